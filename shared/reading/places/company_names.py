"""Whether words could be a company's or a person's name: few, capitalized, and none that orders and letters are made of."""

import re

from shared.reading.language.branches import compiled
from shared.reading.language.labels import label
from shared.reading.nouns.words import kind
from shared.reading.packaging.packaging import packaging

NOT_A_COMPANY = compiled(
    r"\b(?:please|pls|need|want|quote|rate|price|ready|available|appt|appointment|dock hours?|hrs|hours"
    r"|fcfs|first come|lbs|pallets?(?! (?:rack|suppl|recycl|servic|solution|exchange|compan)\w*| co\b)|skids?|class \d"
    r"|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|lundi|mardi|mercredi|jeudi|vendredi|samedi|rendez-vous"
    r"|construction site|bodega del? (?:transferencia|agente|cliente)|sat (?:morning|noon|night|am|(?:jan|feb|mar|apr|may"
    r"|june?|july?|aug|sept?|oct|nov|dec)\w*|\d)"
    r"|tomorrow|today|tonight|noon|due"
    r"|mon|m-(?:f|th|sat|sun)|tues?|weds?|thur?s?|fri|monday|tuesday|wednesday|thursday|friday|saturday|sunday|contact|phone"
    r"|attn|address|asap|zip"
    r"|food grade|dock high|trailer$|dry van|truckload|ltl|ftl|liftgate|hi|hello|thanks|thank|re|fw|hey|load (?:no"
    r"|number|id|ref|\d\w*)|^load \w+|stop \d"
    r"|drop ?\d|pick \d|job ?#?\d"
    r"|pick up|pickup"
    r"|my house|rail yard|rail ramp|cst|est|closes?|opens?|only|bill to|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?"
    r"|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|may \d\d?|regards|sincerely|sent|per|each"
    r"|they|we|our|i|it|this|these|those|both)\b|^\d+ or \d+|^[\d,.]+ ?(?:lb|kgs?|pcs|pieces|ea|cases)\b"
    r"|^(?:the )?port of\b|^pier\b|^then\b|\b(?:ramp|berth)$"
    r"|^(?:(?:north|south|east|west|main|rear|back|side|upper|lower|old|new|front)(?:ern)? )+(?:bldg|building|hall|lot|gate"
    r"|entrance"
    r"|wing|door|side|end|tower)\.?$"
    r"|^(?:lot|lane|line|item|row|option|run|trip) ?(?:#|no\.? )?\d{1,2}\b"
    r"|[ ](?:flatbed|tanker|reefer|step ?deck|drop ?deck|hopper|hopper bottom|conestoga|(?:box|straight) truck|sprinter|lowboy"
    r"|double drop|end dump|walking floor|curtain ?side|power only|hot ?shot)$"
    r"|^(?:(?:marine|container|port|rail|ship|bulk|intermodal) )*terminals?$",
    0,
)
"""Words that orders and letters are made of, and names are not."""
PALLET_MAKER = re.compile(
    r"(?<=[A-Z][a-z]{2}|[a-z]{3}) Pallet(?=\Z| (?:Inc|LLC|Co|Corp|Company|Supply|Mfg|&|and)(?!\w))"
)
"""What a company that makes pallets is called by, behind its own name ("Arrow Pallet")."""
GENERIC = frozenset(
    word
    for words in (
        "class weight van vans flatbed flatbeds reefer reefers conestoga truck trucks trailer equipment freight shipment",
        "commodity dims total date zip residential outbound inbound return leg pier lane route team tl frozen chilled cruce",
        "vendor orig cons origin destination delivery deliver subject best cheers number po ref bol pro open usa port stop drop",
        "pick load located needed wanted sitting stored unit suite dock door gate bay building bldg plant warehouse whse",
        "planta bodega almacen almacén carga descarga flete chargement déchargement",
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
        "earliest latest soonest currently presently now then still what somebody someone anybody ours theirs mine yours that",
        "factory foundry sawmill lumberyard cooperage farm ranch maker grower fabricator molder packer co-packer",
        "co-op coop",
        "méx mex edo edomex",
        "bonded third-party 3pl",
        "air ride airride heated insulated vented tandem tri-axle enclosed curtain curtainside sprinter tanker hopper",
        "flat bed low boy power stretch extendable gooseneck double its it's it\u2019s theyre they're they\u2019re",
        "consolidator forwarder importer exporter crew rental printer recipient sender",
    )
    for word in words.split()
)
"""Words that are no name on their own, though names may have them."""
OWNERS = ("my", "our", "your", "his", "her", "their")
"""Words before what is somebody's."""
STORE = re.compile(r"(?<=[A-Za-z]) (?:#|no\.? ?)?\d{1,5}$", re.IGNORECASE)
"""The number of a store or warehouse at the end of its name."""
SMALL_WORDS = compiled(
    r"\b(?:pick|am|pm|city|state|our|your|their|my|the|a|an|another|this|one|it|is|are|will|has|have|we|i|you|then|forget|scratch"
    r"|at|in|for|from|to|freight|load|same|location|tl|by|on|van|truck|here|again|looking|also|going|goin|comin|out|with|she|he|they|"
    r"new|some|no|not|yes|so|if|as|but|or|can|do|does|be|that|there|where|when|what|who)\b",
    0,
)
"""Words of sentences, which no name has written small."""
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
NUMBERS = re.compile(
    r"^[A-Z]{2,4}-(?:[A-Z]|\d{1,3})$|^(?:US|CA|MX|USA|CAN|MEX)-[A-Z]{2,3}$|\d{4,}|\d+/\d+|\$|:\d|\d[ap]m\b|\d[xX,]\d"
)
"""Numbers that are none of a name's: an id, a day, a price, an hour, a size."""
ADDRESSED = re.compile(
    r"(?:an? (?:mr|mrs|ms|miss)\b\.?|(?:an? )?(?:mme|mlle|madame|monsieur|sra?|se[ñn]ora?|frau|herr)\b\.?)"
    r"(?: [\w'\u2019-]+\.?){1,2}",
    re.IGNORECASE,
)
"""Somebody's name behind what people are addressed by."""
MOST_WORDS = 7
SHORTEST = 3
"""Words and characters of a name."""
ENUMERATED = re.compile(r"[A-Za-z][.)] (?:unit|truck|trailer|load|flatbed|van|reefer)\b", re.IGNORECASE)
"""A numbered thing of a list ("B. Unit 5340")."""


def is_company(words: str) -> bool:
    """Whether words could be a company's or a person's name: capitalized, few, and none that orders are made of."""
    written, words = words, STORE.sub("", words)
    parts = words.split()
    if not 1 <= len(parts) <= MOST_WORDS or len(words) < SHORTEST:
        return False
    if NOT_A_COMPANY.search(PALLET_MAKER.sub("", written).lower()) or (words == written and label(words)):
        return False
    if all(map(names_nothing, parts)) or numbers_things(words, parts) or of_sentence(words, parts):
        return False
    capitals = sum(part[0].isupper() or part[0].isdigit() or part in ("&", "of", "de") for part in parts)
    return (parts[0][0].isupper() and capitals * 2 >= len(parts)) or words.isupper()


def generic(word: str) -> bool:
    """Whether a word is no name on its own."""
    return word.strip(".,:#").lower().removesuffix("'s") in GENERIC


def names_nothing(word: str) -> bool:
    """Whether a word alone makes no name: a letter, a number, a packaging, or one that other words must go with."""
    return len(word) == 1 or generic(word) or word[0].isdigit() or bool(packaging(word))


def numbers_things(words: str, parts: list[str]) -> bool:
    """Whether words count, number, measure or date something: "12 wood pallets", "B. Unit 5340", "TN-4", "48x40"."""
    counts = parts[0].isdigit() and packaging(parts[-1])
    return bool(counts or ENUMERATED.match(words) or NUMBERS.search(words))


def of_sentence(words: str, parts: list[str]) -> bool:
    """Whether words are a part of a sentence or only somebody's name: "The old plant", "OUR DOCK IS OPEN", "a Mr. Lund"."""
    first = parts[0]
    if ADDRESSED.fullmatch(words):
        return True
    if SMALL_WORDS.search(words) or (words.isupper() and SHOUTED.search(words)) or first.lower() in OWNERS:
        return True
    if first == "The":
        return parts[-1].islower()
    return first in ("A", "An") and len(parts) > 1 and parts[1][0].islower()


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
