"""Where the lines of a text end."""


def line_end(text: str, at: int) -> int:
    """Where the line that goes on at `at` ends: before its line break, or with the text.

    >>> line_end("Macon GA\\nReno NV", 3), line_end("Macon GA\\nReno NV", 9)
    (8, 16)
    """
    found = text.find("\n", at)
    return len(text) if found < 0 else found
