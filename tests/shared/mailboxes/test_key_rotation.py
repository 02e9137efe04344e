"""A key of SECRET_KEYS is replaced while mailboxes are connected: docs/keys.md."""

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from shared.errors import Changed
from shared.kept import READ_AGAIN_AFTER, KeptKeys
from shared.kept import Kept as KeptSecret
from shared.mailboxes import client_state
from shared.mailboxes.access import TokensUnreadable, open_tokens, seal_tokens
from shared.mailboxes.client_state import ClientState
from shared.mailboxes.model import Mailbox, Status
from shared.mailboxes.rounds import begin, visit
from shared.mailboxes.work import MAILBOX_UPKEEP, MailboxWork, RoundWork
from shared.storage.encryption import Keys, sealed_with
from tests.shared.mailboxes.test_upkeep import Kept

OLD, NEW = "1", "2026-12"
OLD_SECRET, NEW_SECRET = b"0123456789abcdef0123456789abcdef", bytes(range(32))
BEFORE, ADDED = {OLD: OLD_SECRET}, {OLD: OLD_SECRET, NEW: NEW_SECRET}
IN_USE, AFTER = {NEW: NEW_SECRET, OLD: OLD_SECRET}, {NEW: NEW_SECRET}


@pytest.fixture
def kept() -> Kept:
    """A mailbox that was connected and subscribed to with the old key."""
    made = Kept()
    made.do("start")
    made.queued(MAILBOX_UPKEEP)
    return made


def use(kept: Kept, secrets: dict[str, bytes]) -> None:
    """The setting is replaced: every worker has read it."""
    kept.road.keys = Keys(secrets)
    kept.road.outside.access.keys = kept.road.keys
    kept.upkeep = replace(kept.upkeep, keys=kept.road.keys)


def look_after(kept: Kept) -> None:
    visit(kept.upkeep, RoundWork((kept.mailbox_id,)))


def works(kept: Kept) -> bool:
    """Whether the mailbox's tokens still lead into it."""
    return bool(kept.road.outside.access.graph(kept.mailbox()).get("me")["id"])


@pytest.fixture
def events(caplog: pytest.LogCaptureFixture) -> Iterator["Events"]:
    with caplog.at_level(logging.INFO, "connector"):
        yield Events(caplog)


class Events:
    """What was said."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self.caplog = caplog

    def named(self, name: str) -> list[dict[str, object]]:
        found = [json.loads(record.message) for record in self.caplog.records if record.name == "connector"]
        return [each for each in found if each["event"] == name]

    def needed(self, kept: Kept) -> dict[object, object]:
        """How many mailboxes need which key, as the last round said it."""
        self.caplog.clear()
        begin(kept.upkeep)
        return {each["key"]: each["count"] for each in self.named("secret_key_needed")}


def test_a_round_seals_tokens_with_the_key_in_use(kept: Kept, events: Events) -> None:
    look_after(kept)
    assert sealed_with(kept.mailbox().token_cache) == OLD
    use(kept, IN_USE)
    assert works(kept)
    look_after(kept)
    assert sealed_with(kept.mailbox().token_cache) == NEW
    assert len(events.named("tokens_resealed")) == 1
    look_after(kept)
    assert len(events.named("tokens_resealed")) == 1
    use(kept, AFTER)
    assert works(kept)


def test_tokens_that_are_saved_anyway_are_sealed_with_the_key_in_use(kept: Kept) -> None:
    use(kept, IN_USE)
    kept.road.outside.access.keep_token(kept.mailbox())
    assert sealed_with(kept.mailbox().token_cache) == NEW


def test_a_sign_in_that_happens_meanwhile_is_not_overwritten(kept: Kept) -> None:
    use(kept, IN_USE)
    stale = kept.mailbox()
    newer = seal_tokens(kept.road.keys, stale.id, "{}")
    kept.road.outside.mailboxes.change(stale, token_cache=newer)
    with pytest.raises(Changed):
        kept.road.outside.access.reseal(stale)
    assert kept.mailbox().token_cache == newer


def test_a_subscription_whose_client_state_an_older_key_signed_is_replaced_at_its_renewal(kept: Kept) -> None:
    before = kept.mailbox().subscription
    use(kept, IN_USE)
    kept.road.clock.forward(days=4)
    kept.do("renew")
    after = kept.mailbox().subscription
    assert before and after
    assert (before.key, after.key) == (OLD, NEW)
    assert kept.subscribed() == [after.id]
    (at_graph,) = kept.road.microsoft.subscriptions.live()
    use(kept, AFTER)
    state = ClientState(kept.mailbox_id, after.nonce)
    assert client_state.read(kept.road.keys, at_graph.client_state) == state
    kept.road.clock.forward(days=4)
    kept.do("renew")
    renewed = kept.mailbox().subscription
    assert renewed
    assert (renewed.id, renewed.nonce) == (after.id, after.nonce)


def test_it_is_said_how_many_mailboxes_need_which_key(kept: Kept, events: Events) -> None:
    assert events.needed(kept) == {OLD: 1}
    use(kept, IN_USE)
    assert events.needed(kept) == {NEW: 0, OLD: 1}
    look_after(kept)
    assert events.needed(kept) == {NEW: 1, OLD: 1}  # the subscription's client state is the old key's still
    kept.do("renew")
    assert events.needed(kept) == {NEW: 1, OLD: 0}


def test_a_subscription_that_has_run_out_needs_no_key(kept: Kept, events: Events) -> None:
    use(kept, IN_USE)
    look_after(kept)
    kept.road.change(status=Status.NEEDS_SIGN_IN)
    kept.road.clock.forward(days=8)
    assert events.needed(kept) == {NEW: 1, OLD: 0}


def test_a_row_of_an_earlier_release_is_counted_until_it_is_written(kept: Kept, events: Events) -> None:
    tables, (partition, row) = kept.road.tables, kept.mailbox_id.split("-")
    entity = tables.get("mailboxes", partition, row)
    assert entity
    values = {name: value for name, value in entity.values.items() if name not in ("token_key", "subscription_key")}
    tables.upsert("mailboxes", replace(entity, values=values))
    assert events.needed(kept) == {OLD: 0, "unrecorded": 1}
    kept.road.outside.access.keep_token(kept.mailbox())
    kept.do("renew")
    assert events.needed(kept) == {OLD: 1}


def test_a_key_that_was_taken_away_too_early_makes_everyone_wait_and_disconnects_nobody(
    kept: Kept, events: Events
) -> None:
    other = replace(kept.mailbox(), id="aaaaaaaaaa-bbbbbbbbbbbbbbbbbbbb", etag=None)
    use(kept, IN_USE)
    other = replace(other, token_cache=seal_tokens(Keys(BEFORE), other.id, "{}"))
    kept.road.outside.mailboxes.put(other)
    use(kept, AFTER)
    with pytest.raises(TokensUnreadable, match="sealed with the key '1', which SECRET_KEYS does not hold"):
        open_tokens(kept.road.keys, kept.mailbox())
    visit(kept.upkeep, RoundWork((kept.mailbox_id, other.id)))
    told = [(each["mailbox"], each["error"]) for each in events.named("tokens_not_resealed")]
    assert told == [(kept.mailbox_id, "TokensUnreadable"), (other.id, "TokensUnreadable")]
    kept.queued(MAILBOX_UPKEEP)
    kept.do("renew")
    assert kept.mailbox().status is Status.CONNECTED
    kept.road.clock.forward(minutes=5)
    assert [MailboxWork.decode(body).task for body in kept.queued(MAILBOX_UPKEEP)] == ["renew"]
    assert events.needed(kept)[OLD] == 2
    use(kept, IN_USE)
    assert works(kept)


def test_a_mailbox_whose_key_is_lost_for_good_can_still_be_disconnected(kept: Kept) -> None:
    use(kept, AFTER)
    kept.road.change(status=Status.DISCONNECTING)
    kept.do("disconnect")
    mailbox = kept.mailbox()
    assert (mailbox.status, mailbox.token_cache, mailbox.subscription) == (Status.DISCONNECTED, b"", None)


def test_instances_that_read_the_vault_at_different_times_understand_each_other(kept: Kept) -> None:
    """In the documented order, with READ_AGAIN_AFTER between the steps, whatever either of them makes the other takes."""
    vault, seconds = [BEFORE], [0.0]
    instances = [Keys(KeptKeys(KeptSecret("SECRET_KEYS", lambda: vault[0], lambda: seconds[0]))) for _ in range(2)]
    mailbox = kept.mailbox()

    def understood(made: list[tuple[Mailbox, str]]) -> None:
        for keys, (row, state) in product(instances, made):
            assert open_tokens(keys, row)
            assert client_state.read(keys, state)

    def made_now() -> list[tuple[Mailbox, str]]:
        return [
            (
                replace(mailbox, token_cache=seal_tokens(keys, mailbox.id, "{}")),
                client_state.write(keys, ClientState(mailbox.id, "nonce")),
            )
            for keys in instances
        ]

    understood(made := made_now())
    for step in (ADDED, IN_USE):
        vault[0] = step
        for _ in range(3):
            seconds[0] += READ_AGAIN_AFTER / 2
            assert instances[0].in_use  # this one looks whenever its time has come, the other when it must
            understood(made := made + made_now())
    assert {sealed_with(row.token_cache) for row, _ in made} == {OLD, NEW}
    vault[0] = AFTER
    seconds[0] += READ_AGAIN_AFTER
    understood(made_now())
