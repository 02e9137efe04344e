"""What the refusals of Microsoft's SMTP server mean to us: the one place where a reply becomes an error.

https://learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements and
https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online

    reply                                                       error
    535 5.7.139 "... is disabled for the Tenant" / "Mailbox"    SmtpRefused `off_for_tenant` / `off_for_mailbox`
    535 5.7.139 security defaults, or criteria that are not met SmtpRefused `blocked`
    any other 535 (5.7.3, credentials that are incorrect)       SmtpRefused `refused`
    550 5.7.30 no sign-in with a password                       OperatorMustAct
    432, "sender thread limit"                                  Throttled
    any other 4xx                                               Unavailable
    5.7.60, SendAsDenied                                        Refusal ErrorSendAsDenied
    SubmissionQuotaExceeded                                     Refusal ErrorSubmissionQuotaExceeded
    5.2.2 mailbox full                                          Refusal ErrorQuotaExceeded
    552, 5.3.4                                                  Refusal ErrorMessageSizeExceeded
    OutboundSpam, 5.1.8, 5.7.5xx, 5.7.7xx                       Refusal ErrorMessageSubmissionBlocked
    any other 5xx to a recipient                                Refusal ErrorInvalidRecipients
    any other 5xx                                               Rejected

Exchange's own exceptions stand behind both protocols, so that a refusal gets the name that Graph has for it.
The reply's words hold addresses: they are read, and never shown.
"""

import re
from typing import Literal

from shared import errors
from shared.microsoft.failures import Refusal

Problem = Literal["off_for_tenant", "off_for_mailbox", "blocked", "refused"]
PROBLEMS: dict[str, str] = {
    "off_for_tenant": (
        "SMTP AUTH is switched off in your Microsoft organization, so that the TMS cannot send through this mailbox. "
        "An administrator must switch it on, for this mailbox or for all."
    ),
    "off_for_mailbox": (
        "SMTP AUTH is switched off for this mailbox, so that the TMS cannot send through it. "
        "An administrator of your Microsoft organization must switch it on."
    ),
    "blocked": (
        "A policy of your Microsoft organization (security defaults or conditional access) does not let this mailbox send by "
        "SMTP AUTH. An administrator must allow it."
    ),
    "refused": (
        "Microsoft's SMTP server does not accept this mailbox's sign-in, although it is a good one. An administrator of your "
        "Microsoft organization must look whether SMTP AUTH is switched on for the mailbox, and whether it has a licence."
    ),
}
"""Why a mailbox cannot send by SMTP: as it is kept, and as people are told."""
CONCURRENT_WAIT = 30.0
"""Seconds until another connection is tried, where three are open already."""
ENHANCED = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
BLOCKED = re.compile(
    r"security defaults|did not meet the criteria|conditional access|locked by your organization", re.I
)
CONCURRENT = re.compile(r"concurrent connections? limit|thread limit", re.I)
NAMES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b5\.7\.60\b|\b5\.2\.252\b|SendAsDenied", re.I), "ErrorSendAsDenied"),
    (re.compile(r"SubmissionQuotaExceeded", re.I), "ErrorSubmissionQuotaExceeded"),
    (re.compile(r"\b5\.2\.2\b", re.I), "ErrorQuotaExceeded"),
    (re.compile(r"^552\b|\b5\.3\.4\b|\b5\.2\.3\b", re.I), "ErrorMessageSizeExceeded"),
    (re.compile(r"OutboundSpam|\b5\.1\.8\b|\b5\.7\.[57]\d\d\b", re.I), "ErrorMessageSubmissionBlocked"),
)
"""What a refusal is called by Graph; the first that fits counts."""
TOO_MANY = "The message has more recipients than your Microsoft organization allows. Send it to fewer people at once."


class SmtpRefused(errors.UserMustAct):
    """The SMTP server does not let the mailbox sign in; Graph may. `problem`: why, one of PROBLEMS."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(PROBLEMS[problem])
        self.problem = problem


def refusal(code: int, text: bytes, recipient: bool = False) -> errors.ConnectorError:
    """The error for a reply that is none of those that say yes. `recipient`: it was an address that was asked about."""
    words = f"{code} {text.decode('ascii', 'replace')}"
    found = ENHANCED.search(words)
    said = f"Microsoft's SMTP server answered {code}{f' {found[0]}' if found else ''}"
    if code == 535:
        return SmtpRefused(problem_of(words))
    if found and found[0] == "5.7.30":
        return errors.OperatorMustAct(f"{said}: it takes no sign-in with a password, and was offered one.")
    if code == 432 or CONCURRENT.search(words):
        return errors.Throttled(f"{said}: three connections are open already.", CONCURRENT_WAIT)
    if found and found[0][2:] == "5.3":
        return errors.Rejected(TOO_MANY)
    if code < 500:
        return errors.Unavailable(f"{said}.")
    name = next((name for pattern, name in NAMES if pattern.search(words)), "")
    if name or recipient:
        return Refusal(f"{said}.", name or "ErrorInvalidRecipients")
    return errors.Rejected(f"{said}.")


def problem_of(words: str) -> Problem:
    """Why a sign-in was refused."""
    if "disabled for the tenant" in words.lower():
        return "off_for_tenant"
    if "disabled for the mailbox" in words.lower():
        return "off_for_mailbox"
    return "blocked" if BLOCKED.search(words) else "refused"
