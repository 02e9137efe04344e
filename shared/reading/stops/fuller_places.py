"""Two mentions of a place: whether they are one, which of them says more, and what both say."""

from dataclasses import replace

from shared.reading.language.spelling import same
from shared.reading.model import Place
from shared.reading.stops.stop import Stop


def alike(one: Place, other: Place) -> bool:
    """Whether two mentions are one place, as far as both are written out."""
    return same(one, other) and not (one.street and other.street and one.street != other.street)


def fuller(one: Place, other: Place) -> bool:
    """Whether the first mention of a place says more: a postal code before all else."""
    return (bool(one.postal_code), len(filled(one))) > (bool(other.postal_code), len(filled(other)))


def written_out(place: Place, further: Place) -> Place:
    """A place as a further mention writes it; with what the first one says of it where the further one is no address."""
    return (
        further if further.street else replace(further, company=further.company or place.company, street=place.street)
    )


def filled(place: Place) -> list[str]:
    """What is known of a place."""
    return [value for value in (place.company, place.street, place.city, place.state, place.postal_code) if value]


def within(stops: list[Stop], others: list[Stop]) -> bool:
    """Whether every stop is among the others."""
    return all(any(alike(stop.place, other.place) for other in others) for stop in stops)


def lend(stops: list[Stop], others: list[Stop]) -> None:
    """Write the others out further where a repeat says more."""
    for stop in stops:
        for at, other in enumerate(others):
            if alike(stop.place, other.place) and fuller(stop.place, other.place):
                others[at] = replace(other, place=written_out(other.place, stop.place))
