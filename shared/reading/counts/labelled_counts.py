"""Counts that a label or a question asks for: "Pallets: 6", "how many skids? four", "skids (3)"."""

import re

from shared.reading.language.numerals import NAMED, SPELLED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.packaging import FORMS

OF = r"(?:no\.? (?:of )?|num(?:ber)? (?:of )?|nbr (?:of )?|# (?:of )?|total |ttl |tot |qty (?:of )?|how many )"
TALLY = r"(?:[ ](?:count|qty|quantity|total|positions?|spots?|spaces?)|(?<=s)[ ]?#)"
NO_SIZE = rf"(?![ ]?(?:[\"'x]|\d|lb|kg|#|{FORMS}\b))"
NO_BOX = (
    r"(?![ ](?:x[ ])?(?:(?:20|40|45|53)(?:'|[ -]?(?:ft|foot)\b)?[ ]?(?![x\d]))?(?:(?:std|standard|dry|domestic|ocean|import"
    r"|export|high[ -]?cube|hc|hq|reefer|rail|intermodal|loaded|empty|full|steamship)[ ]){0,3}(?:containers?|cntrs?|trailers?"
    r"|(?<=(?:20|40|45)['t ])(?:hc|hq|gp|std|high[ -]?cube)\b))"
)
"""Behind a number, none of what is only called a box: "Box: one 53' domestic container"."""
LABELLED_COUNT = WordPattern(
    rf"\b{OF}?(?P<unit>{FORMS}|handling units?|(?<=of )containers"
    rf"|h/?us?|qty|quantity|cantidad|quantit[ée]|pieces?|how many|pallet count|skid count|plt count|pallet qty|units?"
    rf"|count){TALLY}?"
    rf"(?:[ ]?[/&][ ]?(?:pack(?:ag(?:e|ing))?(?: type)?|type|kind|uom|u/m|um|unit|w(?:eigh|gh?)?t|lbs))?"
    rf"\s*(?:[^\n:\d?]{{0,24}}[?]:?\s*|\s*(?:\.{{2,}}[ ]?)?[:=](?:[ \t]*|\s*(?=\d{{1,4}}[ \t]*(?:\n|$)))|[ ]?\.{{3,}}[ ]?"
    rf"|[ ]-[ ]|(?<=qty)\.?[ ])(?P<number>\d{{1,3}},\d{{3}}(?![ ]?/[ ]?\d)"
    rf"|\d{{1,4}}(?!,\d|\.(?!0+\b)\d|[ ]?/[ ]?\d{{3}})|{SPELLED})\b"
    rf"(?:[ ]?[/(][ ]?(?P<kind>{FORMS})\b(?![ ]?:))?(?![ ]?(?:[\"']|(?:cm|mm|in|ft)\b|x\b(?![ ]\d+[ -]?(?:gal|lbs?"
    rf"|kg))|(?:lb|kg)(?!s?[ ]?[:=])"
    rf"|(?:{FORMS})\b)){NO_BOX}",
)
OF_ONE = re.compile(r"(?:lbs?|w(?:gh?)?t|weight|kgs?|pounds)\.?[ ]?/[ ]?\Z|\bper[ ]\Z", re.IGNORECASE)
"""Before what something is told for one of: "Lbs/drum: 440"."""
HOW_MANY = WordPattern(
    rf"\bhow many (?P<unit>{FORMS})\b[^\n:\d?]{{0,40}}[?:]{{1,2}}[ ]*(?P<number>\d{{1,3}}|{SPELLED})\b"
    r"(?![ ]?(?:[\dx.,]*\d|x\b|lb|kg))",
)
"""A question with its answer behind it: "how many pallets and how big: 9, they're 48x40x62"."""
TOLD = WordPattern(
    rf"(?<![\w-])(?:{OF}(?P<of>{FORMS}|handling units)|(?P<tally>{FORMS}|handling units?){TALLY}"
    r"|(?:(?<=\n)|(?<=[,;|/-][ ])|(?<=\.[ ])(?=[a-z]+[ ](?:are|were)[ ])|(?<=[ ]{2})|(?<![\s\S])"
    r"|(?<=:[ ]))(?P<plural>pallets|skids|crates|plts|skds|pcs|pieces"
    r"|cartons|ctns|pkgs|packages|h/?us?|handling units|(?-i:PLT|PLTS|SKD|SKDS|SKIDS|PALLETS)))\.?[ ]{1,3}"
    rf"(?:(?:is|are|was|will be|of)[ ])?(?P<number>\d{{1,4}}(?!,\d)|{NAMED})"
    rf"(?=[ ]*(?:$|[\n,;|)/]|\.(?!\d)|\(|-[ ]|(?:wt|weight|wgt|gross|dims?|cl(?:as)?s|cl|weighing|and(?! \d))\b|[ ]{{2}}))"
    rf"{NO_SIZE}",
)
"""A label with its number right behind it: "Pallet count 22", "Plts 22 wt 41,288"."""
TIMES = WordPattern(
    rf"\b(?P<unit>{FORMS})[ ][xX][ ]?(?P<number>[1-9]|1\d|2[0-6])(?![\d.,]*[\d\"'xX]|[ ]?(?:x|lb|kg|#))"
)
"""One of a packaging, so many times: "pallet x2", "pallets x3 48x40x60"."""
TURNED = WordPattern(
    rf"\b(?P<unit>(?:{FORMS})(?:(?<=s)|(?=[ ]?\([1]\))))(?:[ ]?\((?P<number>\d{{1,3}})(?: total| in all| of them)?\)"
    rf"|[ ]?[xX][ ]?(?P<times>\d{{1,3}})\b{NO_SIZE}"
    r"|(?:[ ](?:of|with)[ ][a-z]+(?:[ ][a-z]+){0,2})[ ]?[:=][ ]?(?P<behind>\d{1,3})(?=[ ]*(?:$|[\n,;|)]|\.(?!\d))))",
)
"""A packaging with its number behind it: "skids (3)", "pallets x 7"."""
ROWED = re.compile(
    rf"^[ \t]*\|?[ ]?(?P<number>\d{{1,4}})[ ]?[|;][ ]?(?P<unit>{FORMS})(?=[ ]?[|;])", re.IGNORECASE | re.MULTILINE
)
"""A row of cells that opens with a number and its packaging: "6 | pallet | 6,600 lb | feed"."""
SHORT = WordPattern(r"(?<![\w$.,/-])(?P<number>\d{1,2})(?P<unit>P)(?=[ ]*(?:\n|[,;/]|\Z|[ ]\d))", 0)
"""Pallets as load boards write them: "24P, 38.5K"."""


def labelled_counts(text: str) -> list[tuple[re.Match[str], str, str]]:
    """Every such count with the words for its packaging and its number."""
    found = []
    for pattern in (LABELLED_COUNT, HOW_MANY, TOLD, TURNED, TIMES, SHORT, ROWED):
        for match in pattern.finditer(text) if pattern is not ROWED or "|" in text or ";" in text else ():
            if OF_ONE.search(text, max(0, match.start() - 12), match.start()):
                continue
            said = match.groupdict()
            unit = (
                said.get("kind") or said.get("unit") or said.get("of") or said.get("tally") or said.get("plural") or ""
            )
            found.append(
                (match, "pallet" if pattern is SHORT else unit, said["number"] or said["times"] or said["behind"])
            )
    return found
