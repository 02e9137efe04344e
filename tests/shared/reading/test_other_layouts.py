"""The same words in other layouts: bold type as stars, tabs, HTML that was plain text, wrapped and inset lines."""

import pytest

from shared.reading import Shipment, read
from shared.reading.layout.document import plain_lines
from shared.reading.layout.flowed import set_back, unflowed
from shared.reading.layout.html import html_lines
from tests.shared.reading.messages import html, text

TABLE = (
    "Qty\tPkg\tL\tW\tH\tLine wt\tDesc<br>\n2\tPLT\t48\t40\t51\t980\tbearings<br>\n1\tCRATE\t72\t36\t40\t615\tgearbox"
)
LANE = "Please quote Lima, OH 45804 to Gary, IN 46402"


def one(body: str) -> Shipment:
    (only,) = read(html(body) if "<" in body else text(body)).now.shipments
    return only


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("*Origin:* Lima, OH", "Origin: Lima, OH"),
        ("*Origin*: Lima, OH", "Origin: Lima, OH"),
        ("ship *Friday* please", "ship Friday please"),
        ("48*40*50 inches", "48*40*50 inches"),
        ("* 2 pallets * 3 crates", "* 2 pallets * 3 crates"),
        ("*** RUSH ***", "*** RUSH ***"),
        ("From:\tAmy Rudd", "From: Amy Rudd"),
    ],
)
def test_stars_and_a_tab_behind_a_label(written: str, seen: str) -> None:
    (line,) = plain_lines(written)
    assert (line.text, line.grid) == (seen, None)


@pytest.mark.parametrize("lead", [f"{LANE}<br><br>", f"<p>{LANE}</p>"])
def test_tabs_of_the_source_part_columns(lead: str) -> None:
    items = one(lead + TABLE).items
    assert [(item.count, item.length_in, item.weight_lb) for item in items] == [(2, 48, 980), (1, 72, 615)]


def test_tabs_that_only_set_the_source_in_part_nothing() -> None:
    assert [line.grid for line in html_lines("<div>\n\t\t<p>ship\n\t\tFriday</p>\n\t</div>") if line.text] == [None]


def test_hard_spaces_part_columns() -> None:
    gap = "&nbsp;&nbsp; "
    rows = [("Qty", "Pkg", "Weight", "Desc"), ("2", "PLT", "980", "bearings"), ("1", "CRATE", "615", "gearbox")]
    assert [item.weight_lb for item in one(f"{LANE}<br><br>" + "<br>".join(map(gap.join, rows))).items] == [980, 615]


@pytest.mark.parametrize("body", ["&gt; old words<br>new words", "<pre>&gt; old words\nnew words</pre>"])
def test_marks_quote_in_html_too(body: str) -> None:
    assert [(line.text, line.depth) for line in html_lines(body)] == [("old words", 1), ("new words", 0)]


def test_preformatted_text_keeps_its_empty_lines() -> None:
    assert [line.text for line in html_lines("<pre>one\n\ntwo</pre>")] == ["one", "", "two"]


def test_a_row_with_all_its_cells_goes_on_with_a_table_below_one_that_lacks_some() -> None:
    printed = (
        "Ln  Qty  Pkg     L   W   H    Lbs\n1   2    PALLET  48  48  40   2,210\n2   1    BUNDLE  120 12  12     340\n"
        "3   1    PALLET  40  48  36     505"
    )
    (line,) = plain_lines(printed)
    assert line.grid
    assert line.grid.rows[-1] == ("3", "1", "PALLET", "40", "48", "36", "505")


def test_a_line_that_a_program_wrapped_goes_on() -> None:
    wrapped = "5 skids of kitchen cabinets, 48 x 40 x 84 inches, 904 lbs on each of the "
    assert unflowed([wrapped, "skids", "", "Amy"]) == [f"{wrapped}skids", "", "Amy"]
    assert unflowed([f"> {wrapped}", "> skids"]) == [f"> {wrapped}skids"]


@pytest.mark.parametrize("after", ["Ship to: Lima, OH 45804", "- 2 crates", "> older words", ""])
def test_a_space_at_the_end_joins_nothing_that_begins_a_line(after: str) -> None:
    lines = ["5 skids of kitchen cabinets, 48 x 40 x 84 inches, 904 lbs on each of them ", after]
    assert unflowed(lines) == lines


def test_a_body_that_is_set_in_as_a_whole() -> None:
    assert set_back(["    Hi", "", "      > 2 pallets"]) == ["Hi", "", "  > 2 pallets"]
    assert set_back(["Hi", "  Amy"]) == ["Hi", "  Amy"]
