"""Words that say of a figure that it was true once, or planned, ordered, written or thought only, and of a later one that it is
now."""

import re

from shared.reading.language.branches import compiled

PAPER = (
    r"(?:form|sheet|board|order|list|slip|po|bol|e-?mail|mail|message|subject(?: line)?|system|computer|paperwork|ticket|note"
    r"|spreadsheet|file|screen|label|booking|forecast|plan)"
)
"""What a figure may be written in."""
FORMER = compiled(
    r"\b(?:was|were|been|had|used to be|originally|initially|at first|first (?:ordered|wanted|asked for)"
    r"|start(?:ed|s|ing)? (?:out )?(?:as|at|with|from)|(?:went|go(?:es)?|gone|down|up|changed?|cut|bumped|reduced) from"
    r"|(?:i|he|she|we|they|you) (?:said|wrote|thought|told|typed|asked|take|counted|gave|guessed|figured|booked|promised|quoted)"
    r"|said|thought|wrote|(?:told|gave|promised) [a-z]+|forget|ignore|disregard|scratch|never ?mind|not|expect(?:ed|ing)?"
    r"|plan(?:ned|ning)?|plan (?:is|was)"
    r"|hop(?:ed|ing)|supposed|going to|meant to|counted on|normally|usually|typically|as a rule"
    r"|(?:the|our|my) usual(?: \w+)? (?:is|are|was)"
    r"|(?:i|we|they|he|she) ordered|(?:last|previous) (?:order|one|load|shipment|time)"
    rf"|(?:{PAPER}) (?:says?|said|shows?|showed|reads?|calls? for|call(?:ed)? for|is for|has|lists?)"
    r"|(?:sent|shipped|moved|hauled|quoted|told) you(?: for| on)?"
    r"|(?:you(?:['’]ll| will| may| might)|will) see|shows?|calls? for|lists"
    r"|pensais|avais|avait|[ée]tai(?:t|ent)|[ée]crit|command[ée]|eran?|fueron|dije|puse|ped[ií]|hab[ií]a|primero)(?!\w)"
    r"(?:(?!, (?:so|it|that|now|make|then|c['’]est)\b|\b(?:but|instead|so|mais|pero)\b)[^.;\n()]){0,40}\Z"
)
"""Before a figure that is past, only thought, planned, ordered or written."""
FORMER_BEHIND = compiled(
    r"[^.;\n\d]{0,40}[ ](?:as a rule|normally|usually|at first|originally|initially|before|last (?:time|week|month|year)|until"
    rf"|yesterday|this morning|earlier|ordered|(?:on|in|per) (?:the|my|our|your|his|their) (?:\w+ )?(?:{PAPER}|books)"
    r"|(?:is|was) what (?:\w+ ){1,4}(?:told|said|promised|wrote|gave|ordered|wanted|asked)|(?:was|were) the plan)\b"
)
"""Behind it."""
MARK = (
    r"(?:(?:is|are|it['’]?s|that['’]?s|there['’]?s|(?:they|we|you)['’]re|(?:we|i|they)['’]ve|have|has|(?:we|i|they|you) got"
    r"|being|be|made|counted"
    r"|finds?|found|says?|sees?|finished|filled|built|packed|ran|(?:re)?stacked to|shipping|sending|loading|came|left|kept|keep"
    r"|(?:end(?:ed|s|ing)?|wound) up(?: being| at| with| as)?|(?:settled|decided|agreed) (?:on|at)"
    r"|close[ds]? (?:\w+ ){0,3}at|stands? at"
    r"|\b(?:down|up|back|grew|come|comes?|came|dropped|went|gone|cut|shrank|changed|bumped|raised|reduced|trimmed|moved|revised"
    r"|(?:out|it|that|them|this|order|number|count)) to|instead|but|now|then|actually|really|only|today|so|make|price"
    r"|ahora (?:son|van)|c['’]est|maintenant|(?:reste|plus|part) que|en part|ya son|confirm[óo] (?:los|las)|(?:s[oó]lo"
    r"|nada m[aá]s) (?:son|van|quedan)|(?:fits?|fit|went|est entr[ée]|entr[ée]) (?:on|onto|in|into|sur)|ya (?:quedaron en"
    r"|son)"
    r"|(?:and|but|for|mais|pero)? ?(?:this|for this) (?:time|one|order|load|shipment|week|month)\b(?:,[^,.;\n]{3,40},)?)"
    r"[,:]?(?: (?:only|just|about|now|got|have|is|are|it['’]?s|there['’]?s|they['’]re|we['’]re|i['’]m|we['’]ve|really"
    r"|actually|exactly|physically|down to"
    r"|up to|at|really just)(?=[ ])){0,3})"
)
"""Right before the one that takes its place."""
BY_SOMEBODY = re.compile(
    r"\b(?:i|we|he|she|they) (?:(?:had|have|may have|must have|originally|first) ){0,2}(?:said|told|wrote|asked|gave|put"
    r"|typed|quoted|promised|mentioned)\b"
    r"|\b(?:puse|ped[ií]|dije|escrib[ií])(?!\w)|\bavais (?:[ée]crit|dit|demand[ée])",
    re.IGNORECASE,
)
"""In what stands before a figure, or right behind it: that somebody has given it once."""
