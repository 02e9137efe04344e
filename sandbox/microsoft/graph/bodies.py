"""A message's body in the form that a client prefers, and the part of it that is new in its conversation."""

import html
import re
from html.parser import HTMLParser

BREAKING = frozenset(
    {"address", "blockquote", "br", "div", "h1", "h2", "h3", "h4", "hr", "li", "p", "table", "tr", "ul"}
)
UNSEEN = frozenset({"script", "style", "head", "title"})
SCRIPT = re.compile(r"(?is)<script\b.*?</script\s*>")
QUOTED_HTML = re.compile(
    r"(?i)<div[^>]+(?:divRplyFwdMsg|gmail_quote|appendonsend)|<blockquote\b|<div[^>]+border-top:\s*solid\s*#(?:E1E1E1|B5C4DF)"
)
QUOTED_TEXT = re.compile(r"(?m)^(?:-----Original Message-----|_{20,}\s*$|On .{5,200}wrote:\s*$|From: .+\r?\nSent: )")


class Text(HTMLParser):
    """The text that HTML shows."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new line where the browser begins one."""
        self.unseen += tag in UNSEEN
        if tag in BREAKING:
            self.shown.append("\r\n")
        elif tag in {"td", "th"}:
            self.shown.append("\t")

    def handle_endtag(self, tag: str) -> None:
        """The end of what is not shown."""
        if tag in UNSEEN and self.unseen:
            self.unseen -= 1

    def handle_data(self, data: str) -> None:
        """Text between the tags, its white space run together."""
        if not self.unseen:
            self.shown.append(re.sub(r"[ \t\r\n]+", " ", data))


def to_text(content: str) -> str:
    """The text of an HTML body."""
    parser = Text()
    parser.feed(content)
    parser.close()
    return re.sub(r"(?:\s*\r\n){3,}", "\r\n\r\n", "".join(parser.shown)).strip()


def to_html(content: str) -> str:
    """A text body as Exchange wraps it in HTML."""
    escaped = html.escape(content, quote=False).replace("\r\n", "\n").replace("\n", "<br>\r\n")
    return f'<html><head></head><body><div class="PlainText">{escaped}</div></body></html>'


def body_in(content: str, kind: str, wanted: str | None) -> dict[str, object]:
    """Graph's itemBody: as the message has it, or as the client prefers it. Scripts are removed."""
    shown = SCRIPT.sub("", content) if kind == "html" else content
    if kind == "html" and wanted == "text":
        return {"contentType": "text", "content": to_text(shown)}
    if kind == "text" and wanted == "html":
        return {"contentType": "html", "content": to_html(shown)}
    return {"contentType": kind, "content": shown}


def unquoted(content: str, kind: str) -> str:
    """`content` up to where it quotes what it answers."""
    quote = (QUOTED_HTML if kind == "html" else QUOTED_TEXT).search(content)
    return content[: quote.start()] if quote else content
