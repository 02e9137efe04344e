"""What ends a message without being part of it."""

import pytest

from shared.reading.document import plain_lines
from shared.reading.signature import disclaimers, footing, is_legal

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
