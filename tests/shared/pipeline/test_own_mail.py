"""Mail that was sent from the TMS, as connected mailboxes meet it again."""

import pytest

from shared.mailboxes.correspondence import SentMail
from tests.shared.pipeline.road import EXISTING, Road

SENT = "<sent@lsp.example>"
OWN = {"Message-ID": SENT, "X-TMS-Message": "1"}
WORDS = "Thanks, that works for us. When can the driver be there?"


def sent_before(road: Road, conversation: str = "") -> None:
    sent = SentMail("4021", SENT, "another-mailbox", "s-1", str(EXISTING))
    road.outside.correspondence.remember(sent, conversation, road.clock())


def bounced(road: Road) -> str:
    found = road.outside.correspondence.find("4021", SENT)
    return found.bounced if found else "unknown"


@pytest.mark.parametrize("header", ["In-Reply-To", "References"])
def test_an_answer_finds_the_shipment_that_the_sent_mail_was_about(header: str) -> None:
    road = Road()
    sent_before(road)
    road.deliver(subject="Re: Your quote", body=WORDS, headers={header: f"<older@x.example> {SENT}"})
    road.pump()
    assert road.row().reading.category == "operations"
    assert [each.shipment_id for each in road.tms.logs] == [EXISTING]


def test_an_answer_to_somebody_elses_mail_finds_nothing() -> None:
    road = Road()
    sent_before(road)
    road.deliver(subject="Re: Your quote", body=WORDS, headers={"In-Reply-To": "<other@lsp.example>"})
    road.pump()
    assert road.row().reading.category == "other"


def test_the_apps_own_mail_coming_back_makes_nothing() -> None:
    road = Road()
    sent_before(road)
    road.deliver(headers=OWN, files={"quote.pdf": b"%PDF-1.7"})
    road.pump()
    assert (road.row().reading.category, road.row().state, road.row().effects) == ("other", "closed", ())
    assert road.created() == []
    assert (road.tms.logs, road.tms.documents) == ([], [])


def test_the_header_alone_hides_nothing() -> None:
    road = Road()
    road.deliver(headers=OWN)
    road.pump()
    assert len(road.created()) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"From": "postmaster@lsp.example", "Subject": "Undeliverable: Your quote", "In-Reply-To": SENT},
        {"From": "Mail Delivery System <MAILER-DAEMON@acme.example>", "References": SENT},
        {"From": "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@lsp.example", "In-Reply-To": SENT},
    ],
)
def test_a_report_that_a_sent_mail_came_back_is_kept(headers: dict[str, str]) -> None:
    road = Road()
    sent_before(road)
    road.deliver(body="Your message couldn't be delivered.", headers=headers)
    road.pump()
    assert "could not be delivered" in bounced(road)
    assert road.created() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"From": "postmaster@lsp.example", "Subject": "Delivery delayed: Your quote", "In-Reply-To": SENT},
        {"From": "postmaster@lsp.example", "Subject": "Undeliverable", "In-Reply-To": "<other@lsp.example>"},
        {"From": "sam@acme.example", "Subject": "Undeliverable", "In-Reply-To": SENT},
    ],
)
def test_what_is_no_report_of_failure_changes_nothing(headers: dict[str, str]) -> None:
    road = Road()
    sent_before(road)
    road.deliver(body="Hello", headers=headers)
    road.pump()
    assert bounced(road) == ""
