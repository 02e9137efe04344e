"""The days of the week as people write them and mistype them, in English, Spanish and French."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon munday mondy monady mondya mnday lunes lundi",
            "tuesday tues tue teusday tuseday tusday tuesdy tueday tuesady martes mardi",
            "wednesday wed weds wensday wednsday wednesay wendesday wedensday wendsday wedsday wednesdy"
            " miercoles miércoles mercredi",
            "thursday thurs thur thu thrs thusday thurday thursdy thrusday thrsday thirsday thursady jueves jeudi",
            "friday fri firday frday fridy fridya viernes vendredi",
            "saturday sat satuday saterday saturdy satruday sabado sábado samedi", "sunday sun sundy domingo dimanche",
        )
    )
    for name in names.split()
}  # fmt: skip
WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
"""Any of them, to be matched without regard to case."""
SHORT = {"mo": 0, "tu": 1, "th": 3, "fr": 4}
"""Those of two letters, which name a day only right behind a word for an end: "PU Th, del Mo"."""
BEHIND_END = (
    r"(?:(?<=\bpu )|(?<=\bup )|(?<=pickup )|(?<=\bpick )|(?<=\bload )|(?<=\bready )|(?<=\bdel )|(?<=\bdeliver )|(?<=delivery ))"
    r"(?-i:Mo|Tu|Th|Fr)(?![\w'-]|\.\w)"
)


def number_of(name: str) -> int:
    """The number of a weekday by its name, from Monday on.

    >>> number_of("Thurs")
    3
    """
    plain = name.casefold()
    return WEEKDAYS[plain] if plain in WEEKDAYS else SHORT[plain]
