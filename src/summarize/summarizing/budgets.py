"""How much one call of a summarizer reads and writes."""

import math
from dataclasses import dataclass

from summarize.errors import ModelNotSupported
from summarize.languages.scripts import count_words
from summarize.lengths import WORDS_PER_SENTENCE, Extent
from summarize.models.codecs.codec import Prompt
from summarize.models.engines.loading import Engine

# What models are tuned to write in one call (CNN/DailyMail's summaries have 56 words), and what
# they can where that is all that is asked for.
_WORDS_PER_CALL, _MOST_WORDS_PER_CALL = 60, 100
_SENTENCES_PER_CALL, _MOST_SENTENCES_PER_CALL = 3, 4
# Tokens of a word are measured on the start of the text; a summary may need some more of them.
_SAMPLE_CHARACTERS = 20_000
_MIN_TOKENS_PER_WORD, _MAX_TOKENS_PER_WORD = 1.3, 8.0
_SPARE, _SPARE_TOKENS = 1.25, 16
# Of what a prompt and its answer share, the answer may take so much.
_MOST_FOR_ANSWER = 1 / 3
# Text next to a template can take a token more than alone.
_SPARE_ROOM = 8


@dataclass(frozen=True)
class CallSizes:
    """What a model takes and gives in one call.

    Attributes:
        engine: the model.
        overhead: tokens of its prompt without a text.
        per_word: tokens of a word of the summary.
    """

    engine: Engine
    overhead: int
    per_word: float

    @classmethod
    def of(cls, engine: Engine, text: str, instruction: str, factor: float) -> "CallSizes":
        """The sizes for one text.

        Args:
            engine: the model.
            text: whose words are taken as examples.
            instruction: for a model that takes instructions.
            factor: how many times as many tokens a word of the summary takes.
        """
        sample = text[:_SAMPLE_CHARACTERS]
        measured = engine.codec.count(sample) / max(1, count_words(sample))
        per_word = min(max(measured, _MIN_TOKENS_PER_WORD), _MAX_TOKENS_PER_WORD)
        overhead = len(engine.codec.encode(Prompt("", instruction)).tokens)
        return cls(engine, overhead, factor * per_word)

    def calls(self, extent: Extent) -> int:
        """In how many calls it writes so much, if it has the whole story before it."""
        usual, most = self._usual_and_most(extent)
        return 1 if extent.amount <= most else -(-extent.amount // usual)

    def usual(self, extent: Extent) -> Extent:
        """What a call writes whose part is summarized again."""
        return Extent(self._usual_and_most(extent)[0], extent.unit)

    def new_tokens(self, share: Extent) -> int:
        """The limit of new tokens for so much."""
        wanted = math.ceil(share.words * self.per_word * _SPARE) + _SPARE_TOKENS
        return max(1, min(wanted, self._most_new_tokens))

    def room(self, share: Extent) -> int:
        """Tokens of text that fit a call that writes so much.

        Raises:
            ModelNotSupported: not even one fits.
        """
        limit = self.engine.codec.max_input_tokens
        shared = self.new_tokens(share) if self.engine.decoder_only else 0
        room = limit - self.overhead - shared - _SPARE_ROOM
        if room < 1:
            raise ModelNotSupported(
                f"{self.engine.name}: its limit of {limit} tokens leaves no room for a text beside "
                f"the prompt of {self.overhead}; choose another with --model"
            )
        return room

    @property
    def _most_new_tokens(self) -> int:
        limits = [self.engine.max_new_tokens or self.engine.codec.max_input_tokens]
        if self.engine.decoder_only:
            shared = self.engine.codec.max_input_tokens - self.overhead
            limits.append(int(shared * _MOST_FOR_ANSWER))
        return max(1, min(limits))

    def _usual_and_most(self, extent: Extent) -> tuple[int, int]:
        words = max(1, int((self._most_new_tokens - _SPARE_TOKENS) / (self.per_word * _SPARE)))
        if extent.unit == "words":
            return min(_WORDS_PER_CALL, words), min(_MOST_WORDS_PER_CALL, words)
        sentences = max(1, words // WORDS_PER_SENTENCE)
        return min(_SENTENCES_PER_CALL, sentences), min(_MOST_SENTENCES_PER_CALL, sentences)
