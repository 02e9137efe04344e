"""Sealing of what must be neither read nor changed outside the app: token caches, cookies, client states.

One setting holds the keys by their ids, newest first. The first seals; the others still open what they sealed, so that a key
is replaced by adding a new one, moving it to the front and taking the old one away later: docs/keys.md.
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


class KeyGone(BadInput):
    """What was sealed names a key that is not among ours."""


@dataclass(frozen=True)
class Keys:
    """Keys by their ids, the one in use first. Each purpose has a key of its own, derived from these.

    Where the keys stand in a vault, every method may raise errors.Temporary.
    """

    secrets: Mapping[str, bytes] = field(repr=False)

    @property
    def in_use(self) -> str:
        """The id of the key that seals and signs."""
        return next(iter(self.secrets))

    def seal(self, purpose: str, context: str, data: bytes) -> bytes:
        """Encrypt `data`. It opens only with the same purpose ("token cache") and the same context (whose it is)."""
        key_id = self.in_use
        nonce = os.urandom(NONCE_BYTES)
        cipher = AESGCM(self.key(key_id, f"seal {purpose}"))
        return key_id.encode() + b":" + nonce + cipher.encrypt(nonce, data, context.encode())

    def open(self, purpose: str, context: str, sealed: bytes) -> bytes:
        """Decrypt what `seal` made. Raises `BadInput` where it was changed or is another's, `KeyGone` without its key."""
        key_id, rest = sealed_with(sealed), sealed.partition(b":")[2]
        cipher = AESGCM(self.key(key_id, f"seal {purpose}"))
        try:
            return cipher.decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], context.encode())
        except (InvalidTag, ValueError) as error:
            raise BadInput("What was sealed has been changed, or belongs elsewhere. Begin again.") from error

    def mac(self, purpose: str, text: str) -> str:
        """Sign `text`: `<key id>.<22 letters of base64url>`, at most 39 letters in all."""
        return self.signature(self.in_use, purpose, text)

    def check(self, purpose: str, text: str, mac: str) -> bool:
        """Whether `mac` is a signature of `text` by one of the keys; in a time that says nothing about the right one."""
        try:
            right = self.signature(mac.partition(".")[0], purpose, text)
        except KeyGone:
            return False
        return hmac.compare_digest(mac.encode(errors="replace"), right.encode())

    def signature(self, key_id: str, purpose: str, text: str) -> str:
        """The signature of `text` by one key: HMAC-SHA256, cut to 128 bits."""
        digest = hmac.digest(self.key(key_id, f"mac {purpose}"), text.encode(errors="surrogatepass"), "sha256")
        return f"{key_id}.{urlsafe_b64encode(digest[:MAC_BYTES]).decode().rstrip('=')}"

    def key(self, key_id: str, use: str) -> bytes:
        """The key for one use (HKDF, RFC 5869; the secrets are random already). Raises `KeyGone` for an unknown id."""
        secret = self.secrets.get(key_id)
        if secret is None:
            raise KeyGone("What was sealed is too old: its key is no longer in use. Begin again.")
        return HKDFExpand(SHA256(), KEY_BYTES, use.encode()).derive(secret)


def sealed_with(sealed: bytes) -> str:
    """The id of the key that something was sealed with; empty for nothing."""
    return sealed.partition(b":")[0].decode("ascii", "replace")
