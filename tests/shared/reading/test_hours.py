"""The grammar of times and windows: what is one, what only looks like one."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.reading.hours import Hours
from shared.reading.passage import read_text

TUESDAY = date(2026, 5, 12)


def hours(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(each.opens, each.closes, each.scheduling) for each in found(text)]


def found(text: str) -> tuple[Hours, ...]:
    return read_text(text, TUESDAY).hours


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("0800-1400", "08:00", "14:00"), ("8am-2pm", "08:00", "14:00"), ("between 9 and noon", "09:00", "12:00"),
        ("by 3pm", None, "15:00"), ("after 1", "13:00", None), ("dock hours 6-2", "06:00", "14:00"), ("5a-1p", "05:00",
        "13:00"),
        ("hours 730-330", "07:30", "15:30"), ("pu hrs 8a-430p", "08:00", "16:30"), ("Noon-4", "12:00", "16:00"),
        ("05/21/2026 08:00 - 05/21/2026 12:00", "08:00", "12:00"), ("pickup window: 0700/1500", "07:00", "15:00"),
        ("p/u tues 5/19 @ 1400", "14:00", "14:00"), ("7am delivery Thursday", "07:00", "07:00"), ("Ready 5/14 at 2",
        "14:00", None),
        ("closes @ 3:30", None, "15:30"), ("until 3 in the afternoon", None, "15:00"), ("8 am or later", "08:00", None),
        ("del sun 2200 no later", None, "22:00"), ("receiving 7am to 3pm M-F", "07:00", "15:00"), ("10pm-6am", "22:00",
        "06:00"),
        ("load 24/7", "00:00", "23:59"), ("de 8 a 14 hrs", "08:00", "14:00"), ("antes de las 3 pm", None, "15:00"),
        ("entre 9h et 15h", "09:00", "15:00"), ("avant midi", None, "12:00"), ("dès 7h30", "07:30", None),
    ],
)  # fmt: skip
def test_windows_and_times(text: str, opens: str | None, closes: str | None) -> None:
    assert [each[:2] for each in hours(text)] == [(opens, closes)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("appt at 10:30", [("10:30", "10:30", "appointment")]),
        ("FCFS 7-3:30 at pu, del fri by 3pm", [("07:00", "15:30", "first come"), (None, "15:00", None)]),
        ("receiving 08:00-15:00, FCFS", [("08:00", "15:00", "first come")]),
        ("5a-1p, by appt only", [("05:00", "13:00", "appointment")]),
        ("7am to 3pm, no appt needed", [("07:00", "15:00", None)]),
        ("shipper is first come, first served", [(None, None, "first come")]),
        ("earliest 6am latest 2pm", [("06:00", None, None), (None, "14:00", None)]),
        ("Ready time: 1:00 PM   Close time: 4:30 PM", [("13:00", None, None), (None, "16:30", None)]),
    ],
)
def test_how_a_stop_is_scheduled(text: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    assert hours(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "PO 0900-1700", "PU# 1400", "part number 0700-1500", "quote # 1000-1200", "call 847-555-1400", "cell 302 555 0830",
        "1400-1500 lbs", "Budget is 1400-1500", "5 skids @ 1400 lbs each", "6 pallets at 1400 each", "1600-1700 Pratt Ave",
        "at 1900 Texoma Pkwy", "Suite 0800", "load 2-3 pallets", "delivery 3-5 business days", "PU 5-12", "class 70-85",
        "5/18 - 5/19",
        "24 hrs notice", "24/7 support", "by 3 pallets", "48 by 40 by 36", "May 18-20", "8/20", "reefer 34-38F",
        "truck 44 door 14",
        "TX 78045", "10 ft long by 4 ft wide", "at 60 per", "30 joints at 42 ft", "2026-05-14",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time(text: str) -> None:
    assert hours(text) == []


TIMES = st.integers(0, 24 * 12 - 1).map(lambda five: five * 5)


def on_the_clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def in_words(minutes: int, style: int) -> str:
    hour, minute = divmod(minutes, 60)
    half = "am" if hour < 12 else "pm"
    twelve = (hour - 1) % 12 + 1
    return (
        f"{hour:02}:{minute:02}",
        f"{hour:02}{minute:02}",
        f"{twelve}:{minute:02} {half}",
        f"{twelve}:{minute:02}{half.upper()}",
        f"{twelve}{half}" if minute == 0 else f"{twelve}:{minute:02} {half[0]}.m.",
    )[style]


@given(TIMES, TIMES, st.integers(0, 4), st.sampled_from(["-", " - ", " to ", " until "]))
def test_a_window_is_read_whatever_its_style(first: int, second: int, style: int, joined: str) -> None:
    opens, closes = sorted((first, second))
    said = f"Hours: {in_words(opens, style)}{joined}{in_words(closes, style)}"
    if closes - opens >= 15:
        assert hours(said) == [(on_the_clock(opens), on_the_clock(closes), None)]


@given(
    st.integers(5, 11), st.integers(1, 11), st.sampled_from(["FCFS {}-{}", "dock hours {} to {}", "between {} and {}"])
)
def test_bare_hours_are_a_working_day(first: int, second: int, said: str) -> None:
    ((opens, closes, _),) = hours(said.format(first, second)) or ((None, None, None),)
    closing = second if second > first else second + 12
    assert (opens, closes) == (f"{first:02}:00", f"{closing:02}:00")


DIGITS = st.integers(0, 9999).map("{:04}".format)


@given(DIGITS, DIGITS, st.sampled_from(
    ["PO {}-{}", "po# {}{}", "ref # {}-{}", "555-{}-{}", "call 312-555-{} x{}", "{} lbs, {} lbs", "{}x{}x48", "{} x {} x 40 in",
     "Dallas TX 7{} to Reno NV 8{}", "L{}-{}", "${}-{}", "rate {}-{}", "target {} - {}", "invoice {}/{}",
     "{} miles and {} pallets",
     "lot no. {}-{}", "SKU {}-{}", "model {} - {}", "{}-{} pcs", "weight {}-{} lbs"]
))  # fmt: skip
def test_numbers_of_other_kinds_are_no_times(one: str, other: str, said: str) -> None:
    assert hours(said.format(one, other)) == []


WORDS = st.sampled_from(
    [
        "dock",
        "hours",
        "open",
        "appt",
        "FCFS",
        "ready",
        "by",
        "after",
        "before",
        "until",
        "at",
        "@",
        "-",
        "to",
        "and",
        "8",
        "3",
        "0800",
        "1400",
        "8am",
        "2pm",
        "3:30",
        "noon",
        "5/14",
        "Friday",
        "tomorrow",
        "pickup",
        "delivery",
        "PO",
        "#",
        "555",
        "lbs",
        "pallets",
        ",",
        ".",
        "(",
        ")",
        "/",
        ":",
        "24/7",
        "730",
        "a",
        "p",
        "h",
        "between",
        "from",
    ]
)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_whatever_is_read_stands_in_the_text_and_is_a_time(text: str) -> None:
    last = 0
    for each in found(text):
        assert last <= each.start < each.end <= len(text)
        last = each.start
        for value in (each.opens, each.closes):
            assert value is None or re.fullmatch(r"(?:[01]\d|2[0-3]):[0-5]\d", value)
        if each.opens and each.closes and not each.exact:
            assert each.opens != each.closes
