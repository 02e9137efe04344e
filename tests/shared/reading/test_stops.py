import pytest

from shared.reading.stops import stops


def roles(written: str) -> list[tuple[str, str]]:
    return [(stop.role, stop.place.city) for stop in stops(written)]


@pytest.mark.parametrize(
    "written",
    [
        "from Dallas, TX to Reno NV", "going to Reno NV from Dallas TX", "DALLAS TX - RENO NV", "Dallas/Reno",
        "O: Dallas TX D: Reno NV",
        "Ship from 75201 ship to 89502", "PU: 75201\nDEL: 89502", "load in Dallas TX, unload Reno NV", "75201 - 89502",
        "Pickup location: Dallas, Texas\nDrop location: Reno, Nevada", "From\nDallas, TX 75201\nTo\nReno, NV 89502",
        "our plant (Dallas, TX 75201) to customer (Reno, NV 89502)", "Origin - Dallas, TX\nDestination - Reno, NV",
        "we are in Dallas TX 75201 and it needs to go to Reno NV 89502", "new lane to price: Dallas TX to Reno NV",
        "de Dallas TX a Reno NV", "Chargement / Loading : Dallas TX\nLivraison / Delivery : Reno NV",
    ],
)  # fmt: skip
def test_roles_by_every_kind_of_cue(written: str) -> None:
    assert sorted(roles(written)) == [("destination", "Reno"), ("origin", "Dallas")]


def test_company_and_street_stand_beside_the_place() -> None:
    first, second = stops(
        "pick up at ABC Corp, 123 Main St, Dallas, TX 75201 and deliver to XYZ Inc, 55 Elm Ave, Reno, NV 89502"
    )
    assert (first.place.company, first.place.street) == ("ABC Corp", "123 Main St")
    assert (second.place.company, second.place.street) == ("XYZ Inc", "55 Elm Ave")


def test_an_address_block_belongs_to_its_label() -> None:
    first, second = stops(
        "Shipper: ABC Corp\n123 Main St\nDallas, TX 75201\n\nConsignee:\nXYZ\n55 Elm Ave\nReno, NV 89502"
    )
    assert (first.role, first.place.company, first.place.street) == ("origin", "ABC Corp", "123 Main St")
    assert (second.role, second.place.company, second.place.street) == ("destination", "XYZ", "55 Elm Ave")


def test_a_list_below_one_origin_is_its_destinations() -> None:
    found = roles("all out of Houston 77041:\nCorpus Christi 78408 - 1 crate\nMidland TX 79706 - 1 plt")
    assert found == [("origin", "Houston"), ("destination", "Corpus Christi"), ("destination", "Midland")]


def test_a_city_that_nothing_asks_for_is_no_stop() -> None:
    assert roles("The Chicago office says hello") == []
