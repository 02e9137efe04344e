"""Hazard details, stacking, last free day, rates, equipment, temperatures, pickup numbers."""

from datetime import date
from typing import Any

import pytest

from shared.reading.details import fields
from shared.reading.passage import read_text


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
        ("reefer 45", None), ("26 vans", None), ("53 pallets", None), ("48x40x48", None), ("53' long", None),
    ],
)  # fmt: skip
def test_the_length_of_the_trailer(text: str, feet: float | None) -> None:
    assert said(text).get("trailer_length_ft") == feet


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("1 x 40HC", "40HC"), ("40' high cube", "40HC"), ("20' standard container", "20"), ("2 x 45' HC", "45HC"),
        ("1x20ST", "20"), ("20 std pallets", None), ("40 pallets", None), ("20 containers", None),
    ],
)  # fmt: skip
def test_the_size_of_the_container(text: str, size: str | None) -> None:
    assert said(text).get("container_size") == size


@pytest.mark.parametrize(
    ("text", "low_and_high"),
    [
        ("Temp: 34-38F", (34, 38)), ("-10 to 0F", (-10, 0)), ("keep between 36 and 42 degrees F", (36, 42)),
        ("2-8 C", (35.6, 46.4)),
        ("reefer 28-30", (28, 30)), ("reefer -10F", None), ("reefer 10-12 pallets", None), ("2-4 skids", None),
    ],
)  # fmt: skip
def test_a_range_of_temperatures(text: str, low_and_high: tuple[float, float] | None) -> None:
    assert said(text).get("temperature_range_f") == low_and_high


def test_the_first_of_each_counts_and_every_pickup_number() -> None:
    found = said("53' van or 48' flatbed. PU# 4411, 4412. PO# 8812")
    assert found == {"trailer_length_ft": 53, "pickup_numbers": ("4411", "4412")}
