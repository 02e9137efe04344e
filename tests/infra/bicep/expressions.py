"""Bicep's expressions, worked out."""

import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol, Self

from tree_sitter import Node

from tests.infra.bicep.functions import FUNCTIONS
from tests.infra.bicep.syntax import Loop, literal, loop, parts_of, properties, text, without_comments

OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}


class Unknown(Exception):
    """A name, property or function that is not there."""


class Later(str):
    """A value that only Azure knows: the expression that it will be worked out from; and, where that is nothing but a
    property of a resource, the resource's type and the property's path.
    """

    type: str
    path: str

    def __new__(cls, expression: str, type_: str = "", path: str = "") -> Self:
        """A value by its expression."""
        made = super().__new__(cls, expression)
        made.type, made.path = type_, path
        return made


class Names(Protocol):
    """What names stand for at a place in a file."""

    def value(self, name: str) -> Any:
        """What a name stands for. Raises Unknown."""

    def member(self, of: Any, name: str) -> Any:
        """A property of a value. Raises Unknown."""

    def content(self, path: str) -> str:
        """The text of a file, by its path from that of Bicep."""


class Within:
    """The names of a loop or a lambda over those around it."""

    def __init__(self, around: Names, own: Mapping[str, Any]) -> None:
        self.around = around
        self.own = own

    def value(self, name: str) -> Any:
        """See Names.value."""
        return self.own[name] if name in self.own else self.around.value(name)

    def member(self, of: Any, name: str) -> Any:
        """See Names.member."""
        return self.around.member(of, name)

    def content(self, path: str) -> str:
        """See Names.content."""
        return self.around.content(path)


def rounds(loop: Loop, names: Names) -> Iterator[Within]:
    """The names with which each round of a loop is worked out."""
    for number, item in enumerate(worked_out(loop.items, names)):
        yield Within(names, dict(zip(loop.names, (item, number), strict=False)))


def worked_out(node: Node, names: Names) -> Any:
    """What an expression is worth. Raises Unknown."""
    match node.type:
        case "number":
            return int(text(node))
        case "boolean":
            return text(node) == "true"
        case "null":
            return None
        case "string":
            return interpolated(node, names)
        case "identifier":
            return names.value(text(node))
        case "array":
            return [worked_out(part, names) for part in parts_of(node)]
        case "object":
            return {key(name, names): worked_out(value, names) for name, value in properties(node)}
        case _:
            return combined(node, names)


def combined(node: Node, names: Names) -> Any:
    """What an expression made of others is worth."""
    parts = parts_of(node)
    match node.type:
        case "parenthesized_expression":
            return worked_out(parts[0], names)
        case "member_expression" | "resource_expression":
            return names.member(worked_out(parts[0], names), text(parts[1]))
        case "ternary_expression":
            return worked_out(parts[1] if worked_out(parts[0], names) else parts[2], names)
        case "unary_expression" if text(node).startswith("!"):
            return not worked_out(parts[0], names)
        case "binary_expression":
            return compared(node, names)
        case "call_expression":
            return called(parts, names)
        case "for_statement":
            return [worked_out(loop(node).each, own) for own in rounds(loop(node), names)]
        case "lambda_expression":
            return lambda value: worked_out(parts[1], Within(names, {text(parts[0]): value}))
        case other:
            raise NotImplementedError(f"line {node.start_point.row + 1}: {other}")


def key(node: Node, names: Names) -> str:
    """The name of an object's property."""
    return text(node) if node.type == "identifier" else interpolated(node, names)


def interpolated(node: Node, names: Names) -> str:
    """A string, with what stands in its braces."""
    parts = [
        worked_out(part.named_children[0], names) if part.type == "interpolation" else unescaped(text(part))
        for part in node.named_children
    ]
    joined = "".join(map(str, parts))
    return Later(joined) if any(isinstance(part, Later) for part in parts) else joined


def unescaped(written: str) -> str:
    """What a string's text means."""
    return written.replace("\\'", "'").replace("\\n", "\n")


def compared(node: Node, names: Names) -> Any:
    """Two values and the operator between them; `&&` and `||` look at the second one only if they must."""
    left, sign, right = without_comments(node.children)
    first = worked_out(left, names)
    if text(sign) in {"&&", "||"}:
        return worked_out(right, names) if first == (text(sign) == "&&") else first
    return OPERATORS[text(sign)](first, worked_out(right, names))


def called(parts: list[Node], names: Names) -> Any:
    """What a function answers."""
    function = text(parts[0])
    if function == "loadTextContent":
        return names.content(worked_out(parts_of(parts[1])[0], names))
    if function not in FUNCTIONS:
        raise Unknown(f"function {function}")
    return FUNCTIONS[function](*(worked_out(part, names) for part in parts_of(parts[1])))


def argument(decorators: tuple[Node, ...], name: str) -> Any:
    """The literal argument of a decorator; None where it is not there."""
    for node in decorators:
        if text(node.named_children[0]) == name and node.named_children[1].named_children:
            return value_of_literal(node.named_children[1].named_children[0])
    return None


def value_of_literal(node: Node) -> Any:
    """A literal string, number or list of these."""
    if node.type == "array":
        return [value_of_literal(each) for each in node.named_children]
    return int(text(node)) if node.type == "number" else unescaped(literal(node))
