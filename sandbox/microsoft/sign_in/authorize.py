"""The pages of the sign-in: choose an account, consent, and back to the application with a code.

There are no passwords: whoever opens the page may be any account of the directory. Each page's form posts to the
address of the request itself, so nothing is kept between them but who is signed in.
"""

from urllib.parse import urlencode

from flask import Blueprint, Response, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft import scopes
from sandbox.microsoft.directory import User
from sandbox.microsoft.sign_in import errors
from sandbox.microsoft.sign_in.errors import SignInError
from sandbox.microsoft.sign_in.request import AuthorizationRequest, check_request, read_request
from sandbox.microsoft.sign_in.sessions import COOKIE, Session, Sessions
from sandbox.microsoft.state import State
from sandbox.microsoft.tokens import Code, Grant, client_info


def authorize_pages(state: State) -> Blueprint:
    """The authorization endpoint and the way out."""
    pages = Blueprint("authorize", __name__)
    sessions = Sessions()

    @pages.route("/<authority>/oauth2/v2.0/authorize", methods=["GET", "POST"])
    def authorize(authority: str) -> ResponseReturnValue:
        try:
            asked = read_request(state, authority, request.args)
        except SignInError as error:
            return error_page(error, state), 400
        return SignIn(state, sessions, asked).answer()

    @pages.get("/<authority>/oauth2/v2.0/logout")
    def sign_out(authority: str) -> ResponseReturnValue:
        sessions.end(request.cookies.get(COOKIE))
        back = request.args.get("post_logout_redirect_uri", "")
        known = any(back in application.redirect_uris for application in state.directory.applications.values())
        response = redirect(back) if known else make_response(render_template("signed_out.html"))
        response.delete_cookie(COOKIE)
        return response

    return pages


def error_page(error: SignInError, state: State) -> str:
    """The page for what the application is not told."""
    return render_template("error.html", description=error.body(state.clock())["error_description"])


class SignIn:
    """One request of a browser on its way through the pages."""

    def __init__(self, state: State, sessions: Sessions, asked: AuthorizationRequest) -> None:
        self.state = state
        self.sessions = sessions
        self.asked = asked
        self.accounts = state.directory.accounts(asked.authority)

    def answer(self) -> Response:
        """The next page, or the way back to the application."""
        try:
            check_request(self.asked, request.args)
            user, session, chosen = self.account()
            if user is None or session is None:
                return self.choose_account()
            response = self.signed_in(user, session)
        except SignInError as error:
            return self.back(error.callback(self.state.clock()))
        if chosen:
            response.set_cookie(COOKIE, self.sessions.begin(session), httponly=True, samesite="Lax")
        return response

    def account(self) -> tuple[User | None, Session | None, bool]:
        """The user of this browser, the sign-in, and whether it was made just now. Raises SignInError."""
        chosen = self.named(request.form.get("account"))
        if chosen:
            return chosen, Session(chosen.oid, self.state.clock()), True
        kept = self.sessions.find(request.cookies.get(COOKIE))
        user = self.named(kept.oid) if kept else None
        hinted = self.asked.login_hint is None or (user is not None and self.asked.login_hint.lower() in user.addresses)
        if user and kept and kept.good_for(user) and hinted and self.asked.prompt not in {"login", "select_account"}:
            return user, kept, False
        if self.asked.prompt == "none":
            raise errors.login_required()
        return None, None, False

    def named(self, name: str | None) -> User | None:
        """The account of this oid or address, if it may sign in here."""
        user = self.state.directory.find(name.strip()) if name else None
        return user if user in self.accounts else None

    def choose_account(self) -> Response:
        """The page to choose an account, the hinted one first."""
        hint = (self.asked.login_hint or "").lower()
        accounts = sorted(self.accounts, key=lambda user: (hint not in user.addresses, user.display_name))
        page = render_template("account.html", asked=self.asked, accounts=accounts, unknown=request.form.get("account"))
        return make_response(page)

    def signed_in(self, user: User, session: Session) -> Response:
        """Consent where it is needed, then the code. Raises SignInError."""
        if user.blocked:
            return make_response(error_page(errors.blocked(), self.state))
        decision = request.form.get("decision")
        application = self.asked.application
        if decision == "cancel":
            raise errors.declined()
        if decision == "back":
            raise errors.administrator_consent(user.tenant.name, application.name)
        lacking = self.asked.scopes - self.state.directory.consented(user, application.client_id)
        if (lacking or self.asked.prompt == "consent") and decision != "accept":
            return self.ask_consent(user)
        if lacking and not user.can_consent:
            raise errors.administrator_consent(user.tenant.name, application.name)
        self.state.directory.consent(user, application.client_id, lacking)
        return self.back(self.code(user, session))

    def ask_consent(self, user: User) -> Response:
        """The consent page, or the page that says that an administrator must consent. Raises SignInError."""
        if self.asked.prompt == "none":
            raise errors.consent_required(self.asked.application.client_id, "consent_required")
        descriptions = [text for name, text in scopes.DESCRIPTIONS.items() if name in self.asked.scopes]
        template = "consent.html" if user.can_consent else "administrator.html"
        return make_response(render_template(template, asked=self.asked, user=user, descriptions=descriptions))

    def code(self, user: User, session: Session) -> dict[str, str]:
        """What the application is told: a code."""
        asked = self.asked
        grant = Grant(user.oid, asked.application.client_id, session.authenticated)
        code = Code(grant, asked.scopes, asked.redirect_uri, asked.challenge, asked.nonce, self.state.clock())
        told = {"code": self.state.tokens.issue_code(code), "session_state": grant.oid}
        return told | ({"client_info": client_info(user.oid, user.tenant.id)} if asked.wants_client_info else {})

    def back(self, told: dict[str, str]) -> Response:
        """Back to the application, with `told` in the address or in a form that posts itself."""
        if self.asked.state is not None:
            told = {**told, "state": self.asked.state}
        if self.asked.form_post:
            return make_response(render_template("form_post.html", address=self.asked.redirect_uri, told=told))
        joint = "&" if "?" in self.asked.redirect_uri else "?"
        return make_response(redirect(self.asked.redirect_uri + joint + urlencode(told)))
