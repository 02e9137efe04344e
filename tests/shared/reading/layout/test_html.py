from shared.reading.layout.html import html_lines


def texts(body: str) -> list[str]:
    return [line.text for line in html_lines(body) if line.text]


def test_hidden_text_and_comments_are_not_written() -> None:
    body = (
        "<p>seen</p><!-- comment --><div style='display:none'>a</div><p style='font-size:0'>b</p>"
        "<p style='color:#ffffff'>c</p><style>d</style><script>e</script><span hidden>f</span>"
    )
    assert texts(body) == ["seen"]


def test_a_cell_that_is_hidden_and_struck_out_ends_none_around_it() -> None:
    cells = "<tr><td>Qty</td><td style='display:none;text-decoration:line-through'>x</td><td>4</td></tr>"
    body = f"<table><tr><td>Freight<table>{cells}</table></td><td>Reno</td></tr></table>"
    assert texts(body) == ["Freight", "Qty | 4", "Reno"]


def test_white_text_on_a_colour_is_seen() -> None:
    assert texts("<table><tr><td style='background:#003'><font color='white'>Head</font></td></tr></table>") == ["Head"]


def test_a_definition_list_keeps_label_and_value_together() -> None:
    assert texts("<dl><dt>Origin</dt><dd>Reno</dd><dt>Wt:</dt><dd>900 lbs</dd></dl>") == ["Origin: Reno", "Wt: 900 lbs"]


def test_rowspan_and_colspan_keep_columns_in_place() -> None:
    body = (
        "<table><tr><th rowspan=2>Load</th><th colspan=2>Lane</th></tr><tr><th>From</th>"
        "<th>To</th></tr><tr><td>1</td><td>a</td><td>b</td></tr></table>"
    )
    (grid,) = [line.grid for line in html_lines(body) if line.grid]
    assert grid.rows == (("Load", "Lane", "Lane"), ("Load", "From", "To"), ("1", "a", "b"))


def test_side_by_side_blocks_are_read_one_after_the_other() -> None:
    body = "<table><tr><td>ORIGIN<br>Acme<br>Reno, NV 89502</td><td>DESTINATION<br>Beta<br>Bend, OR 97701</td></tr></table>"
    assert texts(body) == ["ORIGIN", "Acme", "Reno, NV 89502", "DESTINATION", "Beta", "Bend, OR 97701"]


def test_heads_over_blocks_go_with_their_columns() -> None:
    body = (
        "<table><tr><th>Ship from</th><th>Ship to</th></tr><tr><td>Acme<br>Reno</td><td>Beta<br>Bend</td></tr></table>"
    )
    assert texts(body) == ["Ship from", "Acme", "Reno", "Ship to", "Beta", "Bend"]


def test_a_cited_blockquote_is_deeper_and_a_bare_one_is_not() -> None:
    lines = html_lines("<blockquote>order</blockquote><blockquote type=cite>old</blockquote>")
    assert [(line.text, line.depth) for line in lines if line.text] == [("order", 0), ("old", 1)]


def test_a_marked_signature_is_known() -> None:
    lines = html_lines("<p>hello</p><div class='gmail_signature'>Amy</div>")
    assert [line.signature for line in lines if line.text] == [False, True]


def test_preformatted_lines_stay_lines() -> None:
    assert texts("<pre>WEIGHT   1,480 LB\nCLASS    125</pre>") == ["WEIGHT   1,480 LB", "CLASS    125"]


def test_broken_markup_is_read_as_far_as_it_goes() -> None:
    assert "lost" in " ".join(texts("<table><tr><td>lost</table></td><p>b<div></span>"))


def test_what_is_written_behind_the_end_of_a_document_is_read() -> None:
    body = "<html><body><p>Yes, book it.</p></body></html><blockquote type=cite>Gary IN to Flint MI</blockquote>"
    assert [(line.text, line.depth) for line in html_lines(body) if line.text] == [
        ("Yes, book it.", 0),
        ("Gary IN to Flint MI", 1),
    ]


def test_what_is_struck_out_is_left_out() -> None:
    body = (
        "<p>Pick up <s>Lima OH</s> Troy OH</p><p><del>Monday</del> Tuesday</p><p style='text-decoration: line-through'>3 plts</p>"
        "<p><span style='color:red;text-decoration-line:line-through'>900</span> 1,100 lb</p>"
        "<p style='text-decoration:underline'>class 70</p>"
    )
    assert texts(body) == ["Pick up Troy OH", "Tuesday", "1,100 lb", "class 70"]


def test_a_row_that_is_struck_out_is_none_and_a_cell_keeps_its_place() -> None:
    body = (
        "<table><tr><th>From</th><th>To</th><th>Lbs</th></tr><tr><td>Lima OH</td><td>Troy NY</td><td>900</td></tr>"
        "<tr style='color:#aaa;text-decoration:line-through'><td>Gary IN</td><td>Erie PA</td><td>800</td></tr>"
        "<tr><td>Reno NV</td><td style='text-decoration:line-through'>Bend OR</td><td>700</td></tr></table>"
    )
    (grid,) = [line.grid for line in html_lines(body) if line.grid]
    assert grid.rows == (("From", "To", "Lbs"), ("Lima OH", "Troy NY", "900"), ("Reno NV", "", "700"))


def test_a_cell_over_several_columns_is_no_label_of_its_own() -> None:
    rows = "<tr><td>ORDER<br>77418</td><td>TEMP<br>-10 F</td><td>PO<br>2099</td></tr>"
    rows += "<tr><td colspan=2>FROZEN FRIES</td><td>21 PALLETS</td></tr>"
    lines = [line.text for line in html_lines(f"<table>{rows}</table>")]
    assert "FROZEN FRIES" in lines
    assert "21 PALLETS" in lines
