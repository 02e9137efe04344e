"""How Exchange Online words its replies to a client that submits mail.

https://learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements
"""

REFUSALS = {
    "tenant_off": (
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. "
        "Visit https://aka.ms/smtp_auth_disabled for more information."
    ),
    "mailbox_off": (
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. "
        "Visit https://aka.ms/smtp_auth_disabled for more information."
    ),
    "security_defaults": (
        "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. "
        "Contact your administrator."
    ),
    "criteria": (
        "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. "
        "Contact your administrator."
    ),
    "credentials": "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
    "unsuccessful": "535 5.7.3 Authentication unsuccessful",
    "basic": "550 5.7.30 Basic authentication is not supported for Client Submission.",
    "not_authenticated": "530 5.7.57 Client not authenticated to send mail.",
    "concurrent": "432 4.3.2 Concurrent connections limit exceeded.",
    "threads": "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded",
    "send_as": "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    "send_as_denied": "554 5.2.252 SendAsDenied; the account is not allowed to send as the sender",
    "invalid_recipient": "501 5.1.3 Invalid address",
    "unknown_recipient": "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    "too_many_recipients": "452 4.5.3 Too many recipients",
    "too_large": "552 5.3.4 Message size exceeds fixed maximum message size",
    "daily_limit": "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException",
    "mailbox_full": (
        "554 5.2.2 mailbox full; STOREDRV.Submission.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded"
    ),
    "spam": "554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; Failed to process message",
    "bad_sender": "550 5.1.8 Access denied, bad outbound sender",
    "bare_linefeed": "550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal; message contains bare linefeeds",
    "temporary": "451 4.7.0 Temporary server error. Please try again later. PRX4",
    "closing": "421 4.3.2 Service not active",
}
"""The documented refusals, by names of our own."""
READY = "220 localhost Microsoft ESMTP MAIL Service ready"
GO_AHEAD = "220 2.0.0 SMTP server ready"
AUTHENTICATED = "235 2.7.0 Authentication successful"
SENDER_OK, RECIPIENT_OK = "250 2.1.0 Sender OK", "250 2.1.5 Recipient OK"
START_INPUT = "354 Start mail input; end with <CRLF>.<CRLF>"
DONE, RESET = "250 2.0.0 OK", "250 2.0.0 Resetting"
BYE = "221 2.0.0 Service closing transmission channel"
NOT_KNOWN = "500 5.3.3 Unrecognized command"
NOT_NOW = "503 5.5.1 Bad sequence of commands"
NOT_UNDERSTOOD = "501 5.5.4 Invalid arguments"
NO_SUCH_MECHANISM = "504 5.7.4 Unrecognized authentication type"


def refusal(name: str) -> str:
    """The refusal of this name; a whole reply stands for itself."""
    return REFUSALS.get(name, name)
