"""The words that say whether a day is the pickup's, the delivery's or neither's."""

import re

from shared.reading.word_patterns import CLAUSES, WordPattern

PICKUP = WordPattern(
    r"\b(?:pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|pickups?|picks?|pu|p/u|ready|rdy|avail(?:able)?|ship(?:s"
    r"|ping|ped)?(?: date| day| out)?|load(?:s|ing)?(?! of\b)(?: date)?|going out|goes out|go out|moving|moves?(?!-"
    r"| ?in\b)|moved(?! (?:(?:us|it|them|that|this) )?(?:(?:back|up|out) )?(?:from|to) (?:the |this |next )*(?:$|\d|mon"
    r"|tue|wed|thu|fri|sat|sun))|hauled|transported"
    r"|(?:him|her|(?<!want )(?<!need )(?<!wants )(?<!needs )them"
    r"|driver|truck|someone|somebody|carrier|trucker|guy) here(?: (?:by|before|at|around"
    r"|after)(?: \d+(?:am|pm)?)?)?"
    r"|out on|leav(?:e|es|ing)|collect(?:ion|ed)?|tender|start(?:ing)?|can be picked|be loaded|truck (?:come|here)"
    r"|(?:need|want)s? (?:a |an |the |one )?(?:truck|van|flatbed|reefer|step ?deck)"
    r"|(?:truck|van|flatbed|reefer|step ?deck|trailer)s? (?:booked|scheduled|reserved|arranged|lined up"
    r"|set up)|schedule|out of (?:there|here)|truck (?:by|at"
    r"|on|for|here)(?: noon| \d+(?:am|pm)?)?|recolecci[óo]n|recoger|cargar?|listo|lista|disponible"
    r"|cueillette|ramassage|chargement|pr[êe]t(?:e|s|es)?|dispo(?:nible)?|salida|d[ée]part|going|go(?:es)?(?! to\b"
    r"| into\b)|on (?:dock|our dock)|free from|sitting(?: on (?:the|our) dock)?|staged|etd|esd"
    r"|will call|rfp|book|send (?:a |the |your )?(?:carrier|driver|truck)|(?:swing|come|stop|drop|go|run) by|pull(?:ed"
    r"|ing|s)?(?: it| them)?|grab(?: it| them)?"
    r"|(?:has|have|needs?|must) (?:to )?(?:be |get |go |leave )?(?:picked up|shipped|loaded)"
    r"(?: by| before| no later than)?|any ?(?:day|time)|as early as|earliest|soonest|(?:not|nothing) before"
    r"|not? (?:earlier|sooner) than"
    r"|as of"
    r"|(?:can't|cannot|can not|won't|not|isn't|aren't)(?: (?!tak|rec|acc|unl|del|due|arriv|expect|get|there|open|need|want)"
    r"\w+){0,4} (?:until|till?|before)"
    r"|(?:driver|truck|someone|somebody|anybody|carrier|trucker|guy|you|they)(?: \w+)? (?:be|come)"
    r" (?:here|in (?:our|the|my) yard)|(?:it's|they're|is|are|be|all) yours|you (?:can|could|may) have (?:it|them|this|these)"
    r"|com(?:e|ing) (?:and )?(?:get|grab|fetch|for) (?:it|them|this|these)|at your disposal"
    r"|(?:com(?:e|ing)|truck|van|ltl|driver|carrier|somebody|someone|you)(?: \w+)? (?:(?:and|to) )?(?:get|grab|fetch"
    r"|collect|haul off)"
    r" (?:our|my|the|everything|all)(?! (?:\w+ )?(?:to|there|in|back|delivered|into|signed)\b)(?: (?!to\b|there\b"
    r"|by\b|in\b|back\b)\w+){0,3}"
    r"|on the road|(?:outta|out of|off(?: of)?) (?:here|(?:our|my) \w+)|(?:it|them|this|that|these|stuff|everything) (?:gone|out)"
    r"|(?:be|is|are|sit\w*|(?:wrapped|packed|crated|boxed|staged|strapped|palleti[sz]ed|built|labell?ed) (?:up )?and)"
    r" on the dock|on (?:a|the|your) truck"
    r"|anytime|release[ds]?|embarque"
    r"|(?:vendor|supplier|shipper|manufacturer|mill|factory|foundry|fabricator)s?(?:['\u2019]s| has| have)?"
    r" (?:promis(?:ed?|es|ing)|sa(?:ys?|id)|quoted|committed to)(?: us| me)?(?: (?:it|them|this) (?:for|by))?"
    r"|(?:truck|van|reefer|flatbed|trailer|sprinter|conestoga|step ?deck)(?: (?:with"
    r"|w/) (?:an? )?[\w-]+(?: [\w-]+)?)?(?:,? (?:please|pls))?,?"
    r" (?:(?:we|i)(?:['\u2019]d| would)? )?(?:need|want|like) (?:it|one|him)(?: (?:for|on))?"
    r"|trucks? (?:c(?:an|ould) |should |to )?(?:come|get here|show up)|embarcar|recog\w+|recolect\w+)\b",
    group=CLAUSES,
)
MADE = WordPattern(
    r"\b(?:(?:be|is|are) (?:finished|done|completed?)"
    r"|(?:crated|packed|palleti[sz]ed|wrapped|staged|built|boxed|assembled|finished|done|completed|produced)(?: up)?"
    r" (?:by|on|before)"
    r"|finish(?:es|ing)?(?: (?:up|crating|packing|it|them))?"
    r"|(?:we|we'll|they|they'll|shop|mill|plant) (?:will )?(?:build|finish|complete|produce|pack|have) (?:it|them|these|this)"
    r"(?: ready| done| packed)? by)\b",
    group=CLAUSES,
)
"""Words for the day on which goods are made or packed: the pickup's where no other is told."""
DELIVERY = WordPattern(
    r"\b(?:deliv(?!e?rable)\w*(?: date| by| on)?|delie?v\w{0,5}|delv\w{0,3}|dels?|dlv\w{0,4}|edd|(?-i:DO):?(?=\s*$)"
    r"|(?<![\w'] )needed(?: (?:on|by))?(?=\s*$)|due|arriv(?:e|es|al"
    r"|ing)(?! (?:at|into"
    r"|in) (?:the )?(?:port|terminal|ramp|rail|pier))|must (?:be there|arrive)|need(?:s|ed)? (?:it |them "
    r"|to be )?(?:there|here|in|by)|needs? it|wants? (?:it|them|this)|in(?:-| )hands?|rdd"
    r"|mabd|rad|(?:need(?:ed)?|required|req'?d)(?: by)? (?:date|dt)|must arrive by|drops?(?! (?:it |us |me |the |an? |one "
    r"|that |your )*(?:empty|trailers?)\b)|on ?site"
    r"|(?:and|then) be (?:in|at)"
    r"|rec(?:ei|ie)v(?:es?|er|ing)|dumps|blows off|pumps off"
    r"|(?<!load live )(?<!load/live )(?<!load, live )(?<!live load/)(?<!live load )unload(?:s|ing)?"
    r"|llega(?:da)?|descarg\w+|cut ?-?off|entreg\w+|destino(?! a\b)|livr(?:er|ez|aisons?"
    r"|[ée]e?s?)"
    r"|be there|gets? (?:it |them )?to (?:them|him|her|us)|reach(?:es)?|off-?load(?:s|ing)?|takes? (?:it|them) off"
    r"|(?:(?<=of them )|(?<=allets )|(?<=skids ))com(?:es?|ing) off(?=[ ]*$)"
    r"|(?:needs?|has|have|must|got) (?:to )?be (?:working|running"
    r"|installed|operational|set up"
    r"|in place)|deadline|promis(?:ed?|ing)(?: (?:it|them|this|him|her|(?:the|our|my) \w+))?|must have (?:it|them|these"
    r"|this)|move[ -]in(?: date| day)?|(?<!up )(?<!pickup )(?<!truck )(?<!trailer )(?<!pu )(?:required|needed|due) (?:by"
    r"|on|(?:in|at"
    r"|onto) (?:the |their |our )?(?:\w+ )?(?:plant|dock|site"
    r"|store|dc|warehouse|venue"
    r"|destination|job|jobsite|door|show)(?: by| on)?)|get(?:s)? there|transit|hits? (?:the|their|our) (?:dock|floor|shelves"
    r"|yard|site|job|store)"
    r"|(?:quits?|stops?|last day (?:for|to|they)) (?:taking|take|accepting|accept|receiving|receive|unloading|inbound|advance)"
    r"(?: \w+){0,2}?|(?:appointment|appt|window|slot)s?(?: window)? (?:at|with|for) (?:the |their )?(?:dc|store|warehouse"
    r"|receiver"
    r"|consignee|customer|plant|site|venue|destination)|(?:need|want|like|love|have)(?: to have)? (?:it|them|this|these"
    r"|everything"
    r"|all of it)(?: (?:there|here|in|in \w+|on \w+))? (?:by|before|on)"
    r"|(?:he|she|they|who|customers?|consignee|receiver|store|buyers?|site|dc|warehouse|everybody|guys?|mill|plant|yard|job|crew)(?:'[dls]+)?"
    r"(?: \w+){0,2}? (?:takes?|(?:wants?|needs?|gets?)(?! (?:an?|the|one|\d+) (?:[\w-]+ ){0,2}?(?:trucks?|vans?|reefers?"
    r"|flatbeds?|trailers?|step ?decks?|drivers?|carriers?|pick-?ups?)\b)|likes?|accepts?|expects?"
    r"|ha(?:s|ve) (?:us|me|an?)|(?:got|set) (?:us|me|an?)"
    r"|takes? (?:it"
    r"|them) off|can unload|unloads?|(?:looking|hoping|asking|pushing|waiting|antsy|anxious) for)(?: (?:it"
    r"|them|this))?|(?<!driver )(?<!carrier )(?<!truck )takes (?:it|them|this|these|delivery|receipt)|(?:is"
    r"|are|'re|'s) (?:expecting|looking for)(?: \w+)?|knows? (?:it's|its|it is|they're|that it's) com(?:ing|in)"
    r"|lands?|on (?:their|the(?= (?:site|floor|doorstep))|his|her) (?:dock|site|floor|doorstep)|finish(?:es)? (?:in|at)"
    r"|must be (?:at|in|on))\b",
    group=CLAUSES,
)
BY = re.compile(
    r"\b(?:before|nlt|by(?! app| (?:\w+ )?(?:truck|van|flatbed|reefer|ltl|rail|air)\b)|until|not? later than)\b",
    re.IGNORECASE,
)
"""What makes a day the delivery's where no other word does, or where a place stands between that word and the day."""
ASIDE = WordPattern(
    r"\b(?:(?:quote|quotes|quotations?|proposals?|price|pricing|rate|rates|bids?|answers?|ballpark|estimate|offers?|figures?|reply|respond|response|submit|number|numbers"
    r"|let me know|sell|back to (?:me|us)"
    r"|confirm(?! (?:an?|one|the) (?:[\w'-]+ )?(?:truck|van|reefer|flatbed|trailer|pick-?up)\b)(?:ation)?|accept|decide"
    r"|decision|needs? (?:this|a rate|rate"
    r"|it) back|get back|hear)\b[^.\n]{0,40}\b"
    r"(?:by(?! (?:\w+ )?(?:truck|van|flatbed|reefer|ltl|rail|air)\b)|before|until|thru|through|no later than|due|eod|cob"
    r"|back|me|us|till?)\b(?: (?:by|before|on|to me|to us))*|get (?:this|it|that|something|one|pricing"
    r"|them) back to (?:me|us)|back to (?:me|us)|good (?:thru|through|until|till?)|valid|expires?|lfd"
    r"|v[áa]lid[oa]s?|vigentes?|valables?|(?:hold|keep)\b[^.\n]{0,16}\b(?:number|rate|price|quote|offer|at \$?\d[\d,.]*)"
    r" (?:to|till?|until|thru|through)"
    r"|storage (?:starts?|begins?|kicks in|runs?|accrues?|charges?|fees?)(?: (?:on|from))?"
    r"|(?:starts?|begins?|charg\w+|accru\w+) storage"
    r"|estad[íi]as?|almacenajes?|last free day|free time|demurrage|per diem"
    r"|(?:docs?|si|vgm|paperwork|documents?) ?cut ?-?off|(?:opening|party|event"
    r"|wedding|show|install\w*|auction|inspection|audit|semester|school|classes|term|season|festival|fair|expo|conference"
    r"|convention|camp|tournament)"
    r"(?: \w+){0,2}? (?:is|starts?|begins?|opens?)|cut ?-?off for (?:quotes|bids|pricing|rates)(?: is)?"
    r"|(?:was|were) supposed to(?: \w+){1,3}|supposed to have(?: \w+){1,2}|original(?:ly)?(?: \w+){0,4}?|(?:was"
    r"|were) (?:due|scheduled|meant)(?: \w+){0,3}"
    r"|needs? (?:this|it|them|that) back|(?:the )?(?:week|wk) of|eta"
    r"|dated|submit(?:ted)?|printed|created|generated|issued|entered|happy"
    r"|(?:need|send|get|give|want|have)\b[^.\n]{0,24}\b(?:number|rate|quote|price|pricing|answer|sell|ballpark"
    r"|estimate|figure|offer)s?(?: back)?"
    r"|(?:out|gone|off|moved)(?:(?: of)? (?:there|here|(?:the|our|my) (?:dock|floor|warehouse|yard|lot|building"
    r"|auction|port|terminal|site"
    r"|premises)))? (?:by|before)|holiday|i'm (?:out|off|away)|out of (?:the )?office|vacation"
    r"|clos(?:ed|ing|es?)(?! at\b)|shut(?: ?down)?|since|(?:best|use|sell) (?:by|before)|exp(?:iry|iration)?(?: date)?"
    r"|mfg(?: date)?|yesterday|last(?! time)|last time(?: \w+){0,6}?|same as(?! (?:this|that|below|above)\b)|invoice"
    r"|(?:pay(?:ment)?|check|invoice) runs?(?: of)?|(?:need|send|get|give|want)(?: me| us)?(?: a| the| your)? \$+ (?:back )?by"
    r"|meetings?(?: until| till?)?|deadline for (?:bids|quotes|rates|pricing)(?: is)?"
    r"|call (?:me"
    r"|you|him|her|them|us)|call(?:ing|ed)? (?:(?:me|you|him|her|them|us|people) )?back"
    r"|(?:ring(?:ing)?|phon(?:e|ing)) (?:me|you|him|her|them|us|back)"
    r"|return(?:ing)? (?:my|his|her|their|the|your) calls?"
    r"|(?:to|can|could|may|you'd|you'll) (?:reply|answer)(?: to)?(?: (?:me|him|her|them|us))?"
    r"|(?:is|are|am|i'm|he's|she's|be|back) (?:in|at) (?:the|his|her|my|our|their) (?:office|desk)"
    r"|talk|spoke|sent)\b(?:(?!\bsay\b)[^.\n]){0,14}$",
    group=CLAUSES,
)
LAST_FREE = re.compile(
    r"\b(?:lfd|last free day|(?:is |it's |are |container )?free (?:time )?(?:until|till?|thru|through)"
    r"|(?:[úu]ltimo|dernier) (?:d[íi]a|jour) libre"
    r"|(?:per diem|demurrage|detention|storage)(?: clock| charges?| fees?| time)?"
    r" (?:starts?|begins?|kicks in|runs?|accrues?)(?: (?:on|from|after))?(?: the)?)\b"
    r"[ ]*(?:is|es|est|at [\w ]{2,20}|[:=(-]|[ ])*$",
    re.IGNORECASE,
)
"""What makes the day behind it the last one on which a container stands free of charge."""
AFLOAT = WordPattern(
    r"\b(?:(?:vessel|ship|boat|barge|ocean|container)(?: \w+| \([^()\n]{1,20}\)){0,2}?"
    r" (?:is due|due|arr|arriv\w*|lands?|is landing|docks?|berths?|discharges?)(?:,? \w+){0,4}"
    r"|(?:vessel|containers?|contenedor(?:es)?|conteneurs?) (?:at|in|into|ex|for) (?:the )?[\w.]+(?: [\w.,]+){0,4}?"
    r" (?:due|arriv\w*|landing)"
    r"|(?:arriv\w*|due|lands?|gets?|coming) (?:at|in|into|to|on) (?:the )?(?:\w+ ){0,3}?"
    r"(?:port|terminal|ramp|rail|pier|vessel)\b[^.\n]{0,30}|(?:with|on) the (?:vessel|ship|boat))\b[^.\n]{0,14}$",
    group=CLAUSES,
)
"""What makes the day behind it the one on which a container comes to where it is drayed from, whatever else is said."""
STANDS_UNTIL = WordPattern(
    r"\b(?:(?:has|have|ha[sd] got|needs?|must|got)(?: to)? be (?:all )?(?:empty|emptied(?: out)?|vacant|vacated|cleared(?: out)?"
    r"|cleaned out)|(?:lease|rental|rent)(?: \w+){0,3}? (?:ends|is up|runs out|expires)|(?:lose|losing) (?:the|our|my) \w+)"
    r"(?: (?:by|before|on))?(?: the)?\s*$"
    r"|\b(?:have|has|had|got|gets?|rent\w*|borrow\w*|there is|there's)(?: only| just)? (?:an? |the |our |one |their |his )"
    r"(?:\w+ ){0,2}?(?:fork ?lift|crane|loader|tele ?handler|skid ?steer|crew|help(?:ers?)?|riggers?|operator|space|storage)s?\b"
    r"[^.,;\n]{0,24}? (?:until|till?|thru|through)(?: the)?\s*$"
    r"|\b(?:gives|gave|they give) (?:me|us|him|her|them) (?:until|till?|thru|through)(?: the)?\s*$"
    r"|\b(?:is|are|am|be|they['\u2019]re|he['\u2019]s|she['\u2019]s|i['\u2019]m) (?:away|gone|abroad|travell?ing"
    r"|on (?:vacation|holiday|leave))"
    r" (?:until|till?|thru|through)(?: the)?\s*$",
    group=CLAUSES,
)
"""What makes the day behind it one until which something stands where the freight is: "they only have a forklift thru Friday"."""
TO_DELIVER = re.compile(
    r"[ ]to (?:deliver|unload|receive|get (?:it|them) there|have (?:it|them) there)\b", re.IGNORECASE
)
"""What makes such a day the last one of the delivery: "they gave us until May 20 to deliver"."""
PRICED_FOR = re.compile(
    r"\b(?:price|pricing|rate|quote|number|bid|truck|van|reefer|flatbed|trailer|ltl|ftl|truckload|load|shipment|pick ?up)s? for"
    r" (?:this |next )?$"
    r"|\b(?:price|pricing|rate|quote|number|bid)s? (?:on|for) (?:the |these |our )?(?:[1-9]|one|two|three|four|five"
    r"|six|an?|another"
    r"|a couple|a few|several)(?: more)?(?: (?:loads?|trucks?|vans?|reefers?|flatbeds?|shipments?|ltls?|pick-?ups?"
    r"|of (?:them|these)))? for (?:this |next )?$",
    re.IGNORECASE,
)
"""Words that make the day after them the one on which what is priced moves."""
A_TRUCK_FOR = re.compile(
    r"\b(?:truck|van|reefer|flatbed|step ?deck|conestoga|sprinter|box truck|trailer|hot ?shot|ltl|ftl"
    r"|pick ?up)s? for (?:this |next )?$",
    re.IGNORECASE,
)
"""What makes a day the pickup's where no other word claims it: "Flatbed for Wednesday"."""
STAMPED = re.compile(r"\b(?:request|order|tender|confirmation|notice|instructions?)[ *]+$", re.IGNORECASE)
CLOCK = re.compile(r"[ ]+\d{1,2}:\d\d\b")
"""Around the day on which a machine printed a heading: "PICKUP REQUEST 03/05/2026 13:02"."""
AFTER_PICKUP = re.compile(
    r"(?:['’]s)?[ )]*(?:(?:for|at|am|pm|morning|afternoon|a|the|to|ltl|noon|would be|is|works|ideal|best|good|fine|great"
    r"|preferred) )*"
    r"(?:pick[ -]?ups?|picks?(?=[ ]*(?:[,.;/\n]|$|for\b|and\b|-))|p/?u|load(?:ing)?"
    r"|ship(?:ment|ping)?|ready|(?:at the )?(?:earliest|soonest)|(?:on|at) (?:our|this) end)\b(?![ ]*(?:at|in|from|to|#|no\b"
    r"|number))",
    re.IGNORECASE,
)
AFTER_DELIVERY = re.compile(
    r"(?![ ]*for delivery to\b)"
    r"(?:['’]s)?[ )]*(?:\d{1,2}(?::\d\d)?[ ]?[ap]\.?m\.? )?"
    r"(?:(?:for|at|am|pm|morning|afternoon|a|the|noon|would be|is|works|ideal|best|good|fine|great|preferred) )*"
    r"(?:deliver(?:y|ies)|del|arrival|(?:un|off)-?load(?:ing)?|app(?:oin)?t(?:ment)?|drop|(?:a |the )?(?:hard )?deadline"
    r"|(?:the )?cut-?off"
    r"|(?:receiver|consignee)|(?:on|at) (?:theirs|(?:their|the other|that) end))\b",
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
SPACES = re.compile(r"[ ]{2,}|[ ]?\.{3,}[ ]?")
DATED = re.compile(
    r"^\W*(?:date|when|fecha(?: de (?:carga|recolecci[óo]n))?|quand|timing|day)\s*[:|-]\W*(?:[A-Za-z]+\W*)?$",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"(?=[.;!?|\s])"
    r"(?:[;!?]\s|\.\s+(?=[A-Z])|(?:(?<=\d)|(?<=[A-Z]{2})|(?<=[a-z]{6})|(?<=drops|stops))\.\s+(?=\d|$)|\n|\||\s/\s|\s\d\)\s)"
)
RANGE = re.compile(
    r"^\s*(?:(?:night|morning|afternoon|evening|[ap]\.?m\.?)\s*)?"
    r"(?:-|to|thru|through|until|till?|or|and|&|/|a|au|al|et|,)(?: the)?\s*$",
    re.IGNORECASE,
)
BUT = re.compile(r"\bbut\b", re.IGNORECASE)
"""What parts a day from one that is told of something else."""
SPAN = re.compile(r"[ ]*(?:-|–|to|thru|through|until|till|or|au?|al)[ ]*(?:the |el |le )?", re.IGNORECASE)
AND = re.compile(r"[ ]*and[ ](?:the )?", re.IGNORECASE)
BETWEEN_DAYS = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
"""What joins the days of a range: "the 26th through the 29th", "between Tuesday and Thursday"."""
ANY_OF = re.compile(r"\bany ?(?:day|time) (?:from |between )?(?:the )?$", re.IGNORECASE)
"""What opens a range that the words behind it claim ("any day from the 18th to the 21st will do for delivery")."""
LATEST = re.compile(r"\b(?:late(?:st)?|not after|end(?:ing|s)?|close[sd]?)\b[^.\n]{0,24}$", re.IGNORECASE)
"""What makes a day the last one of the range that the day before it opens ("Latest delivery: 5/22")."""
AT_PLACE = re.compile(r"[ ,(-]{1,3}(?:in|at|@|out of|from|into)[ ](?:the )?|[ ]?[)(:-][ ]?", re.IGNORECASE)
"""What stands between a day and the place where something happens on it ("Mon in Macon, Wed in Ocala")."""
THERE = re.compile(r"\bthere(?: (?:on|by|for|before|around|no later than))*\s*$", re.IGNORECASE)
"""What makes a day the delivery's where nothing before it speaks of a pickup."""
BEHIND = re.compile(r"[ ,]*\b(?:for|on|by)(?: the)?\s+$|[ ,(|-]{1,3}$", re.IGNORECASE)
"""What stands between a destination and the day on which it is reached, where the pickup's is known."""
THAT_DAY = re.compile(
    r"[^\n]{0,60}?\b(?:(?P<pickup>pick(?:ed)?[ -]?up|ready|available|pull(?:ed)?|load(?:ed)?|ship|go(?:es)? out)"
    r"|deliver\w*|there|arrive\w*|here|in)\b[^.\n]{0,16}\b(?:that (?:same )?(?:day|date|time|morning|afternoon)"
    r"|(?:by|before) (?:then|that)|(?<!, )(?<!and )then(?=[ ]*(?:[.,;)\n]|$)))\b",
    re.IGNORECASE,
)
"""What gives an end a day that was told of something else ("vessel discharges Friday, so available that day")."""
GONE_BEFORE = re.compile(
    r"(?=[^.;?!\n]*\bbefore th)(?:(?!n['\u2019]t\b|\b(?:not|no|none|nothing|nobody|never|until|ready|available"
    r"|deliver\w*|arriv\w*|there|here)\b)[^.;?!\n]){0,60}?"
    r"\b(?:pick(?:ed)?[ -]?(?:it |them |this |these |everything )?up|collect(?:ed)?|shipped|ship|moved|haul(?:ed)?|load(?:ed)?"
    r"|gone|leave|(?:go|be|get|move) out|out of (?:there|here)|off (?:the|our|my) \w+)\b"
    r"(?:(?!n['\u2019]t\b|\bnot\b)[^.;?!\n]){0,24}?"
    r"\bbefore (?:then|that|this)\b",
    re.IGNORECASE,
)
"""What makes a day one before which the freight has to be gone: "the house closes on the 28th, it must be out before that"."""
CALLED = re.compile(
    r"(?:(?:\b(?:so|but)|[,;(]) say|\b(?:call it|let's (?:call it|say|do|plan on)|make (?:it|that)|figure(?: on)?"
    r"|shoot for|but now(?: it's"
    r"| it is)?)(?: on| for)?"
    r"|^\s*(?:-+>|=>|\u2192))\s*$",
    re.IGNORECASE,
)
"""What settles a day that was spoken of at large ("any time after the 24th, call it the 25th")."""
TO_FOLLOW = WordPattern(
    r"\b(?:numbers?|#'?s?|nos?\.?|docs?|documents|paperwork|bols?|p\.?o\.?'?s?|details?|address(?:es)?|info(?:rmation)?|labels?"
    r"|packing lists?|instructions|list|rest)(?: (?:will|to|should|is|are|can|going))*"
    r" (?:to )?(?:follow(?:ing)?|com(?:e|ing)|be (?:e-?mailed|sent|provided))(?: (?:to you|over|on|by|later|from \w+))*"
    r"(?: (?:on|by|for))?\s*$"
    r"|\b(?:i'll|we'll|(?:i|we|he|she|they) (?:will|can|should)) (?:e-?mail|send|forward|text|get|have|let|give|confirm"
    r"|advise|call)"
    r" (?:you |over )?(?:know |the |a |an |our |your )*(?:pick ?-?up |p/?u |bol |po |final |exact |delivery )*"
    r"(?:numbers?|#'?s?|docs?|documents|paperwork|bols?|p\.?o\.?'?s?|details?|address(?:es)?|info|labels?|weights?|dims|know"
    r"|confirmation)(?: to you| over)?(?: (?:on|by))?\s*$",
    group=CLAUSES,
)
"""What makes a day the one on which papers or numbers come ("pickup numbers to follow on Sunday")."""
NOT_TODAY = re.compile(
    r"\b(?P<asked>quote|price|rate|answer|reply to|call|e-?mail|help|bid)(?: (?:her|him|them|us|me|these|this|it|that|both"
    r"|one|out|back"
    r"|on|early|sometime|later|please|pls))+\s*$"
    r"|\b(?:(?:is|'s|are|it's) like|been|how(?:'s| is| are)|hope|crazy|busy|nuts|slammed|forgot|missed|short-?handed"
    r"|(?:out|off) sick|my (?:head|brain|boss|computer|phone|e-?mail)|bought|won|purchased|sold|paid|auctioned|talked|spoke|met"
    r"|heard|learned|called|placed|ordered)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
"""What makes "today" the day of the answer, or of something that has happened."""
OR_ELSE = re.compile(
    r"[^.;\n]{0,40}?(?:\bor (?:else |on |maybe |even |possibly |early |late )?|\bbut (?:no"
    r"|not) later than )\Z",
    re.IGNORECASE,
)
"""What stands between a day and another that would do as well."""
OTHERWISE = re.compile(
    r"^[^.;\n]{0,40}[?.,;] (?:if not|otherwise|else|failing that),? (?:then |on |maybe |perhaps )*$", re.IGNORECASE
)
"""What stands between a day and another that is meant where the first will not do."""
AT_LATEST = re.compile(r",?[ ]*(?:at the (?:very )?latest|latest)\b", re.IGNORECASE)
"""What makes the day before it the delivery's where no other word does."""
NOT_THEN = re.compile(
    r"\b(?:instead of|rather than|except(?: for)?|excluding|not|no longer|can't|cannot|won't|couldn't|isn't|wasn't"
    r"|don't|doesn't|no (?:pick ?ups?|deliver\w+|loading|receiving|trucks?|shipping))\b"
    r"(?: (?!until\b|till?\b|before\b|after\b|sooner\b|earlier\b|later\b|only\b|just\b|sure\b|and\b|but\b|so\b|care\b"
    r"|need\b)[\w']+){0,5}?"
    r" (?:(?:on|for|by|the|this) )*$",
    re.IGNORECASE,
)
"""What takes back the day that it precedes ("Thursday instead of Wednesday", "can't be ready Thursday")."""
NOT_IT = re.compile(
    r"(?:['’]s| is| are| was)?[ ](?:no good|too (?:soon|early|late|tight|short)|(?:is )?(?:out(?! of| to| on)"
    r"|not (?:possible|going to|good|an option)|off the table)"
    r"|(?:we|they|everybody|everyone)(?:['’]re| are|['’]ll be| will be)? (?:doing |taking |having |counting )?(?:our |the )?"
    r"(?:inventory|stock ?taking|physical count|closed|shut)\b"
    r"|(?:isn't|wasn't|ain't) (?:possible|good|going)|(?:doesn't|does not|won't|will not|didn't) (?:work|do|happen|fly|suit))\b",
    re.IGNORECASE,
)
"""What takes back the day that it follows ("Saturday is no good")."""
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
