"""The app's settings as they are in Azure: nothing in them is secret. A managed identity opens storage, vault and sign-in."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import jwt
import requests

from sandbox.azurite import Emulator
from sandbox.azurite.keyless import AUDIENCE
from sandbox.azurite.keyless import keyless as keyless_storage
from sandbox.controls import MicrosoftControl
from sandbox.microsoft.azure.identity import HEADER, PATH
from sandbox.microsoft.certificate import certificates

STORAGE = "AzureWebJobsStorage"
SECRETS = ("SECRET_KEYS", "TMS_API_KEYS", "TMS_TICKET_KEYS")
CREDENTIAL = "MICROSOFT_CLIENT_SECRET"


@contextmanager
def keyless(
    settings: Mapping[str, str], emulator: Emulator, microsoft: MicrosoftControl, sign_in: str, folder: Path
) -> Iterator[tuple[dict[str, str], str]]:
    """The same settings with their secrets in the vault, and the object id of the app's managed identity.

    `sign_in`: the address of the token endpoint, where the vault is, too; `folder`: with the certificates.
    """
    client_id, object_id = microsoft.assign_identity("Operator")
    for name in SECRETS:
        microsoft.put_secret(name.replace("_", "-"), settings[name])
    files = certificates(folder)
    with keyless_storage(emulator, files, accepting(f"{sign_in}/organizations", files.authority)) as addresses:
        account = emulator.accounts[0]
        kept = {name: value for name, value in settings.items() if name not in {STORAGE, CREDENTIAL, *SECRETS}}
        yield (
            kept
            | {f"{STORAGE}__{name.lower()}ServiceUri": f"{address}/{account}" for name, address in addresses.items()}
            | {
                f"{STORAGE}__credential": "managedidentity",
                f"{STORAGE}__clientId": client_id,
                "KEY_VAULT_URL": sign_in,
                "MICROSOFT_FEDERATED_IDENTITY": client_id,
                "IDENTITY_ENDPOINT": f"{microsoft.url}{PATH}",
                "IDENTITY_HEADER": HEADER,
            },
            object_id,
        )


def accepting(authority: str, trusted: Path) -> Callable[[str], bool]:
    """Whether a token is one that `authority` issued for storage accounts. `trusted`: the certificates' authority."""
    found = requests.get(f"{authority}/discovery/v2.0/keys", verify=str(trusted), timeout=10).json()["keys"]
    keys = {each["kid"]: jwt.PyJWK({name: each[name] for name in ("kty", "n", "e")}, "RS256") for each in found}

    def accepts(token: str) -> bool:
        try:
            jwt.decode(token, keys[jwt.get_unverified_header(token)["kid"]], ["RS256"], audience=AUDIENCE)
        except (jwt.PyJWTError, KeyError):
            return False
        return True

    return accepts
