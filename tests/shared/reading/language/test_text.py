import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.reading.language.text import LIMIT, clean, fold, in_lower_case


def test_what_looks_alike_is_written_alike() -> None:
    assert clean("48\u2033\u00d740\u2033 \u2013 Dallas\u00a0TX \u2192 Reno") == '48"x40" - Dallas TX > Reno'


def test_what_is_not_seen_is_gone() -> None:
    assert clean("Load\u200b \u202e131\u202c\ufeff") == "Load 131"


def test_the_length_is_bounded() -> None:
    assert len(clean("a" * (LIMIT * 2))) == LIMIT


@pytest.mark.parametrize(
    ("one", "other"), [("St. Louis", "saint louis"), ("Montréal", "MONTREAL"), ("Ft Worth", "Fort Worth")]
)
def test_names_that_mean_the_same_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(alphabet="uUsSdD .\n1W"))
def test_a_pattern_in_lower_case_finds_what_one_that_ignores_case_finds(text: str) -> None:
    pattern = r"\bUSD\b|\b(?P<digit>\d)S|\bD\Ss"
    found = [match.span() for match in in_lower_case(pattern).finditer(text.lower())]
    assert found == [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Lima\n\u2192 Gary, IN", "Lima\n-> Gary, IN"), ("\u27a1 4 skids", "\u2022 4 skids"), ("Lima \u2192 Gary", "Lima > Gary"),
        ("\u2192", ">"), ("> quoted", "> quoted"),
    ],
)  # fmt: skip
def test_an_arrow_that_opens_a_line_quotes_nothing(written: str, read: str) -> None:
    assert clean(written) == read
