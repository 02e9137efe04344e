from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from shared.mailboxes.work import QUEUES
from shared.pipeline.failures import Failure
from shared.pipeline.row import Effect, Row
from shared.reading import Reading
from shared.web.lines import failure_line, line_of

NOON = datetime(2026, 3, 12, 18, 0, tzinfo=UTC)
DENVER = ZoneInfo("America/Denver")
ROW = Row(
    mailbox="m",
    message="AAk",
    received=NOON,
    subject="Paperwork",
    sender="sam@acmeplumbing.example",
    internet_message_id="<1@acmeplumbing.example>",
    conversation="c",
    folder="f",
    how="notification",
    reading=Reading("operations", explanation=("It names a shipment.",), missing=("weight",)),
    effects=(),
    state="closed",
    first_seen=NOON,
    finished=NOON,
)
DOCUMENT = Effect("deliver_document", "document-1", "k", attachment={"name": "pod.pdf"})
LOG = Effect("log_activity", "log-5", "k", shipment_id="5")
ACTION = Effect("mailbox_action", "action", "k")


def changed(effect: Effect, **changes: Any) -> Row:
    """The row with one effect, changed."""
    return replace(ROW, effects=(replace(effect, **changes),))


@pytest.mark.parametrize(
    ("effect", "result", "sentence"),
    [
        (Effect("create_shipment", "create-1", "k", ordinal=0), "9", "Shipment 9 was created as a quote"),
        (LOG, "1", "The e-mail was logged on shipment 5."),
        (DOCUMENT, "1", "pod.pdf went to the document processor."),
        (replace(DOCUMENT, attachment={"name": ""}), "1", "A document went to the document processor."),
        (ACTION, "archived", "The e-mail was archived."),
        (ACTION, "deleted", "The e-mail was moved to Deleted Items."),
        (ACTION, "marked_as_read", "The e-mail was marked as read."),
        (ACTION, "moved", "where you moved it"),
        (ACTION, "gone", "no longer in the mailbox"),
        (ACTION, "changed", "you changed it meanwhile"),
        (ACTION, "left", "left in the inbox"),
    ],
)
def test_what_was_done_is_said(effect: Effect, result: str, sentence: str) -> None:
    line = line_of(changed(effect, state="done", result=result), DENVER)
    assert len(line.done) == 1
    assert sentence in line.done[0]
    assert (line.label, line.tone, line.questions) == ("Done", "good", ())


@pytest.mark.parametrize(
    ("effect", "sentence"),
    [
        (Effect("create_shipment", "create-1", "k", ordinal=0), "A shipment was not created."),
        (LOG, "The e-mail was not logged on shipment 5."),
        (DOCUMENT, "pod.pdf was not transferred."),
        (ACTION, "The e-mail was not moved or marked."),
    ],
)
def test_what_was_dismissed_is_said(effect: Effect, sentence: str) -> None:
    assert line_of(changed(effect, state="dismissed"), DENVER).done == (f"{sentence} That was decided.",)


@pytest.mark.parametrize("state", ["planned", "sending", "needs_confirmation", "failed"])
def test_what_is_not_done_is_not_said_to_be(state: str) -> None:
    row = replace(changed(LOG, state=state), state="open")
    line = line_of(row, DENVER)
    assert (line.done, line.questions, line.label, line.tone) == ((), (), "In progress", "busy")
    assert line.finished == ""


def test_only_a_message_that_waits_asks() -> None:
    row = changed(LOG, state="failed", reason="The TMS refused it.")
    assert line_of(row, DENVER).questions == ()
    (question,) = line_of(replace(row, state="waiting"), DENVER).questions
    assert (question.effect, question.reason) == ("log-5", "The TMS refused it.")


def test_a_message_with_nothing_to_do_was_left_alone_and_why() -> None:
    line = line_of(ROW, DENVER)
    assert (line.label, line.tone, line.category) == ("Left alone", "none", "Existing shipment")
    assert line.why == ("It names a shipment.", "Missing: weight.")
    assert line.received == line.finished == "Mar 12, 2026, 12:00 PM MDT"


def test_every_step_can_fail_in_words() -> None:
    texts = {failure_line(Failure("1", "m", queue, "{}", NOON), DENVER).text for queue in QUEUES}
    assert len(texts) == len(QUEUES)
