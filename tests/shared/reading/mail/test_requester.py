"""Who asks, by the fields of a form."""

import pytest

from shared.reading import Address, Context, Requester, decide, read
from tests.shared.reading.messages import text

FREIGHT = "Origin: Lima, OH 45801\nDestination: Erie, PA 16501\nFreight: 2 pallets, 900 lbs, class 70"


def asked_by(fields: str, name: str, address: str) -> Requester:
    return decide(read(text(f"{fields}\n{FREIGHT}", sender=Address(name, address))), Context()).requester


@pytest.mark.parametrize(
    ("fields", "name", "address", "expected"),
    [
        ("First name: Ina\nLast name: Moss\nCompany name: Moss Kilns\nE-mail: ina@moss.example", "Website",
         "noreply@forms.example", ("Ina Moss", "ina@moss.example", "Moss Kilns")),
        ("Submitted by: Ina Moss\nReply to: ina@moss.example\nOrganization: Moss Kilns", "Pickup Portal",
         "portal@pickupforms.example", ("Ina Moss", "ina@moss.example", "Moss Kilns")),
        ("Nombre: Inés Moya\nEmpresa: Hornos Moya\nCorreo: ines@moya.example", "Formularios", "no-responder@formularios.example",
         ("Inés Moya", "ines@moya.example", "Hornos Moya")),
        ("Prénom: Inès\nNom: Moreau\nCourriel: ines@fours.example\nEntreprise: Fours Moreau", "Formulaire",
         "ne-pas-repondre@web.example", ("Inès Moreau", "ines@fours.example", "Fours Moreau")),
        ("Your name: Ina Moss\nCompany: Moss Kilns (US office)\nEmail: ina@moss.example", "Site Mailer", "mailer@host.example",
         ("Ina Moss", "ina@moss.example", "Moss Kilns (US office)")),
        ("Name: Ina Moss\nEmail: ina@moss.example", "WordPress", "wordpress@host.example", ("Ina Moss", "ina@moss.example", "")),
        # a company that sends in its own name, as a field writes it out
        ("Tendered by: Moss Kilns Inc", "Moss Kilns", "tenders@mosskilns.example",
         ("Moss Kilns", "tenders@mosskilns.example", "Moss Kilns Inc")),
        ("Shipper: Moss Kilns Dock", "Moss Kilns", "tenders@mosskilns.example", ("Moss Kilns", "tenders@mosskilns.example", "")),
        # a person who writes of somebody else
        ("Contact: Lou Bell\nEmail: lou@bell.example", "Ina Moss", "ina@moss.example", ("Ina Moss", "ina@moss.example", "")),
    ],
)  # fmt: skip
def test_a_form_is_asked_by_whom_its_fields_name(
    fields: str, name: str, address: str, expected: tuple[str, str, str]
) -> None:
    found = asked_by(fields, name, address)
    assert (found.name, found.address, found.company) == expected
