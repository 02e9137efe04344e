"""E-mails across borders: what Spanish, French and forwarders' English say in other words, and what only looks like it."""

import pytest

from shared.reading import Candidates, Context, Shipment, decide, read
from shared.reading.days.dates import days
from shared.reading.intent.intent import signals
from shared.reading.rating.temperatures import temperatures
from shared.reading.references.ids import in_subject
from shared.reading.references.references import references
from shared.reading.weights.weights import weights
from tests.shared.reading.messages import TUESDAY, text

LANE = "Please quote from Laredo, TX 78045 to Joliet, IL 60436.\n"


def shipment(body: str) -> Shipment:
    (found,) = read(text(body)).now.shipments
    return found


def candidates(body: str) -> Candidates:
    return read(text(body))


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("41 mil libras", 41000),
        ("38 mil lbs", 38000),
        ("18 mil kilos", 39683),
        ("4 mil 500 libras", 4500),
        ("42 mil 500 lbs", 42500),
        ("9 mille livres", 9000),
        ("12 mille kg", 26455),
    ],
)
def test_thousands_in_spanish_and_french(written: str, pounds: int) -> None:
    (weight,) = weights(f"22 pallets, {written}")
    assert round(weight.pounds) == pounds


@pytest.mark.parametrize(
    "written", ["10 rolls of 6 mil poly", "8 pallets, 20 mil liner", "valor 40 mil dolares", "3 mil film"]
)
def test_how_thick_or_dear_it_is_is_no_weight(written: str) -> None:
    assert not weights(written)


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        ("aguacate a 42 grados", 42),
        ("mantener a 2 grados centigrados", 35.6),
        ("reefer a -10 grados", -10),
        ("\u00e0 2 degr\u00e9s C", 35.6),
        ("36 grados F", 36),
    ],
)
def test_degrees_in_spanish_and_french(written: str, degrees: float) -> None:
    assert [each.value for each in temperatures(written)] == [pytest.approx(degrees)]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("cuanto por un refer de Laredo", "reefer"),
        ("2 refers", "reefer"),
        ("requiero thermo para mango", "reefer"),
        ("caja termo", "reefer"),
        ("cajas secas", "van"),
        ("cajas refrigeradas", "reefer"),
        ("dos plataformas", "flatbed"),
        ("una plana", "flatbed"),
        ("plana 48'", "flatbed"),
        ("semi-remorque \u00e0 plateau", "flatbed"),
        ("cama baja", "lowboy"),
        ("un torton", "box truck"),
    ],
)
def test_trailers_in_spanish_and_french(written: str, kind: str) -> None:
    assert shipment(f"{LANE}{written}, 20 tarimas, 40,000 lbs").equipment == kind


@pytest.mark.parametrize(
    "written", ["please refer to the attached", "I refer you to Tom", "a termo encogible", "plana mayor"]
)
def test_what_is_no_trailer(written: str) -> None:
    assert shipment(f"{LANE}20 tarimas, 40,000 lbs, {written}").equipment is None


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("OC del cliente: 30-7741", "po", "30-7741"),
        ("Orden de compra del cliente 44120", "po", "44120"),
        ("Commande client 118-552", "other", "118-552"),
        ("Pedido del cliente 99812", "other", "99812"),
        ("No de commande client : A-8812", "other", "A-8812"),
        ("R\u00e9f\u00e9rence client: RC-551", "other", "RC-551"),
        ("Referencia: 55-AB", "other", "55-AB"),
        ("Confirmaci\u00f3n 88120", "other", "88120"),
        ("Bon de commande du client 4410-2", "po", "4410-2"),
    ],
)
def test_numbers_of_the_customer(written: str, kind: str, value: str) -> None:
    assert [(each.kind, each.value) for each in references(written)] == [(kind, value)]


@pytest.mark.parametrize(
    "written", ["Tijuana BC 22444", "Mexicali, BC 21395", "El pedido sale el viernes", "la commande est pr\u00eate"]
)
def test_what_is_no_number_of_an_order(written: str) -> None:
    assert not references(written)


@pytest.mark.parametrize(
    "subject",
    [
        "Factura 88713 honorarios",
        "Pago de la factura no. 88713",
        "Facture n\u00b0 44120",
        "Pedimento 6000412 liberado",
        "OC 55120 pendiente",
        "Bon de commande no 44120",
        "Gu\u00eda 4410221 entregada",
    ],
)
def test_numbers_of_bills_and_papers_are_no_ids(subject: str) -> None:
    assert not in_subject(subject)


@pytest.mark.parametrize(
    ("subject", "value"),
    [("Embarque 88713 sin factura", "88713"), ("88713 d\u00f3nde est\u00e1", "88713"), ("Estatus 88713", "88713")],
)
def test_ids_beside_such_words_are_kept(subject: str, value: str) -> None:
    assert [each.value for each in in_subject(subject)] == [value]


@pytest.mark.parametrize(
    ("origin", "company", "city"),
    [
        ("Resortes Juarez US whse, 1400 Dyer St, El Paso TX 79930", "Resortes Juarez US whse", "El Paso"),
        (
            "Herrajes Monterrey, Blvd. Carlos Salinas de Gortari 90, Apodaca, N.L. 66600",
            "Herrajes Monterrey",
            "Apodaca",
        ),
        ("Gear Toronto DC, 55 Bramtree Ct, Brampton ON L6S 5Z7", "Gear Toronto DC", "Brampton"),
        ("Resinas, Carretera Monterrey-Saltillo km 12, Santa Catarina, NL 66350", "Resinas", "Santa Catarina"),
        ("Vidrios Puebla, Av. Ignacio Zaragoza 210, Apodaca, N.L. 66600", "Vidrios Puebla", "Apodaca"),
        ("ORD cargo agent Hale, Elk Grove Village IL 60007", "ORD cargo agent Hale", "Elk Grove Village"),
        ("Barbours Cut Terminal, Morgans Point, TX 77571", "Barbours Cut Terminal", "Morgans Point"),
    ],
)
def test_a_city_in_a_company_or_a_street_is_no_stop(origin: str, company: str, city: str) -> None:
    found = shipment(f"Please quote 6 pallets, 4,200 lb.\nFrom: {origin}\nTo: Reno, NV 89502")
    assert (found.origin.company, found.origin.city, found.extra_stops) == (company, city, ())


def test_two_cities_beside_each_other_stay_two() -> None:
    found = shipment("Please quote 6 pallets, 4,200 lb.\nPickups in ATL and Macon GA 31201, deliver Reno NV 89502")
    assert [each.place.city for each in found.extra_stops] == ["Macon"]


@pytest.mark.parametrize(
    "said",
    [
        "Recolecci\u00f3n para el viernes 15 en Calle Industria 220, Tijuana BC 22444; entrega en Reno NV 89502",
        "Recoger para ma\u00f1ana en Tijuana BC 22444, entregar en Reno NV 89502",
        "Caja para Reno NV 89502 desde Tijuana BC 22444",
        "de Tijuana BC 22444 para 89502 Reno NV",
    ],
)
def test_para_leads_to_a_place_and_not_to_a_day(said: str) -> None:
    found = shipment(f"Cotizar 6 tarimas, 4,200 lb. {said}")
    assert (found.origin.city, found.destination.city) == ("Tijuana", "Reno")


@pytest.mark.parametrize("mark", ["mardi. 2) 20 palettes", "martes. 2) 20 tarimas", "Tuesday. 2) 20 pallets"])
def test_the_number_of_a_list_is_no_day_of_the_month(mark: str) -> None:
    assert [each.value.day for each in days(mark, TUESDAY.date())] == [19]


@pytest.mark.parametrize(
    "said",
    [
        "My container comes to Norfolk VA on 20 May. I need the dray price to the warehouse, I write you which one.",
        "Our container gets to Norfolk VA Friday, need a dray price, the store is not known.",
        "Mi contenedor llega a Norfolk VA el viernes, precio de acarreo (drayage) a la bodega.",
    ],
)
def test_where_a_container_comes_ashore_it_is_picked_up(said: str) -> None:
    assert shipment(said).origin.city == "Norfolk"


@pytest.mark.parametrize(
    "said", ["Price to get 6 pallets to Norfolk VA?", "Container goes to Norfolk VA on 20 May, we load it here."]
)
def test_where_freight_goes_it_is_delivered(said: str) -> None:
    assert shipment(said).destination.city == "Norfolk"


@pytest.mark.parametrize(
    "said", ["favor de programar pago", "pueden agendar una llamada", "programen el pago de la factura"]
)
def test_arranging_a_payment_books_nothing(said: str) -> None:
    assert "book" not in signals(said)


@pytest.mark.parametrize(
    "said", ["favor de programar recolecci\u00f3n", "agendar para ma\u00f1ana", "programar una caja seca"]
)
def test_arranging_a_truck_books_it(said: str) -> None:
    assert "book" in signals(said)


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("please offer on-carriage:", "quote"),
        ("Kindly offer transport by truck:", "quote"),
        ("two trucks, price them separately:", "quote"),
    ],
)
def test_forwarders_ask(said: str, category: str) -> None:
    order = "Norcross, GA 30071 to Birmingham, AL 35211, 5 pallets 48x40x50, 3,100 lb"
    assert decide(candidates(f"{said} {order}"), Context()).category == category


@pytest.mark.parametrize("said", ["Wants us to pick up on Thursday", "he wants you to pick up 4 skids"])
def test_what_somebody_wants_is_handed_on(said: str) -> None:
    assert "book" in signals(said)


@pytest.mark.parametrize("said", ["Please offer the driver water", "our invoices price separately for fuel"])
def test_other_offers_are_no_request(said: str) -> None:
    assert "price" not in signals(said)


@pytest.mark.parametrize(
    "said",
    ["Hi Claude, OK on the rate", "Nick, OK to book", "Hello Priya, OK please book", "Thanks Maeve, OK from our side"],
)
def test_consent_is_no_state(said: str) -> None:
    body = (
        f"{said}.\nPickup 1: Lima, OH 45801\nPickup 2: Dayton, OH 45402\nDelivery: Macon, GA 31201\n24 skids, 40,000 lb"
    )
    found = shipment(body)
    assert [each.place.city for each in found.extra_stops] == ["Dayton"]


def test_an_unknown_town_of_oklahoma_is_one() -> None:
    assert shipment("Book 4 pallets from Claude, OK to Tampa, FL 33610, 2,000 lb").origin.city == "Claude"


@pytest.mark.parametrize(
    ("origin", "company", "city", "code"),
    [
        ("Inyectores del Bajío, Querétaro, QRO, C.P. 76120, México", "Inyectores del Bajío", "Querétaro", "76120"),
        ("Maquinados de Puebla, San Luis Potosí, SLP 78000", "Maquinados de Puebla", "San Luis Potosí", "78000"),
        ("Empaques del Golfo SA de CV, Veracruz, VER 91700", "Empaques del Golfo SA de CV", "Veracruz", "91700"),
        ("Plásticos de Monterrey, Apodaca, N.L., C.P. 66600, México", "Plásticos de Monterrey", "Apodaca", "66600"),
        ("Autopartes de Celaya, Irapuato, GTO 36500", "Autopartes de Celaya", "Irapuato", "36500"),
        ("León, Guanajuato, GTO 37000", "", "León", "37000"),
        ("Monterrey, Nuevo León, N.L. 64000", "", "Monterrey", "64000"),
        ("Querétaro, QRO 76120", "", "Querétaro", "76120"),
    ],
)
def test_a_company_named_after_a_region_stands_in_the_city_behind_it(
    origin: str, company: str, city: str, code: str
) -> None:
    found = shipment(f"Please quote a dry van.\nOrigin: {origin}\nDestination: Dallas, TX 75201\n40 racks, 18,000 lbs")
    assert (found.origin.company, found.origin.city, found.origin.postal_code) == (company, city, code)
    assert found.extra_stops == ()


@pytest.mark.parametrize(
    "told",
    [
        "Cruce Piedras Negras / Eagle Pass.",
        "Crossing: Piedras Negras - Eagle Pass TX",
        "Crossing at Nuevo Laredo / Laredo TX",
        "Cruza por Nuevo Laredo y Laredo",
        "Frontera: Ciudad Ju\u00e1rez / El Paso TX",
        "Clears at Port Huron MI / Sarnia ON",
        "Border: Detroit, MI",
    ],
)
def test_where_freight_crosses_is_no_end(told: str) -> None:
    found = shipment(f"Quote please, flatbed, 44,000 lb.\nMonterrey, NL 64000 to Tulsa OK 74116\n{told}")
    assert (found.origin.city, found.destination.city, found.extra_stops) == ("Monterrey", "Tulsa", ())


@pytest.mark.parametrize(
    ("told", "origin"),
    [
        ("from Las Cruces, NM 88001 to Tulsa OK 74116", "Las Cruces"),
        ("from Bodega Frontera, Laredo TX 78045 to Tulsa OK 74116", "Laredo"),
        ("from Fox Crossing, WI 54956 to Tulsa OK 74116", "Fox Crossing"),
    ],
)
def test_a_name_that_speaks_of_crossing_is_an_end(told: str, origin: str) -> None:
    found = shipment(f"Quote please, flatbed, 44,000 lb {told}")
    assert (found.origin.city, found.destination.city) == (origin, "Tulsa")


@pytest.mark.parametrize(
    "told",
    [
        "Torreón, COA 27000 a tu patio de El Paso, TX 79928",
        "Torreón, COA 27000 hasta nuestra bodega de El Paso, TX 79928",
        "de nuestra planta de Torreón, COA 27000 a la tienda de El Paso, TX 79928",
        "Torreón, COA 27000 à notre entrepôt de El Paso, TX 79928",
        "Carga: Torreón, COA 27000\nDescarga: El Paso, TX 79928",
    ],
)
def test_a_site_that_goes_by_the_name_of_its_place(told: str) -> None:
    found = shipment(f"Cotizar por favor, plataforma, 7 tarimas, 9,000 kg.\n{told}")
    assert (found.origin.city, found.destination.city) == ("Torreón", "El Paso")


def test_where_freight_is_loaded_at_a_site() -> None:
    found = shipment(
        "Prix svp pour une plate-forme, 20 tonnes. Mon client est à Bangor, ME 04401, et on chargerait jeudi à notre scierie"
        " de La Tuque, QC G9X 3P5."
    )
    assert (found.origin.city, found.destination.city) == ("La Tuque", "Bangor")
