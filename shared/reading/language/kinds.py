"""Words that mean much the same to a freight desk, by what they mean: a word nobody trained on counts as its kin do."""

KINDS: dict[str, str] = {
    "price": "quote quotes qoute quoting quotation quotations requote price prices pricing priced rate rates rating cost"
    " costs costing estimate estimates bid bids ballpark rfq figure figures numbers money fee cotizacion cotización"
    " cotizar cotiza cotizas cotizan cotizo cotizarías cotizarias"
    " cotizame cotíceme cotice coticen cotizarme cotizarnos precio precios tarifa tarifas presupuesto costo"
    " costaría costaria soumission soumissionner prix tarif tarifs devis coût cout cotation coter cuanto cuánto cotizando"
    " combien soumissionnez",
    "pickup": "pickup pickups pick-up pick-ups pu p/u p.u. collect collection grab fetch recoger recojan recoja"
    " recolección recoleccion recolectar ramassage ramasser cueillette cueillir enlèvement enlever recolecten recolecta"
    " recolectan levanten levantar recogen collecte cueillettes ramassages ramassez",
    "picked": "picked collected grabbed recogido recogida ramassé recogieron recolectaron recolectado recolectada"
    " levantaron ramassés ramassée cueilli cueillie",
    "picks": "picks picking collecting collects",
    "book": "book schedule arrange dispatch reserve organize organise coordinate assign setup sched programar programe"
    " agendar agende coordinar reservar asignar despachar réserver reserver planifier organiser céduler ceduler prévoir"
    " confier",
    "booking": "booking scheduling arranging dispatching tendering reserving",
    "booked": "booked scheduled arranged dispatched tendered assigned covered reserved programado agendado réservé"
    " planifié"
    " awarded placed asignado asignada adjudicado attribué confirmé",
    "tender": "tender tenders routing dispatch-order",
    "move": "move ship haul transport carry deliver send bring take enviar mandar embarcar transportar mover llevar"
    " entregar expédier expedier envoyer livrer transporter acheminer mueven lleven llevan entreguen manden déplacer",
    "moving": "moving shipping hauling transporting going heading goes ships moves",
    "moved": "moved shipped hauled transported brought sent taken delivered enviado entregado expédié livré entregada"
    " entregaron entregó llevaron embarcado embarcada embarcaron enviaron enviada livrée livrés livrées expédiée expédiés"
    " envoyé envoyée"
    " gone traveled travelled rode departed salió salieron fueron",
    "truck": "truck trucks van vans reefer reefers flatbed flatbeds flat driver drivers carrier carriers stepdeck"
    " conestoga lowboy rgn trailer trailers hotshot sprinter straight box tanker hopper container containers chassis power"
    " equipment unit rig camión camion camiones caja cajas plataforma remolque unidad remorque plateforme fourgon"
    " transportista transporteur chofer choferes operador operadores tráiler troca refrigerada refrigerado refri termo"
    " chauffeur chauffeurs camionneur"
    " gooseneck semi torton thermo",
    "freight": "load loads shipment shipments freight cargo order orders ltl ftl truckload truckloads partial partials"
    " drayage dray shpt shpmt carga cargas embarque embarques envío envio flete fletes chargement charge expédition envoi"
    " fret marchandise viaje viajes mercancía mercancia voyage voyages pedido pedidos commande commandes cargamento",
    "unit": "pallet pallets plt plts skid skids skds crate crates drum drums bundle bundles tote totes carton cartons ctns"
    " box boxes piece pieces pcs coil coils roll rolls bag bags tarima tarimas palette palettes caisse caisses machine"
    " unit units",
    "please": "please pls plz plse kindly favor porfa svp s'il veuillez merci-de",
    "can": "can could would will may might puede pueden podrían podria podría pouvez pourriez pourrait able willing puedes"
    " podrías podrias peux peut pourrais peuvent",
    "you": "you u ya yall y'all anybody anyone someone somebody guys team usted ustedes vous",
    "we": "we i we're i'm us me my our nos nosotros nous je",
    "need": "need needs needing want wants require requires required requesting request seeking looking wish necesito"
    " necesitamos ocupo ocupamos requiero requerimos besoin requiert cherche solicito solicitamos urge urgen necesita"
    " ocupan quiero queremos quisiera quisiéramos busco buscamos faut voudrais voudrions aimerais aimerions",
    "give": "give get provide submit advise tell let shoot share show offer quote-me dame darme darnos pasar pasarme"
    " compartir donner fournir transmettre manda mandame mándame mándeme envíame enviame envíeme dime dígame digame páseme"
    " donne donnez envoyez dites",
    "ask": "wondering curious hoping interested appreciate like love",
    "ready": "ready rdy staged available avail packed wrapped listo lista listos prêt pret prête prêtes disponible listas"
    " prêts",
    "when": "today tomorrow tmrw tmw tonight monday tuesday wednesday thursday friday saturday sunday mon tue tues wed"
    " weds thu thur thurs fri sat asap noon morning afternoon mañana hoy lunes martes miércoles jueves viernes demain"
    " lundi mardi mercredi jeudi vendredi aujourd'hui sábado sabado domingo miercoles manana samedi dimanche matin midi",
    "track": "eta status tracking track located location whereabouts update updates transit enroute arrived arrival"
    " arriving delivering unloaded loaded rolling empty checkcall llegó llego llegaron llegado ubicación ubicacion rastreo"
    " rastrear estatus anda arrivé arrivée arrivés parti partie rendu statut suivi",
    "late": "late delay delayed behind missed waiting stuck overdue retrasado retrasada retraso atrasado demora demorado"
    " retard retardé retards attente",
    "bill": "invoice invoices invoiced invoicing billing billed bill bills payment payments pay paid payable remit"
    " remittance balance due statement statements credit dispute charged charges detention lumper layover tonu factoring"
    " ap ar factura facturas pago facture paiement cobro cobrar cobraron cobran pagar pagado pagaron saldo facturar"
    " facturaron facturation facturé payer payé solde",
    "claim": "claim claims damage damaged damages shortage short refused rejected broken crushed torn missing osd os&d"
    " daño daños dañado dañada dañados dañadas reclamo reclamación reclamacion faltante faltantes faltaron roto rota rotos"
    " golpeado golpeada endommagé endommagée endommagés endommagées bris brisé brisée réclamation manquant manquante"
    " manque"
    " disputed underwriter underwriters adjuster insurer insured",
    "paper": "pod pods bol bols paperwork receipt receipts document documents signed copy copies packet w9 w-9 coi"
    " insurance certificate agreement contract form papeles documentos documento pedimento firmado firmada copia copias"
    " papiers connaissement signé signée copie"
    " lading cartas porte acuse acuses comprobante comprobantes remisión connaissements preuve",
    "cancel": "cancel canceled cancelled cancelling canceling cancellation disregard scrap void pulled withdrawn withdraw"
    " cancelar cancela annuler annulé cancelado cancelada cancelaron cancelen cancelamos cancele annulée annulez annulons"
    " scrapped scratched scrubbed scrub scratch nixed",
    "change": "change changed changes changing revise revised revision correct corrected correction amend amended"
    " update-to reschedule rescheduled push pushed moved-to instead cambio cambió cambiar cambien corrección correccion"
    " corregir corrige changement changer modifier modification corriger erreur",
    "appointment": "appointment appointments appt appts cita rendez-vous",
    "confirm": "confirm confirmed confirming confirmation ratecon rc confirmo confirmar confirmer",
    "agree": "approved approve approves accept accepted agreed proceed ok okay yes yep yeah sure deal sold adelante"
    " autorizado approuvé d'accord allez-y aprobado acepto aceptamos procedan proceda accepté acceptons",
    "decline": "declined decline pass rich high expensive cheaper lower better",
    "market": "newsletter webinar subscribe unsubscribe subscribed subscription demo platform software spot-market outlook"
    " trends forecast capacity lanes network fleet download register whitepaper podcast sponsor sponsored conference event"
    " blog click promo promotion discount deals sale",
    "carrierly": "mc mc# dot usdot deadhead backhaul factoring dispatcher authority eld fuel mty empties",
    "weight": "lb lbs pounds pound kg kgs kilos ton tons tonnes tonne weight peso poids libras livres #",
    "thanks": "thanks thank thx ty gracias merci appreciate appreciated agradezco agradecemos",
    "hire": "hiring hire cdl driver-wanted resume position job career interview apply recruiter recruiting",
    "train": "training trainee practice exercise example sample sandbox test pretend made-up fake homework quiz class-room"
    " hypothetical imaginary fictitious mapping simulated ejercicio prueba ficticio essai fictif",
}
"""Kinds and their words, single ones, lower case."""

KIND_OF: dict[str, str] = {}
for kind, listed in KINDS.items():
    for each in listed.split():
        KIND_OF.setdefault(each, kind)
