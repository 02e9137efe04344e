"""Names below `.localhost` for `requests`: browsers resolve them, many machines and Python do not (RFC 6761, 6.3)."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool
from urllib3.connectionpool import ConnectionPool


class LocalhostAdapter(HTTPAdapter):
    """Connects to 127.0.0.1 for `http://<anything>.localhost:<port>`, and sends the name in the Host header.

    Mount it on `http://`; other names are reached as ever. Cookies and redirects see the address that was asked for.
    """

    def get_connection_with_tls_context(
        self,
        request: PreparedRequest,
        verify: bool | str | None,
        proxies: Mapping[str, str] | None = None,
        cert: tuple[str, str] | str | None = None,
    ) -> ConnectionPool:
        """The connections to the machine itself where the name is below `.localhost`."""
        target = urlsplit(request.url or "")
        if not is_below_localhost(target.hostname):
            return super().get_connection_with_tls_context(request, verify, proxies, cert)
        pool: HTTPConnectionPool = self.poolmanager.connection_from_host("127.0.0.1", target.port or 80, "http")
        return pool

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> Response:
        """Send a request. Raises as every transport of `requests`."""
        target = urlsplit(str(request.url))
        if not is_below_localhost(target.hostname):
            return super().send(request, stream, timeout, verify, cert, proxies)
        # The caller's request stays without the header, which would follow it to where it is redirected.
        outgoing = request.copy()
        outgoing.headers["Host"] = target.netloc
        response = super().send(outgoing, stream, timeout, verify, cert, None)
        response.request = request
        return response


def is_below_localhost(name: str | None) -> bool:
    """Whether the name means this machine although it may not resolve."""
    return name is not None and name.endswith(".localhost")
