"""Every resource held to the project's own list of Azure's types, and the list to Azure's own description."""

import json
from typing import Any

import pytest

from tests.infra import azure_types
from tests.infra.azure_types import (
    UNDESCRIBED,
    Description,
    Misfit,
    asked_for,
    described,
    misfits,
    own_list,
    reduce_object,
    unused,
    whole,
)
from tests.infra.installation import all_installations
from tests.unchecked import could_not_check


def test_no_resource_sets_what_is_not_listed_or_lacks_what_azure_requires() -> None:
    listed = own_list()["set"]
    resources = [each for deployment in all_installations() for each in deployment.found]
    assert len(resources) > 100
    assert [
        misfit
        for each in resources
        if not each.type.startswith(UNDESCRIBED)
        for misfit in misfits(listed.get(each.type, {}), whole(each), f"{each.file}: {each.type}")
    ] == []


def test_nothing_is_asked_for_that_is_not_listed() -> None:
    assert asked_for(all_installations()) == own_list()["answered"]


def test_nothing_is_listed_that_nobody_uses() -> None:
    used = described(all_installations())
    listed = own_list()["set"]
    assert [left for type_, kind in listed.items() for left in unused(kind, used.get(type_, []), type_)] == []


def test_the_list_agrees_with_azures_own_description() -> None:
    path = azure_types.find()
    if path is None:
        could_not_check(
            "the list of Azure's types against Azure's own description; set AZURE_TYPES to the path of resource-types.json."
        )
    assert azure_types.reduced(azure_types.read(path), all_installations()) == own_list()


DESCRIPTION = Description(
    {},
    {
        "thing": {
            "name": "thing",
            "properties": {
                "name": {"type": "string", "flags": ["required"]},
                "id": {"type": "string", "flags": ["readOnly"]},
                "size": {"type": {"enum": ["S", "L"]}},
                "colour": {"type": {"enum": ["red"], "open": True}},
                "count": {"type": "int"},
                "labels": {"type": {"object": "labels"}},
            },
        },
        "labels": {"name": "labels", "properties": {}, "additional": "string"},
        "forms": {
            "name": "forms",
            "properties": {"name": {"type": "string"}},
            "discriminator": "name",
            "elements": {"round": {"object": "round"}},
        },
        "round": {"name": "round", "properties": {"radius": {"type": "int", "flags": ["required"]}}},
    },
)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("thing", {"name": "a", "nmae": "b"}, "has no nmae"),
        ("thing", {"name": "a", "id": "b"}, "id cannot be set"),
        ("thing", {"name": "a", "size": "M"}, "does not take ['M']"),
        ("thing", {"name": "a", "count": "1"}, "does not take '1'"),
        ("thing", {"name": "a", "count": True}, "does not take True"),
        ("thing", {"name": "a", "labels": {"b": 1}}, "does not take 1"),
        ("thing", {"name": "a", "labels": ["b"]}, "does not take ['b']"),
        ("forms", {"name": "square"}, "has no form square"),
        ("forms", {"name": "round", "side": 2}, "has no side"),
    ],
)
def test_what_azure_does_not_take_is_found(name: str, value: dict[str, Any], said: str) -> None:
    with pytest.raises(Misfit) as found:
        reduce_object(DESCRIPTION, name, [value], "it")
    assert said in str(found.value)


def test_what_the_list_does_not_have_is_found() -> None:
    used: list[dict[str, Any]] = [
        {"name": "a", "size": "S", "colour": "blue", "labels": {"b": "c"}},
        {"name": "b", "size": "L"},
    ]
    kind = reduce_object(DESCRIPTION, "thing", used, "it")
    assert kind == {"name!": "string", "size": {"=": ["L", "S"]}, "colour": {"=": ["blue"]}, "labels": {"*": "string"}}
    assert [found for value in used for found in misfits(kind, value, "it")] == []
    odd = json.loads('{"size": "M", "count": 1, "labels": {"b": 2}}')
    assert sorted(misfits(kind, odd, "it")) == [
        "it has no count",
        "it lacks name",
        "it.labels.b does not take 2",
        "it.size does not take 'M'",
    ]
    assert list(unused(kind, used[1:], "it")) == ["it.size = S", "it.colour", "it.labels"]
