"""Words that ask and words that do not, around the same freight."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.intent.intent import signals
from tests.shared.reading.messages import text

ORDER = "Dallas TX 75201 to Reno NV 89502\n3 pallets 48x40x52, 1,875 lbs total, class 85, brackets\nready tomorrow"
LOT = "Dallas TX 75201 to Reno NV 89502, 3 pallets 48x40x52, 1,875 lbs, brackets"
ASKS_A_PRICE = [
    "Hoping you can help me out with this one.",
    "Need numbers on this",
    "Quote it please, don't book yet.",
    "Ballpark it for me?",
    "Can I get pricing?",
    "Could you work up a quote for the following shipment?",
    "Please advise rate and transit time.",
    "Let me know what you can do.",
    "What's this one gonna run me?",
    "Any chance you could price this up for me today?",
    "I'd appreciate a rate on this.",
    "Pls rate",
    "Rate pls",
    "quote?",
    "LTL rate needed asap",
    "Please see below for quote.",
    "New quote request",
    "Kindly provide your best offer",
    "Looking for a price on the below",
    "Shopping this one around, what do you have?",
    "Can you beat $500 on this?",
    "Please get me a cost",
    "I need to know the freight cost on this",
    "My customer wants to know what freight will be",
    "Trying to get an idea of what shipping would cost",
    "Requesting a freight quote",
    "Send over a quote when you can",
    "Bid request",
    "Spot quote",
    "Interested in a quote for this move",
    "We would like to receive your quotation for the following shipment",
    "Please quote me",
    "how much to ship this",
    "what would you charge",
    "got one for you",
    "here is another one to quote",
    "can you take a look at this one",
    "see if you can beat my other guy",
    "Need help with a shipment",
    "Cotízame por favor",
    "Me puedes dar precio?",
    "Pouvez-vous me donner un prix",
    "SVP soumission pour",
    "Estimate please",
    "Best rate?",
    "Would love your pricing on this one",
    "thoughts on this one?",
    "Freight quote for customer",
    "Please provide shipping options",
    "I request your rate.",
    "Price each.",
    "Quote all three separately please",
    "Quote as three, LTL.",
    "We hereby request a quotation",
    "Quick one, quote 10,400 lb of rebar",
]
ASKS_A_PICKUP = [
    "You have been awarded the following load. Please confirm within 2 hours.",
    "Here is what I need covered.",
    "Please pick it up today, price doesn't matter.",
    "Please schedule pickup",
    "Need this picked up tomorrow",
    "Please have a driver come by",
    "Can we get this picked up",
    "Please dispatch",
    "Go ahead and set this up",
    "Please arrange for pickup",
    "Pickup request",
    "This is ready to go, please send a truck",
    "Please book with your cheapest carrier",
    "Let's get this one moving",
    "Please enter this order",
    "Please move this shipment",
    "Need a truck for this",
    "Please process the attached order",
    "Kindly arrange collection",
    "We are tendering you this load",
    "Load tender attached",
    "Please accept this load",
    "Please put this on a truck tomorrow",
    "can you grab this tomorrow",
    "pls pu",
    "Please cover",
    "This needs to ship tomorrow",
    "Can somebody pick this up?",
    "Send the driver any time after 9",
    "Please create the BOL and schedule",
    "I'd like to book a shipment",
    "Ready for pickup",
    "Please pick up the following",
]
GOES_AHEAD = [
    "ok book it",
    "Approved",
    "Please proceed",
    "lets do it",
    "That works, go ahead",
    "Yes please schedule",
    "Go with the $412",
    "we'll take it",
    "good price, set it up for tomorrow",
    "Please book with Saia",
    "Confirmed. PO is 8812",
    "Sold! send the truck",
    "OK lets move on this one",
    "please dispatch",
    "Go for it",
    "Yes, go.",
    "book",
    "ok to ship",
    "Let's roll with that",
    "Works for me",
]
ASKS_NOTHING_MORE = [
    "Thanks",
    "thanks, will let you know",
    "Got it, thank you",
    "what carrier is that?",
    "Too high",
    "is that with liftgate?",
    "Let me check with my customer",
    "never mind, customer cancelled",
    "ok",
    "We'll pass on this one",
    "How many days transit?",
    "Received",
    "went with someone else",
    "I'll get back to you tomorrow",
    "can you do better?",
    "Does that include fuel?",
]
NO_REQUEST = [
    (
        "Re: pick up",
        "Driver come and gone, 3 pallets 1,800 lbs, Dallas TX 75201 to Reno NV 89502, signed at 2:40. We'll do it again.",
    ),
    (
        "reefers west",
        "General question, not a live load: do y'all run reefers from Dallas TX to Reno NV? What transit would you quote?",
    ),
    (
        "Delivered",
        "Dallas TX 75201 to Reno NV 89502, 3 pallets 1,800 lbs class 70 delivered this morning signed by Bob.",
    ),
    (
        "RE: quote",
        "Our rate for Dallas TX 75201 to Reno NV 89502, 3 pallets 1,800 lbs class 70 is $455 with 3 day trans"
        "it. Let me know if you'd like to book.",
    ),
    (
        "Available loads",
        "We have the following loads available, call to book:\nDallas TX to Reno NV van 42,000 lbs 5/14\nTulsa "
        "OK to Boise ID reefer 40,000 lbs 5/15\nJoe's Brokerage MC 12345",
    ),
    (
        "Load for your truck",
        "Joe, can your guys cover this? Dallas TX 75201 to Reno NV 89502, 42,000 lbs van, pick up 5/14, paying $2,400.",
    ),
    (
        "Weekly rates",
        "Updated spot rates this week: Dallas, TX to Reno, NV van $2.10/mi up to 44,000 lbs. Reply for a quote!",
    ),
    (
        "Re: Re: lane",
        "We can do $2,300 on the Dallas TX 75201 to Reno NV 89502 van, 42,000 lbs. Driver can load tomorrow.",
    ),
    (
        "Freight bill",
        "Freight bill: origin Dallas TX 75201, destination Reno NV 89502, 3 PLT 1,800 LBS class 70. Charges $"
        "455.12. Please pay by 6/1.",
    ),
    (
        "Tracking update",
        "PRO 4471890 Dallas TX 75201 to Reno NV 89502 3 pallets 1,800 lbs class 70: out for delivery",
    ),
    (
        "Claim",
        "Filing a claim for 3 pallets 1,800 lbs class 70 shipped Dallas TX 75201 to Reno NV 89502, 1 pallet d"
        "amaged. Please schedule inspection.",
    ),
    (
        "How to ask for a quote",
        "When you email customers remind them to include: Dallas TX 75201 to Reno NV 89502, 3 pallets, 1,800 "
        "lbs, class 70. This is just an example.",
    ),
    (
        "Reschedule",
        "Please reschedule the pickup for Dallas TX 75201 to Reno NV 89502 (3 pallets 1,800 lbs class 70) to Thursday.",
    ),
    (
        "Cancel",
        "please cancel pickup dallas tx 75201 to reno nv 89502 3 pallets 1,800 lbs class 70",
    ),
    (
        "Thanks",
        "Thanks for moving the Dallas TX 75201 to Reno NV 89502 load last week, 42,000 lbs van, customer was happy!",
    ),
    (
        "Missed pickup",
        "Carrier missed our pickup yesterday: Dallas TX 75201 to Reno NV 89502, 3 pallets 1,800 lbs class 70."
        " What happened?",
    ),
    (
        "Truck empty",
        "Hi I have a reefer empty in Reno NV 89502 tomorrow need to get to Dallas TX 75201, 43,000 lbs max. Any loads?",
    ),
    (
        "BOL",
        "Attached is the BOL for tomorrow's pickup Dallas TX 75201 to Reno NV 89502, 3 pallets 1,800 lbs class 70.",
    ),
    (
        "rate con",
        "Please see attached rate confirmation for Dallas TX 75201 to Reno NV 89502 42,000 lbs 53 van pick up"
        " 5/14. Sign and return.",
    ),
    (
        "Quote expired?",
        "Is the quote you sent for Dallas TX 75201 to Reno NV 89502 (3 pallets, 1,800 lbs, class 70) still good?",
    ),
    (
        "Awarded",
        "We went with another carrier on Dallas TX 75201 to Reno NV 89502 3 pallets 1,800 lbs class 70. Thank"
        "s for quoting.",
    ),
    (
        "Moving sale",
        "Moving from Dallas TX 75201 to Reno NV 89502! Selling couch, 2 tables, 300 lbs of books. Price $50. "
        "Pick up Saturday.",
    ),
    (
        "Job posting",
        "Driver needed: Dallas TX to Reno NV weekly, 53' dry van, 42,000 lbs, team. Apply now.",
    ),
    (
        "Inspection",
        "W&I: Dallas TX 75201 to Reno NV 89502 3 pallets billed 1,800 lbs corrected 2,100 lbs class 85",
    ),
    (
        "Order confirmation",
        "Thank you for your order. 2 items, 45 lbs, ships from Dallas TX 75201 to Reno NV 89502 tomorrow by U"
        "PS Ground. Track your package.",
    ),
    (
        "Trip",
        "Flying from Dallas TX to Reno NV Friday, van pick up at the airport, 2 bags 50 lbs each. Need a ride?",
    ),
    (
        "Your booking is confirmed",
        "Your booking is confirmed. Pickup 5/14 Dallas TX 75201, delivery Reno NV 89502, 53' van, 42,000 lbs."
        " Carrier: ABC Trucking.",
    ),
    (
        "RE: pickup 5/14",
        "yes 5/14 is correct, 3 pallets, 1,800 lbs class 70 from Dallas TX 75201 to Reno NV 89502. BOL is on the way",
    ),
    (
        "Detention",
        "Detention for the van that went Dallas TX 75201 to Reno NV 89502 with 42,000 lbs: driver waited 4 ho"
        "urs. Invoice to follow.",
    ),
    (
        "Appointment",
        "Delivery appointment for PO 7781 from Dallas TX 75201 to Reno NV 89502, 3 pallets 1,800 lbs class 70"
        " is set for 5/18 0900.",
    ),
    (
        "RE: Dallas to Reno",
        "Thanks for the quote. 3 pallets 1,800 lbs class 70 from Dallas TX 75201 to Reno NV 89502 at $455 see"
        "ms high. What's the best you can do?",
    ),
    (
        "RE: Dallas to Reno",
        "Can you hold that rate till Friday? Dallas TX 75201 to Reno NV 89502 3 pallets 1,800 lbs class 70",
    ),
    (
        "Order 7781 update",
        "Please note pickup address changed to 55 Elm St Dallas TX 75201, going to Reno NV 89502, 3 pallets 1"
        ",800 lbs class 70, ready tomorrow instead.",
    ),
    (
        "Driver info?",
        "Please send driver name and truck number for the Dallas TX 75201 to Reno NV 89502 van picking up tom"
        "orrow, 42,000 lbs.",
    ),
    (
        "Need POD",
        "Need POD for Dallas TX 75201 to Reno NV 89502 3 pallets 1,800 lbs delivered last week. Can you send it?",
    ),
    (
        "Capacity",
        "Looking for loads out of Dallas TX 75201 to Reno NV 89502, have 53 van, 44,000 lbs, tomorrow. What d"
        "o you have and what's the rate?",
    ),
    (
        "Posting",
        "Saw your post Dallas TX to Reno NV 42,000 lbs van. What's the rate? Can I book it? MC 88120",
    ),
    (
        "Re: Dallas TX - Reno NV",
        "I can do it for 2300, driver empty in Dallas at 10am. 53 van. book it for me",
    ),
    (
        "Rate increase",
        "Effective June 1 our LTL rates will increase 5.9%. Example: 3 pallets 1,800 lbs class 70 Dallas TX 7"
        "5201 to Reno NV 89502 will cost $480. Contact us for a quote.",
    ),
    (
        "Load board alert",
        "New load match: Dallas, TX to Reno, NV Van 42,000 lbs pickup 5/14 rate $2,400. View load.",
    ),
    (
        "Fwd: FW: order",
        "FYI. This one is booked with XPO.\n\n---------- Forwarded message ---------\nFrom: Bob <bob@c.example>\n"
        "Date: Mon, May 11, 2026 at 5:42 PM\nSubject: order\nTo: Joe\n\nPlease quote Dallas TX 75201 to Reno NV 8"
        "9502, 3 pallets 1,800 lbs class 70",
    ),
    (
        "Freight terms question",
        "If we ship 3 pallets 1,800 lbs class 70 from Dallas TX 75201 to Reno NV 89502 do we need to declare "
        "value? Just wondering.",
    ),
    (
        "Your quote request has been received",
        "We received your quote request: Dallas TX 75201 to Reno NV 89502, 3 pallets, 1,800 lbs, class 70. A "
        "rep will contact you.",
    ),
    (
        "Shipment ready notice",
        "Your order has shipped! Dallas TX 75201 to Reno NV 89502 3 pallets 1,800 lbs. Carrier: Estes. PRO 1234567890",
    ),
    (
        "demo",
        'Hi Nick, imagine pricing "3 pallets 1,800 lbs class 70 Dallas TX 75201 to Reno NV 89502" in two seco'
        "nds. Want a quick demo this week?",
    ),
    (
        "RFP 2026",
        "We're launching our 2026 RFP. Sample lane: Dallas TX 75201 to Reno NV 89502, 42,000 lbs, van, 3 load"
        "s per week. Please submit rates by June 1.",
    ),
    (
        "RE: Late delivery",
        "The Dallas TX 75201 to Reno NV 89502 load (42,000 lbs, van) is late again. Please get me an ETA or I"
        " need a new carrier.",
    ),
    (
        "Storage",
        "We have 3 pallets 1,800 lbs class 70 from Dallas TX 75201 to Reno NV 89502 on hand at our terminal. "
        "Storage charges begin 5/15. Please schedule delivery.",
    ),
    (
        "Pickup confirmation",
        "Your pickup has been scheduled.\nShip from: Dallas TX 75201\nShip to: Reno NV 89502\n3 skids, 1,800 lbs",
    ),
    ("Re: Dallas", "We can do this one for 1,450 all in. Dallas TX 75201 to Reno NV 89502, 40,000 lbs, van."),
    (
        "Tender withdrawn",
        "TENDER CANCELLATION (204 purpose 01). Dallas TX 75201 to Reno NV 89502, 14 rolls, 44,310 lb, van, pickup 5/14.",
    ),
    (
        "Tender response",
        "990 received: tender accepted. Dallas TX 75201 to Reno NV 89502, 14 rolls, 44,310 lb, van, pickup 5/14.",
    ),
    (
        "entrega",
        "Buenas tardes, la carga de Dallas TX 75201 a Reno NV 89502, 1,600 cajas, 38,000 lb, fue entregada a las 10 am.",
    ),
    (
        "Fwd: Re: pickup Friday",
        "fyi\n\n---------- Forwarded message ---------\nFrom: Desk <desk@ltl.example>\nDate: Mon, May 11, 2026 at 9:14 AM\n"
        "Subject: Re: pickup Friday\nTo: Amy\n\nYour pickup is all set, 4 pallets 2,860 lb, Dallas TX 75201 to Reno NV 89502.",
    ),
    (
        "Refused",
        "Consignee refused 3 pallets 1,800 lbs, Dallas TX 75201 to Reno NV 89502. Please advise disposition o"
        "r quote return.",
    ),
]


def category(body: str, subject: str = "freight") -> str:
    return decide(read(text(body, subject)), Context()).category


@pytest.mark.parametrize("words", ASKS_A_PRICE)
def test_words_that_ask_for_a_price(words: str) -> None:
    assert category(f"{words}\n\n{ORDER}") == "quote"


@pytest.mark.parametrize("words", ASKS_A_PICKUP)
def test_words_that_ask_for_a_pickup(words: str) -> None:
    assert category(f"{words}\n\n{ORDER}") == "pickup"


def reply(words: str) -> str:
    """A reply to a quote of the broker's, above the request that it was made for."""
    quoted = (
        "From: Nick <nick@broker.example>\nSent: Tuesday, May 12, 2026 8:50 AM\n"
        "To: Amy\nSubject: RE: freight\n\n$412 all in"
    )
    asked = "From: Amy <amy@ruddsupply.example>\nSent: Tuesday, May 12, 2026 8:20 AM\nTo: Nick\nSubject: freight\n\nPlease quote"
    return f"{words}\n\nAmy\n\n{quoted}\n\n{asked}\n{ORDER}"


@pytest.mark.parametrize("words", GOES_AHEAD)
def test_replies_that_go_ahead(words: str) -> None:
    assert category(reply(words), "RE: freight") == "pickup"


@pytest.mark.parametrize("words", ASKS_NOTHING_MORE)
def test_replies_that_ask_for_nothing(words: str) -> None:
    assert category(reply(words), "RE: freight") == "other"


@pytest.mark.parametrize(("subject", "body"), NO_REQUEST)
def test_freight_that_is_spoken_of_and_not_asked_for(subject: str, body: str) -> None:
    assert category(body, subject) == "other"


@pytest.mark.parametrize(
    ("written", "name", "said"),
    [
        ("This isn't a pickup request.", "book", False),
        ("It is not a tender, only the cutoffs.", "book", False),
        ("Please treat this as a pickup request.", "book", True),
        ("It isn't much. Pickup request below.", "book", True),
        ("Would you be able to tell me what it is to send 12 skids", "price", True),
        ("we want to know what it would cost to ship 2 crates", "price", True),
        ("let me know what that'd be to move", "price", True),
        ("tell me what it is", "price", False),
        ("Here is the one move I'd like priced", "price", True),
        ("Got another: Gary IN to Wichita KS", "new", True),
        ("And price me this one, new:", "new", True),
        ("Need #s on these", "price", True),
        ("Need the PO #s for these", "price", False),
        ("None of it is yours", "won", False),
        ("The load is yours", "won", True),
        ("Please disregard what I sent at ten", "cancel", False),
        ("Disregard my last e-mail, this one has the right weights", "cancel", False),
        ("Please disregard the pickup", "cancel", True),
        ("tell me what it is to you", "price", False),
        ("the driver's name must be given 48 hours before", "confirms rate", False),
        ("Driver name is needed for the gate", "confirms rate", False),
        ("send driver name and cell", "confirms rate", True),
        ("Fork truck available at the yard, two recorders onboard", "offers trucks", False),
        ("Truck available Friday, let's get you onboarded", "offers trucks", True),
        ("INVOICE 88123 for the March run", "bills", True),
        ("Please book your next load with us", "book", False),
        ("Please book the next load with them", "book", True),
        ("We take it at the rate you quoted", "price", False),
        ("Collect it for the price we agreed on the phone", "price", False),
        ("Please tell us the rate", "price", True),
        ("Need an all-in on one van", "price", True),
        ("Three carriers to choose from would be good", "price", True),
        ("Reply with your best linehaul", "price", True),
        ("Reply with your quote for both", "gives rate", False),
        ("Your quote for Tulsa is 880", "gives rate", True),
        ("Booking please, same dock", "book", True),
        ("Can somebody get a driver on this", "book", True),
        ("Dispatch these, driver and cell for each", "book", True),
        ("Same load as last time please, pick up Monday", "book", True),
        ("I want a third stop put on it", "changes", True),
        ("Adding a drop in Waco", "changes", True),
        ("There are two stops on it", "changes", False),
        ("What have we been paying on apples to Reno?", "lanes", True),
        ("What do we pay for this one?", "lanes", False),
        ("2 trucks, not paying deadhead", "offers trucks", False),
        ("short deadhead to you", "offers trucks", True),
    ],
)
def test_what_a_request_is_called(written: str, name: str, said: bool) -> None:
    assert (name in signals(written)) is said


@pytest.mark.parametrize(
    ("written", "orders"),
    [
        ("I have no number for it, the supplier set it up.", False),
        ("Our vendor arranged it with you, who picked it up?", False),
        ("It was late, and they booked it on your account.", False),
        ("She already scheduled it with your office.", False),
        ("Price works, set it up.", True),
        ("Can you have the driver set it up?", True),
        ("The customer said set it up.", True),
        ("Please schedule it for Monday.", True),
    ],
)
def test_what_somebody_did_is_no_order(written: str, orders: bool) -> None:
    assert bool({"book", "go ahead"} & signals(written)) is orders


@pytest.mark.parametrize(
    ("written", "name", "said"),
    [
        ("We need freight collected on Thursday.", "need", True),
        ("Would appreciate a truck on Thursday for this.", "need", True),
        ("We're ready for a pickup.", "need", True),
        ("Is this something you could move?", "need", True),
        ("Able to help?", "need", True),
        ("I was not able to take it.", "need", False),
        ("Could really use a carrier for this one.", "need", True),
        ("Do you have anybody for this?", "need", True),
        ("Do you have capacity for this Monday?", "services", False),
        ("Do you have capacity in Texas?", "services", True),
        ("Any takers for this one?", "need", True),
        ("We are in need of transport.", "need", True),
        ("Sending this one your way.", "need", True),
        ("Booking this for Thursday", "book", True),
        ("Would you mind setting up a pickup?", "book", True),
        ("Here's Tuesday's order.", "book", True),
        ("Would you mind pricing it?", "price", True),
        ("Cheapest you have, transit isn't important.", "price", True),
        ("Come back with your best.", "price", True),
        ("Can you do better than $900?", "price", True),
        ("Too early for pricing, just a heads up.", "price", False),
        ("I'll ask you for a price then.", "price", False),
        ("They asked their broker for a price on it.", "price", False),
        ("No need to price it.", "price", False),
        ("We already have two trucks on it.", "need", False),
        ("Found a truck for this, please take it off.", "book", False),
        ("Please get Bill taken care of.", "settled", False),
        ("It's all taken care of.", "settled", True),
        ("What's the pay on it?", "offers trucks", True),
        ("We are a flatbed carrier in Ohio.", "offers trucks", True),
        ("Available: one 53' van for Lima", "offers trucks", True),
        ("Available: one van load for Lima", "offers trucks", False),
        ("The contract rate for Lima is $515", "gives rate", True),
        ("Nobody showed up.", "tracks", True),
        ("Let's say a customer writes this.", "imagined", True),
        ("Let's say Thursday at ten.", "imagined", False),
        ("POD please for this one", "papers wanted", True),
        ("Wait for my go.", "not asked of you", True),
        ("No need to quote first.", "settled", False),
    ],
)
def test_what_is_asked_in_passing_and_what_is_not(written: str, name: str, said: bool) -> None:
    assert (name in signals(written)) is said


WHOLE = "Macon, GA 31201 to Ocala, FL 34470, 4 pallets of hinges, 3,200 lbs, 48x40x48"


@pytest.mark.parametrize(
    "words",
    [
        "POD please for: {}", "Found a truck for this yesterday, so take it off your list. {}",
        "Their buyer asked his broker for a price on {}. I was copied by mistake.", "What's the pay on {}?",
        "We may have this next month: {}. Too early for pricing, just a heads up.",
        "Let's say a customer has {}. Which carriers would you use? Just curious for my notes.",
    ],
)  # fmt: skip
def test_a_whole_shipment_that_nobody_asks_for(words: str) -> None:
    assert category(words.format(WHOLE)) == "other"


@pytest.mark.parametrize(
    "words",
    [
        "Is this something you could move? {}",
        "We need freight collected on Thursday. {}",
        "Would you mind setting up a pickup? {}",
        "{}. Cheapest you have, transit isn't important.",
        "Booking this: {}",
        "We're ready for a pickup. {}",
        "{} - able to help?",
        "{}. Let me know if that works for Friday.",
        "Could really use a carrier for this: {}",
        "Can you do better than $900 on this? {}",
        "{}. Set up with your cheapest carrier please, no need to quote first.",
    ],
)  # fmt: skip
def test_a_whole_shipment_that_is_asked_for_in_passing(words: str) -> None:
    assert category(words.format(WHOLE)) in ("quote", "pickup")


@pytest.mark.parametrize(
    "words",
    [
        "Thanks for the price, it went into our bid. If we win the job we'd ship in July and I'll send the order then.",
        "Got your rate, it's in front of the buyer now. When they sign off I'll book it with you.",
        "What class would these be? I only need the class so I can build the crate, no truck yet please.",
        "How many days is it by LTL? Not looking for a price, just the transit time.",
    ],
)
def test_freight_that_is_not_asked_for_yet(words: str) -> None:
    assert decide(read(text(f"{words}\n{LOT}", "brackets")), Context()).category == "other"


@pytest.mark.parametrize(
    "words",
    [
        "We are bidding a job and need a price. If we win it we'd ship in July.",
        "Please quote. If we get the job I'll send the order.",
        "I don't know the class. What would it cost? No truck yet please, only the price.",
        "Thanks for the price last week, we won it. Please book this.",
    ],
)
def test_freight_that_is_asked_for_on_terms(words: str) -> None:
    assert decide(read(text(f"{words}\n{LOT}", "brackets")), Context()).category in ("quote", "pickup")
