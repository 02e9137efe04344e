"""The receipt protocol, checked in every order: two workers, three deliveries, a crash anywhere.

The properties are those of docs/reliability.md. Each holds in all states that can be reached, not in a sample of them.
"""

from dataclasses import replace
from functools import cache

import pytest

from sandbox.tms.state import ALL
from shared.mailboxes.model import Action
from shared.pipeline.points import Point
from shared.pipeline.row import Row
from shared.reading import Reading, Shipment
from shared.tms.model import Capabilities
from tests.shared.pipeline.host import Host, Trouble, killed
from tests.shared.pipeline.interleaving import Model, State, every_state
from tests.shared.pipeline.road import Road

ASKED = Capabilities(find_by_reference=True)
NEITHER = Capabilities()


@cache
def claimed_on_the_road() -> tuple[Road, Row]:
    """A row that asks for one shipment and nothing else, as it is when it is claimed."""
    road = Road(Action.DO_NOTHING)
    road.deliver()
    Host(road, passed=Trouble(Point.CLAIMED, 1, killed)).pump()
    row = road.row()
    return road, replace(row, reading=Reading("quote", (Shipment(),)), effects=row.effects[:1], etag=None)


@pytest.mark.parametrize("start", [State(faults=0), State(pauses=0)], ids=["a pause", "no answer"])
@pytest.mark.parametrize("capabilities", [ALL, ASKED, NEITHER], ids=["honours keys", "can be asked", "can do neither"])
def test_in_every_order_there_is_one_shipment_or_a_person_is_asked(capabilities: Capabilities, start: State) -> None:
    ends = 0
    for state in every_state(Model(*claimed_on_the_road(), capabilities), start):
        assert state.created <= 1, state.path
        if state.ended:
            ends += 1
            assert_good_end(state, state.row, capabilities, start)
    assert ends > 1


def assert_good_end(state: State, row: Row | None, capabilities: Capabilities, start: State) -> None:
    """Closed with its shipment; or a person is asked, and only where something went wrong and the TMS cannot tell what."""
    assert row, state.path
    (effect,) = row.effects
    if row.state == "closed":
        assert (state.created, effect.state) == (1, "done"), state.path
        return
    assert (row.state, effect.state) == ("waiting", "needs_confirmation"), state.path
    assert effect.reason
    assert capabilities != ALL
    assert (state.crashes, state.pauses, state.faults) != (start.crashes, start.pauses, start.faults), state.path
