"""HTTP functions as a WSGI callable: any WSGI server, or a test without a socket, can call it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Request, Response

from sandbox.host.bindings import Answer, http_request
from sandbox.host.invocation import Invoker
from sandbox.host.model import HttpFunction
from sandbox.host.routes import Route
from sandbox.host.settings import HostSettings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


class HttpFunctions:
    """Routes requests to functions.

    404 where no route fits (a wrong method is no fit), 401 where a function asks for a key, as this host keeps no keys,
    413 for a body that is too large, and 500 without a word where the function fails.
    """

    def __init__(self, functions: Sequence[HttpFunction], invoker: Invoker, settings: HostSettings) -> None:
        """Raises ValueError for a route template that is not understood."""
        routed = [(Route.parse(f"{settings.route_prefix}/{function.route}"), function) for function in functions]
        self.routes = sorted(routed, key=lambda pair: pair[0].precedence)
        self.invoker = invoker
        self.body_limit = settings.body_limit

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request. The server must give the path as it came, in `REQUEST_URI`, as Werkzeug's does."""
        answer = self.answer(Request(environ))
        response = Response(answer.body, answer.status)
        del response.headers["Content-Type"]
        response.headers.extend(answer.headers)
        return response(environ, start_response)

    def answer(self, request: Request) -> Answer:
        """Find the function and call it."""
        target = str(request.environ["REQUEST_URI"])
        path, _, query = target.partition("?")
        found = self.find(request.method, path)
        if found is None:
            return Answer(404)
        function, parameters = found
        if not function.anonymous:
            return Answer(401)
        body = self.read_body(request)
        if body is None:
            return Answer(413)
        url = f"{request.scheme}://{request.host}{target}"
        argument = http_request(request.method, url, dict(request.headers), joined(query), parameters, body)
        try:
            answer = self.invoker.invoke(function.function, argument, request.headers.get("traceparent"))
        except Exception:
            # It has been logged; the caller learns nothing about the inside of the app.
            return Answer(500)
        return answer or Answer(204)

    def read_body(self, request: Request) -> bytes | None:
        """The whole body, or None where it is too large."""
        # Werkzeug cuts a chunked body off at its limit without a word, so that one byte more tells.
        request.max_content_length = self.body_limit + 1
        try:
            body = request.get_data(cache=False)
        except RequestEntityTooLarge:
            return None
        return body if len(body) <= self.body_limit else None

    def find(self, method: str, path: str) -> tuple[HttpFunction, dict[str, str]] | None:
        """The function for a method and a path, with the route's parameters."""
        for route, function in self.routes:
            parameters = route.match(path)
            if parameters is not None and (not function.methods or method in function.methods):
                return function, parameters
        return None


def joined(query: str) -> dict[str, str]:
    """The query's parameters; the values of one that is given several times are joined by commas, as in Azure."""
    found: dict[str, str] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        found[name] = f"{found[name]},{value}" if name in found else value
    return found
