import pytest

from sandbox.microsoft.faults import Fault, Faults, Kind, read_fault


def test_a_fault_counts_down() -> None:
    faults = Faults()
    faults.turn_on(Fault(Kind.DROP, times=2))
    assert [faults.take(Kind.DROP) is not None for _ in range(3)] == [True, True, False]


def test_a_fault_without_a_number_lasts_until_it_is_cleared() -> None:
    faults = Faults()
    faults.turn_on(Fault(Kind.DROP))
    faults.turn_on(Fault(Kind.THROTTLE))
    assert all(faults.take(Kind.DROP) for _ in range(5))
    faults.clear(Kind.DROP)
    assert faults.take(Kind.DROP) is None and faults.take(Kind.THROTTLE)
    faults.clear()
    assert faults.take(Kind.THROTTLE) is None


def test_a_fault_happens_only_where_it_fits() -> None:
    faults = Faults()
    faults.turn_on(Fault(Kind.SERVER_ERROR, mailbox="dana", path="/move", method="POST", after_work=True))
    path = "/v1.0/me/messages/1/Move"
    assert faults.take(Kind.SERVER_ERROR, mailbox="dana", path=path, method="POST", after_work=True)
    assert not faults.take(Kind.SERVER_ERROR, mailbox="dana", path=path, method="POST")
    assert not faults.take(Kind.SERVER_ERROR, mailbox="lee", path=path, method="POST", after_work=True)
    assert not faults.take(Kind.SERVER_ERROR, mailbox="dana", path="/v1.0/me", method="POST", after_work=True)
    assert not faults.take(Kind.SERVER_ERROR, mailbox="dana", path=path, method="GET", after_work=True)


def test_a_fault_is_read_from_json() -> None:
    assert read_fault({"kind": "throttle", "times": 1}) == Fault(Kind.THROTTLE, times=1)
    for wrong in ({}, {"kind": "earthquake"}, {"kind": "drop", "colour": "red"}):
        with pytest.raises(ValueError, match="not a"):
            read_fault(wrong)
