"""Rows of totals, which do not tell what the columns of a table hold, and columns that no head names."""

import pytest

from shared.reading import Shipment, read
from tests.shared.reading.messages import html, text

LANE = "Please quote from Lima, OH 45801 to Gary, IN 46406."


def shipment(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], total: str = "") -> Shipment:
    """The one shipment of a request whose freight stands in a table."""
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (head, *rows))
    [only] = read(html(f"<p>{LANE}</p><table>{cells}{total}</table>")).now.shipments
    return only


@pytest.mark.parametrize("name", ["All together", "All in", "TOTAL", "All pallets"])
def test_a_total_across_the_columns_hides_none_of_them(name: str) -> None:
    told = shipment(
        ("Pallets", "Contents", "Inches", "Pounds"),
        (("2", "hinges", "48x40x50", "1,200"), ("3", "locks", "48x40x60", "1,500")),
        f'<tr><td colspan="3">{name}</td><td>2,700</td></tr>',
    )
    assert [(item.count, item.height_in, item.weight_lb) for item in told.items] == [(2, 50, 1200), (3, 60, 1500)]
    assert (told.weight_lb, told.handling_units) == (2700, 5)


def test_a_column_of_packaging_above_a_total() -> None:
    told = shipment(
        ("Qty", "Unit", "Goods", "Line lbs"),
        (("2", "Pallets", "hinges", "1,200"), ("1", "Crate", "locks", "300")),
        '<tr><td>3</td><td colspan="2">TOTAL</td><td>1,500</td></tr>',
    )
    assert [item.packaging for item in told.items] == ["pallet", "crate"]


@pytest.mark.parametrize(
    ("words", "goods"),
    [(("drawbars", "tillage points"), ["drawbars", "tillage points"]), (("fragile", "top load only"), [None, None])],
)
def test_words_beyond_the_last_head(words: tuple[str, str], goods: list[str | None]) -> None:
    rows = [
        " qty  type    LxWxH       lbs    class",
        f"  3   pallet  48x40x36    2,115    65     {words[0]}",
        f"  2   pallet  48x40x40      640    60     {words[1]}",
    ]
    [told] = read(text("\n".join([LANE, "", *rows, "", "Amy"]))).now.shipments
    assert [item.commodity for item in told.items] == goods
