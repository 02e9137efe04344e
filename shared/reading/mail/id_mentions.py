"""Where the numbers stand that may be shipment ids: in the subject, the new words, attachment names and the history."""

from shared.reading.language.text import clean
from shared.reading.layout.document import Line
from shared.reading.mail.segments import Segment
from shared.reading.model import IdMention, Message
from shared.reading.references.ids import in_column, in_files, in_subject, labelled, unlabelled


def mentions(message: Message, subject: str, parts: tuple[Segment, ...]) -> list[IdMention]:
    """Every number that may be an id: subject, new words, attachment names, history, and the bare ones of the new words."""
    found = in_subject(subject)
    found += [IdMention(value, "body") for value in in_lines(parts[0].words)]
    found += in_files([clean(each.name) for each in message.attachments if not each.inline])
    for part in parts[1:]:
        found += [IdMention(value, "history") for value in in_lines(part.words)]
        found += [IdMention(each.value, "history") for each in in_subject(clean(part.subject))]
    told = {each.value for each in found}
    return found + [IdMention(value, "bare body") for value in unlabelled(parts[0].text) if value not in told]


def in_lines(lines: tuple[Line, ...]) -> list[str]:
    """The labelled numbers of some lines and of their tables."""
    found: list[str] = []
    plain: list[str] = []
    for line in lines:
        if line.grid:
            found += labelled("\n".join(plain))
            plain = []
            found += in_column(line.grid.rows) or labelled(line.text)
        else:
            plain.append(line.text)
    return found + labelled("\n".join(plain))
