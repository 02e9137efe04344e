"""A WSGI application as a transport of `requests`: tests talk to it in their own process, without a socket."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from http.client import HTTPResponse
from socket import socket
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable
from urllib.parse import unquote_to_bytes, urlsplit

import urllib3
from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter

if TYPE_CHECKING:
    from _typeshed import OptExcInfo, WriteableBuffer
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment


class WsgiAdapter(HTTPAdapter):
    """Mount it on a prefix such as `http://tms.localhost`. Bodies stream both ways; cookies and redirects work.

    What the application raises, the caller gets.
    """

    def __init__(self, app: "WSGIApplication") -> None:
        super().__init__()
        self.app = app

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> Response:
        """Call the application and give its response as if it had come over a wire."""
        # http.client asks for a socket, and uses nothing of it but `makefile`.
        wire = cast(socket, Wire(exchange(self.app, environment(request))))
        parsed = HTTPResponse(wire, method=request.method)
        parsed.begin()
        raw = urllib3.HTTPResponse(
            body=parsed,
            headers=urllib3.HTTPHeaderDict(parsed.headers.items()),
            status=parsed.status,
            reason=parsed.reason,
            preload_content=False,
            decode_content=False,
            original_response=parsed,
            request_method=request.method,
        )
        return self.build_response(request, raw)


class Stream(io.RawIOBase):
    """Pieces of bytes as a file to read from."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.pieces = iter(pieces)
        self.rest = b""

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill some of the buffer; 0 at the end."""
        while not self.rest:
            piece = next(self.pieces, None)
            if piece is None:
                return 0
            self.rest = piece
        view = memoryview(buffer)
        taken = self.rest[: len(view)]
        view[: len(taken)] = taken
        self.rest = self.rest[len(taken) :]
        return len(taken)


class Wire:
    """The reading end of a connection, as far as http.client uses one."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.pieces = pieces

    def makefile(self, _mode: str) -> io.BufferedReader:
        """The response's bytes."""
        return io.BufferedReader(Stream(self.pieces))


def exchange(app: "WSGIApplication", environ: "WSGIEnvironment") -> Iterator[bytes]:
    """The response to one request, as bytes on the wire: the head with the first piece of the body, then the rest."""
    head: list[bytes] = []

    def start_response(
        status: str, headers: list[tuple[str, str]], exc_info: "OptExcInfo | None" = None, /
    ) -> Callable[[bytes], object]:
        lines = [f"HTTP/1.0 {status}", *(f"{name}: {value}" for name, value in headers)]
        head[:] = ["\r\n".join([*lines, "", ""]).encode("latin-1")]
        return head.append

    pieces = app(environ, start_response)
    try:
        for piece in pieces:
            yield b"".join([*head, piece])
            head.clear()
        yield b"".join(head)
    finally:
        if isinstance(pieces, Closable):
            pieces.close()


@runtime_checkable
class Closable(Protocol):
    """A response that wants to be told when it has been sent."""

    def close(self) -> None:
        """Release what it holds."""


def environment(request: PreparedRequest) -> "WSGIEnvironment":
    """The request as PEP 3333 puts it to an application, with the path as it would come over the wire besides."""
    target = urlsplit(str(request.url))
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": str(request.method),
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(target.path).decode("latin-1"),
        "QUERY_STRING": target.query,
        "REQUEST_URI": request.path_url,
        "SERVER_NAME": str(target.hostname),
        "SERVER_PORT": str(target.port or (443 if target.scheme == "https" else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": target.netloc,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": target.scheme,
        "wsgi.input": body_file(request.body),
        "wsgi.input_terminated": True,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in request.headers.items():
        key = name.upper().replace("-", "_")
        prefix = "" if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else "HTTP_"
        environ[prefix + key] = value if isinstance(value, str) else value.decode("latin-1")
    return environ


def body_file(body: bytes | str | Iterable[bytes] | None) -> io.BufferedIOBase:
    """The request's body to read from; pieces are asked for as they are read."""
    if body is None or isinstance(body, bytes | str):
        return io.BytesIO(body.encode() if isinstance(body, str) else body or b"")
    return io.BufferedReader(Stream(body))
