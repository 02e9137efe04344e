"""Which rows of a table, and which entries of a list, a message asks for, and which of them are lines of one shipment."""

import pytest

from tests.shared.reading.messages import html, text
from tests.shared.reading.routes import routes

AKRON, SALINA, UTICA = (
    "Gary IN 46402 > Akron OH 44308",
    "Gary IN 46402 > Salina KS 67401",
    "Gary IN 46402 > Utica NY 13502",
)
ALL = [AKRON, SALINA, UTICA]
LIST = (
    "1. Gary IN 46402 to Akron OH 44308, 4 pallets, 3,800 lb\n2. Gary IN 46402 to Salina KS 67401, 4 pallets, 3,900 lb\n"
    "3. Gary IN 46402 to Utica NY 13502, 3 pallets, 3,700 lb\n"
)


def table(head: str, *cells: str, heads: str = "", first: tuple[str, ...] = ("", "", "")) -> str:
    """A table of the three lanes with one more column, and perhaps another one before."""
    ends = ("Akron OH 44308", "Salina KS 67401", "Utica NY 13502")
    lead = f"<th>{heads}</th>" if heads else ""
    rows = "".join(
        f"<tr>{f'<td>{own}</td>' if heads else ''}<td>Gary IN 46402</td><td>{end}</td><td>4</td><td>{pounds}</td>"
        f"<td>{cell}</td></tr>"
        for own, end, pounds, cell in zip(first, ends, ("3,800", "3,900", "3,700"), cells, strict=True)
    )
    return f"<table><tr>{lead}<th>From</th><th>To</th><th>Pallets</th><th>Lbs</th><th>{head}</th></tr>{rows}</table>"


@pytest.mark.parametrize(
    ("head", "cells", "expected"),
    [
        ("Status", ("OPEN", "AWARDED", "open"), [AKRON, UTICA]),
        ("Status", ("open", "CPU", "covered - Acme"), [AKRON]),
        ("Status", ("shipped 5/8", "pending", "pending"), [SALINA, UTICA]),
        ("Quote?", ("Y", "N", "Y"), [AKRON, UTICA]),
        ("Need it?", ("no", "yes", "no"), [SALINA]),
        ("Notes", ("", "cancelled 5/9", "dock closes at 3"), [AKRON, UTICA]),
        ("Status", ("RELEASE", "HOLD", "RELEASE"), [AKRON, UTICA]),
        ("Status", ("firm", "void", "firm"), [AKRON, UTICA]),
        ("Status", ("ready", "ready 5/14", "packing"), ALL),
        ("Appt", ("No", "Yes", "No"), ALL),
        ("Notes", ("drop trailer", "call ahead", "delivered price"), ALL),
    ],
)
def test_a_column_says_which_rows_are_asked_for(head: str, cells: tuple[str, ...], expected: list[str]) -> None:
    assert routes(html(f"<p>Please quote these, LTL class 70.</p>{table(head, *cells)}")) == expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (("7711", "7712 HOLD", "7713"), [AKRON, UTICA]),
        (("7711 - cancelled", "7712", "7713"), [SALINA, UTICA]),
        (("7711", "7712", "7713 (on hold)"), [AKRON, SALINA]),
        (("7711", "7712-OUT", "7713"), ALL),
    ],
)
def test_the_number_of_a_row_may_say_that_it_waits(first: tuple[str, ...], expected: list[str]) -> None:
    rows = table("Class", "70", "70", "70", heads="SO", first=first)
    assert routes(html(f"<p>Please quote these, LTL.</p>{rows}")) == expected


@pytest.mark.parametrize(
    ("head", "cells", "expected"),
    [
        ("Ready", ("5/18", "on hold, QA", "5/19"), [AKRON, UTICA]),
        ("How", ("flatbed", "own truck", "flatbed"), [AKRON, UTICA]),
        ("Ready", ("shipped 5/8, ignore", "5/18", "5/19"), [SALINA, UTICA]),
    ],
)
def test_a_row_may_say_in_the_place_of_its_day_that_it_is_not_asked_for(
    head: str, cells: tuple[str, ...], expected: list[str]
) -> None:
    found = routes(html(f"<p>Please quote these, LTL class 70.</p>{table(head, *cells)}"))
    assert [each.partition(";")[0] for each in found] == expected


@pytest.mark.parametrize("words", ["Each line is one truckload.", "Every row = 1 truck.", "each line one flatbed"])
def test_each_line_of_a_table_may_be_a_truckload(words: str) -> None:
    ends = "".join(
        f"<tr><td>{end}</td><td>10</td><td>44,000</td></tr>" for end in ("Akron OH 44308", "Salina KS 67401")
    )
    rows = f"<table><tr><th>To</th><th>Bundles</th><th>Lbs</th></tr>{ends}</table>"
    assert len(routes(html(f"<p>Please quote rebar. {words} All from Gary IN 46402.</p>{rows}"))) == 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Skip order 7712, that one went out Friday.", [AKRON, UTICA]),
        ("Please price everything except 7712.", [AKRON, UTICA]),
        ("Quote 7711 and 7713 only.", [AKRON, UTICA]),
        ("Line 2 left with our own truck so skip that one.", [AKRON, UTICA]),
        ("Order 7712 has to deliver by Friday.", ALL),
    ],
)
def test_words_call_rows_of_a_table_by_their_numbers(words: str, expected: list[str]) -> None:
    body = table("Class", "70", "70", "70", heads="Order", first=("7711", "7712", "7713"))
    assert [
        each.partition(";")[0] for each in routes(html(f"<p>LTL rates please. {words}</p>{body}<p>Thanks, Amy</p>"))
    ] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Skip #2, it went to another broker.", [AKRON, UTICA]),
        ("I only need number 3 priced.", [UTICA]),
        ("Please quote the first two only.", [AKRON, SALINA]),
        ("The last one is off, their buyer cancelled.", [AKRON, SALINA]),
        ("Please leave Salina out.", [AKRON, UTICA]),
        ("The Salina one is already covered.", [AKRON, UTICA]),
        ("Leave 1 and 2 in for now.", ALL),
        ("Don't skip number 2.", ALL),
        ("Only number 2 needs a liftgate.", ALL),
        ("Salina does not need an appointment.", ALL),
        ("Skip the liftgate on Salina.", ALL),
        ("Number 9 is cancelled.", ALL),
    ],
)
def test_words_call_entries_of_a_list(words: str, expected: list[str]) -> None:
    found = routes(text(f"LTL class 70 quotes please. {words}\n{LIST}"))
    assert [each.partition(";")[0] for each in found] == expected


@pytest.mark.parametrize(
    "entry", ["- CANCELLED", "(already covered, disregard)", "- spoken for", "* on hold", "- covered by Acme"]
)
def test_an_entry_says_itself_that_it_is_done_with(entry: str) -> None:
    body = LIST.replace("3,900 lb", f"3,900 lb {entry}")
    assert routes(text(f"LTL class 70 quotes please:\n{body}")) == [AKRON, UTICA]


def test_a_list_below_a_sentence_is_no_wrapped_paragraph() -> None:
    lines = LIST.replace("1. ", "").replace("2. ", "").replace("3. ", "")
    assert routes(text(f"Please quote these three for me, all of them LTL and class 70.\n{lines}")) == ALL


def test_lines_of_one_order_are_one_shipment() -> None:
    rows = "".join(
        f"<tr><td>{order}</td><td>{end}</td><td>{pallets}</td><td>{pounds}</td></tr>"
        for order, end, pallets, pounds in (
            ("B-9", "Akron OH 44308", 4, "2,800"),
            ("B-9", "Akron OH 44308", 2, "900"),
            ("B-12", "Utica NY 13502", 3, "2,100"),
        )
    )
    head = "<tr><th>Order</th><th>Ship to</th><th>Pallets</th><th>Lbs</th></tr>"
    assert routes(html(f"<p>LTL quotes please, from Gary IN 46402, class 70.</p><table>{head}{rows}</table>")) == [
        AKRON,
        UTICA,
    ]


def test_rows_of_the_same_lane_on_two_days_are_two_shipments() -> None:
    head = "<tr><th>Load</th><th>Ship</th><th>From</th><th>To</th><th>Lbs</th></tr>"
    rows = "".join(
        f"<tr><td>{nth}</td><td>5/{13 + nth}</td><td>Gary IN 46402</td><td>Akron OH 44308</td><td>40,000</td></tr>"
        for nth in (1, 2)
    )
    assert len(routes(html(f"<p>van rates please</p><table>{head}{rows}</table>"))) == 2


def test_a_table_that_counts_drops_is_one_truck() -> None:
    head = "<tr><th>Drop</th><th>Receiver</th><th>Plts</th><th>Lbs</th></tr>"
    rows = (
        "<tr><td>2</td><td>Utica NY 13502</td><td>8</td><td>13,000</td></tr>"
        "<tr><td>1</td><td>Erie PA 16501</td><td>7</td><td>12,000</td></tr>"
    )
    assert routes(html(f"<p>Please book a 53' reefer. Load: Gary IN 46402.</p><table>{head}{rows}</table>")) == [
        "Gary IN 46402 > delivery Erie PA 16501 > Utica NY 13502"
    ]


def test_each_of_several_lanes_has_the_table_below_it() -> None:
    item = (
        "<table><tr><td>Item</td><td>Pallets</td><td>lb</td></tr><tr><td>Tofu</td><td>{}</td><td>{}</td></tr></table>"
    )
    body = (
        "<p>LTL quotes please, two orders out of Gary IN 46402.</p><p>Order 61 &rarr; Akron OH 44308</p>"
        + item.format(2, "1,810")
        + "<p>Order 62 &rarr; Utica NY 13502</p>"
        + item.format(3, "2,715")
    )
    assert routes(html(body)) == [AKRON, UTICA]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "LTL quotes please, all go to our Akron OH 44308 plant.\nVendor 1: Gary IN 46402, 4 pallets, 2,000 lb\n"
            "Vendor 2: Utica NY 13502, 3 pallets, 900 lb",
            [AKRON, "Utica NY 13502 > Akron OH 44308"],
        ),
        (
            "Van quote, Gary IN 46402 to Akron OH 44308, 38,000 lb. Also the same freight but loading in Utica NY 13502.",
            [AKRON, "Utica NY 13502 > Akron OH 44308"],
        ),
        (
            "Two lots to get for our Akron OH 44308 store. Number one is at Gary IN 46402, 4 pallets, 1,980 lb, class 70. "
            "Number two is at Utica NY 13502, 3 pallets, 900 lb. Please quote both, LTL.",
            [AKRON, "Utica NY 13502 > Akron OH 44308"],
        ),
        ("Three identical van loads, Gary IN 46402 to Akron OH 44308, 38,000 lb each. Quote please.", [AKRON] * 3),
        (
            "Van, 38,000 lb from Gary IN 46402. It was going to Utica NY 13502, now going to Akron OH 44308. Quote please.",
            [AKRON],
        ),
        ("Quote a van, 38,000 lb. Pickup: US-46402 Gary IN. Delivery: US-44308 Akron OH.", [AKRON]),
    ],
)
def test_how_many_and_where(words: str, expected: list[str]) -> None:
    assert [each.partition(";")[0] for each in routes(text(words))] == expected


@pytest.mark.parametrize(
    ("order", "place", "kept"),
    [
        ("SO-71", "Utica NY 13502", [AKRON, UTICA]),
        ("SO-71 HOLD", "Utica NY 13502", [AKRON]),
        ("HOLD SO-71", "Utica NY 13502", [AKRON]),
        ("SO-71 *hold*", "Utica NY 13502", [AKRON]),
        ("SO-71", "Utica NY 13502 - on hold", [AKRON]),
        ("SO-71", "Utica NY 13502 (cancelled)", [AKRON]),
        ("Threshold-71", "Utica NY 13502", [AKRON, UTICA]),
    ],
)
def test_a_row_that_bears_its_state_beside_what_it_tells(order: str, place: str, kept: list[str]) -> None:
    head = "<tr><th>SO</th><th>City</th><th>Drums</th><th>Lbs</th></tr>"
    rows = (
        "<tr><td>SO-70</td><td>Akron OH 44308</td><td>6</td><td>4,380</td></tr>"
        f"<tr><td>{order}</td><td>{place}</td><td>9</td><td>6,570</td></tr>"
    )
    body = f"<p>Please book LTL pickups for Monday, all from Gary IN 46402.</p><table>{head}{rows}</table>"
    assert [each.partition(";")[0] for each in routes(html(body))] == kept


@pytest.mark.parametrize(
    ("first", "second", "below"),
    [
        ("SO 5570 to Akron OH 44308", "ON HOLD - SO 5571 to Utica NY 13502", ""),
        ("SO 5570 to Akron OH 44308", "SO 5571 (HOLD) to Utica NY 13502", ""),
        ("SO 5570 to Akron OH 44308", "SO 5571 to Utica NY 13502", "\n\nSO 5571 is on hold, don't book it."),
    ],
)
def test_an_entry_that_is_on_hold(first: str, second: str, below: str) -> None:
    freight = ", 6 drums 4,380 lb class 50"
    body = f"Please book LTL, all from Gary IN 46402.\n\n1. {first}{freight}\n2. {second}{freight}{below}"
    assert [each.partition(";")[0] for each in routes(text(body))] == [AKRON]


def test_the_state_of_an_entry_in_a_sentence() -> None:
    freight = ", 6 drums 4,380 lb class 50"
    body = (
        f"Please book LTL, all from Gary IN 46402.\n\n1. To Akron OH 44308{freight}\n"
        f"2. To Utica NY 13502{freight}. This one is on hold."
    )
    assert [each.partition(";")[0] for each in routes(text(body))] == [AKRON]


@pytest.mark.parametrize(
    "cell", ["no shipment", "- - no load - -", "off (silo repair)", "Nothing this week", "CLOSED", "holiday"]
)
def test_a_day_on_which_nothing_goes(cell: str) -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td>Gary IN 46402</td><td>{to}</td><td>{load}</td></tr>"
        for day, to, load in (
            ("Tue 19", "Akron OH 44308", "4 pallets, 3,800 lb"),
            ("Wed 20", cell, ""),
            ("Thu 21", "Utica NY 13502", "3 pallets, 3,700 lb"),
        )
    )
    body = f"<p>Please book:</p><table><tr><th>Day</th><th>From</th><th>To</th><th>Load</th></tr>{rows}</table>"
    assert [each.partition(";")[0] for each in routes(html(body))] == [AKRON, UTICA]


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        ("not needed: the Seattle one, that went rail", [AKRON, UTICA]),
        ("cancelled: the Boise ID load", [AKRON, UTICA]),
        ("CANCELLED", [AKRON]),
    ],
)
def test_a_line_below_a_list_that_names_what_is_not_needed(below: str, kept: list[str]) -> None:
    body = (
        "Spot rates please, 53' van\n\n1) Gary IN 46402 to Akron OH 44308, 38,200 lb\n"
        f"2) Gary IN 46402 to Utica NY 13502, 22,600 lb\n{below}"
    )
    assert [each.partition(";")[0] for each in routes(text(body))] == kept


@pytest.mark.parametrize(
    ("cells", "below", "expected"),
    [
        (("RELEASE", "HOLD", "RELEASE"), "", [AKRON, UTICA]),
        (("confirmed", "on hold", "confirmed"), "", [AKRON, UTICA]),
        (("approved", "blocked", "approved"), "<p>Blocked lines are not to be picked up.</p>", [AKRON, UTICA]),
        (("new", "approved", "checked"), "", ALL),
    ],
)
def test_a_state_halts_its_row_whatever_the_others_say(cells: tuple[str, ...], below: str, expected: list[str]) -> None:
    assert routes(html(f"<p>Please quote these, LTL class 70.</p>{table('Status', *cells)}{below}")) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("NOGO lines are not to be picked up.", [AKRON, UTICA]),
        ("Rows with NOGO should not be quoted.", [AKRON, UTICA]),
        ("NOGO lanes cannot be booked yet.", [AKRON, UTICA]),
        ("NOGO lines are not to be picked up before noon.", ALL),
        ("NOGO lines are not to be loaded with the others.", ALL),
    ],
)
def test_rows_of_a_mark_may_be_ones_that_nobody_is_to_carry(words: str, expected: list[str]) -> None:
    rows = table("Flag", "GOGO", "NOGO", "GOGO")
    assert routes(html(f"<p>Please quote these, LTL class 70. {words}</p>{rows}")) == expected
