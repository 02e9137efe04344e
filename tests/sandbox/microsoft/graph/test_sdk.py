"""Microsoft's own client for Graph drives the stand-in over a socket: it is answered as by Graph."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from kiota_abstractions.base_request_configuration import RequestConfiguration
from kiota_abstractions.method import Method
from kiota_abstractions.request_information import RequestInformation
from msgraph import GraphServiceClient
from msgraph.generated.models.attachment_item import AttachmentItem
from msgraph.generated.models.attachment_type import AttachmentType
from msgraph.generated.models.body_type import BodyType
from msgraph.generated.models.email_address import EmailAddress
from msgraph.generated.models.file_attachment import FileAttachment
from msgraph.generated.models.internet_message_header import InternetMessageHeader
from msgraph.generated.models.item_attachment import ItemAttachment
from msgraph.generated.models.item_body import ItemBody
from msgraph.generated.models.message import Message
from msgraph.generated.models.o_data_errors.o_data_error import ODataError
from msgraph.generated.models.recipient import Recipient
from msgraph.generated.models.subscription import Subscription
from msgraph.generated.models.upload_session import UploadSession
from msgraph.generated.users.item.mail_folders.item.messages.messages_request_builder import MessagesRequestBuilder
from msgraph.generated.users.item.messages.item.attachments.create_upload_session import (
    create_upload_session_post_request_body as upload_session,
)
from msgraph.generated.users.item.messages.item.create_reply import create_reply_post_request_body as create_reply
from msgraph.generated.users.item.messages.item.create_reply_all import (
    create_reply_all_post_request_body as create_reply_all,
)
from msgraph.generated.users.item.messages.item.message_item_request_builder import MessageItemRequestBuilder
from msgraph.generated.users.item.messages.item.move.move_post_request_body import MovePostRequestBody
from msgraph.generated.users.item.send_mail.send_mail_post_request_body import SendMailPostRequestBody
from msgraph_core.tasks import PageIterator

from sandbox.microsoft.graph.uploading import LARGEST_RANGE
from sandbox.microsoft.server import server
from tests.contracts.graph.stand_in import everything_attached
from tests.sandbox.microsoft.graph.sdk import Service
from tests.sandbox.microsoft.world import WEBHOOK, World

IMMUTABLE = 'IdType="ImmutableId"'
LARGE = bytes(range(256)) * (2 * LARGEST_RANGE // 256)


@pytest.fixture
def service(world: World) -> Iterator[Service]:
    world.clock.now = datetime.now(UTC).replace(microsecond=0)
    world.add_user("lee@acme.example")
    serving = server(0, world.app)
    address = f"http://127.0.0.1:{serving.port}"
    world.state.addresses = replace(world.state.addresses, graph=address)
    thread = threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield Service(world, address)
    serving.shutdown()
    thread.join()
    serving.server_close()


def preferring(parameters: object = None) -> RequestConfiguration[Any]:
    """A request's configuration: immutable ids, and query options."""
    configuration = RequestConfiguration(query_parameters=parameters)
    configuration.headers.add("Prefer", IMMUTABLE)
    return configuration


def draft() -> Message:
    """A mail to Lee."""
    return Message(
        subject="Your quote",
        body=ItemBody(content_type=BodyType.Html, content="<p>1,250 USD</p>"),
        to_recipients=[Recipient(email_address=EmailAddress(address="lee@acme.example", name="Lee"))],
        internet_message_headers=[InternetMessageHeader(name="x-job", value="17")],
    )


async def put(graph: GraphServiceClient, session: UploadSession, start: int, end: int) -> UploadSession | None:
    """Put a range of LARGE. The client's own LargeFileUploadTask fails on its second range (msgraph-core 1.5.2)."""
    request = RequestInformation(Method.PUT)
    request.url = session.upload_url
    request.headers.add("Content-Range", f"bytes {start}-{end - 1}/{len(LARGE)}")
    request.set_stream_content(LARGE[start:end])
    return await graph.request_adapter.send_async(request, UploadSession, {})


def test_list_and_page(service: Service) -> None:
    for number in range(12):
        service.world.deliver(f"Mail {number}")
        service.world.clock.forward(minutes=1)

    async def pages() -> tuple[list[str], list[str]]:
        async with service.client() as graph:
            inbox = graph.me.mail_folders.by_mail_folder_id("inbox").messages
            parameters = MessagesRequestBuilder.MessagesRequestBuilderGetQueryParameters(
                select=["subject", "receivedDateTime"],
                filter="receivedDateTime ge 2026-01-01T00:00:00Z",
                orderby=["receivedDateTime asc"],
                top=5,
            )
            first = await inbox.get(preferring(parameters))
            followed, page = [each.subject for each in first.value], first
            while page.odata_next_link:
                page = await inbox.with_url(page.odata_next_link).get()
                followed += [each.subject for each in page.value]
            iterated: list[str] = []

            def keep(message: Message) -> bool:
                iterated.append(message.subject)
                return True

            await PageIterator(first, graph.request_adapter).iterate(keep)
            return followed, iterated

    subjects = [f"Mail {number}" for number in range(12)]
    assert asyncio.run(pages()) == (subjects, subjects)


def test_get_with_attachments_and_mime(service: Service) -> None:
    raw = everything_attached()
    message = service.world.deliver_raw(raw)

    async def read() -> tuple[Message, list[Any], bytes]:
        async with service.client() as graph:
            one = graph.me.messages.by_message_id(message.immutable_id)
            parameters = MessageItemRequestBuilder.MessageItemRequestBuilderGetQueryParameters(
                select=["subject", "from", "receivedDateTime", "body", "internetMessageHeaders", "hasAttachments"]
            )
            listed = await one.attachments.get()
            whole = [await one.attachments.by_attachment_id(each.id).get() for each in listed.value]
            return await one.get(preferring(parameters)), whole, await one.content.get()

    got, attachments, mime = asyncio.run(read())
    assert (got.id, got.subject, got.has_attachments) == (message.immutable_id, "Quote", True)
    assert got.from_.email_address.address == "sam@shipper.example"
    assert got.received_date_time == service.world.clock()
    assert (got.body.content_type, got.body.content.strip()) == (BodyType.Html, "<p>Please quote.</p>")
    assert "Subject" in {header.name for header in got.internet_message_headers}
    assert [type(each) for each in attachments] == [FileAttachment, ItemAttachment]
    assert (attachments[0].name, attachments[0].content_bytes) == ("bol.pdf", b"%PDF")
    assert mime == raw


def test_move_mark_and_delete(service: Service) -> None:
    message = service.world.deliver()

    async def change() -> tuple[Message, Message]:
        async with service.client() as graph:
            one = graph.me.messages.by_message_id(message.immutable_id)
            moved = await one.move.post(MovePostRequestBody(destination_id="archive"), preferring())
            read = await one.patch(Message(is_read=True), preferring())
            await one.delete()
            await one.delete()
            with pytest.raises(ODataError) as gone:
                await one.get()
            assert (gone.value.response_status_code, gone.value.error.code) == (404, "ErrorItemNotFound")
            return moved, read

    moved, read = asyncio.run(change())
    assert (moved.id, moved.is_read) == (message.immutable_id, False)
    assert moved.parent_folder_id == service.world.mailbox.well_known("archive").id
    assert (read.id, read.is_read) == (message.immutable_id, True)


def test_draft_upload_and_send(service: Service) -> None:
    async def send() -> tuple[Message, Message]:
        async with service.client() as graph:
            made = await graph.me.messages.post(draft(), preferring())
            one = graph.me.messages.by_message_id(made.id)
            await one.patch(Message(subject="Your quote 17"), preferring())
            small = FileAttachment(name="quote.txt", content_type="text/plain", content_bytes=b"1,250 USD")
            await one.attachments.post(small)
            item = AttachmentItem(attachment_type=AttachmentType.File, name="photos.zip", size=len(LARGE))
            session = await one.attachments.create_upload_session.post(
                upload_session.CreateUploadSessionPostRequestBody(attachment_item=item)
            )
            assert session.next_expected_ranges == ["0-"] and session.expiration_date_time > datetime.now(UTC)
            middle = await put(graph, session, 0, LARGEST_RANGE)
            assert middle and middle.next_expected_ranges == [str(LARGEST_RANGE)]
            assert await put(graph, session, LARGEST_RANGE, len(LARGE)) is None
            await one.send.post()
            return made, await one.get(preferring())

    made, kept = asyncio.run(send())
    assert (made.is_draft, kept.is_draft, kept.id, kept.subject) == (True, False, made.id, "Your quote 17")
    assert kept.parent_folder_id == service.world.mailbox.well_known("sentitems").id
    arrived = service.inbox_of_lee()
    assert (arrived.subject, arrived.message_id) == ("Your quote 17", made.internet_message_id)
    assert [(each.name, each.content) for each in arrived.attachments] == [
        ("quote.txt", b"1,250 USD"),
        ("photos.zip", LARGE),
    ]


def test_replies(service: Service) -> None:
    message = service.world.deliver_raw(everything_attached())

    async def reply() -> tuple[Message, Message]:
        async with service.client() as graph:
            one = graph.me.messages.by_message_id(message.immutable_id)
            body = create_reply.CreateReplyPostRequestBody(comment="1,250 USD")
            to_all = create_reply_all.CreateReplyAllPostRequestBody(message=Message(subject="Your quote"))
            return await one.create_reply.post(body), await one.create_reply_all.post(to_all)

    first, second = asyncio.run(reply())
    assert (first.is_draft, first.subject, first.conversation_id) == (True, "RE: Quote", message.conversation_id)
    assert [each.email_address.address for each in first.to_recipients] == ["sam@shipper.example"]
    assert (second.subject, second.conversation_id) == ("Your quote", message.conversation_id)


def test_send_in_one_request(service: Service) -> None:
    async def send() -> None:
        async with service.client() as graph:
            await graph.me.send_mail.post(SendMailPostRequestBody(message=draft(), save_to_sent_items=False))

    asyncio.run(send())
    assert service.inbox_of_lee().subject == "Your quote"
    assert service.world.mailbox.in_folder(service.world.mailbox.well_known("sentitems")) == []


def test_subscribe_renew_and_delete(service: Service) -> None:
    end = service.world.clock() + timedelta(days=2)

    async def subscribe() -> tuple[Subscription, Subscription, list[Any]]:
        async with service.client() as graph:
            wish = Subscription(
                change_type="created",
                notification_url=WEBHOOK,
                lifecycle_notification_url=WEBHOOK,
                resource="me/mailFolders('inbox')/messages",
                expiration_date_time=end,
                client_state="a secret",
            )
            made = await graph.subscriptions.post(wish, preferring())
            one = graph.subscriptions.by_subscription_id(made.id)
            renewed = await one.patch(Subscription(expiration_date_time=end + timedelta(days=4)))
            listed = await graph.subscriptions.get()
            await one.delete()
            return made, renewed, listed.value

    made, renewed, listed = asyncio.run(subscribe())
    assert service.world.webhook.validations == 2
    assert (made.expiration_date_time, made.client_state) == (end, "a secret")
    assert (renewed.id, renewed.expiration_date_time) == (made.id, end + timedelta(days=4))
    assert [each.id for each in listed] == [made.id]
    assert service.world.state.subscriptions.live() == []
