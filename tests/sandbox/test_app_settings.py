import json
from pathlib import Path

from sandbox.app_settings import Addresses, app_settings
from sandbox.tms.tickets import Tickets, new_key
from shared.settings import read

ADDRESSES = Addresses(
    app="http://app.localhost:7071",
    token="https://localhost:8443",
    pages="http://login.localhost:8081",
    graph="http://localhost:8081",
    smtp="localhost:8587",
    tms="http://tms.localhost:8080",
    tms_api="http://localhost:8080",
)


def test_the_app_takes_the_settings_of_the_sandbox() -> None:
    keys = json.dumps(Tickets(new_key(), ADDRESSES.tms, ADDRESSES.app).jwks())

    settings = read(app_settings(ADDRESSES, "UseDevelopmentStorage=true", "secret", keys, Path("ca.pem")))

    assert settings.authority == "https://localhost:8443/organizations"
    assert settings.graph_url == "http://localhost:8081/v1.0"
    assert not settings.instance_discovery
    assert (settings.smtp_auth, settings.smtp_server) == (True, ("localhost", 8587))
    assert settings.tms_capabilities == {"idempotency_keys", "find_by_reference", "find_customers"}


def test_no_proxy_stands_between_the_parts() -> None:
    environment = app_settings(ADDRESSES, "", "", "", Path("ca.pem"))

    assert environment["NO_PROXY"] == environment["no_proxy"] == "localhost,127.0.0.1"
