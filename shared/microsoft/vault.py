"""Secrets in a Key Vault: https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret.

By code and not by Key Vault references, because those do not resolve where the vault is closed to public networks
(https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#considerations), and because a reference is followed
again within a day at best.
"""

import json
import re
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

import requests

from shared.errors import ConnectorError, OperatorMustAct, Throttled, Unavailable
from shared.microsoft.failures import retry_after
from shared.microsoft.managed_identity import TIMEOUT

API_VERSION = "7.4"


class VaultRefused(OperatorMustAct):
    """The vault does not let the app's managed identity read a secret."""


class NotAVault(OperatorMustAct):
    """What KEY_VAULT_URL leads to is no vault."""


class KeyVault:
    """One vault."""

    def __init__(self, url: str, session: requests.Session, token: Callable[[str], tuple[str, int]]) -> None:
        """`url`: such as `https://kv-mailboxes.vault.azure.net`; `token`: gives one for a resource, with its end."""
        self.url = url
        self.session = session
        self.token = token

    def secret(self, name: str) -> str | None:
        """The newest version of a secret, None where the vault has none of that name.

        Raises VaultRefused, NotAVault, and errors.Temporary where it does not answer.
        """
        token, _ = self.token(resource_of(self.url))
        try:
            answer = self.session.get(
                f"{self.url}/secrets/{name}",
                params={"api-version": API_VERSION},
                headers={"Authorization": f"Bearer {token}"},
                timeout=TIMEOUT,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise Unavailable(
                f"The vault cannot be reached ({type(error).__name__}): check KEY_VAULT_URL and the vault's network rules."
            ) from None
        content = json_of(answer.content)
        if answer.status_code == HTTPStatus.OK and isinstance(content.get("value"), str):
            return str(content["value"])
        if answer.status_code == HTTPStatus.NOT_FOUND and code_of(content) == "SecretNotFound":
            return None
        raise refusal(answer, code_of(content))


def resource_of(url: str) -> str:
    """What tokens for a vault are issued for: its cloud's domain of vaults."""
    host = urlsplit(url).hostname or ""
    return f"https://{host.partition('.')[2] or host}"


def refusal(answer: requests.Response, code: str) -> ConnectorError:
    """The error that an answer without a secret means: https://learn.microsoft.com/azure/key-vault/general/rest-error-codes."""
    status = answer.status_code
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Throttled("The vault asks us to wait.", retry_after(answer.headers))
    if status >= 500 or status == HTTPStatus.REQUEST_TIMEOUT:
        return Unavailable(f"The vault is not available ({status}).")
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return VaultRefused(
            f"The vault refuses us ({status} {code}): give the app's managed identity the role Key Vault Secrets User on it, "
            "and check that the secret is enabled and the vault's network rules."
        )
    return NotAVault(f"What KEY_VAULT_URL leads to does not answer as a vault ({status} {code}).")


def code_of(content: dict[str, object]) -> str:
    """The vault's name for what went wrong, the inner one where there is one."""
    error = content.get("error")
    while isinstance(error, dict) and isinstance(error.get("innererror"), dict):
        error = error["innererror"]
    code = error.get("code") if isinstance(error, dict) else None
    return re.sub(r"\W", "", code)[:40] if isinstance(code, str) else "no code"


def json_of(content: bytes) -> dict[str, object]:
    """A JSON object, empty where it is none."""
    try:
        found = json.loads(content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
