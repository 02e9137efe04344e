from sandbox.microsoft.faults import Fault, Kind
from tests.sandbox.microsoft.world import World


def subscribed(world: World, **changes: object) -> str:
    return str(world.subscribe(**changes).get_json()["id"])


def test_an_arriving_message_is_notified(world: World) -> None:
    subscription = subscribed(world)
    message = world.deliver()
    assert world.state.notifier.pump() == 1
    [item] = world.webhook.items
    resource = f"Users/{world.dana.oid}/Messages/{message.immutable_id}"
    assert item == {
        "subscriptionId": subscription,
        "subscriptionExpirationDateTime": "2026-03-14T14:00:00Z",
        "changeType": "created",
        "resource": resource,
        "tenantId": world.tenant.id,
        "clientState": "a secret",
        "resourceData": {
            "@odata.type": "#Microsoft.Graph.Message",
            "@odata.id": resource,
            "@odata.etag": f'W/"{message.change_key}"',
            "id": message.immutable_id,
        },
    }


def test_only_what_was_asked_for_is_notified(world: World) -> None:
    subscribed(world)
    message = world.deliver()
    world.deliver("Spam", folder="junkemail")
    world.graph("PATCH", f"me/messages/{message.immutable_id}", json={"isRead": True})
    world.graph("POST", f"me/messages/{message.immutable_id}/move", json={"destinationId": "archive"})
    assert world.state.notifier.pump() == 1
    world.graph("POST", f"me/messages/{message.immutable_id}/move", json={"destinationId": "inbox"})
    assert world.state.notifier.pump() == 1


def test_a_whole_mailbox_hears_of_a_move_as_deleted_and_created(world: World) -> None:
    subscribed(world, resource="me/messages", changeType="created,deleted")
    message = world.deliver()
    world.graph("POST", f"me/messages/{message.immutable_id}/move", json={"destinationId": "archive"})
    world.state.notifier.pump()
    assert [item["changeType"] for item in world.webhook.items] == ["created", "deleted", "created"]
    assert len({str(item["resource"]) for item in world.webhook.items}) == 1


def test_what_is_not_taken_is_repeated_with_growing_pauses(world: World) -> None:
    subscribed(world)
    world.webhook.answers = [500, 503]
    world.deliver()
    assert world.state.notifier.pump() == 0
    for pause in (5, 10):
        assert world.state.notifier.pump() == 0
        world.clock.forward(seconds=pause)
        taken = world.state.notifier.pump()
    assert taken == 1 and len(world.webhook.items) == 1


def test_after_four_hours_it_is_given_up(world: World) -> None:
    subscribed(world)
    world.webhook.answers = [500] * 1000
    world.deliver()
    tries = 0
    while world.state.notifier.waiting:
        world.state.notifier.pump()
        world.clock.forward(minutes=10)
        tries += 1
    assert 10 < tries < 30
    assert world.webhook.items == []


def test_duplicate_late_and_lost_notifications(world: World) -> None:
    subscribed(world)
    faults = world.state.faults
    faults.turn_on(Fault(Kind.DUPLICATE_NOTIFICATIONS, times=1))
    world.deliver("twice")
    assert world.state.notifier.pump() == 2
    faults.turn_on(Fault(Kind.LATE_NOTIFICATIONS, times=1, seconds=90))
    world.deliver("late")
    assert world.state.notifier.pump() == 0
    world.clock.forward(seconds=91)
    assert world.state.notifier.pump() == 1
    faults.turn_on(Fault(Kind.LOST_NOTIFICATIONS, times=1))
    world.deliver("lost")
    world.clock.forward(hours=1)
    assert world.state.notifier.pump() == 0


def test_an_expired_subscription_is_silent(world: World) -> None:
    subscribed(world)
    world.clock.forward(days=3)
    world.deliver()
    assert world.state.notifier.pump() == 0


def test_without_the_preference_the_changing_id_is_notified(world: World) -> None:
    wish = {
        "changeType": "created",
        "notificationUrl": "http://app.localhost:7071/api/graph/notifications",
        "resource": "me/messages",
        "expirationDateTime": "2026-03-13T14:00:00Z",
    }
    assert world.graph("POST", "subscriptions", json=wish, headers={"Prefer": ""}).status_code == 201
    message = world.deliver()
    world.state.notifier.pump()
    assert world.webhook.items[0]["resource"] == f"Users/{world.dana.oid}/Messages/{message.mutable_id}"


def test_lifecycle_notifications_speak_of_the_subscription(world: World) -> None:
    subscription = subscribed(world)
    path = f"/_sandbox/subscriptions/{subscription}/lifecycle"
    for event in ("missed", "subscriptionRemoved"):
        assert world.client.post(path, json={"event": event}).status_code == 204
    world.state.notifier.pump()
    assert [item["lifecycleEvent"] for item in world.webhook.items] == ["missed", "subscriptionRemoved"]
    assert all("changeType" not in item and "resourceData" not in item for item in world.webhook.items)
    assert world.state.subscriptions.live() == []
    assert world.client.post(path, json={"event": "missed"}).status_code == 404


def test_new_notifications_for_one_address_travel_together(world: World) -> None:
    subscribed(world)
    subscribed(world, resource="me/messages")
    world.webhook.answers = [500]
    world.deliver()
    assert world.state.notifier.pump() == 0
    assert world.webhook.answers == []
    world.clock.forward(seconds=5)
    assert world.state.notifier.pump() == 2
    assert len({str(item["subscriptionId"]) for item in world.webhook.items}) == 2
