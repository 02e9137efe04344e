import json
from pathlib import Path

import pytest

from sandbox.demo import deliver_folder, deliver_samples, pages
from sandbox.road import Road
from sandbox.table import Table
from sandbox.world import World

TABLE = Table(colour=False)

QUOTE = b"""From: Sam <sam@shipper.example>
To: dana.reyes@lsp.example
Subject: quote
Message-ID: <folder-1@shipper.example>
Date: Thu, 12 Mar 2026 14:05:00 -0500

Please quote LTL: 2 pallets, 900 lbs, class 70, Chicago, IL 60632 to Boston, MA 02118, pickup tomorrow.
"""


def test_every_sample_ends_as_it_should(world: World, road: Road, capsys: pytest.CaptureFixture[str]) -> None:
    assert deliver_samples(world, road, TABLE), capsys.readouterr().out

    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "18 of 18 samples ended as they should."
    assert max(map(len, lines)) <= 110


def test_a_folder_gives_one_json_object_a_message(
    road: Road, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.eml").write_bytes(QUOTE)
    (tmp_path / "a.EML").write_bytes(b"\xff\xfe\x00 this is no e-mail at all")
    (tmp_path / "empty.eml").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("not an e-mail")

    assert deliver_folder(road, tmp_path, TABLE, as_json=True)

    told = {each["file"]: each for each in map(json.loads, capsys.readouterr().out.splitlines())}
    assert sorted(told) == ["a.EML", "b.eml", "empty.eml"]
    quote = told["b.eml"]
    assert quote["category"] == "quote"
    assert (quote["folder"], quote["is_read"]) == ("archive", False)
    assert quote["milliseconds"] > 0
    assert quote["shipments"][0]["status"] == "Quote"
    assert quote["shipments"][0]["stops"][1]["city"] == "Boston"
    assert quote["shipments"][0]["stops"][0]["estimatedReadyDateTime"].startswith("2026-03-13")
    assert quote["asked"][0]["pickup_date"] == "2026-03-13"
    assert told["empty.eml"]["category"] == told["a.EML"]["category"] == "other"


def test_files_that_cannot_be_read_are_reported(road: Road, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "folder.eml").mkdir()
    (tmp_path / "missing.eml").symlink_to(tmp_path / "nowhere")

    assert not deliver_folder(road, tmp_path, TABLE, as_json=True)

    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["file"] for each in told] == ["folder.eml", "missing.eml"]
    assert all(each["problem"].startswith("It cannot be read") for each in told)


def test_the_pages_are_named(world: World) -> None:
    assert any(world.addresses.tms in line for line in pages(world))
