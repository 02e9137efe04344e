"""What the text of a setting may be: each function reads one kind of it, and says in a ValueError what is wrong with it."""

import base64
import json
import re
import uuid
from collections.abc import Callable, Mapping
from datetime import time
from typing import Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

KEY_ID = re.compile(r"[A-Za-z0-9-]{1,16}")
KEY_BYTES = 32
HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
ACCOUNT = re.compile(r"[a-z0-9]{3,24}")
PEM_BLOCKS = re.compile(r"-----BEGIN ([A-Z ]+)-----")

Value = TypeVar("Value")


def optional(parse: Callable[[str], Value]) -> Callable[[str], Value | None]:
    """What `parse` reads, or None for nothing."""
    return lambda value: parse(value) if value else None


def text(value: str) -> str:
    """Any text but an empty one."""
    if not value.strip():
        raise ValueError("it is empty")
    return value.strip()


def web_address(value: str) -> str:
    """An address with scheme and host, without trailing slash. Plain http only for names of this machine."""
    parts = urlsplit(value.strip())
    host = parts.hostname or ""
    local = host in {"localhost", "127.0.0.1"} or host.endswith(".localhost")
    if not host or parts.query or parts.fragment or parts.scheme not in {"https", "http"}:
        raise ValueError("it is not a web address")
    if parts.scheme == "http" and not local:
        raise ValueError("it must begin with https://")
    return value.strip().rstrip("/")


def host_and_port(value: str) -> tuple[str, int]:
    """`smtp.example.com:587`."""
    host, _, port = value.strip().rpartition(":")
    if not HOST.fullmatch(host) or not port.isdecimal() or not 0 < int(port) < 65_536:
        raise ValueError("it is not a host's name and a port")
    return host, int(port)


def switch(value: str) -> bool:
    """`true` or `false`."""
    if value.strip().lower() not in {"true", "false"}:
        raise ValueError("it is neither true nor false")
    return value.strip().lower() == "true"


def reading_start(value: str) -> str:
    """`at_once` or `after_preview`."""
    if value.strip() not in {"at_once", "after_preview"}:
        raise ValueError("it is neither at_once nor after_preview")
    return value.strip()


def positive(value: str) -> int:
    """A whole number above zero."""
    if not value.strip().isdecimal() or int(value) == 0:
        raise ValueError("it is not a whole number above zero")
    return int(value)


def zone(value: str) -> ZoneInfo:
    """An IANA time zone."""
    try:
        return ZoneInfo(value.strip())
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        raise ValueError("it is not an IANA time zone") from error


def names(value: str) -> frozenset[str]:
    """Names with commas between them."""
    return frozenset(name.strip() for name in value.split(",") if name.strip())


def hours(value: str) -> tuple[time, time]:
    """`08:00-17:00`: from and to."""
    try:
        begin, end = (time.fromisoformat(part.strip()) for part in value.split("-"))
    except ValueError as error:
        raise ValueError("it is not two times of day") from error
    if begin >= end:
        raise ValueError("the first time is not before the second")
    return begin, end


def text_by_name(value: str) -> Mapping[str, str]:
    """A JSON object from texts to texts."""
    try:
        found = json.loads(value)
    except json.JSONDecodeError as error:
        raise ValueError("it is not JSON") from error
    if not isinstance(found, dict) or not found or not all(isinstance(item, str) and item for item in found.values()):
        raise ValueError("it is not a JSON object from names to texts")
    return found


def key_set(value: str) -> Mapping[str, Mapping[str, Any]]:
    """A JSON Web Key Set (RFC 7517): its keys by their `kid`, which each of them has for itself."""
    try:
        found: dict[str, Any] = json.loads(value)
    except json.JSONDecodeError as error:
        raise ValueError("it is not JSON") from error
    keys = found.get("keys") if isinstance(found, dict) else None
    if (
        not isinstance(keys, list)
        or not keys
        or not all(isinstance(key, dict) and is_kid(key.get("kid")) for key in keys)
    ):
        raise ValueError("it is not a JSON Web Key Set whose keys have a kid")
    by_id = {key["kid"]: key for key in keys}
    if len(by_id) < len(keys):
        raise ValueError("two of its keys have the same kid")
    return by_id


def is_kid(value: object) -> bool:
    """Whether it can name a key."""
    return isinstance(value, str) and bool(value)


def certificate(value: str) -> str:
    """A private key and its certificate, both as PEM. Whether they belong together is seen when they are first used."""
    kinds = PEM_BLOCKS.findall(value)
    if sum(kind.endswith("PRIVATE KEY") for kind in kinds) != 1 or "CERTIFICATE" not in kinds:
        raise ValueError("it is not a private key and its certificate as PEM")
    if "ENCRYPTED PRIVATE KEY" in kinds:
        raise ValueError("its private key is protected by a password")
    return value


def guid(value: str) -> str:
    """The client id of an identity in Microsoft Entra: a GUID."""
    try:
        return str(uuid.UUID(value.strip()))
    except ValueError as error:
        raise ValueError("it is not a client id, which is a GUID") from error


def account_name(value: str) -> str:
    """The name of a storage account."""
    if not ACCOUNT.fullmatch(value.strip()):
        raise ValueError("it is not the name of a storage account: 3 to 24 small letters and digits")
    return value.strip()


def managed_identity(value: str) -> str:
    """`managedidentity`, as the Functions host takes it."""
    if value.strip().lower() != "managedidentity":
        raise ValueError("it is not managedidentity")
    return "managedidentity"


def secret_keys(value: str) -> Mapping[str, bytes]:
    """`id:base64,id:base64`: keys of 32 bytes by their ids, the one for new secrets first."""
    keys: dict[str, bytes] = {}
    for number, entry in enumerate(value.split(","), start=1):
        key_id, colon, encoded = entry.strip().partition(":")
        if not colon or not KEY_ID.fullmatch(key_id):
            raise ValueError(f"key {number} has no id of 1 to 16 letters, digits or hyphens in front")
        if key_id in keys:
            raise ValueError(f"two keys have the id {key_id}")
        try:
            keys[key_id] = base64.b64decode(encoded, validate=True)
        except ValueError as error:
            raise ValueError(f"key {key_id} is not base64") from error
        if len(keys[key_id]) != KEY_BYTES:
            raise ValueError(f"key {key_id} has {len(keys[key_id])} bytes, not {KEY_BYTES}")
    return keys
