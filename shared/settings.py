"""Every setting of the app: typed, read once, and refused with a message that says what is wanted.

docs/settings.md holds the same table for operators; a test keeps the two together.
"""

from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field, fields
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from shared.errors import InvalidSetting
from shared.setting_values import (
    host_and_port,
    hours,
    key_set,
    names,
    positive,
    reading_start,
    secret_keys,
    switch,
    text,
    text_by_name,
    web_address,
    zone,
)


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
    smtp_auth: bool = setting(
        "SMTP_AUTH",
        switch,
        "whether mail goes out by SMTP AUTH where no drafts may be written (docs/smtp-auth.md)",
        "true",
        default="false",
    )
    smtp_server: tuple[str, int] = setting(
        "SMTP_SERVER",
        host_and_port,
        "where mail is submitted by SMTP AUTH, with STARTTLS",
        "smtp.office365.com:587",
        default="smtp.office365.com:587",
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
