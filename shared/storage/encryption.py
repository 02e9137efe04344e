"""Sealing of what must be neither read nor changed outside the app: token caches, cookies, client states.

One setting holds the keys, newest first: `"<key id>:<base64 of 32 bytes>,<older id>:<...>"`. The first seals; the others
still open what they sealed, so that a key is replaced by putting a new one in front and taking the old one away later.
"""

import hmac
import os
import re
from base64 import b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from shared.errors import BadInput, InvalidSetting

KEY_BYTES = 32
NONCE_BYTES = 12
MAC_BYTES = 16
KEY_ID = re.compile(r"[A-Za-z0-9-]{1,16}")
EXAMPLE = "2026-03:<base64 of 32 random bytes>; make one with `openssl rand -base64 32`"


@dataclass(frozen=True)
class Keys:
    """Keys by their ids, the one in use first. Each purpose has a key of its own, derived from these."""

    secrets: dict[str, bytes] = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the setting. Raises `InvalidSetting`, whose message does not show a key."""
        secrets: dict[str, bytes] = {}
        for number, entry in enumerate(text.split(","), start=1):
            key_id, _, encoded = entry.strip().partition(":")
            if not KEY_ID.fullmatch(key_id):
                raise InvalidSetting(
                    f"Key {number} has no id of 1 to 16 letters, digits or hyphens. A key looks like {EXAMPLE}."
                )
            if key_id in secrets:
                raise InvalidSetting(f"Two keys have the id {key_id}: give each its own.")
            secrets[key_id] = secret(key_id, encoded)
        return cls(secrets)

    def seal(self, purpose: str, context: str, data: bytes) -> bytes:
        """Encrypt `data`. It opens only with the same purpose ("token cache") and the same context (whose it is)."""
        key_id = next(iter(self.secrets))
        nonce = os.urandom(NONCE_BYTES)
        cipher = AESGCM(self.key(key_id, f"seal {purpose}"))
        return key_id.encode() + b":" + nonce + cipher.encrypt(nonce, data, context.encode())

    def open(self, purpose: str, context: str, sealed: bytes) -> bytes:
        """Decrypt what `seal` made. Raises `BadInput` where it was changed, is another's, or its key is gone."""
        key_id, _, rest = sealed.partition(b":")
        cipher = AESGCM(self.key(key_id.decode("ascii", "replace"), f"seal {purpose}"))
        try:
            return cipher.decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], context.encode())
        except (InvalidTag, ValueError) as error:
            raise BadInput("What was sealed has been changed, or belongs elsewhere. Begin again.") from error

    def mac(self, purpose: str, text: str) -> str:
        """Sign `text`: `<key id>.<22 letters of base64url>`, at most 39 letters in all."""
        return self.signature(next(iter(self.secrets)), purpose, text)

    def check(self, purpose: str, text: str, mac: str) -> bool:
        """Whether `mac` is a signature of `text` by one of the keys; in a time that says nothing about the right one."""
        key_id = mac.partition(".")[0]
        return key_id in self.secrets and hmac.compare_digest(
            mac.encode(errors="replace"), self.signature(key_id, purpose, text).encode()
        )

    def signature(self, key_id: str, purpose: str, text: str) -> str:
        """The signature of `text` by one key: HMAC-SHA256, cut to 128 bits."""
        digest = hmac.digest(self.key(key_id, f"mac {purpose}"), text.encode(), "sha256")
        return f"{key_id}.{urlsafe_b64encode(digest[:MAC_BYTES]).decode().rstrip('=')}"

    def key(self, key_id: str, use: str) -> bytes:
        """The key for one use (HKDF, RFC 5869; the secrets are random already). Raises `BadInput` for an unknown id."""
        if key_id not in self.secrets:
            raise BadInput("What was sealed is too old: its key is no longer in use. Begin again.")
        return HKDFExpand(SHA256(), KEY_BYTES, use.encode()).derive(self.secrets[key_id])


def secret(key_id: str, encoded: str) -> bytes:
    """The bytes of one key. Raises `InvalidSetting`."""
    try:
        decoded = b64decode(encoded, validate=True)
    except ValueError:
        raise InvalidSetting(f"The key {key_id} is not base64. A key looks like {EXAMPLE}.") from None
    if len(decoded) != KEY_BYTES:
        raise InvalidSetting(f"The key {key_id} has {len(decoded)} bytes, not {KEY_BYTES}. A key looks like {EXAMPLE}.")
    return decoded
