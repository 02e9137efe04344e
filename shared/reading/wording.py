"""Words as the weighing of a request sees them: alone, by their kind, and in pairs and threes of kinds within a sentence."""

import re
from itertools import pairwise

from shared.reading.kinds import KIND_OF

MOST = 700
"""Words that are looked at; who asks has done so by then."""
LONG_LINE = 58
"""Characters after which the end of a line may be a mail program's, and no sentence's."""
TOKEN = re.compile(
    r"(?P<number>\$?\d[\d,.:/-]*\w*)|(?P<word>[^\W\d_]+(?:[-'][^\W\d_]+)*)|(?P<stop>[.!?;:]+|\n+)", re.IGNORECASE
)
PICKUP = re.compile(r"\b(?:p[/.]u\b\.?|pick(?P<past>ed)?[ -]up\b)")
EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "at",
        "on",
        "for",
        "by",
        "with",
        "from",
        "and",
        "or",
        "but",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "it",
        "its",
        "this",
        "that",
        "these",
        "those",
        "as",
        "if",
        "so",
        "not",
        "no",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "there",
        "here",
        "my",
        "your",
        "our",
        "their",
        "his",
        "her",
        "he",
        "she",
        "they",
        "them",
        "just",
        "out",
        "up",
        "down",
        "off",
        "over",
        "all",
        "any",
        "some",
        "also",
        "too",
        "very",
        "more",
        "most",
        "than",
        "then",
        "into",
        "#n",
        "$n",
    ]
)
"""Words that say nothing alone; beside others they do."""
SHORTENED = {"n't": "not", "'s": "is", "'re": "are", "'d": "would", "'ll": "will", "'ve": "have", "'m": "am"}
SHORT = re.compile(r"^(.+?)('s|'re|'d|'ll|'ve|'m|n't)$")


def sentences(text: str) -> list[list[str]]:
    """The words of a text by sentence, lower case; every number is one of two words, for money and for all else."""
    text = PICKUP.sub(lambda found: "picked" if found["past"] else "pickup", text.lower())
    done: list[list[str]] = []
    open_one: list[str] = []
    line = count = 0
    for match in TOKEN.finditer(text):
        found = match[0]
        if match.lastgroup == "stop":
            wrapped = found == "\n" and match.start() - line > LONG_LINE and open_one
            line = match.end() if found[0] == "\n" else line
            if wrapped:
                continue
            if "?" in found:
                open_one.append("?")
            if open_one:
                done.append(open_one)
                open_one = []
            continue
        count += 1
        if count > MOST:
            break
        if match.lastgroup == "number":
            open_one.append("$n" if found[0] == "$" else "#n")
        elif "'" in found and (parts := SHORT.match(found)):
            open_one += (parts[1], SHORTENED[parts[2]])
        else:
            open_one.append(found)
    return [*done, open_one] if open_one else done


def wording(text: str, mark: str = "") -> set[str]:
    """The features of a text. `mark` stands before each, and says where the text stands."""
    found: set[str] = set()
    for sentence in sentences(text):
        found.update(word for word in sentence if word not in EMPTY)
        kinds = ["^", *(f"<{kind}>" if (kind := KIND_OF.get(word)) else word for word in sentence), "."]
        found.update(kind for kind in kinds if kind[0] == "<")
        found.update(map(" ".join, pairwise(kinds)))
        found.update(map(" ".join, zip(kinds, kinds[1:], kinds[2:], strict=False)))
    return {mark + each for each in found} if mark else found
