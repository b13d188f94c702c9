"""How a summarizer would read a document: the same steps, with nobody asked.

The generator that summarizes is run as it is; each of its requests is answered with the start of
the text that was to be shown, in the length that was to be written. No weights are loaded.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from summarize.documents import Chunk, Document
from summarize.inference.scheduler import Request
from summarize.languages import tags
from summarize.models.codecs.codec import Codec, Prompt, TokenPrompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Hypothesis, Runner
from summarize.pipeline.drafting import BEFORE_HEADLINE, Draftsman, draftsman
from summarize.pipeline.dry_run_plan import PlannedReading
from summarize.pipeline.model_choice import Choice
from summarize.pipeline.routes import Way
from summarize.pipeline.session import Session
from summarize.pipeline.summary_request import extent_of, order_for, tools_for
from summarize.summarizing import map_reduce
from summarize.summarizing.candidates import Tools

# Where the model's own tokens are not at hand.
_TOKENS_PER_WORD = 1.4
_TEMPLATE_TOKENS = 60
_USUAL_LIMIT = 1024
# Enough characters for a word and the space behind it, in any script.
_CHARACTERS_PER_WORD = 12


def planned(document: Document, way: Way, session: Session) -> PlannedReading | None:
    """How a document would be read; None where nothing in it would be summarized.

    Raises:
        ModelNotSupported: the model's limit leaves no room for a text, or it cannot do what is
            asked.
    """
    if way.summarizer is None:
        return None
    model = way.summarizer.model
    own = session.engines.sketch(model, "summarize") if model is not None else None
    # The words of a translation that is not made yet are not those of the text.
    is_estimate = own is None or bool(way.before)
    engine = _estimating(own, way.summarizer) if own is None or is_estimate else own
    extent = extent_of(session.options, document.words)
    is_headline = session.options.style == "headline"
    order = order_for(session, engine, way, BEFORE_HEADLINE if is_headline else extent)
    budgets: list[int] = []

    def chunk(text: str, budget: int, fewest: int, is_document: bool) -> list[Chunk]:
        budgets.append(budget)
        return order.chunk(text, budget, fewest, is_document)

    played = _Played(engine.codec, engine.codec.max_input_tokens)
    draft, calls = _play(
        draftsman(way, way.summarizer.entry, session.options),
        document.text,
        replace(engine, codec=played),
        replace(order, chunk=chunk),
        # Starts of the text stand for answers; they are not to be judged.
        replace(
            tools_for(way),
            evidence=lambda _: lambda _: [],
            loop=lambda _: None,
            same_language=False,
        ),
    )
    return PlannedReading(
        amount=extent.amount,
        unit=extent.unit,
        tokens=draft.tokens_total,
        chunks=draft.chunks,
        budget=budgets[0],
        levels=draft.levels,
        calls=calls,
        is_estimate=is_estimate,
    )


def _estimating(own: Engine | None, choice: Choice) -> Engine:
    """A model whose tokens are guessed from the number of words."""
    if own is not None:
        return replace(own, codec=_Estimate(own.codec.max_input_tokens))
    limit = choice.entry.max_input_tokens if choice.entry else 0
    prompted = choice.takes_instructions
    return Engine(
        choice.name,
        "",
        _Estimate(limit or _USUAL_LIMIT),
        _nobody,
        prompted=prompted,
        decoder_only=prompted,
    )


def _play(
    ask: Draftsman, text: str, engine: Engine, order: map_reduce.Order, tools: Tools
) -> tuple[map_reduce.Draft, int]:
    """The draft that would come out, and the model calls that it takes."""
    job = ask(text, engine, order, tools)
    calls = 0
    assert isinstance(engine.codec, _Played)  # noqa: S101 - for the type checker
    try:
        request = next(job)
        while True:
            calls += len(request.prompts)
            request = job.send(engine.codec.replies(request))
    except StopIteration as stop:
        draft: map_reduce.Draft = stop.value
        return draft, calls


@dataclass
class _Played:
    """A model's tokens, and its answers without the model.

    Attributes:
        codec: the model's own.
        max_input_tokens: its longest prompt.
    """

    codec: Codec
    max_input_tokens: int
    _texts: dict[int, tuple[TokenPrompt, str]] = field(default_factory=dict)
    _answers: list[str] = field(default_factory=list)

    def count(self, text: str) -> int:
        """Tokens of a text."""
        return self.codec.count(text)

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """What the model would be shown; its text is kept until it is answered."""
        if self._answers:
            # The wave before was answered; it may have been asked again until now.
            self._answers = []
            self._texts.clear()
        encoded = self.codec.encode(prompt)
        self._texts[id(encoded)] = (encoded, prompt.text)
        return encoded

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of an answer."""
        return self._answers[tokens[0]]

    def replies(self, request: Request) -> list[list[Hypothesis]]:
        """An answer for each prompt: the start of its text."""
        length = request.decoding.max_new_tokens
        self._answers = [
            _start(self._texts[id(prompt)][1], length, self.codec) for prompt in request.prompts
        ]
        return [[Hypothesis((i,), None, finished=False)] for i in range(len(self._answers))]


class _Estimate:
    """Tokens by the number of words, of a model that is not at hand."""

    def __init__(self, max_input_tokens: int) -> None:
        self.max_input_tokens = max_input_tokens

    def count(self, text: str) -> int:
        """About as many tokens as a model would need."""
        return round(tags.count_words(text) * _TOKENS_PER_WORD)

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """As many tokens as it may be."""
        own = self.count(prompt.text)
        around = self.count(prompt.instruction) + _TEMPLATE_TOKENS if prompt.instruction else 2
        return TokenPrompt((0,) * (own + around), own)

    def decode(self, tokens: Sequence[int]) -> str:
        """Nothing: it has no words."""
        raise NotImplementedError


def _start(text: str, tokens: int, codec: Codec) -> str:
    """The start of a text, of about so many tokens."""
    start = text[: tokens * _CHARACTERS_PER_WORD]
    counted = codec.count(start)
    return start if counted <= tokens else start[: len(start) * tokens // counted]


def _nobody() -> Runner:
    raise NotImplementedError
