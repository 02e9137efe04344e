import re
from urllib.parse import urlencode

import pytest

from sandbox.tms.samples import StaffMember
from shared.mailboxes.model import Permission, Status
from shared.mailboxes.work import MAILBOX_UPKEEP
from tests.runtime.protos import RpcHttp, RpcHttpCookie, TypedData
from tests.runtime.stage import Stage


def get(query: dict[str, str] | None = None, cookie: str = "", route: dict[str, str] | None = None) -> RpcHttp:
    return RpcHttp(method="GET", url="https://x/", query=query or {}, headers={"cookie": cookie}, params=route or {})


def post(form: dict[str, str], cookie: str = "") -> RpcHttp:
    body = TypedData(bytes=urlencode(form).encode())
    return RpcHttp(method="POST", url="https://x/", headers={"cookie": cookie}, body=body)


def open_session(stage: Stage, member: StaffMember) -> tuple[str, str]:
    """The cookie of a staff member who comes from the TMS, and what their forms must carry."""
    opened = stage.worker.answer("open_connection", post({"ticket": stage.tickets.ticket(member)}))
    (cookie,) = opened.cookies or ()
    header = f"{cookie.name}={cookie.value}"
    page = stage.worker.answer("show_connection", get(cookie=header)).body.bytes.decode()
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found is not None
    return header, found[1]


def test_a_session_begins_with_a_cookie_with_all_its_flags(stage: Stage) -> None:
    opened = stage.worker.answer("open_connection", post({"ticket": stage.tickets.ticket(stage.staff_member())}))
    assert (opened.status_code, opened.headers["Location"]) == ("303", "/api/connect")
    (cookie,) = opened.cookies or ()
    assert (cookie.name, cookie.same_site) == ("mailbox_session", RpcHttpCookie.SameSite.Lax)
    assert [each and each.value for each in (cookie.path, cookie.max_age)] == ["/api", 3600.0]
    assert [each and each.value for each in (cookie.secure, cookie.http_only)] == [True, True]


def test_pages_know_who_is_there(stage: Stage) -> None:
    member = stage.staff_member()
    stage.mailbox(member)
    cookie, _ = open_session(stage, member)
    for name in ("show_connection", "show_activity"):
        page = stage.worker.answer(name, get(cookie=cookie))
        assert (page.status_code, page.headers["Content-Type"]) == ("200", "text/html; charset=utf-8")
        assert member.email in page.body.bytes.decode()
        assert stage.worker.answer(name, get()).status_code == "403"


def test_reading_is_paused(stage: Stage) -> None:
    member = stage.staff_member()
    mailbox = stage.mailbox(member)
    cookie, csrf = open_session(stage, member)
    answer = stage.worker.answer("change_reading", post({"csrf": csrf, "reading": "pause"}, cookie))
    assert answer.status_code == "303"
    after = stage.mailboxes.get(mailbox.id)
    assert after is not None
    assert after.status is Status.PAUSED


def test_choices_are_stored(stage: Stage) -> None:
    member = stage.staff_member()
    mailbox = stage.mailbox(member)
    cookie, csrf = open_session(stage, member)
    saved = stage.worker.answer(
        "save_connection", post({"csrf": csrf, "permission": "send_only", "action": "archive"}, cookie)
    )
    assert (saved.status_code, saved.headers["Location"]) == ("303", "/api/connect?done=saved")
    changed = stage.mailboxes.get(mailbox.id)
    assert changed is not None
    assert changed.permission is Permission.SEND_ONLY


def test_a_page_says_that_microsoft_cannot_be_reached(stage: Stage) -> None:
    cookie, csrf = open_session(stage, stage.staff_member())
    choices = {"csrf": csrf, "permission": "send_only", "action": "archive"}
    assert stage.worker.answer("save_connection", post(choices, cookie)).status_code == "503"


def test_disconnecting_goes_on_from_the_queue(stage: Stage) -> None:
    member = stage.staff_member()
    mailbox = stage.mailbox(member)
    cookie, csrf = open_session(stage, member)
    before = stage.queues.length(MAILBOX_UPKEEP)
    answer = stage.worker.answer("disconnect_mailbox", post({"csrf": csrf}, cookie))
    assert (answer.status_code, answer.headers["Location"]) == ("303", "/api/connect?done=disconnecting")
    changed = stage.mailboxes.get(mailbox.id)
    assert changed is not None
    assert (changed.status, stage.queues.length(MAILBOX_UPKEEP)) == (Status.DISCONNECTING, before + 1)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("finish_sign_in", "400"),
        ("confirm_mailbox", "403"),
        ("check_sending", "403"),
        ("decide_activity", "403"),
        ("replay_activity", "403"),
    ],
)
def test_strangers_are_refused_on_a_page(stage: Stage, name: str, status: str) -> None:
    answer = stage.worker.answer(name, post({"state": "unknown", "code": "unknown"}))
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "text/html; charset=utf-8")


def test_an_administrator_who_has_approved_is_thanked(stage: Stage) -> None:
    page = stage.worker.answer("finish_approval", get({"admin_consent": "True"}))
    assert page.status_code == "200"
    assert "approved" in page.body.bytes.decode()


def test_a_static_file_is_named_by_the_route(stage: Stage) -> None:
    found = stage.worker.answer("static_file", get(route={"file": "style.css"}))
    assert (found.status_code, found.headers["Content-Type"]) == ("200", "text/css; charset=utf-8")
    assert stage.worker.answer("static_file", get(route={"file": "style.scss"})).status_code == "404"
