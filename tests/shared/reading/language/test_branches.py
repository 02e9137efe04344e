"""A pattern whose alternatives are parted at their first letter finds what it found before."""

import re
from functools import cache
from re import _parser as parser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.reading.language.branches import FEW, compiled, part

MANY = (
    r"(?:skid|kilo|SK|s|ski(?:ds|p)?|\d+|(?<=a )kit|éclair|ßa|Kits?|ķ|(?-i:Sa)|iİ|(?P<two>kk|ka|ke|kd|kx|ky)z|"
    r"(?(two)sa|(?:sb|Sc|sd|se|SF|sg)))+"
)
LETTERS = "sSſkKKißıIİéÉķĶ ade1zptlSfxyc"


@cache
def both(flags: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A pattern as `re` compiles it, and with its alternatives parted."""
    return re.compile(MANY, flags), compiled(MANY, flags)


@pytest.mark.parametrize("flags", [re.IGNORECASE, 0])
@given(st.text(LETTERS, max_size=12))
def test_the_same_is_found_in_any_text(flags: int, text: str) -> None:
    plain, quick = both(flags)
    assert [(each.span(), each.groups()) for each in quick.finditer(text)] == [
        (each.span(), each.groups()) for each in plain.finditer(text)
    ]


def test_alternatives_of_one_letter_are_one() -> None:
    tree = parser.parse("|".join(["crate", "pallet", "carton", "skid", "box", "pail"]), re.IGNORECASE)
    part(tree, re.IGNORECASE)
    assert len(tree[0][1][1]) == 4


def test_few_alternatives_stay_as_they_are() -> None:
    tree = parser.parse("crate|carton|box", re.IGNORECASE)
    part(tree, re.IGNORECASE)
    assert len(tree[0][1][1]) == 3 < FEW
