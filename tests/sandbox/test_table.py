from dataclasses import replace

from sandbox.controls import Whereabouts
from sandbox.outcome import Outcome
from sandbox.table import WIDTHS, Table

PLAIN = Table(colour=False)
NOTHING = Outcome(
    subject="",
    category="other",
    shipments=(),
    asked=(),
    logged=(),
    documents=(),
    missing=(),
    waits=(),
    whereabouts=Whereabouts("inbox", is_read=False),
    milliseconds=95,
)


def test_a_message_for_which_nothing_was_done_is_one_line() -> None:
    row = PLAIN.row("Private e-mail", "Do Nothing", NOTHING)

    assert row.split() == ["Private", "e-mail", "Do", "Nothing", "other", "nothing", "Inbox,", "unread", "95"]
    assert "\n" not in row


def test_everything_that_was_done_is_named() -> None:
    found = replace(
        NOTHING,
        shipments=({"id": "131440001", "shipmentType": "LTL"},),
        logged=("131391979",),
        documents=({"name": "bol.pdf", "size": 25_000_000},),
        missing=("weight",),
        waits=("create_shipment: refused",),
        whereabouts=Whereabouts("deleteditems", is_read=True),
    )

    row = " ".join(PLAIN.row("Much", "Delete", found).split())

    for words in (
        "created 131440001 LTL",
        "logged on 131391979",
        "document bol.pdf, 25.0 MB",
        "missing: weight",
        "waits for a person",
        "Deleted, read",
    ):
        assert words in row


def test_lines_stay_within_the_width_and_columns_below_each_other() -> None:
    title = "A subject that is longer than the column that it stands in, and-has-a-word-that-is-longer-too"

    lines = PLAIN.row(title, "Mark As Read", NOTHING).splitlines()

    assert len(lines) > 1
    assert max(map(len, [*lines, *PLAIN.header().splitlines()])) <= 110
    assert lines[0].index("Mark As Read") == PLAIN.header().index("ACTION") == WIDTHS[0] + 2


def test_a_strangers_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in PLAIN.row("\x1b[2Jgone", "Archive", NOTHING)


def test_an_unknown_time_is_left_out() -> None:
    assert PLAIN.row("Later", "Archive", replace(NOTHING, milliseconds=None)).endswith("unread")


def test_colours_are_for_terminals() -> None:
    assert "\x1b[31m" in Table(colour=True).problem("wrong")
    assert "\x1b" not in PLAIN.problem("wrong") + PLAIN.header()
