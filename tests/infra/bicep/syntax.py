"""What a Bicep file declares, by the grammar of tree-sitter-bicep."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import tree_sitter_bicep
from tree_sitter import Language, Node, Parser

PARSER = Parser(Language(tree_sitter_bicep.language()))
EXTENSION = re.compile(rb"^extension \w+$", re.MULTILINE)


@dataclass(frozen=True)
class Declared:
    """A parameter, variable or output: its name, and what it is worth; `value` is None for a parameter without default."""

    name: str
    type: str
    value: Node | None
    decorators: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Body:
    """What stands behind the `=` of a resource or module: an object, perhaps under a condition, perhaps in a loop."""

    object: Node
    condition: Node | None = None
    loop: "Loop | None" = None


@dataclass(frozen=True)
class Loop:
    """A loop: `names` of an item and, where it is asked for, of its number; what stands for each."""

    names: tuple[str, ...]
    items: Node
    each: Node


@dataclass(frozen=True)
class Resource:
    """A resource; `type` with its version, which a nested one has from its parent."""

    symbol: str
    type: str
    existing: bool
    body: Body
    parent: "Resource | None"


@dataclass(frozen=True)
class Module:
    """A module and the path of its file, as written."""

    symbol: str
    path: str
    body: Body


@dataclass
class File:
    """A Bicep file."""

    path: Path
    root: Node
    scope: str = "resourceGroup"
    parameters: dict[str, Declared] = field(default_factory=dict)
    variables: dict[str, Declared] = field(default_factory=dict)
    outputs: dict[str, Declared] = field(default_factory=dict)
    resources: dict[str, Resource] = field(default_factory=dict)
    modules: dict[str, Module] = field(default_factory=dict)


def parse(path: Path) -> Node:
    """The syntax tree. The grammar is older than `extension`: such a line is left blank for it."""
    return PARSER.parse(EXTENSION.sub(lambda line: b" " * len(line[0]), path.read_bytes())).root_node


def mistakes(node: Node) -> Iterator[str]:
    """What could not be read."""
    if node.is_error or node.is_missing:
        yield f"line {node.start_point.row + 1}: {text(node)[:60]!r}"
    for child in node.children:
        yield from mistakes(child)


def read(path: Path) -> File:
    """What a file declares."""
    file = File(path, parse(path))
    decorators: tuple[Node, ...] = ()
    for node in file.root.named_children:
        if node.type == "decorators":
            decorators = tuple(each.named_children[0] for each in node.named_children)
            continue
        declare(file, node, decorators)
        decorators = ()
    return file


def declare(file: File, node: Node, decorators: tuple[Node, ...]) -> None:
    """Take up one declaration."""
    named = parts_of(node)
    match node.type:
        case "target_scope_assignment":
            file.scope = literal(named[0])
        case "parameter_declaration":
            given = named[2] if len(named) > 2 else None
            file.parameters[text(named[0])] = Declared(text(named[0]), text(named[1]), given, decorators)
        case "variable_declaration":
            file.variables[text(named[0])] = Declared(text(named[0]), "any", named[1])
        case "output_declaration":
            file.outputs[text(named[0])] = Declared(text(named[0]), text(named[1]), named[2])
        case "module_declaration":
            file.modules[text(named[0])] = Module(text(named[0]), literal(named[1]), body(named[-1]))
        case "resource_declaration":
            take_resource(file, node, None)
        case "comment" | "diagnostic_comment":
            pass
        case other:
            raise NotImplementedError(f"{file.path.name}, line {node.start_point.row + 1}: {other}")


def take_resource(file: File, node: Node, parent: Resource | None) -> None:
    """Take up a resource and those that are nested in it."""
    symbol, type_, *_, last = parts_of(node)
    own, _, version = literal(type_).partition("@")
    if parent:
        outer, _, outer_version = parent.type.partition("@")
        own, version = f"{outer}/{own}", version or outer_version
    existing = any(child.type == "existing" for child in node.children)
    resource = Resource(text(symbol), f"{own}@{version}", existing, body(last), parent)
    file.resources[f"{parent.symbol}::{resource.symbol}" if parent else resource.symbol] = resource
    for each in resource.body.object.named_children:
        if each.type == "object_property" and each.named_children[0].type == "resource_declaration":
            take_resource(file, each.named_children[0], resource)


def body(node: Node) -> Body:
    """The body that a node stands for."""
    if node.type == "if_statement":
        condition, found = parts_of(node)
        return Body(found, condition.named_children[0])
    if node.type == "for_statement":
        found_loop = loop(node)
        return Body(found_loop.each, None, found_loop)
    return Body(node)


def loop(node: Node) -> Loop:
    """The loop that a node stands for."""
    named, items, each = parts_of(node)
    names = named.named_children if named.type == "for_loop_parameters" else [named]
    return Loop(tuple(map(text, names)), items, each)


def properties(node: Node) -> Iterator[tuple[Node, Node]]:
    """Names and values of an object."""
    for each in node.named_children:
        if each.type == "object_property" and each.named_children[0].type != "resource_declaration":
            name, value = parts_of(each)
            yield name, value


def parts_of(node: Node) -> list[Node]:
    """What a node is made of."""
    return without_comments(node.named_children)


def without_comments(nodes: list[Node]) -> list[Node]:
    """The nodes that say something to Bicep."""
    return [node for node in nodes if node.type not in {"comment", "diagnostic_comment"}]


def text(node: Node) -> str:
    """The node as it is written."""
    return (node.text or b"").decode()


def literal(node: Node) -> str:
    """A string without interpolation."""
    return "".join(text(part) for part in node.named_children)
