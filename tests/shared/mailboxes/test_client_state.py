import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.mailboxes import client_state
from shared.mailboxes.client_state import ClientState
from shared.mailboxes.model import mailbox_id
from shared.storage.encryption import Keys


def keys_of(*ids: str) -> Keys:
    return Keys({key_id: os.urandom(32) for key_id in ids})


KEYS = keys_of("2026-11-longest-")
STATE = ClientState(mailbox_id("4021", "tenant", "object"), client_state.new_nonce())


def test_a_client_state_comes_back_and_graph_takes_it() -> None:
    text = client_state.write(KEYS, STATE)
    assert client_state.read(KEYS, text) == STATE
    assert len(text) <= client_state.LONGEST


def test_a_replaced_key_still_counts_and_a_strange_one_does_not() -> None:
    text = client_state.write(KEYS, STATE)
    rotated = Keys({**keys_of("new").secrets, **KEYS.secrets})
    assert client_state.read(rotated, text) == STATE
    assert client_state.read(keys_of("2026-11-longest-"), text) is None


@given(st.integers(0, 200), st.characters())
def test_a_changed_client_state_is_none_of_ours(place: int, letter: str) -> None:
    text = client_state.write(KEYS, STATE)
    place %= len(text)
    changed = text[:place] + letter + text[place + 1 :]
    assert changed == text or client_state.read(KEYS, changed) is None


@pytest.mark.parametrize("text", [None, 5, "", "v1", "v1.a.b", "v1.a.b.c", "v1.a.b.c.d", "x" * 1000])
def test_nonsense_is_none_of_ours(text: object) -> None:
    assert client_state.read(KEYS, text) is None


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert client_state.read(KEYS, text) is None
