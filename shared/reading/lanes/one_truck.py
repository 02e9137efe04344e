"""Words for one truck that stops on the way, "drop 2", "then on to", and for one to each place, "separately", "price both"."""

import re

from shared.reading.lanes.load_counts import BETWEEN, NUMBER, TRUCKS
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern

COUNTED = (
    r"(?:more|of (?:these|those|them|the|our)|ltls?|partials|shipments|loads(?! (?:at|in|out)\b)|orders"
    r"|trucks|vans|reefers|flatbeds|trailers|containers|pallets|plts?|skids|crates"
    r"|boxes|cartons|drums|totes|bundles|pieces|pcs|rolls|coils|bales|machines|units)\b"
)
"""What a number counts that is no stop's own: "pick up 2 pallets"."""
NOT_SO = r"(?! (?:can|could|may|might|as|that|we|you|i|type|size|kind|rate)\b)"
"""Behind "the same truck", what makes it a truck alike, or another day's: "the same van type", "the same truck as last week"."""
ONE_TRUCK = WordPattern(
    r"\b(?:(?<!n't )(?<!not )(?<!never )stops?(?: off)?|multi[- ]?stop|multi[- ]?drop"
    r"|drops?\s*[#:]?\s*(?:[12345]|(?-i:[A-E])(?! trailer))\b|[2345] ?(?:drops|deliveries)|(?:two"
    r"|three|four|five) (?:drops|stops|deliveries|picks)"
    r"|(?:two|three|four|five|[2-5]) pick-?ups? ?(?:,|/|&|to|and|with|w/) ?(?:only )?(?:one|1|a single)"
    r" (?:consignee|receiver|drop|stop"
    r"|delivery|destination)|(?:first|1st|second|2nd|third|3rd) (?:\(\w+\) )?(?:drop|stop"
    r"|delivery|pick\w*|p/?u\b)|(?:delivery|unload) ?#?[1-5](?= ?[:-] )"
    rf"|(?:delivery|unload) ?#?[1-5](?= (?!{COUNTED})(?-i:[A-Z])[^\n]{{2,80}}(?-i:\b[A-Z]{{2}}) \d{{5}}\b)"
    r"|(?:drop|stop|unloading) (?:order|sequence)|(?:drop|deliver|pick|load|unload|stop|hit)(?:p?ing|s)?(?: (?:up|off|them"
    r"|it)){0,2}"
    r" in (?:this|that|the following) (?:order|sequence)"
    r"|one (?:unload|drop|delivery)(?= (?:in|at)\b)|after (?:two|three|both|[23]) (?:pick-?ups|picks|stops|drops)"
    r"|drops(?=[ ]?(?::|(?:are|will be|as follows)\b[ ]?:?[ ]*(?:\(?1[).]|#1|as follows)))|m[êe]me (?:camion|remorque"
    r"|voyage)|mism[ao] (?:cami[óo]n|caja|viaje|unidad|remolque)|final"
    r"|then (?:on )?to|split (?:load"
    r"|delivery)|stop[- ]?off"
    rf"|(?:pick(?:[ -]?up)?|pu) ?#? ?2(?! {COUNTED})|pick ?(?-i:B)(?=[ ]?[-:)])|second pick\w*|extra (?:stop|pick|drop)"
    r"|(?<!not )(?<!n't )(?<!n\u2019t )(?<!never )(?<!not be )(?<!to )(?:(?:go(?:es)?|rides?|travels?|loaded|both|all|are"
    r"|ships?|moves?) (?:on|in|onto|into) (?:the same|one)|shar(?:e|es|ing) (?:an?|one|the)(?: same)?)"
    r" (?:53['\u2019]? ?(?:ft|foot)? ?)?"
    r"(?:dry )?(?:van|reefer|flatbed|step ?deck|conestoga|trailer|truck|box truck)(?! (?:each|per|type|size|kind|rate|for each))"
    r"|(?<!not )(?<!n't )(?<!n\u2019t )(?<!never )(?:go|ride)(?:es|s)? together"
    rf"|(?<!same weight )(?<!same weight, )same (?:truck|trailer){NOT_SO}"
    r"|(?<!on the )(?<!in the )(?<!onto the )(?<!into the )same (?:(?:dry|53['\u2019]?|straight|box) ?)?(?:van|reefer|flatbed"
    rf"|step ?deck|conestoga|truck|trailer){NOT_SO}"
    r"|one (?:straight |box |flatbed |reefer |dry van |26['\u2019]? ?)?truck"
    r"|(?:first|second|other) half|on the way|on the (?:route|run)|(?:this|it) has (?:two|three|[23]) (?:pick-?ups|drops"
    r"|stops)|the (?:driver|truck) (?:starts|begins)\b[^.;\n]{0,40}\bthen"
    r"|(?:go(?:es)?|continues?|rides?|stays?|runs?|keeps? going) on (?:(?:up|down|over|out|through) )?to"
    r"|(?:com(?:es?|ing)|gets?|kicks?|peels?) off(?: (?:on )?[a-z]+day)? (?:in|at)"
    rf"|(?:leav(?:e|es|ing)|drop(?:s|ping)?) (?:\d+|{NAMED}) of (?:them|those|these)"
    r"|takes? the (?:rest|balance|remainder|others?|remaining|last)|swings? by|the (?:truck|driver) (?:then )?delivers"
    rf"|(?:puts? on|loads?|adds?|picks? up|grabs?|to get|collects?) (?:another (?:\d+|{NAMED})|(?:\d+|{NAMED}) more)"
    r"|(?:the |then )?(?:rest|balance|remainder|others?) (?:continues?|rides?|stays?)(?! (?:here|with us|put)\b)"
    r"|one (?:van|reefer|flatbed|trailer|driver|box truck) (?:to|that|which|will|can|for (?:all|both|everything))\b"
    r"|(?:dos|tres|cuatro|deux|trois|quatre) (?:entregas|paradas|descargas|livraisons|arr[êe]ts)"
    r"|[234] (?:entregas|paradas|descargas|livraisons|arr[êe]ts)"
    r"|(?:van|truck|reefer|flatbed|trailer|load|step ?deck|conestoga) with (?:two|three|four|[2-5]) (?:pick[ -]?up|pick"
    r"|drop|stop"
    r"|deliver(?:y|ie))s?|(?:everything|it all|all of it) deliver\w*|(?:for|with) the whole thing"
    r"|unload(?:s|ing)? (?:[1-5](?:st|nd|rd|th)|first|second|third)"
    r"|milk run|last (?:drop|stop|delivery)|multi[- ]?pick|drop (?:both|the two|all (?:three|four))"
    r"|(?:bring|drop|haul|deliver)(?:s|ing)? (?:it all|them all|everything|all of (?:it|them))|finish(?:es|ing)?)\b",
)
ONE_VAN = WordPattern(
    r"\b(?:shipper|origin|vendor|supplier) ?#? ?2\b|\b(?:one|1|single) (?:53['\u2019]? ?(?:ft|foot)? ?)?(?:dry )?(?:van"
    r"|reefer|flatbed|step ?deck|conestoga|trailer"
    r"|box truck|straight truck|sprinter|hot ?shot)\b"
    r"(?! (?:each|per|for each|a (?:day|week)))(?![^\n]{0,200}\b(?:one|another|second) (?:53['\u2019]? ?)?(?:dry )?"
    r"(?:van|reefer|flatbed|step ?deck|conestoga|truck|sprinter|hot ?shot|box truck|load|one|on|to|for)\b)",
)
"""One trailer for all of the stops, or its shippers counted."""
A_VAN = WordPattern(
    r"\b(?:one|1) (?:53['\u2019]? ?(?:ft|foot)? ?)?(?:dry )?(?:van|reefer|flatbed|step ?deck|conestoga|trailer|box truck"
    r"|sprinter)\b"
)
APIECE = re.compile(
    r"\b(?:(?:price|quote|rate)s? (?:both|each|them both|all)|both ways|also (?:what would |quote |price "
    r"|how much )?(?:the )?same|same (?:load|freight|thing|one) (?:going |also )?to"
    r"|or\b[^.\n]{0,80}\b(?:price|quote) both|(?:separate|different|individual) (?:quotes|loads|shipments|pickups|bols?"
    r"|trucks|ltls?|rates)"
    r"|separately|each (?:one |is |on |in |gets |needs )*(?:its|their) own|one truck per|price (?:for|on) each"
    r"|(?:each|every) (?:line|row|entry|city|destination)(?: (?:below|here))?(?: is| are| means|[ ]?[=:])?"
    r" (?:an?|one|1) (?:full )?(?:truck ?load|load|truck|shipment|flatbed|van|reefer|ftl|tl)\b"
    r"|(?:one|a|1) (?:full )?(?:load|truck|truckload|van|shipment|trailer|tractor|flatbed|reefer|step ?deck|conestoga|lowboy)"
    r" (?:to|for|at|into) each|per[- ](?:load|truck|shipment|lane)"
    r"|(?:price|rate|quote|figure|number)s? (?:per|for (?:each|every)) (?:city|store|destination|customer|buyer|site|branch)"
    r"|(?:for|on) each(?: one)?(?=[ ]?\?)"
    r"|(?:uno|una|un|une) (?:para|por|pour|par) (?:cada|chaque)|s[ée]par[ée]ment|por separado)\b",
    re.IGNORECASE,
)
SEPARATELY = re.compile(
    rf"\b{NUMBER} {BETWEEN}(?:{TRUCKS})\b|\b(?:separate|different|individual)(?:ly)?\b|\b(?:truck|load|van|one) each\b",
    re.IGNORECASE,
)
"""Words for several trucks, which each go their own way."""


def one_van(text: str) -> bool:
    """Whether one trailer is asked for, and not another one besides."""
    match = ONE_VAN.search(text)
    return match is not None and not A_VAN.search(text, 0, match.start())
