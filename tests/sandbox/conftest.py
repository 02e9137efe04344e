"""The whole sandbox, running: for tests that send e-mails down the road. Each worker of pytest-xdist starts one at most."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.connecting import MAILBOXES
from sandbox.demo import connect_all, tell
from sandbox.road import Road
from sandbox.world import World, any_ports, running


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Storage emulator, Microsoft, TMS and the functions host with the app, with no mailbox connected."""
    folder: Path = tmp_path_factory.mktemp("world")
    with running(any_ports(), tell, parent=folder) as running_world:
        yield running_world


@pytest.fixture(scope="session")
def road(world: World) -> Road:
    """The way to the sample mailboxes, which are connected: one for each action, and one that is for sending only."""
    connect_all(world, MAILBOXES)
    return Road(world, patience=20)
