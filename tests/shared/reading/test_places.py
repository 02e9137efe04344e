import pytest

from shared.reading.places import spots


@pytest.mark.parametrize(
    ("written", "city", "state", "code"),
    [
        ("Perrysburg, OH 43551", "Perrysburg", "OH", "43551"),
        ("hickory nc 28602", "Hickory", "NC", "28602"),
        ("Salt Lake City 84104", "Salt Lake City", "UT", "84104"),
        ("Ft. Worth, Tx.", "Ft. Worth", "TX", ""),
        ("Gary Indiana 46406", "Gary", "IN", "46406"),
        ("Granby (QC) J2J 1A4", "Granby", "QC", "J2J 1A4"),
        ("Mississauga ON L5T2N7", "Mississauga", "ON", "L5T 2N7"),
        ("Apodaca, N.L. 66600, Mexico", "Apodaca", "NLE", "66600"),
        ("Ramos Arizpe, Coah. 25900", "Ramos Arizpe", "COA", "25900"),
        ("Tijuana, BC 22000", "Tijuana", "BCN", "22000"),
        ("Memfis, TN 38118", "Memphis", "TN", "38118"),
        ("30336", "Atlanta", "GA", "30336"),
        ("Dallas, TX 75201-1234", "Dallas", "TX", "75201"),
        ("CHI", "Chicago", "IL", ""),
        ("hou tx", "Houston", "TX", ""),
        ("Toronto", "Toronto", "ON", ""),
        ("Savannah", "Savannah", "GA", ""),
        ("SLC UT 84104", "Salt Lake City", "UT", "84104"),
        ("84119 SLC", "Salt Lake City", "UT", "84119"),
        ("98003 Federal Way", "Federal Way", "WA", "98003"),
        ("to LA", "Los Angeles", "CA", ""),
        ("Indy", "Indianapolis", "IN", ""),
        ("mobile al 5/14", "Mobile", "AL", ""),
        ("N. Las Vegas, Nev.", "North Las Vegas", "NV", ""),
        ("Dickinson, N.D.", "Dickinson", "ND", ""),
        ("Cd. Juárez, Chih.", "Cd. Juárez", "CHH", ""),
    ],
)
def test_places_as_people_write_them(written: str, city: str, state: str, code: str) -> None:
    (spot,) = spots(written)
    assert (spot.place.city, spot.place.state, spot.place.postal_code) == (city, state, code)


@pytest.mark.parametrize(
    "written",
    [
        "Springfield",
        "14210 E Trent Ave",
        "20500 lbs",
        "PO 88101",
        "$45000",
        "pick up in or out",
        "Chicago Rawhide Inc",
        "bought a South Bend lathe",
        "Amazon CMH1",
        "1,200",
        "48100-2",
    ],
)
def test_what_is_no_place(written: str) -> None:
    assert spots(written) == []
