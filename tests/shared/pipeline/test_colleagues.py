"""Two colleagues receive the same e-mail: what it asks for is done once, whoever is faster, and whoever dies."""

from dataclasses import replace

import pytest

from sandbox.tms.state import ALL
from shared.mailboxes.model import Action, Mailbox, Status
from shared.pipeline.points import Point
from shared.tms.model import Capabilities
from tests.shared.pipeline.host import Host, Trouble, killed
from tests.shared.pipeline.road import QUOTE, Road

NEITHER = Capabilities()
HEADERS = {"Message-ID": "<one@acmeplumbing.example>"}


class Both:
    """Dana and Marcus, whose mailboxes are connected."""

    def __init__(self, capabilities: Capabilities = ALL, headers: dict[str, str] | None = None) -> None:
        self.road = Road(Action.ARCHIVE, capabilities)
        self.dana = self.road.mailbox
        self.marcus = self.road.connect(self.road.add_user("marcus.lee@lsp.example"), "7002")
        self.mail = self.road.mail(headers=HEADERS | (headers or {}))

    def arrive(self, *mailboxes: Mailbox) -> None:
        for mailbox in mailboxes:
            self.message = self.road.arrive(mailbox, self.mail)

    def states(self) -> list[str]:
        return [row.state for mailbox in (self.dana, self.marcus) for row in self.road.rows(mailbox)]

    def counts(self) -> tuple[int, int, int]:
        return len(self.road.created()), len(self.road.tms.logs), len(self.road.tms.assignments)


@pytest.mark.parametrize("first", ["dana", "marcus"])
@pytest.mark.parametrize(
    ("to", "cc", "staff"),
    [
        ("dana.reyes@lsp.example, marcus.lee@lsp.example", "", 7001),
        ("marcus.lee@lsp.example, dana.reyes@lsp.example", "", 7002),
        ("sales@lsp.example, marcus.lee@lsp.example", "dana.reyes@lsp.example", 7002),
        ("dana.reyes@lsp.example", "marcus.lee@lsp.example", 7001),
    ],
)
def test_the_order_of_recipients_decides_whose_shipment_it_is(first: str, to: str, cc: str, staff: int) -> None:
    both = Both(headers={"To": to} | ({"Cc": cc} if cc else {}))
    order = (both.dana, both.marcus) if first == "dana" else (both.marcus, both.dana)
    for mailbox in order:
        both.arrive(mailbox)
        Host(both.road).run_to_the_end()
    assert both.counts() == (1, 1, 1)
    assert both.road.tms.assignments[0].staff_id == staff
    ahead, behind = (both.road.rows(mailbox)[0] for mailbox in order)
    assert (ahead.linked, behind.linked) == (None, (ahead.mailbox, ahead.key))
    assert both.road.whereabouts(both.message, order[1]) == ("Archive", False)


@pytest.mark.parametrize("capabilities", [ALL, NEITHER], ids=["honours keys", "can do neither"])
@pytest.mark.parametrize("nth", [1, 2])
@pytest.mark.parametrize("point", Point)
def test_whoever_dies_it_is_done_once(point: Point, nth: int, capabilities: Capabilities) -> None:
    both = Both(capabilities)
    both.arrive(both.dana, both.marcus)
    Host(both.road, passed=Trouble(point, nth, killed)).run_to_the_end()
    assert all(count <= 1 for count in both.counts())
    asked = [each for mailbox in (both.dana, both.marcus) for row in both.road.rows(mailbox) for each in row.undecided]
    if capabilities == NEITHER and point in {Point.FENCED, Point.CALLED}:
        assert both.states() == ["waiting", "waiting"]
        assert all(each.reason for each in asked)
    else:
        assert both.states() == ["closed", "closed"]
        assert both.counts() == (1, 1, 1)


@pytest.mark.parametrize("point", [Point.READ, Point.CLAIMED, Point.OWNED])
@pytest.mark.parametrize("capabilities", [ALL, NEITHER], ids=["honours keys", "can do neither"])
def test_whoever_stands_still_meanwhile_does_it_no_second_time(point: Point, capabilities: Capabilities) -> None:
    both = Both(capabilities)
    both.arrive(both.dana, both.marcus)

    def stand_still() -> None:
        both.road.clock.forward(minutes=11)
        Host(both.road).run_to_the_end()

    Host(both.road, passed=Trouble(point, 1, stand_still)).run_to_the_end()
    assert both.counts() == (1, 1, 1)
    assert both.states() == ["closed", "closed"]


def test_a_forged_message_id_does_not_hide_another_e_mail() -> None:
    both = Both()
    both.arrive(both.dana)
    both.mail = both.road.mail(body=QUOTE.replace("Dallas, TX 75201", "Denver, CO 80216"), headers=HEADERS)
    both.arrive(both.marcus)
    Host(both.road).run_to_the_end()
    assert both.counts() == (2, 2, 2)
    assert [row.linked for mailbox in (both.dana, both.marcus) for row in both.road.rows(mailbox)] == [None, None]


def test_what_a_colleague_left_undone_is_told() -> None:
    both = Both()
    both.arrive(both.dana)
    Host(both.road, passed=Trouble(Point.OWNED, 1, killed)).pump()
    both.road.change(status=Status.DISCONNECTED)
    both.arrive(both.marcus)
    Host(both.road).run_to_the_end()
    (row,) = both.road.rows(both.marcus)
    assert row.state == "waiting"
    assert "disconnected" in (row.effect("action").reason or "")


def test_an_e_mail_does_not_count_twice_against_its_senders_bounds() -> None:
    both = Both()
    rules = replace(both.road.outside.rules, most_an_hour=1)
    both.road.outside = replace(both.road.outside, rules=rules)
    both.arrive(both.dana, both.marcus)
    Host(both.road, passed=Trouble(Point.READ, 2, killed)).run_to_the_end()
    assert both.states() == ["closed", "closed"]
    assert both.counts() == (1, 1, 1)
