"""What of an HTML body a person does not see: what is hidden, and what its writer has struck out."""

import re

from lxml import etree

UNSEEN = frozenset(
    ["head", "style", "script", "title", "noscript", "template", "svg", "object", "iframe", "select", "textarea"]
)
STRUCK_OUT = frozenset(["s", "strike", "del"])
HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*[01](?:px|pt|em)?\s*(?:;|$)"
    r"|max-height\s*:\s*0|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
WHITE = re.compile(r"(?<![-\w])color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255)", re.IGNORECASE)
STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)
SMALL = re.compile(
    r"(?<![-\w])font(?:-size)?\s*:[^;]{0,40}?(?<![\d.])(?:(?:[5-9]|1[01])(?:\.\d+)?px|[4-8](?:\.\d+)?pt|0?\.[67]\d*r?em)"
    r"|font-size\s*:\s*(?:xx?-small|[67]\d%)",
    re.IGNORECASE,
)
GREY = re.compile(
    r"(?<![-\w])color\s*:\s*(?:#(?P<short>[4-9a-c])(?P=short){2}\b|#(?P<long>[4-9a-c][\da-f])(?P=long){2}\b"
    r"|(?:dark|dim|light|slate)?gr[ae]y\b|silver\b)",
    re.IGNORECASE,
)
"""The type of what a message ends with beside its words: small, and grey."""
DEEPEST = 64
"""Elements around one that are looked at for a background."""


def unseen(element: etree._Element, tag: str) -> bool:
    """Whether a person sees nothing of the element and of what it holds."""
    return tag in UNSEEN or (bool(element.attrib) and hidden(element))


def hidden(element: etree._Element) -> bool:
    """Whether a person does not see the element."""
    style = element.get("style") or ""
    if style and HIDING.search(style):
        return True
    colour = (element.get("color") or "").lower()
    if (style and WHITE.search(style)) or colour in ("white", "#ffffff", "#fff"):
        return not on_colour(element)
    return element.get("hidden") is not None


def struck(element: etree._Element, tag: str) -> bool:
    """Whether what an element holds is struck out: its writer has taken it back. A cell of a table keeps its place."""
    style = element.get("style") or ""
    return tag in STRUCK_OUT or bool(style and STRUCK.search(style))


def fine_print(element: etree._Element) -> bool:
    """Whether an element is set in small grey type, as the sender's own address and a site's notes are, and no message is."""
    style = element.get("style") or ""
    if not style or not SMALL.search(style):
        return False
    if GREY.search(style):
        return True
    around = element.getparent()
    return around is not None and GREY.search(around.get("style") or "") is not None


def on_colour(element: etree._Element) -> bool:
    """Whether the element, or one around it, has a background of its own."""
    around: etree._Element | None = element
    for _ in range(DEEPEST):
        if around is None:
            return False
        if around.get("bgcolor") or around.get("background") or "background" in (around.get("style") or ""):
            return True
        around = around.getparent()
    return False
