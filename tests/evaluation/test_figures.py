"""The figures on the project's own corpus do not fall."""

import pytest

from evaluation.__main__ import reading_of
from evaluation.corpus import HERE, rows
from evaluation.passages import FOLDER, passages
from evaluation.scoring import Figures, score


def figures(*names: str) -> Figures:
    labelled = [row for name in names for row in rows(HERE / f"{name}.jsonl")]
    return score(labelled, {row.id: reading_of(row) for row in labelled})


@pytest.mark.parametrize(
    ("names", "category", "created", "facts"),
    [
        (("dev", "own-tuned"), 0.98, 0.95, 0.96),
        (("own-held-out",), 0.92, 0.74, 0.87),
        (("trade",), 0.96, 0.92, 0.90),
        (("shippers",), 0.96, 0.88, 0.90),
        (("everyday",), 0.98, 0.96, 0.96),
        (("lookalikes",), 0.97, 0.90, 0.94),
        (("mixed",), 0.96, 0.94, 0.95),
        (("desk", "untidy", "mailboxes"), 0.97, 0.95, 0.96),
        (("everywhere", "phones", "plants", "senders", "tenders", "traffic"), 0.97, 0.95, 0.96),
        (("regulars",), 0.96, 0.87, 0.93),
        (("corners", "habits", "regions"), 0.97, 0.95, 0.96),
        (("month",), 0.95, 0.86, 0.92),
        (("week",), 0.97, 0.92, 0.96),
        (("branch", "yard"), 0.98, 0.95, 0.96),
        (("border", "counter", "gate", "mixbag", "route"), 0.98, 0.97, 0.96),
        (("dispatch", "ledger"), 0.98, 0.97, 0.96),
        (("depot", "harbor"), 0.98, 0.96, 0.97),
        (("jetty", "quay"), 0.98, 0.86, 0.9),
        (("quartet", "bight"), 0.98, 0.95, 0.96),
        (("ford", "sound", "strand"), 0.97, 0.86, 0.93),
        (("alder", "cedar", "elm", "hazel", "juniper", "oak", "quince"), 0.97, 0.92, 0.95),
    ],
)
def test_figures_do_not_fall(names: tuple[str, ...], category: float, created: float, facts: float) -> None:
    found = figures(*names)
    assert found.macro_f1() >= category
    assert found.creation_share() >= created
    assert found.facts_f1() >= facts
    assert found.false_creations() == 0


@pytest.mark.parametrize(
    ("name", "category", "created", "facts", "false"),
    [
        ("orchard", 0.97, 0.88, 0.94, 1),
        ("grove", 0.96, 0.88, 0.93, 3),
        ("sealed", 0.97, 0.9, 0.95, 2),
        ("herbs", 0.98, 0.94, 0.96, 1),
        ("gems", 0.93, 0.78, 0.88, 6),
        ("meadow", 0.96, 0.77, 0.88, 1),
        ("nuts", 0.94, 0.68, 0.87, 6),
        ("unread", 0.96, 0.91, 0.95, 1),
        ("slip", 0.98, 0.88, 0.94, 0),
        ("spoken", 0.96, 0.7, 0.9, 1),
        ("reef", 0.9, 0.26, 0.69, 3),
        ("intents", 0.88, 0.9, 0.95, 24),
        ("answers", 0.86, 0.88, 0.95, 15),
    ],
)
def test_figures_on_what_nobody_looked_at_do_not_fall(
    name: str, category: float, created: float, facts: float, false: int
) -> None:
    found = figures(name)
    assert found.macro_f1() >= category
    assert found.creation_share() >= created
    assert found.facts_f1() >= facts
    assert found.false_creations() <= false


@pytest.mark.parametrize(
    ("of", "right"), [("days", 0.93), ("goods", 0.96), ("lanes", 0.9), ("prose", 0.6), ("several", 0.85)]
)
def test_passages_are_read_right(of: str, right: float) -> None:
    told = [row for path in sorted(FOLDER.glob(f"{of}-*.jsonl")) for row in passages(path)]
    assert score(told, {row.id: reading_of(row) for row in told}).creation_share() >= right
