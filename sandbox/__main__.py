"""`python -m sandbox run` and `python -m sandbox demo`: the whole road on one machine. See docs/sandbox.md."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import requests

from sandbox.browser import PageProblem
from sandbox.connecting import MAILBOXES
from sandbox.demo import ARCHIVING, connect_all, deliver_folder, deliver_samples, pages, send_mail, stay, tell
from sandbox.processes import ChildEnded, ends_on_sigterm
from sandbox.road import Road
from sandbox.table import Table
from sandbox.world import running, usual_ports
from shared.errors import ConnectorError


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit status: 0 where everything ended as it should."""
    options = read_options(arguments)
    try:
        with ends_on_sigterm():
            return perform(options)
    except KeyboardInterrupt:
        tell("\nEverything has been stopped.")
        return 0 if options.command == "run" else 130
    except BrokenPipeError:
        # Whoever read our output has gone; what is left in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (ChildEnded, PageProblem, ConnectorError, requests.RequestException) as problem:
        tell(f"The sandbox cannot go on. {problem}")
        return 1


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="The whole road on this machine.")
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="start everything, deliver sample e-mails, and stay up until Ctrl-C")
    demo = commands.add_parser("demo", help="the same once; exit status 0 only if everything ended as it should")
    run.add_argument("--own-host", action="store_true", help="wait for a functions host that you start yourself")
    demo.add_argument("--mail", type=folder, help="deliver the .eml files of this folder instead of the samples")
    demo.add_argument("--json", action="store_true", help="with --mail: one JSON object a message on standard output")
    for command in (run, demo):
        command.add_argument(
            "--existing", type=ids, default=(), metavar="ID,ID", help="further shipments that the TMS holds already"
        )
        command.add_argument("--no-smtp", action="store_true", help="the app does not send by SMTP (SMTP_AUTH=false)")
    options = parser.parse_args(arguments, argparse.Namespace(mail=None, json=False, own_host=False))
    if options.json and not options.mail:
        parser.error("--json goes with --mail")
    return options


def folder(text: str) -> Path:
    """A folder with e-mails in it."""
    path = Path(text)
    if not path.is_dir() or not any(each.suffix.lower() == ".eml" for each in path.iterdir()):
        raise argparse.ArgumentTypeError(f"{text} is not a folder with .eml files in it")
    return path


def ids(text: str) -> tuple[str, ...]:
    """Ids of shipments, with commas between them."""
    found = tuple(each.strip() for each in text.split(","))
    if not all(each.isascii() and each.isdecimal() for each in found):
        raise argparse.ArgumentTypeError(f"{text} is not a list of numbers such as 131391979,127209205")
    return found


def perform(options: argparse.Namespace) -> int:
    """Start everything, and do what the command line says."""
    table = Table(colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    with running(usual_ports(), tell, options.existing, own_host=options.own_host, smtp=not options.no_smtp) as world:
        try:
            road = Road(world)
            if options.mail:
                connect_all(world, (ARCHIVING,))
                return 0 if deliver_folder(road, options.mail, table, options.json) else 1
            connect_all(world, MAILBOXES)
            good = deliver_samples(world, road, table) & send_mail(world, table)
            if options.command == "run":
                print(
                    "",
                    *pages(world),
                    "",
                    "Further mail is shown here as it is handled. Ctrl-C ends everything.",
                    sep="\n",
                    flush=True,
                )
                stay(road, table)
            return 0 if good else 1
        finally:
            # However often Ctrl-C is pressed: the children are ended in order.
            signal.signal(signal.SIGINT, signal.SIG_IGN)


if __name__ == "__main__":
    sys.exit(main())
