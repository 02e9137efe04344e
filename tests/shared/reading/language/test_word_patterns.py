"""A pattern that is tried where a word begins finds what `re` finds everywhere."""

import gc
import re
from functools import cache
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.corpus import HERE, rows
from shared.reading import reader
from shared.reading.language.word_patterns import WordPattern, in_turn

WRITTEN = r"""(?<!\w)(?:(?P<day>fri|sat)\b\.?\s*)?(?:(?(day)\d+|(?!))|[-+]?\d{1,2}(?:st|nd)?\b|#?[a-c]x*|to(?:day)?)"""
LETTERS = "abcxABCX frisatotdyn#+-.09\n١ſéß"


@cache
def readers() -> list[tuple[WordPattern, re.Pattern[str]]]:
    """Every such pattern of the reader, and what `re` makes of it."""
    assert reader
    found = [each for each in gc.get_objects() if isinstance(each, WordPattern)]
    return [(each, re.compile(each.pattern, each.regex.flags)) for each in found]


def spans(found: WordPattern | re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Where a pattern matches."""
    return [match.span() for match in found.finditer(text)]


@pytest.mark.parametrize("corpus", sorted(path.name for path in HERE.glob("*.jsonl")))
def test_the_readers_patterns_find_the_same_in_every_fifth_e_mail(corpus: str) -> None:
    assert len(readers()) > 90
    for row in list(rows(HERE / corpus))[::5]:
        for text in (row.message.body[:3000], row.message.body[:3000].lower()):
            for pattern, plain in readers():
                assert spans(pattern, text) == spans(plain, text), pattern.pattern[:80]


@given(st.text(LETTERS, max_size=40), st.integers(0, 20), st.integers(0, 40))
def test_it_finds_the_same_in_any_text(text: str, start: int, end: int) -> None:
    pattern = WordPattern(WRITTEN)
    everywhere = re.compile(WRITTEN, re.IGNORECASE)
    assert [match.span() for match in pattern.finditer(text, start, end)] == [
        match.span() for match in everywhere.finditer(text, start, end)
    ]
    first, plainly = pattern.search(text, start, end), everywhere.search(text, start, end)
    assert (first and first.span()) == (plainly and plainly.span())
    assert pattern.sub("_", text) == everywhere.sub("_", text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a flat bed van", [("bed", "flat bed"), ("van", "van")]),
        ("van bed, vans", [("van", "van bed"), ("van", "vans")]),
        ("nothing", []),
    ],
)
def test_several_patterns_find_what_one_would(text: str, found: list[tuple[str, str]]) -> None:
    named = (("van", WordPattern(r"\bvans?(?: bed)?")), ("bed", WordPattern(r"\b(?:flat )?bed")))
    assert [(name, match[0]) for name, match in in_turn(named, text)] == found


@pytest.mark.parametrize("pattern", ["day", r"\bto| from", r".?x", r"\b[^x]", r"(?:\bthe )?load", r"\b", "(?<=a)b"])
def test_a_match_that_may_begin_anywhere_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="may begin"):
        WordPattern(pattern)


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [
        (r"\bquotes?", {"quote"}),
        (r"\b(?:a|\d)\sload", {"a loa", "0 loa"}),
        (r"(?<![\w-])\d+", {"0"}),
        (r"\$ ?\d|\bUSD", {"$ 0", "$0", "usd"}),
        (r"^(?:the )?[xy]-", {"the x", "the y", "x-", "y-"}),
        (r"\b(?:ab){2,9}", {"abab"}),
        (r"\ba?b?c{2}", {"abcc", "acc", "bcc", "cc"}),
        (r"\b[a-z][a-z]", set(ascii_lowercase)),
    ],
)
def test_beginnings_are_told_in_a_few_characters(pattern: str, heads: set[str]) -> None:
    assert WordPattern(pattern).heads == heads
