"""Where freight goes, as people say it: the ends in any order and by any words, addresses, and what is no stop at all.

`routes.txt` holds them: a body, a line of dashes, and a line for each shipment that it describes, as `routes.route` spells it,
without its days.
"""

from pathlib import Path

import pytest

from shared.reading import read
from tests.shared.reading.messages import text
from tests.shared.reading.routes import route, routes

ROUTES = [
    pytest.param(*block.split("\n----\n"), id=str(number))
    for number, block in enumerate(Path(__file__).with_name("routes.txt").read_text("utf-8").split("====\n"), 1)
]


@pytest.mark.parametrize(("body", "expected"), ROUTES)
def test_the_words_say_where_freight_goes(body: str, expected: str) -> None:
    found = read(text(body)).now.shipments
    assert [route(shipment).split("; ")[0] for shipment in found] == expected.splitlines()


@pytest.mark.parametrize("shouted", ["(YES REALLY)", "(NO JOKE)", "  BALED TIN  26 BALES", "  CAST IRON 20 DRUMS"])
def test_what_is_shouted_behind_a_place_is_no_company(shouted: str) -> None:
    [shipment] = read(text(f"VAN QUOTE 40K. TULSA OK 74103 TO WACO TX 76701{shouted}")).now.shipments
    assert shipment.destination.company == ""


@pytest.mark.parametrize("day", ["SAT 5/16", "BY SAT", "FRI OR SAT", "DELIVER SAT 0800"])
def test_saturday_is_no_city(day: str) -> None:
    [shipment] = read(text(f"VAN QUOTE 40K\nTULSA OK 74103 TO BOISE ID 83702\n{day}")).now.shipments
    assert (shipment.destination.city, shipment.extra_stops) == ("Boise", ())


@pytest.mark.parametrize("where", ["a customer in Quebec", "somewhere in Quebec", "one of the dealers up in Quebec"])
def test_a_province_is_no_city(where: str) -> None:
    [shipment] = read(text(f"quote 3 pallets 1,900 lb from Erie PA 16501 to {where}")).now.shipments
    assert shipment.destination.city == ""


@pytest.mark.parametrize(
    ("destination", "origin"),
    [
        ("Recipient's name and address", "Sender's name and address"),
        ("To be received by", "To be handed over by"),
        ("TAKER", "GIVER"),
        ("Who gets it", "Who has it"),
        ("Receipt by", "Despatch by"),
        ("To whom", "By whom"),
        ("Beneficiary", "Donor"),
        ("Buys", "Sells"),
        ("Gaining activity", "Losing activity"),
        ("New owner's address", "Old owner's address"),
        ("Next spot", "Current spot"),
        ("Truck empties in", "Truck loads in"),
        ("El que compra", "El que vende"),
        ("R\u00e9ception", "Exp\u00e9dition"),
        ("shipto", "shipfrom"),
    ],
)
def test_who_has_it_and_who_gets_it_are_labels(destination: str, origin: str) -> None:
    said = f"quote 3 pallets 1,900 lb\n{destination}: Waco TX 76701\n{origin}: Tulsa OK 74103"
    [shipment] = read(text(said)).now.shipments
    assert route(shipment).split("; ")[0] == "Tulsa OK 74103 > Waco TX 76701"


@pytest.mark.parametrize(
    "opening",
    [
        "Built in",
        "Gets loaded at",
        "Lifting in",
        "Currently stored in",
        "Cooperage in",
        "Rental yard in",
        "Ours is in",
        "Hit",
    ],
)
def test_what_is_done_at_a_place_is_no_company(opening: str) -> None:
    said = f"quote 3 pallets 1,900 lb. Deliver to Waco TX 76701. {opening} Tulsa OK 74103. Pickup at Tulsa OK 74103."
    [shipment] = read(text(said)).now.shipments
    assert (shipment.origin.city, shipment.origin.company) == ("Tulsa", "")


@pytest.mark.parametrize("name", ["Circle Ranch", "Delta Foundry", "Summit Farm", "Acme"])
def test_a_name_beside_such_a_word_is_a_company(name: str) -> None:
    [shipment] = read(
        text(f"quote 3 pallets 1,900 lb. Pickup at {name} in Tulsa OK 74103, deliver Waco TX 76701")
    ).now.shipments
    assert shipment.origin.company == name


@pytest.mark.parametrize(
    "said",
    [
        "It is at Bolt Hospital, 310 Drake Road, Lima, OH 45801, and it must come to the Keel loading area in Salem, VA 24153.",
        "It is at Bolt Hospital, 310 Drake Road, Lima, OH 45801, and it needs to go to our loading dock in Salem, VA 24153.",
        "It has to go to the lab's loading bay in Salem, VA 24153 from Bolt Hospital, 310 Drake Road, Lima, OH 45801.",
        "Pick it up at the loading dock of Bolt Hospital, 310 Drake Road, Lima, OH 45801, and bring it to Salem, VA 24153.",
    ],
)
def test_a_dock_for_loading_may_be_where_it_goes(said: str) -> None:
    (found,) = routes(text(f"Can you quote one crate, 58x46x71, 900 lb? {said}"))
    assert "Lima OH 45801 > " in found
    assert found.endswith("Salem VA 24153")


@pytest.mark.parametrize(
    "head", ["", "*** LOAD TENDER ***\n", "SCAC            ABCD\nMETHOD          TL\nEQUIP           VAN\n"]
)
@pytest.mark.parametrize("load", ["STOP 1  LOAD    ", "LOAD            "])
def test_where_a_tender_loads_is_the_other_end_of_where_it_unloads(head: str, load: str) -> None:
    body = (
        f"{head}ORDER NBR       5001882\n{load}NORDIC AXLE\n                4500 N DIXIE DR\n                LIMA OH 45801\n"
        "STOP 2  UNLOAD  PLAINS ASSEMBLY\n                1 ASSEMBLY WAY\n                SALEM VA 24153\n"
        "QTY             38 RACK\nWEIGHT          39,710 LB\nPlease pick up."
    )
    assert [route.casefold() for route in routes(text(body))] == [
        "nordic axle, 4500 n dixie dr, lima oh 45801 > plains assembly, 1 assembly way, salem va 24153"
    ]
