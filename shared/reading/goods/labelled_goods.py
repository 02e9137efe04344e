"""The goods beside a label: "Commodity: steel coils", "Contents are tile", "Carga: 20 tarimas de azulejo"."""

import re
from collections.abc import Callable

from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.phrases import Phrase
from shared.reading.packaging.packaging import FORMS

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
    r"|machine(?:ry)?|vehicle|listing|"
    r"(?:material|matl|mat'l|goods|product|prod|commodity) (?:group|grp|class|type|cat(?:egory)?|family)"
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
