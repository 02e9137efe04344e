import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.tms.schema import SHIPMENT, activity_log, problems, route_problems
from shared.tms.shipment import shipment_json
from tests.shared.tms.stand_in import ORDER

Change = tuple[tuple[str | int, ...], object, str]
CHANGES: list[Change] = [
    (("surprise",), 1, "surprise"),
    (("stops", 0, "surprise"), 1, "stops[0].surprise"),
    (("stops", 0, "zipCode"), "60601-1234", "stops[0].zipCode"),
    (("stops", 0, "state"), "Illinois", "stops[0].state"),
    (("stops", 0, "companyName"), " ", "stops[0].companyName"),
    (("stops", 0, "country"), "US", "stops[0].country"),
    (("stops", 0, "city"), "x" * 101, "stops[0].city"),
    (("stops", 0, "estimatedReadyDateTime"), "2026-03-13T08:00:00-05:00", "stops[0].estimatedReadyDateTime"),
    (("stops",), [], "stops"),
    (("stops", 1), "a stop", "stops[1]"),
    (("commodities", 0, "weightTotal"), -5, "commodities[0].weightTotal"),
    (("commodities", 0, "handlingQuantity"), 1.5, "commodities[0].handlingQuantity"),
    (("commodities", 0, "hazardousMaterial"), "no", "commodities[0].hazardousMaterial"),
    (("isCommitted",), None, "isCommitted"),
    (("shipmentType",), "ltl", "shipmentType"),
    (("customerId",), "8101", "customerId"),
]


@pytest.mark.parametrize(("path", "value", "named"), CHANGES)
def test_a_field_that_is_not_right_is_named(path: tuple[str | int, ...], value: object, named: str) -> None:
    body: dict[str, Any] = copy.deepcopy(shipment_json(ORDER, rate=False))
    assert list(problems(body, SHIPMENT)) == []
    inner: Any = body
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert [name for name, _said in problems(body, SHIPMENT)] == [named]


def test_a_description_has_a_limit() -> None:
    body: dict[str, object] = {"shipmentId": 1, "type": "Email", "privacy": "Private", "description": "x" * 11}
    assert list(problems(body, activity_log(11))) == []
    assert [name for name, _said in problems(body, activity_log(10))] == ["description"]


@pytest.mark.parametrize(
    ("types", "fine"),
    [
        (["First Pickup", "Final Delivery"], True),
        (["First Pickup", "Pickup", "Delivery", "Final Delivery"], True),
        (["Pickup", "Final Delivery"], False),
        (["First Pickup", "Delivery"], False),
        (["First Pickup", "Final Delivery", "Final Delivery"], False),
    ],
)
def test_a_route_has_two_ends(types: list[str], fine: bool) -> None:
    assert (list(route_problems(types)) == []) is fine


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(sorted(SHIPMENT)), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(sorted(SHIPMENT)), json_values))
def test_anything_can_be_checked(body: dict[str, object]) -> None:
    list(problems(body, SHIPMENT))
