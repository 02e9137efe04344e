import base64
from datetime import UTC, datetime
from email.message import EmailMessage

from hypothesis import given
from hypothesis import strategies as st

from sandbox.microsoft.mime import AttachmentKind, parse


def email(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("utf-8", "surrogateescape")


def test_headers_become_properties() -> None:
    mail = parse(
        email(
            "From: =?utf-8?q?Jos=C3=A9_P=C3=A9rez?= <jose@shipper.example>\n"
            'To: "Doe, Jane" <jane@acme.example>, bob@acme.example\nCc: undisclosed-recipients:;\n'
            "Reply-To: desk@shipper.example\nSubject: =?iso-8859-1?Q?Cotizaci=F3n?=\n 2 pallets\n"
            "Message-ID: <1@shipper.example>\nIn-Reply-To: <0@acme.example>\n"
            "Date: Thu, 12 Mar 2026 09:00:00 -0500\nImportance: High\n\nHola\n"
        )
    )
    assert mail.from_ == ("José Pérez", "jose@shipper.example")
    assert mail.to == (("Doe, Jane", "jane@acme.example"), ("bob@acme.example", "bob@acme.example"))
    assert mail.cc == () and mail.reply_to == (("desk@shipper.example", "desk@shipper.example"),)
    assert mail.subject == "Cotización 2 pallets"
    assert mail.sent == datetime(2026, 3, 12, 14, tzinfo=UTC)
    assert (mail.message_id, mail.references, mail.importance) == ("<1@shipper.example>", ("<0@acme.example>",), "high")
    assert ("Importance", "High") in mail.headers


def test_html_is_preferred_and_its_pictures_are_inline() -> None:
    message = EmailMessage()
    message.set_content("plain")
    message.add_alternative("<p>rich <img src='cid:logo'></p>", subtype="html")
    _, html = message.iter_parts()
    assert isinstance(html, EmailMessage)
    html.add_related(b"\x89PNG", "image", "png", cid="<logo>")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="rate con.pdf")
    mail = parse(message.as_bytes())
    assert (mail.body_type, mail.body.strip()) == ("html", "<p>rich <img src='cid:logo'></p>")
    picture, document = mail.attachments
    assert (picture.content_id, picture.is_inline, picture.content) == ("logo", True, b"\x89PNG")
    assert (document.name, document.is_inline, document.content) == ("rate con.pdf", False, b"%PDF")
    assert mail.has_attachments


def test_only_inline_pictures_are_no_attachments() -> None:
    raw = (
        "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<img src='cid:x'>\n"
        "--b\nContent-Type: image/png; name=x.png\nContent-ID: <x>\nContent-Transfer-Encoding: base64\n\niVBORw==\n--b--\n"
    )
    mail = parse(email(raw))
    assert mail.attachments[0].is_inline and not mail.has_attachments


def test_further_texts_become_attachments() -> None:
    raw = (
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nfirst\n"
        "--b\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n--b\nContent-Type: text/plain\n\nlast\n--b--\n"
    )
    mail = parse(email(raw))
    assert mail.body.strip() == "first"
    assert [attachment.name for attachment in mail.attachments] == ["a.pdf", "ATT00002.txt"]


def test_attached_messages_are_items_also_when_encoded() -> None:
    inner = b"Subject: Inner\r\nFrom: a@b.example\r\n\r\nhello\r\n"
    for head, body in (
        ("", inner.decode().replace("\r\n", "\n")),
        ("Content-Transfer-Encoding: base64\n", base64.b64encode(inner).decode() + "\n"),
    ):
        raw = (
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nsee below\n"
            f"--b\nContent-Type: message/rfc822\n{head}\n{body}--b--\n"
        )
        [attachment] = parse(email(raw)).attachments
        assert (attachment.kind, attachment.name) == (AttachmentKind.ITEM, "Inner")
        assert parse(attachment.content).body.strip() == "hello"


def test_a_meeting_request_is_no_attachment() -> None:
    raw = (
        "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nMeet\n"
        "--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--b--\n"
    )
    mail = parse(email(raw))
    assert (mail.meeting, mail.attachments, mail.body.strip()) == ("meetingRequest", (), "Meet")


def test_charsets_are_guessed_where_they_are_wrong() -> None:
    def body(charset: str, content: bytes) -> str:
        return parse(f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode() + content).body

    assert body("windows-1252", b"caf\xe9") == "café"
    assert body("us-ascii", "café".encode()) == "café"
    assert body("utf-8", b"caf\xe9") == "café"
    assert body("no-such-charset", "ñ".encode()) == "ñ"
    assert parse(b"Subject: Cotizaci\xf3n\r\n\r\n").subject == "Cotización"
    assert parse("Subject: Cotización\r\n\r\n".encode()).subject == "Cotización"


def test_file_names_lose_their_folders() -> None:
    raw = "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''..%2F..%2Fa%20b.pdf\n\nx\n"
    assert parse(email(raw)).attachments[0].name == "a b.pdf"


def test_a_mail_without_a_message_id_gets_one_of_its_content() -> None:
    assert parse(b"\r\none").message_id == parse(b"\r\none").message_id != parse(b"\r\ntwo").message_id


@given(st.binary(max_size=400))
def test_no_bytes_are_refused(raw: bytes) -> None:
    assert parse(raw).raw == raw


PIECES = st.sampled_from(
    [
        "Content-Type: multipart/mixed; boundary=b", "Content-Type: message/rfc822", "Content-Type: text/html; charset=\"",
        "Content-Type: text/calendar; method=REQUEST", "Content-Transfer-Encoding: base64", "Date: Thu, 99 Foo",
        "From: =?utf-8?b?!!!?= <", "To: a@b, \"c", "Subject: =?x?q?=ff?=", "Content-Disposition: inline; filename*=x'y'%zz",
        "Message-ID: <", "", "--b", "--b--", "=E9=", "text", "Content-Type: multipart/alternative; boundary=b",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30))
def test_no_structure_is_refused(lines: list[str]) -> None:
    mail = parse("\r\n".join(lines).encode())
    assert all(attachment.name for attachment in mail.attachments)
