"""What libraries log: their words may hold addresses, ids and tokens, so that it is only said which of them warned, and where."""

import logging
from typing import Any

from shared.events import line, logger

OURS = ("connector", "sandbox", "azure.functions", "azure_functions_", "proxy_worker")
"""Beginnings of the loggers whose words are known: the app's, and those of the worker that runs it."""


def reduce_library_logs() -> None:
    """From now on in this process, let libraries' warnings be told without their words, and nothing else of them."""
    logging.getLogger().setLevel(logging.WARNING)
    logger.setLevel(logging.INFO)
    logging.setLogRecordFactory(reduced)


def reduced(name: str, level: int, path: str, number: int, *about: Any, **more: Any) -> logging.LogRecord:
    """The record of what is logged; of a library, an event in its place."""
    record = logging.LogRecord(name, level, path, number, *about, **more)
    if name.startswith(OURS):
        return record
    told = line("library_logged", logger=name, at=f"{record.filename}:{number}")
    return logging.LogRecord(name, level, path, number, told, None, None)
