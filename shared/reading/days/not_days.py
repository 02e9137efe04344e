"""What is written like a day and is none: parts of one, the days on which a dock is open, streets, names, who sat."""

import re

from shared.reading.language.branches import compiled

FRACTION = (
    r"24/7|50/50|[1-9]/(?:2|3|4|8|16|32)\b[ ]?-?(?:pallet|inch|in\b|\"|ton|load|mile|full|truck|hp|price|day|hour|skid|trailer"
    r"|bbls?\b|barrel|keg|plate|ply(?:wood)?\b|[abc]{1,2}dx\b|osb\b|stone\b|gravel\b|crushed\b|minus\b|birch\b|oak\b"
    r"|maple\b|mdf\b|drywall|sheet|gyp|hard ?board|chain|rebar|bolt|rod\b|pipe|tub(?:e|ing)"
    r"|cable|rope|steel|glass|thick|dia|gal|dozen|case|size|way|of (?:a|an|the)\b)"
    r"|\d{1,2}/\d{1,2}[ ]?-?(?:gal(?:lon)?s?|qts?|quarts?|pints?|oz|ounces?|ml|lit(?:er|re)s?|ltrs?)\b"
)
"""What is no day, though it is written like one: "3/4 ton", "4/1 gal" for four of a gallon in a case."""
SATE = re.compile(
    r"\b(?:(?:it|they|he|she|we|that|which|has|have|had|been|just|only)\s+sat|(?:it'|they'|we')\w+\s+sat"
    r"|(?:the|in|of|full|direct|no)\s+sun)$",
    re.IGNORECASE,
)
SITS = re.compile(
    r"[ ]*(?:[-]|in\b|there\b|here\b|down\b|around\b|idle\b|outside\b|all\b|too long\b|for \w+ (?:day|week|month)"
    r"|(?:about |over |nearly |almost )?\w+ (?:and a half )?(?:hours|hrs|days|weeks|months)\b"
    r"|on (?:our|the|my|a)\b"
    r"|light|screen|shine|damage|exposure|chips?\b|visors?\b|care\b|shades?\b|rooms?\b|dried\b|tan\b|lamps?\b)",
    re.IGNORECASE,
)
"""Words before and after "sat" and "sun" that make no day of them."""
SUN_OF_NAME = re.compile(
    r"\bSun (?:Chemical|Valley|City|Belt|Country|Products|Foods|Farms?|Solar|Produce|Power|Prairie|Coast|Ridge|Harvest|Fresh"
    r"|World|Pacific|Hydraulics|Steel|Paper|Trust|Devil|Orchard|Growers|Gold|Star|Mountain)\b"
    r"|\b(?!(?:Pick|Pickup|Deliver|Delivery|Ready|Load|Ship|Del|Due|On|By|And|Or|Sat|Next|This|Avail|Available"
    r"|Loading)\b)[A-Z][a-z]+ Sun"
    r" (?!(?:AM|PM|Morning|Night|Pickup|Pick|Delivery|Deliver|PU|Del|Please|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*)"
    r"[A-Z][a-z]+"
)
"""A company or a place whose name has the sun in it."""
ONLY = re.compile(r"\s*(?:(?:and|&|or|/|,|-|thru|through|to)\s*\w+\.?\s*)?\bonly\b", re.IGNORECASE)
"""Words that make a weekday one on which a dock is open."""
OPEN_DAYS = re.compile(
    r"mon(?:day)?s?[ ]?(?:-|to|thru|through)[ ]?(?:thu(?:rs)?|fri|sat|sun)(?:day)?s?\b|(?:lunes|lundi)[ ](?:a|au)[ ]\w+",
    re.IGNORECASE,
)
OPEN_FROM = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ]?(?:-|to|thru|through)[ ]?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b",
    re.IGNORECASE,
)
OPENED = re.compile(
    r"\b(?:open|hours|hrs|receiv\w+|takes? (?:trucks|freight|deliver\w+)|accepts?(?: \w+)?|docks?|we're here"
    r"|here)[ :]*(?:(?:is|are|only|on|from) )*$",
    re.IGNORECASE,
)
ONLY_ON = re.compile(
    r"\bonly (?:\w+ )?(?:open|receiv\w+|takes?|accepts?|unloads?|delivers?)(?: (?:trucks|freight|deliver\w+|it|them))?(?: on)? $",
    re.IGNORECASE,
)
BOTH_DAYS = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?[ ]?(?:\+|&|/|and|,)[ ]?(?:mon|tue|wed|thu|fri|sat"
    r"|sun)[a-z]*\b(?![ ]\d)",
    re.IGNORECASE,
)
"""The days on which a dock is open: no day of the shipment."""
NOT_IT = re.compile(
    r"(?:['’]s| is| are| was)?[ ](?:no good|too (?:soon|early|late|tight|short)|(?:is )?(?:out(?! of| to| on)"
    r"|not (?:possible|going to|good|an option)|off the table)"
    r"|(?:we|they|everybody|everyone)(?:['’]re| are|['’]ll be| will be)? (?:doing |taking |having |counting |on )?(?:our |the )?"
    r"(?:inventory|stock ?taking|physical count|closed|shut)\b"
    r"|(?:on est|nous (?:sommes|serons)|c['\u2019]est|ils sont|estamos|estaremos|est[áa]) (?:ferm[ée]e?s?|cerrad[oa]s?)"
    r"|(?:isn't|wasn't|ain't) (?:possible|good|going)|(?:doesn't|does not|won't|will not|didn't) (?:work|do|happen|fly|suit))\b",
    re.IGNORECASE,
)
"""What takes back the day that it follows ("Saturday is no good")."""
PART_OF_ONE = re.compile(
    r"(?:1/[23458]|2/[35]|3/[458]|[57]/8)[ -](?!(?:pick|pu|load|ship|del|arriv|at|by|or|and|to|thru|through|for|on|in|is|works|if"
    r"|before|after|around|noon|morning|afternoon|from)\b)[a-z]"
)
STOP_OF = re.compile(
    r"^[ \t]*(?:un)?(?:load|pick|drop|stop|del)[ ]$|\n[ \t]*(?:un)?(?:load|pick|drop|stop|del)[ ]$", re.IGNORECASE
)
"""What stands before a number that counts a stop ("Unload 2nd: ...")."""
STREET_OF = compiled(
    r"\b(?:av|ave|avenida|calle|blvd|boulevard|calz|calzada|carr|carretera|col|colonia|paseo|prol|rue)\.? (?:del? )?$"
)
"""What stands before a day that a street is named after ("Av. 5 de Febrero")."""


def open_days(text: str, at: int) -> re.Match[str] | None:
    """The days from one to another on which a dock is open, where they begin at an offset."""
    opened = OPENED.search(text, max(0, at - 30), at)
    only = ONLY_ON.search(text, max(0, at - 50), at)
    return (
        OPEN_DAYS.match(text, at)
        or (OPEN_FROM.match(text, at) if opened else None)
        or (BOTH_DAYS.match(text, at) if only else None)
    )


MINE = re.compile(r"[Mm]on [a-zà-ÿ]{4,}")
FRENCH = re.compile(
    r"\b(?:est|sont|nous|vous|pour|une?|l[ae]s?|des|dans|avec|chez|qui|que|du|aux|et|il|elle|je|j['\u2019]\w+)\b"
)
"""What follows "mon" and stands around it where it is no Monday but the French "my": "Mon client est à Lyon et il ..."."""
AROUND = 100
"""Characters on either side that tell of which language a word is."""


def other_word(text: str, weekday: str, start: int, end: int) -> bool:
    """Whether the short name of a weekday that stands between two offsets is another word or the part of a name."""
    if weekday == "Sun" and SUN_OF_NAME.search(text, max(0, start - 20), end + 12):
        return True
    if weekday.casefold() == "mon":
        return bool(MINE.match(text, start)) and len(FRENCH.findall(text, max(0, start - AROUND), end + AROUND)) > 1
    if weekday not in ("sat", "sun"):
        return False
    return bool(SITS.match(text, end) or SATE.search(text, max(0, start - 10), end))
