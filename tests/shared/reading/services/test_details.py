"""Hazard details, stacking, last free day, rates, equipment, temperatures, pickup numbers."""

from datetime import date
from typing import Any

import pytest

from shared.reading.passage import read_text
from shared.reading.services.details import fields


def said(text: str, *, hazardous: bool = False) -> dict[str, Any]:
    return fields(read_text(text, date(2026, 5, 12)).details, 0, len(text), hazardous=hazardous)


def test_hazard_details() -> None:
    found = said("UN1263 paint, class 3, PG II, freight class 65", hazardous=True)
    assert (found["hazard_class"], found["packing_group"], found["shipping_name"]) == ("3", "II", "paint")
    assert said("class 3, PG II") == {"pickup_numbers": ()}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UN1760, Corrosive liquid, n.o.s., class 8, PG II", "Corrosive liquid, n.o.s."),
        ("UN 1993 Flammable Liquids, N.O.S. (contains toluene), 3, PG III", "Flammable Liquids, N.O.S. (contains toluene)"),
        ("UN1263 Paint related material 3 PGIII", "Paint related material"),
        ("Proper shipping name: Environmentally hazardous substance\nUN3077", "Environmentally hazardous substance"),
        ("UN2794, Batteries, wet, filled with acid, 8", "Batteries, wet, filled with acid"),
        ("UN1263 from Reno NV to Bend OR", None),
        ("UN1263, class 3", None),
    ],
)  # fmt: skip
def test_the_proper_shipping_name(text: str, name: str | None) -> None:
    assert said(text, hazardous=True).get("shipping_name") == name


def test_the_emergency_phone() -> None:
    assert said("UN1263 emergency contact: CHEMTREC 800-424-9300", hazardous=True)["emergency_phone"] == "800-424-9300"
    assert "emergency_phone" not in said("UN1263, call Bob 800-424-9300", hazardous=True)


def test_stacking() -> None:
    assert said("4 pallets, non-stackable")["stackable"] is False
    assert said("do not double stack")["stackable"] is False
    assert said("4 pallets, stackable")["stackable"] is True
    assert "stackable" not in said("4 pallets")


def test_the_order_of_shipping_papers() -> None:
    found = said("UN1823 SODIUM HYDROXIDE, SOLID, 8, II\nEMERG # 1-800-555-0140", hazardous=True)
    assert (found["hazard_class"], found["packing_group"], found["emergency_phone"]) == ("8", "II", "1-800-555-0140")
    assert said("UN 2789, Acetic acid, glacial, 8 (3), PG II", hazardous=True)["hazard_class"] == "8"
    assert said("UN1263, emergency line 24/7: (800) 555-0166", hazardous=True)["emergency_phone"] == "(800) 555-0166"


def test_the_last_free_day() -> None:
    assert said("LFD is 5/15")["last_free_day"] == "2026-05-15"
    assert "last_free_day" not in said("ready 5/15")


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Rate: $1,150.00", 1150), ("target $900 all in", 900), ("target 2400", 2400), ("paying 1150", 1150),
        ("value $90,000", None), ("target weight 2400 lbs", None), ("paying 2400 lbs", None),
    ],
)  # fmt: skip
def test_rates(text: str, rate: float | None) -> None:
    assert said(text).get("rate_usd") == rate


@pytest.mark.parametrize(
    ("text", "feet"),
    [
        ("53' dry van", 53), ("53 ft reefer", 53), ("48 flatbed", 48), ("26 ft box truck", 26), ("trailer 53'", 53),
        ("53s only", 53), ("caja seca de 53 pies", 53), ("remorque fermée 53 pieds", 53), ("40' lengths", None),
        ("one 53-foot van", 53), ("camion plateau (48 pieds)", 48), ("dos cajas secas de 53 pies", 53), ("reefer 53 ft, 0F", 53),
        ("Conestoga, 53 foot, for Tuesday", 53), ("Van, 48'", 48), ("need a 53 footer van", 53),
        ("flatbed, 48 ft long beams", None), ("van, 48 ft of space", None),
        ("reefer 45", None), ("26 vans", None), ("53 pallets", None), ("48x40x48", None), ("53' long", None),
    ],
)  # fmt: skip
def test_the_length_of_the_trailer(text: str, feet: float | None) -> None:
    assert said(text).get("trailer_length_ft") == feet


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("1 x 40HC", "40HC"), ("40' high cube", "40HC"), ("20' standard container", "20"), ("2 x 45' HC", "45HC"),
        ("1 x 20' standard, 44,000 lbs", "20"), ("48' standard trailer", None),
        ("1x20ST", "20"), ("20 std pallets", None), ("40 pallets", None), ("20 containers", None),
    ],
)  # fmt: skip
def test_the_size_of_the_container(text: str, size: str | None) -> None:
    assert said(text).get("container_size") == size


@pytest.mark.parametrize(
    ("text", "low_and_high"),
    [
        ("Temp: 34-38F", (34, 38)), ("-10 to 0F", (-10, 0)), ("keep between 36 and 42 degrees F", (36, 42)),
        ("2-8 C", (35.6, 46.4)), ("de 2 à 4 °C", (35.6, 39.2)), ("temp entre 45 y 50 F", (45, 50)),
        ("reefer 28-30", (28, 30)), ("reefer -10F", None), ("reefer 10-12 pallets", None), ("2-4 skids", None),
    ],
)  # fmt: skip
def test_a_range_of_temperatures(text: str, low_and_high: tuple[float, float] | None) -> None:
    assert said(text).get("temperature_range_f") == low_and_high


def test_the_first_of_each_counts_and_every_pickup_number() -> None:
    found = said("53' van or 48' flatbed. PU# 4411, 4412. PO# 8812")
    assert found == {"trailer_length_ft": 53, "pickup_numbers": ("4411", "4412")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Last day free: 5/15", "2026-05-15"), ("free time ends 5/15", "2026-05-15"), ("free until Friday", "2026-05-15"),
        ("Free days run out 5/18", "2026-05-18"), ("Dernier jour franc : vendredi 15 mai", "2026-05-15"),
        ("Último día libre: 15 de mayo", "2026-05-15"), ("días libres hasta el 15 de mayo", "2026-05-15"),
        ("feel free to call 5/15", None), ("freezer loads 5/15", None), ("toll free, 5/15", None),
        ("el libre comercio, 5/15", None),
    ],
)  # fmt: skip
def test_the_last_free_day_in_other_words(text: str, day: str | None) -> None:
    assert said(text).get("last_free_day") == day


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("UN1789, ChemWatch 24h: 1-888-555-0145", "1-888-555-0145"), ("UN1789, 24 hr line: 888-555-0145", "888-555-0145"),
        ("UN1789, 24/7: 888-555-0145", "888-555-0145"), ("UN1789, Chemtel 888-555-0145", "888-555-0145"),
        ("UN1789, loads 24/7, call 888-555-0145", None), ("UN1789, dispatch: 888-555-0145", None),
    ],
)  # fmt: skip
def test_who_is_called_in_an_emergency(text: str, phone: str | None) -> None:
    assert said(text, hazardous=True).get("emergency_phone") == phone


@pytest.mark.parametrize(
    ("text", "feet"),
    [
        ("48 or 53 step", 48), ("48' or 53' flatbed", 48), ("53/48 van", 53), ("Equip: R53", 53), ("all in, 53 footer.", 53),
        ("48 footers of pipe", None), ("V53 please", 53),
        ("FD48, tarps", 48), ("remorque plate-forme de 48 pieds", 48), ("Caja seca de 53 pies", 53),
        ("flat, 48 or 53 ft flatbed", 48),
        ("48 or 53 pallets", None), ("part F48-2", None), ("R53 lbs", None), ("V53x12", None), ("53' domestic container", None),
        ("48 or 53 steps", None), ("53' rail box", None),
    ],
)  # fmt: skip
def test_the_length_of_the_trailer_in_other_words(text: str, feet: float | None) -> None:
    assert said(text).get("trailer_length_ft") == feet


@pytest.mark.parametrize(
    ("text", "size"),
    [("53' domestic container", "53"), ("53 ft intermodal can", "53"), ("53' rail box", "53"),
    ("EMHU 284410 53' domestic", "53"), ("the 53' container landed", "53"),
        ("53' intermodal van", None), ("53' van", None),
     ("53 containers", None), ("40HC", "40HC")],
)  # fmt: skip
def test_the_size_of_a_container(text: str, size: str | None) -> None:
    assert said(text).get("container_size") == size


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("Temp 33 to 36. Driver counts", (33, 36)), ("keep between 35 and 40 deg", (35, 40)),
        ("34 degrees, range 33-36.", (33, 36)),
        ("price range 30-40", None), ("hold 34-38", (34, 38)),
        ("reefer set at 28 to 32, continuous", (28, 32)), ("mantener entre 34 y 38 F", (34, 38)), ("run it 34-36", (34, 36)),
        ("keep 10 to 12 pallets", None), ("hold 2-3 days", None), ("keep 4-6 ft apart", None), ("run 500 to 600 miles", None),
        ("keep 12-14 inches", None), ("run 8 to 4 daily", None), ("hold 10-12 drums", None),
    ],
)  # fmt: skip
def test_a_range_of_temperatures_in_other_words(text: str, degrees: tuple[float, float] | None) -> None:
    assert said(text).get("temperature_range_f") == degrees


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Núm. de recolección: MS-7741", ("MS-7741",)), ("No. de recolección: 55120", ("55120",)),
        ("Numéro de ramassage: 55120", ("55120",)), ("Pickup # 55120", ("55120",)), ("No. de pedido: 55120", ()),
        ("Numéro de commande: 55120", ()),
    ],
)  # fmt: skip
def test_the_numbers_for_the_pickup(text: str, numbers: tuple[str, ...]) -> None:
    assert said(text)["pickup_numbers"] == numbers
