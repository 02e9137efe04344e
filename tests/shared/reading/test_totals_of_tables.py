"""Totals and units of tables of freight: a total is in the unit of its column, and none of what each weighs."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import html, text

LANE = "Please quote from Lima, OH 45801 to Gary, IN 46406."
COMMAS = (
    "HU  TYPE    L/W/H CM       GROSS KG   DESCRIPTION",
    "2   PALLET  120/100/110      214,0    METERS",
    "1   CRATE   200/80/90        161,5    RIG",
    "    TOTAL                    375,5",
)
BEGINS = (
    "QTY  TYPE    KG     DESCRIPTION",
    "2    PALLET  214    METERS",
    "1    CRATE   161    RIG",
    "TOTAL        375",
)
NAMED = (
    "Qty  Type     Weight (kg)   Description",
    "4    pallets  1,200         tiles",
    "1    crate    300           tools",
    "     Total    1,500",
)
POUNDS = (
    "Qty  Type     Weight   Description",
    "4    pallets  1,200    tiles",
    "1    crate    300      tools",
    "     Total    1,500",
)
TONS = ("Plts   Product   Tons", "10   Lime   12", "8   Sand   10")
TOTAL_ABOVE_MORE = (*BEGINS[:3], "TOTAL        375", "CUST PO  GB-5518-R    TERMS PREPAID")


@pytest.mark.parametrize(
    ("rows", "pounds", "units"),
    [(COMMAS, 828, 3), (BEGINS, 827, 3), (NAMED, 3307, 5), (POUNDS, 1500, 5), (TONS, 44000, 18)],
)
def test_a_total_is_in_the_unit_of_its_column(rows: tuple[str, ...], pounds: int, units: int) -> None:
    [shipment] = read(text("\n".join([LANE, "", *rows, "", "Amy"]))).now.shipments
    assert (shipment.weight_lb, shipment.handling_units) == (pounds, units)


def test_what_stands_below_the_total_is_no_row() -> None:
    [shipment] = read(text("\n".join([LANE, "", *TOTAL_ABOVE_MORE, "", "Amy"]))).now.shipments
    assert shipment.references.po == ("GB-5518-R",)


def test_the_total_below_what_each_weighs_is_no_weight_of_each() -> None:
    rows = (
        ("PLTS", "DESCRIPTION", "WT/PLT"),
        ("4", "desks", "420"),
        ("2", "chairs", "295"),
        ("6", "TOTAL LBS", "2,270"),
    )
    cells = ("".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>") for row in rows)
    [shipment] = read(html(f"<p>{LANE}</p><table>{''.join(cells)}</table>")).now.shipments
    assert (shipment.weight_lb, shipment.handling_units) == (2270, 6)
