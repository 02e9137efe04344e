"""The accessorials of a shipment, with the end that the words beside them, the places and their other mentions tell."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LANE = "Please quote 4 pallets, 2,000 lbs, class 70 from Macon, GA 31201 to Ocala, FL 34470.\n"


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("They have docks at both ends so no liftgate is needed.", ""),
        ("Liftgate? Don't need it.", ""),
        ("Will you need a liftgate there? No.", ""),
        ("We don't require an appointment at the receiver.", ""),
        ("No liftgate or appointment necessary.", ""),
        ("Consignee has a forklift, skip the liftgate.", ""),
        ("Liftgate on the delivery end only.", "liftgate delivery"),
        ("Receiver requires a delivery appointment and liftgate.", "appointment delivery, liftgate delivery"),
        ("Shipper has a dock, consignee does not, so liftgate for them.", "liftgate delivery"),
        ("We need a liftgate here because we have no dock.", "liftgate pickup"),
        ("There is no loading dock at our shop so please send a truck with a lift gate.", "liftgate pickup"),
        ("It's a residence on the delivery side, no dock.", "residential delivery"),
        ("Picking up at a private home; liftgate required for that.", "liftgate pickup, residential pickup"),
        ("Driver needs to call ahead for an appointment before delivering.", "appointment delivery"),
        ("There's no dock in Macon, send a truck with a liftgate.", "liftgate pickup"),
        ("No forklift at Ocala, so a liftgate.", "liftgate delivery"),
        ("Macon has no dock so liftgate please.", "liftgate pickup"),
        ("Liftgate @ both.", "liftgate delivery, liftgate pickup"),
        ("Appointment required at both.", "appointment delivery, appointment pickup"),
        ("No tarps, straps only.", "straps"),
        ("Tarps not required but bring straps.", "straps"),
        ("4' tarps if it rains, chains and straps.", "straps, tarps"),
        ("Team drivers not needed.", ""),
        ("Inside delivery to 3rd floor please.", "inside delivery"),
        ("The delivery is to a construction site with limited access.", "limited access delivery"),
        ("Quote it with and without liftgate at delivery.", "liftgate delivery"),
        ("If the receiver has no forklift we will need liftgate at delivery.", "liftgate delivery"),
        ("Please include residential and liftgate on the drop.", "liftgate delivery, residential delivery"),
        ("Last time you charged me for a liftgate I never asked for.", ""),
        ("Accessorials: none", ""),
        ("Liftgate: N / Residential: N / Appt: Y", "appointment delivery"),
        ("Macon has a dock, Ocala needs a liftgate.", "liftgate delivery"),
        ("Liftgate in Macon only.", "liftgate pickup"),
        ("Keep from freezing please.", "protect from freeze"),
        ("It won't freeze so no heat needed.", ""),
        ("lift gate @ del", "liftgate delivery"),
        ("LG both ends", "liftgate delivery, liftgate pickup"),
        ("Driver assist is not required, our crew unloads.", ""),
        ("The customer asked for white glove.", "white glove"),
        ("Receiver is by appointment only M-F.", "appointment delivery"),
        ("PU is FCFS, delivery by appt.", "appointment delivery"),
        ("Load 5/14, no later than 5/21 at their dock, appointment needed.", "appointment delivery"),
        ("Load it the 14th, they want it on the 21st by appointment.", "appointment delivery"),
        ("Load Mon 5/18 8 am, unload Wed 5/20 8 am, both appointment.", "appointment delivery, appointment pickup"),
        ("lg @ pu + del", "liftgate delivery, liftgate pickup"),
        ("LG RESI INSIDE at del", "inside delivery, liftgate delivery, residential delivery"),
        ("Liftgate, inside, appt", "appointment delivery, inside delivery, liftgate delivery"),
        ("no appt needed at pickup, delivery appt required", "appointment delivery"),
        ("We are a house painting company.", ""),
        ("No need for a liftgate at either end, both have docks.", ""),
        (
            "I guess we need one of those trucks with a lift on the back for my house in Ocala.",
            "liftgate delivery, residential delivery",
        ),
        ("Se requiere cita para la entrega.", "appointment delivery"),
        ("No se requiere plataforma elevadora.", ""),
        ("Hayon requis à la livraison.", "liftgate delivery"),
        ("Aucun hayon nécessaire.", ""),
        (
            "Pick up at my house: 14 Elm St, Macon, GA 31201. I need a liftgate at my house.",
            "liftgate pickup, residential pickup",
        ),
        ("LG = liftgate at delivery, AP = appointment at delivery", ""),
        ("Driver help loading would be lovely but we have a crew so it isn't required.", ""),
        ("Does the showroom have a dock or do we need a liftgate?", ""),
        (
            "Truck with liftgate please. No dock here, so liftgate here; they have docks there so no liftgate needed.",
            "liftgate pickup",
        ),
        ("The organ guild will carry it in.", ""),
        ("Why is there a limited access fee on my last bill?", ""),
        ("liftgate at both venues", "liftgate delivery"),
        ("PU 5/14 1500 appt, DEL 5/16 0400 appt.", "appointment delivery, appointment pickup"),
        ("Deliveries have to be scheduled with the secretary.", "appointment delivery"),
        ("Conestoga, not a flatbed w tarps.", ""),
        ("It's in my storage unit in Macon, GA 31201.", "limited access pickup"),
        ("Liftgate at the shop in Macon, they have no dock.", "liftgate pickup"),
        ("We need a liftgate at the hall in Ocala.", "liftgate delivery"),
        ("Appt: PU no / DEL yes", "appointment delivery"),
        ("Pick up 5/14, MABD 5/18, appointment is set 5/18 0230.", "appointment delivery"),
        (
            "It's in my mother's garage. The driver will have to carry it out.",
            "inside pickup, residential pickup",
        ),
        ("The piano is in our apartment.", "residential pickup"),
        ("You'd have to carry everything out of the kitchen.", "inside pickup"),
        ("It is going to his house.", "residential delivery"),
        ("We'll bring it out to the truck.", ""),
        ("He is in his house all day and unloads it himself.", "residential delivery"),
        ("It needs two drivers so it doesn't stop.", "team"),
        ("We had two drivers show up last week.", ""),
        ("Both the shipper and the receiver work by appointment.", "appointment delivery, appointment pickup"),
        ("Both the vendor and the customer have docks, appointment at the customer.", "appointment delivery"),
        ("Our supplier quoted us FOB origin. We have no dock at our end, so a liftgate.", "liftgate delivery"),
        ("Our supplier has no dock at their end, so a liftgate for the pickup.", "liftgate pickup"),
        ("Delivery: to us, Ocala. We do not have a dock, hence a liftgate here.", "liftgate delivery"),
        ("Liftgate only if they ask for it.", ""),
        ("If it turns out they have no dock we'd need a liftgate.", ""),
        ("No liftgate unless the forklift is down.", ""),
        ("Please don't quote a liftgate, they've got a dock.", ""),
        ("Do not add inside delivery or residential.", ""),
        ("The last carrier charged us for a liftgate we never used.", ""),
        ("I don't think a liftgate is needed.", ""),
        ("I doubt they need a liftgate.", ""),
        ("Liftgate shouldn't be necessary since they have a forklift.", ""),
        ("There's no need to make an appointment.", ""),
        ("Both ends have docks, so save me the liftgate charge.", ""),
        ("We have our own liftgate truck for unloading.", ""),
        ("We'll take care of the liftgate ourselves.", ""),
        ("Please take care of the appointment.", "appointment delivery"),
        ("I don't think they have a dock, so a liftgate.", "liftgate delivery"),
        ("They would need a liftgate.", "liftgate delivery"),
        ("It will only need a liftgate.", "liftgate delivery"),
        ("Don't forget to add a liftgate.", "liftgate delivery"),
        ("Please charge us for a liftgate.", "liftgate delivery"),
        ("Make sure the truck is one with a gate.", "liftgate delivery"),
        ("Whoever delivers must book a slot with the receiver first.", "appointment delivery"),
        ("No liftgate at pickup, only at delivery.", "liftgate delivery"),
        ("No liftgate here, but one there.", "liftgate delivery"),
        ("They don't need a liftgate at delivery but we need one at pickup.", "liftgate pickup"),
        ("No liftgate at pickup but appointment at delivery.", "appointment delivery"),
        ("No appointment at pickup, but delivery is by noon.", ""),
        ("No liftgate there, only a dock at pickup.", ""),
        ("Would a conestoga work or does it have to be flatbed w/ tarps?", ""),
    ],
)
def test_what_a_shipment_asks_for(written: str, asked: str) -> None:
    [shipment] = read(text(LANE + written)).now.shipments
    assert ", ".join(sorted(shipment.accessorials)) == asked


def test_a_service_is_asked_for_at_the_other_end_as_well() -> None:
    body = (
        "Please quote 3 pallets, 1,500 lbs, class 70.\n- pick up: Lima, OH 45801. No dock here, bring a liftgate\n"
        "- deliver: Gary, IN 46406. Also a liftgate{more}"
    )
    for more in ("", ", and they open at 8"):
        [only] = read(text(body.format(more=more))).now.shipments
        assert only.accessorials == ("liftgate pickup", "liftgate delivery")


def test_our_side_is_where_it_comes_to() -> None:
    body = "Quote a crate, 500 lb, 40x40x40, from a lender at Lima, OH 45801 to {whose} gallery in Gary, IN 46406, "
    body += "brought inside on our side."
    [ours] = read(text(body.format(whose="our"))).now.shipments
    assert ours.accessorials == ("inside delivery",)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        (
            "The piano is at 407 Maple Avenue, Macon, GA 31201. That is a residence and it needs the liftgate there."
            "\n\nIt goes to Ocala, FL 34470.",
            "liftgate pickup, residential pickup",
        ),
        (
            "The crate sits in Macon, GA 31201 and there is no dock, so a liftgate is needed there. Ocala, FL 34470"
            " is where it ends up, and has one.",
            "liftgate pickup",
        ),
        ("It goes from Macon, GA 31201 to Ocala, FL 34470, and they need a liftgate there.", "liftgate delivery"),
        (
            "From Macon, GA 31201. The customer has no dock, so send a liftgate there. He is in Ocala, FL 34470.",
            "liftgate delivery",
        ),
    ],
)
def test_there_is_the_place_that_was_just_told(written: str, asked: str) -> None:
    (found,) = read(text("Please quote 4 pallets, 2,000 lbs, class 70. " + written)).now.shipments
    assert ", ".join(sorted(found.accessorials)) == asked
