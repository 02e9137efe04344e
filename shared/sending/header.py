"""Header lines in ASCII, written by hand: the standard library breaks long ids and puts spaces into long names.

Encoded words: https://www.rfc-editor.org/rfc/rfc2047; addresses: https://www.rfc-editor.org/rfc/rfc5322#section-3.4
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence

from shared.sending.model import Person

WORD_BYTES = 45
"""Of UTF-8 in one encoded word, which then has 72 characters; 75 are allowed."""
PLAIN = re.compile(r"[ -~]*")
FOLD = "\r\n "


def line(name: str, value: str) -> str:
    """A header whose value is ASCII and folded already."""
    return f"{name}: {value}\r\n"


def unstructured(text: str) -> str:
    """Text such as a subject. What looks like an encoded word is encoded too, so that it comes out as it was."""
    return text if PLAIN.fullmatch(text) and "=?" not in text else FOLD.join(encoded_words(text))


def addresses(people: Sequence[Person]) -> str:
    """Persons, each on a line of its own."""
    return f",{FOLD}".join(f"{phrase(each.name)}<{each.address}>" for each in people)


def phrase(name: str) -> str:
    """A name in front of its address; nothing where there is none."""
    if not name:
        return ""
    if PLAIN.fullmatch(name) and "=?" not in name:
        quoted = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}" '
    return FOLD.join(encoded_words(name)) + " "


def encoded_words(text: str) -> Iterator[str]:
    """The text in encoded words, none of which breaks a character."""
    word = b""
    for character in text:
        encoded = character.encode()
        if len(word) + len(encoded) > WORD_BYTES:
            yield encoded_word(word)
            word = b""
        word += encoded
    yield encoded_word(word)


def encoded_word(content: bytes) -> str:
    """One encoded word."""
    return f"=?utf-8?B?{b64encode(content).decode()}?="
