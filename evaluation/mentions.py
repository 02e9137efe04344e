"""Learning the weights of shared/reading/data/roles.json.gz: which role the words around a day or a place give it.

Examples are the days and places of the corpus's e-mails that ask for freight, and of the passages (`evaluation/passages.py`).
A mention's role is known from the label: the day that is the pickup's, the place that is an origin.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.corpus import Json, Row
from evaluation.fitting import BIAS, Example, fitted
from evaluation.passages import FOLDER, kind, passages
from evaluation.training import LEAST, labelled, pack
from shared.reading.freight import amounts, count_roles, weight_roles
from shared.reading.freight.freight_weights import freight_weights
from shared.reading.freight.handling import handled
from shared.reading.freight.retold import deduped
from shared.reading.lanes.lane import Lane
from shared.reading.lanes.lanes import lanes
from shared.reading.language.overlap import overlaps
from shared.reading.language.spelling import same
from shared.reading.mail.segments import segments
from shared.reading.model import Place
from shared.reading.passage import Passage, passage
from shared.reading.schedule import day_features, day_roles
from shared.reading.schedule.timing import claims
from shared.reading.stops import place_roles
from shared.reading.stops.stops import ruled
from shared.reading.weighing.roles import UNIT, Roles

ROUNDED = 0.004
"""The share of a weight that is lost where kilograms or halves are rounded."""
STRENGTH = 0.15
"""How closely the examples are followed."""
ROLES = {
    "days": ("pickup", "delivery", ""),
    "places": ("origin", "destination", ""),
    "weights": (weight_roles.EACH, weight_roles.ALL, weight_roles.NONE),
    "counts": (count_roles.HANDLED, count_roles.NOT),
}
"""The roles that a mention of a kind can have."""
AMOUNTS = ("goods", "prose", "several")
OF_PASSAGES = {"days": ("days",), "places": ("lanes", "several"), "weights": AMOUNTS, "counts": AMOUNTS}
"""The passages that are about a kind."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention as an example: its features, the role that it has, and the one that rules alone give it."""

    features: frozenset[str]
    role: str
    ruled: str


def held(row: Row) -> list[Passage]:
    """What the writer of an e-mail says, and those before."""
    return [passage(part.words, part.day or row.message.received.date()) for part in segments(row.message)]


def asked(row: Row) -> list[Json]:
    """The shipments that an e-mail asks for."""
    return row.expected.get("shipments") or []


def days(row: Row) -> Iterator[Mentioned]:
    """The days of an e-mail that asks for one shipment."""
    if len(asked(row)) != 1:
        return
    pickup, delivery = asked(row)[0].get("pickup_date"), asked(row)[0].get("delivery_date")
    for each in held(row):
        found = lanes(each)
        if len(found) > 1 or (found and found[0].nth is not None):
            continue
        claimed = list(claims(each, 0, len(each.text), found[0] if found else Lane(end=len(each.text))))
        for at, claim in enumerate(claimed):
            day = claim.value.isoformat()
            if claim.role not in day_roles.SETTLED and not pickup == delivery == day:
                role = "pickup" if day == pickup else "delivery" if day == delivery else ""
                yield Mentioned(frozenset(day_features.features(each, claimed, at)), role, day_features.ruled(claim))


def places(row: Row) -> Iterator[Mentioned]:
    """The places of an e-mail that asks for shipments."""
    if not asked(row):
        return
    wanted = {end: [place for shipment in asked(row) for place in of_end(shipment, end)] for end in place_roles.ENDS}
    for each in held(row):
        found = ruled(each.text)
        for at, stop in enumerate(found if len(found) <= place_roles.MOST else ()):
            told = [end for end, labelled_ones in wanted.items() if any(same(stop.place, one) for one in labelled_ones)]
            if len(told) < len(wanted):
                surrounded = frozenset(place_roles.features(each.text, found, at))
                yield Mentioned(surrounded, "".join(told), place_roles.ruled(stop))


def of_end(shipment: Json, end: str) -> list[Place]:
    """The places of one end of a labelled shipment: its own, and further stops there."""
    further = [each for each in shipment.get("extra_stops") or () if (each["type"] == "pickup") == (end == "origin")]
    told = [each for each in (shipment.get(end), *further) if each]
    return [Place(**{key: each.get(key) or "" for key in ("city", "state", "postal_code", "country")}) for each in told]


def weights(row: Row) -> Iterator[Mentioned]:
    """The weights of an e-mail that asks for shipments, and the numbers that could be weights."""
    for each in held(row) if asked(row) else ():
        whole = 0, len(each.text)
        told = weight_roles.candidates(each, deduped(each.text, freight_weights(each, *whole)), *whole)
        for at, weight in enumerate(told if len(told) <= weight_roles.MOST else ()):
            if (role := role_of(weight.pounds, asked(row))) is not None:
                said = weight_roles.ruled(weight)
                surrounded = frozenset(amounts.of_weight(each.text, told, at, each.counts, said))
                yield Mentioned(surrounded, role, weight_roles.as_role(said))


def role_of(pounds: float, shipments: list[Json]) -> str | None:
    """Whether so many pounds are all of a line or a shipment, or one of its units; None where the label does not tell."""
    lines = [(each.get("weight_lb"), each.get("handling_units")) for each in shipments]
    lines += [(line.get("weight_lb"), line.get("count")) for each in shipments for line in each.get("items") or ()]
    told = [(whole, number or 1) for whole, number in lines if whole]
    of_all = any(abs(pounds - whole) <= max(1, ROUNDED * whole) for whole, _ in told)
    of_each = any(number > 1 and abs(pounds * number - whole) <= max(2, ROUNDED * whole) for whole, number in told)
    if of_all == of_each and (of_all or shared_out(shipments)):
        return None
    return weight_roles.EACH if of_each else weight_roles.ALL if of_all else weight_roles.NONE


def shared_out(shipments: list[Json]) -> bool:
    """Whether several stops share a truck: what each of them gets is no line of the label's."""
    return any(each.get("extra_stops") for each in shipments)


def counts(row: Row) -> Iterator[Mentioned]:
    """The counts of an e-mail that asks for shipments."""
    lines = {line.get("count") for shipment in asked(row) for line in shipment.get("items") or ()}
    lines |= {shipment.get("handling_units") for shipment in asked(row)}
    for each in held(row) if asked(row) else ():
        chosen = [(count.start, count.end) for count in handled(each, list(each.counts), each.weights)]
        for at, count in enumerate(each.counts if len(each.counts) <= count_roles.MOST else ()):
            if count.number not in lines and shared_out(asked(row)):
                continue
            role = count_roles.HANDLED if count.number in lines else count_roles.NOT
            by_rules = count_roles.HANDLED if overlaps(count.start, count.end, chosen) else count_roles.NOT
            yield Mentioned(frozenset(amounts.of_count(each, at)), role, by_rules)


EXAMPLES: Mapping[str, Callable[[Row], Iterator[Mentioned]]] = {
    "days": days,
    "places": places,
    "weights": weights,
    "counts": counts,
}


def from_corpus(paths: Sequence[Path], of: str) -> list[Mentioned]:
    """The mentions of a kind in corpus files."""
    return [each for path in paths for row in labelled(path) for each in EXAMPLES[of](row)]


def from_passages(path: Path, of: str) -> list[Mentioned]:
    """The mentions of a kind in one writer's passages."""
    return [each for row in passages(path) for each in EXAMPLES[of](row)]


def learned(examples: Sequence[Mentioned], names: tuple[str, ...]) -> Roles:
    """What the examples teach of each role."""
    common = Counter(name for each in examples for name in each.features)
    known = {name for name, count in common.items() if count > 1}
    told = [dict.fromkeys(sorted(each.features & known), 1.0) for each in examples]
    by_role = [
        fitted([Example(has, each.role == role) for has, each in zip(told, examples, strict=True)], STRENGTH)
        for role in names
    ]
    bias = tuple(round(weights.pop(BIAS) * UNIT) for weights in by_role)
    weighed = {name: tuple(round(weights[name] * UNIT) for weights in by_role) for name in sorted(known)}
    return Roles(names, bias, {name: each for name, each in weighed.items() if max(map(abs, each)) >= LEAST * UNIT})


def store(corpus: Sequence[Path], path: Path, folder: Path = FOLDER) -> None:
    """Learn the roles of every kind and write them to a file."""
    stored = {}
    for of, names in ROLES.items():
        told = [each for file in about(of, folder) for each in from_passages(file, of)]
        found = learned([*from_corpus(corpus, of), *told], names)
        stored[of] = {"names": found.names, "bias": found.bias, "weights": found.weights}
    pack(stored, path)


def about(of: str, folder: Path = FOLDER) -> list[Path]:
    """The files of passages about a kind of mention, one for each writer."""
    return [path for path in sorted(folder.glob("*.jsonl")) if kind(path) in OF_PASSAGES[of]]


def unseen(corpus: Sequence[Path], of: str, folder: Path = FOLDER) -> Iterator[tuple[str, int, float, float]]:
    """For each writer of passages: mentions, and the shares whose role is right by rules alone, and by what the others taught."""
    common = from_corpus(corpus, of)
    told = {path.stem: from_passages(path, of) for path in about(of, folder)}
    for writer, mentioned in told.items():
        others = [each for other, made in told.items() if other != writer for each in made]
        found = learned([*common, *others], ROLES[of])
        sums = [(each, found.sums(each.features)) for each in mentioned]
        by_rules = sum(each.ruled == each.role for each in mentioned)
        weighed = sum(max(told_of, key=told_of.__getitem__) == each.role for each, told_of in sums)
        yield writer, len(mentioned), by_rules / len(mentioned), weighed / len(mentioned)
