"""Services that the words right beside them deny: "no liftgate", "we don't need an appointment", "tarps not required"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.services.refused_in_passing import not_given
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
SPARED = re.compile(
    r"\b(?:save|spare) (?:me|us) (?:the|a|any) $|\b(?:doubt|doubtful)(?: that)?(?: (?:you|we|they|it)(?:'ll| will|'d| would)?)?"
    r"(?: need| want)?(?: an?)? $|\bif\b[^.;\n]{0,60}(?:'d| would) (?:also )?(?:need|want|require) (?:an? )?$"
    r"|\b(?:i|we|they)(?:'ll| will) take care of (?:the|any) $"
    r"|\b(?:flatbed|van|step ?deck|trailer|truck|standing|upright) would (?:put|make|leave) (?:me|us|it|you|them) $",
    re.IGNORECASE,
)
"""What spares a service in other words than by denying it, or asks it on terms that may not come true."""
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
    r"|\s+(?:is |are |would be )?(?:not|isn't|aren't) (?:possible|an option|allowed"
    r"|available|wanted|ok(?:ay)?|acceptable|good|fine|feasible|permitted|accepted)\b|\s+(?:is |are )?(?:a )?no[ -](?:good|go)\b"
    r"|(?:[ ](?:delivery|pick ?up|pu|del|service))?,[ ](?:no|nope|nah)"
    r"(?=[ ]*(?:[.;!\n]|$|,[ ](?:they|we|i|it|he|she|not|the|there)\b))"
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
    r"|(?:at|on) (?:the )?(?:far|other|near|receiving|shipping|delivery|pick ?up|your|their|either) end"
    r"|(?:at|for|by) (?:the )?(?:receiver|consignee|store|dest(?:ination)?|shipper|origin|customer|site)|there"
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
