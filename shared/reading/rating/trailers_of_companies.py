"""Names of trailers that are part of a company's name: "Conestoga Hardwoods", "Hopper Farms"."""

from collections.abc import Iterator, Sequence

from shared.reading.language.overlap import overlaps
from shared.reading.rating.equipment import Named
from shared.reading.stops.stop import Stop


def without_companies(text: str, named: list[Named], stops: Sequence[Stop]) -> list[Named]:
    """The trailers without those that a company of one of the stops is called by, wherever it is named."""
    if not named or not stops:
        return named
    spans = [span for company in companies(stops) for span in places_of(text, company)]
    return [each for each in named if not overlaps(each.start, each.end, spans)]


def companies(stops: Sequence[Stop]) -> set[str]:
    """The names of the stops' companies, as written, but for what may be a trailer that is asked for before a place: one word
    alone, and words with a length ("fourgon 53")."""
    names = {stop.place.company for stop in stops if stop.place.company}
    return {name for name in names if " " in name and not any(map(str.isdigit, name))}


def places_of(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a text."""
    at = text.find(name)
    while at >= 0:
        yield at, at + len(name)
        at = text.find(name, at + len(name))
