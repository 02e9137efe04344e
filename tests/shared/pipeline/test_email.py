from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from shared.microsoft.messages import Attachment, Correspondent, Message
from shared.pipeline.email import email_of, shown_inline, written_at

CHICAGO = ZoneInfo("America/Chicago")
RECEIVED = datetime(2026, 3, 12, 3, 5, tzinfo=UTC)


def message(date: str = "", body: str = "") -> Message:
    return Message(
        "id",
        "<1@shipper.example>",
        "conversation",
        "Quote",
        Correspondent("Ann", "ann@shipper.example"),
        (Correspondent("", "dana@lsp.example"),),
        (),
        RECEIVED,
        None,
        body,
        "html",
        {"date": date} if date else {},
    )


@pytest.mark.parametrize(
    ("date", "day", "hour"),
    [
        ("Wed, 11 Mar 2026 20:05:00 -0700", 11, 20),
        ("Thu, 12 Mar 2026 03:05:00 +0000", 11, 22),
        ("Thu, 12 Mar 2026 03:05:00 GMT", 11, 22),
        ("", 11, 22),
        ("nonsense", 11, 22),
        ("Fri, 13 Mar 2026 20:05:00 -0700", 11, 22),
        ("Mon, 99 Mar 2026 20:05:00 -0700", 11, 22),
    ],
)
def test_the_senders_day_is_the_date_headers_unless_that_says_nothing(date: str, day: int, hour: int) -> None:
    written = written_at(message(date), CHICAGO)
    assert (written.day, written.hour) == (day, hour)


def attachment(content_type: str, size: int, inline: bool, content_id: str = "") -> Attachment:
    return Attachment("a", "file", "file", content_type, size, inline, content_id)


@pytest.mark.parametrize(
    ("found", "inline"),
    [
        (attachment("image/png", 300_000, True, "logo@1"), True),
        (attachment("image/png", 300_000, True, "other"), False),
        (attachment("image/png", 5_000, True), True),
        (attachment("image/png", 5_000, False), False),
        (attachment("image/jpeg", 2_000_000, True), False),
        (attachment("application/pdf", 5_000, True), False),
        (attachment("application/pdf", 5_000, False), False),
    ],
)
def test_inline_is_what_the_text_shows_or_a_small_image(found: Attachment, inline: bool) -> None:
    assert shown_inline(found, '<img src="cid:logo@1">') is inline


def test_the_reader_gets_the_message_with_its_attachments() -> None:
    found = email_of(message(body="<p>Hi</p>"), [attachment("application/pdf", 9, False)], "dana@lsp.example", CHICAGO)
    assert found.subject == "Quote"
    assert found.sender.address == "ann@shipper.example"
    assert found.to == ("dana@lsp.example",)
    assert found.body_type == "html"
    assert [each.content_type for each in found.attachments] == ["application/pdf"]
    assert found.mailbox_owner == "dana@lsp.example"
