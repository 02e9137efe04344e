"""What an administrator is asked to do, so that a mailbox can send by SMTP AUTH. docs/smtp-auth.md says more.

https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission
"""

from shared.mailboxes.model import Mailbox

ANSWERS = {
    "off_for_tenant": "SMTP AUTH is switched off in our organization (5.7.139)",
    "off_for_mailbox": "SMTP AUTH is switched off for this mailbox (5.7.139)",
    "blocked": "a policy of our organization does not allow it (5.7.139)",
    "refused": "the sign-in is not accepted (5.7.3)",
}
ONE_MAILBOX = """\
For this mailbox alone, which is enough and counts before the organization's setting:
- Microsoft 365 admin center (https://admin.microsoft.com): Users > Active users > {address} > Mail > Manage email apps > \
tick "Authenticated SMTP" > Save changes
- or in Exchange Online PowerShell:
    Connect-ExchangeOnline
    Set-CASMailbox -Identity {address} -SmtpClientAuthenticationDisabled $false
"""
ALL_MAILBOXES = """\
Or for all mailboxes that have no setting of their own:
- Exchange admin center (https://admin.exchange.microsoft.com): Settings > Mail flow > clear "Turn off SMTP AUTH protocol for \
your organization" > Save
- or in Exchange Online PowerShell:
    Connect-ExchangeOnline
    Set-TransportConfig -SmtpClientAuthenticationDisabled $false
"""
POLICY = """\
Microsoft Entra admin center (https://entra.microsoft.com):
- Entra ID > Overview > Properties > Manage security defaults: while they are on, Exchange Online takes no SMTP AUTH. They \
protect the whole organization: do not switch them off for this. Tell us, and our mail goes through Microsoft Graph instead.
- Entra ID > Conditional Access: a policy that blocks this sign-in, or "Other clients", must leave out {address}.
"""
LICENCE = """\
And please look whether the account has a licence with Exchange Online: Users > Active users > {address} > Licenses and apps.
"""
CHECK = """\
To check (the first says False, or nothing while the second says False):
    Get-CASMailbox -Identity {address} | Format-List SmtpClientAuthenticationDisabled
    Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled
It can take an hour until all of Microsoft's servers know."""
STEPS = {
    "off_for_tenant": (ONE_MAILBOX, ALL_MAILBOXES, CHECK),
    "off_for_mailbox": (ONE_MAILBOX, CHECK),
    "blocked": (POLICY,),
    "refused": (ONE_MAILBOX, LICENCE, CHECK),
}


def smtp_request(mailbox: Mailbox) -> str:
    """A message to send to the administrator, empty for a mailbox without an SMTP problem."""
    if mailbox.smtp_problem not in STEPS:
        return ""
    steps = "\n".join(STEPS[mailbox.smtp_problem]).format(address=mailbox.address)
    return (
        "Hello,\n\n"
        f"our transportation management system is to send e-mail through my mailbox {mailbox.address}, by SMTP AUTH with OAuth: "
        "I have signed in with Microsoft myself, and no password is kept anywhere. Microsoft's server answers that "
        f"{ANSWERS[mailbox.smtp_problem]}. Could you please change that?\n\n"
        f"{steps}\n\n"
        "Thank you."
    )
