"""The grammar of times and windows: what is one, what only looks like one."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.reading.days.opening_hours import Hours
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
        # told in words, apart, with its other half of the day, turned round
        ("at half past eight in the morning", "08:30", "08:30"), ("from seven o'clock until two in the afternoon", "07:00",
        "14:00"), ("hours are six thirty to three", "06:30", "15:00"), ("entre 7 h et 11 h 30", "07:00", "11:30"),
        ("avant 13 h 30", None, "13:30"), ("8a-12p and 1p-4p", "08:00", "16:00"), ("We load 7:30-noon and 1-3", "07:30",
        "15:00"), ("opens at 6 closes noon", "06:00", "12:00"), ("open at 11 and close at 7", "11:00", "19:00"),
        ("we load til 2:30 and start at 6", "06:00", "14:30"), ("shipping runs 7 to 4", "07:00", "16:00"),
        ("a regular dock, 7-4.", "07:00", "16:00"), ("load 730-230", "07:30", "14:30"), ("rcvr 7-2", "07:00", "14:00"),
        ("open 8ish to 3", "08:00", "15:00"),
        ("Friday b/w 12 and 4", "12:00", "16:00"), ("pas avant 9h", "09:00", None), ("no antes de las 7 am", "07:00", None),
        ("takes containers 7 to 2", "07:00", "14:00"), ("the gate is locked till 11:45", "11:45", None),
        ("we lock up at 4:45", None, "16:45"), ("trucks up to 2:30 pm", None,
        "14:30"), ("cierran a las 8 pm", None, "20:00"), ("on ferme à 16 h 30", None, "16:30"), ("gone by noon", None, "12:00"),
        ("no appts after 1", None, "13:00"), ("can't deliver before 7.", "07:00", None), ("We don't close until 5.", None,
        "17:00"), ("from 8 on.", "08:00", None), ("by 4 this afternoon", None, "16:00"), ("viernes a las 10", "10:00", "10:00"),
        ("before 7 or after 3 pallets", None, "07:00"), ("load at 5am in Reno", "05:00", "05:00"),
        ("load from 6:30 in the morning to 2:15", "06:30", "14:15"), ("Tues-Thurs 10 to 2", "10:00", "14:00"),
        ("we lock the gate at quarter to five", None, "16:45"), ("0600 tomorrow at the plant", "06:00", "06:00"),
        ("de 7 de la mañana a 2:30", "07:00", "14:30"),
        # by the clock that never stops, by who comes and leaves, by what settles it
        ("The mill loads round the clock", "00:00", "23:59"), ("dock is staffed 24 hours", "00:00", "23:59"),
        ("they take trucks day or night, 24 hrs", "00:00", "23:59"), ("any time Thursday, 24 hours", "00:00", "23:59"),
        ("unloads 7 til 2:30", "07:00", "14:30"), ("somebody is around 8 until 4:30", "08:00", "16:30"),
        ("from nine until noon", "09:00", "12:00"), ("between ten and noon", "10:00", "12:00"),
        ("eight till four", "08:00", "16:00"),
        ("Yard hours in Toledo are 6-230.", "06:00", "14:30"), ("hours at the mill: 7-330", "07:00", "15:30"),
        ("we get here at 930 leave at 5 on the dot", "09:30", "17:00"),
        ("crew is in at 6 and knocks off at 230", "06:00", "14:30"),
        ("guys get in at 7, gone by 330", "07:00", "15:30"), ("they close at 430.", None, "16:30"), ("they don't open til 11",
        "11:00", None), ("shop is 7a-3p, last truck in by 2:30 so say 7 to 2:30", "07:00", "14:30"),
        ("open 6-4 but call it 7-3 to be safe", "07:00", "15:00"),
        ("8 to 11 and 1 to 3 at the dock, call it 8-3", "08:00", "15:00"),
        ("dock opens 05:00 and we must be off it by 07:30", "05:00", "07:30"),
        ("gate opens 6, everything has to be out by 9:30", "06:00", "09:30"),
        ("Ready time: 11:00 AM\nClose time: 5:30 PM", "11:00", "17:30"), ("Earliest 08:00\nLatest 12:00", "08:00", "12:00"),
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
        ("pickup Wednesday, slot booked 13:00", [("13:00", "13:00", "appointment")]),
        ("no deliveries before 7 or after 2:30", [("07:00", None, None), (None, "14:30", None)]),
        ("ready at 8, deliver by 3", [("08:00", None, None), (None, "15:00", None)]),
        ("pickup hours 8-12, delivery hours 1-5", [("08:00", "12:00", None), ("13:00", "17:00", None)]),
        ("earliest 6am latest 2pm", [("06:00", "14:00", None)]),
        ("Ready time: 1:00 PM   Close time: 4:30 PM", [("13:00", "16:30", None)]),
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
        "start 4 pallets on the left", "two of the morning loads", "dock, 3-4 skids", "de 2 à 4 °C", "truck runs 3 to 4 days",
        "we work with 7 to 8 carriers",
        "call our 24 hour line", "24 hours after loading", "we leave in 930 trucks", "he left at 330 Main St", "in at 450 lbs",
        "closes a gap of 300 miles", "two until Friday", "call it 4 pallets", "say 8 to 10 skids", "unit 5 til 7 pallets",
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
