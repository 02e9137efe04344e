"""Tables drawn with spaces."""

from shared.reading.columns import tabulated
from shared.reading.document import Line

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
