"""Words as the weighing of a doubt sees them: alone, and up to three in a row by their class, within a sentence.

"Vendor hasn't said how many" and "the mill never told us the count" have few words in common, and the same classes in a row.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

CLASSES: dict[str, str] = {
    "not": "not no never nobody none nothing neither nor without n't ain't aint cannot cant ca hardly havent haven't hasnt isnt"
    " dont doesnt didnt wont couldnt wouldnt arent wasnt unable barely nope nadie ninguno ninguna nunca tampoco sin ni pas"
    " aucun aucune jamais personne rien ne n'a n'ai n'ont n'est sans",
    "know": "know knows known knew knowing sure certain clear idea clue say says said saying tell tells telling told decide"
    " decides decided deciding determine determined determines confirm confirms confirmed confirming settle settled figure"
    " figured figuring find finds found finding picked picks choose chooses chosen chose hear heard release released"
    " releases announced announce assigned assign assigns named name nominate nominates answered answer answers got get gets"
    " getting given give gave gives provided provide provides sent send sends share shared specified specify listed list"
    " mention mentioned guess finalized finalize final firm firmed issued issue set nailed fixed locked pinned advise advised"
    " advises informed inform agreed agree commit committed disclosed declared stated worked promise understand remember"
    " sé sabe sabemos saben dicho dice dicen dijo dijeron decir confirma confirmado confirmar confirman confirmen definido"
    " define definen definir decidido deciden decidir dado dan pasado pasan pasó seguro segura sais sait savons savent"
    " dit dire confirmé confirmer confirme décidé décide décider donné fourni choisi choisit déterminé reçu envoyé idée",
    "open": "tbd tba tbc tb pending waiting awaiting await wait unknown undecided undetermined unconfirmed unresolved unsettled"
    " unsure uncertain unclear open blank missing depends depending outstanding tentative penciled pencilled overdue air limbo"
    " mystery dunno idk undisclosed illegible smudged cut toss-up tossup beats still falta faltan pendiente pendientes esperando"
    " espera depende desconocido desconoce desconozco ignoro definirse todavía todavia aún aun attente attends attendons dépend"
    " inconnu inconnue ignore ignorons venir encore suivre",
    "later": "until till til once when after later soon yet follow follows following eventually tomorrow monday friday week"
    " before cuando hasta luego después despues mañana lunes viernes semana quand dès avant demain lundi vendredi semaine"
    " jusqu'à",
    "either": "either or whichever whether between might may maybe perhaps could if possibly both two three several few some any"
    " one another si o u puede quizá quizás tal vez entre dos tres varias varios alguna alguno algunos ou peut-être deux trois"
    " plusieurs l'un l'une soit",
    "who": "vendor vendors supplier suppliers customer customers client seller shop production foreman boss he she they him her"
    " them consignee buyer sales mill engineering purchasing guy guys office manager planner dealer owner contractor gc"
    " husband wife son daughter brother dad mom driver crew planning everybody someone somebody management head agent broker"
    " printer auctioneer maker manufacturer accounting logistics scheduling superintendent super committee board factory"
    " proveedor cliente vendedor comprador dueño jefe ventas producción compras almacén fournisseur vendeur acheteur patron"
    " ventes usine gestionnaire",
    "weigh": "weight weights weigh weighs weighed weighing lbs lb pounds heavy scale scales wt kg kilos tonnage poundage scaled"
    " heft tons mass weighbridge tare gross heavier ticket peso pesos pesa pesan pesar pesado pesada pesamos báscula bascula"
    " libras toneladas poids pèse pèsent peser pesé pesée balance livres tonnes lourd",
    "count": "pieces piece pcs pc pallets pallet skids skid crates crate many count counts boxes box cartons bundles packed pack"
    " packs packing packaging palletize palletized stack stacked bundle units handling crated boxed loose qty quantity skidded"
    " wrapped pkgs packages tally drums bags totes number counted tarimas tarima cuántas cuantas cuántos cuantos bultos piezas"
    " cajas empaque empacan empacar empaca palettes palette combien caisses morceaux colis emballage emballé emballer nombre"
    " quantité",
    "place": "where address location locations city town site sites store stores warehouses warehouse branches branch plants"
    " plant dock yard yards terminal facility building place places which wherever somewhere state zip whose spot county port"
    " venue dónde donde dirección direccion ciudad bodega bodegas planta plantas sucursal sucursales tienda cuál cual lugar"
    " domicilio où adresse ville entrepôt entrepôts succursale succursales magasin magasins quelle quel endroit lieu",
    "to": "ship-to shipto destination dest delivery deliver delivered delivering deliver-to receiver going goes headed go drop"
    " drops drop-off dropoff end ends land lands bound heading receive receiving destino entrega entregar entregan va llega"
    " destinatario livraison livrer livre destinataire vont",
    "from": "origin ship-from shipfrom shipper pickup pick-up pick from comes coming come load loads loading ships out collected"
    " collect collection sitting sits starts leaves leaving made make origen recolección recoleccion recoger recolectar sale"
    " salen cargar carga desde cueillette ramassage ramasser chargement charger part partent origine depuis",
}
"""The words of a doubt by what they do in it."""
DOUBTING = frozenset({"<not>", "<know>", "<open>", "<later>", "<either>"})
"""The classes of which a doubt has one at least."""
LACKING = frozenset({"without", "sin", "sans"})
"""Words of the class of "not" that say what a thing lacks, and doubt nothing that stands beside: "a business without dock"."""
MOST_OF_VALUE = 2
"""Words of a value that is left open."""
NEGATIONS = frozenset(CLASSES["not"].split())
CLASS_OF = {word: f"<{name}>" for name, words in CLASSES.items() for word in words.split()}


def wording(sentence: list[str]) -> set[str]:
    """The features of a sentence: its words, and one to three in a row by their class."""
    row = ["^", *[CLASS_OF.get(word, word) for word in sentence], "."]
    return {
        *sentence,
        *row,
        *[f"{one} {two}" for one, two in pairwise(row)],
        *[f"{one} {two} {three}" for one, two, three in zip(row, row[1:], row[2:], strict=False)],
    }


def windows(sentences: Sequence[list[str]]) -> Iterator[set[str]]:
    """The features of each sentence that may be a doubt, then of each such with the one behind it: a doubt may take two."""
    return (each for each, _ in with_doubters(sentences))


def with_doubters(sentences: Sequence[list[str]]) -> Iterator[tuple[set[str], tuple[set[str], ...]]]:
    """The same, each with the features of its sentences that may be the doubt themselves.

    "Price me 8,200 lb of caulk. I don't know how they'd stack it" doubts in its second sentence, and no weight.
    """
    doubts = [not DOUBTING.isdisjoint(map(CLASS_OF.get, each)) for each in sentences]
    near = [any(doubts[max(0, at - 1) : at + 2]) for at in range(len(doubts))]
    found = [wording(each) if told else set[str]() for each, told in zip(sentences, near, strict=True)]
    yield from ((each, (each,)) for each, doubt in zip(found, doubts, strict=True) if doubt)
    values = [value(each) for each in sentences]
    for at, ((one, two), (first, second)) in enumerate(zip(pairwise(found), pairwise(doubts), strict=True)):
        if at and first and not second and values[at]:  # what a label above is left open by
            continue
        if (first and second) or ((first or second) and not lacks_only(one if first else two)):
            yield one | two, (one, two) if first and second else (one,) if first else (two,)


def value(sentence: list[str]) -> bool:
    """Whether a sentence is no more than an open value, which belongs to the label before it: "Pallets: TBD"."""
    return len(sentence) <= MOST_OF_VALUE and CLASS_OF.get(sentence[0]) == "<open>"


def lacks_only(sentence: set[str]) -> bool:
    """Whether a sentence that may be a doubt, by its features, only says what something lacks."""
    return DOUBTING & sentence == {"<not>"} and NEGATIONS & sentence <= LACKING
