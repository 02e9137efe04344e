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


@pytest.mark.parametrize("name", ["all together", "Altogether", "Combined", "Everything", "3 skids of it"])
def test_a_row_that_sums_up_is_no_line(name: str) -> None:
    rows = "<tr><td>skids</td><td>product</td><td>L</td><td>W</td><td>H</td><td>weight</td></tr>"
    rows += "<tr><td>6</td><td>corn chips</td><td>48</td><td>40</td><td>84</td><td>1,980 lb</td></tr>"
    rows += "<tr><td>2</td><td>dip</td><td>48</td><td>40</td><td>46</td><td>2,640 lb</td></tr>"
    if name[0] != "3":
        rows += f'<tr><td colspan="5">{name}</td><td>4,620 lb</td></tr>'
    (only,) = read(html(f"<p>{LANE}</p><table>{rows}</table>")).now.shipments
    assert (only.weight_lb, only.handling_units, len(only.items)) == (4620, 8, 2)


def test_a_line_that_weighs_as_much_as_those_above_is_one() -> None:
    rows = "<tr><td>skids</td><td>product</td><td>weight</td><td>class</td></tr>"
    rows += "<tr><td>1</td><td>pumps</td><td>500</td><td>70</td></tr><tr><td>1</td><td>seals</td><td>300</td><td>70</td></tr>"
    rows += "<tr><td>1</td><td>motors</td><td>800</td><td>70</td></tr>"
    (only,) = read(html(f"<p>{LANE}</p><table>{rows}</table>")).now.shipments
    assert (only.weight_lb, len(only.items)) == (1600, 3)


@pytest.mark.parametrize(
    ("below", "size"),
    [
        ("(4 drums strapped on each, pallet is 48x48x44)", (48, 48, 44)),
        ("the crate of parts beside it is 30x30x30 and rides free", (None, None, None)),
    ],
)
def test_a_size_below_a_table_that_has_none(below: str, size: tuple[float | None, ...]) -> None:
    table = "Pieces     Description     Weight\n2 pallets  cleaning fluid  3,360 lb\n"
    (only,) = read(text(f"{LANE}\n\n{table}{below}\nClass 65")).now.shipments
    (item,) = only.items
    assert (item.length_in, item.width_in, item.height_in) == size


def test_a_row_that_sums_up_tells_no_column_what_it_holds() -> None:
    rows = "<tr><td>Description</td><td>Class</td><td>Units</td><td>Each (inches)</td><td>Line lbs</td></tr>"
    rows += "<tr><td>pumps</td><td>70</td><td>3 pallets</td><td>48x40x42</td><td>2,235</td></tr>"
    rows += "<tr><td>hoses</td><td>92.5</td><td>1 pallet</td><td>48x40x66</td><td>515</td></tr>"
    rows += '<tr><td colspan="4">All in</td><td>2,750</td></tr>'
    (only,) = read(html(f"<p>{LANE}</p><table>{rows}</table>")).now.shipments
    assert (only.weight_lb, only.handling_units) == (2750, 4)
    assert [(item.count, item.height_in, item.weight_lb) for item in only.items] == [(3, 42, 2235), (1, 66, 515)]


def test_a_column_of_packaging_above_a_total_is_one() -> None:
    rows = "<tr><td>Qty</td><td>Unit</td><td>Goods</td><td>Lbs</td></tr>"
    rows += "<tr><td>3</td><td>Pallets</td><td>pumps</td><td>2,145</td></tr>"
    rows += "<tr><td>2</td><td>Crates</td><td>panels</td><td>520</td></tr>"
    rows += '<tr><td>5</td><td colspan="2">TOTAL</td><td>2,665</td></tr>'
    (only,) = read(html(f"<p>{LANE}</p><table>{rows}</table>")).now.shipments
    assert [(item.count, item.packaging) for item in only.items] == [(3, "pallet"), (2, "crate")]
    assert (only.weight_lb, only.handling_units) == (2665, 5)
