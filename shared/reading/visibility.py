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
