"""AUTH XOAUTH2: whose token it is, and whether the mailbox may submit by SMTP.

https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
"""

import base64
import binascii
import re

from sandbox.microsoft.directory import User
from sandbox.microsoft.scopes import OUTLOOK
from sandbox.microsoft.state import State

RESPONSE = re.compile(r"user=([^\x01]+)\x01auth=Bearer ([^\x01]+)\x01\x01")
CHALLENGE = base64.b64encode(b'{"status":"401","schemes":"bearer","scope":"https://outlook.office.com/"}').decode()
"""What is sent before a refusal; the client must answer with an empty line."""


class Refused(Exception):
    """The sign-in is refused; the argument is the name of the reply."""


def signed_in(state: State, response: str) -> User:
    """Whoever the response to the challenge belongs to, if their mailbox may submit by SMTP. Raises Refused."""
    try:
        found = RESPONSE.fullmatch(base64.b64decode(response, validate=True).decode())
    except (binascii.Error, UnicodeDecodeError):
        found = None
    if found is None:
        raise Refused("unsuccessful")
    user = bearer(state, found[2])
    if found[1].lower() not in user.addresses or not user.has_mailbox:
        raise Refused("unsuccessful")
    if user.blocked:
        raise Refused("criteria")
    if user.smtp_auth is False:
        raise Refused("mailbox_off")
    if user.smtp_auth is None and user.tenant.id in state.directory.without_smtp:
        raise Refused("tenant_off")
    return user


def bearer(state: State, text: str) -> User:
    """Whose access token it is, if it is one for SMTP that is still good. Raises Refused."""
    token = state.tokens.access_tokens.get(text)
    if token is None or token.resource != OUTLOOK or "SMTP.Send" not in token.scopes or token.expires <= state.clock():
        raise Refused("unsuccessful")
    user = state.directory.find(token.grant.oid)
    if user is None or (user.signed_out_since and token.grant.authenticated < user.signed_out_since):
        raise Refused("unsuccessful")
    return user
