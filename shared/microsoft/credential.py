"""What the app proves itself with to Microsoft's sign-in: a client secret, a certificate, or its managed identity."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509 import load_pem_x509_certificates

from shared.errors import OperatorMustAct

Credential = str | dict[str, Any]
"""A client secret, or what MSAL takes in its place."""
KEY_BLOCK = re.compile(r"-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?-----END \1-----", re.DOTALL)
EXCHANGES: Mapping[str, str] = {
    "login.microsoftonline.us": "api://AzureADTokenExchangeUSGov",
    "login.partner.microsoftonline.cn": "api://AzureADTokenExchangeChina",
}
"""What the managed identity's token is issued for in national clouds."""


class CredentialUnusable(OperatorMustAct):
    """There is nothing with which the app could prove itself, or too much."""


def federated(token: Callable[[str], tuple[str, int]], authority: str) -> Credential:
    """A token of the managed identity that the app registration trusts, a fresh one for each request.

    https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
    """
    resource = EXCHANGES.get(urlsplit(authority).hostname or "", "api://AzureADTokenExchange")
    return {"client_assertion": lambda: token(resource)[0]}


def secret_or_certificate(secret: str | None, pem: str | None) -> Credential:
    """Either of both. Raises CredentialUnusable where there is none, or both are."""
    if secret and pem:
        raise CredentialUnusable(
            "The vault has both MICROSOFT-CLIENT-SECRET and MICROSOFT-CLIENT-CERTIFICATE: disable one of them."
        )
    if not (secret or pem):
        raise CredentialUnusable(
            "Neither the settings nor the vault have what the app proves itself with to Microsoft: set "
            "MICROSOFT_FEDERATED_IDENTITY, MICROSOFT_CLIENT_CERTIFICATE or MICROSOFT_CLIENT_SECRET."
        )
    return secret or certificate(pem or "")


@lru_cache(maxsize=2)  # checking a key takes 75 ms, and it is asked for with every use of a mailbox's tokens
def certificate(pem: str) -> Credential:
    """A private key and its certificate. Raises CredentialUnusable where they do not belong together."""
    key_block = KEY_BLOCK.search(pem)
    try:
        key = load_pem_private_key(key_block[0].encode() if key_block else b"", password=None)
        found = [each for each in load_pem_x509_certificates(pem.encode()) if each.public_key() == key.public_key()]
    except (ValueError, TypeError):  # TypeError: a password protects the key
        found = []
    if not key_block or not found or not isinstance(key, RSAPrivateKey):
        raise CredentialUnusable(
            "MICROSOFT_CLIENT_CERTIFICATE cannot be used: it is not an RSA private key without password and its own certificate."
        )
    return {"private_key": key_block[0], "public_certificate": found[0].public_bytes(Encoding.PEM).decode()}
