"""The sandbox's TMS as a Flask application."""

import requests
from flask import Flask

from sandbox.tms.api import api
from sandbox.tms.control import control
from sandbox.tms.guard import guard
from sandbox.tms.mail import Mails
from sandbox.tms.screen import screen
from sandbox.tms.state import State
from sandbox.tms.tickets import Tickets, new_key

LARGEST_REQUEST = 220 * 1024 * 1024
"""A document of 150 MB in base64, and a little."""


def create_app(state: State, tickets: Tickets | None = None, session: requests.Session | None = None) -> Flask:
    """The application over `state`. Without `tickets`: such as for `http://tms.localhost` and `http://app.localhost`.

    `session`: with which the app's API is called.
    """
    tickets = tickets or Tickets(new_key(), "http://tms.localhost", "http://app.localhost")
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    routes = api(state)
    guard(state, routes)
    app.register_blueprint(routes)
    app.register_blueprint(control(state, tickets))
    app.register_blueprint(screen(state, tickets, Mails(tickets, session or requests.Session())))
    return app
