"""A small app with blueprints, whose functions do what a test tells them, on memory storage with a hand-driven clock."""

import typing
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import azure.functions as func
import requests

from sandbox.host.host import Host
from sandbox.host.settings import HostSettings
from sandbox.wsgi import WsgiAdapter
from shared.errors import Unavailable
from shared.storage.memory import MemoryQueues, MemoryTables
from shared.storage.queues import Received

STORAGE = "AzureWebJobsStorage"
MONDAY_NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SETTINGS = HostSettings(
    threads=4,
    batch_size=3,
    new_batch_threshold=1,
    visibility_timeout=30,
    environment={"IncomingQueue": "incoming", "Nightly": "0 0 3 * * *"},
)


class Clock:
    """Moves when it is told to."""

    def __init__(self, now: datetime = MONDAY_NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class UnreliableQueues(MemoryQueues):
    """Queues in which somebody has put what is not base64, and which at times cannot hide or delete a message."""

    available = True

    def hide(self, queue: str, message: Received, seconds: float) -> Received:
        if not self.available:
            raise Unavailable("as the test wants it")
        return super().hide(queue, message, seconds)

    def delete(self, queue: str, message: Received) -> None:
        if not self.available:
            raise Unavailable("as the test wants it")
        super().delete(queue, message)

    def receive(self, queue: str, limit: int, hidden_for: float) -> list[Received]:
        found = super().receive(queue, limit, hidden_for)
        return [replace(message, decoded=not message.body.startswith("not base64")) for message in found]


def do_nothing(_: object) -> None:
    return


@dataclass
class Doings:
    """What the functions were given, and what they do."""

    messages: list[func.QueueMessage] = field(default_factory=list)
    requests: list[func.HttpRequest] = field(default_factory=list)
    ticks: list[func.TimerRequest] = field(default_factory=list)
    contexts: list[func.Context] = field(default_factory=list)
    on_message: Callable[[func.QueueMessage], None] = do_nothing
    on_tick: Callable[[func.TimerRequest], None] = do_nothing
    sent: object = None


def build_app(doings: Doings) -> func.FunctionApp:
    app = func.FunctionApp()
    app.register_functions(mail_functions(doings))
    app.register_functions(web_functions(doings))
    app.register_functions(timer_functions(doings))
    return app


def mail_functions(doings: Doings) -> func.Blueprint:
    blueprint = func.Blueprint()

    @blueprint.queue_trigger(arg_name="message", queue_name="%IncomingQueue%", connection=STORAGE)
    @blueprint.queue_output(arg_name="recorded", queue_name="recorded", connection=STORAGE)
    def read_mail(message: func.QueueMessage, recorded: func.Out[typing.Sequence[str]], context: func.Context) -> None:
        doings.messages.append(message)
        doings.contexts.append(context)
        recorded.set([f"first {message.get_body().decode()}", "second"])
        doings.on_message(message)

    @blueprint.queue_trigger(arg_name="message", queue_name="incoming-poison", connection=STORAGE)
    def read_poison(message: func.QueueMessage) -> None:
        doings.messages.append(message)
        doings.on_message(message)

    return blueprint


def web_functions(doings: Doings) -> func.Blueprint:
    blueprint = func.Blueprint()

    @blueprint.route("items/{id}", methods=["GET", "POST"], auth_level=func.AuthLevel.ANONYMOUS)
    def item(req: func.HttpRequest) -> func.HttpResponse:
        doings.requests.append(req)
        return func.HttpResponse(req.get_body(), mimetype="application/octet-stream")

    @blueprint.route("items/{id}", methods=["DELETE"], auth_level=func.AuthLevel.ANONYMOUS)
    def drop_item(req: func.HttpRequest) -> func.HttpResponse:
        return func.HttpResponse(status_code=410)

    @blueprint.route("items/newest", auth_level=func.AuthLevel.ANONYMOUS)
    def newest_item(req: func.HttpRequest) -> str:
        return "the newest"

    @blueprint.route("enqueue", auth_level=func.AuthLevel.ANONYMOUS)
    @blueprint.queue_output(arg_name="sent", queue_name="%IncomingQueue%", connection=STORAGE)
    def enqueue(req: func.HttpRequest, sent: func.Out[object]) -> func.HttpResponse:
        sent.set(doings.sent)
        if req.params.get("fail"):
            raise RuntimeError("as the test wants it")
        return func.HttpResponse(status_code=202)

    @blueprint.route("sign-in", auth_level=func.AuthLevel.ANONYMOUS)
    def sign_in(req: func.HttpRequest) -> func.HttpResponse:
        response = func.HttpResponse(
            "<p>é</p>", mimetype="text/html", status_code=303, headers={"Location": "/api/here"}
        )
        response.headers.add("Set-Cookie", "session=a/b==; HttpOnly; Secure; SameSite=Lax; Max-Age=60")
        response.headers.add("Set-Cookie", "other=1; Path=/api")
        return response

    @blueprint.route("nothing", auth_level=func.AuthLevel.ANONYMOUS)
    def nothing(req: func.HttpRequest) -> None:
        return

    @blueprint.route("keyed")
    def keyed(req: func.HttpRequest) -> str:
        return "never seen"

    return blueprint


def timer_functions(doings: Doings) -> func.Blueprint:
    blueprint = func.Blueprint()

    @blueprint.timer_trigger(arg_name="timer", schedule="%Nightly%")
    def nightly(timer: func.TimerRequest) -> None:
        doings.ticks.append(timer)
        doings.on_tick(timer)

    return blueprint


@dataclass
class Stage:
    """A host that runs the app; `again` starts another one on the same storage."""

    settings: HostSettings = SETTINGS
    doings: Doings = field(default_factory=Doings)
    clock: Clock = field(default_factory=Clock)
    tables: MemoryTables = field(default_factory=MemoryTables)

    def __post_init__(self) -> None:
        self.storage = UnreliableQueues(self.clock)
        self.host = self.again()

    def again(self, doings: Doings | None = None) -> Host:
        return Host(build_app(doings or self.doings), self.storage, self.tables, self.settings, self.clock)

    def session(self) -> requests.Session:
        session = requests.Session()
        session.mount("http://app.localhost", WsgiAdapter(self.host.http))
        return session

    def bodies(self, queue: str) -> list[str]:
        """What can be received from a queue now, which stays there."""
        received = self.storage.receive(queue, 32, 1)
        for message in received:
            self.storage.hide(queue, message, 0)
        return [message.body for message in received]
