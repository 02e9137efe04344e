"""All that the app and its host write while the samples go down the road, and while things go wrong, is searched for what
stands in the e-mails. Once a run, in a sandbox of its own."""

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import requests

from sandbox.connecting import MAILBOXES
from sandbox.demo import connect_all, letter, tell
from sandbox.road import Letter, Road
from sandbox.samples.catalogue import SAMPLES
from sandbox.tms.samples import API_KEY
from sandbox.world import World, any_ports, running
from shared.event_registry import CONTEXT, EVENTS
from shared.mailboxes.work import INCOMING_MAIL
from shared.storage.azure import AzureQueues
from tests.infra.kql import Insights
from tests.sandbox.personal import ADDRESS, TOKEN, phrases
from tools.cost import EVENT_BYTES
from tools.cost import EVENTS as EVENTS_OF_A_MESSAGE

QUOTE = (
    "From: Harriet Ollivander <harriet.ollivander@magnolia-foundry.example>\nTo: {to}\nSubject: Foundry castings {number}\n"
    "Message-ID: <{number}@magnolia-foundry.example>\n\nPlease quote LTL: 4 pallets of castings, 48x40x48, 3,000 lbs, class 70, "
    "from Chicago, IL 60632 to Dallas, TX 75212, ready tomorrow.\n"
)
DANA, MARCUS, PRIYA, TOM = (mailbox for mailbox in MAILBOXES[:4])
PATIENCE = 60.0

Events = list[dict[str, Any]]


class Watched:
    """A sandbox whose app is watched. `sent`: every e-mail that went into it."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.road = Road(world, patience=PATIENCE)
        self.queues = AzureQueues(world.storage)
        self.sent: list[bytes] = []

    @property
    def log(self) -> str:
        """All that the host's process has written."""
        return (self.world.folder / "host.log").read_text(encoding="utf-8")

    @property
    def events(self) -> Events:
        """The events in it."""
        return [json.loads(found) for found in re.findall(r'\{"event":.*\}$', self.log, flags=re.MULTILINE)]

    def arrive(self, address: str) -> None:
        """A quote request comes."""
        raw = QUOTE.format(to=address, number=len(self.sent)).encode()
        self.sent.append(raw)
        self.road.send(Letter(f"{len(self.sent)}", address, raw))

    def break_graph(self, **fault: Any) -> None:
        """Let Microsoft's stand-in fail."""
        self.world.microsoft.post("faults", json=fault)

    def break_tms(self, **fault: Any) -> None:
        """Let the TMS fail."""
        self.world.tms.session.post(f"{self.world.tms.url}/_sandbox/faults", json=fault).raise_for_status()

    def mend(self) -> None:
        """Let all go well again."""
        self.world.microsoft.session.delete(f"{self.world.microsoft.url}/_sandbox/faults").raise_for_status()
        self.world.tms.session.delete(f"{self.world.tms.url}/_sandbox/faults").raise_for_status()

    def until(self, what: Callable[[], object]) -> None:
        """Wait until something is so."""
        last = time.monotonic() + PATIENCE
        while not what():
            assert time.monotonic() < last, f"{what}: {Counter(each['event'] for each in self.events)}"
            time.sleep(0.25)

    def troubles(self, before: int = 0) -> int:
        """How many more events than `before` tell of something that did not work outside."""
        return sum(each["event"] in {"call_failed", "message_put_off", "tms_repeated"} for each in self.events) - before

    def said(self, name: str, **fields: Any) -> Events:
        """The events of a name with these fields."""
        return [each for each in self.events if each["event"] == name and fields.items() <= each.items()]


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """A sandbox in which all samples ended, mail was sent, and then much went wrong; it is over, and its log is whole."""
    folder: Path = tmp_path_factory.mktemp("watched")
    with running(any_ports(), tell, parent=folder) as world:
        connect_all(world, MAILBOXES)
        made = Watched(world)
        letters = [letter(sample) for sample in SAMPLES if sample.expected.category is not None]
        made.sent += [each.raw for each in letters]
        assert len(list(made.road.travel(letters))) == len(letters)
        send(made)
        for misfortune in (tms_fails, graph_fails, poison, sign_in_refused, strangers_come):
            misfortune(made)
            made.mend()
        made.queues.close()
    yield made


def send(watched: Watched) -> None:
    """The TMS's screen sends a message, in good weather and bad."""
    world, browser = watched.world, requests.Session()
    browser.post(f"{world.tms.url}/log-in", data={"staff": DANA.owner.id}).raise_for_status()
    form = {
        "to": "harriet.ollivander@magnolia-foundry.example",
        "subject": "Your foundry castings",
        "text": "On their way.",
    }
    for number in range(2):
        browser.post(
            f"{world.tms.url}/shipments/131391979/messages", data=form | {"key": f"{number}"}
        ).raise_for_status()
        watched.until(lambda: watched.said("mail_sent") or watched.said("message_put_off", queue="outgoing-mail"))
        watched.break_graph(kind="server_error", times=2, path="messages")
    watched.until(lambda: len(watched.said("mail_accepted")) == 2)
    watched.mend()


def tms_fails(watched: Watched) -> None:
    """The TMS is down, slow to anger, broken, or shut."""
    for kind in ("server_error", "throttle", "unauthorized", "login_page", "no_answer", "broken_answer"):
        before = watched.troubles()
        watched.break_tms(kind=kind, times=3, method="POST", retry_after="1")
        watched.arrive(DANA.address)
        watched.until(partial(watched.troubles, before))
        watched.mend()


def graph_fails(watched: Watched) -> None:
    """Graph throttles, breaks down, hangs up, and shows what has just arrived late."""
    for fault in ({"kind": "server_error"}, {"kind": "throttle", "retry_after": "1"}, {"kind": "drop"}):
        before = watched.troubles()
        watched.break_graph(**fault, path="messages", times=2)
        watched.arrive(MARCUS.address)
        watched.until(partial(watched.troubles, before))
        watched.mend()
    watched.break_graph(kind="message_not_found")
    watched.arrive(MARCUS.address)
    watched.until(lambda: watched.said("message_put_off", delay_seconds=15.0))


def poison(watched: Watched) -> None:
    """A message that Graph refuses again and again, and a queue message that is none."""
    watched.queues.put(INCOMING_MAIL, "Foundry castings of harriet.ollivander@magnolia-foundry.example")
    watched.break_graph(kind="server_error", status=418, path="messages")
    watched.arrive(PRIYA.address)
    watched.until(lambda: watched.queues.length(f"{INCOMING_MAIL}-poison") >= 2)


def sign_in_refused(watched: Watched) -> None:
    """Microsoft accepts neither the access token nor the refresh token."""
    watched.break_graph(kind="expired_refresh_tokens")
    watched.break_graph(kind="server_error", status=401, path="messages")
    watched.arrive(TOM.address)
    watched.until(lambda: watched.said("mailbox_status", status="needs_sign_in"))


def strangers_come(watched: Watched) -> None:
    """Requests that are none of ours, with addresses wherever one may be written."""
    app, who = watched.world.addresses.app, "harriet.ollivander@magnolia-foundry.example"
    session = watched.world.tms.session
    session.post(f"{app}/api/graph/notifications", data=who, headers={"traceparent": who})
    session.post(f"{app}/api/graph/notifications", json={"value": [{"clientState": who, "resourceData": {"id": who}}]})
    session.post(f"{app}/api/connect", data={"ticket": f"eyJhbGciOiJIUzI1NiJ9.{who}"})
    session.get(f"{app}/api/connect/callback", params={"error": "access_denied", "error_description": who})
    session.post(f"{app}/api/connect/callback", data={"state": who, "code": who})
    session.get(f"{app}/api/mailboxes/{who}", headers={"Authorization": f"Bearer {who}"})
    session.get(f"{app}/api/static/{who}")
    assert session.get(f"{app}/api/health/ready").status_code == 200
    watched.until(lambda: watched.said("api_refused") and watched.said("page_refused"))


def test_nothing_of_an_email_is_written_anywhere(watched: Watched) -> None:
    log = watched.log
    phrases_of_all = {phrase for raw in watched.sent for phrase in phrases(raw)}
    assert len(phrases_of_all) > 100
    assert sorted(phrase for phrase in phrases_of_all if phrase in log) == []


def test_no_address_no_token_and_no_key_is_written_anywhere(watched: Watched) -> None:
    log = watched.log
    assert ADDRESS.findall(log) == []
    assert TOKEN.findall(log) == []
    assert [secret for secret in (API_KEY, watched.world.storage.partition("AccountKey=")[2]) if secret in log] == []


def test_every_event_is_listed_and_complete_and_nothing_was_withheld(watched: Watched) -> None:
    for event in watched.events:
        assert event.keys() - set(CONTEXT) - {"event"} <= set(EVENTS[event["event"]].fields), event
        assert set(CONTEXT) <= event.keys(), event
        assert "withheld" not in event.values(), event


def test_what_went_wrong_is_told(watched: Watched) -> None:
    said = {each["event"] for each in watched.events}
    assert said >= {
        "api_refused",
        "call_failed",
        "mail_accepted",
        "mail_sent",
        "mailbox_status",
        "message_handled",
        "message_put_off",
        "notifications_refused",
        "notifications_skipped",
        "page_refused",
        "tms_repeated",
    }
    assert {each["target"] for each in watched.said("call_failed")} >= {"graph", "sign_in", "tms"}
    failed = watched.said("invocation", function="classify_message", outcome="failed")
    assert {each["error"] for each in failed} == {"BadInput", "Refusal"}
    assert all(re.fullmatch(r"[\w/]+\.py:\d+", each["at"]) for each in failed)


def test_each_email_has_one_trace_from_its_notification_to_its_end(watched: Watched) -> None:
    told = {each["trace"] for each in watched.said("notifications")}
    handled = watched.said("message_handled", how="notification")
    assert len(handled) >= len(SAMPLES) - 1
    assert {each["trace"] for each in handled} <= told
    documents = next(each for each in handled if each["documents"] and each["logs"])
    road = [each["function"] for each in watched.events if each["trace"] == documents["trace"]]
    assert road[0] == "graph_notifications"
    assert {"graph_notifications", "classify_message"} <= set(road)


def test_an_invocation_says_what_it_called(watched: Watched) -> None:
    (first, *_) = watched.said("message_handled", category="quote", state="closed", shipments=1)
    (end,) = watched.said("invocation", invocation=first["invocation"])
    assert (end["graph_calls"] >= 1, end["storage_calls"] >= 5, end["tms_calls"] >= 3) == (True, True, True)
    assert end["milliseconds"] >= end["tms_milliseconds"]


def test_an_email_is_told_in_as_many_events_and_bytes_as_the_cost_table_counts(watched: Watched) -> None:
    by_run: dict[str, list[int]] = {}
    told_by: dict[str, str] = {}
    for line, event in zip(
        re.findall(r'\{"event":.*\}$', watched.log, flags=re.MULTILINE), watched.events, strict=True
    ):
        by_run.setdefault(event["invocation"], []).append(len(line))
        if event["event"] == "notifications":
            told_by.setdefault(event["trace"], event["invocation"])
    # By what ran, not by trace: one notification may tell of several e-mails, which then have one trace.
    quotes = watched.said("message_handled", category="quote", state="closed", how="notification", shipments=1)
    sizes = [by_run[told_by[each["trace"]]] + by_run[each["invocation"]] for each in quotes]
    smallest = min(sizes, key=len)
    assert len(smallest) == EVENTS_OF_A_MESSAGE
    assert sum(smallest) == pytest.approx(EVENT_BYTES, rel=0.15)


def test_the_pictures_and_alerts_are_worked_out_from_what_was_logged(watched: Watched) -> None:
    insights = Insights()
    insights.traces(json.dumps(each, separators=(",", ":")) for each in watched.events)
    assert sum(each["messages"] for each in insights.ask("workbook", "messages")) == len(
        watched.said("message_handled")
    )
    calls = {each["target"]: each for each in insights.ask("workbook", "calls")}
    assert calls.keys() >= {"graph", "sign_in", "tms", "storage"}
    assert calls["tms"]["failed"] == sum(each.get("tms_failed", 0) for each in watched.said("invocation")) > 0
    assert {each["status"] for each in insights.ask("workbook", "in_need")} == {"needs_sign_in"}
    road = insights.ask("workbook", "one_message", Trace=watched.said("message_handled")[0]["message_key"])
    assert [each["event"] for each in road] == ["message_handled"]
    assert insights.ask("alerts", "operator_must_act")
    assert insights.ask("alerts", "poison_kept") == []
