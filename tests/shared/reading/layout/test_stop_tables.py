"""Tables with a stop a row."""

import pytest

from shared.reading import Context, Visit, decide, read
from shared.reading.layout.document import Grid
from shared.reading.layout.stop_tables import stop_lines
from tests.shared.reading.messages import html
from tests.shared.reading.routes import route

ROWS = (
    ("Stop", "Type", "Where", "When", "Pallets"),
    ("1", "PU", "Hearth DC, Carlisle, PA 17015", "5/13", "14"),
    ("2", "DEL", "Store 114, Syracuse, NY 13206", "5/13", "6"),
    ("3", "DEL", "Store 131, Worcester, MA 01604", "5/14", "8"),
)


def test_each_row_names_its_role_first() -> None:
    assert stop_lines(Grid(ROWS)) == [
        "Pickup: Hearth DC, Carlisle, PA 17015, 5/13, 14 pallets",
        "Drop 1: Store 114, Syracuse, NY 13206, 5/13, 6 pallets",
        "Drop 2: Store 131, Worcester, MA 01604, 5/14, 8 pallets",
    ]


def test_a_cell_that_is_a_mere_number_or_limit_says_what_it_is() -> None:
    rows = (
        ("Stop", "Type", "Where", "Earliest", "Latest", "Appt", "PO", "Weight"),
        ("1", "PU", "Lima, OH 45801", "5/13/2026 06:00", "5/13/2026 14:00", "", "A-4471", "9,000"),
        ("2", "DEL", "Erie, PA 16501", "", "", "5/14 07:30", "PO 4472", "9,000"),
    )
    assert stop_lines(Grid(rows)) == [
        "Pickup: Lima, OH 45801, Earliest: 5/13/2026 06:00, Latest: 5/13/2026 14:00, PO: A-4471, 9,000 lbs",
        "Drop 1: Erie, PA 16501, 5/14 07:30 appt, PO 4472, 9,000 lbs",
    ]


def test_the_two_ends_may_stand_beside_each_other() -> None:
    rows = (
        ("", "Pickup", "Delivery"), ("Facility", "Mill 4", "Store DC"), ("Address", "22 W Main St, Lima, OH 45801",
        "9 Dock Rd, Erie, PA 16501"), ("Earliest", "5/13/2026 06:00", "5/14/2026 08:00"),
        ("Latest", "5/13/2026 14:00", "5/14/2026 08:00"), ("Scheduling", "First come first served", "By appointment"),
    )  # fmt: skip
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    (shipment,) = decide(
        read(html(f"<p>Please book a dry van, 30,000 lbs</p><table>{table}</table>")), Context()
    ).shipments
    assert shipment.pickup == Visit("06:00", "14:00", "first come")
    assert shipment.delivery == Visit("08:00", "08:00", "appointment")


def test_a_location_beside_an_address_is_who_is_there() -> None:
    rows = (
        ("Stop", "Location", "Address", "Type"),
        ("1", "KMS Lima", "18 Rolfs Way, LIMA OH 45801", "LOAD"),
        ("2", "Tall Pines DC 4", "299 Plymouth Rd, GARY IN 46406", "UNLOAD"),
    )
    assert stop_lines(Grid(rows)) == [
        "Pickup: KMS Lima, 18 Rolfs Way, LIMA OH 45801",
        "Drop 1: Tall Pines DC 4, 299 Plymouth Rd, GARY IN 46406",
    ]


def test_drops_are_served_as_their_cells_say() -> None:
    rows = (
        ("", "Place", "Date", "Skids"),
        ("Drop, last", "Gary IN 46406", "Jan 28", "10"),
        ("Drop, first", "Erie PA 16501", "Jan 27", "16"),
        ("Load", "Lima OH 45801", "Jan 23", "26"),
    )
    assert stop_lines(Grid(rows)) == [
        "Drop 1: Erie PA 16501, Jan 27, 16 skids",
        "Drop 2: Gary IN 46406, Jan 28, 10 skids",
        "Pickup: Lima OH 45801, Jan 23, 26 skids",
    ]


def test_other_tables_are_none() -> None:
    assert stop_lines(Grid((("Qty", "Type", "Lbs"), ("2", "PLT", "900"), ("1", "CRT", "300")))) == []


def test_the_stops_are_one_truck() -> None:
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    found = decide(read(html(f"<p>Please book, dry van, 16,850 lbs</p><table>{table}</table>")), Context())
    (shipment,) = found.shipments
    assert (shipment.origin.postal_code, shipment.destination.postal_code) == ("17015", "01604")
    assert [stop.place.city for stop in shipment.extra_stops] == ["Syracuse"]
    assert shipment.handling_units == 14


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("One truck, two drops, out of our shed in Brawley, CA 92227. Price?",
         ["Brawley CA 92227 > delivery Acme, Denver CO 80239 > Bolt, Omaha NE 68138"]),
        ("Multi-stop reefer out of Brawley, CA 92227, please quote",
         ["Brawley CA 92227 > delivery Acme, Denver CO 80239 > Bolt, Omaha NE 68138"]),
        ("LTL rates please, all out of Brawley, CA 92227",
         ["Brawley CA 92227 > Acme, Denver CO 80239", "Brawley CA 92227 > Bolt, Omaha NE 68138"]),
    ],
)  # fmt: skip
def test_rows_that_name_one_end_are_the_stops_of_one_truck_where_words_say_so(words: str, expected: list[str]) -> None:
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
        for row in (
            ("#", "Customer", "City", "Pallets", "Lbs"),
            ("1", "Acme", "Denver, CO 80239", "6", "11,400"),
            ("2", "Bolt", "Omaha, NE 68138", "8", "15,200"),
        )
    )
    shipments = decide(read(html(f"<p>{words}</p><table>{rows}</table>")), Context()).shipments
    assert [route(each) for each in shipments] == expected
    assert sum(each.weight_lb or 0 for each in shipments) == 26600
    assert sum(each.handling_units or 0 for each in shipments) == 14


@pytest.mark.parametrize(
    ("head", "told"), [("Lbs", "6,400 lbs"), ("Wt (kg)", "6,400 kg"), ("Weight", "6,400 lbs"), ("Total", "6,400")]
)
def test_a_column_of_weights_gives_its_unit(head: str, told: str) -> None:
    rows = (
        ("Type", "Where", head), ("PU", "Hearth DC, Carlisle, PA 17015", "6,400"), ("DEL", "Store 114, Syracuse, NY 13206", ""),
    )  # fmt: skip
    assert stop_lines(Grid(rows))[0] == f"Pickup: Hearth DC, Carlisle, PA 17015, {told}"


def test_pickups_with_goods_of_their_own_are_lines() -> None:
    rows = (
        ("Type", "Site", "When", "Plts", "Lbs", "Item"),
        ("PU", "Hearth DC, Carlisle, PA 17015", "5/13", "10", "6,400", "Pretzels"),
        ("PU", "Hearth East, Hazleton, PA 18202", "5/13", "12", "8,150", "Potato chips"),
        ("DEL", "Store 114, Syracuse, NY 13206", "5/14", "9", "", "mixed"),
        ("DEL", "Store 131, Worcester, MA 01604", "5/15", "13", "", "mixed"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    body = f"<p>Please book, dry van</p><table>{table}</table><p>Total: 22 pallets / 14,550 lbs</p>"
    (shipment,) = decide(read(html(body)), Context()).shipments
    assert (shipment.handling_units, shipment.weight_lb) == (22, 14550)
    assert [(item.count, item.weight_lb, item.commodity) for item in shipment.items] == [
        (10, 6400, "Pretzels"),
        (12, 8150, "Potato chips"),
    ]


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        (("Pick", "1", "2"), ["Lima OH 45801 > delivery Erie PA 16506 > Salem VA 24153; up 05-18; down 05-20"]),
        (("Shipper", "#1", "#2"), ["Lima OH 45801 > delivery Erie PA 16506 > Salem VA 24153; up 05-18; down 05-20"]),
        (("PU", "Stop 1", "Stop 2"), ["Lima OH 45801 > delivery Erie PA 16506 > Salem VA 24153; up 05-18; down 05-20"]),
        (("Load", "1st", "2nd"), ["Lima OH 45801 > delivery Erie PA 16506 > Salem VA 24153; up 05-18; down 05-20"]),
        (("Pick", "1", "Final"), ["Lima OH 45801 > delivery Erie PA 16506 > Salem VA 24153; up 05-18; down 05-20"]),
        (("1", "2", "Drop"), ["Lima OH 45801 > pickup Erie PA 16506 > Salem VA 24153; up 05-18; down 05-20"]),
        (("Pick 1", "Pick 2", "Drop"), ["Lima OH 45801 > pickup Erie PA 16506 > Salem VA 24153; up 05-18; down 05-20"]),
    ],
)
def test_the_stops_beside_the_one_that_is_named_may_only_be_numbered(
    stops: tuple[str, ...], expected: list[str]
) -> None:
    places = (("Lima, OH 45801", "5/18", "load 20"), ("Erie, PA 16506", "5/19", "8"), ("Salem, VA 24153", "5/20", "12"))
    rows = (
        ("Stop", "Where", "When", "Pallets"),
        *((stop, *told) for stop, told in zip(stops, places, strict=True)),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    message = html(f"<p>Please quote one van for the stops below.</p><table>{table}</table><p>Mulch, 31,000 lbs.</p>")
    assert [route(each) for each in decide(read(message), Context()).shipments] == expected


def test_numbers_of_loads_are_no_stops() -> None:
    rows = (
        ("Load", "From", "To", "When"), ("1", "Lima, OH 45801", "Erie, PA 16506", "5/18"),
        ("2", "Lima, OH 45801", "Salem, VA 24153", "5/20"),
    )  # fmt: skip
    assert stop_lines(Grid(rows)) == []


def test_what_is_loaded_and_dropped_in_a_column_of_units_is_counted() -> None:
    rows = (("Stop", "Where", "Skids"), ("PU", "Lima, OH 45801", "load 20"), ("DEL", "Erie, PA 16506", "drop 20"))
    assert stop_lines(Grid(rows)) == ["Pickup: Lima, OH 45801, 20 skids", "Drop 1: Erie, PA 16506, 20 skids"]


def test_a_column_of_several_numbers_is_several_columns() -> None:
    rows = (
        ("Stop", "Where", "PLT / LB / PO"),
        ("PU", "Lima, OH 45801", "20 / 30,100 / \u2014"),
        ("DEL", "Erie, PA 16506", "20 / 30,100 / 71204"),
    )
    assert stop_lines(Grid(rows)) == [
        "Pickup: Lima, OH 45801, 20 plt, 30,100 lb",
        "Drop 1: Erie, PA 16506, 20 plt, 30,100 lb, PO: 71204",
    ]


def test_stops_below_bands_of_labels() -> None:
    rows = (
        "<td colspan=4>LOAD TENDER</td>",
        "<td>Equip</td><td>53 FT REEFER</td><td>Temp</td><td>34 F</td>",
        "<td>Stop</td><td>Type</td><td>Location</td><td>PLT / LB</td>",
        "<td>1</td><td>PU</td><td>Lima, OH 45801</td><td>20 / 30,100</td>",
        "<td>2</td><td>DEL</td><td>Erie, PA 16506</td><td>8 / 12,000</td>",
        "<td>3</td><td>DEL</td><td>Salem, VA 24153</td><td>12 / 18,100</td>",
        "<td>Commodity</td><td colspan=3>JUICE</td>",
    )
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    [found] = decide(read(html(f"<p>Please book this load.</p><table>{table}</table>")), Context()).shipments
    assert (found.origin.city, found.destination.city, found.weight_lb, found.temperature_f) == (
        "Lima",
        "Salem",
        30100,
        34,
    )


@pytest.mark.parametrize("total", [("TOTAL", "TOTAL", "20", "12,400"), ("", "Grand total", "20 plts", "12,400 lbs")])
def test_a_row_of_totals_below_the_stops_is_no_stop(total: tuple[str, ...]) -> None:
    rows = (
        ("Stop", "Where", "Plts", "Lbs"),
        ("Load", "Lima, OH 45801", "", ""),
        ("1", "Erie, PA 16506", "8", "4,960"),
        ("2", "Salem, VA 24153", "12", "7,440"),
    )
    assert stop_lines(Grid((*rows, total))) == [
        "Pickup: Lima, OH 45801",
        "Drop 1: Erie, PA 16506, 8 plts, 4,960 lbs",
        "Drop 2: Salem, VA 24153, 12 plts, 7,440 lbs",
        "Total: 20 plts, 12,400 lbs",
    ]


def test_stops_that_are_only_numbered_below_where_the_truck_loads_are_drops() -> None:
    rows = (
        "<th colspan=3>Loads Tue 5/19 at Lima Glass, Lima, OH 45801</th>",
        "<th>Stop</th><th>City</th><th>Consignee</th>",
        "<td>1</td><td>Erie, PA 16506</td><td>Lakeshore Panes</td>",
        "<td>2</td><td>Salem, VA 24153</td><td>Blue Ridge Sash</td>",
        "<td>3 (last)</td><td>Gary, IN 46406</td><td>Calumet Doors</td>",
        "<td colspan=3>Total 20 pallets glass, 30,100 lbs</td>",
    )
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    [found] = decide(read(html(f"<p>Please quote one van.</p><table>{table}</table>")), Context()).shipments
    assert route(found) == (
        "Lima Glass, Lima OH 45801 > delivery Lakeshore Panes, Erie PA 16506 > delivery Blue Ridge Sash, Salem VA 24153"
        " > Calumet Doors, Gary IN 46406; up 05-19"
    )
    assert (found.handling_units, found.weight_lb) == (20, 30100)


def test_the_last_of_numbered_stops_makes_the_others_no_pickups() -> None:
    rows = (("Stop", "Where"), ("1", "Lima, OH 45801"), ("2", "Erie, PA 16506"), ("3 (final)", "Gary, IN 46406"))
    assert stop_lines(Grid(tuple((*row, "x") for row in rows))) == []
