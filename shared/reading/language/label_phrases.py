"""The phrases that labels are made of, and what each says: "ship from" an origin, "zip code" a postal code, "due by" a day."""

from dataclasses import dataclass
from typing import Literal

End = Literal["origin", "destination", "customer", "elsewhere", ""]
ENDS: dict[End, str] = {
    "origin": (
        "origin|origins|orig|org|o|from|fr|pk|pks|pk up|pkup|pck"
        "|pick up|pickup|pickups|pick|picks|picked|pu|p u|puc|ship from|ships from"
        "|shipping from"
        "|shipped from|ship fr|shipper|shippers|shpr|shipr|sender|consignor|vendor|supplier|seller|load at|load in"
        "|load from|loading"
        "|loads|load out|loadout|collect|collection|collect from|collection from|released from|ship point|shipping point"
        "|complete load|stop load|stop live load|load stop"
        "|origen|origine|recoleccion|recoger|recolectar|cargar|cargar en|carga en|remitente|de|desde|chargement|cueillette"
        "|ramassage|ramasser|expediteur|expedie de|provenance|embarque|embarcador|lieu de ramassage|pick up from|pickup from"
        "|from where|where from|coming from"
        "|start|starts|starting|begin|begins"
        "|start point|starting point|stock|p|supplying plant|supplying site|shipping plant|sending plant|sending site"
        "|issuing plant|source|releasing location"
        "|shipping origin|picking up|picks up|coming out of|home|port|port of|terminal|ramp|rail ramp|rail yard"
        "|pu from|point of origin|salida|sale de|giver|giving party|who gives it|who has it|handed over by|to be handed over by"
        "|released by|sent by|by whom|despatch|dispatch|despatch by|dispatch by|despatch from|dispatch from"
        "|despatched from|dispatched from|place of dispatch|exporter|donor|losing activity|losing unit|expedition|sells|sold by"
        "|sitting|got it|truck loads|current location|current spot|old owner|old owners|el que vende|quien vende"
        "|quien manda|quien envia"
    ),
    "destination": (
        "destination|destinations|dest|dst|d|to|deliver|delivers|delivery|deliveries|delivering|del|dlv|dlvr|dlvy|dlvry"
        "|delv|deliv|rec|recv|rcv|rec d|offload"
        "|to where|where to"
        "|deliver to|delivers to|delivery to|delivered to|ship to|ships to|shipping to|shipped to|consignee|consignees"
        "|consign|cons"
        "|cnee|csgn|consigned to|receiver|receivers|rcvr|recv|receiving|recipient|drop|drops|drop off|dropoff|drop at|drop to"
        "|unload|unloads|unloading|final|final destination|going to|goes to|bound for|door|complete unload|return to"
        "|destino|destinatario|entrega|entregar|entregar en|descarga|descargar|descargar en|dechargement|decharger"
        "|consignatario|para|hacia|livraison|livrer|livrer a|livrer chez"
        "|destinataire|arrivee|lieu de livraison|job site|jobsite|dc|distribution center|arrive|arrival|arrives|arriving"
        "|end|ends|finish|finishes|end point|ending point|ultimate consignee|goods recipient|receiving plant|receiving site"
        "|receiving location|receiving branch|inbound plant|going|headed|taker|takers|taking party|who takes it|who gets it"
        "|who receives it|received by|to be received by|receipt by|to whom|gaining activity|gaining unit"
        "|beneficiary|reception|buys|wanted at|wanted in|want it|needed at|needed in|truck empties|truck unloads|empties"
        "|next location|next spot|new owner|new owners|new home|recipients|el que compra|quien compra|quien recibe"
    ),
    "customer": "customer|customers|cust|client|buyer|end user|end customer|store|cliente",
    "elsewhere": (
        "bill to|billing|billed to|billing address|bill|invoice to|invoice|third party|remit to|sold to|freight bill to"
        "|payer|payor"
        "|broker|customs broker|notify|notify party|facturar a|facturar|facturer a|corporate office|head office|office"
        "|crossing|via"
        "|port of entry|cruce|aduana|customs|return address|return addr|returns|returns to|mailing address|mail to"
        "|headquarters|hq"
        "|corporate|corporate address|charges|charges to|freight charges|freight charges to|bill freight to|fb to|importer"
        "|importer of record|ior|bill frt to|bill frt|frt bill to|frt charges to|frt to be billed to|bill charges to"
        "|freight billed to|freight invoice to|frt invoice to|send invoice to|send bill to|mail invoice to|charge to"
        "|charge freight to|freight payable by|freight paid by|frt paid by|freight payer|payable by|paid by|bill party"
    ),
}  # fmt: skip
PARTS = {
    "company": "company|company name|name|business|business name|facility|facility name|location name|firm|warehouse|whse|plant"
    "|empresa|compania|nombre|entreprise|nom|compagnie",
    "street": "street|street address|address|addr|add|address line|address 1|address 2|address line 1|address line 2|direccion"
    "|calle|adresse|rue",
    "city": "city|town|ciudad|ville|cty",
    "state": "state|st|province|prov|estado|state province|state prov|st prov|region",
    "postal_code": "zip|zip code|zipcode|zips|postal|postal code|postcode|zip postal|zip postal code|postal zip|cp|c p"
    "|code postal"
    "|codigo postal",
    "country": "country|pais|pays|ctry",
    "place": "location|loc|site|point|place|city state|city st|city state zip|city st zip|city state zip code|csz|city zip"
    "|city prov|city province|city state postal code|city prov postal|city prov postal code|city state postal|address city"
    "|address city state zip|name address|name and address|company and address|where|where is it|ubicacion|domicilio|lieu"
    "|city state country",
    "date": "date|dates|day|days|on|by|when|fecha|dia|jour|date time|date and time|dt|no later than|not later than|at the latest"
    "|on or before|au plus tard|a mas tardar|avant le|antes del",
    "time": "time|times|hours|window|appt|appointment|appointments|hrs|open|hora|horario|heure",
    "other": "contact|phone|email|notes|note|instructions|number|no|num|nbr|ref|reference|tel|id|contact name|contact phone|fax"
    "|door to door|dock to dock|zip to zip|port to port|port to door|door to port|plant to plant|city to city"
    "|comments|dock|type|accessorials|services|sequence|requirements|zone|code",
}  # fmt: skip
DATED: dict[End, str] = {
    "origin": (
        "ship date|ship dt|ship on|shipping date|ships|ships on|ship|ready|ready date|ready on|ready by|avail|available"
        "|availability"
        "|available date|avail date|available on|load date|loading date|load on|load day|loads on|collect on|etd|pull|pull date"
        "|fecha de carga|fecha de recoleccion|listo|disponible|date de ramassage|date de cueillette|pret|pret le|departure"
        "|pickup wanted|pick up wanted|pu wanted"
        "|tender date|go date|ship day|must ship|must ship by|pick date|release date|pu on|date of pick up|pickup on"
    ),
    "destination": (
        "due|due date|due by|due on|need by|needed by|needs by|need by date|arrive by|must arrive by|must arrive|eta|in hands"
        "|in hands date|rdd|mabd|deliver by|deliver on|delivers on|delivery by|required by|required date|required delivery"
        "|del wanted|delivery wanted|wanted delivery"
        "|must deliver|must deliver by|want by|wanted by|fecha de entrega|fecha entrega|date de livraison|deadline|arrival date"
        "|must be there|must be there by|be there by|there by|has to be there by|needs to be there by|need it by"
        "|need date|receive|receives|receive by|receiving date|dlv date|on site|date needed"
    ),
}  # fmt: skip
FILLER = frozenset(
    word
    for words in (
        "information info details detail data requested request req required the of for and our your their full exact total",
        "planned party branch scheduled sched est estimated earliest latest at in s an a"
        " only section stop stops leg first second third",
        "fourth last next freight shipment load is cl cu b c",
    )
    for word in words.split()
)
"""Words that a label may have beside its phrases."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says. `end`: "origin", "destination", "customer" (mostly a destination), "elsewhere", empty where it does
    not say whose it is; `part`: what of it, empty for the whole stop."""

    end: End
    part: str


PHRASES: dict[str, Label] = {
    **{phrase: Label("", part) for part, phrases in PARTS.items() for phrase in phrases.split("|")},
    **{phrase: Label(end, "") for end, phrases in ENDS.items() for phrase in phrases.split("|")},
    **{phrase: Label(end, "date") for end, phrases in DATED.items() for phrase in phrases.split("|")},
}
