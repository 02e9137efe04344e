"""Tickets: signed JWTs (ES256) with which the TMS says who is opening the connection page, and the public half of the key."""

import json
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from jwt.algorithms import ECAlgorithm

from sandbox.tms.samples import StaffMember

LIFE = 600
"""Seconds that a ticket is good for: as long as the app allows."""


@dataclass(frozen=True, slots=True)
class Tickets:
    """The maker of tickets. `issuer`: the TMS's own address; `audience`: the app's public URL, without a slash at its end."""

    key: EllipticCurvePrivateKey
    issuer: str
    audience: str
    clock: Callable[[], float] = time.time

    @property
    def kid(self) -> str:
        """The key's name: a hash of its public half."""
        public = self.key.public_key()
        encoded = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        return sha256(encoded).hexdigest()[:16]

    def jwks(self) -> dict[str, list[dict[str, object]]]:
        """The public key as a JSON Web Key Set, for the app's setting TMS_TICKET_KEYS."""
        public: dict[str, object] = ECAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return {"keys": [{**public, "kid": self.kid, "alg": "ES256", "use": "sig"}]}

    def ticket(self, member: StaffMember) -> str:
        """A new ticket for a staff member; its `jti` makes it good for one use."""
        issued = int(self.clock())
        claims: dict[str, object] = {
            "iss": self.issuer,
            "aud": self.audience,
            "sub": str(member.id),
            "org": str(member.organization),
            "email": member.email,
            "name": member.name,
            "return_url": f"{self.issuer}/shipments",
            "shipment_type": member.shipment_type,
            "zone": member.zone,
            "jti": str(uuid.uuid4()),
            "iat": issued,
            "exp": issued + LIFE,
        }
        return jwt.encode(claims, self.key, algorithm="ES256", headers={"kid": self.kid})

    def bearer(self, organization: int) -> str:
        """A token with which the TMS's server calls the app's API for an organization."""
        issued = int(self.clock())
        claims = {"iss": self.issuer, "aud": self.audience, "org": str(organization), "scope": "mailboxes"}
        times = {"iat": issued, "exp": issued + LIFE}
        return jwt.encode(claims | times, self.key, algorithm="ES256", headers={"kid": self.kid})


def new_key() -> EllipticCurvePrivateKey:
    """A new key on P-256."""
    return generate_private_key(SECP256R1())


def kept_key(folder: Path) -> EllipticCurvePrivateKey:
    """The key kept in a folder, made there at first, with its public half beside it as `ticket-keys.json`."""
    file = folder / "ticket-key.pem"
    if file.exists():
        key = serialization.load_pem_private_key(file.read_bytes(), password=None)
        if not isinstance(key, EllipticCurvePrivateKey):
            raise TypeError(f"{file} holds another kind of key: delete it, and a new one is made")
    else:
        folder.mkdir(parents=True, exist_ok=True)
        key = new_key()
        file.touch(mode=0o600)
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
    public = Tickets(key, issuer="", audience="").jwks()
    (folder / "ticket-keys.json").write_text(json.dumps(public), encoding="utf-8")
    return key
