"""Sheets of labels and values as lines that say a stop at once: "Pickup: ABC Corp, 123 Main St, Dallas, TX 75201".

A form, an order system or a web page writes an address in parts, each with its label, often under a heading that says whose
it is, and some put each label on a line of its own. What is no such part stays as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from shared.reading.language.label_phrases import Label
from shared.reading.language.labelled_lines import Said, opened
from shared.reading.language.labels import ADDRESS

DAY = re.compile(r"\d{1,2}/\d|\d:\d\d")
WIDE = re.compile(r"(?<=\S)[ ]{2,}(?=[A-Za-z][\w /#.-]{1,24}:[ ])")
"""What parts two labels with their values on one line."""
EACH_END = re.compile(
    r"[^:\n]{3,40}:[ ]*(?:at )?(?:pick ?-?up|pu|origin|shipper)\b[ :=?-]{1,3}(?:yes|no?|y)\b", re.IGNORECASE
)
"""A label whose value answers for each end: "Liftgate: Pickup: No  Delivery: Yes"."""
NARROW = re.compile(
    r"(?<=\w)[ ]?[,;|/]?[ ](?=(?:(?:orig(?:in)?|dest(?:ination)?|[od])[ ])?(?:city|state|province|prov|zip(?: ?code)?"
    r"|postal(?: code)?|country)[ ]?:[ ]|st[ ]?: ?[A-Z]{2}\b)",
    re.IGNORECASE,
)
"""What parts the value of one label from the label of a further part of an address."""
SPOKEN = {"origin": "Pickup", "destination": "Delivery", "customer": "Customer", "elsewhere": "Bill to"}
LONGEST_VALUE = 90
STACKED = (*ADDRESS, "date", "time")
"""The parts whose value may stand alone on the line below."""
NOBODYS_DAY = Label("", "date")
"""A day that is that of the end above it where days stand under both ends, else the shipment's."""


@dataclass(slots=True)
class Address:
    """An address in parts. `lines`: as it was written; `named`: a part's own label says whose it is."""

    end: str
    parts: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    named: bool = False

    def add(self, part: str, said: Said, *, named: bool) -> None:
        """Take a part in; a street may have two lines."""
        before = self.parts.get(part)
        self.parts[part] = f"{before}, {said.value}" if before else said.value
        self.lines.append(said.line)
        self.named = self.named or named

    def told(self) -> list[str]:
        """The address as one line, where its parts are enough of one; else as it was written."""
        if not self.parts.keys() & {"street", "city", "postal_code", "place"} or (
            len(self.parts) < 2 and not self.named
        ):
            return self.lines
        self.parts = {part: value.replace(" / ", ", ") for part, value in self.parts.items()}
        before = [self.parts[part].strip(" ,") for part in ("company", "street", "place", "city") if part in self.parts]
        state = " ".join(self.parts[part].strip(" ,") for part in ("state", "postal_code") if part in self.parts)
        country = self.parts.get("country", "").strip()
        said = " zip" if self.parts.keys() <= {"postal_code", "country"} else ""
        return [f"{SPOKEN[self.end]}{said}: " + ", ".join(each for each in (*before, state, country) if each)]


def formed(lines: list[str]) -> list[str]:
    """The lines with every address that stands in labelled parts put together, and days given the end of their section."""
    found: list[str | Address] = []
    section, address = "", Address("")
    told = list(stacked([opened(part) for line in lines for part in side_by_side(line)]))
    dated = len(set(sections_of_days(told))) > 1
    for said in told:
        of = said.label
        if of and of.end and (not of.part or not said.value):
            section, address = of.end, Address(of.end)
            if said.value and not DAY.search(said.value):
                address.add("company", said, named=False)
            found.append(address if said.value and address.lines else said.line)
        elif of and of.part in ADDRESS and said.value and (end := of.end or section or follows(address, found)):
            if end != address.end or (of.part in address.parts and of.part != "street"):
                address = Address(end)
            if not address.lines:
                found.append(address)
            address.add(of.part, said, named=bool(of.end))
        elif dated and of == NOBODYS_DAY and section and said.value:
            found.append(f"{SPOKEN[section]} date: {said.value}")
        else:
            found.append(said.line)
    return [line for each in found for line in ([each] if isinstance(each, str) else each.told())]


def sections_of_days(told: list[Said]) -> Iterator[str]:
    """The ends under which days stand that are nobody's: where these are both, each day is that of its end."""
    section = ""
    for said in told:
        if said.label and said.label.end and (not said.label.part or not said.value):
            section = said.label.end
        elif said.label == NOBODYS_DAY and said.value and section:
            yield section


def side_by_side(line: str) -> list[str]:
    """The labels with their values that stand beside each other on a line."""
    if ":" not in line:
        return [line]
    parts: list[str] = []
    for part in WIDE.split(line) if "  " in line and not EACH_END.match(line) else [line]:
        label, mark, value = part.partition(": ")
        first, *others = NARROW.split(value) if ":" in value else [value]
        parts += [label + mark + first, *others]
    return parts


def follows(address: Address, found: list[str | Address]) -> str:
    """Whose end an address is that goes on with the next line, as its first label said it."""
    return address.end if address.named and found and found[-1] is address else ""


def stacked(said: list[Said]) -> Iterator[Said]:
    """The lines, a label of a part joined to the value that stands alone on the next line that is not empty."""
    at = 0
    while at < len(said):
        this = said[at]
        if this.label and this.label.part in STACKED and not this.value:
            after = next((n for n in range(at + 1, min(at + 3, len(said))) if said[n].line.strip()), 0)
            value = said[after].line.strip()
            if after and not said[after].label and ":" not in value and len(value) < LONGEST_VALUE:
                line = f"{this.line.rstrip(' :')}: {value}"
                yield Said(line, this.label, len(line) - len(value), value)
                at = after + 1
                continue
        yield this
        at += 1
