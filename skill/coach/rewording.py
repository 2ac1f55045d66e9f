"""A stronger wording of somebody's own words: the same claim without what weakens it, never a larger one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from skill.coach.clauses import Clause, Who
from skill.coach.evidence import Reading
from skill.coach.findings import Span
from skill.coach.phrases import PhraseBook
from skill.coach.standing import Slip
from skill.coach.verbs import Time
from skill.coach.words import Grammar, Line, rendered

_SOON = 2
"""Words from a hedge with a verb of its own ("i guess") to the sentence that it hedges."""
_LEAST_WORDS, _LEAST_PLAIN = 4, 3
"""Words of a sentence that is offered: fewer where only an "only" was taken out of it ("I'm the porter")."""
_MOST_WORDS = 16
_OPENS = ("conj", "i", "we", "you", "they", "it", "everyone", "wh")
"""Classes of words that open a sentence of their own."""
_SHORT = 3
"""Words up to this length may stand twice in a sentence."""


class Rewording:
    """Compiled from `rewording.yaml`."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        data = lexicon["rewording"]
        self._weakens = frozenset(data["weakens"])
        self._pairs = [tuple(pair) for pair in data["weakens_pairs"]]
        self._dangling = frozenset(data["dangling"])
        self._cut_before = frozenset(data["cut_before"])
        self._grammar = grammar
        self._stative = frozenset(lexicon["substance"]["classes"]["stative"])
        self._ends = self._cut_before | self._weakens
        self._low = {*lexicon["footing"]["classes"]["low"], *data["lowers"]}
        self._only, self._relative = frozenset(data["only"]), frozenset(data["relative"])
        self._no_deed, self._idle = frozenset(data["no_deed"]), frozenset(data["idle"])
        self._runs, self._is = frozenset(data["runs"]), frozenset(data["is"])
        self._ends_subject, self._not_mine = frozenset(data["ends_subject"]), frozenset(data["not_mine"])
        self._degrees, self._guesses = frozenset(data["degrees"]), frozenset(data["guesses"])
        self._written: Mapping[str, str] = data["written"]
        self._otherwise: Mapping[str, Mapping[str, str]] = data["otherwise"]
        self._unsure = frozenset(data["unsure"])
        self._needed_before = frozenset(data["needed_before"])
        self._halves = frozenset(data["halves"])
        self._instead = [(_several(item["say"]), tuple(item.get("kinds", ()))) for item in data["instead"]]
        groups = {str(number): item["when"] for number, item in enumerate(data["instead"])}
        self._book = PhraseBook(groups, grammar)

    def of_slip(self, reading: Reading, slip: Slip) -> str:
        """In the place of words that give power away; "" where there is nothing better to say than nothing."""
        own = self._own_deed(reading, slip)
        if own:
            return own
        words = reading.line.words[slip.first : slip.last + 1]
        text, at = rendered(words)
        part = Line(reading.heard.answer, tuple(words), (), text, at)
        kind = reading.heard.kind
        found = sorted({int(hit.group) for hit in self._book.hits(part)})
        fitting = [say for say, kinds in (self._instead[number] for number in found) if kind in kinds or not kinds]
        if fitting:
            return fitting[0][len(part.text) % len(fitting[0])]
        otherwise = self._otherwise.get(slip.manner, {})
        return otherwise.get(kind) or otherwise.get("any", "")

    def of_hedge(self, reading: Reading, first: int, last: int) -> str:
        """The hedged sentence said plainly; "" where taking the hedge out leaves no whole sentence."""
        clauses, words = reading.clauses, reading.line.words
        before_adverb = last + 1 < len(words) and words[last + 1].norm.endswith("ly")
        if words[last].norm in self._degrees or before_adverb:
            return ""
        at = next((n for n, c in enumerate(clauses) if c.first <= last and c.last >= first), None)
        if at is None:
            return ""
        clause = clauses[at]
        if first <= clause.verb <= last:
            begins = reading.line.begins
            closes = last + 1 in begins and first not in begins  # "lots of lists i guess | and i try"
            if (
                at + 1 < len(clauses)
                and not closes
                and min(clauses[at + 1].first, clauses[at + 1].front) <= last + _SOON
            ):
                clause = clauses[at + 1]
            elif at:
                clause = clauses[at - 1]
            else:
                return ""
        return self._plain(reading, clause, set(range(first, last + 1)))

    def _own_deed(self, reading: Reading, slip: Slip) -> str:
        """ "I only ran the one kitchen" is about a deed: without the "only", it says so."""
        norms = [word.norm for word in reading.line.words]
        for clause in reading.clauses:
            if slip.first <= clause.first <= slip.last and clause.who is Who.I and not clause.negated:
                around = norms[clause.first : clause.verb + 2]
                told = (clause.time is Time.PAST and clause.word not in self._idle) or clause.word in self._runs
                named = self._grammar.tagged(reading.line, clause.verb + 2, "det")  # "only a cleaner", not "just lucky"
                always = clause.time is Time.PRESENT and self._done_to(reading.line, clause)
                if self._only & set(around) and (told or always) and clause.word not in self._no_deed:
                    return self._plain(reading, clause, set(), least=_LEAST_PLAIN)
                if (
                    named
                    and around[-1] in self._only
                    and clause.word in self._is
                    and "one" not in norms[clause.verb + 2 :][:2]
                ):
                    return self._plain(reading, clause, {clause.verb + 1}, least=_LEAST_PLAIN)
        return ""

    def _done_to(self, line: Line, clause: Clause) -> bool:
        """Whether it is what somebody does and to what: "i only drive the lorry", and neither wants nor thinks."""
        return clause.word not in self._stative and self._grammar.tagged(line, clause.verb + 1, "det", "num")

    def _plain(self, reading: Reading, clause: Clause, hedged: set[int], *, least: int = _LEAST_WORDS) -> str:
        if not self._sure(reading.line, clause, hedged):
            return ""
        positions = self._kept(reading, clause, hedged)
        spans: list[Span] = []
        for at in positions:
            span = Span(reading.line.words[at].start, reading.line.words[at].end)
            if span not in spans:
                spans.append(span)
        numbers = [at for at in positions if self._grammar.tagged(reading.line, at, "num")]
        if any(after - at > 1 and after == positions[positions.index(at) + 1] for at, after in pairwise(numbers)):
            return ""  # "eighteen maybe twenty" is neither of them
        said = [span.of(reading.heard.answer).lower() for span in spans]
        own = clause.who in (Who.I, Who.WE)
        if said and own and said[0].split("'")[0] not in (Who.I.value, Who.WE.value):
            said.insert(0, clause.who.value)
        if not least <= len(said) <= _MOST_WORDS or clause.verb not in positions:
            return ""
        if len(said) > 1 and said[0] == "i" and said[1] in self._not_mine:
            return ""
        if not self._whole(reading.line, positions) or not self._level(said):
            return ""
        said = [self._written.get(word, word) for word in said]
        return said[0][:1].upper() + " ".join(said)[1:]

    def _sure(self, line: Line, clause: Clause, hedged: set[int]) -> bool:
        """Whether it may be said plainly: whose it is, and that nothing was only thought likely ("we lost maybe three")."""
        own = clause.who in (Who.I, Who.WE)
        other = clause.who in (Who.THEY, Who.THING, Who.ALL, Who.IT) and clause.time is Time.PAST
        if clause.negated or not (own or other) or (clause.time is Time.MODAL and clause.who is not Who.I):
            return False
        norms = [word.norm for word in line.words]
        if not own and norms[clause.first] in self._relative:
            return False
        around = {*hedged, *range(clause.first, clause.last + 1)}
        if not own and (
            clause.carried or not self._opens(line, clause, hedged) or self._guesses & {norms[at] for at in around}
        ):
            return False
        return clause.time is Time.MODAL or not self._unsure.intersection(norms[at] for at in around)

    def _opens(self, line: Line, clause: Clause, hedged: set[int]) -> bool:
        """Whether a clause begins where a thought does, and is no end of a longer subject ("call outs on | my patch")."""
        at = clause.first
        if at and line.words[at - 1].norm in self._ends_subject:
            return False
        return at == 0 or at in line.begins or at - 1 in hedged or self._grammar.tagged(line, at - 1, "conj")

    def _whole(self, line: Line, positions: Sequence[int]) -> bool:
        """Whether it ends where the speaker's thought ended, and not in the middle of one."""
        norms = [word.norm for word in line.words]
        last = positions[-1]
        if (last > 0 and norms[last - 1] in self._relative) or self._halves.intersection(
            norms[max(last - 2, 0) : last + 1]
        ):
            return False
        after = last + 1
        if after >= len(norms):
            return True
        if norms[after] in self._needed_before or (norms[after] == "and" and "between" in norms[positions[0] : after]):
            return False
        return after in line.begins or self._grammar.tagged(line, after, *_OPENS) or norms[after] in self._ends

    def _level(self, said: Sequence[str]) -> bool:
        """Whether nothing in it belittles, denies or stumbles."""
        told = [word for word in said if len(word) > _SHORT]
        return len(set(told)) == len(told) and not self._low.intersection(said)

    def _kept(self, reading: Reading, clause: Clause, hedged: set[int]) -> list[int]:
        """The clause's words without what weakens it, cut where another thought begins or where it would dangle."""
        line, dropped = reading.line, set(hedged)
        norms = [word.norm for word in line.words]
        for at in range(clause.first, clause.last + 1):
            if norms[at] in self._weakens and not (norms[at] in ("like", "well", "so", "only") and at > clause.verb):
                dropped.add(at)
            for pair in self._pairs:
                if tuple(norms[at : at + len(pair)]) == pair:
                    dropped.update(range(at, at + len(pair)))
        kept: list[int] = []
        for at in range(clause.first, clause.last + 1):
            if at > clause.verb and norms[at] in self._cut_before and at not in dropped:
                break
            if at not in dropped:
                kept.append(at)
        while kept and norms[kept[-1]] in self._dangling and kept[-1] > clause.verb:
            kept.pop()
        return kept


def _several(say: str | Sequence[str]) -> Sequence[str]:
    """The wordings of an entry, of which the words that they stand for choose one."""
    return (say,) if isinstance(say, str) else tuple(say)


def stronger_in(
    rewording: Rewording, reading: Reading, slips: Sequence[Slip], hedges: Sequence[tuple[int, int]]
) -> dict[Span, str]:
    """A stronger wording for each weakened stretch that has one."""
    found = {reading.line.span(slip.first, slip.last): rewording.of_slip(reading, slip) for slip in slips}
    low = [(slip.first, slip.last) for slip in slips]
    low += [(one.first, one.last) for one in reading.leanings if one.signal == "supplicant" and one.strength > 0]
    for first, last in hedges:
        if any(begun <= last and first <= ended for begun, ended in low):
            continue  # without its hedge it would still beg
        found[reading.line.span(first, last)] = rewording.of_hedge(reading, first, last)
    return {span: text for span, text in found.items() if text}
