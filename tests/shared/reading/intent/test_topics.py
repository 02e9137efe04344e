"""The one paragraph of a long message that tells freight, and what is asked for there."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.reading import Context, decide, read
from shared.reading.intent.topics import of_freight
from shared.reading.layout.document import plain_lines
from shared.reading.model import Address, Message
from shared.reading.passage import passage

REST = (
    "Thanks for the visit. Here is what we said.",
    "a) Claims. The wet pallets from March are settled, the check went out on the 4th.",
    "b) Fuel. Finance wants the weekly table from July on. Nothing changes before that.",
    "c) The dock in Dayton is closed for concrete until the 20th, drivers come in by the side gate.",
    "d) Our bid for next year goes out in November, with about forty lanes. Nothing to price until then.",
)
LOAD = (
    "e) Please book this one for us: 53' van, full truckload, 22 pallets of pump parts, 31,400 lbs, from Dayton, OH 45414 to"
    " Tulsa, OK 74107, picking up Thursday. PO 55821."
)


def message(*paragraphs: str) -> Message:
    """An e-mail of some paragraphs to a broker."""
    return Message(
        subject="notes from our call",
        sender=Address("Amy", "amy@supply.example"),
        received=datetime(2026, 5, 11, 14, 40, tzinfo=UTC),
        body="\n\n".join(paragraphs),
        to=("nick@broker.example",),
        mailbox_owner="nick@broker.example",
    )


def topic_of(text: str) -> str:
    """The paragraph of a text that alone tells freight."""
    lines = tuple(plain_lines(text))
    return "\n".join(line.text for line in of_freight(lines, passage(lines, date(2026, 5, 11))))


@pytest.mark.parametrize("at", range(len(REST) + 1))
def test_minutes_ask_for_what_one_of_their_points_asks_for(at: int) -> None:
    reading = decide(read(message(*REST[:at], LOAD, *REST[at:])), Context())
    [shipment] = reading.shipments
    assert reading.category == "pickup"
    assert (shipment.origin.postal_code, shipment.destination.postal_code) == ("45414", "74107")
    assert (shipment.weight_lb, shipment.handling_units) == (31400, 22)


@pytest.mark.parametrize(
    "point",
    [
        "e) The van from Dayton, OH 45414 to Tulsa, OK 74107, 22 pallets, 31,400 lbs, went out Thursday with somebody else.",
        "e) Dayton, OH 45414 to Tulsa, OK 74107, 22 pallets at 31,400 lbs a van, will be one of the lanes of the bid.",
        "e) Your driver was late with the 22 pallets, 31,400 lbs, from Dayton, OH 45414 to Tulsa, OK 74107. Receiver fined us.",
    ],
)
def test_minutes_that_only_speak_of_freight_ask_for_nothing(point: str) -> None:
    assert decide(read(message(*REST, point)), Context()).category == "other"


def test_a_point_that_asks_does_so_beside_a_shipment_that_another_names() -> None:
    rest = (*REST[:4], "d) Shipment # 131391979 was delivered short, we want to see the paper.")
    reading = decide(read(message(*rest, LOAD)), Context(existing=frozenset({"131391979"})))
    assert (reading.category, reading.shipment_ids) == ("pickup", ("131391979",))


def test_a_paragraph_that_asks_does_so_beside_one_that_speaks_of_another_shipment() -> None:
    asks_after = "Did load # 131391979 make it to Aurora all right? Nobody there picks up the phone."
    load = "reefer, Salinas, CA 93905 to Jessup, MD 20794, 18 pallets strawberries, 33,200 lbs, 33F, PO 50177"
    lead = "As we agreed by phone, please send me a truck Friday for this one:"
    reading = decide(read(message(asks_after, lead, load, "Thanks, Amy")), Context(existing=frozenset({"131391979"})))
    assert (reading.category, reading.shipment_ids) == ("pickup", ("131391979",))


def test_the_brokers_own_side_asks_for_nothing_in_any_topic() -> None:
    found = replace(read(message(*REST, LOAD)), sender="pat@sister.example", recipients=("dispatch@carrier.example",))
    assert decide(found, Context()).category == "pickup"
    assert decide(found, Context(own=frozenset({"pat@sister.example"}))).category == "other"


def test_an_exercise_and_a_mailing_are_no_minutes() -> None:
    whole = message(*REST, LOAD)
    mailing = replace(whole, headers={"List-Unsubscribe": "<mailto:off@supply.example>", "Precedence": "bulk"})
    exercise = message("Exercise 3. Imagine that a customer sends you the mail below.", *REST, LOAD)
    assert [decide(read(each), Context()).category for each in (mailing, exercise)] == ["other", "other"]


def test_the_topic_is_one_paragraph_of_several() -> None:
    assert topic_of("\n\n".join((*REST, LOAD))) == LOAD
    assert topic_of("\n\n".join((*REST[:3], LOAD))) == ""
    assert topic_of("\n\n".join((*REST, LOAD, LOAD.replace("Dayton", "Lima").replace("Tulsa", "Dallas")))) == ""
    assert topic_of("\n\n".join((*REST, LOAD.replace("this one", "load # 131391979 again")))) == ""


def test_a_paragraph_that_says_nearly_all_is_no_topic() -> None:
    assert topic_of("\n\n".join(("Hi.", "Hope all is well.", "A rate please.", LOAD, "Thanks.", "Amy"))) == ""


OTHERS = (
    "The three wet pallets from March, 2,100 lbs, are settled, the check went out on the 4th.",
    "The dock in Lima, OH is closed for concrete until the 20th, whoever comes needs a liftgate there.",
    "Our bid for next year goes out in November, with about forty lanes out of Toledo, OH. Nothing to price until then.",
    "Joan has the baby on or about June 2, her desk is covered until then.",
)
ASKED = LOAD.removeprefix("e) ")


def is_of_the_topic(body: str, body_type: str = "text") -> bool:
    """Whether a request is read without what the others of its topics tell."""
    reading = decide(read(replace(message(body), body_type="html" if body_type == "html" else "text")), Context())
    [shipment] = reading.shipments
    told = (shipment.weight_lb, shipment.handling_units, len(shipment.items), shipment.delivery_date)
    return (reading.category, *told, shipment.accessorials) == ("pickup", 31400, 22, 1, None, ())


@pytest.mark.parametrize("at", range(len(OTHERS) + 1))
def test_the_shipment_is_what_its_topic_tells(at: int) -> None:
    points = [*OTHERS[:at], ASKED, *OTHERS[at:]]
    cells = "".join(f"<tr><td>Point {nth}</td><td>{each}</td></tr>" for nth, each in enumerate(points, 1))
    listed = "".join(f"<li>{each}</li>" for each in points)
    counted = [
        f"{word}, {each}" for word, each in zip(("First", "Second", "Third", "Fourth", "Finally"), points, strict=True)
    ]
    assert is_of_the_topic("\n\n".join(["Nick,", *points]))
    assert is_of_the_topic("\n".join(["Nick,", *(f"- {each}" for each in points)]))
    assert is_of_the_topic(
        "\n".join(["Nick,", *(f"({letter}) {each}" for letter, each in zip("abcde", points, strict=True))])
    )
    assert is_of_the_topic("\n".join(["Nick,", *(f"#{nth} {each}" for nth, each in enumerate(points, 1))]))
    assert is_of_the_topic(f"<p>Nick,</p><ol>{listed}</ol>", "html")
    assert is_of_the_topic(f"<p>Nick,</p><table>{cells}</table>", "html")
    assert is_of_the_topic("Nick,\n\nFive things. " + " ".join(counted))


def test_a_load_that_is_told_in_several_paragraphs_is_read_from_all() -> None:
    paragraphs = (
        "Hope you had a good weekend, ours was wet.",
        "Please book a van for us from Dayton, OH 45414 to Tulsa, OK 74107, full truckload.",
        "It is 22 pallets of pump parts, 31,400 lbs.",
        "They are ready on Thursday, May 14.",
        "The receiver needs an appointment.",
        "PO 55821.",
    )
    [shipment] = decide(read(message(*paragraphs)), Context()).shipments
    assert (shipment.weight_lb, shipment.pickup_date, shipment.references.po) == (31400, "2026-05-14", ("55821",))
    assert shipment.accessorials == ("appointment delivery",)


def test_drivers_are_told_what_another_topic_tells_them() -> None:
    gate = "From June 1 drivers must come in by the side gate."
    [shipment] = decide(read(message(*OTHERS, gate, ASKED)), Context()).shipments
    assert any("side gate" in each for each in shipment.instructions)


@pytest.mark.parametrize("mark", ["- ", "* ", "1. ", "(a) ", "#4 "])
def test_a_point_of_a_list_is_a_topic(mark: str) -> None:
    assert topic_of("\n".join(mark + each for each in (*OTHERS, ASKED))) == mark + ASKED
    assert topic_of("\n".join(mark + each for each in (*OTHERS[:3], ASKED))) == ""


def test_a_point_goes_on_below_its_mark() -> None:
    first, _, rest = ASKED.partition(" 31,400")
    assert (
        topic_of("\n".join((*(f"- {each}" for each in OTHERS), f"- {first}", f"31,400{rest}")))
        == f"- {first}\n31,400{rest}"
    )


@given(st.lists(st.sampled_from([*REST, LOAD, "", "x"]), max_size=12))
def test_what_is_found_is_a_paragraph(paragraphs: list[str]) -> None:
    assert topic_of("\n\n".join(paragraphs)) in ("", *paragraphs)


PRICED = "Need a price by LTL: 5 pallets of cake, 48x40x45, 750 lb each, class 70, Dayton OH 45414 to Tulsa OK 74107, ready 5/19."


@pytest.mark.parametrize(
    "passing",
    [
        "Thing 2, not today: there will be 6 crates to Lima OH once the bench is free. Don't quote it, I will write again.",
        "The 14 pallets of candles to Reno NV 89502 arrived whole, 1,900 lb, the honey to Lima OH came early. Those are done.",
        "Just a heads up that 4 skids go to Lima OH next month, no quote needed for that.",
        "There is a third for Lima OH 45801 too, 2 skids, but the board has not met, so leave that one for now.",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_freight_that_is_told_in_passing_is_not_asked_for(passing: str, first: bool) -> None:
    paragraphs = [passing, PRICED] if first else [PRICED, passing]
    reading = decide(read(message("Hi Nick!", *paragraphs, "Thanks,\nAmy")), Context())
    [shipment] = reading.shipments
    assert (reading.category, shipment.origin.city, shipment.destination.city) == ("quote", "Dayton", "Tulsa")
    assert (shipment.weight_lb, shipment.handling_units) == (3750, 5)


def test_what_is_told_in_passing_alone_asks_for_nothing() -> None:
    passing = "Don't quote it yet: 5 pallets, 3,750 lb, class 70, Dayton OH 45414 to Tulsa OK 74107, sometime in May."
    assert decide(read(message("Hi Nick!", passing, "Thanks,\nAmy")), Context()).category == "other"
