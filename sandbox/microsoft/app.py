"""The stand-in as one WSGI application."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from flask import Flask

from sandbox.microsoft.azure.identity import managed_identity
from sandbox.microsoft.azure.vault import key_vault
from sandbox.microsoft.control import control
from sandbox.microsoft.graph.paths import normalize
from sandbox.microsoft.graph.routes import graph
from sandbox.microsoft.graph.uploading import upload_addresses
from sandbox.microsoft.sign_in.authorize import authorize_pages
from sandbox.microsoft.sign_in.discovery import discovery
from sandbox.microsoft.sign_in.token import token_endpoint
from sandbox.microsoft.state import State


class Microsoft(Flask):
    """Flask with Graph's lenient paths."""

    def wsgi_app(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request."""
        normalize(environ)
        return super().wsgi_app(environ, start_response)


def create_app(state: State) -> Flask:
    """Microsoft, as far as `state` knows it.

    What is raised in it reaches the server: that is how a connection is dropped.
    """
    app = Microsoft(__name__)
    app.config["PROPAGATE_EXCEPTIONS"] = True
    for part in (
        discovery,
        authorize_pages,
        token_endpoint,
        graph,
        upload_addresses,
        managed_identity,
        key_vault,
        control,
    ):
        app.register_blueprint(part(state))
    return app
