from collections.abc import Iterator
from threading import Thread

import flask
import pytest
import requests
from werkzeug.serving import make_server

from sandbox.localhost import LocalhostAdapter

app = flask.Flask(__name__)


@app.route("/who", methods=["GET", "POST"])
def who() -> dict[str, object]:
    return {
        "host": flask.request.host,
        "cookies": dict(flask.request.cookies),
        "body": flask.request.get_data(as_text=True),
    }


@app.route("/sign-in")
def sign_in() -> flask.Response:
    response = flask.make_response(flask.redirect(flask.request.args["next"]))
    response.set_cookie("session", flask.request.host)
    return response


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield server.port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def session() -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.trust_env = False
        session.mount("http://", LocalhostAdapter())
        yield session


def test_the_name_reaches_the_server(session: requests.Session, port: int) -> None:
    response = session.post(f"http://tms.localhost:{port}/who", data="body")
    assert response.json() == {"host": f"tms.localhost:{port}", "cookies": {}, "body": "body"}
    assert response.url == f"http://tms.localhost:{port}/who"
    assert "Host" not in response.request.headers


def test_other_names_are_reached_as_ever(session: requests.Session, port: int) -> None:
    assert session.get(f"http://127.0.0.1:{port}/who").json()["host"] == f"127.0.0.1:{port}"
    with pytest.raises(requests.ConnectionError):
        session.get("http://localhost.invalid:1/")


def test_a_redirect_to_another_name_takes_no_cookie_along(session: requests.Session, port: int) -> None:
    login, app_site = f"http://login.localhost:{port}", f"http://app.localhost:{port}"
    response = session.get(f"{login}/sign-in", params={"next": f"{app_site}/who"})
    assert response.json() == {"host": f"app.localhost:{port}", "cookies": {}, "body": ""}
    assert session.get(f"{login}/who").json()["cookies"] == {"session": f"login.localhost:{port}"}


def test_a_redirect_within_a_site_takes_its_cookie_along(session: requests.Session, port: int) -> None:
    response = session.get(f"http://app.localhost:{port}/sign-in", params={"next": "/who"})
    assert response.json()["cookies"] == {"session": f"app.localhost:{port}"}
