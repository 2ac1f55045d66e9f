"""Each drill's judge: an attempt in, a verdict out. The coach's findings decide; `lexicon/drills.yaml` fills in what they miss.

In a drill somebody was just told what to do, so a form that would be doubtful in an interview may count here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from skill.coach.findings import Filling, Signal
from skill.drill.attempt import Attempt, Verdict

S = Signal
HEDGE_PILE = 2
ONE_BREATH = 40
"""Words of a value line, at most."""
ANSWERED = 3
"""Words before a question that make an answer."""
THIN = 6
FIRST_WORDS = 15
A_WORD_FIRST = 5
"""Words that may stand before the ending although they tell what was done ("I fixed it, and nobody waited")."""
WANTED = {"rewrite": "thin", "already-on-board": "idea", "value-line": "worth", "result-first": "result"}
"""What is missing in words that everybody could say, whatever they have the form of ("I'd leverage synergies")."""
HALVES = ("a", "b")
"""The letters under which the halves of a two-part item are remembered."""


def judge(drill: str, attempt: Attempt) -> Verdict:
    """The verdict on an attempt. Raises KeyError for a drill that nobody knows how to judge."""
    if attempt.parrots():
        return _missing("same", near=True)
    verdict = JUDGES[drill](attempt)
    wanted = WANTED.get(drill, "")
    if verdict.done and wanted and attempt.findings.filling >= Filling.HOLLOW:
        return _missing(wanted, near=attempt.tried)
    return verdict


def _rewrite(attempt: Attempt) -> Verdict:
    if attempt.says_again(attempt.item.say):
        return _missing("same", near=attempt.tried)
    if fault := _weakened(attempt, HEDGE_PILE):
        return fault
    heard = attempt.has(S.EQUAL, S.FIGURE, S.OWN_PART, S.ACTION, S.RESULT, S.ASKS)
    solid = heard or attempt.find("worth") or attempt.find("size")
    if attempt.count < THIN or not (solid or attempt.count >= THIN + ANSWERED):
        return _missing("thin", near=attempt.tried)
    return _done(attempt, {"equal": (S.EQUAL,), "figure": (S.FIGURE,), "own": (S.OWN_PART, S.ACTION)}, or_else="level")


def _turn_it_back(attempt: Attempt) -> Verdict:
    back = attempt.find("hands_back")
    asks = attempt.asked or attempt.has(S.TURNS_BACK, S.ASKS) or (back and attempt.text.endswith(back[0].strip()))
    words = attempt.before(S.TURNS_BACK, S.ASKS)
    if back:
        words = min(words, len(attempt.text[: back.start()].split()))
    answered = words >= ANSWERED or "a" in attempt.heard
    if not (asks or back or attempt.turned):
        if answered and "b" in attempt.heard:
            return Verdict(done=True, praise=("answered",))
        return _missing("back", near=attempt.tried, heard="a" if attempt.tried else "")
    if not (answered or attempt.turned or attempt.has(S.TURNS_BACK)):
        return _missing("answer", near=True, heard="b")
    quote = attempt.quote(S.TURNS_BACK, S.ASKS) or (back[0].strip() if back else "")
    praise = ("turned" if quote else "turned_back", *(("answered",) if answered else ()))
    return Verdict(done=True, praise=praise, quotes={"turned": quote})


def _catch_the_cue(attempt: Attempt) -> Verdict:
    words = (word for word in attempt.item.words if attempt.repertoire.pattern(_as_said(word)).search(attempt.text))
    named = next(words, "")
    made_something = attempt.asked or attempt.has(S.ASKS, S.TURNS_BACK, S.CONNECTS, S.IDEA, S.HELP)
    quote = attempt.quote(S.CATCHES_CUE) or named
    if not quote or not (named or made_something):  # "that sounds lovely" takes up nothing
        return _missing("cue", near=attempt.tried)
    praise = ["caught"]
    if attempt.asked or attempt.has(S.ASKS, S.TURNS_BACK) or attempt.find("open") or attempt.find("closed"):
        praise.append("asked")
    elif attempt.has(S.CONNECTS):
        praise.append("connected")
    else:
        praise.append("alone")
    return Verdict(done=True, praise=tuple(praise), quotes={"caught": quote})


def _already_on_board(attempt: Attempt) -> Verdict:
    offer = attempt.find("offers")
    if offer or (attempt.has(S.IDEA, S.HELP, S.ON_TEAM) and not attempt.find("wishes")):
        kinds = {"idea": (S.IDEA,), "help": (S.HELP,), "team": (S.ON_TEAM,)}
        verdict = _done(attempt, kinds, or_else="offer", most=1)
        return Verdict(done=True, praise=verdict.praise, quotes={"offer": offer[0] if offer else "", **verdict.quotes})
    return _missing("idea", near=attempt.tried)


def _value_line(attempt: Attempt) -> Verdict:
    if fault := _weakened(attempt, 1):
        return fault
    if attempt.count > ONE_BREATH:
        return _missing("long", near=True)
    solid = attempt.has(S.EQUAL, S.OWN_PART, S.FIGURE) or attempt.find("worth") or attempt.find("size")
    claims = attempt.find("empty") and not (attempt.has(S.EQUAL, S.FIGURE) or attempt.find("worth"))
    if attempt.count < THIN or claims or not solid:
        return _missing("worth", near=attempt.tried)
    return _done(attempt, {"figure": (S.FIGURE,), "equal": (S.EQUAL,), "own": (S.OWN_PART,)}, or_else="line")


def _better_question(attempt: Attempt) -> Verdict:
    opened = attempt.find("open") or attempt.find("open_request")
    if not (opened or attempt.asked or attempt.has(S.ASKS, S.TURNS_BACK)):
        return _missing("question", near=attempt.tried)
    if attempt.says_again(attempt.item.say):
        return _missing("same", near=True)
    # What the edge took for a question has lost its opening words: doubted once, then believed.
    if not opened and not (attempt.asked and "b" in attempt.heard):
        return _missing("closed", near=True, heard="b")
    built_on = attempt.has(S.ACKNOWLEDGES, S.OWN_PART) or (
        opened and len(attempt.text[: opened.start()].split()) >= ANSWERED
    )
    return Verdict(done=True, praise=("open", *(("built",) if built_on else ())))


def _result_first(attempt: Attempt) -> Verdict:
    setting = attempt.find("setting")
    told_first = setting is not None and setting.start() == 0
    limit = attempt.count // 3 if told_first else max(attempt.count // 3, FIRST_WORDS)
    heard = (("result", S.RESULT), ("figure", S.FIGURE))
    ends = [(attempt.before(signal), name, attempt.quote(signal)) for name, signal in heard if attempt.has(signal)]
    found = attempt.find("outcomes")
    if found:
        ends.append((len(attempt.text[: found.start()].split()), "result", attempt.clause(found)))
    if not ends:
        return _missing("result", near=attempt.tried)
    place, name, quote = min(ends, key=lambda end: end[0])
    deed = attempt.before(S.ACTION) if attempt.has(S.ACTION) else place
    if place > limit or (place > A_WORD_FIRST and deed < place):
        return _missing("late", near=attempt.tried)
    return Verdict(done=True, praise=(name,), quotes={name: quote})


def _listen_twice(attempt: Attempt) -> Verdict:
    now = {
        half
        for half, words in zip(HALVES, attempt.item.parts, strict=False)
        if any(attempt.repertoire.pattern(_as_said(word)).search(attempt.text) for word in words)
    }
    both = now | set(attempt.heard)
    if both >= set(HALVES):
        return Verdict(done=True, praise=("both",))
    if not both:
        return _missing("both")
    return _missing("second" if "a" in both else "first", near=True, heard="".join(sorted(both)))


JUDGES: Mapping[str, Callable[[Attempt], Verdict]] = {
    "rewrite": _rewrite,
    "turn-it-back": _turn_it_back,
    "catch-the-cue": _catch_the_cue,
    "already-on-board": _already_on_board,
    "value-line": _value_line,
    "better-question": _better_question,
    "result-first": _result_first,
    "listen-twice": _listen_twice,
}


def _weakened(attempt: Attempt, hedges: int) -> Verdict | None:
    """What is missing where power was given away, or where hedges pile up."""
    if attempt.has(S.SUPPLICANT):
        return _missing("supplicant", near=True, quote=attempt.quote(S.SUPPLICANT))
    if len(attempt.findings.quotes(S.HEDGE)) >= hedges:
        return _missing("hedge", near=True, quote=attempt.quote(S.HEDGE))
    return None


def _missing(what: str, *, near: bool = False, quote: str = "", heard: str = "") -> Verdict:
    return Verdict(near=near, missing=what, quotes={what: quote}, heard=heard)


def _done(attempt: Attempt, kinds: Mapping[str, tuple[Signal, ...]], *, or_else: str, most: int = 2) -> Verdict:
    """Done, with as many of these as were heard, each with its words."""
    found: dict[str, str] = {}
    for name, signals in kinds.items():
        quote = attempt.quote(*signals)
        if quote and quote not in found.values():
            found[name] = quote
    return Verdict(done=True, praise=tuple(found)[:most] or (or_else,), quotes=found)


def _as_said(words: str) -> str:
    """Words of an item as recogniser text has them."""
    return words.lower().replace("-", " ")
