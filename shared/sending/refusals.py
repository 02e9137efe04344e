"""What Microsoft's refusals to send mean to a person: what happened, and what to do.

Codes: https://learn.microsoft.com/graph/errors and
https://learn.microsoft.com/dotnet/api/microsoft.exchange.webservices.data.serviceerror
"""

from shared.errors import ConnectorError
from shared.microsoft.failures import QuotaReached, Refusal

BLOCKED = (
    "Microsoft does not let this account send mail at the moment. Ask your Microsoft administrator to look at restricted "
    "users in the Microsoft 365 Defender portal."
)
LIMIT = "The mailbox has reached Microsoft's limit for a day (10,000 recipients). Send it again tomorrow."
FULL = "The mailbox is full: delete or archive mail there, then send it again."
TOO_LARGE = "The message is larger than your Microsoft organization allows. Send a smaller attachment, or a link to it."
WHAT_TO_DO = {
    "ErrorInvalidRecipients": "Microsoft refuses a recipient's address. Correct it and send the message again.",
    "ErrorSendAsDenied": "The signed-in account may not send as this mailbox. Ask your Microsoft administrator for Send As.",
    "ErrorMessageSizeExceeded": TOO_LARGE,
    "ErrorAttachmentSizeLimitExceeded": TOO_LARGE,
    "ErrorQuotaExceeded": FULL,
    "ErrorExceededMessageLimit": LIMIT,
    "ErrorSubmissionQuotaExceeded": LIMIT,
    "ErrorMessageSubmissionBlocked": BLOCKED,
    "ErrorAccountSuspend": BLOCKED,
    "ErrorAccessDenied": "Microsoft no longer allows mail to be sent from this mailbox. Please open its connection and sign in.",
}


def what_to_do(error: ConnectorError) -> str:
    """The words for a person."""
    if isinstance(error, QuotaReached):
        return LIMIT
    return WHAT_TO_DO.get(error.code, str(error)) if isinstance(error, Refusal) else str(error)
