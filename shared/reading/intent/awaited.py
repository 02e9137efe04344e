"""What a message waits for where it asks in other words: that its freight be taken at a price, or at any; a truck, a price.

Like those of `standing`, these voices decide nothing alone; they are weighed.
"""

from shared.reading.intent.standing import ways

NOT_TO_PRICE = (
    r"(?! (?:(?:and|to|&) )?(?:please |just )?(?:re-?)?(?:price|quote|rate|estimate|bid|work (?:it |this )?up"
    r"|run the numbers)\b| with (?:the |your )?(?:pricing|quoting|rating)\b)"
)
"""Behind words that go ahead with a shipment, and not with its price: "go ahead and quote it"."""
PRICED = r"(?:price|rate|quote|quotation|number|bid|offer|figure|estimate|cotizaci[óo]n|tarifa|precio)"
NUMBER = r"(?:\d,?\d{3}|\d{3})(?![\d,.]*\d| ?(?:lbs?|#|kgs?|pounds|pallets?|pcs|pieces)\b)"
AMOUNT = rf"(?:\$ ?)?{NUMBER}"
TAKES_AMOUNT = (
    r"(?<!not )(?<!n't )(?<!if )(?<!once )(?<!can )(?<!if we )(?<!once we )(?<!you )(?:accept(?:ed|ing)?"
    r"|approv(?:e|ed|ing)|(?:ok|okay|good|fine|happy) (?:with|at)|taking|(?:will|'ll) take|agreed? (?:to|at|on)"
    rf"|take (?:it|this|them) (?:at|for)) (?:(?:it|this|them) (?:at|for) )?(?:your |the |that )?{AMOUNT}"
    r"(?= ?(?:[.,;!\n-]|\Z|and\b|so\b|all in\b|for it\b|please\b|on this\b))(?![^.!?\n]*\?)"
    rf"|(?<!if )your {AMOUNT} (?:is|was|works|looks|sounds) (?:\w+ )?(?:fine|good|ok|okay|accepted|approved|great|fair)\b"
    rf"(?! if)|{NUMBER} (?:is )?(?:accepted|approved|agreed)\b(?![^.!?\n]*\?)"
)
"""The same with the amount for its name: "accept your 3150", "agreed at 1,400"."""
TAKES_PRICE = (
    rf"(?<!not )(?<!n't )(?<!if )(?<!once )(?<!if we )(?<!once we )(?<!if they )(?<!once they )(?:accept(?:s|ed"
    rf"|ing)?|approv(?:e|es|ed|ing)|agree(?:s|d)? (?:to|with)|signed off on"
    rf"|(?:happy|good|fine|ok|okay|going) with|(?:will |'ll )take|taking|aceptamos|acepto|acceptons) (?:your|the"
    rf"|that|this|su|la|el|votre) (?:[\w$.,]+ ){{0,2}}?{PRICED}"
    rf"(?= (?:of|from|for|dated|at|on|you|we|as)\b|[ ]*(?:[.,;:!\n-]|\Z)| (?:and|so|please|pls)\b)"
    rf"|(?<!if )(?<!once )(?<!until )(?<!when )(?:your|that) (?:[\w$.,]+ ){{0,2}}?{PRICED}(?: (?:of|from|for|dated"
    rf"|at|on) [^.!?\n]{{1,30}}?)? (?:is|was|has been)"
    rf" (?:hereby |now )?(?:accepted|approved|agreed|agreeable|acceptable|ok(?:ay)?|fine|fair|good"
    rf"|taken)(?! (?:until|through|thru|for (?:\d|how)|\?))"
    rf"|(?<!if )(?<!once )(?<!until )(?<!when ){PRICED} (?:#|no\.? ?|number )?\d[\w-]{{2,}} (?:(?:is|was|has been"
    rf"|hereby) )?(?:accepted|approved|awarded)"
)
"""That a price told before is taken: "we accept your quote of May 8", "your price of December 30 is accepted"."""
AWAITED = {
    "takes a price": ways(TAKES_PRICE, TAKES_AMOUNT),
    "won": ways(
        r"(?:so|then|and) you have the \w+", r"(?:it'?s|that'?s|you(?:'ve| have)? (?:got )?|you got) a deal",
        r"deal(?=[!.])",
        r"still a go", r"asign[óo] a (?:usted|ustedes)|adjudic[óo] a (?:usted|ustedes)",
        r"c'est oui",
        r"(?<!none of it )(?<!none of this )(?<!none of that )(?<!nothing here )"
        r"(?:awarded|award|give|giving|gave|going|goes|is|it'?s) (?:(?!not\b|never\b|none\b)\S+ ){0,3}?"
        r"(?:to (?:you|your (?:company|firm"
        r"|team))|yours)", r"(?:go|going|went|stay|sticking|run) with (?:you|your|y'all|ya|u)",
        r"\d,?\d\d\d? (?:all in )?(?:works|is (?:fine|good|ok|okay|fair)|will do)",
        r"(?:number|price|rate|quote|money)(?:'?s| is| looks| sounds| works)(?: \w+)? (?:fine|good|ok|okay|great|fair"
        r"|right)", r"good price", r"(?:roll|do|send|run|ship|move|grab) it(?=[.!])",
        r"roll with it|make it happen|same money|treat this|consider this|it'?s a go|green light|pull the trigger"
        rf"|go ahead{NOT_TO_PRICE}", r"your (?:instruction|authori[sz]ation|go-ahead)",
        r"you(?:'ve| have)? (?:got|won) (?:the|this|it|both)",
        r"(?:nos vamos|me voy) con (?:usted|ustedes)|d[ée]le|[ée]chele|j[áa]lele|on y va|vas-y|allez-y"
        r"|march[ée] conclu",
    ),
    "a truck awaited": ways(
        r"(?:send|give|need|e-?mail|shoot|reply with|get)(?: me| us| back)?(?: your| the| back)? (?:load|pro"
        r"|pick ?up|confirmation|bol) numbers?",
        r"who(?:'s| is| are)? (?:you )?(?:sending|coming|you sending)", r"make (?:him|her|them) (?:on time|early)",
        r"your (?:drivers?|man|truck) (?:just|only|can|should|must|may|needs? to|has to|will (?:need|want))",
        r"send (?:the same \w+|somebody|someone|him (?:in|over|by|around|right)|your (?:driver|truck|man|guy))",
        r"line (?:them|it|this|these|both) up", r"key (?:it|this|them) in",
        r"somebody who can|anybody who can|need (?:wheels|somebody|a ride(?! ?\?))",
        r"get (?:a truck|a driver|somebody|someone) (?:under|on|for|out|over)",
        r"(?<!don't )(?<!dont )(?<!not )put (?:the|a|your|one|my) (?:\w+ )?(?:truck|driver|van|flatbed|reefer) on",
        r"(?:on|it on) a truck right away", r"awaiting (?:truck|carrier|pick ?up|transport\w*)", r"arrange transport\w*",
        r"in (?:its|their|his) place", r"m[áa]nd[ae](?:me|nos) (?:\w+ )?(?:operador|unidad|cami[óo]n|placas|chofer"
        r"|caja)",
        r"cons[íi](?:gue|ga|gan)(?:me|nos|le)", r"esperamos (?:su|la) (?:unidad|cami[óo]n)",
        r"qui[ée]n l[oa]s? (?:suba|lleve|mueva|jale)", r"couvrir (?:un|une|le|la|ce)",
        r"envoye[zr]? (?:le|un|votre) (?:camion|fourgon|chauffeur)",
    ),
    "a price awaited": ways(
        r"where are you(?= ?\?)", r"set (?:me|us) back", r"what (?:do|would) you (?:get|take|want|ask) (?:for|to)",
        r"waiting (?:on|for) (?:yours|your (?:price|number|quote|rate|figure))",
        r"what (?:does|would|will|do) (?:an? |the |your )?(?:\w+ ){0,3}(?:run|cost|go for)",
        r"your (?:rate|price|bid|offer)\W{0,3}_+", r"(?:un|le|seul) chiffre", r"put a pencil to", r"can you beat",
        r"reply (?:w/|with) (?:a )?price", r"en cu[áa]nto", r"(?:just|only) (?:the|a) price|price only",
        r"don'?t book (?:\w+ )?(?:yet|till|until)", r"settles? who pays", r"how soon can i have",
    ),
    "booked unseen": ways(
        rf"(?:don'?t|do not|no) need (?:for )?(?:an? |the |any |your )?{PRICED}(?: first)?\b[^.!?\n]{{0,40}}?[,;.-]?[ ]"
        r"(?:just |go ahead and |please )*(?:send|book|schedule|dispatch|get (?:me|us|him|somebody)|ship|pick)",
        rf"(?:no|don'?t bother with|skip) (?:an? |the )?{PRICED} (?:is )?(?:needed|required|necessary)?\b[,;.-]*[ ]"
        r"(?:just )(?:send|book|schedule|dispatch|ship|pick)",
        r"no need to (?:quote|price)(?: \w+)? first", r"(?:just|go ahead and|then|and|simply) (?:book|schedule|ship"
        r"|send)\b[^.!?\n]{0,60}?\b(?:cheap\w*|best|lowest"
        r"|whichever|whatever|any(?:one|body)|right away|without)",
        r"(?:(?:don'?t|do not)(?: (?:have|need) to)?|no need to|needn'?t) (?:wait|hold|ask|call|check(?: back)?"
        r"|come back|run it by)\b[^.!?\n]{0,50}?\b"
        r"(?:(?:just |go ahead and )?(?:book|schedule|ship)|for (?:my|our|an?) (?:yes|ok|okay|approval|answer|reply|go)"
        r"|with me|first)",
        r"(?:whatever|no matter what|regardless (?:of|what)|however much) [^.!?\n]{0,40}?\b(?:costs?|comes? to|price"
        r"|rate|is"
        r"|number)\b[^.!?\n]{0,40}?\b(?:book|schedule|ship|pick|send|go)",
        r"(?:book|schedule|ship)\b[^.!?\n]{0,50}?\b(?:either way|regardless|no matter|whatever (?:it|the|that)"
        r"|without (?:asking|waiting|calling|checking|my))",
        r"(?:quote|price|rate) (?:and|&|\+|then) (?:book|ship|schedule|pick|dispatch)",
        r"(?:as long as|so long as|if|provided) (?:it|that|the (?:price|rate|cost))(?:'s| is| comes in| stays"
        r"| runs)?(?: at)?"
        r" (?:under|below|less than|within) \$?\d[\d,.]*,? (?:(?:just|then|please|go ahead and|have it"
        r"|get it) )*(?:book|schedule"
        r"|collect|dispatch|ship|pick|send)\w*",
        r"(?:don'?t|do not) wait (?:on|for) (?:me|us)\b",
        r"book (?:it )?(?:with|on) (?:the )?(?:cheapest|lowest|best|whoever|whichever)",
        r"cot[ií][cz]\w+ y (?:program|agend|reserv|recoj)\w+|sin esperar (?:mi|nuestr[ao]|respuesta)",
        r"(?:prix|cotation|soumission) et (?:r[ée]serv|planifi|ramass|cueill)\w+|sans attendre (?:ma|notre|mon)",
    ),
}  # fmt: skip
"""Each voice by its name, for text in lower case."""
