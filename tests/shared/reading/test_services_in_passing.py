"""Services that people speak of in sentences: refused in passing, told of a past load, asked of both ends.

The freight goes from Macon to Ocala.
"""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LANE = "Please quote 4 pallets, 2,000 lbs, class 70 from Macon, GA 31201 to Ocala, FL 34470.\n"


def asked(written: str) -> list[str]:
    (found,) = read(text(LANE + written)).now.shipments
    return sorted(found.accessorials)


@pytest.mark.parametrize(
    "written",
    [
        "I don't want tarps, the last fellow who tarped one tore the gelcoat.",
        "The last driver tarped it badly, so nobody tarps this one please.",
        "The customer does not want to see a tarp ever again.",
        "It is a flower market, and they don't give appointments.",
        "They do not take appointments.",
        "The receiver doesn't do appointments, first come first served.",
        "They are fine without an appointment.",
        "We can do without a liftgate.",
        "They asked whether we want white glove service. We do not, our own technicians unpack it.",
        "The store wondered if we need a liftgate. No.",
        "Keep the tarps at home, the freight is boxed.",
        "No liftgate, but tell me if they need one.",
        "No liftgate here, but they want it by Monday.",
        "We'd rather you didn't drop the trailer here.",
        "Our team will load it. I work with a team of loaders, talk with the team at the plant.",
    ],
)
def test_what_is_refused_in_a_sentence(written: str) -> None:
    assert asked(written) == []


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("They don't take appointments before 8.", ["appointment delivery"]),
        ("They won't give us an appointment before Friday.", ["appointment delivery"]),
        ("They don't unload without an appointment.", ["appointment delivery"]),
        ("No deliveries without an appointment, they send you home.", ["appointment delivery"]),
        ("They asked if we need a liftgate. We don't have a dock.", ["liftgate delivery"]),
        ("It has to be tarped, you tarped the last one well.", ["tarps"]),
        ("Our end is first come first served, theirs is by appointment.", ["appointment delivery"]),
        ("They are appointment only, ours is not.", ["appointment delivery"]),
        ("Theirs takes any truck, ours is by appointment.", ["appointment pickup"]),
        ("No need for a liftgate here, but the store has no dock so they will need one.", ["liftgate delivery"]),
        ("We don't need a liftgate, but the customer does need one.", ["liftgate delivery"]),
        ("Drop the trailer with us, we load at our own speed.", ["drop trailer"]),
        ("Please leave the trailer here over the weekend.", ["drop trailer"]),
        ("You need a reefer with a team, because with one driver it doesn't make it.", ["team"]),
        ("Please book a team with a reefer.", ["team"]),
        ("It'll be residential delivery, and inside, he's 81.", ["inside delivery", "residential delivery"]),
        ("They'd like it there Friday, by appointment, and so we would load Thursday.", ["appointment delivery"]),
        ("We load Friday, by appointment, and they unload Monday.", ["appointment pickup"]),
    ],
)
def test_what_is_asked_for_in_a_sentence(written: str, names: list[str]) -> None:
    assert asked(written) == names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("They need a liftgate there. And here as well, as we have just the front steps.", ["delivery", "pickup"]),
        ("Liftgate at delivery. Same at the pickup.", ["delivery", "pickup"]),
        ("Liftgate at delivery, same here.", ["delivery", "pickup"]),
        ("No dock, so a liftgate is wanted, and count it at both ends.", ["delivery", "pickup"]),
        ("They need a liftgate there. Here we have a dock as well.", ["delivery"]),
        ("Liftgate at delivery, and quote the crates with it. Both ends are easy to find.", ["delivery"]),
    ],
)
def test_a_service_of_the_other_end_too(written: str, names: list[str]) -> None:
    assert asked(written) == [f"liftgate {end}" for end in names]
