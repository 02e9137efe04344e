"""Sealing of what must be neither read nor changed outside the app: token caches, cookies, client states.

One setting holds the keys by their ids, newest first. The first seals; the others still open what they sealed, so that a key
is replaced by putting a new one in front and taking the old one away later.
"""

import hmac
import os
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from shared.errors import BadInput

KEY_BYTES = 32
NONCE_BYTES = 12
MAC_BYTES = 16


@dataclass(frozen=True)
class Keys:
    """Keys by their ids, the one in use first. Each purpose has a key of its own, derived from these."""

    secrets: Mapping[str, bytes] = field(repr=False)

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
        digest = hmac.digest(self.key(key_id, f"mac {purpose}"), text.encode(errors="surrogatepass"), "sha256")
        return f"{key_id}.{urlsafe_b64encode(digest[:MAC_BYTES]).decode().rstrip('=')}"

    def key(self, key_id: str, use: str) -> bytes:
        """The key for one use (HKDF, RFC 5869; the secrets are random already). Raises `BadInput` for an unknown id."""
        if key_id not in self.secrets:
            raise BadInput("What was sealed is too old: its key is no longer in use. Begin again.")
        return HKDFExpand(SHA256(), KEY_BYTES, use.encode()).derive(self.secrets[key_id])
