"""What is moved where and when, in forms, tables and lists as people and systems lay them out.

`loads.txt` holds them: a body, a line of dashes, and a line for each shipment that it describes, as `load` spells it. They are
written on Tuesday, May 12. A body that begins with a tag is HTML.
"""

from pathlib import Path

import pytest

from shared.reading import Place, Shipment, read
from tests.shared.reading.messages import html, text

LOADS = [
    pytest.param(*block.split("\n----\n"), id=str(number))
    for number, block in enumerate(Path(__file__).with_name("loads.txt").read_text("utf-8").split("====\n"), 1)
]


def end(place: Place) -> str:
    """An end of a lane: its postal code, else its city."""
    return place.postal_code or f"{place.city} {place.state}".strip() or "-"


def load(shipment: Shipment) -> str:
    """A shipment in one line: "75201>89502; 1875; 3; LTL; -; 05-14" with pounds, handling units, mode, trailer and day."""
    marks = {"pickup": "P", "delivery": "D"}
    via = "+".join(f"{marks[stop.type]}:{end(stop.place)}" for stop in shipment.extra_stops)
    lane = f"{end(shipment.origin)}>{end(shipment.destination)}" + (f" via {via}" if via else "")
    day = (shipment.pickup_date or "")[5:]
    facts = (shipment.weight_lb, shipment.handling_units, shipment.mode, shipment.equipment, day)
    return "; ".join([lane, *(str(fact or "-") for fact in facts)])


@pytest.mark.parametrize(("body", "expected"), LOADS)
def test_a_layout_says_what_is_moved(body: str, expected: str) -> None:
    found = read(html(body) if body.startswith("<") else text(body, "RE: quote" if "\n> " in body else "quote"))
    assert [load(each) for each in found.merged or found.now.shipments] == expected.splitlines()


def test_a_box_that_is_not_ticked_says_nothing() -> None:
    boxes = "Equipment: [ ] Van [x] Reefer [ ] LTL\n[ ] Hazmat\n[x] Liftgate at delivery"
    body = f"Quote please\nFrom 84104 to 59101\n{boxes}\n4 pallets, 2,000 lb"
    shipment = read(text(body)).now.shipments[0]
    assert (shipment.equipment, shipment.mode, shipment.hazmat) == ("reefer", "Truckload", False)
    assert shipment.accessorials == ("liftgate delivery",)


def test_boxes_may_stand_behind_their_options() -> None:
    body = "Quote please\nFrom 84104 to 59101\nVan [ ]  Flatbed [x]  Reefer [ ]\n44,000 lb of pipe"
    assert read(text(body)).now.shipments[0].equipment == "flatbed"


def test_xml_says_what_a_form_would() -> None:
    body = (
        '<Tender><Stop type="PICK"><Name>Bluff Mills</Name><City>Decatur</City><State>AL</State><Zip>35601</Zip></Stop>\n'
        '<Stop type="DROP"><Name>Rio Foods</Name><City>Pharr</City><State>TX</State><Zip>78577</Zip></Stop>\n'
        "<PickupDate>2026-05-14</PickupDate><Equipment>VAN</Equipment>\n"
        '<Pieces unit="COIL">10</Pieces><GrossWeight unit="LB">43150</GrossWeight></Tender>\nPlease accept.'
    )
    [shipment] = read(text(body)).now.shipments
    assert load(shipment) == "35601>78577; 43150; 10; Truckload; van; 05-14"
    assert shipment.origin.company == "Bluff Mills"


def test_json_says_what_a_form_would() -> None:
    body = (
        '{"origin": {"city": "Yakima", "state": "WA", "zip": "98901"}, "pickup_date": "2026-05-15", "mode": "LTL",\n'
        ' "destination": {"zip": "89801"}, "items": [{"pallets": 3, "weight": "1,850 lbs", "freight_class": "70"}]}'
    )
    [shipment] = read(text(body)).now.shipments
    assert load(shipment) == "98901>89801; 1850; 3; LTL; -; 05-15"


@pytest.mark.parametrize("body", ["<" * 5000, "{" * 5000, "[[" * 3000 + "]]", '<a b="' * 2000, "<a " * 4000])
def test_broken_markup_is_text(body: str) -> None:
    assert read(text(f"quote 3 pallets\n{body}\n>")).now.shipments


def test_a_load_like_another_one_to_another_place() -> None:
    body = (
        "Three for next week, prices please.\n\n1) dry van, 22 pallets raisins, 43,100 lbs. Macon GA 31201 to Ocala FL 34470."
        " Ready 5/18.\n2) reefer at -10F, 20 pallets frozen peaches, 38,900 lbs. Macon GA 31201 to Tampa FL 33602. Ready 5/19.\n"
        "3) same as #2 (same cold storage) except 18 pallets 34,200 lbs to Miami FL 33166, ready 5/20."
    )
    found = read(text(body)).now.shipments
    assert [each.equipment for each in found] == ["van", "reefer", "reefer"]
    assert [each.temperature_f for each in found] == [None, -10, -10]
    assert (found[2].weight_lb, found[2].pickup_date, found[2].items[0].commodity) == (
        34200,
        "2026-05-20",
        "frozen peaches",
    )


@pytest.mark.parametrize("written", ["Same as A to", "same as A but to", "Same as A, but going to"])
def test_a_lane_like_another_one(written: str) -> None:
    body = f"Two to price:\nA) Macon GA 31201 to Ocala FL 34470, 4 pallets tile 8,000 lb class 60\nB) {written} Tampa FL 33602"
    found = read(text(body)).now.shipments
    assert [(each.destination.city, each.weight_lb, each.mode) for each in found] == [
        ("Ocala", 8000, "LTL"),
        ("Tampa", 8000, "LTL"),
    ]


@pytest.mark.parametrize(
    ("written", "weights"),
    [
        (
            "1 pallet + 3 drums standing alone\npallet 48x40x24, 275 lbs\ndrums 24x24x36, 1,410 lbs for the three",
            (275, 1410, 1685),
        ),
        (
            "2 crates and 4 skids\ncrates 60x48x50, 1,200 lbs for both\nskids 48x40x40, 2,600 lbs for all four",
            (1200, 2600, 3800),
        ),
        ("3 crates and 3 boxes, crates 900 lb, boxes 120 lb, 1,020 lbs for all six", (900, 120, 1020)),
    ],
)
def test_a_total_of_one_line(written: str, weights: tuple[int, ...]) -> None:
    (found,) = read(text(f"Please quote Macon GA 31201 to Ocala FL 34470.\n{written}")).now.shipments
    assert (*(item.weight_lb for item in found.items), found.weight_lb) == weights


def test_orders_told_in_the_order_of_the_loads() -> None:
    body = (
        "Need prices on three flatbeds, all from Hope, AR 71801 to Katy, TX 77493, steel joists\n\n"
        "#1  loads Thu 5/14   38,200 lbs  14 bundles\n#2  loads Fri 5/15   41,750 lbs  17 bundles\n"
        "#3  loads Mon 5/18   29,900 lbs  9 bundles\n\n"
    )
    told = read(text(body + "POs are 5561-A, 5561-B, 5561-C in that order.")).now.shipments
    assert [each.references.po for each in told] == [("5561-A",), ("5561-B",), ("5561-C",)]
    told = read(text(body + "POs are 5561-A and 5561-B.")).now.shipments
    assert [each.references.po for each in told] == [("5561-A", "5561-B")] * 3


BOOKINGS = "bkg 8812040A   1x40HC  5/18  44,000 lb\nbkg 8812040B   1x40HC  5/19  43,000 lb\n\n"


@pytest.mark.parametrize(
    ("asked", "places", "lane"),
    [
        ("Please book these export drays.", "Plant: Tracy CA 95304\nPort: Oakland CA 94607", ("Tracy", "Oakland")),
        (
            "Please book, these get drayed to the ramp.",
            "Ramp: Oakland CA 94607\nPlant: Tracy CA 95304",
            ("Tracy", "Oakland"),
        ),
        ("Please book these import drays.", "Port: Oakland CA 94607\nPlant: Tracy CA 95304", ("Oakland", "Tracy")),
    ],
)
def test_a_booking_a_line_and_the_port_of_what_is_exported(asked: str, places: str, lane: tuple[str, str]) -> None:
    found = read(text(f"{asked}\n\n{BOOKINGS}{places}")).now.shipments
    ends = [(each.origin.city, each.destination.city) for each in found if each.origin and each.destination]
    assert ends == [lane, lane]
    assert [(each.weight_lb, each.pickup_date) for each in found] == [(44000, "2026-05-18"), (43000, "2026-05-19")]


def test_a_booking_told_below_the_containers_is_no_load_of_its_own() -> None:
    containers = "MSCU 712340-4   40HC   17,820 lb   pick up 5/18\nCMAU 228119-7   20'   11,960 lb   pick up 5/19\n\n"
    asked = "Please book two drays from the port at Newark NJ 07114 to Florence NJ 08518.\n\n"
    found = read(text(f"{asked}{containers}Booking MSCU2660118410 covers both.")).now.shipments
    assert [each.weight_lb for each in found] == [17820, 11960]
