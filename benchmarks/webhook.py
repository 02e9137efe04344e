"""The webhook for Graph's notifications, beside a bare function that writes what it is posted to a queue.

    python -m benchmarks.webhook

Both run in one process and in turn: in the sandbox's functions host with queues in memory, and called directly, without a host.
The bare function checks nothing and logs nothing. The webhook checks the client state of each notification, takes the message's
id out, and logs two events.
"""

import json
import logging
import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import quantiles

import azure.functions as func
from werkzeug.test import Client

from benchmarks.figure import Figure, run
from benchmarks.loading import example_settings
from benchmarks.timing import in_turn, milliseconds, ratio, undisturbed
from functions import notifications, resources
from sandbox.host.bindings import http_request
from sandbox.host.context import InvocationContext, Trace
from sandbox.host.host import Host, utc_now
from sandbox.host.outputs import OutParameter
from sandbox.host.settings import HostSettings
from shared.mailboxes import client_state
from shared.mailboxes.client_state import ClientState
from shared.mailboxes.work import INCOMING_MAIL
from shared.storage.memory import MemoryQueues, MemoryTables

POSTS = 500
TOGETHER = 100
"""Notifications that Graph posts at once where many come."""
PATIENCE = 3_000
"""Milliseconds that Microsoft gives an answer (docs/operations.md, `webhook_slow`)."""

bare = func.Blueprint()


@bare.function_name("bare")
@bare.route("bare", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@bare.queue_output("message", INCOMING_MAIL, "AzureWebJobsStorage")
def write_one(req: func.HttpRequest, message: func.Out[str]) -> func.HttpResponse:
    """Put the post on the queue as it is."""
    message.set(req.get_body().decode())
    return func.HttpResponse(status_code=202)


def posted(count: int) -> bytes:
    """A post of so many notifications, as Graph writes them."""
    state = client_state.write(resources.keys(), ClientState("3gdyzg5iqp-l57cxledkiycxbkfondo", "nonce"))
    common = {
        "subscriptionId": "7f105c7d-2dc5-4530-97cd-4e7ae6534c07",
        "subscriptionExpirationDateTime": "2026-03-20T11:00:00.0000000Z",
        "tenantId": "84bd8158-6d4d-4958-8b9f-9d6445542f95",
        "changeType": "created",
        "clientState": state,
    }
    items = [
        {
            **common,
            "resource": f"Users/622eaaff-0683-4862-9de4-f2ec83c2bd98/Messages/AAkALgAAAAAAHYQDEapmEc2byACq{number:020}",
            "resourceData": {
                "@odata.type": "#Microsoft.Graph.Message",
                "@odata.etag": 'W/"CQAAABYAAADkrWGo7bouTKlsgTZMr9KwAAAUWRHf"',
                "id": f"AAkALgAAAAAAHYQDEapmEc2byACq{number:020}",
            },
        }
        for number in range(count)
    ]
    return json.dumps({"value": items}).encode()


class Posted:
    """The two functions in one host, and the milliseconds that their answers take."""

    def __init__(self) -> None:
        self.queues = MemoryQueues(utc_now)
        app = func.FunctionApp()
        for blueprint in (notifications.blueprint, bare):
            app.register_functions(blueprint)
        self.host = Host(app, self.queues, MemoryTables(), HostSettings.read({"version": "2.0"}, {}))
        self.client = Client(self.host.http)

    def in_host(self, path: str, body: bytes) -> float:
        """How long an answer takes, from the HTTP request to it, with the message on the queue."""
        self.queues.queues.clear()
        began = time.perf_counter()
        status = self.client.post(f"/api/{path}", data=body, content_type="application/json").status_code
        took = (time.perf_counter() - began) * 1000
        if (status, self.queues.length(INCOMING_MAIL)) != (202, 1):
            raise AssertionError(f"{path} answered {status}: {self.queues.length(INCOMING_MAIL)} on the queue")
        return took

    def alone(self, name: str, body: bytes) -> float:
        """How long the function itself takes, without a host around it."""
        function = next(each.function for _, each in self.host.http.routes if each.function.name == name)
        given: dict[str, object] = {output.parameter: OutParameter() for output in function.outputs}
        if function.takes_context:
            given["context"] = InvocationContext(name, Trace())
        given[function.parameter] = http_request("POST", "https://app.example.com/api", {}, {}, {}, body)
        return milliseconds(partial(function.call, **given))


def measure(posts: int = POSTS, together: int = TOGETHER) -> Iterator[Figure | str]:
    """The figures, of so many posts to each function."""
    both, one = Posted(), posted(1)
    answers, bare_answers = in_turn(
        posts, partial(both.in_host, "graph/notifications", one), partial(both.in_host, "bare", one)
    )
    yield Figure("in the host", undisturbed(answers) / undisturbed(bare_answers), "times as long")
    webhook = partial(both.alone, "graph_notifications")
    alone = ratio(posts, partial(webhook, one), partial(both.alone, "bare", one))
    yield Figure("without a host", alone, "times as long")
    growth = ratio(posts // 5, partial(webhook, posted(together)), partial(webhook, one))
    yield Figure(f"without a host, {together} notifications in a post beside one", growth, "times as long", together)
    yield Figure("an answer in the host, 99 of 100", quantiles(answers, n=100)[98], "ms", PATIENCE)
    both.host.stop(1)


def main() -> None:
    """Print the figures. What the functions log is written, as in Azure, and goes nowhere."""
    os.environ.update(example_settings())
    with Path(os.devnull).open("w") as nowhere:
        logging.basicConfig(level=logging.INFO, stream=nowhere)
        run(__doc__, measure())


if __name__ == "__main__":
    main()
