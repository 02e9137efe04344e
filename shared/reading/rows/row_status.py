"""What a row says of its own state: that it is open, or that nobody is to carry it any more ("AWARDED", "covered", "CPU")."""

import re

from shared.reading.places.places import spots

GONE = re.compile(
    r"(?:(?:is|are|was|has been|now|still|already|all|it'?s|we have this|this is|(?:this|that) (?:one|order|load|lane)(?:'s)?"
    r"|lane|load|order)\s+)*"
    r"(?:awarded|covered|booked|cancel+ed|cancel|cancelada|annul[ée]e?|cubiert[oa]|asignad[oa]|adjudicad[oa]|shipped|delivered"
    r"|entregad[oa]|closed|cerrado|done|filled|sold|sold out|taken|tendered|assigned|secured|complete|completed|gone"
    r"|void|voided"
    r"|lost|dead|withdrawn|removed|released to (?:carrier|another broker)|spoken for|cpu|customer pick ?up|cust(?:omer)? p/?u"
    r"|will call|willcall|picked up|left|in transit|dispatched|on hold|hold|held|postponed|deferred|skip|ignore|disregard"
    r"|do not (?:quote|price|book|ship)|don'?t (?:quote|price|book|ship)|not (?:needed|going|shipping|wanted|required)"
    r"|no (?:bid|quote|longer needed|need|pricing needed|quote needed)|n/?a|own (?:truck|fleet)|(?:our"
    r"|customer) (?:truck|fleet)"
    r"|private fleet|under contract|contracted|no action|paid|moved|off|out|already (?:shipped|gone|moved|priced|quoted))"
    r"(?:\s*(?:-|:|by|to|with|w/|at|@|\(|on|,|/)\s*[^\n]{0,40}|\s+\d{1,2}/\d{1,2}(?:/\d{2,4})?){0,2}[\s.!*)\]]*",
    re.IGNORECASE,
)
"""A cell that says that its row asks for nothing any more."""
OPEN = re.compile(
    r"[\s*>(\[]*(?:(?:still|now|is|yes|lane|load|order)\W+)*(?:open|opened|abiert[oa]|ouvert|available|avail|pending|pendiente"
    r"|en attente|uncovered|unassigned|unbooked|unsold|not (?:covered|booked|assigned|awarded|shipped)|new|tbd|tba|to be"
    r" (?:quoted|booked|covered|assigned)|needed|wanted|active|ready|ready to (?:ship|go|book)|go|live|hot|must go"
    r"|please (?:quote|price"
    r"|book|cover|ship)|(?:need|needs|want|wants|send|awaiting|waiting (?:for|on)|requesting)(?: \w+){0,3}|to (?:quote"
    r"|price|book"
    r"|ship|bid|cover|move)|quote|price|bid|book|ship|rfq|rate (?:req|request|requested|needed)|quote (?:req|request|requested"
    r"|needed)|releas(?:e|ed)(?: to ship)?|rel|approved|firm|rts|cleared(?: to ship)?|liberad[oa]"
    r"|no carrier(?: yet)?|carrier needed|\?+|_+|\.{2,})[\s.!*)\]]*",
    re.IGNORECASE,
)
"""A cell that says that its row is still to be priced or carried."""
ASKED = re.compile(
    r"\W*(?:to )?(?:(?:need|needs|want|wants|get|please|pls|include|do we need|you)\W*)*(?:quote|quoted|price|priced"
    r"|book|booked|bid|rate"
    r"|pricing|need|needs|needed|wanted|include|included|ship|ship it|go|cotizar|action|select|selected|cover|open|active|x)"
    r"(?: (?:this|it|needed|required|wanted|please|this one|req'?d|y/n|yes/no|\(y/n\)))?\W*(?:y/n|yes/no)?\W*",
    re.IGNORECASE,
)
"""The head of a column that says with yes and no which rows are asked for."""
YES = re.compile(
    r"\W*(?:y|yes|x|ok|true|1|s[ií]|oui|please|quote|price|book|\u2713|\u2714|\u2611|v)\W*|[\u2713\u2714\u2611]+",
    re.IGNORECASE,
)
NO = re.compile(r"\W*(?:n|no|not?|false|0|non|skip|none)\W*|[-\u2610\u2717\u2718]*", re.IGNORECASE)
STATE = (
    r"(?:(?:is |still |credit )?on hold|hold|held|cancel+ed|canceled|cancelad[oa]|annul[ée]e?|covered|awarded|void(?:ed)?"
    r"|withdrawn|(?:do not|don'?t) (?:book|ship|quote|price|pick up)|not released|already (?:booked|covered|shipped))"
)
MARKED = re.compile(
    rf"[^\w\n]*{STATE}[^\w\n]*[-:*)\]/]\W*\w|(?-i:[^\w\n]*(?:ON HOLD|HOLD|CANCELL?ED|COVERED|VOID) )(?=[\w-]*\d)"
    rf"|[^\n]{{2,60}}?(?:[-(\[*,:;/|]\s*{STATE}|\s(?-i:ON HOLD|HOLD|CANCELL?ED|COVERED|VOID))\W*\Z",
    re.IGNORECASE,
)
"""A cell that tells something else, and beside it such a state: "55183 HOLD", "Mobile AL (on hold)", "CANCELLED - 55183"."""
UNMARKED = ("notes", "status", "commodity", "packaging", "equipment", "pickup", "delivery")
"""Columns in which such words say something else, or are looked at by themselves."""
OPENS = re.compile(rf"[^\w\n]*(?:\d{{1,2}}[.)]\s+)?{STATE}\s?[-:*)\]]", re.IGNORECASE)
BRACKETED = re.compile(rf"[(\[*]{STATE}[)\]*,;:]", re.IGNORECASE)
"""The same in a row written by hand: before its first words, and in brackets within it."""
HELD = re.compile(rf"\b{STATE}\b", re.IGNORECASE)
OF_SERVICE = re.compile(
    r"lift ?gate|\blg\b|\bapp(?:oin)?t|inside|resi|limited|hazmat|tarp|straps?\b|team\b", re.IGNORECASE
)
"""The head of a column that asks for a service: what is not needed there is no row."""
APART = re.compile(r"[-:|;,*(\[/<>]|\.[ ]")
"""What sets the last words of a row apart."""
LONGEST = 80
"""Characters of the words at the end of a row."""
NOT_BARE = re.compile(
    r"(?:delivered|complete|completed|done|filled|paid|off|out|left|moved|gone|taken|n/?a|hold|held|ignore|sold|closed)\b",
    re.IGNORECASE,
)
"""Words for such a state in a column that mostly say something else in a row written by hand ("delivered price", "Out: ...")."""
CALLED = re.compile(r"[(*]*[\w#./-]*\d[\w#./-]*[*)]*[ ]?[-–:,(*]*[ ]*")
"""What a row is called, before such a word: "55183 HOLD"."""
OWN = re.compile(
    r"(?:(?:on|with|by|in) )?(?:(?:our|customer['’]?s?|cust|their|private) )?own (?:truck|fleet|trailer|carrier|driver)s?"
    r"|(?:our|company|private|in-?house) (?:truck|fleet)|will ?call|c\.?p\.?u\.?|customer pick ?-?up",
    re.IGNORECASE,
)
"""How a row goes that nobody else is asked to carry."""
OF_A_ROW = ("reference", "nth", "line", "pickup", "delivery", "count", "pieces", "weight")
"""Columns in whose cells such a word stands in the place of what they hold."""
NOT_HERE = re.compile(
    r"(?:delivered|done|filled|paid|off|out|left|moved|taken|n/?a|complete|completed|cpu)\b", re.IGNORECASE
)
"""Words for such a state that say something else in the place of a day or an amount."""


def stopped(columns: tuple[str, ...], row: tuple[str, ...]) -> bool:
    """Whether a row says in the place of its number, its day or its amount that nobody is to carry it: "55183 HOLD"."""
    cells = (cell.strip() for kind, cell in zip(columns, row, strict=True) if kind in OF_A_ROW and cell)
    others = (cell.strip() for kind, cell in zip(columns, row, strict=True) if kind in ("", "equipment"))
    if any(map(OWN.fullmatch, others)):
        return True
    tails = (cell[named.end() :] if (named := CALLED.match(cell)) else cell for cell in cells)
    return any(GONE.fullmatch(tail) and not NOT_HERE.match(tail) for tail in tails if tail)


def open_rows(columns: tuple[str, ...], heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[int]:
    """The rows that a column of states leaves to be asked for; all of them where there is none, or it leaves none.

    >>> open_rows(("origin", "destination", "status"), ("From", "To", "Status"), [("A", "B", "OPEN"), ("A", "C", "AWARDED")])
    [0]
    """
    halted = [stopped(columns, row) for row in rows]
    if any(halted) and not all(halted):
        return [nth for nth, each in enumerate(halted) if not each]
    for at, (kind, head) in enumerate(zip(columns, heads, strict=True)):
        if kind not in ("", "status", "notes") or OF_SERVICE.search(head):
            continue
        cells = [row[at].strip() for row in rows]
        gone = [bool(cell and GONE.fullmatch(cell)) for cell in cells]
        live = [not cell or bool(OPEN.fullmatch(cell)) for cell in cells]
        if (
            ASKED.fullmatch(head)
            and any(map(YES.fullmatch, cells))
            and all(YES.fullmatch(c) or NO.fullmatch(c) for c in cells)
        ):
            gone, live = [bool(NO.fullmatch(cell)) for cell in cells], [bool(YES.fullmatch(cell)) for cell in cells]
        if (
            any(gone)
            and any(live)
            and (kind != "notes" or all(a or b for a, b in zip(gone, live, strict=True)) or not head)
        ):
            return [nth for nth, each in enumerate(gone) if not each]
        if any(gone) and not all(gone) and kind in ("notes", "status"):
            return [nth for nth, each in enumerate(gone) if not each]
    return unmarked_rows(columns, rows)


def unmarked_rows(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[int]:
    """The rows of which no cell bears such a state beside what it tells; all of them where each does.

    >>> unmarked_rows(("order", "destination"), [("5180", "Reno NV"), ("5183 HOLD", "Mobile AL"), ("5191", "Erie PA")])
    [0, 2]
    """
    held = {
        nth
        for nth, row in enumerate(rows)
        if HELD.search(" ".join(row))
        for kind, cell in zip(columns, row, strict=True)
        if kind not in UNMARKED and MARKED.match(cell)
    }
    return [nth for nth in range(len(rows)) if nth not in held] or list(range(len(rows)))


def is_gone(row: str) -> bool:
    """Whether a row that is written by hand ends with a word for such a state.

    >>> is_gone("Macon GA to Reno NV, 5 pallets, 5,100 lbs - CANCELLED")
    True
    """
    if OPENS.match(row) or BRACKETED.search(row):
        return True
    last = row[-LONGEST:]
    tails = (last[each.end() :].strip(" *.!)]") for each in APART.finditer(last))
    return any(GONE.fullmatch(tail) and not NOT_BARE.match(tail) for tail in tails if tail)


def is_gone_alone(line: str) -> bool:
    """Whether a line says nothing but that, and not of what it names itself: "not needed: the Seattle one"."""
    words = line.strip(" *->()[]:.")
    if not 2 < len(words) < 80 or not GONE.fullmatch(words) or NOT_BARE.match(words):
        return False
    _, colon, named = words.partition(":")
    return not (colon and spots(named))
