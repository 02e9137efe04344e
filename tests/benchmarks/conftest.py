"""What the benchmarks share in the tests."""

from collections.abc import Iterator

import pytest

from benchmarks.loading import example_settings
from functions import resources


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The settings of the example for Core Tools, and nothing made of other ones."""
    made = (resources.settings, resources.keys, resources.vault, resources.identity)
    for name, value in example_settings().items():
        monkeypatch.setenv(name, value)
    for each in made:
        each.cache_clear()
    yield
    for each in made:
        each.cache_clear()
