"""The sandbox's own way to tell the stand-in what happens: `/_sandbox/...`, JSON in and out.

| call | what it does |
| --- | --- |
| POST applications | {client_id, name, secrets, redirect_uris, federated}: register an application |
| POST identities | {tenant}: assign a managed identity to the app -> {client_id, object_id} |
| PUT secrets/{name} | the text of a secret in the Key Vault |
| POST users | {user_principal_name, display_name, tenant, ...}: add a user with a mailbox -> {oid, tenant_id} |
| PATCH users/{name} | {can_consent, blocked, has_mailbox, mail, proxy_addresses, demand}: change it |
| PATCH users/{name} | {smtp_auth, keeps_smtp_copies}: what its mailbox does with SMTP; smtp_auth null: as the tenant says |
| PATCH tenants/{name} | {smtp_auth}: switch SMTP AUTH on or off for every mailbox that says nothing of its own |
| POST users/{name}/revoke | end every session and token |
| DELETE users/{name}/consent | withdraw consent |
| POST mailboxes/{name}/messages | the e-mail's bytes; ?folder= &received= &read= &reference= -> {id} |
| GET mailboxes/{name}/messages | where each message is now, and whether it is read |
| GET subscriptions | the live subscriptions |
| POST subscriptions/{id}/lifecycle | {event}: send a lifecycle notification |
| GET, POST, DELETE faults | see `faults.Fault`; DELETE takes ?kind= |
"""

from collections.abc import Mapping
from dataclasses import asdict, replace

from flask import Blueprint, abort, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.directory import Application, Demand, ManagedIdentity, User
from sandbox.microsoft.faults import Kind, read_fault
from sandbox.microsoft.graph.shapes import subscription_properties
from sandbox.microsoft.mailbox import Folder, Mailbox, Message
from sandbox.microsoft.mime import Attachment, AttachmentKind, Mail, parse
from sandbox.microsoft.state import State
from sandbox.microsoft.times import iso, read


def control(state: State) -> Blueprint:
    """The calls below `/_sandbox`. What is not understood is answered 400."""
    calls = Blueprint("control", __name__, url_prefix="/_sandbox")
    directory_calls(calls, state)
    azure_calls(calls, state)
    mailbox_calls(calls, state)
    trouble_calls(calls, state)
    return calls


def directory_calls(calls: Blueprint, state: State) -> None:
    """Applications and users."""

    @calls.post("/applications")
    def register() -> ResponseReturnValue:
        told = request.get_json()
        secrets, addresses = frozenset(told["secrets"]), frozenset(told["redirect_uris"])
        federated = frozenset(told.get("federated", ()))
        state.directory.register(Application(told["client_id"], told["name"], secrets, addresses, federated=federated))
        return "", 204

    @calls.post("/users")
    def add_user() -> ResponseReturnValue:
        told = request.get_json()
        tenant = state.directory.tenant_named(told.pop("tenant", "Contoso"))
        with_archive = told.pop("with_archive", True)
        if "oid" in told and state.directory.find(told["oid"]):
            abort(409)
        user = changed(User(told["user_principal_name"], told["display_name"], tenant, mail=told.get("mail")), told)
        state.add_user(user, with_archive)
        return jsonify({"oid": user.oid, "tenant_id": tenant.id}), 201

    @calls.patch("/users/<name>")
    def change_user(name: str) -> ResponseReturnValue:
        told = request.get_json()
        user = required_user(state, name)
        if "demand" in told:
            demand = told.pop("demand")
            user = state.directory.demand(user, Demand(demand) if demand else None, state.clock())
        state.directory.add(changed(user, told))
        return "", 204

    @calls.patch("/tenants/<name>")
    def change_tenant(name: str) -> ResponseReturnValue:
        state.directory.switch_smtp(state.directory.tenant_named(name), on=bool(request.get_json()["smtp_auth"]))
        return "", 204

    @calls.post("/users/<name>/revoke")
    def revoke(name: str) -> ResponseReturnValue:
        state.directory.revoke_sessions(required_user(state, name), state.clock())
        return "", 204

    @calls.delete("/users/<name>/consent")
    def withdraw_consent(name: str) -> ResponseReturnValue:
        state.directory.withdraw_consent(required_user(state, name))
        return "", 204


def azure_calls(calls: Blueprint, state: State) -> None:
    """What Azure gives the app."""

    @calls.post("/identities")
    def assign() -> ResponseReturnValue:
        identity = ManagedIdentity(state.directory.tenant_named(request.get_json()["tenant"]))
        state.directory.assign(identity)
        return jsonify({"client_id": identity.client_id, "object_id": identity.object_id}), 201

    @calls.put("/secrets/<name>")
    def put_secret(name: str) -> ResponseReturnValue:
        state.secrets[name] = request.get_data(as_text=True)
        return "", 204


def mailbox_calls(calls: Blueprint, state: State) -> None:
    """Delivering mail, and looking where it is."""

    @calls.post("/mailboxes/<name>/messages")
    def deliver(name: str) -> ResponseReturnValue:
        mailbox = required_mailbox(state, name)
        folder = mailbox.folder(request.args.get("folder", "inbox"))
        if folder is None:
            abort(404)
        now = state.clock()
        received = read(request.args["received"]) if "received" in request.args else now
        mail = with_references(parse(request.get_data()), request.args.getlist("reference"))
        message = mailbox.deliver(mail, folder, received, now, is_read=request.args.get("read") == "true")
        return jsonify({"id": message.immutable_id, "internetMessageId": mail.message_id}), 201

    @calls.get("/mailboxes/<name>/messages")
    def list_messages(name: str) -> ResponseReturnValue:
        mailbox = required_mailbox(state, name)
        return jsonify([whereabouts(mailbox, message) for message in mailbox.in_folder(None)])


def trouble_calls(calls: Blueprint, state: State) -> None:
    """Subscriptions and faults."""

    @calls.get("/subscriptions")
    def list_subscriptions() -> ResponseReturnValue:
        return jsonify([subscription_properties(each) for each in state.subscriptions.live()])

    @calls.post("/subscriptions/<subscription_id>/lifecycle")
    def lifecycle(subscription_id: str) -> ResponseReturnValue:
        subscription = state.subscriptions.find(subscription_id)
        event = request.get_json()["event"]
        if subscription is None:
            abort(404)
        if event not in ("missed", "subscriptionRemoved", "reauthorizationRequired"):
            abort(400)
        state.notifier.send_lifecycle(subscription, event)
        return "", 204

    @calls.get("/faults")
    def list_faults() -> ResponseReturnValue:
        return jsonify([asdict(fault) for fault in state.faults.active])

    @calls.post("/faults")
    def turn_on() -> ResponseReturnValue:
        told = request.get_json()
        if told.get("mailbox"):
            told["mailbox"] = required_user(state, told["mailbox"]).oid
        try:
            state.faults.turn_on(read_fault(told))
        except ValueError:
            abort(400)
        return "", 204

    @calls.delete("/faults")
    def clear_faults() -> ResponseReturnValue:
        state.faults.clear(Kind(request.args["kind"]) if "kind" in request.args else None)
        return "", 204


def required_user(state: State, name: str) -> User:
    """The user of this address or oid; 404 where there is none."""
    user = state.directory.find(name)
    if user is None:
        abort(404)
    return user


def required_mailbox(state: State, name: str) -> Mailbox:
    """The mailbox of a user; 404 where there is none."""
    return state.mailboxes[required_user(state, name).oid]


def changed(user: User, told: Mapping[str, object]) -> User:
    """`user` with what was told of it."""
    mail = told.get("mail", user.mail)
    aliases = told.get("proxy_addresses", user.proxy_addresses)
    return replace(
        user,
        mail=str(mail) if mail else None,
        proxy_addresses=tuple(map(str, aliases)) if isinstance(aliases, list | tuple) else user.proxy_addresses,
        oid=str(told.get("oid", user.oid)),
        can_consent=bool(told.get("can_consent", user.can_consent)),
        blocked=bool(told.get("blocked", user.blocked)),
        has_mailbox=bool(told.get("has_mailbox", user.has_mailbox)),
        smtp_auth=None if (smtp_auth := told.get("smtp_auth", user.smtp_auth)) is None else bool(smtp_auth),
        keeps_smtp_copies=bool(told.get("keeps_smtp_copies", user.keeps_smtp_copies)),
    )


def with_references(mail: Mail, names: list[str]) -> Mail:
    """`mail` with links to files in the cloud, which no MIME can carry."""
    links = tuple(Attachment(name, "application/octet-stream", kind=AttachmentKind.REFERENCE) for name in names)
    return replace(mail, attachments=mail.attachments + links)


def whereabouts(mailbox: Mailbox, message: Message) -> dict[str, object]:
    """Where a message is, and what was done to it."""
    folder: Folder = mailbox.folders[message.folder_id]
    return {
        "id": message.immutable_id,
        "internetMessageId": message.mail.message_id,
        "subject": message.mail.subject,
        "folder": folder.well_known or folder.display_name,
        "isRead": message.is_read,
        "categories": list(message.categories),
        "receivedDateTime": iso(message.received),
    }
