"""Signing in with Microsoft from the connection page: out to Microsoft, and back with an account."""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from shared.errors import AdministratorNeeded, BadInput, MailboxUnusable, SignInNeeded, UserMustAct
from shared.mailboxes.model import SMTP_SEND, Mailbox, Permission, covers, digest
from shared.microsoft.graph import Graph
from shared.microsoft.identity import Identity
from shared.microsoft.profile import check_mailbox, get_profile
from shared.microsoft.sign_in import SignedIn, SignIn
from shared.web.approval import SCOPE_LABELS, ApprovalNeeded, approval_request
from shared.web.choices import Choices
from shared.web.connections import Account
from shared.web.http import CALLBACK, Cookie, Request, Response, redirect
from shared.web.sessions import Session
from shared.web.waiting import WaitingRoom

LIFE = timedelta(minutes=10)
"""How long a sign-in, and a confirmation after it, may take: as long as Microsoft's own code is good."""

PERSONAL_ACCOUNTS = "9188040d-6c67-4c5b-b112-36a304b66dad"
"""The tenant id of all personal accounts: https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference"""

AGAIN = "If your mailbox is not connected yet, please sign in again from the connection page."


class SignInOver(BadInput):
    """The sign-in has been used, or took too long, or never began here."""


class OtherBrowser(BadInput):
    """The sign-in was begun in another browser."""


class AccountRefused(UserMustAct):
    """The account is not of a kind that may be connected here."""


class PermissionMissing(UserMustAct):
    """Microsoft did not grant all that the choices need."""


@dataclass(frozen=True, slots=True)
class Returned:
    """Who asked, for what, and which account they signed in to. `own`: it bears the staff member's own address."""

    session: Session
    choices: Choices
    account: Account
    own: bool


class SigningIn:
    """Begins sign-ins, takes them back, and keeps accounts that wait for the person's confirmation."""

    def __init__(
        self,
        sign_in: SignIn,
        graph: Callable[[str], Graph],
        waiting: WaitingRoom,
        by_smtp: bool,
        clock: Callable[[], datetime],
    ) -> None:
        """`graph`: makes a Graph client for an access token; `by_smtp`: whether SMTP is switched on."""
        self.sign_in = sign_in
        self.by_smtp = by_smtp
        self.graph = graph
        self.waiting = waiting
        self.clock = clock

    def begin(self, session: Session, choices: Choices, mailbox: Mailbox | None) -> Response:
        """Send the browser to Microsoft. `mailbox`: the one that is to be connected again.

        What Microsoft asked of its next sign-in (a claims challenge) is asked for.
        """
        hint = mailbox.address if mailbox else session.email
        flow = self.sign_in.begin(
            sorted(choices.scopes(self.by_smtp)), hint, mailbox.claims or None if mailbox else None
        )
        nonce = secrets.token_urlsafe(32)
        content = {
            "flow": flow,
            "nonce": nonce,
            "session": session.fields,
            "choices": choices.fields,
            "tenant": mailbox.tenant_id if mailbox else None,
        }
        self.waiting.keep("flow", flow["state"], content, self.clock() + LIFE)
        return redirect(flow["auth_uri"], browser_cookie(flow["state"], nonce))

    def finish(self, request: Request) -> Returned:
        """Take the browser back from Microsoft. Raises SignInOver, OtherBrowser, PermissionMissing, and as SignIn.finish."""
        form = request.form
        state = form.get("state", "")
        found = self.waiting.find("flow", state, self.clock())
        if found is None:
            raise SignInOver(f"This sign-in has been used already, or it took longer than ten minutes. {AGAIN}")
        brought = request.cookies.get(browser_cookie(state).name, "")
        if not hmac.compare_digest(brought.encode(), found.content["nonce"].encode()):
            raise OtherBrowser(f"This sign-in was begun in another browser, or yours did not keep our cookie. {AGAIN}")
        if not self.waiting.take(found):
            raise SignInOver(f"This sign-in has been used already. {AGAIN}")
        session = Session.of_fields(found.content["session"])
        choices = Choices.of_form(found.content["choices"])
        flow = found.content["flow"]
        try:
            signed_in = self.sign_in.finish(flow, form)
        except AdministratorNeeded as error:
            asked = approval_request(
                flow["auth_uri"],
                found.content["tenant"],
                self.sign_in.client_id,
                self.sign_in.redirect_uri,
                choices.scopes(self.by_smtp),
            )
            raise ApprovalNeeded(str(error), asked) from error
        check_allowed(signed_in.identity, self.sign_in.authority)
        signed_in = self.with_smtp(signed_in, choices)
        check_granted(signed_in.granted, choices.scopes(self.by_smtp))
        return self.returned(session, choices, signed_in)

    def with_smtp(self, signed_in: SignedIn, choices: Choices) -> SignedIn:
        """The sign-in with the right to send by SMTP, where the choices need it and it was granted with the others.

        It is another resource's, whose token shows whether it was granted.
        """
        if SMTP_SEND not in choices.scopes(self.by_smtp):
            return signed_in
        try:
            token = self.sign_in.token(signed_in.cache, signed_in.identity.account_id, [SMTP_SEND])
        except SignInNeeded:
            return signed_in
        cache = token.cache or signed_in.cache
        return replace(signed_in, cache=cache, granted=signed_in.granted | {SMTP_SEND})

    def returned(self, session: Session, choices: Choices, signed_in: SignedIn) -> Returned:
        """Look at the mailbox behind the account. Raises MailboxUnusable where there is none."""
        identity = signed_in.identity
        token = self.sign_in.token(signed_in.cache, identity.account_id, sorted(choices.scopes(by_smtp=False)))
        graph = self.graph(token.value)
        profile = get_profile(graph)
        if not profile.address:
            raise MailboxUnusable("The Microsoft account that you signed in to has no e-mail address.")
        reads = choices.permission is Permission.SEND_AND_READ
        account = Account(
            tenant_id=identity.tenant_id,
            object_id=identity.object_id,
            address=profile.address,
            granted=signed_in.granted,
            cache=token.cache or signed_in.cache,
            inbox=check_mailbox(graph) if reads else "",
        )
        return Returned(session, choices, account, own=session.email.lower() in profile.addresses)

    def ask_confirmation(self, returned: Returned) -> str:
        """Keep an account until the person has confirmed it, and return the name under which it waits."""
        name = secrets.token_urlsafe(32)
        content = {
            "session": returned.session.fields,
            "choices": returned.choices.fields,
            "account": returned.account.fields,
        }
        self.waiting.keep("account", name, content, self.clock() + LIFE)
        return name

    def confirmed(self, name: str, session: Session) -> tuple[Choices, Account]:
        """What waited for the confirmation of this session's staff member, and of nobody else. Raises SignInOver."""
        found = self.waiting.find("account", name, self.clock())
        if (
            found is None
            or not session.same_person(Session.of_fields(found.content["session"]))
            or not self.waiting.take(found)
        ):
            raise SignInOver(f"This confirmation has been used already, or it took longer than ten minutes. {AGAIN}")
        return Choices.of_form(found.content["choices"]), Account.of_fields(found.content["account"])


def browser_cookie(state: str, nonce: str = "") -> Cookie:
    """The cookie that binds a sign-in to the browser that began it; without a nonce, the one that removes it.

    SameSite=None, because Microsoft's page posts the answer from its own site; one a sign-in, so that two windows do
    not disturb each other.
    """
    seconds = int(LIFE.total_seconds()) if nonce else 0
    return Cookie(f"mailbox_signin_{digest(state, 12)}", nonce, CALLBACK, seconds, same_site="None")


def check_allowed(identity: Identity, authority: str) -> None:
    """Raise AccountRefused for a kind of account that the authority does not stand for.

    Microsoft's page holds to it too; this is what we rely on.
    """
    place = urlsplit(authority).path.strip("/").lower()
    if place != "common" and identity.tenant_id == PERSONAL_ACCOUNTS:
        raise AccountRefused(
            "You signed in with a personal Microsoft account. Please connect again with the account of your organization."
        )
    if place not in {"common", "organizations", identity.tenant_id}:
        raise AccountRefused(
            "You signed in with an account of another Microsoft organization. "
            "Please connect again with the account of your own."
        )


def check_granted(granted: frozenset[str], needed: frozenset[str]) -> None:
    """Raise PermissionMissing where less was granted than is needed."""
    missing = [scope for scope in sorted(needed) if not covers(granted, frozenset({scope}))]
    if missing:
        names = ", ".join(f"“{SCOPE_LABELS[scope]}” ({scope})" for scope in missing)
        raise PermissionMissing(
            f"Microsoft did not grant what your choice needs: {names}. "
            "Please connect again and accept everything, or choose less."
        )
