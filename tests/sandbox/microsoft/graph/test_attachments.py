from base64 import b64decode
from email.message import EmailMessage

from sandbox.microsoft.control import with_references
from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.mime import parse
from tests.sandbox.microsoft.world import World, error_code

PDF = b"%PDF-1.7 " + bytes(range(256)) * 4


def delivered(world: World) -> Message:
    email = EmailMessage()
    email["Subject"] = "Rate confirmation"
    email.set_content("See attached.")
    email.add_attachment(PDF, maintype="application", subtype="pdf", filename="rate.pdf")
    email.add_attachment(PDF, maintype="application", subtype="pdf", filename="rate.pdf", cid="<doc@x>")
    inner = EmailMessage()
    inner["Subject"] = "Original request"
    inner.set_content("Two pallets")
    email.add_attachment(inner)
    mail = with_references(parse(email.as_bytes()), ["Rates.xlsx"])
    inbox = world.mailbox.folder("inbox")
    assert inbox
    return world.mailbox.deliver(mail, inbox, world.clock(), world.clock())


def test_the_list_holds_what_was_selected(world: World) -> None:
    path = f"me/messages/{delivered(world).immutable_id}/attachments"
    select = "id,name,contentType,size,isInline,microsoft.graph.fileAttachment/contentId"
    found = world.graph("GET", path, query={"$select": select}).get_json()["value"]
    assert [each["@odata.type"].rpartition(".")[2] for each in found] == [
        "fileAttachment", "fileAttachment", "itemAttachment", "referenceAttachment",
    ]  # fmt: skip
    assert [each["name"] for each in found] == ["rate.pdf", "rate.pdf", "Original request", "Rates.xlsx"]
    assert [each.get("contentId") for each in found] == [None, "doc@x", None, None]
    assert all("contentBytes" not in each for each in found)
    assert len({each["id"] for each in found}) == 4
    assert found[0]["size"] > len(PDF)
    whole = world.graph("GET", path).get_json()["value"]
    assert b64decode(whole[0]["contentBytes"]) == PDF


def test_content_id_needs_the_cast(world: World) -> None:
    path = f"me/messages/{delivered(world).immutable_id}/attachments"
    answer = world.graph("GET", path, query={"$select": "id,contentId"})
    assert (answer.status_code, error_code(answer)) == (400, "RequestBroker--ParseUri")


def test_content_is_streamed_and_a_link_has_none(world: World) -> None:
    path = f"me/messages/{delivered(world).immutable_id}/attachments"
    file, _, item, link = (each["id"] for each in world.graph("GET", path).get_json()["value"])
    answer = world.graph("GET", f"{path}/{file}/$value")
    assert (answer.data, answer.content_type, answer.content_length) == (PDF, "application/pdf", len(PDF))
    assert b"Subject: Original request" in world.graph("GET", f"{path}/{item}/$value").data
    assert world.graph("GET", f"{path}/{link}/$value").status_code == 405


def test_an_item_can_be_expanded(world: World) -> None:
    path = f"me/messages/{delivered(world).immutable_id}/attachments"
    item = world.graph("GET", path).get_json()["value"][2]["id"]
    query = {"$expand": "microsoft.graph.itemAttachment/item"}
    shown = world.graph("GET", f"{path}/{item}", query=query).get_json()
    assert shown["item"]["subject"] == "Original request"
    assert shown["item"]["body"]["content"].strip() == "Two pallets"


def test_ids_stay_when_the_message_moves_only_if_immutable(world: World) -> None:
    message = delivered(world)
    path = f"me/messages/{message.immutable_id}/attachments"
    stable = world.graph("GET", path).get_json()["value"][0]["id"]
    changing = world.graph("GET", path, headers={"Prefer": ""}).get_json()["value"][0]["id"]
    world.graph("POST", f"me/messages/{message.immutable_id}/move", json={"destinationId": "archive"})
    assert world.graph("GET", f"{path}/{stable}").status_code == 200
    assert world.graph("GET", f"{path}/{changing}").status_code == 404
