"""Labels that only a style sets apart from their values."""

import pytest

from shared.reading.layout.html import html_lines

WIDE = "<style>/* labels */ .k{color:#666;width:120px;display : inline-block}</style>"


def texts(body: str) -> list[str]:
    return [line.text for line in html_lines(body) if line.text]


@pytest.mark.parametrize(
    "body",
    [
        WIDE + '<div><span class="x k">Load at</span>Lima, OH 45801</div>',
        WIDE + '<div>\n <span class="k">Load at</span>\n <span>Lima, OH 45801</span>\n</div>',
        '<p><span style="display:inline-block;width:9em">Load at</span>Lima, OH 45801</p>',
        "<style>td p, .row > b{min-width:5em;float:left}</style><p><b>Load at</b><span>Lima, OH 45801</span></p>",
        '<p><strong style="margin-right:.5em">Load at</strong>Lima, OH 45801</p>',
        '<p><b>Load at</b><span style="padding-left:8px">Lima, OH 45801</span></p>',
        '<div style="display:table-row"><span style="display:table-cell">Load at</span>Lima, OH 45801</div>',
        '<style>.k::after{content:": "}</style><p><span class="k">Load at</span>Lima, OH 45801</p>',
        "<div><label>Load at</label>Lima, OH 45801</div>",
        "<div><b>Load at</b>Lima, OH 45801</div>",
        '<div><span class="lost">Load at</span>Lima, OH 45801</div>',
    ],
)
def test_a_label_is_read_apart_from_its_value(body: str) -> None:
    assert texts(body) == ["Load at: Lima, OH 45801"]


def test_an_entry_of_a_list_keeps_its_mark() -> None:
    assert texts(f"{WIDE}<ul><li><span class=k>Weight</span>900 lb</li></ul>") == ["• Weight: 900 lb"]


def test_a_label_with_its_colon_gets_no_second_one() -> None:
    assert texts(f"{WIDE}<div><span class=k>Weight:</span>900 lb</div>") == ["Weight: 900 lb"]


def test_what_stands_on_a_line_of_its_own_is_one() -> None:
    assert texts('<p><span style="display:block">Load at</span>Lima, OH 45801</p>') == ["Load at", "Lima, OH 45801"]


def test_columns_of_a_style_sheet_are_a_table() -> None:
    rows = (("Qty", "Goods", "Weight"), ("3", "pumps", "900"), ("1", "valves", "200"))
    lines = "".join("<div>" + "".join(f"<span class=k>{cell}</span>" for cell in row) + "</div>" for row in rows)
    (grid,) = [line.grid for line in html_lines(WIDE + lines) if line.grid]
    assert grid.rows == rows


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("<p>Please quote <b>3</b> skids to <b>Lima</b>, OH</p>", "Please quote 3 skids to Lima, OH"),
        ("<p><b>Load</b>s of freight</p>", "Loads of freight"),
        ("<p><b>S</b>hipper: Acme</p>", "Shipper: Acme"),
        ("<p><b>Mc</b>Alester, OK</p>", "McAlester, OK"),
        ('<p><span class="GramE">Ours</span> is in Lima</p>', "Ours is in Lima"),
        ("<style>@media (max-width:480px){.k{display:block}}</style><p><span class=k>Li</span>ma</p>", "Lima"),
        ('<p>We have <span style="display:inline-block">4 skids</span> of it</p>', "We have 4 skids of it"),
    ],
)
def test_words_that_only_bear_a_style_stay_as_written(body: str, line: str) -> None:
    assert texts(body) == [line]
