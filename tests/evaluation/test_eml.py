from datetime import datetime
from pathlib import Path

from evaluation.eml import from_file

EML = b"""From: "Amy Rudd" <amy@ruddsupply.example>
To: Nick <nick@broker.example>
Date: Tue, 12 May 2026 09:30:00 -0500
Subject: =?utf-8?q?quote_=E2=80=93_Reno?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

please quote
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename=bol.pdf
Content-Transfer-Encoding: base64

aGVsbG8=
--b--
"""


def test_an_eml_file_is_a_message(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_bytes(EML)
    message = from_file(path)
    assert (message.subject, message.sender.name, message.mailbox_owner) == (
        "quote – Reno",
        "Amy Rudd",
        "nick@broker.example",
    )
    assert message.received == datetime.fromisoformat("2026-05-12T09:30:00-05:00")
    assert message.body.strip() == "please quote"
    (attachment,) = message.attachments
    assert (attachment.name, attachment.content_type, attachment.size, attachment.inline) == (
        "bol.pdf",
        "application/pdf",
        5,
        False,
    )


def test_a_malformed_message_id_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_text("Message-ID: <>\nSubject: hello\n\nhi\n", "utf-8")
    assert from_file(path).subject == "hello"
