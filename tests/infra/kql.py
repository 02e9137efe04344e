"""The queries of infra/queries, and tables on which they run: those of Application Insights, in DuckDB."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import duckdb_kql

ROOT = Path(__file__).parents[2]
QUERIES = ROOT / "infra" / "queries"
PRELUDE = (QUERIES / "events.kql").read_text(encoding="utf-8")
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "traces": {"timestamp": "datetime", "message": "string", "severityLevel": "int", "operation_Id": "string"},
    "requests": {
        "timestamp": "datetime",
        "name": "string",
        "success": "string",
        "resultCode": "string",
        "duration": "real",
        "operation_Id": "string",
    },
}
"""Of each table that the queries name, the columns that they may use.

https://learn.microsoft.com/azure/azure-monitor/app/data-model-complete
"""
TYPES = {"datetime": "TIMESTAMP", "string": "VARCHAR", "int": "INTEGER", "real": "DOUBLE"}
Rows = list[dict[str, Any]]


def names(folder: str) -> list[str]:
    """The queries of a folder."""
    return sorted(each.stem for each in (QUERIES / folder).glob("*.kql"))


def text(folder: str, name: str, **parameters: str) -> str:
    """A query as it is deployed, with the workbook's parameters put in."""
    found = (QUERIES / folder / f"{name}.kql").read_text(encoding="utf-8")
    for parameter, value in ({"TimeRange:grain": "1h", "Trace": "", "Mailbox": ""} | parameters).items():
        found = found.replace(f"{{{parameter}}}", value)
    return f"{PRELUDE}\n{found}"


class Insights:
    """What Application Insights holds."""

    def __init__(self) -> None:
        self.connection: Any = duckdb_kql.connect()
        self.now = datetime.now(UTC)
        for table, columns in COLUMNS.items():
            described = ", ".join(f"{name} {TYPES[kind]}" for name, kind in columns.items())
            self.connection.sql(f"CREATE TABLE {table} ({described})")

    def traces(self, messages: Iterable[str], ago: timedelta = timedelta(minutes=1)) -> None:
        """What was logged some time ago, one after the other."""
        rows = [
            (self.moment(ago) + timedelta(milliseconds=number), each, 1, "") for number, each in enumerate(messages)
        ]
        if rows:
            self.connection.executemany("INSERT INTO traces VALUES (?, ?, ?, ?)", rows)

    def requests(
        self, name: str, milliseconds: float, times: int = 1, success: bool = True, answer: str = "200"
    ) -> None:
        """Invocations as the host counts them: a function that answers 503 has succeeded."""
        row = (self.moment(timedelta(minutes=1)), name, str(success), answer, milliseconds, "")
        self.connection.executemany("INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?)", [row] * times)

    def ask(self, folder: str, name: str, **parameters: str) -> Rows:
        """What a query answers."""
        answer: duckdb.DuckDBPyRelation = duckdb_kql.query(self.connection, text(folder, name, **parameters))
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.fetchall()]

    def moment(self, ago: timedelta) -> datetime:
        """A time as DuckDB takes it: UTC, without saying so."""
        return (self.now - ago).replace(tzinfo=None)


def event(name: str, **fields: Any) -> str:
    """An event as the app logs it, with what runs."""
    from shared.events import line
    from shared.invocation import Invocation, running

    about = {each: fields.pop(each) for each in ("function", "invocation", "trace") if each in fields}
    traceparent = f"00-{about.get('trace', '0af7651916cd43dd8448eb211c80319c')}-b7ad6b7169203331-01"
    with running(Invocation(about.get("function", "classify_message"), about.get("invocation", "i-1"), traceparent)):
        made = line(name, **fields)
    assert json.loads(made)["event"] == name
    return made
