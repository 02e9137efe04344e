"""Answers that change, add to or go ahead with the request in their own history."""

import pytest

from shared.reading import Context, Shipment, decide, read
from tests.shared.reading.messages import text

REQUEST = (
    "Please quote 12 pallets of bottled water, 18,000 lbs, 53' van from Macon, GA 31201 to Ocala, FL 34470, "
    "ready 5/14, deliver by 5/18. PO 7712."
)
QUOTED = "\n\nOn Mon, May 11, 2026 at 3:02 PM Nick <nick@broker.example> wrote:\n> All in is $1,450.\n>\n>> " + REQUEST
WHOLE = {
    "units": "12", "pounds": "18000", "pickup": "05-14", "delivery": "05-18", "origin": "31201", "destination": "34470",
    "equipment": "van", "asked": "",
}  # fmt: skip


def told(shipment: Shipment) -> dict[str, str]:
    return {
        "units": str(shipment.handling_units),
        "pounds": str(shipment.weight_lb),
        "pickup": (shipment.pickup_date or "")[5:],
        "delivery": (shipment.delivery_date or "")[5:],
        "origin": shipment.origin.postal_code or "",
        "destination": shipment.destination.postal_code or "",
        "equipment": shipment.equipment or "",
        "asked": ", ".join(shipment.accessorials),
    }


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("Go ahead with this one.", {}),
        ("Yes please book, PU# is 88123.", {}),
        ("Let's do it. No liftgate needed after all.", {}),
        ("Please book. Sorry, it's 15 pallets not 12.", {"units": "15"}),
        ("15 pallets instead of 12, weight is 22,500 now. Go ahead.", {"units": "15", "pounds": "22500"}),
        ("Weight came in at 17,200 lbs actual. Please dispatch.", {"pounds": "17200"}),
        ("Book it. The total weight went from 18,000 to 19,500 lbs.", {"pounds": "19500"}),
        ("Book it, but it will be ready Friday not Thursday.", {"pickup": "05-15"}),
        ("Customer moved the delivery out to 5/20. Otherwise good to go, please book.", {"delivery": "05-20"}),
        ("Book it please. Delivery is Tampa, FL 33602 instead of Ocala.", {"destination": "33602"}),
        ("Correction: ships from Albany, GA 31701, not Macon. Can you requote?", {"origin": "31701"}),
        ("Scratch the van, customer wants a conestoga. Please requote.", {"equipment": "conestoga"}),
        ("Can we switch the van to a reefer? Please requote.", {"equipment": "reefer"}),
        ("Ok book it. Needs a liftgate at delivery too.", {"asked": "liftgate delivery"}),
    ],
)
def test_an_answer_changes_what_it_names(words: str, changed: dict[str, str]) -> None:
    [shipment] = decide(read(text(words + QUOTED, "Re: quote")), Context()).shipments
    assert told(shipment) == WHOLE | changed


def test_an_answer_takes_back_a_service_and_an_order() -> None:
    words = "Liftgate is no longer needed. PO is now 7713. Go ahead."
    history = QUOTED.replace("PO 7712", "Liftgate and appointment at delivery. PO 7712")
    [shipment] = decide(read(text(words + history, "Re: quote")), Context()).shipments
    assert shipment.accessorials == ("appointment delivery",)
    assert shipment.references.po == ("7713",)


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("Two trucks instead of one, 6 pallets and 18,000 lbs each. Please book both.", "6"),
        ("We need 2 of these, both Thursday. Book them.", "12"),
    ],
)
def test_an_answer_makes_several_loads_of_one(words: str, units: str) -> None:
    found = decide(read(text(words + QUOTED, "Re: quote")), Context()).shipments
    assert [told(each) for each in found] == [WHOLE | {"units": units}] * 2
