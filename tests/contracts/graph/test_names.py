"""The app and the stand-in held to the project's own list of Graph's names, and the list to Microsoft's description."""

import ast
import inspect
import pkgutil
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from flask import Flask

import shared.microsoft
from sandbox.microsoft.graph.paths import normalized
from shared.microsoft.graph import Graph
from tests.contracts.graph import app, csdl, stand_in
from tests.contracts.graph.agreement import disagreements
from tests.contracts.graph.names import own_names
from tests.contracts.graph.reading import VERSION, Reading
from tests.contracts.graph.recorder import Exchange, called
from tests.unchecked import could_not_check

PROJECT = Path(__file__).parents[3]


class Observed(NamedTuple):
    """What the app asked and was answered, by which of its functions; what else the stand-in answers, and what it posts."""

    asked: list[Exchange]
    called: set[str]
    answered: list[Exchange]
    notifications: list[dict[str, Any]]
    stand_in: Flask


@pytest.fixture(scope="module")
def observed() -> Observed:
    world, answered, notifications = stand_in.all_answers()
    with called() as functions:
        asked = app.all_requests()
    return Observed(asked, functions, answered, notifications, world.app)


def test_the_app_asks_graph_for_nothing_that_is_not_listed(observed: Observed) -> None:
    reading = Reading(own_names())
    for made in observed.asked:
        reading.exchange(made, with_answer=False)
        if made.path == f"{VERSION}subscriptions" and made.method == "POST":
            assert reading.place(made.sent["resource"], "a subscription") == ("[message]", None)
    assert reading.unknown == []


def test_the_stand_in_answers_with_nothing_that_is_not_listed(observed: Observed) -> None:
    assert read_whole(observed).unknown == []


def test_nothing_is_listed_that_nobody_uses(observed: Observed) -> None:
    assert own_names().all() - read_whole(observed).used == set()


def read_whole(observed: Observed) -> Reading:
    """Everything that was asked, answered and posted, read by the list."""
    reading = Reading(own_names())
    for made in (*observed.asked, *observed.answered):
        reading.exchange(made)
    for item in observed.notifications:
        reading.value("changeNotification", item, "a notification")
    return reading


def test_every_function_of_the_client_was_observed(observed: Observed) -> None:
    modules = [
        import_module(each.name) for each in pkgutil.iter_modules(shared.microsoft.__path__, "shared.microsoft.")
    ]
    functions = [each for module in modules for _, each in inspect.getmembers(module, inspect.isfunction)]
    asking = {
        f"{each.__module__}.{each.__name__}" for each in functions if Graph in inspect.get_annotations(each).values()
    }
    assert len(asking) > 10
    assert asking - observed.called == set()


def test_nobody_but_the_client_asks_graph() -> None:
    """What is not observed cannot be held to the list: a request is made by a function of `shared.microsoft`."""
    methods = {name for name, _ in inspect.getmembers(Graph, inspect.isfunction) if not name.startswith("_")}
    calls = [
        f"{path}:{node.lineno}"
        for folder in ("functions", "shared")
        for path in (PROJECT / folder).rglob("*.py")
        if PROJECT / "shared/microsoft" not in path.parents
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr in methods and names_graph(node.value)
    ]
    assert calls == []


def names_graph(node: ast.expr) -> bool:
    """Whether an expression is a Graph by its name: `graph`, `held.graph` or `access.graph(...)`."""
    if isinstance(node, ast.Call):
        return names_graph(node.func)
    return (isinstance(node, ast.Name) and node.id == "graph") or (
        isinstance(node, ast.Attribute) and node.attr == "graph"
    )


def test_every_route_of_the_stand_in_was_observed(observed: Observed) -> None:
    routes = observed.stand_in.url_map.bind("localhost")
    served = {
        (rule.endpoint, method)
        for rule in observed.stand_in.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.endpoint.startswith(("graph.", "uploads.")) and rule.endpoint != "graph.anything_else"
    }
    observed_routes = {
        (routes.match(path_of(made), method=made.method)[0], made.method)
        for made in observed.answered
        if made.status < 400
    }
    assert len(served) > 20
    assert served - observed_routes == set()


def path_of(made: Exchange) -> str:
    """The path of a request in the spelling that the stand-in routes."""
    if not made.path.startswith(VERSION):
        return made.path
    return VERSION + normalized(made.path.removeprefix(VERSION))


def test_the_list_agrees_with_microsofts_own_description() -> None:
    path = csdl.find()
    if path is None:
        could_not_check(
            "the list of Graph's names against Microsoft's own description; set GRAPH_CSDL to the path of mail.csdl.xml."
        )
    assert disagreements(own_names(), csdl.read(path)) == []
