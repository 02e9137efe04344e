"""The words before a day for what happens on it: freight is picked up, made or delivered, a trailer is left."""

import re

from shared.reading.language.word_patterns import CLAUSES, WordPattern

PICKUP = WordPattern(
    r"\b(?:pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|pickups?|picks?|pu|p/u|ready|rdy|avail(?:able)?|ship(?:s"
    r"|ping|ped)?(?: date| day| out)?|load(?:s|ing)?(?! of\b)(?: date)?|going out|goes out|go out|moving|moves?(?!-"
    r"| ?in\b)|moved(?! (?:(?:us|it|them|that|this) )?(?:(?:back|up|out) )?(?:from|to) (?:the |this |next )*(?:$|\d|mon"
    r"|tue|wed|thu|fri|sat|sun))|hauled|transported"
    r"|(?:him|her|(?<!want )(?<!need )(?<!wants )(?<!needs )them"
    r"|driver|truck|someone|somebody|carrier|trucker|guy) here(?: (?:by|before|at|around"
    r"|after)(?: \d+(?:am|pm)?)?)?"
    r"|(?:booked|scheduled|set|reserved|lined up|hired|rented|ordered) here(?: for| on)?|charging"
    r"|(?:have|need|want|get|put) (?:him|the (?:truck|driver|trailer)|a (?:truck|driver)|your (?:truck|driver)|somebody|someone)"
    r" (?:there|here|in|at (?:the|our) \w+)(?: (?:by|on|for))?"
    r"|loaded (?:and|&) sealed|sealed|check(?:s|ing)?[ -]?in|move[ -]?outs?(?: (?:opens?|starts?|begins?|is))?"
    r"|out on|leav(?:e|es|ing)|collect(?:ion|ed)?|tender|start(?:ing)?|can be picked|be loaded|truck (?:come|here)"
    r"|(?:need|want)s? (?:a |an |the |one )?(?:truck|van|flatbed|reefer|step ?deck)"
    r"|(?:truck|van|flatbed|reefer|step ?deck|trailer)s? (?:booked|scheduled|reserved|arranged|lined up"
    r"|set up)|schedule|out of (?:there|here)|truck (?:by|at"
    r"|on|for|here)(?: noon| \d+(?:am|pm)?)?|recolecci[óo]n|recoger|cargar?|listo|lista|disponible"
    r"|cueillette|ramassage|chargement|pr[êe]t(?:e|s|es)?|dispo(?:nible)?|salida|d[ée]part|going|go(?:es)?(?! to\b"
    r"| into\b)|on (?:dock|our dock)|free from|sitting(?: on (?:the|our) dock)?|staged|etd|esd"
    r"|will call|rfp|book|send (?:a |the |your )?(?:carrier|driver|truck)|(?:swing|com(?:e|es|ing)|came|stop|drop|go"
    r"|run) by|pull(?:ed"
    r"|ing|s)?(?: it| them)?|grab(?: it| them)?"
    r"|(?:has|have|needs?|must) (?:to )?(?:be |get |go |leave )?(?:picked up|shipped|loaded)"
    r"(?: by| before| no later than)?|any ?(?:day|time)|as early as|earliest(?![ ]?:)|soonest"
    r"|(?<!deliver )(?<!delivery )(?<!delivered )(?<!arrive )(?<!arrival )(?:(?:not|nothing) before|not? (?:earlier|sooner) than)"
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
    r"|(?:your|an?|the) (?:[\w-]+ )?(?:guy|driver|truck|carrier|hauler|trucker)s? (?:(?:can|could|should|to|will|must) )?"
    r"(?:gets?|grabs?|takes?|collects?|fetch(?:es)?) (?:both|all|these|those|this|it|them|everything|the (?:two|three|lot)|\d)"
    r"(?: of (?:them|these|those|it))?(?! to\b)"
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
    r"\b(?:deliv(?!e?rable)\w*(?: date| by| on)?|delie?v\w{0,5}|delv\w{0,3}"
    r"|(?<!ci[óo]n )(?<!carga )(?<!salida )(?<!mbarque )(?<!recogida )(?<!partir )(?<!viaje )(?<!flete )(?<!spués )(?<!spues )"
    r"dels?|dlv\w{0,4}|edd|(?-i:DO):?(?=\s*$)"
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
    r"|(?<!we )(?<!i )(?<!ll )(?<!will )(?<!can )(?<!should )(?<!they )(?:have|get) (?:it|them|this|these|that"
    r"|everything|all of it) (?:(?:back|over|down|up) )?(?:here|there)(?: (?:by|before|on|for))?"
    r"|be there|gets? (?:it |them )?to (?:them|him|her|us)|reach(?:es)?|off-?load(?:s|ing)?|takes? (?:it|them) off"
    r"|(?:(?<=of them )|(?<=allets )|(?<=skids ))com(?:es?|ing) off(?=[ ]*$)"
    r"|(?:needs?|has|have|must|got) (?:to )?be (?:working|running"
    r"|installed|operational|set up"
    r"|in place)|deadline|door (?:app(?:oin)?t(?:ment)?|date|time)"
    r"|promis(?:ed?|ing)(?: (?:it|them|this|him|her|(?:the|our|my) \w+))?|must have (?:it|them|these"
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
    r"|(?:he|she|they|who|customers?|consignee|cnee|receiver|rcvr|recvr|store|buyers?|site|dc|warehouse|everybody|guys?|mill|plant|yard|job|crew)(?:'[dls]+)?"
    r"(?: \w+){0,2}? (?:takes?|(?:wants?|needs?|gets?)(?! (?:an?|the|one|\d+) (?:[\w-]+ ){0,2}?(?:trucks?|vans?|reefers?"
    r"|flatbeds?|trailers?|step ?decks?|drivers?|carriers?|pick-?ups?)\b)|likes?|accepts?|expects?"
    r"|ha(?:s|ve) (?:us|me|an?)|(?:got|set) (?:us|me|an?)"
    r"|takes? (?:it"
    r"|them) off|can unload|unloads?|(?:looking|hoping|asking|pushing|waiting|antsy|anxious) for)(?: (?:it"
    r"|them|this))?|(?<!driver )(?<!carrier )(?<!truck )takes (?:it|them|this|these|delivery|receipt)|(?:is"
    r"|are|'re|'s) (?:expecting|looking for)(?: \w+)?|knows? (?:it's|its|it is|they're|that it's) com(?:ing|in)"
    r"|lands?|on (?:their|the(?= (?:site|floor|doorstep))|his|her) (?:dock|site|floor|doorstep)|finish(?:es)? (?:in|at)"
    r"|must be (?:at|in|on)|(?:on|at) theirs)\b",
    group=CLAUSES,
)
BY = re.compile(
    r"\b(?:before(?! (?:the|this|next) (?:month|week|year|quarter|weekend)\b)|nlt|by(?! app| (?:\w+ )?(?:truck|van"
    r"|flatbed|reefer|ltl|rail|air)\b)|until|not? later than)\b",
    re.IGNORECASE,
)
"""What makes a day the delivery's where no other word does, or where a place stands between that word and the day."""
CLAUSE = re.compile(
    r"(?=[.;!?|\s])"
    r"(?:[;!?]\s|\.\s+(?=[A-Z])|(?:(?<=\d)|(?<=[A-Z]{2})|(?<=[a-z]{6})|(?<=drops|stops))\.\s+(?=\d|$)|\n|\||\s/\s|\s\d\)\s)"
)
SPOTTED = WordPattern(
    r"\b(?:(?:drop(?:ped)? )?trailers?|empt(?:y|ies)|drop and hook|drop & hook)\b[^.;!?\n]{0,40}?"
    r"\b(?:need|want|have|get|put|leave)s?"
    r" (?:it|one|them|him) (?:on|in|at) (?:the|our|my) (?:yard|lot|dock|door|pad)\b"
    r"|\b(?:spot(?:ted|ting)?|drop(?:ping|ped)? (?:it |us |me |the |an? |one |that |your )*(?:empty|trailers?)"
    r"|(?:get|bring|send|have|need|want|leave|put)(?: (?:us|me|the|your|our|some|those|an?|all|two|three|\d))*"
    r" empt(?:y|ies)(?: (?:trailers?|vans?|reefers?|flatbeds?|boxe?s?|containers?))?"
    r"(?: (?:over|in|out))? (?:here|in|on (?:the|our|my) (?:yard|lot|dock)|dropped|spotted))\b",
    group=CLAUSES,
)
"""Words for the day on which an empty trailer is left to be loaded: the pickup's where no other is told."""
