"""Places that are no end of a lane: freight only passes them, or they have nothing to do with it."""

import re

from shared.reading.language.label_phrases import End
from shared.reading.language.word_patterns import CLAUSES, WordPattern

ELSEWHERE = WordPattern(
    r"(?<!with )(?<!see )\b(?:bill(?:ed|ing)?(?: it)?(?: to)?|invoice(?: to)?|remit(?: to)?|(?<!las )cruces?"
    r"|cruz(?:a|an|ando|ar|amos)(?= (?:por|en))|frontera(?=[ ]?:)|(?:up|down|over"
    r"|along|goes|going"
    r"|run(?:s|ning)?|[IU]S?[ -]?\d{1,3}) through(?! (?:our|my|the|their)\b)|by way of|(?-i:crossing)"
    r"|crossing(?: point)?(?=[ ]?:|[ ](?:at|in|via|through|thru)\b)|cross(?:es)? (?:at|in"
    r"|through)|via"
    r"|(?:our|my|the|own|your|whose) (?:customs )?brokers?(?! (?:on|for) (?:an?|one|two|this|these|those|\d+)\b)"
    r"|clear(?:s|ed|ing)? (?:it|them|this|through|at|in|customs)"
    r"|v[íi]a|routing|port of entry|(?<!across the )(?<!over the )(?<!of the )border"
    r"|border (?:at|through|near)|douane|aduana|(?!(?<=\w )(?-i:Customs (?:Brok|Agen|Serv)))customs"
    r"|(?:our|my|the|their|his|her|its|whose) (?:[\w'\u2019]+ )?(?:office|headquarters|hq)|(?:corporate|legal) seat"
    r"|registered (?:office|seat|address)"
    r"|(?:accounting|accounts payable|bookkeep\w+|(?:our|the|my) (?:boss|sales ?(?:man|rep|guy|desk)|accountant))"
    r"(?:[\u2019']s| is| sits)? (?:(?:over|up|down) )?(?:in|at)"
    r"|brokers? (?:at|in)|anybody (?:around|near)"
    r"|(?:trucks?|anyone|anything) (?:around|near)|company out of)\b[^.;\n]{0,30}$"
    r"|\b(?:i|we) run\b[^.;\n]{0,40}\bout of[ ]$"
    r"|\b(?:return(?:s|ed|ing)?(?: the| it)? (?:empty|mt|empties|container|box)|(?:empty|mt|chassis) (?:from|out of|at)"
    r"|empt(?:y|ies) (?:return\w*|(?:goes "
    r"|go )?back|in))"
    r"\b[^.;\n]{0,30}$"
    r"|(?<!as )(?<!like )\b(?:last (?:week|month|year|time)|yesterday)(?:[\u2019']?s)?(?: (?:one|load|run|truck))?"
    r"(?: (?:was|were|went|ran))?(?: (?:from|to))? $"
    r"|\bsame as\b(?! (?:(?:load|truck|lane|shipment|order|quote|number|no\.?)[ ]?)?#?(?:[a-h]|\d{1,2}|above|first|second)\b)"
    r"(?! (?:usual|always|before|last (?:time|week|month)|yesterday)(?: is| are)? (?:from|out of|at"
    r"|to)\b)(?:(?! - )[^.,;:\n]){0,30}$|\(or\s+$"
    r"|\b(?:i[\u2019']?m|i am|this is|it[\u2019']?s|my name is) (?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?"
    r" (?:from|over in|here in|in)\b[^.!,\n]{0,10}$"
    r"|\bthank(?:s| you)(?: \w+){0,3} for (?:getting|moving|delivering|hauling|taking|running|bringing|picking up|covering"
    r"|handling)\b[^.!?;\n]{0,60}$"
    r"|\bIP(?: address)?[ :]*\d+\.\d+\.\d+\.\d+\b[^\n]{0,80}$"
    r"|(?<!as )(?<!like )(?<!as the )(?<!like the )\blast (?:one|load|truck|run|order|shipment)(?: (?:you|we|they))?"
    r" (?:had|was|went|made|came|did|ran|delivered|picked|moved|stopped|shipped)\b[^.,;\n]{0,30}$"
    r"|\b(?:arrived|came in|came over|got here|shipped in) from\b[^.,;\n]{0,20}$"
    r"|(?<!if it )(?<!if they )(?<!if we )\b(?:went|already (?:shipped|went|sent)|(?:was|were|got) (?:sent|shipped|delivered)"
    r"|(?:shipped|sent|delivered)(?= (?:last|yesterday)\b))(?: out)?(?: last \w+| yesterday)? to[ ]$"
    r"|\balready (?:have|got|booked|covered|lined up) (?:an?|the|your|another) (?:\w+ )?(?:truck|carrier|driver|quote|rate"
    r"|price|van)\b"
    r"[^.;\n]{0,20}$"
    r"|\balso have (?:an?|another|one|two|three) (?:\w+ )?(?:plant|office|warehouse|location|store|branch|facility|shop|site"
    r"|yard|dc)s?"
    r" (?:in|at|near)\b[^.;\n]{0,12}$"
    r"|\bsay (?:hi|hello) to\b[^.;\n]{0,40}$"
    r"|\b(?:drivers?|trucker|boss|sales(?:man|woman| rep)|rep|agent) (?:lives?|is (?:based|from|out of)) (?:in|at"
    r"|near)?\b[^.,;\n]{0,12}$"
    r"|\b(?:i['\u2019]?m|i am|i['\u2019]ll be|i will be) (?:driving|flying|travel+ing|on (?:my way|the road)) (?:to|through"
    r"|in|into)"
    r"\b[^.;\n]{0,12}$"
    r"|\bif (?:there(?:['\u2019]s| is)|you have|you['\u2019]ve got|you guys have) (?:an?|your) (?:\w+ )?(?:terminal"
    r"|service cent(?:er|re)"
    r"|cross-?dock|hub)\b[^.;\n]{0,20}$"
    r"|\bfrom there,? (?:our|their|his|my|we|they|he|the customer)\b[^.;\n]{0,30}\b(?:takes?|hauls?|brings?|moves?|carry|carries"
    r"|runs?|delivers?) (?:it|them|this|everything)\b[^.;\n]{0,20}\bto $"
    r"|\b(?:writing|calling|e-?mailing|texting)(?: (?:you|this))? from\b[^.;\n]{0,20}$"
    r"|\b(?:greetings|morning|afternoon|evening|day|hello|hi|hey)\b[^.!,\n]{0,12}\bfrom\b[^.!,\n]{0,16}$",
    group=CLAUSES,
)
"""Words before a place that freight only passes, or that has nothing to do with it."""
BILLED = WordPattern(
    r"\b(?:bill(?:ing)?(?:[ -]to)?|sold[ -]to|invoice to|remit to|third[ -]party(?: bill(?:ing)?)?)(?: (?:address|party))?[ ]*:"
    r"(?:(?!\b(?:pick|deliver|ship|load|from|to:)\w*)[^.;\n]){0,70}$"
    r"|\b(?:bill(?: (?:the )?(?:freight|charges|it|this))?(?: (?:collect|third party|prepaid))?|(?:mail|send) (?:the |all "
    r"|your )?"
    r"(?:checks?|payments?|invoices?|bills?)) to\b(?:(?!\b(?:pick|deliver|ship|load|from)\w*)[^.;\n]){0,70}$"
    r"|\b(?:invoices?|bills|charges|paperwork|payments?|statements?|returns|originals)(?: (?:should|will|must|can|are|is"
    r"|be|to|get"
    r"|gets|all)){0,3} (?:go(?:es)?|sent|mailed|billed|addressed|directed) (?:to|through)\b"
    r"(?:(?!\b(?:pick|deliver|ship|load|from)\w*)[^.;\n]){0,70}$"
    r"|\b(?:invoices?|statements?|payments?|remittances?|correspondence) to\b[^.;\n]{0,50}$"
    r"|\b(?:freight )?charges to\b[^.;\n]{0,50}\boffice\b[^.;\n]{0,30}$"
    r"|\breturn addr(?:ess)?\b[^.;\n]{0,70}$|\bheadquartered in\b[^.;\n]{0,30}$",
    group=CLAUSES,
)
"""Words before an address that has to do with the bill, or with what comes back, whosever office it is."""
OFFICE = re.compile(
    r"(?<!bill )(?<!billed )\b(?:(?P<to>to|into|is)|from|up at|moving|move)[ ](?:our|my|the|their|his|her|its)[ ]"
    r"(?:[\w'\u2019]+[ ]){0,2}"
    r"(?:office|headquarters|hq)\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
"""An office that is an end and not only somebody's ("to our office at 9 Elm St, Kent WA")."""
OFFICE_OF_PICKUP = re.compile(
    r"\b(?:pick[ -]?up|pu|p/u|origin|shipper|collection|loading|(?:ship|com|pick|load)\w{0,3}(?: up)? from|it|they|everything)"
    r"(?: (?:location|address|point|spot|place))?"
    r"(?:['’]s|['’]re| is| are| will be| would be)?(?: (?:at|in|from))? (?:our|my|the)[ ](?:\w+[ ])?(?:office|headquarters"
    r"|hq)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
"""An office at which freight is picked up, or lies ("Pickup is our office, Erie PA")."""
VOUCHED = re.compile(
    r",?[ ](?:who )?(?:used you|recommended|referred|mentioned you|swears by|speaks|spoke highly|gave (?:me|us) your"
    r"|passed (?:me|us)"
    r"|(?:told|said)(?: me| us)? (?:good|nice|great|you|about you))\b",
    re.IGNORECASE,
)
"""Words behind the place of somebody who only speaks well of whom is written to ("my nephew in Dallas TX used you guys")."""
LEFT_OUT = re.compile(
    r",?[ ](?:is|are|was) (?:now )?(?:buying|ordering|getting (?:it|theirs|them)) from (?:somebody|someone|another)\b"
    r"|,?[ ](?:has |have )?(?:cancell?ed|dropped out|backed out|pulled out)\b(?! (?:the|their) (?:appointment|appt|window"
    r"|slot)\b)"
    r"|,?[ ](?:but |and )?(?:it(?:[\u2019']s| is) |that(?:[\u2019']s| is) |is |are )?now (?:it(?:[\u2019']s"
    r"| is) )?(?:going|goes|headed|heading|shipping"
    r"|ships|delivering|delivers|bound)(?: over)? (?:to|for|into)\b"
    r"|,?(?: \d{5})?[ ]but (?:we|they|he|she|i)(?:['\u2019]ll| will)? (?:deliver|take|bring|haul|run|handle|do"
    r"|cover)s? [^.;!?\n]{0,24}"
    r"(?:ourselves|themselves|himself|herself|myself)\b"
    r"|,?(?: \d{5})?[ ]is (?:out of (?:stock|them|it)|sold out|down|closed)[^.;!?\n]{0,20}?,? (?:and |so ){1,2}(?:it|they|this|we"
    r"|everything)"
    r"(?:['\u2019]ll| will| now){0,2} (?:ships?|loads?|comes?|picks? (?:it )?up|pulls? (?:it|them)) (?:out of|from|at)\b"
    r"|,?(?: and)?[ ](?:pays|is paying|gets? (?:the |all )?(?:bills?|invoices?|billed)|covers the freight|handles (?:billing"
    r"|payment))\b"
    r"|,?[ ](?:gets? theirs|(?:will (?:be|go|ship)|is|are|goes|ships) (?:later|separate(?:ly)?|next (?:week|month)))\b"
    r"|,?[ ](?:is|are) (?:off the list|not (?:on|part of) (?:this|it)|no longer (?:on|part of))\b"
    r"|,?[ ](?:doesn|don)['\u2019]t (?:need|want) (?:any|theirs|it this time)\b"
    r"|,?(?: \d{5})? (?:with|on|in|by|using) (?:his|her|their|its) own (?:trucks?|drivers?|trailers?|fleet|rigs?|power|wheels"
    r"|equipment|tractors?|vans?)\b"
    r"|[^.;!?\n]{0,50}, (?:so )?forget (?:that one|that stop|that drop|about (?:that|them|it))\b",
    re.IGNORECASE,
)
"""Words behind a place that is no stop after all: "but Terre Haute is buying from somebody else now, forget that one"."""


def end_of_office(gap: str) -> End:
    """The end that an office is by the words before its address, which speak of a place that mostly is none."""
    if OFFICE_OF_PICKUP.search(gap):
        return "origin"
    office = OFFICE.search(gap)
    return "elsewhere" if not office else "destination" if office["to"] else "origin"
