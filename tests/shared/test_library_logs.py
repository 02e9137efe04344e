"""What libraries log is tried in a process of its own, because logging is one for all of it."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TRY = """
import logging, sys
logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(name)s %(levelname)s %(message)s")
from shared.events import emit
from shared.library_logs import reduce_library_logs
reduce_library_logs()
logging.getLogger("urllib3.connectionpool").debug("GET /customers?email=sam@shipper.example")
logging.getLogger("azure.core.pipeline.policies.http_logging_policy").info("Request URL: sam@shipper.example")
logging.getLogger("urllib3.connectionpool").warning("Retrying after %s", "/customers?email=sam@shipper.example")
try:
    raise ValueError("sam@shipper.example")
except ValueError:
    logging.getLogger("msal.application").exception("at sam@shipper.example", stack_info=True)
logging.warning("of nobody: sam@shipper.example")
logging.getLogger("azure.functions").warning("Function name: x")
emit("forgotten", count=1)
"""


def test_a_library_s_warning_is_told_without_its_words() -> None:
    done = subprocess.run([sys.executable, "-c", TRY], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    *reduced, workers, ours = [tuple(line.split(" ", 2)) for line in done.stdout.splitlines()]
    assert workers == ("azure.functions", "WARNING", "Function name: x")
    assert ours == ("connector", "INFO", '{"event":"forgotten","count":1}')
    assert [(name, level, json.loads(told)) for name, level, told in reduced] == [
        (name, level, {"event": "library_logged", "logger": name, "at": "withheld"})
        for name, level in [("urllib3.connectionpool", "WARNING"), ("msal.application", "ERROR"), ("root", "WARNING")]
    ]
    assert "sam@" not in done.stdout + done.stderr
