"""The words that say whether a day is the pickup's, the delivery's or neither's."""

import re

from shared.reading.word_patterns import WordPattern

PICKUP = WordPattern(
    r"\b(?:pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|pickups?|picks?|pu|p/u|ready|rdy|avail(?:able)?|ship(?:s"
    r"|ping|ped)?(?: date| day| out)?|load(?:s|ing)?(?! of\b)(?: date)?|going out|goes out|go out|moving|moves"
    r"|(?:him|her|(?<!want )(?<!need )(?<!wants )(?<!needs )them"
    r"|driver|truck|someone|somebody|carrier|trucker|guy) here(?: (?:by|before|at|around"
    r"|after)(?: \d+(?:am|pm)?)?)?"
    r"|out on|leav(?:e|es|ing)|collect(?:ion)?|tender|start(?:ing)?|can be picked|truck (?:come|here)"
    r"|need (?:a |the )?(?:truck|van|flatbed|reefer)|schedule|out of (?:there|here)|truck (?:by|at"
    r"|on|for|here)(?: noon| \d+(?:am|pm)?)?|recolecci[óo]n|recoger|carga|listo|lista|disponible"
    r"|cueillette|ramassage|chargement|pr[êe]t(?:e|s|es)?|dispo(?:nible)?|salida|d[ée]part|going|on dock"
    r"|will call|rfp|book|send (?:a |the |your )?(?:carrier|driver|truck)|(?:swing|come|stop|drop|go|run) by|pull(?:ed"
    r"|ing|s)?(?: it| them)?|grab(?: it| them)?"
    r"|(?:has|have|needs?|must) (?:to )?(?:be |get |go |leave )?(?:picked up|shipped|loaded)"
    r"(?: by| before| no later than)?|any ?(?:day|time)|as early as|earliest|as of|anytime|release[ds]?|embarque"
    r"|(?:be|is|are) (?:finished|done|completed?)"
    r"|(?:crated|packed|palleti[sz]ed|wrapped|staged|built|boxed|assembled|finished|done|completed|produced)(?: up)?"
    r" (?:by|on|before)"
    r"|(?:we|we'll|they|they'll|shop|mill|plant) (?:will )?(?:build|finish|complete|produce|pack|have) (?:it|them|these|this)"
    r"(?: ready| done| packed)? by)\b",
)
DELIVERY = WordPattern(
    r"\b(?:deliver(?:y|ies|ing|ed|s)?(?: date| by| on)?|dels?|delv|dlv(?:r?y?|s)|due|arriv(?:e|es|al|ing)(?! (?:at|into"
    r"|in) (?:the )?(?:port|terminal|ramp|rail|pier))|must (?:be there|arrive)|need(?:s|ed)? (?:it |them "
    r"|to be )?(?:there|here|in|by)|needs? it|wants? (?:it|them|this)|in(?:-| )hands?|rdd"
    r"|mabd|must arrive by|drops?(?! (?:it |us |me |the |an? |one |that |your )*(?:empty|trailers?)\b)|on ?site"
    r"|(?:and|then) be (?:in|at)"
    r"|receiv(?:es?|er|ing)|unload(?:ing)?|llega(?:da)?|descargar?|cut ?-?off|entregar?|destino|livr(?:er"
    r"|aison|[ée]e?)|be there|takes? (?:it|them) off|(?:needs?|has|have|must|got) (?:to )?be (?:working|running"
    r"|installed|operational|set up"
    r"|in place)|deadline|required (?:by|on)|get(?:s)? there|transit"
    r"|(?:he|she|they|who|customers?|consignee|receiver|store|buyers?|site|dc|warehouse|everybody|guys?)(?:'[dls]+)?"
    r"(?: \w+){0,2}? (?:takes?|wants?|needs?|likes?|gets?|accepts?|expects?|ha(?:s|ve) (?:us|me|an?)|takes? (?:it"
    r"|them) off|can unload|unloads?|looking for)(?: (?:it"
    r"|them|this))?|(?:is|are) expecting(?: \w+)?|lands?"
    r"|on (?:their|the|his|her) (?:dock|site|floor|doorstep)|finish(?:es)?|must be (?:at|in|on))\b",
)
BY = re.compile(
    r"\b(?:before|by(?! app| (?:\w+ )?(?:truck|van|flatbed|reefer|ltl|rail|air)\b)|until|no later than)\b",
    re.IGNORECASE,
)
"""What makes a day the delivery's where no other word does, or where a place stands between that word and the day."""
ASIDE = WordPattern(
    r"\b(?:(?:quote|quotes|price|pricing|rate|rates|bids?|answers?|ballpark|estimate|offers?|figures?|reply|respond|response|number|numbers"
    r"|let me know|sell|back to (?:me|us)|confirm(?:ation)?|accept|decide|decision|needs? (?:this|a rate|rate"
    r"|it) back|get back|hear)\b[^.\n]{0,40}\b"
    r"(?:by(?! (?:\w+ )?(?:truck|van|flatbed|reefer|ltl|rail|air)\b)|before|until|thru|through|no later than|due|eod|cob"
    r"|back|me|us)\b(?: (?:by|before|on|to me|to us))*|get (?:this|it|that|something|one|pricing"
    r"|them) back to (?:me|us)|back to (?:me|us)|good (?:thru|through|until)|valid|expires?|lfd"
    r"|last free day|free time|demurrage|per diem|cut ?-?off for (?:quotes|bids|pricing|rates)(?: is)?"
    r"|supposed to(?: \w+){1,3}|original(?:ly)?(?: \w+){0,4}?|(?:was|were) (?:due|scheduled|meant)(?: \w+){0,3}"
    r"|(?:vessel|ship|boat|barge|ocean)(?: \w+){0,2}? (?:is due|due|arriv\w*|lands?|docks?|berths?|discharges?)(?: \w+){0,3}"
    r"|needs? (?:this|it|them|that) back|(?:the )?(?:week|wk) of|eta|arriv\w* (?:at|into) (?:the )?(?:port|terminal)[^.\n]{0,30}"
    r"|dated|submitted|printed|created|generated|issued|entered|happy"
    r"|(?:need|send|get|give|want|have)\b[^.\n]{0,24}\b(?:number|rate|quote|price|pricing|answer|sell|ballpark"
    r"|estimate|figure|offer)s?(?: back)?"
    r"|(?:out|gone|off|moved)(?:(?: of)? (?:there|here|(?:the|our|my) (?:dock|floor|warehouse|yard|lot|building"
    r"|auction|port|terminal|site"
    r"|premises)))? (?:by|before)|holiday|i'm out|out of (?:the )?office"
    r"|closed|since|yesterday|last|same as(?! (?:this|that|below|above)\b)|invoice|meeting|call (?:me"
    r"|you)|talk|spoke|sent)\b(?:(?!\bsay\b)[^.\n]){0,14}$",
)
AFTER_PICKUP = re.compile(
    r"[ )]*(?:(?:for|at|am|pm|morning|afternoon|a|the|to|ltl|noon|would be|is|works|ideal|best|good|fine|great|preferred) )*"
    r"(?:pick[ -]?ups?|picks?(?=[ ]*(?:[,.;/\n]|$))|p/?u|load(?:ing)?"
    r"|ship(?:ment|ping)?|ready)\b(?![ ]*(?:at|in|from|to|#|no\b|number))",
    re.IGNORECASE,
)
AFTER_DELIVERY = re.compile(
    r"(?![ ]*for delivery to\b)"
    r"[ )]*(?:\d{1,2}(?::\d\d)?[ ]?[ap]m )?"
    r"(?:(?:for|at|am|pm|morning|afternoon|a|the|noon|would be|is|works|ideal|best|good|fine|great|preferred) )*"
    r"(?:deliver(?:y|ies)|del|arrival|appt|drop"
    r"|(?:receiver|consignee))\b",
    re.IGNORECASE,
)
CLAIMED = re.compile(
    r"[ ]*(?:(?:pick ?-?up|load(?:ing)?)|(?:\w+ )?(?:deliver(?:y|s)?))(?=[ ]*(?:[,.;\n]|$))",
    re.IGNORECASE,
)
LEAVES = re.compile(
    r"\b(?:out of|gone from|off(?: of)?|leav\w+|picked up (?:in|at|from)|clear(?:ed)? (?:of|from|out))\b[^.;]{0,40}$",
    re.I,
)
SPACES = re.compile(r"[ ]{2,}")
DATED = re.compile(
    r"^\W*(?:date|when|fecha(?: de (?:carga|recolecci[óo]n))?|quand|timing|day)\s*[:|-]\W*(?:[A-Za-z]+\W*)?$",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"[;!?]\s|\.\s+(?=[A-Z])|(?:(?<=\d)|(?<=[A-Z]{2})|(?<=[a-z]{6})|(?<=drops|stops))\.\s+(?=\d|$)|\n|\||\s/\s|\s\d\)\s"
)
RANGE = re.compile(r"^\s*(?:-|to|thru|through|or|and|/|a|au|al|et|,)\s*$", re.IGNORECASE)
THAT_DAY = re.compile(
    r"[^\n]{0,60}?\b(?:pick[ -]?up|ready|available|pull(?:ed)?|load(?:ed)?|ship)\b[^.\n]{0,16}\bthat (?:same )?day\b",
    re.IGNORECASE,
)
"""What makes the pickup's a day that was told of something else ("vessel discharges Friday, so available that day")."""
OR_ELSE = re.compile(
    r"[^.;\n]{0,40}?(?:\bor (?:else |on |maybe |even |possibly |early |late )?|\bbut (?:no"
    r"|not) later than )\Z",
    re.IGNORECASE,
)
"""What stands between a day and another that would do as well."""
AT_LATEST = re.compile(r",?[ ]*(?:at the (?:very )?latest|latest)\b", re.IGNORECASE)
"""What makes the day before it the delivery's where no other word does."""
NOT_THEN = re.compile(
    r"\b(?:instead of|rather than|except(?: for)?|excluding|not|no longer|can't|cannot|won't|couldn't|isn't|wasn't"
    r"|don't|doesn't)\b"
    r"(?: (?!until\b|till\b|before\b|after\b|sooner\b|earlier\b|later\b|only\b|just\b|sure\b|and\b|but\b|so\b|care\b"
    r"|need\b)[\w']+){0,5}?"
    r" (?:(?:on|for|by|the|this) )*$",
    re.IGNORECASE,
)
"""What takes back the day that it precedes ("Thursday instead of Wednesday", "can't be ready Thursday")."""
SPOTTED = re.compile(
    r"\b(?:spot(?:ted|ting)?|drop(?:ping|ped)? (?:it |us |me |the |an? |one |that |your )*(?:empty|trailers?))\b",
    re.IGNORECASE,
)
"""Words for the day on which an empty trailer is left to be loaded: the pickup's where no other is told."""
MARKER = re.compile(r"[\W\d]*(?:(?:stop|pick|drop|pu|del|final|last|leg|no)\b[\W\d]*)?", re.IGNORECASE)
"""What may stand before the day that opens a line of a list."""
DAY_AT = re.compile(r"[ ,(@-]{1,4}(?:on )?(?:\d{1,2}/\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)", re.IGNORECASE)
APART = re.compile(r"\n[ \t]*\n|[.!?][ ]+(?=[A-Z\d])")
"""What keeps a day apart from the place before it."""
