import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import BadInput
from shared.storage.encryption import Keys

OLD = {"2025-09": bytes(range(32))}
NEW = {"2026-03": bytes(range(32, 64))}

before_rotation = Keys(OLD)
after_rotation = Keys(NEW | OLD)
without_old = Keys(NEW)


@given(data=st.binary(), context=st.text(st.characters(codec="utf-8")))
def test_what_was_sealed_opens(data: bytes, context: str) -> None:
    assert after_rotation.open("token cache", context, after_rotation.seal("token cache", context, data)) == data


def test_sealing_shows_nothing_and_never_repeats() -> None:
    first, second = (after_rotation.seal("cookie", "a", b"the same words") for _ in range(2))
    assert b"words" not in first
    assert first != second
    assert first.startswith(b"2026-03:")


def test_an_older_key_still_opens_and_signs_until_it_is_taken_away() -> None:
    sealed = before_rotation.seal("cookie", "a", b"data")
    mac = before_rotation.mac("client state", "text")
    assert after_rotation.open("cookie", "a", sealed) == b"data"
    assert after_rotation.check("client state", "text", mac)
    assert not without_old.check("client state", "text", mac)
    with pytest.raises(BadInput, match="no longer in use"):
        without_old.open("cookie", "a", sealed)


@pytest.mark.parametrize(("purpose", "context"), [("token cache", "a"), ("cookie", "b"), ("cookie", ""), ("", "a")])
def test_another_purpose_or_context_does_not_open(purpose: str, context: str) -> None:
    sealed = after_rotation.seal("cookie", "a", b"data")
    with pytest.raises(BadInput):
        after_rotation.open(purpose, context, sealed)


def test_any_changed_bit_is_noticed() -> None:
    sealed = after_rotation.seal("cookie", "a", b"data")
    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises(BadInput):
            after_rotation.open("cookie", "a", bytes(changed))


def test_a_cut_seal_is_noticed() -> None:
    sealed = after_rotation.seal("cookie", "a", b"data")
    for length in range(len(sealed)):
        with pytest.raises(BadInput):
            after_rotation.open("cookie", "a", sealed[:length])


@given(st.binary())
def test_anything_else_is_refused(sealed: bytes) -> None:
    with pytest.raises(BadInput):
        after_rotation.open("cookie", "a", sealed)


def test_a_signature_holds_for_its_text_and_purpose() -> None:
    mac = after_rotation.mac("client state", "text")
    assert mac == after_rotation.mac("client state", "text")
    assert after_rotation.check("client state", "text", mac)
    assert not after_rotation.check("client state", "texts", mac)
    assert not after_rotation.check("cookie", "text", mac)
    assert not after_rotation.check("client state", "text", before_rotation.mac("client state", "text")[:-1])
    assert len(mac) == len("2026-03.") + 22


@given(st.text())
def test_no_other_text_is_a_signature(mac: str) -> None:
    assert not after_rotation.check("client state", "text", mac)
    assert not after_rotation.check("client state", "text", f"2026-03.{mac}")


def test_keys_do_not_show_themselves() -> None:
    assert repr(after_rotation) == "Keys()"
