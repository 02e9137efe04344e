"""The company and the street that stand beside a place, read backwards from it: "ABC Corp, 123 Main St, Dallas, TX"."""

import re

from shared.reading.nouns.makers import NAMED
from shared.reading.nouns.people import is_person
from shared.reading.nouns.words import GOODS, kind
from shared.reading.packaging.packaging import FORMS
from shared.reading.places.address_pieces import Piece, pieces
from shared.reading.places.codes import CODES
from shared.reading.places.company_names import ADDRESSED, goods_like, is_company, kind_of_site, wanted_small
from shared.reading.places.street_names import PLAIN_STREET, ROAD, SUFFIX, is_street

GLUED = re.compile(r"^(?P<name>[A-Z][^\d,]*?[A-Za-z.](?: ?#\d+)?)\s+(?P<street>\d{1,6}\s+(?=[^\d]).*)$")
"""A company and the street that follows it without a comma ("ABC Corp 123 Main St")."""
NUMBERED_SHOP = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)* #\d{1,4}")
"""A name with a number behind a sign, which is a shop's where no company stands before it ("Hobby Barn #12")."""
NOBODY = frozenset({"here", "there", "home", "us", "all", "me"})
"""Words that stand where a company's name would and are none ("all out of HERE - Lone Star TX")."""
OF_STREETS = r"(?i:st|street|ave?|avenue|rd|road|dr|drive|blvd|ln|lane|way|hwy|highway|pkwy|pike|ct|court|loop)\b"
DAY_WORD = r"(?i:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|to(?:day|night|morrow)|tmrw|tmw|(?:same|next) day)"
WHEN = re.compile(
    r"^(?i:(?:para |pour )?(?:el |le )?(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi)"
    r"(?: \d{1,2})?(?: de [a-z]+| mai| juin| juillet)?,? (?:en|chez|au|à) )"
    rf"|^{DAY_WORD}[.,]?\s+(?:at\s+)?(?:[01]\d|2[0-3])[0-5]\d\s+(?=[A-Z])(?!(?:[\w'.-]+[ ]){{1,5}}{OF_STREETS})"
    rf"|^(?:{DAY_WORD}[.,]?\s+(?:at\s+)?(?=\d))?"
    r"(?:\d+[/:][\d/:-]*(?:[ap]m)?\s+|0\d{3}\s+|(?<=/\d\d\s)[12]\d{3}\s+|\d{1,2}[ap]m(?:-\d{1,2}[ap]m)?\s+)+(?=[A-Z\d]|at )"
)
"""A day and hours before a name."""
ACCOUNT = re.compile(r"^\d{5,10}[ ]+(?=[A-Z])")
"""The number under which a system knows a company, before its name."""
LEADING = re.compile(
    r"^(?:(?:pick(?:ing|ed|s)?[ -]?(?:it |them |this )?up|pick|both|pu|p/u|deliver(?:y|ing|ed|s)?|del|drop(?:s|ping)?(?: (?:it"
    r"|them))?(?: off)?"
    r"|ships?|shipping|shipped|loads?|loading|unload(?:ing|s)?|go(?:es|ing)?|from|to|at|in|for|of|is|are|chez|collect"
    r"|return|located|situated"
    r"|(?:they|we|he|she|it|i)(?:[\u2019'](?:re|s|m)| are| is| am)"
    r"|fob|final|ship to|ship from|@|our (?:vendor|supplier|customer)|(?:the |a )?(?:vendor|supplier|customer|consignee"
    r"|receiver|shipper)(?: is)?|attn:?|\(?\d{1,2}[.)])\s+)+",
    re.IGNORECASE,
)
"""What leads to a company or a street: what is done there, and whose end it is."""
TRAILING = re.compile(
    r"(?=['\s(])(?:(?:'s (?:dock|warehouse|plant|facility|shop|yard|place|store|house|location)|\s+(?-i:docks?))?"
    r"(?:\s+(?:on|off|along) (?:[NSEW]\.? )?(?:[A-Z][\w.]* ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Blvd|Ln|Lane|Hwy"
    r"|Highway"
    r"|Pkwy|Way)\b\.?)?"
    r"(?:\s+(?:(?:located|based|down|up|over|out|back|here|there|just)\s+)*(?:in(?: the)?|at|near|of|by|around|outside|outside of"
    r"|close to"
    r"|is at|is in|on))?$|\s*\([^)]*\)?$)",
    re.IGNORECASE,
)
"""What leads on from a name to its place."""
TAIL = re.compile(
    r"(?<![\w.&'])[A-ZÀ-Þ][\w.&'/-]*(?:[ ](?:[A-ZÀ-Þ0-9&#][\w.&'/-]*|of|de|and|du|la|del|y|the)){0,6}"
    r"(?:[ ](?:ware?house|wharehouse|warehous|whse|plant|dc|yard|store|facility|terminal|jobsite|utilities|shop|school|farm"
    r"|mill"
    r"|advance|advanced|distribution|center|centre|branch|showroom|office|clinic|hospital)){0,2}$"
)
"""A name at the end of other words."""
WEIGHED = re.compile(
    r"(?:.*[ ])?\d[\d,.]*[ ]?(?:lbs?|#|k|kgs?|kilos|mt|tons?|tonnes?|pounds|cwt|bushels|bu|gal(?:lons)?|yards)(?: of)?[ ]"
    r"|(?:.*[ ])?\d+ [a-z]+ of[ ]",
    re.IGNORECASE,
)
"""What stands before goods that are weighed or counted, and before no company ("25 tons DDGs, Mason City IA")."""
COUNTED = re.compile(rf"(?:.*[ ])?\d+ (?:{FORMS})[ ]", re.IGNORECASE)
"""What stands before goods that are counted, or before a company that ships them."""
SOMEWHERE = re.compile(r"[ ](?:up|down|over|out|here|back|just)[ ](?:in|at|near|by|outside)$", re.IGNORECASE)
"""What says where a person is ("Terry up in Regina")."""
OWNED = re.compile(r"\b(?:our|my|their|his|her|your)\s+$", re.IGNORECASE)
"""What stands before what belongs to somebody, and is no name of its own ("our Main plant")."""
SUFFIXES = re.compile(
    r"(?:(?:north|south|east|west|upper|lower|main|lay-?down|staging|storage|receiving|shipping)[ ])?"
    r"(?:plant|mill|yard|area|bldg|building|unit|dc|inc|llc|ltd|corp|co|lp|warehouse|whse|s\.?a\.?(?: de c\.?v\.?)?|ulc"
    r"|gmbh)\b\.?(?: ?\w{1,4})?$",
    re.IGNORECASE,
)
"""What a separator may part from a company's name, whose end it is."""
DASHED = re.compile(r"[ ]-+[ ]+$")
"""A dash before such an end."""
ASIDES = re.compile(
    r"(?:suite|ste|unit|bldg|building|dock|door|gate|floor|room|rm|bay|lot)\b[ #:.]*\w{1,4}$"
    r"|(?:that|which)(?:[\u2019']s| is)(?: (?:down|up|over|out|located))?$|(?:rear|\w+ (?:floor|entrance))$"
    r"|(?:the )?port of (?:[A-Z][\w.]*[ ]?){1,3}$"
    r"|(?:attn|c/o|hours?|open|closes?|hrs|receiving|phone|ph|tel|call|contact)\b.{0,40}$|[\d ().-]{7,}$",
    re.IGNORECASE,
)
"""What an address has beside its company and its street: a door, a floor, a person, a telephone, hours."""
SHORTEST = 3
"""Characters of a name."""
LONGEST_NUMBER = 6
"""Digits of a street's number."""


def beside(text: str, start: int, end: int, wanted: bool) -> tuple[str, str, int]:
    """The company and the street in a stretch before a place, and where they begin. `wanted`: a cue says that it is a stop."""
    company = street = suffix = ""
    begin = end
    found = pieces(text, start, end, first=wanted)
    small = wanted and text[end : end + 3].islower()
    for at, piece in reversed(list(enumerate(found))):
        if street and not street[0].isdigit() and is_house(piece.words):
            street, begin = f"{piece.words.strip()} {street}", piece.start
            continue
        led, words = bare(piece.words)
        if is_aside(words):
            if piece.opens:
                break
            continue
        if not street and is_street(words, wanted or piece.breaks > 0 or plainly(words, found, at)):
            street, begin = words, piece.start
            if piece.opens:
                break
            continue
        if not street and (road := road_behind(words, wanted)):
            street, begin = road, piece.start + piece.words.find(road)
            ahead = words.removesuffix(road).strip()
            if len(ahead) < SHORTEST:
                continue
            company = ending(ahead, piece)
            begin = piece.start + piece.words.find(company) if company else begin
            break
        if SUFFIXES.fullmatch(words) and not piece.opens:
            suffix = f" - {words}" if DASHED.search(text, 0, piece.start) else f", {words}"
            continue
        name, behind_it = company_in(piece, led, words, street, wanted=wanted, small=small or bool(street))
        if name and not (behind_it and street):
            company, street = name + suffix, behind_it or street
            begin = piece.start + max(0, piece.words.rfind(name))
        break
    if street and not company and NUMBERED_SHOP.fullmatch(street) and not SUFFIX.search(street):
        return street, "", begin
    return company, street, begin


def bare(words: str) -> tuple[str, str]:
    """The words of a piece without what leads to them, and also without what leads on to the place, or numbers an account."""
    led = LEADING.sub("", WHEN.sub("", words.strip(" .-\"'*/")))
    name = TRAILING.sub("", led).strip(" .:-\"'")
    return led, ACCOUNT.sub("", name) if ACCOUNT.match(name) and not SUFFIX.search(name) else name


def is_house(words: str) -> bool:
    """Whether words are only a number, as that of a street which a separator parts from its name."""
    number = words.strip()
    return number.isdigit() and len(number) <= LONGEST_NUMBER


def is_aside(words: str) -> bool:
    """Whether words are neither a company nor a street, and say no more than a door, a floor or a telephone."""
    return (
        len(words) < SHORTEST or words in CODES or (ASIDES.match(words) is not None and not SUFFIXES.fullmatch(words))
    )


def plainly(words: str, found: list[Piece], at: int) -> bool:
    """Whether the words of a piece are a number and a name, and open an address or follow a company."""
    return bool(PLAIN_STREET.fullmatch(words)) and (
        found[at].opens or (at > 0 and is_company(found[at - 1].words.strip()))
    )


def road_behind(words: str, wanted: bool) -> str:
    """The street in which other words end; empty where none does. `wanted`: one without a word for a street is one, too."""
    road = ROAD.search(words)
    glued = GLUED.match(words) if road else None
    if not road or (glued and is_company(glued["name"])):
        return ""
    return road[0] if is_street(road[0], wanted=wanted and bool(PLAIN_STREET.fullmatch(road[0]))) else ""


def ending(words: str, piece: Piece) -> str:
    """The company that the words before a street are or end in. `piece`: they open it."""
    words = words.strip(" ,")
    if piece.first and wanted_small(words):
        return words
    return named(TRAILING.sub("", LEADING.sub("", words)), tail=True)[0]


def company_in(piece: Piece, led: str, words: str, street: str, *, wanted: bool, small: bool) -> tuple[str, str]:
    """The company that the words of a piece are or end in, and a street behind it; empty where they are goods or a person's.

    `led`: the words and what leads on to the place; `street`: the one that is known; `small`: a name may be written small.
    """
    name, road = named(words, tail=not piece.breaks) if piece.first or not piece.breaks else ("", "")
    if goods_like(name) and not (wanted or street):
        return "", ""
    if not name and piece.first and small and wanted_small(words):
        name = words
    elsewhere = SOMEWHERE.search(led) and is_person(name, alone=False)
    if elsewhere or NAMED.fullmatch(name) or (not street and kind_of_site(name)):
        return "", ""
    return name, road


def named(words: str, tail: bool) -> tuple[str, str]:
    """The company that words are or end in, and the street that follows it without a comma. `tail`: they may only end in it."""
    if ADDRESSED.fullmatch(words):
        return "", ""
    glued = GLUED.match(words)
    if glued and is_company(glued["name"]) and is_street(glued["street"], True):
        return glued["name"], glued["street"]
    if is_company(words):
        return words, ""
    match = TAIL.search(words) if tail else None
    if (
        match
        and match.start()
        and is_company(match[0])
        and len(match[0]) > 3
        and not OWNED.search(words[: match.start()])
        and not names_goods(words[: match.start()], match[0])
    ):
        return match[0], ""
    return "", ""


def names_goods(before: str, name: str) -> bool:
    """Whether a name is that of goods that are weighed or counted right before it."""
    goods = COUNTED.fullmatch(before) and all(kind(word.lower()) in GOODS for word in name.split())
    return bool(goods or WEIGHED.fullmatch(before))
