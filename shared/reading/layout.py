"""Plain text put right for reading, every offset kept: lines that were broken for width, labels with only spaces behind them."""

import re

from shared.reading.tables import LABEL_WORDS

PAIR = re.compile(r"^(?P<label>[ \t]*[^\W\d_][^\n\d:|]{1,28}?)[ ]{2,}(?P<value>[^\s:|](?:[^ \n]|[ ](?![ ]))*)[ ]*$")

BROKEN = re.compile(
    r"(?m)^(.{58,}[^.:;!?\n ])\n(?=[a-z(])(?!(?:load|lane|truck|shipment|order|stop|drop|pick|deliver|del|from|to|ship|then|also|plus|po|bol"
    r"|pro|ref|dims?|weight|wt|class|ready|needs?|price|rate|quote|one|two|three)\b)"
)
"""The end of a full line that goes on in the next one with a small letter, and no new entry."""


def marked(line: str) -> str:
    """The line with a colon after such a label; as long as before, so that offsets stay."""
    pair = PAIR.match(line) if "  " in line else None
    if not pair or not LABEL_WORDS.search(pair["label"]):
        return line
    at = pair.end("label")
    return f"{line[:at]}:{line[at + 1 :]}"


def unwrapped(text: str) -> str:
    """The text with its sentences in one line each, where a program broke them for width."""
    return BROKEN.sub(lambda match: f"{match[1]} ", text)
