"""Getting into a mailbox: its tokens, sealed in its row, and Graph and the SMTP server with them."""

import zlib
from collections.abc import Iterable
from dataclasses import replace

import requests

from shared.errors import Changed, OperatorMustAct, Rejected
from shared.mailboxes.model import SMTP_SEND, Mailbox
from shared.mailboxes.store import Mailboxes
from shared.microsoft.graph import Graph
from shared.microsoft.sign_in import SignIn
from shared.microsoft.smtp import Envelope
from shared.microsoft.smtp_pool import Sender, Smtp
from shared.storage.encryption import KeyGone, Keys, sealed_with

PURPOSE = "token-cache"


class TokensUnreadable(OperatorMustAct):
    """The key that sealed a mailbox's tokens was taken away too early. Everyone waits, and nobody is disconnected."""


def seal_tokens(keys: Keys, mailbox_id: str, cache: str) -> bytes:
    """MSAL's cache as it is stored: compressed, and encrypted for this mailbox alone."""
    return keys.seal(PURPOSE, mailbox_id, zlib.compress(cache.encode()))


def open_tokens(keys: Keys, mailbox: Mailbox) -> str:
    """MSAL's cache of a mailbox. Raises TokensUnreadable without its key, and BadInput where it was sealed for another."""
    try:
        return zlib.decompress(keys.open(PURPOSE, mailbox.id, mailbox.token_cache)).decode()
    except KeyGone as error:
        raise TokensUnreadable(
            f"A mailbox's tokens are sealed with the key {sealed_with(mailbox.token_cache)!r}, which SECRET_KEYS does not "
            "hold. Put that key back, behind the others."
        ) from error


class Access:
    """Opens Graph for a mailbox, and submits its mail by SMTP."""

    def __init__(
        self,
        mailboxes: Mailboxes,
        sign_in: SignIn,
        keys: Keys,
        session: requests.Session,
        graph_url: str,
        smtp: Smtp | None = None,
    ) -> None:
        """`smtp`: the SMTP server; None where the operator has not switched it on."""
        self.mailboxes = mailboxes
        self.sign_in = sign_in
        self.keys = keys
        self.session = session
        self.graph_url = graph_url
        self.smtp = smtp

    def graph(self, mailbox: Mailbox) -> Graph:
        """Graph as the mailbox's owner. What is done with it raises what SignIn.token raises, too."""
        tokens = Tokens(self, mailbox, mailbox.granted - {SMTP_SEND})
        return Graph(self.session, self.graph_url, tokens.current, tokens.fresh)

    def submit(self, mailbox: Mailbox, envelope: Envelope, content: Iterable[bytes]) -> None:
        """Send a message by SMTP as the mailbox's owner. Raises what Smtp.submit does, and what SignIn.token does."""
        self.required_smtp().submit(self.sender(mailbox), envelope, content)

    def probe(self, mailbox: Mailbox) -> None:
        """Sign in to the SMTP server, and do nothing there. Raises the same."""
        self.required_smtp().probe(self.sender(mailbox))

    def required_smtp(self) -> Smtp:
        """The SMTP server. Raises errors.Rejected where it has been switched off meanwhile."""
        if self.smtp is None:
            raise Rejected("Sending by SMTP has been switched off meanwhile. Send it again.")
        return self.smtp

    def sender(self, mailbox: Mailbox) -> Sender:
        """The mailbox, for the SMTP server."""
        return Sender(mailbox.id, mailbox.address, Tokens(self, mailbox, frozenset({SMTP_SEND})).token)

    def keep_token(self, mailbox: Mailbox) -> None:
        """Renew the refresh token, which dies after 90 days without use. Raises as SignIn.token."""
        Tokens(self, mailbox, mailbox.granted - {SMTP_SEND}).fresh()

    def reseal(self, mailbox: Mailbox) -> bool:
        """Seal a mailbox's tokens with the key in use, where an older one sealed them; returns whether that was so.

        Raises TokensUnreadable, and Changed where the row has been written meanwhile.
        """
        if not mailbox.token_cache or sealed_with(mailbox.token_cache) == self.keys.in_use:
            return False
        sealed = seal_tokens(self.keys, mailbox.id, open_tokens(self.keys, mailbox))
        self.mailboxes.change(mailbox, unless_changed=True, token_cache=sealed)
        return True


class Tokens:
    """The access tokens of one mailbox for the scopes of one resource, while one worker is busy with it."""

    def __init__(self, access: Access, mailbox: Mailbox, scopes: frozenset[str]) -> None:
        self.access = access
        self.mailbox = mailbox
        self.scopes = scopes

    def current(self) -> str:
        """An access token, refreshed where its time is over."""
        return self.token(fresh=False)

    def fresh(self) -> str:
        """A new access token."""
        return self.token(fresh=True)

    def token(self, fresh: bool) -> str:
        """Ask for a token, and keep the refreshed cache.

        Two workers may refresh at once: the older refresh token stays valid, so that whoever stores first is kept, and a
        sign-in that happened meanwhile is never overwritten
        (https://learn.microsoft.com/entra/identity-platform/refresh-tokens).
        """
        access, mailbox = self.access, self.mailbox
        cache = open_tokens(access.keys, mailbox)
        token = access.sign_in.token(cache, mailbox.account_id, sorted(self.scopes), fresh)
        if token.cache is not None:
            sealed = seal_tokens(access.keys, mailbox.id, token.cache)
            try:
                self.mailbox = access.mailboxes.change(mailbox, unless_changed=True, token_cache=sealed)
            except Changed:
                self.mailbox = replace(mailbox, token_cache=sealed)
        return token.value
