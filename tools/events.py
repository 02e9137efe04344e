"""`python -m tools.events` writes the registry's events and fields into what repeats them: the tables of docs/events.md, and the
columns of infra/queries/events.kql.
"""

from collections.abc import Iterable
from pathlib import Path

from shared.event_registry import EVENTS, FIELDS, Kind

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "events.md"
QUERY = ROOT / "infra" / "queries" / "events.kql"
CASTS: dict[Kind, str] = {"string": "tostring", "long": "tolong", "real": "todouble"}
BEGINNING = "## Events\n"
"""Where the page's tables begin; they are its end."""


def tables() -> str:
    """The page from its tables on."""
    events = [
        (f"`{name}`", event.meaning, " ".join(f"`{each}`" for each in event.fields)) for name, event in EVENTS.items()
    ]
    fields = [(f"`{name}`", field.kind, field.meaning) for name, field in FIELDS.items()]
    return "\n".join(
        (
            BEGINNING,
            table(("event", "when it is logged", "its fields"), events),
            "\n## Fields\n",
            table(("field", "type", "what it holds"), fields),
            "",
        )
    )


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows))


def query() -> str:
    """The table of events, as every other query begins."""
    columns = [("event", "tostring"), *((name, CASTS[field.kind]) for name, field in FIELDS.items())]
    lines = ["    timestamp", "    said", *(f'    {name} = {cast}(said["{name}"])' for name, cast in columns)]
    return (
        "// The app's events as a table, with a column for each field of shared/event_registry.py: `python -m tools.events`\n"
        "// writes it. Every other query in these folders begins with this one.\n"
        "let events = traces\n"
        "| where message startswith '{\"event\":'\n"
        "| extend said = parse_json(message)\n"
        "| project\n" + ",\n".join(lines) + ";\n"
    )


def main() -> None:
    """Write both."""
    before = PAGE.read_text(encoding="utf-8").partition(BEGINNING)[0]
    PAGE.write_text(before + tables(), encoding="utf-8")
    QUERY.write_text(query(), encoding="utf-8")


if __name__ == "__main__":
    main()
