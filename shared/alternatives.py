"""Settings that stand in place of others, and what does not go together among them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import Field
from typing import Any, Literal, get_args

from shared.setting import given, group_of

STORAGE = "AzureWebJobsStorage"
CLIENT_SECRET = "MICROSOFT_CLIENT_SECRET"  # noqa: S105 the setting's name
Service = Literal["blob", "queue", "table"]
"""A service of a storage account."""


def contradictions(items: Sequence[Field[Any]], environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The settings that cannot be used beside, or without, others, each with what is wrong."""
    yield from credential_contradictions(members(items, environment, CLIENT_SECRET))
    yield from storage_contradictions(members(items, environment, STORAGE))


def members(items: Sequence[Field[Any]], environment: Mapping[str, str], group: str) -> list[str]:
    """The settings that are set of a required one and those that may stand in its place."""
    names = (str(each.metadata["name"]) for each in items if group_of(each) == group)
    return [name for name in names if given(environment, name)]


def credential_contradictions(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The app proves to Microsoft in one way that it is itself."""
    for name in names[1:]:
        yield name, f"{names[0]} is set as well: keep one of them"


def storage_contradictions(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Storage is reached by a connection string, or by the account's name or its three addresses and an identity.

    https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
    """
    keyless = [name for name in names if name != STORAGE]
    if not keyless:
        return
    if STORAGE in names:
        yield STORAGE, f"{keyless[0]} is set as well: keep the connection string, or what stands in its place"
    if f"{STORAGE}__credential" not in names:
        yield f"{STORAGE}__credential", f"it is missing beside {keyless[0]}"
    if f"{STORAGE}__accountName" not in names:
        for service in get_args(Service):
            if (name := f"{STORAGE}__{service}ServiceUri") not in names:
                yield name, f"it is missing, and {STORAGE}__accountName is, too, which would do"
