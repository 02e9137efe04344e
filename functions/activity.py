"""The activity page: what waits, what failed, what was done. Anonymous to the host: the session says who is there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import azure.functions as func

from functions import services
from functions.connect import decode, encode
from functions.observed import observed
from shared.web.http import Request, Response

if TYPE_CHECKING:
    from shared.web.activity import Activity

blueprint = func.Blueprint()


@blueprint.function_name("show_activity")
@blueprint.route("activity", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def show_activity(req: func.HttpRequest) -> func.HttpResponse:
    """The page."""
    return respond(req, lambda page, request: page.show(request))


@blueprint.function_name("decide_activity")
@blueprint.route("activity/decide", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def decide_activity(req: func.HttpRequest) -> func.HttpResponse:
    """The staff member decides about something that waits."""
    return respond(req, lambda page, request: page.decide(request))


@blueprint.function_name("replay_activity")
@blueprint.route("activity/replay", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def replay_activity(req: func.HttpRequest) -> func.HttpResponse:
    """The staff member lets something that failed start again."""
    return respond(req, lambda page, request: page.replay(request))


def respond(req: func.HttpRequest, handle: Callable[["Activity", Request], Response]) -> func.HttpResponse:
    """Let the activity page answer."""
    return encode(services.activity().answer(handle, decode(req)))
