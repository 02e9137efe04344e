from tests.sandbox.microsoft.world import World

RAW = b"From: sam@shipper.example\r\nSubject: Quote\r\nMessage-ID: <1@shipper.example>\r\n\r\nPlease quote.\r\n"


def test_a_user_is_added_changed_and_gets_mail(world: World) -> None:
    lee = {"user_principal_name": "lee@acme.example", "display_name": "Lee", "mail": "l.ee@acme.example"}
    made = world.client.post("/_sandbox/users", json={**lee, "tenant": "Acme Freight", "with_archive": False})
    assert made.status_code == 201
    user = world.state.directory.find("L.Ee@acme.example")
    assert user and user.oid == made.get_json()["oid"]
    told = {
        "can_consent": False,
        "demand": "mfa",
        "proxy_addresses": ["SMTP:l.ee@acme.example", "smtp:lee.old@acme.example"],
    }
    assert world.client.patch("/_sandbox/users/lee@acme.example", json=told).status_code == 204
    user = world.state.directory.find("lee.old@acme.example")
    assert user and not user.can_consent and user.demand == "mfa"
    delivered = world.client.post("/_sandbox/mailboxes/lee@acme.example/messages?read=true&reference=A.xlsx", data=RAW)
    assert delivered.get_json()["internetMessageId"] == "<1@shipper.example>"
    [shown] = world.client.get("/_sandbox/mailboxes/lee@acme.example/messages").get_json()
    assert (shown["id"], shown["folder"], shown["isRead"]) == (delivered.get_json()["id"], "inbox", True)


def test_mail_can_have_arrived_earlier_and_elsewhere(world: World) -> None:
    address = "/_sandbox/mailboxes/dana@acme.example/messages"
    assert world.client.post(f"{address}?folder=junkemail&received=2026-03-01T08:00:00Z", data=RAW).status_code == 201
    [shown] = world.client.get(address).get_json()
    assert (shown["folder"], shown["receivedDateTime"]) == ("junkemail", "2026-03-01T08:00:00Z")
    assert world.client.post(f"{address}?folder=attic", data=RAW).status_code == 404
    assert world.client.post("/_sandbox/mailboxes/nobody@acme.example/messages", data=RAW).status_code == 404


def test_faults_are_turned_on_and_off(world: World) -> None:
    fault = {"kind": "throttle", "times": 3, "retry_after": "2", "mailbox": "dana@acme.example"}
    assert world.client.post("/_sandbox/faults", json=fault).status_code == 204
    assert world.client.get("/_sandbox/faults").get_json()[0]["mailbox"] == world.dana.oid
    assert world.graph("GET", "me").status_code == 429
    assert world.client.delete("/_sandbox/faults?kind=throttle").status_code == 204
    assert world.graph("GET", "me").status_code == 200
    assert world.client.post("/_sandbox/faults", json={"kind": "earthquake"}).status_code == 400
    assert world.client.post("/_sandbox/faults", json={"kind": "drop", "colour": "red"}).status_code == 400


def test_an_application_is_registered(world: World) -> None:
    told = {"client_id": "7", "name": "Seven", "secrets": ["s"], "redirect_uris": ["http://app.localhost/x"]}
    assert world.client.post("/_sandbox/applications", json=told).status_code == 204
    assert world.state.directory.applications["7"].secrets == {"s"}


def test_sessions_and_consent_are_taken_away(world: World) -> None:
    headers = world.bearer()
    world.state.directory.consent(world.dana, "7", ["openid"])
    world.clock.forward(seconds=1)
    assert world.client.post("/_sandbox/users/dana@acme.example/revoke").status_code == 204
    assert world.client.get("/v1.0/me", headers=headers).status_code == 401
    assert world.client.delete("/_sandbox/users/dana@acme.example/consent").status_code == 204
    assert world.state.directory.consented(world.dana, "7") == frozenset()


def test_subscriptions_can_be_looked_at(world: World) -> None:
    made = world.subscribe().get_json()
    assert world.client.get("/_sandbox/subscriptions").get_json() == [made]
