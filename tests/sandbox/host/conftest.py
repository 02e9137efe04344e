import pytest

from tests.sandbox.host.stage import Stage


@pytest.fixture
def stage() -> Stage:
    return Stage()
