"""Counts that a label or a question asks for: "Pallets: 6", "how many skids? four", "skids (3)"."""

import re

from shared.reading.numerals import SPELLED
from shared.reading.packaging import FORMS
from shared.reading.word_patterns import WordPattern

OF = r"(?:no\.? (?:of )?|num(?:ber)? (?:of )?|nbr (?:of )?|# (?:of )?|total |qty (?:of )?|how many )"
TALLY = r"(?:[ ](?:count|qty|quantity|total|positions?|spots?|spaces?))"
NO_SIZE = rf"(?![ ]?(?:[\"'x]|\d|lb|kg|#|{FORMS}\b))"
LABELLED_COUNT = WordPattern(
    rf"\b{OF}?(?P<unit>{FORMS}|handling units?|(?<=of )containers"
    rf"|hu|qty|quantity|cantidad|quantit[ée]|pieces?|how many|pallet count|skid count|plt count|pallet qty|units?|count){TALLY}?"
    rf"(?:[ ]?[/&][ ]?(?:pack(?:ag(?:e|ing))?(?: type)?|type|kind|uom|u/m|um|unit))?"
    rf"\s*(?:[^\n:\d?]{{0,24}}[?]:?\s*|\s*(?:\.{{2,}}[ ]?)?[:=](?:[ \t]*|\s*(?=\d{{1,4}}[ \t]*(?:\n|$)))|[ ]?\.{{3,}}[ ]?"
    rf"|[ ]-[ ]|(?<=qty)\.?[ ])(?P<number>\d{{1,4}}|{SPELLED})\b"
    rf"(?:[ ]?[/(][ ]?(?P<kind>{FORMS})\b)?(?![ ]?(?:x\b|lb|kg|(?:{FORMS})\b))",
)
HOW_MANY = WordPattern(
    rf"\bhow many (?P<unit>{FORMS})\b[^\n:\d?]{{0,40}}[?:]{{1,2}}[ ]*(?P<number>\d{{1,3}}|{SPELLED})\b"
    r"(?![ ]?(?:[\dx.,]*\d|x\b|lb|kg))",
)
"""A question with its answer behind it: "how many pallets and how big: 9, they're 48x40x62"."""
TOLD = WordPattern(
    rf"(?<![\w-])(?:{OF}(?P<of>{FORMS}|handling units)|(?P<tally>{FORMS}|handling units?){TALLY}"
    r"|(?:(?<=\n)|(?<=[,;|][ ])|(?<![\s\S]))(?P<plural>pallets|skids|crates|plts|skds|pcs|pieces|cartons|ctns|handling units))[ ]"
    rf"(?P<number>\d{{1,4}})(?=[ ]*(?:$|[\n,;|)]|(?:wt|weight|wgt|gross|dims?)\b)){NO_SIZE}",
)
"""A label with its number right behind it: "Pallet count 22", "Plts 22 wt 41,288"."""
TURNED = WordPattern(
    rf"\b(?P<unit>(?:{FORMS})(?<=s))(?:[ ]?\((?P<number>\d{{1,3}})(?: total| in all| of them)?\)"
    rf"|[ ]?[xX][ ]?(?P<times>\d{{1,3}})\b{NO_SIZE})",
)
"""A packaging with its number behind it: "skids (3)", "pallets x 7"."""
SHORT = WordPattern(r"(?<![\w$.,/-])(?P<number>\d{1,2})(?P<unit>P)(?=[ ]*(?:\n|[,;/]|\Z|[ ]\d))", 0)
"""Pallets as load boards write them: "24P, 38.5K"."""


def labelled_counts(text: str) -> list[tuple[re.Match[str], str, str]]:
    """Every such count with the words for its packaging and its number."""
    found = []
    for pattern in (LABELLED_COUNT, HOW_MANY, TOLD, TURNED, SHORT):
        for match in pattern.finditer(text):
            said = match.groupdict()
            unit = (
                said.get("kind") or said.get("unit") or said.get("of") or said.get("tally") or said.get("plural") or ""
            )
            found.append((match, "pallet" if pattern is SHORT else unit, said["number"] or said["times"]))
    return found
