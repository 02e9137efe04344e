"""Texts that are written all in capitals or all small."""

import pytest

from shared.reading.layout.document import Grid, Line
from shared.reading.layout.letter_case import case_of, in_both_cases, respelled
from shared.reading.layout.names_by_place import named_before

PROSE = "PLEASE PICK UP 4 SKIDS OF PUMP PARTS AT OUR SHOP IN AKRON OH 44310"


@pytest.mark.parametrize(
    ("text", "case"),
    [
        (PROSE, "capitals"),
        (PROSE.lower(), "small"),
        (PROSE.capitalize(), "both"),
        ("OK", "both"),
        (PROSE + "\nthx", "capitals"),
        ("Please quote it.\nSHIPPER: ARDENT TILE\n12 MILL RD\nAKRON OH 44310", "both"),
    ],
)
def test_case(text: str, case: str) -> None:
    assert case_of(text) == case


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("CAN YOU SEND A TRUCK TO AKRON OH 44310", "Can you send a truck to Akron OH 44310"),
        ("IT IS READY IN COLUMBUS, IN 47201. CALL ME, OK", "It is ready in Columbus, IN 47201. Call me, ok"),
        (
            "PICK IT UP AT ARDENT TILE, 12 MILL RD, AKRON OH 44310",
            "Pick it up at Ardent Tile, 12 mill rd, Akron OH 44310",
        ),
        ("OUR PO IS KB-4471, WE CLOSE AT 5PM", "Our po is KB-4471, we close at 5pm"),
        ("WHAT IS A VAN FROM ATL TO LAX ON FRIDAY", "What is a van from ATL to LAX on friday"),
        ("RECOGE EL JUEVES ANTES DE LAS 4PM EN AKRON OH 44310", "Recoge el jueves antes de las 4pm en Akron OH 44310"),
        ("SHIPPER: ARDENT TILE\nCLASS 85", "SHIPPER: ARDENT TILE\nCLASS 85"),
        ("16 CHAIRS, 190 POUNDS EACH", "16 chairs, 190 pounds each"),
    ],
)
def test_capitals_are_told_by_words(written: str, told: str) -> None:
    assert respelled(written, "capitals") == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("ship it from ardent tile, 12 mill rd, akron oh 44310", "Ardent Tile"),
        ("going to: bluff city looms, 400 vine st, akron oh 44310", "Bluff City Looms"),
        ("goes to kolb plumbing, akron oh 44310", "Kolb Plumbing"),
        ("1) ardent tile works, akron oh 44310", "Ardent Tile Works"),
        ("- ardent tile works, akron oh 44310", "Ardent Tile Works"),
        ("deliver to us, larkin & pine bakery, akron oh 44310", "Larkin & Pine Bakery"),
        ("the buyer is ardent tile in akron, oh 44310", "Ardent Tile"),
        ("ardent can co 1010 valley dr akron oh 44310", "Ardent Can Co"),
        ("ardent tile\n12 mill rd\nakron oh 44310", "Ardent Tile"),
        ("pick up today 5pm stagelight, 620 mill rd, akron oh 44310", "Stagelight"),
        ("mon 3/2 0700 at mesa ridge solar, 55 vine st, akron oh 44310", "Mesa Ridge Solar"),
    ],
)
def test_names_are_told_by_their_place(written: str, told: str) -> None:
    assert [written[start:end] for start, end in named_before(written)] == [told.lower()]
    assert told in respelled(written, "small")


@pytest.mark.parametrize(
    "written",
    [
        "16 pallets of cut flowers, akron oh 44310 to reno nv 89502",
        "frozen dough from our shop, akron oh 44310",
        "one load soybean meal, akron oh 44310 to reno nv 89502",
        "it sits at the quarry in akron oh 44310",
        "from feed mill in akron oh 44310",
        "to the new gallery space, 12 mill rd, akron oh 44310",
        "pick up at warehouse, 12 mill rd, akron oh 44310",
        "what is a van right now, akron oh 44310 to reno nv 89502",
    ],
)
def test_what_is_no_name(written: str) -> None:
    assert not list(named_before(written))


def test_numbers_keep_their_letters_in_small_texts() -> None:
    assert respelled("po kb 8841 in tclu 712340-4, po is 7", "small") == "Po KB 8841 in TCLU 712340-4, po is 7"


def test_tables_stay_as_they_are() -> None:
    grid = Line("tclu7123404 | tile", grid=Grid((("tclu7123404", "tile"),)))
    lines = (Line("please send a truck for these boxes, they are ready on friday."), grid, Line("thanks, all of you"))
    told = in_both_cases(lines)
    assert told[1].grid == Grid((("TCLU7123404", "tile"),))
    assert [line.text for line in told[::2]] == [
        "Please send a truck for these boxes, they are ready on friday.",
        lines[2].text,
    ]


def test_both_cases_are_left_alone() -> None:
    lines = (Line("Please quote 4 pallets from Akron OH 44310 to Reno NV 89502 on Friday."),)
    assert in_both_cases(lines) is lines
