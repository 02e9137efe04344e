"""What ends a message without being part of it."""

import pytest

from shared.reading import read
from shared.reading.layout.document import plain_lines
from shared.reading.mail.disclaimers import disclaimers, is_legal
from shared.reading.mail.segments import segments
from shared.reading.mail.signature import footing
from shared.reading.mail.writer_names import is_name
from tests.shared.reading.messages import html, text

FORM = "New quote request\nName: Pilar Escobedo\nShipping from: Cortez, CO 81321\nShipping to: not sure yet\n"


def foot_of(body: str, address: str) -> list[str]:
    """The lines with which a site's form ends."""
    lines = plain_lines(body)
    return [line.text for line in lines[footing(lines, address) :]]


@pytest.mark.parametrize(
    "address",
    ["noreply@ospreyline.example", "website@osprey-line.example", "forms@osprey.example", "info@ospreyline.example"],
)
def test_a_form_ends_with_the_name_and_address_of_its_site(address: str) -> None:
    foot = "Osprey Line, 600 Stewart St, Seattle, WA 98101"
    assert foot_of(f"{FORM}\n{foot}", address) == [foot]


@pytest.mark.parametrize(
    ("body", "address"),
    [
        (f"{FORM}\nOsprey Line, 600 Stewart St, Seattle, WA 98101", "pilar@ospreyline.example"),
        (f"{FORM}\nOsprey Line, 600 Stewart St, Seattle, WA 98101", "noreply@mesasaddlery.example"),
        (f"{FORM}Ship to:\nOsprey Line, 600 Stewart St, Seattle, WA 98101", "noreply@ospreyline.example"),
        (f"{FORM}\nOsprey Line picks up in Seattle, WA 98101", "noreply@ospreyline.example"),
        (FORM, "noreply@ospreyline.example"),
        ("", "noreply@ospreyline.example"),
    ],
)
def test_what_a_person_or_another_writes_or_a_heading_leads_to_is_no_foot(body: str, address: str) -> None:
    assert foot_of(body, address) == []


@pytest.mark.parametrize(
    ("line", "legal"),
    [
        ("Growers' office: 1 Plum Sq, Lima, OH 45801. If you aren't the intended reader, please erase it.", True),
        ("If you are not the intended addressee of this note, let us know.", True),
        ("This e-mail may be privileged. If it isn't for you, kindly erase it.", True),
        ("You get this because your firm is on our vendor list. Take me off.", True),
        ("You received this notice since you signed up in March.", True),
        ("Please take your name off the list at the gate.", True),
        ("You get this one because you were on time.", False),
        ("The intended delivery is Friday.", False),
        ("We feel privileged to ship with you.", False),
    ],
)
def test_a_disclaimer_in_other_words(line: str, legal: bool) -> None:
    assert is_legal(line) is legal


@pytest.mark.parametrize(
    ("text", "legal"),
    [
        ("All loads are moved under our standard terms and conditions.", True),
        ("Standard trading conditions apply.", True),
        ("Clause 14 of your standard terms is not acceptable to our counsel.", False),
    ],
)
def test_a_disclaimer_speaks_of_the_writers_own_terms(text: str, legal: bool) -> None:
    assert disclaimers(plain_lines(f"Dear Ms. Olsen,\n\n{text}")) == (2 if legal else 3)


BODY = "<p>Please quote LTL, 2 pallets, 900 lb, 48x40x44, Lima OH 45801 to Gary IN 46406.</p>"


def cities(body: str, subject: str = "quote") -> list[str]:
    """The cities of the one shipment of a message of Amy Rudd's."""
    [only] = read(html(body, subject)).now.shipments
    return [place.city for place in (only.origin, *(stop.place for stop in only.extra_stops), only.destination)]


@pytest.mark.parametrize(
    "end",
    [
        "<p style='font-size:11px;color:#777'>See too: mill, Toledo OH 43604. Bidland Inc., 1 Gavel Way, Omaha NE 68102</p>",
        "<p>Amy<br><span style='font-size:8pt;color:#888'>Casa del Ozark &bull; 100 W Center St, Erie PA 16501</span></p>",
        "<div style='color:gray'><span style='font-size:9px'>Rudd Group, 12 Elm St, Erie PA 16501</span></div>",
        "<p>Amy Rudd<br>Rudd Glass | Sales: 2 Elm St, Erie PA 16501</p>",
        "<p>Amy Rudd<br>Rudd Glass<br>Corporate: 16 Peach St NW, Erie PA 16501</p>",
        "<p>Gracias<br>Amy Rudd<br>Frutas del Puente, Uruapan Mich.<br>WhatsApp 452 555 0190</p>",
    ],
)
def test_what_stands_in_fine_print_or_below_the_name_is_no_end(end: str) -> None:
    assert cities(BODY + end) == ["Lima", "Gary"]


@pytest.mark.parametrize(
    "end",
    [
        "<p style='font-size:10px;color:#777'>Second drop: Erie PA 16501, 1 pallet</p>",
        "<p style='color:#777'>then a stop in Erie PA 16501</p>",
        "<pre>\nThen a stop in Erie PA 16501\nwith 1 pallet</pre>",
    ],
)
def test_what_tells_freight_is_read_in_any_type(end: str) -> None:
    assert "Erie" in cities(BODY + end)


@pytest.mark.parametrize("name", ["Amy Rudd | Traffic | Rudd Glass & Co", "Amy Rudd, Buyer", "Amy Rudd"])
def test_a_name_with_a_title_signs_alone_below_a_subject_that_says_it_all(name: str) -> None:
    body = f"<p>{name}<br>Corporate: 16 Peach St NW, Erie PA 16501<br>256.555.0162</p>"
    assert cities(body, "LTL rate: 45801 to 46406, 7 skids 4,060# cl 85") == ["Lima", "Gary"]


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("Amy Rudd | Rudd Supply | 4 Elm St, Racine WI 53403", True),
        ("Amy Rudd, 4 Elm St, Racine WI 53403", True),
        ("Amy Rudd / Rudd Supply / Racine WI 53403", True),
        ("Amy Rudd - 4 pallets for Racine WI 53403", False),
        ("Amy | 4 Elm St, Racine WI 53403", False),
        ("Rudd Supply | 4 Elm St, Racine WI 53403", False),
        ("Amy Rudd 4 Elm St", False),
    ],
)
def test_a_line_of_the_writers_name_and_address_signs(line: str, signs: bool) -> None:
    assert is_name(line, {"amy", "rudd"}) == signs


@pytest.mark.parametrize(
    "slogan",
    [
        "Rudd Supply - 1 skid or 1,000, same care",
        "From one carton to 40 pallets, Rudd delivers",
        "Rudd Supply\nMinimum order 5 pallets",
        "Rudd Supply\nOrder 10 pallets, get 1 free!",
        "Rudd Supply, 900 crates shipped every day",
        "Rudd Supply\nOrders over 20,000 lbs ship with free freight",
        "Rudd Supply\nOver 500 pallets in stock, family-owned",
    ],
)
def test_what_a_company_says_of_its_trade_is_signature(slogan: str) -> None:
    assert (
        segments(text(f"Film to Reno NV, 1,640 lb, rate?\n\nAmy Rudd\n{slogan}"))[0].text
        == "Film to Reno NV, 1,640 lb, rate?"
    )


@pytest.mark.parametrize(
    "freight",
    [
        "4 pallets, forgot to say",
        "PS: it's 4 pallets, always on time please",
        "Order 88231: 4 pallets",
        "est. 2000 lbs on 4 pallets",
        "2 to 4 pallets, will confirm",
        "Pieces: 4 pallets",
    ],
)
def test_freight_below_a_name_is_told_all_the_same(freight: str) -> None:
    assert freight in segments(text(f"Film to Reno NV, rate?\n\nAmy Rudd\n{freight}"))[0].text
