"""Whether a list of names agrees with a larger description of the same service."""

from collections.abc import Iterator, Mapping

from tests.contracts.graph.names import Action, Names


def disagreements(own: Names, description: Names) -> list[str]:
    """What stands in `own` and not, or otherwise, in `description`."""
    return [*of_types(own, description), *of_actions(own.actions, description.actions), *of_the_rest(own, description)]


def of_types(own: Names, description: Names) -> Iterator[str]:
    """Types, their bases and properties."""
    for type_, properties in own.types.items():
        if type_ not in description.types:
            yield type_
            continue
        if (base := own.bases.get(type_)) and description.bases.get(type_) != base:
            yield f"{type_} is no {base}"
        for name, kind in properties.items():
            found = description.property(type_, name)
            if type_ not in description.open and (found is None or found[1] != kind):
                yield f"{type_}.{name}: {kind}"


def of_actions(own: Mapping[str, Action], description: Mapping[str, Action]) -> Iterator[str]:
    """Actions, their parameters and answers."""
    for name, action in own.items():
        found = description.get(name)
        if found is None or found.gives != action.gives or not action.takes.items() <= found.takes.items():
            yield name


def of_the_rest(own: Names, description: Names) -> Iterator[str]:
    """Where paths begin, the values of enumerations, and the types that may hold anything."""
    for root, kind in own.roots.items():
        if description.roots.get(root) != kind:
            yield root
    for enum, values in own.enums.items():
        for value in values - description.enums.get(enum, frozenset()):
            yield f"{enum}={value}"
    yield from own.open - description.open
