"""Whether a service that is named is not asked for: denied, asked about, explained, or said of an old bill."""

import re

from shared.reading.language.branches import compiled
from shared.reading.packaging.packaging import FORMS
from shared.reading.services.end_words import SENTENCE
from shared.reading.services.refused_in_passing import not_given, told_in_passing
from shared.reading.services.refused_lists import refused_at_once
from shared.reading.services.struck_off import struck_off

DENIED = compiled(
    r"\b(?:nobody|no one)(?: (?:from|on|in) \w+ \w+)? (?:(?:has|have|needs|ought|is going) to )?$"
    r"|(?:\b(?:no|not|non|nothing|(?<!and )(?<!or )(?<!& )without|w/o|(?<!n't )(?<!nt )(?<!not )(?:skip|remove)"
    r"|(?<!n't )(?<!not )drop(?= the)|omit|rid of|quit"
    r"|(?<!don't )(?<!dont )(?<!not )forget|never|sin|sans"
    r"|pas de|pas besoin d[e']|aucune?|ning[úu]n|ni|isn't|don't|doesn't"
    r"|won't|will not|do not|does not|needn't"
    r"|neither|nor|didn't)\b(?:[\s-]+(?:need|require|want|quote|add|include|charge|bill|price|make"
    r"|schedule|have|see|ever|is|a|an|any|the|be|to|have to|use|for|it"
    r"|(?:let|have) (?:them|him|her|anybody|anyone|(?:the|your) (?:driver|carrier|trucker|terminal|people|guys))"
    r"|put|stick|throw|slap|tack|try|sell|bother|them|this|with|under|me|us|do|big|fancy|special|formal|firm|hard|real|set|exact|fixed"
    r"|needed|by|needs|strict|de|required|necessary|on|hacen?|llevan?|piden?|hay|falta|se|requieren?|necesit\w+|ocupa\w*"
    r"|necesidad|prendre|needing|delivery|call for|doing"
    r"|una?|(?:cobre|incluya|agregue|ponga|añada)[ns]?|me|nos|la|equipo|called (?:for|about)|pay(?:ing)?(?: for)?"
    r"|another|(?:think|believe|expect)(?: that)?(?: (?:you|we|they|it|there)(?:'ll| will|'d"
    r"| would)?)?))*"
    r"[\s-]*(?:\w+(?: or | and |/|, or | w/? ?| with (?:an? )?))?$)",
)
NOT_WITHOUT = re.compile(
    r"(?:\b(?:not|no|never|nobody|cannot)"
    r"|n['\u2019]t)\b[^,:;.!?\n]{1,40}\b(?<!do )(?<!go )(?<!fine )(?<!away )(?:without|with no"
    r"|(?:that|who|which) (?:has|have) no) "
    r"(?:an? |the |any )?(?:\w+ )?$"
    r"|\b(?:reject|refus|turn(?:s|ed)? (?:away|down|back))\w*\b[^,:;.!?\n]{1,40}?\b(?:without"
    r"|(?:not|(?:is|was|are|were)n['\u2019]?t) (?:(?:been )?under|covered (?:with|by))) (?:an? |the |any )?(?:\w+ )?$"
    r"|\bcan(?:not| not|['\u2019]?t) (?:really )?(?:do|get by|manage|go) without (?:(?:is|are) )?(?:an? |the |any )?(?:\w+ )?$",
    re.IGNORECASE,
)
"""Two denials, which ask for it: "they won't unload without an appointment"."""
OWN = re.compile(
    r"\b(?:have|has|'ve|got|bring|brings|use|uses|using) (?:got )?(?:our|their|his|her|my|its) own (?:\w+ )?$",
    re.IGNORECASE,
)
SPARED = re.compile(
    r"\b(?:save|spare) (?:me|us) (?:the|a|any) $|\b(?:doubt|doubtful)(?: that)?(?: (?:you|we|they|it)(?:'ll| will|'d| would)?)?"
    r"(?: need| want)?(?: an?)? $|\bif\b[^.;\n]{0,60}(?:'d| would) (?:also )?(?:need|want|require) (?:an? )?$"
    r"|\b(?:i|we|they)(?:'ll| will) take care of (?:the|any) $"
    r"|\b(?:flatbed|van|step ?deck|trailer|truck|standing|upright) would (?:put|make|leave) (?:me|us|it|you|them) $",
    re.IGNORECASE,
)
"""What spares a service in other words than by denying it, or asks it on terms that may not come true."""
THEIR_OWN = re.compile(
    r"\b(?:customer|they|shipper|consignee|receiver|he|she|mill|plant) (?:already )?(?:has|have|will supply|suppl(?:y|ies)"
    r"|provides?)"
    r"(?: (?:his|her|their))?(?: own)? $",
    re.IGNORECASE,
)
FLAG_NO = r"[ ]{1,9}(?-i:N)(?=[ ]{2}|[ ]*(?:\n|$)|[ ](?-i:[A-Z]{3}))"
"""What answers a label in a column of flags ("LIFTGATE PU  N     LIFTGATE DEL  Y")."""
DENIED_AFTER = compiled(
    r"\s*(?:/[ ]?[\w ]{1,16}?)?\s*(?:won['\u2019]?t|will not|would(?: not|n['\u2019]t)|isn't (?:gonna|going to)"
    r"|is (?:no|not) (?:going to|gonna)?)"
    r" ?(?:work|do|fit|help|good|use|needed|lift|hold|handle|carry|cut it)\b"
    r"|\s+is useless|\s+(?:is|are|would be) (?:totally |purely "
    r"|strictly )?optional\b|\s+nothing\b|\s+(?:is|would be|'d be) (?:just |only "
    r"|really )?(?:(?:an? )?(?:total |pure )?"
    r"wasted?\b|overkill|pointless|unnecessary|money (?:wasted|thrown away))\b|\s+(?:n['\u2019]est )?(?:non|pas) (?:requis\w*"
    r"|n[ée]cessaires?)"
    r"|[^.\n]{0,30}\?+ (?:no\b|nope|(?:we |they |i )?(?:don't|do not|won't) need|not (?:needed|required)|none\b)"
    r"|[ ]?\??:?[ ]*\[ ?\] ?y(?:es)?[ /,|]*\[x\] ?n"
    r"|\s*/[ ]?[\w ]{1,16}? not (?:needed|required)|[ ]?[,:]?[ ]not (?:authori[sz]ed|approved|ordered|requested)\b"
    r"|\s+(?:is |are )?(?:not|isn't|aren't) (?:possible|an option|allowed"
    r"|available|wanted)"
    r"|,[ ](?-i:N|No|NO)(?=[ ]?(?:\n|$|,[ ](?-i:[A-Z])))"
    r"|\s+(?:at |on )?neither (?:end|side|place)\b|[ ]?[:?,][ ](?:no, )?(?:it|they|that|this)[ ]?"
    r"(?:isn't|aren't|'s not|is not|are not)"
    r"|,? but (?:it|that)(?:['\u2019]s| is) (?:really |actually )?an? (?:\w+ )?(?:shop|business|warehouse|store|company"
    r"|plant)\b"
    r"|\s+n/a\b|\s+(?:\w+ )?only (?:if|when|in case)\b|\s+(?:should|would|will)(?: not|n't) be (?:needed|necessary|required)"
    r"|\s+(?:which |that )?(?:we|they|i) (?:never|did not|didn't) (?:use|used|ask|asked for|order|ordered|need|needed)"
    r"|\s+(?:can't|cannot|can not) (?:be done|happen|work)|"
    r"(?:[\s\w]{0,16}?(?:is|are|isn't|aren't|not|n't)\s)?(?:\s(?:delivery|pick ?up|service|access))?\s*"
    r"(?:not|n't|isn't|aren't|no longer) (?:needed|required"
    r"|reqd?\b|req'd|necessary|called for)|(?:\s(?:delivery|pickup|pick up|pu|del|service|required|needed|at delivery"
    r"|at pickup|au ramassage|[àa] la (?:livraison|cueillette)|(?:en|a) la (?:entrega"
    r"|recolecci[óo]n)))*(?:\s?\(?y/n\)?)?[ .]*(?:\|[ ]?(?:no?|none|false)[ ]?(?=\||\n|$)"
    r"|[:=?(-]+\s*(?:no\b(?! (?:dock|fork|ramp|loading|lift"
    r"|equipment))(?!(?<=\(no) (?!need|thank|longer)[a-z])|non\b|n\b|none\b"
    r"|not\b|false\b|0\b|n/a\b))|[- ](?:not|isn't) (?:needed"
    r"|required|reqd?\b|req'd|necessary)|\s(?:no|not)\b[ ]*(?:$|\n|,|\.(?! ?#?\d))|[- ]free\b"
    rf"|(?:[ ](?:delivery|pickup|pick up|pu|del|dlv))?{FLAG_NO}",
)
LEFT, OFF = (
    re.compile(r"\b(?<!n't )(?<!not )(?:leave|take|keep) (?:the |that |any )?$", re.IGNORECASE),
    re.compile(
        r"(?: back)? (?:off|out|at home|rolled(?: up)?|folded|at the yard|in the (?:box|tool ?box|rack))\b",
        re.IGNORECASE,
    ),
)
"""Around a service that is left off."""
OF_GOODS = re.compile(
    rf"\d[ ](?:{FORMS}) of (?:[a-z]{{3,9}} )?$|(?<![\w.])\d{{1,2}}[ ](?:{FORMS})[ ](?=$)"
    r"|\b(?:freight|commodity|product|goods|material|cargo|contents|item)s?(?:[ ](?:is|are)|:) (?:[a-z]{3,9} ){0,2}$",
    re.IGNORECASE,
)
"""Before tarps, straps and liftgates that are the freight."""
AS_GOODS = re.compile(
    r"[ ](?:are|is) (?:the (?:product|freight|commodity|goods)|our product|what (?:we|they) (?:make|ship|sell|build))\b"
    r"|[ ](?:parts|motors?|pumps?|assembl(?:y|ies)|kits|components|controllers)\b",
    re.IGNORECASE,
)
NEEDED_AFTER = re.compile(r"[ ]?(?:are |is )?(?:required|needed|reqd?\b|req'd)", re.IGNORECASE)
UNTICKED = re.compile(r"(?:\u2610|\[ ?\]|\( ?\))[ ]*$")
NEVER_MIND = compiled(
    r"[^.;!?\n]{0,60}(?:[,;-]|\?(?: [^.;!?\n]{0,60})?)[ ](?:so |but |and |then |just |please |you can |let's |we can )*"
    r"(?:leave|take|keep|cut|cross|strike|strip|pull) (?:it|that|them|those|that one|this one) (?:right )?(?:off|out|at home)\b"
    r"(?! the| of the (?:truck|trailer))|"
    r"[^.;!?\n]{0,60}(?:[,;-][ ]|[ ])so (?:please )?(?:no|skip|without|forget|leave off)(?: the| any)? (?:tarps?|straps?)\b|"
    r"[^.;!?\n]{0,70}\b(?:so|but|and|though) (?:it|that|this|they|we|i)(?:'s|'re| is| are| do| will)?[ ]?"
    r"(?:not|isn't|aren't|n't|don't|won't)[ ](?:be |really |absolutely )?(?:require|need|necessary)\w*"
    r"(?=[ ]*(?:[.,;:!?)\n]|$|-|(?:it|one|that|them|this|for|here|there|now|any ?more|any longer|either|at|on|in|so|since"
    r"|because|as|and|but|if|though|with|to)\b))",
)
"""What takes back in the same sentence what was spoken of."""
WE_DO = re.compile(
    r"\b(?:we|they|he|she|i|guys|crew|guild|staff|team|people|folks|movers|men|boys|custodians|volunteers|husband|wife"
    r"|sons?|kids|buyers?|customers?"
    r"|receivers?|consignees?)(?:'ll| will| can| are going to| plans? to| wants? to| prefers? to)(?: just)? $",
    re.IGNORECASE,
)
CARRIES = re.compile(r"carry|bring|hand unload", re.IGNORECASE)
"""What the people of an end do themselves is no service."""
WE_ALWAYS = re.compile(r"\b(?:we|i|they)(?:(?: (?:always|usually|just|will|can)|['\u2019]ll))* $", re.IGNORECASE)
HOLD = re.compile(r"(?:strap|tarp)\b", re.IGNORECASE)
"""The same of what they do without a word that says so: "I strap and net my own"."""
NEEDED = re.compile(
    r"\b(?:do|does|did|will|would|should) (?:(?:the|your|their|his|her) \w+|\w+)(?: also| even| still)? "
    r"(?:need|require|want|be needing|have to (?:have|be))\b|\b(?:is|are) (?:an? |the |any |there )*$",
    re.IGNORECASE,
)
"""Words that, in a question, ask whether it is needed."""
WHICH = re.compile(
    r"\b(?:any(?:thing|body)?|what|which|are there)\b[^.;!?\n]*\b(?:special|else|extras?|extra|accessorials?|services?"
    r"|needed|required"
    r"|requirements?|restrictions?|at (?:the )?(?:delivery|pick ?up|destination|either end))\b[^.;!?\n]*\Z",
    re.IGNORECASE,
)
"""What begins a question for services, of which some are named: "Anything special at delivery - liftgate, inside?"."""
NOTHING_ELSE = re.compile(
    r"(?:(?:lift ?gates?|app(?:oin)?t(?:ment)?s?|inside|residential|resi|limited|access|delivery|pick ?up|service"
    r"|needed|required|or"
    r"|dock|at|on|any|is it|a|an|the)\b[ ,/]*)+",
    re.IGNORECASE,
)
"""All of a question that leaves the choice: "Liftgate, appointment or inside delivery?"."""
OR_ONE = re.compile(r"\bor\b|/", re.IGNORECASE)
DOCK_OR = re.compile(
    r"\b(?:dock|forklift|ramp)s?(?: high| level)? ?(?:or|/|vs\.?) ?(?:an? |need (?:an? )?)?$", re.IGNORECASE
)
OR_DOCK = re.compile(
    r" ?(?:or|/|vs\.?) (?:an? |(?:is|are) (?:there|it) (?:an? )?)?(?:loading )?(?:dock|forklift|ramp)\b", re.IGNORECASE
)
OR_TRAILER = re.compile(
    r"[ ]?(?:or|/|vs\.?) (?:an? )?(?:[\w-]+ )?(?:reefer|van|trailer|flatbed|box|truck)s?\b[^.?!\n]{0,12}\?",
    re.IGNORECASE,
)
"""Behind a trailer that is one of two in a question: "Heated van or reefer?"."""
BILLED = re.compile(
    r"\b(?:on|in|from) (?:my|our|the|your|that|this) (?:\w+ )?(?:bill|invoice|statement)s?\b"
    r"|\bwhy (?:is|was|are|were|did)\b|\b(?:was|were|got|been|being|you) (?:charged|billed)\b"
    r"|\b(?:charged|billed) (?:us|me) (?:for|\$)",
    re.IGNORECASE,
)
"""Words about what a past shipment cost."""
PUT_IN = re.compile(
    r"[^.;!?\n]{0,140}\b(?:so|and|please|this time)\b"
    r"(?:(?!\bnot\b|n['\u2019]t\b|\bnever\b)[^.;!?\n]){0,24}\b(?:put|include|add|build|figure)"
    r" (?:it|that|this|them)\b",
    re.IGNORECASE,
)
"""Behind a service that an old bill had, what asks for it now: "..., which we saw on the last bill, so please include it"."""
NO_BELOW = re.compile(
    r"\s*[?:]?\s*\n[\s|]*(?:no|n|none|false|n/a|0)\s*(?:\n|$)"
    r"|[^\n?]{0,80}\?[ ]*\n[\s|>]{0,6}(?:no|nope|none|nothing|n/a|neither|not needed|nada)\b(?! (?:dock|fork|ramp|loading"
    r"|lift|equipment))",
    re.IGNORECASE,
)
"""A form's answer on the line below its label."""
EXAMPLES = re.compile(
    r"\b(?:services?|svcs?|accessorials?|requirements?|extras?|special\w*|needs|anything)\b[^()\n]{0,30}\([^()\n]*$",
    re.IGNORECASE,
)
EXAMPLES_END = re.compile(r"[^()\n]{0,120}\)[ ]*[?:]")
"""A form's question for services, with examples in brackets: "Accessorials (liftgate, inside, etc.):"."""
ANY, AND_SO_ON = re.compile(r"\bany\b[^.;!?\n]*$", re.IGNORECASE), re.compile(r"[^.;!?\n]{0,50}\betc\b", re.IGNORECASE)
"""Around examples without a question mark: "Any liftgate, inside, etc."."""
WRAPPED = re.compile(r"[a-z,]\n[a-z]")
"""The end of a line whose sentence goes on below."""
AROUND = 60
"""Characters on each side of a service that say whether it is wanted."""


def denied(before: str, after: str) -> bool:
    """Whether the words around a service say that it is not wanted."""
    if NOT_WITHOUT.search(before):
        return bool(DENIED_AFTER.match(after))
    return bool(
        DENIED.search(before)
        or not_given(before, after)
        or SPARED.search(before)
        or DENIED_AFTER.match(after)
        or (LEFT.search(before) and OFF.match(after))
        or struck_off(before, after)
    )


def of_goods(before: str, after: str) -> bool:
    """Whether a service that is a thing too is the freight itself: "4 pallets of tarps", "liftgates are what we make"."""
    return bool(AS_GOODS.match(after) or (OF_GOODS.search(before) and not NEEDED_AFTER.match(after)))


def exemplified(text: str, start: int, end: int) -> bool:
    """Whether what stands between two offsets is an example in a form's question, or in one that asks for "any" of them."""
    if AND_SO_ON.match(text, end) and ANY.search(text, max(0, start - AROUND), start):
        return True
    return bool(EXAMPLES_END.match(text, end)) and bool(EXAMPLES.search(text, max(0, start - 160), start))


def leaves_open(question: str) -> bool:
    """Whether a question is nothing but services of which one is to be chosen."""
    return bool(OR_ONE.search(question) and NOTHING_ELSE.fullmatch(question.lstrip(" >-*")))


def unasked(text: str, start: int, end: int) -> bool:
    """Whether what stands between two offsets is said not to be wanted, or not said to be."""
    line_start = text.rfind("\n", 0, start) + 1
    if WRAPPED.search(text, max(0, line_start - 2), line_start + 1):
        line_start = text.rfind("\n", 0, line_start - 1) + 1  # the sentence began on the line above
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    before, after = text[max(line_start, start - AROUND) : start], text[end : min(line_end, end + AROUND)]
    if denied(before, after) or UNTICKED.search(before) or refused_at_once(text, start, end):
        return True
    if WE_ALWAYS.search(before) and HOLD.match(text, start):
        return True
    if (WE_DO.search(before) and CARRIES.match(text, start)) or told_in_passing(before, text, start, end):
        return True
    if NEVER_MIND.match(text, end) or NO_BELOW.match(text, end) or exemplified(text, start, end):
        return True
    head = SENTENCE.split(before)[-1]
    stop = SENTENCE.search(after)
    tail = after[: stop.start()] if stop else after
    mark = stop[0][:1] if stop else ""
    if mark == "?" and (NEEDED.search(head) or WHICH.search(head) or leaves_open(f"{head}{text[start:end]}{tail}")):
        return True
    if mark == "?" and OR_TRAILER.match(after):
        return True
    if (mark == "?" or tail.startswith(":")) and (DOCK_OR.search(head) or OR_DOCK.match(tail)):
        return True
    return bool(BILLED.search(head) or BILLED.search(tail)) and not PUT_IN.match(text, end)
