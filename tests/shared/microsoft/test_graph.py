from collections.abc import Callable
from typing import Any

import pytest
import requests

from shared import errors
from shared.microsoft import failures
from shared.microsoft.graph import Graph, segment
from tests.shared.microsoft.wire import Reply, Script, body_of, closed_port, server

URL = "https://graph.example/v1.0"
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n" + b'{"id": "m"}'
CUT = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + b'{"id": '


def graph(wire: Script) -> Graph:
    return Graph(wire.session(), URL, lambda: "secret")


def socket_graph(url: str) -> Graph:
    session = requests.Session()
    session.trust_env = False
    return Graph(session, url, lambda: "secret")


def refusal(code: str, message: str = "") -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "innerError": {}}}


def raised(reply: Reply, act: Callable[[Graph], object] | None = None) -> errors.ConnectorError:
    with pytest.raises(errors.ConnectorError) as caught:
        (act or (lambda api: api.get("me")))(graph(Script(reply)))
    return caught.value


def post(api: Graph) -> object:
    return api.post("me/sendMail", {})


def test_every_request_bears_token_immutable_ids_and_its_own_request_id() -> None:
    wire = Script((200, {}), (201, {}), (200, {}), (204, None), (200, b"x"))
    api = graph(wire)
    api.get("me", {"$select": "id"}, prefer=['outlook.body-content-type="text"'])
    api.post("a", {"b": 1})
    api.patch("a", {"b": 2})
    api.delete("a")
    with api.stream("a/$value") as parts:
        assert b"".join(parts) == b"x"
    assert [request.method for request in wire.asked] == ["GET", "POST", "PATCH", "DELETE", "GET"]
    assert wire.asked[0].url == f"{URL}/me?%24select=id"
    assert wire.asked[0].headers["Prefer"] == 'IdType="ImmutableId", outlook.body-content-type="text"'
    assert all(request.headers["Prefer"] == 'IdType="ImmutableId"' for request in wire.asked[1:])
    assert all(request.headers["Authorization"] == "Bearer secret" for request in wire.asked)
    assert len({request.headers["client-request-id"] for request in wire.asked}) == 5
    assert body_of(wire.asked[2]) == {"b": 2}


def test_an_empty_answer_is_an_empty_document() -> None:
    assert graph(Script((202, None))).post("me/sendMail", {}) == {}


def test_pages_are_followed_through_empty_ones() -> None:
    wire = Script(
        (200, {"value": [{"id": "1"}], "@odata.nextLink": f"{URL}/list?$skiptoken=a"}),
        (200, {"value": [], "@odata.nextLink": f"{URL}/list?$skiptoken=b"}),
        (200, {"value": [{"id": "2"}]}),
    )
    assert [item["id"] for item in graph(wire).pages("list", {"$select": "id"})] == ["1", "2"]
    assert wire.asked[2].url == f"{URL}/list?$skiptoken=b"


def test_a_list_that_leads_back_to_the_same_page_ends() -> None:
    page: Reply = (200, {"value": [], "@odata.nextLink": f"{URL}/list?again"})
    with pytest.raises(errors.Unavailable):
        list(graph(Script(page, page, page)).pages("list"))


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example/v1.0/me",
        "https://graph.example@evil.example/v1.0/me",
        "https://graph.example.evil.example/v1.0/me",
        "http://graph.example/v1.0/me",
        "https://graph.example/v1.0evil",
        "https://graph.example/beta/me",
    ],
)
def test_no_bearer_leaves_for_another_address(link: str) -> None:
    wire = Script((200, {}))
    with pytest.raises(errors.Rejected):
        graph(wire).get(link)
    with pytest.raises(errors.Rejected), graph(wire).stream(link):
        pass
    assert wire.asked == []


@pytest.mark.parametrize(
    ("status", "headers", "delay"),
    [
        (429, {"Retry-After": "7"}, 7.0),
        (429, {}, None),
        (429, {"Retry-After": "soon"}, None),
        (503, {"Retry-After": "120"}, 120.0),
        (504, {"Retry-After": "0"}, 0.0),
        (
            429,
            {"Date": "Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After": "Sun, 22 Nov 2026 10:05:15 GMT"},
            315.0,
        ),
        (429, {"Date": "Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After": "Sun, 22 Nov 2026 09:00:00 GMT"}, 0.0),
        (429, {"Retry-After": "Sun, 22 Nov 2026 10:05:15 GMT"}, None),
        (429, {"Date": "Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After": "Sun, 22 Nov 2026 10:05:15 -0000"}, None),
    ],
)
def test_throttling_asks_for_its_delay(status: int, headers: dict[str, str], delay: float | None) -> None:
    error = raised((status, refusal("TooManyRequests"), headers))
    assert isinstance(error, errors.Throttled)
    assert error.delay == delay


def test_mailbox_concurrency_is_throttling() -> None:
    message = "Application is over its MailboxConcurrency limit."
    assert type(raised((429, refusal("ApplicationThrottled", message)))) is errors.MailboxThrottled
    assert type(raised((429, refusal("ApplicationThrottled", message)), post)) is errors.MailboxThrottled


@pytest.mark.parametrize("status", [408, 423, 500, 502, 503, 504, 509])
def test_a_server_in_trouble_is_unavailable_to_what_may_be_repeated(status: int) -> None:
    error = raised((status, "<html>Bad gateway</html>"))
    assert type(error) is errors.Unavailable
    assert type(raised((status, ""), lambda api: api.patch("a", {}))) is errors.Unavailable
    assert type(raised((status, ""), lambda api: api.delete("a"))) is errors.Unavailable
    assert type(raised((status, ""), lambda api: api.post("a", {}, repeatable=True))) is errors.Unavailable


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
def test_the_outcome_of_a_post_is_unknown_after_a_server_error(status: int) -> None:
    assert type(raised((status, refusal("serviceNotAvailable"), {"Retry-After": "5"}), post)) is errors.UnknownOutcome


QUOTA = "Resource 'SubscriptionCountReached' has reached limit of '1000'. Please retry after '12/31/9999 11:59:59 PM'"


@pytest.mark.parametrize(
    "reply",
    [
        (403, refusal("Forbidden", QUOTA)),
        (429, refusal("ExtensionError", f"Operation: Create; Exception: [Status Code: 429; Reason: {QUOTA}]")),
        (429, refusal("TooManyRequests"), {"Retry-After": "99999999999999999999"}),
        (
            429,
            refusal("TooManyRequests"),
            {"Date": "Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT"},
        ),
    ],
)
def test_a_quota_is_no_throttling(reply: Reply) -> None:
    assert isinstance(raised(reply), failures.QuotaReached)


@pytest.mark.parametrize(
    ("outer", "inner", "kind"),
    [
        (503, "429", errors.MailboxThrottled),
        (400, "ServiceUnavailable", errors.Unavailable),
        (429, "503", errors.Unavailable),
        (500, "NotFound", errors.NotFound),
        (503, "999", errors.Unavailable),
    ],
)
def test_the_inner_status_of_an_extension_error_counts(outer: int, inner: str, kind: type[Exception]) -> None:
    message = f"Operation: Create; Exception: [Status Code: {inner}; Reason: whatever]"
    assert type(raised((outer, refusal("ExtensionError", message)))) is kind


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "InvalidAuthenticationToken", failures.TokenRefused),
        (403, "ErrorAccessDenied", failures.Refusal),
        (404, "ErrorItemNotFound", errors.NotFound),
        (404, "MailboxNotEnabledForRESTAPI", errors.MailboxUnusable),
        (403, "MailboxNotEnabledForRESTAPI", errors.MailboxUnusable),
        (401, "ErrorMailboxNotEnabledForRESTAPI", errors.MailboxUnusable),
        (400, "MailboxNotSupportedForRESTAPI", errors.MailboxUnusable),
        (405, "ErrorInvalidRequest", failures.Refusal),
        (409, "ErrorFolderExists", errors.AlreadyExists),
        (409, "ErrorIrresolvableConflict", errors.Changed),
        (410, "SyncStateNotFound", errors.NotFound),
        (412, "ErrorIrresolvableConflict", errors.Changed),
        (412, "PreconditionFailed", errors.Changed),
        (413, "ErrorMessageSizeExceeded", failures.Refusal),
        (400, "InefficientFilter", failures.Refusal),
    ],
)
def test_what_a_refusal_means(status: int, code: str, kind: type[Exception]) -> None:
    for act in (post, None):
        error = raised((status, refusal(code, "The mailbox of ann@example.com ...")), act)
        assert type(error) is kind
        assert "ann@example.com" not in str(error)


def test_a_claims_challenge_is_handed_on() -> None:
    challenge = 'Bearer realm="", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ"'
    error = raised((401, refusal("InvalidAuthenticationToken"), {"WWW-Authenticate": challenge}))
    assert isinstance(error, errors.SignInNeeded)
    assert error.claims == '{"access_token":{}}'


@pytest.mark.parametrize("challenge", ["Bearer", 'Bearer claims="!"', 'Bearer claims="____"'])
def test_a_challenge_without_readable_claims_has_none(challenge: str) -> None:
    error = raised((401, None, {"WWW-Authenticate": challenge}))
    assert isinstance(error, failures.TokenRefused)
    assert error.claims is None


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404])
def test_a_proxys_page_is_not_graphs_word(status: int) -> None:
    for act in (post, None):
        assert (
            type(raised((status, "<html>no</html>", {"Location": "https://evil.example/"}), act)) is errors.Unavailable
        )


@pytest.mark.parametrize("body", ["<html>Sign in to the Wi-Fi</html>", "{", "[1]", "null", b"\xff"])
def test_an_answer_that_is_not_graphs_json(body: str | bytes) -> None:
    assert type(raised((200, body))) is errors.Unavailable
    assert type(raised((200, body), post)) is errors.UnknownOutcome
    assert type(raised((200, body), lambda api: api.post("a", repeatable=True))) is errors.Unavailable


@pytest.mark.parametrize("body", ['{"error": "no"}', '{"error": {"code": 7}}', '{"error": null}', "[]"])
def test_odd_error_documents_are_borne(body: str) -> None:
    assert isinstance(raised((503, body)), errors.Unavailable)


def test_too_large_a_document_is_rejected() -> None:
    assert isinstance(raised((200, b"[" * (64 * 1024 * 1024 + 1))), errors.Rejected)


def test_a_stream_that_is_refused() -> None:
    with pytest.raises(errors.NotFound), graph(Script((404, refusal("ErrorItemNotFound")))).stream("a/$value"):
        pass


def test_nobody_listening_means_nothing_was_done() -> None:
    api = socket_graph(closed_port())
    for act in (api.get, api.post, api.delete):
        with pytest.raises(errors.Unavailable):
            act("me")
    with pytest.raises(errors.Unavailable), api.stream("a"):
        pass


def test_a_get_is_repeated_once_where_the_connection_was_dropped() -> None:
    for first in (b"", CUT):
        with server(first, OK) as (url, heads):
            assert socket_graph(url).get("me") == {"id": "m"}
        assert len(heads) == 2


def test_a_get_that_is_dropped_twice_is_unavailable() -> None:
    with server(b"", b"") as (url, _), pytest.raises(errors.Unavailable):
        socket_graph(url).get("me")


def test_a_post_that_is_dropped_is_never_repeated() -> None:
    for answer in (b"", CUT):
        with server(answer) as (url, heads), pytest.raises(errors.UnknownOutcome):
            socket_graph(url).post("me/sendMail", {})
        assert len(heads) == 1


def test_a_patch_that_is_dropped_is_unavailable_and_left_to_the_caller() -> None:
    with server(b"") as (url, heads), pytest.raises(errors.Unavailable):
        socket_graph(url).patch("a", {})
    assert len(heads) == 1


def test_a_stream_that_breaks_off_is_unavailable() -> None:
    with server(CUT) as (url, _), pytest.raises(errors.Unavailable), socket_graph(url).stream("a") as parts:
        list(parts)


class Slow(Script):
    """A server that takes too long."""

    def __init__(self, error: requests.RequestException) -> None:
        super().__init__()
        self.error = error

    def reply(self, request: requests.PreparedRequest) -> Reply:
        raise self.error


@pytest.mark.parametrize(
    ("error", "kind"),
    [(requests.ReadTimeout("late"), errors.UnknownOutcome), (requests.ConnectTimeout("late"), errors.Unavailable)],
)
def test_a_post_that_times_out(error: requests.RequestException, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        graph(Slow(error)).post("me/sendMail", {})


def test_a_get_that_times_out_is_not_repeated() -> None:
    wire = Slow(requests.ReadTimeout("late"))
    with pytest.raises(errors.Unavailable):
        graph(wire).get("me")
    assert len(wire.asked) == 1


def test_segments_are_quoted() -> None:
    assert segment("AAMk-_=") == "AAMk-_="
    assert segment("../me?x#y") == "..%2Fme%3Fx%23y"
    for value in ("", ".", ".."):
        with pytest.raises(errors.BadInput):
            segment(value)
