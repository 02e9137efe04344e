from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests

from shared import errors
from shared.microsoft import failures, subscriptions
from shared.microsoft.graph import Graph
from shared.microsoft.subscriptions import Subscription
from tests.shared.microsoft.wire import Reply, Script, Wire, body_of

HOOK = "https://app.example/api/graph/notifications"
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


class Subscriptions(Wire):
    """Graph's subscriptions of one mailbox: one for each resource, and none over seven days."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, dict[str, Any]] = {}

    def reply(self, request: requests.PreparedRequest) -> Reply:
        id = (request.url or "").rpartition("/")[2]
        if request.method == "GET":
            return 200, {"value": list(self.kept.values())}
        if request.method == "POST":
            return self.create(body_of(request))
        if id not in self.kept:
            return 404, error("ResourceNotFound")
        if request.method == "DELETE":
            del self.kept[id]
            return 204, None
        self.kept[id] |= body_of(request)
        return 200, self.kept[id]

    def create(self, body: dict[str, Any]) -> Reply:
        if any(one["resource"] == body["resource"] for one in self.kept.values()):
            return 409, error("Conflict", "Subscription Id <x> already exists for the requested combination")
        if datetime.fromisoformat(body["expirationDateTime"]) > NOW + timedelta(minutes=10_080):
            return 400, error("InvalidRequest", "Subscription expiration can only be 10080 minutes in the future.")
        id = f"s{len(self.kept)}"
        self.kept[id] = {**body, "id": id}
        return 201, self.kept[id]


def error(code: str, message: str = "") -> dict[str, Any]:
    return {"error": {"code": code, "message": message}}


def graph(wire: Wire) -> Graph:
    return Graph(wire.session(), "https://graph.example/v1.0", lambda: "secret")


def create(wire: Wire) -> Subscription:
    return subscriptions.create(graph(wire), HOOK, "state", NOW + subscriptions.LIFETIME)


def test_a_subscription_from_birth_to_end() -> None:
    wire = Subscriptions()
    made = create(wire)
    assert made == Subscription("s0", NOW + subscriptions.LIFETIME, "me/mailFolders('inbox')/messages", HOOK)
    assert body_of(wire.asked[0]) == {
        "changeType": "created",
        "notificationUrl": HOOK,
        "lifecycleNotificationUrl": HOOK,
        "resource": "me/mailFolders('inbox')/messages",
        "expirationDateTime": "2026-11-28T10:00:00Z",
        "clientState": "state",
    }
    assert wire.asked[0].headers["Prefer"] == 'IdType="ImmutableId"'
    later = NOW + timedelta(days=6, hours=1)
    assert subscriptions.renew(graph(wire), "s0", later).expires == later
    assert [one.id for one in subscriptions.list_all(graph(wire))] == ["s0"]
    subscriptions.delete(graph(wire), "s0")
    subscriptions.delete(graph(wire), "s0")
    assert subscriptions.list_all(graph(wire)) == []


def test_a_second_one_exists_already() -> None:
    wire = Subscriptions()
    create(wire)
    with pytest.raises(errors.AlreadyExists):
        create(wire)


def test_a_renewal_that_finds_nothing() -> None:
    with pytest.raises(errors.NotFound):
        subscriptions.renew(graph(Subscriptions()), "gone", NOW)


@pytest.mark.parametrize(
    "reply",
    [
        (
            400,
            error("ValidationError", "Subscription validation request failed. Notification endpoint must respond ..."),
        ),
        (400, error("InvalidRequest", "Subscription validation request timed out.")),
        (503, error("ExtensionError", "Operation: Create; Exception: [Status Code: ServiceUnavailable; Reason: x]")),
        (429, error("TooManyRequests")),
        (504, None),
    ],
)
def test_what_is_worth_another_try(reply: Reply) -> None:
    with pytest.raises(errors.Temporary):
        create(Script(reply))


def test_a_timeout_is_worth_another_try_which_finds_what_was_made() -> None:
    class Lost(Subscriptions):
        def reply(self, request: requests.PreparedRequest) -> Reply:
            super().reply(request)
            raise requests.ReadTimeout("late")

    wire = Lost()
    with pytest.raises(errors.Temporary):
        create(wire)
    assert len(wire.kept) == 1


def test_a_full_mailbox_is_no_throttling() -> None:
    message = "Operation: Create; Exception: [Status Code: 429; Reason: 'SubscriptionCountReached' has reached limit of '1000']"
    with pytest.raises(failures.QuotaReached):
        create(Script((429, error("ExtensionError", message))))


@pytest.mark.parametrize(
    "answer", [{"id": "s"}, {"expirationDateTime": "2026-11-28T10:00:00Z"}, {"id": "s", "expirationDateTime": "x"}]
)
def test_an_answer_without_id_or_end_is_none(answer: dict[str, Any]) -> None:
    with pytest.raises(errors.Unavailable):
        create(Script((201, answer)))
