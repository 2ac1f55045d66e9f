"""The value line: what somebody brings, in one sentence, coached once where it asks for a favour or hedges."""

from __future__ import annotations

from skill.coach.findings import Filling, Findings, Signal
from skill.offers import Offer
from skill.preparation.kept import LONGEST_VALUE, Asked, cut
from skill.preparation.leading import without_lead_in
from skill.preparation.private import is_private, left_out
from skill.preparation.talk import Talk
from skill.turn import Reply


def begin(talk: Talk) -> Reply:
    """ "Help me with my value line", or the line itself."""
    if talk.said and is_private(talk, talk.said):
        return left_out(talk, Asked.VALUE)
    if talk.said:
        return hear(talk)
    if talk.kept.value:
        talk.script.coach("preparation.value.there", words=talk.kept.value)
        return talk.ask(Asked.VALUE_ANEW, draft="")
    talk.script.coach("preparation.value.why")
    return talk.ask(Asked.VALUE, draft="")


def anew(talk: Talk) -> Reply:
    """Yes, another one in its place."""
    return talk.ask(Asked.VALUE)


def hear(talk: Talk) -> Reply:
    """The first wording: weak words are quoted and it is asked for once more, a plain one is read back."""
    words = cut(without_lead_in(talk, "value"), LONGEST_VALUE)
    if not words:
        return talk.ask(Asked.VALUE)
    findings = talk.heard(words)
    weak = _weak(findings)
    if not weak and (claim := _claim(talk, words, findings)):
        talk.script.coach("preparation.value.claim", quote=claim)
        return talk.ask(Asked.VALUE_AGAIN, draft=words)
    if not weak:
        return talk.ask(Asked.VALUE_KEEP, draft=words)
    stronger = _stronger(talk, findings)
    if stronger:
        talk.script.coach("preparation.value.stronger", quote=weak, stronger=stronger)
    else:
        talk.script.coach("preparation.value.weak", quote=weak)
    return talk.ask(Asked.VALUE_AGAIN, draft=words)


def hear_again(talk: Talk) -> Reply:
    """The second wording is theirs to choose."""
    words = cut(without_lead_in(talk, "value"), LONGEST_VALUE)
    return talk.ask(Asked.VALUE_KEEP, draft=words) if words else talk.ask_again()


def as_it_was(talk: Talk) -> Reply:
    """Not once more: the first wording is read back."""
    return talk.ask(Asked.VALUE_KEEP)


def keep(talk: Talk) -> Reply:
    """Yes, keep it."""
    talk.note(value=talk.kept.draft)
    talk.script.coach("preparation.value.kept")
    return talk.done("value_kept", Offer.QUESTION if talk.kept.wins else Offer.WIN)


def _weak(findings: Findings) -> str:
    """The words that give power away, or else soften; empty where there are none."""
    return next(iter((*findings.quotes(Signal.SUPPLICANT), *findings.quotes(Signal.HEDGE))), "")


def _claim(talk: Talk, words: str, findings: Findings) -> str:
    """What everybody says of themselves, where nothing beside it says what they get; empty where there is more."""
    if findings.filling >= Filling.HOLLOW:
        return words
    known, pattern, said = talk.repertoire.content.lexicon["drills"], talk.repertoire.pattern, words.lower()
    if findings.has(Signal.FIGURE) or any(pattern(worth).search(said) for worth in known["worth"]):
        return ""
    return next((hit[0] for empty in known["empty"] if (hit := pattern(empty).search(said))), "")


def _stronger(talk: Talk, findings: Findings) -> str:
    """The stronger wording of the weak words, where there is one that is not weak itself."""
    spans = (*findings.spans.get(Signal.SUPPLICANT, ()), *findings.spans.get(Signal.HEDGE, ()))
    offered = (findings.stronger[span] for span in spans if span in findings.stronger)
    return next((words for words in offered if not _weak(talk.heard(words.lower()))), "")
