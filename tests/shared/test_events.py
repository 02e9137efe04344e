"""Events, the registry, the page that lists them, and the code that logs them, held together."""

import ast
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.event_registry import CONTEXT, EVENTS, FIELDS, STATUSES
from shared.events import emit
from shared.invocation import Invocation, running
from shared.mailboxes.model import Status
from tools.events import PAGE, tables

ROOT = Path(__file__).parents[2]
TRACE = "0af7651916cd43dd8448eb211c80319c"


def said(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [json.loads(record.getMessage()) for record in caplog.records]


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """Every call of `emit` in the app: where, the event, and the fields that are named there."""
    for file in sorted([*(ROOT / "functions").rglob("*.py"), *(ROOT / "shared").rglob("*.py")]):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"emit", "line"}:
                if isinstance(node.args[0], ast.Name):
                    continue  # emit itself
                name = node.args[0]
                assert isinstance(name, ast.Constant), f"{file}:{node.lineno}: the event's name must stand here"
                yield f"{file}:{node.lineno}", str(name.value), {each.arg for each in node.keywords if each.arg}


def test_an_event_is_one_line_of_json_with_what_runs(caplog: pytest.LogCaptureFixture) -> None:
    with (
        caplog.at_level(logging.INFO, "connector"),
        running(Invocation("keep_mailbox", "i-1", f"00-{TRACE}-b7ad6b7169203331-01")),
    ):
        emit("caught_up", mailbox="m", count=2, waiting=None)
    about = {"function": "keep_mailbox", "invocation": "i-1", "trace": TRACE}
    assert said(caplog) == [{"event": "caught_up", "mailbox": "m", "count": 2, **about}]


@pytest.mark.parametrize("field", ["subject", "body", "address", "token", "name", "status"])
def test_what_an_event_has_no_place_for_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match=field):
        emit("caught_up", **{field: "x"})


def test_an_event_that_is_not_listed_is_refused() -> None:
    with pytest.raises(ValueError, match="not an event: surprise"):
        emit("surprise")


@pytest.mark.parametrize("text", ["Rate request", "sam@shipper.example", "a\nb", "x" * 129, "Größe"])
def test_a_text_that_looks_like_no_id_is_withheld(caplog: pytest.LogCaptureFixture, text: str) -> None:
    with caplog.at_level(logging.INFO, "connector"):
        emit("caught_up", mailbox=text)
    assert said(caplog) == [{"event": "caught_up", "mailbox": "withheld"}]


def test_what_the_app_logs_is_listed_with_its_fields() -> None:
    assert [(where, name) for where, name, _ in calls() if name not in EVENTS] == []
    assert [(where, fields - set(EVENTS[name].fields)) for where, name, fields in calls()] == [
        (where, set()) for where, _, _ in calls()
    ]


def test_every_listed_event_is_logged_somewhere() -> None:
    assert {name for _, name, _ in calls()} == EVENTS.keys()


def test_every_field_is_described_and_belongs_to_an_event() -> None:
    assert {field for event in EVENTS.values() for field in event.fields} | set(CONTEXT) == FIELDS.keys()


def test_the_statuses_of_a_mailbox_are_counted() -> None:
    assert tuple(status.value for status in Status) == STATUSES


def test_the_page_lists_every_event_and_field() -> None:
    assert PAGE.read_text(encoding="utf-8").endswith(tables())
