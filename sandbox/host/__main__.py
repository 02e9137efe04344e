"""`python -m sandbox.host --port 7071`, in the app's folder: runs `function_app` by its host.json.

The storage is the one of the setting AzureWebJobsStorage, or of what stands in its place where it is reached without a key.
"""

import argparse
import json
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import requests

from sandbox.host.host import Host
from sandbox.host.loader import CONNECTION, IndexingError, load_app
from sandbox.host.server import run
from sandbox.host.settings import HostSettings
from shared.errors import InvalidSetting
from shared.microsoft.managed_identity import ManagedIdentity
from shared.storage.azure import AzureQueues, AzureTables


def main(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Returns the exit status: 2 where the app cannot be started."""
    parser = argparse.ArgumentParser(prog="python -m sandbox.host", description="Runs the functions app locally.")
    parser.add_argument("--port", type=int, default=7071, help="0 takes a free one (default: %(default)s)")
    port = parser.parse_args(arguments).port
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("sandbox").setLevel(logging.INFO)
    try:
        queues, tables = storage(environment)
        settings = HostSettings.read(json.loads(Path("host.json").read_text(encoding="utf-8")), environment)
        host = Host(load_app(), queues, tables, settings)
    except (InvalidSetting, IndexingError, OSError, ValueError) as error:
        print(f"The functions host cannot start. {error}", file=sys.stderr)
        return 2
    run(host, port)
    return 0


def storage(environment: Mapping[str, str]) -> tuple[AzureQueues, AzureTables]:
    """The host's storage: by a connection string, or at its services' addresses with a managed identity."""
    if connection := environment.get(CONNECTION):
        return AzureQueues(connection), AzureTables(connection)
    queues, tables = (environment.get(f"{CONNECTION}__{service}ServiceUri") for service in ("queue", "table"))
    if not (queues and tables):
        raise InvalidSetting(
            f"{CONNECTION} is missing: the connection string of the storage, or of its emulator. So are the addresses "
            f"{CONNECTION}__queueServiceUri and {CONNECTION}__tableServiceUri, which would do."
        )
    identity = ManagedIdentity(environment.get(f"{CONNECTION}__clientId"), requests.Session())
    return AzureQueues(queues, identity.token), AzureTables(tables, identity.token)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
