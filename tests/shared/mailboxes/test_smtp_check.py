"""Whether mail can go out by SMTP is found out, and found out again until it can."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sandbox.microsoft.faults import Fault, Kind
from shared.mailboxes.model import SMTP_SEND, Action, Mailbox, Permission, Status
from shared.mailboxes.rounds import due, visit
from shared.mailboxes.smtp_check import is_due
from shared.mailboxes.work import MailboxWork, RoundWork
from shared.microsoft.smtp_refusals import PROBLEMS
from tests.conftest import Submissions
from tests.shared.mailboxes.test_upkeep import Kept

SIGNED_IN = {Status.NOT_STARTED, Status.STARTING, Status.CONNECTED, Status.PAUSED}


@pytest.fixture
def kept(smtp_for: Submissions) -> Kept:
    """Lee's mailbox, which sends by SMTP and was connected when nobody could tell whether that works."""
    kept = Kept()
    road = kept.road
    road.outside.access.smtp = smtp_for(road.microsoft)
    road.mailbox = road.connect(road.add_user("lee@lsp.example"), "7002", Permission.SEND_ONLY)
    road.change(smtp_checked_at=None, subscription=None)
    return kept


def switch(kept: Kept, on: bool) -> None:
    user = kept.road.microsoft.directory.find("lee@lsp.example")
    assert user
    kept.road.microsoft.directory.add(replace(user, smtp_auth=on))


def test_what_the_server_says_is_kept(kept: Kept) -> None:
    switch(kept, on=False)
    kept.do("check_smtp")
    mailbox = kept.mailbox()
    assert (mailbox.status, mailbox.smtp_problem) == (Status.CONNECTED, "off_for_mailbox")
    assert mailbox.standing(by_smtp=True) is Status.CANNOT_SEND
    switch(kept, on=True)
    kept.do("check_smtp")
    assert kept.mailbox().standing(by_smtp=True) is Status.CONNECTED
    assert kept.mailbox().smtp_checked_at == kept.road.clock()


def test_every_round_asks_again_until_it_works(kept: Kept) -> None:
    switch(kept, on=False)
    for expected in (["check_smtp"], ["check_smtp"]):
        visit(kept.upkeep, RoundWork((kept.mailbox().id,)))
        assert kept.tasks() == expected
        kept.do("check_smtp")
        kept.road.clock.forward(minutes=15)
    switch(kept, on=True)
    kept.do("check_smtp")
    visit(kept.upkeep, RoundWork((kept.mailbox().id,)))
    assert kept.tasks() == []


@pytest.mark.parametrize("reply", ["closing", "concurrent", "temporary", "basic", "599 odd"])
def test_a_server_that_says_neither_yes_nor_no_is_asked_again(kept: Kept, reply: str) -> None:
    kept.road.microsoft.faults.turn_on(Fault(Kind.SMTP_REFUSAL, 1, path="smtp/auth", reply=reply))
    kept.do("check_smtp")
    assert kept.mailbox().standing(by_smtp=True) is Status.STARTING
    kept.road.clock.forward(minutes=2)
    assert kept.tasks() == ["check_smtp"]
    kept.do("check_smtp")
    assert kept.mailbox().standing(by_smtp=True) is Status.CONNECTED


def test_what_a_round_asked_for_does_not_wait_on_the_queue(kept: Kept) -> None:
    kept.road.microsoft.faults.turn_on(Fault(Kind.SMTP_REFUSAL, 1, path="smtp/auth", reply="closing"))
    kept.run(MailboxWork(kept.mailbox().id, "check_smtp", recurring=True))
    kept.road.clock.forward(hours=2)
    assert kept.tasks() == []


def test_a_sign_in_that_is_over_is_said_as_ever(kept: Kept) -> None:
    kept.road.clock.forward(hours=2)
    kept.road.microsoft.faults.turn_on(Fault(Kind.EXPIRED_REFRESH_TOKENS))
    kept.do("check_smtp")
    assert (kept.mailbox().status, kept.mailbox().smtp_problem) == (Status.NEEDS_SIGN_IN, "")


@pytest.mark.parametrize("status", Status)
def test_only_a_mailbox_that_is_signed_in_and_sends_by_smtp_is_asked_about(kept: Kept, status: Status) -> None:
    mailbox = replace(kept.mailbox(), status=status)
    assert is_due(mailbox, by_smtp=True) is (status in SIGNED_IN)
    assert not is_due(mailbox, by_smtp=False)
    assert not is_due(replace(mailbox, granted=frozenset({"Mail.Send", "User.Read"})), by_smtp=True)
    assert not is_due(replace(mailbox, permission=Permission.SEND_AND_READ), by_smtp=True)
    assert not is_due(replace(mailbox, smtp_checked_at=kept.road.clock()), by_smtp=True)
    assert is_due(replace(mailbox, smtp_checked_at=kept.road.clock(), smtp_problem="blocked"), by_smtp=True) is (
        status in SIGNED_IN
    )


@pytest.mark.parametrize("problem", ["", *PROBLEMS])
@pytest.mark.parametrize("status", [each for each in Status if each is not Status.CANNOT_SEND])
def test_the_status_that_is_shown(kept: Kept, status: Status, problem: str) -> None:
    """Only what would be called connected, or soon to be, is called otherwise; and it is never stored so."""
    mailbox = replace(kept.mailbox(), status=status, smtp_checked_at=kept.road.clock(), smtp_problem=problem)
    hidden = bool(problem) and status in {Status.STARTING, Status.CONNECTED}
    assert mailbox.standing(by_smtp=True) is (Status.CANNOT_SEND if hidden else status)
    assert mailbox.standing(by_smtp=False) is status
    assert replace(mailbox, action=Action.ARCHIVE, permission=Permission.SEND_AND_READ).standing(True) is status


def test_the_row_holds_it(kept: Kept) -> None:
    checked = kept.road.clock() - timedelta(minutes=3)
    kept.road.change(smtp_checked_at=checked, smtp_problem="blocked", inbox_folder="AQMk=")
    mailbox = kept.mailbox()
    assert (mailbox.smtp_checked_at, mailbox.smtp_problem, mailbox.inbox_folder) == (checked, "blocked", "AQMk=")
    assert SMTP_SEND in mailbox.granted


def test_a_round_asks_nothing_where_smtp_is_switched_off(kept: Kept) -> None:
    mailbox: Mailbox = kept.mailbox()
    assert list(due(mailbox, kept.road.clock(), by_smtp=False)) == []
    assert list(due(mailbox, kept.road.clock(), by_smtp=True)) == ["check_smtp"]
