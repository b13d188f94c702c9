"""What is asked of a summarizer for one document, and the other stages joined for it."""

from collections.abc import Callable, Sequence
from functools import partial

from summarize import lengths
from summarize.checking.fluency import repeats
from summarize.checking.support import Grader
from summarize.documents import Chunk, Document, Finding
from summarize.errors import InputError, ModelNotSupported
from summarize.languages import tags
from summarize.languages.scripts import in_one_line
from summarize.lengths import Extent
from summarize.models.engines.loading import Engine
from summarize.options import Options
from summarize.pipeline.drafting import beams_of_draft
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.routing import Route, Way
from summarize.pipeline.session import Session
from summarize.pipeline.text_translation import as_it_is
from summarize.summarizing import chunking
from summarize.summarizing.candidates import Tools
from summarize.summarizing.map_reduce import Order
from summarize.text import sentences
from summarize.text.split_text import SplitText
from summarize.text.words import stems_of
from summarize.translating import layout

# Text -> what of it its source does not say.
Unsupported = Callable[[str], Sequence[Finding]]

# Beyond this, a text has more than one sentence for so many words.
_MOST_WORDS_PER_SENTENCE = 400
# A word may take so many more tokens in a language that a model is told to write in.
_TOKENS_IN_ANOTHER_LANGUAGE = 2.0
_LOOKED_AT = 100
_START = 4
_CHARACTERS_PER_WORD = 6
_NUMBERS = "zero one two three four five six seven eight nine ten".split()


def extent_of(options: Options, words: int) -> Extent:
    """How long the summary of a text of so many words is to be."""
    length = lengths.parse(options.length)
    return length.headline() if options.style == "headline" else length.extent(words)


def is_long(document: Document, options: Options) -> bool:
    """Whether a text is longer than the summary asked for, whatever its language is."""
    extent = extent_of(options, document.words)
    if extent.unit == "words":
        return document.words > extent.most
    return document.words > extent.amount * _MOST_WORDS_PER_SENTENCE


def is_short(document: Document, options: Options, language: str) -> bool:
    """Whether a text is no longer than the summary asked for.

    Raises:
        InputError: there are no words in it to summarize.
    """
    words = document.words
    extent = extent_of(options, words)
    short = not is_long(document, options)
    if short and extent.unit != "words":
        short = len(as_it_is(document.text, language)) <= extent.amount
    if not words:
        # A line of marks is no longer than a summary; a page of them has nothing to summarize.
        short = len(document.text) <= extent.words * _CHARACTERS_PER_WORD
    if not short and not _has_words(document.text):
        what = "only numbers, marks or addresses"
        raise InputError(
            f"{document.name}: has no words to summarize, {what}; to see what was read, run: "
            f"summarize read"
        )
    return short


def order_for(session: Session, engine: Engine, route: Route | Way, extent: Extent) -> Order:
    """What is asked of a summarizer.

    Args:
        session: what every job shares.
        engine: the summarizer.
        route: the languages that it reads and writes.
        extent: how long the summary is to be in the reader's language.

    Raises:
        ModelNotSupported: a focus was given, and it takes no instructions.
    """
    options = session.options
    if options.focus is not None and not engine.prompted:
        raise ModelNotSupported(
            f"{engine.name}: takes no instructions, so it cannot be told a focus; leave --focus "
            f"out, or choose an instruct model with --model (see: summarize models)"
        )
    return Order(
        extent=lengths.translated(extent, route.written, route.target),
        instruct=partial(_instruction, route=route, session=session) if engine.prompted else None,
        beams=beams_of_draft(route, options),
        chunk=partial(_chunks, engine=engine, route=route, options=options),
        max_chunks=options.max_chunks,
        tokens_factor=1.0 if stays(route) else _TOKENS_IN_ANOTHER_LANGUAGE,
    )


def focus_findings(focus: str | None, source: SplitText) -> list[Finding]:
    """That a text says nothing of its focus, by the words of it."""
    if focus is None:
        return []
    wanted = _starts(focus, source.language)
    spans = range(len(source))
    if any(wanted & _starts(source.sentence(index), source.language) for index in spans):
        return []
    message = f"--focus found nothing: none of its words is in the text ({in_one_line(focus)})"
    return [Finding("coverage", "warning", message)] if wanted else []


def _starts(text: str, language: str) -> set[str]:
    """The starts of its words: `ferry` and `ferries` have one."""
    return {stem[:_START] for stem in stems_of(text, language)}


def tools_for(route: Route | Way) -> Tools:
    """What summarizing needs of the other stages."""
    return Tools(
        split=partial(sentences.split, language=route.written),
        split_source=partial(sentences.split, language=route.pivot),
        is_complete=sentences.is_complete,
        is_surely_complete=sentences.is_surely_complete,
        loop=repeats,
        evidence=partial(evidence_for, route=route),
        separator=tags.sentence_separator(route.written),
        same_language=stays(route),
    )


def _instruction(count: int, route: Route | Way, session: Session) -> str:
    """What an instruct model is told, to write so many sentences."""
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    if stays(route):
        text = session.prompts.render("summarize", sentences=number)
    else:
        language = tags.display_name(route.written)
        text = session.prompts.render("summarize-into", sentences=number, language=language)
    if session.options.focus is not None:
        text += " " + session.prompts.render("focus", focus=" ".join(session.options.focus.split()))
    return text


def _chunks(  # noqa: PLR0913 - the last three are the same for all calls
    text: str,
    budget: int,
    fewest: int,
    is_document: bool,
    *,
    engine: Engine,
    route: Route | Way,
    options: Options,
) -> list[Chunk]:
    spans = sentences.split(text, route.pivot if is_document else route.written)
    return chunking.chunk(
        text,
        spans,
        engine.codec.count,
        budget,
        sentences.break_long,
        ranks=sentences.boundary_ranks(text, spans),
        fewest=fewest,
        overlap=options.overlap if is_document else 0,
    )


def evidence_for(source: str, route: Route | Way) -> Unsupported:
    """What a text says that its source does not: what the checks find in any summary."""
    split = SplitText.of(source, route.pivot)
    if stays(route):
        return doubts(Grader(split))
    from summarize.checking.comparison.translated_comparer import TranslatedComparer

    comparer = TranslatedComparer(split, route.written)
    return lambda text: comparer.findings(text, ())


def doubts(grader: Grader) -> Unsupported:
    """What is wrong with a sentence in the language of its text."""
    return lambda text: [one for one in grader.grade(text).findings if one.is_doubt]


def stays(route: Route | Way) -> bool:
    """Whether the summarizer writes in the language that it reads."""
    return is_the_same(route.pivot, route.written)


def _has_words(text: str) -> bool:
    """Whether there are letters outside of addresses, code and the like."""
    # The start will do, up to a space: half an address would look like a word.
    start = text[:_LOOKED_AT].rsplit(None, 1)[0]
    if any(c.isalpha() for c in layout.without_protected(start)):
        return True
    return any(c.isalpha() for c in layout.without_protected(text))
