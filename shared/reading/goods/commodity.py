"""What the goods are, in the sender's words: a noun phrase that stands where goods are named.

Every noun phrase of a stretch gets points for where it stands (after "4 pallets of", as the object of "ship", before "weighs",
alone between commas) and for what its chief word is known to be; the one with the most is the commodity, if it has enough.
"""

import re
from bisect import bisect
from collections.abc import Callable, Iterable

from shared.reading.counts.one_of_several import one_of
from shared.reading.goods.goods_cues import worth
from shared.reading.goods.goods_doubts import UNITS
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.named_by_packaging import OF_SIZE
from shared.reading.nouns.people import given_names
from shared.reading.nouns.phrases import Phrase, phrases
from shared.reading.nouns.words import GOODS, kind
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS
from shared.reading.passage import Found, Passage
from shared.reading.places.salutations import ADDRESSED

LABELLED = WordPattern(
    r"(?<!\w)(?:^|(?<=[\n•|;,.(])|(?<=[\n•|;,.()/] )|(?<=  ))(?:(?:commodit(?:y|ies)|product(?:\(?s\)?)?"
    r"|freight|goods|contents?"
    r"|material|merchandise"
    r"|cargo(?! (?:wt|weight|van)))(?:[ ]?/[ ]?(?:commodity|desc(?:ription)?|product|goods|item"
    r"|material)s?)?(?: (?:on all|for all|on both|desc\w*|type|is|name))?\s*(?:[:=?|]|\s-\s)"
    r"|(?:commodity|contents) (?=[a-z]{3,})(?!(?:is|are|was|were|code|class|type|for|on|desc\w*|name|will|of|must|and|in)\b)"
    r"|(?<=[\n•| ])(?:what|contents?|commodity|goods|product|freight|desc(?:ription)?|material|cargo)[ ]{2,}(?=[a-z])"
    r"|contents (?:are|is|will be)\b|(?:goods|cargo|product|chemical name) (?:is|are)\b|nomenclature[ ]?:"
    r"|contents of (?:all|both|each)(?: \w+)?[ ]?:|commodit(?:y|ies)(?: (?:for|on) (?:all|both)(?: of them)?)? (?:is|are)\b"
    r"|(?:prod|comm?|commod|cmdty|cmd|(?:nature|type|kind) of (?:goods|freight|cargo|product)"
    r"|(?:cargo|freight|goods|load|product|commodity|item|part) (?:desc(?:ription)?|name)|parts?|articles?|stuff"
    r"|desc(?:ription)?(?: of (?:goods|freight|items?|contents))?|what|item(?:s)?(?: description)?|contains|shipping"
    r"|(?:items?|goods|freight|products?|material|commodity) (?:being|to be) (?:shipped|moved|transported)"
    r"|machine(?:ry)?|vehicle|listing|(?:material|goods|product|commodity) (?:group|class|type)"
    r"|what(?:'s| is| are)?(?: (?:it|in it|it is|this is|this|they are|inside|in (?:the|each) (?:box|pallet|crate)s?))"
    r"|what (?:we're"
    r"|are (?:you|we)|is being|do you need|needs to be|will you be) shipp?(?:ing|ed)?|descri(?:be|ption of) (?:your "
    r"|the )?(?:freight"
    r"|goods|items?|shipment|cargo|load)|carga|qu[ée] es|art[íi]culos?|descripci[óo]n|d[ée]signation"
    r"|nature de la marchandise|description de la marchandise|mercanc[íi]a|producto|contenido"
    r"|produit|marchandises?|contenu)(?:\s*/\s*\w+)?\s*[?]?[:=?|])[ |]*(?=[^\n|;•])",
)
COUNTED = re.compile(
    rf"\s*(?:\d+|an?|{NAMED})[ \t]+(?:\(\d{{1,3}}\)[ \t]+)?(?:(?:[a-z]+[ \t]+)?(?:{FORMS})[ \t]*(?:\([a-z]+\)[ \t]*)?"
    rf"(?:of|with|w/|de)?[ \t]+|(?=[a-z]{{3,}}))",
    re.IGNORECASE,
)
PALLETS = re.compile(r"\s*(?:pallets|palettes|tarimas|skids|plts),[ \t]+(?=[a-z]{3,})", re.IGNORECASE)
"""How goods are held, ahead of their name: "Goods: pallets, tissue paper"."""
QUALITY = re.compile(
    r"(?:brand[ -])?(?:new|used|empty|frozen|fresh|boxed|palletized|crated|bagged|dry),[ ](?=[a-z])", re.IGNORECASE
)
"""What is said of goods before their name, with a comma between: "Freight: new, boxed ceiling fans"."""
VALUE = re.compile(r"(?:[^\n|;•,(.]|\.(?!\s|$)){2,80}")
TAIL = re.compile(r"\s+(?:-|--|@|\d|at|on|in|for)\s*$|\s(?:-|class|@)\s.*$", re.IGNORECASE)
LISTED = re.compile(r"\n?[ \t]*[-•*]")
"""A row of a list, in which nobody is called by name."""
CALLED = re.compile(
    r"\W*[A-Z]{2,}(?=[ ]+(?:NEED|CAN|GOT|PLEASE|PLS|PLZ|I|WE|LOOKING|COULD|HERE|WHAT|GIVE|SEND)\b|[ ]*[,:!-]*\n[ ]*\n)"
)
"""Somebody called by name in capitals, who writes nothing in small letters."""
CALLED_SMALL = re.compile(
    r"\W*[a-z]{3,12}(?=[ ]+(?:need you|(?:can|could|would|will) (?:you|u|ya)|i need|we need|i['\u2019]?ve got|i got|we got)\b)"
)
"""The same by one who writes no capitals: "mei need you to cover one for me"."""
SPOKEN_TO = re.compile(
    r"[ ]*\$ ?\d|[ ]*(?:everything|we|i|it['’]?s|they|this is|here|there['’]?s|can|could|would|please|pls|what|how|need"
    r"|got|just|so|if"
    r"|when|thanks"
    r"|sorry|yes|no|hope|as|attached|see)\b",
    re.IGNORECASE,
)
"""How somebody goes on who has called another by name, whatever else the name may mean: "Dahlia, everything is crated"."""
MACHINE = re.compile(r"(?:machine|vehicle)\b", re.IGNORECASE)
"""A label behind which one thing stands."""
NOTHING = re.compile(
    r"(?:no|yes|n/a|none|tbd|same)\b|(?:freight|goods|commodit(?:y|ies)|cargo|products?|contents|description|marchandises?)\Z"
    r"|(?:details?|info(?:rmation)?|values?|specs?|(?:line|item|unit|pallet|skid|crate)(?: ?[a-c\d]{1,2})?)\Z"
    r"|(?:totals?|and|plus|with)\Z|(?:en|desde) \w|nuestr[oa]s? \w|(?:mi|la|el|su|our|my"
    r"|the|your) "
    r"(?:bodega|planta|almac[eé]n|patio|cedis|f[áa]brica|tienda|warehouse|plant|dock|yard|shop|facility|dc|store)\b",
    re.IGNORECASE,
)
"""What behind such a label is no goods, or a place: "Carga: nuestra bodega en ..."."""
UNIT_GOODS = frozenset(
    {"unit", "coil", "tank", "cabinet", "reel", "beam", "sheet", "tube", "bale", "roll", "cylinder", "rack"}
)
"""Packaging that is a kind of goods itself."""
FINISHED = re.compile(
    r",? (?P<finish>(?:(?:cold|hot)[ -]?rolled|galvani[sz]ed|stainless|pre-?painted|pickled(?: (?:and|&) oiled)?"
    r"|tempered|laminated|insulated)"
    r"(?: (?:steel|aluminum))?)(?=[ ]*(?:[,;.(\n]|$|and\b|pickled\b))",
    re.IGNORECASE,
)
"""What such goods are said to be behind their number: "4 coils cold rolled"."""
WEIGHED = re.compile(r"[ ]*[,|-]?[ ]*\d[\d,.]*[ ]?(?:lbs?\b|#|pounds\b)\.?[ ]*[,|-]?")
"""The weight that may stand between: "1 coil | 44,300 lb | hot rolled"."""
ITSELF = UNIT_GOODS | {"bundle", "piece"}
AS_GOODS = re.compile(
    r"(?:empty|used|returned|returnable|reconditioned|refurbished|scrap|recycled|rebuilt|damaged)\b", re.IGNORECASE
)
"""What is said of a packaging that is shipped for its own sake."""
HELD_IN = re.compile(
    rf"\A(?:(?:\d+x\d+ )?(?:{FORMS}|(?:gals?|gallons?|lit(?:er|re)s?|lb|oz|kg)(?: (?:pails|drums|buckets|jugs|cans|bags"
    rf"|bottles|boxes|sacks|totes|kegs))?|consist(?:s|ing)?|sets?|loads?|positions?|spots?) (?:of"
    rf"|de) (?!rechange)|(?:loads? (?:of )?)"
    r"|(?:crated|palletized|skidded) |d['’]une? |[dl]['’])(?=\w{3})"
    r"|(?<=\w\w\w)(?<! own) (?:crate|skid|pallet|bundles)\Z|(?<=\w\w\w) (?:shrink|stretch)\Z",
    re.IGNORECASE,
)
"""What is left before the goods of what they are held in or counted by: "bags of lime", "gal of glycerin"."""
BOUND = re.compile(
    r",? (?:all )?(?:banded|bundled|strapped|tied|packed|crated|boxed|stacked) (?:up )?(?:in|on)(?:to)? ", re.IGNORECASE
)
HOLLOW = frozenset({"box", "bin", "basket", "cage", "cart"})
"""Packaging that a noun makes goods of: "trench boxes", "shopping carts"."""
MADE_OF = re.compile(
    r"\b(?:wood(?:en)?|steel|plastic|metal|fib(?:er|re)|cardboard|poly|plywood|pine|paper|corrugated|ibc|gallon|gal|oak"
    r"|aluminum)\Z",
    re.IGNORECASE,
)
"""What a packaging itself is made of."""
MERE_FORM = re.compile(
    r"(?:pails|drums|totes|cartons|ctns|boxes|bags|sacks|cases|jugs|buckets|cans|kegs|bins|crates|super ?sacks|bulk bags)",
    re.IGNORECASE,
)
"""What goods are held in within what is handled: it is their name only where nothing else is ("2 skids of pails")."""
FOR_WHAT = re.compile(
    r" (?:(?:used|made|meant|built|designed|needed|that (?:goes?|fits?)) )?(?:for|on|out of|from|off(?: of)?|to (?:fit|go on))"
    r" (?:an?|the|our|their|his|her|my|your|some|its)(?: (?:new|old|used|big))? ",
    re.IGNORECASE,
)
"""Between goods and what they are for, or come from."""
APPOSED = re.compile(r", |[ ][-\u2013\u2014][ ]| ?\(")
"""Between the name of things and words that explain it."""
BRACKET = re.compile(r" ?\(")
"""Between the name of things and what they are made of."""
NUMBERED = re.compile(rf"(?<![\w$.,/#-])(?:\d{{1,3}}|{NAMED}) \Z", re.IGNORECASE)
"""Before things that are counted by their name."""
NO_NAME = re.compile(
    r"(?:pallet|skid|plt|crate|boxe|carton|drum|bundle|tote|bin|roll|coil|unit|piece|pc|case|bag|truck|load|item|thing|stop|drop"
    r"|shipment|lane|trailer|footer|flat|van|order|line|lot|day|week|sku|product|commoditie)s",
    re.IGNORECASE,
)
"""What is counted and names no goods."""
LEAST, SURE = 5, 8
"""Points that a phrase needs, and that it needs where a thing is counted by its name."""


def named(text: str, start: int, end: int, open_at: Callable[[int], bool]) -> Phrase | None:
    """The goods beside a label such as "Commodity:"."""
    for label in LABELLED.finditer(text, start, end):
        counted = COUNTED.match(text, label.end()) or PALLETS.match(text, label.end())
        value = VALUE.match(text, counted.end() if counted else label.end(), end)
        if not value:
            continue
        if (quality := QUALITY.match(text, value.start())) and (rest := VALUE.match(text, quality.end(), end)):
            value = rest
        stop = next((at for at in range(value.start(), value.end()) if not open_at(at)), value.end())
        words = TAIL.sub("", text[value.start() : stop]).strip(" -:.,*/\"'")
        if re.search(r"[^\W\d_]{3}", words) and len(words.split()) < 9 and not NOTHING.match(words):
            at = text.index(words, value.start())
            return Phrase(at, at + len(words), words, "thing" if MACHINE.match(label[0].strip(" |•\n")) else "material")
    return None


def goods(passage: Passage, counts: list[Count], start: int, end: int) -> str:
    """The commodity of a stretch: what a label names, else the noun phrase with the most points; empty where there is none."""
    phrase = likeliest(passage, counts, start, end)
    if not phrase:
        return ""
    whole = next((each.words for each in counts if each.words and one_of(phrase, each.words)), phrase.words)
    return HELD_IN.sub("", whole, count=1)


def likeliest(passage: Passage, counts: list[Count], start: int, end: int) -> Phrase | None:
    """The words of a stretch that name its goods. `counts`: what is counted in it, beside which goods are named."""
    open_at = outside([*covered_by(passage), *addressed(passage.text), *places(passage)])
    if found := named(passage.text, start, end, open_at) or bound(passage, start, end):
        return found
    thing = next((each for each in counts if each.words and not each.packaging and start <= each.start < end), None)
    best, most = None, (SURE if thing else LEAST, False)
    told = phrases(passage.text, start, end, open_at)
    for before, phrase in zip((None, *told), told, strict=False):
        if before is best and what_for(passage.text, before, phrase):
            continue
        points = (worth(passage, counts, phrase, most[0]), phrase.kind in GOODS)
        if points >= most and MERE_FORM.fullmatch(phrase.words):
            points = (min(points[0], LEAST), False)
        if points > most or (best is None and points == most):
            best, most = phrase, points
    named_before = best and (counted_by_name(passage.text, best, counts) or explained(passage.text, best, told))
    return named_before or best or of_unit(passage.text, counts)


def what_for(text: str, before: Phrase | None, phrase: Phrase) -> bool:
    """Whether a phrase names what the goods right before it are for, or come from: "an electric motor for a conveyor"."""
    return before is not None and before.kind in GOODS and bool(FOR_WHAT.fullmatch(text, before.end, phrase.start))


def counted_by_name(text: str, best: Phrase, counts: list[Count]) -> Phrase | None:
    """The things that are counted right before brackets that say what they are made of: "5 display cases (tempered glass)"."""
    for each in counts:
        told = each.words and text[each.start : each.end].endswith(each.words)
        if told and each.words.endswith("s") and BRACKET.fullmatch(text, each.end, best.start):
            return Phrase(each.end - len(each.words), each.end, each.words, "thing")
    return None


def explained(text: str, best: Phrase, found: list[Phrase]) -> Phrase | None:
    """The things that are counted right before words which only explain what they are: "2 kiln cars, rolling steel frames"."""
    at = found.index(best) - 1
    if at < 0 or not APPOSED.fullmatch(text, found[at].end, best.start):
        return None
    before = found[at]
    counted = before.plural and NUMBERED.search(text, max(0, before.start - 20), before.start)
    return before if counted and not (UNITS.match(before.words) or NO_NAME.fullmatch(before.noun)) else None


def bound(passage: Passage, start: int, end: int) -> Phrase | None:
    """The things that are counted and then said to be put together: "42 hewn beams, strapped into 6 bundles"."""
    for each in passage.counts:
        if start <= each.start < end and each.words and not each.packaging and BOUND.match(passage.text, each.end):
            return Phrase(each.start, each.end, each.words, "thing")
    return None


def of_unit(text: str, counts: list[Count]) -> Phrase | None:
    """The goods within a count itself: "5 HVAC units", "6 plate bundles"."""
    for count in counts:
        unit = text[count.start : count.end].rpartition(" ")[2]
        if count.words and not count.packaging:
            return Phrase(count.start, count.end, count.words, "thing")
        if unit.lower().endswith("s") and shipped_itself(text, count):
            return Phrase(count.start, count.end, f"{count.words} {unit}".strip(), "thing")
        if count.packaging == "tank" and not count.words:
            return Phrase(count.start, count.end, unit, "thing")
        if count.packaging in UNIT_GOODS and (finish := finished(text, count.end)):
            return Phrase(count.start, finish.end(), f"{finish['finish']} {unit}", "thing")
        if not count.words or OF_SIZE.fullmatch(count.words):
            continue
        if count.packaging in ITSELF:
            words = f"{count.words} {unit}" if count.packaging in UNIT_GOODS else count.words
            return Phrase(count.start, count.end, words, "thing")
        if kind(count.words.split()[-1].lower()) in GOODS and not MADE_OF.search(count.words):
            return Phrase(count.start, count.end, count.words, "material")
        if count.packaging in HOLLOW and kind(count.words.split()[-1].lower()) == "noun":
            return Phrase(count.start, count.end, f"{count.words} {unit}", "thing")
    return None


def finished(text: str, at: int) -> re.Match[str] | None:
    """What goods are said to be behind their number, which ends `at` an offset, or behind their weight on the same row."""
    weighed = WEIGHED.match(text, at)
    return FINISHED.match(text, at) or (FINISHED.match(text, weighed.end()) if weighed else None)


def shipped_itself(text: str, count: Count) -> bool:
    """Whether a packaging is shipped for its own sake: "30 empty racks", "60 oak barrels, empty", "580 new pallets"."""
    if count.packaging == "pallet" and count.words.lower() == "new":
        return True
    return bool(AS_GOODS.match(count.words) or AS_GOODS.match(text[count.end : count.end + 20].lstrip(" ,(")))


def addressed(text: str) -> list[tuple[int, int]]:
    """Where somebody is called by name ("Casey, ...", "Ravi - ...", "NICK NEED ..."), at the beginning or after a greeting."""
    called = CALLED.match(text) or CALLED_SMALL.match(text)
    return [
        *(match.span() for match in ADDRESSED.finditer(text) if not LISTED.match(match[0]) and not of_goods(match)),
        *([called.span()] if called else []),
    ]


def of_goods(called: re.Match[str]) -> bool:
    """Whether what seems to call somebody names goods: "Paint, flammable", "Steel - 1 coil"; not "Tamarack - see below"."""
    word = called[0].strip(" \n,!:-").lower()
    told = called[0].rstrip()[-1:] in (",", ":") or called.string[called.end() :].lstrip()[:1].isdigit()
    told = told and not SPOKEN_TO.match(called.string, called.end())
    return told and kind(word) in GOODS and word not in given_names()


def places(passage: Passage) -> list[tuple[int, int]]:
    """Where the company or the street of a stop is written."""
    found: list[tuple[int, int]] = []
    for stop in passage.stops:
        for name in (stop.place.company, stop.place.street):
            at = passage.text.rfind(name, 0, stop.end) if name else -1
            if at >= 0:
                found.append((at, at + len(name)))
    return found


def outside(spans: Iterable[tuple[int, int]]) -> Callable[[int], bool]:
    """Whether an offset lies in none of some stretches, which may overlap."""
    starts, ends = [-1], [-1]
    for start, end in sorted(spans):
        if end > ends[-1]:
            starts.append(max(start, ends[-1]))
            ends.append(end)
    return lambda at: at >= ends[bisect(starts, at) - 1]


def covered_by(passage: Passage) -> list[tuple[int, int]]:
    """The stretches that other facts explain."""
    groups: tuple[tuple[Found, ...], ...] = (
        passage.stops, passage.days, passage.weights, passage.counts, passage.sizes, passage.classes, passage.nmfcs,
        passage.un_numbers, passage.trailers, passage.modes, passage.references, passage.services,
    )  # fmt: skip
    spans = [(each.start, each.end) for group in groups for each in group]
    return spans + ([(passage.hazmat.start, passage.hazmat.end)] if passage.hazmat else [])
