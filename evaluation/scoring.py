"""Figures of readings against their labels."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from evaluation.agreement import CORE, UNCOUNTED_EXTRAS, Fact, facts_agree, further_facts
from evaluation.corpus import Row

Json = dict[str, Any]
CREATES = frozenset({"quote", "pickup"})


@dataclass(slots=True)
class Tally:
    """How often a field was right, read otherwise than labelled or not at all, or read where nothing is labelled."""

    hits: int = 0
    missed: int = 0
    invented: int = 0

    @property
    def precision(self) -> float:
        """The share of what was read that is labelled so."""
        return self.hits / max(1, self.hits + self.invented)

    @property
    def recall(self) -> float:
        """The share of what is labelled that was read."""
        return self.hits / max(1, self.hits + self.missed)


@dataclass(slots=True)
class Figures:
    """What came out. `core`: right answers by field, of `shipments`; `wrong`: for each row, what is wrong in words."""

    rows: int = 0
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    creations: int = 0
    created_right: int = 0
    shipments: int = 0
    core: Counter[str] = field(default_factory=Counter)
    facts: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    ids_right: int = 0
    transfers_right: int = 0
    near_misses: int = 0
    near_misses_right: int = 0
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def category_f1(self) -> dict[str, float]:
        """F1 of each category that occurs."""
        names = sorted({name for pair in self.confusion for name in pair})
        result = {}
        for name in names:
            labelled = sum(count for (want, _), count in self.confusion.items() if want == name)
            called = sum(count for (_, got), count in self.confusion.items() if got == name)
            result[name] = 2 * self.confusion[name, name] / (labelled + called)
        return result

    def macro_f1(self) -> float:
        """The mean of the categories' F1."""
        per = self.category_f1()
        return sum(per.values()) / max(1, len(per))

    def false_creations(self) -> int:
        """E-mails that ask for nothing and would have made a shipment."""
        return sum(count for (want, got), count in self.confusion.items() if want not in CREATES and got in CREATES)

    def false_creation_bound(self) -> float:
        """The upper end of the 95 % interval of the false-creation rate (Wilson's; the rule of three where there is none)."""
        asked_nothing = sum(count for (want, _), count in self.confusion.items() if want not in CREATES)
        if not asked_nothing:
            return 1.0
        if not self.false_creations():
            return min(1.0, 3 / asked_nothing)
        share, z = self.false_creations() / asked_nothing, 1.96
        centre = share + z * z / (2 * asked_nothing)
        spread: float = z * ((share * (1 - share) + z * z / (4 * asked_nothing)) / asked_nothing) ** 0.5
        return (centre + spread) / (1 + z * z / asked_nothing)

    def creation_share(self) -> float:
        """The share of requests of which every core field of every shipment is right."""
        return self.created_right / max(1, self.creations)

    def facts_f1(self) -> float:
        """F1 over all further facts."""
        hits = sum(tally.hits for tally in self.facts.values())
        off = sum(tally.missed + tally.invented for tally in self.facts.values())
        return 2 * hits / max(1, 2 * hits + off)


def score(rows: Iterable[Row], readings: Mapping[str, Json]) -> Figures:
    """The figures of the readings; a row without one counts as category "other" with nothing found."""
    figures = Figures()
    for row in rows:
        wrong = compare(figures, row.expected, readings.get(row.id) or {})
        if wrong:
            figures.wrong[row.id] = wrong
    return figures


def compare(figures: Figures, want: Json, got: Json) -> list[str]:
    """Count one reading against its label; what is wrong, in words."""
    wrong: list[str] = []
    called = got.get("category", "other")
    figures.rows += 1
    figures.confusion[want["category"], called] += 1
    if want["category"] != called:
        wrong.append(f"category: {want['category']} read as {called}")
    if want["category"] in CREATES:
        compare_shipments(figures, want.get("shipments") or [], got.get("shipments") or [], called in CREATES, wrong)
    named = [str(each) for each in got.get("shipment_ids") or ()]
    if named == [str(each) for each in want.get("shipment_ids") or ()]:
        figures.ids_right += 1
    else:
        wrong.append(f"shipment ids: {want.get('shipment_ids')} read as {named}")
    if sorted(want.get("transfer") or ()) == sorted(got.get("transfer") or ()):
        figures.transfers_right += 1
    else:
        wrong.append(f"transfer: {want.get('transfer')} read as {got.get('transfer')}")
    if want.get("missing"):
        figures.near_misses += 1
        if sorted(want["missing"]) == sorted(got.get("missing") or ()):
            figures.near_misses_right += 1
        else:
            wrong.append(f"missing: {want['missing']} read as {got.get('missing')}")
    return wrong


def compare_shipments(figures: Figures, want: list[Json], got: list[Json], created: bool, wrong: list[str]) -> None:
    """Count the shipments of one request, in order."""
    figures.creations += 1
    figures.shipments += len(want)
    right = created and len(want) == len(got)
    if not right:
        wrong.append(f"{len(want)} shipments read as {len(got)}")
    for at, labelled in enumerate(want):
        read = got[at] if at < len(got) else {}
        for name, agree in CORE.items():
            if agree(labelled, read):
                figures.core[name] += 1
            else:
                right = False
                wrong.append(f"{name}: {labelled.get(name)} read as {read.get(name)}")
        compare_facts(figures, list(further_facts(labelled)), list(further_facts(read)), wrong)
    figures.created_right += right


def compare_facts(figures: Figures, want: list[Fact], got: list[Fact], wrong: list[str]) -> None:
    """Match the further facts of one shipment field by field, each read value once."""
    left = list(got)
    for name, value in want:
        match = next((fact for fact in left if fact[0] == name and facts_agree(name, value, fact[1])), None)
        if match is None:
            figures.facts[name].missed += 1
            wrong.append(f"{name}: {value} missed")
        else:
            left.remove(match)
            figures.facts[name].hits += 1
    for name, value in left:
        if name not in UNCOUNTED_EXTRAS:
            figures.facts[name].invented += 1
            wrong.append(f"{name}: {value} invented")
