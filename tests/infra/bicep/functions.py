"""The functions of Bicep that infra/ uses: https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions.

Where Azure would answer by the subscription it runs in, an example stands for it.
"""

import hashlib
import ipaddress
import json
import uuid
from collections.abc import Callable, Mapping
from typing import Any

TENANT = "11112222-bbbb-3333-cccc-4444dddd5555"
SUBSCRIPTION = "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e"
ENVIRONMENT = {
    "resourceManager": "https://management.azure.com/",
    "authentication": {"loginEndpoint": "https://login.microsoftonline.com/"},
    "suffixes": {"storage": "core.windows.net"},
}


def unique_string(*parts: str) -> str:
    """13 letters and digits that depend on nothing but the parts."""
    return "u" + hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def guid(*parts: str) -> str:
    """A GUID that depends on nothing but the parts."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "\0".join(parts)))


def cidr_subnet(network: str, length: int, index: int) -> str:
    """A subnet of a network, by its number."""
    return str(list(ipaddress.ip_network(network).subnets(new_prefix=length))[index])


def union(*values: Any) -> Any:
    """Objects laid over each other, or lists without their repetitions."""
    if all(isinstance(value, Mapping) for value in values):
        return {name: item for value in values for name, item in value.items()}
    return list(dict.fromkeys(item for value in values for item in value))


def items(value: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Names and values of an object, in the order of the names."""
    return [{"key": name, "value": value[name]} for name in sorted(value)]


def string(value: Any) -> str:
    """A value as text, as Azure Resource Manager writes it: True, 7, an object as JSON."""
    return str(value) if isinstance(value, str | int) else json.dumps(value)


def empty(value: Any) -> bool:
    """Whether there is nothing in it."""
    return value is None or len(value) == 0


def concat(*lists: list[Any]) -> list[Any]:
    """The lists, one after another."""
    return [item for each in lists for item in each]


def resource_id(type_: str, *names: str) -> str:
    """The id of something that every subscription has, such as a role."""
    return f"/subscriptions/{SUBSCRIPTION}/providers/{type_}/{'/'.join(names)}"


FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "cidrSubnet": cidr_subnet,
    "concat": concat,
    "empty": empty,
    "environment": lambda: ENVIRONMENT,
    "filter": lambda values, keep: [value for value in values if keep(value)],
    "guid": guid,
    "items": items,
    "map": lambda values, change: [change(value) for value in values],
    "split": str.split,
    "string": string,
    "subscription": lambda: {"id": f"/subscriptions/{SUBSCRIPTION}", "subscriptionId": SUBSCRIPTION},
    "subscriptionResourceId": resource_id,
    "tenant": lambda: {"tenantId": TENANT},
    "toLower": str.lower,
    "trim": str.strip,
    "union": union,
    "uniqueString": unique_string,
}
