"""The whole sandbox as child processes: storage emulator, Microsoft, TMS, and the functions host with the app."""

import json
import secrets
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sandbox import existing
from sandbox.app_settings import CLIENT_ID, Addresses, app_settings
from sandbox.azurite import start_azurite
from sandbox.controls import MicrosoftControl, TmsControl, local_session
from sandbox.keyless import keyless
from sandbox.microsoft.certificate import certificates
from sandbox.processes import Child, free_port, listening, start, wait_until
from sandbox.tms.samples import STAFF
from sandbox.tms.tickets import Tickets, kept_key
from shared.storage.azure import AzureTables

ROOT = Path(__file__).parents[1]
STARTED = ROOT / ".sandbox"
"""Logs, certificates and keys of what was started, in a folder a port of the app."""
CALLBACK = "/api/connect/callback"


@dataclass(frozen=True)
class Ports:
    """Where each part listens. The usual ones, or others where those are taken."""

    app: int
    token: int
    microsoft: int
    smtp: int
    tms: int

    @property
    def addresses(self) -> Addresses:
        """The addresses that go with the ports."""
        return Addresses(
            app=f"http://app.localhost:{self.app}",
            token=f"https://localhost:{self.token}",
            pages=f"http://login.localhost:{self.microsoft}",
            graph=f"http://localhost:{self.microsoft}",
            smtp=f"localhost:{self.smtp}",
            tms=f"http://tms.localhost:{self.tms}",
            tms_api=f"http://localhost:{self.tms}",
        )


def usual_ports() -> Ports:
    """The ones that documentation names, where they are free."""
    return Ports(
        app=free_port(7071),
        token=free_port(8443),
        microsoft=free_port(8081),
        smtp=free_port(8587),
        tms=free_port(8080),
    )


def any_ports() -> Ports:
    """Any free ones."""
    return Ports(app=free_port(), token=free_port(), microsoft=free_port(), smtp=free_port(), tms=free_port())


@dataclass(frozen=True)
class World:
    """A running sandbox. `settings`: the app's."""

    addresses: Addresses
    folder: Path
    settings: Mapping[str, str]
    storage: str
    tables: AzureTables
    microsoft: MicrosoftControl
    tms: TmsControl
    children: tuple[Child, ...]

    def check(self) -> None:
        """Raises `ChildEnded` unless everything is running."""
        for child in self.children:
            child.check()


@contextmanager
def running(
    ports: Ports,
    tell: Callable[[str], None],
    more_shipments: tuple[str, ...] = (),
    *,
    own_host: bool = False,
    smtp: bool = True,
    is_keyless: bool = False,
    parent: Path = STARTED,
) -> Iterator[World]:
    """Start everything, with the staff's accounts at Microsoft and the existing shipments in the TMS; in the end stop it.

    `own_host`: wait for a functions host that somebody else starts; `smtp`: whether the app sends by SMTP; `is_keyless`: let the
    app have a managed identity, and no secret in its settings. Raises `ChildEnded`.
    """
    folder = parent / f"app-{ports.app}"
    addresses, secret = ports.addresses, secrets.token_urlsafe(24)
    authority = certificates(folder).authority
    ticket_keys = json.dumps(Tickets(kept_key(folder), addresses.tms, addresses.app).jwks())
    with ExitStack() as stack:
        tell("Starting Microsoft's stand-in, the TMS and the storage emulator ...")
        children = start_stand_ins(stack, folder, ports)
        emulator = start_azurite(log=folder / "azurite.log")
        stack.callback(emulator.stop)
        for child in children:
            wait_until(child, child.is_ready)
        storage = emulator.connection_string()
        settings = app_settings(addresses, storage, secret, ticket_keys, authority, smtp)
        session = stack.enter_context(local_session())
        microsoft = MicrosoftControl(addresses.graph, session)
        registration = CLIENT_ID, "TMS Mailbox Connector", addresses.app + CALLBACK
        if is_keyless:
            as_in_azure = keyless(settings, emulator, microsoft, addresses.token, folder)
            settings, identity = stack.enter_context(as_in_azure)
            microsoft.register(*registration, federated=[identity])
        else:
            microsoft.register(*registration, secrets=[secret])
        if own_host:
            wait_for_host(folder / "local.settings.json", settings, ports.app, tell)
        else:
            tell("Starting the functions host with the app ...")
            host = start_part(stack, folder, "The functions host", "host", ["--port", str(ports.app)], settings)
            wait_until(host, host.is_ready)
            children.append(host)
        tables = AzureTables(storage)
        stack.callback(tables.close)
        world = World(
            addresses=addresses,
            folder=folder,
            settings=settings,
            storage=storage,
            tables=tables,
            microsoft=microsoft,
            tms=TmsControl(addresses.tms_api, session),
            children=(*children, emulator.child),
        )
        furnish(world, more_shipments)
        yield world


def start_stand_ins(stack: ExitStack, folder: Path, ports: Ports) -> list[Child]:
    """Start Microsoft and the TMS."""
    options = ["--https-port", str(ports.token), "--http-port", str(ports.microsoft), "--folder", str(folder)]
    options += ["--smtp-port", str(ports.smtp)]
    microsoft = start_part(stack, folder, "Microsoft's stand-in", "microsoft", options)
    options = ["--port", str(ports.tms), "--app-url", ports.addresses.app, "--folder", str(folder)]
    return [microsoft, start_part(stack, folder, "The TMS", "tms", options)]


def start_part(
    stack: ExitStack, folder: Path, name: str, module: str, options: Sequence[str], env: Mapping[str, str] | None = None
) -> Child:
    """Start `python -m sandbox.<module>`, to be stopped with `stack`."""
    child = start(name, [sys.executable, "-m", f"sandbox.{module}", *options], log=folder / f"{module}.log", env=env)
    stack.callback(child.stop)
    return child


def wait_for_host(file: Path, settings: Mapping[str, str], port: int, tell: Callable[[str], None]) -> None:
    """Write the settings as Azure Functions Core Tools take them, and wait until somebody has started the app."""
    values = {"FUNCTIONS_WORKER_RUNTIME": "python", **settings}
    file.write_text(json.dumps({"IsEncrypted": False, "Values": values}, indent=2), encoding="utf-8")
    tell(f"Waiting for the app on port {port}: cp {file} . && func start --port {port}")
    while not listening(port):
        time.sleep(0.5)


def furnish(world: World, more_shipments: tuple[str, ...]) -> None:
    """What is there before: accounts, and shipments in the TMS."""
    for member in STAFF:
        if member.enabled:
            world.microsoft.add_user(member.email, member.name)
    existing.seed(world.tms, more_shipments)
