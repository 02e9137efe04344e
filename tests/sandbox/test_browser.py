from collections.abc import Iterator
from threading import Thread

import flask
import pytest
from flask.typing import ResponseReturnValue
from werkzeug.serving import make_server

from sandbox.browser import Browser, PageProblem

app = flask.Flask(__name__)


@app.route("/form")
def form() -> str:
    return f"""
    <form action="/other"><button>Elsewhere</button></form>
    <form method="post" action="{flask.request.args.get("to", "/seen")}">
      <input type="hidden" name="secret" value="42">
      <input type="radio" name="choice" value="a" checked><input type="radio" name="choice" value="b">
      <select name="staff"><option value="1" selected>One</option><option value="2">Two</option></select>
      <button name="pressed" value="yes">Save <span>everything</span></button>
    </form>"""


@app.route("/seen", methods=["GET", "POST"])
def seen() -> str:
    told = {**flask.request.form, **{f"cookie-{name}": value for name, value in flask.request.cookies.items()}}
    return f"<p class='told'>{flask.request.method} {sorted(told.items())}</p>"


@app.route("/cookies")
def cookies() -> flask.Response:
    response = flask.make_response(flask.redirect("/seen", 303))
    response.set_cookie("lax", "1", secure=True, samesite="Lax")
    response.set_cookie("none", "1", secure=True, samesite="None")
    response.set_cookie("narrow", "1", path="/form")
    return response


@app.route("/forget")
def forget() -> flask.Response:
    response = flask.make_response("<p>forgotten</p>")
    response.delete_cookie("lax")
    return response


@app.route("/round")
def round_and_round() -> ResponseReturnValue:
    return flask.redirect("/round")


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
def browser() -> Iterator[Browser]:
    with Browser() as opened:
        yield opened


def test_a_button_sends_its_own_form_as_it_is_filled_in(browser: Browser, port: int) -> None:
    browser.open(f"http://one.localhost:{port}/form")

    page = browser.press("Save everything", staff="2")

    assert page.said("told") == "POST [('choice', 'a'), ('pressed', 'yes'), ('secret', '42'), ('staff', '2')]"


def test_a_button_that_is_not_there_is_told_with_what_the_page_says(browser: Browser, port: int) -> None:
    browser.open(f"http://one.localhost:{port}/form")

    with pytest.raises(PageProblem, match=r"No button 'Delete' on http://one\.localhost.*Elsewhere"):
        browser.press("Delete")


def test_nothing_can_be_pressed_before_a_page_is_open(browser: Browser) -> None:
    with pytest.raises(PageProblem, match="No page is open"):
        browser.press("Save")


def test_secure_cookies_come_along_without_https_and_only_below_their_path(browser: Browser, port: int) -> None:
    page = browser.open(f"http://one.localhost:{port}/cookies")

    assert page.address.endswith("/seen")
    assert page.said("told") == "GET [('cookie-lax', '1'), ('cookie-none', '1')]"


def test_cookies_of_one_site_are_not_sent_to_another(browser: Browser, port: int) -> None:
    browser.open(f"http://one.localhost:{port}/cookies")

    assert browser.open(f"http://two.localhost:{port}/seen").said("told") == "GET []"


def test_a_form_of_another_site_brings_only_cookies_that_allow_it(browser: Browser, port: int) -> None:
    browser.open(f"http://one.localhost:{port}/cookies")
    browser.open(f"http://two.localhost:{port}/form?to=http://one.localhost:{port}/seen")

    told = browser.press("Save").said("told")

    assert "cookie-none" in told
    assert "cookie-lax" not in told


def test_a_cookie_that_has_ended_is_forgotten(browser: Browser, port: int) -> None:
    browser.open(f"http://one.localhost:{port}/cookies")
    browser.open(f"http://one.localhost:{port}/forget")

    assert browser.open(f"http://one.localhost:{port}/seen").said("told") == "GET [('cookie-none', '1')]"


def test_redirects_without_end_are_given_up(browser: Browser, port: int) -> None:
    with pytest.raises(PageProblem, match="Too many redirects"):
        browser.open(f"http://one.localhost:{port}/round")
