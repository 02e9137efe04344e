import threading

import pytest
import requests

from sandbox.microsoft.faults import Fault, Kind
from sandbox.microsoft.graph.call import CONCURRENT_REQUESTS, Concurrency
from tests.sandbox.microsoft.world import GRAPH_ADDRESS, World, error_code


def test_throttling_lasts_as_many_requests_as_told(world: World) -> None:
    world.state.faults.turn_on(Fault(Kind.THROTTLE, times=2, retry_after="7"))
    for _ in range(2):
        answer = world.graph("GET", "me")
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")
        assert error_code(answer) == "ApplicationThrottled"
    assert world.graph("GET", "me").status_code == 200


def test_faults_can_be_for_one_mailbox_path_and_method(world: World) -> None:
    lee = world.add_user("lee@acme.example")
    world.state.faults.turn_on(
        Fault(Kind.SERVER_ERROR, mailbox=world.dana.oid, path="/messages", method="GET", status=504)
    )
    assert world.graph("GET", "me/messages").status_code == 504
    assert world.graph("GET", "me").status_code == 200
    assert world.client.get("/v1.0/me/messages", headers=world.bearer(user=lee)).status_code == 200


def test_a_dropped_connection_has_no_answer(world: World) -> None:
    world.state.faults.turn_on(Fault(Kind.DROP, times=1))
    with pytest.raises(requests.ConnectionError):
        world.session.get(f"{GRAPH_ADDRESS}/v1.0/me", headers=world.bearer())


def test_the_answer_can_be_lost_after_the_work_was_done(world: World) -> None:
    message = world.deliver()
    world.state.faults.turn_on(Fault(Kind.SERVER_ERROR, times=1, path="/move", after_work=True))
    answer = world.graph("POST", f"me/messages/{message.immutable_id}/move", json={"destinationId": "archive"})
    assert answer.status_code == 503
    kept, archive = world.mailbox.find(message.immutable_id), world.mailbox.folder("archive")
    assert kept and archive and kept.folder_id == archive.id


def test_mailbox_concurrency_can_be_told(world: World) -> None:
    world.state.faults.turn_on(Fault(Kind.MAILBOX_CONCURRENCY, times=1))
    answer = world.graph("GET", "me/messages")
    assert answer.status_code == 429
    assert answer.get_json()["error"]["message"] == "Application is over its MailboxConcurrency limit."


def test_four_requests_at_once_are_enough_for_a_mailbox() -> None:
    concurrency = Concurrency()
    assert [concurrency.enter("dana") for _ in range(CONCURRENT_REQUESTS + 1)] == [True] * CONCURRENT_REQUESTS + [False]
    assert concurrency.enter("lee")
    concurrency.leave("dana")
    assert concurrency.enter("dana")


def test_every_request_is_counted_out_again(world: World) -> None:
    def call() -> None:
        world.app.test_client().get("/v1.0/me/messages/nonsense", headers=headers)

    headers = world.bearer()
    threads = [threading.Thread(target=call) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert world.graph("GET", "me/messages").status_code == 200


def test_a_new_message_can_be_missing_for_a_while(world: World) -> None:
    message = world.deliver()
    world.state.faults.turn_on(Fault(Kind.MESSAGE_NOT_FOUND, times=1))
    path = f"me/messages/{message.immutable_id}"
    assert [world.graph("GET", path).status_code for _ in range(2)] == [404, 200]


def test_a_client_request_id_comes_back(world: World) -> None:
    assert world.graph("GET", "me", headers={"client-request-id": "mine"}).headers["client-request-id"] == "mine"
