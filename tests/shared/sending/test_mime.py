"""MIME, read back by the standard library and by a parser that shares nothing with it."""

import email
import email.policy
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import getaddresses

import pytest
from fast_mail_parser import PyMail, parse_email
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import BadInput
from shared.sending.mime import compose
from shared.sending.model import File, Outgoing, Person

WHEN = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)
LEE = Person("Lee Park", "lee@lsp.example")
ID = "<abc@lsp.example>"
LONG_ID = f"<{'DM6PR04MB' * 12}@DM6PR04MB1234.namprd04.prod.outlook.com>"
ALPHABET = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
LINES = st.lists(st.text(ALPHABET, min_size=1, max_size=30), max_size=8).map(" ".join)
FILE_ALPHABET = st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters='"/\\')
NAMES = st.lists(st.text(ALPHABET, min_size=1, max_size=20), min_size=1, max_size=3).map(" ".join)


def outgoing(**changes: object) -> Outgoing:
    usual: dict[str, object] = {
        "to": (Person("Sam", "sam@acme.example"),),
        "cc": (),
        "bcc": (),
        "reply_to": (),
        "subject": "Quote",
        "text": "1,250 USD",
        "html": "",
        "files": (),
        "importance": "normal",
        "shipment_id": "",
        "answers": "",
    }
    return Outgoing(**(usual | changes))  # type: ignore[arg-type]


def both(message: Outgoing, contents: list[bytes], answers: str = "") -> tuple[EmailMessage, PyMail]:
    raw = compose(message, contents, LEE, ID, answers, WHEN)
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert raw.isascii()
    parsed = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(parsed, EmailMessage)
    return parsed, parse_email(raw)


@given(LINES, NAMES, st.text(FILE_ALPHABET, min_size=1, max_size=60))
def test_subjects_and_names_of_any_script_survive(subject: str, name: str, file_name: str) -> None:
    file = File(file_name, "application/pdf", 3)
    message = outgoing(subject=subject, to=(Person(name, "sam@acme.example"),), files=(file,))
    own, other = both(message, [b"abc"])
    assert (own["Subject"] or "") == subject
    assert other.subject == subject
    assert other.to[0].display_name == name
    legacy = email.message_from_bytes(compose(message, [b"abc"], LEE, ID, "", WHEN))
    (written,) = getaddresses([str(legacy["To"])])
    assert (str(make_header(decode_header(written[0]))), written[1]) == (name, "sam@acme.example")
    (attached,) = own.iter_attachments()
    assert attached.get_filename() == file_name
    (seen,) = other.attachments
    assert seen.content == b"abc"
    assert len(own.keys()) == len(set(own.keys()))


@pytest.mark.parametrize("name", ["Ángel – 見積.pdf", "a, b=c.pdf", "résumé (final) #2.pdf", "x" * 200 + ".pdf"])
def test_file_names_survive_in_both_parsers(name: str) -> None:
    own, other = both(outgoing(files=(File(name, "application/pdf", 3),)), [b"abc"])
    assert [each.get_filename() for each in own.iter_attachments()] == [name]
    assert [each.filename for each in other.attachments] == [name]


@pytest.mark.parametrize(
    "words", ["Größe: 12 €\nZeile 2\n", "\n".join(["日本語の見積もり" * 40] * 3) + "\n", "From here\n.\n"]
)
def test_words_of_any_script_survive(words: str) -> None:
    own, other = both(outgoing(text=words, html=f"<p>{words}</p>"), [])
    plain, html = own.get_body(("plain",)), own.get_body(("html",))
    assert plain
    assert html
    assert plain.get_content().replace("\r\n", "\n") == words
    assert html.get_content().replace("\r\n", "\n").strip() == f"<p>{words}</p>"
    assert other.text_plain[0].replace("\r\n", "\n") == words
    assert other.text_html[0].replace("\r\n", "\n").strip() == f"<p>{words}</p>"


def test_pictures_stand_beside_the_html_that_shows_them() -> None:
    files = (File("logo.png", "image/png", 4, content_id="logo"), File("a.eml", "message/rfc822", 4))
    own, other = both(outgoing(html='<img src="cid:logo">', files=files), [b"\x89PNG", b"To: a"])
    shapes = [part.get_content_type() for part in own.walk()]
    assert shapes == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/octet-stream",
    ]
    assert {each.filename: each.content for each in other.attachments} == {"logo.png": b"\x89PNG", "a.eml": b"To: a"}
    (logo,) = [part for part in own.walk() if part.get_content_type() == "image/png"]
    assert (logo["Content-ID"], logo.get_content_disposition()) == ("<logo>", "inline")


def test_ids_as_long_as_exchanges_are_not_broken() -> None:
    own, other = both(outgoing(), [], answers=LONG_ID)
    assert own["Message-ID"] == ID
    assert own["In-Reply-To"] == own["References"] == LONG_ID
    assert other.headers["References"] == [LONG_ID]


@pytest.mark.parametrize("answers", ["<a@b>\r\nBcc: x@y.example", "a@b", "<a b@c>", "<a@b><c@d>"])
def test_what_is_no_message_id_never_gets_into_a_header(answers: str) -> None:
    with pytest.raises(BadInput):
        compose(outgoing(), [], LEE, ID, answers, WHEN)
