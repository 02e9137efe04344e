import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.corpus import HERE, rows
from shared.reading import Address, Attachment, Context, Message, decide, read
from shared.reading.rows.row_items import one_each
from tests.shared.reading.messages import html, text

WORDS = st.sampled_from(
    [
        "please",
        "quote",
        "rate",
        "3",
        "pallets",
        "skids",
        "@",
        "500",
        "lbs",
        "each",
        "from",
        "to",
        "Dallas,",
        "TX",
        "75201",
        "Reno",
        "NV",
        "L5T",
        "2N7",
        "48x40x60",
        "class",
        "70",
        "PO#",
        "123",
        "load",
        "#",
        "131391979",
        "5/14",
        "tomorrow",
        "liftgate",
        "no",
        "reefer",
        "-10F",
        ">",
        "wrote:",
        "From:",
        "Sent:",
        "To:",
        "Subject:",
        "<table>",
        "<td>",
        "</td>",
        "|",
        "\t",
        "\n",
        "\n\n",
        "--",
        "Thanks,",
        "1)",
        "Drop",
        "2",
        "(",
        ")",
        "#",
        "$",
        "k",
        "'",
        '"',
        "x",
    ]
)


@given(st.lists(WORDS, max_size=80), st.booleans())
@settings(max_examples=150)
def test_no_words_raise(words: list[str], markup: bool) -> None:
    body = " ".join(words)
    decide(read(html(body) if markup else text(body)), Context(existing=frozenset({"131391979"})))


PARTS = sorted(
    {
        part.strip()
        for path in sorted(HERE.glob("*.jsonl"))
        for row in rows(path)
        for line in row.message.body.splitlines()
        for part in re.split(r"(?<=[,.;:|>])\s+", line)
        if part.strip()
    }
)
"""What people's lines are made of."""


@given(st.lists(st.sampled_from(PARTS), max_size=14), st.sampled_from(["\n", " ", ", ", "\n\n", " | "]), st.booleans())
@settings(max_examples=300)
def test_nothing_that_people_write_raises_in_any_order(parts: list[str], between: str, markup: bool) -> None:
    body = between.join(parts)
    decide(read(html(body) if markup else text(body)), Context())


@pytest.mark.parametrize("counted", ["pieces x 7", "pieces of pipe: 7", "pcs (4)"])
def test_pieces_that_their_number_stands_behind(counted: str) -> None:
    message = text(f"Please quote {counted}, 900 lb, class 70, Lima OH 45801 to Macon GA 31201")
    (found,) = read(message).now.shipments
    assert found.handling_units == int(re.sub(r"\D", "", counted))


@given(st.text(max_size=300), st.text(max_size=80), st.text(max_size=30), st.booleans())
@settings(max_examples=150)
def test_no_characters_raise(body: str, subject: str, name: str, markup: bool) -> None:
    message = Message(
        subject, Address(name, name), datetime(2026, 2, 28, tzinfo=UTC), body, "html" if markup else "text", (name,), (),
        {name: name},
        (Attachment(name, name, 0),), name,
    )  # fmt: skip
    assert decide(read(message), Context()) == decide(read(message), Context())


HOSTILE = {
    "digits": "1" * 600_000,
    "spaces": "from " + " " * 600_000 + "to",
    "gap": "4 pallets" + " " * 11_000 + "of bolts",
    "parts": "6 of them are 48x40x40 500 lbs, " * 4_000,
    "nouns": "steel pipe valve motor fan blade " * 3_000,
    "labels": "Weight:\n5\n\n" * 5_000,
    "sides": "2 x 48 x 40 x " * 4_000,
    "lines": "\n" * 600_000,
    "quotes": ">" * 300_000 + " x",
    "commas": "1," * 300_000,
    "sizes": "48x" * 200_000,
    "places": "Dallas, TX 75201 " * 8_000,
    "letters": "a" * 600_000,
    "headers": "From: a@b.example\n" * 20_000,
    "wrote": "On " + "word " * 100_000 + "wrote",
    "marks": "\u202e\u200b" * 200_000,
    "dashes": "- " * 300_000,
    "counts": "3 pallets 500 lbs each, " * 6_000,
    "slashes": "1/" * 300_000,
    "brackets": "(" * 300_000,
    "colons": "PO:" * 200_000,
    "dots": "." * 600_000,
    "words": "the quick brown fox " * 10_000,
    "hours": "dock hours 8-" * 20_000,
    "times": "0800-1400 " * 20_000,
    "minutes": "8:00 to " * 20_000,
    "calls": "call notify contact " * 20_000,
    "answers": "reply quote respond " * 20_000,
    "deadlines": "reply by " * 20_000,
    "drivers": "driver carrier " * 20_000,
    "sentences": "driver must " * 20_000,
    "wrapped": ("driver must " + "x" * 80 + "\n") * 3_000,
    "papers": "UN1263 emergency " * 20_000,
    "trailers": "53' dry std air ride " * 10_000,
    "degrees": "34 - 38 - " * 20_000,
    "stops": "drop 1 Macon GA 31206 5/14 0800 6 plts\n" * 5_000,
    "signature": "Thanks,\n" + "Rudd Supply, " * 20_000,
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_body_made_to_be_slow_is_not(name: str) -> None:
    assert decide(read(text(HOSTILE[name])), Context()).category in ("other", "quote")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 50_000 + "x",
        "<table><tr><td>" * 3_000 + "x",
        "<" * 300_000,
        "<p style='" + "a:b;" * 50_000 + "'>x",
        f"<style>{'@' * 19_000}</style>" * 10,
        f"<style>{'/*' * 9_500}</style>" * 10,
        f"<style>{'a ' * 9_500}{{display:inline-block}}</style>" * 10,
        f"<style>{'.a' * 9_500}{{display:inline-block}}</style>" * 10,
        f"<style>{'@x{' * 6_000}</style>" * 10,
        "&#0;" * 50_000,
    ],
)
def test_markup_made_to_be_slow_is_not(body: str) -> None:
    assert decide(read(html(body)), Context()).category == "other"


def test_loads_of_a_lane_without_a_stop_do_not_raise() -> None:
    said = ("(2) 53 vans Alexandria LA 71301 - Fri am,", "1,500 kg,", "$1.96<br>Van:", "18 000 kg")
    read(html("\n".join(said)))


def test_a_table_is_looked_at_as_a_whole_once_and_not_for_each_row() -> None:
    row = "<tr><td>{}</td><td>Macon GA 31201</td><td>Ocala FL 34470</td><td>{} ea</td><td>OPEN</td></tr>"
    heads = "".join(f"<th>{each}</th>" for each in ("#", "From", "To", "Each", "Status"))
    rows = "".join(row.format(nth, nth) for nth in range(50))
    one_each.cache_clear()
    found = read(html(f"<p>quote</p><table><tr>{heads}</tr>{rows}</table>")).now.shipments
    assert len(found) > 10
    assert 0 < one_each.cache_info().misses <= 3
