"""The sample e-mails: of each kind that a broker receives, spread over the sample mailboxes."""

from sandbox.connecting import DANA, ELENA, MARCUS, PRIYA, TOM
from sandbox.samples.sample import Expected, Load, Sample

NOTHING = Expected("other")

SAMPLES = (
    Sample(
        "Plain quote request",
        "plain-quote.eml",
        DANA,
        Expected("quote", (Load("Chicago, IL", "Dallas, TX", "LTL", 2400),)),
    ),
    Sample(
        "HTML pickup with a table",
        "pickup-table.eml",
        MARCUS,
        Expected("pickup", (Load("Elizabeth, NJ", "Worcester, MA", "LTL", 5280),)),
    ),
    Sample(
        "Three shipments, one table",
        "three-shipments.eml",
        PRIYA,
        Expected(
            "quote",
            (
                Load("Joplin, MO", "Tulsa, OK", "LTL", 2100),
                Load("Joplin, MO", "Wichita, KS", "LTL", 1450),
                Load("Joplin, MO", "Little Rock, AR", "LTL", 3900),
            ),
        ),
    ),
    Sample(
        "Reefer truckload",
        "reefer-truckload.eml",
        TOM,
        Expected("quote", (Load("Salinas, CA", "Phoenix, AZ", "Truckload", 38000),)),
    ),
    Sample("Shipment id in the subject", "id-in-subject.eml", DANA, Expected("operations", logged=("131391979",))),
    Sample("Id in quoted history only", "id-in-history.eml", MARCUS, Expected("operations", logged=("127209205",))),
    Sample(
        "Quote naming a shipment",
        "quote-and-id.eml",
        PRIYA,
        Expected("quote", (Load("Gary, IN", "Louisville, KY", "Truckload", 44000),), logged=("131402210",)),
    ),
    Sample(
        "Documents, no request",
        "documents-only.eml",
        TOM,
        Expected("other", documents=("BOL CT-55120.pdf", "Packing list № 55120.pdf")),
    ),
    Sample(
        "Scan of 25 MB",
        "large-scan.eml",
        DANA,
        Expected("operations", logged=("131402210",), documents=("POD 131402210.pdf",)),
        scan="POD 131402210.pdf",
    ),
    Sample(
        "Pickup with its BOL",
        "pickup-with-bol.eml",
        MARCUS,
        Expected("pickup", (Load("Elberton, GA", "Tampa, FL", "Truckload", 16200),), documents=("bol-9-crates.pdf",)),
    ),
    Sample("Logo, shown inline", "inline-logo.eml", MARCUS, NOTHING),
    Sample("Newsletter with lanes", "newsletter.eml", PRIYA, NOTHING),
    Sample("Automatic reply", "auto-reply.eml", DANA, NOTHING),
    Sample("Request without weight", "incomplete-request.eml", PRIYA, Expected("other", missing=("weight",))),
    Sample(
        "French and English quote",
        "french-quote.eml",
        DANA,
        Expected("quote", (Load("Trois-Rivières, QC", "Mississauga, ON", "LTL", 6400),)),
    ),
    Sample(
        "Attached message",
        "attached-message.eml",
        PRIYA,
        Expected("other", documents=("Insurance certificate.eml",)),
    ),
    Sample("Private e-mail", "private-mail.eml", TOM, NOTHING),
    Sample("To a send-only mailbox", "send-only.eml", ELENA, Expected(None)),
)
