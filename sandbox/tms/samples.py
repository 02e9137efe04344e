"""The people of the sandbox's TMS: one organization's staff, and its customers."""

from dataclasses import dataclass

ORGANIZATION = 4021
ORGANIZATION_NAME = "Blue Harbor Logistics"
API_KEY = "sandbox-key-of-organization-4021"


@dataclass(frozen=True, slots=True)
class StaffMember:
    """An employee: `shipment_type` is the default one, `zone` an IANA time zone."""

    id: int
    name: str
    email: str
    organization: int
    shipment_type: str = "LTL"
    zone: str = "America/Chicago"
    title: str = "Broker"
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer with its contacts (id, address) and the domains of its addresses."""

    id: int
    name: str
    organization: int
    contacts: tuple[tuple[int, str], ...]
    domains: tuple[str, ...]


STAFF = (
    StaffMember(7001, "Dana Reyes", "dana.reyes@lsp.example", ORGANIZATION),
    StaffMember(7002, "Marcus Lee", "marcus.lee@lsp.example", ORGANIZATION, "Truckload", "America/New_York"),
    StaffMember(7003, "Priya Nair", "priya.nair@lsp.example", ORGANIZATION, "LTL", "America/Denver"),
    StaffMember(7004, "Tom Becker", "tom.becker@lsp.example", ORGANIZATION, "Drayage", "America/Los_Angeles"),
    StaffMember(7005, "Elena Ortiz", "elena.ortiz@lsp.example", ORGANIZATION, "Truckload", "America/Chicago", "Sales"),
    StaffMember(7006, "Operations Desk", "ops@lsp.example", ORGANIZATION, "LTL", "America/Chicago", "Shared mailbox"),
    StaffMember(7007, "Former Colleague", "former@lsp.example", ORGANIZATION, enabled=False),
)
CUSTOMERS = (
    Customer(
        8101, "Acme Plumbing Supply", ORGANIZATION, ((9101, "sam@acmeplumbing.example"),), ("acmeplumbing.example",)
    ),
    Customer(8102, "Northwind Foods", ORGANIZATION, ((9102, "shipping@northwind.example"),), ("northwind.example",)),
    Customer(8103, "Lakeside Steel", ORGANIZATION, ((9103, "pat.gray@gmail.com"),), ("lakesidesteel.example",)),
)
