"""OData's `$filter`: comparisons, `and`, `or`, `not`, parentheses, `contains` and `startswith`.

https://learn.microsoft.com/en-us/graph/filter-query-parameter
"""

import operator
import re
from collections.abc import Callable, Mapping
from datetime import datetime

from sandbox.microsoft.graph.errors import GraphError, bad_request
from sandbox.microsoft.times import read

Entity = Mapping[str, object]
Test = Callable[[Entity], bool]
Literal = str | bool | int | datetime | None

TOKEN = re.compile(
    r"\s*(?:(?P<punctuation>[(),])|'(?P<text>(?:[^']|'')*)'|(?P<time>\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?)"
    r"|(?P<number>-?\d+)|(?P<word>[A-Za-z][\w./]*))"
)
COMPARISONS: dict[str, Callable[[object, object], bool]] = {"eq": operator.eq, "ne": operator.ne}
ORDERINGS: dict[str, Callable[[datetime, datetime], bool]] = {
    "ge": operator.ge,
    "gt": operator.gt,
    "le": operator.le,
    "lt": operator.lt,
}
FUNCTIONS: dict[str, Callable[[str, str], bool]] = {
    "startswith": str.startswith,
    "endswith": str.endswith,
    "contains": operator.contains,
}


class Filter:
    """A parsed `$filter`. `properties` are the ones it names, in order."""

    def __init__(self, text: str) -> None:
        """Raises GraphError 400 for what is not a filter."""
        self.tokens = tokens(text)
        self.properties: list[str] = []
        self.matches = self.disjunction()
        if self.tokens:
            raise invalid(f"Syntax error at '{self.tokens[0][1]}'.")

    def take(self, *kinds: str) -> str:
        """The next token, which must be of one of these kinds."""
        if not self.tokens or self.tokens[0][0] not in kinds:
            raise invalid("Syntax error in $filter.")
        return self.tokens.pop(0)[1]

    def takes(self, token: str) -> bool:
        """Whether the next token is this one, which is then taken."""
        found = bool(self.tokens) and self.tokens[0][0] in {"word", "punctuation"} and self.tokens[0][1] == token
        if found:
            self.tokens.pop(0)
        return found

    def disjunction(self) -> Test:
        """One or several joined by `or`."""
        tests = [self.conjunction()]
        while self.takes("or"):
            tests.append(self.conjunction())
        return tests[0] if len(tests) == 1 else lambda entity: any(test(entity) for test in tests)

    def conjunction(self) -> Test:
        """One or several joined by `and`."""
        tests = [self.term()]
        while self.takes("and"):
            tests.append(self.term())
        return tests[0] if len(tests) == 1 else lambda entity: all(test(entity) for test in tests)

    def term(self) -> Test:
        """A comparison, a function, or either in `not` or parentheses."""
        if self.takes("not"):
            denied = self.term()
            return lambda entity: not denied(entity)
        if self.takes("("):
            test = self.disjunction()
            self.close()
            return test
        word = self.take("word")
        return self.function(word) if self.takes("(") else self.comparison(word)

    def close(self) -> None:
        """A closing parenthesis."""
        if not self.takes(")"):
            raise invalid("')' expected.")

    def function(self, name: str) -> Test:
        """A function of a property and a text."""
        if name not in FUNCTIONS:
            raise invalid(f"An unknown function with name '{name}' was found.")
        path = self.property(self.take("word"))
        if not self.takes(","):
            raise invalid("',' expected.")
        wanted = self.take("text").lower()
        self.close()
        return lambda entity: FUNCTIONS[name](str(value_at(entity, path) or "").lower(), wanted)

    def comparison(self, word: str) -> Test:
        """A property compared with a literal."""
        path = self.property(word)
        name = self.take("word")
        wanted = self.literal()
        if compare := COMPARISONS.get(name):
            return lambda entity: compare(comparable(value_at(entity, path), wanted), folded(wanted))
        if (order := ORDERINGS.get(name)) and isinstance(wanted, datetime):
            moment = wanted
            return lambda entity: order(read(str(value_at(entity, path))), moment)
        raise invalid(f"The operator '{name}' cannot be applied to '{word}'.")

    def literal(self) -> Literal:
        """A text, time, number, true, false or null."""
        kind = self.tokens[0][0] if self.tokens else ""
        text = self.take("text", "time", "number", "word")
        if kind == "text":
            return text
        if kind == "time":
            return read(text)
        words: dict[str, Literal] = {"true": True, "false": False, "null": None}
        if kind == "word" and text not in words:
            raise invalid(f"Could not find a property named '{text}'.")
        return int(text) if kind == "number" else words[text]

    def property(self, word: str) -> list[str]:
        """The path of a property, noted as used."""
        if word not in self.properties:
            self.properties.append(word)
        return word.split("/")


def tokens(text: str) -> list[tuple[str, str]]:
    """`text` cut into (kind, token)."""
    found: list[tuple[str, str]] = []
    position = 0
    while position < len(text.rstrip()):
        match = TOKEN.match(text, position)
        if not match or not match.lastgroup:
            raise invalid(f"Syntax error at position {position} in '{text}'.")
        found.append((match.lastgroup, match[match.lastgroup].replace("''", "'")))
        position = match.end()
    return found


def value_at(entity: Entity, path: list[str]) -> object:
    """The value of a property, None where it is missing on the way."""
    value: object = entity
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def folded(value: Literal) -> object:
    """Text compares without case."""
    return value.lower() if isinstance(value, str) else value


def comparable(value: object, wanted: Literal) -> object:
    """`value` as `wanted` can be compared with."""
    if isinstance(wanted, datetime):
        return read(str(value))
    return value.lower() if isinstance(value, str) else value


def invalid(message: str) -> GraphError:
    """The filter cannot be understood."""
    return bad_request(f"Invalid filter clause: {message}", "RequestBroker--ParseUri")
