import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import flask
import pytest
import requests

from sandbox.wsgi import WsgiAdapter

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

SITE = "http://site.localhost:8080"

app = flask.Flask(__name__)


@app.route("/echo/<path:rest>", methods=["GET", "POST", "HEAD"])
def echo(rest: str) -> flask.Response:
    request = flask.request
    response = flask.Response(request.get_data(), mimetype="application/octet-stream")
    response.headers["X-Said"] = (
        f"{request.method} {rest} {request.query_string.decode()} {request.host} {request.scheme}"
    )
    response.headers["X-Header"] = request.headers.get("X-Header", "")
    response.headers["X-Raw"] = request.environ["REQUEST_URI"]
    return response


@app.route("/sign-in")
def sign_in() -> flask.Response:
    response = flask.make_response(flask.redirect("/who"))
    response.set_cookie("session", "one")
    response.set_cookie("narrow", "two", path="/sign-in")
    return response


@app.route("/who")
def who() -> dict[str, str]:
    return dict(flask.request.cookies)


@app.route("/fail")
def fail() -> str:
    return flask.abort(418)


@pytest.fixture
def session() -> requests.Session:
    session = requests.Session()
    session.mount(SITE, WsgiAdapter(app))
    return session


def test_a_request_and_its_response(session: requests.Session) -> None:
    response = session.post(f"{SITE}/echo/a%20b/%C3%A9?x=1&y=%20", data="é", headers={"X-Header": "said"})
    assert response.status_code == 200
    assert response.content == "é".encode()
    assert response.url == f"{SITE}/echo/a%20b/%C3%A9?x=1&y=%20"
    assert response.headers["X-Said"] == "POST a b/é x=1&y=%20 site.localhost:8080 http"
    assert response.headers["X-Header"] == "said"
    assert response.headers["X-Raw"] == "/echo/a%20b/%C3%A9?x=1&y=%20"
    assert response.elapsed.total_seconds() >= 0


def test_json_forms_and_files(session: requests.Session) -> None:
    assert session.post(f"{SITE}/echo/x", json={"a": 1}).json() == {"a": 1}
    assert session.post(f"{SITE}/echo/x", data={"a": "1"}).text == "a=1"
    assert b"inside" in session.post(f"{SITE}/echo/x", files={"file": io.BytesIO(b"inside")}).content
    assert session.post(f"{SITE}/echo/x", data=io.BytesIO(b"a file\nof lines")).content == b"a file\nof lines"


def test_redirects_and_cookies(session: requests.Session) -> None:
    response = session.get(f"{SITE}/sign-in")
    assert response.json() == {"session": "one"}
    assert [step.status_code for step in response.history] == [302]
    assert session.get(f"{SITE}/who").json() == {"session": "one"}


def test_errors_are_answers(session: requests.Session) -> None:
    assert session.get(f"{SITE}/fail").status_code == 418


def test_a_head_request_has_no_body(session: requests.Session) -> None:
    response = session.head(f"{SITE}/echo/x")
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["X-Said"].startswith("HEAD x")


def test_a_body_that_is_an_iterator_is_read_as_the_application_reads_it() -> None:
    seen: list[str] = []

    def pieces() -> Iterator[bytes]:
        for number in range(3):
            seen.append(f"given {number}")
            yield b"x" * 65_536

    def reader(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        seen.append(f"length {environ.get('CONTENT_LENGTH')}")
        seen.append(f"read {len(environ['wsgi.input'].read(65_536))}")
        seen.append(f"read {len(environ['wsgi.input'].read())}")
        start_response("200 OK", [])
        return []

    session = requests.Session()
    session.mount(SITE, WsgiAdapter(reader))
    session.post(SITE, data=pieces())
    assert seen == ["length None", "given 0", "read 65536", "given 1", "given 2", "read 131072"]


def test_a_response_streams_and_is_closed() -> None:
    seen: list[str] = []

    def streamer(_: "WSGIEnvironment", start_response: "StartResponse") -> Iterator[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain")])
        try:
            for number in range(3):
                seen.append(f"given {number}")
                yield b"x" * 65_536
        finally:
            seen.append("closed")

    session = requests.Session()
    session.mount(SITE, WsgiAdapter(streamer))
    with session.get(SITE, stream=True) as response:
        assert seen == ["given 0"]
        assert len(next(response.iter_content(65_536))) == 65_536
        assert seen[-1] in ("given 0", "given 1")
    assert seen[-1] == "closed"
    assert "given 2" not in seen


def test_an_application_that_uses_the_old_write_and_one_without_a_body() -> None:
    def writer(_: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        start_response("200 OK", [])(b"written ")
        return [b"returned"]

    def silent(_: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        start_response("204 No Content", [("X-Is", "there")])
        return []

    session = requests.Session()
    session.mount(SITE, WsgiAdapter(writer))
    assert session.get(SITE).content == b"written returned"
    session.mount(SITE, WsgiAdapter(silent))
    response = session.get(SITE)
    assert (response.status_code, response.headers["X-Is"], response.content) == (204, "there", b"")


def test_what_the_application_raises_is_raised(session: requests.Session) -> None:
    def broken(_: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        raise LookupError("a bug")

    session.mount(SITE, WsgiAdapter(broken))
    with pytest.raises(LookupError, match="a bug"):
        session.get(SITE)
