"""The "Edit Mailbox Connection" page. Anonymous to the host: the TMS's ticket, and the session made of it, say who is there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import azure.functions as func

from functions import services
from functions.observed import observed
from shared.web.http import Request, Response

if TYPE_CHECKING:
    from shared.web.connecting import Connecting

blueprint = func.Blueprint()


@blueprint.function_name("open_connection")
@blueprint.route("connect", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def open_connection(req: func.HttpRequest) -> func.HttpResponse:
    """The TMS opens the page."""
    return respond(req, lambda page, request: page.open(request))


@blueprint.function_name("show_connection")
@blueprint.route("connect", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def show_connection(req: func.HttpRequest) -> func.HttpResponse:
    """The page."""
    return respond(req, lambda page, request: page.show(request))


@blueprint.function_name("save_connection")
@blueprint.route("connect/save", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def save_connection(req: func.HttpRequest) -> func.HttpResponse:
    """The choices are stored, or a sign-in begins."""
    return respond(req, lambda page, request: page.save(request))


@blueprint.function_name("change_reading")
@blueprint.route("connect/reading", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def change_reading(req: func.HttpRequest) -> func.HttpResponse:
    """Reading is started or paused."""
    return respond(req, lambda page, request: page.reading(request))


@blueprint.function_name("check_sending")
@blueprint.route("connect/check", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def check_sending(req: func.HttpRequest) -> func.HttpResponse:
    """Whether mail can go out by SMTP is found out again."""
    return respond(req, lambda page, request: page.check_again(request))


@blueprint.function_name("finish_sign_in")
@blueprint.route("connect/callback", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def finish_sign_in(req: func.HttpRequest) -> func.HttpResponse:
    """Microsoft sends a staff member back."""
    return respond(req, lambda page, request: page.callback(request))


@blueprint.function_name("finish_approval")
@blueprint.route("connect/callback", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def finish_approval(req: func.HttpRequest) -> func.HttpResponse:
    """Microsoft sends an administrator back who was asked to approve the app."""
    return respond(req, lambda page, request: page.approved(request))


@blueprint.function_name("confirm_mailbox")
@blueprint.route("connect/confirm", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def confirm_mailbox(req: func.HttpRequest) -> func.HttpResponse:
    """The person confirms that another mailbox is meant."""
    return respond(req, lambda page, request: page.confirm(request))


@blueprint.function_name("disconnect_mailbox")
@blueprint.route("connect/disconnect", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def disconnect_mailbox(req: func.HttpRequest) -> func.HttpResponse:
    """The mailbox is disconnected."""
    return respond(req, lambda page, request: page.disconnect(request))


@blueprint.function_name("static_file")
@blueprint.route("static/{file}", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def static_file(req: func.HttpRequest) -> func.HttpResponse:
    """The pages' stylesheet, icon and script."""
    name = req.route_params.get("file", "")
    return respond(req, lambda page, _: page.pages.static(name))


def respond(req: func.HttpRequest, handle: Callable[["Connecting", Request], Response]) -> func.HttpResponse:
    """Let the connection page answer."""
    return encode(services.connecting().answer(handle, decode(req)))


def decode(req: func.HttpRequest) -> Request:
    """The request in our own terms."""
    return Request(query=dict(req.params), cookies=read_cookies(req.headers.get("Cookie", "")), body=req.get_body())


def read_cookies(header: str) -> dict[str, str]:
    """The cookies that came along. The standard library's parser gives up at the first odd one, whoever set it."""
    pairs = (part.partition("=") for part in header.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def encode(response: Response) -> func.HttpResponse:
    """The response in the host's terms."""
    encoded = func.HttpResponse(response.body, status_code=response.status, headers=response.headers)
    for cookie in response.cookies:
        encoded.headers.add("Set-Cookie", cookie.header)
    return encoded
