"""HTTP: what was done for each message. Anonymous to the host: the session says who is there."""

import azure.functions as func

from functions import services
from functions.connect import decode, encode

blueprint = func.Blueprint()


@blueprint.function_name("show_activity")
@blueprint.route("activity", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
def show_activity(req: func.HttpRequest) -> func.HttpResponse:
    """The activity page."""
    return encode(services.activity().show(decode(req)))
