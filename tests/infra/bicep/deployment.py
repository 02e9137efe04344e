"""What would be deployed: the resources of a file and of the modules that it calls, with their values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.infra.bicep.expressions import Later, Names, Unknown, rounds, worked_out
from tests.infra.bicep.syntax import Body, File, Module, Resource, properties, read, text


@dataclass(frozen=True)
class Deployed:
    """A resource: its type with version, its name with those of its parents in front, and its properties; `scope`: the type
    of the resource that it is about, for the few that are about another.
    """

    type: str
    name: str
    properties: dict[str, Any]
    file: str
    scope: str


@dataclass
class Deployment:
    """A file with parameters, on its way to being deployed. Everything found is added to `found`."""

    file: File
    given: Mapping[str, Any]
    found: list[Deployed]
    reads: set[tuple[str, str]]
    """Types, and the properties of their resources that were asked for."""
    modules: dict[str, "Deployment | None"] = field(default_factory=dict)

    def value(self, name: str) -> Any:
        """See Names.value: a parameter, variable, resource or module."""
        if name in self.file.parameters:
            return self.parameter(name)
        if name in self.file.variables:
            node = self.file.variables[name].value
            assert node is not None
            return worked_out(node, self)
        if name in self.file.resources:
            return self.file.resources[name]
        if name in self.file.modules:
            return self.file.modules[name]
        siblings = [each for each in self.file.resources.values() if each.parent and each.symbol == name]
        if siblings:
            return siblings[0]
        raise Unknown(f"{self.file.path.name}: {name}")

    def parameter(self, name: str) -> Any:
        """What was given for a parameter, or its default."""
        if name in self.given:
            return self.given[name]
        default = self.file.parameters[name].value
        if default is None:
            raise Unknown(f"{self.file.path.name}: a value for {name}")
        return worked_out(default, self)

    def member(self, of: Any, name: str) -> Any:
        """See Names.member: of an object, a resource, a module, or of a value that only Azure knows."""
        if isinstance(of, Mapping):
            if name not in of:
                raise Unknown(f"{self.file.path.name}: property {name}")
            return of[name]
        if isinstance(of, Resource):
            return self.of_resource(of, name)
        if isinstance(of, Module):
            return {"outputs": self.outputs(of)}[name]
        if isinstance(of, Later) and of.path:
            return self.asked_for(of, of.type, f"{of.path}.{name}")
        raise Unknown(f"{self.file.path.name}: {name} of {of!r}")

    def content(self, path: str) -> str:
        """See Names.content."""
        return (self.file.path.parent / path).read_text(encoding="utf-8")

    def of_resource(self, resource: Resource, name: str) -> Any:
        """A resource's name or id, what is nested in it, or a property that Azure answers with."""
        nested = self.file.resources.get(f"{resource.symbol}::{name}")
        if nested:
            return nested
        if name == "name":
            return self.full_name(resource, self).rpartition("/")[2]
        if name == "id":
            return Later(f"/{resource.type.partition('@')[0]}/{self.full_name(resource, self)}")
        return self.asked_for(resource.symbol, resource.type, name)

    def asked_for(self, of: str, type_: str, path: str) -> Later:
        """A property that Azure answers with."""
        self.reads.add((type_, path))
        return Later(f"{of}.{path.rpartition('.')[2]}", type_, path)

    def full_name(self, resource: Resource, names: Names) -> str:
        """The resource's name behind those of its parents."""
        own = property_of(resource.body, "name", names) or property_of(resource.body, "uniqueName", names)
        return f"{self.full_name(resource.parent, self)}/{own}" if resource.parent else str(own)

    def outputs(self, module: Module) -> dict[str, Any]:
        """The outputs of a module."""
        deployed = self.deploy_module(module)
        if deployed is None:
            raise Unknown(f"{self.file.path.name}: {module.symbol}, which is not deployed")
        return {
            name: worked_out(output.value, deployed)
            for name, output in deployed.file.outputs.items()
            if output.value is not None
        }

    def deploy_module(self, module: Module) -> "Deployment | None":
        """Deploy a module, once; None where its condition does not hold. Raises Unknown for parameters that do not fit."""
        if module.symbol not in self.modules:
            self.modules[module.symbol] = None
            for names in self.times(module.body):
                file = read(self.file.path.parent / module.path)
                given = property_of(module.body, "params", names) or {}
                needed = {name for name, each in file.parameters.items() if each.value is None}
                if odd := (given.keys() - file.parameters.keys()) | (needed - given.keys()):
                    raise Unknown(f"{self.file.path.name}: parameters of {module.path}: {', '.join(sorted(odd))}")
                inner = Deployment(file, given, self.found, self.reads)
                self.modules[module.symbol] = inner
                inner.deploy()
        return self.modules[module.symbol]

    def deploy(self) -> None:
        """Work out every resource and module."""
        for resource in self.file.resources.values():
            if not resource.existing:
                self.deploy_resource(resource)
        for module in self.file.modules.values():
            self.deploy_module(module)

    def deploy_resource(self, resource: Resource) -> None:
        """Work out a resource, each time that it is there."""
        for names in self.times(resource.body):
            values = worked_out(resource.body.object, names)
            about = values.pop("scope", None)
            scope = about.type if isinstance(about, Resource) else ""
            for about_deploying in ("name", "parent", "dependsOn"):
                values.pop(about_deploying, None)
            name = self.full_name(resource, names)
            self.found.append(Deployed(resource.type, name, without_none(values), self.file.path.name, scope))

    def times(self, body: Body) -> Iterator[Names]:
        """The names with which a body is to be worked out: once, never, or once for each item."""
        if body.loop is not None:
            yield from rounds(body.loop, self)
        elif body.condition is None or worked_out(body.condition, self):
            yield self


def property_of(body: Body, name: str, names: Names) -> Any:
    """One property of a body; None where it is not there."""
    found = (value for key, value in properties(body.object) if text(key) == name)
    return next((worked_out(value, names) for value in found), None)


def without_none(value: Any) -> Any:
    """A value without properties that are null: Azure takes them as if they were not there."""
    if isinstance(value, Mapping):
        return {name: without_none(each) for name, each in value.items() if each is not None}
    return [without_none(each) for each in value] if isinstance(value, list) else value


def deploy(path: Path, parameters: Mapping[str, Any]) -> Deployment:
    """What a file deploys with these parameters. Raises Unknown."""
    made = Deployment(read(path), parameters, [], set())
    made.deploy()
    for output in made.file.outputs.values():
        assert output.value is not None
        worked_out(output.value, made)
    return made
