"""What the app finds around it: settings, identity, vault, storage, connections; each made when it is first asked for.

The webhook must answer within three seconds even when it is cold: what it does not need is not imported for it.
"""

import os
from functools import cache
from typing import TYPE_CHECKING

from shared.alternatives import Service
from shared.settings import Settings, read

if TYPE_CHECKING:
    import requests

    from shared.microsoft.credential import Credential
    from shared.microsoft.managed_identity import ManagedIdentity
    from shared.microsoft.vault import KeyVault
    from shared.storage.azure.service import IdentityToken
    from shared.storage.blobs import Blobs
    from shared.storage.encryption import Keys
    from shared.storage.queues import Queues
    from shared.storage.tables import Tables


@cache
def settings() -> Settings:
    """The settings, from the environment; what is kept in the vault is read when it is needed."""
    return read(os.environ, lambda name: vault().secret(name))


@cache
def identity(client_id: str | None) -> "ManagedIdentity":
    """A managed identity of the app."""
    from shared.microsoft.managed_identity import ManagedIdentity

    return ManagedIdentity(client_id, azure())


@cache
def azure() -> "requests.Session":
    """The connections to the managed identity's endpoint and to the vault. What fails there, secret_not_read tells."""
    import requests

    return requests.Session()


@cache
def vault() -> "KeyVault":
    """The Key Vault with the secrets."""
    from shared.microsoft.vault import KeyVault

    chosen = settings()
    return KeyVault(chosen.vault_url or "", azure(), identity(chosen.vault_identity).token)


@cache
def keys() -> "Keys":
    """The keys that seal tokens and sessions and sign client states."""
    from shared.storage.encryption import Keys

    return Keys(settings().secret_keys)


@cache
def tables() -> "Tables":
    """The tables of the storage account."""
    from shared.storage.azure.tables import AzureTables

    return AzureTables(*account("table"))


@cache
def queues() -> "Queues":
    """The queues of the storage account."""
    from shared.storage.azure.queues import AzureQueues

    return AzureQueues(*account("queue"))


@cache
def blobs() -> "Blobs":
    """The blobs of the storage account."""
    from shared.storage.azure.blobs import AzureBlobs

    return AzureBlobs(*account("blob"))


def account(service: Service) -> tuple[str, "IdentityToken | None"]:
    """How a service of the storage account is reached: by a connection string, or at its address with the identity."""
    chosen = settings()
    if chosen.storage:
        return chosen.storage, None
    return chosen.storage_address(service), identity(chosen.storage_identity).token


@cache
def session() -> "requests.Session":
    """The connections to Microsoft and the TMS, kept open between invocations."""
    import requests

    from shared.calls import Measured

    made = requests.Session()
    microsoft = Measured("graph", pool_connections=8, pool_maxsize=32)
    made.mount("https://", microsoft)
    made.mount("http://", microsoft)
    made.mount(settings().tms_url, Measured("tms", pool_connections=8, pool_maxsize=32))
    return made


def credential() -> "Credential":
    """What the app proves itself with to Microsoft, as it stands now."""
    from shared.microsoft.credential import federated, secret_or_certificate

    chosen = settings()
    if chosen.federated_identity:
        return federated(identity(chosen.federated_identity).token, chosen.authority)
    return secret_or_certificate(chosen.client_secret(), chosen.client_certificate())
