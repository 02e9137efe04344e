from dataclasses import replace

import pytest

from tests.sandbox.host.stage import SETTINGS, Stage

APP = "http://app.localhost:7071/api"


def test_a_function_gets_the_request_and_gives_the_response(stage: Stage) -> None:
    response = stage.session().post(
        f"{APP}/items/a%2Fb%20c?x=1&y=&x=2", data=b"\x00body", headers={"Content-Type": "application/pdf"}
    )
    assert (response.status_code, response.content) == (200, b"\x00body")
    assert response.headers["Content-Type"] == "application/octet-stream"
    request = stage.doings.requests[0]
    assert request.method == "POST"
    assert request.url == f"{APP}/items/a%2Fb%20c?x=1&y=&x=2"
    assert dict(request.route_params) == {"id": "a%2Fb c"}
    assert dict(request.params) == {"x": "1,2", "y": ""}
    assert request.headers["content-type"] == "application/pdf"
    assert request.headers["host"] == "app.localhost:7071"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "items/1", 200),
        ("DELETE", "items/1", 410),
        ("PUT", "items/1", 404),
        ("GET", "items/1/2", 404),
        ("GET", "../items/1", 404),
        ("PATCH", "items/newest", 200),
        ("GET", "keyed", 401),
        ("GET", "keyed?code=guess", 401),
        ("GET", "nothing", 204),
        ("GET", "", 404),
    ],
)
def test_routing(stage: Stage, method: str, path: str, status: int) -> None:
    response = stage.session().request(method, f"{APP}/{path}")
    assert response.status_code == status
    if status in (404, 401, 204):
        assert response.content == b""


def test_text_goes_before_a_parameter(stage: Stage) -> None:
    response = stage.session().get(f"{APP}/items/newest")
    assert response.text == "the newest"
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_another_prefix_or_none() -> None:
    for prefix, address in (("v1", "http://app.localhost/v1"), ("", "http://app.localhost")):
        session = Stage(replace(SETTINGS, route_prefix=prefix)).session()
        assert session.get(f"{address}/items/newest").status_code == 200
        assert session.get(f"{APP}/items/newest").status_code == 404


def test_redirects_headers_and_cookies(stage: Stage) -> None:
    session = stage.session()
    response = session.get(f"{APP}/sign-in", allow_redirects=False)
    assert (response.status_code, response.headers["Location"]) == (303, "/api/here")
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.text == "<p>é</p>"
    assert session.cookies.get_dict() == {"session": "a%2Fb%3D%3D", "other": "1"}
    assert session.get(f"{APP}/sign-in").status_code == 404


def test_a_function_that_fails_says_nothing(stage: Stage) -> None:
    stage.doings.sent = "dropped"
    response = stage.session().get(f"{APP}/enqueue?fail=1")
    assert (response.status_code, response.content) == (500, b"")
    assert stage.storage.length("incoming") == 0


def test_an_output_is_written_after_success(stage: Stage) -> None:
    stage.doings.sent = ["one", "two"]
    assert stage.session().get(f"{APP}/enqueue").status_code == 202
    assert sorted(stage.bodies("incoming")) == ["one", "two"]


def test_no_output_is_no_message(stage: Stage) -> None:
    assert stage.session().get(f"{APP}/enqueue").status_code == 202
    assert stage.storage.length("incoming") == 0


@pytest.mark.parametrize("sent", ["x" * 70_000, {"not": "text"}])
def test_an_output_that_cannot_be_written_is_a_failure(stage: Stage, sent: object) -> None:
    stage.doings.sent = sent
    assert stage.session().get(f"{APP}/enqueue").status_code == 500
    assert stage.storage.length("incoming") == 0


def test_a_body_that_is_too_large(stage: Stage) -> None:
    session = Stage(replace(SETTINGS, body_limit=10)).session()
    assert session.post(f"{APP}/items/1", data=b"x" * 10).status_code == 200
    assert session.post(f"{APP}/items/1", data=b"x" * 11).status_code == 413
    assert session.post(f"{APP}/items/1", data=iter([b"x" * 6, b"x" * 6])).status_code == 413


def test_a_head_request_has_no_body(stage: Stage) -> None:
    response = stage.session().head(f"{APP}/items/newest")
    assert (response.status_code, response.content) == (200, b"")
