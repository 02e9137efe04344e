"""Services by the words of everyday mail: at whose end, for which of several, and none that is refused or only asked about."""

import pytest

from shared.reading import Shipment, read
from tests.shared.reading.messages import html, text

FREIGHT = "LTL quote, 2 crates of signs, 48x40x60, 890 lbs together, class 250, "
LANE = FREIGHT + "Lima, OH 45801 to Gary, IN 46406. "


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (LANE + "No dock on this end so liftgate please.", {"liftgate pickup"}),
        (
            FREIGHT
            + "pick up at Akron Steel, Akron, OH 44310, they will load you. I need it at my shop, 6 Oak St, Gary, IN"
            " 46406, with a lift gate as I got no dock.",
            {"liftgate delivery"},
        ),
        (
            FREIGHT + "from Lima, OH 45801 to my shop in Gary, IN 46406. I don't have a dock so liftgate.",
            {"liftgate delivery"},
        ),
        (
            FREIGHT + "from our plant in Lima, OH 45801, with a lift gate as we have no dock, to Gary, IN 46406.",
            {"liftgate pickup"},
        ),
        (
            FREIGHT
            + "from our warehouse in Lima, OH 45801 to our store in Gary, IN 46406. The warehouse doesn't have a dock"
            " so liftgate there.",
            {"liftgate pickup"},
        ),
        (
            FREIGHT + "from our warehouse in Lima, OH 45801 to our store in Gary, IN 46406. Liftgate at the store.",
            {"liftgate delivery"},
        ),
        (LANE + "It cannot be under a tarp.", set()),
        (LANE + "Nothing can go under tarps.", set()),
        (LANE + "Tarps would scratch it so no tarps.", set()),
        (LANE + "Tarping is optional.", set()),
        (LANE + "It can't ride without a tarp.", {"tarps"}),
        (LANE + "Cannot get wet so it must be under a tarp.", {"tarps"}),
        (LANE + "Price it with a liftgate at delivery, can you?", {"liftgate delivery"}),
    ],
)
def test_at_whose_end(words: str, asked: set[str]) -> None:
    [only] = read(text(words)).now.shipments
    assert set(only.accessorials) == asked


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("The shop in Akron doesn't have a dock so put a lift gate on that one, Macon is fine.", True, False),
        ("Macon needs a liftgate, Akron doesn't.", False, True),
        ("Akron has a dock. The co-op in Macon has no dock, liftgate for them.", False, True),
    ],
)
def test_for_which_of_several(words: str, first: bool, second: bool) -> None:
    found = read(
        text(
            "Two LTL prices please, both from Salina, KS 67401. One pallet of seeds goes to Akron, OH 44310, it weighs 900 lbs."
            " Two pallets go to Macon, GA 31201, those are 1,800 lbs together. All 48x40x40, class 60. " + words
        )
    ).now.shipments
    assert [bool(each.accessorials) for each in found] == [first, second]


@pytest.mark.parametrize(
    ("question", "answer", "asked"),
    [
        ("Anything special at delivery - liftgate, appointment, inside?", "they want an appointment", {"appointment delivery"}),
        ("Liftgate, appointment or inside delivery?", "none of that", set()),
        ("Any accessorials, like liftgate or residential?", "no", set()),
        ("Do they need a liftgate at delivery?", "yes", {"liftgate delivery"}),
    ],
)  # fmt: skip
def test_a_question_that_names_services(question: str, answer: str, asked: set[str]) -> None:
    said = (
        "See my answers.\n\nOn Tue, May 12, 2026 at 9:02 AM Nick <nick@broker.example> wrote:\n> Where does it pick up?\n\n"
        "Lima, OH 45801\n\n> And where is it going?\n\nGary, IN 46406\n\n> How many pallets, and what do they weigh?\n\n"
        f"5 pallets, 48x45x62, 3,875 lbs all together\n\n> {question}\n\n{answer}\n\n> Thanks, Nick\n"
    )
    [only] = read(text(said, "Re: freight out of Lima")).merged
    assert set(only.accessorials) == asked


@pytest.mark.parametrize(
    ("dock", "end"),
    [
        ("(they have a loading dock)", "pickup"),
        ("They've got a forklift.", "pickup"),
        ("They have no dock.", "delivery"),
    ],
)
def test_a_service_is_where_no_dock_is(dock: str, end: str) -> None:
    words = (
        "Please pick up my mother's upright piano, 690 lbs. The house is residential, so a truck with a liftgate should do.\n\n"
        f"Pick up at:\n41 Elm St\nLima, OH 45801\n\nDeliver to:\nHarlow Pianos\n33 Oak Rd\nGary, IN 46406\n{dock}\n"
    )
    (found,) = read(text(words)).now.shipments
    assert set(found.accessorials) == {f"residential {end}", f"liftgate {end}"}


def rows_read(
    heads: str, *rows: str, above: str = "Rates on these please, from Lima, OH 45801"
) -> tuple[Shipment, ...]:
    def cells(row: str, tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row.split("|")) + "</tr>"

    table = cells(heads, "th") + "".join(cells(row, "td") for row in rows)
    return read(html(f"<p>{above}</p><table>{table}</table>")).now.shipments


def test_services_beside_the_days_and_in_columns_of_their_own() -> None:
    found = rows_read(
        "To|Plts|Lbs|Load day|Del. day|Dock",
        "Gary IN 46406|20|44,500|Thu 5/14|Fri 5/15, FCFS|fcfs 8-3",
        "Macon GA 31201|22|45,100|Thu 5/14|Mon 5/18, 0600 appt|fcfs",
        "Ocala FL 34470|22|45,100|Thu 5/14|Mon 5/18|appt",
    )
    asked = [each.accessorials for each in found]
    assert asked == [(), ("appointment delivery",), ("appointment delivery",)]


def test_a_hazard_of_one_row_is_none_of_the_others() -> None:
    found = rows_read(
        "To|Plts|Lbs|Notes",
        "Gary IN 46406|2|3,160|HAZ UN2880 5.1 II",
        "Macon GA 31201|1|720|liftgate",
        above="Rates please, from Lima, OH 45801. Haz emergency 800-555-0100.",
    )
    assert [each.hazmat for each in found] == [True, False]


@pytest.mark.parametrize(
    ("written", "hazardous"),
    [
        ("Van, Haz. material, NO", False),
        ("Hazmat, NO\nLTL", False),
        ("Hazmat, no liftgate", True),
        ("Hazmat: yes", True),
    ],
)
def test_a_flag_behind_a_comma(written: str, hazardous: bool) -> None:
    body = f"Quote 4 pallets, 2,000 lbs, class 70 from Lima, OH 45801 to Gary, IN 46406.\n{written}"
    assert read(text(body)).now.shipments[0].hazmat is hazardous


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (LANE + "Services: LIFTGATE-DEL, INSIDE-DEL, APPT-DEL", {
            "liftgate delivery", "inside delivery", "appointment delivery"}),
        (LANE + "LG-PU and LG-DLV", {"liftgate pickup", "liftgate delivery"}),
        (LANE + "LG + inside at consignee", {"liftgate delivery", "inside delivery"}),
        (LANE + "Forklift on our end, liftgate needed on theirs.", {"liftgate delivery"}),
        (LANE + "Liftgate on ours, they have a dock.", {"liftgate pickup"}),
        (LANE + "Theirs goes inside to her second room at delivery.", {"inside delivery"}),
        (LANE + "A liftgate won't lift these, we will use our forklift.", set()),
        (LANE + "Our liftgate-mounted camera is not on it.", set()),
    ],
)  # fmt: skip
def test_services_with_their_end_in_short(words: str, asked: set[str]) -> None:
    (found,) = read(text(words)).now.shipments
    assert {each for each in found.accessorials if not each.startswith("residential")} == asked


@pytest.mark.parametrize(
    ("cell", "asked"),
    [
        ("yes, delivery", ("liftgate delivery",)),
        ("Yes - both ends", ("liftgate pickup", "liftgate delivery")),
        ("DEL", ("liftgate delivery",)),
        ("PU only", ("liftgate pickup",)),
        ("needed", ("liftgate delivery",)),
        ("not needed", ()),
        ("no", ()),
    ],
)
def test_what_a_row_answers_below_the_name_of_a_service(cell: str, asked: tuple[str, ...]) -> None:
    head = "<tr><th>Ship to</th><th>Skids</th><th>Lbs</th><th>Class</th><th>Liftgate?</th></tr>"
    rows = (
        f"<tr><td>Gary IN 46406</td><td>1</td><td>390</td><td>150</td><td>{cell}</td></tr>"
        "<tr><td>Erie PA 16501</td><td>3</td><td>1,020</td><td>175</td><td>no</td></tr>"
    )
    body = f"<p>LTL quotes please, all from Lima OH 45801.</p><table>{head}{rows}</table>"
    assert [each.accessorials for each in read(html(body)).now.shipments] == [asked, ()]
