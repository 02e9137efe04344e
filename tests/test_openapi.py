"""docs/openapi.yaml, held against the app: its routes, what the API takes, what it answers, and the examples of docs/api.md."""

import json
import re
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from shared.mailboxes.model import Action, Folders, Permission, Status
from shared.mailboxes.work import QUEUES
from shared.pipeline.decide import Decision
from shared.pipeline.row import EffectState, Kind, RowState
from shared.reading import Category
from shared.sending.model import Way
from shared.sending.request import FIELDS, FILE_FIELDS
from shared.sending.row import State
from shared.web.api import DECISION
from shared.web.api_problems import PROBLEMS
from shared.web.changes import CHANGES
from shared.web.sessions import COOKIE
from tests.functions.test_api import SECTIONS, examples
from tests.test_wiring import FUNCTIONS, ROOT

DOCUMENT: dict[str, Any] = yaml.safe_load((ROOT / "docs" / "openapi.yaml").read_text(encoding="utf-8"))
SCHEMAS = DOCUMENT["components"]["schemas"]
JSON = ("application/json", "application/problem+json")
METHODS = ("get", "post", "put", "patch", "delete")

Operation = dict[str, Any]
OPERATIONS: dict[tuple[str, str], Operation] = {
    (method, path): operation
    for path, item in DOCUMENT["paths"].items()
    for method, operation in item.items()
    if method in METHODS
}
EXAMPLES = [title for title in SECTIONS if title.split(" ")[0].lower() in METHODS and examples(title)]


def validator(schema: Operation) -> Draft202012Validator:
    """Checks values against a schema of the document."""
    return Draft202012Validator(schema | {"components": DOCUMENT["components"]})


def json_schema(content: Operation) -> Operation | None:
    """The schema of a body that is JSON."""
    return next((content[each]["schema"] for each in JSON if each in content), None)


def test_it_is_an_openapi_document() -> None:
    validate(DOCUMENT)


def test_it_has_every_function_that_answers_requests_and_no_other() -> None:
    triggers = {name: bindings[0] for name, bindings in FUNCTIONS.items() if bindings[0]["type"] == "httpTrigger"}
    routes = {
        (name, str(method).lower(), f"/{trigger['route']}")
        for name, trigger in triggers.items()
        for method in (trigger["methods"] if isinstance(trigger["methods"], list) else [])
    }
    assert {(each["operationId"], *place) for place, each in OPERATIONS.items()} == routes


def test_every_parameter_in_a_path_is_described() -> None:
    for method, path in OPERATIONS:
        found = [*DOCUMENT["paths"][path].get("parameters", []), *OPERATIONS[method, path].get("parameters", [])]
        resolved = [
            DOCUMENT["components"]["parameters"].get(each.get("$ref", "").split("/")[-1], each) for each in found
        ]
        assert {each["name"] for each in resolved if each["in"] == "path"} == set(re.findall(r"{(\w+)}", path))


@pytest.mark.parametrize(
    ("schema", "field", "values"),
    [
        ("Permission", None, tuple(Permission)),
        ("Action", None, tuple(Action)),
        ("Folders", None, tuple(Folders)),
        ("MailboxFields", "status", tuple(Status)),
        ("Change", "reading", CHANGES["reading"]),
        ("Message", "category", get_args(Category)),
        ("Message", "state", get_args(RowState)),
        ("Effect", "kind", get_args(Kind)),
        ("Effect", "state", get_args(EffectState)),
        ("Decision", None, get_args(Decision)),
        ("Way", None, get_args(Way)),
        ("Sent", "state", (*get_args(State), "bounced")),
        ("Failure", "step", QUEUES),
        ("Problem", "type", [f"urn:problem-type:{problem.name}" for _, problem in PROBLEMS]),
    ],
)
def test_its_values_are_the_apps(schema: str, field: str | None, values: list[str]) -> None:
    described = SCHEMAS[schema]["properties"][field] if field else SCHEMAS[schema]
    assert sorted(described["enum"]) == sorted(values)


@pytest.mark.parametrize(
    ("schema", "fields"),
    [("Outgoing", FIELDS), ("File", FILE_FIELDS), ("EffectDecision", DECISION), ("Change", CHANGES.keys())],
)
def test_a_body_has_the_fields_that_the_app_reads(schema: str, fields: set[str]) -> None:
    assert SCHEMAS[schema]["properties"].keys() == fields


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_examples_of_the_page_fit(title: str) -> None:
    """Each is what is asked or what is answered; real answers have the examples' fields (tests/functions/test_api.py)."""
    method, path = title.split(" ")
    operation = OPERATIONS[method.lower(), path.removeprefix("/api")]
    good = next(each for status, each in operation["responses"].items() if status.startswith("2"))
    bodies = (operation.get("requestBody", {}), good)
    schemas = [schema for body in bodies if (schema := json_schema(body.get("content", {})))]
    for example in examples(title):
        assert any(validator(schema).is_valid(example) for schema in schemas)


def test_the_problems_of_the_page_fit() -> None:
    for example in examples("Problems"):
        assert list(validator(SCHEMAS["Problem"]).iter_errors(example)) == []


def test_what_is_no_answer_does_not_fit() -> None:
    (example,) = examples("GET /api/mailboxes/{id}/failures")
    schema = json_schema(OPERATIONS["get", "/mailboxes/{id}/failures"]["responses"]["200"]["content"])
    assert schema
    changed = json.loads(json.dumps(example).replace("tms-records", "elsewhere"))
    assert validator(schema).is_valid(example)
    assert not validator(schema).is_valid(changed)
    assert not validator(schema).is_valid(example | {"more": 1})


def test_the_session_is_the_cookie_that_the_pages_set() -> None:
    assert DOCUMENT["components"]["securitySchemes"]["session"]["name"] == COOKIE
