"""A body in segments: what was written now, what is quoted, what is forwarded. Nothing is dropped; every line has a role."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from shared.reading.layout.columns import tabulated
from shared.reading.layout.document import Line, plain_lines
from shared.reading.layout.html import html_lines
from shared.reading.mail.disclaimers import BANNER, disclaimers
from shared.reading.mail.headers import NOBODY, Opening, opening
from shared.reading.mail.signature import footing, signature
from shared.reading.model import Address, Message

Kind = Literal["new", "quoted", "forwarded"]
PREFIX = re.compile(r"^\s*(?:\[[^\]]{0,20}\]\s*)?(re|aw|rép|fw|fwd|rv|tr|enc|wg)\s*(?:\[\d+\])?\s*:\s*", re.IGNORECASE)
FORWARDS = {"fw", "fwd", "rv", "tr", "enc", "wg"}
LONGEST_QUESTION = 160
LISTED = re.compile(r"^(?:[-•*]\s+|[(#]?(?:\d{1,2}|[a-h])[.):]\s*)", re.IGNORECASE)
WONDERS = re.compile(
    r"(?:what|where|when|which|how|is|are|do|does|any|please (?:tell|give|send)|total|weight|pieces|dims?|dimensions|class"
    r"|commodity|pick[ -]?up|delivery|origin|destination|ready|ship date|date|address|zip)\b",
    re.IGNORECASE,
)
"""How a quoted line begins that asks for something, be it without a question mark."""
SEVERAL_THINGS = re.compile(r"/|,|\b(?:and|or|y|et)\b(?! (?:where|when))|&|\bfrom\b[^\n]{0,40}\bto\b", re.IGNORECASE)
"""What a question holds that is the label of no single answer: "where does it pick up / deliver?", "dock or liftgate?"."""
HOW_MANY = re.compile(
    r"\b(?:how many|number of|# of|count of)[ ](?P<of>pallets|skids|pieces|pcs|plts|units|crates|drums|cartons|boxes)\b",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(r"[ \t]*\d{1,3}(?=[ ]*(?:$|[.,;]|[ ](?:they|all|at|each|-)))", re.IGNORECASE)
CLASS_FIRST = re.compile(
    r"(?:(?:and|what|the|freight|nmfc|is|are|your|do|you|happen|to|know|have|can|tell|me|any|idea|of)[ ]){0,7}class(?:es)?\b",
    re.IGNORECASE,
)
"""A question for the class and more."""
CLASS_ALONE = re.compile(
    r"[ \t]*(?:5[05]|6[05]|7[07]|77\.5|85|92\.5|1[0125]0|125|175|200|250|300|[45]00)(?![ ]?(?:lb|#|kg|x|\"|'|/|:)|[\d.,]*\d)",
    re.IGNORECASE,
)
"""An answer that opens with a class."""
OF_CLASS = re.compile(r"\bclass(?:es)?\b", re.IGNORECASE)
CLASS_LAST = re.compile(
    r"[.,;/-][ ]{1,2}(?P<value>5[05]|6[05]|70|77\.5|85|92\.5|1[0125]0|125|175|200|250|300|[45]00)[ ]*\.?[ ]*\Z",
    re.IGNORECASE,
)
"""An answer that ends with a class, to a question for that and the goods: "die cast housings. 70"."""
HANDS_ON = re.compile(
    r"\b(?:see below|below|forward(?:ed|ing)?|fyi|from (?:our|my|the|a) customer|abajo|ci-dessous|reenv[íi]o)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch by one writer. `words`: what the writer says; `banner`: a gateway's warning.

    `day`: when it was written, where that is known.
    """

    kind: Kind
    words: tuple[Line, ...] = ()
    signature: tuple[Line, ...] = ()
    disclaimer: tuple[Line, ...] = ()
    banner: tuple[Line, ...] = ()
    sender: Address = NOBODY
    day: date | None = None
    subject: str = ""

    @property
    def text(self) -> str:
        """The words as plain text."""
        return "\n".join([line.text for line in self.words]).strip()


def bare_subject(subject: str) -> tuple[str, str]:
    """A subject without its prefixes, and the first of these in lower case."""
    first = ""
    while match := PREFIX.match(subject):
        first = first or match[1].casefold()
        subject = subject[match.end() :]
    return subject.strip(), first


def segments(message: Message) -> tuple[Segment, ...]:
    """The body of a message in segments: the new words first, then its history, newest first."""
    lines = tabulated(html_lines(message.body) if message.body_type == "html" else plain_lines(message.body))
    new: list[Line] = []
    history: list[tuple[Opening, list[Line]]] = []
    level, at, current = 0, 0, new
    announced = set_off = False
    answers = bool(bare_subject(message.subject)[1])
    until = message.received.date() if answers else None
    while at < len(lines):
        line = lines[at]
        found = opening(lines, at, until=until) if line.grid is None and line.text else None
        if found:
            history.append((found, []))
            current, level, announced = history[-1][1], line.depth, True
            at += found.lines
            continue
        if line.text.strip() or line.grid:
            set_off = bool(line.depth) and not (answers or history) and (set_off or lists_below(new))
            line = replace(line, depth=0) if set_off else line
            if line.depth > level:
                if not announced:
                    history.append((Opening(0, "wrote"), []))
                    current = history[-1][1]
                level, announced = line.depth, False
            elif line.depth < level and line.depth == 0:
                line = replace(line, asked=question(current, line.text))
                current, level, announced = new, 0, False
            else:
                announced = False
        current.append(line)
        at += 1
    return assigned(message, new, history)


def lists_below(written: list[Line]) -> bool:
    """Whether some lines announce a list: what a first letter sets off with ">" below them is its own, and nobody's quoted."""
    return next((line.text.rstrip().endswith(":") for line in reversed(written) if line.text.strip()), False)


def question(quoted: list[Line], answer: str) -> str:
    """The last of some quoted lines, where it asks for one thing and names no number; an answer below it is read with it."""
    written = next((line.text.strip() for line in reversed(quoted) if line.text.strip()), "")
    last = LISTED.sub("", written).rstrip(" _.")
    asks = last.endswith(("?", ":")) or LISTED.match(written) or WONDERS.match(last)
    if not asks or len(last) >= LONGEST_QUESTION or any(c.isdigit() for c in last):
        return ""
    asked = re.split(r"[.!?]\s", last)
    if any(map(CLASS_FIRST.match, asked)) and CLASS_ALONE.match(answer):
        return "class"
    if OF_CLASS.search(last) and (told := CLASS_LAST.search(answer)):
        return f"class {told['value']}"
    last = asked[-1].rstrip("?: _")
    if (many := HOW_MANY.search(last)) and BARE_NUMBER.match(answer):
        return many["of"]
    return "" if SEVERAL_THINGS.search(last) else last


def assigned(message: Message, new: list[Line], history: list[tuple[Opening, list[Line]]]) -> tuple[Segment, ...]:
    """The stretches with their kinds and roles."""
    top = roles("new", new, message.sender, message.received.date(), message.subject)
    _, prefix = bare_subject(message.subject)
    said = top.text
    forward = any(found.kind == "forward" for found, _ in history) or prefix in FORWARDS
    if not forward and prefix == "" and any(found.kind == "header" for found, _ in history):
        forward = not said or bool(HANDS_ON.search(said))
    kind: Kind = "forwarded" if forward else "quoted"
    older = (
        roles(kind, lines, found.sender, found.day, found.subject)
        for found, lines in history
        if any(line.text.strip() for line in lines) or found.sender.address
    )
    return (top, *older)


def roles(kind: Kind, lines: list[Line], sender: Address, day: date | None, subject: str) -> Segment:
    """The segment of some lines, each put where it belongs."""
    start, end = 0, len(lines)
    while start < end and (
        not lines[start].text.strip() or (start < 6 and BANNER.search(lines[start].text[:400].lower()))
    ):
        start += 1
    legal = start + disclaimers(lines[start:])
    foot = start + footing(lines[start:legal], sender.address)
    signed = start + signature(lines[start:foot], sender.name)
    banner = tuple(line for line in lines[:start] if line.text.strip())
    words, signs = tuple(lines[start:signed]), tuple(lines[signed:legal])
    return Segment(kind, words, signs, tuple(lines[legal:]), banner, sender, day, subject)
