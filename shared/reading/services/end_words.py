"""The words for each end of a shipment, and for both: "at the shipper", "their end", "on both sides"."""

import re
from typing import Literal

from shared.reading.language.branches import compiled

End = Literal["pickup", "delivery", ""]
PICKUP = compiled(
    r"\b(?:pick(?:ing|ed|s)?(?:[ ](?:it|them|this|these|up))?[ -]?up|pickups?|picks? (?:is|at)|pu|p/u|origin|shipper"
    r"|loading(?! (?:dock|bay|zone|ramp|area))"
    r"|(?<!the )(?<!a )(?<!this )(?<!per )loads?(?!-in)(?: end)?"
    r"|ours "
    r"(?:is|are|works?|takes?|needs?|requires?|wants?|has)(?! not|n't)"
    r"|our (?:(?:own|bonded|main|new|old|cold) )?(?:end|place|shop|side|location|dock|plant|warehouse)|from (?:us|our|my)"
    r"|at our(?! receiving)|(?:on|at|for) ours(?!\w)"
    r"|ship(?:ping)? (?:point|end"
    r"|from)|(?:at|for|from) (?:the )?(?:vendor|supplier|seller|manufacturer|factory|mill)(?:['’]s(?: (?:place|dock|end))?)?"
    r"|from inside|(?:brought|carried|carry|bring|haul|wheel)(?: (?:it|them|this"
    r"|everything))? out|(?<!will )(?<!ll )(?<!can )(?<!['\u2019]d )get it(?! (?:off|in|inside|there"
    r"|down|out of the truck|(?:on|to|onto) the (?:ground|floor|pavement|sidewalk|curb)))"
    r"|collect(?:ion|ing)?|from(?=[ ]?:)|recolecci[óo]n|origen|cueillette|ramassage|chargement|cargamos|cargan|on charge"
    r"|chargeons)\b",
)
DELIVERY = compiled(
    r"\b(?:deliver(?:y|ies|ing|ed|s)?|del|dlv|dest(?:ination)?|consignee|cnee|receiv(?:ers?|es?|ing)|recipient|buyer"
    r"|door(?=[ ]*\Z)|unload(?:s|ing)?|load-in|drop(?:[ -]?off)?|(?:their|other|far) end|(?:on|at|for) theirs|theirs "
    r"(?:is|are|works?|takes?|needs?|requires?|wants?|has)(?! not|n't)|"
    r"at the other end|customer'?s? (?:end|site|place|dock)"
    r"|they take (?:it|them|delivery)|(?:takes?|accepts?) (?:it|them|freight|deliveries|shipments|goods|product)"
    r"(?=[ ]*$|[ ]+(?:(?:only |strictly |just )?(?:by|with|on)|only)\b)|entrega|destino|destinatario|reciben?"
    r"|re[çc]oi(?:t|vent)|livraison|destinataire"
    r"|to(?=[ ]?:)|to (?:a|his|her|their|the) (?:house|home|residence"
    r"|jobsite|job ?site)|ship ?to"
    r"|(?:amazon|walmart|wal-mart|costco|target|home depot|lowe'?s|kroger|sam's(?: club)?|(?:the|their|this"
    r"|that) (?:store|venue|hotel"
    r"|school|church|showroom|job ?site|site|hospital|museum|dc|warehouse|casino|restaurant|office|customer|guy|lady))"
    r"(?:'ll| will| does)? (?:needs?|wants?|requires?|insists?(?: on)?|asks? for|is asking for|has to have|must have)"
    r"|(?:gets?|comes?|shows? up)(?: in| down)? (?:here|there)|arriv(?:es?|al|ing)|off (?:the|your) truck)\b",
)
BOTH = compiled(
    r"\b(?:(?:house|home)[ -]to[ -](?:house|home)|both (?:(?:of )?(?:the |our )?docks|ends|sides|locations|stops|places"
    r"|addresses"
    r"|(?:are )?(?:(?:private|ordinary|regular|normal|just|plain) )*(?:homes|houses|residences"
    r"|residential))|(?:each|either) (?:end|side)|at both|both (?:the )?(?:shipper|origin|sender|pick ?up|supplier|vendor)"
    r" and (?:the )?(?:receiver|consignee|destination|delivery|customer|buyer|store)|pickup and delivery|pick ?up"
    r" (?:and|&) deliver(?:y)?"
    r"|(?:at|on|for) (?:the )?(?:pick ?up|pu|origin|shipper),? (?:and|&) (?:again |also )?(?:(?:at|on|for) )?(?:the )?"
    r"(?:deliver\w*|del|dest\w*|receiver|consignee)|pu (?:and|&|\+|/) del(?:ivery)?|ambos lados|des deux c[ôo]t[ée]s|origin and"
    r" dest(?:ination)?)\b",
)
NEARBY: tuple[tuple[End, re.Pattern[str]], ...] = (
    ("pickup", re.compile(
        r"\bhere\b|\b(?:on|at|for|from) (?:this|my) (?:end|side)\b|\b(?:put|mark|count|list|figure|note|have|book|price|quote)"
        r" (?:us|me) (?:down )?(?:for|as)\b|\b(?:we|i)(?:['’]ve)? (?:(?:do not|don['’]?t)"
        r"(?: have| got)? (?:an?|any)|(?:have|got) no)(?: \w+)?"
        r" (?:docks?|fork ?lifts?)\b", re.IGNORECASE,
    )), ("delivery", re.compile(r"\bthere\b(?!'s| is| are)", re.IGNORECASE)),
)  # fmt: skip
"""Words for an end that count only where the sentence has none else."""
SENTENCE = re.compile(r"[.;!?](?:\s|$)|\n|\s\d\)\s")
WORDS: tuple[tuple[End, re.Pattern[str]], ...] = (("pickup", PICKUP), ("delivery", DELIVERY))
FAR = 90
"""Characters of a sentence around a service."""
