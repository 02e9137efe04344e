import json
import os
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import BadInput
from shared.mailboxes import client_state
from shared.mailboxes.client_state import ClientState
from shared.mailboxes.notifications import LARGEST, posted
from shared.mailboxes.work import MailboxWork, MessageWork
from shared.storage.encryption import Keys

KEYS = Keys({"1": os.urandom(32)})
GOOD = client_state.write(KEYS, ClientState("mailbox", "nonce"))


def notification(message: str = "AAkALg=", state: object = GOOD) -> dict[str, Any]:
    return {
        "subscriptionId": "s",
        "changeType": "created",
        "resource": f"Users/u/Messages/{message}",
        "clientState": state,
        "tenantId": "t",
        "resourceData": {"@odata.type": "#Microsoft.Graph.Message", "id": message},
    }


def post(*items: object) -> bytes:
    return json.dumps({"value": items}).encode()


def test_each_mail_becomes_one_queue_message() -> None:
    found = posted(post(notification("a"), notification("b"), notification("a")), KEYS)
    assert [MessageWork.decode(each) for each in found.messages] == [
        MessageWork("mailbox", "a", nonce="nonce"),
        MessageWork("mailbox", "b", nonce="nonce"),
    ]
    assert (found.upkeep, found.skipped) == ([], 0)


@pytest.mark.parametrize(
    ("event", "task"),
    [
        ("reauthorizationRequired", "reauthorize"),
        ("subscriptionRemoved", "subscription_removed"),
        ("missed", "catch_up"),
    ],
)
def test_each_lifecycle_event_becomes_a_task(event: str, task: str) -> None:
    found = posted(post({"lifecycleEvent": event, "clientState": GOOD}), KEYS)
    assert [MailboxWork.decode(each).task for each in found.upkeep] == [task]


@pytest.mark.parametrize(
    "item",
    [
        notification(state="forged"),
        notification(state=None),
        notification(state=GOOD + "x"),
        {"clientState": GOOD},
        {"clientState": GOOD, "resourceData": {}},
        {"clientState": GOOD, "resourceData": {"id": 5}},
        {"clientState": GOOD, "resourceData": {"id": "x" * 5000}},
        {"clientState": GOOD, "lifecycleEvent": "invented"},
        {"clientState": GOOD, "lifecycleEvent": ["missed"]},
        "text",
        None,
    ],
)
def test_a_bad_item_is_skipped_and_the_others_are_taken(item: object) -> None:
    found = posted(post(item, notification("b")), KEYS)
    assert [MessageWork.decode(each).message for each in found.messages] == ["b"]
    assert (found.upkeep, found.skipped) == ([], 1)


@pytest.mark.parametrize(
    "body", [b"", b"nonsense", b"[]", b"{}", b'{"value": {}}', b"\xff\xfe", b"[" * 100_000, b" " * (LARGEST + 1)]
)
def test_what_is_no_collection_of_notifications_is_refused(body: bytes) -> None:
    with pytest.raises(BadInput):
        posted(body, KEYS)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
)
items = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "clientState": st.just(GOOD) | json_values,
            "lifecycleEvent": json_values,
            "resourceData": json_values,
        },
    )
    | json_values,
    max_size=4,
)


@given(items)
def test_every_item_is_taken_or_skipped(found: list[object]) -> None:
    result = posted(post(*found), KEYS)
    assert len(result.messages) + len(result.upkeep) + result.skipped <= len(found)
