"""How a setting is declared, and read: from the environment or, where it is a secret, from the vault."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, field
from typing import Any, Literal

from shared.errors import OperatorMustAct
from shared.kept import Kept, KeptKeys
from shared.setting_values import optional

Parse = Callable[[str], Any]
Kind = Literal["value", "keys", "text"]
"""What a field holds: a value; a secret's keys by their ids; a function that gives a secret's text, or None for none."""
Vault = Callable[[str], str | None]
"""Reads a secret by its name in the vault; None where the vault has none of that name. Raises errors.Temporary."""


class SecretMissing(OperatorMustAct):
    """A secret is neither set nor in the vault."""


class SecretMalformed(OperatorMustAct):
    """What the vault has for a setting cannot be used."""


def setting(name: str, parse: Parse, purpose: str, example: str, default: str | None = None) -> Any:
    """A field of Settings that is read from the environment variable `name`; required where `default` is None."""
    return declared(name, parse, purpose, example, default)


def alternative(
    instead_of: str, name: str, parse: Parse, purpose: str, example: str, kind: Literal["value", "text"] = "value"
) -> Any:
    """A setting that may stand in place of a required one, perhaps together with others. None where it is not set."""
    return declared(name, optional(parse) if kind == "value" else parse, purpose, example, "", kind, instead_of)


def secret(name: str, parse: Parse, purpose: str, example: str, kind: Literal["keys", "text"] = "keys") -> Any:
    """A required setting that may stand in the vault."""
    return declared(name, parse, purpose, example, None, kind)


def declared(
    name: str,
    parse: Parse,
    purpose: str,
    example: str,
    default: str | None,
    kind: Kind = "value",
    instead_of: str | None = None,
) -> Any:
    """A field that says all about its setting."""
    told = {"name": name, "purpose": purpose, "example": example, "default": default}
    return field(metadata={**told, "parse": parse, "kind": kind, "instead_of": instead_of})


def given(environment: Mapping[str, str], name: str) -> str | None:
    """The value of an environment variable, None for one that is blank: portals and templates leave such ones behind."""
    value = environment.get(name, "")
    return value if value.strip() else None


def value_of(item: Field[Any], items: Iterable[Field[Any]], environment: Mapping[str, str], vault: Vault | None) -> Any:
    """What the field of a setting holds. Raises ValueError with what is wrong."""
    name, kind, default = (item.metadata[each] for each in ("name", "kind", "default"))
    group = [each.metadata["name"] for each in items if group_of(each) == group_of(item)]
    replaced = any(given(environment, each) for each in group if each != name)
    value = given(environment, name)
    if value is None and not replaced:
        if vault and kind != "value":
            return kept_keys(item, vault) if kind == "keys" else kept_text(item, vault)
        if default is None:
            raise ValueError("it is missing" + (", and so is what may stand in its place" if len(group) > 1 else ""))
    if value is None and kind != "text":
        value = default
    parsed = None if value is None else item.metadata["parse"](value)
    return (lambda: parsed) if kind == "text" else parsed


def group_of(item: Field[Any]) -> str:
    """The required setting that a setting is, or may stand in place of."""
    return str(item.metadata["instead_of"] or item.metadata["name"])


def vault_name(name: str) -> str:
    """What a setting is called in a vault, whose names have no underscores."""
    return name.replace("_", "-")


def kept_keys(item: Field[Any], vault: Vault) -> Mapping[str, Any]:
    """Keys that stand in the vault."""

    def read() -> Mapping[str, Any]:
        value: Mapping[str, Any] | None = vault_value(item, vault)
        if value is None:
            name = item.metadata["name"]
            raise SecretMissing(problem(item, f"it is neither set nor in the vault, as {vault_name(name)}"))
        return value

    return KeptKeys(Kept(item.metadata["name"], read))


def kept_text(item: Field[Any], vault: Vault) -> Callable[[], str | None]:
    """A text that may stand in the vault; None as long as it does not."""
    kept: Kept[str | None] = Kept(item.metadata["name"], lambda: vault_value(item, vault))
    return kept.current


def vault_value(item: Field[Any], vault: Vault) -> Any:
    """What the vault has for a setting, None for nothing. Raises SecretMalformed."""
    name = vault_name(item.metadata["name"])
    value = vault(name)
    if value is None or not value.strip():
        return None
    try:
        return item.metadata["parse"](value)
    except ValueError as error:
        raise SecretMalformed(problem(item, f"what the vault has as {name} is not right: {error}")) from None


def problem(item: Field[Any], what: str) -> str:
    """One line on a setting that cannot be used. The value is left out: it may be a secret."""
    return (
        f"Setting {item.metadata['name']} cannot be used: {what}. "
        f"It is {item.metadata['purpose']}. For example: {item.metadata['example']}"
    )
