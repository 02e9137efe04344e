"""What a message says of rows that it calls: that they alone are asked for, or that they are not ("\x01" stands for what calls
them)."""

import re

Said = frozenset[int]
GATE = re.compile(
    r"\b(?:only|just|skip\w*|ignor\w*|disregard|omit|exclud\w*|scratch|strike|forget|leave|take|cross|remove|delete"
    r"|pass|hold|cancel\w*"
    r"|don'?t|not|no|except|but|than|minus|rest|others?|remaining|covered|booked|awarded|gone|shipped|spoken|dead|sold|filled"
    r"|tendered|went|left|says?|shows?|marked|flagged|tagged|ourselves|own|open|fell|moved|s[oó]lo|solamente|menos"
    r"|excepto|salvo|sauf|seulement)\b",
    re.IGNORECASE,
)
"""Words without which no text says so."""
ROWS = r"(?:ones?|rows?|lines?|lanes?|loads?|orders?|shipments?|items?|moves?|ltls?|trucks?|runs?|entries)"
LEAD = (
    rf"(?:(?:the|that|those|these|this|any|anything|everything|whatever|what|whichever|all|{ROWS}|which|where|with|in"
    rf"|for|to|from|of"
    r"|marked|flagged|tagged|labell?ed|listed|highlighted|say|says|saying|show|shows|showing|read|reads|reading|still|is|are|as"
    r"|has|have|on|status|an?|column|under|going|out|['\"*]) ?){0,9}"
)
GROUP = (
    rf"['\"*]?\x01['\"*]?(?: {ROWS}\b)?(?:(?:,| and| &|, and| or| nor|/) ?(?:the |for |to |on "
    rf"|{ROWS} )?['\"*]?\x01['\"*]?(?: {ROWS}\b)?){{0,8}}"
)
PRICES = (
    r"(?: (?:me|us))?(?: (?:an? |the |your )?(?:rates?|prices?|quotes?|numbers?|pricing|pick-?ups?|trucks?|help|coverage)"
    r"(?: (?:on|for|with))?)?"
)
ENDS = (
    r"(?=[ ]*(?:\Z|[-.,;:!?)(/]|(?:since|because|as|it|they|that|we|i|for now|this time|please|pls|thanks?|from|already"
    r"|by|with|so|and"
    r"|but|yesterday|today|tomorrow|last|this|in|on|until|till|at|now|if|elsewhere|entirely|altogether|who|which|due|he|she|the"
    r"|right|then|to (?:another|someone|somebody|our|next)|priced|quoted|booked|covered|picked|moved|shipped|of|off|out"
    r"|altogether"
    r"|cancel\w*|is|are)\b))"
)
ALONE = (
    r"(?=[ ]*(?:\Z|[-.,;:!?)(/]|(?:since|because|as|it|they|that|we|i|for (?:now|today)|this time|please|pls|thanks?"
    r"|from (?:you|this|our|the)"
    r"|right now|now|today|priced|quoted|booked|covered|picked|moved|shipped|of (?:these|those|them|the)|the (?:rest"
    r"|others?)|and the|but)\b))"
)
DONE = (
    r"(?:awarded|covered|booked|cancel+ed|gone|shipped|spoken for|taken care of|taken|dead|not going|not needed"
    r"|not (?:on|for) you"
    r"|no longer (?:needed|going|shipping|required|ours|valid)|on hold|off the (?:list|table|board)|off"
    r"|pushed(?: (?:back|out))?"
    r"|postponed|sold|withdrawn|void|filled|under contract|contracted|handled|tendered(?: out)?|assigned"
    r"|(?:a )?customer pick ?ups?"
    r"|customer picks up|picked up by (?:the |our )?(?:customer|consignee)|out for now|done|priced already"
    r"|already (?:priced|quoted)"
    r"|for (?:information|info|reference|later|next (?:week|month))(?: only)?|fyi(?: only)?|history|scrapped|nixed|moot|canned)"
)
NO_MORE = (
    r"(?:(?:not|n[o']?t|never|cannot) (?:to )?(?:be |get )?(?:(?:picked up|picked(?! up)|pick up|shipped|moved|loaded|booked"
    r"|priced|quoted|included|collected|dispatched|scheduled|tendered|touched|sent|released)\b|going|shipping|needed|moving"
    r"|happening|ship|go|move)(?! (?:until|till|before|on|with|in|to|by))"
    r"|fell (?:through|apart)|(?:got |has been |was |is |been )?moved (?:in)?to (?:next|the (?:next|following)|another"
    r"|january|february"
    r"|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:went|left|shipped|goes?|going|leaves?|moves?|ships?|rides?|moved|is|are)(?: \w+)? (?:to (?:another"
    r"|a different) (?:broker|carrier)"
    r"|to (?:someone|somebody) else|elsewhere|with (?:our own|another|our truck|a different|someone|somebody)|(?:on|in"
    r"|by) our(?: own)?"
    r" (?:trucks?|fleet)|already|yesterday|last (?:night|week)|this morning|via (?:another|our)|by (?:air|rail|parcel))"
    r"|(?:we|i|they|he|customer)(?:'?ll| will| can|'?re| are|'?m| am)?(?: \w+)? (?:driv|run|haul|mov|deliver|tak|handl"
    r"|do|ship|cover|carry|send"
    r"|pick|hav)\w*(?: \w+){0,3}? (?:ourselves|ourself|myself|themselves|himself|(?:on|with|in) (?:our|my|their) own(?: \w+)?))"
)
AUX = (
    r"(?:(?:'s|is|are|was|were|has|have|had|got|gets|just|already|now|been|both|all|actually|also|since|being|it|they"
    r"|one|which|that),? ?){0,5}"
)
SKIP = (
    r"(?:(?<!n't )(?<!not )(?:skip|ignore|disregard|omit|exclude|scratch|strike|forget(?: about)?|cancel|remove|delete"
    r"|never ?mind"
    r"|leave (?:off|out)|take (?:off|out)|cross (?:off|out)|pass(?:ing)? on|hold(?:ing)? off on|hold)"
    r"|(?:do not|don'?t|no need to|need not)(?: \w+)? (?:quote|price|book|bother(?: (?:with|pricing|quoting|about))?"
    r"|worry about|include|ship"
    r"|pick up|need|want|bid(?: on)?|cover|run|do|touch)(?: (?:on|for))?|no (?:quote|price|rate|pricing"
    r"|bid)s? (?:needed |necessary |required )?"
    r"(?:on|for)|(?:everything|all|all of (?:them|these|it)|every (?:one|line|row|lane|load)"
    r"|any(?:thing)?)(?: \w+)?,? (?:but|except(?: for)?"
    r"|other than|besides|minus|apart from|save)|except(?: for)?|other than|but not|todo menos|excepto|salvo|sauf"
    r"|ignoren?|no coticen?)"
)
LEFT = re.compile(
    rf"\b{SKIP}{PRICES} {LEAD}(?P<rows>{GROUP}){ENDS}"
    rf"|\b(?:leave|take|cross|strike|scratch|keep|pull) {LEAD}(?P<out>{GROUP}) (?:off|out)\b(?! of (?!it|this"
    rf"|the (?:quote|list|mix)))"
    rf"|(?P<done>{GROUP})(?: of (?:these|them|those))?,? ?{AUX}{DONE}\b{ENDS}"
    rf"|(?P<more>{GROUP}) ?(?:[\w']+ ){{0,3}}?{NO_MORE}\b",
    re.IGNORECASE,
)
IT = re.compile(
    r"\b(?:skip|ignore|disregard|leave|forget|omit|exclude|scratch|(?:do not|don'?t) (?:quote|price|book|need)) (?:that"
    r"|it|this|those|them)"
    rf"(?: {ROWS})?(?: out| off)?(?=[ ]*(?:\Z|[-.,;:!?)]|please|then|for|this|i|it|we))",
    re.IGNORECASE,
)
"""Words that leave out the one that their sentence told before."""
WANT = (
    r"(?:quote|price|need|want|book|looking for|interested in|asking (?:for|about)|ask for|after|bid(?: on)?|cover"
    r"|require|send|give|get|do|ship|pick up|see|dispatch|schedule|cotizar?|cotizen?|coticen)"
)
ONLY = re.compile(
    rf"\b(?:only|just|solely|s[oó]lo|solamente|seulement)(?: (?:need|want|have"
    rf"|like))?(?: you)?(?: to)? {WANT}{PRICES} {LEAD}(?P<rows>{GROUP}){ALONE}"
    rf"|(?:\A|[.,;:(-] ?)(?:please |pls |and |so |but )?(?:just|only) {LEAD}(?P<bare>{GROUP})(?=[ ]*(?:\Z|[.,;:!)]"
    rf"|please|pls|for now|this time))"
    rf"|\b(?:{WANT}|rates?|prices?|pricing|quotes?)(?: only| just){PRICES}(?: (?:on|for))? {LEAD}(?P<late>{GROUP}){ALONE}"
    rf"|\b(?:{WANT}|rates?|prices?|pricing|quotes?){PRICES}(?: (?:on|for))? {LEAD}(?P<behind>{GROUP})(?: \w+)?,? (?:only"
    rf"|alone)\b"
    rf"|\bonly {LEAD}(?P<open>{GROUP}) (?:is|are|remains?|needs?|still|left|stays?|require)(?: still| to be)? (?:open"
    rf"|uncovered|available"
    rf"|(?:an? )?(?:quotes?|rates?|prices?|pricing|coverage|truck|carrier)|quoting|left|needed|to go|priced|quoted"
    rf"|booked|covered|shipping|going)\b"
    rf"|\b{WANT}{PRICES}(?: (?:on|for))? (?:the |all |any )?(?:everything|anything|whatever|what|which|those"
    rf"|{ROWS})(?: (?:that|which|with|where"
    r"|still|is|are|has|have|an?|the|in|as|it|we)){0,4} ?(?:says?|shows?|reads?|marked|flagged|tagged|labell?ed|listed"
    r"|highlighted|with|in|left)"
    rf" {LEAD}(?P<marked>{GROUP})"
    rf"|(?P<sole>{GROUP}) (?:is|are) the only (?:{ROWS} )?(?:that'?s? |still |is |are )*(?:open|left|i|we|you|needed"
    rf"|need|remaining)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    rf"\b(?:{WANT}|rates?|prices?|pricing|quotes?){PRICES}(?: (?:on|for|please))? {LEAD}(?P<rows>{GROUP})",
    re.IGNORECASE,
)
"""Rows that are asked for, all others being done with."""
REST = re.compile(
    r"\b(?:(?:the |all )?(?:rest|remaining|remainder)|(?:the |all )?others?|everything else|anything else)\b"
    rf"(?: (?:two|three|four|five|\d+|{ROWS}|of (?:them|these|those|it|the \w+"
    rf"|this \w+)))*(?:,? (?!not\b)\w+){{0,2}}?,? (?:{DONE}|{NO_MORE}|ignore|wait|later"
    r"|can be ignored|don'?t (?:matter|need)|do not need|no action)\b"
    rf"|\b(?:skip|ignore|disregard) (?:the |all )?(?:rest|others?)\b",
    re.IGNORECASE,
)
"""Words that have done with all rows that they do not call."""
ENDED = re.compile(r"(?<=[^\s.][.!?;])\s+|\n")
LONGEST = 400


def kept(text: str, said: list[Said], many: int) -> Said:
    """The rows that the sentences of a text ask for, none where they leave out all. `said`: the rows that each sign calls."""
    alone: set[int] = set()
    left: set[int] = set()
    rest = REST.search(text) is not None
    at = 0
    for sentence in ENDED.split(text):
        signs, own = sentence.count("\x01"), at
        at += signs
        if not signs or len(sentence) > LONGEST:
            continue
        told = said[own:at]
        for match in LEFT.finditer(sentence):
            left |= rows_of(match, told)
        if IT.search(sentence) and len(set(told)) == 1:
            left |= told[0]
        for match in ONLY.finditer(sentence):
            alone |= rows_of(match, told)
        if rest and (asked := ASKED.search(sentence)):
            alone |= rows_of(asked, told)
    return frozenset((alone or set(range(many))) - left)


def rows_of(match: re.Match[str], said: list[Said]) -> set[int]:
    """The rows that the signs within a match call."""
    name = match.lastgroup or "rows"
    start, end = match.span(name)
    first = match.string.count("\x01", 0, start)
    return {nth for each in said[first : first + match.string.count("\x01", start, end)] for nth in each}
