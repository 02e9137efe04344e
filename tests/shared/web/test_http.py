import pytest

from shared.errors import BadInput
from shared.web.http import LONGEST_FORM, Cookie, Request, redirect


def test_form_fields_are_decoded_and_the_first_of_a_name_counts() -> None:
    request = Request(body=b"name=J%C3%BCrgen+M&csrf=one&csrf=two&empty=")
    assert request.form == {"name": "Jürgen M", "csrf": "one", "empty": ""}


@pytest.mark.parametrize(
    "body",
    [b"a=" + b"x" * LONGEST_FORM, "ü=1".encode(), b"name=%ff", b"&".join(b"f%d=1" % number for number in range(60))],
    ids=["too large", "not ASCII", "not UTF-8", "too many fields"],
)
def test_a_form_that_no_browser_sends_is_refused(body: bytes) -> None:
    with pytest.raises(BadInput):
        _ = Request(body=body).form


def test_a_cookie_is_never_open_to_scripts_or_plain_http() -> None:
    cookie = Cookie("name", "value", "/api", 60, "Lax")
    assert cookie.header == "name=value; Path=/api; Max-Age=60; HttpOnly; Secure; SameSite=Lax"


def test_a_redirect_is_a_get_that_is_not_kept() -> None:
    response = redirect("/api/connect", Cookie("name", "", "/api", 0, "None"))
    assert (response.status, response.headers["Location"]) == (303, "/api/connect")
    assert response.headers["Cache-Control"] == "no-store"
    assert response.cookies[0].header.endswith("Max-Age=0; HttpOnly; Secure; SameSite=None")
