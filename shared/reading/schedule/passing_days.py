"""Days on which something else happens than the freight's pickup or delivery: a show that is over, a sale at which it was bought,
the end of an offer, papers that are sent, a truck that gets empty somewhere, people who come back or decide."""

import re
from datetime import date, timedelta

from shared.reading.language.word_patterns import CLAUSES, WordPattern
from shared.reading.schedule.words_behind_days import AFTER_DELIVERY, AFTER_PICKUP

LEADS = r"(?: (?:on|by|before|from|as of|through|this|last|past|next|the|noon|end of day|eod))*[ ]+$"
"""Words that lead to a day and say nothing of what happens on it."""
UNMOVED = (
    r"(?:(?!\b(?:pick\w*|p/?u|load\w*|ready|ships?|shipped|deliver\w*|needs?|needed|wants?|must|ha(?:s|ve) to|gone"
    r"|gets?|out|remov\w*"
    r"|collect\w*|leav\w*|moved?|until|till|by|before|for|works?|can|could|when)\b)[^.;!?\n]){0,70}?"
)
"""Words between a deed and its day, none of them of what is to happen with the freight."""
PAST_DEED = WordPattern(
    rf"\b(?:bought|won(?!['\u2019]t)|purchased|bid on|inherited|sold|auctioned)\b{UNMOVED}{LEADS}"
    r"|\b(?:picked up|got|found|saw|landed)\b"
    + UNMOVED
    + r"\b(?:auction|estate sale|dispersal|liquidation|sale|swap meet)\b"
    rf"{UNMOVED}{LEADS}",
    group=CLAUSES,
)
"""Before the weekday, which is past, on which somebody came to what is to be shipped ("bought a press at the sale Saturday")."""
OVER = WordPattern(
    r"\b(?:show|fair|expo|event|sale|auction|convention|conference|exhibit(?:ion)?|festival|trade ?show|tournament|wedding"
    r"|exhibition|market|conv)(?: (?:ended|closed|finished|wrapped(?: up)?)|(?:['\u2019]s| is| will be| gets)? (?:over"
    r"|done|finished|through)"
    rf"| (?:ends|closes|wraps(?: up)?|finishes|is up|shuts down|breaks)){LEADS}",
    group=CLAUSES,
)
"""Before the day on which the event is over that freight comes back from."""
OFFERED = WordPattern(
    rf"\b(?:good|valid|firm|guaranteed|locked(?: in)?|honou?r(?:ed)?|stands?|holds?) (?:only )?(?:thru|through|until"
    rf"|till?){LEADS}",
    group=CLAUSES,
)
PRICE = re.compile(r"\$ ?\d|\b\d,\d{3}\b|\b(?:rate|price|quote|number|offer|bid|pricing)\b", re.IGNORECASE)
PRICED = 120
"""Around the day on which an offer ends, and how far before it the price stands."""
PAPERS = WordPattern(
    r"\b(?:labels?|bols?|bills? of lading|docs?|documents|paperwork|invoices?|confirmation|rate ?con\w*|pros?"
    r"|pro (?:numbers?|stickers?)"
    r"|stickers|tracking|insurance|certs?|certificates?|cois?|pods?|packing (?:list|slip)s?|(?:truck|driver|carrier"
    r"|pickup) (?:info"
    r"|details|names?|numbers?))\b(?: (?:are|is|be|to be|must be|need to be|needs to be|should be|should|must|need|all|both))*"
    rf" (?:e-?mailed|sent|faxed|texted|signed|returned|printed|uploaded|emailed over|sent over|back)(?: (?:to (?:me"
    rf"|us)|back|over))*{LEADS}",
    group=CLAUSES,
)
"""Before the day by which papers are wanted."""
EMPTY_THERE = WordPattern(
    r"\b(?:truck|driver|unit|tractor|guy|man|team|one|he)\b(?:['\u2019]s| (?:is|are|will be|gets|goes"
    r"|comes)) (?:empty|mty|mt|free"
    rf"|open) (?:in|at|near|around|out of|up in|down in) [^.;!?\n]{{2,30}}?{LEADS}"
    rf"|\b(?:truck|driver|unit|guy|one|he) (?:empties|unloads|delivers|drops) (?:in|at|near|around) [^.;!?\n]{{2,30}}?{LEADS}",
    group=CLAUSES,
)
"""Before the day on which a truck that is offered gets empty somewhere."""
PEOPLE = WordPattern(
    r"\b(?:teachers|students|pupils|kids|children|staff|crews?|installers?|contractors?|electricians|everyone|everybody|people|employees"
    r"|guests|campers|residents|tenants|classes|school|movers|boss|manager)(?:['\u2019](?:s|re|ll))?(?: (?:all|only"
    r"|just|will|are|is|be))*"
    rf" (?:com(?:e|es|ing) (?:back|in)|back|returns?|returning|starts?|begins?|moves? in|resumes?|reopens?|gets? back){LEADS}",
    group=CLAUSES,
)
"""Before the day on which people come, for whom the freight is to be there before."""
DECIDES = WordPattern(
    r"\b(?:vot(?:es?|ing)|decid(?:es|ing)|(?:we|they|i|who) decide|(?:board|council|committee|trustees|directors|commission"
    r"|partners)"
    r" (?:meets?|convenes?|decides?)|(?:board|council|committee|budget|sales|staff|town|church) meeting(?: is)?)"
    rf"(?: on (?:it|this|that|them|(?:the|our|my) \w+))?{LEADS}",
    group=CLAUSES,
)
"""Before the day on which somebody decides whether freight is to go at all: "before we vote Thursday"."""
COVERS = WordPattern(
    r"\b(?:i|we)(?:['\u2019]ll| will| can| could| would|['\u2019]d)?(?: then| try to| get to)? (?:cover|book|post|tender"
    r"|work(?: on)?|line up|start(?: on)?|look for|find|get)(?: (?:it|this|that|them|one|you|a truck|a driver"
    r"|the (?:load|truck)|something))?"
    rf"(?: up| covered| booked| posted| out)?{LEADS}",
    group=CLAUSES,
)
"""Before the night in which somebody looks for a truck: "let me know and I cover it tonight"."""
TONIGHT = re.compile(r"tonight\Z|tonite\Z", re.IGNORECASE)
PAST_SHIPMENT = re.compile(
    r"\b(?:you|y'?all|you guys|they|he|we|i) (?:moved|hauled|picked up|took|shipped|ran|did|sent|delivered|carried|paid|got)\b"
    r"|\blast (?:month|week|year|time|spring|summer|fall|winter|load|one)\b",
    re.IGNORECASE,
)
"""Before a day that is past, however far ahead its number lies: "last month you moved 2 skids for $371 (9/16 pickup)"."""
EARLIER_MAIL = re.compile(
    r"\b(?:(?:differ\w*|chang\w+|unlike|departs?) from (?:what (?:i|we|you) (?:said|had|sent|wrote|told you) )?"
    r"|(?:e-?mails?|notes?|messages?|conversation|chat|texts?|voice ?mail|phone call) (?:from|of|on) )(?:last |on )?\Z",
    re.IGNORECASE,
)
"""Before the weekday on which something was written: "two things are different from Friday"."""
HAPPENED = re.compile(
    r"\b(?:paid|ordered|bought|purchased|invoiced|arrived|grounded|discharged|docked|berthed|landed|railed in|arrived"
    r"|came (?:in|off|up)|got in|outgated|notified"
    r"|(?:approved|authori[sz]ed|signed(?: off)?|okayed|voted|agreed|quoted|sold|issued|dated)"
    r"(?: (?:by|with|to) (?:the |our |my )?[\w'\u2019]{2,20}(?: \w{2,20})?)?)"
    r"(?: (?:on|at|last|the|in|here|this|past|\w+day))*[ ]*$",
    re.IGNORECASE,
)
"""Before a past day on which freight came to where it stands now: "it grounded on the 6th"."""
FAR_AHEAD = timedelta(days=200)
SUBMITTED = re.compile(
    r"^\W*(?:(?:web |quote |pickup )?(?:form|request|entry|inquiry|response)\W+)?(?:was )?"
    r"(?:submitted|received|entered|created|generated)"
    r"(?: (?:on|at|by [\w.@]+))*[ :=(]*$",
    re.IGNORECASE,
)
PRINTED_CLOCK = re.compile(r"(?:,| at)?[ T]+\d{1,2}:\d\d\b")
"""Around the day on which a form was sent: "Submitted 2026-12-17 19:22 from 203.0.113.44"."""


def passing(text: str, start: int, end: int, before: str) -> bool:
    """Whether something else happens on the day that stands between two offsets. `before`: what its clause says before it."""
    if TONIGHT.match(text[start:end]):
        return COVERS.search(before) is not None
    if SUBMITTED.search(before) and PRINTED_CLOCK.match(text, end):
        return True
    found = next(
        (each for each in (OFFERED, PAPERS, EMPTY_THERE, PEOPLE, DECIDES, PAST_DEED) if each.search(before)), None
    )
    if found is None or AFTER_PICKUP.match(text, end) or AFTER_DELIVERY.match(text, end):
        return False
    if found is OFFERED:
        return PRICE.search(text, max(0, start - PRICED), start) is not None
    return found is not PAST_DEED or not any(c.isdigit() for c in text[start:end])


def bygone(value: date, reference: date, before: str) -> bool:
    """Whether a day is past by the words before it, be it that its number was taken for next year's."""
    if EARLIER_MAIL.search(before):
        return True
    if value <= reference:
        return HAPPENED.search(before) is not None
    return value - reference > FAR_AHEAD and PAST_SHIPMENT.search(before) is not None


def ends_event(before: str) -> bool:
    """Whether an event is over on a day, before which its clause says this."""
    return OVER.search(before) is not None
