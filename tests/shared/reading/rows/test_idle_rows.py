"""Rows of a table of lanes on which nothing goes."""

import pytest

from shared.reading.rows.idle_rows import idle
from tests.shared.reading.messages import html
from tests.shared.reading.routes import routes

FIRST, LAST = "Lima OH 45801 > Gary IN 46406; up 05-18", "Lima OH 45801 > Erie PA 16501; up 05-20"


def row(*cells: str, wide: bool = False) -> str:
    """A row of a table; `wide`: its last cell is over the other columns."""
    *others, last = (f"<td>{cell}</td>" for cell in cells)
    return f"<tr>{''.join(others)}{last.replace('<td>', '<td colspan=3>') if wide else last}</tr>"


@pytest.mark.parametrize(
    "words", ["- - no shipment - -", "no loads", "Plant closed", "none", "holiday", "off (rail strike)"]
)
@pytest.mark.parametrize("wide", [True, False])
def test_a_row_on_which_nothing_goes_is_no_shipment(words: str, *, wide: bool) -> None:
    idle_row = row("Tue 5/19", words, wide=True) if wide else row("Tue 5/19", "Lima OH 45801", words, "--")
    table = (
        row("Day", "From", "To", "Lbs") + row("Mon 5/18", "Lima OH 45801", "Gary IN 46406", "40,000") + idle_row
        + row("Wed 5/20", "Lima OH 45801", "Erie PA 16501", "41,000")
    )  # fmt: skip
    assert routes(html(f"<p>Please book these, dry van.</p><table>{table}</table>")) == [FIRST, LAST]


@pytest.mark.parametrize(
    "cells",
    [
        ("5/19", "Lima OH 45801", "Closed Loop, Erie PA 16501", "40,000"),
        ("5/19", "Lima OH 45801", "TBD", "40,000"),
        ("5/19", "Lima OH 45801", "none yet", "40,000"),
        ("5/19", "Lima OH 45801", "Off Broadway Shoes", ""),
    ],
)
def test_a_row_with_a_place_or_an_amount_is_one(cells: tuple[str, ...]) -> None:
    assert not idle(("pickup", "origin", "destination", "weight"), cells)
