"""Reference numbers by their label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from shared.reading.language.streets import of_street
from shared.reading.language.word_patterns import WordPattern
from shared.reading.references.reference_labels import REFERENCE, VALUE, Kind, kind_of
from shared.reading.references.reference_values import alike, usable
from shared.reading.references.told_for_each import told_for_each, told_of_loads, told_of_units
from shared.reading.references.used_as import used_as

MORE = re.compile(
    rf"(?:[ ]?\([^()\d\n]{{1,24}}\))?\s*(?:,|&|/|\+|and|y|et|;)\s*#?(?P<value>{VALUE})(?![\w'\"])(?!\s?(?:lbs?|kgs?|pallets?"
    rf"|plts?|skids?|pcs|x\b|am|pm|%))",
    re.IGNORECASE,
)
NEXT_LINE = re.compile(r"[ ]*\n[ ]*(?P<value>(?:[A-Z]{1,5}-?\d[\w-]{2,}|\d{6,}))(?=[ ]*(?:\n|\Z))", re.IGNORECASE)
"""A number alone on the line below one of a label that leaves open how many follow: "PO(s): TC-118" and below "TC-122"."""
SEVERAL_FOLLOW = re.compile(r"(?:'?s|\(s\))\W*(?:numbers?|nos?|#s?)?\W*\Z", re.IGNORECASE)
OLD = re.compile(
    r"\b(?:old|previous|prior|wrong|former|(?:not|ignore|disregard|instead of)(?: the| our)?(?: old| other)?) $",
    re.IGNORECASE,
)
"""Before the label of a number that another takes the place of."""
WRONG = re.compile(
    r"[ ]?(?:[,;(-]+[ ]?)?(?:(?:and|but|though)[ ])?(?:that|which|this|it)(?:['\u2019]s|[ ]is|[ ]was)[ ]"
    r"(?:(?:just|actually|now)[ ])?"
    r"(?:wrong|incorrect|not right|an? (?:typo|mistake|error)|outdated|out of date|the old (?:one|number)|old)\b",
    re.IGNORECASE,
)
"""Behind a number that is not the right one: "the PO says 63044, that's wrong"."""
NEW = re.compile(
    rf"[^.\n\d]{{0,40}}?\b(?:(?:new|right|correct|current) (?:one|number|po|#)\s*(?:is\b|should be\b|[:=#]|\s)*"
    rf"|(?:use|but|it['\u2019]?s|it is|should be) (?:(?:po|p\.o\.|now) )*#?)"
    rf"(?P<value>{VALUE})(?![\w])",
    re.IGNORECASE,
)
"""What tells that other one, behind the old or the wrong one."""
GLUED = WordPattern(r"(?<![\w-])(?P<kind>PO|BOL|PRO|SO)(?P<sep>[-#]|# ?)?(?P<value>\d[\w-]{3,})\b", 0)
FOR_ONE = WordPattern(
    rf"\bP\.?O\.?(?:'?s?(?: ?#| numbers?| nos?\.?)? (?:for|on)|(?:'?s| numbers| nos\.?)"
    rf" (?:go|are|run)) (?:the )?(?P<whose>[\w']+(?: [\w']+){{0,2}}?)(?<! and)(?: is |[ ]?[=:#] ?| )"
    rf"(?P<value>(?=\S{{3}}){VALUE})(?![\w%])",
)
"""A number told for one of several places or loads ("PO for Mansfield 71180, for Columbus 71183")."""
FOR_NEXT = re.compile(
    rf"[ ]?(?:[,;&]|and)[ ](?:and )?(?:the one )?(?:for |on )?(?:the )?(?P<whose>[\w']+(?: [\w']+){{0,2}}?)(?: (?:it['\u2019]s"
    rf"|it is|is) |[ ]?[=:#] ?| )(?P<value>(?=\S{{3}}){VALUE})(?![\w%])",
    re.IGNORECASE,
)
WHOSE = re.compile(
    r"[ ]?[(]?(?:is |are |goes )?(?:for|on|with|to) (?:the )?(?P<whose>(?:first|1st|second|2nd|third|3rd|fourth|4th|other)\b)",
    re.IGNORECASE,
)
"""Which of several a number is told for, behind it ("SO-7781 for the first")."""
NTH = re.compile(r"first|1st|second|2nd|third|3rd|fourth|4th|other", re.IGNORECASE)
"""Which of several a number is told for, between its label and it ("PO on the second is 16-3381")."""
NUMBERED = WordPattern(r"(?<![\w#&/])#(?P<value>(?-i:[A-Z]{1,4})-?\d{3,8})(?![\w-])", 0)
"""A number of letters and digits behind a mere "#"."""
CONTAINER = re.compile(r"(?P<owner>[A-Z](?<![\w-].)[A-Z]{2}[UJZ])[ -]?(?P<serial>\d{6})[ -]?(?P<check>\d)\b")
"""A container's number, which needs no label."""
SEVERAL = re.compile(r"[A-Z]{0,4}-?\d{4,}(?:/[A-Z]{0,4}-?\d{4,})+", re.IGNORECASE)
"""Numbers with a stroke between: "7001/7002", "TR-4471/TR-4472"."""
LABEL_AGAIN = re.compile(r"(?:p\.?o\.?|bol|pro|so)[ #.:]+(?=[\w-]*\d)", re.IGNORECASE)
"""A label that a form's value repeats: "Customer PO: PO 88127"."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A number with the kind that its label says; "not ours": an invoice, a phone, a claim.

    `whose`: the words that say for which of several places or loads it is told.
    """

    start: int
    end: int
    kind: Kind
    value: str
    whose: str = ""


def references(text: str) -> list[Reference]:
    """Every labelled number in a text, in order, each once."""
    found = with_used(text, with_named(text, [*labelled(text)]))
    found += [each for each in numbered(text) if not overlapping(each.start, each.end, found)]
    found += [each for each in glued(text) if not overlapping(each.start, each.end, found)]
    found = [
        replace(each, whose=told["whose"]) if not each.whose and (told := WHOSE.match(text, each.end)) else each
        for each in with_containers(text, found)
    ]
    return sorted(each_for_its_own(text, found), key=lambda each: each.start)


def overlapping(start: int, end: int, found: list[Reference]) -> list[Reference]:
    """The numbers that share characters with a stretch."""
    return [known for known in found if known.start < end and start < known.end]


def with_named(text: str, found: list[Reference]) -> list[Reference]:
    """The numbers, with the orders that are each told for one of several places or loads."""
    for first in FOR_ONE.finditer(text):
        each: re.Match[str] | None = first
        while each and usable("po", each["value"], None) and alike(first["value"], each["value"]):
            found = [known for known in found if known.end != each.end()]
            found.append(Reference(each.start(), each.end(), "po", each["value"], each["whose"].strip()))
            each = FOR_NEXT.match(text, each.end())
    return found


def with_used(text: str, found: list[Reference]) -> list[Reference]:
    """The numbers, with those that are told before what they are."""
    for start, end, kind, value in used_as(text):
        there = overlapping(start, end, found)
        if usable(kind, value, None) and all(known.kind == "other" and kind != "other" for known in there):
            found = [known for known in found if known not in there]
            found.append(Reference(start, end, kind, value))
    return found


def numbered(text: str) -> Iterator[Reference]:
    """The numbers behind a mere "#"."""
    for match in NUMBERED.finditer(text):
        yield Reference(match.start(), match.end(), "other", match["value"])


def glued(text: str) -> Iterator[Reference]:
    """The numbers that their label is written into: "PO88127", "SO-4471"."""
    kinds: dict[str, Kind] = {"PO": "po", "BOL": "bol", "PRO": "pro", "SO": "other"}
    for match in GLUED.finditer(text):
        if not replaced(text, match):
            whole = match["kind"] == "SO" and match["sep"] == "-"
            value = match[0] if whole else match["value"]
            yield Reference(match.start(), match.end(), kinds[match["kind"]], value)


def with_containers(text: str, found: list[Reference]) -> list[Reference]:
    """The numbers, with those of containers in place of what was read of them."""
    for match in CONTAINER.finditer(text):
        there = overlapping(match.start(), match.end(), found)
        if not any(len(known.value) > 6 for known in there):
            found = [known for known in found if known not in there]
            value = match["owner"] + match["serial"] + match["check"]
            found.append(Reference(match.start(), match.end(), "other", value))
    return found


def each_for_its_own(text: str, found: list[Reference]) -> list[Reference]:
    """The numbers, with those that follow one of them and are each told for a place of their own."""
    for loads in told_of_loads(text):
        for start, end, order, value, whose in loads:
            found = [each for each in found if each.end <= start or end <= each.start]
            found.append(Reference(start, end, "po" if order else "other", value, whose))
    for known in [each for each in found if each.kind in ("po", "other") and not each.whose]:
        chain = told_for_each(text, known.start, known.end, known.value) or told_of_units(
            text, known.start, known.start, known.end, known.value
        )
        if all(usable(known.kind, value, None) and alike(known.value, value) for _, _, value, _ in chain):
            for start, end, value, place in chain:
                found = [each for each in found if each.end <= start or end <= each.start]
                found.append(Reference(start, end, known.kind, value, place))
    return found


def labelled(text: str) -> Iterator[Reference]:
    """The numbers behind a label, and those that follow them in a list."""
    for match in REFERENCE.finditer(text):
        kind = kind_of(match)
        value = LABEL_AGAIN.sub("", match["value"].strip(".-/"))
        if not usable(kind, value, match) or (
            kind == "other" and value.isdigit() and of_street(text, match.start("value"))
        ):
            continue
        if replaced(text, match):
            if new := NEW.match(text, match.end()):
                yield Reference(new.start("value"), new.end(), kind, new["value"])
            continue
        values = value.split("/") if kind == "po" and SEVERAL.fullmatch(value) else [value]
        whose = match["told"] if match["told"] and NTH.fullmatch(match["told"]) else ""
        yield from (Reference(match.start(), match.end(), kind, each, whose) for each in values)
        end = match.end()
        several = SEVERAL_FOLLOW.search(match[0][: match.start("value") - match.start()]) is not None
        while more := MORE.match(text, end) or (NEXT_LINE.match(text, end) if several else None):
            if not (usable(kind, more["value"], None) and alike(value, more["value"])):
                break
            yield Reference(more.start(), more.end(), kind, more["value"])
            end = more.end()


def replaced(text: str, match: re.Match[str]) -> bool:
    """Whether a number is said to be the old one or a wrong one."""
    return bool(OLD.search(text, max(0, match.start() - 12), match.start()) or WRONG.match(text, match.end()))
