"""When a fact that was read is the one that was labelled."""

import re
from collections.abc import Callable, Iterator
from typing import Any

Json = dict[str, Any]
Fact = tuple[str, Any]
SPELLED = {"st": "saint", "ste": "saint", "ft": "fort", "mt": "mount"}
ACCESSORIALS = frozenset(
    [
        f"{name} {end}"
        for name in ("liftgate", "residential", "inside", "limited access", "appointment")
        for end in ("pickup", "delivery")
    ]
    + [
        "protect from freeze",
        "tarps",
        "straps",
        "team",
        "drop trailer",
        "driver assist",
        "white glove",
        "over dimension",
    ]
)
FREELY_SPELLED = frozenset(
    {"item commodity", "origin company", "origin street", "destination company", "destination street"}
)
UNCOUNTED_EXTRAS = frozenset({"reference other"})
"""Fields whose labels are not exhaustive: what is read beyond them costs nothing."""


def folded(value: object) -> str:
    """A name as it is compared: lower case, letters and digits, saint and fort and mount spelled out."""
    words = re.findall(r"[0-9a-z]+", str(value or "").casefold())
    return " ".join(SPELLED.get(word, word) for word in words)


def places_agree(labelled: Json | None, read: Json | None) -> bool:
    """Every labelled part of a place is read alike; a postal code, or a place, that nobody wrote is wrong."""
    want, got = labelled or {}, read or {}
    for key in ("city", "state", "postal_code"):
        if want.get(key):
            if folded(want[key]).replace(" ", "") != folded(got.get(key)).replace(" ", ""):
                return False
        elif got.get(key) and (key == "postal_code" or not (want.get("postal_code") or want.get("city"))):
            return False
    return bool(got) or not want


def numbers_agree(labelled: float | None, read: float | None, tolerance: float = 0.01) -> bool:
    """Both unknown, or within the tolerance and never closer than one unit."""
    if labelled is None or read is None:
        return labelled is read
    return abs(labelled - read) <= max(1.0, tolerance * abs(labelled))


def texts_agree(labelled: str, read: str) -> bool:
    """Equal once folded, one within the other, or half of the longer one's words in common."""
    want, got = set(folded(labelled).split()), set(folded(read).split())
    if not want or not got:
        return want == got
    return want <= got or got <= want or 2 * len(want & got) >= max(len(want), len(got))


CORE: dict[str, Callable[[Json, Json], bool]] = {
    "origin": lambda want, got: places_agree(want.get("origin"), got.get("origin")),
    "destination": lambda want, got: places_agree(want.get("destination"), got.get("destination")),
    "pickup_date": lambda want, got: (want.get("pickup_date") or None) == (got.get("pickup_date") or None),
    "weight_lb": lambda want, got: numbers_agree(want.get("weight_lb"), got.get("weight_lb")),
    "handling_units": lambda want, got: numbers_agree(want.get("handling_units"), got.get("handling_units"), 0),
    "mode": lambda want, got: not want.get("mode") or folded(want["mode"]) == folded(got.get("mode")),
    "equipment": lambda want, got: folded(want.get("equipment")) == folded(got.get("equipment")),
    "hazmat": lambda want, got: bool(want.get("hazmat")) == bool(got.get("hazmat")),
}
"""What a rater or a dispatcher cannot do without, and when it is right."""


def further_facts(shipment: Json) -> Iterator[Fact]:
    """Every other fact of a shipment, as (field, value)."""
    if shipment.get("delivery_date"):
        yield "delivery_date", shipment["delivery_date"]
    if shipment.get("temperature_f") is not None:
        yield "temperature_f", round(float(shipment["temperature_f"]))
    if shipment.get("un_number"):
        yield "un_number", folded(shipment["un_number"])
    yield from listed_facts(shipment)
    for item in shipment.get("items") or ():
        yield from item_facts(item)


def listed_facts(shipment: Json) -> Iterator[Fact]:
    """The stops, services, references and names of a shipment."""
    for stop in shipment.get("extra_stops") or ():
        yield "extra_stops", (stop.get("type"), folded(stop.get("city")), folded(stop.get("state")))
    for name in shipment.get("accessorials") or ():
        if folded(name) in ACCESSORIALS:
            yield "accessorials", folded(name)
    for kind, values in (shipment.get("references") or {}).items():
        for value in values or ():
            yield f"reference {kind}", folded(value).replace(" ", "")
    for end in ("origin", "destination"):
        for part in ("company", "street"):
            if value := (shipment.get(end) or {}).get(part):
                yield f"{end} {part}", folded(value)


def item_facts(item: Json) -> Iterator[Fact]:
    """The facts of a line of freight."""
    size = tuple(float(item.get(key) or 0) for key in ("length_in", "width_in", "height_in"))
    if any(size):
        yield "item dimensions", size
    if item.get("weight_lb"):
        yield "item weight", float(item["weight_lb"])
    if item.get("count"):
        yield "item count", int(item["count"])
    if item.get("packaging"):
        name = folded(item["packaging"])
        yield "item packaging", "pallet" if name == "skid" else name
    for key in ("freight_class", "nmfc", "commodity"):
        if item.get(key):
            yield f"item {key}", folded(item[key])


def facts_agree(field: str, labelled: Any, read: Any) -> bool:
    """Whether two values of one field are the same."""
    if field in FREELY_SPELLED:
        return texts_agree(labelled, read)
    if field == "item weight":
        return numbers_agree(labelled, read)
    if field == "item dimensions":
        return all(abs(want - got) <= 1 for want, got in zip(labelled, read, strict=True))
    return bool(labelled == read)
