from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from shared import errors
from shared.microsoft.folders import archive_folder, create_folder, folder_id
from shared.microsoft.graph import Graph
from tests.shared.microsoft.wire import Reply, Wire, body_of


class Folders(Wire):
    """A mailbox's folders: the well-known ones by name, and those of the user's own."""

    def __init__(self, known: dict[str, str], own: dict[str, str], created_meanwhile: bool = False) -> None:
        super().__init__()
        self.known = known
        self.own = own
        self.created_meanwhile = created_meanwhile

    def reply(self, request: requests.PreparedRequest) -> Reply:
        url = urlsplit(request.url or "")
        if request.method == "POST":
            return self.create(body_of(request)["displayName"])
        if url.path.endswith("/mailFolders"):
            name = (
                parse_qs(url.query)["$filter"][0].removeprefix("displayName eq '").removesuffix("'").replace("''", "'")
            )
            return 200, {"value": [{"id": self.own[name]}] if name in self.own else []}
        found = self.known.get(url.path.rpartition("/")[2])
        return (200, {"id": found}) if found else (404, error("ErrorItemNotFound"))

    def create(self, name: str) -> Reply:
        if self.created_meanwhile:
            self.own[name] = "theirs"
        if name in self.own:
            return 409, error("ErrorFolderExists")
        self.own[name] = "new"
        return 201, {"id": "new"}


def error(code: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": ""}}


def graph(wire: Wire) -> Graph:
    return Graph(wire.session(), "https://graph.example/v1.0", lambda: "secret")


def test_the_well_known_archive_comes_first() -> None:
    assert archive_folder(graph(Folders({"archive": "known"}, {"Archive": "own"}))) == "known"


def test_a_folder_named_archive_stands_in() -> None:
    assert archive_folder(graph(Folders({}, {"Archive": "own"}))) == "own"


def test_one_is_made_where_there_is_none() -> None:
    folders = Folders({}, {})
    assert archive_folder(graph(folders)) == "new"
    assert archive_folder(graph(folders)) == "new"
    assert list(folders.own) == ["Archive"]


def test_somebody_else_made_it_meanwhile() -> None:
    assert archive_folder(graph(Folders({}, {}, created_meanwhile=True))) == "theirs"


def test_a_quote_in_a_name_does_not_end_the_literal() -> None:
    assert create_folder(graph(Folders({}, {"Ann's": "hers"})), "Ann's") == "hers"


def test_well_known_names_are_resolved() -> None:
    assert folder_id(graph(Folders({"deleteditems": "d"}, {})), "deleteditems") == "d"
    with pytest.raises(errors.NotFound):
        folder_id(graph(Folders({}, {})), "archive")
