"""Which column of a table tells what is shipped, in which unit, and of how many."""

import pytest

from shared.reading import read
from shared.reading.layout.column_heads import likely_column
from shared.reading.model import Shipment
from tests.shared.reading.messages import html

LANE = "Please quote LTL from Lima, OH 45801 to Gary, IN 46406."


def of_table(*rows: str, above: str = LANE) -> Shipment:
    """The one shipment of a table with the cells of these rows."""
    cells = "".join(f"<tr>{''.join(f'<td>{cell.strip()}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    [shipment] = read(html(f"<p>{above}</p><table>{cells}</table><p>Amy</p>")).now.shipments
    return shipment


def heavy(shipment: Shipment) -> tuple[float | None, list[float | None]]:
    """What a shipment and its lines weigh."""
    return shipment.weight_lb, [item.weight_lb for item in shipment.items]


@pytest.mark.parametrize(
    "heads", ["Net kg | Gross kg", "Tare lb | Gross lb", "Cubed wt | Actual wt", "Wt w/o pallet | Wt w/ pallet"]
)
def test_the_gross_weight_counts_and_not_the_one_beside_it(heads: str) -> None:
    shipment = of_table(
        f"Qty | Type | Goods | {heads}", "2 | Pallet | tile | 400 | 500", "1 | Crate | grout | 80 | 100"
    )
    factor = 2.20462 if "kg" in heads else 1
    assert heavy(shipment)[1] == [round(500 * factor), round(100 * factor)]


def test_the_total_of_the_gross_weights_is_the_whole() -> None:
    shipment = of_table(
        "Pos | Box | Tare lb | Net lb | Gross lb",
        "1 | timber crate | 90 | 700 | 790",
        "2 | timber crate | 60 | 400 | 460",
        "Total 2 crates | Total 2 crates | 150 | 1,100 | 1,250",
    )
    assert heavy(shipment) == (1250, [790, 460])
    assert [(item.count, item.packaging) for item in shipment.items] == [(1, "crate"), (1, "crate")]


def test_a_net_weight_alone_is_what_there_is() -> None:
    assert heavy(of_table("Qty | Type | Goods | Net lb", "2 | Pallet | tile | 400"))[0] == 400


@pytest.mark.parametrize("head", ["Unit lb", "Piece wt", "Kg each", "Poids unitaire (kg)", "Weight of one", "Lb/crate"])
def test_heads_of_what_each_weighs(head: str) -> None:
    assert likely_column(head) == "weight each"


@pytest.mark.parametrize(
    "head", ["Line wt (kg)", "Poids ligne/Line wt (kg)", "Wt w/ pallet", "Weight/Peso", "Wt per line"]
)
def test_heads_of_what_a_line_weighs(head: str) -> None:
    assert likely_column(head) == "weight"


@pytest.mark.parametrize(
    ("head", "kind"), [("Qté/Qty", "count"), ("Peso / Weight", "weight"), ("Cant. / Qty", "count")]
)
def test_a_head_in_two_languages_is_one(head: str, kind: str) -> None:
    assert likely_column(head) == kind


@pytest.mark.parametrize("cell", ["140 lb each", "140 lb a crate", "140 lb/crate"])
def test_a_cell_may_tell_what_each_weighs(cell: str) -> None:
    assert heavy(of_table("Goods | Crates | Size | Gross", f"busts | 2 | 40x40x30 | {cell}"))[0] == 280


def test_units_in_a_column_of_their_own_and_commas_before_fractions() -> None:
    shipment = of_table(
        "Item | Goods | HU | Type | Gross wt | Unit",
        "10 | rings | 3 | Pallet | 1.210,000 | KG",
        "20 | cages | 1 | Pallet | 325,500 | KG",
        "Total gross | Total gross | Total gross | Total gross | 1.535,500 | KG",
    )
    assert heavy(shipment) == (3385, [2668, 718])
    assert shipment.handling_units == 4


def test_points_before_fractions_stay_points() -> None:
    shipment = of_table("Goods | HU | Weight | Unit", "rings | 3 | 1,210.50 | LB", "cages | 1 | 325.5 | LB")
    assert heavy(shipment)[0] == 1536


def test_weights_are_of_each_where_only_so_they_make_the_total() -> None:
    rows = ("Qty | Type | Goods | Weight", "4 | Pallet | tile | 500", "2 | Crate | tools | 300")
    assert heavy(of_table(*rows, "Total | | | 2,600")) == (2600, [2000, 600])
    assert heavy(of_table(*rows, "Total | | | 800")) == (800, [500, 300])


@pytest.mark.parametrize("numbers", [("1 of 2", "2 of 2"), ("1/2", "2/2"), ("A", "B")])
def test_rows_that_number_crates_are_one_each(numbers: tuple[str, str]) -> None:
    shipment = of_table(
        "Crate | L | W | H | Lbs", f"{numbers[0]} | 50 | 40 | 30 | 600", f"{numbers[1]} | 40 | 40 | 30 | 450"
    )
    assert [item.count for item in shipment.items] == [1, 1]
    assert (shipment.handling_units, shipment.weight_lb) == (2, 1050)


def test_a_column_of_units_names_one_a_row() -> None:
    shipment = of_table(
        "Unit | Length | Width | Height | Lbs",
        "Disc harrow | 22' | 8' | 6' | 9,400",
        "Seed drill, 8 row | 18' | 10' | 9' | 7,100",
        "Truck total | Truck total | Truck total | Truck total | 16,500",
    )
    assert (shipment.handling_units, shipment.weight_lb) == (2, 16500)
    assert [item.count for item in shipment.items] == [1, 1]


def test_a_gross_total_below_net_lines_is_what_the_one_line_weighs() -> None:
    rows = (
        "Goods | Qty EA | Net KG | HU",
        "floor mats | 2,400 | 9,000.0 | 20 PALLETS",
        "GROSS WEIGHT INCL. PALLETS: 21,300 LB",
    )
    shipment = of_table(*rows[:2], *[" | ".join([rows[2]] * 4)])
    assert heavy(shipment) == (21300, [21300])


def test_stops_of_a_table_tell_handling_units_and_numbers_with_spaces() -> None:
    shipment = of_table(
        "Act | Place | HU | Gross KG",
        "LOAD | Laredo, TX 78045 | 19 | 9,120.0",
        "LOAD | San Antonio, TX 78219 | 7 | 3 360",
        "UNLOAD | Smyrna, TN 37167 | 26 | 12 480",
        above="Please quote a van.",
    )
    assert (shipment.handling_units, shipment.weight_lb) == (26, 27514)


@pytest.mark.parametrize(
    ("head", "pounds"),
    [("NT", 43000), ("Wt (NT)", 43000), ("S/T", 43000), ("Tonnage", 43000), ("Tns", 43000), ("Long tons", 48160)],
)
def test_a_column_may_tell_tons_by_their_short_names(head: str, pounds: int) -> None:
    assert of_table(f"Pcs | {head} | Goods", "6 | 21.5 | plate").weight_lb == pounds


def test_a_head_that_a_system_joined_names_its_unit() -> None:
    shipment = of_table("qty | type | dims_cm | gross_kg", "2 | pallet | 122x102x90 | 410", "1 | crate | 60x50x40 | 90")
    assert heavy(shipment)[1] == [904, 198]
    assert [(item.length_in, round(item.height_in or 0)) for item in shipment.items] == [(48, 35), (24, 16)]


def test_a_column_that_parts_thousands_by_points() -> None:
    assert heavy(of_table("Qty | Type | KG", "20 | pallet | 9.050", "1 | pallet | 450"))[1] == [19952, 992]


@pytest.mark.parametrize(
    ("head", "pounds"),
    [("Tons", 48250), ("S/T", 48250), ("MT", 53186), ("Weight (t)", 53186), ("KG", 53186), ("lb", 24125)],
)
def test_three_digits_behind_the_point_of_a_lanes_weight(head: str, pounds: int) -> None:
    rows = "".join(f"<tr><td>Lima OH 45801</td><td>{to}</td><td>24.125</td></tr>" for to in ("Gary IN", "Erie PA"))
    found = read(html(f"<table><tr><td>From</td><td>To</td><td>{head}</td></tr>{rows}</table><p>Quote both, van.</p>"))

    assert [each.weight_lb for each in found.now.shipments] == [pounds, pounds]


def test_three_digits_behind_the_point_of_a_pieces_weight_are_a_fraction() -> None:
    assert heavy(of_table("Qty | Type | KG", "2 | pallet | 118.125", "1 | pallet | 245.500"))[1] == [260, 541]


def test_a_column_with_other_numbers_parts_fractions_by_points() -> None:
    assert heavy(of_table("Qty | Type | lb", "20 | pallet | 900.125", "1 | pallet | 45.5"))[1] == [900, 46]


@pytest.mark.parametrize("head", ["Set pt", "Set-point", "Rfr temp", "Temp setting", "Trailer temp", "Required temp"])
def test_heads_of_set_points(head: str) -> None:
    assert likely_column(head) == "temperature"
