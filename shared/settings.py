"""Every setting of the app: typed, read once, and refused with a message that says what is wanted.

docs/settings.md holds the same table for operators; a test keeps the two together. A secret that is not in the environment is
read from the vault when it is first needed: shared/kept.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from shared.alternatives import CLIENT_SECRET, STORAGE, Service, contradictions
from shared.errors import InvalidSetting
from shared.setting import Vault, alternative, given, problem, secret, setting, value_of
from shared.setting_values import (
    account_name,
    certificate,
    guid,
    host_and_port,
    hours,
    key_set,
    managed_identity,
    names,
    optional,
    positive,
    reading_start,
    secret_keys,
    switch,
    text,
    text_by_name,
    web_address,
    zone,
)

VAULT_URL = "KEY_VAULT_URL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The app's settings, each with the name, purpose and example that docs/settings.md shows."""

    storage: str | None = setting(
        STORAGE,
        text,
        "connection string of the storage account with the app's queues, tables and blobs",
        "UseDevelopmentStorage=true",
    )
    storage_account: str | None = alternative(
        STORAGE,
        f"{STORAGE}__accountName",
        account_name,
        "name of that account, to reach it with the managed identity and without a key",
        "stmailboxes",
    )
    storage_blobs: str | None = alternative(
        STORAGE,
        f"{STORAGE}__blobServiceUri",
        web_address,
        "where that account's blobs are; with the next two in place of its name, as in national clouds",
        "https://stmailboxes.blob.core.windows.net",
    )
    storage_queues: str | None = alternative(
        STORAGE,
        f"{STORAGE}__queueServiceUri",
        web_address,
        "where its queues are",
        "https://stmailboxes.queue.core.windows.net",
    )
    storage_tables: str | None = alternative(
        STORAGE,
        f"{STORAGE}__tableServiceUri",
        web_address,
        "where its tables are",
        "https://stmailboxes.table.core.windows.net",
    )
    storage_credential: str | None = alternative(
        STORAGE,
        f"{STORAGE}__credential",
        managed_identity,
        "managedidentity: needed with the name or the addresses",
        "managedidentity",
    )
    storage_identity: str | None = alternative(
        STORAGE,
        f"{STORAGE}__clientId",
        guid,
        "client id of the user-assigned managed identity; without it, the system-assigned one is meant",
        "22223333-cccc-4444-dddd-5555eeee6666",
    )
    public_url: str = setting(
        "PUBLIC_URL",
        web_address,
        "the app's own address, as browsers and Microsoft Graph reach it",
        "https://mailboxes.example.com",
    )
    vault_url: str | None = setting(
        VAULT_URL,
        optional(web_address),
        "the Key Vault from which secrets are read, with the managed identity, that are not set themselves",
        "https://kv-mailboxes.vault.azure.net",
        default="",
    )
    secret_keys: Mapping[str, bytes] = secret(
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
    client_secret: Callable[[], str | None] = secret(
        CLIENT_SECRET,
        text,
        "a client secret of that app registration",
        "a value from Certificates & secrets",
        kind="text",
    )
    client_certificate: Callable[[], str | None] = alternative(
        CLIENT_SECRET,
        "MICROSOFT_CLIENT_CERTIFICATE",
        certificate,
        "a certificate of that app registration and its private key, both as PEM",
        "-----BEGIN PRIVATE KEY----- ... -----BEGIN CERTIFICATE----- ...",
        kind="text",
    )
    federated_identity: str | None = alternative(
        CLIENT_SECRET,
        "MICROSOFT_FEDERATED_IDENTITY",
        guid,
        "client id of the user-assigned managed identity that is a federated credential of that app registration",
        "22223333-cccc-4444-dddd-5555eeee6666",
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
    tms_api_keys: Mapping[str, str] = secret(
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
    ticket_keys: Mapping[str, Mapping[str, Any]] = secret(
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

    @property
    def vault_identity(self) -> str | None:
        """The client id of the managed identity that reads the vault; None for the system-assigned one."""
        return self.storage_identity or self.federated_identity

    def storage_address(self, service: Service) -> str:
        """Where a service of the storage account is, where no connection string says it."""
        known = {"blob": self.storage_blobs, "queue": self.storage_queues, "table": self.storage_tables}[service]
        return known or f"https://{self.storage_account}.{service}.core.windows.net"


def read(environment: Mapping[str, str], vault: Vault | None = None) -> Settings:
    """Read all settings. Raises InvalidSetting with a line for each one that is missing or malformed.

    `vault`: reads the vault of KEY_VAULT_URL. That happens when a secret is first needed.
    """
    items = fields(Settings)
    values: dict[str, Any] = {}
    problems: list[str] = []
    for item in items:
        try:
            values[item.name] = value_of(item, items, environment, vault if given(environment, VAULT_URL) else None)
        except ValueError as error:
            problems.append(problem(item, str(error)))
    by_name = {item.metadata["name"]: item for item in items}
    problems += [problem(by_name[name], what) for name, what in contradictions(items, environment)]
    if problems:
        raise InvalidSetting("\n".join(problems))
    return Settings(**values)
