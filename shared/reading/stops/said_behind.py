"""The end that what is said right behind a place gives it: who has, makes and sells freight, and who buys, needs and gets it.

"Minot, ND is selling", "our Rome plant makes them", "the store in Troy NY refused it"; "Brandon, MB is buying", "Enid OK needs
these".
"""

import re

from shared.reading.language.label_phrases import End

WHO = (
    r"[)]?(?:[ ](?:plant|store|dc|branch|warehouse|whse|shop|yard|office|people|guys|folks|team|crew|dealer|location|site"
    r"|customer"
    r"|mill|depot))?,?[ ]"
)
"""What a place's name may go on with."""
ENDS = r"[ ]*(?:[.,;\n]|$)|[ ](?:and|but)\b"
PRONOUN = r"[ ](?:it|them|these|this|those|all)\b(?! (?:to|from|over|up|down|out|back|away|off|for)\b)"
"""What stands for the freight behind such a word."""
WHERE = r"(?:is |[\u2019']s )?where (?:it|they|the (?!truck|driver|carrier)\w+)(?:[\u2019']s|[\u2019']re| is| are| gets?| get)? "
GIVES = re.compile(
    rf"{WHO}(?:(?:(?:is|are)[ ](?:selling|giving up|getting rid of)|sells|has sold|sold(?= (?:it|them|these|this)\b)|makes|builds"
    rf"|grows|packs|bottles|prints|ships|can spare|(?:has |have )?(?:refused|rejected))(?={PRONOUN}|{ENDS})"
    r"|(?:is|are)[ ]the[ ]seller\b|has[ ](?:it|them|the|all|our)\b(?! (?:been|to|job|order|customer|project|install|only"
    r"|boss|show)\b)|to be (?:collected|loaded|picked up)\b"
    rf"|for the (?:load|pick-?up)\b|{WHERE}(?:com(?:es?|ing) from|loads|loaded|made|built|kept|stored|picked up)\b)",
    re.IGNORECASE,
)
TAKES = re.compile(
    rf"{WHO}(?:(?:(?:is|are)[ ](?:buying|purchasing|waiting (?:on|for))|(?:(?:has|have|just)[ ])?(?:bought|purchased"
    rf"|ordered)|buys"
    rf"|installs|uses|gets|takes)(?={PRONOUN}|[ ]the\b|{ENDS})|(?:will|[\u2019']ll)[ ](?:receive|take|get|be"
    rf" (?:receiving|taking|getting))(?={PRONOUN}|[ ](?:the(?! (?:truck|driver|carrier|trailer|paperwork))|everything)\b)"
    r"|(?:will )?tak(?:es?|ing) delivery\b"
    r"|(?:is|are|will be)(?: (?:going to be|gonna be|getting|running|almost|nearly|about|already|about to run))?"
    r" (?:short|low|out)(?: (?:of|on)\b|(?= (?:again|by)\b))"
    r"|(?:is|are)[ ](?:the[ ]buyer|waiting (?:on|for))\b"
    r"|(?:needs|wants)(?! to\b)\b|receives(?! (?:from|on|until|only|freight)\b)|to be (?:delivered|unloaded|dropped)\b"
    rf"|for the (?:unload|delivery|drop)\b|{WHERE}(?:go(?:ing|es)?(?! from\b)|headed|needed|wanted|used|delivered|unloads"
    rf"|unloaded|lands"
    rf"|belongs"
    r"|ends up|(?:has|needs) to (?:be|go|get|end up)|must (?:be|go))\b)"
    r"|,?(?: [^.,;\n]{1,24},)? (?:and|so|where) (?:it|they|these|this|everything) (?:(?:has|have|needs?|got|is|are)"
    r" to|must|should|gotta) be there\b",
    re.IGNORECASE,
)
MISSENT = re.compile(r"[ ](?:by (?:mistake|accident)|in error)\b", re.IGNORECASE)
WENT = re.compile(r"\b(?:delivered|shipped|sent|went|routed|dropped|ended up)\b[^.;\n]{0,40}$", re.IGNORECASE)
"""Around the place to which freight was brought that belongs elsewhere."""
FURTHEST = 60


def said_behind(text: str, end: int, until: int) -> End:
    """The end that the words right behind a place give it; empty where they say none. `until`: where the next place begins."""
    last = min(until, end + FURTHEST)
    return "origin" if GIVES.match(text, end, last) else "destination" if TAKES.match(text, end, last) else ""


def missent(text: str, start: int, end: int) -> bool:
    """Whether freight was brought to a place by mistake, so that it is there."""
    return bool(MISSENT.match(text, end) and WENT.search(text, max(0, start - FURTHEST), start))
