"""What stands around a day or a place, as the weighing of its role sees it: words and their kinds, by where they stand.

A feature is a mark and words: `b` before it up to the last mention of its kind, `bb` before that; `a` behind it, `am` where
another mention follows them, `aa` behind that one; `p` in the sentence before; `b1` to `b3`, `a1`, `a2` the words right beside
it; `bg`, `ag` pairs of neighbours.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

BEFORE, BEHIND = 220, 160
"""Characters that are looked at on either side."""
REACH = {"b": 14, "bb": 14, "a": 8, "am": 8, "aa": 12, "p": 14}
"""Words that are looked at, by where they stand."""
KINDS = {
    "them": "they they're they'll they've them their theirs he he's him his she she's her customer customers customer's"
    " consignee consignee's receiver receiver's receivers buyer client store stores dc site jobsite job warehouse end-user"
    " recipient recipients consignees taker takers buyers beneficiary bidder purchaser cliente destinatario",
    "us": "we we're we'll we've we'd us our ours i i'm i'll i've i'd me my here plant shop mill shipper supplier vendor factory"
    " foundry",
    "arrive": "deliver delivers delivered delivery deliveries delivering del dlv dlvy arrive arrives arriving arrival land lands"
    " receive receives receiving received unload unloads unloading offload reach need needs needed want wanted expect"
    " expects expecting expected due there onsite on-site promise promised required reqd eta destination accept"
    " accepts accepting drop drops",
    "leave": "ready rdy load loads loaded loading pick picks picked picking pickup pickups pu p/u ship ships shipped shipping"
    " shipment available avail staged release released releasing leave leaves leaving go goes going depart departs departs"
    " departing etd collect collection dispatch roll rolls rolling tender moving move moves out truck driver carrier trailer"
    " grab pull",
    "make": "finish finished finishes finishing done complete completed completes completion packed packing pack crated crating"
    " crate built build assembled assembly cured cure production produced printed painted welded wrapped palletized boxed"
    " inspected inspection qc qa machined cut",
    "price": "quote quotes quoted price prices pricing rate rates number numbers bid bids proposal answer reply respond response"
    " figure estimate cost ballpark decide decision award",
    "not": "not no don't can't won't cannot never isn't aren't nobody none closed close closes closing shut shutdown holiday off"
    " vacation except instead",
    "by": "by before until till latest nlt deadline cutoff cut-off than",
    "from": "from after earliest since starting beginning as",
    "hold": "has have had got hold holds holding sits sitting sit stored stores stock stocked located keeps kept"
    " held lying stuck",
    "buy": "bought buys ordered orders buying purchased purchases purchasing wants asking waiting installs installed"
    " installing gaining won compra recibe quiere",
    "sell": "sell sells sold selling seller sellers sends sending sender gives giving giver donor exporter grower growers"
    " publisher losing rid vende manda envía",
    "made": "made makes making maker builds builder manufactured manufacturer manufactures fabricates fabricated fabs fabbed"
    " fabricate welded machined molder fabricator casts grown grows brews brewed printer",
    "appointment": "appointment appt appts appointments window slot scheduled booked",
    "else": "order's meeting party call expires expiring valid vessel holiday audit inventory",
}
"""Words that say much the same of when and where freight moves."""
KIND_OF = {word: f"<{kind}>" for kind, words in KINDS.items() for word in words.split()}
TOKEN = re.compile(r"[^\W\d_]++(?:[-'/][^\W\d_]++)*|\d[\d:,./-]*+|[.!?;:()\n—–,→-]|=>")
ENDED = re.compile(r"[.!?;]\s|\n|\s\d\)\s")


class Mention(Protocol):
    """A fact by where it stands."""

    @property
    def start(self) -> int:
        """Where its words begin."""

    @property
    def end(self) -> int:
        """Where they end."""


def surroundings(text: str, one: Mention, all_of_them: Sequence[Mention]) -> list[str]:
    """The features of one of the mentions of a kind."""
    start, last, following, end = around(text, one, all_of_them)
    earlier = ended_before(text, max(0, start - 2))
    before, behind = words(text, last, one.start)[::-1], words(text, one.end, following)
    return [
        *spread("b", before),
        *spread("a" if following == end else "am", behind),
        *spread("bb", words(text, start, last)[::-1]),
        *spread("aa", words(text, following, end)),
        *spread("p", words(text, max(earlier, start - BEFORE, 0), max(start - 1, 0))[::-1]),
        *beside(before, behind),
    ]


def around(text: str, one: Mention, all_of_them: Sequence[Mention]) -> tuple[int, int, int, int]:
    """Where the sentence or line of a mention begins, the mention before it there ends, the next one begins, and it ends."""
    start, end = sentence(text, one)
    last = max((each.end for each in all_of_them if start < each.end <= one.start), default=start)
    following = min((each.start for each in all_of_them if one.end <= each.start < end), default=end)
    return start, last, following, end


def sentence(text: str, one: Mention) -> tuple[int, int]:
    """Where the sentence or line of a mention begins and ends, no further off than is looked at."""
    start = max(one.start - BEFORE, ended_before(text, one.start))
    ended = ENDED.search(text, one.end, one.end + BEHIND)
    return start, ended.start() if ended else min(len(text), one.end + BEHIND)


def ended_before(text: str, at: int) -> int:
    """Where the last sentence or line ends that does so before an offset, or on it."""
    ended = ends(text)
    return ended[bisect_right(ended, at) - 1]


@lru_cache(maxsize=8)
def ends(text: str) -> tuple[int, ...]:
    """Where the sentences and lines of a text end; the first one begins where nothing has."""
    return (0, *(found.end() for found in ENDED.finditer(text)))


def words(text: str, start: int, end: int) -> list[str]:
    """The words and signs of a stretch, in lower case; a sign for every number."""
    if start >= end:
        return []
    found = TOKEN.findall(text[start:end].lower().replace("’", "'"))
    return ["#" if each[0].isdigit() else each for each in found]


def spread(mark: str, found: list[str]) -> list[str]:
    """Words, nearest first, and their kinds, wherever within reach they stand."""
    near = found[: REACH[mark]]
    return [f"{mark} {word}" for word in near] + [f"{mark} {KIND_OF[word]}" for word in near if word in KIND_OF]


def beside(before: list[str], behind: list[str]) -> list[str]:
    """The kinds right beside a mention, the first ones that have a name, and pairs of neighbours."""
    left = [*map(KIND_OF.get, before, before), "^"]
    right = [*map(KIND_OF.get, behind, behind), "$"]
    found = [f"b{size} {' '.join(left[:size])}" for size in (1, 2, 3)]
    found += [f"a{size} {' '.join(right[:size])}" for size in (1, 2)]
    if named := [each for each in left if each[0] == "<"]:
        found += f"nearest {named[0]}", f"nearest2 {' '.join(named[:2])}"
    if following := next((each for each in right if each[0] == "<"), ""):
        found.append(f"next {following}")
    found += [f"bg {other} {one}" for one, other in pairwise(left[:11])]
    found += [f"ag {one} {other}" for one, other in pairwise(right[:7])]
    return found
