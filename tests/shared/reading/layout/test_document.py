from shared.reading.layout.document import plain_lines, rectangle


def test_quote_marks_become_depth() -> None:
    assert [(line.text, line.depth) for line in plain_lines("new\n> old\n> > older")] == [
        ("new", 0),
        ("old", 1),
        ("older", 2),
    ]


def test_tabs_pipes_and_columns_become_grids() -> None:
    tabbed = "Qty\tWt\n2\t980"
    piped = "Lane | Wt | Date\nA to B | 42,500 | 5/14"
    aligned = "Qty   Type     Weight\n2     Pallet   640"
    for body in (tabbed, piped, aligned):
        (line,) = plain_lines(body)
        assert line.grid is not None
        assert len(line.grid.rows) == 2


def test_a_single_wide_line_is_no_grid() -> None:
    assert plain_lines("Direct: 205-555-0171   Cell: 205-555-0186   Fax: 205-555-0103")[0].grid is None


def test_a_grid_is_a_rectangle_without_empty_columns() -> None:
    assert rectangle([["a", "", "b"], ["c"], ["", "", ""]]).rows == (("a", "b"), ("c", ""))
