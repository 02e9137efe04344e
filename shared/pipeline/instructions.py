"""What an e-mail says and the TMS has no field for, in words: for the shipment, for each stop, and for the private log. Pure."""

from collections.abc import Iterator

from shared.reading import Reading, Shipment, Visit


def of_shipment(reading: Reading, shipment: Shipment) -> str:
    """The totals as written, what the carrier must know and bring, what does not fit together, and the sender's own words."""
    return " ".join((*totals(shipment), *carriage(shipment), *checks(reading), *in_own_words(shipment)))


def totals(shipment: Shipment) -> Iterator[str]:
    """How much it is in all."""
    units = f"{shipment.handling_units} handling units" if shipment.handling_units else ""
    weight = f"{shipment.weight_lb:,.0f} lb" if shipment.weight_lb else ""
    if units or weight:
        yield f"In all {', '.join(filter(None, (units, weight)))}."


def carriage(shipment: Shipment) -> Iterator[str]:
    """Numbers to give, equipment, temperatures, and whom to call about a dangerous good."""
    if shipment.pickup_numbers:
        yield f"Pickup number: {', '.join(shipment.pickup_numbers)}."
    if shipment.trailer_length_ft:
        yield f"Trailer: {shipment.trailer_length_ft:g} ft."
    if shipment.container_size:
        yield f"Container: {shipment.container_size}."
    if shipment.temperature_range_f:
        low, high = shipment.temperature_range_f
        yield f"Temperature range: {low:g} to {high:g} F."
    if shipment.last_free_day:
        yield f"Last free day: {shipment.last_free_day}."
    if shipment.emergency_phone:
        yield f"Emergency phone: {shipment.emergency_phone}."


def checks(reading: Reading) -> Iterator[str]:
    """What a person should look at."""
    return (f"Please check: {conflict}." for conflict in reading.conflicts)


def in_own_words(shipment: Shipment) -> Iterator[str]:
    """The sender's instructions, last: where the TMS's field is too short, the e-mail has them."""
    for told in shipment.instructions:
        yield f'The e-mail: "{told}"'


def of_visit(visit: Visit, day: str | None) -> str:
    """What a stop has no field for: hours of an unknown day, how it is scheduled, and what of the freight is its own."""
    words = []
    if not day and (visit.opens or visit.closes):
        words.append(f"Hours: {from_to(visit)}.")
    if visit.scheduling:
        words.append("By appointment." if visit.scheduling == "appointment" else "First come, first served.")
    units = f"{visit.handling_units} handling units" if visit.handling_units else ""
    weight = f"{visit.weight_lb:,.0f} lb" if visit.weight_lb else ""
    if units or weight:
        words.append(f"Here {', '.join(filter(None, (units, weight)))}.")
    return " ".join(words)


def from_to(visit: Visit) -> str:
    """A visit's hours."""
    if visit.opens and visit.closes:
        return visit.opens if visit.opens == visit.closes else f"{visit.opens} to {visit.closes}"
    return f"from {visit.opens}" if visit.opens else f"until {visit.closes}"


def of_log(reading: Reading, shipment: Shipment | None) -> str:
    """What the staff member should know and nobody else: until when an answer is wanted, and the rate that was named."""
    words = []
    if reading.respond_by:
        words.append(f"An answer is wanted by {reading.respond_by.replace('T', ' ')}, the sender's time.")
    if shipment and shipment.rate_usd is not None:
        words.append(f"The e-mail names a rate of ${shipment.rate_usd:,.2f}.")
    return " ".join(words)
