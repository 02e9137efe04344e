import base64

import pytest
import requests

from sandbox.microsoft.graph.uploading import LARGEST_RANGE, LARGEST_UPLOAD, SMALLEST_UPLOAD
from tests.sandbox.microsoft.world import World, error_code

SIZE = LARGEST_RANGE + 5
CONTENT = bytes(range(251)) * (SIZE // 251 + 1)
ITEM = {"attachmentType": "file", "name": "photos.zip", "size": SIZE, "contentId": "photos"}


@pytest.fixture
def draft(world: World) -> str:
    """The path of a draft's attachments."""
    made = world.graph("POST", "me/messages", json={"subject": "Your quote"}).get_json()["id"]
    return f"me/messages/{made}/attachments"


def begin(world: World, draft: str) -> str:
    """Where the bytes are put to."""
    answer = world.graph("POST", f"{draft}/createUploadSession", json={"AttachmentItem": ITEM})
    session = answer.get_json()
    assert (answer.status_code, session["nextExpectedRanges"]) == (201, ["0-"])
    assert session["expirationDateTime"] == "2026-03-12T15:00:00Z"
    return str(session["uploadUrl"])


def put(world: World, address: str, start: int, end: int, **headers: str) -> requests.Response:
    """Put the bytes from `start` to before `end`."""
    described = {"Content-Range": f"bytes {start}-{end - 1}/{SIZE}", **headers}
    return world.session.put(address, data=CONTENT[start:end], headers=described)


def test_a_large_file_comes_in_ranges(world: World, draft: str) -> None:
    address = begin(world, draft)
    first = put(world, address, 0, LARGEST_RANGE)
    assert (first.status_code, first.json()["nextExpectedRanges"]) == (200, [str(LARGEST_RANGE)])
    assert world.graph("GET", draft).get_json()["value"] == []
    last = put(world, address, LARGEST_RANGE, SIZE)
    assert (last.status_code, last.content) == (201, b"")
    (attachment,) = world.graph("GET", draft).get_json()["value"]
    assert last.headers["Location"].endswith(f"/Attachments('{attachment['id'].replace('=', '%3D')}')")
    assert (attachment["name"], attachment["contentType"], attachment["contentId"]) == (
        "photos.zip",
        "application/zip",
        "photos",
    )
    assert world.graph("GET", f"{draft}/{attachment['id']}/$value").data == CONTENT[:SIZE]
    assert put(world, address, 0, 5).status_code == 404


def test_a_small_file_comes_at_once(world: World, draft: str) -> None:
    file = {"@odata.type": "#microsoft.graph.fileAttachment", "name": "bol.pdf", "contentType": "application/pdf"}
    answer = world.graph("POST", draft, json={**file, "contentBytes": base64.b64encode(b"%PDF").decode()})
    made = answer.get_json()
    assert (answer.status_code, made["name"], made["isInline"]) == (201, "bol.pdf", False)
    assert world.graph("GET", f"{draft}/{made['id']}/$value").data == b"%PDF"
    large = world.graph("POST", draft, json={**file, "contentBytes": base64.b64encode(bytes(SMALLEST_UPLOAD)).decode()})
    assert (large.status_code, error_code(large)) == (413, "ErrorMessageSizeExceeded")


@pytest.mark.parametrize(("start", "end"), [(5, 10), (0, SIZE - 1 - LARGEST_RANGE)])
def test_ranges_come_in_order(world: World, draft: str, start: int, end: int) -> None:
    address = begin(world, draft)
    assert put(world, address, 0, 2).status_code == 200
    wrong = put(world, address, start, end)
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (416, "ErrorInvalidRequest")
    assert put(world, address, 2, 4).json()["nextExpectedRanges"] == ["4"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Authorization": "Bearer token"}, 401),
        ({"Content-Range": f"bytes 0-3/{SIZE}"}, 400),
        ({"Content-Range": "0-4"}, 400),
        ({"Content-Range": "bytes 0-4/5"}, 416),
    ],
)
def test_a_range_that_is_refused(world: World, draft: str, headers: dict[str, str], status: int) -> None:
    address = begin(world, draft)
    assert put(world, address, 0, 5, **headers).status_code == status
    assert put(world, address, 0, LARGEST_RANGE + 1).status_code == 413


def test_a_session_can_be_given_up_and_ends_by_itself(world: World, draft: str) -> None:
    address, other = begin(world, draft), begin(world, draft)
    assert world.session.delete(address).status_code == 204
    assert put(world, address, 0, 5).status_code == 404
    assert put(world, other, 0, 5).status_code == 200
    world.clock.forward(hours=1)
    assert put(world, other, 5, 10).status_code == 404


@pytest.mark.parametrize(
    ("size", "code"),
    [
        (SMALLEST_UPLOAD - 1, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize"),
        (LARGEST_UPLOAD + 1, "ErrorAttachmentSizeLimitExceeded"),
        (None, "ErrorAttachmentSizeLimitExceeded"),
    ],
)
def test_sizes_that_are_refused(world: World, draft: str, size: int | None, code: str) -> None:
    answer = world.graph("POST", f"{draft}/createUploadSession", json={"AttachmentItem": {**ITEM, "size": size}})
    assert (answer.status_code, error_code(answer)) == (400, code)


def test_a_received_message_takes_no_attachments(world: World) -> None:
    path = f"me/messages/{world.deliver().immutable_id}/attachments"
    assert world.graph("POST", path, json={}).status_code == 501
    answer = world.graph("POST", f"{path}/createUploadSession", json={}, scopes="Mail.Read")
    assert (answer.status_code, error_code(answer)) == (403, "ErrorAccessDenied")
