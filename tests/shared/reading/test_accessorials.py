import pytest

from shared.reading.accessorials import services


@pytest.mark.parametrize(
    ("written", "name", "end"),
    [
        ("liftgate needed at delivery", "liftgate", "delivery"), ("liftgate at pickup only", "liftgate", "pickup"),
        ("PU 0800 appt", "appointment", "pickup"),
        ("it's a residential area, liftgate to unload", "residential", "delivery"), ("delivering to a construction site",
        "limited access", "delivery"),
        ("con cita de entrega", "appointment", "delivery"), ("do not freeze", "protect from freeze", ""),
        ("driver assist unload", "driver assist", "delivery"),
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
    ],
)
def test_what_is_denied_or_none(written: str) -> None:
    assert services(written) == []
