"""A stretch of text with every fact that was found in it; all offsets are into `text`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Protocol

from shared.reading.counts.called_boxes import without_containers
from shared.reading.counts.counts import counts
from shared.reading.days.dates import Day, days
from shared.reading.days.hours import hours
from shared.reading.days.opening_hours import Hours
from shared.reading.days.taken_back import standing
from shared.reading.language.overlap import overlaps
from shared.reading.language.swapped import in_order
from shared.reading.layout.bare_labels import with_colon
from shared.reading.layout.column_notes import as_told
from shared.reading.layout.document import Line
from shared.reading.layout.fields import in_columns, ticked, unstacked
from shared.reading.layout.forms import formed
from shared.reading.layout.grids import told
from shared.reading.layout.layout import marked, parted, spelled, squeezed, unpaired
from shared.reading.layout.markup import plainly
from shared.reading.layout.ordinals_of_rows import with_ordinals
from shared.reading.layout.paragraphs import unwrapped
from shared.reading.layout.printed_tenders import printed
from shared.reading.layout.tables import Sheet
from shared.reading.packaging.count import Count
from shared.reading.rating.equipment import Named, trailers
from shared.reading.rating.goods import Words, freight_classes, hazmat, nmfcs, un_numbers
from shared.reading.rating.modes import NamedMode, modes
from shared.reading.rating.outdated_classes import without_outdated
from shared.reading.rating.temperatures import Degrees, temperatures
from shared.reading.rating.trailers_of_companies import without_companies
from shared.reading.references.reference_values import NUMBER_SAID, TOLD
from shared.reading.references.references import Reference, references
from shared.reading.services.accessorials import Service, services
from shared.reading.services.details import Detail, details
from shared.reading.services.instructions import Instruction, instructions
from shared.reading.services.services import Asked, further_services
from shared.reading.sizes.dimensions import sizes
from shared.reading.sizes.size import Size
from shared.reading.stops.line_labels import LineLabel, labels_of
from shared.reading.stops.stop import Stop
from shared.reading.stops.stops import stops
from shared.reading.weights.bare_weights import bare_weights, behind_sizes
from shared.reading.weights.weight import Weight
from shared.reading.weights.weights import weights
from shared.reading.weights.weights_of_things import told_of


class Found(Protocol):
    """A fact of any kind, by where it stands."""

    @property
    def start(self) -> int:
        """Where its words begin."""

    @property
    def end(self) -> int:
        """Where they end."""


BOTH_ENDS = re.compile(r"\b(?:pick|from|origin|ship).{0,24}\b(?:deliver|to\b|dest|go)", re.IGNORECASE)
"""A question about both ends, which says of neither that it is the answer."""
LONGEST = 12_000
"""Characters of one writer's words that facts are looked for in; no order is longer, and facts are compared in pairs."""

MOST = 80
"""Facts of one kind that are kept."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The facts of one writer's words. `reference`: the day from which relative dates count."""

    text: str
    reference: date
    sheets: tuple[Sheet, ...]
    labels: tuple[LineLabel, ...]
    stops: tuple[Stop, ...]
    days: tuple[Day, ...]
    weights: tuple[Weight, ...]
    counts: tuple[Count, ...]
    sizes: tuple[Size, ...]
    classes: tuple[Words, ...]
    nmfcs: tuple[Words, ...]
    un_numbers: tuple[Words, ...]
    hazmat: Words | None
    temperatures: tuple[Degrees, ...]
    trailers: tuple[Named, ...]
    modes: tuple[NamedMode, ...]
    services: tuple[Service, ...]
    references: tuple[Reference, ...]
    hours: tuple[Hours, ...]
    details: tuple[Detail, ...]
    further_services: tuple[Asked, ...]
    instructions: tuple[Instruction, ...]


def passage(lines: tuple[Line, ...], reference: date) -> Passage:
    """The lines as one text, tables with a known head apart, with their facts."""
    pieces: list[str] = []
    sheets: list[Sheet] = []
    for line in lines:
        written = f"{line.asked}: {line.text}" if line.asked and not BOTH_ENDS.search(line.asked) else line.text
        for each in told(line.grid) if line.grid else said_of(written):
            if isinstance(each, Sheet):
                sheets.append(each)
                pieces.append("")
            else:
                pieces += ticked(spelled(each))
    fields = unstacked(in_columns(unwrapped(printed(plainly(pieces)))))
    whole = "\n".join(formed([part for field in fields for part in parted(field)]))
    text = squeezed(whole)[:LONGEST]
    return read_text(text, reference, tuple(as_told(text, table) for table in sheets))


def said_of(line: str) -> list[str]:
    """A line as the lines that it says: a label and its value each."""
    return unpaired(with_colon(marked(squeezed(line))))


def read_text(text: str, reference: date, sheets: tuple[Sheet, ...] = ()) -> Passage:
    """A text with its facts; numbers that belong to a reference, a size or a day are nothing else."""
    text = with_ordinals(in_order(text))
    refs = references(text)
    found_sizes = sizes(text)
    sized = [(each.start, each.end) for each in found_sizes]
    taken = [(each.start, each.end) for each in refs] + sized
    found_nmfcs = nmfcs(text)
    numbered = [(each.start, each.end) for each in refs if NUMBER_SAID.search(text, each.start, each.end)]
    numbered += [
        (each.start, each.end)
        for each in refs
        if each.kind == "po" and (each.whose or TOLD.search(text, each.start, each.end))
    ]
    numbered += [(each.start, each.end) for each in found_nmfcs]
    labelled = [(each.start, each.end) for each in refs]
    of_numbers = {"bare code": numbered, "short": labelled, "name": labelled}
    found_stops = [
        each for each in stops(text)[:MOST] if not overlaps(each.start, each.end, of_numbers.get(each.how, []))
    ]
    found_weights = free(text, weighed(text, sized), refs, taken)
    found_days = [each for each in days(text, reference)[:MOST] if not overlaps(each.start, each.end, taken)]
    found_days = standing(text, found_days)
    found_counts = [each for each in counts(text)[:MOST] if not overlaps(each.start, each.end, around(each, sized))]
    found_counts = without_containers(text, found_counts)
    found_hours, found_classes = hours(text, found_days, taken), freight_classes(text)
    degrees, substances = temperatures(text), un_numbers(text)
    facts: Iterable[Found] = chain(
        found_stops, found_days, found_nmfcs, found_hours, found_classes, degrees, substances
    )
    spans = taken + [(each.start, each.end) for each in facts]
    told = told_of(text, found_counts, found_weights, spans)
    if not found_weights:
        at = [(each.start, each.end) for each in told]
        bare = free(text, bare_weights(text, sized), refs, taken)
        told += [each for each in bare if not overlaps(each.start, each.end, at)]
    found_weights = sorted([*found_weights, *told], key=lambda each: each.start)
    now_classes, now_nmfcs = without_outdated(text, found_classes, found_nmfcs)
    return Passage(
        text, reference, sheets, labels_of(text), tuple(found_stops), tuple(found_days), tuple(found_weights),
        tuple(found_counts), tuple(found_sizes[:MOST]), now_classes, now_nmfcs,
        tuple(substances), hazmat(text), tuple(degrees),
        tuple(without_companies(text, trailers(text), found_stops)), tuple(modes(text)), tuple(services(text)), tuple(refs),
        tuple(found_hours),
        tuple(details(text, found_days, refs))[:MOST], tuple(further_services(text))[:MOST], tuple(instructions(text)),
    )  # fmt: skip


def weighed(text: str, sized: list[tuple[int, int]]) -> list[Weight]:
    """The weights of a text, with those right behind sizes where no unit is told again."""
    found = weights(text)
    return sorted([*found, *behind_sizes(text, sized, found)], key=lambda each: each.start) if found else []


def free(text: str, weights: list[Weight], refs: list[Reference], taken: list[tuple[int, int]]) -> list[Weight]:
    """The weights that are no part of what is `taken`, nor a reference's value."""
    return [
        each
        for each in weights[:MOST]
        if (each.sure or not overlaps(each.start, each.end, taken)) and not of_reference(text, each, refs)
    ]


def of_reference(text: str, weight: Weight, refs: list[Reference]) -> bool:
    """Whether what looks like a weight is a reference's value: "PO WT-6651"."""
    ends = any(each.start < weight.start and weight.end == each.end for each in refs)
    return ends and re.search(r"\s", text[weight.start : weight.end]) is None


def around(count: Count, sized: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where sizes stand, but for those within a count: "one 48x48x30 skid"."""
    return [(a, b) for a, b in sized if not count.start < a < b < count.end]
