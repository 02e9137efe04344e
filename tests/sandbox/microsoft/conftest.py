import pytest

from tests.sandbox.microsoft.world import World


@pytest.fixture
def world() -> World:
    return World()
