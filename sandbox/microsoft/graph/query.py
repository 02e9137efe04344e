"""OData's query options: which entities, in which order, how many, and which of their properties.

https://learn.microsoft.com/en-us/graph/query-parameters
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar
from urllib.parse import urlencode

from sandbox.microsoft.graph.errors import GraphError, bad_request, not_offered, unknown_property
from sandbox.microsoft.graph.filters import Filter, value_at

Item = TypeVar("Item")
Properties = dict[str, object]
"""An entity as Graph writes it: its properties by name."""

DEFAULT_PAGE = 10
LARGEST_PAGE = 1000
OFFERED = frozenset({"$select", "$filter", "$orderby", "$top", "$skip", "$count", "$expand"})


@dataclass(frozen=True)
class Query:
    """The options of one request, checked."""

    select: tuple[str, ...] = ()
    """Empty: whatever comes without asking."""
    filter: Filter | None = None
    order: tuple[tuple[str, bool], ...] = ()
    """(property, descending)"""
    top: int = DEFAULT_PAGE
    skip: int = 0
    count: bool = False
    expand: str = ""


def read_query(options: Mapping[str, str], entity: str, properties: frozenset[str]) -> Query:
    """The options of a request for `entity`, which has these `properties`. Raises GraphError 400 or 501."""
    named = {name.lower() if name.startswith("$") else name: value for name, value in options.items()}
    for name in named:
        if name.startswith("$") and name not in OFFERED:
            raise not_offered(name)
    select = tuple(name.strip() for name in named.get("$select", "").split(",") if name.strip())
    order = tuple(ordering(part) for part in named.get("$orderby", "").split(",") if part.strip())
    chosen = Filter(named["$filter"]) if named.get("$filter") else None
    filtered = chosen.properties if chosen else []
    for name in (*select, *(name for name, _ in order), *filtered):
        if name.partition("/")[0] not in properties and name not in properties:
            raise unknown_property(name, entity)
    refuse_inefficient(filtered, order)
    return Query(
        select,
        chosen,
        order,
        top=number(named.get("$top", str(DEFAULT_PAGE)), 1, LARGEST_PAGE),
        skip=number(named.get("$skip", "0"), 0, 2**31),
        count=named.get("$count", "").lower() == "true",
        expand=named.get("$expand", ""),
    )


def ordering(part: str) -> tuple[str, bool]:
    """One part of `$orderby`: a property and whether it descends."""
    name, _, direction = part.strip().partition(" ")
    if direction.strip().lower() not in {"", "asc", "desc"}:
        raise bad_request(f"Syntax error in $orderby: '{part}'.")
    return name, direction.strip().lower() == "desc"


def number(text: str, least: int, most: int) -> int:
    """A whole number within limits."""
    if not text.isdecimal() or not least <= int(text) <= most:
        raise bad_request(
            f"Invalid value '{text}': it must be between {least} and {most}.", "ErrorInvalidUrlQueryFilter"
        )
    return int(text)


def refuse_inefficient(filtered: list[str], order: tuple[tuple[str, bool], ...]) -> None:
    """Properties of `$orderby` must come first in `$filter`, in the same order.

    https://learn.microsoft.com/en-us/graph/api/user-list-messages#using-filter-and-orderby-in-the-same-query
    """
    ordered = [name for name, _ in order]
    if filtered and ordered and filtered[: len(ordered)] != ordered:
        raise GraphError(400, "InefficientFilter", "The restriction or sort order is too complex for this operation.")


def chosen(items: Iterable[Item], query: Query, describe: Callable[[Item], Properties]) -> list[Item]:
    """The items that fit, in order, all pages of them. `describe` gives what filter and order look at."""
    described = [(describe(item), item) for item in items]
    found = [pair for pair in described if query.filter is None or query.filter.matches(pair[0])]
    for name, descending in reversed(query.order):
        path = name.split("/")
        found.sort(key=partial(sort_key, path), reverse=descending)
    return [item for _, item in found]


def sort_key(path: list[str], pair: tuple[Properties, object]) -> str:
    """What orders an item: times of one zone and texts both order as text."""
    return str(value_at(pair[0], path)).lower()


def page(
    found: Sequence[Item], query: Query, write: Callable[[Item], Properties], address: str, options: Mapping[str, str]
) -> Properties:
    """One page as Graph answers it. `address`: the request's, without its options."""
    after = query.skip + query.top
    answer: Properties = {"value": [write(item) for item in found[query.skip : after]]}
    if query.count:
        answer["@odata.count"] = len(found)
    if after < len(found):
        answer["@odata.nextLink"] = f"{address}?{urlencode({**options, '$skip': str(after)})}"
    return answer
