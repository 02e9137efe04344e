"""What a writer says that he does not know of his freight, and what he leaves open that takes nothing away."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.reading import Context, decide, read
from shared.reading.intent.untold import FACTS, stripped, untold, without_untold
from shared.reading.intent.wording import sentences
from shared.reading.model import Address, Item, Message, Place, Reading, Shipment
from shared.reading.weighing.weighing import Weighed
from tests.shared.reading.messages import text

DOUBT = Weighed(1.0)
LOAD = "Rate please: 4 pallets pump parts, 3,100 lbs, Dayton, OH 45414 to Tulsa, OK 74107, ready Thursday."


def reading_of(body: str) -> Reading:
    """The reading of an e-mail from a shipper."""
    message = Message(
        subject="rate",
        sender=Address("Amy", "amy@supply.example"),
        received=datetime(2026, 5, 11, 14, 40, tzinfo=UTC),
        body=body,
        to=("nick@broker.example",),
        mailbox_owner="nick@broker.example",
    )
    return decide(read(message), Context())


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("No scale at this shop, and the hoist is good for 4,000 lb.", {"weight"}),
        ("What the castings weigh I couldn't tell you.", {"weight"}),
        ("Weight: TBD", {"weight"}),
        ("We haven't weighed it yet.", {"weight"}),
        ("I don't know how many crates it will make.", {"pieces"}),
        ("Piece count to follow", {"pieces"}),
        ("Nobody has told me how they'll be packed.", {"pieces"}),
        ("Pickup location to follow, the seller is asking his brother.", {"origin"}),
        ("It loads at one of our two plants, production hasn't said which plant.", {"origin"}),
        ("No idea where it's coming from.", {"origin"}),
        ("The buyer hasn't decided which store it goes to.", {"destination"}),
        ("Ship-to to follow.", {"destination"}),
        ("Where to? Beats me.", {"destination"}),
        ("I know neither where it's going nor what it weighs, nobody has told me what it weighs.", {"weight"}),
    ],
)
def test_names_what_is_not_known(words: str, names: set[str]) -> None:
    assert untold(sentences(words)).keys() >= names


@pytest.mark.parametrize(
    "words",
    [
        "I don't know the class.",
        "Not sure what hours their dock keeps.",
        "The consignee hasn't set an appointment.",
        "The Tulsa store hasn't picked a time.",
        "No idea which carrier you will use.",
        "PO number to follow.",
        "Didn't have the weight when we talked. It's in here now.",
        "The weight is approximate, never been on a real scale, but quote it so.",
        "No need to reweigh, nobody has ever questioned our scale.",
        "The driver won't find the place, have him call.",
        "I haven't got the street address, the town is right.",
        "They don't know which door yet.",
        "Weight: 3,100 lbs\nPieces: 4\nShip to: Tulsa, OK 74107",
        "",
    ],
)
def test_takes_nothing_away_for_other_doubts(words: str) -> None:
    assert reading_of(f"{LOAD}\n\n{words}").category == "quote"


@pytest.mark.parametrize(
    ("words", "lacking"),
    [
        ("The 3,100 is what the forklift takes. What they weigh nobody knows yet.", "weight"),
        ("I don't know how many there will be, or how they'll be packed.", "pieces"),
        ("I haven't been told where it loads.", "origin"),
        ("The customer has two stores and hasn't decided which one it goes to.", "destination"),
    ],
)
def test_a_request_lacks_what_its_writer_does_not_know(words: str, lacking: str) -> None:
    assert reading_of(LOAD).category == "quote"
    reading = reading_of(f"{LOAD}\n\n{words}")
    assert (reading.category, reading.missing) == ("other", (lacking,))


@pytest.mark.parametrize(
    ("words", "fact"),
    [
        ("What would you get for 1900 lbs of wax? The supplier doesn't say how it's packed.", "pieces"),
        ("Price me 8,200 lbs of caulk, LTL. The mill hasn't told us how many pallets.", "pieces"),
        (
            "3,300 lb of pump parts to a customer. The guys are still deciding if it's one big box or a couple.",
            "pieces",
        ),
        ("About 40 crates of parts. Nobody has weighed them yet.", "weight"),
    ],
)
def test_of_two_sentences_the_one_that_doubts_tells_what_is_not_known(words: str, fact: str) -> None:
    assert set(untold(sentences(words))) == {fact}


def test_what_a_place_is_without_is_no_doubt_of_what_follows() -> None:
    assert not untold(sentences("Business without dock. Number of pieces. Packaging."))


def test_a_trailer_needs_no_weight() -> None:
    body = "Rate on a 53' van, Dayton, OH 45414 to Tulsa, OK 74107, 24 pallets of parts. I don't know the weight yet."
    assert reading_of(body).category == "quote"


def test_a_forward_lacks_what_its_writer_does_not_know() -> None:
    head = "---------- Forwarded message ---------\nFrom: Joe <joe@pumps.example>\nSubject: freight"
    body = f"Please quote.\n\n{head}\n\n{LOAD}\nNo idea what they weigh."
    assert reading_of(body).missing == ("weight",)


def test_shipments_of_several_lanes_keep_what_is_told_of_each() -> None:
    first, second = (Shipment(origin=Place(city=city), weight_lb=800) for city in ("Dayton", "Tulsa"))
    assert without_untold((first, second), {"weight": DOUBT}) == (first, second)


def test_loads_of_one_lane_are_left_without_what_is_not_known_of_them() -> None:
    two = (Shipment(origin=Place(city="Dayton"), weight_lb=800),) * 2
    assert without_untold(two, {"weight": DOUBT}) == (replace(two[0], weight_lb=None),) * 2


def test_the_end_that_is_not_read_is_the_one_that_is_not_known() -> None:
    shipment = Shipment(origin=Place(city="Dayton", state="OH"))
    assert without_untold((shipment,), {"origin": DOUBT}) == (shipment,)


def test_an_end_that_the_words_do_not_tell_is_the_one_without_postal_code() -> None:
    known, decoy = Place(city="Dayton", state="OH", postal_code="45414"), Place(city="Springfield", state="MO")
    found = without_untold((Shipment(origin=known, destination=decoy),), {"origin": DOUBT})
    assert found == (Shipment(origin=known),)


def test_what_is_told_in_full_is_unknown_to_none_but_a_sure_doubt() -> None:
    whole = Shipment(
        origin=Place(city="Dayton", state="OH", postal_code="45414"),
        destination=Place(city="Tulsa", state="OK", postal_code="74107"),
        handling_units=4,
        items=(Item(count=4, length_in=48, width_in=40, height_in=50),),
    )
    told = ("origin", "destination", "pieces")
    assert without_untold((whole,), dict.fromkeys(told, Weighed(1.0))) == (whole,)
    assert without_untold((whole,), dict.fromkeys(told, Weighed(3.5))) == (stripped(whole, set(told)),)


def test_a_weight_of_each_of_several_lines_is_told_in_full() -> None:
    lines = Shipment(weight_lb=3100, items=(Item(count=2, weight_lb=1400), Item(count=1, weight_lb=1700)))
    one = replace(lines, items=(Item(count=3, weight_lb=3100),))
    doubts = {"weight": Weighed(1.0)}
    assert without_untold((lines,), doubts) == (lines,)
    assert without_untold((one,), doubts) == (stripped(one, {"weight"}),)


def test_the_explanation_tells_what_is_unknown() -> None:
    said = reading_of(f"{LOAD}\n\nThe 3,100 is what the forklift takes. What they weigh nobody knows yet.").explanation
    assert any(line.startswith("an unknown weight weighs +") for line in said)


@given(st.text(max_size=400))
def test_reads_any_text(text: str) -> None:
    assert untold(sentences(text)).keys() <= set(FACTS)


@given(st.sets(st.sampled_from(["weight", "pieces", "origin", "destination"])))
def test_strips_what_is_named_and_nothing_else(names: set[str]) -> None:
    whole = Shipment(
        origin=Place(city="Dayton", state="OH"),
        destination=Place(city="Tulsa", state="OK"),
        weight_lb=3100,
        handling_units=4,
        items=(Item(count=4, packaging="pallet", weight_lb=3100, commodity="pump parts"),),
    )
    left = stripped(whole, frozenset(names))
    kept = {
        "origin": left.origin == whole.origin,
        "destination": left.destination == whole.destination,
        "weight": (left.weight_lb, left.items[0].weight_lb) == (3100, 3100),
        "pieces": (left.handling_units, left.items[0].count) == (4, 4),
    }
    assert {name for name, held in kept.items() if not held} == names
    assert left.items[0].commodity == "pump parts"


@pytest.mark.parametrize(
    "words",
    [
        "I can't give you a piece count, the weight won't change though.",
        "They haven't decided how to pack it, the weight is firm.",
        "No idea yet how it gets bundled. Weight is exact.",
    ],
)
def test_what_is_firm_is_known(words: str) -> None:
    load = "Rate please: 24,100 lbs of lentils, Dayton, OH 45414 to Tulsa, OK 74107."
    assert reading_of(f"{load} {words}").shipments[0].weight_lb == 24_100


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        ("From: Dayton OH 45414\nTo: Tulsa OK 74107\nPallets: TBD\nWeight: 2,000 lb", ("pieces",)),
        ("From: Dayton OH 45414\nTo: TBD\nPallets: 4\nWeight: 2,000 lb", ("destination",)),
    ],
)
def test_an_open_value_belongs_to_the_label_before_it(rows: str, missing: tuple[str, ...]) -> None:
    assert reading_of(f"Quote this please.\n\n{rows}").missing == missing


def test_a_long_message_of_doubts_is_read_at_once() -> None:
    assert untold(sentences("we do not know what it weighs yet. " * 300)).keys() == {"weight"}


@pytest.mark.parametrize(
    "words",
    ["Vessel due 5/9, LFD not known. Tea, 640 ctns, 21,000 lbs.", "Seal number unknown. Tea, 640 ctns, 21,000 lbs."],
)
def test_what_is_not_known_of_anything_else_is_no_doubt_of_the_freight(words: str) -> None:
    [only] = read(
        text(f"Please quote drayage of a 40' container from Oakland, CA 94607 to Modesto, CA 95351. {words}")
    ).now.shipments
    assert only.weight_lb == 21000


@pytest.mark.parametrize(
    "words",
    [
        "Our Dayton store will send bricks to a studio. Our system is metric, all is in cm and kg, I hope this is no trouble.",
        "The plant sends castings to the foundry. No rush on any of it.",
        "No problem.\nPO not known yet.",
    ],
)
def test_a_courtesy_and_what_is_sent_are_no_doubt(words: str) -> None:
    assert untold(sentences(words)) == {}


@pytest.mark.parametrize(
    ("words", "lacking"),
    [
        ("How much for a step deck of hay, Bozeman MT to somewhere around Pocatello? He is between two places and will tell me"
         " after Christmas which one. 30 ton.", "destination"),
        ("Price a flatbed of pipe from somewhere near Tulsa to Dallas TX 75201? The supplier has two yards and will say which"
         " one next week. 44,000 lb", "origin"),
    ],
)  # fmt: skip
def test_the_end_that_is_told_vaguely_is_the_one_that_is_not_known(words: str, lacking: str) -> None:
    assert reading_of(words).missing == (lacking,)
