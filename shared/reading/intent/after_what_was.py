"""The request that stands behind words about what was: a complaint, thanks, a shipment that stays as it is.

"Load 5510233 got there with a hole in it, I'll send the claim. Meanwhile life goes on: ten pallets of vinegar ..." What leads
over to the request parts the two, and each is read by itself.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.intent.intent import signals
from shared.reading.intent.rules import STRONG
from shared.reading.language.branches import compiled
from shared.reading.layout.document import Line
from shared.reading.passage import LONGEST, Passage
from shared.reading.references.ids import labelled

GATE = (
    "still", "anyway", "anyhow", "meanwhile", "mean time", "meantime", "that said", "that being", "separate",
    "another", "other ", "now", "today", "next", "this ",
    "and quote", "and price", "and rate", "and book", "quote me", "price me", "second", "lastly", "two:",
    "these", "more", "also", "new", "moving on", "regardless", "however", "but ", "aside", "otherwise",
)  # fmt: skip
LEADS_OVER = compiled(
    r"\W*(?:(?:ok(?:ay)?|so|and|well|oh|ps|now then)\b\W*)?(?:still|anyway|anyhow|anyways|meanwhile"
    r"|in the mean ?time|that (?:being )?said|that aside|having said that"
    r"|(?:(?:on|for) )?(?:a |an )?(?:new (?:load|order|request|quote|one|shipment)s?\b|separate(?:ly)?|different"
    r"|another|other|unrelated)(?: note| matter"
    r"| subject| topic| thing)?\b|moving on|regardless|however|but\b"
    r"|aside from (?:that|this)|other than that|otherwise|with that out of the way|life goes on|now(?: for| to| i"
    r"| we)?\b|today(?:'s)?\b|next(?: one| up| thing)?\b"
    r"|this (?:week|time|morning|afternoon|one)|here(?:'s| is| are) (?:the next|a new|another|this week|today)"
    r"|(?:they|he|she|we|i)(?:'d| would)? (?:already |now |also )?(?:want|need|have)s? (?:some |a few )?(?:more"
    r"|another)"
    r"|(?:i|we)(?:'ve| have)?(?: also)? (?:got |have )?(?:this|another|a new|one more|these)|(?:please |can you "
    r"|could you |pls )(?:also )?(?:book|quote|price|pick up|schedule|arrange|work up) (?:me )?(?:this|these"
    r"|another|the (?:new|next|following|other))|also\b"
    r"|(?:quote|price|rate|book|schedule)(?: me| us)?(?: up)? (?:an?|one|two|\d{1,3}|these|this|ltl) "
    r"|(?:the )?(?:second(?:ly)?|last(?:ly)?|two)\b ?(?:[,:)-]|thing\b|is\b))"
)
"""What opens a sentence that leads from what was to what is asked for now."""
BACK = compiled(
    r"\b(?:re-?(?:book|schedul|deliver|pick|quot|send|dispatch|consign)\w*|same (?:load|shipment|one|freight|order)"
    r"|(?:it|that load|this load|that shipment|this shipment) (?:back|again)|return(?:ed)?"
    r"|replacement (?:truck|driver|carrier)|another (?:truck|driver|carrier)|new (?:truck|driver|carrier))\b"
)
"""What says that the freight is still that which was."""
AMENDS = frozenset({"changes", "cancel", "confirms rate", "bills"})
"""What the words speak of that ask for something about what was."""
GREETING, MOST = 2, 4
"""Words up to which a sentence tells nothing: "Hi Dana,"; sentences that are tried."""
SENTENCE_END = re.compile(r"(?<=[\w)\"'][.!?])[.!?]*[ \t]+(?=[A-Z\"'(])|(?<=\w)[ ]*[\u2013\u2014][ ]*(?=[a-z])")


def after_what_was(lines: Sequence[Line], held: Passage) -> tuple[Line, ...]:
    """The lines from the sentence on that leads over to a request; none where nothing stands before it, a place was named there,
    or an id is named behind it."""
    named = {" ".join(held.text[stop.start : stop.end].split()) for stop in held.stops}
    if len(named) < 2:
        return ()
    whole = "\n".join([line.text for line in lines]).lower()
    if not any(map(whole.__contains__, GATE)):
        return ()
    before: list[str] = []
    tried = 0
    for at, line in enumerate(lines):
        ends = [match.end() for match in SENTENCE_END.finditer(line.text)]
        placed = places_in(line.text, named)
        if line.grid or (placed and not ends and not (before and LEADS_OVER.match(line.text))):
            return ()
        start = 0
        for end in [*ends, len(line.text)]:
            sentence = line.text[start:end]
            if before and tried < MOST and LEADS_OVER.match(sentence):
                tried += 1
                rest = (replace(line, text=line.text[start:]), *lines[at + 1 :])
                if asks_anew(rest, named):
                    return rest
            if placed and places_in(sentence, named):
                return ()
            if len(sentence.split()) > GREETING:
                before.append(sentence)
            start = end
    return ()


def places_in(text: str, named: set[str]) -> int:
    """How many of the named places stand in a text."""
    flat = " ".join(text.split())
    return sum(map(flat.__contains__, named))


def asks_anew(rest: Sequence[Line], named: set[str]) -> bool:
    """Whether some lines ask for the freight that they tell, and for none that was told before."""
    text = "\n".join(line.text for line in rest)
    if places_in(text, named) < 2 or labelled(text) or BACK.search(text):
        return False
    said = signals(text[:LONGEST])
    return bool(said & STRONG) and not said & AMENDS
