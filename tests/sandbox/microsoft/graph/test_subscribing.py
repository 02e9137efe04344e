from datetime import timedelta

import pytest

from sandbox.microsoft.faults import Fault, Kind
from tests.sandbox.microsoft.world import WEBHOOK, World, error_code


def test_both_addresses_are_validated_before_a_subscription_is_made(world: World) -> None:
    answer = world.subscribe()
    assert answer.status_code == 201
    assert world.webhook.validations == 2
    made = answer.get_json()
    assert (made["changeType"], made["expirationDateTime"]) == ("created", "2026-03-14T14:00:00Z")
    assert world.graph("GET", f"subscriptions/{made['id']}").get_json() == made
    assert world.graph("GET", "subscriptions").get_json()["value"] == [made]


def test_an_address_that_does_not_echo_is_refused(world: World) -> None:
    world.webhook.echo = False
    answer = world.subscribe()
    assert (answer.status_code, error_code(answer)) == (400, "ValidationError")
    assert world.state.subscriptions.live() == []


def test_validation_can_be_told_to_time_out(world: World) -> None:
    world.state.faults.turn_on(Fault(Kind.FAILED_VALIDATION, times=1))
    assert world.subscribe().get_json()["error"]["message"] == "Subscription validation request timed out."
    assert world.subscribe().status_code == 201


def test_the_same_wish_twice_is_a_conflict(world: World) -> None:
    first = world.subscribe().get_json()["id"]
    again = world.subscribe()
    assert (again.status_code, error_code(again)) == (409, "Conflict")
    assert f"<{first}>" in again.get_json()["error"]["message"]
    assert world.subscribe(resource="me/messages").status_code == 201


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"changeType": None}, 400, "InvalidRequest"),
        ({"changeType": "moved"}, 400, "InvalidRequest"),
        ({"notificationUrl": "http://elsewhere.example/hook"}, 400, "InvalidRequest"),
        ({"resource": "me/events"}, 400, "InvalidRequest"),
        ({"resource": "users/somebody@else.example/messages"}, 403, "ErrorAccessDenied"),
        ({"resource": "me/mailFolders/attic/messages"}, 404, "ErrorItemNotFound"),
        ({"clientState": "x" * 129}, 400, "ValidationError"),
        ({"expirationDateTime": "2026-03-20T14:00:00Z"}, 400, "ValidationError"),
        ({"expirationDateTime": "2026-03-12T13:00:00Z"}, 400, "ValidationError"),
        ({"expirationDateTime": "soon"}, 400, "InvalidRequest"),
    ],
)
def test_what_is_refused(world: World, changes: dict[str, object], status: int, code: str) -> None:
    answer = world.subscribe(**changes)
    assert (answer.status_code, error_code(answer)) == (status, code)


def test_a_short_life_is_raised_to_45_minutes(world: World) -> None:
    soon = (world.clock() + timedelta(minutes=5)).isoformat()
    assert world.subscribe(expirationDateTime=soon).get_json()["expirationDateTime"] == "2026-03-12T14:45:00Z"


def test_renewing_and_its_end(world: World) -> None:
    made = world.subscribe().get_json()["id"]
    renewed = world.graph("PATCH", f"subscriptions/{made}", json={"expirationDateTime": "2026-03-18T14:00:00Z"})
    assert renewed.get_json()["expirationDateTime"] == "2026-03-18T14:00:00Z"
    assert world.graph("POST", f"subscriptions/{made}/reauthorize").status_code == 204
    world.clock.forward(days=7)
    gone = world.graph("PATCH", f"subscriptions/{made}", json={"expirationDateTime": "2026-03-25T14:00:00Z"})
    assert (gone.status_code, error_code(gone)) == (404, "ResourceNotFound")


def test_deleting(world: World) -> None:
    made = world.subscribe().get_json()["id"]
    assert world.graph("DELETE", f"subscriptions/{made}").status_code == 204
    assert world.graph("GET", f"subscriptions/{made}").status_code == 404


def test_another_users_subscription_is_not_there(world: World) -> None:
    made = world.subscribe().get_json()["id"]
    lee = world.add_user("lee@acme.example")
    assert world.client.get(f"/v1.0/subscriptions/{made}", headers=world.bearer(user=lee)).status_code == 404


def test_a_query_in_the_address_is_kept(world: World) -> None:
    assert world.subscribe(notificationUrl=f"{WEBHOOK}?key=7").status_code == 201
    assert world.webhook.validations == 2
