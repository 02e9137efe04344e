"""Every setting of the app: typed, read once, and refused with a message that says what is wanted.

docs/settings.md holds the same table for operators; a test keeps the two together.
"""

import base64
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field, fields
from datetime import time
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from shared.errors import InvalidSetting

KEY_ID = re.compile(r"[A-Za-z0-9-]{1,16}")
KEY_BYTES = 32


def text(value: str) -> str:
    """Any text but an empty one."""
    if not value.strip():
        raise ValueError("it is empty")
    return value.strip()


def web_address(value: str) -> str:
    """An address with scheme and host, without trailing slash. Plain http only for names of this machine."""
    parts = urlsplit(value.strip())
    host = parts.hostname or ""
    local = host in {"localhost", "127.0.0.1"} or host.endswith(".localhost")
    if not host or parts.query or parts.fragment or parts.scheme not in {"https", "http"}:
        raise ValueError("it is not a web address")
    if parts.scheme == "http" and not local:
        raise ValueError("it must begin with https://")
    return value.strip().rstrip("/")


def switch(value: str) -> bool:
    """`true` or `false`."""
    if value.strip().lower() not in {"true", "false"}:
        raise ValueError("it is neither true nor false")
    return value.strip().lower() == "true"


def reading_start(value: str) -> str:
    """`at_once` or `after_preview`."""
    if value.strip() not in {"at_once", "after_preview"}:
        raise ValueError("it is neither at_once nor after_preview")
    return value.strip()


def positive(value: str) -> int:
    """A whole number above zero."""
    if not value.strip().isdecimal() or int(value) == 0:
        raise ValueError("it is not a whole number above zero")
    return int(value)


def zone(value: str) -> ZoneInfo:
    """An IANA time zone."""
    try:
        return ZoneInfo(value.strip())
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        raise ValueError("it is not an IANA time zone") from error


def names(value: str) -> frozenset[str]:
    """Names with commas between them."""
    return frozenset(name.strip() for name in value.split(",") if name.strip())


def hours(value: str) -> tuple[time, time]:
    """`08:00-17:00`: from and to."""
    try:
        begin, end = (time.fromisoformat(part.strip()) for part in value.split("-"))
    except ValueError as error:
        raise ValueError("it is not two times of day") from error
    if begin >= end:
        raise ValueError("the first time is not before the second")
    return begin, end


def text_by_name(value: str) -> Mapping[str, str]:
    """A JSON object from texts to texts."""
    try:
        found = json.loads(value)
    except json.JSONDecodeError as error:
        raise ValueError("it is not JSON") from error
    if not isinstance(found, dict) or not found or not all(isinstance(item, str) and item for item in found.values()):
        raise ValueError("it is not a JSON object from names to texts")
    return found


def key_set(value: str) -> Mapping[str, Any]:
    """A JSON Web Key Set (RFC 7517) in which each key has a `kid`."""
    try:
        found: dict[str, Any] = json.loads(value)
    except json.JSONDecodeError as error:
        raise ValueError("it is not JSON") from error
    keys = found.get("keys") if isinstance(found, dict) else None
    if not isinstance(keys, list) or not keys or not all(isinstance(key, dict) and key.get("kid") for key in keys):
        raise ValueError("it is not a JSON Web Key Set whose keys have a kid")
    return found


def secret_keys(value: str) -> Mapping[str, bytes]:
    """`id:base64,id:base64`: keys of 32 bytes by their ids, the one for new secrets first."""
    keys: dict[str, bytes] = {}
    for number, entry in enumerate(value.split(","), start=1):
        key_id, _, encoded = entry.strip().partition(":")
        if not KEY_ID.fullmatch(key_id):
            raise ValueError(f"key {number} has no id of 1 to 16 letters, digits or hyphens in front")
        if key_id in keys:
            raise ValueError(f"two keys have the id {key_id}")
        try:
            keys[key_id] = base64.b64decode(encoded, validate=True)
        except ValueError as error:
            raise ValueError(f"key {key_id} is not base64") from error
        if len(keys[key_id]) != KEY_BYTES:
            raise ValueError(f"key {key_id} has {len(keys[key_id])} bytes, not {KEY_BYTES}")
    return keys


def setting(name: str, parse: Callable[[str], object], purpose: str, example: str, default: str | None = None) -> Any:
    """A field of Settings that is read from the environment variable `name`; required where `default` is None."""
    return field(metadata={"name": name, "parse": parse, "purpose": purpose, "example": example, "default": default})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The app's settings, each with the name, purpose and example that docs/settings.md shows."""

    storage: str = setting(
        "AzureWebJobsStorage",
        text,
        "connection string of the storage account with the app's queues and tables",
        "UseDevelopmentStorage=true",
    )
    public_url: str = setting(
        "PUBLIC_URL",
        web_address,
        "the app's own address, as browsers and Microsoft Graph reach it",
        "https://mailboxes.example.com",
    )
    secret_keys: Mapping[str, bytes] = setting(
        "SECRET_KEYS",
        secret_keys,
        "keys that encrypt tokens and sessions and sign webhook states: <id>:<base64 of 32 bytes>, "
        "the newest first, older ones still read (make one with `openssl rand -base64 32`)",
        "2026-11:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
    )
    client_id: str = setting(
        "MICROSOFT_CLIENT_ID",
        text,
        "application (client) id of the app registration in Microsoft Entra",
        "00001111-aaaa-2222-bbbb-3333cccc4444",
    )
    client_secret: str = setting(
        "MICROSOFT_CLIENT_SECRET",
        text,
        "a client secret of that app registration",
        "a value from Certificates & secrets",
    )
    authority: str = setting(
        "MICROSOFT_AUTHORITY",
        web_address,
        "where staff sign in: organizations, common (with personal accounts) or one tenant's id at the end",
        "https://login.microsoftonline.com/organizations",
        default="https://login.microsoftonline.com/organizations",
    )
    instance_discovery: bool = setting(
        "MICROSOFT_INSTANCE_DISCOVERY",
        switch,
        "whether the authority is checked with Microsoft; false only where it is not Microsoft's (the sandbox)",
        "true",
        default="true",
    )
    graph_url: str = setting(
        "GRAPH_URL",
        web_address,
        "where Microsoft Graph is; another one for national clouds",
        "https://graph.microsoft.com/v1.0",
        default="https://graph.microsoft.com/v1.0",
    )
    tms_url: str = setting(
        "TMS_URL", web_address, "the TMS's own site host, in front of /PublicApi", "https://yourcompany.taicloud.net"
    )
    tms_api_keys: Mapping[str, str] = setting(
        "TMS_API_KEYS",
        text_by_name,
        "the TMS's API key (x-api-key) of each organization: JSON from organization id to key",
        '{"4021": "3f6c0c1e-key-of-organization-4021"}',
    )
    tms_capabilities: frozenset[str] = setting(
        "TMS_CAPABILITIES",
        names,
        "what the TMS can do, of: idempotency_keys, find_by_reference, find_customers, cancel_quotes",
        "idempotency_keys,find_customers",
        default="",
    )
    ticket_issuer: str = setting(
        "TMS_TICKET_ISSUER",
        text,
        "issuer (iss) of the tickets with which the TMS opens the connection page",
        "https://tms.example.com",
    )
    ticket_keys: Mapping[str, Any] = setting(
        "TMS_TICKET_KEYS",
        key_set,
        "JSON Web Key Set with which those tickets are checked: public keys (ES256, RS256) or a shared one (HS256)",
        '{"keys": [{"kty": "EC", "kid": "1", "alg": "ES256", "crv": "P-256", "x": "...", "y": "..."}]}',
    )
    default_zone: ZoneInfo = setting(
        "DEFAULT_TIME_ZONE",
        zone,
        "time zone of a sender and a staff member whose own is not known",
        "America/Chicago",
        default="America/Chicago",
    )
    reading_starts: str = setting(
        "READING_STARTS",
        reading_start,
        "when a newly connected mailbox is read: at_once, or after_preview, when its owner presses Start reading",
        "after_preview",
        default="at_once",
    )
    dock_hours: tuple[time, time] = setting(
        "DOCK_HOURS",
        hours,
        "local hours put on a stop whose e-mail names a day only",
        "08:00-17:00",
        default="08:00-17:00",
    )
    truckload_pounds: int = setting(
        "TRUCKLOAD_POUNDS",
        positive,
        "a shipment of unclear mode that weighs this much or more is created as Truckload",
        "15000",
        default="15000",
    )
    truckload_units: int = setting(
        "TRUCKLOAD_UNITS",
        positive,
        "a shipment of unclear mode with this many handling units or more is created as Truckload",
        "12",
        default="12",
    )
    most_an_hour: int = setting(
        "MOST_SHIPMENTS_AN_HOUR",
        positive,
        "shipments that are created for one sender within an hour; more wait for a person",
        "100",
        default="100",
    )
    rate_shipments: bool = setting(
        "RATE_SHIPMENTS",
        switch,
        "whether the TMS rates a shipment when it is created from an e-mail",
        "false",
        default="false",
    )
    retention_days: int = setting(
        "RETENTION_DAYS",
        positive,
        "how long it is remembered what was done for a message; older mail is never acted on",
        "90",
        default="90",
    )
    lease_seconds: int = setting(
        "LEASE_SECONDS",
        positive,
        "how long a worker may hold a message: longer than functionTimeout, shorter than ten minutes",
        "360",
        default="360",
    )


def read(environment: Mapping[str, str]) -> Settings:
    """Read all settings. Raises InvalidSetting with a line for each one that is missing or malformed."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    for item in fields(Settings):
        value = environment.get(item.metadata["name"], item.metadata["default"])
        try:
            if value is None:
                raise ValueError("it is missing")
            values[item.name] = item.metadata["parse"](value)
        except ValueError as error:
            problems.append(problem(item, str(error)))
    if problems:
        raise InvalidSetting("\n".join(problems))
    return Settings(**values)


def problem(item: Field[Any], what: str) -> str:
    """One line on a setting that cannot be used. The value is left out: it may be a secret."""
    return (
        f"Setting {item.metadata['name']} cannot be used: {what}. "
        f"It is {item.metadata['purpose']}. For example: {item.metadata['example']}"
    )
