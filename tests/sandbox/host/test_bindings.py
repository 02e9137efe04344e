from datetime import UTC, datetime

import azure.functions as func
import pytest

from sandbox.host.bindings import Answer, http_answer, http_request, queue_message, timer_request
from shared.storage.queues import Received

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 12, 10, 0, 250_000, tzinfo=UTC)


def test_a_queue_message_has_all_that_it_has_in_azure() -> None:
    message = queue_message(Received("id", '{"é": 1}', 3, NOON, "receipt"), LATER)
    assert message.get_body() == '{"é": 1}'.encode()
    assert message.get_json() == {"é": 1}
    assert (message.id, message.dequeue_count, message.pop_receipt) == ("id", 3, "receipt")
    assert (message.insertion_time, message.time_next_visible) == (NOON, LATER)
    assert message.expiration_time is not None
    assert message.expiration_time.year == 9999


def test_a_timer_request_tells_what_was_missed() -> None:
    request = timer_request(True, NOON, LATER, NOON)
    assert request.past_due
    assert not timer_request(False, None, LATER, NOON).past_due


def test_a_request() -> None:
    request = http_request("post", "http://a/api?x=1", {"X-One": "1"}, {"x": "1"}, {"id": "7"}, b'{"a": 1}')
    assert (request.method, request.url) == ("POST", "http://a/api?x=1")
    assert request.headers["x-one"] == "1"
    assert (dict(request.params), dict(request.route_params)) == ({"x": "1"}, {"id": "7"})
    assert request.get_json() == {"a": 1}


def test_a_posted_form() -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    request = http_request("POST", "http://a/", headers, {}, {}, b"ticket=a%20b")
    assert request.form["ticket"] == "a b"


def test_text_is_an_answer_too() -> None:
    assert http_answer("é") == Answer(200, (("Content-Type", "text/plain; charset=utf-8"),), "é".encode())
    with pytest.raises(NotImplementedError):
        http_answer({"a": "dict"})


def test_cookies_are_written_as_aspnet_writes_them() -> None:
    response = func.HttpResponse()
    response.headers.add("Set-Cookie", "a=x/y==; Max-Age=5; Domain=app.localhost; SameSite=None; Secure")
    response.headers.add("Set-Cookie", "b=1; Path=/api; HttpOnly")
    cookies = [value for name, value in http_answer(response).headers if name == "Set-Cookie"]
    assert cookies == [
        "a=x%2Fy%3D%3D; max-age=5; domain=app.localhost; samesite=None; path=/; secure",
        "b=1; path=/api; httponly",
    ]
