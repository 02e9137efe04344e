"""Which day is the pickup's, which the delivery's, and which neither's. The e-mail is of Tuesday, 12 May."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import html, text

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
        ("It will be ready May 18, school begins May 29th, so it must be at the school by May 28.", "05-18", "05-28"),
        ("Picks up Friday and has to get there same day.", "05-15", "05-15"),
        ("Loads 5/14. Needs to be in the store, so get it there the next day.", "05-14", "05-15"),
        ("Ship 5/14. Receiver appt is 8a day after pickup, we set it.", "05-14", "05-15"),
        ("Ship 5/14. Consignee expects it three days after loading.", "05-14", "05-17"),
        ("Thursday in place of Wednesday please, the crew that stacks it is away.", "05-14", None),
        ("6 now and not 5, and Friday rather than Thursday. The line there is audited Monday.", "05-15", None),
        ("Our man comes Monday instead of Tuesday, so pick up Friday.", "05-15", None),
        ("Programar recolección del jueves 14 de mayo.", "05-14", None),
        ("Es la carga del viernes 15 de mayo, entrega el lunes 18.", "05-15", "05-18"),
        ("PU 5/14, del Friday.", "05-14", "05-15"),
        ("Pickup is Friday. They want it four days after pickup.", "05-15", "05-19"),
        ("Ready Thursday, and they need it two days after that.", "05-14", "05-16"),
        ("Ready Thursday. They need it for two days after that show.", "05-14", None),
        ("The crane is Thursday 5/21, so deliver then; load it Wednesday the 20th.", "05-20", "05-21"),
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
        ("The price is good till Friday noon. Load Monday.", "05-18", None),
        ("I can hold that number to Friday.", None, None),
        ("Offer stands till tomorrow.", None, None),
        ("That rate is open til Friday.", None, None),
        ("Precio v\u00e1lido hasta ma\u00f1ana.", None, None),
        ("Good to load tomorrow.", "05-13", None),
        ("The CFS starts storage on the 19th. Pick up tomorrow.", "05-13", None),
        ("Storage begins Friday, please collect Thursday.", "05-14", None),
        ("Pick up Friday from the storage yard.", "05-15", None),
        ("Available at the terminal May 20, last free day May 26\nLive unload 2 hours", "05-20", None),
        ("LFD 5/22. Deliver 5/21.", None, "05-21"),
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
        ("loads fri, dlvrs mon by noon", "05-15", "05-18"),
        ("Ready 5/15. Required at plant 5/19.", "05-15", "05-19"),
        ("Load Thursday 7am-2pm, mill takes it Fri.", "05-14", "05-15"),
        ("They stop receiving on 5/22. Ready Thursday.", "05-14", "05-22"),
        ("They quit taking freight Friday 5/22 so it has to be there by then. Ready Thursday.", "05-14", "05-22"),
        ("They'd have it done by tomorrow so a truck could come Thursday.", "05-14", None),
        ("The riggers finish Thursday May 14, pick up that day.", "05-14", None),
        ("I would like them by May 22. Ready Thursday.", "05-14", "05-22"),
        ("We're shut until the 18th. Pick up tomorrow.", "05-13", None),
        ("It's on the vessel Sunday. Free from Monday 18 May, last free day is the 22nd.", "05-18", None),
        ("Appointment window at the DC is 5/20 - 5/21. We can load Thursday.", "05-14", "05-20"),
        ("Appt at Ocala is 5/20. We can load Thursday.", "05-14", "05-20"),
        ("Arrives at the rail ramp Wednesday, available Thursday May 14.", "05-14", None),
        ("se carga el 20 y se entrega el 25", "05-20", "05-25"),
        ("Need it hauled tomorrow.", "05-13", None),
        ("Any time after the 14th is good for loading, call it May 15.", "05-15", None),
        ("Available ....... May 20\nSubmit to ....... the undersigned, by May 18", "05-20", None),
        ("Send me a number for tomorrow's pickup.", "05-13", None),
        ("I bought these at the auction today.", None, None),
        ("Thursday is no good, Friday works.", "05-15", None),
        ("5/14 del 5/15", "05-14", "05-15"),
        (
            "Earliest pickup: 5/18/2026\nLatest pickup: 5/19/2026\nEarliest delivery: 5/21/2026\nLatest delivery: 5/22/2026",
            "05-18",
            "05-21",
        ),
        ("NOT BEFORE 5/14 NOT LATER THAN 5/22", "05-14", "05-22"),
        ("No pickups on Wednesday. Thursday is fine.", "05-14", None),
        ("Their opening party is 5/23, so the 22nd is the deadline.", None, "05-22"),
        ("Ready by noon today", "05-12", None),
        ("Pickup moved from Wednesday to Thursday.", "05-14", None),
        ("Was going to be Wednesday but now Thursday.", "05-14", None),
        ("As discussed yesterday, ready 5/14.", "05-14", None),
        ("Mfg date 4/20/26, exp 10/20/26, ready 5/14.", "05-14", None),
        ("Load Thursday, Monday AM delivery.", "05-14", "05-18"),
        ("Load Thursday; needed Monday.", "05-14", "05-18"),
        ("Supposed to be ready Friday.", "05-15", None),
        ("Monday at the earliest, and no later than Thursday to the customer.", "05-18", "05-21"),
        ("Friday on our end, Monday on theirs.", "05-15", "05-18"),
        ("Load Sat for Mon 3am market.", "05-16", "05-18"),
        ("It has to hit the yard Friday.", None, "05-15"),
        ("Ready Thursday, customer is antsy for the 18th.", "05-14", "05-18"),
        ("Vessel arr 5/20, LFD 5/24.", None, None),
        ("Loads the Monday before the show (5/18), delivery whenever.", "05-18", None),
        ("Ready Friday. Pickup numbers to follow on Sunday.", "05-15", None),
        ("The paperwork will be emailed tomorrow. Ready Friday.", "05-15", None),
        ("Can't be had until Friday.", "05-15", None),
        ("It is not available till 5/18.", "05-18", None),
        ("They can't take it until May 20, ready Friday.", "05-15", "05-20"),
        ("Ready 5/14, delivers 2 days later.", "05-14", "05-16"),
        ("PU 5/14 del the day after", "05-14", "05-15"),
        ("Load Thursday, be there three days after.", "05-14", "05-17"),
        ("Ready May 14, we'd like it on the 18th.", "05-14", "05-18"),
        ("Goes out Thursday and they know it's comin' Friday.", "05-14", "05-15"),
        ("Goes out Thursday, they're looking for it Monday.", "05-14", "05-18"),
        ("I want it on a truck Friday.", "05-15", None),
        ("It has to be outta here by Thursday.", "05-14", None),
        ("The freight will be on the dock Thursday morning.", "05-14", None),
        ("Need date 5/20.", None, "05-20"),
        ("My head is like a sieve today, sorry.", None, None),
        ("It has been crazy here today. Ready Friday.", "05-15", None),
        ("Please quote her today. Ships Thursday.", "05-14", None),
        ("We promised the customer Friday.", None, "05-15"),
        ("Can your driver be here Friday?", "05-15", None),
        ("It's all yours tomorrow from noon.", "05-13", None),
        ("We crate it Thursday, you can have it Friday.", "05-15", None),
        ("The ready date slipped from the 15th to the 18th, but the delivery date remains the 20th.", "05-18", "05-20"),
        ("Delivery moved from Wednesday to Thursday. Ready tomorrow.", "05-13", "05-14"),
        ("Anytime from the 18th through the 21st for pickup.", "05-18", None),
        ("Between Tuesday and Thursday for delivery. Ready Friday.", "05-15", "05-19"),
        (
            "They said any time from Tuesday the 26th through Friday the 29th for delivery. Ready Friday.",
            "05-15",
            "05-26",
        ),
        ("Pickup on the first Monday in June.", "06-01", None),
        ("The last one got there on the 8th. This one is ready on the 15th.", "05-15", None),
    ],
)
def test_whose_day_it_is(written: str, pickup: str | None, delivery: str | None) -> None:
    [shipment] = read(text(LANE + written)).now.shipments
    assert [day and day[5:] for day in (shipment.pickup_date, shipment.delivery_date)] == [pickup, delivery]


def test_a_day_that_is_asked_about_is_the_pickups_of_all() -> None:
    words = "Rates on two for Monday please, both vans out of Macon GA 31201:\n\n1. to Ocala FL 34470, 20 pallets, 40,000 lbs\n"
    found = read(text(words + "2. to Tampa FL 33602, 26 pallets, 13,500 lbs")).now.shipments
    assert [each.pickup_date for each in found] == ["2026-05-18", "2026-05-18"]


def test_loads_of_one_lane_that_deliver_days_later() -> None:
    words = "Two vans, same lane, Macon GA 31201 to Ocala FL 34470, 22 pallets, 40,000 lbs each.\n#1 loads 5/18\n#2 loads 5/20\n"
    found = read(text(words + "Delivers 2 days later on both.")).now.shipments
    assert [each.delivery_date for each in found] == ["2026-05-20", "2026-05-22"]


def test_a_day_told_of_several_by_their_pickups() -> None:
    words = (
        "1) Wed 5/13 - 44,000 lb, van, Macon GA 31201 to Ocala FL 34470\n"
        "2) Thu 5/14 - 42,000 lb, van, Macon GA 31201 to Tampa FL 33602"
    )
    found = read(text(f"Please book:\n\n{words}\n\nBoth deliver next day.")).now.shipments
    assert [each.delivery_date for each in found] == ["2026-05-14", "2026-05-15"]


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("Need a van Thursday out of Macon GA 31201 to Ocala FL 34470 for Friday.", "05-14", "05-15"),
        ("Van Monday Macon GA 31201 - Ocala FL 34470 Wednesday.", "05-18", "05-20"),
        ("Mon in Macon GA 31201, Wed in Ocala FL 34470.", "05-18", "05-20"),
        ("Macon GA 31201 (Mon) to Ocala FL 34470 (Wed)", "05-18", "05-20"),
        ("THU 5/14 MACON GA 31201 / FRI 5/15 OCALA FL 34470", "05-14", "05-15"),
        ("Macon GA 31201 | 5/14 | Ocala FL 34470 | 5/15", "05-14", "05-15"),
        ("Need a sprinter tonight.\nMacon GA 31201\nto Ocala FL 34470\ntoday. Call when rolling.", "05-12", None),
        ("Please tender the Wednesday run, one van, same day.\nMacon GA 31201 to Ocala FL 34470", "05-13", "05-13"),
    ],
)
def test_a_day_beside_its_place(written: str, pickup: str, delivery: str | None) -> None:
    [shipment] = read(text(written + "\n22 pallets, 40,000 lbs, van")).now.shipments
    assert [day and day[5:] for day in (shipment.pickup_date, shipment.delivery_date)] == [pickup, delivery]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (
            "Two vans Macon GA 31201 to Ocala FL 34470. First loads Thu delivers Friday, second loads Monday delivers Tuesday",
            [("05-14", "05-15"), ("05-18", "05-19")],
        ),
        (
            "Vans, 44,000 lbs each, Macon GA 31201 to Ocala FL 34470:\nMon 5/18 - PO 7101\nWed 5/20 - PO 7102",
            [("05-18", None), ("05-20", None)],
        ),
        (
            "Both pick up Monday:\nMacon GA 31201 to Ocala FL 34470, 42,000 lbs, there by Tuesday\n"
            "Macon GA 31201 to Tampa FL 33602, 40,000 lbs, there by Wednesday",
            [("05-18", "05-19"), ("05-18", "05-20")],
        ),
        (
            "Two vans Macon GA 31201 to Ocala FL 34470 on Monday, 42,000 lbs each. The first one gets there Tuesday,"
            " the second isn't due until Thursday.",
            [("05-18", "05-19"), ("05-18", "05-21")],
        ),
        (
            "2 loads on Monday, both Macon GA 31201 to Ocala FL 34470, 42,000 lbs each. The first one is PO 40118 and delivers"
            " Tuesday, the second one is PO 40121 and delivers Wednesday.",
            [("05-18", "05-19"), ("05-18", "05-20")],
        ),
        (
            "Two flatbeds Macon GA 31201 to Ocala FL 34470, 44,000 lbs each. First available is Thursday,"
            " both must be there Monday.",
            [("05-14", "05-18"), ("05-14", "05-18")],
        ),
        (
            "Two vans Macon GA 31201 to Ocala FL 34470, 44,000 lbs each, both load Thursday. Dock 1 is closed Friday.",
            [("05-14", None), ("05-14", None)],
        ),
        (
            "Two reefers, one for Ocala FL 34470 and the other one for Tampa FL 33602, both load Saturday in Macon GA 31201",
            [("05-16", None), ("05-16", None)],
        ),
    ],
)
def test_several_with_days_of_their_own(written: str, days: list[tuple[str, str | None]]) -> None:
    found = read(text(written)).now.shipments
    assert [(s.pickup_date and s.pickup_date[5:], s.delivery_date and s.delivery_date[5:]) for s in found] == days


@pytest.mark.parametrize(
    ("written", "to"),
    [
        ("Dray 2 x 40' HC from the port, Garden City GA 31408 to Macon GA 31201, 38,000 lbs each.", ["Macon", "Macon"]),
        ("Dray 1 x 40' HC from the port, Garden City GA 31408 to Macon GA 31201, 38,000 lbs.", ["Macon"]),
        (
            "Drayage from the port, Garden City GA 31408:\n1. 2 x 40HC to Macon GA 31201, 14,500 lbs each\n"
            "2. 1 x 20GP to Ocala FL 34470, 42,000 lbs",
            ["Macon", "Macon", "Ocala"],
        ),
    ],
)
def test_each_container_is_a_shipment(written: str, to: list[str]) -> None:
    assert [each.destination.city for each in read(text(written)).now.shipments] == to


@pytest.mark.parametrize(
    ("told", "pickups", "deliveries"),
    [
        ("Appleton takes them Tuesday 5/19, Marengo Wednesday 5/20.", ["05-18", "05-18"], ["05-19", "05-20"]),
        ("The Appleton one is due 5/19, the Marengo one 5/20.", ["05-18", "05-18"], ["05-19", "05-20"]),
        ("First delivers Tuesday, second delivers Wednesday.", ["05-18", "05-18"], ["05-19", "05-20"]),
        ("Appleton picks up 5/19, Marengo picks up 5/21.", ["05-19", "05-21"], [None, None]),
        ("Load 2 is ready 5/21.", ["05-18", "05-21"], [None, None]),
        ("The newsprint ships Tuesday 5/19, the lumber on the 20th.", ["05-19", "05-20"], [None, None]),
    ],
)
def test_a_day_told_of_one_of_several(told: str, pickups: list[str], deliveries: list[str | None]) -> None:
    words = (
        "Please cover two vans for Monday 5/18:\n\n"
        "1) Duluth MN 55806 to Appleton WI 54914, 38 rolls of newsprint, 44,100 lbs\n"
        "2) Duluth MN 55806 to Marengo IL 60152, 36 bundles of lumber, 43,650 lbs\n\n"
    )
    found = read(text(words + told)).now.shipments
    assert [each.pickup_date and each.pickup_date[5:] for each in found] == pickups
    assert [each.delivery_date and each.delivery_date[5:] for each in found] == deliveries


@pytest.mark.parametrize("company", ["Hudson Print Finishing", "Loading Zone Cafe", "Expiry Foods"])
def test_the_words_of_a_name_say_nothing_of_a_day(company: str) -> None:
    pickups = "Pickup: Lima, OH 45801 - Monday May 18\nPickup 2: Dayton, OH 45402"
    delivery = f"Delivery: {company}, Macon, GA 31201 - Tuesday May 19, appointment 13:00"
    (shipment,) = read(text(f"Please book a van, 24 skids, 40,000 lb\n{pickups}\n{delivery}")).now.shipments
    assert (shipment.pickup_date, shipment.delivery_date) == ("2026-05-18", "2026-05-19")


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("Vendor promised Monday May 18.", "05-18", None),
        ("The supplier says Friday.", "05-15", None),
        ("Mill has promised it for the 19th.", "05-19", None),
        ("Our vendor committed to Friday the 15th.", "05-15", None),
        ("We promised the customer Monday May 18.", None, "05-18"),
        ("Vendor promised the plant delivery by Monday May 18.", None, "05-18"),
        ("A 26 ft box truck with liftgate, need it Monday May 18.", "05-18", None),
        ("A flatbed please, I need it on the 20th.", "05-20", None),
        ("We'd like a van, need one Friday.", "05-15", None),
        ("We need it Monday May 18 at the latest.", None, "05-18"),
        ("A van please, they need it there Monday.", None, "05-18"),
    ],
)
def test_what_is_promised_and_what_is_needed(written: str, pickup: str | None, delivery: str | None) -> None:
    (found,) = read(text(LANE + written)).now.shipments
    days = (found.pickup_date, found.delivery_date)
    assert days == tuple(f"2026-{day}" if day else None for day in (pickup, delivery))


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("The sale of the house closes May 28, so it has to be picked up before that.", None, None),
        ("Our lease runs out May 29 and they must be gone before then.", None, None),
        ("The hall is locked up on June 5, it needs to be out of here before then.", None, None),
        ("The exhibit comes down June 3 and must be collected before that.", None, None),
        ("A new tenant moves in June 1, please pick it up before that.", None, None),
        ("The crew is done May 28, so it can be picked up that day.", "05-28", None),
        ("Their store opens June 3 and it has to be there before that.", None, "06-03"),
        ("Must ship before June 5.", "06-05", None),
    ],
)
def test_a_day_before_which_it_has_to_be_gone_is_none_of_its_days(
    written: str, pickup: str | None, delivery: str | None
) -> None:
    (shipment,) = read(text(LANE + written)).now.shipments
    assert [shipment.pickup_date, shipment.delivery_date] == [day and f"2026-{day}" for day in (pickup, delivery)]


@pytest.mark.parametrize(
    ("written", "pickup"),
    [
        ("He wants a truck booked for Thursday. He is fine with you calling back tomorrow.", "05-14"),
        ("She needs a van Friday morning, you can call her back tomorrow.", "05-15"),
        ("They want a flatbed for Thursday. I told them you'd ring them tomorrow.", "05-14"),
        ("Truck on Thursday please. Okay to reply tomorrow.", "05-14"),
        ("Pickup Friday. He is in the office tomorrow if you want to talk.", "05-15"),
        ("He called and said it is ready tomorrow.", "05-13"),
    ],
)
def test_a_day_to_call_back_is_no_day_of_the_shipment(written: str, pickup: str) -> None:
    (shipment,) = read(text(LANE + written)).now.shipments
    assert (shipment.pickup_date, shipment.delivery_date) == (f"2026-{pickup}", None)


@pytest.mark.parametrize(
    "written",
    [
        "Free until 5/21. Pull it Thursday.",
        "Pull it Thursday, per diem starts the 18th.",
        "Pull it Thursday, storage begins the 18th.",
        "Pull it Thursday, demurrage kicks in on 5/18.",
        "Pull it Thursday, the per diem clock runs from the 18th.",
    ],
)
def test_a_day_from_which_a_container_costs_is_none_of_its_days(written: str) -> None:
    body = f"Please quote to dray a 40' HC from Tacoma, WA 98421 to Yakima, WA 98902, 40,000 lbs.\n{written}"
    (shipment,) = read(text(body)).now.shipments
    assert (shipment.pickup_date, shipment.delivery_date) == ("2026-05-14", None)


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("Would Thursday work for pickup? If not, Friday.", "05-14", None),
        ("Thursday for pickup, otherwise Friday.", "05-14", None),
        ("Pickup Thursday. If not delivered Friday they refuse it.", "05-14", "05-15"),
        ("Nothing before the 18th please.", "05-18", None),
        ("They only got a forklift there thru Saturday. They can pick up Friday.", "05-15", None),
        ("Pick up Friday. We have a crane until the 20th.", "05-15", None),
        ("Pick up Friday. My brother is there and he rented a skid steer through Monday.", "05-15", None),
        ("The house has to be empty by May 21 so Monday the 18th would be best.", "05-18", None),
        ("The unit must be cleared out by the 21st. Ready Friday.", "05-15", None),
        ("Our lease is up on the 29th. Ready Friday.", "05-15", None),
        ("We have until Friday to deliver. Ready tomorrow.", "05-13", "05-15"),
        ("Ready tomorrow. They have the crew to unload it Friday.", "05-13", "05-15"),
        ("Pick up by the 21st, the trailer must be empty.", "05-21", None),
        ("Delivery Friday, they have a dock. Ready tomorrow.", "05-13", "05-15"),
    ],
)
def test_a_day_until_which_something_stands_there(written: str, pickup: str | None, delivery: str | None) -> None:
    (shipment,) = read(text(LANE + written)).now.shipments
    assert [shipment.pickup_date, shipment.delivery_date] == [day and f"2026-{day}" for day in (pickup, delivery)]


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("We're closed tomorrow & Friday so please have LTL come on Monday.", "05-18", None),
        ("Dock is shut Thursday & Friday, the truck has to come Monday.", "05-18", None),
        ("Ready Thursday & Friday", "05-14", None),
        ("Ready Monday. They plant the 20th so no rush but no later than Friday the 22nd", "05-18", "05-22"),
        ("Ready Monday. The fair opens the 25th, but they need it by the 22nd.", "05-18", "05-22"),
        ("Ready the 18th but no later than the 20th. Delivery the 22nd.", "05-18", "05-22"),
        ("Ships a week from Thursday, in Reno two days later.", "05-21", "05-23"),
        ("Pick up the Friday after next.", "05-22", None),
    ],
)
def test_days_beside_days_of_something_else(written: str, pickup: str | None, delivery: str | None) -> None:
    (shipment,) = read(text(LANE + written)).now.shipments
    assert [shipment.pickup_date, shipment.delivery_date] == [day and f"2026-{day}" for day in (pickup, delivery)]


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("Please confirm a van for us on Thursday.", "05-14", None),
        ("Please confirm the rate to us by Thursday.", None, None),
        ("It will be wrapped and on the dock by Thursday.", "05-14", None),
        ("Need it on the dock in Ocala by Thursday.", None, "05-14"),
        ("Loads Thursday, dumps Friday.", "05-14", "05-15"),
        ("Friday 1st shift. They recieve Monday 6am.", "05-15", "05-18"),
        ("The yard gives us till the 29th to get it out.", None, None),
        ("They gave us until May 20 to deliver. Pick it up Friday.", "05-15", "05-20"),
        ("Give us til Wednesday the 20th.", "05-20", None),
        ("Ready Monday. The owner is away until the 22nd.", "05-18", None),
        ("Ready Monday, need $ by 930 tmrw.", "05-18", None),
        ("Ready Monday. Our invoice is in the payment run of the 25th.", "05-18", None),
        ("Ready a week from Monday, that's May 25.", "05-25", None),
        ("Ready the 18th, which is Monday, deliver the 20th.", "05-18", "05-20"),
        ("Load day: 21/May/2026", "05-21", None),
        ("Pickup same day, deliver Thursday.", None, "05-14"),
        ("Price it today if you can. Pickup 5/18.", "05-18", None),
        ("Price it, pick up today.", "05-12", None),
        ("Ready Thursday, but please pick up Friday.", "05-15", None),
        ("It is crated Thursday so send the driver here Friday.", "05-15", None),
        ("Ready Thursday and they close Friday.", "05-14", None),
        ("Ready Thursday, deliver by Friday.", "05-14", "05-15"),
        ("Have somebody come Friday, Thursday we are doing inventory.", "05-15", None),
        ("Can be had Friday. They only receive Tue + Thu.", "05-15", None),
        ("Load Thursday. Their slot is Monday the 18th at 6, so please price it for Monday.", "05-14", "05-18"),
        ("Pick up Friday, it goes to a wedding the same day.", "05-15", "05-15"),
        ("Pick up Friday, samples go to the lab the same day.", "05-15", None),
        ("Pick up Friday, delivery a day later is fine.", "05-15", "05-16"),
        ("LTL for Thursday, old books.", "05-14", None),
    ],
)
def test_days_told_in_everyday_words(written: str, pickup: str | None, delivery: str | None) -> None:
    (shipment,) = read(text(LANE + written)).now.shipments
    assert [shipment.pickup_date, shipment.delivery_date] == [day and f"2026-{day}" for day in (pickup, delivery)]


def test_the_same_day_is_that_of_the_other_end() -> None:
    body = "Please quote 4 pallets, 2,000 lbs, class 70.\nCollection: Macon, GA 31201, Monday, 18 May\nDelivery: Ocala, FL 34470"
    [same] = read(text(f"{body}\nsame day, before 18:00")).now.shipments
    assert (same.pickup_date, same.delivery_date) == ("2026-05-18", "2026-05-18")
    [untold] = read(text(body)).now.shipments
    assert untold.delivery_date is None


def test_a_day_before_the_pickup_above_a_forward_is_no_delivery() -> None:
    above = "Quote this one please. He needs it {day}.\n\n----- Forwarded by Amy Rudd -----\n\n"
    above += "From: Vic Lind <vic@lind.example>\n"
    above += "To: Amy Rudd\nSubject: rates\n\n" + LANE + "Loads Wed 5/20."
    days = [read(text(above.format(day=day))).merged[0].delivery_date for day in ("today", "there by 5/22")]
    assert days == [None, "2026-05-22"]


def test_days_that_are_counted_are_those_of_the_loads() -> None:
    body = "3 hoppers of pellets, 50,000 lbs each, Macon, GA 31201 to Ocala, FL 34470.\nOne Thursday, one Friday, one Monday. "
    body += "Pickup no. 88410, 88420, 88430 in that order, please book them as always."
    assert [each.pickup_date for each in read(text(body)).now.shipments] == ["2026-05-14", "2026-05-15", "2026-05-18"]


@pytest.mark.parametrize(
    ("written", "pickup"),
    [
        ("We finish packing Thursday and it can go the day after.", "15"),
        ("It will be crated Thursday and can leave the next morning.", "15"),
        ("They finish welding Thursday, so pick it up the day after that.", "15"),
        ("We finish digging Thursday, and they'd be ready for a truck the day after that.", "15"),
        ("Ready Thursday, call them the next day.", "14"),
        ("Pick up Thursday, somebody can come and help the next day.", "14"),
    ],
)
def test_the_day_after_the_freight_gets_ready(written: str, pickup: str) -> None:
    (shipment,) = read(text(LANE + written)).now.shipments
    assert (shipment.pickup_date or "")[8:] == pickup


def test_the_day_on_which_a_machine_printed_its_heading_is_no_pickup() -> None:
    body = "PICKUP REQUEST    05/12/2026 13:02\nSHIP FROM  Macon, GA 31201\nSHIP TO  Ocala, FL 34470\nREADY  {}\n"
    body += "4 pallets, 2,000 lbs"
    days = [read(text(body.format(day))).now.shipments[0].pickup_date for day in ("05/13/2026", "05/12/2026")]
    assert days == ["2026-05-13", "2026-05-12"]


def test_loads_of_which_one_goes_a_day() -> None:
    body = "Price three loads of pellets, 50,000 lbs each, Macon, GA 31201 to Ocala, FL 34470, one a day starting Thursday."
    assert [each.pickup_date for each in read(text(body)).now.shipments] == ["2026-05-14", "2026-05-15", "2026-05-18"]


def test_a_day_in_the_notes_of_a_row() -> None:
    row = "<tr><td>{}</td><td>Macon, GA 31201</td><td>Ocala, FL 34470</td><td>9,000</td><td>6</td><td>{}</td></tr>"
    heads = "".join(f"<th>{each}</th>" for each in ("Ship", "Origin", "Destination", "Wt", "Plts", "Notes"))
    notes = (
        "deliver by 5/20",
        "appt needed, must arrive 5/21",
        "invoice dated 5/8",
        "drop trailer at origin, PO 5/20-A",
    )
    rows = "".join(row.format("5/18", note) for note in notes)
    found = read(html(f"<p>Please quote these.</p><table><tr>{heads}</tr>{rows}</table>")).now.shipments
    assert [each.delivery_date for each in found] == ["2026-05-20", "2026-05-21", None, None]
