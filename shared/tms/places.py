"""Addresses in the letters of the reference TMS: states in two, postal codes in at most seven, countries in words."""

import re

POSTAL_CODE_LIMIT = 7
COUNTRIES = {"US": "USA", "USA": "USA", "CA": "Canada", "CAN": "Canada", "MX": "Mexico", "MEX": "Mexico"}
PROVINCES = frozenset({"AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"})
MEXICAN_STATES = {
    "AGU": "AG", "BCN": "BC", "BCS": "BS", "CAM": "CM", "CHH": "CH", "CHP": "CS", "CMX": "DF", "COA": "CO",
    "COL": "CL", "DIF": "DF", "DUR": "DG", "GRO": "GR", "GUA": "GT", "HID": "HG", "JAL": "JA", "MEX": "ME",
    "MIC": "MI", "MOR": "MO", "NAY": "NA", "NLE": "NL", "OAX": "OA", "PUE": "PB", "QUE": "QT", "ROO": "QR",
    "SIN": "SI", "SLP": "SL", "SON": "SO", "TAB": "TB", "TAM": "TM", "TLA": "TL", "VER": "VE", "YUC": "YU",
    "ZAC": "ZA",
}  # fmt: skip
"""ISO 3166-2 to the two letters in use beside it (https://en.wikipedia.org/wiki/ISO_3166-2:MX)."""

CANADIAN = re.compile(r"([A-Z][0-9][A-Z])[ -]?([0-9][A-Z][0-9])")
ZIP = re.compile(r"([0-9]{5})(?:[ -]?[0-9]{4})?")


def tms_country(country: str, state: str, postal_code: str) -> str:
    """The country's name. Where none is written, the postal code and the state decide, and else it is the USA."""
    if known := COUNTRIES.get(country.strip().upper()):
        return known
    if CANADIAN.fullmatch(postal_code.strip().upper()):
        return "Canada"
    if state.strip().upper() in MEXICAN_STATES:
        return "Mexico"
    # BC and NL are Mexican states too, but only in the TMS's letters: what we read spells those in three.
    return "Canada" if state.strip().upper() in PROVINCES else "USA"


def tms_state(state: str) -> str | None:
    """Two letters, or None: the TMS takes nothing else."""
    letters = state.strip().upper()
    letters = MEXICAN_STATES.get(letters, letters)
    return letters if re.fullmatch(r"[A-Z]{2}", letters) else None


def tms_postal_code(postal_code: str) -> str | None:
    """A postal code without the four digits of a ZIP+4, a Canadian one as `A1A 1A1`; None where it cannot fit."""
    written = postal_code.strip().upper()
    if canadian := CANADIAN.fullmatch(written):
        return f"{canadian[1]} {canadian[2]}"
    if us := ZIP.fullmatch(written):
        return us[1]
    return written if 0 < len(written) <= POSTAL_CODE_LIMIT else None
