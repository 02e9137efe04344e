"""The words that say of a weight that it is of one of several: "385 lb each", "a crate weighs", "weight of one: 410"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.packaging import FORMS

ABOUT = (
    r"(?:in the (?:neighbou?rhood|ballpark|vicinity) of|somewhere (?:around|near|about)|close to|near(?:ly)?|almost|about|around"
    r"|approx(?:imately)?\.?|roughly|some|just|only|maybe|est\.?|estimated|~|right|at|in)"
)
EACH_UNMARKED = WordPattern(
    rf"(?:\b(?:gross|weight|wt|lbs) per (?:{FORMS})[: ]+|\beach (?:(?:one|{FORMS}) )?(?=[a-z~])"
    r"|\beach (?=\d{1,2},\d{3}(?: (?:full|gross|loaded|filled|wrapped))?[ ]*(?:[.;)\n]|,(?!\d)|\Z))"
    rf"|\b(?:one|an?|every) (?:{FORMS})(?<!s) (?=(?:weighs|goes|runs|scales) )"
    rf"|\b(?:{FORMS})(?<=s) (?=(?:run|go) (?:about |around |right )?(?:at )?\d))(?:(?:is|weighs?"
    rf"|weighing|about|approx\.?|around|roughly|right|at|runs?|running|go(?:es)?"
    rf"|comes? in|scales?) )*(?P<number>\d{{1,2}},\d{{3}}|\d{{3,4}})"
    r"(?![\d,]*\d|[ ]?(?:lb|#|kg|pound|x|\"|'|in\b|ft|feet|cm|mm|tall|high|long|wide|ton))",
)
WEIGHS = (
    r"(?:(?:weighs?|weighing|goes|gross(?:es)?|scales?|tips? the scales?|comes? (?:in|out)|runs?|running)(?: (?:in|out))?(?: at)?"
    r"|is|are|at|will be|being)"
)
"""What a thing does that has a weight."""
COMES_TO = (
    r"(?: (?:will|should|would|ought to|might))?(?: be)? (?!plus|order|total)[a-zèé]{3,10}(?: (?:in|out|up|over|off))?"
    r"(?: (?:at|to|around|near|with))?"
)
"""What one of several does until it has its weight, in whatever words: "wraps out at", "will end up around"."""
NO_PIECE = (
    r"(?:day|week|month|year|load|truck|trailer|mile|total|ton|bit|lot|few|little|couple|pair|set|half|single|second|third|new"
    r"|used|standard|liftgate|reefer|flatbed)"
)
"""Behind an article: no word for what a weight could be one's."""
EACH_AFTER = compiled(
    rf"(?:[ ](?:with|on|in|incl(?:uding|\.)?)[ ](?:(?:the|its|their) )?(?:{FORMS})(?=,? each\b))?"
    rf"[ ]*(?:[(/][ ]?\d[\d.,]*[ ]?(?:kgs?|kilos?|lbs?|pounds)\.?)?[)]?[ ]*[(]?(?:(?:gross|net|max|approx|avg|average"
    rf"|or so|on average)\.? ){{0,2}}(?:,[ ]*each(?=[ ]*(?:[.,;)\n]|$))"
    rf"|(?:(?:(?:on |for |to |in )?each(?! (?:truck|load|trailer|container|shipment|order|way|stop|drop|lane)\b)|ea|eahc|ecah"
    rf"|apiece|individually|a piece|a pop|c/u|cada|chac(?:un|une)|pp|avg|average|on average)\b\.?"
    rf"|(?:(?:on|for|to|in) )?every (?:single )?(?:one|{FORMS})\b"
    r"|per\b(?! (?:the|our|your|scale|bol|truck|load|shipment|cubic))"
    rf"|(?:an?|to the|par|por) (?:{FORMS})\b"
    r"|to (?:an?|each|every) (?:pallet|skid|plt|crate|bundle|drum|tote|gaylord|rack|coil|reel)\b"
    rf"|(?:the|la|le|el|une?|cada|chaque) (?:{FORMS})(?<!s)(?=[ ]?(?:[.,;)\n]|$))"
    r"|is what (?:each|one|every)\b|for (?:each|one|every|a single)(?: (?:one|of (?:them|these)))?(?=[ ]?(?:[.,;)\n]|$))"
    rf"|(?:is|would be|being|=) (?:the )?(?:weight|wt) (?:of|for|per|on) (?:each|one|every|an?|a single|(?:{FORMS})(?<!s))\b"
    rf"|(?:times|multiplied by) (?:\d{{1,3}}|(?!one\b){NAMED})(?=[ ]?(?:[=.,;)\n]|$|pallets|skids|crates))"
    rf"|an? (?!{NO_PIECE}\b)[a-z]{{3,9}}(?=[ ]?(?:[.,;)\n]|$|- ?|(?:and|so|class|on average)\b))"
    rf"|/[ ]?(?:ea|each|{FORMS})\b(?![ ]?[:=])|[xX×*][ ]?\d{{1,3}}(?:[ ](?:{FORMS})\b|(?=[ ]?(?:[=.,;)\n]|$)))))"
)
OF_THE_ONE = re.compile(r",?[ ]the (?P<thing>[a-z]{3,10})(?<!s)(?=[ ]?(?:[.,;)\n]|$))", re.IGNORECASE)
"""Behind the weight of one of what is counted, whatever it is: "10 cubes of brick, 4,350 lbs the cube"."""
EACH_BEFORE = WordPattern(
    rf"(?:@|\b(?:\d{{1,3}}|{NAMED}) times|\b\d{{1,4}}[\"']?[ ]?[xX×]|\b\d{{1,3}} (?:{FORMS})\.?[ ]?(?:[xX]|times)"
    rf"|\b\d+(?:x\d+)+[\"']?(?:[ ]?in(?:ches)?\.?)? at"
    rf"|(?<![\d/:.,#-])(?<!class )(?<!cl )(?<!last )(?<!other )(?<!first )(?<!second )\b(?:\d\d?|{NAMED})(?: of (?:them"
    rf"|'?em|these|those)| (?:[a-z]+ )?ones)? at"
    rf"|(?<![\w/:.,#-])(?<!by )(?<!x )(?<!in )(?:[2-9]|1\d|(?!one\b){NAMED}) by(?=[ ]*$)"
    rf"|\b(?!one |single ){NAMED}(?: of (?:them|'?em|these|those))?(?=[ ]*$)"
    r"|\b(?:avg\.?|averag(?:e|es|ing))(?: weight| wt)?(?: (?:out|in))?(?: (?:is|of|at|to))?"
    r"|\b(?:avg\.?|average|unit|piece|pc|ea(?:ch)?|per[ -](?:unit|piece|pc|pallet|skid|plt|crate|drum|tote|carton))"
    r" (?:weights?|wt|wgt)(?:[ ]?\(?(?:in )?(?:lbs?|kgs?|pounds)\.?\)?)?[: ]*(?:is)?"
    rf"|\b(?:weight|wt|wgt) (?:of|for|on) (?:just )?(?:each|every|one|an?|a single)(?: (?:single )?(?:one|of (?:them|these|those)"
    rf"|(?:{FORMS})(?<!s)))?(?: alone| by itself)?[: ]*(?:(?:is|are|being|runs)\b)?"
    rf"|\b(?:for|per|of) (?:each|one|a single|every)(?: (?:single )?(?:one|of (?:them|these|those)"
    rf"|(?:{FORMS})(?<!s)))?[ ]?[:=-][ ]?"
    rf"|\b(?:does|do|will|would|might|is) (?:each|every|one|an?)(?: (?:single )?(?:one|of (?:them|these|those)"
    rf"|(?:{FORMS})(?<!s)))?"
    r"(?: (?:weigh|run|go|come in at|scale))?(?: at)?\?(?:[ ]+(?:they(?: are|['’]re)|it['’]?s|each|that['’]?s))?"
    r"|\b(?:every|each and every|every single|every last|any|either) (?:last |single )?one"
    r"(?: of (?:them|these|those|the (?:\w+ )?\w+))?(?:[ ,:]+(?:is|at|weighs|runs|goes))*"
    rf"|\b(?:weight|wt|lbs)(?:[ ]?/[ ]?| by (?:each |the )?)(?:ea|each|(?:{FORMS})(?<!s))[: ]*(?:is)?"
    rf"|\b(?:weight|wt) per[: ]+"
    rf"|\b(?:weight |wt |lbs )?\(?(?:each(?: (?:one|{FORMS}))?|ea\.?|per (?:{FORMS}))\)?\s*[:=-]\s*"
    rf"|\b(?:each|ea\.?|(?:each and )?every)(?: (?:single )?(?:one|{FORMS}))?"
    rf"(?: of (?:them|these|those|(?:our|the) (?:{FORMS})))?(?:'s|[ ,]+{WEIGHS})*"
    rf"|\b(?:each|every|chaque|cada) (?:single )?(?:one|{FORMS}){COMES_TO}"
    rf"|\b(?:one|1|an?) (?:{FORMS})(?<!s) (?:{WEIGHS}|=)|\b(?:one|an? [a-z]{{3,10}}) (?!is\b|are\b|at\b|will\b|runs\b){WEIGHS}"
    rf"|\b(?:{FORMS})(?<!s) (?:weight|wt|wgt)\b[.: ]*(?:is)?"
    r"|\b(?:(?:name|data|serial|spec|id|maker['’]?s)[ -]?plates?|plates?|placards?|decals?|brochure|spec ?sheet"
    r"|manual|catalog(?:ue)?)(?: on (?:each|them|the \w+|it|both))? (?:says?|said|reads?|shows?|lists?|has|have|gives?)"
    r"(?: (?:it|them) at)?"
    rf"|\b(?:individual|single) (?:weights?|wt)[: ]*(?:is)?|\bper (?:{FORMS})[: ]*(?:is)?|\bcada un[ao](?: de)?)"
    rf"\s*(?:{ABOUT}\s*)*$",
)
ANOTHER = compiled(r"[^\n]{0,80}?\b(?:(?:the|an)[ ]?other|(?:the )?(?:second|rest|last))\b")
"""Behind what one weighs, where it is one of several that differ."""
ALIKE = compiled(
    rf"[^.;\n]{{0,40}}?[;,.]?[ ]+(?:(?:and|but|while)[ ]+)?(?:the other|the second|the (?:third|last)|(?:the )?others|the rest"
    rf"|the other (?:two|three|four|five)|another|a second)(?: (?:ones?|{FORMS}))?"
    r"(?:['’]s|,?[ ](?:is|are|being|weighs|measures|has|comes? in))?[ ]"
    r"(?:all |both |exactly |precisely |just |about |also |pretty much |basically )*"
    r"(?:the (?:very |exact )?same(?! (?:size|dim\w*|footprint|day|place|time|address|dock|measure\w*|but)\b)|identical"
    r"|alike|(?:its|a|the) (?:exact )?(?:twin|double|match|copy|clone)|twins"
    r"|like (?:it|that|this|the (?:first|other)(?: one)?)\b)"
    r"(?![ ](?:except|but|only|minus|apart|aside|place|address|day|size|dim))"
)
"""Behind what one weighs, where the others of its kind are said to be like it: "one crate is 900 lb, the other is its twin"."""
ONE_BEFORE = compiled(rf"\b(?:one|a)(?: [a-z]+)? (?:{WEIGHS}|(?<=weight of one ))\s*(?:{ABOUT}\s*)*$")
ONE_OF = re.compile(rf"\bone (?:{FORMS}) (?:is|measures|runs)\b", re.IGNORECASE)
SIDE = rf"(?:\d[\d.]*(?:[\"'\u201d]{{1,2}}(?:[ -]?\d[\d.]*[\"\u201d])?)?|(?:{NAMED})(?:[ -](?:{NAMED}))?)"
AXIS = r"(?:[ ]?(?:in\.?|inches|ft\.?|feet|cm|m)\b\.?)?(?:[ ]?(?:[lwh]|long|wide|deep|tall|high)\b)?"
MEASURES = rf"{SIDE}{AXIS}(?:[ ]?(?:x|×|by|,|and)[ ]?{SIDE}{AXIS}){{1,2}}(?:,? (?:tall|high))?"
"""A size that stands between "each" and its weight: "each forty-eight by forty by fifty inches and 880 pounds"."""
MEASURED = (
    rf"\b(?:each|every)(?: (?:single )?(?:one|{FORMS})| (?!{NO_PIECE}\b)[a-z-]{{3,14}}(?: (?!is\b)[a-z-]{{3,14}})?)?"
    rf"(?: of (?:them|these|those))?[ ,:]{{1,2}}{MEASURES}"
    rf"(?:,?[ ](?:and|at|@|&|with|/)|,)?[ ](?:{ABOUT} ?)*$"
)
"""What each of several is and measures, before its weight: "each tank 14' x 7' x 8', "."""
EACH_IS = compiled(
    rf"^an? (?:{FORMS})(?<!s) (?:is|measures|runs)\b(?:[^.;]|\.(?=\d))*\bweighs (?:{ABOUT} )*$|"
    rf"(?:^|[,:-] |\n)one (?:{FORMS})(?<!s) (?:is|measures|runs)\b(?:[^.;]|\.(?=\d))*\b(?:weigh(?:s|ing|t)|comes in)"
    rf" (?:{ABOUT} )*$|"
    r"\b(?:all the same|identical|all alike|weigh(?:s|ing)? the same|the same weight)\b(?:[^.;]|\.(?=\d))*$"
    r"|(?:^|(?<=[.!?\n] )|(?<=[.!?\n]))each:? (?:one )?\d(?:[^.;\n]|\.(?=\d))*$|\beach: \d(?:[^.;\n]|\.(?=\d))*$"
    r"|\d [a-z]{3,8},? each \d[\d.\"']*[ ]?[xX][^.;,\n]{3,16}?[ ](?:/ ?|@ ?|and )?$"
    rf"|\b(?:each|every|one) (?:(?:{FORMS})[ ]?[:=]?|[a-z]{{3,10}}[ ]?=)[ ]?\d(?:[^.;]|\.(?=\d))*"
    rf"(?:\band |& |@ ?|/ ?|, ?|\bwith |\bat |weigh\w* )(?:{ABOUT} ?)*$"
    r"|\b(?:each:? (?:one |of (?:them|these) |of )?|chac(?:un|une)[ :,]{1,2}(?:de |fait |mesure )?"
    r"|cada un[oa][ :,]{1,2}(?:de |mide )?)\d(?:[^.;,]|\.(?=\d|[ ]?(?:and|y|et|&|@|/)))*"
    r"(?:\band |\by |\bet |& |@ ?|/ ?|weigh\w* |\bpesa |\bp[eè]se )$"
    rf"|{MEASURED}"
    r"|\b(?:each|every|cada|chaque)\b(?:[^.;\n]|\.(?=\d))*\b(?:and|y|et) (?:weighs|grosses|scales|goes|pesa|p[eè]se)(?: at)? ?$"
    r"|\b(?:each|every) (?:(?:of (?:them|these|which)|\w+) )?(?:is|are|sits?|weighs?|weighing|measures?|measuring|about|runs?)"
    r"\b(?:[^.;]|\.(?=\d))*$"
)
EACH_MEASURED = compiled(MEASURED)
"""The same alone, which leaves no doubt of whose weight it is."""
WORDS_OF_EACH = ("each", "every", "one", "same", "identical", "alike", "chac", "chaq", "cad")
"""Some of what is in any clause that EACH_IS fits; else it begins with "a"."""
EACH_COMES_TO = compiled(
    r"\b(?:each|every)\b(?:[^.;\n]|\.(?=\d))*\band (?:comes?|works?) (?:out |up |in )?(?:to|at) ?$"
    rf"|\b(?:each|every|an?) (?:single )?(?:one|{FORMS})(?<!s) (?:comes?|works?|adds?) (?:out |up |in )?(?:to|at) ?$"
)
"""What each comes to, with what it holds before: "each one carries 56 cases and comes to 2,240 pounds"."""
EACH_OPENS = re.compile(r"\((?:each|ea)\b[^()]*$", re.IGNORECASE)


def is_of_each(clause: str) -> bool:
    """Whether a clause before a weight tells what each of several is like, and what it weighs."""
    words = clause.lower()
    if not words.startswith("a") and not any(word in words for word in WORDS_OF_EACH):  # of most clauses this is all
        return False
    return EACH_IS.search(clause) is not None
