"""Names of Graph: its types with their properties, and its actions. Kinds are written as in `names.json`:
`String`, `itemBody`, and `[recipient]` for a collection.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

OWN_NAMES = Path(__file__).with_name("names.json")


@dataclass(frozen=True)
class Action:
    """An action: its parameters, and what it answers with."""

    takes: Mapping[str, str] = field(default_factory=dict)
    gives: str | None = None


@dataclass(frozen=True)
class Names:
    """A description of Graph, whole or in part."""

    roots: Mapping[str, str]
    """First segment of a path -> kind."""
    types: Mapping[str, Mapping[str, str]]
    """Type -> its properties, each with its kind; inherited ones may stand with the type or with its base."""
    bases: Mapping[str, str]
    enums: Mapping[str, frozenset[str]]
    actions: Mapping[str, Action]
    """`message/move` -> the action."""
    open: frozenset[str]
    """Types that declare no properties and may hold any."""

    def ancestry(self, type_: str) -> Iterator[str]:
        """The type and its bases, the nearest first."""
        at: str | None = type_
        while at:
            yield at
            at = self.bases.get(at)

    def property(self, type_: str, name: str) -> tuple[str, str] | None:
        """The type that has the property, and its kind."""
        for owner in self.ancestry(type_):
            if kind := self.types.get(owner, {}).get(name):
                return owner, kind
        return None

    def all(self) -> set[str]:
        """Every name, written as `reading.Reading` notes what is used."""
        return {
            *self.roots,
            *self.types,
            *(f"{type_}.{name}" for type_, properties in self.types.items() for name in properties),
            *(f"{enum}={value}" for enum, values in self.enums.items() for value in values),
            *self.actions,
            *(f"{action}({name})" for action, each in self.actions.items() for name in each.takes),
        }


def item_of(kind: str) -> str | None:
    """What a collection holds; None where `kind` is none."""
    return kind[1:-1] if kind.startswith("[") else None


def own_names() -> Names:
    """The list that app and stand-in are held to."""
    listed = json.loads(OWN_NAMES.read_text())
    return Names(
        roots=listed["roots"],
        types=listed["types"],
        bases=listed["bases"],
        enums={name: frozenset(values) for name, values in listed["enums"].items()},
        actions={name: Action(**action) for name, action in listed["actions"].items()},
        open=frozenset(listed["open"]),
    )
