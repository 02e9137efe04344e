"""Tables drawn with spaces."""

from shared.reading import read
from shared.reading.columns import tabulated
from shared.reading.document import Line
from shared.reading.tables import sheet
from tests.shared.reading.messages import html

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
