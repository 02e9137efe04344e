"""What programs write for programs, XML and JSON, as the labels and values that a form would show a person."""

import json
import re
from collections.abc import Iterator

TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][\w.:-]{0,40})(?P<attributes>(?:\s{1,8}[\w.:-]{1,40}=\"[^\"<>]{0,200}\"){0,20})\s{0,8}"
    r"(?P<empty>/?)>"
)
ATTRIBUTE = re.compile(r"([\w.:-]{1,40})=\"([^\"<>]*)\"")
CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z])|[_.:-]+")
UNITS = re.compile(r"(?:\w*uom|units?|\w+uom|measure)\Z", re.IGNORECASE)
ROLES = re.compile(r"(?:type|role|action|stoptype|stop_type|qualifier|kind)\Z", re.IGNORECASE)
OPENS = re.compile(r"\s*(?:<[?A-Za-z]|\{|\[\s*(?:\{|$))")
FEWEST = 4
"""Tags that make a text XML."""
DEEPEST = 12

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def plainly(lines: list[str]) -> list[str]:
    """The lines, what is XML or JSON in them spelled out as headings, labels and values."""
    opening = [at for at, line in enumerate(lines) if OPENS.match(line)]
    if not opening:
        return lines
    closing = [at for at, line in enumerate(lines) if line.rstrip()[-1:] in (">", "}", "]")]
    start, end = opening[0], closing[-1] + 1 if closing else 0
    text = "\n".join(lines[start:end])
    told = list(of_xml(text)) if text.lstrip()[:1] == "<" else of_json(text)
    return [*lines[:start], *told, "", *lines[end:]] if told else lines


def words(name: str) -> str:
    """A name as words: "GrossWeight", "pickup_date"."""
    return CAMEL.sub(" ", name.rpartition(":")[2]).strip()


def of_xml(text: str) -> Iterator[str]:
    """XML as lines; nothing where the text is none."""
    tags = list(TAG.finditer(text))
    if len(tags) < FEWEST or not any(tag["close"] or tag["empty"] for tag in tags):
        return
    for tag, after in zip(tags, [*tags[1:], None], strict=True):
        if tag["close"]:
            continue
        held = dict(ATTRIBUTE.findall(tag["attributes"]))
        value = text[tag.end() : after.start()].strip() if after and after["close"] else ""
        if value:
            yield f"{words(tag['name'])}: {' '.join([value, *(said for name, said in held.items() if UNITS.match(name))])}"
        else:
            yield from section(tag["name"], held)


def section(name: str, held: dict[str, str]) -> Iterator[str]:
    """What holds further values: a heading, which its role says where it has one, and what stands beside each other in it."""
    role = next((said for key, said in held.items() if ROLES.match(key)), "")
    yield ""
    yield role or words(name)
    units = {key: said for key, said in held.items() if UNITS.match(key)}
    for key, said in held.items():
        if said and key not in units and not ROLES.match(key):
            own = next((unit for of, unit in units.items() if of.lower().startswith(key.lower()) and of != key), "")
            own = own or (units.get("uom", "") if key.lower() in ("qty", "quantity", "count") else "")
            yield f"{words(key)}: {said} {own}".rstrip()


def of_json(text: str) -> list[str]:
    """JSON as lines; none where the text is none."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return []
    return list(told("", held, 0)) if isinstance(held, dict | list) else []


def told(name: str, held: Json, depth: int) -> Iterator[str]:
    """A value with its name, what it holds below a heading."""
    if depth > DEEPEST:
        return
    if isinstance(held, dict):
        role = next((str(said) for key, said in held.items() if ROLES.match(key) and isinstance(said, str)), "")
        if name or role:
            yield ""
            yield role or words(name)
        for key, said in sorted(held.items(), key=lambda pair: isinstance(pair[1], dict | list)):
            if not ROLES.match(key):
                yield from told(key, said, depth + 1)
    elif isinstance(held, list):
        for each in held:
            yield from told(name, each, depth + 1)
    elif isinstance(held, bool):
        yield f"{words(name)}: {'yes' if held else 'no'}"
    elif held not in (None, ""):
        yield f"{words(name)}: {held}"
