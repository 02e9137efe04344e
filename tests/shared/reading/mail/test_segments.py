from datetime import date

import pytest

from shared.reading.mail.segments import bare_subject, segments
from shared.reading.model import Address
from tests.shared.reading.messages import html, text


def test_an_order_from_a_place_to_a_place_is_no_mail_header() -> None:
    (only,) = segments(text("From: Dallas, TX\nTo: Reno, NV\nDate: 5/14\n2 skids"))
    assert "From: Dallas, TX" in only.text


def test_a_quoted_reply_is_history() -> None:
    new, old = segments(
        text(
            "Yes please\n\nOn Mon, May 11, 2026 at 3:02 PM Nick Ames <nick@broker.example> wrote:\n> 2 skids to Reno",
            "Re: x",
        )
    )
    assert new.text == "Yes please"
    assert (old.kind, old.text, old.sender.address, old.day) == (
        "quoted",
        "2 skids to Reno",
        "nick@broker.example",
        date(2026, 5, 11),
    )


def test_an_attribution_may_be_wrapped() -> None:
    _, old = segments(
        text("ok\n\nOn Mon, May 11, 2026 at 3:02 PM Nick Ames\n<nick@broker.example>\nwrote:\n> old", "Re: x")
    )
    assert old.text == "old"


def test_an_attribution_may_begin_with_the_name() -> None:
    new, asked, old = segments(
        text(
            "89502\n\nNick Ames <nick@broker.example> wrote on Tue, May 12, 2026 at 4:40 PM:\n> Zip?\n> Jess Lin wrote:\n>> old",
            "Re: x",
        )
    )
    assert (new.text, asked.text, asked.day, old.text) == ("89502", "Zip?", date(2026, 5, 12), "old")


def test_answers_between_quoted_lines_are_new() -> None:
    new, *_ = segments(text("see below\n> pickup zip?\n89502\n> weight?\n900 lbs", "Re: x"))
    assert new.text == "see below\n89502\n900 lbs"


@pytest.mark.parametrize(
    "head",
    [
        "From: Linda Wu <linda@tile.example>\nSent: Monday, May 11, 2026 4:15 PM\nTo: Sal\nSubject: freight",
        "---------- Forwarded message ---------\n"
        "From: Linda Wu <linda@tile.example>\nDate: Mon, May 11, 2026 at 5:42 PM\nSubject: freight\nTo: Sal",
        "Begin forwarded message:\n\n"
        "From: Linda Wu <linda@tile.example>\nSubject: freight\nDate: May 11, 2026 at 8:05 AM\nTo: Sal",
        "De: Linda Wu <linda@tile.example>\nEnviado: lunes, 11 de mayo de 2026 16:20\nPara: Sal\nAsunto: freight",
        "De : Linda Wu <linda@tile.example>\nEnvoyé : 11 mai 2026 16:20\nÀ : Sal\nObjet : freight",
    ],
)
def test_a_forward_is_known_by_its_header(head: str) -> None:
    _, old = segments(text(f"pls quote\n\n{head}\n\n8 pallets of tile", "FW: freight"))
    assert (old.kind, old.text, old.sender.address, old.day) == (
        "forwarded",
        "8 pallets of tile",
        "linda@tile.example",
        date(2026, 5, 11),
    )


def test_an_outlook_reply_header_in_html_begins_history() -> None:
    body = (
        "<p>go ahead</p><div><p><b>From:</b> Nick &lt;n@broker.example&gt;<br><b>Sent:</b> Monday, May "
        "11, 2026 9:00 AM<br><b>To:</b> Amy<br><b>Subject:</b> q</p></div><p>$400</p>"
    )
    new, old = segments(html(body, "RE: q"))
    assert (new.text, old.kind, old.text) == ("go ahead", "quoted", "$400")


def test_banner_signature_and_disclaimer_have_their_roles() -> None:
    body = (
        "CAUTION: This email originated from outside of the organization.\n\n"
        "2 skids to Reno NV\n\nThanks,\nAmy Rudd\nRudd Supply\n"
        "614-555-0180\n\nCONFIDENTIALITY NOTICE: intended only for the recipient."
    )
    (only,) = segments(text(body))
    assert only.text == "2 skids to Reno NV"
    assert only.banner[0].text.startswith("CAUTION")
    assert [line.text for line in only.signature if line.text] == ["Thanks,", "Amy Rudd", "Rudd Supply", "614-555-0180"]
    assert only.disclaimer[0].text.startswith("CONFIDENTIALITY")


@pytest.mark.parametrize(
    "signed",
    [
        "Thanks! Anneke\n\nAnneke Voss | Events | Northloop Medical | 3600 Annapolis Ln N, Plymouth MN 55447 | 763-555-0150",
        "Thank you! Bill\n\nBill Rudd | Purchasing | Rudd Supply | 12 Main St, Suite 4, Akron OH 44310 | 330-555-0150",
        "Regards,\n\nBill Rudd | Buyer | Rudd Supply | Plant 4 | 12 Main St, Akron OH 44310 | 330-555-0150",
    ],
)
def test_a_signature_on_one_line_is_one(signed: str) -> None:
    (only,) = segments(text(f"2 skids to Reno NV\n\n{signed}"))
    assert only.text.partition("\n")[0] == "2 skids to Reno NV"
    assert "Main St" not in only.text
    assert "Annapolis" not in only.text


def test_an_order_below_the_thanks_is_not_signature() -> None:
    (only,) = segments(text("Please quote.\nThanks,\n\nShip to: Reno NV 89502\n2 pallets 900 lbs class 70"))
    assert "2 pallets" in only.text


@pytest.mark.parametrize(
    ("subject", "bare", "first"),
    [("FW: RE: freight", "freight", "fw"), ("[EXT] Re[2]: x", "x", "re"), ("Reno", "Reno", "")],
)
def test_prefixes_of_a_subject(subject: str, bare: str, first: str) -> None:
    assert bare_subject(subject) == (bare, first)


def test_a_polite_disclaimer_is_one() -> None:
    body = "2 skids to Reno NV\n\n--\nAmy Rudd\n\nPlease consider the environment before printing this."
    assert segments(text(body))[0].text == "2 skids to Reno NV"


def test_the_writer_and_nothing_else_is_signature() -> None:
    assert segments(text("Amy Rudd\nShipping Lead\nRudd Cast Plastics\n920-555-0114 x 6"))[0].text == ""
    assert "2 skids" in segments(text("Amy Rudd\n\n2 skids, 900 lbs to Reno NV\n920-555-0114"))[0].text


def test_a_slogan_ends_a_signature() -> None:
    body = "Van to Reno NV, rate?\n\nAmy Rudd\nRudd Supply\nOffice 614-555-0180\nAsk me about our 10,000 lbs minimums!"
    assert segments(text(body))[0].text == "Van to Reno NV, rate?"


@pytest.mark.parametrize(
    ("asked", "answer", "read_with"),
    [
        ("Class and date?", "65, ready Monday", "class"),
        ("What class is it and is it hazmat?", "92.5 and no", "class"),
        ("Class? LTL?", "125 and yes LTL", "class"),
        ("LTL? Ready?", "125 and yes LTL", "Ready"),
        ("Class and date?", "Monday, it is 65", ""),
        ("Goods / class?", "cast housings. 70", "class 70"),
        ("Goods / class?", "cast housings, 700", ""),
        ("Class and weight?", "650 lbs", ""),
        ("Pieces, weight and dims?", "50 x 48 x 40", ""),
    ],
)
def test_an_answer_that_opens_with_the_class(asked: str, answer: str, read_with: str) -> None:
    (top, *_) = segments(text(f"See below\n> - Ship to?\nOcala FL\n> - {asked}\n{answer}", "Re: quote"))
    assert [line.asked for line in top.words if line.text == answer] == [read_with]


@pytest.mark.parametrize("sign", ["\u2192", "\u25ba", "\u279c"])
def test_a_line_behind_an_arrow_is_no_history(sign: str) -> None:
    [only] = segments(text(f"Please quote LTL.\n\nLima, OH 45801\n{sign} Gary, IN 46406\n\n2 crates, 900 lbs"))
    assert "Gary, IN 46406" in only.text


@pytest.mark.parametrize(
    ("head", "other"),
    [("STOP 01  LOAD", "STOP 02  UNLOAD"), ("Pickup:", "Delivery:"), ("SHIPPER", "CONSIGNEE")],
)
def test_the_writers_company_below_the_heading_of_an_end_signs_nothing(head: str, other: str) -> None:
    body = f"LOAD TENDER 5519\n\n{head}\nRudd Cereal\n90 Oak Rd\nLima OH 45801\n\n{other}\nHarlow Foods\nGary IN 46406"
    (only,) = segments(text(body, sender=Address("Rudd Cereal TMS", "tms@rudd.example")))
    assert only.text.endswith("Gary IN 46406")


def test_the_writers_company_below_what_he_says_signs() -> None:
    body = "Please pick it up in Lima OH 45801.\n\nRudd Cereal\n90 Oak Rd\nLima OH 45801"
    (only,) = segments(text(body, sender=Address("Rudd Cereal TMS", "tms@rudd.example")))
    assert only.text == "Please pick it up in Lima OH 45801."


HISTORY = (
    ("Nick Ames", "Monday, May 11, 2026 2:15 PM", "Closing my file then."),
    ("Amy Rudd", "Monday, May 11, 2026 9:36 AM", "please quote 2 skids to Reno, NV 89502"),
)
HEADS = (
    "From: {}\nSent: {}\n\n{}",
    "*From:* {}\n*Sent:* {}\n\n{}",
    "________________________________\nFrom: {}\nDate: {}\n\n{}",
    "From: {}  Sent: {}\n{}",
    "De: {}\nEnviado el: {}\n\n{}",
    "De : {}\nEnvoyé : {}\n\n{}",
)


@pytest.mark.parametrize("head", HEADS)
def test_a_header_deep_in_a_conversation_may_have_a_sender_and_a_time_alone(head: str) -> None:
    body = "\n\n".join(["10-4, thanks", *(head.format(*each) for each in HISTORY)])
    new, *old = segments(text(body, "RE: RE: two skids"))
    assert new.text.splitlines()[0] == "10-4, thanks"
    assert "skids" not in new.text
    assert [(each.sender.name, each.day) for each in old] == [(name, date(2026, 5, 11)) for name, _, _ in HISTORY]


def test_such_a_header_may_stand_behind_a_rule_in_html() -> None:
    parts = "".join(f"<hr><p><b>From:</b> {a}<br><b>Sent:</b> {b}<br><br>{c}</p>" for a, b, c in HISTORY)
    new, *old = segments(html(f"<p>10-4, thanks</p>{parts}", "RE: RE: two skids"))
    assert (new.text, [each.text for each in old]) == ("10-4, thanks", [said for _, _, said in HISTORY])


@pytest.mark.parametrize(
    ("body", "subject"),
    [
        ("New one\n\nFrom: Bob Jones\nSent: May 12, 2026 9:20 AM\n\n2 skids to Reno, NV 89502", "quote request"),
        ("New one\n\nFrom: Acme Foundry\nDate: May 20, 2026 9:00 AM\n\n2 skids to Reno, NV 89502", "RE: quote"),
        ("New one\n\nFrom: Lima, OH\nDate: May 11, 2026 9:00 AM\n\n2 skids to Reno, NV 89502", "RE: quote"),
        ("New one\n\nFrom: Lima OH 45801\nDate: May 20, 2026\nTo: Reno NV 89502\n2 skids", "RE: quote"),
    ],
)
def test_a_form_and_an_order_are_no_header(body: str, subject: str) -> None:
    (only,) = segments(text(body, subject))
    assert "2 skids" in only.text


def test_an_order_number_behind_a_phone_is_no_signature() -> None:
    body = "6 pallets to Reno, NV 89502\n\nEmergency 800-555-0170. Shipping closes 2:30 sharp.\nPO KW-66130"
    (only,) = segments(text(body))
    assert "KW-66130" in only.text


@pytest.mark.parametrize(
    "line",
    [
        "Mon May 11 2026 2:50 PM Nick Ames:",
        "5/11/2026 14:50, Nick Ames:",
        "Nick Ames, May 11, 2026 2:50 PM:",
        "Nick Ames (2026-05-11 14:50):",
        "On Mon, May 11, 2026 at 2:50 PM Nick Ames:",
    ],
)
def test_a_time_and_a_name_head_what_is_quoted(line: str) -> None:
    new, old = segments(text(f"one skid\n\n> {line}\n> How is it packed?", "Re: need help"))
    assert (new.text, old.text, old.day) == ("one skid", "How is it packed?", date(2026, 5, 11))


@pytest.mark.parametrize("line", ["Pickup Mon May 11 2026 2:50 PM Nick Ames:", "Wed May 20 2026 2:50 PM Nick Ames:"])
def test_a_time_that_is_still_to_come_heads_nothing(line: str) -> None:
    (only,) = segments(text(f"one skid\n\n{line}\nDock 4", "Re: need help"))
    assert line in only.text
