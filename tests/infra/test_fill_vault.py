"""What azd runs after provisioning, over a stand-in for Azure Resource Manager and for azd."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from infra.fill_vault import NoValue, fill
from shared.setting_values import secret_keys
from tests.infra.installation import PROJECT, REQUIRED

VAULT_ID = "/subscriptions/s/resourceGroups/rg-production/providers/Microsoft.KeyVault/vaults/kv-x"
GIVEN = {name: REQUIRED[name] for name in ("TMS_API_KEYS", "TMS_TICKET_KEYS")}


@dataclass
class Safe:
    """A vault's secrets, in memory."""

    kept: dict[str, str] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return name in self.kept

    def put(self, name: str, value: str) -> None:
        self.kept[name] = value


def test_what_is_missing_is_stored_and_never_again() -> None:
    safe = Safe()
    assert fill(safe, GIVEN, None) == ["SECRET-KEYS", "TMS-API-KEYS", "TMS-TICKET-KEYS"]
    before = dict(safe.kept)
    assert len(secret_keys(before["SECRET-KEYS"])) == 1
    assert before["TMS-API-KEYS"] == GIVEN["TMS_API_KEYS"]
    assert fill(safe, dict.fromkeys(GIVEN, "changed"), None) == []
    assert safe.kept == before


def test_every_installation_has_a_key_of_its_own() -> None:
    first, second = Safe(), Safe()
    for safe in (first, second):
        fill(safe, GIVEN, None)
    assert first.kept["SECRET-KEYS"] != second.kept["SECRET-KEYS"]


def test_a_file_is_asked_for_where_nothing_was_given(tmp_path: Path) -> None:
    files = {name: tmp_path / f"{name} of the TMS.json" for name in GIVEN}
    for name, path in files.items():
        path.write_text(f"\ufeff{GIVEN[name]}\n", encoding="utf-8")
    questions: list[str] = []

    def answer(question: str) -> str:
        questions.append(question)
        return f" '{next(path for name, path in files.items() if name in question)}' "

    safe = Safe()
    fill(safe, {}, answer)
    assert safe.kept["TMS-TICKET-KEYS"] == GIVEN["TMS_TICKET_KEYS"]
    assert len(questions) == 2


def test_nobody_to_ask_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(NoValue, match="set the environment variable TMS_API_KEYS"):
        fill(Safe(), {}, None)


def test_what_the_app_would_not_take_is_not_stored_and_not_shown() -> None:
    safe = Safe()
    with pytest.raises(ValueError, match="TMS_API_KEYS cannot be used: it is not JSON") as refused:
        fill(safe, GIVEN | {"TMS_API_KEYS": "4021=hush"}, None)
    assert "hush" not in str(refused.value)
    assert set(safe.kept) == {"SECRET-KEYS"}


@dataclass
class Manager:
    """Azure Resource Manager as the script sees it."""

    address: str
    secrets: dict[str, str]
    tokens: set[str]


@pytest.fixture
def manager() -> Iterator[Manager]:
    kept: dict[str, str] = {}
    tokens: set[str] = set()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.answer(200 if self.name() in kept else 404)

        def do_PUT(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            kept[self.name()] = body["properties"]["value"]
            self.answer(200)

        def name(self) -> str:
            tokens.add(self.headers["Authorization"])
            path, _, version = self.path.partition("?api-version=")
            assert version == "2024-11-01"
            assert path.startswith(f"{VAULT_ID}/secrets/")
            return path.rpartition("/")[2]

        def answer(self, status: int) -> None:
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield Manager(f"http://127.0.0.1:{server.server_port}/", kept, tokens)
    server.shutdown()
    thread.join()
    server.server_close()


def run_as_azd_does(manager: Manager, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """The script by its path, from its own folder, with azd and its environment at hand and nobody at the keyboard."""
    azd = folder / "azd"
    azd.write_text('#!/bin/sh\n[ "$1 $2 $6" = "auth token $MANAGER.default" ] && echo \'{"token": "t0k"}\'\n')
    azd.chmod(0o755)
    return subprocess.run(
        [sys.executable, "fill_vault.py"],
        cwd=PROJECT / "infra",
        env={
            "PATH": f"{folder}:/usr/bin:/bin",
            "MANAGER": manager.address,
            "CONNECTOR_RESOURCE_MANAGER": manager.address,
            "CONNECTOR_KEY_VAULT_ID": VAULT_ID,
            **environment,
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_azd_fills_the_vault_once(manager: Manager, tmp_path: Path) -> None:
    first = run_as_azd_does(manager, tmp_path, GIVEN)
    assert first.returncode == 0, first.stderr
    before = dict(manager.secrets)
    assert set(before) == {"SECRET-KEYS", "TMS-API-KEYS", "TMS-TICKET-KEYS"}
    second = run_as_azd_does(manager, tmp_path, {})
    assert second.stdout == "Key Vault: nothing stored, the rest was there.\n"
    assert manager.secrets == before
    assert manager.tokens == {"Bearer t0k"}
    assert not any(value in first.stdout + first.stderr for value in before.values())


def test_azd_stops_where_a_value_is_missing(manager: Manager, tmp_path: Path) -> None:
    finished = run_as_azd_does(manager, tmp_path, {})
    assert finished.returncode == 1
    assert finished.stderr == (
        "Key Vault has no TMS-API-KEYS yet: set the environment variable TMS_API_KEYS to its value.\n"
    )
