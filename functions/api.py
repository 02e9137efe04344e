"""The API of the TMS's server (docs/api.md). Anonymous to the host: each request bears a token that the TMS has signed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import azure.functions as func

from functions import services
from functions.connect import encode
from functions.observed import observed
from shared.web.http import Request, Response

if TYPE_CHECKING:
    from shared.web.api import Api

blueprint = func.Blueprint()

Handle = Callable[["Api", str, Request], Response]
"""Answers a request of an organization."""


@blueprint.function_name("list_mailboxes")
@blueprint.route("mailboxes", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def list_mailboxes(req: func.HttpRequest) -> func.HttpResponse:
    """The organization's mailboxes."""
    return respond(req, lambda api, organization, _: api.mailboxes(organization))


@blueprint.function_name("get_mailbox")
@blueprint.route("mailboxes/{id}", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def get_mailbox(req: func.HttpRequest) -> func.HttpResponse:
    """One mailbox."""
    mailbox = req.route_params["id"]
    return respond(req, lambda api, organization, _: api.mailbox(organization, mailbox))


@blueprint.function_name("change_mailbox")
@blueprint.route("mailboxes/{id}", methods=["PATCH"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def change_mailbox(req: func.HttpRequest) -> func.HttpResponse:
    """A mailbox's choices are changed, or its reading is started or paused."""
    mailbox = req.route_params["id"]
    return respond(req, lambda api, organization, request: api.change(organization, mailbox, request))


@blueprint.function_name("remove_mailbox")
@blueprint.route("mailboxes/{id}", methods=["DELETE"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def remove_mailbox(req: func.HttpRequest) -> func.HttpResponse:
    """A mailbox is disconnected."""
    mailbox = req.route_params["id"]
    return respond(req, lambda api, organization, _: api.disconnect(organization, mailbox))


@blueprint.function_name("list_activity")
@blueprint.route("mailboxes/{id}/activity", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def list_activity(req: func.HttpRequest) -> func.HttpResponse:
    """A mailbox's messages and what was done for them."""
    mailbox = req.route_params["id"]
    return respond(req, lambda api, organization, request: api.activity(organization, mailbox, request))


@blueprint.function_name("list_failures")
@blueprint.route("mailboxes/{id}/failures", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def list_failures(req: func.HttpRequest) -> func.HttpResponse:
    """What could not be handled for a mailbox."""
    mailbox = req.route_params["id"]
    return respond(req, lambda api, organization, _: api.failures(organization, mailbox))


@blueprint.function_name("decide_effect")
@blueprint.route("mailboxes/{id}/activity/{key}/decisions", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def decide_effect(req: func.HttpRequest) -> func.HttpResponse:
    """A decision about something that waits."""
    mailbox, key = req.route_params["id"], req.route_params["key"]
    return respond(req, lambda api, organization, request: api.decide(organization, mailbox, key, request))


@blueprint.function_name("replay_failure")
@blueprint.route("mailboxes/{id}/failures/{failure}/replay", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def replay_failure(req: func.HttpRequest) -> func.HttpResponse:
    """Something that failed is started again."""
    mailbox, failure = req.route_params["id"], req.route_params["failure"]
    return respond(req, lambda api, organization, _: api.replay(organization, mailbox, failure))


def respond(req: func.HttpRequest, handle: Handle) -> func.HttpResponse:
    """Let the API answer."""
    request = Request(query=dict(req.params), body=req.get_body(), authorization=req.headers.get("Authorization", ""))
    return encode(services.api().answer(handle, request))
