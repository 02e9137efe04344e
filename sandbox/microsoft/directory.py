"""Who exists: tenants with their users and managed identities, and the applications registered with Microsoft."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import uuid4


class Demand(StrEnum):
    """What a tenant's administrator asks of every sign-in from some time on."""

    MFA = "mfa"
    """The token endpoint refuses older sign-ins with AADSTS50076."""
    CLAIMS = "claims"
    """Graph refuses tokens of older sign-ins with a claims challenge, and so does the token endpoint (AADSTS50158)."""


@dataclass(frozen=True)
class Tenant:
    """A Microsoft organization."""

    name: str
    id: str = field(default_factory=lambda: str(uuid4()))


@dataclass(frozen=True)
class User:
    """A work account, and what its administrator allows it."""

    user_principal_name: str
    display_name: str
    tenant: Tenant
    mail: str | None = None
    proxy_addresses: tuple[str, ...] = ()
    oid: str = field(default_factory=lambda: str(uuid4()))
    can_consent: bool = True
    """False: the tenant lets no user consent to applications (AADSTS90094)."""
    blocked: bool = False
    """True: an administrator's conditional access policy refuses every sign-in (AADSTS53003)."""
    has_mailbox: bool = True
    """False: no licence, or a mailbox on the customer's own server."""
    smtp_auth: bool | None = None
    """Whether the mailbox may submit by SMTP; None: as its organization says (Set-CASMailbox)."""
    keeps_smtp_copies: bool = True
    """Whether what it submits by SMTP stands in Sent Items (Set-Mailbox -MessageCopyForSMTPClientSubmissionEnabled)."""
    demand: Demand | None = None
    demand_since: datetime | None = None
    signed_out_since: datetime | None = None
    """Sessions and tokens issued before this time are revoked (AADSTS50173)."""

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that names this account, in lower case."""
        aliases = (address.partition(":")[2] for address in self.proxy_addresses)
        return frozenset(name.lower() for name in (self.user_principal_name, self.mail, *aliases) if name)

    def demands_more_than(self, authenticated: datetime) -> bool:
        """Whether a sign-in made at `authenticated` no longer satisfies the administrator."""
        return self.demand is not None and self.demand_since is not None and authenticated < self.demand_since


@dataclass(frozen=True)
class Application:
    """An application registered with Microsoft, for accounts of any tenant."""

    client_id: str
    name: str
    secrets: frozenset[str]
    redirect_uris: frozenset[str]
    certificates: frozenset[str] = frozenset()
    """As PEM."""
    federated: frozenset[str] = frozenset()
    """The subjects of its federated credentials: object ids of managed identities."""


@dataclass(frozen=True)
class ManagedIdentity:
    """A user-assigned managed identity, which belongs to a tenant and is assigned to the app."""

    tenant: Tenant
    client_id: str = field(default_factory=lambda: str(uuid4()))
    object_id: str = field(default_factory=lambda: str(uuid4()))


class Directory:
    """Tenants, users, applications, and who consented to what. Safe to use from several threads."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.tenants: dict[str, Tenant] = {}
        self.users: dict[str, User] = {}
        self.applications: dict[str, Application] = {}
        self.identities: dict[str, ManagedIdentity] = {}
        self.consents: dict[tuple[str, str], frozenset[str]] = {}
        self.without_smtp: frozenset[str] = frozenset()
        """The ids of the tenants that have SMTP AUTH switched off (Set-TransportConfig)."""

    def tenant_named(self, name: str) -> Tenant:
        """The tenant called `name`, made where there is none."""
        with self.lock:
            found = next((tenant for tenant in self.tenants.values() if tenant.name == name), None)
            tenant = found or Tenant(name)
            self.tenants[tenant.id] = tenant
            return tenant

    def switch_smtp(self, tenant: Tenant, on: bool) -> None:
        """Switch SMTP AUTH on or off for the mailboxes of a tenant that say nothing of their own."""
        with self.lock:
            self.without_smtp = self.without_smtp - {tenant.id} if on else self.without_smtp | {tenant.id}

    def add(self, user: User) -> User:
        """Put `user` in the directory, or in the place of the user with the same oid."""
        with self.lock:
            self.tenants[user.tenant.id] = user.tenant
            self.users[user.oid] = user
            return user

    def register(self, application: Application) -> None:
        """Register `application`, or replace its registration."""
        with self.lock:
            self.applications[application.client_id] = application

    def assign(self, identity: ManagedIdentity) -> None:
        """Assign `identity` to the app."""
        with self.lock:
            self.tenants[identity.tenant.id] = identity.tenant
            self.identities[identity.client_id] = identity

    def find(self, name: str) -> User | None:
        """The user known by this oid, user principal name, mail or alias."""
        with self.lock:
            known = self.users.get(name)
            return known or next((user for user in self.users.values() if name.lower() in user.addresses), None)

    def accounts(self, authority: str) -> list[User]:
        """The accounts that may sign in at `authority`: a tenant id, or `common` and `organizations` for all."""
        with self.lock:
            return [user for user in self.users.values() if authority in {"common", "organizations", user.tenant.id}]

    def demand(self, user: User, demand: Demand | None, now: datetime) -> User:
        """Let the administrator ask more of `user` than sign-ins before `now` gave."""
        return self.add(replace(user, demand=demand, demand_since=now if demand else None))

    def revoke_sessions(self, user: User, now: datetime) -> User:
        """Sign `user` out everywhere."""
        return self.add(replace(user, signed_out_since=now))

    def consented(self, user: User, client_id: str) -> frozenset[str]:
        """The scopes, by full name, that `user` has granted to the application."""
        with self.lock:
            return self.consents.get((user.oid, client_id), frozenset())

    def consent(self, user: User, client_id: str, scopes: Iterable[str]) -> None:
        """Remember that `user` granted `scopes`, beside what was granted before."""
        with self.lock:
            self.consents[user.oid, client_id] = self.consented(user, client_id) | frozenset(scopes)

    def withdraw_consent(self, user: User) -> None:
        """Forget every consent of `user`, as the user can do on Microsoft's My Apps page."""
        with self.lock:
            self.consents = {key: scopes for key, scopes in self.consents.items() if key[0] != user.oid}
