"""`python -m benchmarks`: everything that is measured, one after the other, each figure beside its limit where there is one.

Most figures are ratios within one run, so that they say the same on a slow machine and on a busy one. A time beyond its limit
is marked, and that is all: limits are meant for a processor that has nothing else to do. A count or memory beyond its limit
fails the command.
"""

import subprocess
import sys
from collections.abc import Sequence

PARTS = ("webhook", "pipeline", "reading", "loading", "memory", "sending", "cost")
"""Each in a process of its own: what one has loaded is not there in the next."""


def main(parts: Sequence[str] = PARTS) -> int:
    """Returns the exit status: 1 where a part failed."""
    failed = []
    for name in parts:
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode:
            failed.append(name)
        print(flush=True)
    print(f"Beyond a limit, or not measured: {', '.join(failed)}." if failed else "All was measured.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
