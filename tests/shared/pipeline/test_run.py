"""The four steps, each category with each action, and what becomes of a message that cannot go on."""

from datetime import timedelta
from typing import Any

import pytest

from sandbox.microsoft.faults import Kind as Graph
from sandbox.tms.faults import Kind as TmsFault
from shared.errors import BadInput
from shared.mailboxes.model import Action, Permission, Status
from shared.mailboxes.work import DOCUMENTS, INCOMING_MAIL, MAILBOX_ACTIONS, TMS_RECORDS, MessageWork
from shared.pipeline.run import run
from shared.tms.model import Capabilities
from tests.shared.pipeline.road import EXISTING, QUOTE, Road

PDF = {"bol.pdf": b"%PDF-1.7 a bill of lading"}
ENDS = {
    Action.ARCHIVE: ("Archive", False),
    Action.MARK_AS_READ: ("Inbox", True),
    Action.DELETE: ("Deleted Items", False),
    Action.DO_NOTHING: ("Inbox", False),
}


@pytest.mark.parametrize("action", Action)
def test_a_quote_becomes_a_shipment_with_its_e_mail_assigned(action: Action) -> None:
    road = Road(action)
    message = road.deliver()
    road.pump()
    (shipment,) = road.created()
    assert road.tms.shipments[shipment].status == "Quote"
    (log,) = road.tms.logs
    assert (log.shipment_id, log.type, log.privacy) == (shipment, "Email", "Private")
    assert log.description.startswith("Created automatically from this e-mail.\n\nFrom: Sam Shipper <sam@acme")
    assert "4 pallets" in log.description
    (assignment,) = road.tms.assignments
    assert (assignment.shipment_id, assignment.staff_id, assignment.log_id) == (shipment, 7001, log.id)
    assert road.whereabouts(message) == ENDS[action]
    row = road.row()
    assert (row.state, row.reading.category, row.shipments, row.note) == ("closed", "quote", (str(shipment),), "")
    assert road.waiting() == {}


def test_the_hours_of_the_e_mail_are_the_stops_and_its_rate_is_told_in_the_private_log_alone() -> None:
    road = Road(Action.ARCHIVE)
    road.deliver(
        body=f"{QUOTE} Pickup hours are 7:00 to 3:30, appt at delivery 5/20 10:00. Target $900. Need a number by noon."
    )
    road.pump()
    (shipment,) = road.created()
    stops: Any = road.tms.shipments[shipment].body["stops"]
    first, last = stops
    assert (first["estimatedReadyDateTime"][11:], first["estimatedCloseDateTime"][11:]) == ("12:00:00Z", "20:30:00Z")
    assert last["appointmentReadyDateTime"] == "2026-05-20T15:00:00Z"
    (log,) = road.tms.logs
    assert "The e-mail names a rate of $900.00." in log.description
    assert "An answer is wanted by" in log.description
    assert "900.00" not in str(road.tms.shipments[shipment].body)


@pytest.mark.parametrize("action", Action)
def test_a_shipment_id_becomes_a_log_on_that_shipment(action: Action) -> None:
    road = Road(action)
    message = road.deliver(f"Shipment ID {EXISTING}", "Where is this one?")
    road.pump()
    assert road.created() == []
    (log,) = road.tms.logs
    assert log.shipment_id == EXISTING
    assert log.description.endswith(f"Subject: Shipment ID {EXISTING}\n\nWhere is this one?")
    assert [(each.shipment_id, each.staff_id) for each in road.tms.assignments] == [(EXISTING, 7001)]
    assert road.whereabouts(message) == ENDS[action]
    assert road.row().reading.category == "operations"


@pytest.mark.parametrize("action", Action)
def test_documents_go_to_the_document_processor(action: Action) -> None:
    road = Road(action)
    message = road.deliver("Paperwork", "Please find it attached.", PDF)
    road.pump()
    assert [(each.name, each.size) for each in road.tms.documents] == [("bol.pdf", len(PDF["bol.pdf"]))]
    assert (road.created(), road.tms.logs) == ([], [])
    assert road.whereabouts(message) == ENDS[action]


@pytest.mark.parametrize("action", Action)
def test_anything_else_is_left_alone(action: Action) -> None:
    road = Road(action)
    message = road.deliver("Lunch", "Are you coming on Friday?")
    road.pump()
    assert (road.created(), road.tms.logs, road.tms.documents) == ([], [], [])
    assert road.whereabouts(message) == ("Inbox", False)
    assert (road.row().state, road.row().effects) == ("closed", ())


def test_a_quote_that_names_a_shipment_gets_both() -> None:
    road = Road()
    road.deliver("Quote", f"Where is shipment ID {EXISTING}?\n\nAlso: {QUOTE}", PDF)
    road.pump()
    (shipment,) = road.created()
    assert {log.shipment_id for log in road.tms.logs} == {shipment, EXISTING}
    assert (("ShipmentId", str(shipment)) in road.tms.documents[0].hints) is True


def test_a_mailbox_without_an_archive_gets_one() -> None:
    road = Road(with_archive=False)
    message = road.deliver()
    road.pump()
    assert road.whereabouts(message) == ("Archive", False)
    found = road.outside.mailboxes.get(road.mailbox.id)
    assert found and found.archive_folder


def test_an_archive_folder_that_was_deleted_is_looked_up_anew() -> None:
    road = Road()
    road.change(archive_folder="AQMkADAgone")
    message = road.deliver()
    road.pump()
    assert road.waiting() == {MAILBOX_ACTIONS: 1}
    road.clock.forward(minutes=2)
    road.pump()
    assert road.whereabouts(message) == ("Archive", False)


def test_a_duplicate_notification_does_nothing_more() -> None:
    road = Road()
    message = road.deliver()
    road.notify(message)
    road.pump()
    road.notify(message)
    road.pump()
    assert len(road.created()) == len(road.tms.logs) == len(road.tms.assignments) == 1


def test_the_same_e_mail_twice_in_a_mailbox_makes_one_shipment() -> None:
    road = Road()
    first = road.deliver()
    folder = road.inbox.folder("inbox")
    assert folder
    copy = road.inbox.deliver(first.mail, folder, road.clock(), road.clock())
    road.notify(copy)
    road.pump()
    assert len(road.created()) == 1
    assert len(road.rows()) == 2


def test_an_answer_in_the_conversation_is_about_its_shipment() -> None:
    road = Road()
    first = road.deliver()
    road.pump()
    (shipment,) = road.created()
    road.deliver("RE: Quote", "Any news on the rate?", headers={"In-Reply-To": first.mail.message_id})
    road.pump()
    assert road.created() == [shipment]
    assert [log.shipment_id for log in road.tms.logs] == [shipment, shipment]


@pytest.mark.parametrize(
    ("fault", "delay"), [(TmsFault.THROTTLE, 700), (TmsFault.UNAUTHORIZED, 3600), (TmsFault.SERVER_ERROR, 3600)]
)
@pytest.mark.parametrize("path", ["Shipments", "ShipmentActivityLogs", "Assignments"])
def test_a_tms_that_cannot_now_is_waited_for(fault: TmsFault, delay: int, path: str) -> None:
    road = Road()
    road.break_tms(fault, None, path, retry_after="600")
    message = road.deliver()
    road.pump()
    assert road.waiting() == {TMS_RECORDS: 1}
    assert road.row().state == "open"
    assert road.whereabouts(message) == ("Inbox", False)
    road.tms.faults.clear()
    road.clock.forward(seconds=delay + 1000)
    road.pump()
    assert len(road.created()) == len(road.tms.logs) == len(road.tms.assignments) == 1
    assert road.whereabouts(message) == ("Archive", False)


@pytest.mark.parametrize("fault", [TmsFault.NO_ANSWER, TmsFault.BROKEN_ANSWER, TmsFault.LOGIN_PAGE])
@pytest.mark.parametrize("path", ["Shipments", "ShipmentActivityLogs", "Assignments", "Document"])
def test_a_tms_that_does_not_answer_gets_everything_once(fault: TmsFault, path: str) -> None:
    road = Road()
    road.break_tms(fault, 1, path)
    message = road.deliver(files=PDF)
    road.pump()
    road.clock.forward(hours=1)
    road.pump()
    assert [len(each) for each in (road.created(), road.tms.logs, road.tms.assignments, road.tms.documents)] == [1] * 4
    assert road.whereabouts(message) == ("Archive", False)
    assert road.waiting() == {}


@pytest.mark.parametrize("fault", [TmsFault.NO_ANSWER, TmsFault.BROKEN_ANSWER])
def test_an_old_tms_that_does_not_answer_is_asked_about_by_a_person(fault: TmsFault) -> None:
    road = Road(capabilities=Capabilities())
    road.break_tms(fault, 1, "/Shipments")
    message = road.deliver()
    road.pump()
    road.clock.forward(hours=1)
    road.pump()
    row = road.row()
    assert row.state == "waiting"
    assert row.effect("create-1").state == "needs_confirmation"
    assert "Look there" in (row.effect("create-1").reason or "")
    assert len(road.created()) == 1
    assert road.whereabouts(message) == ("Inbox", False)


def test_a_tms_that_can_be_asked_is_asked_what_it_did() -> None:
    road = Road(capabilities=Capabilities(find_by_reference=True))
    road.break_tms(TmsFault.NO_ANSWER, 1, "/Shipments")
    message = road.deliver()
    road.pump()
    assert road.row().effect("create-1").state == "sending"
    road.clock.forward(minutes=2)
    road.pump()
    assert len(road.created()) == 1
    assert road.row().state == "closed"
    assert road.whereabouts(message) == ("Archive", False)


def test_a_throttled_mailbox_waits_as_a_whole() -> None:
    road = Road()
    road.break_graph(Graph.THROTTLE, 1, "messages", retry_after="120")
    first, second = road.deliver(), road.deliver("Load", f"Shipment ID {EXISTING}: any update?")
    road.pump()
    assert road.waiting() == {INCOMING_MAIL: 2}
    assert road.rows() == []
    road.clock.forward(seconds=200)
    road.pump()
    assert road.whereabouts(first) == road.whereabouts(second) == ("Archive", False)


@pytest.mark.parametrize("fault", [Graph.THROTTLE, Graph.MAILBOX_CONCURRENCY, Graph.SERVER_ERROR, Graph.DROP])
@pytest.mark.parametrize("path", ["attachments", "move"])
def test_graph_that_cannot_now_is_waited_for(fault: Graph, path: str) -> None:
    road = Road()
    road.break_graph(fault, 2, path)
    message = road.deliver(files=PDF)
    for _ in range(4):
        road.pump()
        road.clock.forward(minutes=10)
    assert len(road.created()) == len(road.tms.documents) == 1
    assert road.whereabouts(message) == ("Archive", False)
    assert road.waiting() == {}


def test_a_message_that_is_not_there_yet_is_looked_for_again() -> None:
    road = Road()
    road.break_graph(Graph.MESSAGE_NOT_FOUND)
    road.deliver()
    road.pump()
    assert road.waiting() == {INCOMING_MAIL: 1}
    road.clock.forward(seconds=30)
    road.pump()
    assert len(road.created()) == 1


def test_a_message_deleted_before_it_is_read_is_let_go() -> None:
    road = Road()
    message = road.deliver()
    road.inbox.messages.clear()
    road.pump()
    road.clock.forward(seconds=30)
    road.pump()
    assert (road.rows(), road.waiting(), road.created()) == ([], {}, [])
    assert message.immutable_id not in road.inbox.messages


def test_documents_deleted_before_they_are_transferred_are_said_to_be() -> None:
    road = Road()
    road.break_tms(TmsFault.UNAUTHORIZED, None)
    road.deliver("Paperwork", "Attached.", {"large.pdf": b"x" * 5_000_000})
    road.pump()
    road.tms.faults.clear()
    road.inbox.messages.clear()
    road.clock.forward(hours=2)
    road.pump()
    row = road.row()
    assert row.state == "waiting"
    assert "deleted" in (row.effect("document-1").reason or "")


def test_heavy_documents_go_by_their_own_queue() -> None:
    road = Road()
    message = road.deliver("Paperwork", "Attached.", {"scan.pdf": b"%PDF" + b"x" * 5_000_000})
    run(road.outside, INCOMING_MAIL, MessageWork(road.mailbox.id, message.immutable_id))
    assert road.queues.length(DOCUMENTS) == 1
    road.pump()
    assert [each.size for each in road.tms.documents] == [5_000_004]
    assert road.whereabouts(message) == ("Archive", False)


def test_what_the_owner_did_meanwhile_stands() -> None:
    road = Road()
    road.break_tms(TmsFault.UNAUTHORIZED, None, "Shipments")
    message = road.deliver()
    road.pump()
    drafts = road.inbox.folder("drafts")
    assert drafts
    road.inbox.move(road.inbox.messages[message.immutable_id], drafts, road.clock())
    road.tms.faults.clear()
    road.clock.forward(hours=2)
    road.pump()
    assert road.whereabouts(message) == ("Drafts", False)
    assert road.row().effect("action").result == "moved"


def test_mail_from_before_the_connection_is_left_alone() -> None:
    road = Road()
    road.change(connected_at=road.clock() + timedelta(days=8))
    road.deliver()
    road.pump()
    assert (road.rows(), road.created()) == ([], [])


@pytest.mark.parametrize(
    "changes",
    [
        {"status": Status.DISCONNECTED},
        {"status": Status.DISCONNECTING},
        {"status": Status.NEEDS_SIGN_IN},
        {"permission": Permission.SEND_ONLY},
    ],
)
def test_a_mailbox_that_may_not_be_read_is_not_read(changes: dict[str, object]) -> None:
    road = Road()
    road.change(**changes)
    road.deliver()
    road.pump()
    assert (road.rows(), road.waiting(), road.created()) == ([], {}, [])


def test_an_unknown_mailbox_and_a_former_subscription_do_nothing() -> None:
    road = Road()
    message = road.deliver()
    road.pump()
    road.notify(message, nonce="former")
    run(road.outside, INCOMING_MAIL, MessageWork("nobody-nowhere", "x"))
    run(road.outside, INCOMING_MAIL, MessageWork("", "x"))
    assert road.pump() == 1
    assert len(road.created()) == 1


def test_a_revoked_sign_in_is_said_on_the_mailbox_and_disconnects_nothing() -> None:
    road = Road()
    road.microsoft.directory.revoke_sessions(road.dana, road.clock() + timedelta(seconds=1))
    road.clock.forward(hours=2)
    road.deliver()
    road.pump()
    found = road.outside.mailboxes.get(road.mailbox.id)
    assert found
    assert found.status is Status.NEEDS_SIGN_IN
    assert found.status_reason
    assert road.waiting() == {}


def test_a_refreshed_token_is_kept() -> None:
    road = Road()
    before = road.mailbox.token_cache
    road.clock.forward(hours=2)
    road.deliver()
    road.pump()
    found = road.outside.mailboxes.get(road.mailbox.id)
    assert found
    assert found.token_cache != before
    assert len(road.created()) == 1


def test_a_queue_message_of_another_version_is_refused() -> None:
    with pytest.raises(BadInput):
        MessageWork.decode('{"v":9,"mailbox":"m","message":"x"}')


def test_a_message_may_wait_for_months() -> None:
    road = Road()
    road.break_tms(TmsFault.SERVER_ERROR, None)
    message = road.deliver(f"Shipment ID {EXISTING}", "Where is this one?")
    road.pump()
    run(road.outside, INCOMING_MAIL, MessageWork(road.mailbox.id, message.immutable_id, attempt=5000))
    assert sum(road.waiting().values()) == 2
