"""What the TMS's server may ask to be sent."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import BadInput
from shared.sending.model import Person
from shared.sending.request import LARGEST_BODY, read_message

USUAL = {"to": [{"address": "sam@acme.example"}], "text": "Hello"}
UPLOAD = "u9-" + "a" * 32


def body(**changes: Any) -> bytes:
    return json.dumps({name: value for name, value in (USUAL | changes).items() if value is not None}).encode()


def test_a_message_is_read() -> None:
    found = read_message(body(subject=" Quote ", attachments=[{"name": "a.pdf", "upload": UPLOAD}]))
    assert found.to == (Person("", "sam@acme.example"),)
    assert (found.subject, found.text, found.html, found.importance) == ("Quote", "Hello", "", "normal")
    assert (found.files[0].size, found.files[0].content_type) == (9, "application/octet-stream")


@pytest.mark.parametrize(
    "changes",
    [
        {"to": None},
        {"to": [{"address": "sam@acme.example"}] * 501},
        {"to": [{"address": "sam"}]},
        {"to": [{"address": "sam@acme.example\r\nBcc: x@y.example"}]},
        {"to": [{"address": "Sam <sam@acme.example>"}]},
        {"to": [{"address": "sam@acme.example", "name": "Sam\r\nBcc: x@y.example"}]},
        {"to": ["sam@acme.example"]},
        {"subject": "Quote\r\nBcc: x@y.example"},
        {"subject": "Quote\u2028Bcc: x@y.example"},
        {"subject": "x" * 256},
        {"subject": 1},
        {"text": None},
        {"text": "\x00"},
        {"importance": "urgent"},
        {"sender": "ceo@lsp.example"},
        {"attachments": [{"name": "a.pdf"}]},
        {"attachments": [{"name": "a.pdf", "content": "abc"}]},
        {"attachments": [{"name": "a.pdf", "content": 7}]},
        {"attachments": [{"name": "a.pdf", "content": "", "upload": UPLOAD}]},
        {"attachments": [{"name": "a.pdf\r\nX: y", "content": ""}]},
        {"attachments": [{"name": 'a".pdf', "content": ""}]},
        {"attachments": [{"name": "../a.pdf", "content": ""}]},
        {"attachments": [{"name": "a.pdf", "content": "", "content_type": "pdf"}]},
        {"attachments": [{"name": "a.pdf", "content": "", "content_id": "<a>"}]},
        {"attachments": [{"name": "a.pdf", "content": "", "content_id": "a"}] * 2},
        {"attachments": [{"name": "a.pdf", "upload": UPLOAD}] * 2},
        {"attachments": [{"name": "a.pdf", "upload": "u157286401-" + "a" * 32}]},
        {"attachments": [{"name": "a.pdf", "upload": "../" + "a" * 32}]},
    ],
)
def test_what_is_malformed_is_refused_in_words(changes: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match=r"\.$"):
        read_message(body(**changes))


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b" " * (LARGEST_BODY + 1)])
def test_what_is_no_message_is_refused(raw: bytes) -> None:
    with pytest.raises(BadInput):
        read_message(raw)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda each: st.lists(each) | st.dictionaries(st.text(), each),
)


@given(st.sampled_from(["to", "cc", "subject", "text", "attachments", "importance", "answers"]), JSON)
def test_nothing_but_bad_input_is_raised(name: str, value: object) -> None:
    try:
        read_message(body(**{name: value}))
    except BadInput:
        return
