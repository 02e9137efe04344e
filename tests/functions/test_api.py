"""The API's functions, and its documentation."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from functions import api, health, sending
from shared.mailboxes.model import Permission
from shared.sending.request import FIELDS
from shared.web.api_problems import PROBLEMS
from tests.examples import EXAMPLES
from tests.functions.routes import routes
from tests.shared.sending.post import Post
from tests.shared.web.caller import Caller, content
from tests.shared.web.test_sending import Server
from tests.shared.web.waits import poisoned, unanswered

ROUTES = routes(api.blueprint) | routes(sending.blueprint)
ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
SECTIONS = {title: text for title, _, text in (each.partition("\n") for each in PAGE.split("\n## "))}

CALL_EACH = """
import json, azure.functions as func
from function_app import app
from sandbox.host.context import InvocationContext, Trace
answers = {}
for function in app.get_functions():
    (trigger,) = [each for each in function.get_bindings_dict()["bindings"] if each["direction"].name == "IN"]
    if trigger.get("route", "").startswith(("mailboxes", "uploads", "activity")):
        request = func.HttpRequest(
            trigger["methods"][0].value, "https://app.example.com/api/x", body=b"", headers={"Authorization": "Bearer x"},
            route_params={"id": "a", "key": "b", "failure": "c", "send": "d", "upload": "e"},
        )
        name = function.get_function_name()
        made = function.get_user_function()(request, context=InvocationContext(name, Trace()))
        answers[name] = made.status_code, made.headers["Content-Type"]
print(json.dumps(answers))
"""


def examples(section: str) -> list[Any]:
    """The examples of a section, read."""
    return [json.loads(each) for each in re.findall(r"```json\n(.*?)```", SECTIONS[section], flags=re.DOTALL)]


def shape(value: Any) -> Any:
    """The fields of a JSON value, all the way down; of a list, those of its first item."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    return [shape(value[0])] if isinstance(value, list) and value and isinstance(value[0], dict) else None


def test_every_route_has_its_section_and_no_other() -> None:
    documented = {title for title in SECTIONS if title.startswith(("GET", "POST", "PUT", "PATCH", "DELETE"))}
    open_to_all = routes(health.blueprint)
    assert documented == {f"{method} /api/{route}" for method, route in (ROUTES | open_to_all).values()}


def test_the_examples_have_the_fields_of_real_answers() -> None:
    road = unanswered()
    server, key = Caller(road), road.row().key
    listed = server.call(lambda api, organization, _: api.mailboxes(organization))
    assert shape(examples("GET /api/mailboxes")[0]) == shape(content(listed))
    assert shape(examples("GET /api/mailboxes/{id}")[0]) == shape(content(server.mailbox()))
    assert shape(examples("GET /api/mailboxes/{id}/activity")[0]) == shape(content(server.messages(state="waiting")))
    failures = Caller(poisoned()).failures()
    assert shape(examples("GET /api/mailboxes/{id}/failures")[0]) == shape(content(failures))
    asked, answered = examples("POST /api/mailboxes/{id}/activity/{key}/decisions")
    (shipment,) = road.created()
    decision = server.decide(key, asked | {"shipment_id": str(shipment)})
    assert shape(answered) == shape(content(decision))
    mails = Server(Post(Permission.SEND_AND_READ))
    asked_to_send, taken = examples("POST /api/mailboxes/{id}/messages")
    assert asked_to_send.keys() < FIELDS
    assert shape(taken) == shape(content(mails.send()))
    mails.post.finish()
    status = examples("GET /api/mailboxes/{id}/messages/{send}")[0]
    assert shape(status) == shape(content(mails.status(content(mails.send())["id"])))
    begun = content(mails.begin(4))
    assert shape(examples("POST /api/uploads")[1]) == shape(begun)
    assert shape(examples("PUT /api/uploads/{upload}")[0]) == shape(
        content(mails.put(begun["id"], "bytes 0-3/4", b"abcd"))
    )
    again = server.decide(key, asked)
    assert examples("Problems")[0] == content(again)


def test_every_problem_is_in_the_table_and_no_other() -> None:
    documented = re.findall(r"^\| `([a-z-]+)` \| (\d{3}) \|", SECTIONS["Problems"], flags=re.MULTILINE)
    assert documented == [(problem.name, str(problem.status)) for _, problem in PROBLEMS]


def test_every_function_asks_who_is_there() -> None:
    """In a process of its own, with the settings in its environment, as the host has them."""
    finished = subprocess.run(
        [sys.executable, "-c", CALL_EACH],
        cwd=ROOT,
        env=os.environ | EXAMPLES,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert finished.returncode == 0, finished.stderr
    answers = json.loads(finished.stdout.splitlines()[-1])
    pages = {"show_activity", "decide_activity", "replay_activity"}
    assert answers.keys() == ROUTES.keys() | pages
    for name, answer in answers.items():
        assert answer == ([403, "text/html; charset=utf-8"] if name in pages else [401, "application/problem+json"])
