"""Tables drawn with spaces."""

from shared.reading import read
from shared.reading.layout.columns import tabulated
from shared.reading.layout.document import Line
from shared.reading.layout.tables import sheet
from tests.shared.reading.messages import html, text

PRINTED = """Ln  Qty  Pkg     L   W   H    Lbs    Desc
1   2    PALLET  48  48  40   2,210  CYLINDERS
2   1    BUNDLE  120 12  12     340  ROD STOCK
-------------------------------------------
TOTAL   3 HU                  2,550"""


def test_cells_stand_under_their_heads() -> None:
    (line,) = tabulated([Line(each) for each in PRINTED.split("\n")])
    assert line.grid is not None
    assert line.grid.rows[2] == ("2", "1", "BUNDLE", "120", "12", "12", "340", "ROD STOCK")
    assert line.grid.rows[3][6] == "2,550"


def test_prose_stays_prose() -> None:
    lines = [Line("Hi  there,  how  are you"), Line("See you at 5"), Line("Bye")]
    assert tabulated(lines) == lines


def test_what_stands_beyond_the_last_head_is_a_column_of_its_own() -> None:
    printed = (
        "ITEM  HU  TYPE    L  W  H   GROSS LB   CLASS\n"
        "0010   3  PALLET  48 40 28    2,910     60    VALVE BODIES\n"
        "0020   1  CRATE   60 44 40    1,180     65    PUMP HOUSING"
    )
    (line,) = tabulated([Line(each) for each in printed.split("\n")])
    assert line.grid is not None
    assert line.grid.rows[0][-2:] == ("CLASS", "")
    assert line.grid.rows[1] == ("0010", "3", "PALLET", "48", "40", "28", "2,910", "60", "VALVE BODIES")
    table = sheet(line.grid)
    assert table is not None
    assert (table.columns[0], table.columns[-1]) == ("line", "commodity")


def test_the_head_of_a_table_ends_two_addresses_above_it() -> None:
    printed = (
        "SHIP FROM               SHIP TO\n"
        "NORDIC GEAR CO          PLAINS AG SUPPLY\n"
        "LIMA OH 45801           SALEM VA 24153\n"
        "LN QTY UOM  DESCRIPTION     DIM (IN)   WT (LB)  CLS\n"
        "01  3  PLT  GEAR BOXES      48X40X38   3,150    65"
    )
    found = tabulated([Line(each) for each in printed.split("\n")])
    assert [len(line.grid.rows) for line in found if line.grid] == [3, 2]


def test_the_head_of_a_column_of_sizes_gives_its_unit() -> None:
    rows = (
        ("Qty", "Type", "Size (ft)", "Lbs"),
        ("4", "Pallets", "6 x 4 x 5", "2,240"),
        ("1", "Crate", "10 x 3 x 2", "900"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    body = f"<p>Please quote LTL from Lima, OH 45801 to Salem, VA 24153</p><table>{table}</table>"
    (found,) = read(html(body)).now.shipments
    assert [(item.length_in, item.width_in, item.height_in) for item in found.items] == [(72, 48, 60), (120, 36, 24)]


def test_an_address_that_is_longer_than_the_one_beside_it() -> None:
    printed = (
        "SHIP FROM                         SHIP TO\n"
        "RUDD SUPPLY                       HARLOW PUMPS\n"
        "LIMA OH 45801                     ATTN CENTRAL SUPPLY\n"
        "                                  4820 W 79TH ST\n"
        "                                  GARY IN 46406\n"
        "\n4 pallets, 3,100 lbs. Please pick up."
    )
    (found,) = read(text(printed)).now.shipments
    assert (found.destination.company, found.destination.street, found.destination.city) == (
        "HARLOW PUMPS", "4820 W 79TH ST", "Gary",
    )  # fmt: skip


def test_labels_and_values_with_semicolons() -> None:
    exported = (
        "PICKUP ORDER\nSHIP FROM;RUDD SUPPLY;71 FREMONT ST;LIMA;OH;45801;US\n"
        "SHIP TO;HARLOW PUMPS;4820 W 79TH ST;GARY;IN;46406;US\nCUST PO;HP-2261\nPALLETS;4\nWEIGHT;4400 LB"
    )
    (found,) = read(text(exported)).now.shipments
    assert (found.destination.company, found.destination.city, found.handling_units) == ("HARLOW PUMPS", "Gary", 4)
    assert found.references.po == ("HP-2261",)


def test_the_height_of_each_row_goes_with_the_base_of_all() -> None:
    rows = (
        "SO\tConsignee city\tPlts\tHt\tLbs",
        "91044\tGary, IN 46406\t2\t62\t710",
        "91051\tErie, PA 16506\t1\t80\t420",
    )
    body = "Please quote LTL from Lima, OH 45801, class 100 socks, pallets 48x40.\n\n" + "\n".join(rows)
    found = read(text(body)).now.shipments
    assert [(each.items[0].length_in, each.items[0].width_in, each.items[0].height_in) for each in found] == [
        (48, 40, 62), (48, 40, 80),
    ]  # fmt: skip


def test_what_every_truck_takes_beside_a_table_of_lanes() -> None:
    rows = (
        ("Origin", "Dest", "Weight (lb)"),
        ("Lima, OH 45801", "Gary, IN 46406", "27,300"),
        ("Lima, OH 45801", "Erie, PA 16506", "28,860"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    found = read(
        html(f"<p>Please quote. All 53' vans, bags on pallets, 26 pallets/truck.</p><table>{table}</table>")
    ).now.shipments
    assert [(each.handling_units, each.weight_lb) for each in found] == [(26, 27300), (26, 28860)]
    found = read(
        html(f"<p>Please quote. All 53' vans, a truck takes 26 pallets.</p><table>{table}</table>")
    ).now.shipments
    assert [each.handling_units for each in found] == [None, None]


def test_a_postal_code_without_a_column_stands_with_its_city() -> None:
    heads = "TO              SKIDS   LBS     CLASS   NOTE\n"
    rows = "Tulsa  74107      2     1,140   70      dock\nBoise ID  83705   11    6,200   70"
    found = read(text(f"rates from Omaha NE 68105 please\n\n{heads}{rows}")).now.shipments
    assert [(each.destination.postal_code, each.handling_units, each.weight_lb) for each in found if each.destination] == [
        ("74107", 2, 1140), ("83705", 11, 6200),
    ]  # fmt: skip


def test_a_postal_code_in_its_own_column_and_a_weight_stay_there() -> None:
    heads = "CITY      ZIP     LBS      CLASS   SKIDS\n"
    rows = "Tulsa     74107   11400    70      2\nBoise     83705   12200    70      3"
    found = read(text(f"rates from Omaha NE 68105 please\n\n{heads}{rows}")).now.shipments
    assert [(each.destination.postal_code, each.handling_units, each.weight_lb) for each in found if each.destination] == [
        ("74107", 2, 11400), ("83705", 3, 12200),
    ]  # fmt: skip


def test_four_digits_below_the_head_of_a_date_are_a_day() -> None:
    rows = (
        "{0}  TO                 PLT   LBS     CL\n"
        "0518     Tulsa OK 74107      2    1,140   70\n"
        "0530     Boise ID 83705      4    2,200   70"
    )

    def picked(head: str) -> list[str | None]:
        found = read(text("rates from Omaha NE 68105 please\n\n" + rows.format(head))).now.shipments
        return [each.pickup_date for each in found]

    assert picked("SHIP DT") == ["2026-05-18", "2026-05-30"]
    assert picked("PU TIME") == [None, None]


def test_a_column_of_loads_tells_the_freight_or_a_number() -> None:
    def described(*cells: str) -> list[tuple[int | None, float | None, tuple[str, ...]]]:
        rows = "".join(f"<tr><td>Gary IN 46402</td><td>Akron OH 44308</td><td>{cell}</td></tr>" for cell in cells)
        body = f"<table><tr><th>From</th><th>To</th><th>Load</th></tr>{rows}</table>"
        found = read(html(f"<p>Please book:</p>{body}")).now.shipments
        return [(each.handling_units, each.weight_lb, each.references.other) for each in found]

    assert described("5 plts soap, 5,600 lb, LTL", "3 plts liners, 840 lb, LTL") == [(5, 5600, ()), (3, 840, ())]
    assert described("KX-5512", "KX-5518") == [(None, None, ("KX-5512",)), (None, None, ("KX-5518",))]
