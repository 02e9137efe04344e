"""Bicep read by two parsers that know nothing of each other: both take every file, and both see the same in it."""

from pathlib import Path

import pytest
from pycep import BicepParser

from tests.infra.bicep.syntax import mistakes, parse, read
from tests.infra.installation import FILES, INFRA


@pytest.fixture(scope="module")
def pycep() -> BicepParser:
    return BicepParser()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(INFRA)))
def test_both_parsers_see_the_same(path: Path, pycep: BicepParser) -> None:
    seen = pycep.parse(text=path.read_text(encoding="utf-8"))
    assert list(mistakes(parse(path))) == []
    file = read(path)
    assert list(file.parameters) == list(seen.get("parameters", {}))
    assert list(file.variables) == list(seen.get("variables", {}))
    assert list(file.outputs) == list(seen.get("outputs", {}))
    assert list(file.modules) == list(seen.get("modules", {}))
    resources = [each for each in file.resources.values() if each.parent is None]
    assert {each.symbol: (each.type, each.existing) for each in resources} == {
        symbol: (f"{each['type']}@{each['api_version']}", each["existing"])
        for symbol, each in seen.get("resources", {}).items()
        if "__" not in symbol  # a nested one, of which pycep lists some
    }
    assert file.scope == seen["globals"]["scope"]["value"]


def test_what_cannot_be_read_is_found(tmp_path: Path) -> None:
    path = tmp_path / "wrong.bicep"
    path.write_text("param name string\n\nresource x 'A/b@2024-01-01' = {\n  name: 'x\n}\n")
    assert list(mistakes(parse(path)))
