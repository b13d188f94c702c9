"""What in a sentence points outside of it, in scripts that put no space between words."""

from dataclasses import dataclass
from typing import Literal

from summarize.text.reference_words import Phrases, WordTable

Kind = Literal["person", "thing"]

# A pronoun so near to the start of a clause has nothing in front of it that it stands for.
_REACH = 5
_CLAUSE_MARKS = ",、，;；:："
_FAR = 60


@dataclass(frozen=True)
class Clues:
    """What of one sentence leans.

    Attributes:
        back: it leans on the sentence before as a whole.
        pronouns: kinds of pronouns for which nothing stands in the sentence before them, with the
            words themselves.
        nouns: definite nouns that say not which one is meant, in small letters.
        roles: of these, those that point at somebody just named.
        subjects: of the others, those that a sentence is about: which one, was told before.
        cited: nouns of what it takes its facts from: which one, was told before.
    """

    back: bool
    pronouns: tuple[tuple[Kind, str], ...]
    nouns: tuple[str, ...]
    roles: tuple[str, ...]
    subjects: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()


def clues_of_unspaced(sentence: str, table: WordTable) -> Clues:
    """The clues of a sentence in which no space stands between words.

    A pronoun leans in the first characters, or where only a phrase of time or place stands in
    front; a demonstrative where a clause starts.
    """
    openers = (*table.openers.texts, *table.cited.texts)
    back = any(sentence.startswith(one) for one in openers) or any(
        one in sentence for one in table.back.texts
    )
    for idiom in table.idioms.texts:
        sentence = sentence.replace(idiom, "＿" * len(idiom))
    # `the said man`, unless `a man` stands before it in the sentence.
    said = min((i for one in table.roles.texts if (i := sentence.find(one)) >= 0), default=-1)
    if said >= 0 and not any(one in sentence[:said] for one in table.indefinite.texts):
        back = True
    starts = [0]
    if sentence.startswith(tuple(table.prepositions.texts)):
        starts += [i + 1 for i, one in enumerate(sentence[:_FAR]) if one in _CLAUSE_MARKS][:1]
    for start in starts:
        back = back or any(
            sentence.startswith(one, start) and not _is_time(sentence[start + len(one) :], table)
            for one in table.shown.texts
        )
    # `the ministry expects this`
    back = back or any(
        said + shown in sentence
        for said in (*table.speech.texts, *table.reckoning.texts)
        for shown in table.shown.texts
        if not _is_time(sentence[sentence.find(said + shown) + len(said + shown) :], table)
    )
    pronouns: list[tuple[Kind, str]] = []
    kinds: tuple[tuple[Kind, Phrases], ...] = (
        ("thing", table.things), ("person", table.persons),
    )  # fmt: skip
    heads = [sentence[start : start + _REACH] for start in starts]
    for kind, words in kinds:
        found = next((one for head in heads for one in words.texts if one in head), None)
        if found is not None:
            pronouns.append((kind, found))
            break
    return Clues(back, tuple(pronouns), (), ())


def _is_time(text: str, table: WordTable) -> bool:
    return text.startswith(tuple(table.shown_well.texts)) if table.shown_well else False
