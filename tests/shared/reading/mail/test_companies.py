"""The company of whoever asks."""

import pytest

from shared.reading import Address, Context, Requester, decide, read
from shared.reading.mail.companies import company_among
from tests.shared.reading.messages import html, text


@pytest.mark.parametrize(
    ("signature", "words", "company"),
    [
        (["Amy Rudd", "Rudd Supply Co.", "262-555-0118"], [], "Rudd Supply Co."),
        (["Traffic Manager, Rudd Supply"], [], "Rudd Supply"),
        (["Amy Rudd | Sourcing | Cleanline Brands Corp"], [], "Cleanline Brands Corp"),
        ([], ["Amy, Rudd Supply"], "Rudd Supply"),
        ([], ["Rudd Supply"], "Rudd Supply"),
        ([], ["Ship from: Rudd Supply, Racine WI"], ""),
        ([], ["Supply chain parts."], ""),
        # right below who writes, or what that name is short for
        ([], ["thanks", "Amy Rudd", "Supply House & Linen"], "Supply House & Linen"),
        ([], ["Need it Friday", "Amy", "Rudd Tool & Supply"], "Rudd Tool & Supply"),
        ([], ["AR", "Supply Barn"], "Supply Barn"),
        ([], ["Bob", "Supply Barn"], ""),
        ([], ["Amy", "4 pallets of supply"], ""),
        ([], ["Amy", "See you there"], ""),
        ([], ["Deliver to", "Supply House & Linen"], ""),
        (["A. Rudd"], [], ""),
        (["Amy Rudd", "614-555-0180", "1400 Commerce Dr"], ["4 pallets of supply"], ""),
    ],
)
def test_who_signs(signature: list[str], words: list[str], company: str) -> None:
    assert company_among(signature, words, "Amy Rudd", "amy@ruddsupply.example") == company


def test_a_free_mailbox_names_no_company() -> None:
    assert company_among(["Gmail Team"], [], "marv", "marv@gmail.com") == ""


def test_a_forward_is_its_writers() -> None:
    forward = (
        "From: Linda Wu <linda@tilemasters.example>\nSent: Monday, May 11, 2026 4:15 PM\nTo: Sal\nSubject: tile\n\n"
    )
    body = f"{forward}4 pallets, 800 lbs, Modesto CA 95354 to Boise ID 83705, price?\n\nLinda Wu\nTile Masters Inc.\n209-555-0147"
    found = decide(read(text(f"please quote\n\nSal Greco\nGreco Agency LLC\n\n{body}", "FW: tile")), Context())
    assert found.requester == Requester("Linda Wu", "linda@tilemasters.example", "Tile Masters Inc.")


def test_a_web_form_has_its_own_fields() -> None:
    fields = {
        "Name": "Peter Quill",
        "Company": "Quill Millwork",
        "Email": "pq@quill.example",
        "Origin": "Reno, NV 89502",
    }
    rows = "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in fields.items())
    message = html(f"<table>{rows}</table>", "Quote request")
    form = type(message)(
        message.subject,
        Address("Website", "no-reply@forms.example"),
        message.received,
        message.body,
        "html",
        message.to,
    )
    assert read(form).requester == Requester("Peter Quill", "pq@quill.example", "Quill Millwork")


@pytest.mark.parametrize(
    ("said", "companies"),
    [
        ("Customer is Hudson Valley Seafood and he wants a delivery appointment.", ("", "Hudson Valley Seafood")),
        ("The consignee is Peachtree Supply.", ("", "Peachtree Supply")),
        ("Vendor is Bolt & Sons Works, consignee is Plains Supply Co.", ("Bolt & Sons Works", "Plains Supply Co")),
        ("Receiver is Marcus Bell.", ("", "")),
        ("Customer is waiting for it.", ("", "")),
        ("The customer is in a hurry.", ("", "")),
    ],
)
def test_a_company_that_a_sentence_names_for_an_end(said: str, companies: tuple[str, str]) -> None:
    body = f"Quote 5 pallets, 6,825 lb class 70, Lima, OH 45801 up to Macon, GA 31201 Monday. {said}"
    (found,) = read(text(body)).now.shipments
    assert (found.origin.company, found.destination.company) == companies


@pytest.mark.parametrize(
    ("told", "company"),
    [
        ("Load at Ozark Pallet Racking, 480 Towson Ave, Lima, OH 45801", "Ozark Pallet Racking"),
        ("Load 12 pallet racks, 480 Towson Ave, Lima, OH 45801", ""),
        ("The shipper is Bowery Natural in the Bronx, NY 10474", "Bowery Natural"),
        ("Load in the Bronx, NY 10474", ""),
    ],
)
def test_a_company_that_stands_before_its_place(told: str, company: str) -> None:
    body = f"Quote 5 pallets, 6,825 lb class 70. {told}\nDeliver to Macon, GA 31201."
    (found,) = read(text(body)).now.shipments
    assert found.origin.company == company


def test_the_code_of_a_row_is_no_company() -> None:
    rows = (
        "  KR-A   Gary IN 46402  >  Flint MI 48502   41,000 lb",
        "  KR-B   Gary IN 46402  >  Erie PA 16501   42,000 lb",
    )
    body = "\n".join(("Vans, all in:", "", *rows))
    assert [each.origin.company for each in read(text(body)).now.shipments] == ["", ""]


def test_a_state_in_short_is_no_company() -> None:
    [found] = read(
        text("Carga: Toluca, M\u00e9x., C.P. 50200\nDescarga: Dallas, TX 75236\n22 pallets, 9,400 kg")
    ).now.shipments
    assert (found.origin.company, found.origin.state) == ("", "MEX")


@pytest.mark.parametrize(
    ("told", "company", "street"),
    [
        ("Macon, GA 31201, Tidal Marine, appt 1400", "Tidal Marine", ""),
        ("Macon, GA 31201, Tidal Marine, FCFS 7-3", "Tidal Marine", ""),
        ("Macon, GA 31201, Tidal Marine, ready Friday", "Tidal Marine", ""),
        ("Macon, GA 31201, Tidal Marine on Front St.", "Tidal Marine", "Front St"),
        ("Macon, GA 31201, Warner Robins, GA", "", ""),
        ("tomorrow 0530 Tidal Assembly, Macon, GA 31201", "Tidal Assembly", ""),
        ("Tuesday 1400 Tidal Assembly, Macon, GA 31201", "Tidal Assembly", ""),
        ("Tuesday 1400 Tidal Ave, Macon, GA 31201", "", "1400 Tidal Ave"),
        ("1400 Tidal Ave, Macon, GA 31201", "", "1400 Tidal Ave"),
    ],
)
def test_a_company_beside_its_place_and_when_somebody_is_there(told: str, company: str, street: str) -> None:
    body = f"Quote 5 pallets, 6,825 lb class 70.\nPickup: Lima, OH 45801\nDeliver: {told}"
    (found,) = read(text(body)).now.shipments
    assert (found.destination.company, found.destination.street) == (company, street)


@pytest.mark.parametrize("told", ["Its in Macon, GA 31201", "its at Macon, GA 31201", "They're in Macon, GA 31201"])
def test_what_is_said_of_freight_is_no_company(told: str) -> None:
    (found,) = read(text(f"Quote 5 pallets, 6,825 lb class 70. {told}. Goes to Lima, OH 45801.")).now.shipments
    assert (found.origin.company, found.origin.city) == ("", "Macon")
