"""The client against the SMTP stand-in: over TLS, with every refusal, and with connections that break."""

import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.microsoft.certificate import certificates
from sandbox.microsoft.faults import Fault, Kind
from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.scopes import OUTLOOK
from sandbox.microsoft.smtp.replies import REFUSALS
from sandbox.microsoft.smtp.submission import LARGEST
from sandbox.microsoft.tokens import AccessToken, Grant
from shared import errors
from shared.microsoft.failures import Refusal
from shared.microsoft.smtp import Envelope, stuffed
from shared.microsoft.smtp_pool import MOST_CONNECTIONS, Sender, Smtp
from shared.microsoft.smtp_refusals import PROBLEMS, SmtpRefused, refusal
from tests.conftest import Submissions
from tests.sandbox.microsoft.smtp.serving import Submission
from tests.sandbox.microsoft.world import CLIENT_ID, World

HEAD = b"From: Dana <dana@acme.example>\r\nMessage-ID: <1@acme.example>\r\n\r\n"
MAIL = HEAD + b"1,250 USD\r\n"
TO_SAM = Envelope("dana@acme.example", ("sam@shipper.example",), len(MAIL))


class Dana:
    """Dana, whose mailbox sends. `asked`: for which tokens the server's client has asked."""

    def __init__(self, world: World, smtp: Submission) -> None:
        self.world = world
        self.smtp = smtp
        self.asked: list[bool] = []
        self.sender = Sender("a-mailbox", "dana@acme.example", self.token)

    def token(self, fresh: bool) -> str:
        self.asked.append(fresh)
        now = self.world.clock()
        grant = Grant(self.world.dana.oid, CLIENT_ID, now)
        token = AccessToken(
            grant, OUTLOOK, frozenset({"SMTP.Send"}), now + timedelta(hours=1), understands_claims=False
        )
        return self.world.state.tokens.issue_access_token(token)

    def send(self, content: Iterable[bytes] = (MAIL,), envelope: Envelope = TO_SAM) -> None:
        self.smtp.submit(self.sender, envelope, content)

    def break_smtp(self, stage: str, reply: str = "", after_work: bool = False) -> None:
        """The next command at this stage is refused; without a reply, the connection is lost there."""
        kind = Kind.SMTP_REFUSAL if reply else Kind.DROP
        fault = Fault(kind, 1, path=f"smtp/{stage}", reply=reply, after_work=after_work)
        self.world.state.faults.turn_on(fault)

    @property
    def opened(self) -> int:
        """How many connections there have been."""
        return self.smtp.server.connections.opened

    def sent(self) -> list[Message]:
        return self.world.mailbox.in_folder(self.world.mailbox.well_known("sentitems"))


@pytest.fixture
def dana(smtp_for: Submissions) -> Dana:
    world = World()
    return Dana(world, smtp_for(world.state))


def until(true: Callable[[], bool]) -> None:
    """Wait for something that happens soon."""
    last = time.monotonic() + 5
    while not true():
        assert time.monotonic() < last
        time.sleep(0.01)


def test_messages_go_out_one_after_another_on_one_connection(dana: Dana) -> None:
    for _ in range(3):
        dana.send()
    assert [each.mail.raw for each in dana.sent()] == [MAIL] * 3
    assert (dana.opened, dana.asked) == (1, [False])


LINES = st.lists(
    st.text("ab. ", max_size=5).map(str.encode) | st.sampled_from([b".", b"..", b".\r", b"QUIT"]), max_size=8
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(LINES, st.lists(st.integers(0, 60), max_size=6), st.booleans())
def test_whatever_its_lines_begin_with_a_message_arrives_as_it_is(
    dana: Dana, lines: list[bytes], cuts: list[int], ended: bool
) -> None:
    """In whatever pieces it comes, so long as none ends between CR and LF."""
    whole = HEAD + b"\r\n".join(line.replace(b"\r", b"") for line in lines) + (b"\r\n" if ended else b"")
    places = sorted({0, len(whole), *(cut for cut in cuts if whole[cut - 1 : cut] != b"\r")})
    pieces = [whole[first:last] for first, last in pairwise(places)]
    dana.send(pieces)
    expected = whole if whole.endswith(b"\r\n") else whole + b"\r\n"
    assert dana.sent()[-1].mail.raw == expected
    assert b"".join(stuffed(pieces)).count(b"\r\n.\r\n") == 0


@pytest.mark.parametrize(
    "address",
    [
        "sam@shipper.example\r\nRCPT TO:<x@y.example>",
        "sam@shipper.example\nDATA",
        "sam@shipper.example> SIZE=1",
        "<sam@shipper.example",
        "sam @shipper.example",
        "säm@shipper.example",
        "sam",
        "",
    ],
)
def test_nothing_but_an_address_gets_into_the_envelope(address: str) -> None:
    for sender, recipients in ((address, ("sam@shipper.example",)), ("dana@acme.example", ("a@b.example", address))):
        with pytest.raises(errors.BadInput, match="is no address"):
            Envelope(sender, recipients, 1)
    with pytest.raises(errors.BadInput):
        Envelope("dana@acme.example", (), 1)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("tenant_off", "off_for_tenant"),
        ("mailbox_off", "off_for_mailbox"),
        ("security_defaults", "blocked"),
        ("criteria", "blocked"),
        ("credentials", "refused"),
        ("unsuccessful", "refused"),
    ],
)
def test_a_sign_in_that_is_refused_says_who_must_act(dana: Dana, name: str, problem: str) -> None:
    acts: tuple[Callable[[], None], ...] = (dana.send, lambda: dana.smtp.probe(dana.sender))
    for act in acts:
        for _ in range(2 if problem == "refused" else 1):
            dana.break_smtp("auth", name)
        with pytest.raises(SmtpRefused, match=r"administrator") as refused:
            act()
        assert (refused.value.problem, str(refused.value)) == (problem, PROBLEMS[problem])
    assert dana.sent() == []


def test_a_token_that_was_revoked_before_its_time_is_replaced_once(dana: Dana) -> None:
    dana.break_smtp("auth", "unsuccessful")
    dana.send()
    assert dana.asked == [False, True]
    assert len(dana.sent()) == 1


@pytest.mark.parametrize(
    ("stage", "name", "code"),
    [
        ("mail", "send_as", "ErrorSendAsDenied"),
        ("end", "send_as_denied", "ErrorSendAsDenied"),
        ("end", "daily_limit", "ErrorSubmissionQuotaExceeded"),
        ("end", "mailbox_full", "ErrorQuotaExceeded"),
        ("mail", "mailbox_full", "ErrorQuotaExceeded"),
        ("mail", "too_large", "ErrorMessageSizeExceeded"),
        ("end", "too_large", "ErrorMessageSizeExceeded"),
        ("end", "spam", "ErrorMessageSubmissionBlocked"),
        ("mail", "bad_sender", "ErrorMessageSubmissionBlocked"),
        ("end", "554 5.7.708 Service unavailable. Access denied", "ErrorMessageSubmissionBlocked"),
        ("rcpt", "invalid_recipient", "ErrorInvalidRecipients"),
        ("rcpt", "unknown_recipient", "ErrorInvalidRecipients"),
        ("rcpt", "mailbox_full", "ErrorQuotaExceeded"),
    ],
)
def test_a_refusal_has_the_name_that_graph_has_for_it(dana: Dana, stage: str, name: str, code: str) -> None:
    dana.break_smtp(stage, name)
    with pytest.raises(Refusal, match=r"answered 5\d\d 5\.\d\.\d+\.$") as refused:
        dana.send()
    assert refused.value.code == code
    assert dana.sent() == []
    dana.send()
    assert len(dana.sent()) == 1


@pytest.mark.parametrize("stage", ["connect", "auth", "mail", "rcpt", "data", "end"])
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("concurrent", errors.Throttled),
        ("threads", errors.Throttled),
        ("temporary", errors.Unavailable),
        ("closing", errors.Unavailable),
        ("454 4.7.0 Temporary authentication failure", errors.Unavailable),
        ("basic", errors.OperatorMustAct),
        ("not_authenticated", errors.Rejected),
        ("too_many_recipients", errors.Rejected),
        ("599 what nobody has heard of", errors.Rejected),
    ],
)
def test_at_every_stage_a_no_says_that_nothing_was_sent(
    dana: Dana, stage: str, name: str, kind: type[Exception]
) -> None:
    dana.break_smtp(stage, name)
    signing_in = stage in {"connect", "auth"}
    with pytest.raises(errors.Unavailable if signing_in and kind is errors.Rejected else kind) as refused:
        dana.send()
    assert not isinstance(refused.value, errors.MailboxThrottled)
    assert "example" not in str(refused.value)
    assert dana.sent() == []


@pytest.mark.parametrize("stage", ["connect", "auth", "mail", "rcpt", "data"])
def test_a_connection_lost_before_the_end_has_sent_nothing(dana: Dana, stage: str) -> None:
    dana.break_smtp(stage)
    with pytest.raises(errors.Unavailable):
        dana.send()
    assert dana.sent() == []
    dana.send()
    assert len(dana.sent()) == 1


@pytest.mark.parametrize(("after_work", "copies"), [(False, 0), (True, 1)])
def test_of_a_connection_lost_after_the_end_nobody_knows(dana: Dana, after_work: bool, copies: int) -> None:
    dana.break_smtp("end", after_work=after_work)
    with pytest.raises(errors.UnknownOutcome):
        dana.send()
    assert len(dana.sent()) == copies


@pytest.mark.parametrize("reply", ["what?", "354 go on", "100 hm"])
def test_a_reply_to_the_end_that_means_nothing_leaves_it_unknown(dana: Dana, reply: str) -> None:
    dana.break_smtp("end", reply)
    with pytest.raises(errors.UnknownOutcome):
        dana.send()


def test_content_that_cannot_be_read_to_its_end_is_not_sent(dana: Dana) -> None:
    def broken() -> Iterator[bytes]:
        yield MAIL
        raise errors.Unavailable("The storage does not answer.")

    with pytest.raises(errors.Unavailable, match="storage"):
        dana.send(broken())
    dana.send()
    assert len(dana.sent()) == 1


def test_a_message_larger_than_the_server_takes_is_not_begun(dana: Dana) -> None:
    with pytest.raises(Refusal) as refused:
        dana.send(iter(()), Envelope("dana@acme.example", ("sam@shipper.example",), LARGEST + 1))
    assert refused.value.code == "ErrorMessageSizeExceeded"


def test_a_stale_connection_is_replaced(smtp_for: Submissions) -> None:
    world = World()
    dana = Dana(world, smtp_for(world.state, server_idle=0.5))
    dana.send()
    until(lambda: not dana.smtp.server.connections.open["a"] and dana.smtp.server.connections.open.total() == 0)
    dana.send()
    assert (dana.opened, len(dana.sent())) == (2, 2)


def test_a_connection_that_the_server_no_longer_likes_is_replaced(dana: Dana) -> None:
    dana.send()
    dana.break_smtp("noop", "closing")
    dana.send()
    assert (dana.opened, len(dana.sent())) == (2, 2)


def test_an_idle_connection_is_closed_without_anybody_coming_by(smtp_for: Submissions) -> None:
    world = World()
    dana = Dana(world, smtp_for(world.state, idle=0.05))
    dana.send()
    until(lambda: dana.smtp.server.connections.open.total() == 0)
    assert dana.smtp.kept == {}
    dana.send()
    assert dana.opened == 2


def test_three_messages_of_a_mailbox_are_on_their_way_at_most(dana: Dana) -> None:
    held, release = threading.Barrier(MOST_CONNECTIONS + 1), threading.Event()

    def slow() -> Iterator[bytes]:
        yield MAIL
        held.wait(30)
        release.wait(5)

    threads = [threading.Thread(target=lambda: dana.send(slow())) for _ in range(MOST_CONNECTIONS)]
    for thread in threads:
        thread.start()
    held.wait(30)
    with pytest.raises(errors.Throttled, match="on their way") as refused:
        dana.send()
    assert refused.value.delay
    assert not isinstance(refused.value, errors.MailboxThrottled)
    release.set()
    for thread in threads:
        thread.join(5)
    assert len(dana.sent()) == MOST_CONNECTIONS
    dana.send()
    assert dana.opened == MOST_CONNECTIONS


def test_two_mailboxes_share_no_connection(dana: Dana) -> None:
    """Not even where both have the same address, which may have changed hands."""
    dana.send()
    dana.smtp.submit(Sender("another", "dana@acme.example", dana.token), TO_SAM, [MAIL])
    assert dana.opened == 2


def test_a_certificate_of_nobody_is_not_trusted(
    dana: Dana, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates(tmp_path_factory.mktemp("other")).authority))
    other = Smtp("localhost", dana.smtp.port)
    with pytest.raises(errors.OperatorMustAct, match="certificate"):
        other.probe(dana.sender)


def test_a_certificate_for_another_name_is_not_trusted(dana: Dana, monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: real("127.0.0.1", *rest, **more))
    other = Smtp("smtp.elsewhere.example", dana.smtp.port)
    with pytest.raises(errors.OperatorMustAct, match="certificate"):
        other.probe(dana.sender)


@pytest.mark.parametrize("offers", [b"250-SIZE 100\r\n250 AUTH XOAUTH2\r\n", b"502 no\r\n"])
def test_without_tls_no_token_is_shown(offers: bytes) -> None:
    """Somebody in between has taken STARTTLS out of what the server offers."""
    heard = bytearray()
    with ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))

        def talk() -> None:
            peer, _ = listener.accept()
            with peer, suppress(OSError):
                peer.sendall(b"220 hello\r\n")
                while line := peer.recv(1000):
                    heard.extend(line)
                    peer.sendall(offers)

        thread = threading.Thread(target=talk)
        thread.start()
        smtp = Smtp("127.0.0.1", listener.getsockname()[1])
        with pytest.raises(errors.Temporary):
            smtp.probe(Sender("a", "dana@acme.example", lambda fresh: "secret-token"))
        thread.join(5)
    assert b"AUTH" not in heard
    assert b"dana" not in heard


def test_a_server_that_is_not_there_is_no_fault_of_the_mailbox(dana: Dana) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    with pytest.raises(errors.Unavailable, match="cannot be reached"):
        Smtp("localhost", port).probe(dana.sender)


def test_a_reply_is_never_shown(dana: Dana) -> None:
    found = refusal(554, b"5.2.252 SendAsDenied; dana@acme.example not allowed to send as boss@acme.example")
    assert str(found) == "Microsoft's SMTP server answered 554 5.2.252."
    assert str(refusal(599, b"\xff boss@acme.example")) == "Microsoft's SMTP server answered 599."


def test_every_documented_refusal_is_one_of_our_errors() -> None:
    for reply in REFUSALS.values():
        found = refusal(int(reply[:3]), reply[4:].encode())
        assert isinstance(found, errors.ConnectorError)
        assert not isinstance(found, errors.UnknownOutcome)
