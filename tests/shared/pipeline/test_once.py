"""Whatever dies, stops for a while, comes twice or late: each effect happens once, and nothing is lost.

The first test lets a worker die at every point of the fullest message there is; the second draws from everything that can go
wrong together. What is promised stands in docs/reliability.md.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from typing import Literal

import pytest
import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.microsoft.mailbox import Folder, Message
from sandbox.tms.state import ALL
from shared.mailboxes.model import Action
from shared.mailboxes.work import INCOMING_MAIL, MessageWork, encode
from shared.pipeline.decide import Decision, decide
from shared.pipeline.points import Point
from shared.pipeline.row import Effect, Row
from shared.tms.model import Capabilities
from shared.tms.shipment import reference_value
from tests.shared.pipeline.host import Host, Trouble, killed
from tests.shared.pipeline.road import EXISTING, Road

TMS = {
    "honours keys": ALL,
    "can be asked": Capabilities(find_by_reference=True),
    "can do neither": Capabilities(),
}
PDF = {"bol.pdf": b"%PDF-1.7 a bill of lading"}
TWO_QUOTES = (
    f"Where is shipment ID {EXISTING}?\n\nAlso, please quote these two LTL shipments:\n\n"
    "1) 4 pallets, 48x40x60, 2,400 lbs, class 70, plumbing fixtures from Chicago, IL 60601 to Dallas, TX 75201, pickup 3/16."
    "\n\n2) 2 pallets, 48x40x48, 900 lbs, class 85, faucets from Joliet, IL 60432 to Denver, CO 80216, pickup 3/17."
    "\n\nThanks\nSam"
)
MAIL = {
    "quote": ("Quote", TWO_QUOTES, PDF),
    "operations": (f"Shipment ID {EXISTING}", "Where is this one?", None),
    "documents": ("Paperwork", "Please find it attached.", PDF),
}
EXPECTED = {"quote": (2, 3, 3, 1), "operations": (0, 1, 1, 0), "documents": (0, 0, 0, 1)}
"""Shipments, logs, assignments and documents that the e-mail is worth."""
ENDS = {
    Action.ARCHIVE: ("Archive", False),
    Action.MARK_AS_READ: ("Inbox", True),
    Action.DELETE: ("Deleted Items", False),
    Action.DO_NOTHING: ("Inbox", False),
}
Person = Literal["nobody", "files it", "takes it back", "deletes it"]


@dataclass(frozen=True)
class Case:
    """What comes together. `place`: which of the points that the message passes, by its number."""

    tms: str = "honours keys"
    category: str = "quote"
    action: Action = Action.ARCHIVE
    how: Literal["dies", "pauses"] = "dies"
    place: int = 0
    duplicates: frozenset[str] = frozenset()
    person: Person = "nobody"
    skews: tuple[int, int] = (0, 0)

    @property
    def trouble(self) -> tuple[Point, int]:
        points = passed(self.tms, self.category)
        point = points[self.place % len(points)]
        return point, points[: self.place % len(points) + 1].count(point)


@cache
def road() -> Road:
    return Road()


@cache
def passed(tms: str, category: str) -> tuple[Point, ...]:
    """The points that a message passes in good weather."""
    story = Story(Case(tms, category), watched=False)
    story.run()
    assert story.counts == EXPECTED[category]
    return tuple(story.trouble.passed)


class Story:
    """One e-mail, and what befalls whoever handles it."""

    def __init__(self, case: Case, watched: bool = True) -> None:
        self.case = case
        point, nth = case.trouble if watched else (Point.READ, 0)
        self.road = road()
        self.road.begin_again(case.action, TMS[case.tms])
        self.message = self.road.deliver(*MAIL[case.category])
        self.stands: tuple[str, bool] | None = None
        self.deleted = False
        self.touched = 0
        self.trouble = Trouble(point, nth, self.befall)
        self.host = Host(self.road, tuple(timedelta(minutes=skew) for skew in case.skews), self.trouble)
        self.road.session.hooks["response"].append(self.watch)
        self.road.clock.forward(seconds=5)

    def watch(self, response: requests.Response, *_: object, **__: object) -> None:
        """Count what was done to the message in the mailbox."""
        url, method = str(response.request.url), response.request.method
        self.touched += response.ok and (url.endswith("/move") or (method == "PATCH" and "/messages/" in url))

    def run(self) -> None:
        """From the notification until nothing is left to be done, in whatever order things come."""
        if "at once" in self.case.duplicates:
            self.road.notify(self.message)
        if "later" in self.case.duplicates:
            again = MessageWork(self.road.mailbox.id, self.message.immutable_id, nonce="nonce")
            self.road.queues.put(INCOMING_MAIL, encode(again), 400)
        self.host.run_to_the_end()
        if "after takeover" in self.case.duplicates:
            self.road.notify(self.message)
            self.host.run_to_the_end()

    def befall(self) -> None:
        """The worker dies; or it stops until another one has done all there was to do, and then goes on."""
        self.road.clock.forward(minutes=11 if self.case.how == "pauses" else 1)
        if self.trouble.point is not Point.READ:
            self.act()
        if self.case.how == "dies":
            killed()
        self.host.run_to_the_end()
        if self.case.person == "takes it back" and self.trouble.point is not Point.READ:
            self.act()

    def act(self) -> None:
        """The person does something with the e-mail."""
        inbox, now = self.road.inbox, self.road.clock()
        message, before = self.message_now, self.road.whereabouts(self.message)
        if self.case.person == "files it":
            inbox.move(message, self.folder("drafts"), now)
            self.stands = ("Drafts", before[1])
        elif self.case.person == "deletes it":
            del inbox.messages[message.immutable_id]
            self.deleted = True
        elif self.case.person == "takes it back" and before != ("Inbox", False):
            inbox.move(message, self.folder("inbox"), now)
            inbox.change(self.message_now, lambda each: replace(each, is_read=False, modified=now))
            self.stands = ("Inbox", False)

    @property
    def message_now(self) -> Message:
        return self.road.inbox.messages[self.message.immutable_id]

    def folder(self, name: str) -> Folder:
        folder = self.road.inbox.folder(name)
        assert folder
        return folder

    @property
    def counts(self) -> tuple[int, int, int, int]:
        tms = self.road.tms
        return len(self.road.created()), len(tms.logs), len(tms.assignments), len(tms.documents)

    def at_most_once(self) -> None:
        """No effect happened twice, and none that was not asked for."""
        tms = self.road.tms
        shipments = Counter(str(tms.shipments[each].body) for each in self.road.created())
        logs = Counter(log.shipment_id for log in tms.logs)
        assignments = Counter(each.shipment_id for each in tms.assignments)
        assert all(count == 1 for each in (shipments, logs, assignments) for count in each.values())
        assert all(count <= most for count, most in zip(self.counts, EXPECTED[self.case.category], strict=True))
        assert self.touched <= 1

    def nothing_is_lost(self) -> None:
        """The message is closed with all that it is worth, or waits for a person, who is told why."""
        row = self.road.row()
        assert row.state in {"closed", "waiting"}
        if row.state == "closed":
            assert self.counts == EXPECTED[self.case.category]
        else:
            assert row.undecided
            assert all(effect.reason for effect in row.undecided)

    def a_person_is_asked_only_where_nobody_can_know(self) -> None:
        """About the one call that the trouble came in between, at a TMS that does it twice when it is told twice."""
        asked = [each for each in self.road.row().undecided if not (self.deleted and "deleted" in (each.reason or ""))]
        if not asked:
            return
        (effect,) = asked
        assert self.case.tms != "honours keys"
        assert effect.state == "needs_confirmation"
        assert effect.kind != "deliver_document"
        assert self.trouble.came
        assert self.trouble.point in {Point.FENCED, Point.CALLED}
        if self.case.tms == "can be asked" and effect.kind == "create_shipment":
            assert self.trouble.point is Point.FENCED

    def what_the_person_did_stands(self) -> None:
        if self.deleted:
            assert self.message.immutable_id not in self.road.inbox.messages
        elif self.stands:
            assert self.road.whereabouts(self.message) == self.stands
        else:
            waits = self.road.row().state == "waiting"
            assert self.road.whereabouts(self.message) == (("Inbox", False) if waits else ENDS[self.case.action])

    def settle(self) -> None:
        """The person looks into the TMS, and decides what waits."""
        road = self.road
        while (row := road.row()).state == "waiting":
            effect = row.undecided[0]
            decision, shipment = self.found(row, effect)
            decide(road.outside, road.mailbox, row.key, effect.name, decision, shipment)
            road.clock.forward(seconds=20)
            self.host.run_to_the_end()

    def found(self, row: Row, effect: Effect) -> tuple[Decision, str | None]:
        """What a person sees in the TMS."""
        tms = self.road.tms
        if effect.kind == "deliver_document":
            return "dismiss", None
        if effect.kind == "create_shipment":
            reference = reference_value(effect.key)
            there = [each for each in self.road.created() if reference in str(tms.shipments[each].body)]
            return ("exists", str(there[0])) if there else ("do", None)
        shipment = row.effect(effect.created).result if effect.created else effect.shipment_id
        records = tms.logs if effect.kind == "log_activity" else tms.assignments
        return ("exists" if any(str(each.shipment_id) == shipment for each in records) else "do"), None


def check(case: Case) -> None:
    story = Story(case)
    story.run()
    story.at_most_once()
    story.nothing_is_lost()
    story.a_person_is_asked_only_where_nobody_can_know()
    story.what_the_person_did_stands()
    story.settle()
    story.at_most_once()
    story.what_the_person_did_stands()
    dismissed = any(each.state == "dismissed" for each in story.road.row().effects)
    assert story.road.row().state == "closed"
    assert story.counts[:3] == EXPECTED[case.category][:3]
    assert dismissed or story.counts == EXPECTED[case.category]


@pytest.mark.parametrize(
    "case",
    [Case(tms, place=place) for tms in TMS for place in range(len(passed(tms, "quote")))],
    ids=lambda case: f"{case.tms}, {case.trouble[1]}. {case.trouble[0]}",
)
def test_a_worker_may_die_at_every_point(case: Case) -> None:
    check(case)


CASES = st.builds(
    Case,
    tms=st.sampled_from(sorted(TMS)),
    category=st.sampled_from(["quote", "quote", "operations", "documents"]),
    action=st.sampled_from(Action),
    how=st.sampled_from(["dies", "pauses"]),
    place=st.integers(0, 30),
    duplicates=st.frozensets(st.sampled_from(["at once", "later", "after takeover"])),
    person=st.sampled_from(["nobody", "files it", "takes it back", "deletes it"]),
    skews=st.tuples(*[st.integers(-9, 9)] * 2),
)


@settings(
    max_examples=150,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(CASES)
def test_each_effect_happens_once(case: Case) -> None:
    check(case)
