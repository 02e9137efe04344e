from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.reading.days.dates import days

TUESDAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("ready 5/14", "05-14"), ("5-14-26", "05-14"), ("14 May", "05-14"), ("May 14th, 2026", "05-14"), ("the 14th", "05-14"),
        ("2026-05-14", "05-14"), ("tmrw", "05-13"), ("today", "05-12"), ("Friday", "05-15"), ("Tuesday", "05-19"),
        ("next Friday", "05-22"),
        ("next Monday", "05-18"), ("jueves 14 de mayo", "05-14"), ("le 14 mai", "05-14"), ("mañana", "05-13"), ("demain",
        "05-13"),
        ("14/05/2026", "05-14"), ("Thurs 5/14", "05-14"), ("thusday", "05-14"), ("Febuary 4th", "02-04"),
        ("14MAY", "05-14"), ("14MAY2026", "05-14"), ("May14", "05-14"), ("2026/05/14", "05-14"), ("2026/5/14", "05-14"),
        ("2026-5-4", "05-04"), ("Mon 18", "05-18"),
        ("Mon 8 am", "05-18"), ("pick up on 14th", "05-14"), ("Thursday night 5/14", "05-14"),
        ("20260514 0800 - 1600", "05-14"), ("20260514T14:30", "05-14"),
        ("ship 5.14", "05-14"),
        ("del 5/15 in Landover", "05-15"),
        ("load sat", "05-16"), ("there sat morning", "05-16"),
        ("they want it by midnight", "05-12"),
        ("not this Friday, the one after", "05-22"), ("Not Friday but the next one.", "05-22"),
        ("ready, not this Thursday, the following one", "05-21"), ("not Friday, the next load", "05-15"),
        ("not Friday, the one after lunch is full", "05-15"), ("Sat 6 hour window", "05-16"),
        ("Mon client a un quai, la livraison se fait Mon 18", "05-18"), ("ready mon morning", "05-18"), ("Mon works", "05-18"),
        ("ready 2morrow", "05-13"), ("ready tomm", "05-13"),
        ("livraison le 25", "05-25"), ("Friday.\n\n5 barrels", "05-15"), ("Friday. 5 kegs", "05-15"),
        ("fri next week", "05-22"), ("Friday of next week", "05-22"), ("by May 30:", "05-30"),
        ("Thursday, 22 pallets", "05-14"), ("le 13 mai\n\n16 palettes", "05-13"), ("offload 21st", "05-21"),
        ("ready 2moro", "05-13"), ("tmro am", "05-13"), ("need it tomoro", "05-13"), ("2mrw", "05-13"), ("tomarrow", "05-13"),
        ("ready the third of July", "07-03"), ("June the twenty-second", "06-22"), ("July third", "07-03"),
        ("Monday the first of June", "06-01"), ("the second of next month", "06-02"), ("two weeks from today", "05-26"),
        ("a week from tomorrow", "05-20"), ("ship date 051426", "05-14"), ("Del Dt: 05152026", "05-15"), ("del 5.15", "05-15"),
        ("14-15 May", "05-14"), ("this afternoon", "05-12"), ("a ship date of the nineteenth.", "05-19"),
        ("tender this for the twenty-first, please", "05-21"), ("on the thirteenth or so", "05-13"), ("pu 0518", "05-18"),
        ("Deliver: 0519 by 1200", "05-19"), ("Collect on 20.05., please", "05-20"), ("Friday 15.05.", "05-15"),
        ("wants it delivered on the 1st of June", "06-01"), ("to be delivered the 8th", "06-08"), ("We unload 28.05.", "05-28"),
        ("the last one got there on the 6th", "05-06"), ("They missed us on the 8th.", "05-08"), ("it left the 9th", "05-09"),
        ("he left it to us, ready the 9th", "06-09"), ("we got it scheduled for the 9th", "06-09"),
    ],
)  # fmt: skip
def test_days_as_people_write_them(written: str, day: str) -> None:
    year = 2027 if day == "02-04" else 2026
    assert [found.value for found in days(written, TUESDAY)] == [date.fromisoformat(f"{year}-{day}")]


@pytest.mark.parametrize(
    "written",
    [
        "Prairie Sun Solar",
        "Sun Chemical, Macon GA",
        "order 051426",
        "may first shift take it",
        "11/233",
        "6/31",
        "24/7",
        "1/2 pallet",
        "48x40",
        "May",
        "10 skids",
        "M-F 8-5",
        "Mon-Fri 8-5",
        "20 units of 3/4 CDX",
        "open tues thru sat",
        "it sat there",
        "the load sat there all winter",
        "he showed up and sat 6 hours pulling down",
        "your driver sat two hours",
        "Mon client est dans la ville et il a un quai",
        "dans mon message nous avons dit 13 palettes",
        "Pour mon fournisseur, qui charge avec un pont",
        "open until midnight",
        "out of the sun",
        "1/2 bbl kegs",
        "5/8 drywall",
        "3/4 scrap bins",
        "3/16 in",
        "0800-1400",
        "PO 4500123456",
        "Av. 5 de Mayo 310",
        "Unload 2nd: Erie PA",
    ],
)
def test_what_is_no_day(written: str) -> None:
    assert days(written, TUESDAY) == []


def test_a_weekday_that_is_not_the_dates_own_is_told() -> None:
    assert days("Friday 5/14", TUESDAY)[0].weekday_differs


def test_without_a_year_the_nearest_from_thirty_days_back() -> None:
    assert days("4/20", TUESDAY)[0].value == date(2026, 4, 20)
    assert days("3/4", TUESDAY)[0].value == date(2027, 3, 4)


@pytest.mark.parametrize(
    ("written", "second"),
    [
        ("next Wednesday, there by that Friday", "05-22"), ("loads Monday June 1st, in Erie by the Wednesday", "06-03"),
        ("on the 29th, or the Tuesday before, if you can", "05-26"), ("leaves 5/21, due the Thursday after that", "05-28"),
        ("back Tuesday 5/26, and that Tuesday it is ready", "05-26"), ("ready 5/21, deliver the following Monday", "05-25"),
        ("ready 5/21, the Friday truck is full", "05-15"), ("ready 5/21, not Friday", "05-15"),
    ],
)  # fmt: skip
def test_a_weekday_that_the_day_before_it_tells(written: str, second: str) -> None:
    assert days(written, TUESDAY)[1].value == date.fromisoformat(f"2026-{second}")


@given(st.dates(date(2001, 1, 1), date(2098, 12, 31)), st.text(max_size=40))
def test_no_reference_and_no_text_raises(reference: date, written: str) -> None:
    days(written, reference)
