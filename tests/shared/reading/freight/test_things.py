"""What is counted by what it is."""

from datetime import date

import pytest

from shared.reading.freight.things import things
from shared.reading.passage import read_text


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("One stamping press, 22' L x 8' W x 9' H, 38,000 lbs", 1, "stamping press"),
        ("need to move a forklift. 11,450 lbs", 1, "forklift"),
        ("18 poutres d'acier, 36 000 lb", 18, "poutres d'acier"),
        ("quote on 2 hot tubs, 880 lb each", 2, "hot tubs"),
    ],
)
def test_things(text: str, number: int, words: str) -> None:
    (found,) = things(read_text(text, date(2026, 5, 12)), 0, len(text))
    assert (found.number, found.words) == (number, words)


@pytest.mark.parametrize(
    "text",
    [
        "moving our bookstore stock, 5,500 lbs",
        "LTL, anchors and chain, about 6,800 lbs total",
        "two loads Monday, 40,000 lbs",
        "need a quote for 3 lanes",
        "2 drivers, 900 lbs",
        "three truckloads of bagged salt, 44,000 lbs each",
        "flatbed for 45,200 lbs of coil",
        "3,300 lbs, a mix of vinyl and carpet",
        "an assortment of lamps, 900 lbs",
        "price to ship a trade show order, 680 lbs",
        "one paint shipment, 680 lbs",
    ],
)
def test_no_things(text: str) -> None:
    assert things(read_text(text, date(2026, 5, 12)), 0, len(text)) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("6 mowers, still in the factory crates, 905 lb each", "crate"),
        ("4 boilers on their own skids, 350 lbs each", "skid"),
        ("4 boilers in the warehouse, 350 lbs each", ""),
    ],
)
def test_what_things_are_packed_in(text: str, kind: str) -> None:
    (found,) = things(read_text(text, date(2026, 5, 12)), 0, len(text))
    assert found.packaging == kind
