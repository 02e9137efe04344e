"""Puts the app's secrets into Key Vault, each once: what is there already is left alone. azd runs it after provisioning.

SECRET_KEYS is made here. The TMS's keys are taken from the environment variables TMS_API_KEYS and TMS_TICKET_KEYS, else from a
file that is asked for. In the vault, names have hyphens.

It goes by Azure Resource Manager, as a template that holds secrets would: so it needs no role on the vault, which would take
minutes to hold, and no way into the vault's network.
https://learn.microsoft.com/rest/api/keyvault/secrets/secrets/create-or-update
"""

import base64
import json
import os
import secrets
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

sys.path.insert(0, str(Path(__file__).parents[1]))  # azd runs this file by its path

from shared.setting import vault_name
from shared.setting_values import KEY_BYTES, key_set, secret_keys, text_by_name

API_VERSION = "2024-11-01"
TIMEOUT = 60
CHECKS: Mapping[str, Callable[[str], object]] = {
    "SECRET_KEYS": secret_keys,
    "TMS_API_KEYS": text_by_name,
    "TMS_TICKET_KEYS": key_set,
}
"""The settings that are kept in the vault, and what refuses a value that the app would not start with."""


class NoValue(Exception):
    """A secret has no value, and nobody to ask for one."""


class Secrets(Protocol):
    """A vault's secrets."""

    def has(self, name: str) -> bool:
        """Whether there is one of this name."""

    def put(self, name: str, value: str) -> None:
        """Store one."""


@dataclass(frozen=True)
class Vault:
    """A Key Vault, by way of Azure Resource Manager. `manager`: its address; `id`: the vault's resource id."""

    manager: str
    id: str
    token: str

    def has(self, name: str) -> bool:
        """See Secrets.has."""
        try:
            self.ask("GET", name)
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return False
            raise
        return True

    def put(self, name: str, value: str) -> None:
        """See Secrets.put."""
        self.ask("PUT", name, json.dumps({"properties": {"value": value}}).encode())

    def ask(self, method: str, name: str, body: bytes | None = None) -> None:
        """Make a request about a secret. Raises HTTPError."""
        address = f"{self.manager.rstrip('/')}{self.id}/secrets/{name}?api-version={API_VERSION}"
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        request = urllib.request.Request(address, body, headers, method=method)  # noqa: S310  Azure gave the address
        urllib.request.urlopen(request, timeout=TIMEOUT).close()  # noqa: S310


def fill(vault: Secrets, environment: Mapping[str, str], ask: Callable[[str], str] | None) -> list[str]:
    """Store what is missing; returns the names of what was stored.

    `ask` answers with the path of a file; None where nobody can be asked. Raises NoValue, and ValueError for a value that the
    app would not take.
    """
    stored = []
    for setting, check in CHECKS.items():
        name = vault_name(setting)
        if not vault.has(name):
            value = new_keys() if setting == "SECRET_KEYS" else given(setting, environment, ask)
            try:
                check(value)
            except ValueError as error:
                raise ValueError(f"{setting} cannot be used: {error}. See docs/settings.md.") from None
            vault.put(name, value)
            stored.append(name)
    return stored


def new_keys() -> str:
    """A first key for SECRET_KEYS, named by the month."""
    key = base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()
    return f"{datetime.now(UTC):%Y-%m}:{key}"


def given(setting: str, environment: Mapping[str, str], ask: Callable[[str], str] | None) -> str:
    """The value that the operator has for a setting. Raises NoValue."""
    if value := environment.get(setting):
        return value
    if ask is None:
        raise NoValue(
            f"Key Vault has no {vault_name(setting)} yet: set the environment variable {setting} to its value."
        )
    path = ask(f"File with {setting} (JSON, see docs/settings.md): ").strip().strip("'\"")
    return Path(path).expanduser().read_text(encoding="utf-8-sig").strip()


def token_of_azd(manager: str) -> str:
    """A token for Azure Resource Manager, of whoever is signed in to azd."""
    command = [
        shutil.which("azd") or "azd",
        "auth",
        "token",
        "--output",
        "json",
        "--scope",
        f"{manager.rstrip('/')}/.default",
    ]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=TIMEOUT)  # noqa: S603
    return str(json.loads(answer.stdout)["token"])


def main() -> None:
    """Fill the vault that azd's environment names."""
    manager = os.environ["CONNECTOR_RESOURCE_MANAGER"]
    vault = Vault(manager, os.environ["CONNECTOR_KEY_VAULT_ID"], token_of_azd(manager))
    try:
        stored = fill(vault, os.environ, input if sys.stdin.isatty() else None)
    except (NoValue, ValueError, OSError) as error:
        sys.exit(str(error))
    print(f"Key Vault: {', '.join(stored) or 'nothing'} stored, the rest was there.")


if __name__ == "__main__":
    main()
