"""Places in whose stead another one is told, and places that are told beside a lane and are no end of it."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

FREIGHT = "5 pallets, 3,100 lbs, class 70"
HERE, THERE, NOT_IT = "Salem, OR 97301", "Boise, ID 83702", "Yakima, WA 98901"
LANE = f"Please quote {FREIGHT}, {HERE} to {THERE}. "


def lanes(words: str, subject: str = "quote") -> list[tuple[str, ...]]:
    """The cities of each lane that an e-mail tells."""
    return [
        tuple(place.city for place in (each.origin, *(stop.place for stop in each.extra_stops), each.destination))
        for each in read(text(words, subject)).now.shipments
    ]


@pytest.mark.parametrize(
    "said",
    [
        f"The pickup moved from {NOT_IT} to {HERE}. Delivery is {THERE}.",
        f"Origin changed from {NOT_IT} to {HERE}, destination stays {THERE}.",
        f"We moved the pickup from {NOT_IT} over to {HERE}; the delivery is still {THERE}.",
        f"The pickup was going to be {NOT_IT} but it is now {HERE}. Delivery {THERE}.",
        f"It was supposed to ship from {NOT_IT} but {HERE} has the stock, so {HERE} to {THERE}.",
        f"Pick up {HERE}. Delivery address changed: was {NOT_IT}, now {THERE}.",
        f"Pick up {HERE}. Originally going to {NOT_IT}, the customer wants it at {THERE} now.",
        f"Pick up {HERE}. Deliver to {NOT_IT}, sorry I mean {THERE}.",
        f"From {HERE} to {NOT_IT} (edit: {THERE}).",
        f"From {HERE} to {NOT_IT}. Update: they want it in {THERE} instead.",
        f"Old pickup {NOT_IT}, new pickup {HERE}. Delivery {THERE}.",
        f"Previous destination: {NOT_IT}. New destination: {THERE}. Origin: {HERE}.",
        f"{NOT_IT} is out of stock so it ships from {HERE} now. It goes to {THERE}.",
    ],
)
def test_told_in_the_stead_of_another(said: str) -> None:
    assert lanes(f"Please quote {FREIGHT}. {said}") == [("Salem", "Boise")]


@pytest.mark.parametrize(
    "said",
    [
        f"The driver lives in {NOT_IT} and can start Thursday.",
        f"The end user is in {NOT_IT} but we deliver it to him ourselves.",
        f"From there our own truck takes it to {NOT_IT}.",
        f"If there's a terminal in {NOT_IT} we can drop it off there.",
        f"Bill to: Cascade Supply Company, 900 Main St, {NOT_IT}. PU Friday.",
        f"Bill freight collect to Cascade Supply, 900 Main St, {NOT_IT}.",
        f"Please mail checks to PO Box 12, {NOT_IT}.",
        f"{NOT_IT} gets theirs next month.",
        f"Samples went to {NOT_IT} already.",
        f"Last one had a stop in {NOT_IT}.",
        f"Not to the usual {NOT_IT} location.",
        f"Say hi to the team in {NOT_IT}.",
    ],
)
def test_no_end_beside_a_lane(said: str) -> None:
    assert lanes(LANE + said) == [("Salem", "Boise")]


@pytest.mark.parametrize(
    "said",
    [
        f"I'm in our {NOT_IT} office but the freight is in {HERE}. Going to {THERE}.",
        f"I'm based in {NOT_IT}, freight is at {HERE} and goes to {THERE}.",
        f"The seller's office is in {NOT_IT}, but the goods are stored in {HERE}. They go to {THERE}.",
        f"{HERE} ships, {THERE} receives, {NOT_IT} pays.",
        f"It arrived from {NOT_IT} yesterday. Pick up {HERE}, deliver {THERE}.",
    ],
)
def test_no_end_before_a_lane(said: str) -> None:
    assert lanes(f"Please quote {FREIGHT}. {said}") == [("Salem", "Boise")]


@pytest.mark.parametrize(
    "said",
    [
        f"Somebody in {HERE} sold me {FREIGHT}, I live in {THERE}. What do you charge to haul it?",
        f"Somebody in {HERE} is selling {FREIGHT} and I am buying. I'm in {THERE}. Please quote.",
        f"I live in {THERE} and bought {FREIGHT} off a man in {HERE}. How much to haul it?",
    ],
)
def test_what_was_bought_comes_to_its_buyer(said: str) -> None:
    assert lanes(said) == [("Salem", "Boise")]


@pytest.mark.parametrize(
    ("said", "read_as"),
    [
        (f"The machine was in {HERE} but now has to go to {THERE}.", ("Salem", "Boise")),
        (f"We sold it to a man in {THERE}. I live in {HERE}.", ("Salem", "Boise")),
        (f"Make sure the freight is in {THERE} by Friday. It ships from {HERE}.", ("Salem", "Boise")),
        (f"One van: load {HERE}, drop half in {NOT_IT}, the rest in {THERE}.", ("Salem", "Yakima", "Boise")),
    ],
)
def test_both_stay(said: str, read_as: tuple[str, ...]) -> None:
    assert lanes(f"Please quote {FREIGHT}. {said}") == [read_as]


def test_the_end_behind_a_place_that_closes_a_subject() -> None:
    assert lanes(f"Please quote {FREIGHT} out of {HERE}", f"{THERE} delivery for Monday") == [("Salem", "Boise")]


def test_a_street_told_behind_a_company() -> None:
    said = f"Pickup at Fennel Tooling on Oak Ave in {HERE}, delivery to Boise Mill Supply in {THERE}."
    [only] = read(text(f"Please quote {FREIGHT}. {said}")).now.shipments
    assert (only.origin.company, only.destination.company) == ("Fennel Tooling", "Boise Mill Supply")
