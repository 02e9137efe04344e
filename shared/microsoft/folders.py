"""Mail folders: https://learn.microsoft.com/graph/api/resources/mailfolder."""

from contextlib import suppress

from shared import errors
from shared.microsoft.graph import Graph, required, segment

NOT_RECEIVED = ("sentitems", "drafts", "deleteditems", "junkemail", "outbox")
ARCHIVE = "Archive"
"""What the folder is called where a mailbox has no archive of Outlook's own."""


def folder_id(graph: Graph, well_known_name: str) -> str:
    """Resolve a well-known name such as `inbox`, `archive` or `deleteditems`. Raises `errors.NotFound`."""
    return required(graph.get(f"me/mailFolders/{segment(well_known_name)}", {"$select": "id"}), "id")


def not_received(graph: Graph) -> frozenset[str]:
    """The ids of the folders whose mail the owner did not receive, or does not want to see. One may be missing."""
    found = set()
    for name in NOT_RECEIVED:
        with suppress(errors.NotFound):
            found.add(folder_id(graph, name))
    return frozenset(found)


def archive_folder(graph: Graph) -> str:
    """The folder that Outlook's Archive button uses; where the mailbox has none, one named "Archive", found or created.

    Old and shared mailboxes may have none. A folder's id never changes; resolve it again where Graph says NotFound.
    """
    try:
        return folder_id(graph, "archive")
    except errors.NotFound:
        return named_folder(graph, ARCHIVE) or create_folder(graph, ARCHIVE)


def named_folder(graph: Graph, name: str) -> str | None:
    """Find a folder beside the inbox by the name it shows; None where there is none."""
    literal = name.replace("'", "''")
    found = graph.pages("me/mailFolders", {"$filter": f"displayName eq '{literal}'", "$select": "id"})
    return next((required(folder, "id") for folder in found), None)


def create_folder(graph: Graph, name: str) -> str:
    """Create a folder beside the inbox and return its id, or the id of the one that somebody else has just created."""
    try:
        return required(graph.post("me/mailFolders", {"displayName": name}, repeatable=True), "id")
    except errors.AlreadyExists:
        if existing := named_folder(graph, name):
            return existing
        raise
