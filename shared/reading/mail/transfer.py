"""Which attachments are documents."""

import re

from shared.reading.model import Attachment

NOT_A_DOCUMENT = re.compile(
    r"\.(?:ics|vcf|vcs|p7s|p7m|asc|sig|pgp)$|^(?:winmail\.dat|smime\.p7[sm]|signature\.asc|encrypted\.asc"
    r"|version\.txt|att\d+\.(?:htm|html|txt|dat))$",
    re.IGNORECASE,
)
TYPES = frozenset({
    "text/calendar", "text/vcard", "text/x-vcard", "application/ms-tnef", "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-signature", "application/pgp-keys", "message/delivery-status", "message/disposition-notification",
    "application/ics",
    "text/directory", "text/rfc822-headers",
})  # fmt: skip
PICTURE = re.compile(r"\.(?:png|jpe?g|gif|bmp|svg|webp|ico)$", re.IGNORECASE)
LOGO = re.compile(
    r"^(?:image\d{3}|outlook-\w+|logo|signature|sig|facebook|linkedin|twitter|instagram|icon|banner|spacer"
    r"|.*[_-]?logo(?:[_-]\w+)?)\.\w+$",
    re.IGNORECASE,
)
STATUS = re.compile(r"(?:details|delivery[ _-]?status|report)\.(?:txt|dat)$", re.IGNORECASE)
"""The delivery status of a bounce, as servers name it."""
SMALL = 20_000


def transfer(attachments: tuple[Attachment, ...], *, report: bool = False) -> tuple[int, ...]:
    """The positions of the attachments that go to the document processor. `report`: a machine answers."""
    return tuple(
        at for at, each in enumerate(attachments) if is_document(each) and not (report and STATUS.match(each.name))
    )


def is_document(attachment: Attachment) -> bool:
    """Whether an attachment is a file or an attached message rather than decoration, a calendar entry or a signature."""
    kind = attachment.content_type.partition(";")[0].strip().lower()
    if attachment.inline or kind in TYPES or NOT_A_DOCUMENT.search(attachment.name):
        return False
    picture = kind.startswith("image/") or PICTURE.search(attachment.name)
    return not (picture and LOGO.match(attachment.name) and attachment.size < SMALL)
