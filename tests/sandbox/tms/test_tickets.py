import json
import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jwt
import pytest

from sandbox.tms.samples import STAFF
from sandbox.tms.tickets import LIFE, Tickets, kept_key, new_key

ISSUER, AUDIENCE = "http://tms.localhost:8081", "http://app.localhost:7071"


def verified(tickets: Tickets, ticket: str) -> dict[str, Any]:
    keys = jwt.PyJWKSet.from_dict(tickets.jwks())
    key = keys[jwt.get_unverified_header(ticket)["kid"]]
    return jwt.decode(ticket, key, algorithms=["ES256"], audience=AUDIENCE, issuer=ISSUER)


def test_a_ticket_says_who_is_there() -> None:
    tickets = Tickets(new_key(), ISSUER, AUDIENCE)
    claims = verified(tickets, tickets.ticket(STAFF[1]))
    assert claims["exp"] - claims["iat"] == LIFE <= 600
    assert abs(claims["iat"] - time.time()) < 60
    assert (claims["sub"], claims["org"]) == ("7002", "4021")
    assert (claims["email"], claims["name"]) == ("marcus.lee@lsp.example", "Marcus Lee")
    assert claims["return_url"] == "http://tms.localhost:8081/shipments"
    assert claims["shipment_type"] == "Truckload"
    assert ZoneInfo(claims["zone"]).key == "America/New_York"


def test_every_ticket_is_another_one() -> None:
    tickets = Tickets(new_key(), ISSUER, AUDIENCE)
    first, second = (verified(tickets, tickets.ticket(STAFF[0])) for _ in range(2))
    assert first["jti"] != second["jti"]


def test_another_key_makes_no_ticket() -> None:
    ours = Tickets(new_key(), ISSUER, AUDIENCE)
    forged = jwt.encode({"iss": ISSUER, "aud": AUDIENCE}, new_key(), algorithm="ES256", headers={"kid": ours.kid})
    with pytest.raises(jwt.InvalidSignatureError):
        verified(ours, forged)


def test_the_public_half_is_all_that_is_shown() -> None:
    (key,) = json.loads(json.dumps(Tickets(new_key(), ISSUER, AUDIENCE).jwks()))["keys"]
    assert set(key) == {"kty", "crv", "x", "y", "kid", "alg", "use"}


def test_the_key_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "tms"
    first = Tickets(kept_key(folder), ISSUER, AUDIENCE)
    second = Tickets(kept_key(folder), ISSUER, AUDIENCE)
    assert json.loads((folder / "ticket-keys.json").read_text(encoding="utf-8")) == first.jwks() == second.jwks()
    assert (folder / "ticket-key.pem").stat().st_mode & 0o077 == 0
