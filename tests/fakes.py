"""ModelPool that need no model: what they write follows from what they are shown."""

from collections.abc import Callable

from summarize.documents import Finding, Translation
from summarize.models.codecs.codec import CharacterCodec, TokenPrompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding, FakeRunner, Hypothesis

Write = Callable[[str], list[str]]


def fake_engine(
    write: Write,
    *,
    max_input_tokens: int = 1000,
    name: str = "fake",
    finished: Callable[[str], bool] = lambda _: True,
) -> Engine:
    """An engine whose tokens are characters.

    Args:
        write: the prompt's text -> what it answers, the best first.
        max_input_tokens: its limit, in characters.
        name: what it is called.
        finished: an answer -> whether it came to its end.
    """

    def answer(prompt: TokenPrompt, decoding: Decoding) -> list[Hypothesis]:
        texts = write("".join(map(chr, prompt.tokens)))
        return [
            Hypothesis(tuple(map(ord, text)), None, finished(text))
            for text in texts[: decoding.hypotheses]
        ]

    runner = FakeRunner(answer)
    return Engine(
        name=name,
        revision="1",
        codec=CharacterCodec(max_input_tokens),
        make_runner=lambda: runner,
    )


def calls(engine: Engine) -> list[list[str]]:
    """The batches that an engine was given, as texts."""
    runner = engine.runner
    assert isinstance(runner, FakeRunner)
    return [["".join(map(chr, prompt.tokens)) for prompt in batch] for batch in runner.calls]


def lead(text: str) -> list[str]:
    """The first sentence, as a summary."""
    end = text.find(". ")
    return [text if end < 0 else text[: end + 1]]


def upper(text: str) -> list[str]:
    """Capitals, as a translation."""
    return [text.upper()]


def in_portuguese(text: str) -> str:
    """What the fake translator makes of a text in English, which it leaves, as it is shown."""
    return f"pt({text}) [{text}]"


def doubts_of_checks(result: Translation) -> list[Finding]:
    """What the checks found, without what the translator itself was unsure of."""
    return [one for one in result.all_findings if one.kind != "uncertain"]
