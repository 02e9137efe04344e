"""Azure's own description of its resources, reduced to what infra/ uses of it: `azure_types.json`.

Azure's description is not part of this project (it is made of https://github.com/Azure/bicep-types-az); it is read where
it is at hand. `python -m tests.infra.azure_types` then writes the list anew. In the list a property that Azure requires
ends with `!`, and kinds are `"string"`, `"int"`, `"bool"`, `"any"`, `{"=": [the values that are used]}`,
`{"[]": kind of the items}`, `{"*": kind of any other property}` and `{name: kind}`.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.infra.bicep.deployment import Deployed, Deployment
from tests.infra.bicep.expressions import Later
from tests.infra.installation import all_installations

OWN_LIST = Path(__file__).with_name("azure_types.json")
BESIDE_THE_PROJECT = Path(__file__).parents[3] / "shared/azure/resource-types.json"
UNDESCRIBED = "Microsoft.Graph/"
"""Types of the Microsoft Graph extension, which are not Azure's: tests/infra/test_registration.py holds them."""
Kind = Any


class Misfit(Exception):
    """A property or value that Azure does not take."""


@dataclass(frozen=True)
class Description:
    """Azure's description, as the file has it."""

    resources: Mapping[str, Mapping[str, str]]
    types: Mapping[str, Mapping[str, Any]]


def find() -> Path | None:
    """Where the description is: where AZURE_TYPES says, else beside the project's folder. None: it is not at hand."""
    path = Path(os.environ.get("AZURE_TYPES") or BESIDE_THE_PROJECT)
    return path if path.is_file() else None


def read(path: Path) -> Description:
    """The description in a file."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return Description(found["resources"], found["types"])


def own_list() -> dict[str, Any]:
    """The committed list."""
    found: dict[str, Any] = json.loads(OWN_LIST.read_text(encoding="utf-8"))
    return found


def described(deployments: Iterable[Deployment]) -> dict[str, list[dict[str, Any]]]:
    """What is deployed of each type that Azure describes, the name with it."""
    found: dict[str, list[dict[str, Any]]] = {}
    for deployment in deployments:
        for each in deployment.found:
            if not each.type.startswith(UNDESCRIBED):
                found.setdefault(each.type, []).append(whole(each))
    return found


def whole(resource: Deployed) -> dict[str, Any]:
    """A resource's properties with its own name."""
    return {"name": resource.name.rpartition("/")[2], **resource.properties}


def asked_for(deployments: Iterable[Deployment]) -> dict[str, list[str]]:
    """The properties that Azure answers with and the files use, by type."""
    found: dict[str, set[str]] = {}
    for type_, path in (read for deployment in deployments for read in deployment.reads):
        if not type_.startswith(UNDESCRIBED):
            found.setdefault(type_, set()).add(path)
    return {type_: sorted(paths) for type_, paths in sorted(found.items())}


def reduced(description: Description, deployments: list[Deployment]) -> dict[str, Any]:
    """The description of what is used. Raises Misfit for what Azure does not take or does not answer with."""
    answers = asked_for(deployments)
    for type_, paths in answers.items():
        for path in paths:
            check_path(description, type_, path)
    used = described(deployments)
    set_ = {type_: reduce_object(description, resource_type(description, type_), used[type_], type_) for type_ in used}
    return {"set": dict(sorted(set_.items())), "answered": answers}


def resource_type(description: Description, type_: str) -> str:
    """The key of a resource's type."""
    if type_ not in description.resources:
        raise Misfit(f"{type_} is not described")
    return description.resources[type_]["object"]


def check_path(description: Description, type_: str, path: str) -> None:
    """Raises Misfit unless a resource has the property."""
    kind: Kind = {"object": resource_type(description, type_)}
    for name in path.split("."):
        known = description.types[kind["object"]]["properties"]
        if name not in known:
            raise Misfit(f"{type_} has no {path}")
        kind = known[name]["type"]


def reduce_kind(description: Description, kind: Kind, values: list[Any], place: str) -> Kind:
    """A kind, reduced to what the values use of it."""
    if isinstance(kind, str):
        for value in values:
            check_simple(kind, value, place)
        return kind
    if "enum" in kind:
        return {"=": literals(kind, values, place)}
    if "array" in kind:
        for value in values:
            expect(isinstance(value, list), place, value)
        items = [item for value in values for item in value]
        return {"[]": reduce_kind(description, kind["array"], items, f"{place}[]")}
    if "object" in kind:
        for value in values:
            expect(isinstance(value, Mapping), place, value)
        return reduce_object(description, kind["object"], values, place)
    raise NotImplementedError(f"{place}: {kind}")


def reduce_object(description: Description, name: str, values: list[dict[str, Any]], place: str) -> Kind:
    """An object's type: what the values set, and what Azure requires. Raises Misfit."""
    found: dict[str, Kind] = {}
    known = {**description.types[name]["properties"], **chosen(description, description.types[name], values)}
    for own, property_ in known.items():
        flags = property_.get("flags", [])
        given = [value[own] for value in values if own in value]
        if given and "readOnly" in flags:
            raise Misfit(f"{place}.{own} cannot be set")
        if given or "required" in flags:
            required = "!" if "required" in flags else ""
            found[own + required] = reduce_kind(description, property_["type"], given, f"{place}.{own}")
    others = [item for value in values for own, item in value.items() if own not in known]
    if others:
        additional = description.types[name].get("additional")
        if additional is None:
            unknown = sorted({own for value in values for own in value} - known.keys())
            raise Misfit(f"{place} has no {', '.join(unknown)}")
        found["*"] = reduce_kind(description, additional, others, f"{place}.*")
    return found


def chosen(description: Description, type_: Mapping[str, Any], values: list[dict[str, Any]]) -> dict[str, Any]:
    """The properties of those of a type's forms that the values are in: one of their properties says which."""
    found: dict[str, Any] = {}
    for value in values:
        if "discriminator" in type_:
            form = value.get(type_["discriminator"])
            if form not in type_["elements"]:
                raise Misfit(f"{type_['name']} has no form {form}")
            found |= description.types[type_["elements"][form]["object"]]["properties"]
    if found:
        found[type_["discriminator"]] = {"type": {"enum": list(type_["elements"])}, "flags": ["required"]}
    return found


def literals(kind: Mapping[str, Any], values: list[Any], place: str) -> list[str]:
    """The values that are used of those that are allowed."""
    used = {value for value in values if not isinstance(value, Later)}
    if odd := used - set(kind["enum"]):
        expect(kind.get("open", False), place, sorted(odd))
    return sorted(used)


def check_simple(kind: str, value: Any, place: str) -> None:
    """Raises Misfit unless a value is of a simple kind."""
    expected = {"string": str, "int": int, "bool": bool, "any": object}[kind]
    expect(isinstance(value, expected) and not (kind == "int" and isinstance(value, bool)), place, value)


def expect(fits: bool, place: str, value: Any) -> None:
    """Raises Misfit."""
    if not fits:
        raise Misfit(f"{place} does not take {value!r}")


def misfits(kind: Kind, value: Any, place: str) -> Iterator[str]:
    """Where a value is not as the list has it."""
    if isinstance(kind, str):
        try:
            check_simple(kind, value, place)
        except Misfit as misfit:
            yield str(misfit)
    elif "=" in kind:
        if not isinstance(value, Later) and value not in kind["="]:
            yield f"{place} does not take {value!r}"
    elif "[]" in kind:
        for item in value:
            yield from misfits(kind["[]"], item, f"{place}[]")
    else:
        names = {name.removesuffix("!"): each for name, each in kind.items()}
        yield from (f"{place} lacks {name[:-1]}" for name in kind if name.endswith("!") and name[:-1] not in value)
        for name, item in value.items():
            if name not in names and "*" not in names:
                yield f"{place} has no {name}"
            else:
                yield from misfits(names.get(name, names.get("*")), item, f"{place}.{name}")


def unused(kind: Kind, values: list[Any], place: str) -> Iterator[str]:
    """What the list has and no value uses."""
    if isinstance(kind, str) or "*" in kind:
        return
    if "=" in kind:
        yield from (f"{place} = {each}" for each in kind["="] if each not in values)
    elif "[]" in kind:
        yield from unused(kind["[]"], [item for value in values for item in value], f"{place}[]")
    else:
        for name, each in kind.items():
            own = name.removesuffix("!")
            given = [value[own] for value in values if own in value]
            yield from unused(each, given, f"{place}.{own}") if given else (f"{place}.{own}",)


if __name__ == "__main__":
    at_hand = find()
    if at_hand is None:
        raise SystemExit("Set AZURE_TYPES to the path of resource-types.json.")
    written = json.dumps(reduced(read(at_hand), all_installations()), indent=1)
    OWN_LIST.write_text(written + "\n", encoding="utf-8")
