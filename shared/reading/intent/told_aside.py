"""The paragraphs of a message that tell of freight in passing: what was carried before, what nobody is to price yet.

"Thing 2, not today: there will be 6 crates to Corpus Christi. Don't quote it" stands beside what is asked for, and is no part of
it. So are thanks for the last shipments, and what is still to be decided.
"""

from collections.abc import Sequence

from shared.reading.intent.intent import signals
from shared.reading.intent.rules import STRONG
from shared.reading.language.branches import compiled
from shared.reading.layout.document import Line

ASIDE = compiled(
    r"\b(?:(?:don'?t|do not|no need to|needn'?t|please don'?t) (?:quote|price|rate|book|schedule|work on|worry about"
    r"|bother with|do anything with) (?!that\b)"
    r"(?:it|this|that|those|these|them|one|anything|on)\b"
    r"|(?:no|not|isn'?t|without) (?:a )?(?:quote|price|request|action)s? (?:is |are )?(?:needed|wanted|required|yet"
    r"|for (?:that|this|those))"
    r"|on your radar|(?:just|only) (?:a |so )?(?:heads[- ]?up|fyi|it'?s on|you(?:'re| are)? (?:know|aware))"
    r"|leave (?:it|that|this|those|them|that one)(?: one)? (?:for now|out|off|alone|be|until|till)|hold off on"
    r"|(?:hasn'?t|haven'?t) (?:voted|decided|approved)"
    r"|not (?:today|yet|now|a request|asking for)\b|(?:that|this|it)(?:'s| is) not a request"
    r"|(?:those|these|that|they|it|both) (?:are|is|were|was) (?:all )?(?:done|paid|settled|delivered|finished|closed"
    r"|history)"
    r"|(?:arrived|came|got there|delivered|showed up) (?:in )?(?:whole|safe\w*|fine|early|clean|intact|on time"
    r"|in one piece|in good (?:shape|order))"
    r"|already (?:booked|moved|covered|delivered|picked up|gone|handled|taken care of)"
    r"|(?:thanks|thank you) (?:again )?for (?:hauling|moving|delivering|getting|taking care))",
    0,
)
"""What says of a paragraph's freight that nothing is to be done for it. For text in lower case."""


def without_asides(paragraphs: Sequence[tuple[Line, ...]]) -> list[tuple[Line, ...]]:
    """The paragraphs that do not tell of freight in passing; none where all are kept, so that nothing is read twice."""
    kept = [each for each in paragraphs if not aside(" ".join([line.text for line in each]).lower())]
    return kept if len(kept) < len(paragraphs) else []


def aside(text: str) -> bool:
    """Whether a paragraph, in lower case, tells of something in passing, and asks for nothing itself."""
    return ASIDE.search(text) is not None and not signals(ASIDE.sub(" ", text)) & STRONG
