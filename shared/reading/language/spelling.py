"""Places written alike: names with capitals, codes in their form, two mentions of one place."""

from dataclasses import replace

from shared.reading.language.text import fold
from shared.reading.model import Place


def tidy(code: str) -> str:
    """A postal code as it is written: five digits, or A1A 1A1."""
    if code[:1].isdigit():
        return code[:5]
    plain = code.replace(" ", "").replace("-", "").upper()
    return f"{plain[:3]} {plain[3:]}" if plain else ""


def title(name: str) -> str:
    """A city's name with capitals, where it was written without or all in them."""
    name = " ".join(name.split()).strip(" .,")
    if name.islower() or (name.isupper() and len(name) > 3):
        return " ".join(
            word.capitalize() if "-" not in word else "-".join(map(str.capitalize, word.split("-")))
            for word in name.split()
        )
    return name


def merged(place: Place, company: str, street: str) -> Place:
    """The place with what stands beside it."""
    return (
        replace(place, company=company or place.company, street=street or place.street) if company or street else place
    )


def same(one: Place, other: Place) -> bool:
    """Whether two mentions can be one place."""
    if one.postal_code and other.postal_code:
        return one.postal_code == other.postal_code
    return bool(one.city) and fold(one.city) == fold(other.city) and one.state == other.state
