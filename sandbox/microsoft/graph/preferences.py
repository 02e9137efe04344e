"""The Prefer header: which of a client's wishes Graph grants, and says that it granted.

https://learn.microsoft.com/en-us/graph/outlook-immutable-id
"""

import re
from dataclasses import dataclass

PREFERENCE = re.compile(r'([\w.-]+)\s*(?:=\s*"?([^",]*)"?)?')


@dataclass(frozen=True)
class Preferences:
    """The preferences that count for mail."""

    immutable_ids: bool = False
    body_type: str | None = None

    @property
    def applied(self) -> str:
        """The Preference-Applied header; empty where nothing was preferred."""
        ids = ['IdType="ImmutableId"'] if self.immutable_ids else []
        body = [f'outlook.body-content-type="{self.body_type}"'] if self.body_type else []
        return ", ".join(ids + body)


def read_preferences(headers: list[str]) -> Preferences:
    """The preferences in the Prefer headers of a request."""
    wishes = {name.lower(): value.strip() for line in headers for name, value in PREFERENCE.findall(line)}
    body_type = wishes.get("outlook.body-content-type", "").lower()
    return Preferences(
        immutable_ids=wishes.get("idtype", "").lower() == "immutableid",
        body_type=body_type if body_type in {"text", "html"} else None,
    )
