"""Hazard details, stacking, last free day, rates."""

from datetime import date

from shared.reading.details import Details, details
from shared.reading.passage import read_text


def said(text: str, *, hazardous: bool = False) -> Details:
    return details(read_text(text, date(2026, 5, 12)), 0, len(text), hazardous=hazardous)


def test_hazard_details() -> None:
    found = said("UN1263 paint, class 3, PG II, freight class 65", hazardous=True)
    assert (found.hazard_class, found.packing_group) == ("3", "II")
    assert said("class 3, PG II").hazard_class is None


def test_stacking() -> None:
    assert said("4 pallets, non-stackable").stackable is False
    assert said("do not double stack").stackable is False
    assert said("4 pallets, stackable").stackable is True
    assert said("4 pallets").stackable is None


def test_the_last_free_day() -> None:
    assert said("LFD is 5/15").last_free_day == "2026-05-15"
    assert said("ready 5/15").last_free_day is None


def test_rates() -> None:
    assert said("Rate: $1,150.00").rate_usd == 1150
    assert said("target $900 all in").rate_usd == 900
    assert said("value $90,000").rate_usd is None
