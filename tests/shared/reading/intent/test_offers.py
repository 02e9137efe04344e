"""Trucks that look for freight and goods that are for sale ask for nothing, in whatever words; requests in like words do."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.intent.offers import offered
from tests.shared.reading.messages import text


@pytest.mark.parametrize(
    "body",
    [
        "NEED LOADS, CALL W/ RATE\n1 X 53 VAN DAYTON OH 45414 WANTS TO GO WEST UP TO 45K\n2 X FLATBED TULSA OK 74107 ANYWHERE SE",
        "Here is what we have, please send loads:\nReefer Dayton OH 45414 to anywhere\nStep deck Tulsa OK 74107 open",
        "Open trailer space Friday\n14 ft flatbed Dayton OH 45414 - Tulsa OK 74107, up to 12,000 lb\nFirst come, first served.",
        "We have room on our van Dayton OH 45414 to Tulsa OK 74107, 18 ft left. Book while it lasts.",
        "Van leaves Dayton OH 45414 Friday for Tulsa OK 74107 with 10 pallet spots open, max 15,000 lb. Want any of it?",
        "EMPTY TODAY\n1 flatbed Dayton OH 45414 going to Tulsa OK 74107, 46,000 lb max",
        "Busco carga de Laredo TX 78045 a Tulsa OK 74107 para mañana, caja seca 53, hasta 22 toneladas. ¿Qué pagan?",
        "Necesitamos carga, tenemos 2 cajas vacías en Dayton OH 45414, a Tulsa OK 74107 mejor, hasta 20 toneladas.",
        "Cherche chargement retour, plateau libre à Québec QC G1K 3X2 vers Toronto ON M5V 2T6, 44 000 lb. Combien ça paie?",
    ],
)
def test_trucks_are_offered(body: str) -> None:
    assert offered(body) == "empty trucks"
    assert decide(read(text(body, "trucks")), Context()).category == "other"


@pytest.mark.parametrize(
    "body",
    [
        "Pallets, 560 per truckload, 22,400 lbs, 53' van, Dayton OH 45414 to Tulsa OK 74107, $5.10 each. Reply with quantity.",
        "Film on special: 40 cases/pallet, 1,200 lb, Dayton OH 45414 to Tulsa OK 74107. How many do you need? We'll quote you.",
        "Lumber for sale, 48,000 lb truckload, $410/mbf delivered, Dayton OH 45414 to Tulsa OK 74107. We can quote you more.",
    ],
)
def test_goods_are_offered(body: str) -> None:
    assert offered(body) == "goods"
    assert decide(read(text(body, "offer")), Context()).category == "other"


@pytest.mark.parametrize(
    "body",
    [
        "Need a 53' van Dayton OH 45414 to Tulsa OK 74107, up to 44,000 lb, 24 pallets. Call or email with rate.",
        "Do you have any open deck space? 12 ft crate, 8,000 lb max, Dayton OH 45414 to Tulsa OK 74107. Rate please.",
        "Rate: 14 ft of open space, 8,000 lb, flatbed, Dayton OH 45414 to Tulsa OK 74107. Dock: first come first served.",
        "We bought 560 pallets at $5.10 each and need them hauled, 22,400 lb, van, Dayton OH 45414 to Tulsa OK 74107. Rate?",
        "Skid steer was for sale, my buyer took it: 6,800 lb, flatbed, Dayton OH 45414 to Tulsa OK 74107. How much?",
        "Busco unidad disponible de Dayton OH 45414 a Tulsa OK 74107, hasta 22 toneladas, 24 tarimas, tarifa por favor",
        "Necesito carga consolidada de Dayton OH 45414 a Tulsa OK 74107, hasta 900 kg, 2 tarimas, cotizar por favor",
        "Je cherche un camion de Québec QC G1K 3X2 à Toronto ON M5V 2T6, fourgon, jusqu'à 20 tonnes, 24 palettes. Combien?",
    ],
)
def test_a_request_in_like_words_is_none(body: str) -> None:
    assert not offered(body)
    assert decide(read(text(body, "quote")), Context()).category == "quote"
