"""What is learned from e-mails, and what is not."""

import gzip
import json
from itertools import islice
from pathlib import Path

import pytest

from evaluation import doubts, mentions, training
from evaluation.__main__ import main
from evaluation.corpus import HERE, rows
from evaluation.mentions import about
from evaluation.notes import notes
from evaluation.passages import FOLDER, passages
from shared.reading import Features
from shared.reading.intent.untold import FACTS, UNKNOWN, scales_of
from shared.reading.weighing.roles import WEIGHTS as ROLES
from shared.reading.weighing.weighing import WEIGHTS, scales


def taught(word: str, asks: bool, counts: float = 1.0) -> training.Taught:
    return training.Taught(Features(frozenset({word, "the"})), {"asks": asks}, counts)


def test_what_one_email_alone_says_is_not_learned() -> None:
    found = training.learned([taught("quote", True)] * 2 + [taught("rare", True)] + [taught("news", False)] * 2, "asks")
    assert {"quote", "news"} <= set(found.weights)
    assert "rare" not in found.weights
    assert found.weights["quote"] > 0 > found.weights["news"]


def test_ordinary_mail_teaches_against_but_adds_no_words() -> None:
    ordinary = [taught("dinner", False, training.ORDINARY)] * 5
    found = training.learned([taught("quote", True)] * 2 + [taught("news", False)] * 2 + ordinary, "asks")
    assert "dinner" not in found.weights


def test_a_folder_of_ordinary_mail_is_read(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_text("Subject: Truck for 3 pallets\n\nCan you pick up 3 pallets at 97301?\n", "utf-8")
    (each,) = training.from_folder(tmp_path)
    assert (each.answers, each.counts) == ({"asks": False}, training.ORDINARY)


def test_what_is_held_back_teaches_nothing() -> None:
    told = {path.stem for paths in training.by_writer().values() for path in paths}
    assert told
    assert not told & training.HELD_BACK


def test_a_text_about_what_is_not_known_teaches_that_it_is_and_what(tmp_path: Path) -> None:
    (tmp_path / "untold-a.txt").write_text("@ weight\nNo scale here.\n@ told\nPO to follow.\n", "utf-8")
    weight, told = doubts.from_texts(tmp_path)
    assert weight.answers == {UNKNOWN: True} | {scales_of(each): each == "weight" for each in FACTS}
    assert told.answers == {UNKNOWN: False}


def test_what_an_email_says_that_lacks_nothing_takes_nothing_away() -> None:
    told = list(rows(HERE / "dev.jsonl"))
    lacking = [row for row in told if row.expected.get("missing")]
    assert lacking
    assert not list(doubts.from_told(lacking))
    assert {tuple(each.answers.items()) for each in doubts.from_told(told)} == {((UNKNOWN, False),)}


def test_an_email_of_which_further_facts_alone_are_labelled_teaches_whether_it_asks() -> None:
    told = {row.id: training.answers(row) for row in rows(HERE / "further-tuned.jsonl")}
    assert (told["ft-022"], told["ft-001"]) == ({"asks": False}, {"asks": True})


def test_the_stored_weights_agree_with_what_they_were_learned_from() -> None:
    examples = [
        each for path in sorted(HERE.glob("*.jsonl")) if path.stem == "trade" for each in training.from_corpus(path)
    ]
    assert len(examples) > len(list(rows(HERE / "trade.jsonl"))) * 0.8
    right = [(scales("asks").weigh(each.features).sum > 0) == each.answers["asks"] for each in examples]
    assert sum(right) >= 0.97 * len(right)


@pytest.fixture
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two writers' e-mails, with a few notes in place of all."""
    for name in ("dev", "mixed"):
        lines = (HERE / f"{name}.jsonl").read_text("utf-8").splitlines(keepends=True)
        (tmp_path / f"{name}.jsonl").write_text("".join(lines[:40]), "utf-8")
    some = list(islice(notes(), 80))
    monkeypatch.setattr(training, "notes", lambda: iter(some))
    monkeypatch.setattr(mentions, "passages", lambda path: islice(passages(path), 20))
    monkeypatch.setattr(mentions, "about", lambda of, folder=FOLDER: about(of, folder)[:2])
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr("sys.argv", ["evaluation", *arguments])
    main()


def test_learning_again_gives_the_same_weights(few: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stored = []
    for name in ("one", "other"):
        (few / name).mkdir()
        run(monkeypatch, "learn", "--corpus", str(few), "--to", str(few / name))
        stored.append([(few / name / path.name).read_bytes() for path in (WEIGHTS, ROLES)])
    assert stored[0] == stored[1]
    asked, roles = (json.loads(gzip.decompress(each)) for each in stored[0])
    assert set(asked) == {*training.DECISIONS, UNKNOWN, *map(scales_of, FACTS)}
    assert all(abs(weight) >= training.LEAST for weight in asked["asks"]["weights"].values())
    assert set(roles) == set(mentions.ROLES)


def test_each_writer_is_read_by_what_the_others_taught(
    few: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "unseen", "--corpus", str(few))
    said = capsys.readouterr().out.splitlines()
    writers, told = said[:2], said[2:]
    assert [line.split()[:2] for line in writers] == [["dev", "40"], ["mixed", "40"]]
    assert all("category macro F1" in line for line in writers)
    assert [line.split()[0] for line in told] == ["days-a", "days-b", "lanes-a", "lanes-b", *["goods-a", "goods-b"] * 2]
    assert all("by rules alone" in line for line in told)
