"""Services that somebody wished for, sold or charged before, and that the same sentence takes back; and such as stay asked for.

The freight goes from Macon to Ocala.
"""

import pytest

from tests.shared.reading.asked_on_a_lane import asked


@pytest.mark.parametrize(
    "written",
    [
        "They wanted a liftgate at first, now they have a forklift, so no liftgate.",
        "He mentioned a liftgate but we won't pay for that.",
        "Last time you charged us inside delivery, not this time please.",
        "At first they wanted an appointment but now anytime is fine.",
        "You like to offer inside delivery, but their boys carry it in themselves so leave that one off please.",
        "On the last one you had a liftgate and the crates nearly tipped, so none of that.",
        "They usually want a liftgate but I told them no liftgate this time.",
        "You usually figure in inside delivery; please don't this time.",
        "Your system always adds a liftgate, we don't need one.",
        "The old quote had inside delivery in it, this one shouldn't.",
        "Last time they needed a liftgate, this time there's a dock.",
        "They'd said appointment only, but now it's first come first served.",
        "The terminal tried to sell us driver assist and we said no.",
        "We asked for a flatbed with tarps first, but the painter does not want canvas on it.",
        "We first asked for a liftgate, but the school has a forklift after all.",
        "They requested inside delivery, then they said they have people, so no inside delivery.",
        "The receiver mentioned white glove but changed their mind.",
        "A mover quoted white glove and it came to $2,400, no thank you.",
        "First they said it goes inside, inside delivery I mean, then that their movers do it, so don't charge for that.",
        "They have asked for a liftgate in the past but they built a dock so no more of that.",
        "The last quote had a liftgate on it, we don't need that.",
    ],
)
def test_what_was_wished_before_and_is_not_wanted_now(written: str) -> None:
    assert asked(written) == []


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("They usually need an appointment, so call first.", ["appointment delivery"]),
        ("They usually take appointments, whenever you call they answer.", ["appointment delivery"]),
        ("We always want tarps, and we will not pay for torn freight.", ["tarps"]),
        ("They always need a liftgate, and we don't need inside delivery.", ["liftgate delivery"]),
        ("The dock usually takes an appointment, do not just show up.", ["appointment delivery"]),
        ("Last time it went dock to dock, this time with a liftgate.", ["liftgate delivery"]),
        ("They asked for an appointment, so call them anytime.", ["appointment delivery"]),
        ("They asked for an appointment but just call Joe and he'll set it.", ["appointment delivery"]),
        ("They asked for a liftgate but don't want inside delivery.", ["liftgate delivery"]),
        ("They said they need a liftgate and don't want it before Friday.", ["liftgate delivery"]),
        ("They asked for a liftgate but don't have a dock.", ["liftgate delivery"]),
        ("They asked for a liftgate at delivery, so no liftgate at pickup.", ["liftgate delivery"]),
        ("They requested a liftgate, they have a forklift but it is broken.", ["liftgate delivery"]),
        ("They asked for a liftgate and we are paying for it.", ["liftgate delivery"]),
        ("They need a liftgate, we said no to the inside delivery.", ["liftgate delivery"]),
        ("Last time they did no inside delivery and we complained, so please inside delivery.", ["inside delivery"]),
    ],
)
def test_what_was_wished_before_and_still_is(written: str, names: list[str]) -> None:
    assert asked(written) == names
