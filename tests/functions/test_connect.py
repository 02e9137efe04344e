import azure.functions as func
import pytest
from azure.functions.http import HttpResponseConverter

from functions.connect import blueprint, decode, encode, read_cookies
from shared.web.http import Cookie, Response, redirect

ROUTES = {
    "open_connection": ("POST", "connect"),
    "show_connection": ("GET", "connect"),
    "save_connection": ("POST", "connect/save"),
    "change_reading": ("POST", "connect/reading"),
    "check_sending": ("POST", "connect/check"),
    "finish_sign_in": ("POST", "connect/callback"),
    "finish_approval": ("GET", "connect/callback"),
    "confirm_mailbox": ("POST", "connect/confirm"),
    "disconnect_mailbox": ("POST", "connect/disconnect"),
    "static_file": ("GET", "static/{file}"),
}


def test_the_routes_are_open_to_browsers() -> None:
    app = func.FunctionApp()
    app.register_functions(blueprint)
    found = {}
    for function in app.get_functions():
        (trigger,) = (each for each in function.get_bindings_dict()["bindings"] if each["type"] == "httpTrigger")
        assert trigger["authLevel"] is func.AuthLevel.ANONYMOUS
        (method,) = trigger["methods"]
        found[function.get_function_name()] = (method.value, trigger["route"])
    assert found == ROUTES


def test_a_request_is_taken_apart() -> None:
    request = decode(
        func.HttpRequest(
            "POST",
            "https://app.example.com/api/connect/save?done=saved",
            headers={"cookie": 'a=1; odd={"x": "y"}; b=2=='},
            params={"done": "saved"},
            body=b"csrf=x",
        )
    )
    assert (request.query, request.body, request.form) == ({"done": "saved"}, b"csrf=x", {"csrf": "x"})
    assert (request.cookies["a"], request.cookies["b"]) == ("1", "2==")


@pytest.mark.parametrize("header", ["", ";", "=", "novalue", "a=b;;=c"])
def test_odd_cookie_headers_are_read_as_far_as_they_go(header: str) -> None:
    assert read_cookies(header).get("mailbox_session") is None


def test_a_page_is_put_together_for_the_host() -> None:
    made = encode(Response(409, {"Content-Type": "text/html; charset=utf-8", "X-Frame-Options": "DENY"}, "ü".encode()))
    assert (made.status_code, made.get_body()) == (409, "ü".encode())
    assert made.headers["Content-Type"] == "text/html; charset=utf-8"
    assert made.headers["X-Frame-Options"] == "DENY"


def test_cookies_pass_the_host_with_all_their_flags() -> None:
    """The worker takes Set-Cookie apart before it hands the response to the host."""
    cookies = Cookie("one", "YQ==", "/api", 60, "Lax"), Cookie("two", "", "/api/connect/callback", 0, "None")
    datum = HttpResponseConverter.encode(encode(redirect("/api/connect", *cookies)), expected_type=None)
    assert datum.value["status_code"].value == "303"
    assert datum.value["headers"]["Location"].value == "/api/connect"
    one, two = (next(iter(cookie.values())) for cookie in datum.value["cookies"])
    assert (one.key, one.value, one["path"], one["max-age"], one["samesite"]) == ("one", "YQ==", "/api", "60", "Lax")
    assert (two.key, two.value, two["path"], two["max-age"]) == ("two", "", "/api/connect/callback", "0")
    assert two["samesite"] == "None"
    assert one["httponly"] is one["secure"] is two["httponly"] is two["secure"] is True
