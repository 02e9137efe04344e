"""The ways in which people tell one thing in everyday sentences, each with what it says.

Blanks: {a}, {b} origin and destination, {c} a stop on the way; {n} how many, {m} how many it was thought to be, {k} and {o} the
parts of {n}; {p} of what and {q} one of them; {e} the weight of one, {w} that of all; {d} a day of pickup, {l} one of delivery;
{x} a size.
"""

OPENINGS = (
    "We have {of}", "I have {of}", "Can you quote {of}", "Please quote {of}", "I need a price on {of}", "It's {of}",
    "What would it cost to ship {of}", "Need a rate for {of}", "Looking for a price on {of}", "How much for {of}",
    "I've got {of}", "Could you give me a number on {of}", "There are {of}", "Please price {of}",
)  # fmt: skip
OF_EACH = (
    "{e} lbs each", "at {e} lb apiece", "at {e} pounds each", "{e} lbs a {q}", "{e} lb per {q}", "each weighing {e} lbs",
    "weighing {e} lbs each", "each one weighs {e} pounds", "at {e} lbs per {q}", "each {q} is {e} lb", "{e} lbs/ea",
    "each about {e} lb", "every one of them {e} lbs", "roughly {e} pounds apiece", "that weigh {e} lb each",
    "with {e} lb on each",
)  # fmt: skip
OF_ALL = (
    "{w} lbs", "{w} lbs total", "about {w} lb", "{w} pounds all together", "{w} lbs all in", "weighing {w} lbs in total",
    "for a total of {w} pounds", "total weight {w} lbs", "{w}# total", "around {w} pounds altogether", "{w} lb for the lot",
    "roughly {w} lbs", "{w} lbs for all of it", "which come to {w} lbs", "gross weight {w} lb",
    "which together weigh about {w} pounds", "{w} total pounds",
)  # fmt: skip
EACH_SAID = (
    "They weigh {e} lbs each.", "Each {q} weighs {e} lbs.", "Each one is about {e} lb.", "They run {e} pounds apiece.",
    "Every {q} is {e} lbs.", "They are {e} lb each.", "Weight per {q} is {e} lbs.", "They go {e} a {q}.",
    "A {q} weighs {e} lb.", "They run about {e} each.", "Figure {e} lbs per {q}.", "Each {q} comes in at {e} pounds.",
    "{e} lbs per {q}.",
)  # fmt: skip
ALL_SAID = (
    "They weigh {w} lbs total.", "Total weight is {w} lbs.", "All together it weighs about {w} lb.", "Weight is {w}.",
    "The whole thing comes to {w} pounds.", "It weighs in at {w} lbs all told.", "The load is {w} lbs.", "Total {w} lbs.",
    "Combined weight {w} lbs.", "It all weighs {w} lb.", "They come to {w} lb altogether.",
    "We figure {w} lbs with the wood.",
)  # fmt: skip
PUT_RIGHT = (
    "I told Kim {m} {p} on the phone but it's {n}.", "It was going to be {m} {p}, now it's {n}.",
    "I said {m} yesterday, make that {n} {p}.", "We had planned on {m} {p} but it ended up being {n}.",
    "That's {n} {p}, not {m}.",
    "My earlier email said {m} {p}; the right count is {n}.", "Originally {m} {p}, the customer cut it to {n}.",
    "They added to it so it's {n} {p} now instead of {m}.", "It's {n} {p} now, up from {m}.", "Correction: {n} {p}, not {m}.",
    "Scratch what I said about {m} {p}, it is {n}.", "The order was for {m} {p} but only {n} are ready and going.",
    "I had {m} {p} on my list, the warehouse counted {n}.", "You moved {m} {p} for us in April. This one is {n} {p}.",
    "Same as last month, but {n} {p} this time instead of {m}.",
)  # fmt: skip
STOPS = {
    "{n} pallets of valves load in {a}. {k} come off at {c} and the rest go on to {b}.": "delivery",
    "One truck from {a}: {k} pallets drop in {c}, the other {o} go to {b}.": "delivery",
    "{n} pallets of valves load in {a}. First drop is {c} with {k} pallets, then {b} with {o}.": "delivery",
    "Loads at {a}, drops {k} pallets in {c} and {o} in {b}.": "delivery",
    "A van out of {a} with {n} pallets, {k} of them get off in {c} on the way and the remaining {o} in {b}.": "delivery",
    "He loads {o} pallets of valves in {a}, then picks up {k} more in {c}, and everything delivers to {b}.": "pickup",
    "The truck starts at {a} with {o} pallets, stops in {c} for another {k}, and delivers all {n} in {b}.": "pickup",
    "{o} pallets of valves from {a} and {k} pallets from {c}, same truck, all going to {b}.": "pickup",
    "First pickup {a}, {o} pallets of valves. Second pickup {c}, {k} pallets. Delivers to {b}.": "pickup",
    "It's one van that loads {o} pallets at our plant in {a} first, swings by {c} for another {k} pallets, and takes it all"
    " to {b}.": "pickup",
}
LANES = (
    "We're in {a} and it goes to {b}.", "We are in {a}, the customer is in {b}.", "It's going to {b} from our plant in {a}.",
    "It's at our warehouse in {a} and has to get to {b}.", "Pick up in {a}. Deliver to {b}.",
    "Picks up at our plant in {a}, delivers to a store in {b}.", "It ships from {a} and delivers in {b}.",
    "It needs to go to {b}, we're shipping out of {a}.", "Origin is {a}, destination is {b}.", "Coming from {a}, going to {b}.",
    "It leaves {a} and goes to {b}.", "Our vendor in {a} has it, we need it here in {b}.",
    "The freight is in {a}. We need it in {b}.",
    "It has to go from here in {a} down to {b}.", "Ship to is {b}, ship from is {a}.",
    "The customer in {b} ordered it from us here in {a}.", "It will be delivered to {b}, and it's loading in {a}.",
    "I bought it from a guy in {a} and I'm in {b}.", "They are picking it up at {a} for delivery to {b}.",
    "It's for our branch in {b}, shipping from the one in {a}.", "Consignee is in {b}. Shipper is in {a}.",
    "Loads in {a}, unloads in {b}.", "{b} is where it has to go, it's sitting in {a}.",
    "The supplier is at {a}; delivery address is {b}.", "To {b} from {a}.", "Our store in {b} needs it, the warehouse is in {a}.",
    "It's being returned from {a} to us in {b}.", "We want it moved from our {a} building to the one in {b}.",
    "Truck loads at {a} then delivers at {b}.",
)  # fmt: skip
PICKUPS = (
    "It is ready {d}.", "We can load {d}.", "It can be picked up {d}.", "It will be on the dock {d}.", "You can get it {d}.",
    "They will be ready to go {d}.", "Needs to ship {d}.", "We would like it picked up {d}.", "It ships {d}.",
    "It can leave {d}.",
    "Pickup is {d}.", "We want it to go out {d}.", "Loading {d}.", "Have the driver here {d}.", "It would go out {d}.",
    "It can go {d}.", "It's available {d}.", "Pickup would be {d}.", "They can load {d}.", "It'll be packed and ready {d}.",
    "Earliest pickup is {d}.", "Can you get it {d}?", "Could somebody come {d}?", "Ship date {d}.", "Looking at {d} for pickup.",
    "Pickup any time {d}.", "The truck can come {d} between 8 and 3.", "We're loading {d} at 7 am.", "I need it gone {d}.",
    "Plan is to load {d}.", "You can pick it up {d} before 3.",
)  # fmt: skip
DELIVERIES = (
    "They need it {l}.", "It has to be there {l}.", "It's due {l}.", "Delivery {l}.", "Has to deliver {l}.",
    "The customer is expecting it {l}.", "They want it delivered {l}.", "It must arrive {l}.", "They are open {l} to receive it.",
    "Delivery appointment is {l} at 9 am.", "Receiving takes it {l} only.", "It needs to be on site {l}.",
    "They can receive {l}.",
    "The crane is booked for {l}, so it has to be there then.", "Can it be there {l}?", "Would it deliver {l}?",
    "Must be in their hands {l}.", "It's needed {l}.", "The store opens {l} and wants it that day.", "They receive it {l}.",
)  # fmt: skip
DAYS = {
    "tomorrow": "2026-05-13", "Thursday": "2026-05-14", "this Friday": "2026-05-15", "on Monday": "2026-05-18",
    "on the 15th": "2026-05-15", "5/15": "2026-05-15", "May 15": "2026-05-15", "Friday the 15th": "2026-05-15",
    "Thursday morning": "2026-05-14", "the day after tomorrow": "2026-05-14",
}  # fmt: skip
LATER_DAYS = {
    "Wednesday the 20th": "2026-05-20", "on the 20th": "2026-05-20", "by May 21": "2026-05-21", "by the 22nd": "2026-05-22",
    "on 5/21": "2026-05-21", "no later than the 21st": "2026-05-21", "Friday the 22nd": "2026-05-22", "on May 20": "2026-05-20",
}  # fmt: skip
SIZES = {
    "48x40x52": (48, 40, 52), '48" x 40" x 52"': (48, 40, 52), "48 by 40 by 52": (48, 40, 52),
    "48 long, 40 wide and 52 high": (48, 40, 52), "48 inches long, 40 inches wide, 52 inches high": (48, 40, 52),
    "4 ft x 4 ft x 5 ft": (48, 48, 60), "4' x 4' x 5'6\"": (48, 48, 66), "standard 48x40, 52 high": (48, 40, 52),
    "48 x 40 and 52 inches tall": (48, 40, 52), "48 x 40 footprint and stand 52 inches tall": (48, 40, 52),
    "120 cm x 80 cm x 150 cm": (47, 31, 59), "1.2 m x 0.8 m x 1.5 m": (47, 31, 59), "L 48 W 40 H 52": (48, 40, 52),
    "48L x 40W x 52H": (48, 40, 52), "10 ft long, 4 ft wide, 3 ft high": (120, 48, 36), "48x40 stacked 52 high": (48, 40, 52),
    "10 feet long by 4 feet wide by 3 feet tall": (120, 48, 36), "48*40*52": (48, 40, 52), "48 × 40 × 52": (48, 40, 52),
    "12'6\" long, 7' wide and 8' high": (150, 84, 96), "four foot by four foot by five foot": (48, 48, 60),
    "48in x 40in x 52in": (48, 40, 52), "4ft by 3ft 4in by 52in": (48, 40, 52), "45 inches high on 48x40": (48, 40, 45),
}  # fmt: skip
SIZE_SAID = (
    "They are {x}.", "Each one is {x}.", "Dims {x}.", "Dimensions are {x}.", "They measure {x}.", "Size: {x}.",
    "Each crate is {x}.", "{x}.", "Each measures {x}.", "(dims: {x})",
)  # fmt: skip
SERVICES = {
    "They don't have a dock so send a liftgate.": ("liftgate delivery",),
    "No dock at the delivery, liftgate needed.": ("liftgate delivery",),
    "We need a liftgate at pickup.": ("liftgate pickup",),
    "We have no dock here so the truck needs a liftgate, they have one.": ("liftgate pickup",),
    "Liftgate on both ends.": ("liftgate delivery", "liftgate pickup"),
    "Delivery appointment required.": ("appointment delivery",),
    "They receive by appointment only.": ("appointment delivery",),
    "You have to call them for an appointment.": ("appointment delivery",),
    "The receiver is first come first served, no appointment.": (),
    "It's a residence.": ("residential delivery",),
    "It's going to his house, so residential with a liftgate.": ("liftgate delivery", "residential delivery"),
    "Inside delivery, second floor.": ("inside delivery",),
    "No inside delivery.": (),
    "They have a dock and a forklift.": (),
    "They asked about a liftgate but they have a forklift, so leave it off.": (),
    "Customer says no liftgate.": (),
    "Don't quote a liftgate.": (),
    "Liftgate is not needed at either end.": (),
    "Nobody needs a liftgate.": (),
    "Don't add a liftgate like last time.": (),
    "We don't want inside delivery, curbside is fine.": (),
    "It goes to a school so limited access.": ("limited access delivery",),
    "Protect from freezing please.": ("protect from freeze",),
    "Please include a liftgate for the delivery, no appointment needed.": ("liftgate delivery",),
    "I got charged for a liftgate last time, we don't need it.": (),
    "We'll need a tailgate at the other end.": ("liftgate delivery",),
    "Driver has to help unload.": ("driver assist",),
    "Driver does not have to touch it.": (),
    "No appointment needed on either end.": (),
    "They have a forklift, so no liftgate.": (),
}
PLACES = {
    "Akron, OH 44310": "Akron", "Macon, GA 31201": "Macon", "Reno NV 89502": "Reno", "Salina, KS 67401": "Salina",
    "Dayton, Ohio": "Dayton", "Eau Claire, WI 54703": "Eau Claire", "Fargo, ND": "Fargo", "Spokane, WA 99202": "Spokane",
    "Lubbock, TX 79404": "Lubbock", "Mobile, AL 36619": "Mobile",
}  # fmt: skip
UNITS = (
    "pallets",
    "skids",
    "crates",
    "drums",
    "totes",
    "bundles",
    "rolls",
    "gaylords",
    "reels",
    "racks",
    "bales",
    "kegs",
)
GOODS = (
    "steel brackets", "cat litter", "floor tile", "copy paper", "pump parts", "garden hoses", "brake pads", "office chairs",
    "plastic resin", "valves", "aluminum extrusions", "school desks", "glass jars", "water heaters",
)  # fmt: skip
NUMBERS = {
    "2": 2,
    "five": 5,
    "8": 8,
    "eleven": 11,
    "12": 12,
    "sixteen": 16,
    "21": 21,
    "twenty-four": 24,
    "Twenty-six": 26,
}
