"""The time of day as people write it, in English, Spanish and French: "0800", "8am", "3:30", "noon", "8h30", "9"."""

import re

DAY = 24 * 60
HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SPELLED = "|".join(HOURS)
WORD_OF_DAY = (
    r"(?= o'?clock| in the (?:morning|afternoon|evening)| (?:(?:un)?till?|to|and) (?:noon|midnight)\b"
    rf"| (?:un)?till? (?:{SPELLED})\b)"
)
"""What makes the word for a number an hour, where none stands before it."""
MINUTES = {"fifteen": 15, "thirty": 30, "forty-five": 45, "forty five": 45}
PAST = {"half past": 30, "quarter past": 15, "quarter after": 15, "quarter to": -15, "quarter till": -15}
WORDS = {"noon": 720, "mediodia": 720, "mediodía": 720, "midi": 720, "midnight": 1439, "minuit": 1439}


def time_of_day(name: str) -> str:
    """The pattern of one time; its groups end in `name`. "0800", "730" and "8" are times only where words say so."""
    return (
        rf"(?:(?P<word{name}>noon|midnight|mediod[íi]a|midi|minuit)\b"
        rf"|(?P<told{name}>(?:{'|'.join(PAST)}) (?:{SPELLED}|1[0-2]|[1-9])\b"
        rf"|(?:{SPELLED}) (?:{'|'.join(MINUTES)})\b|(?:{SPELLED}){'' if name == '2' else WORD_OF_DAY})"
        rf"|(?P<military{name}>(?:[01]\d|2[0-3])[0-5]\d)(?!\d)|(?P<three{name}>[1-9][0-5]\d)(?!\d|\s?[ap]\b"
        rf"|\s?[ap]\.?m)"
        rf"|(?P<hour{name}>2[0-3]|[01]?\d)"
        rf"(?:(?P<h{name}>[ ]?h)(?:[ ]?(?P<past{name}>[0-5]\d))?"
        rf"|(?::(?P<minute{name}>[0-5]\d)|\.?(?P<glued{name}>[0-5]\d)(?=[ap]\b|\s?[ap]\.?m\b))?(?!\d)"
        rf"(?:\s?(?P<half{name}>[ap])\.?m\b\.?|(?P<letter{name}>[ap])\b)?))(?!(?!ish\b)[\w%])"
    )


def is_sure(match: re.Match[str], name: str) -> bool:
    """Whether the time is written so that it can be nothing else."""
    return any(match[f"{part}{name}"] for part in ("word", "told", "minute", "half", "h"))


def readings(match: re.Match[str], name: str) -> tuple[int, ...]:
    """The minutes since midnight that a time can mean: two where it leaves open which half of the day."""
    if word := match[f"word{name}"]:
        return (WORDS[word.lower()],)
    if told := match[f"told{name}"]:
        return by_words(told.lower())
    if military := match[f"military{name}"]:
        return (int(military[:2]) * 60 + int(military[2:]),)
    if three := match[f"three{name}"]:
        return int(three[0]) * 60 + int(three[1:]), int(three[0]) * 60 + int(three[1:]) + 720
    written = match[f"hour{name}"]
    hour = int(written)
    minute = int(match[f"minute{name}"] or match[f"glued{name}"] or match[f"past{name}"] or 0)
    half = (match[f"half{name}"] or match[f"letter{name}"] or "").lower()
    if half:
        return (hour % 12 * 60 + minute + (720 if half == "p" else 0),) if 1 <= hour <= 12 else ()
    if hour > 12 or hour in (0, 12) or match[f"h{name}"] or (len(written) == 2 and written[0] == "0"):
        return (hour * 60 + minute,)
    return hour * 60 + minute, hour * 60 + minute + 720


def by_words(told: str) -> tuple[int, ...]:
    """The minutes that "half past eight" or "six thirty" can mean, or the word for an hour alone."""
    before, _, word = told.rpartition(" ")
    first, _, after = told.partition(" ")
    if after in MINUTES:
        before, word = after, first
    hour = HOURS.index(word) + 1 if word in HOURS else int(word)
    minutes = hour * 60 + (PAST | MINUTES).get(before, 0)
    return (minutes,) if hour == 12 else (minutes, minutes + 720)


EARLIEST, LATEST = 5 * 60, 19 * 60
"""Between these a dock opens, where nothing says more."""


def span(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, int] | None:
    """The window that two times mean: during the day before during the night, and the shorter one; None where there is none."""
    pairs = [(a, b) for a in first for b in second if b - a >= 15]
    if not pairs and len(first) == len(second) == 1 and second < first:
        return first[0], second[0]
    return min(pairs, key=lambda pair: (not EARLIEST <= pair[0] < LATEST, pair[1] - pair[0]), default=None)


def likeliest(times: tuple[int, ...], *, opens: bool, closes: bool) -> int:
    """One time that leaves open which half of the day: docks open in the morning and close in the afternoon."""
    latest_half = 4 * 60 if opens else 7 * 60 if closes else 6 * 60
    return times[-1] if times[0] < latest_half else times[0]


def written(minutes: int) -> str:
    """Minutes since midnight as "08:00"."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
