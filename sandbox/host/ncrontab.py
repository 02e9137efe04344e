"""NCRONTAB expressions: `{second} {minute} {hour} {day} {month} {day-of-week}`, always in UTC.

https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#ncrontab-expressions
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
WEEKDAYS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Field:
    """The values that one of the six fields can take."""

    name: str
    first: int
    last: int
    names: tuple[str, ...] = ()

    def parse(self, text: str) -> frozenset[int]:
        """The values that `text` selects: `*`, `5`, `1-5`, `*/10`, `10/5`, `Mon`, and lists of these.

        Raises ValueError.
        """
        return frozenset(value for element in text.split(",") for value in self.parse_element(element))

    def parse_element(self, element: str) -> range:
        """One part of a list; raises ValueError."""
        span, slash, step = element.partition("/")
        if slash and not (step.isascii() and step.isdigit() and int(step) > 0):
            raise ValueError(f"{self.name}: {element!r} has no step after the slash")
        start, dash, end = span.partition("-")
        if span == "*":
            first, last = self.first, self.last
        else:
            first = self.parse_value(start)
            last = self.parse_value(end) if dash else self.last if slash else first
        if first > last:
            raise ValueError(f"{self.name}: {element!r} ends before it begins")
        return range(first, last + 1, int(step) if slash else 1)

    def parse_value(self, text: str) -> int:
        """A number or a name, which may be shortened to three letters; raises ValueError."""
        if text.isascii() and text.isdigit():
            value = int(text)
        else:
            matching = [i for i, name in enumerate(self.names) if len(text) >= 3 and name.startswith(text.lower())]
            value = self.first + matching[0] if matching else -1
        if not self.first <= value <= self.last:
            raise ValueError(f"{self.name}: {text!r} is not between {self.first} and {self.last}")
        return value


FIELDS = (
    Field("second", 0, 59),
    Field("minute", 0, 59),
    Field("hour", 0, 23),
    Field("day", 1, 31),
    Field("month", 1, 12, MONTHS),
    Field("day of week", 0, 6, WEEKDAYS),
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a timer is due. Day and day of week must both match, unlike in Unix cron."""

    seconds: frozenset[int]
    minutes: frozenset[int]
    hours: frozenset[int]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]

    def after(self, moment: datetime) -> datetime:
        """The first occurrence after `moment` (aware), in UTC."""
        time = moment.astimezone(UTC).replace(microsecond=0) + timedelta(seconds=1)
        while True:
            if time.month not in self.months:
                time = (time.replace(day=1, hour=0, minute=0, second=0) + timedelta(days=32)).replace(day=1)
            elif time.day not in self.days or time.isoweekday() % 7 not in self.weekdays:
                time = time.replace(hour=0, minute=0, second=0) + timedelta(days=1)
            elif time.hour not in self.hours:
                time = time.replace(minute=0, second=0) + timedelta(hours=1)
            elif time.minute not in self.minutes:
                time = time.replace(second=0) + timedelta(minutes=1)
            elif time.second not in self.seconds:
                time += timedelta(seconds=1)
            else:
                return time


def parse(expression: str) -> Schedule:
    """Read six fields, or five without the second (then 0). Raises ValueError, also for a date that never comes."""
    texts = expression.split()
    if len(texts) == len(FIELDS) - 1:
        texts.insert(0, "0")
    if len(texts) != len(FIELDS):
        raise ValueError(f"{expression!r} is not six fields: second, minute, hour, day, month, day of week")
    schedule = Schedule(*(field.parse(text) for field, text in zip(FIELDS, texts, strict=True)))
    if min(schedule.days) > max(LONGEST_MONTHS[month - 1] for month in schedule.months):
        raise ValueError(f"{expression!r} never occurs")
    return schedule
