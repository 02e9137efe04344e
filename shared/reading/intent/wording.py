"""Words as the weighing of a request sees them: alone, by their kind, and in pairs and threes of kinds within a sentence."""

import re
from collections.abc import Iterable
from itertools import filterfalse, pairwise

from shared.reading.language.kinds import KIND_OF
from shared.reading.passage import Passage
from shared.reading.places.states import CANADA, US

MOST = 700
"""Words that are looked at; who asks has done so by then."""
LONG_LINE = 58
"""Characters after which the end of a line may be a mail program's, and no sentence's."""
TOKEN = re.compile(r"(?! )(?:[^\W\d_]+(?:[-'][^\W\d_]+)*|\$?\d[\d,.:/-]*\w*|[.!?;:]+|#place)")
PICKUP = re.compile(
    r"p(?<!\wp)(?:[/.]u\b\.?|ick(?P<past>ed)?(?: (?:it|this|these|them|that|those|one|all|freight|order|load)){0,2}[ -]up\b)"
)
STOPS = frozenset(".!?;:")
MARKED = {word: f"<{kind}>" for word, kind in KIND_OF.items()}
"""The kind of each word that has one, as it stands among words."""
STATES = frozenset(code.lower() for code in (*US, *CANADA))
MEASURES = frozenset(word for word, kind in KIND_OF.items() if kind in ("weight", "unit", "when"))
LITTLE = (
    "a an the of to in at on for by with from and or but is are was were be been it its #place this that these those as if"
    " so not no do does did have has had there here my your our their his her he she they them just out up down off over all"
    " any some also too very more most than then into class cl classes nmfc total each ea both x ft dim dims dimensions"
    " length width height rd st ave blvd road street dr dock ready wt weight hu qty origin destination delivery dry #n $n ^"
    " . <weight> <unit> <when>"
)
EMPTY = STATES | MEASURES | frozenset(LITTLE.split())
"""Words that say nothing alone, and those of any description of freight; beside others they do."""
SHORTENED = {"n't": "not", "'s": "is", "'re": "are", "'d": "would", "'ll": "will", "'ve": "have", "'m": "am"}
SHORT = re.compile(r"^(.+?)('s|'re|'d|'ll|'ve|'m|n't)$")


def sentences(text: str) -> list[list[str]]:
    """The words of a text by sentence, lower case; every number is one of two words, for money and for all else."""
    text = PICKUP.sub(lambda found: "picked" if found["past"] else "pickup", text.lower())
    done: list[list[str]] = []
    open_one: list[str] = []
    lines, count = text.split("\n"), 0
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        for found in TOKEN.findall(line):
            if found[0] in STOPS:
                if "?" in found:
                    open_one.append("?")
                if open_one:
                    done.append(open_one)
                    open_one = []
                continue
            count += 1
            if count > MOST:
                return [*done, open_one] if open_one else done
            if found[0] == "$":
                open_one.append("$n")
            elif found[0].isdecimal():
                open_one.append("#n")
            elif "'" in found and (parts := SHORT.match(found)):
                open_one += (parts[1], SHORTENED[parts[2]])
            else:
                open_one.append(found)
        if open_one and not (below and len(line) > LONG_LINE):
            done.append(open_one)
            open_one = []
    return done


def placeless(passage: Passage) -> str:
    """The text of a passage with one sign in place of every stop: what is asked for is so wherever it goes."""
    pieces, at = [], 0
    for stop in passage.stops:
        if stop.start >= at:
            pieces += [passage.text[at : stop.start], " #place "]
        at = max(at, stop.end)
    return "".join([*pieces, passage.text[at:]])


def wording(sentences: Iterable[list[str]]) -> set[str]:
    """The features of some sentences: the words, their kinds, and two or three of these, but for those of empty words alone."""
    found: set[str] = set()
    for sentence in sentences:
        kinds = ["^", *[MARKED.get(word, word) for word in sentence], "."]
        found.update(filterfalse(EMPTY.__contains__, sentence), filterfalse(EMPTY.__contains__, kinds))
        found.update(
            [f"{a} {b}" for a, b in pairwise(kinds) if a not in EMPTY or b not in EMPTY],
            [
                f"{a} {b} {c}"
                for a, b, c in zip(kinds, kinds[1:], kinds[2:], strict=False)
                if a not in EMPTY or b not in EMPTY or c not in EMPTY
            ],
        )
    return found
