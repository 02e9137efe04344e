"""Things that each have a packaging of their own, and such as share one."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units", "packaging"),
    [
        (
            "There are two boat moulds. Each one is bolted to its own skid and the skid is 20 ft long. 900 lbs apiece.",
            1800,
            2,
            "skid",
        ),
        ("Five dental chairs, a crate for each, 60x36x54, 445 lb a crate.", 2225, 5, "crate"),
        ("Three gearboxes, crated singly, 1,875 lb apiece.", 5625, 3, "crate"),
        ("Both boilers, each strapped to its own pallet, 1,600 lb in all.", 1600, 2, "pallet"),
        ("We have 2 rooftop units, crated, one crate each, 88x62x58 and 1,260 lb per crate.", 2520, 2, "crate"),
        (
            "6 exam tables. We need the liftgate at both ends. Each table is in its own crate, 290 lbs each.",
            1740,
            6,
            "crate",
        ),
        ("Three (3) air handlers on their own skids, 6,200 lbs each.", 18600, 3, "skid"),
        ("Two 7 bbl kettles, each in its own crate, 1,100 lb per crate.", 2200, 2, "crate"),
    ],
)
def test_each_has_its_own(words: str, pounds: int, units: int, packaging: str) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)
    assert told.items[0].packaging == packaging


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("Two generators on one skid, 800 lb.", 1),
        ("One compressor on its own skid, 800 lb.", 1),
        ("5 pallets of chairs, each chair in its own box, 2,000 lb.", 5),
        ("4 crates of glass, each sheet in its own box, 2,000 lb.", 4),
        ("A crate of pumps, 700 lb, each driver must sign.", 1),
    ],
)
def test_what_is_on_one_or_counted_by_its_packaging(words: str, units: int) -> None:
    assert shipment(words).handling_units == units
