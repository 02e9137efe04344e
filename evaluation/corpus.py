"""Corpus files: one labelled e-mail a line, as docs/reading.md describes them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from shared.reading.model import Address, Attachment, Context, Message

Json = dict[str, Any]
HERE = Path(__file__).parent / "corpus"


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled e-mail. `existing`: the shipment ids that the TMS answers for; `expected`: the label, empty without one;

    `further`: the label of further facts (`evaluation.further`), None without one.
    """

    id: str
    message: Message
    existing: frozenset[str]
    expected: Json
    further: Json | None = None

    @property
    def context(self) -> Context:
        """What the TMS knows when this e-mail is read."""
        return Context(existing=self.existing)


def rows(path: Path) -> Iterator[Row]:
    """The rows of a corpus file. Raises ValueError and KeyError for a line that is no row."""
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            stored = json.loads(line)
            existing = frozenset(map(str, stored.get("existing_shipments") or ()))
            label = stored.get("expected") or {}
            yield Row(stored["id"], message(stored), existing, label, stored.get("expected_further"))


def message(stored: Json) -> Message:
    """The message of a stored row."""
    held = stored["message"]
    return Message(
        subject=held["subject"],
        sender=Address(held["from"].get("name") or "", held["from"].get("address") or ""),
        received=datetime.fromisoformat(held["received"]),
        body=held["body"],
        body_type="html" if held["body_type"] == "html" else "text",
        to=tuple(held.get("to") or ()),
        cc=tuple(held.get("cc") or ()),
        headers=held.get("headers") or {},
        attachments=tuple(
            Attachment(each["name"], each.get("content_type") or "", each.get("size") or 0, bool(each.get("inline")))
            for each in held.get("attachments") or ()
        ),
        mailbox_owner=stored.get("mailbox_owner") or "",
    )
