"""HTTP: whether the app lives, and whether it can do its work. Anonymous: they say nothing but that."""

import json
from functools import cache, partial
from typing import TYPE_CHECKING

import azure.functions as func

from functions import resources, services
from functions.observed import observed

if TYPE_CHECKING:
    from shared.health.readiness import Readiness

blueprint = func.Blueprint()


@blueprint.function_name("health_live")
@blueprint.route("health/live", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def health_live(req: func.HttpRequest) -> func.HttpResponse:
    """The app answers. Nothing is asked for it."""
    return answer(200, {"live": True})


@blueprint.function_name("health_ready")
@blueprint.route("health/ready", methods=["GET"], auth_level=func.AuthLevel.ANONYMOUS)
@observed
def health_ready(req: func.HttpRequest) -> func.HttpResponse:
    """All that the app needs answers, and its timers run; else 503."""
    report = readiness().look()
    ready = bool(report) and all(found.state == "ok" for found in report.values())
    checks = {name: {"state": found.state, "milliseconds": found.milliseconds} for name, found in report.items()}
    return answer(200 if ready else 503, {"ready": ready, "checks": checks})


@cache
def readiness() -> "Readiness":
    """What the app needs. The connections are its own: they are not counted as the app's calls."""
    import requests

    from shared.health import checks
    from shared.health.readiness import Readiness

    settings, session = resources.settings(), requests.Session()
    vault = {"key_vault": partial(checks.vault, resources.vault())} if settings.vault_url else {}
    return Readiness(
        {
            "storage": partial(checks.storage, resources.tables(), resources.queues()),
            **vault,
            "microsoft_graph": partial(checks.answers, session, settings.graph_url),
            "tms": partial(checks.answers, session, settings.tms_url),
            "timers": services.timers().check,
        }
    )


def answer(status: int, content: object) -> func.HttpResponse:
    """The answer as JSON."""
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return func.HttpResponse(json.dumps(content), status_code=status, mimetype="application/json", headers=headers)
