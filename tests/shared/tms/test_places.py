import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.tms.places import MEXICAN_STATES, POSTAL_CODE_LIMIT, tms_country, tms_postal_code, tms_state


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("60601", "60601"),
        (" 60601-1234 ", "60601"),
        ("606011234", "60601"),
        ("m5v3l9", "M5V 3L9"),
        ("M5V 3L9", "M5V 3L9"),
        ("64000", "64000"),
        ("", None),
        ("SW1A 2AAX", None),
    ],
)
def test_postal_codes_fit(written: str, taken: str | None) -> None:
    assert tms_postal_code(written) == taken


@given(st.text())
def test_no_postal_code_is_longer_than_the_tms_takes(written: str) -> None:
    assert len(tms_postal_code(written) or "") <= POSTAL_CODE_LIMIT


@given(st.text())
def test_a_state_is_two_letters_or_nothing(written: str) -> None:
    state = tms_state(written)
    assert state is None or (len(state) == 2 and state.isascii() and state.isalpha() and state.isupper())


def test_mexican_states_have_letters_of_their_own() -> None:
    assert tms_state("NLE") == "NL"
    assert tms_state("jal") == "JA"
    assert len(set(MEXICAN_STATES.values())) == 32


@pytest.mark.parametrize(
    ("country", "state", "postal_code", "name"),
    [
        ("US", "TX", "75201", "USA"),
        ("ca", "", "", "Canada"),
        ("MX", "NLE", "64000", "Mexico"),
        ("", "NLE", "", "Mexico"),
        ("", "BC", "", "Canada"),
        ("", "", "M5V 3L9", "Canada"),
        ("", "IL", "60601", "USA"),
        ("", "", "", "USA"),
    ],
)
def test_countries_are_spelled_out(country: str, state: str, postal_code: str, name: str) -> None:
    assert tms_country(country, state, postal_code) == name
