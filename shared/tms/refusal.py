"""Why the TMS refused, in words that may be stored and shown: nothing in them comes from an e-mail. Pure."""

import json
import re
from collections.abc import Iterator, Mapping

from shared.tms.shipment import Json

REASON_LIMIT = 200
TEXTS = ("message", "Message", "title", "detail", "error")
QUOTED = re.compile(r"""(?<!\w)["'`‘“].*?["'`’”](?!\w)""", re.DOTALL)
WORD = re.compile(r"\w+")


def reason(answer: object, sent: Json) -> str:
    """The TMS's own sentence, shortened; "…" stands for whatever is quoted in it or also stands in what was `sent`.

    An answer that is not an object with a sentence or with `errors` by field (RFC 9457, ASP.NET) gives no reason.
    """
    names, values = frozenset(names_of(sent)), frozenset(words_of(sent))
    text = "; ".join(sentences(answer))
    text = QUOTED.sub("…", text)
    text = WORD.sub(lambda word: "…" if word[0].casefold() in values - names else word[0], text)
    text = re.sub(r"…(?:\W*…)+", "…", " ".join(text.split()))
    return text if len(text) <= REASON_LIMIT else text[: REASON_LIMIT - 1] + "…"


def parsed(content: bytes) -> object:
    """JSON, or None where it is none."""
    try:
        answer: object = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return answer


def sentences(answer: object) -> Iterator[str]:
    """What an error answer says, field by field where it does."""
    if not isinstance(answer, Mapping):
        return
    errors = answer.get("errors")
    if isinstance(errors, Mapping):
        for field, said in errors.items():
            first = said[0] if isinstance(said, list) and said else said
            yield f"{field}: {first}"
    else:
        yield from (said for text in TEXTS if isinstance(said := answer.get(text), str))


def names_of(sent: Json) -> Iterator[str]:
    """The field names that were sent: ours, never an e-mail's."""
    if isinstance(sent, Mapping):
        for name, value in sent.items():
            yield name.casefold()
            yield from names_of(value)
    elif isinstance(sent, list | tuple):
        for value in sent:
            yield from names_of(value)


def words_of(sent: Json) -> Iterator[str]:
    """The words and numbers of the values that were sent."""
    if isinstance(sent, Mapping):
        for value in sent.values():
            yield from words_of(value)
    elif isinstance(sent, list | tuple):
        for value in sent:
            yield from words_of(value)
    elif sent is not None and not isinstance(sent, bool):
        yield from (word.casefold() for word in WORD.findall(str(sent)))
