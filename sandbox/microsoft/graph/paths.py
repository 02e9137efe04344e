"""Graph's paths: names in any case, `users/{the same user}` for `me`, and keys in parentheses or as segments.

https://learn.microsoft.com/en-us/graph/traverse-the-graph
"""

import re
from wsgiref.types import WSGIEnvironment

NAMES = {
    name.lower(): name
    for name in (
        "me", "users", "mailFolders", "childFolders", "messages", "attachments", "subscriptions", "move", "reauthorize",
        "send", "sendMail", "createReply", "createReplyAll", "createUploadSession",
    )
}  # fmt: skip
KEYED = re.compile(r"([A-Za-z]+)\('([^']*)'\)")
PREFIX = "/v1.0/"


def normalized(path: str) -> str:
    """`path` below `/v1.0/` in one spelling: `Me/mailfolders('inbox')` becomes `me/mailFolders/inbox`."""
    segments = KEYED.sub(r"\1/\2", path.strip("/")).split("/")
    return "/".join(NAMES.get(segment.lower(), segment) for segment in segments)


def normalize(environ: WSGIEnvironment) -> None:
    """Bring the path of a request to Graph into one spelling before it is routed.

    `users/{name}/...` becomes `me/...` with the name kept as `graph.user`: only the signed-in user's own is allowed.
    """
    path = environ.get("PATH_INFO", "")
    if path.lower().startswith(PREFIX):
        segments = normalized(path[len(PREFIX) :]).split("/")
        if segments[0] == "users" and len(segments) > 1:
            environ["graph.user"] = segments[1]
            segments = ["me", *segments[2:]]
        environ["PATH_INFO"] = PREFIX + "/".join(segments)
