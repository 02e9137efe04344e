"""States and provinces of the United States, Canada and Mexico, as people write them."""

US = {
    "AL": "alabama", "AK": "alaska", "AZ": "arizona", "AR": "arkansas", "CA": "california", "CO": "colorado",
    "CT": "connecticut", "DE": "delaware", "DC": "district of columbia", "FL": "florida", "GA": "georgia", "HI": "hawaii",
    "ID": "idaho", "IL": "illinois", "IN": "indiana", "IA": "iowa", "KS": "kansas", "KY": "kentucky", "LA": "louisiana",
    "ME": "maine", "MD": "maryland", "MA": "massachusetts", "MI": "michigan", "MN": "minnesota", "MS": "mississippi",
    "MO": "missouri", "MT": "montana", "NE": "nebraska", "NV": "nevada", "NH": "new hampshire", "NJ": "new jersey",
    "NM": "new mexico", "NY": "new york", "NC": "north carolina", "ND": "north dakota", "OH": "ohio", "OK": "oklahoma",
    "OR": "oregon", "PA": "pennsylvania", "PR": "puerto rico", "RI": "rhode island", "SC": "south carolina",
    "SD": "south dakota", "TN": "tennessee", "TX": "texas", "UT": "utah", "VT": "vermont", "VA": "virginia",
    "WA": "washington", "WV": "west virginia", "WI": "wisconsin", "WY": "wyoming",
}  # fmt: skip
CANADA = {
    "AB": "alberta", "BC": "british columbia", "MB": "manitoba", "NB": "new brunswick", "NL": "newfoundland",
    "NS": "nova scotia",
    "NT": "northwest territories", "NU": "nunavut", "ON": "ontario", "PE": "prince edward island", "QC": "quebec",
    "SK": "saskatchewan", "YT": "yukon",
}  # fmt: skip
MEXICO = {
    "AGU": "aguascalientes|ags", "BCN": "baja california|bc|b c|bcn", "BCS": "baja california sur|bcs", "CAM": "campeche|camp",
    "CHP": "chiapas|chis", "CHH": "chihuahua|chih", "COA": "coahuila|coah", "COL": "colima",
    "CMX": "ciudad de mexico|cdmx|df|d f",
    "DUR": "durango|dgo", "GUA": "guanajuato|gto", "GRO": "guerrero|gro", "HID": "hidalgo|hgo", "JAL": "jalisco|jal",
    "MEX": "estado de mexico|edo mex|edo de mex|edomex|edo mexico|mex", "MIC": "michoacan|mich", "MOR": "morelos|mor",
    "NAY": "nayarit|nay", "NLE": "nuevo leon|nl|n l|nvo leon|nle", "OAX": "oaxaca|oax", "PUE": "puebla|pue",
    "QUE": "queretaro|qro",
    "ROO": "quintana roo|q roo|qroo", "SLP": "san luis potosi|slp|s l p", "SIN": "sinaloa|sin", "SON": "sonora|son",
    "TAB": "tabasco|tab", "TAM": "tamaulipas|tamps|tam|tmps", "TLA": "tlaxcala|tlax", "VER": "veracruz|ver",
    "YUC": "yucatan|yuc",
    "ZAC": "zacatecas|zac",
}  # fmt: skip
SHORT = {
    "tex": "TX", "calif": "CA", "penna": "PA", "mass": "MA", "mich": "MI", "minn": "MN", "tenn": "TN", "fla": "FL",
    "ariz": "AZ",
    "ont": "ON", "que": "QC", "qué": "QC", "pq": "QC", "sask": "SK", "alta": "AB", "wash": "WA", "wisc": "WI", "ill": "IL",
    "ind": "IN", "okla": "OK", "kans": "KS", "colo": "CO", "conn": "CT", "n c": "NC", "s c": "SC", "n j": "NJ", "n y": "NY",
    "n d": "ND", "s d": "SD", "n h": "NH", "n m": "NM", "r i": "RI",
    "québec": "QC", "nouveau-brunswick": "NB", "nouvelle-écosse": "NS", "nouvelle-ecosse": "NS", "colombie-britannique": "BC",
    "terre-neuve": "NL", "île-du-prince-édouard": "PE",
    "miss": "MS", "neb": "NE", "nebr": "NE", "nev": "NV", "ore": "OR", "oreg": "OR", "wis": "WI", "penn": "PA", "kan": "KS",
    "cal": "CA", "n dak": "ND", "no dak": "ND", "s dak": "SD", "so dak": "SD", "n mex": "NM", "n carolina": "NC",
    "s carolina": "SC", "n dakota": "ND", "s dakota": "SD", "w virginia": "WV", "no carolina": "NC", "so carolina": "SC",
    "b c": "BC", "n b": "NB", "n s": "NS", "p e i": "PE", "pei": "PE", "nfld": "NL",
    "ida": "ID", "mont": "MT", "okl": "OK", "ark": "AR", "ala": "AL", "wyo": "WY", "w va": "WV", "d c": "DC",
}  # fmt: skip

US_NAMES = {name: code for code, name in US.items()}
CA_NAMES = {name: code for code, name in CANADA.items()}
MX_NAMES = {name: code for code, names in MEXICO.items() for name in (*names.split("|"), code.lower())}
ENGLISH = frozenset(
    {
        "in",
        "or",
        "me",
        "hi",
        "ok",
        "oh",
        "la",
        "pa",
        "ma",
        "id",
        "de",
        "co",
        "al",
        "mi",
        "as",
        "on",
        "ne",
        "mo",
        "ms",
        "md",
    }
)
"""State codes that are words when written small."""


def country_of(state: str) -> str:
    """The country of a state's code; empty for none."""
    if state in US:
        return "US"
    return "CA" if state in CANADA else "MX" if state in MEXICO else ""
