from sandbox.host.lease import Lease
from shared.storage.memory import MemoryTables
from tests.sandbox.host.stage import Clock


def leases() -> tuple[Clock, Lease, Lease]:
    clock, tables = Clock(), MemoryTables()
    return clock, Lease(tables, "Leases", "timer", 60, clock), Lease(tables, "Leases", "timer", 60, clock)


def test_one_owner_at_a_time() -> None:
    clock, mine, theirs = leases()
    assert mine.hold()
    assert not theirs.hold()
    clock.advance(59)
    assert not theirs.hold()
    clock.advance(1)
    assert theirs.hold()
    assert not mine.hold()


def test_an_owner_that_renews_keeps_it() -> None:
    clock, mine, theirs = leases()
    for _ in range(9):
        assert mine.hold()
        clock.advance(30)
    assert mine.hold()
    clock.advance(59)
    assert not theirs.hold()


def test_a_release_is_at_once() -> None:
    _, mine, theirs = leases()
    assert mine.hold()
    mine.release()
    assert theirs.hold()


def test_a_late_release_leaves_the_new_owner_alone() -> None:
    clock, mine, theirs = leases()
    assert mine.hold()
    clock.advance(60)
    assert theirs.hold()
    mine.release()
    assert not mine.hold()
    assert theirs.hold()
