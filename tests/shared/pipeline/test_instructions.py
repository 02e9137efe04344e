"""What the TMS has no field for, in words."""

import pytest

from shared.pipeline.instructions import of_log, of_shipment, of_visit
from shared.reading import Reading, Shipment, Visit


def test_what_the_carrier_must_know_stands_before_the_sender_s_own_words() -> None:
    shipment = Shipment(
        handling_units=22, weight_lb=41_000, pickup_numbers=("77812", "77813"), trailer_length_ft=53, container_size="40HC",
        temperature_range_f=(34, 38), last_free_day="2026-05-19", emergency_phone="800-424-9300",
        instructions=("Pulp before loading.",), rate_usd=2400,
    )  # fmt: skip
    assert of_shipment(Reading("quote", (shipment,), conflicts=("the pickup is past",)), shipment) == (
        "In all 22 handling units, 41,000 lb. Pickup number: 77812, 77813. Trailer: 53 ft. Container: 40HC. "
        "Temperature range: 34 to 38 F. Last free day: 2026-05-19. Emergency phone: 800-424-9300. "
        'Please check: the pickup is past. The e-mail: "Pulp before loading."'
    )


@pytest.mark.parametrize(
    ("visit", "day", "said"),
    [
        (Visit("08:00", "14:00"), None, "Hours: 08:00 to 14:00."),
        (Visit("08:00", "14:00"), "2026-05-14", ""),
        (Visit("13:00"), None, "Hours: from 13:00."),
        (Visit(None, "15:00"), None, "Hours: until 15:00."),
        (Visit(scheduling="appointment"), "2026-05-14", "By appointment."),
        (Visit(), None, ""),
    ],
)
def test_a_stop(visit: Visit, day: str | None, said: str) -> None:
    assert of_visit(visit, day) == said


def test_the_rate_and_the_deadline_are_the_private_log_s_alone() -> None:
    shipment = Shipment(rate_usd=2400)
    reading = Reading("quote", (shipment,), respond_by="2026-05-12T14:00")
    assert of_log(reading, shipment) == (
        "An answer is wanted by 2026-05-12 14:00, the sender's time. The e-mail names a rate of $2,400.00."
    )
    assert of_log(Reading("quote", (Shipment(),)), Shipment()) == ""
    assert "2,400" not in of_shipment(reading, shipment)
