"""Getting into a mailbox: its tokens, sealed in its row, and Graph with them."""

import zlib
from dataclasses import replace

import requests

from shared.errors import Changed
from shared.mailboxes.model import Mailbox
from shared.mailboxes.store import Mailboxes
from shared.microsoft.graph import Graph
from shared.microsoft.sign_in import SignIn
from shared.storage.encryption import Keys

PURPOSE = "token-cache"


def seal_tokens(keys: Keys, mailbox_id: str, cache: str) -> bytes:
    """MSAL's cache as it is stored: compressed, and encrypted for this mailbox alone."""
    return keys.seal(PURPOSE, mailbox_id, zlib.compress(cache.encode()))


def open_tokens(keys: Keys, mailbox: Mailbox) -> str:
    """MSAL's cache of a mailbox. Raises BadInput where it was sealed for another one or by a key that is gone."""
    return zlib.decompress(keys.open(PURPOSE, mailbox.id, mailbox.token_cache)).decode()


class Access:
    """Opens Graph for a mailbox."""

    def __init__(
        self, mailboxes: Mailboxes, sign_in: SignIn, keys: Keys, session: requests.Session, graph_url: str
    ) -> None:
        self.mailboxes = mailboxes
        self.sign_in = sign_in
        self.keys = keys
        self.session = session
        self.graph_url = graph_url

    def graph(self, mailbox: Mailbox) -> Graph:
        """Graph as the mailbox's owner. What is done with it raises what SignIn.token raises, too."""
        tokens = Tokens(self, mailbox)
        return Graph(self.session, self.graph_url, tokens.current, tokens.fresh)

    def keep_token(self, mailbox: Mailbox) -> None:
        """Renew the refresh token, which dies after 90 days without use. Raises as SignIn.token."""
        Tokens(self, mailbox).fresh()


class Tokens:
    """The access tokens of one mailbox, while one worker is busy with it."""

    def __init__(self, access: Access, mailbox: Mailbox) -> None:
        self.access = access
        self.mailbox = mailbox

    def current(self) -> str:
        """An access token for Graph, refreshed where its time is over."""
        return self.token(fresh=False)

    def fresh(self) -> str:
        """A new access token for Graph."""
        return self.token(fresh=True)

    def token(self, fresh: bool) -> str:
        """Ask for a token, and keep the refreshed cache.

        Two workers may refresh at once: the older refresh token stays valid, so that whoever stores first is kept, and a
        sign-in that happened meanwhile is never overwritten
        (https://learn.microsoft.com/entra/identity-platform/refresh-tokens).
        """
        access, mailbox = self.access, self.mailbox
        cache = open_tokens(access.keys, mailbox)
        token = access.sign_in.token(cache, mailbox.account_id, sorted(mailbox.granted), fresh)
        if token.cache is not None:
            sealed = seal_tokens(access.keys, mailbox.id, token.cache)
            try:
                self.mailbox = access.mailboxes.change(mailbox, unless_changed=True, token_cache=sealed)
            except Changed:
                self.mailbox = replace(mailbox, token_cache=sealed)
        return token.value
