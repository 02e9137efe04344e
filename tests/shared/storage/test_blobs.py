"""The contract of `Blobs`, held by the store in memory and by Azure's client against the emulator."""

import pytest

from shared.errors import NotFound
from shared.storage.blobs import Blobs

CONTAINER = "outgoing"
NAME = "mailbox/send.json"


def test_what_was_put_is_read_and_replaced(blobs: Blobs) -> None:
    for content in (b"first", b"", bytes(range(256)) * 100):
        blobs.put(CONTAINER, NAME, content)
        assert blobs.size(CONTAINER, NAME) == len(content)
        assert blobs.read(CONTAINER, NAME) == content


def test_a_range_is_read_and_nothing_behind_the_end(blobs: Blobs) -> None:
    blobs.put(CONTAINER, NAME, b"0123456789")
    assert blobs.read(CONTAINER, NAME, 3, 4) == b"3456"
    assert blobs.read(CONTAINER, NAME, 8, 4) == b"89"
    assert blobs.read(CONTAINER, NAME, 10, 4) == b""


def test_blocks_make_a_blob_when_they_are_committed_in_order(blobs: Blobs) -> None:
    for block, content in ((1, b"world"), (0, b"hullo "), (0, b"hello ")):
        blobs.stage(CONTAINER, NAME, block, content)
    with pytest.raises(NotFound):
        blobs.read(CONTAINER, NAME)
    for _ in range(2):
        blobs.commit(CONTAINER, NAME, [0, 1])
        assert blobs.read(CONTAINER, NAME) == b"hello world"


def test_a_missing_block_is_told_and_the_others_stay(blobs: Blobs) -> None:
    blobs.stage(CONTAINER, NAME, 0, b"a")
    with pytest.raises(NotFound):
        blobs.commit(CONTAINER, NAME, [0, 1])
    blobs.stage(CONTAINER, NAME, 1, b"b")
    blobs.commit(CONTAINER, NAME, [0, 1])
    assert blobs.read(CONTAINER, NAME) == b"ab"


def test_what_is_not_there_is_not_found_and_may_be_deleted(blobs: Blobs) -> None:
    blobs.delete(CONTAINER, NAME)
    for use in (blobs.size, blobs.read):
        with pytest.raises(NotFound):
            use(CONTAINER, NAME)
    with pytest.raises(NotFound):
        blobs.commit(CONTAINER, NAME, [0])
    blobs.put(CONTAINER, NAME, b"a")
    blobs.delete(CONTAINER, NAME)
    with pytest.raises(NotFound):
        blobs.read(CONTAINER, NAME)
