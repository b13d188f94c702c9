"""What sentences are put into before a translator reads them, with their text around them."""

from collections.abc import Callable, Sequence
from functools import partial

from summarize.checking import named_gender, persons
from summarize.checking.persons import Persons
from summarize.checking.sounds.rare_names import is_common
from summarize.documents import Span
from summarize.languages.tags import base
from summarize.models.engines.loading import Engine
from summarize.pipeline.routes import Step
from summarize.translating.pre_editing import PreEditor
from summarize.translating.pre_editing_table import table
from summarize.translating.title_case import SentenceCase

# The language of which the pronouns and first names are known.
_ENGLISH = "en"
_GROWN = 18


def persons_of(step: Step, sentences: Sequence[str]) -> Persons | None:
    """The persons of a text, where their sex shows in the translation and can be checked."""
    if base(step.source) != _ENGLISH or base(step.target) not in named_gender.languages():
        return None
    return Persons(sentences)


def plain_words(
    engine: Engine,
    sentences: Sequence[str],
    known: Persons | None,
    kept: Callable[[str], Sequence[Span]],
) -> Callable[[str], str]:
    """What puts a sentence into words that a translator takes in the sense that they have.

    Args:
        engine: the translator.
        sentences: of the text around it.
        known: the persons of the text.
        kept: a sentence -> the places of what must stay in it: addresses, terms of the glossary.
    """
    if not engine.pre_editing:
        return str
    edit = PreEditor(table(engine.pre_editing), sentences)
    is_english = engine.pre_editing.startswith(_ENGLISH)
    case = SentenceCase(sentences, is_common) if is_english else None
    return partial(_plain, edit, case, known, kept)


def _plain(
    edit: PreEditor,
    case: SentenceCase | None,
    known: Persons | None,
    kept: Callable[[str], Sequence[Span]],
    text: str,
) -> str:
    text = case(text, kept(text)) if case is not None else text
    aged = [one for one in known.of(text) if one.age is not None] if known is not None else []
    for one in reversed(aged):
        if one.sex is not None or (one.age or 0) >= _GROWN:
            text = persons.with_sex(text, one)
    return edit(text, kept(text))
