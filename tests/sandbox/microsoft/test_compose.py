from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sandbox.microsoft.compose import compose, sent
from sandbox.microsoft.mime import Attachment, AttachmentKind, Mail, parse

NOW = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
DANA = ("Dana", "dana@acme.example")
PEOPLE = (("Lee, of Acme", "lee@acme.example"), ("Zoë", "zoe@acme.example"), ("kim@acme.example", "kim@acme.example"))
MAIL = Mail(b"", "<1@lsp.example>", "Your quote", from_=DANA, to=PEOPLE)
TEXT = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=90)


@pytest.mark.parametrize("kind", ["text", "html"])
@given(subject=TEXT, body=TEXT, name=TEXT)
def test_what_is_written_is_what_is_read(kind: str, subject: str, body: str, name: str) -> None:
    people = ((name, "lee@acme.example"), *PEOPLE)
    read = parse(compose(replace(MAIL, subject=subject, body=body, body_type=kind, to=people), NOW))
    assert (read.subject, read.body_type) == (" ".join(subject.split()), kind)
    assert [address for _, address in read.to] == [address for _, address in people]
    assert read.body.split() == body.split()
    assert (read.message_id, read.sent) == ("<1@lsp.example>", NOW)


@given(st.text(max_size=60))
@example(".")
def test_nothing_that_is_written_begins_a_header_of_its_own(text: str) -> None:
    text = f"{text}\r\nBcc: kim@acme.example"
    mail = replace(
        MAIL, subject=text, from_=(text, "dana@acme.example"), to=((text, text),), headers=(("x-job", text),)
    )
    assert parse(compose(mail, NOW)).bcc == ()


def test_attachments_of_every_kind() -> None:
    inner = compose(replace(MAIL, subject="Original request"), NOW)
    files = (
        Attachment("größe.pdf", "application/pdf", b"%PDF"),
        Attachment("logo.png", "image/png", b"PNG", is_inline=True, content_id="logo"),
        Attachment("odd", "multipart/odd", b"--"),
        Attachment("notes.txt", "text/plain", "grün".encode()),
        Attachment("Original request", "message/rfc822", inner, AttachmentKind.ITEM),
        Attachment("plan.docx", "application/octet-stream", kind=AttachmentKind.REFERENCE),
    )
    read = parse(compose(replace(MAIL, attachments=files), NOW)).attachments
    assert [(each.name, each.content) for each in read[:4]] == [(each.name, each.content) for each in files[:4]]
    assert [each.content_type for each in read[:4]] == [
        "application/pdf",
        "image/png",
        "application/octet-stream",
        "text/plain",
    ]
    assert (read[1].is_inline, read[1].content_id) == (True, "logo")
    assert (read[4].kind, parse(read[4].content).subject) == (AttachmentKind.ITEM, "Original request")
    assert len(read) == 5


def test_what_was_sent_has_its_headers_and_keeps_bcc_to_itself() -> None:
    mail = sent(replace(MAIL, bcc=(DANA,), headers=(("x-job", "17"), ("Received", "no"))), NOW)
    named = dict(mail.headers)
    assert (named["x-job"], named["Message-ID"]) == ("17", "<1@lsp.example>")
    assert "Received" not in named and "Bcc" not in named
    assert (mail.bcc, mail.sent, parse(mail.raw).bcc) == ((DANA,), NOW, ())
