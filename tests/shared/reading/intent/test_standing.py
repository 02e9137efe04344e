"""How freight stands that is told for another reason than to have it carried, and mail of the same freight that asks."""

import pytest

from shared.reading.intent.awaited import AWAITED
from shared.reading.intent.intent import signals
from shared.reading.intent.manner import manner
from shared.reading.intent.other_purposes import OTHER_PURPOSES
from shared.reading.intent.standing import STANDING
from shared.reading.intent.wording import sentences

SPOKEN = {
    "taken": [
        "Our regular guy freed up, so he's hauling it himself.",
        "We ended up going with Saia on these.",
        "They awarded it to another carrier this morning.",
        "Our 3PL in Dayton handles it from now on.",
        "It's on their board already.",
        "I gave it to Finch this morning.",
        "The suppliers' own trucks bring it.",
        "My neighbor is running it up there with his own gooseneck.",
        "La plataforma ya la tomó otra línea.",
        "Le client vient les chercher avec son camion.",
    ],
    "gone": [
        "The pump has already shipped and everyone is happy.",
        "It left Monday on the early truck.",
        "Thanks for hauling the lathe, the customer is pleased.",
        "Las tarimas salieron el martes por la tarde.",
        "Les palettes sont parties hier soir.",
    ],
    "called off": [
        "The buyer just called it off.",
        "We're holding off, might be 3 or 6 by July.",
        "The customer is sitting on it.",
        "It is on the back burner.",
        "They are not going ahead with it.",
        "Please take that one off for Friday.",
        "They backed out last night, sorry.",
        "Ya no ocupo la caja del viernes.",
        "On laisse tomber pour jeudi.",
    ],
    "imagined": [
        "PARSER TEST ONLY, send no driver",
        "Pretend that this is a customer of ours.",
        "There is no such load, finance wants every cell filled.",
        "Not a live order.",
        "Es un pedido ficticio para el curso.",
    ],
    "a truck on offer": [
        "Flatbed empty in Tulsa tomorrow, who has something?",
        "Looking for a reload out of Reno.",
        "Tengo plataforma de 48 pies en Saltillo para el jueves, destino Laredo.",
        "Le caben 24 tarimas y le mando mi tarifa.",
        "On a un fourgon 53 pi libre mardi.",
    ],
    "status told": [
        "Status: BOOKED by m.ortiz",
        "The request was closed.",
        "Your shipment has been dispatched.",
        "Estatus: confirmado",
        "Statut : annulée",
    ],
    "looked back at": [
        "Our auditor found this shipment.",
        "The freight charges are in dispute.",
        "I am the adjuster for the insurance company.",
        "They gave you five stars.",
        "Nous faisons une réclamation.",
    ],
    "papers wanted": [
        "Please send me the signed POD for both.",
        "We are missing bills of lading for these two.",
        "Necesitamos las cartas porte de los dos viajes.",
        "Can you email copies of the weight tickets?",
        "Envoyez-nous svp envoyez les connaissements.",
    ],
    "asks after the truck": [
        "Get me an ETA.",
        "Where's my truck?",
        "Send me the driver's name when you have it.",
        "Give us an update please",
        "I need a trailer number for the gate.",
    ],
    "answered": [
        "You asked what we would take for this one.",
        "Here is our price.",
        "Our rate for the run is below.",
        "Good for 30 days.",
        "To answer your question, it was the reefer.",
    ],
    "reports": [
        "I told her I would and I did.",
        "I already booked her load.",
        "I've already keyed this one.",
        "Just so you're not surprised.",
        "Only passing this along.",
        "She has the confirmation.",
    ],
    "only a question": ["I only need the class.", "just asking about the transit time", "sólo la clase"],
    "not asked of you": [
        "Don't send a price.",
        "None of it is yours.",
        "The Tulsa one isn't yours.",
        "There is nothing for you to do here, nothing needed.",
        "We can't give it to you.",
        "Para que no la ande buscando.",
        "Pas besoin de répondre.",
    ],
    "won": [
        "We have awarded the move to your company.",
        "1,385 works, my boss is happy.",
        "Roll it. Same money.",
        "Your number's fine, go ahead.",
        "We are going with you on this.",
    ],
    "a truck awaited": [
        "Who are you sending?",
        "Make him on time, like always.",
        "Your driver just rings at the door.",
        "The order is awaiting truck, arrange transport.",
        "Mándame operador y placas.",
        "Envoyez le camion à l'entrepôt.",
        "Consígueme quién los suba.",
    ],
    "takes a price": [
        "We accept your quote of May 8.",
        "Your price of December 30 is accepted.",
        "Boss approved your bid, please proceed.",
        "Bid 88412 approved, see the release.",
        "Aceptamos su tarifa.",
    ],
    "a price awaited": [
        "What does the second trip set me back?",
        "She is waiting on yours, waiting on your number.",
        "What would you get for that?",
        "Just the price for now.",
        "Il me manque un seul chiffre.",
    ],
    "booked unseen": [
        "What will it cost? Just book the cheapest one.",
        "Don't wait for my yes, book it.",
        "You don't have to wait for an answer from me.",
        "As long as it's under 700 have it collected Thursday.",
        "Whatever it comes to, please book it.",
        "Quote and ship, please.",
        "Cotice y programe por favor.",
        "Prix et réservation, sans attendre mon accord.",
    ],
}
ASKING = {
    "taken": [
        "The other broker burned me this morning.",
        "Another carrier never showed.",
        "The customer will take it on Monday at 9:30.",
        "We are going with the lower price, please book.",
        "Can your driver take it on Friday?",
        "Our own dock is closed, use the side gate.",
        "It is booked with the dock by noon, we need a truck.",
        "We need it picked up by Tuesday.",
    ],
    "gone": [
        "It has to leave Monday.",
        "The freight has moved out of the rack and is ready.",
        "You can have it moved Friday, it ships prepaid.",
        "Necesito que salga el lunes.",
        "Les palettes partent demain.",
    ],
    "called off": [
        "Take the tarps off at delivery.",
        "Call us when you are off the highway.",
        "Pull from door 4.",
        "No necesito montacargas.",
        "Don't need a liftgate.",
    ],
    "imagined": [
        "Ready for the crew that makes up loads.",
        "Real easy load, live unload.",
        "Two test benches, 900 lb each.",
        "What would it run? It is in the budget.",
        "Hay pruebas de calidad antes de cargar.",
    ],
    "a truck on offer": [
        "480 empty drums, 53 van.",
        "Looking for a truck on Tuesday.",
        "Tengo 24 tarimas para caja de 53.",
        "Need a flatbed, can you fit us in?",
        "J'ai 12 palettes pour un fourgon 53 pi.",
    ],
    "status told": [
        "Status: NEW",
        "A new request was received.",
        "Status: open for bids",
        "Order complete and ready to ship.",
        "Estatus: pendiente",
    ],
    "looked back at": [
        "Please add insurance for $40,000.",
        "Deliver to the Star Auditorium.",
        "Surveying equipment, 2 crates.",
        "Please review and quote.",
        "Adjustable shelving, 4 pallets.",
    ],
    "papers wanted": [
        "Please send a truck.",
        "I have the BOL ready for the driver.",
        "Need two vans Friday.",
        "Necesitamos dos cajas.",
        "Paperwork is in the office.",
    ],
    "asks after the truck": [
        "Let me know your price.",
        "Send a driver to gate 4.",
        "Tell me where it would cross.",
        "I need a truck by Friday.",
        "Give me a number.",
    ],
    "answered": [
        "What is your best rate for this?",
        "Here is the load.",
        "I asked for a flatbed.",
        "Is that good for you?",
        "Can you answer by noon?",
    ],
    "reports": [
        "Book it and send her the BOL.",
        "I promised them a price.",
        "So you will need straps.",
        "Just one more for you.",
        "I have 4 skids.",
    ],
    "only a question": [
        "Only the class is missing, it is 70.",
        "just the dims changed",
        "the class and a price please",
    ],
    "not asked of you": [
        "Please don't stack it.",
        "Don't be late.",
        "No liftgate needed.",
        "No tarps, price it with straps.",
        "I need a price, no rush.",
    ],
    "won": [
        "Will Thursday work?",
        "It goes to the yard.",
        "What would you want to move it?",
        "Give the driver the gate code.",
        "That truck goes with our pallets.",
    ],
    "a truck awaited": [
        "Don't put a truck on it.",
        "Your driver left at six.",
        "He was on time.",
        "The consignee has a dock.",
        "Send your W-9 please.",
    ],
    "takes a price": [
        "Once we accept your price I will send the PO.",
        "Please send your price, they decide Friday.",
        "If your rate is approved we ship Monday.",
    ],
    "a price awaited": [
        "What do you need to book it?",
        "What would your truck need?",
        "The price was fine.",
        "That costs us nothing.",
        "We only have the one price sheet.",
    ],
    "booked unseen": [
        "Quote this, and we will book it if the price is good.",
        "Please send your best rate.",
        "Don't book it before you hear from me.",
        "If it's under 900 we will book with you.",
    ],
}


def test_every_voice_is_tested() -> None:
    """Each has words that speak of it and words that do not."""
    assert set(SPOKEN) == set(ASKING) == set(STANDING) | set(OTHER_PURPOSES) | set(AWAITED)


@pytest.mark.parametrize(("name", "words"), [(name, each) for name, listed in SPOKEN.items() for each in listed])
def test_how_freight_stands(name: str, words: str) -> None:
    """Who has it, whether it has gone, whether it is real, what is wanted of it."""
    assert name in signals(words)


@pytest.mark.parametrize(("name", "words"), [(name, each) for name, listed in ASKING.items() for each in listed])
def test_what_only_looks_so(name: str, words: str) -> None:
    """Words of requests that share words with those above."""
    assert name not in signals(words)


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("The piano did come from her house. I am grateful.", "what was is told, and nothing asked"),
        ("He left at six. We had it covered. Who is next?", "more is told of what was than asked"),
        ("The truck arrived late.", "one sentence tells what was"),
        ("Can you haul it on Friday?", "one sentence asks"),
        ("Book it for Monday. Please call the dock.", "some sentence asks"),
        ("14 bundles treated posts, strapped.", "no sentence tells what was"),
        ("What would it cost? She asked me yesterday.", "one sentence asks"),
    ],
)
def test_how_sentences_speak(words: str, how: str) -> None:
    """Whether they ask, and whether they tell what was."""
    assert how in set(manner(sentences(words)))
