"""The process itself: all ports, the certificates, a notification to an address that does not resolve, and its end."""

import signal
import smtplib
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from sandbox.localhost import LocalhostAdapter
from sandbox.processes import free_port


@pytest.fixture
def ports(tmp_path: Path) -> Iterator[tuple[int, int, int, Path]]:
    https, http, smtp = free_port(), free_port(), free_port()
    command = [sys.executable, "-m", "sandbox.microsoft", "--https-port", str(https), "--http-port", str(http)]
    command += [
        "--smtp-port",
        str(smtp),
        "--folder",
        str(tmp_path),
        "--faults",
        '[{"kind": "sign_in_error", "times": 1}]',
    ]
    process = subprocess.Popen(command)
    try:
        yield https, http, smtp, tmp_path
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait()


def test_all_ports_serve_and_a_signal_ends_it(ports: tuple[int, int, int, Path]) -> None:
    https, http, smtp, folder = ports
    with requests.Session() as session:
        session.trust_env = False
        session.mount("http://", LocalhostAdapter())
        for _ in range(200):
            try:
                session.get(f"http://127.0.0.1:{http}/_sandbox/faults", timeout=30)
                break
            except requests.ConnectionError:
                time.sleep(0.05)
        session.verify = str(folder / "ca.pem")
        found = session.get(
            f"https://localhost:{https}/organizations/v2.0/.well-known/openid-configuration", timeout=30
        )
        assert found.json()["token_endpoint"] == f"https://localhost:{https}/organizations/oauth2/v2.0/token"
        pages = found.json()["authorization_endpoint"]
        assert pages == f"http://login.localhost:{http}/organizations/oauth2/v2.0/authorize"
        assert session.get(pages, timeout=30).status_code == 400
        assert session.post(found.json()["token_endpoint"], timeout=30).status_code == 503
        assert session.get(f"http://localhost:{http}/v1.0/me", timeout=30).status_code == 401
    with smtplib.SMTP("localhost", smtp, timeout=30) as client:
        client.starttls(context=ssl.create_default_context(cafile=str(folder / "ca.pem")))
        assert client.ehlo()[0] == 250
