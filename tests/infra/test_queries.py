"""The queries of the alerts and the workbook: read by Azure's own parser, and run on what the app logs."""

import json
import re
import subprocess
from datetime import timedelta

import pytest

from sandbox.azurite import PROGRAMS
from sandbox.azurite.node import find_node
from shared.event_registry import EVENTS
from tests.infra.kql import COLUMNS, PRELUDE, QUERIES, ROOT, Insights, event, names, text
from tools.events import query

ALL = [(folder, name) for folder in ("alerts", "workbook") for name in names(folder)]
MAILBOX = "3gdyzg5iqp-l57cxledkiycxbkfondo"


def ordinary_day() -> Insights:
    """A day on which all is well: a few things fail, as they always do."""
    made = Insights()
    for number in range(40):
        trace = f"{number + 1:032x}"
        told = {"trace": trace, "mailbox": MAILBOX}
        done = {"shipments": 1, "logs": 1, "documents": 0}
        made.traces(
            [
                event("notifications", count=1, function="graph_notifications", trace=trace),
                event("invocation", trigger="queue", outcome="succeeded", milliseconds=900, attempt=0, dequeues=1,
                      queue_seconds=0.4, graph_calls=2, graph_failed=0, graph_milliseconds=180, tms_calls=4,
                      tms_failed=0, tms_milliseconds=600, storage_calls=7, storage_failed=0, storage_milliseconds=50,
                      trace=trace),
                event("message_handled", category="quote", state="closed", how="notification", seconds=3.5,
                      message_key=f"m-{number}", **done, **told),
            ]
        )  # fmt: skip
    made.traces(
        [
            event("call_failed", target="graph", http_status=429, milliseconds=20),
            event("call_failed", target="tms", error="ReadTimeout", milliseconds=30000),
            event("message_put_off", mailbox=MAILBOX, queue="tms-records", error="Throttled", attempt=0),
            event("message_found", mailbox=MAILBOX, how="catch_up"),
            event("caught_up", mailbox=MAILBOX, count=1, waiting=3),
            event("mailbox_status", mailbox=MAILBOX, status="needs_sign_in", error="SignInNeeded"),
            event("mail_sent", mailbox=MAILBOX, message_key="s-1", state="sent", how="draft", seconds=2.0),
            event("mail_sent", mailbox=MAILBOX, message_key="s-2", state="failed", how="draft", seconds=2.0),
            event("effect_stopped", mailbox=MAILBOX, message_key="m-1", effect="create_shipment", state="failed"),
            event("decided", mailbox=MAILBOX, message_key="m-1", effect="create_shipment", action="do"),
            event("replayed", mailbox=MAILBOX, queue="incoming-mail"),
            event("library_logged", logger="urllib3.connectionpool", at="connectionpool.py:868"),
            event(
                "mailboxes_visited", count=3, mailboxes=40, connected=39, needs_sign_in=1, subscribed=38, unsubscribed=1
            ),
            event("mailboxes_visited", count=0, mailboxes=12, connected=10, paused=2, subscribed=10),
            *(timer(name) for name in ("look_after_mailboxes", "keep_poison")),
        ]
    )
    made.traces([timer("forget_old")], ago=timedelta(hours=23))
    made.requests("classify_message", 900, times=40)
    made.requests("classify_message", 900, success=False)
    made.requests("graph_notifications", 30, times=400)
    made.requests("graph_notifications", 3500, times=2)
    return made


@pytest.fixture(scope="module")
def calm() -> Insights:
    """That day, for those who add nothing to it."""
    return ordinary_day()


def timer(name: str, outcome: str = "succeeded") -> str:
    return event("invocation", trigger="timer", outcome=outcome, milliseconds=40, function=name)


def test_the_table_of_events_has_a_column_for_each_field() -> None:
    assert query() == PRELUDE


def test_azure_s_own_parser_understands_every_query() -> None:
    """With the tables' columns at hand, so that it also finds what is called by a wrong name."""
    node = find_node()
    assert node
    tables = {
        name: f"({', '.join(f'{each}:{kind}' for each, kind in columns.items())})" for name, columns in COLUMNS.items()
    }
    queries = {f"{folder}/{name}": text(folder, name) for folder, name in ALL} | {
        "wrong": "traces | where nothing == 1"
    }
    told = {"folder": str(PROGRAMS / "node_modules"), "tables": tables, "queries": queries}
    done = subprocess.run(
        [node, ROOT / "tests" / "infra" / "check_queries.js"],
        input=json.dumps(told),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert len(found.pop("wrong")) == 1
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(("folder", "name"), ALL)
def test_a_query_names_events_that_are_listed_and_says_what_it_is(folder: str, name: str) -> None:
    query = (QUERIES / folder / f"{name}.kql").read_text(encoding="utf-8")
    compared = re.findall(r'\bevent == "(\w+)"', query)
    compared += [
        each for group in re.findall(r"\bevent in \(([^)]*)\)", query) for each in re.findall(r'"(\w+)"', group)
    ]
    assert set(compared) <= EVENTS.keys()
    assert query.startswith("// ") == (folder == "alerts")


def test_the_operators_alert_knows_every_kind_of_error_that_is_theirs_to_mend() -> None:
    source = "".join(each.read_text(encoding="utf-8") for each in (ROOT / "shared").rglob("*.py"))
    kinds = re.findall(r"^class (\w+)\((?:errors\.)?OperatorMustAct\)", source, flags=re.MULTILINE)
    query = text("alerts", "operator_must_act").removeprefix(PRELUDE)
    assert set(re.findall(r'"(\w+)"', query)) == {"OperatorMustAct", *kinds}


ROUND = {"mailboxes": 40, "connected": 30, "subscribed": 30}
WRONG: dict[str, list[str]] = {
    "poison_kept": [event("poison", mailbox=MAILBOX, queue="incoming-mail")],
    "queue_slow": [
        event("invocation", trigger="queue", outcome="succeeded", attempt=0, dequeues=1, queue_seconds=seconds,
              function="record_in_tms")
        for seconds in (290.0, 310.0, 320.0, 400.0, 500.0)
    ],
    "subscriptions_expiring": [event("mailboxes_visited", expiring=1, **ROUND)],
    "operator_must_act": [event("upkeep_put_off", mailbox=MAILBOX, task="renew", error="OperatorMustAct", delay_seconds=30)],
    "mailboxes_need_people": [event("mailboxes_visited", needs_sign_in=20, needs_administrator=5, **ROUND)],
    "throttling": [event("call_failed", target="tms", http_status=429, milliseconds=5)] * 100,
    "calls_failing": [
        event("invocation", trigger="queue", outcome="succeeded", tms_calls=30, tms_failed=20, tms_milliseconds=900)
    ],
    "sending_failing": [
        event("mail_sent", mailbox=MAILBOX, message_key=f"s-{number}", state="needs_confirmation", how="mime", seconds=9.0)
        for number in range(3)
    ],
    "people_awaited": [event("caught_up", mailbox=f"{MAILBOX}2", count=0, waiting=48)],
    "notifications_missing": [event("message_found", mailbox=MAILBOX, how="catch_up")] * 41,
}  # fmt: skip


@pytest.mark.parametrize("name", names("alerts"))
def test_no_alert_fires_on_an_ordinary_day(calm: Insights, name: str) -> None:
    assert calm.ask("alerts", name) == []


@pytest.mark.parametrize("name", WRONG)
def test_an_alert_fires_where_something_is_wrong(name: str) -> None:
    insights = ordinary_day()
    insights.traces(WRONG[name])
    assert len(insights.ask("alerts", name)) == 1


def test_mail_that_waits_for_long_to_be_sent_is_told_of() -> None:
    insights = ordinary_day()
    waits = event("message_put_off", mailbox=MAILBOX, queue="outgoing-mail", error="Unavailable", attempt=5)
    insights.traces([waits] * 3)
    assert [each["waiting"] for each in insights.ask("alerts", "sending_failing")] == [3]


def test_functions_that_fail_and_a_slow_webhook_are_told_of() -> None:
    insights = ordinary_day()
    insights.requests("classify_message", 900, times=5, success=False)
    insights.requests("graph_notifications", 4000, times=3)
    insights.requests("list_mailboxes", 20, times=5, answer="503")
    insights.requests("health_ready", 20, times=50, answer="503")
    failing = {each["name"] for each in insights.ask("alerts", "function_failing")}
    assert failing == {"classify_message", "list_mailboxes"}
    assert [each["slow"] for each in insights.ask("alerts", "webhook_slow")] == [5]


def test_timers_that_are_silent_are_named() -> None:
    insights = Insights()
    insights.traces([timer("look_after_mailboxes")], ago=timedelta(minutes=31))
    insights.traces([timer("forget_old")], ago=timedelta(hours=47))
    insights.traces([timer("keep_poison", outcome="failed")])
    silent = {each["function"]: each["completed"] for each in insights.ask("alerts", "timers_silent")}
    assert silent.keys() == {"look_after_mailboxes", "keep_poison"}
    assert silent["keep_poison"] is None


def test_every_alert_was_seen_to_fire() -> None:
    elsewhere = {"function_failing", "webhook_slow", "timers_silent"}
    assert WRONG.keys() | elsewhere == set(names("alerts"))


@pytest.mark.parametrize("name", [each for each in names("workbook") if not each.startswith("one_")])
def test_every_picture_of_the_workbook_shows_something(calm: Insights, name: str) -> None:
    assert calm.ask("workbook", name)


def test_the_workbook_counts_as_the_events_say(calm: Insights) -> None:
    assert sum(each["messages"] for each in calm.ask("workbook", "messages")) == 40
    assert [each["shipments"] for each in calm.ask("workbook", "done")] == [40]
    (graph,) = [each for each in calm.ask("workbook", "calls") if each["target"] == "graph"]
    assert (graph["calls"], graph["failed"], graph["mean_ms"]) == (80, 0, 90.0)
    (standing,) = calm.ask("workbook", "mailboxes")
    assert (standing["connected"], standing["paused"], standing["needs_sign_in"]) == (49, 2, 1)
    assert [each["mailbox"] for each in calm.ask("workbook", "in_need")] == [MAILBOX]


def test_one_message_is_followed_by_its_trace_or_its_key(calm: Insights) -> None:
    by_trace = [each["event"] for each in calm.ask("workbook", "one_message", Trace=f"{7:032x}")]
    assert sorted(by_trace) == ["invocation", "message_handled", "notifications"]
    assert [each["event"] for each in calm.ask("workbook", "one_message", Trace="m-6")] == ["message_handled"]
    assert calm.ask("workbook", "one_message") == []


def test_one_mailbox_is_followed(calm: Insights) -> None:
    assert len(calm.ask("workbook", "one_mailbox", Mailbox=MAILBOX)) > 40
    assert calm.ask("workbook", "one_mailbox") == []
