"""Services that a sentence strikes off, spares or has done away with; and such as the same words still ask for.

The freight goes from Macon to Ocala.
"""

import pytest

from shared.reading import read
from tests.shared.reading.asked_on_a_lane import asked
from tests.shared.reading.messages import text


@pytest.mark.parametrize(
    "written",
    [
        "Their dock is fine, so take off that liftgate fee from the last bill.",
        "Please remove that inside delivery charge from your price.",
        "Strike the liftgate line, they have a dock.",
        "You can take the liftgate back out.",
        "We can dispense with the liftgate this time.",
        "They have quit asking for appointments.",
        "The receiver has done away with appointments.",
        "They turned down the liftgate.",
        "We decided against inside delivery.",
        "There's no reason for a liftgate.",
        "You won't have to bring a liftgate.",
        "I'm not going to pay for inside delivery.",
        "I don't see why they'd need a liftgate.",
        "Don't let anybody sell me a liftgate.",
        "Don't let them talk you into a liftgate.",
        "What they don't want any more is the white glove, it costs too much.",
        "The only thing you can leave out is the liftgate.",
        "Nobody there needs an appointment.",
        "Nobody at the other end wants a liftgate.",
        "Neither side takes appointments anymore.",
        "Make sure the residential charge from last time isn't in there.",
        "The liftgate fee should not be on this one.",
        "They built a dock, so the liftgate can come off.",
        "The appointment thing is gone, they take trucks all day.",
        "Straps or load bars he won't need, it is tight floor to wall.",
        "Tarps we can do without.",
        "If a second driver (team) is in your standard price you can take it out.",
        "If a liftgate comes standard you can drop it.",
        "They don't take delivery appointments.",
        "They don't want to be called for appointments, just show up.",
        "No ocupamos equipo de doble operador, y no cobre plataforma hidráulica.",
        "Equipment, 53V, Team, N\nMode, LTL",
    ],
)
def test_what_is_struck_off(written: str) -> None:
    assert asked(written) == []


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("There's no dock, so don't leave off the liftgate.", ["liftgate delivery"]),
        ("Don't let them talk you out of a liftgate.", ["liftgate delivery"]),
        ("Don't let anybody show up with no liftgate.", ["liftgate delivery"]),
        ("They said they can't do without a liftgate.", ["liftgate delivery"]),
        ("The one thing we can't do without is the liftgate.", ["liftgate delivery"]),
        ("What they want this time is a liftgate.", ["liftgate delivery"]),
        ("Make sure the liftgate isn't forgotten.", ["liftgate delivery"]),
        ("The liftgate can't come off, they have no dock.", ["liftgate delivery"]),
        ("Straps we won't need, but a liftgate yes.", ["liftgate delivery"]),
        ("If a liftgate is not in your standard price, please put it in.", ["liftgate delivery"]),
        ("They need a liftgate so the driver can take it off himself.", ["liftgate delivery"]),
        ("Nobody there has a forklift so they need a liftgate.", ["liftgate delivery"]),
        ("That's why they need a liftgate.", ["liftgate delivery"]),
        ("Please pass on the liftgate request to the driver.", ["liftgate delivery"]),
        ("The appointment can go on Tuesday or Wednesday.", ["appointment delivery"]),
        ("The plant doesn't give delivery appointments before 9, call for one.", ["appointment delivery"]),
        ("Keep the liftgate, scratch the inside delivery.", ["liftgate delivery"]),
        ("The truck must have a liftgate, but we do NOT need the white glove crew.", ["liftgate delivery"]),
        ("They need a liftgate, but they don't need inside delivery.", ["liftgate delivery"]),
        ("They need a liftgate, No dock there.", ["liftgate delivery"]),
        ("We have a dock here but they need a liftgate.", ["liftgate delivery"]),
        ("It loads any day and the warehouse takes it by appointment only.", ["appointment delivery"]),
    ],
)
def test_what_is_still_asked_for(written: str, names: list[str]) -> None:
    assert asked(written) == names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("SERVICE CODES: APPTD\n(APPTD = APPOINTMENT DELIVERY)", ["appointment delivery"]),
        ("Acc: LFTP\nLFTP = LIFTGATE PICKUP\nLFTD = LIFTGATE DELIVERY", ["liftgate pickup"]),
        ("Acc: none\nLFTP = LIFTGATE PICKUP\nLFTD = LIFTGATE DELIVERY", []),
        ("APPTD: N\n(APPTD = APPOINTMENT DELIVERY)", []),
        ("LG dlv=liftgate at delivery, appt=an appointment", []),
        ("LG dlv\nLG dlv=liftgate at delivery, appt=an appointment", ["liftgate delivery"]),
        ("Services: LG\nLG = liftgate at delivery", ["liftgate delivery"]),
    ],
)
def test_a_code_that_is_explained(written: str, names: list[str]) -> None:
    assert asked(written) == names


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("2 crates, 900 lbs, from Erie, PA 16501. We're in Akron, OH 44301 and have no dock, so we need a liftgate.",
         "liftgate delivery"),
        ("2 crates, 900 lbs, picked up in Erie, PA 16501. We are located at Smith Clinic, 12 Elm St, Akron, OH 44301 "
         "and we have no dock, so we need a liftgate.", "liftgate delivery"),
        ("2 crates, 900 lbs. We're in Erie, PA 16501 and have no dock, so we need a liftgate. They go to Akron, OH 44301.",
         "liftgate pickup"),
    ],
)  # fmt: skip
def test_the_writer_tells_where_the_writer_is(written: str, name: str) -> None:
    (found,) = read(text("Please quote LTL. " + written)).now.shipments
    assert found.accessorials == (name,)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("They need a delivery appointment each time.", "appointment delivery"),
        ("Delivery appointment on both.", "appointment delivery"),
        ("You'll need to make a delivery appointment both times.", "appointment delivery"),
    ],
)
def test_of_each_shipment(written: str, name: str) -> None:
    lanes = (
        "Please quote two LTL shipments. The first is 5 pallets at 890 lb a pallet, Tuesday the 17th from Macon, GA 31201 to "
        "Ocala, FL 34470. The second is 3 pallets at 700 lb a pallet from Macon, GA 31201 to Tampa, FL 33602. "
    )
    assert [each.accessorials for each in read(text(lanes + written)).now.shipments] == [(name,), (name,)]
