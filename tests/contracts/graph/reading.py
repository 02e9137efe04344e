"""Requests and answers read by a list of names: what they use of it, and what they hold that is not on it.

https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox.microsoft.graph.filters import Filter
from tests.contracts.graph.names import Names, item_of
from tests.contracts.graph.recorder import Exchange

VERSION = "/v1.0/"
UPLOADS = "/api/v2.0/AttachmentSessions/"
"""Where the bytes of attachments go: not Graph's own, but it answers with Graph's uploadSession."""
KEY = re.compile(r"([A-Za-z]+)\('([^']*)'\)")
OPTIONS = frozenset({"$select", "$filter", "$orderby", "$top", "$skip", "$count", "$expand"})
ANNOTATIONS = frozenset({"@odata.type", "@odata.id", "@odata.etag"})
OF_LISTS = frozenset({"value", "@odata.nextLink", "@odata.count"})
ERROR = {"error": {"code", "message", "innerError"}}
"""OData's own words, which no description of a service holds."""
PRIMITIVES: Mapping[str, type] = {
    "String": str,
    "Guid": str,
    "Binary": str,
    "DateTimeOffset": str,
    "Boolean": bool,
    "Int32": int,
    "Int64": int,
}


@dataclass
class Reading:
    """What was read so far. `used`: names as `Names.all` writes them; `unknown`: what is not on the list, and where."""

    names: Names
    used: set[str] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)

    def exchange(self, made: Exchange, with_answer: bool = True) -> None:
        """Read a request, and its answer."""
        if made.path.startswith(UPLOADS):
            self.value("uploadSession", made.received, str(made))
            return
        kind, action = self.place(made.path, str(made))
        if not (kind or action):
            return
        self.options(made.query, item_of(kind) or kind, str(made))
        if action:
            self.arguments(action, made.sent, str(made))
        elif made.sent is not None:
            self.value(item_of(kind) or kind, made.sent, str(made))
        if with_answer and made.received is not None:
            self.answer(made, kind if action or made.method == "GET" else item_of(kind) or kind)

    def place(self, path: str, where: str) -> tuple[str, str | None]:
        """The kind that a path leads to, and the action that it names. Both empty where it leads nowhere."""
        first, *segments = KEY.sub(r"\1/\2", path.removeprefix(VERSION).strip("/")).split("/")
        kind = self.names.roots.get(first, "")
        self.note(first, known=bool(kind), where=where)
        for segment in segments if kind else ():
            action = f"{kind}/{segment}"
            if action in self.names.actions:
                self.used.add(action)
                return self.names.actions[action].gives or "", action
            if item := item_of(kind):
                kind = item
            elif segment != "$value" and not (kind := self.property(kind, segment, where)):
                break
        return kind, None

    def options(self, query: Mapping[str, str], kind: str, where: str) -> None:
        """The query options of a request for entities of a kind."""
        for option in query.keys() - OPTIONS:
            self.unknown.append(f"{option} in {where}")
        select, expand = (query.get(name, "").split(",") for name in ("$select", "$expand"))
        order = (part.partition(" ")[0] for part in query.get("$orderby", "").split(","))
        filtered = Filter(query["$filter"]).properties if "$filter" in query else []
        for path in filter(None, (*select, *expand, *order, *filtered)):
            self.path(kind, path, where)

    def path(self, kind: str, path: str, where: str) -> None:
        """A property of a kind, or of what a property of it holds: `from/emailAddress`, or with a cast to a subtype."""
        for name in path.split("/"):
            if name.startswith("microsoft.graph."):
                kind = self.subtype(kind, name, where)
            else:
                kind = self.property(item_of(kind) or kind, name, where)

    def arguments(self, action: str, sent: Any, where: str) -> None:
        """The body of an action. Graph does not mind the case of its names."""
        takes = {name.lower(): name for name in self.names.actions[action].takes}
        for name, value in (sent or {}).items():
            known = takes.get(name.lower(), name)
            kind = self.names.actions[action].takes.get(known, "")
            self.note(f"{action}({known})", known=bool(kind), where=where)
            self.value(kind, value, where)

    def answer(self, made: Exchange, kind: str) -> None:
        """A JSON answer: an error, a page of a list, or an entity."""
        if made.status >= 400:
            for name, keys in ERROR.items():
                if made.received.keys() != {name} or made.received[name].keys() != keys:
                    self.unknown.append(f"an error of another shape in {made}")
        elif item_of(kind):
            self.unknown += [f"{name} in the list of {made}" for name in made.received.keys() - OF_LISTS]
            self.value(kind, made.received["value"], str(made))
        else:
            self.value(kind, made.received, str(made))

    def value(self, kind: str, value: Any, where: str) -> None:
        """A value that should be of a kind."""
        if value is None or not kind:
            return
        if item := item_of(kind):
            for each in value:
                self.value(item, each, where)
        elif kind in self.names.enums:
            self.note(f"{kind}={value}", known=value in self.names.enums[kind], where=where)
        elif expected := PRIMITIVES.get(kind):
            if type(value) is not expected:
                self.unknown.append(f"{value!r}, which is no {kind}, in {where}")
        else:
            self.entity(kind, value, where)

    def entity(self, kind: str, properties: Mapping[str, Any], where: str) -> None:
        """An object with its properties."""
        if stated := properties.get("@odata.type"):
            kind = self.subtype(kind, stated, where)
        self.note(kind, known=kind in self.names.types, where=where)
        for name in properties.keys() - ANNOTATIONS:
            self.value(self.property(kind, name, where), properties[name], where)

    def property(self, type_: str, name: str, where: str) -> str:
        """The kind of a property; empty where the type has none of that name."""
        owner, kind = self.names.property(type_, name) or (type_, "")
        self.note(owner, known=owner in self.names.types, where=where)
        self.note(f"{owner}.{name}", known=bool(kind), where=where)
        return kind

    def subtype(self, kind: str, stated: str, where: str) -> str:
        """The type that a cast or an answer states in place of `kind`. An open one only says what it tells of."""
        type_ = stated.rpartition(".")[2]
        if kind in self.names.open:
            return kind
        self.note(type_, known=kind in self.names.ancestry(type_), where=where)
        return type_

    def note(self, name: str, known: bool, where: str) -> None:
        """Keep a name as used, or as unknown."""
        if known:
            self.used.add(name)
        else:
            self.unknown.append(f"{name} in {where}")
