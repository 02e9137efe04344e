"""The app's own requests to Graph, observed: its whole client, and messages on their road through the pipeline."""

from datetime import timedelta

from shared.mailboxes.model import Action
from shared.microsoft import folders, messages, profile, sending, subscriptions
from shared.microsoft.graph import Graph
from shared.sending.draft import large_file, properties_of, small_file
from shared.sending.model import File, Outgoing, Person
from tests.contracts.graph.recorder import Exchange, recorded, recorded_world
from tests.sandbox.microsoft.world import GRAPH_ADDRESS, WEBHOOK
from tests.shared.pipeline.road import Road

PDF = b"%PDF-1.4 bill of lading"
MAIL = (
    b"From: Sam <sam@shipper.example>\r\nTo: dana@acme.example\r\nSubject: Quote\r\nMessage-ID: <1@shipper.example>\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nPlease quote.\r\n--b\r\n'
    b'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="bol.pdf"\r\n\r\n'
    + PDF
    + b"\r\n--b--\r\n"
)

OUTGOING = b"To: lee@acme.example\r\nSubject: Quote\r\nMessage-ID: <2@acme.example>\r\n\r\n1,250 USD\r\n"
LEE = Person("Lee", "lee@acme.example")


def client() -> list[Exchange]:
    """Everything that the client can ask."""
    world, recorder = recorded_world()
    graph = Graph(world.session, f"{GRAPH_ADDRESS}/v1.0", lambda: world.bearer()["Authorization"].split()[1])
    message = world.deliver_raw(MAIL)
    profile.get_profile(graph)
    profile.check_mailbox(graph)
    assert len(folders.not_received(graph)) == len(folders.NOT_RECEIVED)
    messages.get_message(graph, message.immutable_id)
    assert list(messages.received_since(graph, world.clock() - timedelta(days=7)))
    assert messages.received_between(graph, message.received, world.clock() + timedelta(seconds=1), 1).messages
    assert messages.answered_at(graph, message.conversation_id) == ()
    (attachment,) = messages.list_attachments(graph, message.immutable_id)
    with messages.open_attachment(graph, message.immutable_id, attachment) as pieces:
        assert b"".join(pieces) == PDF
    messages.move(graph, message.immutable_id, folders.archive_folder(graph))
    messages.mark_read(graph, message.immutable_id)
    messages.locate(graph, message.immutable_id)
    sending_client(graph, message.immutable_id)
    subscription = subscriptions.create(graph, WEBHOOK, "state", world.clock() + timedelta(days=2))
    subscriptions.renew(graph, subscription.id, world.clock() + subscriptions.LIFETIME)
    assert subscriptions.list_all(graph)
    subscriptions.delete(graph, subscription.id)
    return recorder.exchanges


def sending_client(graph: Graph, answered: str) -> None:
    """Mail is sent in one request, and from drafts that are filled, sent or given up."""
    sending.send_mime(graph, OUTGOING)
    assert sending.find_own(graph, "<2@acme.example>", "sentitems")
    message = Outgoing(
        (LEE,), (LEE,), (LEE,), (LEE,), "Your quote", "1,250 USD", "", (), "high", shipment_id="", answers=""
    )
    written = sending.create_draft(graph, properties_of(message, "<3@acme.example>"))
    small = File("a.pdf", "application/pdf", len(PDF))
    large = File("b.pdf", "application/pdf", sending.SMALLEST_UPLOAD)
    sending.attach(graph, written.id, small_file(small, "a", PDF))
    url = sending.begin_upload(graph, written.id, large_file(large, "b"))
    sending.put_range(graph, url, 0, large.size, bytes(large.size))
    sending.send_draft(graph, written.id)
    assert not sending.look_at(graph, written.id).is_draft
    reply = sending.create_reply(graph, answered, properties_of(message, "<4@acme.example>"))
    sending.delete_draft(graph, reply.id)


def client_without_archive() -> list[Exchange]:
    """The same where Outlook's own archive is missing: a folder of that name is looked for, and made."""
    world, recorder = recorded_world()
    lee = world.add_user("lee@acme.example", with_archive=False)
    graph = Graph(world.session, f"{GRAPH_ADDRESS}/v1.0", lambda: world.bearer(user=lee)["Authorization"].split()[1])
    assert folders.archive_folder(graph) == folders.archive_folder(graph)
    return recorder.exchanges


def pipeline(action: Action) -> list[Exchange]:
    """A quote with a document, from the inbox to what becomes of it."""
    road = Road(action)
    recorder = recorded(road.session, "http://localhost")
    road.deliver(files={"bol.pdf": PDF})
    road.pump()
    assert road.row().state == "closed"
    return [made for made in recorder.exchanges if made.path.startswith("/v1.0/")]


def all_requests() -> list[Exchange]:
    """Every request that the app made, with the answers that the stand-in gave."""
    roads = [made for action in Action for made in pipeline(action)]
    return [*client(), *client_without_archive(), *roads]
