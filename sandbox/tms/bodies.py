"""Bodies of the API's requests and answers: JSON out, checked JSON in, and typed looks into it."""

import json
from collections.abc import Iterable, Mapping, Sequence

from flask import Response, request

from sandbox.tms.schema import Schema, problems

Body = dict[str, object]


class Refused(Exception):
    """What is wrong with a request, by field."""

    def __init__(self, wrong: Sequence[tuple[str, str]]) -> None:
        super().__init__("refused")
        self.wrong = {name: [f"The field {name} {said}."] for name, said in wrong}


def answer(value: object, status: int = 200) -> Response:
    """A JSON answer."""
    return Response(json.dumps(value), status, mimetype="application/json")


def refuse(found: Iterable[tuple[str, str]]) -> None:
    """Refuse the request where anything is wrong with it."""
    if wrong := list(found):
        raise Refused(wrong)


def checked(schema: Schema) -> Body:
    """The request's body. Refuses what is no object, or not as the schema has it."""
    body: object = request.get_json(silent=True)
    if not isinstance(body, dict):
        raise Refused([("body", "must be a JSON object")])
    refuse(problems(body, schema))
    return body


def objects(body: Mapping[str, object], name: str) -> list[Body]:
    """A list of objects in a body, empty where it is missing."""
    found = body.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def text(body: Mapping[str, object], name: str) -> str:
    """A text in a body, empty where it is missing."""
    value = body.get(name)
    return value if isinstance(value, str) else ""


def whole(body: Mapping[str, object], name: str) -> int:
    """A whole number in a body, 0 where it is missing."""
    value = body.get(name)
    return value if isinstance(value, int) else 0
