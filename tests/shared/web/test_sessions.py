import base64
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shared.errors import OperatorMustAct
from shared.kept import Kept, KeptKeys
from shared.storage.encryption import Keys
from shared.web.http import Request
from shared.web.sessions import (
    COOKIE,
    FormRefused,
    Session,
    SessionNeeded,
    cookie_of,
    find_session,
    require_form,
    require_session,
)
from shared.web.tickets import Ticket
from tests.shared.web.browser import Browser, text_of, title_of
from tests.shared.web.conftest import Ticket as NewTicket

NOW = datetime(2026, 3, 12, 14, 5, tzinfo=UTC)
TICKET = Ticket("1", "4021", "77", "dana@broker.example", "Dána", "https://tms.example.com", "LTL", "", NOW)


@pytest.fixture
def session() -> Session:
    return Session.begin(TICKET, NOW)


def request(session: Session, keys: Keys, body: str = "") -> Request:
    return Request(cookies={COOKIE: cookie_of(session, keys).value}, body=body.encode())


def unsealed(value: str) -> bytes:
    return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))


def test_a_session_comes_back_as_it_went(session: Session, keys: Keys) -> None:
    assert find_session(request(session, keys), keys, NOW) == session
    assert (session.staff_id, session.name, session.email) == ("77", "Dána", "dana@broker.example")


def test_its_cookie_says_nothing_and_stays_on_our_site(session: Session, keys: Keys) -> None:
    cookie = cookie_of(session, keys)
    assert cookie.header.endswith("; Path=/api; Max-Age=3600; HttpOnly; Secure; SameSite=Lax")
    assert b"dana" not in unsealed(cookie.value)


def test_its_cookie_fits_into_a_browser(session: Session, keys: Keys) -> None:
    longest = replace(session, name="李" * 100, email="d" * 320, return_url="https://tms.example.com/" + "x" * 976)
    assert len(cookie_of(longest, keys).header) < 4096


def test_it_outlives_the_key_that_sealed_it_as_long_as_that_is_kept(session: Session, keys: Keys) -> None:
    sent = request(session, keys)
    newer = {"newer": bytes(32)}
    assert find_session(sent, Keys(newer | dict(keys.secrets)), NOW) == session
    assert find_session(sent, Keys(newer), NOW) is None


def test_without_its_keys_the_page_asks_for_the_operator_and_the_session_is_kept(
    browser: Browser, ticket: NewTicket, keys: Keys
) -> None:
    def refuse() -> Mapping[str, bytes]:
        raise OperatorMustAct("The vault refuses us.")

    browser.open(ticket())
    browser.connecting.keys = Keys(KeptKeys(Kept("SECRET_KEYS", refuse)))
    page = browser.get("/api/connect")
    assert (page.status, title_of(page)) == (503, "This application needs its operator")
    assert "vault" not in text_of(page)
    browser.connecting.keys = keys
    assert title_of(browser.get("/api/connect")) == "Edit Mailbox Connection"


def test_it_ends_after_an_hour(session: Session, keys: Keys) -> None:
    assert find_session(request(session, keys), keys, NOW + timedelta(minutes=59))
    assert find_session(request(session, keys), keys, NOW + timedelta(minutes=60)) is None
    with pytest.raises(SessionNeeded, match="open it there again"):
        require_session(request(session, keys), keys, NOW + timedelta(minutes=60))


def test_a_changed_or_foreign_cookie_is_none(session: Session, keys: Keys) -> None:
    sealed = bytearray(unsealed(cookie_of(session, keys).value))
    sealed[-1] ^= 1
    foreign = keys.seal("token-cache", COOKIE, json.dumps(session.fields).encode())
    for value in (bytes(sealed), foreign, b"", b"new:", b"other:" + bytes(40)):
        changed = Request(cookies={COOKIE: base64.urlsafe_b64encode(value).decode()})
        assert find_session(changed, keys, NOW) is None
    assert find_session(Request(cookies={COOKIE: "ü ="}), keys, NOW) is None


def test_a_form_must_carry_its_sessions_own_token(session: Session, keys: Keys) -> None:
    assert require_form(request(session, keys, f"csrf={session.csrf}"), keys, NOW) == session
    other = Session.begin(TICKET, NOW)
    for body in ("", "csrf=", f"csrf={other.csrf}", "csrf=%C3%BC"):
        with pytest.raises(FormRefused, match="Nothing was changed"):
            require_form(request(session, keys, body), keys, NOW)


def test_persons_are_told_apart_by_organization_and_id(session: Session) -> None:
    assert session.same_person(replace(session, csrf="other", email="changed@broker.example"))
    assert not session.same_person(replace(session, staff_id="78"))
    assert not session.same_person(replace(session, organization="4022"))
