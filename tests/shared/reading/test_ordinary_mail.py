"""Mail that asks for no freight creates nothing, whatever of a request's words it holds."""

from itertools import product

import pytest

from shared.reading import Context, decide, read
from shared.reading.intent.relevance import speaks_of_freight
from tests.shared.reading.messages import text

PLACES = ("Dallas, TX 75201", "our office in Chicago", "Reno NV", "Gate B12 at ORD", "Toronto")
DAYS = ("Friday", "5/14", "tomorrow at 3pm", "next Tuesday")
FAMILIES = {
    "private": (
        "hey, can you pick up mom at the airport {day}? she lands from {place}",
        "Can you pick up 2 boxes of pizza and a 40 lb bag of dog food on your way from {place} {day}?",
        "We are moving from Austin, TX 78701 to {place} {day}, want to come help load the truck? The couch weighs 200 lbs lol",
        "Need a ride to {place} {day}. How much would you charge me? ;)",
        "Booked the flights to {place} for {day}. Two bags, 50 lbs each. Can you get the hotel?",
        "Dinner at {place} {day}? I can pick up 4 racks of ribs, 12 lbs in all.",
    ),
    "it": (
        "Ticket 4471120: your laptop will be replaced {day}. Please ship the old one back to {place} in its box (2 lbs).",
        "Planned maintenance {day}: the load balancer in {place} is updated. No action required.",
        "Your mailbox is 98% full. Click here to request more space before {day}.",
        "Container images are rebuilt {day}; please pull the new ones from the {place} registry. 40 containers, 1 rate limit.",
    ),
    "hr": (
        "Open enrollment ends {day}. Rates for dental and vision are attached. HR, {place}",
        "Please book your annual review {day}. The {place} room holds 12. Bring 2 printed copies.",
        "Drivers wanted: CDL class 1 out of {place}, home {day}. $1,800 a week, no touch freight.",
        "Reminder: time sheets for {place} are due {day}. Overtime rate is 1.5.",
    ),
    "calendar": (
        "Accepted: Q2 review {day} ({place})",
        "Let's move the call to {day}. I will be in {place}. Can you send the agenda?",
        "Can we schedule a meeting {day} about the {place} warehouse? 30 minutes, 4 people.",
    ),
    "marketing": (
        "Save 20% on pallets! 48x40 GMA pallets, 500 lbs each, delivered from {place} by {day}. Quote online. Unsubscribe",
        "Spot rates this week: {place} to Atlanta GA 30303 van $2.31/mi. Rates good through {day}. Unsubscribe",
        "Book a demo {day}: our platform quotes LTL from {place} to Miami FL 33101 in seconds. 10 pallets, class 70, 5,000 lbs.",
        "We have 3 dry vans empty in {place} {day}, looking for loads to Denver CO 80239, 45,000 lbs. MC 448812",
    ),
    "receipts": (
        "Your order 88231 has shipped from {place} and arrives {day}. 2 boxes, 31 lbs. Track it here.",
        "Receipt: 1 pallet jack, 165 lbs, delivered to {place} {day}. Total $412.10. Thank you for your purchase.",
        "Invoice 5512 for freight from Akron OH 44311 to {place}, 4 pallets, 3,200 lbs, delivered {day}. Amount due $812.",
        "POD attached: 22 pallets, 41,000 lbs, Joliet IL 60436 to {place}, delivered {day}.",
    ),
    "carriers": (
        "Driver is checked in at {place}, 24 pallets, 41,200 lbs, should be loaded by {day}.",
        "Rate confirmation: Joliet IL 60436 to {place}, dry van, 41,000 lbs, pickup {day}, $1,450. Please sign and return.",
        "Do you still have the load from Joliet IL 60436 to {place} {day}, 41,000 lbs van? What's it paying?",
    ),
}  # fmt: skip
LANE = "3 skids, 1,500 lbs, class 85, Toledo OH 43612 to Erie PA 16509, ready 5/13"
NO_REQUESTS = [
    ("LTL quote", f"{LANE}. Estes is 412.00 USD, 2 days."),
    ("Your LTL quote", f"Thanks for your request. {LANE}. Total charge 412.00. This quote expires in 7 days."),
    ("RE: LTL quote", f"Got it, working on it. {LANE}. Will send shortly."),
    ("Load available", "Van: Joliet IL 60436 to Grove City OH 43123, 41,000 lbs, pays 1450. Call Mike"),
    ("Available freight list", "Joliet IL 60436 - Columbus OH 43215 van 42k 5/13\nCall or email to cover"),
    ("LTL pickup scheduled", f"Pickup scheduled with Saia for {LANE}."),
    ("pickup", f"Pickup completed: {LANE}. Driver signed at 2:15pm."),
    ("Rate quote accepted?", f"Did you decide on the quote I sent? {LANE}. Let me know."),
    ("Delivered: quote 4412", f"{LANE} delivered 5/11 14:10 signed by Jones"),
    ("New order shipped", f"We shipped {LANE} with XPO today, PRO 991122."),
    ("BOL", f"Attached is the BOL for {LANE}."),
]


@pytest.mark.parametrize(("subject", "body"), NO_REQUESTS)
def test_freight_that_nobody_asks_for_creates_nothing(subject: str, body: str) -> None:
    assert decide(read(text(body, subject)), Context()).shipments == ()


SUBJECTS = ("", "Re: Friday", "update", "load")


@pytest.mark.parametrize("family", FAMILIES)
def test_ordinary_mail_creates_nothing(family: str) -> None:
    mails = product(FAMILIES[family], PLACES, zip(DAYS, SUBJECTS, strict=True))
    for words, place, (day, subject) in mails:
        body = words.format(place=place, day=day)
        found = decide(read(text(body, subject)), Context())
        assert (found.category, found.shipments) == ("other", ()), body


def test_private_mail_lacks_nothing() -> None:
    found = decide(
        read(text("still good to pick up mom at the airport saturday? also bring 2 folding tables", "saturday")),
        Context(),
    )
    assert (found.category, found.missing) == ("other", ())


@pytest.mark.parametrize(
    ("words", "freight"),
    [
        ("FROM WHERE: Waukesha WI 53186\nTO WHERE: Moline, IL 61265\n7 baskets of castings", True),
        ("Montreal QC H2X 1Y4 / Albany NY 12207, six totes", True),
        ("Our new address is 400 Market St, Philadelphia PA 19106", False),
        ("See you in Dallas", False),
    ],
)
def test_a_lane_speaks_of_freight_whatever_the_freight_is_called(words: str, freight: bool) -> None:
    assert speaks_of_freight(words) == freight
