"""Plain text put right for reading, every offset kept: labels with only spaces behind them."""

import re

from shared.reading.tables import LABEL_WORDS

PAIR = re.compile(r"^(?P<label>[ \t]*[^\W\d_][^\n\d:|]{1,28}?)[ ]{2,}(?P<value>[^\s:|](?:[^ \n]|[ ](?![ ]))*)[ ]*$")


def marked(line: str) -> str:
    """The line with a colon after such a label; as long as before, so that offsets stay."""
    pair = PAIR.match(line) if "  " in line else None
    if not pair or not LABEL_WORDS.search(pair["label"]):
        return line
    at = pair.end("label")
    return f"{line[:at]}:{line[at + 1 :]}"
