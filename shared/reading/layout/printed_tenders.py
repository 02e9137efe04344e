"""What systems print of an electronic load tender (EDI 204): "S01 CL  ACME FOODS", below it "L11 PO  77120"."""

import re

STOP = re.compile(
    r"[ \t]*(?:(?:S5[ *|-]+|S|STOP[ #]*)0{0,2}|(?=0[1-9][ |]+(?:CL|LD|PL|CU|UL)\b))(?P<nth>\d{1,2})[ :*|-]+(?P<code>CL"
    r"|LD|PL|CU|UL|PU)\b[ :*|-]*(?=[A-Z\d])"
)
LOADED = frozenset({"CL", "LD", "PL"})
"""The codes of stops at which a truck is loaded; at the others it is unloaded."""
PARTY = re.compile(r"[ \t]*N1[ *|]+(?P<code>SF|SH|ST|CN)[ *|]+(?=[A-Z\d])")
PARTIES = {"SF": "Ship from", "SH": "Ship from", "ST": "Ship to", "CN": "Ship to"}
NUMBER = re.compile(
    r"[ \t]*(?:L11|N9|REF)[ *|]+(?P<code>PO|BM|PU|CR|CN|DO|SO)[ *|]+(?P<number>(?=\S*\d)[A-Z\d-]{3,20})[ \t]*"
)
NUMBERS = {
    "PO": "PO", "BM": "BOL", "PU": "Pickup number", "CR": "Reference", "CN": "PRO", "DO": "Delivery order",
    "SO": "Sales order",
}  # fmt: skip
"""What the qualifiers of reference numbers stand for."""


def printed(lines: list[str]) -> list[str]:
    """The lines, the codes with which those of such a tender open in words: "Pickup: ACME FOODS", "PO: 77120"."""
    stops = [match and match["code"] for match in map(STOP.match, lines)]
    if {code in LOADED for code in stops if code} != {True, False}:
        return lines
    result: list[str] = []
    counted = {True: 0, False: 0}
    for line, code in zip(lines, stops, strict=True):
        if code:
            loaded = code in LOADED
            counted[loaded] += 1
            result.append(STOP.sub(f"{named(counted[loaded], loaded=loaded)}: ", line, count=1))
        else:
            result.append(in_words(line))
    return result


def named(nth: int, *, loaded: bool) -> str:
    """What a stop is called by its number among those of its end."""
    return f"Drop {nth}" if not loaded else "Pickup" if nth == 1 else f"Pick {nth}"


def in_words(line: str) -> str:
    """A line of a party or a number with its code in words; any other as it is."""
    if number := NUMBER.fullmatch(line):
        return f"{NUMBERS[number['code']]}: {number['number']}"
    return PARTY.sub(lambda party: f"{PARTIES[party['code']]}: ", line, count=1)
