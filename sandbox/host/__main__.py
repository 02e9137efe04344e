"""`python -m sandbox.host --port 7071`, in the app's folder: runs `function_app` by its host.json.

The storage is the one of the setting AzureWebJobsStorage, a connection string.
"""

import argparse
import json
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from sandbox.host.host import Host
from sandbox.host.loader import CONNECTION, IndexingError, load_app
from sandbox.host.server import run
from sandbox.host.settings import HostSettings
from shared.errors import InvalidSetting
from shared.storage.azure import AzureQueues, AzureTables


def main(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Returns the exit status: 2 where the app cannot be started."""
    parser = argparse.ArgumentParser(prog="python -m sandbox.host", description="Runs the functions app locally.")
    parser.add_argument("--port", type=int, default=7071, help="0 takes a free one (default: %(default)s)")
    port = parser.parse_args(arguments).port
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("sandbox").setLevel(logging.INFO)
    try:
        connection = environment.get(CONNECTION)
        if not connection:
            raise InvalidSetting(f"{CONNECTION} is missing: the connection string of the storage, or of its emulator.")
        settings = HostSettings.read(json.loads(Path("host.json").read_text(encoding="utf-8")), environment)
        host = Host(load_app(), AzureQueues(connection), AzureTables(connection), settings)
    except (InvalidSetting, IndexingError, OSError, ValueError) as error:
        print(f"The functions host cannot start. {error}", file=sys.stderr)
        return 2
    run(host, port)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
