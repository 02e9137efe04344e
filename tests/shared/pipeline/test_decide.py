from collections.abc import Callable
from dataclasses import replace

import pytest

from sandbox.tms.faults import Kind as TmsFault
from shared.errors import BadInput, NotFound
from shared.pipeline.decide import decide
from shared.pipeline.receipts import Receipts
from shared.storage.memory import MemoryTables
from shared.storage.tables import Entity
from shared.tms.model import Capabilities
from tests.shared.pipeline.road import EXISTING, LEASE, Road

OLD = Capabilities()


def unanswered(path: str = "/Shipments") -> Road:
    """A road on which the TMS did what it was asked, and did not say so."""
    road = Road(capabilities=OLD)
    road.break_tms(TmsFault.NO_ANSWER, 1, path)
    road.deliver()
    road.pump()
    assert road.row().state == "waiting"
    return road


class Interfering(MemoryTables):
    """The road's tables, where somebody else is a moment faster than the first replacement."""

    def __init__(self, road: Road, interfere: Callable[[], object]) -> None:
        super().__init__()
        self.tables = road.tables.tables
        self.versions = road.tables.versions
        self.interfere = [interfere]

    def replace(self, table: str, entity: Entity) -> Entity:
        if self.interfere:
            self.interfere.pop()()
        return super().replace(table, entity)


def go_on(road: Road) -> None:
    road.clock.forward(minutes=1)
    road.pump()


def test_what_exists_is_not_created_again_and_the_rest_is_done() -> None:
    road = unanswered()
    (shipment,) = road.created()
    decide(road.outside, road.mailbox, road.row().key, "create-1", "exists", str(shipment))
    go_on(road)
    assert road.created() == [shipment]
    assert [log.shipment_id for log in road.tms.logs] == [shipment]
    assert [each.shipment_id for each in road.tms.assignments] == [shipment]
    row = road.row()
    assert (row.state, row.effect("action").result) == ("closed", "archived")


def test_what_does_not_exist_is_created_when_the_person_says_so() -> None:
    road = Road(capabilities=OLD)
    road.break_tms(TmsFault.LOGIN_PAGE, 1, "/Shipments")
    road.deliver()
    road.pump()
    assert road.created() == []
    decide(road.outside, road.mailbox, road.row().key, "create-1", "do")
    go_on(road)
    assert len(road.created()) == len(road.tms.logs) == 1
    assert road.row().state == "closed"


def test_what_is_dismissed_takes_along_what_depends_on_it() -> None:
    road = unanswered()
    decide(road.outside, road.mailbox, road.row().key, "create-1", "dismiss")
    go_on(road)
    row = road.row()
    assert [effect.state for effect in row.effects] == ["dismissed", "dismissed", "dismissed", "done"]
    assert row.state == "closed"
    assert road.tms.logs == []


def test_a_log_that_exists_is_confirmed() -> None:
    road = unanswered("ActivityLogs")
    decide(road.outside, road.mailbox, road.row().key, "log-create-1", "exists")
    go_on(road)
    assert len(road.tms.logs) == 1
    assert road.row().state == "closed"


def test_a_decision_counts_once() -> None:
    road = unanswered()
    key = road.row().key
    decide(road.outside, road.mailbox, key, "create-1", "dismiss")
    with pytest.raises(BadInput, match="decided already"):
        decide(road.outside, road.mailbox, key, "create-1", "do")
    go_on(road)
    with pytest.raises(BadInput, match="decided already"):
        decide(road.outside, road.mailbox, key, "create-1", "do")
    assert len(road.created()) == 1


def test_two_decisions_at_once_are_one() -> None:
    road = unanswered()
    key = road.row().key
    tables = Interfering(road, lambda: decide(road.outside, road.mailbox, key, "create-1", "dismiss"))
    slow = replace(road.outside, receipts=Receipts(tables, LEASE, road.clock))
    with pytest.raises(BadInput, match="Somebody else"):
        decide(slow, road.mailbox, key, "create-1", "do")
    go_on(road)
    assert len(road.created()) == 1
    assert road.row().effect("create-1").state == "dismissed"


@pytest.mark.parametrize("shipment", [None, "", "999", "nonsense", "131391979x"])
def test_a_shipment_that_the_tms_does_not_know_is_refused(shipment: str | None) -> None:
    road = unanswered()
    with pytest.raises(BadInput, match="no shipment of that number"):
        decide(road.outside, road.mailbox, road.row().key, "create-1", "exists", shipment)
    assert road.row().state == "waiting"


def test_an_unknown_row_or_effect_is_not_found() -> None:
    road = unanswered()
    for key, name in (("m-unknown", "create-1"), (road.row().key, "create-9")):
        with pytest.raises(NotFound):
            decide(road.outside, road.mailbox, key, name, "exists", str(EXISTING))


def test_a_shipment_is_assigned_with_a_log_that_a_person_found() -> None:
    road = Road(capabilities=OLD)
    road.break_tms(TmsFault.NO_ANSWER, 1, "ActivityLogs")
    road.break_tms(TmsFault.LOGIN_PAGE, 1, "Assignments")
    road.deliver()
    road.pump()
    decide(road.outside, road.mailbox, road.row().key, "log-create-1", "exists")
    go_on(road)
    decide(road.outside, road.mailbox, road.row().key, "assign-create-1", "do")
    go_on(road)
    assert [each.log_id for each in road.tms.assignments] == [None]
    assert road.row().state == "closed"
