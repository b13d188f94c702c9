"""What of a sentence is one half of something, of which the other half was told before it.

`Grund sei der Umbau`, `Ein Haushalt zahlt damit mehr`, `Se for aprovada, as obras começam`,
`Sanz ya lo propuso en mayo`, `the profits fell, chief executive Ruth Abel said`.
"""

from collections.abc import Sequence, Set

from summarize.text.reference_words import Phrases, WordTable
from summarize.text.words import Word

# So near to the start of a sentence a word belongs to its first clause.
_MAX_CLAUSE = 9
# `the main reason`, `la causa principal`
_MAX_ADJECTIVES = 2
# A participle in front of which nothing stands is a noun in French: `l'accusé`.
_OF_NOUNS = ("é", "és", "ée", "ées")


def is_half(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether the other half of something in a sentence was told before it.

    Args:
        text: all of it.
        words: of the sentence.
        forms: the same in small letters.
        table: the words of its language.
    """
    return (
        _is_relation(text, words, forms, table)
        or _is_pronominal(text, words, forms, table)
        or _is_neuter(text, words, forms, table)
        or _is_condition(forms, table)
        or _is_echo(text, words, forms, table)
        or _is_office_of_speaker(text, words, forms, table)
    )


def is_of_event(words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether a text opens with those whom an event has touched, and names nothing of it.

    `For survivors, the situation was dire`: a headline told of what.

    Args:
        words: of the first sentence.
        forms: the same in small letters.
        table: the words of its language.
    """
    place = int(forms[0] in table.prepositions)
    place += place < len(forms) and forms[place] in table.definite
    if place >= len(forms) or forms[place] not in table.bystanders:
        return False
    if any(form in table.indefinite for form in forms) or _has(
        forms[place + 1 : place + 2], table.explains
    ):
        return False
    return not any(word.capital for word in words[place + 1 :])


def starts_in_the_middle(forms: list[str], nouns: Set[str], subject: int, table: WordTable) -> bool:
    """Whether the first sentence speaks of an event as told: `She said the move was right`.

    Not so of a noun that may be known from elsewhere: `The minister`, `the police`.

    Args:
        forms: the words of the first sentence in small letters.
        nouns: of these, definite nouns that do not say which one is meant.
        subject: where the subject most likely starts.
        table: the words of its language.
    """
    told = {noun for noun in nouns if noun in table.anaphors and noun not in table.unique}
    return any(
        forms[noun] in told and not _is_meant(forms, noun, table)
        for place in table.definite.within(forms)
        if place == subject or _has(forms[place - 1 : place], table.speech, table.reported)
        for noun in range(place + 1, min(place + 3, len(forms)))
    )  # fmt: skip


def _is_meant(forms: list[str], noun: int, table: WordTable) -> bool:
    """Whether it is said which one is meant: `the interview aired on Sunday was`.

    An adjective may stand between: `o relatório mais recente da comissão`.
    """
    behind = forms[noun + 1 : noun + 1 + _MAX_CLAUSE]
    if not behind:
        return False
    if behind[0].endswith(("ed", "en")) and _has(behind[1:], table.auxiliaries):
        return True
    verb = next((i for i in range(len(behind)) if _is_verb(behind, i, table)), len(behind))
    return _has(behind[: min(verb, _MAX_ADJECTIVES + 1)], table.explains)


def _is_relation(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether a sentence opens with a cause, an aim or the like, and does not say of what.

    A verb stands right behind it, so that `The reason for the delay is` is whole.
    """
    start = 1 if forms[0] in table.definite else 0
    if not start and table.definite and table.indefinite and forms[0] not in table.relations:
        # `Grund sei der Umbau` has no article.
        return False
    for noun in range(start, min(len(forms), start + _MAX_ADJECTIVES + 1)):
        if forms[noun] in table.function:
            return False
        if forms[noun] in table.relations:
            return any(
                _is_verb(forms, place, table) and _is_joined(text, words, noun, place)
                for place in (noun + 1, noun + 2)
                if place < len(forms)
                and (place == noun + 1 or forms[noun + 1] not in table.function)
            )
    return False


def _is_verb(forms: list[str], place: int, table: WordTable) -> bool:
    return forms[place] in table.auxiliaries or forms[place] in table.finite


def _is_joined(text: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether no mark stands between two words of a sentence."""
    return all(
        text[words[near - 1].end : words[near].start].isspace()
        for near in range(start + 1, end + 1)
    )


def _is_in_first_clause(
    text: str, words: Sequence[Word], forms: list[str], place: int, table: WordTable
) -> bool:
    """Whether nothing stands in front of a word but the start of one clause."""
    if not 0 < place <= _MAX_CLAUSE or not _is_joined(text, words, 0, place):
        return False
    kinds = (table.trimmed, table.subordinates, table.reported, table.linkers)
    return not any(form in kind for form in forms[:place] for kind in kinds)


def _is_pronominal(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether something is done with, or for, what was told before: `zahlt damit mehr`.

    Not so where it announces what follows: `rechnet damit, dass`.
    """
    place = next(table.pronominal.within(forms, 1), 0)
    if not place or not _is_in_first_clause(text, words, forms, place, table):
        return False
    if text[words[place].end : words[place].end + 1] in (",", ":"):
        return False
    return not any(form in table.linkers or form in table.reported for form in forms[place + 1 :])


def _is_neuter(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether a demonstrative that stands for no noun opens a sentence: `Pour éviter cela`."""
    return any(
        forms[place] in table.things
        and _is_in_first_clause(text, words, forms, place, table)
        and forms[place] not in table.shown
        and not _has(forms[place + 1 : place + 2], table.reported)
        and not _has(forms[place + 1 : place + 2], table.time)
        for place in table.said_shown.within(forms, 1)
    )


def _has(forms: list[str], *kinds: Phrases) -> bool:
    return any(form in kind for form in forms for kind in kinds)


def _is_condition(forms: list[str], table: WordTable) -> bool:
    """Whether a sentence opens with a condition without a subject: `Se for aprovada, as obras`."""
    size = table.conditions.at(forms, 0)
    if not size or size >= len(forms):
        return False
    kinds = (table.judged, table.definite, table.indefinite, table.reported, table.prepositions)
    is_named = any(forms[size] in kind for kind in kinds)
    # `Se for verdade que`
    return not is_named and not _has(forms[size + 1 : size + 2], table.reported)


def _is_echo(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether it is told who said what was told before: `Sanz ya lo propuso en mayo`."""
    for place in table.echoes.within(forms, 1):
        behind = place + 1
        is_helped = behind + 1 < len(forms) and forms[behind] in table.auxiliaries
        verb = behind + is_helped
        if verb >= len(forms) or forms[verb] in table.counts:
            continue
        if forms[verb] not in table.speech and forms[verb] not in table.motions:
            continue
        if not is_helped and forms[verb].endswith(_OF_NOUNS):
            continue
        kinds = (table.auxiliaries, table.speech, table.trimmed, table.subordinates, table.reported)
        is_told = any(form in kind for form in forms[:place] for kind in kinds)
        is_said = any(form in table.reported for form in forms[verb:])
        if not is_told and not is_said and ":" not in text[words[verb].end : words[-1].end]:
            return True
    return False


def _is_office_of_speaker(
    text: str, words: Sequence[Word], forms: list[str], table: WordTable
) -> bool:
    """Whether a speaker holds an office, and it is not said where: `…, said spokesman Ole Dahl`.

    Not so where a name in front of it tells: `Halden chief executive Ruth Abel`.
    """
    for place in table.offices.within(forms, 1):
        size = table.offices.at(forms, place)
        end = place + size
        while end < len(words) and words[end].capital and _is_joined(text, words, end - 1, end):
            end += 1
        before = place - 2 if forms[place - 1] in table.definite else place - 1
        is_speaker = any(
            0 <= near < len(forms) and forms[near] in table.speech for near in (before, end)
        )
        if end == place + size or not is_speaker:
            continue
        if end < len(words) and forms[end] in table.explains:
            continue
        if not _has_other_name(words, forms, place, table):
            return True
    return False


def _has_other_name(words: Sequence[Word], forms: list[str], place: int, table: WordTable) -> bool:
    """Whether a name stands in front of an office; where nouns have capitals, right before it."""
    first = place - 1 if table.pronominal and table.reported else 1
    return any(
        words[near].capital and forms[near] not in table.time and forms[near] not in table.function
        for near in range(max(1, first), place)
    )
