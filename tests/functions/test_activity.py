from functions.activity import blueprint
from tests.functions.routes import routes

ROUTES = {
    "show_activity": ("GET", "activity"),
    "decide_activity": ("POST", "activity/decide"),
    "replay_activity": ("POST", "activity/replay"),
}


def test_the_routes_are_open_to_browsers() -> None:
    assert routes(blueprint) == ROUTES
