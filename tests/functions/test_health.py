import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import azure.functions as func
import pytest

from functions import health, resources, services
from sandbox.host.context import InvocationContext, Trace
from shared.errors import OperatorMustAct
from shared.health.readiness import Readiness
from shared.settings import VAULT_URL
from tests.examples import EXAMPLES

ROOT = Path(__file__).parents[2]
LIVE = """
import sys
import azure.functions as func
from functions.health import health_live
from sandbox.host.context import InvocationContext, Trace
request = func.HttpRequest("GET", "https://app.example.com/api/health/live", body=b"")
assert health_live(request, context=InvocationContext("health_live", Trace())).status_code == 200
assert not {"requests", "azure.core", "msal"} & set(sys.modules)
"""


def ask(function: Callable[..., func.HttpResponse]) -> func.HttpResponse:
    request = func.HttpRequest("GET", "https://app.example.com/api/health", body=b"")
    return function(request, context=InvocationContext("health", Trace()))


def refused() -> None:
    raise OperatorMustAct("The storage account refuses us (AuthorizationFailure): check its key.")


def test_that_it_lives_is_said_without_anything_else() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIVE], cwd=ROOT, env=EXAMPLES, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_it_is_ready_where_every_check_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    readiness = Readiness({"storage": lambda: None, "tms": lambda: None})
    monkeypatch.setattr(health, "readiness", lambda: readiness)
    answer = ask(health.health_ready)
    told = json.loads(answer.get_body())
    assert (answer.status_code, told["ready"], set(told["checks"])) == (200, True, {"storage", "tms"})
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_fails_is_named_without_why(monkeypatch: pytest.MonkeyPatch) -> None:
    readiness = Readiness({"storage": refused, "tms": lambda: None})
    monkeypatch.setattr(health, "readiness", lambda: readiness)
    answer = ask(health.health_ready)
    told = json.loads(answer.get_body())
    assert (answer.status_code, told["ready"]) == (503, False)
    assert {name: check["state"] for name, check in told["checks"].items()} == {"storage": "failed", "tms": "ok"}
    assert "AuthorizationFailure" not in answer.get_body().decode()


def test_the_page_shows_an_answer_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (EXAMPLES | {VAULT_URL: "https://kv-mailboxes.vault.azure.net"}).items():
        monkeypatch.setenv(name, value)
    stores = resources.tables, resources.queues, resources.vault, resources.identity
    factories = (resources.settings, *stores, services.timers, health.readiness)
    for made in factories:
        made.cache_clear()
    names = health.readiness().checks.keys()
    for made in factories:
        made.cache_clear()
    passing = Readiness({name: lambda: None for name in names})
    monkeypatch.setattr(health, "readiness", lambda: passing)
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8").partition("## GET /api/health/ready")[2]
    example = json.loads(page.partition("```json\n")[2].partition("```")[0])
    told = json.loads(ask(health.health_ready).get_body())
    assert (example.keys(), example["checks"].keys()) == (told.keys(), told["checks"].keys())
    assert {tuple(each) for each in example["checks"].values()} == {tuple(each) for each in told["checks"].values()}
