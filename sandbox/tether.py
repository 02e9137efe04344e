"""Runs a command that must not outlive the process that started it: `tether.py <parent's id> <command> <arguments>`.

The kernel is asked to end us when our parent ends, however it ends, and the wish survives `exec`
(https://man7.org/linux/man-pages/man2/PR_SET_PDEATHSIG.2const.html). Only Linux can; elsewhere the command just runs.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def run(parent: int, command: list[str]) -> None:
    """Become `command`. Does not return."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            sys.exit("The process that wanted this command has ended.")
    os.execvp(command[0], command)


if __name__ == "__main__":
    run(int(sys.argv[1]), sys.argv[2:])
