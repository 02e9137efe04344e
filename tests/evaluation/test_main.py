import json
import sys
from pathlib import Path
from subprocess import run

ROW = {
    "id": "x-1",
    "message": {
        "subject": "quote", "from": {"name": "Amy", "address": "amy@x.example"}, "to": ["nick@broker.example"],
        "received": "2026-05-12T09:30:00-05:00", "body_type": "text",
        "body": "please quote a van from Dallas TX to Reno NV tomorrow",
    },
    "mailbox_owner": "nick@broker.example",
    "expected": {"category": "quote", "shipments": [], "shipment_ids": []},
}  # fmt: skip


def evaluation(*arguments: str) -> str:
    done = run([sys.executable, "-m", "evaluation", *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def test_predict_writes_a_reading_a_line_and_score_prints_figures(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps(ROW))
    predicted = json.loads(evaluation("predict", str(corpus)))
    assert predicted["id"] == "x-1"
    assert predicted["reading"]["shipments"][0]["equipment"] == "van"
    assert "false creations" in evaluation("score", str(corpus))


def test_explain_says_why(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_text(
        "From: a@x.example\nTo: b@y.example\nDate: Tue, 12 May 2026 09:30:00 -0500\nSubject: "
        "hi\n\nplease quote a van from Dallas TX to Reno NV"
    )
    said = evaluation("explain", str(path))
    assert "quote" in said
    assert "Dallas" in said


def test_passages_tells_how_many_are_read_right(tmp_path: Path) -> None:
    path = tmp_path / "days-x.jsonl"
    told = [
        {"text": "Ready Monday.", "expect": {"pickup_date": "2026-05-18"}},
        {"text": "Ready Monday.", "expect": {"pickup_date": "2026-05-19"}},
    ]
    path.write_text("".join(f"{json.dumps(each)}\n" for each in told), "utf-8")
    assert evaluation("passages", str(path)).split() == ["days-x", "2", "passages", "right", "0.500"]
