import pytest

from shared.reading import read
from shared.reading.services.accessorials import services
from tests.shared.reading.messages import text


@pytest.mark.parametrize(
    ("written", "name", "end"),
    [
        ("liftgate needed at delivery", "liftgate", "delivery"), ("liftgate at pickup only", "liftgate", "pickup"),
        ("PU 0800 appt", "appointment", "pickup"),
        ("it's a residential area, liftgate to unload", "residential", "delivery"), ("delivering to a construction site",
        "limited access", "delivery"),
        ("con cita de entrega", "appointment", "delivery"), ("do not freeze", "protect from freeze", ""),
        ("driver assist unload", "driver assist", "delivery"),
        ("to the customer's house", "residential", "delivery"), ("dlv resi bldg", "residential", "delivery"),
        ("from my garage (no dock)", "residential", "pickup"), ("it goes to my client's apartment", "residential", "delivery"),
        ("they want it inside the lab", "inside", ""), ("fetch it from inside", "inside", "pickup"),
        ("has to be strapped", "straps", ""), ("keep above freezing", "protect from freeze", ""), ("(team)", "team", ""),
        ("please keep it from freezing", "protect from freeze", ""), ("this can't get frozen", "protect from freeze", ""),
        ("don't let them freeze", "protect from freeze", ""), ("straps to be supplied by the carrier", "straps", ""),
        ("it is to be carried in the house", "inside", ""), ("brought into the garage", "inside", ""),
        ("set it in her living room", "inside", ""), ("driver has to come up and get it", "inside", "pickup"),
        ("plataforma hidráulica en la entrega", "liftgate", "delivery"),
        ("strapped and tarped", "straps", ""),
        ("3 coils of steel, tarps required", "tarps", ""), ("RES DEL", "residential", "delivery"),
        ("inside del w/ LG", "inside", "delivery"),
        ("a truck with a power gate for the delivery", "liftgate", "delivery"),
        ("please keep them above 32.", "protect from freeze", ""),
        ("call the receiver to set a delivery time", "appointment", "delivery"),
        ("it's on a military base", "limited access", ""),
        ("must be teamed", "team", ""), ("driver will have to help unload", "driver assist", "delivery"),
    ],
)  # fmt: skip
def test_a_service_and_its_end(written: str, name: str, end: str) -> None:
    assert (services(written)[0].name, services(written)[0].where) == (name, end)


def test_both_ends() -> None:
    assert services("liftgate both sides, inside delivery")[0].both
    assert not services("liftgate both sides, inside delivery")[1].both


@pytest.mark.parametrize(
    "written",
    [
        "no liftgate",
        "Liftgate delivery: NO",
        "inside delivery not required",
        "no appointment necessary",
        "no tarps needed",
        "dock to dock",
        "Hi team",
        "strapped to pallets",
        "sin lona",
        "no need for liftgate",
        "drop and hook not possible",
        "strapped to its own pallet",
        "the customer's place",
        "Jobsite super (Al) wants a call",
        "Accessorials (liftgate, inside, etc.): none",
        "Special services (liftgate, residential, appointment)?",
        "Any special service, liftgate or appointment?\n\nno, they have docks",
        "inside diameter",
        "It's residential neither end",
        "nothing over width",
        "leave the freeze protection off",
        "whether it's limited access: it isn't",
        "4 pallets of tarps, 2,000 lbs",
        "Freight is ratchet straps",
        "Liftgates are what we make",
        "2 crates of liftgate parts",
        "the buyer wants to hand unload",
    ],
)
def test_what_is_denied_or_none(written: str) -> None:
    assert services(written) == []


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("the driver has to come up inside to get it", ["inside pickup"]),
        ("no dock there but they have a lift truck", []),
        ("they have a lift", ["liftgate delivery"]),
        ("appointment required at our receiving door", ["appointment delivery"]),
        ("appointment required at our dock", ["appointment pickup"]),
        ("Delivery: 6200 Canyon Dr. There is no dock here, a liftgate is necessary", ["liftgate delivery"]),
        ("Pickup: 6200 Canyon Dr. There is no dock here, a liftgate is necessary", ["liftgate pickup"]),
    ],
)
def test_the_end_by_the_words_of_its_line(written: str, names: list[str]) -> None:
    assert [name for each in services(written) for name in each.names("delivery")] == names


@pytest.mark.parametrize(
    "written",
    [
        "I do not want: a liftgate; inside delivery; white glove; an appointment; residential anything.",
        "We don't need any of these: liftgate, inside delivery, residential.",
        "NOT needed: liftgate, appointment, inside pickup",
        "Please leave off the following: liftgate, inside delivery and white glove",
        "We don't need liftgate, inside delivery or an appointment.",
        "No liftgate, white glove or inside delivery.",
        "with tarps no scratch that they told me tarps aren't needed",
        "liftgate at delivery, no wait, they said no liftgate needed",
        "the last coils had tarp marks",
        "nobody has to tarp her",
        "LIFTGATE PU  N     INSIDE DEL  N",
    ],
)
def test_what_is_refused_all_at_once_or_taken_back(written: str) -> None:
    assert services(written) == []


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("I do not want: surprises. Liftgate needed.", ["liftgate"]),
        ("No liftgate, appointment required", ["appointment"]),
        ("We don't need a forklift, but liftgate and inside delivery", ["liftgate", "inside"]),
        ("No dock, liftgate or tailgate truck please", ["liftgate"]),
        ("We do not have a dock: liftgate, appointment", ["liftgate", "appointment"]),
        ("I don't need a liftgate or a pallet jack, appointment is set", ["appointment"]),
        ("liftgate n inside delivery", ["liftgate", "inside"]),
        ("liftgate at delivery. Scratch that on the date, Thursday works", ["liftgate"]),
        ("#1 tarp it\n#2 no tarp", ["tarps"]),
        ("LIFTGATE DEL  Y     INSIDE DEL  N", ["liftgate"]),
        ("10 ft wide, so the permits are on you", ["over dimension"]),
    ],
)
def test_what_stands_beside_things_refused(written: str, names: list[str]) -> None:
    assert [each.name for each in services(written)][: len(names)] == names


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("The elevator only unloads by appointment.", [("appointment", "delivery", False)]),
        ("Our loading bay takes trucks by appointment.", [("appointment", "", False)]),
        ("Both docks want an appointment.", [("appointment", "", True)]),
        ("Both are just regular houses.", [("residential", "", True)]),
        ("A liftgate there, a liftgate here.", [("liftgate", "delivery", False), ("liftgate", "pickup", False)]),
        ("Load-in is by appointment.", [("appointment", "delivery", False)]),
        ("Two drivers, it can't sit overnight.", [("team", "", False)]),
        ("Chains, no. Straps on the top row.", [("straps", "", False)]),
        ("Deliver to Waco TX - inside, second floor on the right", [("inside", "delivery", False)]),
        ("Driver will tarp. We load from the side.", [("tarps", "", False)]),
        ("can you tarp this one", [("tarps", "", False)]),
        ("the flatbed would be tarped", [("tarps", "", False)]),
        ("Driver needs straps on each coil", [("straps", "", False)]),
        ("take it off with a tailgate", [("liftgate", "", False)]),
    ],
)
def test_services_as_they_are_told_in_passing(written: str, told: list[tuple[str, str, bool]]) -> None:
    assert [(each.name, each.where, each.both) for each in services(written)] == told


@pytest.mark.parametrize(
    "written",
    [
        "9 plts poly strapping, 4,100 lb",
        "steel strapping to Erie",
        "We tarp nothing at this mill.",
        "It is not a flatbed with a tarp.",
        "I'm not paying for another tarp.",
        "I strap my own, always have.",
        "They tarp at the mill.",
        "A van would put me over height.",
        "Their crew takes it from the tailgate.",
        "No lleva cita.",
        "last time you sent two drivers.",
        "driver straps on the load himself",
    ],
)
def test_what_goods_and_people_do_themselves_is_no_service(written: str) -> None:
    assert services(written) == []


@pytest.mark.parametrize(
    ("written", "both"),
    [
        ("Send a truck with a liftgate, we have no dock here and neither do they.", True),
        ("They have no forklift and neither do we, so a liftgate please.", True),
        ("liftgate needed, neither end has a dock", True),
        ("a liftgate please, we have no dock here", False),
        ("Neither place has a dock so we need a liftgate for the deliveries.", False),
        ("liftgate needed, and neither of us is there on Friday", False),
    ],
)
def test_a_liftgate_where_nobody_has_a_dock(written: str, both: bool) -> None:
    (found,) = services(written)
    assert found.both is both


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("it is a farm house", []),
        ("it is a farm", ["limited access"]),
        ("they want it brought in inside to the kitchen", ["inside"]),
        ("put inside the trailer", []),
    ],
)
def test_houses_and_what_is_brought_in(written: str, names: list[str]) -> None:
    assert [each.name for each in services(written)] == names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Flatbed, 10 bundles of panels, 21,000 lb, strapped", ["straps"]), ("step deck, 4 crates, strapped.", ["straps"]),
        ("10 bundles of panels, 21,000 lb, strapped", []), ("Flatbed. The crates are banded, strapped", []),
        ("Please include tri-axle chassis and overweight permit.", []),
        ("Please include escorts and permits.", ["over dimension"]),
        ("It goes to a farm.", ["limited access"]), ("It goes to the farm store.", []), ("Drop it at the farm & home.", []),
        ("residential delivery isn't needed, he has a shop", []), ("residential delivery isn't an issue", ["residential"]),
    ],
)  # fmt: skip
def test_services_that_words_beside_them_make_or_take(written: str, names: list[str]) -> None:
    assert [each.name for each in services(written)] == names


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("They want it Monday but it's not a hard appointment", []),
        ("It isn't a set appointment", []),
        ("no dock, needs l/gate there", [("liftgate", "delivery")]),
        ("Tailgate ready Thursday", []),
        ("Lift gate at vendor (no dock there)", [("liftgate", "pickup")]),
        ("The lane is bad, so put us down for limited access", [("limited access", "pickup")]),
        ("We'd like the driver to use straps on the angle and not chains", [("straps", "")]),
        ("the crates have straps on the ends", []),
        ("2 totes ready at the tank farm", []),
        ("how it's packed is up to the mine", []),
        ("Wed 9/23 04:15, appointment no. 5510026", [("appointment", "")]),
        ("DOOR APPT: 05/22 13:00", [("appointment", "delivery")]),
        ("it is at the farm", [("limited access", "")]),
        ("Heated van or reefer? Reefer", []),
        ("From: our studio. We have no dock, so send a liftgate. Their inbound plan is 7712", [("liftgate", "pickup")]),
        (
            "Collection: Gary. Delivery: to us in Lima. We do not have a dock, hence a liftgate here",
            [("liftgate", "delivery")],
        ),
    ],
)
def test_services_in_other_words(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.name, each.where) for each in services(written)] == expected


@pytest.mark.parametrize(
    "written",
    [
        "the consignee has no dock so the truck needs a gate", "send a truck with a lift for the delivery",
        "the delivery requires a gate", "a truck that has a lift on the back, at the receiver",
    ],
)  # fmt: skip
def test_a_truck_with_a_lift_or_a_gate_is_one_with_a_liftgate(written: str) -> None:
    assert [(each.name, each.where) for each in services(written)] == [("liftgate", "delivery")]


@pytest.mark.parametrize(
    "written",
    [
        "gate code 4417",
        "next pickup inside",
        "the truck has to stop at the gate",
        "tarping would crack it",
        "the tarp closed, it's a hopper",
    ],
)
def test_other_gates_and_covers_ask_for_nothing(written: str) -> None:
    assert services(written) == []


def test_the_buyer_may_say_the_same() -> None:
    assert services("I have no dock and need a liftgate, the buyer is at Gary IN 46406, he says same thing")[0].both


def test_services_behind_the_second_place_of_a_line_are_asked_for_there() -> None:
    words = "Please pick up 1 crate, 520 lb, Duluth MN 55806 (our plant) to Rapid City SD 57701, house, liftgate."
    [only] = read(text(words)).now.shipments
    assert set(only.accessorials) == {"residential delivery", "liftgate delivery"}
    [only] = read(
        text("Please pick up 1 crate, 520 lb, Duluth MN 55806 to Rapid City SD 57701, gate truck at pickup.")
    ).now.shipments
    assert only.accessorials == ("liftgate pickup",)
