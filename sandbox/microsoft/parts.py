"""The parts of an e-mail: its leaves, their content, and which of them is shown as the body."""

import email.policy
from dataclasses import dataclass, replace
from email.message import Message

from sandbox.microsoft import headers


@dataclass(frozen=True)
class Leaf:
    """A part without parts of its own, an attached message taken as one."""

    part: Message
    related: bool
    """Inside multipart/related: it belongs to the HTML beside it."""
    alternative: bool
    """Inside multipart/alternative: one of several ways to say the same."""
    replaced_by_body: bool = False
    """A text for which the body stands."""

    @property
    def content_type(self) -> str:
        """Its media type, lower case."""
        return self.part.get_content_type()

    @property
    def disposition(self) -> str | None:
        """`attachment`, `inline` or None."""
        return self.part.get_content_disposition()

    @property
    def content(self) -> bytes:
        """Its bytes, transfer encoding undone."""
        if self.part.is_multipart():
            return b"\r\n".join(flattened(each) for each in inner_messages(self.part))
        payload = self.part.get_payload(decode=True)
        return payload if isinstance(payload, bytes) else b""

    @property
    def text(self) -> str:
        """Its content as text."""
        return headers.decode_bytes(self.content, charset(self.part))

    @property
    def filename(self) -> str:
        """Its file name, without any folder; empty where it has none."""
        try:
            name = self.part.get_filename() or ""
        except (ValueError, LookupError, TypeError):
            name = ""
        return headers.decode_words(headers.unfolded(name)).replace("\\", "/").rpartition("/")[2]


def leaves(part: Message, related: bool = False, alternative: bool = False) -> list[Leaf]:
    """The leaves under `part`, in order."""
    payload = part.get_payload()
    if not isinstance(payload, list) or part.get_content_maintype() == "message":
        return [Leaf(part, related, alternative)]
    kind = part.get_content_subtype()
    found: list[Leaf] = []
    for child in inner_messages(part):
        found += leaves(child, related or kind == "related", alternative or kind == "alternative")
    if kind == "alternative":
        best = chosen_body(found)
        found = [
            replace(leaf, replaced_by_body=True) if is_text(leaf) and best and leaf.part is not best.part else leaf
            for leaf in found
        ]
    return found


def inner_messages(part: Message) -> list[Message]:
    """The parts of `part`."""
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def is_text(leaf: Leaf) -> bool:
    """Whether it can be shown as the body."""
    shown = leaf.content_type in {"text/plain", "text/html"}
    return shown and leaf.disposition != "attachment" and not leaf.filename


def chosen_body(parts: list[Leaf]) -> Leaf | None:
    """The part that Exchange shows as the body: the first text, or the HTML that says the same."""
    texts = [part for part in parts if is_text(part) and not part.replaced_by_body]
    alternatives = [part for part in texts if part.alternative]
    html = [part for part in alternatives if part.content_type == "text/html"]
    first = next(iter(texts), None)
    return html[0] if html and first and first.alternative else first


def charset(part: Message) -> str | None:
    """The declared charset."""
    declared = part.get_param("charset")
    return declared.strip("\"' ") if isinstance(declared, str) else part.get_content_charset()


def flattened(part: Message) -> bytes:
    """`part` as bytes again."""
    try:
        return part.as_bytes(policy=email.policy.compat32.clone(linesep="\r\n"))
    except (ValueError, LookupError, TypeError):
        return part.as_string().encode("utf-8", "replace")
