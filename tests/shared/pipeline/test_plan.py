import pytest

from shared.mailboxes.model import Action
from shared.microsoft.messages import Attachment
from shared.pipeline.plan import bounds, identity_of, linked, plan
from shared.reading import Reading, Shipment

PDF = Attachment("a1", "file", "bol.pdf", "application/pdf", 100, False, "")
IDENTITY = identity_of("4021", "<1@shipper.example>", "please quote")


def names(reading: Reading, action: Action = Action.ARCHIVE) -> list[str]:
    return [effect.name for effect in plan(reading, [PDF], action, IDENTITY)]


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (Reading("quote", (Shipment(),)), ["create-1", "log-create-1", "assign-create-1", "action"]),
        (
            Reading("pickup", (Shipment(), Shipment()), ("131391979",)),
            [
                *("create-1", "log-create-1", "assign-create-1"),
                *("create-2", "log-create-2", "assign-create-2"),
                *("log-131391979", "assign-131391979", "action"),
            ],
        ),
        (Reading("operations", (), ("5",), (0,)), ["log-5", "assign-5", "document-1", "action"]),
        (Reading("other", transfer=(0,)), ["document-1", "action"]),
        (Reading("other"), []),
        (Reading("other", missing=("weight",)), []),
        (Reading("operations", (), ("5",), missing=("weight",)), ["log-5", "assign-5"]),
    ],
)
def test_each_category_has_its_effects(reading: Reading, expected: list[str]) -> None:
    assert names(reading) == expected


def test_a_mailbox_that_wants_nothing_done_has_no_action() -> None:
    assert names(Reading("operations", (), ("5",)), Action.DO_NOTHING) == ["log-5", "assign-5"]


def test_what_is_out_of_bounds_waits_for_a_person() -> None:
    reading = Reading("quote", (Shipment(),))
    create, log, assign, action = plan(reading, [], Action.ARCHIVE, IDENTITY, "Too many.")
    assert (create.state, create.reason) == ("needs_confirmation", "Too many.")
    assert {log.state, assign.state, action.state} == {"planned"}


@pytest.mark.parametrize(
    ("shipments", "asked", "within"),
    [(0, 1000, True), (1, 0, True), (25, 0, True), (26, 0, False), (1, 99, True), (1, 100, False), (25, 80, False)],
)
def test_bounds_are_for_one_message_and_for_a_senders_hour(shipments: int, asked: int, within: bool) -> None:
    assert (bounds(shipments, asked, 100) is None) is within


def test_a_linked_row_has_its_mailbox_action_alone() -> None:
    effects = plan(Reading("quote", (Shipment(),), ("5",)), [], Action.DELETE, IDENTITY)
    assert [effect.name for effect in linked(effects)] == ["action"]


def test_keys_differ_between_effects_and_agree_between_mailboxes() -> None:
    reading = Reading("quote", (Shipment(), Shipment()))
    keys = [effect.key for effect in plan(reading, [], Action.ARCHIVE, IDENTITY)]
    assert len(set(keys)) == len(keys)
    assert keys == [effect.key for effect in plan(reading, [], Action.DELETE, IDENTITY)]


@pytest.mark.parametrize(
    ("organization", "message_id", "words"),
    [
        ("4022", "<1@shipper.example>", "please quote"),
        ("4021", "<2@shipper.example>", "please quote"),
        ("4021", "<1@shipper.example>", "please quote two"),
    ],
)
def test_another_organization_message_or_text_is_another_e_mail(organization: str, message_id: str, words: str) -> None:
    assert identity_of(organization, message_id, words) != IDENTITY


def test_white_space_makes_no_other_e_mail() -> None:
    assert identity_of("4021", "<1@shipper.example>", " please\n quote ") == IDENTITY
