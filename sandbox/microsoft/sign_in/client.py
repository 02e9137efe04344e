"""How an application proves to the token endpoint that it is itself: by a secret, a certificate, or a federated identity.

https://learn.microsoft.com/entra/identity-platform/certificate-credentials and
https://learn.microsoft.com/entra/workload-id/workload-identity-federation
"""

import base64
import hmac
from collections.abc import Mapping
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import load_pem_x509_certificate

from sandbox.microsoft.azure.identity import issuer, read_token
from sandbox.microsoft.directory import Application
from sandbox.microsoft.sign_in import errors
from sandbox.microsoft.state import State

ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
EXCHANGE = "api://AzureADTokenExchange"
"""What a managed identity's token must be issued for."""
LONGEST_ASSERTION = 24 * 3600


def check_client(state: State, application: Application, form: Mapping[str, str]) -> None:
    """Raises SignInError unless `form` proves that it comes from `application`."""
    secret, assertion = form.get("client_secret"), form.get("client_assertion")
    if secret:
        if not any(hmac.compare_digest(secret.encode(), known.encode()) for known in application.secrets):
            raise errors.secret_wrong(application.client_id)
    elif assertion and form.get("client_assertion_type") == ASSERTION:
        try:
            check_assertion(state, application, assertion)
        except (jwt.PyJWTError, KeyError, ValueError) as error:
            raise errors.assertion_invalid() from error
    else:
        raise errors.secret_missing()


def check_assertion(state: State, application: Application, assertion: str) -> None:
    """Raises SignInError, jwt.PyJWTError, KeyError or ValueError."""
    claimed = jwt.decode(assertion, options={"verify_signature": False})
    if claimed["iss"] == application.client_id:
        check_certificate(state, application, assertion)
        return
    claims = read_token(state, assertion, EXCHANGE)
    known = {each.object_id: issuer(state, each) for each in state.directory.identities.values()}
    if claims["sub"] not in application.federated or known.get(claims["sub"]) != claims["iss"]:
        raise errors.assertion_of_a_stranger(claims["sub"])


def check_certificate(state: State, application: Application, assertion: str) -> None:
    """An assertion that the application signed itself, with the key of a certificate that it has registered."""
    header = jwt.get_unverified_header(assertion)
    claims: Mapping[str, Any] = jwt.decode(
        assertion,
        registered_key(application, header["x5t#S256"]),
        ["PS256"],
        options={"verify_aud": False, "verify_exp": False, "verify_nbf": False, "verify_iat": False},
    )
    now = state.clock().timestamp()
    if not str(claims["aud"]).startswith(state.addresses.sign_in) or claims["sub"] != application.client_id:
        raise jwt.InvalidAudienceError("meant for somebody else")
    if not claims.get("nbf", 0) <= now < claims["exp"] <= now + LONGEST_ASSERTION:
        raise jwt.ExpiredSignatureError("out of its time")


def registered_key(application: Application, thumbprint: str) -> RSAPublicKey:
    """The key of the certificate with this thumbprint. Raises KeyError."""
    certificates = [load_pem_x509_certificate(each.encode()) for each in application.certificates]
    by_thumbprint = {
        base64.urlsafe_b64encode(each.fingerprint(SHA256())).decode().rstrip("="): each.public_key()
        for each in certificates
    }
    key = by_thumbprint[thumbprint.rstrip("=")]  # MSAL leaves the padding in place
    if not isinstance(key, RSAPublicKey):
        raise ValueError("not an RSA key")
    return key
