"""Whether `it` stands for what follows, and for nothing that was told before."""

from collections.abc import Sequence

from summarize.text.reference_words import WordTable
from summarize.text.words import Word

_LINKER_REACH = 9
_CLAUSE_MARKS = ",;:–—"


def stands_for_nothing(
    text: str, words: Sequence[Word], forms: list[str], place: int, table: WordTable
) -> bool:
    """Whether it is the `it` of `it takes an hour`, `it is clear that`.

    Not so in `it is highly contagious, spreading from person to person`: what follows a comma is
    not what it stands for.

    Args:
        text: all of it.
        words: of the sentence.
        forms: the same in small letters.
        place: of the pronoun.
        table: the words of its language.
    """
    if table.expletive.at(forms, place):
        return True
    size = table.expletive_that.at(forms, place)
    behind = forms[place + size : place + size + _LINKER_REACH]
    nouns = (table.anaphors, table.events)
    if size and forms[place : place + 2] == ["it", "s"] and any(
        one in kind for one in behind[:1] for kind in nouns
    ):  # fmt: skip
        # A slip: `It's statement pointed out that`.
        return False
    if any(form in table.proofs for form in behind[:2]):
        return False
    if not size or (behind and (behind[0] in table.definite or behind[0] in table.indefinite)):
        return False
    for near, form in enumerate(behind[1:], start=place + size + 1):
        if form in table.linkers and not _is_towards(forms, near, table):
            return True
        between = text[words[near - 1].end : words[near].start]
        if any(mark in between for mark in _CLAUSE_MARKS):
            return any(one in table.reported for one in behind[near - place - size :])
    return False


def _is_towards(forms: list[str], place: int, table: WordTable) -> bool:
    """Whether a noun follows, and no verb: `It will be available to 40 people`."""
    behind = forms[place + 1 : place + 2]
    kinds = (table.definite, table.indefinite, table.owned, table.counts)
    return forms[place] in table.prepositions and any(
        form[0].isdecimal() or any(form in kind for kind in kinds) for form in behind
    )


def is_presented(forms: list[str], table: WordTable) -> bool:
    """Whether a text starts with an `it` that stands for what follows.

    Args:
        forms: the words of its first sentence in small letters.
        table: the words of its language.
    """
    is_it = any(one.startswith(forms[0] + " ") for one in table.expletive_that.texts)
    if is_it and any(
        form in table.linkers and not _is_towards(forms, near, table)
        for near, form in enumerate(forms[2:_LINKER_REACH], start=2)
    ):
        return True
    size = table.expletive_that.at(forms, 0)
    behind = forms[size : size + 1]
    return bool(size) and any(
        one in table.definite or one in table.indefinite or one in table.openers for one in behind
    )
