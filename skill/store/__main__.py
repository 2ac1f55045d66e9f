"""What an operator does with what is kept: take all of it or one person's out, put it back, delete it.

`export` writes one JSON object a line to the standard output, `import` reads them from the standard input. For DynamoDB
this uses the credentials of whoever calls it, who needs to be allowed Scan beside what the function may.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from skill.person import person_of_account
from skill.store.contract import Archive, Conflict, Kept, Unavailable
from skill.store.dynamodb import DynamoStore
from skill.store.sqlite import SqliteStore


class Unusable(ValueError):
    """A call or an input that means nothing here; the message is one line."""


def main(arguments: Sequence[str], source: IO[str] = sys.stdin, sink: IO[str] = sys.stdout) -> int:
    """Exit status 1 where something was left undone, 2 where the call or its input means nothing."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(_archive(options), options, source, sink)
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    except Unavailable as error:
        print(f"the store can't be used: {error}", file=sys.stderr)
        return 2
    return status


def _export(archive: Archive, options: argparse.Namespace, _source: IO[str], sink: IO[str]) -> int:
    count = 0
    for kept in _meant(archive, options):
        print(
            json.dumps({"person": kept.person, "version": kept.version, "expires": kept.expires, "data": kept.data}),
            file=sink,
        )
        count += 1
    return _told(f"{_people(count)} exported", done=bool(count) or not options.person)


def _import(archive: Archive, _options: argparse.Namespace, source: IO[str], _sink: IO[str]) -> int:
    done = left = 0
    for kept in list(_read(source)):
        try:
            archive.restore(kept)
            done += 1
        except Conflict:
            left += 1
    return _told(
        f"{_people(done)} imported, {_people(left)} left as they are: they have an item already", done=not left
    )


def _delete(archive: Archive, options: argparse.Namespace, source: IO[str], _sink: IO[str]) -> int:
    people = [kept.person for kept in _meant(archive, options)]
    if not options.yes:
        print(f"This deletes {_people(len(people))} for good. Type yes to go on: ", end="", file=sys.stderr, flush=True)
        if source.readline().strip() != "yes":
            return _told("nothing deleted", done=False)
    for person in people:
        archive.delete(person)
    return _told(f"{_people(len(people))} deleted", done=bool(people) or not options.person)


def _meant(archive: Archive, options: argparse.Namespace) -> Iterator[Kept]:
    if options.person is None:
        return archive.everyone()
    return filter(None, [archive.kept(options.person)])


def _read(lines: Iterable[str]) -> Iterator[Kept]:
    """What `export` wrote. Raises Unusable before anything is written where a line is something else."""
    for number, line in enumerate(lines, 1):
        try:
            yield _whole(json.loads(line))
        except (ValueError, TypeError, KeyError):
            raise Unusable(f"line {number} is not one that export writes; nothing was imported") from None


def _whole(record: Any) -> Kept:
    kept = Kept(record["person"], record["version"], record["expires"], record["data"])
    right = (
        isinstance(kept.person, str) and bool(kept.person),
        type(kept.version) is int and kept.version > 0,
        type(kept.expires) is int,
        isinstance(kept.data, dict),
    )
    if not all(right):
        raise TypeError
    return kept


def _archive(options: argparse.Namespace) -> Archive:
    if options.table:
        return DynamoStore(options.table)
    if options.run is not _import and not options.sqlite.is_file():
        raise Unusable(f"there is no file {options.sqlite}")
    return SqliteStore(options.sqlite)


def _told(summary: str, *, done: bool) -> int:
    print(summary, file=sys.stderr)
    return 0 if done else 1


def _people(count: int) -> str:
    return f"{count} {'person' if count == 1 else 'people'}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m skill.store", description=__doc__)
    commands = parser.add_subparsers(required=True)
    exporting = commands.add_parser(
        "export", help="write what is kept, one JSON object a person, to the standard output"
    )
    importing = commands.add_parser(
        "import", help="read the same from the standard input; whoever has an item is left as they are"
    )
    deleting = commands.add_parser("delete", help="delete what is kept")
    deleting.add_argument("--yes", action="store_true", help="do not ask")
    for command, run in ((exporting, _export), (importing, _import), (deleting, _delete)):
        command.set_defaults(run=run, person=None)
        where = command.add_mutually_exclusive_group(required=True)
        where.add_argument("--sqlite", type=Path, metavar="FILE", help="the embedded store")
        where.add_argument("--table", metavar="NAME", help="the DynamoDB table")
    for command in (exporting, deleting):
        who = command.add_mutually_exclusive_group(required=True)
        who.add_argument("--everyone", action="store_true", help="all of it")
        who.add_argument("--person", metavar="KEY", help="the one person's, by the key that an export shows")
        who.add_argument(
            "--account", dest="person", type=person_of_account, metavar="ID", help="one account's, by Alexa's user id"
        )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
