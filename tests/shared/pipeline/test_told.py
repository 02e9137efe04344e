"""What is said of messages, for the numbers that operators look at."""

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest

from sandbox.tms.faults import Kind as TmsKind
from shared.mailboxes.model import Action
from shared.pipeline.catch_up import catch_up
from shared.tms.model import Capabilities
from tests.shared.pipeline.road import EXISTING, QUOTE, Road

Told = Callable[[str], list[dict[str, Any]]]


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Told:
    """What was logged of one kind of event."""
    caplog.set_level(logging.INFO, "connector")

    def found(name: str) -> list[dict[str, Any]]:
        said = [json.loads(record.getMessage()) for record in caplog.records if record.name == "connector"]
        return [each for each in said if each["event"] == name]

    return found


def test_an_email_that_has_ended_is_told_once_with_what_was_done(told: Told) -> None:
    road = Road()
    road.deliver(
        body=QUOTE.replace("Thanks", f"And where is shipment {EXISTING} today?\n\nThanks"), files={"bol.pdf": b"%PDF-1"}
    )
    road.clock.forward(seconds=90)
    message = next(iter(road.inbox.messages.values()))
    road.pump()
    road.notify(message)
    road.pump()
    (handled,) = told("message_handled")
    assert {name: handled[name] for name in ("category", "state", "how")} == {
        "category": "quote",
        "state": "closed",
        "how": "notification",
    }
    assert {name: handled[name] for name in ("shipments", "logs", "documents")} == {
        "shipments": 1,
        "logs": 2,
        "documents": 1,
    }
    assert (handled["seconds"], handled["message_key"]) == (90.0, road.row().key)
    assert [each["message_key"] for each in told("message_known")] == [road.row().key]
    assert told("effect_stopped") == []


def test_an_email_that_leads_to_nothing_is_told_too(told: Told) -> None:
    road = Road(action=Action.DO_NOTHING)
    road.deliver("Lunch", "Are you free on Thursday?")
    road.pump()
    assert [(each["category"], each["state"], each["shipments"]) for each in told("message_handled")] == [
        ("other", "closed", 0)
    ]


def test_what_waits_for_a_person_is_told_and_counted_by_the_catch_up(told: Told) -> None:
    road = Road(capabilities=Capabilities())
    road.break_tms(TmsKind.NO_ANSWER, 1, "/Shipments")
    road.deliver()
    road.pump()
    assert [(each["effect"], each["state"]) for each in told("effect_stopped")] == [
        ("create_shipment", "needs_confirmation")
    ]
    assert [each["state"] for each in told("message_handled")] == ["waiting"]
    catch_up(road.outside, road.mailbox)
    assert [each["waiting"] for each in told("caught_up")] == [1]


def test_a_wait_is_told_with_its_reason_and_length(told: Told) -> None:
    road = Road()
    road.deliver()
    road.break_tms(TmsKind.THROTTLE, 1, "Shipments", retry_after="40")
    road.pump()
    assert [
        (each["queue"], each["error"], each["attempt"], each["delay_seconds"]) for each in told("message_put_off")
    ] == [("tms-records", "Throttled", 0, 40.0)]
    assert told("message_handled") == []
