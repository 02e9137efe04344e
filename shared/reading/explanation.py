"""Why a message is read as it is, for a person: the facts with their words, and what spoke for and against."""

from collections.abc import Iterator

from shared.reading.model import Place
from shared.reading.passage import Passage
from shared.reading.schedule.respond import Deadline
from shared.reading.weighing.weighing import Weighed

MOST_WORDS = 160


def evidence(passage: Passage, until: Deadline | None) -> tuple[str, ...]:
    """Every fact of a passage with its words, in the order of the text; then the rows of its tables.

    `until`: the deadline that it sets for an answer.
    """
    told = [(start, said, passage.text[start:end]) for start, end, said in facts(passage, until)]
    read = [(said, words) for _, said, words in sorted(told)]
    read += [("a row of a table", " | ".join(row)) for sheet in passage.sheets for row in sheet.rows]
    return tuple(f'{said}: "{" ".join(words.split())[:MOST_WORDS]}"' for said, words in read)


def facts(passage: Passage, until: Deadline | None) -> Iterator[tuple[int, int, str]]:
    """Every fact: where it stands, and what it says."""
    for stop in passage.stops:
        yield stop.start, stop.end, f"{stop.role} {written(stop.place)}"
    for day in passage.days:
        yield (
            day.start,
            day.end,
            f"day {day.value.isoformat()}" + (" (the weekday is another)" if day.weekday_differs else ""),
        )
    for weight in passage.weights:
        yield (
            weight.start,
            weight.end,
            f"weight {weight.pounds:,.0f} lb" + (" each" if weight.each else " in all" if weight.total else ""),
        )
    for count in passage.counts:
        yield count.start, count.end, f"{count.number} x {count.packaging or 'units'}"
    for size in passage.sizes:
        yield size.start, size.end, f"size {size.length:g} x {size.width:g} x {size.height or 0:g} in"
    for reference in passage.references:
        yield (
            reference.start,
            reference.end,
            f"{'number of no use' if reference.kind == 'not ours' else reference.kind + ' reference'} "
            f"{reference.value}",
        )
    for service in passage.services:
        yield service.start, service.end, f"{service.name} {service.where}".strip()
    for degrees in passage.temperatures:
        yield degrees.start, degrees.end, f"{degrees.value:g} F"
    yield from words(passage)
    yield from further(passage)
    if until:
        yield until.start, until.end, f"an answer is wanted by {until.value}"


def further(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """The facts that nothing is rated by."""
    for hours in passage.hours:
        times = " to ".join(dict.fromkeys(filter(None, (hours.opens, hours.closes))))
        yield hours.start, hours.end, " ".join(filter(None, ("hours", times, hours.scheduling)))
    for detail in passage.details:
        yield detail.start, detail.end, f"{detail.name.replace('_', ' ')} {detail.value}"
    for service in passage.further_services:
        yield service.start, service.end, service.name
    for told in passage.instructions:
        yield told.start, told.end, "instruction"


def words(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """The facts that are words."""
    named = (
        ("class", passage.classes),
        ("NMFC", passage.nmfcs),
        ("hazardous", passage.un_numbers),
        ("trailer", passage.trailers),
        ("mode", passage.modes),
    )
    for label, found in named:
        for each in found:
            yield each.start, each.end, f"{label} {each.value}"
    if passage.hazmat:
        yield passage.hazmat.start, passage.hazmat.end, "hazardous"


def written(place: Place) -> str:
    """A place in one line."""
    return " ".join(part for part in (place.company, place.street, place.city, place.state, place.postal_code) if part)


def spoken(signals: frozenset[str]) -> str:
    """The signals of the words, in one line."""
    return "the words speak of: " + (", ".join(sorted(signals)) or "nothing that is known")


def weighed(question: str, answer: Weighed) -> str:
    """What was weighed, and what weighed heaviest on either side, in one line."""
    sides = [
        f"{side}: {', '.join(each.removeprefix('*') for each in heaviest)}"
        for side, heaviest in (("for", answer.speaks_for), ("against", answer.speaks_against))
        if heaviest
    ]
    return f"{question} weighs {answer.sum:+.1f} ({'; '.join(sides) or 'nothing that is known'})"
