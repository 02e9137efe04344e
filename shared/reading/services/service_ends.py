"""Which end the words around a service speak of."""

import re
from typing import Literal

from shared.reading.language.branches import compiled
from shared.reading.stops.owners import comes_to_us

End = Literal["pickup", "delivery", ""]
PICKUP = compiled(
    r"\b(?:pick(?:ing|ed|s)?(?:[ ](?:it|them|this|these|up))?[ -]?up|pickups?|picks? (?:is|at)|pu|p/u|origin|shipper"
    r"|loading(?! (?:dock|bay|zone|ramp|area))"
    r"|(?<!the )(?<!a )(?<!this )(?<!per )loads?(?!-in)(?: end)?"
    r"|ours "
    r"(?:is|are|works?|takes?|needs?|requires?|wants?|has)(?! not|n't)"
    r"|our (?:(?:own|bonded|main|new|old|cold) )?(?:end|place|shop|side|location|dock|plant|warehouse)|from (?:us|our|my)"
    r"|at our(?! receiving)|(?:on|at|for) ours(?!\w)"
    r"|ship(?:ping)? (?:point|end"
    r"|from)|(?:at|for|from) (?:the )?(?:vendor|supplier|seller|manufacturer|factory|mill)(?:['’]s(?: (?:place|dock|end))?)?"
    r"|from inside|(?:brought|carried|carry|bring|haul|wheel)(?: (?:it|them|this"
    r"|everything))? out|get it(?! (?:off|in|inside|there"
    r"|down|out of the truck|(?:on|to|onto) the (?:ground|floor|pavement|sidewalk|curb)))"
    r"|collect(?:ion|ing)?|from(?=[ ]?:)|recolecci[óo]n|origen|cueillette|ramassage|chargement|cargamos|cargan|on charge"
    r"|chargeons)\b",
)
DELIVERY = compiled(
    r"\b(?:deliver(?:y|ies|ing|ed|s)?|del|dlv|dest(?:ination)?|consignee|cnee|receiv(?:ers?|es?|ing)|recipient|buyer"
    r"|door(?=[ ]*\Z)|unload(?:s|ing)?|load-in|drop(?:[ -]?off)?|(?:their|other|far) end|(?:on|at|for) theirs|theirs "
    r"(?:is|are|works?|takes?|needs?|requires?|wants?|has)(?! not|n't)|"
    r"at the other end|customer'?s? (?:end|site|place|dock)"
    r"|they take (?:it|them|delivery)|(?:takes?|accepts?) (?:it|them|freight|deliveries|shipments|goods|product)"
    r"(?=[ ]*$|[ ]+(?:(?:only |strictly |just )?(?:by|with|on)|only)\b)|entrega|destino|destinatario|reciben?"
    r"|re[çc]oi(?:t|vent)|livraison|destinataire"
    r"|to(?=[ ]?:)|to (?:a|his|her|their|the) (?:house|home|residence"
    r"|jobsite|job ?site)|ship ?to"
    r"|(?:amazon|walmart|wal-mart|costco|target|home depot|lowe'?s|kroger|sam's(?: club)?|(?:the|their|this"
    r"|that) (?:store|venue|hotel"
    r"|school|church|showroom|job ?site|site|hospital|museum|dc|warehouse|casino|restaurant|office|customer|guy|lady))"
    r"(?:'ll| will| does)? (?:needs?|wants?|requires?|insists?(?: on)?|asks? for|is asking for|has to have|must have)"
    r"|(?:gets?|comes?|shows? up)(?: in| down)? (?:here|there)|arriv(?:es?|al|ing)|off (?:the|your) truck)\b",
)
BOTH = compiled(
    r"\b(?:(?:house|home)[ -]to[ -](?:house|home)|both (?:(?:of )?(?:the |our )?docks|ends|sides|locations|stops|places"
    r"|addresses"
    r"|(?:are )?(?:(?:private|ordinary|regular|normal|just|plain) )*(?:homes|houses|residences"
    r"|residential))|(?:each|either) (?:end|side)|at both|both (?:the )?(?:shipper|origin|sender|pick ?up|supplier|vendor)"
    r" and (?:the )?(?:receiver|consignee|destination|delivery|customer|buyer|store)|pickup and delivery|pick ?up"
    r" (?:and|&) deliver(?:y)?"
    r"|(?:at|on|for) (?:the )?(?:pick ?up|pu|origin|shipper),? (?:and|&) (?:again |also )?(?:(?:at|on|for) )?(?:the )?"
    r"(?:deliver\w*|del|dest\w*|receiver|consignee)|pu (?:and|&|\+|/) del(?:ivery)?|ambos lados|des deux c[ôo]t[ée]s|origin and"
    r" dest(?:ination)?)\b",
)
ALL_OF = re.compile(
    r"\b(?:both|all|each|every|either|the two)(?: of)?(?: the)? (?:\w+ )?(?:(?P<delivery>venues?|drops?|stores?"
    r"|deliver(?:y|ies)"
    r"|consignees?|receivers?|customers?|destinations?|job ?sites?|drop offs?)|pick ?ups?|picks?|shippers?|origins?"
    r"|suppliers?|vendors?)\b(?! and)",
    re.IGNORECASE,
)
"""Several stops that are all of one end."""
NEEDED_THERE = re.compile(
    r"\b(?:warehouse|receiver|consignee|customer|store|dc|cnee) (?:needs?|requires?|wants?|insists? on|takes? (?:it|them) by)"
    r" (?:an? )?(?:\w+ )?$",
    re.IGNORECASE,
)
"""Who asks for it where the freight is delivered, of however many loads: "Warehouse needs appointments for both"."""
BOTH_BEFORE = re.compile(
    r"\bboth (?:are |by |need |require |have |on |with )?(?:an? )?(?:strict |firm )?$", re.IGNORECASE
)
MORE = re.compile(r"[ ]?(?:and|&|/|,|\+|plus\b)", re.IGNORECASE)
AT = re.compile(r"[ ](?:at|for|on)[ ](?:the )?", re.IGNORECASE)
BOTH_BEHIND = re.compile(
    r"[ ]?(?:-|:|@|at|on|for)? ?both\b(?![ ](?:lines|pallets|skids|crates|times|loads|shipments|orders|days|of them|of these))",
    re.IGNORECASE,
)
NAMED_END = re.compile(r"\b(?:delivery|receiving|pick ?up|loading|unloading) $", re.IGNORECASE)
"""Ahead of a service of one end, of however many loads: "delivery appointment on both"."""
NEARBY: tuple[tuple[End, re.Pattern[str]], ...] = (
    ("pickup", re.compile(
        r"\bhere\b|\b(?:on|at|for|from) (?:this|my) (?:end|side)\b|\b(?:put|mark|count|list|figure|note|have|book|price|quote)"
        r" (?:us|me) (?:down )?(?:for|as)\b|\b(?:we|i)(?:['’]ve)? (?:(?:do not|don['’]?t)"
        r"(?: have| got)? (?:an?|any)|(?:have|got) no)(?: \w+)?"
        r" (?:docks?|fork ?lifts?)\b", re.IGNORECASE,
    )), ("delivery", re.compile(r"\bthere\b(?!'s| is| are)", re.IGNORECASE)),
)  # fmt: skip
"""Words for an end that count only where the sentence has none else."""
BUT_THEY = re.compile(
    r"[ ,](?:but|however|though|whereas|while) (?=(?:they|he|she|the customer|the receiver)\b)|, (?=(?:they|he"
    r"|she)(?:'ll| will|'d)? (?:also )?(?:needs?|wants?|requires?)\b)",
    re.IGNORECASE,
)
"""What leads on to the other end: "we have a dock here but they need a liftgate"."""
HERE, THERE = re.compile(r"\bhere\b", re.IGNORECASE), re.compile(r"\bthere\b", re.IGNORECASE)
TO_LABEL = re.compile(
    r"[ \t•*-]*(?:deliver(?:y|ies)?(?: to| at)?|ship to|to|consignee|receiver|drop(?: off)?|dest(?:ination)?)[ ]?:",
    re.IGNORECASE,
)
"""A label that gives its line to the delivery."""
OUR_SIDE = re.compile(
    r"\b(?:our (?:end|place|shop|side|location|dock|plant|warehouse|store|office)|(?:this|my) (?:end|side)|(?:for"
    r"|to) us|here|(?:we|i)(?:['’]ve)?"
    r" (?:do not|don['’]?t|have no|got no|need a))\b",
    re.IGNORECASE,
)
"""The writer's own side, which is the delivery's where freight comes to the writer."""
TO_US = re.compile(
    r"\b(?:deliver\w*|bring|ship\w*|send|sent|com(?:es?|ing)|goes|going|haul(?:ed)?|moved?|get) (?:it |them |this )?"
    r"(?:(?:back|down|up|over|in|out) )?to (?:us|me|(?:our|my) (?!customer|client|buyer|dealer|friend)[a-z]+)\b"
    r"|\bfrom (?!our\b|my\b|us\b|here\b)[^.;\n]{4,90}? to (?:our|my) (?!customer|client|buyer|dealer|friend|son"
    r"|daughter|brother|sister|mom|mother|dad|father|other)[a-z]+"
    r"|\bto us(?: (?:in|at)\b|(?=[ ]?[,:(]))|\b(?:we|i)(?:['’]re| are|['’]m| am) (?:buying|ordering)\b",
    re.IGNORECASE,
)
TOLD_OF = re.compile(
    r"[ \t•*-]*(?:deliver\w*|dest(?:ination)?|consignee|receiver|ship[ -]?to|drop(?: off)?|to|goes)(?: (?:to|at|address"
    r"|location))?[ ]?:",
    re.IGNORECASE,
)
"""A label of the destination, which makes the line behind it speak of that end."""
TAKEN_FROM = re.compile(
    r"[ \t•*-]*(?:pick[ -]?up|pu|from|ship(?:per|[ -]?from)|origin|collect\w*|load(?:s|ing)?)(?: (?:from|at|address|location))?"
    r"[ ]?:",
    re.IGNORECASE,
)
"""A label of the origin, which does the same."""
TO_BEHIND = re.compile(r"\b(?:deliver\w*|dest\w*|consignee|receiver|to)[ ]?:", re.IGNORECASE)
"""A label further on in the line, from which on that is no longer so."""
A_PLACE = re.compile(r"\b(?P<way>to|from|at|in) (?:a|an|the|our|their|his|her|my)[ ](?:[\w'’]+[ ])?$", re.IGNORECASE)
LIES_IN = re.compile(
    r"\b(?:it|they|that|everything|stuff|freight|(?:this|the|my) \w+)(?:'s| is|'re| are| sits?| stands?)"
    r"(?: (?:still|now|all|sitting|stored|currently))* (?:in|at) (?:(?:my|his|her|our|their|the|an?) (?:\w+ )?)?$",
    re.IGNORECASE,
)
"""What makes a place the one where the freight lies: "it's in my mother's garage"."""
BUYERS = re.compile(
    r"\b(?:client|customer|buyer|recipient|consignee)['\u2019]?s (?:\w+ )?(?:house|home|residence|apartment|condo|cabin"
    r"|garage)\Z",
    re.IGNORECASE,
)
"""The home of somebody to whom freight goes, whatever else the sentence says ("book the pickup, with white glove at the
client's house")."""
TAKEN_AT = re.compile(
    r"\b(?:(?:pick(?:ed|s|ing)?[ -]?(?:it |them |this )?up|pick-?up(?: is| will be)?|pu|collect(?:ed|ion)?(?: it| them)?"
    r"|load(?:s|ed)?|ships|sits|is|are|it['\u2019]?s|they['\u2019]?re) (?:at|in)|from|out of)"
    r" (?:(?:a|an|the|our|my|their|his|her)\b[^.;,\n]{0,30})?\Z",
    re.IGNORECASE,
)
"""Before such a home that freight is fetched from."""
AN_END = (
    r"(?:here|there|(?:at|on|for) (?:the |our |their |this )?(?:other |far )?(?:pick ?up|origin|shipper|delivery|receiver"
    r"|consignee|end|side))"
)
AND_THERE = re.compile(
    rf"[^.;!?\n]{{0,40}}(?:[.;!,] ?|\n)(?:and |also )?(?:the )?same (?:thing |goes )?"
    rf"(?:again )?{AN_END}(?=[ ]?(?:[,.;!)\n]|$))"
    rf"|[^.;!?\n]{{0,40}}[.;!] (?:and )?(?:also |again )?{AN_END}(?:,? (?:too|as well|also|again))(?=[ ]?(?:[,.;!)\n]|$))"
    r"|[^.;!?\n]{0,120}[,;] (?:and )?(?:he|she|they|the (?:buyer|customer|consignee|receiver|other (?:guy|end|side)))"
    r"(?: \w+){0,2} (?:the )?same(?: thing)?(?=[ ]?(?:[,.;!)\n]|$|there\b|on\b))"
    r"|[^.;!?\n]{0,50}, (?:so |and )?(?:please )?(?:count|figure|quote|include|add|put|price|need|do|plan on)\w*"
    r" (?:it|that|this|them|one|for it)\b[^.;,\n]{0,12}\bboth (?:ends|sides|places|stops)\b",
    re.IGNORECASE,
)
"""What asks a service of the other end too, behind it."""
NO_DOCKS = re.compile(
    r"\b(?:no|without an?|not have an?|n['\u2019]t have an?) (?:\w+ )?(?:docks?|fork ?lifts?|ramps?)\b[^.;!?\n]{0,30}"
    r"\b(?:neither|nor) (?:do|does|have|has) (?:they|he|she|we|i|(?:the|our|my|their) \w+)\b"
    r"|\bneither (?:end|side|place|stop|location|of us|of them|of the (?:two|places|ends|stops)) (?:has|have|got)"
    r" (?:an? |any )?(?:\w+ )?(?:docks?|fork ?lifts?|ramps?)\b",
    re.IGNORECASE,
)
"""What says of both ends that they have no dock: "we have no dock here and neither do they"."""
SET_OFF = re.compile(r", (?:(?:which|that|it)(?:['\u2019]s| is) (?:an? )?(?:\w+ )?)?$", re.IGNORECASE)
"""Ahead of a service that is told of what stands before the comma."""
SENTENCE = re.compile(r"[.;!?](?:\s|$)|\n|\s\d\)\s")


EACH_SAID = re.compile(
    r"[ :=(-]*(?:at )?(?:pu|p/u|pick ?up|origin)[ :=-]*(?P<pickup>y(?:es)?|no?)\b[ ,/|;]*(?:at )?(?:del\w*|dest\w*)[ :=-]*"
    r"(?P<delivery>y(?:es)?|no?)\b",
    re.IGNORECASE,
)
"""An answer for each end: "Appt: PU no / DEL yes"."""
SIDES: tuple[tuple[End, str], ...] = (("pickup", "pickup"), ("delivery", "delivery"))
WORDS: tuple[tuple[End, re.Pattern[str]], ...] = (("pickup", PICKUP), ("delivery", DELIVERY))
FAR = 90
"""Characters of a sentence around a service."""
ELSEWHERE = 30
"""Characters that a comma between a service and the word for an end counts for."""


def at_both(text: str, at: int) -> bool:
    """Whether what follows a service goes on to ask it at the other end too: "a liftgate there. And here as well"."""
    return AND_THERE.match(text, at) is not None


def no_docks(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a liftgate says that neither end has a dock, and its clause does not say for which it is."""
    before, after = SENTENCE.split(text[max(0, start - FAR) : start])[-1], SENTENCE.split(text[end : end + FAR])[0]
    clause = f"{before.rpartition(',')[2]} {after.partition(',')[0]}"
    if any(pattern.search(clause) for _, pattern in WORDS):
        return False
    return NO_DOCKS.search(before) is not None or NO_DOCKS.search(after) is not None


def on_our_side(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a service speaks of its writer's side, and its line or the text of freight that comes
    there."""
    before, after = text[max(0, start - FAR) : start], text[end : end + FAR]
    own = OUR_SIDE.search(SENTENCE.split(before)[-1] + SENTENCE.split(after)[0])
    if not own:
        return False
    line = text.rfind("\n", 0, start) + 1
    if (led := TAKEN_FROM.match(text, line)) and not TO_BEHIND.search(text, led.end(), start):
        return False
    return bool(TOLD_OF.match(text, line)) or comes_to_us(text) or TO_US.search(text) is not None


def here_is_end(text: str, line: int, before: str, after: str) -> bool:
    """Whether "here" alone tells the end of a service, on a line of the delivery's: "Deliver to: ... no dock here"."""
    around = f"{SENTENCE.split(before)[-1]} {SENTENCE.split(after)[0]}"
    return bool(HERE.search(around) and not PICKUP.search(around) and TO_LABEL.match(text, line))


def only_there_says(words: str, before: str, after: str) -> bool:
    """Whether nothing but "there" tells the end of a service."""
    if not THERE.search(before) and not THERE.search(after):
        return False
    return not end_of(words, THERE.sub("", before), THERE.sub("", after))[0]


def of_buyer(before: str, words: str) -> bool:
    """Whether words name the home of somebody to whom freight goes, and nothing before them fetches it from there."""
    return BUYERS.search(before + words) is not None and not TAKEN_AT.search(before)


def told_at(after: str) -> bool:
    """Whether words go on with the end that they speak of ("at delivery")."""
    led = AT.match(after)
    return bool(led and any(pattern.match(after, led.end()) for _, pattern in WORDS))


def end_of(words: str, before: str, after: str) -> tuple[End, bool]:
    """Which end the words around a service speak of: within them, then nearest before and after in the same sentence."""
    if split := EACH_SAID.match(after):
        ends: list[End] = [end for end, told in SIDES if split[told].lower().startswith("y")]
        return ("", True) if len(ends) == 2 else (ends[0] if ends else "", False)
    before, after = SENTENCE.split(before)[-1], SENTENCE.split(after)[0]
    around = before.rpartition(",")[2] + words + after.partition(",")[0]
    if every := ALL_OF.search(around):
        return ("delivery" if every["delivery"] else "pickup"), False
    if BOTH.search(around):
        return "", True
    if NEEDED_THERE.search(before) and BOTH_BEHIND.match(after):
        return "delivery", False
    if (BOTH_BEHIND.match(after) and not NAMED_END.search(before)) or (
        BOTH_BEFORE.search(before) and not MORE.match(after) and not told_at(after)
    ):
        return "", True
    inner = A_PLACE.search(f"{before}{words}".rpartition(" ")[0] + " ")
    if inner and inner["way"].lower() in ("to", "from"):
        return ("delivery" if inner["way"].lower() == "to" else "pickup"), False
    theirs = of_buyer(before, words)
    if not theirs and (PICKUP.search(words) or LIES_IN.search(before)):
        return "pickup", False
    if theirs or DELIVERY.search(words):
        return "delivery", False
    if SET_OFF.search(before) and after.startswith(",") and any(each.search(before) for _, each in (*WORDS, *NEARBY)):
        after = (
            ""  # set off by commas, it goes with what it follows: "they want it there, by appointment, so we load ..."
        )
    near: list[tuple[int, End]] = []
    for end, pattern in WORDS:
        near += [(m.start() + ELSEWHERE * ("," in after[: m.start()]), end) for m in pattern.finditer(after)]
        near += [
            (len(before) - m.end() + ELSEWHERE * ("," in before[m.end() :]), end) for m in pattern.finditer(before)
        ]
    if near:
        return min(near)[1], False
    before = BUT_THEY.split(before)[-1]
    clause = f"{before.rpartition(',')[2]} {after.partition(',')[0]}"
    told = (end for words in (clause, f"{before} {after}") for end, word in NEARBY if word.search(words))
    return next(told, ""), False
