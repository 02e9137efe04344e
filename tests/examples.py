"""The settings with the examples that the documentation gives."""

from dataclasses import fields

from shared.alternatives import STORAGE
from shared.settings import VAULT_URL, Settings

EXAMPLES: dict[str, str] = {
    item.metadata["name"]: item.metadata["example"]
    for item in fields(Settings)
    if item.metadata["instead_of"] is None and item.metadata["name"] != VAULT_URL
}
"""As an operator without a vault would set them."""

KEYLESS: dict[str, str] = {
    item.metadata["name"]: item.metadata["example"]
    for item in fields(Settings)
    if item.metadata["kind"] == "value" and item.metadata["name"] != STORAGE
}
"""As in Azure: nothing in them is secret."""
