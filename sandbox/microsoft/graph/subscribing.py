"""Subscriptions to changes in mailboxes.

https://learn.microsoft.com/en-us/graph/api/subscription-post-subscriptions
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from sandbox.microsoft.faults import Kind
from sandbox.microsoft.graph.call import body, current_caller, current_preferences
from sandbox.microsoft.graph.caller import READ_BASIC, Caller
from sandbox.microsoft.graph.errors import GraphError, access_denied, bad_request
from sandbox.microsoft.graph.folders import required_folder
from sandbox.microsoft.graph.paths import normalized
from sandbox.microsoft.graph.shapes import subscription_properties
from sandbox.microsoft.mailbox import Change
from sandbox.microsoft.notifier import TIMED_OUT
from sandbox.microsoft.subscriptions import AlreadySubscribed, Subscription
from sandbox.microsoft.times import read

LONGEST = timedelta(minutes=10_080)
SHORTEST = timedelta(minutes=45)
LONGEST_CLIENT_STATE = 128


def subscribing(calls: Blueprint) -> None:
    """Add the routes of subscriptions."""

    @calls.get("/subscriptions")
    def list_subscriptions() -> ResponseReturnValue:
        return jsonify({"value": [subscription_properties(each) for each in own(current_caller())]})

    @calls.post("/subscriptions")
    def create_subscription() -> ResponseReturnValue:
        who = current_caller()
        wish = wished(who, body())
        subscriptions = who.state.subscriptions
        try:
            subscriptions.refuse_double(wish)
            shake_hands(who, wish)
            subscriptions.add(wish)
        except AlreadySubscribed as error:
            message = f"Subscription Id <{error}> already exists for the requested combination"
            raise GraphError(409, "Conflict", message) from error
        return jsonify(subscription_properties(wish)), 201

    @calls.get("/subscriptions/<subscription_id>")
    def get_subscription(subscription_id: str) -> ResponseReturnValue:
        return jsonify(subscription_properties(required(current_caller(), subscription_id)))

    @calls.patch("/subscriptions/<subscription_id>")
    def renew_subscription(subscription_id: str) -> ResponseReturnValue:
        who = current_caller()
        kept = required(who, subscription_id)
        renewed = replace(kept, expires=expiry(body(), who.state.clock()))
        who.state.subscriptions.replace(renewed)
        return jsonify(subscription_properties(renewed))

    @calls.post("/subscriptions/<subscription_id>/reauthorize")
    def reauthorize_subscription(subscription_id: str) -> ResponseReturnValue:
        required(current_caller(), subscription_id)
        return "", 204

    @calls.delete("/subscriptions/<subscription_id>")
    def delete_subscription(subscription_id: str) -> ResponseReturnValue:
        who = current_caller()
        who.state.subscriptions.remove(required(who, subscription_id).id)
        return "", 204


def own(who: Caller) -> list[Subscription]:
    """The subscriptions of this application for this user."""
    live = who.state.subscriptions.live()
    return [each for each in live if (each.application_id, each.owner) == (who.token.grant.client_id, who.user.oid)]


def required(who: Caller, subscription_id: str) -> Subscription:
    """The subscription of this id. Raises GraphError 404."""
    found = next((each for each in own(who) if each.id == subscription_id), None)
    if found is None:
        raise GraphError(404, "ResourceNotFound", "The object was not found.")
    return found


def wished(who: Caller, wish: dict[str, object]) -> Subscription:
    """The subscription asked for. Raises GraphError."""
    resource = text(wish, "resource")
    return Subscription(
        application_id=who.token.grant.client_id,
        owner=who.user.oid,
        tenant_id=who.user.tenant.id,
        changes=changes(text(wish, "changeType")),
        resource=resource,
        folder_id=folder_of(who, resource),
        notification_url=https(text(wish, "notificationUrl"), "notificationUrl"),
        expires=expiry(wish, who.state.clock()),
        immutable_ids=current_preferences().immutable_ids,
        lifecycle_url=lifecycle_url(wish),
        client_state=client_state(wish),
    )


def text(wish: Mapping[str, object], name: str) -> str:
    """A property that must be there. Raises GraphError 400."""
    value = wish.get(name.lower())
    if not isinstance(value, str) or not value:
        raise bad_request(f"{name} is a required property for subscription creation.", "InvalidRequest")
    return value


def changes(named: str) -> frozenset[Change]:
    """The change types in a list with commas. Raises GraphError 400."""
    try:
        return frozenset(Change(name.strip().lower()) for name in named.split(","))
    except ValueError as error:
        raise bad_request(f"The value '{named}' is not a valid changeType.", "InvalidRequest") from error


def folder_of(who: Caller, resource: str) -> str | None:
    """The id of the folder to watch, None for the whole mailbox. Raises GraphError.

    With delegated permission it is the signed-in user's own mailbox.
    """
    segments = normalized(resource.partition("?")[0]).split("/")
    if segments[:1] == ["users"] and len(segments) > 1:
        if who.state.directory.find(segments[1]) != who.user:
            raise access_denied()
        segments = ["me", *segments[2:]]
    mailbox = who.mailbox(READ_BASIC)
    if segments == ["me", "messages"]:
        return None
    if len(segments) == 4 and segments[:2] == ["me", "mailFolders"] and segments[3] == "messages":
        return required_folder(mailbox, segments[2]).id
    raise bad_request(f"Resource '{resource}' is not supported for subscriptions.", "InvalidRequest")


def expiry(wish: Mapping[str, object], now: datetime) -> datetime:
    """The time asked for, raised to 45 minutes from now. Raises GraphError 400 where it is past or over a week."""
    try:
        asked = read(text(wish, "expirationDateTime"))
    except ValueError as error:
        raise bad_request("The expirationDateTime is not a valid time.", "InvalidRequest") from error
    if asked <= now:
        raise bad_request("Subscription expiration must be in the future.", "ValidationError")
    if asked > now + LONGEST:
        minutes = int(LONGEST.total_seconds() // 60)
        raise bad_request(f"Subscription expiration can only be {minutes} minutes in the future.", "ValidationError")
    return max(asked, now + SHORTEST)


def https(url: str, name: str) -> str:
    """`url`, which must be https unless it stays on this machine. Raises GraphError 400."""
    target = urlsplit(url)
    host = target.hostname or ""
    at_home = host in {"localhost", "127.0.0.1"} or host.endswith(".localhost")
    if not host or (target.scheme != "https" and not (at_home and target.scheme == "http")):
        raise bad_request(f"{name} must be a valid HTTPS address.", "InvalidRequest")
    return url


def lifecycle_url(wish: Mapping[str, object]) -> str | None:
    """The address for lifecycle notifications, None where none is wished for."""
    name = "lifecycleNotificationUrl"
    return https(text(wish, name), name) if wish.get(name.lower()) else None


def client_state(wish: Mapping[str, object]) -> str | None:
    """The secret that comes back with each notification. Raises GraphError 400 over 128 characters."""
    state = wish.get("clientstate")
    if state is None:
        return None
    if not isinstance(state, str) or len(state) > LONGEST_CLIENT_STATE:
        raise bad_request(f"clientState must have at most {LONGEST_CLIENT_STATE} characters.", "ValidationError")
    return state


def shake_hands(who: Caller, wish: Subscription) -> None:
    """Validate each address of a new subscription. Raises GraphError 400."""
    if who.state.faults.take(Kind.FAILED_VALIDATION, mailbox=who.user.oid):
        raise bad_request(TIMED_OUT, "ValidationError")
    for url in filter(None, (wish.notification_url, wish.lifecycle_url)):
        wrong = who.state.notifier.validate(url)
        if wrong:
            raise bad_request(wrong, "ValidationError")
