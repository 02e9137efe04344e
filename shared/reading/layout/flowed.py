"""Lines as their writer ended them, where a mail program wrapped them and left a space at the end, or set all further in."""

import re

NARROWEST = 45
"""Characters of a line that a program has wrapped at least."""
WIDEST = 80
NARROWEST_BODY = 66
"""Characters at which a program wraps at least."""
OPENS = re.compile(r"(?:>[ ]?)*(?:[-•*#|]|\(?\w{1,2}[.)][ ]|[^\W\d_][^\n:.,]{1,30}:(?:[ ]|$))")
"""What begins a line of its own: an entry of a list, a label."""
MARKED = re.compile(r".*\S[ ]\Z")
GOES_ON = re.compile(r"(?:>[ ]?)*[ ]\S")
"""A line that goes on in the next one: a space, and but one, stands at its end; or at the beginning of the next."""
QUOTED = re.compile(r"\A(?:>[ ]?)*")


def unflowed(lines: list[str]) -> list[str]:
    """The lines, those put together that a program parted where the next word had no room."""
    widest = max((len(line) for line in lines if len(line) <= WIDEST and MARKED.match(line)), default=WIDEST)
    result: list[str] = []
    goes_on = False
    for at, line in enumerate(lines):
        if goes_on:
            result[-1] = f"{result[-1].rstrip()} {QUOTED.sub('', line, count=1).lstrip()}"
        else:
            result.append(line)
        goes_on = at + 1 < len(lines) and flows_on(line, lines[at + 1], widest)
    return result


def flows_on(line: str, after: str, widest: int) -> bool:
    """Whether a line ends only because the first word of the next had no room on it."""
    if not NARROWEST <= len(line) <= WIDEST or not (MARKED.match(line) or GOES_ON.match(after)):
        return False
    words = QUOTED.sub("", after, count=1).split(None, 1)
    fits = bool(words) and len(line) + len(words[0]) < max(widest, NARROWEST_BODY)
    return bool(words) and not fits and depth(line) == depth(after) and not OPENS.match(after)


def depth(line: str) -> int:
    """How deep a line is quoted."""
    quoted = QUOTED.match(line)
    return quoted[0].count(">") if quoted else 0


def set_back(lines: list[str]) -> list[str]:
    """The lines without the space by which all of them stand further in."""
    insets = [line[: len(line) - len(line.lstrip(" \t"))] for line in lines if line.strip()]
    inset = min(insets, key=len, default="")
    return (
        [line.removeprefix(inset) for line in lines]
        if inset and all(each.startswith(inset) for each in insets)
        else lines
    )
