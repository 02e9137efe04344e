"""How well the facts are read that the corpus's `expected` does not hold: `expected_further` labels them.

Its form, every key of which may be absent:

    {"requester": {"name", "address", "company"}, "respond_by": "2026-05-14T12:00",
     "shipments": [{"pickup": Visit, "delivery": Visit, "extra_stops": [{"type", "company", "street", "city", "date", **Visit}],
                    "hazard_class", "packing_group", "shipping_name", "emergency_phone", "trailer_length_ft", "container_size",
                    "last_free_day", "temperature_range_f": [34, 38], "stackable", "rate_usd",
                    "pickup_numbers": [], "services": [], "instructions": []}]}
    Visit: {"opens": "08:00", "closes": "14:00", "scheduling", "last_date", "references": [], "handling_units", "weight_lb"}
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from evaluation.agreement import Fact, folded, texts_agree
from evaluation.corpus import Row
from evaluation.scoring import Tally

Json = dict[str, Any]
ONE_VALUE = (
    "hazard_class", "packing_group", "emergency_phone", "trailer_length_ft", "container_size", "last_free_day", "stackable",
    "rate_usd",
)  # fmt: skip
OF_A_STOP = ("scheduling", "last_date", "handling_units", "weight_lb")
FREELY_SPELLED = frozenset({"instructions", "shipping_name", "requester company", "stop company", "stop street"})


def facts(said: Json, sender: str) -> Iterator[Fact]:
    """The further facts of a label or of a reading, as (field, value); that the `sender` is who asks is none."""
    who = said.get("requester") or {}
    if (who.get("address") or sender) != sender:
        yield "requester", (folded(who.get("name")), folded(who["address"]))
    if who.get("company"):
        yield "requester company", folded(who["company"])
    if said.get("respond_by"):
        yield "respond_by", said["respond_by"]
    for at, shipment in enumerate(said.get("shipments") or ()):
        for name, value in of_shipment(shipment):
            yield name, (at, value)


def of_shipment(shipment: Json) -> Iterator[Fact]:
    """The further facts of one shipment."""
    for end in ("pickup", "delivery"):
        for name, value in of_visit(shipment.get(end) or {}):
            yield name, (end, value)
    for at, stop in enumerate(shipment.get("extra_stops") or ()):
        for key in ("company", "street", "city", "date"):
            if stop.get(key):
                yield f"stop {key}", (at, folded(stop[key]))
        for name, value in of_visit(stop):
            yield name, (at, value)
    yield from of_the_whole(shipment)


def of_the_whole(shipment: Json) -> Iterator[Fact]:
    """The further facts of a shipment that are no stop's."""
    for key in ONE_VALUE:
        if shipment.get(key) is not None:
            value = shipment[key]
            yield key, folded(value) if isinstance(value, str) else float(value)
    if shipment.get("shipping_name"):
        yield "shipping_name", folded(shipment["shipping_name"])
    if shipment.get("temperature_range_f"):
        yield "temperature_range_f", tuple(map(round, shipment["temperature_range_f"]))
    for key in ("pickup_numbers", "services", "instructions"):
        for value in shipment.get(key) or ():
            yield key, folded(value)


def of_visit(visit: Json) -> Iterator[Fact]:
    """The facts of a stop's visit; its hours are one fact."""
    if visit.get("opens") or visit.get("closes"):
        yield "hours", (visit.get("opens"), visit.get("closes"))
    for key in OF_A_STOP:
        if visit.get(key) is not None:
            yield f"stop {key}", visit[key]
    for value in visit.get("references") or ():
        yield "stop references", folded(value)


def agree(field: str, labelled: Any, read: Any) -> bool:
    """Whether two values of one field are the same; words that belong to one place of the label may be spelled freely."""
    if field not in FREELY_SPELLED:
        return bool(labelled == read)
    if isinstance(labelled, tuple):
        return labelled[0] == read[0] and agree(field, labelled[1], read[1])
    return texts_agree(labelled, read)


def score(rows: Iterable[Row], readings: Mapping[str, Json]) -> tuple[dict[str, Tally], dict[str, list[str]]]:
    """The tally of each field over the rows that are labelled so, and what is wrong in each row in words."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    wrong: dict[str, list[str]] = {}
    for row in rows:
        if row.further is not None and (said := compare(tallies, row, readings[row.id])):
            wrong[row.id] = said
    return dict(tallies), wrong


def compare(tallies: defaultdict[str, Tally], row: Row, got: Json) -> list[str]:
    """Count one reading against its label, each read value once."""
    wrong: list[str] = []
    sender = row.message.sender.address
    left = list(facts(got, sender))
    for name, value in facts(row.further or {}, sender):
        match = next((fact for fact in left if fact[0] == name and agree(name, value, fact[1])), None)
        if match is None:
            tallies[name].missed += 1
            wrong.append(f"{name}: {value} missed")
        else:
            left.remove(match)
            tallies[name].hits += 1
    for name, value in left:
        tallies[name].invented += 1
        wrong.append(f"{name}: {value} invented")
    return wrong


def total(tallies: Mapping[str, Tally]) -> Tally:
    """All fields together."""
    each = tallies.values()
    return Tally(sum(one.hits for one in each), sum(one.missed for one in each), sum(one.invented for one in each))
