"""The company and the street that stand beside a place, read backwards from it: "ABC Corp, 123 Main St, Dallas, TX"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from shared.reading.branches import compiled
from shared.reading.codes import CODES
from shared.reading.labels import label
from shared.reading.makers import NAMED
from shared.reading.packaging import FORMS, packaging
from shared.reading.people import is_person
from shared.reading.words import GOODS, kind

STREET = re.compile(
    r"^(?:\d{1,6}[A-Z]?(?:-\d+)?\s+(?:[NSEW]\.?\s|[NS][EW]\.?\s)?[\w'.-]+(?:\s[\w'.#-]+){0,6}"
    r"|[NSEW]\d+\s?[NSEW]\d+\s.+|[NSEW]\d{3,5}\s(?=[A-Z]).+|P\.?\s?O\.?\s?Box\s\d+.*|(?:hwy|highway|route|rt|county road|cr|fm"
    r"|carretera|calle|calz(?:ada)?\.?|paseo|av\.?|avenida|blvd\.?|boulevard|rue|chemin|rang|carr\.?|km|parque)\b.{2,50}"
    r"|(?:\w+ )?\d+,? (?:rue|boul\.?|chemin|ch\.|avenue|rang|mont[ée]e|c[ôo]te)(?!\w).*|\w[\w .]{2,30} (?:no\.?|#"
    r"|num\.?) ?\d+.*"
    r"|(?:one|two|three|four|five|ten) (?:\w+ ){1,3}(?:plaza|way|drive|place|park|center|centre|court|street|parkway))$",
    re.IGNORECASE,
)
SUFFIX = compiled(
    r"\b(?:st|street|ave?|avenue|rd|road|dr|drive|blvd|boulevard|ln|lane|way|hwy|highway|pkwy|parkway|ct"
    r"|court|cir|circle|pl|place|plz|plaza|trl|trail|pike|loop|sq|ter|terrace|broadway|rue|chemin|calle|carretera|route|box"
    r"|[nsew]{1,2} \d+(?:st|nd|rd|th)|[nsew] \d+ [nsew]|cres|crescent|row|industrial|run|cv|cove|path|crossing|xing|sr"
    r"|us|cr|fm|i|freeway|fwy|frwy|expressway"
    r"|expwy|expy|turnpike|tpke|bypass|byp|alley|aly|square|trace|trce|bend|causeway|frontage|spur|wharf|quay|landing|mews"
    r"|(?:[a-z]{3,}s|town|base|county|concession) line|boul|ch|rang|camino|paseo|avenida|calz(?:ada)?)\b\.?",
)
GLUED = re.compile(r"^(?P<name>[A-Z][^\d,]*?[A-Za-z.](?: ?#\d+)?)\s+(?P<street>\d{1,6}\s+(?=[^\d]).*)$")
NOT_A_STREET = re.compile(
    r"^\d+\s*(?:lbs?|pounds?|more|other|extra|°?[CF](?=\W*$)|#|kgs?|pallets?|plts?|skids?|pcs|pieces|x|am|pm|crates?|drums?"
    r"|ft|foot|'|\"|hours?"
    r"|hrs?|days?|k|loads?|trucks?|cartons?|ctns?|boxes|units?|mi|miles?|km|totes?|rolls?|bundles?|coils?|bales?|carts?|reefers?"
    r"|vans?|flatbeds?|containers?|trailers?|dry(?! (?:dock|creek|fork|ridge|branch|run|valley|lake)\b)"
    r"(?!(?: \w+){1,2} (?:st|street|rd|road|ave?|avenue|dr|drive|ln|lane|pike|hwy|way|blvd)\b)|stops?"
    r"|drops?|to|on|mon|tue|wed|thu|fri|weds|thurs|tues|libras|livres|kilos"
    r"|tons?|tonnes?|toneladas|cwt|tarimas?|bultos"
    r"|palettes?|palets?|cajas|caisses|bags|sacks|supersacks|gaylords|reels|barrels|bins|racks|empty|big|large|cases?|each"
    r"|count|gal"
    r"|gallons|sets|kits)\b|^\d+\s*x"
    r"|\d\s*(?:lbs?|#|pounds|libras|kgs?|kilos|tons|tonnes|pallets|plts?|skids)\b"
    r"|^\d+(?: \w+){1,2} (?:pallets|skids|crates|drums|bales|bundles|coils|rolls|totes|boxes|bags|cartons)\b"
    r"|^\d+(?: \w+){0,2} (?:schools?|elementary|academy|clinic|hospital|church)$",
    re.IGNORECASE,
)
NUMBERED_SHOP = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)* #\d{1,4}")
"""A name with a number behind a sign, which is a shop's where no company stands before it ("Hobby Barn #12")."""
NUMBERED_SITE = re.compile(
    r"\b(?:yard|store|plant|whse|warehouse|dc|terminal|mill|shop|branch|facility|depot|club) (?:no\.?|#|num\.?|number) ?\d",
    re.IGNORECASE,
)
"""The number of a site, which is no street's ("Builders Yard No. 7")."""
PROSE = re.compile(
    r"\b(?:the|whole|an?|it|is|are|will|we|i|I|you|for|from|to|with|this|that)\b|(?i:^(?:shipment|load|order|truck|stop)\b)"
)
NOT_A_COMPANY = compiled(
    r"\b(?:please|pls|need|want|quote|rate|price|ready|available|appt|appointment|dock hours?|hrs|hours"
    r"|fcfs|first come|lbs|pallets?(?! (?:rack|suppl|recycl|servic|solution|exchange|compan)\w*| co\b)|skids?|class \d"
    r"|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|lundi|mardi|mercredi|jeudi|vendredi|samedi|rendez-vous"
    r"|construction site|bodega del? (?:transferencia|agente|cliente)|sat (?:morning|noon|night|am)"
    r"|tomorrow|today|tonight|noon|due"
    r"|mon|m-(?:f|th|sat|sun)|tues?|weds?|thur?s?|fri|monday|tuesday|wednesday|thursday|friday|saturday|sunday|contact|phone"
    r"|attn|address|asap|zip"
    r"|food grade|dock high|trailer$|dry van|truckload|ltl|ftl|liftgate|hi|hello|thanks|thank|re|fw|hey|load (?:no"
    r"|number|id|ref|\d\w*)|^load \w+|stop \d"
    r"|drop ?\d|pick \d|job ?#?\d"
    r"|pick up|pickup"
    r"|my house|rail yard|rail ramp|cst|est|closes?|opens?|only|bill to|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?"
    r"|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|may \d|regards|sincerely|sent|per|each"
    r"|they|we|our|i|it|this|these|those|both)\b|^\d+ or \d+|^[\d,.]+ ?(?:lb|kgs?|pcs|pieces|ea|cases)\b"
    r"|^(?:the )?port of\b|^pier\b|^then\b|\b(?:ramp|berth)$"
    r"|^(?:(?:north|south|east|west|main|rear|back|side|upper|lower|old|new|front)(?:ern)? )+(?:bldg|building|hall|lot|gate"
    r"|entrance"
    r"|wing|door|side|end|tower)\.?$"
    r"|^(?:(?:marine|container|port|rail|ship|bulk|intermodal) )*terminals?$",
    0,
)
"""Words that orders and letters are made of, and names are not."""
PALLET_MAKER = re.compile(r"(?<=[A-Z][a-z]{2}|[a-z]{3}) Pallet(?=\Z| (?:Inc|LLC|Co|Corp|Company|Supply|Mfg)\b)")
"""What a company that makes pallets is called by, behind its own name ("Arrow Pallet")."""
GENERIC = frozenset(
    word
    for words in (
        "class weight van vans flatbed flatbeds reefer reefers conestoga truck trucks trailer equipment freight shipment",
        "commodity dims total date zip residential outbound inbound return leg pier lane route team tl frozen chilled cruce",
        "vendor orig cons origin destination delivery deliver subject best cheers number po ref bol pro open usa port stop drop",
        "pick load located needed wanted sitting stored unit suite dock door gate bay building bldg plant warehouse whse",
        "planta bodega almacen almacén",
        "customer customers consignee shipper receiver supplier buyer seller client they same company corporate office",
        "details detail info information summary scratch forget skip cancel",
        "dealer manufacturer here there headquarters city state the terminal step deck box dry cfs distributor",
        "yes yep yeah no ok okay correct right sure first second third fourth next last"
        " private residence commercial business shop house address apartment yard mill jobsite jobsites",
        "w/ with tarps tarped tarp straps strapped chains chained team teams hotshot lowboy rgn ramps liftgate hazmat",
        "partial asap moving made between everything everyone eastbound westbound northbound southbound down to up over for",
        "one two and not container containers contenedor contenedores conteneur conteneurs",
        "built fabbed fabricated printed painted assembled packed staged parked stacked loaded unloaded bought sold ordered",
        "expected promised lifting dropping coming standing staying gets goes comes sits stays lives hit grab swing",
        "currently presently now then still what somebody someone anybody ours theirs mine yours that",
        "factory foundry sawmill lumberyard cooperage farm ranch maker grower fabricator molder packer co-packer",
        "co-op coop",
        "méx mex edo edomex",
        "consolidator forwarder importer exporter crew rental printer recipient sender",
    )
    for word in words.split()
)
"""Words that are no name on their own, though names may have them."""
NOBODY = frozenset({"here", "there", "home", "us", "all", "me"})
"""Words that stand where a company's name would and are none ("all out of HERE - Lone Star TX")."""
OWNERS = ("my", "our", "your", "his", "her", "their")
ADDRESSED = re.compile(
    r"^\W*(?:(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|hola|salut|bonjour),?[ ]+)?"
    r"[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?(?:[ ]*[,!:]|[ ]+-+[ ]|(?=[ ](?:need|can|got|please|pls|i|we|looking|could|here)\b))",
    re.MULTILINE,
)
"""The person to whom a message speaks."""
WHEN = re.compile(
    r"^(?i:(?:para |pour )?(?:el |le )?(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi)"
    r"(?: \d{1,2})?(?: de [a-z]+| mai| juin| juillet)?,? (?:en|chez|au|à) )"
    r"|^(?:(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]?\s+(?=\d))?"
    r"(?:\d+[/:][\d/:-]*(?:[ap]m)?\s+|0\d{3}\s+|(?<=/\d\d\s)[12]\d{3}\s+|\d{1,2}[ap]m(?:-\d{1,2}[ap]m)?\s+)+(?=[A-Z\d]|at )"
)
ACCOUNT = re.compile(r"^\d{5,10}[ ]+(?=[A-Z])")
"""The number under which a system knows a company, before its name."""
ROAD = re.compile(r"(?<=[ ])\d{1,6}[A-Z]? (?:[NSEW]\.? |[NS][EW] )?(?:[\w'.-]+ ){0,4}[\w'.]+$")
"""A street at the end of other words."""
PLAIN_STREET = re.compile(
    r"\d{3,5} (?:[NSEW]\.? |[NS][EW] )?(?:(?:El|La|Las|Los|Le|St|Mt)\.? )?[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}"
)
"""A number and a name that are a street without a word for it ("5150 Bonnie View")."""
STORE = re.compile(r"(?<=[A-Za-z]) (?:#|no\.? ?)?\d{1,5}$", re.IGNORECASE)
"""The number of a store or warehouse at the end of its name."""
SMALL_WORDS = compiled(
    r"\b(?:pick|am|pm|city|state|our|your|their|my|the|a|an|this|one|it|is|are|will|has|have|we|i|you|then"
    r"|at|in|for|from|to|freight|load|same|location|tl|by|on|van|truck|here|again|looking|also|going|goin|comin|out|with|she|he|they|"
    r"new|some|no|not|yes|so|if|as|but|or|can|do|does|be|that|there|where|when|what|who)\b",
    0,
)
SMALL_PROSE = re.compile(
    r"\b(?:crates?|pallets?|skids|drums|totes|cartons|boxes|bundles|rolls|cwt|tons|needed|required|before|after|arrival|gate|dock"
    r"|residence)\b"
)
"""Words that say of freight or of a stop what no name written small says."""
SHOUTED = re.compile(
    r"^(?:A|AN|ONE|SOME|THIS|THAT|YES|NO|NOT|OUR|MY)\b"
    r"|\b(?:IS|ARE|WILL|HAS|HAVE|WE|I|YOU|THEN|FOR|FROM|WITH|IF|CAN|DOES|BE|THERE|SCRATCH|NEEDS?|GET)\b"
)
"""The same where all is written in capitals."""
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
TRAILING = re.compile(
    r"(?:'s (?:dock|warehouse|plant|facility|shop|yard|place|store|house|location)|\s+(?-i:docks?))?"
    r"(?:\s+(?:(?:located|based|down|up|over|out|back|here|there|just)\s+)*(?:in(?: the)?|at|near|of|by|around|outside|outside of"
    r"|close to"
    r"|is at|is in|on))?$|\s*\([^)]*\)?$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"(?<![\w.&'])[A-ZÀ-Þ][\w.&'/-]*(?:[ ](?:[A-ZÀ-Þ0-9&#][\w.&'/-]*|of|de|and|du|la|del|y|the)){0,6}"
    r"(?:[ ](?:ware?house|wharehouse|warehous|whse|plant|dc|yard|store|facility|terminal|jobsite|utilities|shop|school|farm"
    r"|mill"
    r"|advance|advanced|distribution|center|centre|branch|showroom|office|clinic|hospital)){0,2}$"
)
ENUMERATED = re.compile(r"[A-Za-z][.)] (?:unit|truck|trailer|load|flatbed|van|reefer)\b", re.IGNORECASE)
"""A numbered thing of a list ("B. Unit 5340")."""
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
SUFFIXES = re.compile(
    r"(?:plant|mill|bldg|building|unit|dc|inc|llc|ltd|corp|co|lp|warehouse|whse|s\.?a\.?(?: de c\.?v\.?)?|ulc"
    r"|gmbh)\b\.?(?: ?\w{1,4})?$",
    re.IGNORECASE,
)
DASHED = re.compile(r"[ ]-+[ ]+$")
ASIDES = re.compile(
    r"(?:suite|ste|unit|bldg|building|dock|door|gate|floor|room|rm|bay|lot)\b[ #:.]*\w{1,4}$"
    r"|(?:that|which)(?:[\u2019']s| is)(?: (?:down|up|over|out|located))?$|(?:rear|\w+ (?:floor|entrance))$"
    r"|(?:attn|c/o|hours?|open|closes?|hrs|receiving|phone|ph|tel|call|contact)\b.{0,40}$|[\d ().-]{7,}$",
    re.IGNORECASE,
)
BRACKETS = re.compile(
    r"\([^()\n]*\)|^[ \t]*(?:attn|attention|contact|ask for|phone|ph|tel|call|hours?|hrs|open|dock hours|receiving hours"
    r"|ref|po|appt)\b(?:[^\n]*(?=\n)|[ :#.]*(?:no\.? ?)?[\w()-]{0,20}\d[\d ().-]{0,30}(?=,[ ]|[ ]-[ ])"
    r"|[: ][^,\n\d]{0,30}(?=,[ ]*\d)"
    r"|[^\n]*?(?:(?<!\b[A-Z])[.!?](?=[ ]+[A-Z])|$))"
    r"|\b(?:attn|attention|contact)\b[: ][^,;\n]{0,30}(?=,)",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands within an address without being part of it: asides, and lines about persons, hours and numbers; of the place's
own line no more than the number, the person or the sentence ("PO is done. We're at 12 Main St")."""
WORD = re.compile(r"\w")
SEPARATOR = re.compile(
    r"(?P<line>\n[ \t]*)"
    r"|(?P<end>(?:(?:(?<=[a-z\d)]{3}[.!?])|(?<=[A-Z]{2}s[.!?]))(?<!(?i:boul|blvd)\.)(?<!(?i:ave)\.)"
    r"|(?<=\d[.!?]))[ ]+(?!(?:St|Ave?|Avenue|Street|Road|Rd|Blvd|Dr|Drive|Ln|Lane|Hwy|Pkwy|Pike|Way)\b)(?=[A-Z\d])|:[ ]|[!?]"
    r"|\.[ ]+(?=(?:An?|The|I|We|It|He|She|They|This|That|Our|My)[ ]))"
    r"|(?P<column>[|\t]|[ ]{2,})|(?<!\d),|,(?!\d{3}\b)|[;•()]|[ ]+/[ ]+(?=\d)|[ ]+-+[ ]+|[ ]--[ ]"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two separators. `breaks`: line ends between them and the place; `opens`: nothing before them belongs to it;

    `first`: they begin their line or column, or what the address has of it.
    """

    start: int
    words: str
    breaks: int
    opens: bool
    first: bool


def beside(text: str, start: int, end: int, wanted: bool) -> tuple[str, str, int]:
    """The company and the street in a stretch before a place, and where they begin. `wanted`: a cue says that it is a stop."""
    company = street = suffix = ""
    begin = end
    found = pieces(text, start, end, first=wanted)
    for at, piece in reversed(list(enumerate(found))):
        led = LEADING.sub("", WHEN.sub("", piece.words.strip(" .-\"'*/")))
        words = TRAILING.sub("", led).strip(" .:-\"'")
        words = ACCOUNT.sub("", words) if ACCOUNT.match(words) and not SUFFIX.search(words) else words
        if street and not street[0].isdigit() and piece.words.strip().isdigit() and len(piece.words.strip()) < 7:
            street, begin = f"{piece.words.strip()} {street}", piece.start
            continue
        if len(words) < 3 or words in CODES or (ASIDES.match(words) and not SUFFIXES.fullmatch(words)):
            if piece.opens:
                break
            continue
        glued = GLUED.match(words)
        road = ROAD.search(words) if not street and not (glued and is_company(glued["name"])) else None
        if not street and is_street(
            words, wanted or piece.breaks > 0 or plainly(words, piece, found[at - 1] if at else None)
        ):
            street, begin = words, piece.start
        elif road and is_street(road[0], wanted=wanted and bool(PLAIN_STREET.fullmatch(road[0]))):
            street, begin = road[0], piece.start + piece.words.find(road[0])
            if len(words[: road.start()].strip()) < 3:
                continue
            company, begin = ending(words[: road.start()], company, begin, piece)
            break
        elif not company and SUFFIXES.fullmatch(words) and not piece.opens:
            suffix = f" - {words}" if DASHED.search(text, 0, piece.start) else f", {words}"
            continue
        else:
            small = piece.first and (bool(street) or (wanted and text[end : end + 3].islower())) and wanted_small(words)
            name, behind_it = named(words, tail=not piece.breaks) if piece.first or not piece.breaks else ("", "")
            name = "" if goods_like(name) and not (wanted or street) else name or (words if small else "")
            name = "" if SOMEWHERE.search(led) and is_person(name, alone=False) else name
            name = "" if NAMED.fullmatch(name) or (not street and kind_of_site(name)) else name
            if name and (not behind_it or not street):
                company, street = name + suffix, behind_it or street
                begin = piece.start + max(0, piece.words.rfind(name))
            break
        if piece.opens:
            break
    if street and not company and NUMBERED_SHOP.fullmatch(street) and not SUFFIX.search(street):
        return street, "", begin
    return company, street, begin


def plainly(words: str, piece: Piece, before: Piece | None) -> bool:
    """Whether the words of a piece are a number and a name, and open an address or follow a company."""
    opens = PLAIN_STREET.fullmatch(words) and (piece.opens or (before and is_company(before.words.strip())))
    return bool(opens)


@lru_cache(maxsize=4)
def greeting(text: str) -> int:
    """Where the name ends to which a text speaks at its beginning; a name before a street's number is a company's."""
    match = ADDRESSED.match(text)
    return match.end() if match and not text[match.end() :].lstrip()[:1].isdigit() else 0


def pieces(text: str, start: int, end: int, *, first: bool) -> list[Piece]:
    """The stretch in pieces, in order; none without a word. An empty line begins it anew, what stands in brackets is left out.

    `first`: the first piece counts as the beginning of a line even if it stands within one: a label or a cue stands before it.
    """
    if not WORD.search(text, start, end):
        return []
    blank = text.rfind("\n\n", start, end)
    if blank >= 0 and text[blank:end].strip():
        start = blank + 2
    text = text[:start] + BRACKETS.sub(lambda match: " " * len(match[0]), text[start:end])
    found: list[Piece] = []
    at, opens, first = start, True, first or start == 0 or text[start - 1] == "\n"
    for match in SEPARATOR.finditer(text, start, end):
        found.append(Piece(at, text[at : match.start()], text.count("\n", match.start(), end), opens, first))
        at, opens, first = match.end(), bool(match["end"]), bool(match["line"] or match["column"] or match[0][0] == ":")
    found.append(Piece(at, text[at:end], 0, opens, first))
    return found


def ending(words: str, company: str, begin: int, piece: Piece) -> tuple[str, int]:
    """The company that the words before a street are or end in, and where the address then begins. `piece`: they open it."""
    words = words.strip(" ,")
    small = piece.first and wanted_small(words)
    name = words if small else named(TRAILING.sub("", LEADING.sub("", words)), tail=True)[0]
    return (name, piece.start + piece.words.find(name)) if name else (company, begin)


def is_street(words: str, wanted: bool) -> bool:
    """Whether words are a street and a number. `wanted`: where a street is to be expected, one without a word for it is one."""
    sure = bool(SUFFIX.search(words)) or (
        wanted and not SMALL_WORDS.search(words) and not NOT_A_COMPANY.search(words.lower())
    )
    refused = NOT_A_STREET.match(words) or PROSE.search(words) or NUMBERED_SITE.search(words)
    return sure and bool(STREET.match(words)) and not refused


def named(words: str, tail: bool) -> tuple[str, str]:
    """The company that words are or end in, and the street that follows it without a comma. `tail`: they may only end in it."""
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


def is_company(words: str) -> bool:
    """Whether words could be a company's or a person's name: capitalized, few, and none that orders are made of."""
    written, words = words, STORE.sub("", words)
    parts = words.split()
    if (
        not 1 <= len(parts) <= 7
        or len(words) < 3
        or NOT_A_COMPANY.search(PALLET_MAKER.sub("", written).lower())
        or (words == written and label(words))
        or all(len(part) == 1 or generic(part) or part[0].isdigit() or packaging(part) for part in parts)
        or ENUMERATED.match(words)
        or SMALL_WORDS.search(words)
        or (words.isupper() and SHOUTED.search(words))
        or parts[0].lower() in OWNERS
        or (parts[0].isdigit() and packaging(parts[-1]))
        or (parts[0] == "The" and parts[-1].islower())
        or (parts[0] in ("A", "An") and parts[1:] and parts[1][0].islower())
        or re.search(r"^[A-Z]{2,4}-(?:[A-Z]|\d{1,3})$|\d{4,}|\d+/\d+|\$|:\d|\d[ap]m\b|\d[xX,]\d", words)
    ):
        return False
    capitals = sum(part[0].isupper() or part[0].isdigit() or part in ("&", "of", "de") for part in parts)
    return (parts[0][0].isupper() and capitals * 2 >= len(parts)) or words.isupper()


def wanted_small(words: str) -> bool:
    """Whether words before a street that are all written small are a name, as a sender writes it who writes everything small."""
    if not words.islower() or len(words.split()) < 2 or SMALL_WORDS.search(words) or SMALL_PROSE.search(words):
        return False
    return is_company(words.title()) and is_company(words.upper())


def goods_like(name: str) -> bool:
    """Whether a name is two words of which the second is small and no site's, as goods are called ("Green chile")."""
    parts = name.split()
    return len(parts) == 2 and parts[1].islower() and not generic(parts[1])


def kind_of_site(name: str) -> bool:
    """Whether a name only says what kind of site it is, its first word large where it begins a sentence ("Feed yard")."""
    first, _, site = name.partition(" ")
    return bool(site) and site.islower() and all(map(generic, site.split())) and kind(first.lower()) != ""


def generic(word: str) -> bool:
    """Whether a word is no name on its own."""
    return word.strip(".,:#").lower().removesuffix("'s") in GENERIC
