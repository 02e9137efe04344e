"""Until when an answer is wanted."""

from datetime import date

import pytest

from shared.reading.passage import read_text
from shared.reading.schedule.respond import deadline

TUESDAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("need a number by 2 pm today", "2026-05-12T14:00"), ("Bids due Friday noon", "2026-05-15T12:00"),
        ("Please rate by 11.", "2026-05-12T11:00"), ("Quotes by EOD please", "2026-05-12"), ("let me know by tomorrow",
        "2026-05-13"),
        ("responses due Fri 5/15 @ 10:00 AM EST", "2026-05-15T10:00"), ("Tender status: NEW - respond by 05/13/2026 16:00 CT",
         "2026-05-13T16:00"), ("Favor de responder antes de las 17:00 hrs.", "2026-05-12T17:00"),
        ("Merci de répondre avant 14h", "2026-05-12T14:00"), ("need pricing back by end of day tomorrow", "2026-05-13"),
        # by a part of the day, within it, by what is to be answered, in other words
        ("holler by lunch, say 12", "2026-05-12T12:00"), ("Quote needed within the day.", "2026-05-12"),
        ("your price within the business day please", "2026-05-12"), ("lmk before 3 this afternoon", "2026-05-12T15:00"),
        ("need your number by 4 this afternoon", "2026-05-12T16:00"), ("Rate this load by 3 pm", "2026-05-12T15:00"),
        ("Please confirm this shipment at $1,940.00 no later than 9:30 am tomorrow", "2026-05-13T09:30"),
        ("Kindly revert by 5/14 15:00.", "2026-05-14T15:00"), ("can u get me something by friday 8am?", "2026-05-15T08:00"),
        ("Shoot me one before 11 tomorrow", "2026-05-13T11:00"), ("Text me by 10 with a price", "2026-05-12T10:00"),
        ("We decide by Thursday noon", "2026-05-14T12:00"), ("Turn this around by 2 pm?", "2026-05-12T14:00"),
        ("Me urge la respuesta para mañana a las 10 am.", "2026-05-13T10:00"),
        ("¿Me confirmas antes del mediodía?", "2026-05-12T12:00"), ("avísame antes de las 5 de hoy",
         "2026-05-12T17:00"), ("Répondez-moi avant 14 h svp", "2026-05-12T14:00"), ("Réponse d'ici 15h SVP", "2026-05-12T15:00"),
        ("Peux-tu me revenir demain avant-midi, disons 11 h?", "2026-05-13T11:00"),
        # by what is heard, known, said yes to; after a question; told first
        ("Need to hear back by noon.", "2026-05-12T12:00"), ("I want to hear from you by 3", "2026-05-12T15:00"),
        ("need a yes or no by 3:30 today", "2026-05-12T15:30"), ("we need to know by Thursday 10 am", "2026-05-14T10:00"),
        ("Have it in my inbox by 8 am tomorrow", "2026-05-13T08:00"), ("thumbs up by 5?", "2026-05-12T17:00"),
        ("whats your number? need it in by 4", "2026-05-12T16:00"), ("Can you quote this? I'd need it by 11 am tomorrow",
        "2026-05-13T11:00"), ("so Thursday 9:30 is my deadline", "2026-05-14T09:30"), ("Noon is the cutoff.", "2026-05-12T12:00"),
        ("5/14 at 3 pm is our deadline", "2026-05-14T15:00"),
        ("Favor de confirmar la tarifa antes del mediodía de mañana.", "2026-05-13T12:00"),
        ("Lemme know by 1:30.", "2026-05-12T13:30"), ("I need it back before my 2 o'clock meeting", "2026-05-12T14:00"),
        ("Reefer, two picks. Need it in by 4", None), ("Is Reno far? They need it by 4", None), ("noon is the best time", None),
        ("Friday is the delivery deadline", None), ("you'll hear the forklift by 3", None), ("the dock knows by 3", None),
        ("send me a driver by 2 pm", None), ("This load must pick by 2 pm", None), ("get the load there by 9 am", None),
        ("give me a truck by 3 tomorrow", None), ("cotización para 12 tarimas", None), ("8 skids by the door, say 12 pallets",
         None), ("price this load to be there by Friday", None), ("Text me before delivery", None),
        ("quote 4 pallets to be delivered by Friday noon", None), ("price for guaranteed by noon Friday", None),
        ("Rates valid until Friday noon", None), ("quote me, pick up by 3pm", None), ("rate it. Deliver by 5/18", None),
        ("quote by 3 pallets", None), ("deliver by 10am", None),
    ],
)  # fmt: skip
def test_the_deadline_of_an_answer(text: str, expected: str | None) -> None:
    found = deadline(read_text(text, TUESDAY))
    assert (found.value if found else None) == expected
