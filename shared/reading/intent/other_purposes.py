"""What is wanted of a message in place of having its freight carried: its papers, a word on its truck, that nobody does a thing.

Like those of `standing`, these voices decide nothing alone; they are weighed.
"""

from shared.reading.intent.standing import ways

PAPERS = (
    r"(?:pods?|proofs? of deliver\w+|(?:signed )?bols?|bills? of lading|lading|invoices?|receipts?|paperwork|documents?"
    r"|certificates?|photos?|pictures?|(?:weight|scale|temp\w*|signed|stamped|original) (?:tickets?|logs?|records?"
    r"|cop(?:y|ies)"
    r"|sheets?|bills?)|cartas? porte|comprobantes?|acuses?|facturas?|pedimentos?|preuves? de livraison"
    r"|connaissements?|copias?"
    r"|copies|copy of)"
)
OTHER_PURPOSES = {
    "looked back at": ways(
        r"(?:who|what) insured", r"(?:the|that|your) charges? (?:from you|in writing)", r"in the above matter",
        r"audit|audit(?:s|ed|ing|ors?)|disput\w+|underwrit\w+|(?:we|i) insure|insurers?|insurance (?:company|claim"
        r"|adjuster|carrier)|adjusters?|surveys?|(?:five|5|four|4)[- ]stars?|(?:latest|your|customer|leave an?|write a"
        r"|left a) reviews?|how did (?:we|it|they|he)|feedback|custody|tariff says|overcharg\w+|discrepanc\w+"
        r"|re-?weigh\w*|re-?class\w*|subrogat\w+|attorneys?|subpoena\w*|stolen|theft",
        r"(?:my|our) (?:books|records|file) (?:say|says|shows?)", r"(?:what|why) did you (?:charge|bill)",
        r"you (?:charged|billed)", r"r[ée]clamation\w*|reclam(?:o|os|ación|acion)|auditor[íi]a|cobraron|de m[áa]s",
    ),
    "papers wanted": ways(
        r"(?:send|needs?|find|get|forward|e-?mail|give|want|missing|resend|provide|attach|waiting (?:for|on)"
        r"|necesit\w+|mand\w+|env[ií]\w+|ocup\w+|falta\w*|envoy\w+|transmet\w+|besoin"
        rf"|manque\w*) (?:\S+ ){{0,4}}?{PAPERS}",
        rf"{PAPERS},? (?:please|pls|plz)",
    ),
    "asks after the truck": ways(
        r"(?:send|get|give|need|text|tell|let) (?:me |us |him |her )?(?:know )?(?:\w+ ){0,3}?(?:eta|driver'?s? (?:name"
        r"|cell|phone|number)|trailer (?:number|#|no)|truck (?:number|#)|tracking|location|update|status|seal number)",
        r"where(?:'?s| is| are) (?:my|the|our|this|that|your) (?:truck|driver|load|freight|shipment)",
        r"where(?:'?s| is) (?:he|she)",
    ),
    "answered": ways(
        r"you (?:asked|wanted to know|were asking|wondered|wrote|inquired|requested)",
        r"(?:per|re|regarding|to answer|in (?:answer|reply|response) to|as per) your (?:question|request|inquiry|rfq"
        r"|posting)",
        r"(?:here|there)(?:'s| is| are)(?: \w+)? (?:our|my|the) (?:prices?|quotes?|numbers?|rates?|answers?|figures?"
        r"|bids?)", r"there it is", r"i(?:'d| would) say", r"our (?:price|quote|rate|bid|offer) (?:on|for|is|would)",
        r"good for \d+ days", r"me (?:pregunt|pidi)\w+", r"(?:vous )?m'avez demand\w+",
    ),
    "reports": ways(
        r"i(?: have|'ve)?(?: already| just)? (?:booked|priced|quoted|answered|handled|covered|took care|scheduled"
        r"|dispatched|keyed|entered|tendered|placed (?:it|this|that)|assigned (?:it|this|that)|sent (?:him|her|them|it))",
        r"(?:and|so|which|but) (?:i|we) (?:already )?did",
        r"(?:he|she|they)(?:'s| has| have|'ve)(?: got| already)? (?:the|a|his|her|their|my|our) (?:bol|number"
        r"|confirmation|price|quote|rate|answer|labels?|paperwork)", r"(?:just|only) so (?:that )?you\w*",
        r"so you(?:'re| are| don'?t)(?: not)? (?:surprised|chas\w+|double|work\w*|wast\w+|aware)",
        r"(?:only|just) (?:forwarding|telling|letting|passing|sharing)", r"put it on your",
        r"for (?:the|your|our|my) (?:\w+ )?(?:files?|records?|information|awareness)",
        r"ya (?:le|les|quedamos|cotic\w*|habl\w*)",
    ),
    "only a question": ways(
        r"(?:only|just|all (?:i|we)) (?:need |want |after |asking (?:about|for) |asking |wondering about )?(?:is )?"
        r"(?:the|an?|your) (?:freight )?(?:class|nmfc|transit|dims|code|service map|cut-?off)\b"
        r"(?! (?:\w+ )?(?:is|was|are|changed|wrong|and))",
        r"(?:s[óo]lo|solamente|[úu]nicamente) (?:\w+ )?(?:la clase|el tr[áa]nsito)",
        r"(?:seulement|juste) (?:la classe|le d[ée]lai)",
    ),
    "not asked of you": ways(
        r"(?:wait|hold|stand ?by) (?:for|on|until|till) (?:my|our|the|his|her|their|further) (?:go|ok|okay|word"
        r"|signal|approval|notice"
        r"|po|call)", r"until (?:i|we) (?:tell|say so|give you|let you|call you)", r"pending (?:\w+ )?approval",
        r"(?:then|and) (?:i|we)(?:'ll| will) (?:ask|request|come back|get back|reach out)",
        r"no (?:trucks?|pick ?up|carrier|driver|van|flatbed) (?:yet|now|for now|so far|at this (?:point|time))",
        r"(?:not|isn'?t|ain'?t) (?:shipping|moving|going) (?:it |this )?(?:yet|any ?time soon)",
        r"(?:don'?t|do not|no need to) (?:put|line up|assign|waste)", r"(?:stop|quit) looking", r"won'?t come to you",
        r"not after (?:an? |your )?(?:price|quote|truck|rate)", r"dispatch nobody", r"(?:kindly|please|just) ignore",
        r"no dollars",
        r"(?:none|nothing|no part) (?:of (?:it|this|that|these|those|them|the \w+)|here) (?:is|are) (?:yours|for you|on you|ours"
        r"|your (?:freight|load|problem|business|concern))", r"(?:not|isn'?t|aren'?t|ain'?t) yours(?! (?:yet|until))",
        r"(?:i|we)(?:'ll| will) (?:[\w']+ ){1,9}?and (?:then )?(?:ask|come back to|get back to|reach out to) you",
        r"no (?:l[ao]s? )?(?:conteste[sn]?|responda[sn]?)", r"ya no (?:me |se )?(?:dig|recib)\w+",
        r"take me off",
        r"(?:don'?t|do not|no need to|needn'?t|never) (?:\w+ )?(?:send|quote|price|book|answer|bother|worry|chase"
        r"|dispatch|do anything|act|key|enter|search|work|rate)", r"(?:book|send|quote|do) nothing",
        r"nothing (?:for you|to (?:price|book|send|move|haul|rate)|needed|is needed|from you|on your end|is due|here)",
        r"(?:can'?t|won'?t|couldn'?t) (?:give|offer) (?:it|this|that|you)(?: to)?",
        r"(?:skip|ignore|delete) (?:my|that|this|it)",
        r"no (?:quote|price|reply|answer|response|action|bid)(?! (?:yet|from|back|so far|number))",
        r"not (?:asking|shopping|buying|a request)", r"next time", r"only learning", r"meant for",
        r"no (?:l[ao]s? )?(?:ande|anden|busque|cotice|mueva|espere|mande)\w*", r"no (?:hace falta|es necesario|se preocupe)",
        r"para que (?:no|sepa|est[ée])", r"ne (?:l[ea]s? )?(?:cherche|cote|r[ée]pond|r[ée]serve)\w*",
        r"pas (?:besoin|n[ée]cessaire|la peine)|inutile",
    ),
}  # fmt: skip
"""Each voice by its name, for text in lower case."""
