"""Asking a translator: attempts become one request, its replies candidates with their faults."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarize.attempts import Attempt, Kept
from summarize.documents import Finding, Span
from summarize.models.codec import Prompt
from summarize.models.loading import Engine
from summarize.models.runner import Hypothesis, TokenPrompt
from summarize.scheduler import Job, Request

# A sentence in another language takes more tokens, rarely more than twice as many.
_GROWTH = 2.0
_MIN_NEW_TOKENS = 32

Break = Callable[[str, int], int]


@dataclass(frozen=True)
class Tools:
    """What translating needs of the other stages, for one pair of languages.

    Attributes:
        wrap: where to break a text that is over the engine's limit, near an offset.
        faults: (translation, original) -> findings.
        protected: text -> what must come out as it is: addresses, code.
        glossary: text -> where its terms stand, and what must come out in their places.
        instruction: for an engine that takes instructions.
        space: what stands between two clauses in the language translated into.
    """

    wrap: Break
    faults: Callable[[str, str], list[Finding]]
    protected: Callable[[str], Sequence[Span]] = lambda _: ()
    glossary: Callable[[str], Sequence[Kept]] = lambda _: ()
    instruction: str = ""
    space: str = " "


@dataclass(frozen=True)
class Candidate:
    """A translation of a text, with what is wrong with it."""

    text: str
    findings: tuple[Finding, ...]


def best_of(candidates: Sequence[Candidate]) -> Candidate:
    """The first of those with the fewest faults."""
    return min(candidates, key=lambda one: (not one.text, len(one.findings)), default=_NOTHING)


class Asker:
    """Turns attempts into one request, and its replies into candidates."""

    def __init__(self, engine: Engine, pair: tuple[str, str], beams: int, tools: Tools) -> None:
        self._engine = engine
        self._pair = pair
        self._beams = beams
        self._tools = tools
        overhead = len(self._prompt("").tokens)
        room = engine.codec.max_input_tokens - overhead - 4
        # A decoder-only model writes into what its prompt leaves.
        self._limit = max(1, int(room / (1 + _GROWTH)) if engine.decoder_only else room)

    def ask(self, wanted: Sequence[tuple[str, Sequence[Attempt]]]) -> Job[list[list[Candidate]]]:
        """The candidates for each text, those of its earlier attempts first."""
        pieces = {
            piece: None
            for _, ways in wanted
            for attempt in ways
            for asked in attempt.asked
            for piece in self._within_limit(asked)
        }
        if not pieces:
            return [[] for _ in wanted]
        prompts = tuple(self._prompt(piece) for piece in pieces)
        longest = max(prompt.content_tokens for prompt in prompts)
        limit = max(_MIN_NEW_TOKENS, round(longest * _GROWTH))
        decoding = self._engine.decoding(limit, self._beams)
        replies = yield Request(self._engine, prompts, decoding)
        answers = {
            piece: [self._judged(piece, *self._decoded(h)) for h in hypotheses]
            for piece, hypotheses in zip(pieces, replies, strict=True)
        }
        return [
            [one for attempt in ways for one in self._assembled(text, attempt, answers)]
            for text, ways in wanted
        ]

    def _assembled(
        self, text: str, attempt: Attempt, answers: dict[str, list[Candidate]]
    ) -> list[Candidate]:
        """What an attempt gives: each hypothesis of a single piece, or the best of several."""
        pieces = [self._within_limit(asked) for asked in attempt.asked]
        if [len(asked) for asked in pieces] == [1]:
            choices = [[one] for one in answers[pieces[0][0]]]
        else:
            choices = [[self._joined([best_of(answers[p]) for p in asked]) for asked in pieces]]
        found = []
        for choice in choices:
            assembled = attempt.assemble([one.text for one in choice])
            if assembled is not None:
                was_cut = any(_CUT in one.findings for one in choice)
                found.append(self._judged(text, assembled, finished=not was_cut))
        return found

    def _joined(self, parts: Sequence[Candidate]) -> Candidate:
        text = self._tools.space.join(one.text for one in parts if one.text)
        return Candidate(text, tuple(f for one in parts for f in one.findings))

    def _judged(self, original: str, text: str, finished: bool) -> Candidate:
        if not text:
            return _NOTHING
        cut = () if finished else (_CUT,)
        return Candidate(text, (*cut, *self._tools.faults(text, original)))

    def _decoded(self, hypothesis: Hypothesis) -> tuple[str, bool]:
        return self._engine.codec.decode(hypothesis.tokens).strip(), hypothesis.finished

    def _prompt(self, text: str) -> TokenPrompt:
        source, target = self._pair
        return self._engine.codec.encode(
            Prompt(text, self._tools.instruction, source_language=source, target_language=target)
        )

    def _within_limit(self, text: str) -> list[str]:
        """The text, or its clauses where it is too long for the engine."""
        if len(text) < 2 or self._engine.codec.count(text) <= self._limit:
            return [text]
        place = self._tools.wrap(text, len(text) // 2)
        halves = (text[:place].strip(), text[place:].strip())
        return [piece for half in halves if half for piece in self._within_limit(half)]


_CUT = Finding("repetition", "warning", "the translation ran into its limit before its end")
MISSING = Finding("language", "warning", "the translator gave nothing for this sentence")
_NOTHING = Candidate("", (MISSING,))
