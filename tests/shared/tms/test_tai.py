from dataclasses import replace
from hashlib import sha256

import pytest

from sandbox.tms.faults import Kind
from sandbox.tms.samples import Customer, StaffMember
from sandbox.tms.state import State
from shared import errors
from shared.tms.model import Capabilities, ShipmentSummary, Staff
from shared.tms.model import Customer as Found
from tests.shared.tms.stand_in import EVERYTHING, NOTHING, ORDER, Connected, connected, document

OTHER_KEY, OTHER_ORGANIZATION = "key-of-another", 5000


@pytest.fixture(params=[EVERYTHING, NOTHING], ids=["new TMS", "old TMS"])
def at(request: pytest.FixtureRequest) -> Connected:
    return connected(request.param)


def test_a_shipment_is_created_as_a_quote_and_read_back(at: Connected) -> None:
    shipment_id = at.tms.create_shipment(ORDER, "key-1")
    assert len(shipment_id) == 9
    assert at.tms.get_shipment(shipment_id) == ShipmentSummary(shipment_id, "Quote", "LTL")
    assert at.state.shipments[int(shipment_id)].body["rateShipment"] is False


def test_rating_is_the_operator_s_choice() -> None:
    at = connected(rate_shipments=True)
    shipment_id = at.tms.create_shipment(ORDER, "key-1")
    assert at.state.shipments[int(shipment_id)].body["rateShipment"] is True


@pytest.mark.parametrize(
    "written", ["999999999", "0", "", "-1", "١٢٣", "12a", "../Assignments", "2147483648", "9" * 5000]
)
def test_what_is_not_there_is_none(at: Connected, written: str) -> None:
    assert at.tms.get_shipment(written) is None


def test_text_that_is_no_id_is_never_sent(at: Connected) -> None:
    at.tms.get_shipment("../Assignments")
    assert at.state.requests == []


def test_another_organization_sees_nothing_of_it() -> None:
    state = State(organizations={"key-of-ours": 4021, OTHER_KEY: OTHER_ORGANIZATION})
    ours, theirs = connected(state=state, api_key="key-of-ours"), connected(state=state, api_key=OTHER_KEY)
    shipment_id = ours.tms.create_shipment(ORDER, "key-1")
    assert theirs.tms.get_shipment(shipment_id) is None
    assert theirs.tms.find_shipment("ref-1") is None
    assert theirs.tms.find_staff("dana.reyes@lsp.example") is None
    with pytest.raises(errors.Rejected):
        theirs.tms.log_activity(shipment_id, "words", "key-2")


def test_a_log_is_private_and_of_type_email(at: Connected) -> None:
    shipment_id = at.tms.create_shipment(ORDER, "key-1")
    log_id = at.tms.log_activity(shipment_id, "From: Ana\n\n<b>where is it?</b> 😀", "key-2")
    (log,) = at.state.logs
    assert (str(log.id), str(log.shipment_id), log.type, log.privacy) == (log_id, shipment_id, "Email", "Private")
    assert log.description == "From: Ana\n\n<b>where is it?</b> 😀"


def test_a_log_fills_the_limit_and_no_more(at: Connected) -> None:
    shipment_id = at.tms.create_shipment(ORDER, "key-1")
    at.tms.log_activity(shipment_id, "x" * at.tms.log_limit, "key-2")
    with pytest.raises(errors.Rejected, match="description: The field description must be a string with a maximum"):
        at.tms.log_activity(shipment_id, "x" * (at.tms.log_limit + 1), "key-3")


def test_a_shipment_is_assigned_with_its_log(at: Connected) -> None:
    shipment_id = at.tms.create_shipment(ORDER, "key-1")
    log_id = at.tms.log_activity(shipment_id, "words", "key-2")
    assignment_id = at.tms.assign(shipment_id, "7001", log_id, "key-3")
    at.tms.assign(shipment_id, "7002", None, "key-4")
    first, second = at.state.assignments
    assert (str(first.id), first.staff_id, str(first.log_id)) == (assignment_id, 7001, log_id)
    assert (second.staff_id, second.log_id) == (7002, None)


def test_who_has_left_is_not_assigned_to(at: Connected) -> None:
    shipment_id = at.tms.create_shipment(ORDER, "key-1")
    with pytest.raises(errors.Rejected, match="staffId is not an active staff member"):
        at.tms.assign(shipment_id, "7007", None, "key-2")
    with pytest.raises(errors.Rejected):
        at.tms.assign(shipment_id, "not-a-number", None, "key-3")


def test_staff_are_found_by_their_whole_address(at: Connected) -> None:
    dana = Staff("7001", "Dana Reyes", "dana.reyes@lsp.example", True, "4021")
    assert at.tms.find_staff("Dana.Reyes@lsp.example") == dana
    assert at.tms.find_staff("reyes@lsp.example") is None
    assert at.tms.find_staff("nobody@lsp.example") is None
    former = at.tms.find_staff("former@lsp.example")
    assert former is not None
    assert former.enabled is False


def test_of_two_with_one_address_the_enabled_one_is_found() -> None:
    at = connected()
    at.state.staff[7008] = StaffMember(7008, "Back Again", "former@lsp.example", 4021)
    found = at.tms.find_staff("former@lsp.example")
    assert found is not None
    assert (found.id, found.enabled) == ("7008", True)


def test_a_customer_is_found_by_contact_then_by_domain() -> None:
    tms = connected().tms
    assert tms.find_customer("sam@acmeplumbing.example") == Found("8101", "Acme Plumbing Supply", "9101")
    assert tms.find_customer("new.person@northwind.example") == Found("8102", "Northwind Foods", "9102")
    assert tms.find_customer("nobody@elsewhere.example") is None
    assert tms.find_customer("no address") is None


def test_a_domain_of_free_mail_is_nobody_s() -> None:
    at = connected()
    at.state.customers.append(Customer(8104, "Careless Entry", 4021, ((9104, "x@gmail.com"),), ("gmail.com",)))
    assert at.tms.find_customer("pat.gray@gmail.com") == Found("8103", "Lakeside Steel", "9103")
    assert at.tms.find_customer("somebody.else@gmail.com") is None


def test_a_domain_of_two_customers_says_nothing() -> None:
    at = connected()
    at.state.customers.append(Customer(8105, "Northwind East", 4021, ((9105, "y@x.example"),), ("northwind.example",)))
    assert at.tms.find_customer("new.person@northwind.example") is None


def test_a_shipment_is_found_by_its_reference() -> None:
    at = connected()
    long = "r" * 80
    first = at.tms.create_shipment(ORDER, "key-1")
    second = at.tms.create_shipment(replace(ORDER, references=(("E-mail", long),)), "key-2")
    assert at.tms.find_shipment("ref-1") == first
    assert at.tms.find_shipment(long) == second
    assert at.tms.find_shipment("ref-2") is None


def test_of_two_with_one_reference_the_first_is_found() -> None:
    at = connected()
    first = at.tms.create_shipment(ORDER, "key-1")
    at.tms.create_shipment(ORDER, "key-2")
    assert at.tms.find_shipment("ref-1") == first


def test_what_an_old_tms_cannot_do_is_not_asked_of_it() -> None:
    at = connected(NOTHING)
    for ask in (lambda: at.tms.find_shipment("ref-1"), lambda: at.tms.find_customer("sam@acmeplumbing.example")):
        with pytest.raises(errors.Rejected, match="This TMS cannot look up"):
            ask()
    assert at.state.requests == []


def test_a_tms_that_can_do_less_than_declared_is_the_operator_s_affair() -> None:
    at = connected(NOTHING, declared=EVERYTHING)
    with pytest.raises(errors.OperatorMustAct, match="TMS_CAPABILITIES"):
        at.tms.find_shipment("ref-1")
    with pytest.raises(errors.OperatorMustAct, match="TMS_CAPABILITIES"):
        at.tms.find_customer("sam@acmeplumbing.example")


def test_a_document_arrives_whole_and_once(at: Connected) -> None:
    content = bytes(range(256)) * 100
    first = at.tms.deliver_document(document(content), "key-1")
    assert at.tms.deliver_document(document(content, pieces=999), "key-1") == first
    assert at.tms.deliver_document(document(content), "key-2") == first
    (kept,) = at.state.documents
    assert (kept.name, kept.size, kept.sha256) == ("bol.pdf", 25_600, sha256(content).hexdigest())
    assert kept.hints == (("ShipmentId", "131391979"), ("PONumber", "88231"))


def test_the_same_key_does_a_thing_once() -> None:
    at = connected()
    assert at.tms.create_shipment(ORDER, "key-1") == at.tms.create_shipment(ORDER, "key-1")
    assert len(at.state.shipments) == 1


def test_the_same_key_for_something_else_is_refused() -> None:
    at = connected()
    at.tms.create_shipment(ORDER, "key-1")
    with pytest.raises(errors.Rejected, match="422"):
        at.tms.create_shipment(replace(ORDER, shipment_type="Truckload"), "key-1")
    assert len(at.state.shipments) == 1


def test_an_old_tms_is_sent_no_key() -> None:
    at = connected(NOTHING)
    at.tms.create_shipment(ORDER, "key-1")
    at.tms.create_shipment(ORDER, "key-1")
    at.tms.deliver_document(document(b"x"), "key-2")
    assert {each.key for each in at.state.requests} == {None}
    assert len(at.state.shipments) == 2


def test_an_old_tms_ignores_a_key_that_it_is_sent() -> None:
    at = connected(NOTHING, declared=Capabilities(idempotency_keys=True))
    assert at.tms.create_shipment(ORDER, "key-1") != at.tms.create_shipment(ORDER, "key-1")


def test_what_cannot_be_read_of_an_answer_is_never_a_shipment() -> None:
    at = connected(NOTHING)
    at.state.seed_shipment(131391979, {"shipmentId": 1})
    with pytest.raises(errors.Unavailable, match="another shipment"):
        at.tms.get_shipment("131391979")


def test_a_refused_order_says_which_field_without_its_words() -> None:
    at = connected()
    with pytest.raises(errors.Rejected) as refused:
        at.tms.create_shipment(replace(ORDER, shipment_type="Confidential"), "key-1")
    assert "shipmentType" in str(refused.value)
    assert "Confidential" not in str(refused.value)


def test_a_failed_attempt_does_not_use_up_the_key() -> None:
    at = connected()
    at.fail(Kind.SERVER_ERROR)
    at.tms.create_shipment(ORDER, "key-1")
    assert len(at.state.shipments) == 1
