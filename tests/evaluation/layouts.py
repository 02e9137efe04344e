"""The ways in which mail programs set the same words."""

import html
import re
from collections.abc import Callable
from typing import Literal

Set = Callable[[str], tuple[str, Literal["text", "html"]]]
"""A plain body, as another body and its type."""


def written(line: str) -> str:
    """A line of HTML with its spaces kept."""
    return re.sub(r"  +", lambda gap: "&nbsp;" * (len(gap[0]) - 1) + " ", html.escape(line, quote=False))


def by_line(before: str, behind: str, empty: str) -> Set:
    """Each line between two marks; `empty`: what an empty line holds, which is left out where that is nothing."""
    return lambda body: (
        "".join(f"{before}{written(line) or empty}{behind}" for line in body.split("\n") if line.strip() or empty),
        "html",
    )


def lines(change: Callable[[str], str]) -> Set:
    """Each line changed."""
    return lambda body: ("\n".join(map(change, body.split("\n"))), "text")


LAYOUTS: dict[str, Set] = {
    "a paragraph for each line": by_line("<p>", "</p>", ""),
    "Word": by_line('<p class=MsoNormal><span style="font-size:11pt">', "<o:p></o:p></span></p>\r\n", "&nbsp;"),
    "a division for each line": by_line("<div>", "</div>", "<br>"),
    "line breaks": lambda body: ("<br>\n".join(map(written, body.split("\n"))), "html"),
    "preformatted": lambda body: (f"<pre>{html.escape(body, quote=False)}</pre>", "html"),
    "a table for the layout": lambda body: (
        f"<table width=600><tr><td>{'<br>'.join(map(written, body.split(chr(10))))}</td></tr></table>",
        "html",
    ),
    "a row for each line": by_line("<tr><td>", "</td></tr>", "&nbsp;"),
    "double spaced": lambda body: (re.sub(r"\n+", "\n\n", body), "text"),
    "double spaced, gaps kept": lambda body: (body.replace("\n", "\n\n"), "text"),
    "spaces at the end": lines(lambda line: line + "  "),
    "indented": lines(lambda line: f"    {line}" if line.strip() else line),
    "unbreakable spaces": lambda body: (body.replace(" ", "\u00a0"), "text"),
    "curly quotes": lambda body: (
        body.replace('"', "\u201d").replace("'", "\u2019").replace(" - ", " \u2013 "),
        "text",
    ),
    "tabs behind labels": lines(lambda line: re.sub(r"^([A-Za-z /]{2,25}): +", r"\1:\t", line)),
    "bold labels in stars": lines(lambda line: re.sub(r"^([A-Za-z /]{2,25}):", r"*\1:*", line)),
    "all in capitals": lambda body: (body.upper(), "text"),
    "all small": lambda body: (body.lower(), "text"),
}
