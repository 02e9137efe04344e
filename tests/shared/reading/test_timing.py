"""Which day is the pickup's, which the delivery's, and which neither's. The e-mail is of Tuesday, 12 May."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LANE = "Please quote 4 pallets, 2,000 lbs, class 70 from Macon, GA 31201 to Ocala, FL 34470.\n"


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("Ready tomorrow, must deliver by Monday.", "05-13", "05-18"),
        ("Available Thursday after 2. Customer wants it there Saturday.", "05-14", "05-16"),
        ("Pick up Wed or Thurs, deliver Friday.", "05-13", "05-15"),
        ("I need your number by 3pm tomorrow. Ships Friday.", "05-15", None),
        ("Quote due Thursday. Freight is ready 5/18.", "05-18", None),
        ("Can you get me a price by end of day today? Load is Friday.", "05-15", None),
        ("It has to be there by the 20th; we can have it ready on the 15th.", "05-15", "05-20"),
        ("Needs to arrive no later than 5/21. Loads 5/19.", "05-19", "05-21"),
        ("Pickup window 5/18-5/20. Delivery window 5/22-5/23.", "05-18", "05-22"),
        ("Shipping Monday for Wednesday delivery.", "05-18", "05-20"),
        ("Monday pickup, Wednesday delivery.", "05-18", "05-20"),
        ("Drop the trailer Wednesday, we load overnight and it can be picked up Thursday.", "05-14", None),
        (
            "Please spot an empty Thursday morning. Loaded trailer needs to be pulled Friday and deliver Monday.",
            "05-15",
            "05-18",
        ),
        ("PU 5/14 DEL 5/18", "05-14", "05-18"),
        ("Ready now. Need it delivered Thursday.", None, "05-14"),
        ("Must be off our dock by Friday.", None, None),
        ("Our dock is closed Monday for the holiday. Ready Tuesday 5/26.", "05-26", None),
        ("Vessel arrives 5/20. Pick up 5/22.", "05-22", None),
        ("Loading Thursday 5/14 at 0700, unloading Friday 5/15 at 0900.", "05-14", "05-15"),
        ("Pick Friday deliver Monday", "05-15", "05-18"),
        ("Ready: 5/14. Due: 5/19.", "05-14", "05-19"),
        ("Rate good through Friday? It moves on the 18th.", "05-18", None),
        ("It'll be packed by Thursday and they'd like it by next Tuesday.", "05-14", "05-19"),
        ("We would like pickup on or after May 18.", "05-18", None),
        ("Deliver Friday morning, so it has to pick up Wednesday.", "05-13", "05-15"),
        ("In hands date is 5/29.", None, "05-29"),
        ("Picks up today, delivers tomorrow by noon.", "05-12", "05-13"),
        ("Can go as early as Thursday but no later than Friday.", "05-14", None),
        ("Load Thursday, next day delivery.", "05-14", "05-15"),
        ("Ships the 14th, arrives the 18th.", "05-14", "05-18"),
        ("receiver is open Tues-Thurs only. ready 5/15", "05-15", None),
        ("load fri, del mon", "05-15", "05-18"),
        ("Order was placed 5/1 and is ready 5/13", "05-13", None),
        ("Recogida el jueves 14 de mayo, entrega el lunes 18.", "05-14", "05-18"),
        ("Ramassage jeudi, livraison lundi 18 mai.", "05-14", "05-18"),
        ("It will be crated by Thursday.", "05-14", None),
        ("Vessel is due 5/20.", None, None),
        ("Dock is free tomorrow from noon on, or Thursday.", "05-13", None),
        ("Consignee receives Monday the 18th, available Thursday.", "05-14", "05-18"),
        ("He will be there sat to unload.", None, "05-16"),
        ("I need your sell by tomorrow noon.", None, None),
        ("Free time is over 5/20 at midnight.", None, None),
        ("Vessel discharges Friday 5/15, so figure available for pickup that day.", "05-15", None),
        ("Must be out of the yard by the 25th, can load from Monday.", "05-18", None),
        ("It was due there today, so now tomorrow at the latest.", None, "05-13"),
        ("Load of apples ready Thursday, the buyer has a slot Monday.", "05-14", "05-18"),
        ("We build them by the 22nd.", "05-22", None),
        ("Original plan was ship Monday 5/18 but now we can go Friday 5/15.", "05-15", None),
        ("Thursday instead of Wednesday.", "05-14", None),
        ("We can't have it ready Thursday. Move it to Monday 5/18.", "05-18", None),
        ("Their cutoff for quotes is tomorrow. They'd like them Thursday.", None, "05-14"),
        ("1) no dock at the receiver 2) 5/15", "05-15", None),
        ("Must pick up no later than Friday.", "05-15", None),
    ],
)
def test_whose_day_it_is(written: str, pickup: str | None, delivery: str | None) -> None:
    [shipment] = read(text(LANE + written)).now.shipments
    assert [day and day[5:] for day in (shipment.pickup_date, shipment.delivery_date)] == [pickup, delivery]


def test_a_day_told_of_several_by_their_pickups() -> None:
    words = (
        "1) Wed 5/13 - 44,000 lb, van, Macon GA 31201 to Ocala FL 34470\n"
        "2) Thu 5/14 - 42,000 lb, van, Macon GA 31201 to Tampa FL 33602"
    )
    found = read(text(f"Please book:\n\n{words}\n\nBoth deliver next day.")).now.shipments
    assert [each.delivery_date for each in found] == ["2026-05-14", "2026-05-15"]
