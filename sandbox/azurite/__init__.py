"""Azurite, the official storage emulator, as a child process: https://github.com/Azure/Azurite."""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sandbox.azurite.node import find_node
from sandbox.processes import Child, ChildEnded, start, wait_until

PROGRAMS = Path(__file__).parents[2] / ".sandbox" / "azurite"
SCRIPT = PROGRAMS / "node_modules" / "azurite" / "dist" / "src" / "azurite.js"
SERVICES = ("Blob", "Queue", "Table")
LISTENS = re.compile(r"Azurite (\w+) service is successfully listening at (http://\S+)")
KEY = b64encode(b"an emulator's key is no secret").decode()


@dataclass(frozen=True)
class Emulator:
    """A running storage emulator. `addresses` are those of its services: `{"Queue": "http://127.0.0.1:10001", ...}`."""

    child: Child
    addresses: dict[str, str]
    accounts: tuple[str, ...]

    def connection_string(self, account: int = 0) -> str:
        """What reaches the blobs, queues and tables of one of its accounts."""
        name = self.accounts[account]
        endpoints = [f"{service}Endpoint={address}/{name}" for service, address in self.addresses.items()]
        return ";".join(["DefaultEndpointsProtocol=http", f"AccountName={name}", f"AccountKey={KEY}", *endpoints])

    def stop(self) -> None:
        """End it."""
        self.child.stop()


def start_azurite(
    folder: Path | None = None, *, log: Path, ports: Sequence[int] = (0, 0, 0), accounts: Sequence[str] = ("sandbox",)
) -> Emulator:
    """Start the emulator and wait until it answers.

    It keeps what it stores in `folder`, or in memory where that is None. `ports` are for blobs, queues and tables; 0 is
    any free one. Raises `ChildEnded` where it is not installed or does not come up.
    """
    node = find_node()
    if node is None or not SCRIPT.exists():
        raise ChildEnded("The storage emulator is not installed: run `make setup` first.")
    place = ["--inMemoryPersistence"] if folder is None else ["--location", str(folder)]
    chosen = [part for name, port in zip(SERVICES, ports, strict=True) for part in (f"--{name.lower()}Port", str(port))]
    # The queue client speaks a newer version of the protocol than the emulator knows of; what we use has not changed.
    command = [str(node), str(SCRIPT), *place, *chosen, "--silent", "--skipApiVersionCheck", "--disableTelemetry"]
    environment = {"AZURITE_ACCOUNTS": ";".join(f"{name}:{KEY}" for name in accounts)}
    child = start("The storage emulator", command, log=log, env=environment)
    try:
        addresses = wait_until(child, lambda: listening_at(log.read_text(errors="replace")))
    except BaseException:
        child.stop()
        raise
    return Emulator(child, addresses, tuple(accounts))


def listening_at(log: str) -> dict[str, str] | None:
    """The address of each service, None until all have said so."""
    found = dict(LISTENS.findall(log))
    return found if found.keys() >= set(SERVICES) else None
