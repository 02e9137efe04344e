"""Text as it is read: one kind of space, dash and quotation mark, nothing invisible, a bounded length."""

import re
import unicodedata
from functools import lru_cache

from shared.reading.language.said_digits import in_figures
from shared.reading.language.word_patterns import LOWER_CASE, WordPattern

LIMIT = 200_000
"""Characters of a body that are read; what lies beyond is history or padding in every e-mail seen."""

SAME = {
    **dict.fromkeys(map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"),
    " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"), "-"),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u2032\u00b4\u02bc`"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u2033\u00ab\u00bb"), '"'),
    **dict.fromkeys(map(ord, "\u00d7\u2715\u2716\u2a2f"), "x"),
    **dict.fromkeys(map(ord, "\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u2043\uf0b7"), "\u2022"),
    **dict.fromkeys(map(ord, "\u2190\u21d0"), "<-"),
    **dict.fromkeys(map(ord, "\u2192\u21d2\u279c\u279e\u27a1\u2794\u25ba\u25b6\u21fe\u27f6"), ">"),
    **dict.fromkeys(map(ord,
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\x00")),
    **{ord("\u2460") + at: f"{at + 1})" for at in range(20)},
    **{ord("\u2776") + at: f"{at + 1})" for at in range(10)},
    **dict.fromkeys(map(ord, "\u2028\u2029\x0b\x0c\x85"), "\n"),
}  # fmt: skip
UNLIKE = re.compile("[" + "".join(chr(code) for code in SAME if code < 128) + "]")
"""What has another spelling in a text of plain characters."""
LEADING = re.compile(
    r"^[ \t]*(?:(?P<arrow>[\u2192\u21d2\u27f6\u2794])|[\u279c\u279e\u27a1\u25ba\u25b6\u21fe])[ \t]*(?=[\w(\"'])",
    re.MULTILINE,
)
"""A sign that begins a line: an arrow that leads to what stands behind it, or the mark of a list; no quoted line's."""
CODE_AHEAD = re.compile(
    r"\b(?:US|CA)-(?P<code>\d{5}"
    r"|[A-Z]\d[A-Z] ?\d[A-Z]\d)[ ]{1,3}(?P<city>[A-Z][\w.'-]*(?:[ ][A-Z][\w.'-]*){0,3}?),?[ ](?P<state>[A-Z]{2})\b"
)
"""A town as programs of other countries write it, its country and its code ahead of it: "US-48313 Sterling Heights MI"."""
ARROWS = re.compile(r"(?<=\S)[ \t]*(?:[-=~]{1,3}>|>>+)[ \t]*")

WORDS = re.compile(r"[0-9a-z]+")
SPELLED = {"st": "saint", "ste": "saint", "ft": "fort", "mt": "mount"}

CAPITAL = re.compile(r"(?P<kept>\\.|\(\?P[<=])|[A-Z]")
"""A capital in a pattern; what stands behind a backslash is none."""


def clean(text: str) -> str:
    """`text` with one spelling of what looks alike, without what is not seen, and at most LIMIT characters."""
    text = text[: 4 * LIMIT].replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = LEADING.sub(lambda match: "-> " if match["arrow"] else "\u2022 ", text).translate(SAME)
    elif UNLIKE.search(text):
        text = text.translate(SAME)
    if "US-" in text or "CA-" in text:
        text = CODE_AHEAD.sub(r"\g<city>, \g<state> \g<code>", text)
    text = (ARROWS.sub(" > ", text) if ">" in text else text)[:LIMIT]
    return in_figures(text)


def in_lower_case(pattern: str) -> WordPattern:
    """A word pattern for text in lower case. There it finds what one that ignores case finds in any text, sooner."""
    return WordPattern(CAPITAL.sub(lambda match: match["kept"] or match[0].lower(), pattern), 0, LOWER_CASE)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """A name as it is compared: lower case, no accents, letters and digits only, saint, fort and mount spelled out."""
    plain = text.casefold()
    if plain.isascii() and plain.isalpha():  # as most names are
        return SPELLED.get(plain, plain)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    words = WORDS.findall(plain)
    return " ".join(words if SPELLED.keys().isdisjoint(words) else [SPELLED.get(word, word) for word in words])
