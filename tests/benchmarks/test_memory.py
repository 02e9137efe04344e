from email import message_from_bytes
from pathlib import Path

import pytest

from benchmarks.figure import Figure
from benchmarks.memory import measure, peak, quote
from sandbox.demo import ARCHIVING
from sandbox.samples.catalogue import SAMPLES


def test_the_peak_is_read_from_what_the_kernel_says() -> None:
    assert peak("Name:\tpython\nVmPeak:\t  900000 kB\nVmHWM:\t   153600 kB\nVmRSS:\t 1 kB\n") == 150


def test_each_quote_is_an_e_mail_of_its_own() -> None:
    mails = [message_from_bytes(quote(number).raw) for number in (1, 2)]
    assert len({mail["Message-ID"] for mail in mails}) == len({mail["From"] for mail in mails}) == 2
    document = message_from_bytes(quote(3, b"%PDF-1.7").raw)
    assert [part.get_filename() for part in document.walk() if part.get_filename()] == ["bol.pdf"]


@pytest.mark.skipif(not Path("/proc").exists(), reason="only Linux tells the peak of a process that runs")
@pytest.mark.timeout(300)  # it starts the whole sandbox
def test_every_figure_is_there() -> None:
    mine = [each for each in SAMPLES if each.owner.email == ARCHIVING.address and each.expected.category == "quote"][:1]
    figures = [each for each in measure(messages=1, document=1, samples=mine) if isinstance(each, Figure)]
    assert len(figures) == 5
    assert all(each.value > 1 for each in figures[:2]), "a worker has more in memory than its dependencies"
    assert not any(each.is_beyond for each in figures)
