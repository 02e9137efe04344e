"""Loads told a row or a line each: what opens the lines, the state of a row, its trailer, and one truck for all of them."""

from shared.reading import Context, decide, read
from shared.reading.layout.paragraphs import unwrapped
from tests.shared.reading.messages import html, text
from tests.shared.reading.routes import routes

LOADS = "Please book. {} Loads Monday in Lima, OH 45801."
TABLE = (
    "<table><tr><th>PO</th><th>Ship to</th><th>Pallets</th><th>Lbs</th></tr>"
    "<tr><td>51180</td><td>Erie, PA 16506</td><td>12</td><td>14,480</td></tr>"
    "<tr><td>51181</td><td>Gary, IN 46406</td><td>9</td><td>8,360</td></tr></table>"
)


def test_lines_that_open_with_the_same_day_are_rows() -> None:
    rows = [
        "tue - flatbed, lima oh 45801 to erie pa 16506, 44k, PO 3301",
        "tue - flatbed, lima oh 45801 to gary in 46406, 43.5k, PO 3302",
        "thu - step deck tarped, macon ga 31201 to ocala fl 34470, 42k, PO 3307",
    ]
    assert unwrapped(rows) == rows
    assert routes(text("\n".join(["need trucks please", "", *rows]))) == [
        "Lima OH 45801 > Erie PA 16506; up 05-19",
        "Lima OH 45801 > Gary IN 46406; up 05-19",
        "Macon GA 31201 > Ocala FL 34470; up 05-14",
    ]


def test_a_paragraph_of_which_one_line_opens_with_a_day_is_one() -> None:
    words = [
        "We have four pallets that need to leave our dock in Lima by",
        "Friday and would like to know what that costs us all in",
    ]
    assert len(unwrapped(words)) == 1


def test_rows_on_hold_are_left_out_whatever_the_others_are_called() -> None:
    rows = (
        "Please pick up.\n\norder,status,from,to,pallets,lbs\n"
        '771,{},"Lima OH 45801","Erie PA 16506",4,2400\n772,HOLD,"Lima OH 45801","Gary IN 46406",6,3600\n'
    )
    for state in ("RELEASE", "APPROVED", "WK 21"):
        assert routes(text(rows.format(state))) == ["Lima OH 45801 > Erie PA 16506"]


def test_one_van_for_all_rows_is_one_shipment() -> None:
    for words in ("Both ride on the same van.", "They share a reefer.", "All on the same 53' trailer."):
        [found] = decide(read(html(f"<p>{LOADS.format(words)}</p>{TABLE}")), Context()).shipments
        assert [(item.count, item.weight_lb) for item in found.items] == [(21, 22840)]
    words = "LTL each, the same van that came last week is fine."
    assert len(routes(html(f"<p>{LOADS.format(words)}</p>{TABLE}"))) == 2


def test_a_letter_tells_the_trailer_before_something_of_it() -> None:
    rows = "".join(
        f"<tr><td>{city}</td><td>{cell}</td><td>41,000</td></tr>"
        for city, cell in (
            ("Erie, PA 16506", "V"),
            ("Gary, IN 46406", "R 38F"),
            ("Salem, VA 24153", "F w/ tarps"),
            ("Macon, GA 31201", "SD, team"),
        )
    )
    table = f"<table><tr><th>Ship to</th><th>Eq</th><th>Lbs</th></tr>{rows}</table>"
    found = decide(
        read(html(f"<p>Rates please, all from Lima, OH 45801. V = 53 van, F = flatbed</p>{table}")), Context()
    )
    assert [each.equipment for each in found.shipments] == ["van", "reefer", "flatbed", "step deck"]


def test_a_numbered_entry_that_only_calls_the_cities_of_a_lane_is_none() -> None:
    words = (
        "1. Please quote\n2. 1 skid, 3,640 lb, class 85\n3. From: Lima, OH 45801. To: Gary, IN 46406.\n"
        "4. No forklift at Lima. Truck must have a lift gate at pickup. Gary has a dock."
    )
    [found] = decide(read(text(words)), Context()).shipments
    assert found.accessorials == ("liftgate pickup",)
