"""Services that people speak of in sentences: refused in passing, told of a past load, asked of both ends.

The freight goes from Macon to Ocala.
"""

import pytest

from tests.shared.reading.asked_on_a_lane import asked


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
        "Conestoga only, a flatbed with tarps scratches the finish.",
        "Tarps rub the paint.",
        "Last year they charged us for inside delivery on the bill and I would ask you not to include it.",
        "We can do without a liftgate.",
        "They asked whether we want white glove service. We do not, our own technicians unpack it.",
        "The store wondered if we need a liftgate. No.",
        "The customer rejects anything that's been under a tarp.",
        "They refuse steel that came in under a loose tarp, so a conestoga only.",
        "He won't accept anything under a tarp.",
        "He refuses to pay for it and does not want tarps.",
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


@pytest.mark.parametrize(
    "written",
    [
        "They have a dock so don't put the liftgate on it again.",
        "Don't let anybody add a liftgate.",
        "Please do not let your people sell them a liftgate.",
        "I have the skid steer, so don't charge me a liftgate like the other outfit.",
        "She does not want to do an appointment window.",
        "No big appointment thing, the driver calls.",
        "Liftgate? They rent a forklift so leave it off.",
        "A liftgate wouldn't help with those lengths, so leave it out.",
        "They have a ramp, a liftgate is a waste of money.",
        "It is tall and I won't put it under a tarp.",
        "Nobody needs a liftgate anywhere.",
        "You can drop the liftgate, they have a dock now.",
        "It's galvanized so skip the tarps.",
        "No need to call for an appointment.",
        "They got rid of appointments.",
        "The address looks residential but it is a shop.",
        "Any liftgate, inside, etc.\nnone, docks both sides",
        "LIFTGATE: NOT AUTHORIZED",
        "Le hayon n'est pas nécessaire.",
        "Pas besoin de prendre rendez-vous.",
        "Sin necesidad de plataforma elevadora.",
    ],
)
def test_what_is_refused_in_other_words(written: str) -> None:
    assert asked(written) == []


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Please put the liftgate on it like before.", ["liftgate delivery"]),
        ("Don't forget to put a liftgate on it.", ["liftgate delivery"]),
        ("Don't let them send a truck without a liftgate.", ["liftgate delivery"]),
        ("Nobody there has a forklift, so a liftgate.", ["liftgate delivery"]),
        ("It can't get wet so don't skip the tarps.", ["tarps"]),
        ("They never take a truck that has no appointment.", ["appointment delivery"]),
        ("Needs liftgate, etc.", ["liftgate delivery"]),
        ("The men will carry it in themselves, please use the liftgate there.", ["liftgate delivery"]),
        ("That's a flatbed, strapped, no chains.", ["straps"]),
        ("Straps (no chains on the shell please).", ["straps"]),
        ("Each is strapped, 48x40x50.", []),
        ("Hayon au ramassage : non\nHayon à la livraison : oui", ["liftgate delivery"]),
    ],
)
def test_what_is_asked_for_in_words_that_could_refuse(written: str, names: list[str]) -> None:
    assert asked(written) == names


@pytest.mark.parametrize(
    ("written", "end"),
    [
        ("On charge vendredi, et le client reçoit sur rendez-vous.", "delivery"),
        ("Estaría lista para cargar el lunes y el cliente recibe con cita.", "delivery"),
        ("Cargamos con cita el viernes, y el cliente recibe a cualquier hora.", "pickup"),
        ("They take it at 6 in the morning, that's a firm appointment, so you pick it up before.", "delivery"),
        ("You can come Thursday but our bonded warehouse makes everybody have an appointment.", "pickup"),
    ],
)
def test_whose_appointment_it_is(written: str, end: str) -> None:
    assert asked(written) == [f"appointment {end}"]


@pytest.mark.parametrize(
    "written", ["The customer rejects anything that isn't under a tarp.", "They refuse freight without a tarp."]
)
def test_a_cover_without_which_freight_is_rejected(written: str) -> None:
    assert asked(written) == ["tarps"]


def test_what_an_old_bill_had_is_asked_for_now() -> None:
    assert asked(
        "You'd call it a limited access delivery, as I learned from our last bill, so please put it in the price."
    ) == ["limited access delivery"]


@pytest.mark.parametrize(
    "written",
    [
        "Conestoga 48' (customer refuses tarps).",
        "The receiver rejects tarped loads, so a conestoga.",
        "They don't allow tarps in there.",
        "Conestoga only, we had rust under tarps in April.",
        "We've had trouble with tarps, it has to be a van.",
        "Quote line haul, fuel and any permits.",
    ],
)
def test_a_cover_that_nobody_will_have_and_a_permit_if_any(written: str) -> None:
    assert asked(written) == []


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("It got wet last time, so tarps please.", ["tarps"]),
        ("They refuse it without tarps.", ["tarps"]),
        ("Permit required.", ["over dimension"]),
        ("Permits needed.", ["over dimension"]),
    ],
)
def test_a_cover_and_a_permit_that_are_needed(written: str, names: list[str]) -> None:
    assert asked(written) == names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("They will need a liftgate to get it on the ground.", ["liftgate delivery"]),
        ("The school needs a liftgate to get it onto the sidewalk.", ["liftgate delivery"]),
        (
            "Book the pickup for Friday, with white glove at the client's house.",
            ["residential delivery", "white glove"],
        ),
        ("Pickup Friday. Leave it at the buyer's home.", ["residential delivery"]),
        ("Pick it up at the customer's house.", ["residential pickup"]),
        ("It comes from the client's home.", ["residential pickup"]),
        ("Collect it at my client's old house.", ["residential pickup"]),
    ],
)
def test_whose_home_and_whose_ground(written: str, names: list[str]) -> None:
    assert asked(written) == names
