"""What a stretch of a text says of one shipment: its stops, its days, its freight, its trailer and its references."""

import re
from dataclasses import dataclass, replace
from datetime import date

from shared.reading.freight.items import load
from shared.reading.freight.totals import Load
from shared.reading.goods.commodity import goods
from shared.reading.lanes.lane import Lane
from shared.reading.model import Item, References, Shipment
from shared.reading.model import Stop as ExtraStop
from shared.reading.packaging.packaging_kinds import OUTER
from shared.reading.passage import Passage
from shared.reading.rating.goods import un_numbers
from shared.reading.rating.modes import mode_for
from shared.reading.rows.row_references import row_references
from shared.reading.schedule.schedule import Schedule, schedule
from shared.reading.shipments.asked_services import asked_for
from shared.reading.shipments.further import with_further
from shared.reading.shipments.merge import NO_REFERENCES, NOWHERE, joined

UN_HEAD = re.compile(r"UN(?:[ /]?(?:NA|ID))?\s?(?:#|no\.?|num(?:ber)?|code)?", re.IGNORECASE)
UN_CELL = re.compile(r"\d{4}")
"""The head of a column of UN numbers, and a cell that leaves the letters to it."""
OF_ALL = re.compile(
    r"(?:\A|[.;,:(\n]|\b(?:all|each|every one|both|std|standard|dims?|dimensions?|sizes?|footprints?|base|pallets|skids|crates)"
    r"(?: (?:are|is|of|at|all|each))?:?)[ ]*\Z",
    re.IGNORECASE,
)
"""Before a size that is told of all there is: "std 48x40, 65 tall", "each is 48x40x65"."""


def described(passage: Passage, lane: Lane, table: Load | None) -> Shipment:
    """What a stretch says of one shipment."""
    start, end = lane.start, lane.end
    freight = load(passage, start, end, one_of_several=lane.nth is not None)
    if table:
        freight = of_table(passage, table, freight, goods(passage, [], start, end))
    within = Within(start, end)
    when: Schedule = schedule(passage, start, end, lane)
    unit = next((each for each in passage.un_numbers if within(each.start)), None)
    trailer = trailer_of(passage, within)
    warm = next((each.value for each in passage.temperatures if within(each.start)), None)
    origins, destinations = [stop.place for stop in lane.origins], [stop.place for stop in lane.destinations]
    extras = [ExtraStop("pickup", place) for place in origins[1:]] + [
        ExtraStop("delivery", place) for place in destinations[:-1]
    ]
    number = unit.value if unit else un_number_of_rows(passage)
    hazardous = bool(number or (passage.hazmat and within(passage.hazmat.start)))
    shipment = Shipment(
        mode=mode_for(
            [each.value for each in passage.modes if within(each.start)],
            trailer,
            classed=any(item.freight_class or item.nmfc for item in freight.items),
        ),
        equipment=trailer,
        origin=origins[0] if origins else NOWHERE,
        destination=destinations[-1] if destinations else NOWHERE,
        extra_stops=tuple(extras),
        pickup_date=day(when.pickup),
        delivery_date=day(when.delivery),
        weight_lb=freight.weight_lb,
        handling_units=freight.handling_units,
        items=freight.items,
        hazmat=hazardous,
        un_number=number,
        temperature_f=warm,
        accessorials=asked_for(passage, start, end, lane, when),
        references=joined(numbers(passage, within), of_rows(passage) if table else NO_REFERENCES),
    )
    return with_further(passage, lane, shipment)


def of_table(passage: Passage, table: Load, told: Load, said: str) -> Load:
    """The freight of a table, with what the words around it tell: its total, its one freight class, its goods."""
    listed = sum(item.weight_lb or 0 for item in table.items)
    totalled = any(weight.total for weight in passage.weights) or (
        len(passage.weights) == 1 and (told.weight_lb or 0) > listed > 0
    )
    classes = {each.value for each in passage.classes}
    klass = classes.pop() if len(classes) == 1 else None
    items = tuple(
        replace(item, freight_class=item.freight_class or klass, commodity=item.commodity or said or None)
        for item in table.items
    )
    weight = told.weight_lb if totalled else table.weight_lb or told.weight_lb
    if totalled and weight is not None and len(items) == 1:
        items = (replace(items[0], weight_lb=weight),)
    items = with_size_of(items, told, alone=of_all(passage))
    stands = told.items[0] if len(told.items) == 1 and told.items[0].packaging in OUTER else None
    if stands and not any(item.packaging in OUTER for item in items):
        if len(items) == 1:
            items = (replace(items[0], count=stands.count, packaging=stands.packaging),)
        return Load(items, weight, told.handling_units)
    return Load(items, weight, table.handling_units or told.handling_units)


def of_all(passage: Passage) -> bool:
    """Whether the only size of a text is said of nothing that is named, or of all."""
    if len(passage.sizes) != 1:
        return False
    size = passage.sizes[0]
    return OF_ALL.search(passage.text, max(0, size.start - 24), size.start) is not None


def with_size_of(items: tuple[Item, ...], told: Load, *, alone: bool) -> tuple[Item, ...]:
    """The lines of a table that tells no size, with that which the words around it tell of what they are packed in: "pallet is
    48x48x44". `alone`: no other size is told, and one of nothing that is named is of all of them: "std 48x40, 65 tall"."""
    sized = [item for item in told.items if item.length_in]
    named = [item for item in sized if not alone or item.packaging or item.count]
    kinds = {"pallet" if item.packaging == "skid" else item.packaging for item in (*items, *named)}
    if len(sized) != 1 or len(kinds) != 1 or not kinds.issubset(OUTER) or any(item.length_in for item in items):
        return items
    one = sized[0]
    if not named and not all(item.height_in or one.height_in for item in items):
        return items  # no more than what they stand on
    return tuple(
        replace(item, length_in=one.length_in, width_in=one.width_in, height_in=item.height_in or one.height_in)
        for item in items
    )


@dataclass(frozen=True, slots=True)
class Within:
    """Whether an offset lies in a stretch."""

    start: int
    end: int

    def __call__(self, at: int) -> bool:
        """Whether `at` lies in it."""
        return self.start <= at < self.end


def day(value: date | None) -> str | None:
    """A day as it is kept."""
    return value.isoformat() if value else None


def trailer_of(passage: Passage, within: Within) -> str | None:
    """The trailer asked for: the most telling one named."""
    held = [each for each in passage.trailers if within(each.start)]
    named = [each.value for each in sorted(held, key=lambda each: not each.chosen)]
    for special in ("power only",):
        if special in named:
            return special
    plain = [value for value in named if value != "container"]
    drayed = any(each.value == "Drayage" for each in passage.modes if within(each.start))
    if "container" in named and (drayed or not plain):
        return "container"
    return plain[0] if plain else None


def un_number_of_rows(passage: Passage) -> str | None:
    """The UN number in the rows of a table of items, be it that only the head of its column says what it is."""
    told = (
        f"UN {cell}" if UN_HEAD.fullmatch(head) and UN_CELL.fullmatch(cell) else cell
        for table in passage.sheets
        if not table.lanes
        for row in table.rows
        for head, cell in zip(table.heads, row, strict=True)
    )
    return next((found[0].value for cell in told if (found := un_numbers(cell))), None)


def of_rows(passage: Passage) -> References:
    """The references in the rows of tables of items."""
    found = NO_REFERENCES
    for table in passage.sheets:
        for row in table.rows if not table.lanes else ():
            found = joined(found, row_references(table, row))
    return found


def numbers(passage: Passage, within: Within) -> References:
    """The references of a stretch by kind."""
    if not passage.references:
        return NO_REFERENCES
    kinds: dict[str, list[str]] = {"po": [], "bol": [], "pro": [], "other": []}
    for each in passage.references:
        if within(each.start) and each.kind != "not ours":
            kinds[each.kind].append(each.value)
    return References(*(tuple(dict.fromkeys(kinds[kind])) for kind in ("po", "bol", "pro", "other")))
