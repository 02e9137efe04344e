"""The app as the host finds it: imported in a process of its own, with its settings in the environment."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sandbox.host import ncrontab
from sandbox.processes import free_port
from shared.health.timers import PERIODS
from shared.mailboxes.work import QUEUES
from shared.settings import Settings
from tests.examples import EXAMPLES, KEYLESS

ROOT = Path(__file__).parents[1]
NAMES = {item.metadata["name"] for item in fields(Settings)}
REQUIRED = {item.metadata["name"] for item in fields(Settings) if item.metadata["default"] is None}
STORAGE = "AzureWebJobsStorage"
DESCRIBE = """
import json, sys
from function_app import app
found = {each.get_function_name(): each for each in app.get_functions()}
functions = {name: list(map(json.loads, each.get_raw_bindings())) for name, each in found.items()}
observed = [name for name, each in found.items() if "functions/observed.py" in each.get_user_function().__code__.co_filename]
print(json.dumps({"functions": functions, "observed": observed, "modules": list(sys.modules)}))
"""
FIRST_NOTIFICATION = """
import json, sys
import function_app
from functions import resources
from shared.errors import ConnectorError
from shared.mailboxes.notifications import posted
try:
    posted(b'{"value": [{"clientState": "v1.mailbox.nonce.key.signature"}]}', resources.keys())
except ConnectorError as error:
    print(json.dumps([f"{type(error).__name__}: {error}", list(sys.modules)]))
"""
SLOW_TO_IMPORT = ("azure.core", "azure.data", "azure.storage", "jinja2", "jwt", "lxml", "msal", "requests")

Binding = dict[str, object]


def http(method: str, route: str, *outputs: Binding) -> list[Binding]:
    trigger: Binding = {
        "direction": "IN",
        "type": "httpTrigger",
        "name": "req",
        "methods": [method],
        "authLevel": "ANONYMOUS",
        "route": route,
    }
    return [trigger, {"direction": "OUT", "type": "http", "name": "$return"}, *outputs]


def queue(name: str) -> list[Binding]:
    return [{"direction": "IN", "type": "queueTrigger", "name": "msg", "queueName": name, "connection": STORAGE}]


def queue_output(parameter: str, name: str) -> Binding:
    return {"direction": "OUT", "type": "queue", "name": parameter, "queueName": name, "connection": STORAGE}


def timer(schedule: str) -> list[Binding]:
    return [{"direction": "IN", "type": "timerTrigger", "name": "timer", "schedule": schedule}]


FUNCTIONS = {
    "show_activity": http("GET", "activity"),
    "decide_activity": http("POST", "activity/decide"),
    "replay_activity": http("POST", "activity/replay"),
    "open_connection": http("POST", "connect"),
    "show_connection": http("GET", "connect"),
    "save_connection": http("POST", "connect/save"),
    "change_reading": http("POST", "connect/reading"),
    "check_sending": http("POST", "connect/check"),
    "finish_sign_in": http("POST", "connect/callback"),
    "finish_approval": http("GET", "connect/callback"),
    "confirm_mailbox": http("POST", "connect/confirm"),
    "disconnect_mailbox": http("POST", "connect/disconnect"),
    "static_file": http("GET", "static/{file}"),
    "health_live": http("GET", "health/live"),
    "health_ready": http("GET", "health/ready"),
    "list_mailboxes": http("GET", "mailboxes"),
    "get_mailbox": http("GET", "mailboxes/{id}"),
    "change_mailbox": http("PATCH", "mailboxes/{id}"),
    "remove_mailbox": http("DELETE", "mailboxes/{id}"),
    "list_activity": http("GET", "mailboxes/{id}/activity"),
    "list_failures": http("GET", "mailboxes/{id}/failures"),
    "decide_effect": http("POST", "mailboxes/{id}/activity/{key}/decisions"),
    "replay_failure": http("POST", "mailboxes/{id}/failures/{failure}/replay"),
    "send_message": http("POST", "mailboxes/{id}/messages"),
    "get_sent_message": http("GET", "mailboxes/{id}/messages/{send}"),
    "decide_sent_message": http("POST", "mailboxes/{id}/messages/{send}/decisions"),
    "begin_upload": http("POST", "uploads"),
    "take_range": http("PUT", "uploads/{upload}"),
    "send_mail": queue("outgoing-mail"),
    "graph_notifications": http(
        "POST",
        "graph/notifications",
        queue_output("incoming", "incoming-mail"),
        queue_output("upkeep", "mailbox-upkeep"),
    ),
    "classify_message": queue("incoming-mail"),
    "record_in_tms": queue("tms-records"),
    "route_attachments": queue("documents"),
    "post_process": queue("mailbox-actions"),
    "keep_mailbox": queue("mailbox-upkeep"),
    "look_after_mailboxes": timer("0 5/15 * * * *"),
    "visit_mailboxes": queue("mailbox-rounds"),
    "review_mailbox": queue("mailbox-review"),
    "forget_old": timer("0 40 3 * * *"),
    "keep_poison": timer("30 */5 * * * *"),
}
"""Every function with all its bindings."""


@dataclass(frozen=True)
class App:
    """What the host finds: bindings by the function's name, who is observed, and what Python has imported for that."""

    functions: dict[str, list[Binding]]
    observed: set[str]
    modules: set[str]


def python(code: str, settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run code as the host would: in the app's folder, with nothing but these settings."""
    inherited = {name: value for name, value in os.environ.items() if name not in NAMES}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=inherited | settings, capture_output=True, text=True, timeout=60
    )


@pytest.fixture(scope="module")
def app() -> App:
    finished = python(DESCRIBE, EXAMPLES)
    assert finished.returncode == 0, finished.stderr
    found = json.loads(finished.stdout)
    return App(found["functions"], set(found["observed"]), set(found["modules"]))


def test_every_function_is_in_the_table_and_no_other(app: App) -> None:
    assert app.functions.keys() == FUNCTIONS.keys()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_has_the_bindings_of_the_table(app: App, name: str) -> None:
    def by_name(bindings: list[Binding]) -> list[Binding]:
        return sorted(bindings, key=lambda each: str(each["name"]))

    assert by_name(app.functions[name]) == by_name(FUNCTIONS[name])


def test_every_queue_has_its_function(app: App) -> None:
    bindings = [each for bindings in app.functions.values() for each in bindings]
    assert sorted(str(each["queueName"]) for each in bindings if each["type"] == "queueTrigger") == sorted(QUEUES)
    assert {each["queueName"] for each in bindings if each["type"] == "queue"} <= set(QUEUES)


def test_every_invocation_is_observed(app: App) -> None:
    assert app.observed == FUNCTIONS.keys()


def test_the_log_of_every_function_is_sent_and_the_host_s_own_lines_about_it_are_not() -> None:
    levels = json.loads((ROOT / "host.json").read_text(encoding="utf-8"))["logging"]["logLevel"]
    assert levels == {
        "default": "Warning",
        "Host.Results": "Information",
        "Host.Aggregator": "Information",
        **{f"Function.{name}.User": "Information" for name in FUNCTIONS},
    }


def test_no_event_and_no_error_is_left_to_the_sampling() -> None:
    insights = json.loads((ROOT / "host.json").read_text(encoding="utf-8"))["logging"]["applicationInsights"]
    excluded = set(insights["samplingSettings"]["excludedTypes"].split(";"))
    assert {"Trace", "Exception", "Request"} <= excluded


def test_each_timer_s_period_is_that_of_its_schedule(app: App) -> None:
    triggers = {name: each for name, bindings in app.functions.items() for each in bindings}
    schedules = {name: str(each["schedule"]) for name, each in triggers.items() if each["type"] == "timerTrigger"}
    begun = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)
    periods = {}
    for name, schedule in schedules.items():
        first = ncrontab.parse(schedule).after(begun)
        periods[name] = ncrontab.parse(schedule).after(first) - first
    assert periods == PERIODS


def test_no_two_functions_answer_the_same_request(app: App) -> None:
    bindings = [each for bindings in app.functions.values() for each in bindings if each["type"] == "httpTrigger"]
    answered = [(each["route"], json.dumps(each["methods"])) for each in bindings]
    assert len(set(answered)) == len(answered)


def test_a_cold_start_imports_nothing_that_is_slow(app: App) -> None:
    assert "azure.functions" in app.modules
    assert app.modules.isdisjoint(SLOW_TO_IMPORT)


def test_a_cold_start_without_a_secret_in_the_settings_asks_for_none() -> None:
    finished = python(DESCRIBE, KEYLESS)
    assert finished.returncode == 0, finished.stderr
    assert set(json.loads(finished.stdout)["modules"]).isdisjoint(SLOW_TO_IMPORT)


def test_a_webhook_that_needs_the_vault_imports_none_of_azures_clients_for_it() -> None:
    nowhere = {"IDENTITY_ENDPOINT": f"http://127.0.0.1:{free_port()}", "IDENTITY_HEADER": "x", "NO_PROXY": "127.0.0.1"}
    finished = python(FIRST_NOTIFICATION, KEYLESS | nowhere)
    assert finished.returncode == 0, finished.stderr
    said, modules = json.loads(finished.stdout)
    assert said == "Unavailable: The managed identity's endpoint cannot be reached (ConnectionError)."
    assert not [each for each in modules if each.startswith("azure.") and not each.startswith("azure.functions")]


@pytest.mark.parametrize("missing", [{"TMS_URL"}, REQUIRED])
def test_a_missing_setting_stops_the_start_with_its_name(missing: set[str]) -> None:
    settings = {name: value for name, value in EXAMPLES.items() if name not in missing}
    finished = python("import function_app", settings)
    assert finished.returncode != 0
    last_words = finished.stderr.partition("InvalidSetting: ")[2]
    assert {line.split()[1] for line in last_words.splitlines()} == missing
    assert all("it is missing" in line for line in last_words.splitlines())
