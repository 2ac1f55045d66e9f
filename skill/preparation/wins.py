"""Wins: things somebody did that came to something, kept one by one and told again."""

from __future__ import annotations

from skill.coach.findings import Signal
from skill.interview.sobering import sober
from skill.offers import Offer
from skill.preparation.kept import LONGEST_WIN, MOST_WINS, Asked, cut, joined
from skill.preparation.leading import is_unknown, without_lead_in, without_opening
from skill.preparation.private import is_private, left_out
from skill.preparation.talk import Talk
from skill.turn import Reply

AT_A_TIME = 3
DEEDS = (Signal.RESULT, Signal.FIGURE, Signal.OWN_PART)
"""What a win has and a question of theirs has not."""
ENOUGH = 3
"""Wins below which another one is asked for."""


def begin(talk: Talk) -> Reply:
    """ "Add a win", or the win itself."""
    if talk.said and is_private(talk, talk.said):
        return left_out(talk, Asked.WIN)
    if talk.said:
        return hear(talk)
    return talk.ask(Asked.WIN, draft="")


def hear(talk: Talk) -> Reply:
    """A win has a result or a figure; where neither was heard, it is asked for once."""
    said = without_lead_in(talk, "win")
    if not said:
        return talk.ask(Asked.WIN)
    findings = sober(talk.heard(said, "behavioral"))  # a win is a small story
    opens = talk.repertoire.content.lexicon["preparation"]["asks"]
    asks = findings.has(Signal.ASKS) or without_opening(said, opens) != said
    if asks and not any(findings.has(told) for told in DEEDS):
        talk.script.coach("preparation.win.question")
        return talk.ask(Asked.WIN)
    words = cut(said, LONGEST_WIN)
    whole = findings.has(Signal.RESULT) or findings.has(Signal.FIGURE)
    return talk.ask(Asked.WIN_KEEP if whole else Asked.WIN_RESULT, draft=words)


def hear_more(talk: Talk) -> Reply:
    """Said instead of a yes: what came of it where that is all it tells, else the win as it should have been."""
    findings = talk.heard(talk.said)
    deed = findings.has(Signal.ACTION) or findings.has(Signal.OWN_PART)
    return hear(talk) if deed else hear_result(talk)


def hear_result(talk: Talk) -> Reply:
    """What came of it, joined to what was done."""
    if is_unknown(talk):
        return without_result(talk)
    said = talk.said
    links = talk.repertoire.content.lexicon["preparation"]["links"]
    last = said if said.split()[:1] and said.split()[0] in links else f"{links[0]} {said}"
    return talk.ask(Asked.WIN_KEEP, draft=joined(talk.kept.draft, last, LONGEST_WIN)) if said else talk.ask_again()


def without_result(talk: Talk) -> Reply:
    """As it was said; it was asked once."""
    return talk.ask(Asked.WIN_KEEP)


def keep(talk: Talk) -> Reply:
    """Yes, keep it; where there are twelve, room has to be made."""
    if talk.kept.draft in talk.kept.wins:
        talk.script.coach("preparation.win.twice")
        return talk.done("win_kept")
    if len(talk.kept.wins) >= MOST_WINS:
        return talk.ask(Asked.WIN_ROOM)
    return _kept(talk, talk.kept.wins)


def make_room(talk: Talk) -> Reply:
    """The oldest goes, the new one comes."""
    return _kept(talk, talk.kept.wins[1:])


def tell(talk: Talk) -> Reply:
    """ "What are my wins?": the newest first, three at a time."""
    if not talk.kept.wins:
        talk.script.coach("preparation.wins.none")
        return talk.ask(Asked.WIN, draft="")
    talk.script.coach("preparation.wins.count", count=talk.script.number(len(talk.kept.wins)))
    return _tell_from(talk, 0)


def tell_more(talk: Talk) -> Reply:
    """The next three."""
    return _tell_from(talk, talk.kept.step)


def _tell_from(talk: Talk, first: int) -> Reply:
    newest = tuple(reversed(talk.kept.wins))
    last = first + AT_A_TIME
    for win in newest[first:last]:
        talk.script.coach("preparation.wins.one", win=win)
    if last < len(newest) and talk.turn.session is not None:
        return talk.ask(Asked.WINS_MORE, step=last)
    return talk.done("wins", Offer.WIN, "offer.win.another") if len(newest) < ENOUGH else talk.done("wins", Offer.TALK)


def _kept(talk: Talk, others: tuple[str, ...]) -> Reply:
    wins = (*others, talk.kept.draft)
    talk.note(wins=wins)
    if len(wins) == 1:
        talk.script.coach("preparation.win.first")
    else:
        talk.script.coach("preparation.win.kept", count=talk.script.number(len(wins)))
    if len(wins) < ENOUGH:
        return talk.done("win_kept", Offer.WIN, "offer.win.another")
    return talk.done("win_kept")
