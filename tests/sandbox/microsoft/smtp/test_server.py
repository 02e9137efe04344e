"""The SMTP stand-in as a client of any make sees it, with TLS."""

import base64
import json
import smtplib
import ssl
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from sandbox.microsoft.certificate import Certificates
from sandbox.microsoft.faults import Fault, Kind
from sandbox.microsoft.scopes import GRAPH, OUTLOOK
from sandbox.microsoft.smtp.replies import REFUSALS
from sandbox.microsoft.smtp.submission import LARGEST
from sandbox.microsoft.tokens import AccessToken, Grant
from tests.sandbox.microsoft.smtp.serving import serving
from tests.sandbox.microsoft.world import CLIENT_ID, World

MAIL = (
    b"From: Dana <dana@acme.example>\r\nTo: Sam <sam@shipper.example>\r\nSubject: Quote\r\n"
    b"Message-ID: <1@acme.example>\r\n\r\n.hidden dot\r\n1,250 USD\r\n"
)
Client = Callable[[], smtplib.SMTP]


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def client(world: World, authority: Certificates) -> Iterator[Client]:
    """Makes clients that have connected, and said nothing yet."""
    made: list[smtplib.SMTP] = []
    with serving(world.state, authority) as server:

        def connect() -> smtplib.SMTP:
            made.append(smtplib.SMTP("localhost", server.port, "client.example", 10))
            return made[-1]

        yield connect
        for each in made:
            each.close()


def secured(client: Client, authority: Certificates) -> smtplib.SMTP:
    """A client that has begun TLS."""
    smtp = client()
    smtp.starttls(context=ssl.create_default_context(cafile=str(authority.authority)))
    smtp.ehlo()
    return smtp


def token(world: World, scopes: str = "SMTP.Send", resource: str = OUTLOOK) -> str:
    """A fresh access token of Dana's."""
    grant = Grant(world.dana.oid, CLIENT_ID, world.clock())
    expires = world.clock() + timedelta(hours=1)
    return world.state.tokens.issue_access_token(
        AccessToken(grant, resource, frozenset(scopes.split()), expires, understands_claims=False)
    )


def response(user: str, text: str) -> str:
    return base64.b64encode(f"user={user}\x01auth=Bearer {text}\x01\x01".encode()).decode()


def signed_in(world: World, client: Client, authority: Certificates) -> smtplib.SMTP:
    """A client that may send."""
    smtp = secured(client, authority)
    code, text = smtp.docmd("AUTH", f"XOAUTH2 {response('dana@acme.example', token(world))}")
    assert (code, text) == (235, b"2.7.0 Authentication successful")
    return smtp


def test_what_is_offered_before_and_after_tls(client: Client, authority: Certificates) -> None:
    smtp = client()
    smtp.ehlo()
    assert {"starttls", "size", "enhancedstatuscodes"} <= smtp.esmtp_features.keys()
    assert "auth" not in smtp.esmtp_features
    assert smtp.docmd("AUTH", "XOAUTH2 x")[0] == 503
    assert smtp.docmd("MAIL", "FROM:<dana@acme.example>")[0] == 530
    smtp = secured(client, authority)
    assert smtp.esmtp_features["auth"].split() == ["LOGIN", "XOAUTH2"]
    assert smtp.esmtp_features["size"] == str(LARGEST)
    assert "starttls" not in smtp.esmtp_features


def test_old_tls_is_refused(client: Client, authority: Certificates) -> None:
    context = ssl.create_default_context(cafile=str(authority.authority))
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with pytest.warns(DeprecationWarning):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    smtp = client()
    with pytest.raises((OSError, smtplib.SMTPException)):
        smtp.starttls(context=context)


def test_a_password_is_refused(client: Client, authority: Certificates) -> None:
    smtp = secured(client, authority)
    assert smtp.docmd("AUTH", "LOGIN") == (550, REFUSALS["basic"][4:].encode())


@pytest.mark.parametrize("initial", [True, False])
def test_a_refusal_is_a_challenge_first(world: World, client: Client, authority: Certificates, initial: bool) -> None:
    """As the client must answer it: with an empty line."""
    smtp = secured(client, authority)
    refused = response("dana@acme.example", "expired")
    if initial:
        code, text = smtp.docmd("AUTH", f"XOAUTH2 {refused}")
    else:
        assert smtp.docmd("AUTH", "XOAUTH2") == (334, b"")
        code, text = smtp.docmd(refused)
    assert code == 334
    assert json.loads(base64.b64decode(text))["status"] == "401"
    assert smtp.docmd("") == (535, b"5.7.3 Authentication unsuccessful")


@pytest.mark.parametrize(
    ("user", "scopes", "resource"),
    [
        ("dana@acme.example", "Mail.Send", GRAPH),
        ("dana@acme.example", "IMAP.AccessAsUser.All", OUTLOOK),
        ("lee@acme.example", "SMTP.Send", OUTLOOK),
    ],
)
def test_a_token_for_something_else_is_refused(
    world: World, client: Client, authority: Certificates, user: str, scopes: str, resource: str
) -> None:
    smtp = secured(client, authority)
    assert smtp.docmd("AUTH", f"XOAUTH2 {response(user, token(world, scopes, resource))}")[0] == 334
    assert smtp.docmd("")[0] == 535


@pytest.mark.parametrize(
    ("tenant_on", "own", "words"),
    [
        (True, None, b""),
        (False, None, b"disabled for the Tenant"),
        (False, True, b""),
        (True, False, b"disabled for the Mailbox"),
    ],
)
def test_a_mailboxs_own_setting_counts_before_its_tenants(
    world: World, client: Client, authority: Certificates, tenant_on: bool, own: bool | None, words: bytes
) -> None:
    world.state.directory.switch_smtp(world.tenant, on=tenant_on)
    world.state.directory.add(replace(world.dana, smtp_auth=own))
    smtp = secured(client, authority)
    code, text = smtp.docmd("AUTH", f"XOAUTH2 {response('dana@acme.example', token(world))}")
    if words:
        code, text = smtp.docmd("")
    assert (code, words in text) == (535 if words else 235, True)


def test_a_message_is_stored_in_sent_items_and_brought_to_those_whom_the_envelope_names(
    world: World, client: Client, authority: Certificates
) -> None:
    lee = world.add_user("lee@acme.example")
    smtp = signed_in(world, client, authority)
    assert smtp.sendmail("dana@acme.example", ["lee@acme.example", "sam@shipper.example"], MAIL) == {}
    (kept,) = world.mailbox.in_folder(world.mailbox.folder("sentitems"))
    assert (kept.mail.message_id, kept.is_read) == ("<1@acme.example>", True)
    assert kept.mail.body == ".hidden dot\r\n1,250 USD\r\n"
    (arrived,) = world.state.mailboxes[lee.oid].in_folder(None)
    assert arrived.mail.raw == kept.mail.raw == MAIL
    assert world.mailbox.in_folder(world.mailbox.folder("inbox")) == []


def test_the_copy_in_sent_items_can_be_switched_off(world: World, client: Client, authority: Certificates) -> None:
    world.state.directory.add(replace(world.dana, keeps_smtp_copies=False))
    smtp = signed_in(world, client, authority)
    smtp.sendmail("dana@acme.example", ["sam@shipper.example"], MAIL)
    assert world.mailbox.in_folder(None) == []


def test_what_may_not_be_sent(world: World, client: Client, authority: Certificates) -> None:
    smtp = signed_in(world, client, authority)
    assert smtp.docmd("RCPT", "TO:<sam@shipper.example>")[0] == 503
    assert smtp.docmd("MAIL", "FROM:<boss@acme.example>") == (550, REFUSALS["send_as"][4:].encode())
    assert smtp.docmd("MAIL", f"FROM:<dana@acme.example> SIZE={LARGEST + 1}")[0] == 552
    assert smtp.docmd("MAIL", "FROM:dana@acme.example")[0] == 501
    assert smtp.docmd("MAIL", "FROM:<dana@acme.example> SIZE=10")[0] == 250
    assert smtp.docmd("RCPT", "TO:<sam>")[0] == 501
    assert smtp.docmd("DATA")[0] == 503
    assert smtp.docmd("RCPT", "TO:<sam@shipper.example>")[0] == 250
    assert smtp.data(MAIL.replace(b"dana@", b"boss@"))[0] == 554
    assert smtp.docmd("RCPT", "TO:<sam@shipper.example>")[0] == 503
    assert smtp.docmd("TURN")[0] == 500
    assert smtp.docmd("NOOP")[0] == smtp.docmd("RSET")[0] == 250
    assert world.mailbox.in_folder(None) == []


def test_a_message_that_breaks_off_is_not_sent(world: World, client: Client, authority: Certificates) -> None:
    smtp = signed_in(world, client, authority)
    smtp.mail("dana@acme.example")
    smtp.rcpt("sam@shipper.example")
    smtp.docmd("DATA")
    smtp.send(MAIL)
    smtp.close()
    assert signed_in(world, client, authority).noop()[0] == 250
    assert world.mailbox.in_folder(None) == []


def test_a_fourth_connection_of_a_mailbox_is_refused(world: World, client: Client, authority: Certificates) -> None:
    open_ones = [signed_in(world, client, authority) for _ in range(3)]
    fourth = secured(client, authority)
    auth = f"XOAUTH2 {response('dana@acme.example', token(world))}"
    assert fourth.docmd("AUTH", auth) == (432, b"4.3.2 Concurrent connections limit exceeded.")
    open_ones[0].quit()
    for _ in range(100):
        if fourth.docmd("AUTH", auth)[0] == 235:
            break
    else:
        raise AssertionError("still refused")


@pytest.mark.parametrize("name", REFUSALS)
def test_every_documented_refusal_can_be_turned_on(
    world: World, client: Client, authority: Certificates, name: str
) -> None:
    smtp = signed_in(world, client, authority)
    world.state.faults.turn_on(Fault(Kind.SMTP_REFUSAL, 1, path="smtp/mail", reply=name))
    code, text = smtp.docmd("MAIL", "FROM:<dana@acme.example>")
    assert f"{code} {text.decode()}" == REFUSALS[name]
    assert smtp.docmd("MAIL", "FROM:<dana@acme.example>")[0] == 250


def test_more_than_thirty_messages_a_minute_are_brought_later(
    world: World, client: Client, authority: Certificates
) -> None:
    lee = world.add_user("lee@acme.example")
    inbox = world.state.mailboxes[lee.oid]
    smtp = signed_in(world, client, authority)
    for number in range(32):
        smtp.sendmail("dana@acme.example", ["lee@acme.example"], MAIL.replace(b"<1@", f"<{number}@".encode()))
    assert len(inbox.in_folder(None)) == 30
    world.clock.forward(seconds=59)
    world.state.outbound.release()
    assert len(inbox.in_folder(None)) == 30
    world.clock.forward(seconds=1)
    world.state.outbound.release()
    assert len(inbox.in_folder(None)) == 32
    assert len(world.mailbox.in_folder(None)) == 32
