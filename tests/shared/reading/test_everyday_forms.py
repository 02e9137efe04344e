"""What is told in everyday forms is read, whichever of them stand together: each form is tried in a few e-mails, its blanks
filled and the other forms chosen by chance, the same in every run."""

from collections.abc import Iterable
from random import Random

import pytest

from shared.reading import Shipment, read
from tests.shared.reading import everyday_forms as forms
from tests.shared.reading.messages import text

TIMES = 3
"""E-mails in which a form is tried."""
EACH = 875
"""Pounds."""


def by_chance(form: str) -> Iterable[Random]:
    """What chooses the rest of each e-mail that a form is tried in."""
    return (Random(f"{form} {time}") for time in range(TIMES))


def shipment(words: str) -> Shipment:
    """The one shipment of a request."""
    [only] = read(text(f"Need a price please. {words}")).now.shipments
    return only


def freight(chance: Random, weight: str, said: str = "") -> tuple[str, Shipment]:
    """A request for freight with its weight in the same breath or `said` behind it, and what is read of it."""
    number, unit, goods = chance.choice(list(forms.NUMBERS)), chance.choice(forms.UNITS), chance.choice(forms.GOODS)
    numbers = {"e": f"{EACH:,}", "w": f"{EACH * forms.NUMBERS[number]:,}", "q": unit[:-1]}
    of = f"{number} {unit} of {goods}" + (f", {weight.format(**numbers)}" if weight else "")
    words = f"{chance.choice(forms.OPENINGS).format(of=of)}, from Lima, OH 45801 to Gary, IN 46406. {said.format(**numbers)}"
    found = shipment(words)
    assert (found.handling_units, found.weight_lb) == (forms.NUMBERS[number], EACH * forms.NUMBERS[number]), words
    assert [each.commodity for each in found.items] == [goods], words
    return words, found


@pytest.mark.parametrize("form", [*forms.OF_EACH, *forms.OF_ALL])
def test_weights_in_the_same_breath(form: str) -> None:
    for chance in by_chance(form):
        freight(chance, form)


@pytest.mark.parametrize("form", [*forms.EACH_SAID, *forms.ALL_SAID])
def test_weights_said_behind(form: str) -> None:
    for chance in by_chance(form):
        freight(chance, "", form)


@pytest.mark.parametrize("joined", [" and ", ", plus ", "; also ", " along with ", ", and ", ". Then there are "])
@pytest.mark.parametrize("form", forms.OF_EACH)
def test_two_lines(joined: str, form: str) -> None:
    for chance in by_chance(joined + form):
        (one, other), (first, second) = chance.sample(forms.UNITS, 2), chance.sample(list(forms.NUMBERS), 2)
        second = second.lower()
        words = joined.join(
            f"{number} {unit} of {goods}, {form.format(e=EACH, q=unit[:-1])}"
            for number, unit, goods in ((first, one, "floor tile"), (second, other, "valves"))
        )
        found = shipment(f"We have {words}, from Lima, OH 45801 to Gary, IN 46406.")
        numbers = [forms.NUMBERS.get(each, forms.NUMBERS.get(each.capitalize())) for each in (first, second)]
        assert [each.count for each in found.items] == numbers, words
        assert [each.weight_lb for each in found.items] == [EACH * (number or 0) for number in numbers], words
        assert [each.commodity for each in found.items] == ["floor tile", "valves"], words


@pytest.mark.parametrize("form", forms.PUT_RIGHT)
def test_counts_that_are_put_right(form: str) -> None:
    for chance in by_chance(form):
        number, thought = chance.sample(["5", "seven", "8", "eleven", "12", "ten"], 2)
        unit, goods = chance.choice(forms.UNITS), chance.choice(forms.GOODS)
        said = form.format(n=number, m=thought, p=unit) + f" They weigh {EACH} lbs each."
        found = shipment(f"From Lima, OH 45801 to Gary, IN 46406, {goods}. {said} Ready Friday.")
        right = {"5": 5, "seven": 7, "8": 8, "eleven": 11, "12": 12, "ten": 10}[number]
        assert (found.handling_units, found.weight_lb) == (right, EACH * right), said


@pytest.mark.parametrize("form", forms.STOPS)
def test_stops_on_the_way(form: str) -> None:
    for chance in by_chance(form):
        a, b, c = chance.sample(list(forms.PLACES), 3)
        few, rest = chance.choice((3, 6, 8)), chance.choice((5, 10, 12))
        said = form.format(a=a, b=b, c=c, k=few, o=rest, n=few + rest)
        found = shipment(f"Dry van, 18,000 lbs in all. {said} Loads Friday, delivers Monday.")
        ends = (
            found.origin.city,
            *(f"{stop.type} {stop.place.city}" for stop in found.extra_stops),
            found.destination.city,
        )
        assert ends == (forms.PLACES[a], f"{forms.STOPS[form]} {forms.PLACES[c]}", forms.PLACES[b]), said
        assert found.handling_units == few + rest, said


@pytest.mark.parametrize("form", forms.LANES)
def test_lanes(form: str) -> None:
    for chance in by_chance(form):
        a, b = chance.sample(list(forms.PLACES), 2)
        words = ["I have 8 pallets of cat litter, 6,400 lbs total.", form.format(a=a, b=b)]
        chance.shuffle(words)
        found = shipment(" ".join([*words, "Ready Friday."]))
        assert (found.origin.city, found.destination.city) == (forms.PLACES[a], forms.PLACES[b]), words


@pytest.mark.parametrize("form", forms.PICKUPS)
def test_days_of_pickup(form: str) -> None:
    for chance in by_chance(form):
        day, later = chance.choice(list(forms.DAYS)), chance.choice(list(forms.LATER_DAYS))
        days_of(form, chance.choice(forms.DELIVERIES), day, later)


@pytest.mark.parametrize("form", forms.DELIVERIES)
def test_days_of_delivery(form: str) -> None:
    for chance in by_chance(form):
        day, later = chance.choice(list(forms.DAYS)), chance.choice(list(forms.LATER_DAYS))
        days_of(chance.choice(forms.PICKUPS), form, day, later)


def days_of(pickup: str, delivery: str, day: str, later: str) -> None:
    """The days of a shipment are those that two forms tell."""
    words = f"8 pallets, 6,400 lbs, from Lima, OH 45801 to Gary, IN 46406. {pickup.format(d=day)} {delivery.format(l=later)}"
    found = shipment(words)
    assert (found.pickup_date, found.delivery_date) == (forms.DAYS[day], forms.LATER_DAYS[later]), words


@pytest.mark.parametrize("size", forms.SIZES)
@pytest.mark.parametrize("form", forms.SIZE_SAID)
def test_sizes(form: str, size: str) -> None:
    words = f"6 crates of pump parts from Lima, OH 45801 to Gary, IN 46406, 800 lbs each. {form.format(x=size)} Ready Friday."
    [item] = shipment(words).items
    assert (item.length_in, item.width_in, item.height_in) == forms.SIZES[size], words


@pytest.mark.parametrize("form", forms.SERVICES)
def test_services(form: str) -> None:
    for chance in by_chance(form):
        day = chance.choice(list(forms.DAYS))
        words = f"6 crates of valves from Lima, OH 45801 to Gary, IN 46406, 800 lbs each. {form} Ready {day}."
        assert sorted(shipment(words).accessorials) == sorted(forms.SERVICES[form]), words
