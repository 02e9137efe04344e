"""HTTP and queue: mail that the TMS's server sends through a connected mailbox (docs/api.md)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import azure.functions as func

from functions import services
from functions.connect import encode
from functions.observed import observed
from shared.mailboxes.work import OUTGOING_MAIL, SendWork
from shared.web.http import Request, Response

if TYPE_CHECKING:
    from shared.web.sending import SendingApi

blueprint = func.Blueprint()

Handle = Callable[["SendingApi", str, Request], Response]
"""Answers a request of an organization."""


@blueprint.function_name("send_message")
@blueprint.route("mailboxes/{id}/messages", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def send_message(req: func.HttpRequest) -> func.HttpResponse:
    """A message is taken over."""
    mailbox = req.route_params["id"]
    return respond(req, lambda api, organization, request: api.send(organization, mailbox, request))


@blueprint.function_name("get_sent_message")
@blueprint.route("mailboxes/{id}/messages/{send}", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def get_sent_message(req: func.HttpRequest) -> func.HttpResponse:
    """What became of it."""
    mailbox, send = req.route_params["id"], req.route_params["send"]
    return respond(req, lambda api, organization, _: api.status(organization, mailbox, send))


@blueprint.function_name("decide_sent_message")
@blueprint.route("mailboxes/{id}/messages/{send}/decisions", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def decide_sent_message(req: func.HttpRequest) -> func.HttpResponse:
    """A decision about one of which nobody knows whether it was sent."""
    mailbox, send = req.route_params["id"], req.route_params["send"]
    return respond(req, lambda api, organization, request: api.decide(organization, mailbox, send, request))


@blueprint.function_name("begin_upload")
@blueprint.route("uploads", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def begin_upload(req: func.HttpRequest) -> func.HttpResponse:
    """A large attachment is announced."""
    return respond(req, lambda api, organization, request: api.begin_upload(organization, request))


@blueprint.function_name("take_range")
@blueprint.route("uploads/{upload}", methods=["PUT"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def take_range(req: func.HttpRequest) -> func.HttpResponse:
    """A range of it comes."""
    upload = req.route_params["upload"]
    return respond(req, lambda api, organization, request: api.take_range(organization, upload, request))


@blueprint.function_name("send_mail")
@blueprint.queue_trigger("msg", OUTGOING_MAIL, "AzureWebJobsStorage")
@observed
def send_mail(msg: func.QueueMessage) -> None:
    """A message is sent."""
    from shared.sending.run import run

    run(services.sending(), SendWork.decode(msg.get_body().decode()))


def respond(req: func.HttpRequest, handle: Handle) -> func.HttpResponse:
    """Let the API answer."""
    request = Request(
        query=dict(req.params),
        body=req.get_body(),
        authorization=req.headers.get("Authorization", ""),
        idempotency_key=req.headers.get("Idempotency-Key", ""),
        content_range=req.headers.get("Content-Range", ""),
    )
    return encode(services.sending_api().answer(handle, request))
