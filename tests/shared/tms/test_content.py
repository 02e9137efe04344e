import json
import tracemalloc
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import BadInput
from shared.tms.content import NAME_LIMIT, DocumentContent, short_name
from shared.tms.model import Document
from tests.shared.tms.stand_in import document


@given(st.binary(max_size=300), st.integers(1, 50))
def test_the_body_is_json_of_the_length_that_was_said(content: bytes, pieces: int) -> None:
    body = DocumentContent(document(content, pieces))
    sent = b"".join(body)
    assert len(sent) == len(body)
    assert b64decode(json.loads(sent)["file"]) == content
    assert b"".join(body) == sent, "it can be sent again"


@pytest.mark.parametrize("size", [9, 11])
def test_a_document_that_is_not_as_long_as_it_says_is_not_sent(size: int) -> None:
    with pytest.raises(BadInput):
        b"".join(DocumentContent(document(b"0123456789", size=size)))


def test_hints_name_shipments_and_references() -> None:
    described = DocumentContent(document(b"x")).described
    assert described["referenceNumbers"] == [
        {"referenceType": "ShipmentId", "value": "131391979"},
        {"referenceType": "PONumber", "value": "88231"},
    ]


def test_memory_stays_flat() -> None:
    size = 150 * 1024 * 1024
    piece = bytes(1024 * 1024)

    @contextmanager
    def opened() -> Iterator[Iterator[bytes]]:
        yield (piece for _ in range(150))

    body = DocumentContent(Document("big.bin", "", size, "0" * 64, (), (), opened))
    tracemalloc.start()
    try:
        length = sum(len(each) for each in body)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert length == len(body)
    assert peak < 8 * 1024 * 1024


@given(st.text(min_size=1, max_size=600))
def test_a_name_fits_and_keeps_its_ending(stem: str) -> None:
    name = short_name(f"{stem}.pdf")
    assert len(name) <= NAME_LIMIT
    assert name.endswith(".pdf")
