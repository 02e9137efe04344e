"""Lines of freight in rows, columns and blocks whose words alone do not say what they are."""

import pytest

from shared.reading import Shipment, read
from tests.shared.reading.messages import html
from tests.shared.reading.one_shipment import shipment

Row = tuple[str, ...]


def of_table(*rows: Row) -> Shipment:
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    lane = "<p>Please quote from Lima, OH 45801 to Gary, IN 46406.</p>"
    [only] = read(html(f"<html><body>{lane}<table>{body}</table></body></html>")).now.shipments
    return only


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        (
            "\nPallet A | 48x40x60 | 812 lb | shampoo\nPallet B | 48x40x52 | 744 lb | conditioner",
            ["shampoo", "conditioner"],
        ),
        (
            "\nCrate I | 74x20x58 | 312 lb | oil painting\nCrate II | 40x40x44 | 187 lb | bronze bust",
            ["oil painting", "bronze bust"],
        ),
        (
            "\nLine 1: 2 pallet(s), 48x40x50, 780 lb per unit, stoneware\nLine 2: 1 pallet(s), 48x40x34, 515 lb, Glaze (dry)",
            ["stoneware", "Glaze"],
        ),
        ("\nNotebooks\n3 pallets, 48x40x50\n2,700 lbs\n\nPens\n1 pallet, 48x40x30\n480 lbs", ["Notebooks", "Pens"]),
        (
            "\n4 drums lubricant\n1 pallet filters\n2 totes coolant\nTotal wt 7,220 lbs",
            ["lubricant", "filters", "coolant"],
        ),
    ],
)
def test_goods_that_stand_as_those_of_other_rows(words: str, goods: list[str]) -> None:
    assert [item.commodity for item in shipment(words).items] == goods


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("\nQty: 4\nPackage: Pallet\nDims: 48x40x60\nWeight: 2,400 lbs\n\nQty: 2\nPackage: Drum\nWeight: 900 lbs", 6),
        ("Pallet count: 8\n  3 pcs @ 48x40x40\n  5 pcs @ 48x40x60\nTotal 7,600 lbs", 8),
        ("5 total: 3 pallets 48x40x72 at 1,100 lbs each, and 2 crates 30x20x20 at 45 lbs each.", 5),
        ("480 cases of tea @ 48/pallet. 15,600 lbs.", 10),
        ("480 cases of tea, 3,200 lbs/pallet, 5 pallets.", 5),
        ("300 cases of salsa\n5 pallets\n6,250 lbs", 5),
        ("two pieces of equipment: excavator 48,000 lbs and a roller 22,000 lbs", 2),
    ],
)
def test_what_is_handled_in_all(words: str, units: int) -> None:
    assert shipment(words).handling_units == units


def test_sizes_of_what_is_named_before_them() -> None:
    told = shipment("Pallets are 48x40x45 (x4) and 48x40x72 (x2), 5,200 lbs total")
    assert [(item.count, item.packaging) for item in told.items] == [(4, "pallet"), (2, "pallet")]


@pytest.mark.parametrize(
    ("rows", "units", "kinds"),
    [
        (
            (("Qty", "Packing", "kg / piece", "Content"), ("2", "Crate", "400", "Pumps"), ("3", "Pallet", "90", "Hoses"),
             ("Sum gross", "", "1070", "")),
            5, ["crate", "pallet"],
        ),
        (
            (("Carton", "Item", "Size", "lb"), ("1 of 2", "bed", "82x64x8", "118"), ("2 of 2", "rails", "84x10x8", "61")),
            2, ["carton", "carton"],
        ),
        (
            (("Box #", "Contents", "Dims", "Weight"), ("1", "rack", "30x48x84", "640"), ("2", "cables", "24x24x20", "85"),
             ("3", "tools", "24x24x20", "95")),
            3, ["box"] * 3,
        ),
        (
            (("Pallet ID", "Contents", "Gross (lb)"), ("P-001", "Notebooks", "905"), ("P-002", "Pens", "480")),
            2, ["pallet"] * 2,
        ),
        (
            (("No.", "Kind of packages", "Description", "Gross weight lb"), ("2", "pallets", "Fittings", "880"),
             ("1", "case", "Gauges", "60")),
            3, ["pallet", "case"],
        ),
        (
            (("Article", "Packed", "Ordered", "Shipping", "Lbs each"), ("Bassinets", "skid", "6", "4", "265"),
             ("Cribs", "skid", "3", "0 (backorder)", "340")),
            4, ["skid"],
        ),
        ((("Shipping Units", "Package", "Pieces", "Weight (lb.)"), ("5", "Skid", "60", "6,150")), 5, ["skid"]),
    ],
)  # fmt: skip
def test_columns_of_counts(rows: tuple[Row, ...], units: int, kinds: list[str]) -> None:
    told = of_table(*rows)
    assert (told.handling_units, [item.packaging for item in told.items]) == (units, kinds)


def test_a_number_before_the_goods_of_a_cell_is_no_part_of_their_name() -> None:
    told = of_table(
        ("Machine", "L", "W", "H", "Lb"),
        ("1 feeder", "12'", "7'", "6'", "8,150"),
        ("1 screen", "9'", "7'", "6'", "7,150"),
    )
    assert [item.commodity for item in told.items] == ["feeder", "screen"]
