from benchmarks.figure import Figure
from benchmarks.sending import MEGABYTE, measure
from shared.mailboxes.model import Permission


def test_a_small_attachment_takes_both_ways() -> None:
    sizes = {Permission.SEND_AND_READ: 5 * MEGABYTE, Permission.SEND_ONLY: 5 * MEGABYTE}
    figures = [each for each in measure(sizes) if isinstance(each, Figure)]
    assert [each.name.split()[3] for each in figures] == ["draft", "draft,", "smtp", "smtp,"]
    assert not any(each.is_beyond for each in figures)
