"""The cost table: its inputs as other pages and files have them, and the page that shows it."""

import json
import re
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest

from shared.health.timers import PERIODS
from shared.kept import READ_AGAIN_AFTER
from shared.mailboxes import work
from shared.settings import Settings
from tests.infra.kql import event, names
from tools import cost

ROOT = Path(__file__).parents[2]


def page(name: str) -> str:
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


def row(text: str, beginning: str) -> list[str]:
    """The cells of a table's row."""
    (found,) = [line for line in text.splitlines() if line.startswith(f"| {beginning} |")]
    return [cell.strip() for cell in found.strip("|").split("|")][1:]


def test_the_page_shows_the_table_as_it_is_worked_out() -> None:
    assert cost.table() in page("operations")


def test_the_page_says_how_old_the_prices_are() -> None:
    assert cost.PRICES in page("operations").replace("\n", " ").replace("List prices", "list prices")


def test_a_message_costs_what_reliability_counts() -> None:
    queue, table, *_ = row(page("reliability"), "quote, one shipment")
    assert (int(queue), int(table)) == (cost.QUEUE_OPERATIONS, cost.TABLE_OPERATIONS)


def test_a_mailbox_costs_what_scale_counts() -> None:
    found = re.search(
        r"(\d+) table and (\d+) queue operations\. A \*\*busy\*\* one, .*? has four: \d+, (\d+) and (\d+)\.",
        page("scale").replace("\n", " "),
    )
    assert found
    assert tuple(map(int, found.groups())) == (*cost.QUIET_HOUR, *cost.BUSY_HOUR)


def test_what_the_code_says_elsewhere_is_the_same() -> None:
    queues = json.loads((ROOT / "host.json").read_text(encoding="utf-8"))["extensions"]["queues"]
    assert queues["batchSize"] + queues["newBatchThreshold"] == cost.AT_ONCE
    assert len(work.QUEUES) == cost.QUEUES
    assert sum(timedelta(days=1) // period for period in PERIODS.values()) == cost.TIMER_RUNS_A_DAY
    assert len(names("alerts")) == cost.ALERTS
    kept = [each for each in fields(Settings) if each.metadata["kind"] == "keys"]
    assert (len(kept), READ_AGAIN_AFTER) == (cost.SECRETS, cost.READ_AGAIN)


def test_a_catch_up_is_told_in_as_many_bytes() -> None:
    ids = {"function": "keep_mailbox", "invocation": "bd0e16e7-a52a-42b0-bfee-47be45ad9ee9"}
    told = [
        event("caught_up", mailbox="3gdyzg5iqp-l57cxledkiycxbkfondo", count=0, waiting=0, **ids),
        event("invocation", trigger="queue", outcome="succeeded", attempt=0, dequeues=1, queue_seconds=0.4,
              milliseconds=180, storage_calls=5, storage_failed=0, storage_milliseconds=40, graph_calls=1,
              graph_failed=0, graph_milliseconds=110, **ids),
    ]  # fmt: skip
    assert len(told) == cost.UPKEEP_EVENTS
    assert sum(map(len, told)) == pytest.approx(cost.UPKEEP_BYTES, rel=0.1)


def test_instances_work_no_less_than_the_load_and_no_more_than_all_the_time_of_as_many_as_are_needed() -> None:
    assert cost.active(1, 2.0) == pytest.approx(2.0)
    assert cost.active(1, 0.1) == pytest.approx(cost.SHORTEST)
    assert cost.active(cost.MONTH, 2.0) < cost.MONTH
    assert cost.active(cost.MONTH, 24.0) == pytest.approx(2 * cost.MONTH)


@pytest.mark.parametrize("line", cost.LINES)
def test_no_line_falls_with_the_volume(line: str) -> None:
    found = [cost.LINES[line](messages) for messages in cost.VOLUMES]
    assert found == sorted(found)
    assert found[0] >= 0
