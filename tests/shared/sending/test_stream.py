"""MIME that is made while it travels is the MIME that is composed at once, read back by two parsers."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from itertools import accumulate

import pytest
from fast_mail_parser import parse_email
from hypothesis import example, given
from hypothesis import strategies as st

from shared.sending import stream
from shared.sending.model import File, Person
from shared.sending.stream import LINE, encoded_size, streamed
from tests.shared.sending.test_mime import FILE_ALPHABET, ID, LEE, LINES, NAMES, WHEN, outgoing

SIZES = st.integers(0, LINE * 5) | st.sampled_from([LINE - 1, LINE, LINE + 1, LINE * 2, LINE * 4])


@pytest.fixture(autouse=True, scope="module")
def small_pieces() -> Iterator[None]:
    """Two lines at a time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stream, "PIECE", LINE * 2)
        yield


@given(
    LINES,
    NAMES,
    st.text(FILE_ALPHABET, min_size=1, max_size=40),
    st.lists(st.tuples(SIZES, st.booleans()), max_size=4),
)
@example("Quote", "Sam", "a.pdf", [(LINE * 4, True), (LINE * 4, False)])
def test_words_names_and_files_survive(subject: str, name: str, file_name: str, sizes: list[tuple[int, bool]]) -> None:
    contents = [bytes((number + each) % 256 for each in range(size)) for number, (size, _) in enumerate(sizes)]
    files = tuple(
        File(f"{number}{file_name}", "application/pdf", size, content_id=f"c{number}" if shown else "")
        for number, (size, shown) in enumerate(sizes)
    )
    by_name = {file.name: content for file, content in zip(files, contents, strict=True)}
    message = outgoing(subject=subject, to=(Person(name, "sam@acme.example"),), html="<p>1,250 USD</p>", files=files)

    def read(file: File, first: int, length: int) -> bytes:
        return by_name[file.name][first : first + length]

    made = streamed(message, read, LEE, ID, "", WHEN)
    raw = b"".join(made.pieces())
    assert len(raw) == made.size
    assert raw.isascii()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    own = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(own, EmailMessage)
    other = parse_email(raw)
    assert (own["Subject"] or "") == other.subject == subject
    assert other.to[0].display_name == name
    attached = [part for part in own.walk() if part.get_filename()]
    assert {part.get_filename(): part.get_content() for part in attached} == by_name
    assert sorted(each.content for each in other.attachments) == sorted(contents)
    assert [part.get_content_disposition() for part in attached].count("inline") == sum(shown for _, shown in sizes)


def test_of_a_large_file_a_piece_at_a_time_is_read() -> None:
    asked: list[tuple[int, int]] = []

    def read(file: File, first: int, length: int) -> bytes:
        asked.append((first, length))
        return bytes(min(length, file.size - first))

    made = streamed(outgoing(files=(File("a.pdf", "application/pdf", LINE * 7),)), read, LEE, ID, "", WHEN)
    assert asked == []
    sizes = [len(piece) for piece in made.pieces()]
    assert [first for first, _ in asked] == list(accumulate([0, LINE * 2, LINE * 2, LINE * 2]))
    assert max(sizes[1:-1]) == 2 * 78


def test_whom_it_is_for_in_secret_is_not_in_it() -> None:
    made = streamed(outgoing(bcc=(Person("Audit", "audit@lsp.example"),)), lambda *_: b"", LEE, ID, "", WHEN)
    raw = b"".join(made.pieces())
    assert b"audit" not in raw
    assert b"Bcc" not in raw


@pytest.mark.parametrize(("size", "expected"), [(0, 0), (1, 6), (3, 6), (4, 10), (57, 78), (58, 84), (114, 156)])
def test_the_size_is_known_before(size: int, expected: int) -> None:
    assert encoded_size(size) == expected
