"""`python -m tools.cost` prints what an installation costs a month, as docs/operations.md shows it.

Counted: operations for each message and mailbox (docs/reliability.md, docs/scale.md), events and their bytes (a sandbox run,
tests/sandbox/test_telemetry.py). Assumed: what is said so below. Prices: list prices in US dollars; check them.
"""

from collections.abc import Callable, Mapping
from math import exp

VOLUMES = (1_000, 100_000, 10_000_000)
"""Messages a month, each of them a quote request with one shipment, which is the dearest kind."""

# Counted.
QUEUE_OPERATIONS, TABLE_OPERATIONS = 3, 6
"""For a message, from its notification to its end."""
BUSY_HOUR, QUIET_HOUR = (20, 12), (8, 3)
"""Table and queue operations for a mailbox in an hour in which mail comes, or none: rounds and catch-ups."""
EVENTS, EVENT_BYTES = 4, 1_225
"""For a message: two of the webhook, two of the function that handles it."""
UPKEEP_EVENTS, UPKEEP_BYTES = 2, 625
"""For one catch-up of a mailbox."""
QUEUES, ALERTS = 8, 13
TIMER_RUNS_A_DAY = 96 + 288 + 1
SECRETS, READ_AGAIN = 3, 300.0
"""What a running instance reads from Key Vault, and after how many seconds again."""

# Assumed.
MESSAGES_A_MAILBOX = 1_000
BUSY_HOURS_A_DAY = 12
SECONDS_A_MESSAGE = 2.0
"""Mostly spent waiting for the TMS."""
AT_ONCE = 12
"""Messages that an instance works on together (host.json)."""
GIGABYTES = 2.0
"""Memory of an instance."""
SHORTEST = 1.0
"""Seconds that are billed at least when an instance begins to work: https://learn.microsoft.com/azure/azure-functions/functions-consumption-costs"""
TRACE_ROW, REQUEST_ROW = 900, 1_300
"""Bytes that Application Insights adds to an event, and bytes of a row of `requests`: `_BilledSize` shows the real ones."""
ROW_BYTES, DAYS_KEPT = 4_000, 90
LOOKS_AT_A_QUEUE = 10.0
"""Seconds between two looks of the platform at a queue on which nothing happens."""
STARTS_A_DAY = 100
"""Cold starts."""

# Prices: https://azure.microsoft.com/pricing/
PRICES = "list prices of November 2026 for East US with locally redundant storage"
WAITING_GB_S, READY_GB_S, DEMAND_GB_S = 0.000004, 0.000016, 0.000026
"""Flex Consumption: an always-ready instance that waits, one that works, and one that was started on demand."""
EXECUTIONS_MILLION = 0.40
FREE_GB_S, FREE_EXECUTIONS = 100_000, 250_000
"""On demand alone."""
QUEUE_MILLION, TABLE_MILLION, STORED_GB = 0.40, 0.036, 0.045
VAULT_MILLION = 3.0
LOGS_GB, FREE_LOGS_GB = 2.30, 5
LOG_ALERT, METRIC_ALERT = 0.50, 0.10
WEB_TEST, PLACES, TESTS_AN_HOUR = 0.0006, 5, 12

DAYS = 365 / 12
MONTH = DAYS * 86_400


def active(times: float, seconds: float, at_once: int = AT_ONCE) -> float:
    """Seconds of a month in which instances work, where something comes so many times at random and takes so long.

    One instance is idle where nothing is there; beyond what it can hold there are several.
    """
    load = times * max(seconds, SHORTEST) / MONTH
    return MONTH * max(1 - exp(-load), load / at_once)


def mailboxes(messages: int) -> int:
    """How many mailboxes receive so many messages."""
    return max(1, messages // MESSAGES_A_MAILBOX)


def catch_ups(messages: int) -> float:
    """How often mailboxes are compared: with each of four rounds in a busy hour, once in a quiet one."""
    return mailboxes(messages) * DAYS * (BUSY_HOURS_A_DAY * 4 + (24 - BUSY_HOURS_A_DAY))


def an_hour(messages: int, what: int) -> float:
    """Operations of rounds and catch-ups in a month: 0 tables, 1 queues."""
    return (
        mailboxes(messages) * DAYS * (BUSY_HOURS_A_DAY * BUSY_HOUR[what] + (24 - BUSY_HOURS_A_DAY) * QUIET_HOUR[what])
    )


def waiting(messages: int) -> float:
    """The always-ready instance that waits for notifications."""
    return GIGABYTES * MONTH * WAITING_GB_S


def working(messages: int) -> float:
    """The functions' work: the webhook on the instance that is ready, everything else on demand."""
    demand = GIGABYTES * (active(messages, SECONDS_A_MESSAGE) + active(catch_ups(messages), SHORTEST))
    ready = GIGABYTES * active(messages, SHORTEST) * READY_GB_S
    return ready + max(0.0, demand - FREE_GB_S) * DEMAND_GB_S


def executions(messages: int) -> float:
    """Executions of functions."""
    demand = messages + catch_ups(messages) + mailboxes(messages) / 40 * 96 * DAYS + TIMER_RUNS_A_DAY * DAYS
    return (messages + max(0.0, demand - FREE_EXECUTIONS)) * EXECUTIONS_MILLION / 1e6


def storage(messages: int) -> float:
    """Queue and table operations, and what is kept."""
    looks = QUEUES * MONTH / LOOKS_AT_A_QUEUE
    queues = (messages * QUEUE_OPERATIONS + an_hour(messages, 1) + looks) * QUEUE_MILLION / 1e6
    tables = (messages * TABLE_OPERATIONS + an_hour(messages, 0)) * TABLE_MILLION / 1e6
    return queues + tables + messages * DAYS_KEPT / DAYS * ROW_BYTES / 1e9 * STORED_GB


def vault(messages: int) -> float:
    """Secrets, read at each cold start, again by what runs, and by the availability test."""
    running = MONTH + active(messages, SECONDS_A_MESSAGE) + active(catch_ups(messages), SHORTEST)
    reads = SECRETS * (STARTS_A_DAY * DAYS + running / READ_AGAIN) + PLACES * TESTS_AN_HOUR * 24 * DAYS
    return reads * VAULT_MILLION / 1e6


def gigabytes(messages: int) -> float:
    """What Application Insights takes in."""
    message = EVENT_BYTES + EVENTS * TRACE_ROW + 2 * REQUEST_ROW
    upkeep = UPKEEP_BYTES + UPKEEP_EVENTS * TRACE_ROW + REQUEST_ROW
    return (messages * message + catch_ups(messages) * upkeep) / 1e9


def logs(messages: int) -> float:
    """Application Insights and Log Analytics."""
    return max(0.0, gigabytes(messages) - FREE_LOGS_GB) * LOGS_GB


def alerts(messages: int) -> float:
    """The rules that look every quarter of an hour, and the one of the availability test."""
    return ALERTS * LOG_ALERT + METRIC_ALERT


def availability(messages: int) -> float:
    """The availability test, from some places every few minutes."""
    return PLACES * TESTS_AN_HOUR * 24 * DAYS * WEB_TEST


LINES: Mapping[str, Callable[[int], float]] = {
    "Functions: the always-ready instance waits": waiting,
    "Functions: work": working,
    "Functions: executions": executions,
    "Storage: queues, tables, rows kept": storage,
    "Key Vault": vault,
    "Application Insights and Log Analytics": logs,
    "Alert rules": alerts,
    "Availability test": availability,
}


def table() -> str:
    """The table, in Markdown."""
    rows = [(name, *(f"{line(messages):,.2f}" for messages in VOLUMES)) for name, line in LINES.items()]
    sums = [sum(line(messages) for line in LINES.values()) for messages in VOLUMES]
    rows.append(("**together**", *(f"**{each:,.2f}**" for each in sums)))
    rows.append(
        (
            "for 1,000 messages",
            *(f"{each / messages * 1000:,.3f}" for each, messages in zip(sums, VOLUMES, strict=True)),
        )
    )
    rows.append(("gigabytes of logs", *(f"{gigabytes(messages):,.2f}" for messages in VOLUMES)))
    head = ("US dollars a month", *(f"{messages:,} messages" for messages in VOLUMES))
    lines = [head, ("---", *["---:"] * len(VOLUMES)), *rows]
    return "\n".join(f"| {' | '.join(each)} |" for each in lines)


if __name__ == "__main__":
    print(table())
