"""What the files say of one another: parameters, outputs and names exist and are used; and the reading of Bicep itself."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tree_sitter import Node

from tests.infra.bicep.deployment import deploy
from tests.infra.bicep.expressions import Unknown, argument, value_of_literal, worked_out
from tests.infra.bicep.syntax import parse, read, text
from tests.infra.installation import ASKED, CHANGED, FILES, INFRA, OWN_REGISTRATION, all_installations, usual

MAIN = read(INFRA / "main.bicep")
GIVEN = json.loads((INFRA / "main.parameters.json").read_text(encoding="utf-8"))["parameters"]


def test_every_name_parameter_and_output_is_there() -> None:
    """A name that is not there raises Unknown while the installations are worked out."""
    assert all(deployment.found for deployment in all_installations())


def test_azd_asks_for_what_has_no_default_and_for_nothing_else() -> None:
    assert {name for name, each in MAIN.parameters.items() if each.value is None} == set(ASKED)


def test_the_installations_that_are_looked_at_set_nothing_that_is_not_a_parameter() -> None:
    assert {*ASKED, *CHANGED, *OWN_REGISTRATION} <= set(MAIN.parameters)


def test_every_parameter_can_be_set_by_an_environment_variable_of_its_name() -> None:
    def variable(parameter: str) -> str:
        return re.sub(r"([A-Z])", r"_\1", parameter).upper()

    azds_own = {"environmentName": "AZURE_ENV_NAME", "location": "AZURE_LOCATION"}
    assert {name: each["value"] for name, each in GIVEN.items()} == {
        name: f"${{{azds_own.get(name, variable(name))}}}" for name in MAIN.parameters
    }


@pytest.mark.parametrize("name", MAIN.parameters)
def test_a_parameter_says_what_it_is_and_has_a_default_that_is_allowed(name: str) -> None:
    parameter = MAIN.parameters[name]
    assert argument(parameter.decorators, "description")
    if parameter.value is not None:
        default = worked_out(parameter.value, usual())
        allowed = argument(parameter.decorators, "allowed") or [default]
        least = argument(parameter.decorators, "minValue")
        assert default in allowed
        assert least is None or default >= least
        assert isinstance(default, {"string": str, "int": int, "bool": bool}[parameter.type])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(INFRA)))
def test_nothing_is_declared_that_is_not_used(path: Path) -> None:
    file = read(path)
    named = [text(node) for node in below(parse(path)) if node.type == "identifier"]
    assert [name for name in (*file.parameters, *file.variables) if named.count(name) < 2] == []


def test_what_a_module_gives_is_used() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in FILES}
    for path, source in sources.items():
        for module in read(path).modules.values():
            given = read(path.parent / module.path).outputs
            assert [name for name in given if not re.search(rf"\b{module.symbol}!?\.outputs\.{name}\b", source)] == []


def below(node: Node) -> Iterator[Node]:
    """A node and all that is in it."""
    yield node
    for child in node.named_children:
        yield from below(child)


MODULE = """
param size int
param names object = { a: 'x', b: 'y' }
resource one 'A/b@1' = {
  name: 'one'
  properties: {
    large: size > 2 && !empty(names) ? 'yes' : null
    all: map(items(names), each => '${each.key}-${each.value}')
  }

  resource inner 'c' = [for each in filter(['p', 'q'], each => (each != 'q')): {
    name: each
    properties: { of: one.id }
  }]
}
resource two 'D/e@1' = [
  for (letter, number) in ['a', 'b']: {
    name: '${letter}${number}'
    text: loadTextContent('words.txt')
    json: string({ all: [for each in [1, 2]: { n: each }] })
  }
]
output answer string = one.properties.answer
"""
CALLER = """
param size int = 1
resource other 'A/b@1' existing = {
  name: 'other'
}
module m 'module.bicep' = if (size > 0) {
  name: 'm'
  params: { size: size }
}
output answer string = m!.outputs.answer
output id string = other.id
"""


@pytest.fixture
def caller(tmp_path: Path) -> Path:
    (tmp_path / "module.bicep").write_text(MODULE)
    (tmp_path / "main.bicep").write_text(CALLER)
    (tmp_path / "words.txt").write_text("as they are")
    return tmp_path / "main.bicep"


def test_bicep_is_worked_out(caller: Path) -> None:
    large, small = deploy(caller, {"size": 3}), deploy(caller, {})
    assert [(each.type, each.name) for each in large.found] == [
        ("A/b@1", "one"),
        ("A/b/c@1", "one/p"),
        ("D/e@1", "a0"),
        ("D/e@1", "b1"),
    ]
    assert large.found[3].properties == {"text": "as they are", "json": '{"all": [{"n": 1}, {"n": 2}]}'}
    assert large.found[0].properties == {"properties": {"large": "yes", "all": ["a-x", "b-y"]}}
    assert large.found[1].properties == {"properties": {"of": "/A/b/one"}}
    assert small.found[0].properties == {"properties": {"all": ["a-x", "b-y"]}}
    assert large.reads == {("A/b@1", "properties"), ("A/b@1", "properties.answer")}
    assert large.outputs(large.file.modules["m"]) == {"answer": "one.properties.answer"}


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("size: size }", "size: sise }", "sise"),
        ("size: size }", "size: size, more: 1 }", "more"),
        ("{ size: size }", "{}", "size"),
        ("m!.outputs.answer", "m!.outputs.anser", "anser"),
        ("other.id", "another.id", "another"),
        ("size > 0", "length(size) > 0", "function length"),
        ("if (size > 0)", "if (size > 5)", "not deployed"),
    ],
)
def test_a_name_that_is_not_there_is_found(caller: Path, was: str, becomes: str, said: str) -> None:
    assert was in CALLER
    caller.write_text(CALLER.replace(was, becomes))
    with pytest.raises((Unknown, KeyError), match=said):
        deploy(caller, {})


def test_literals_are_read() -> None:
    decorators = read(INFRA / "main.bicep").parameters["environmentName"].decorators
    assert argument(decorators, "maxLength") == 64
    assert argument(decorators, "description") == "Name of the environment: part of the resource group's name"
    assert value_of_literal(MAIN.parameters["storageSku"].decorators[1].named_children[1].named_children[0]) == [
        "Standard_LRS",
        "Standard_ZRS",
    ]
