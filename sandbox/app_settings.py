"""The app's settings in the sandbox: as an operator would write them, with the stand-ins' addresses."""

import json
import secrets
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

from sandbox.tms.samples import API_KEY, ORGANIZATION

CLIENT_ID = "5a0d0b0e-0000-4000-8000-5a0db0c50001"
CAPABILITIES = "idempotency_keys,find_by_reference,find_customers"
TIME_SCALE = "0.1"
"""The host's pauses: queues are looked at twice a second when idle, and what failed is tried again after three seconds."""


@dataclass(frozen=True)
class Addresses:
    """Where everything is: `app`, `pages` (sign-in) and `tms` as a browser knows them, `token`, `graph`, `smtp` for servers."""

    app: str
    token: str
    pages: str
    graph: str
    smtp: str
    tms: str
    tms_api: str


def app_settings(
    addresses: Addresses, storage: str, secret: str, ticket_keys: str, authority: Path, smtp: bool = True
) -> dict[str, str]:
    """The environment of the functions host.

    `authority`: the certificate of the sandbox's own authority; `smtp`: whether mail goes out by SMTP where it may.
    """
    return {
        "AzureWebJobsStorage": storage,
        "PUBLIC_URL": addresses.app,
        "SECRET_KEYS": f"sandbox:{b64encode(secrets.token_bytes(32)).decode()}",
        "MICROSOFT_CLIENT_ID": CLIENT_ID,
        "MICROSOFT_CLIENT_SECRET": secret,
        "MICROSOFT_AUTHORITY": f"{addresses.token}/organizations",
        "MICROSOFT_INSTANCE_DISCOVERY": "false",
        "GRAPH_URL": f"{addresses.graph}/v1.0",
        "SMTP_AUTH": "true" if smtp else "false",
        "SMTP_SERVER": addresses.smtp,
        "TMS_URL": addresses.tms_api,
        "TMS_API_KEYS": json.dumps({str(ORGANIZATION): API_KEY}),
        "TMS_CAPABILITIES": CAPABILITIES,
        # A folder of e-mails is the mail of many days, received within seconds.
        "MOST_SHIPMENTS_AN_HOUR": "100000",
        "TMS_TICKET_ISSUER": addresses.tms,
        "TMS_TICKET_KEYS": ticket_keys,
        "REQUESTS_CA_BUNDLE": str(authority),
        "SSL_CERT_FILE": str(authority),
        "NO_PROXY": "localhost,127.0.0.1",
        "no_proxy": "localhost,127.0.0.1",
        "TIME_SCALE": TIME_SCALE,
    }
