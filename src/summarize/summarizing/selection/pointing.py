"""What of a sentence stands for something told before it, though it is no pronoun by its form.

`Volkswagen estimates that could be more`, `Most flee through China`, `across both airlines`,
`Chief executive Ruth Abel said`: of what, the sentence before tells.
"""

from collections.abc import Sequence

from summarize.text.reference_words import WordTable
from summarize.text.words import Word

# Between a verb of saying and what was said: `told the council on Monday that`.
_REACH = 6
# Behind an article such verbs stand next to a subject: `has said`.
_BESIDE_VERB = 2
_PAIR_REACH = 7
_MAX_ATTRIBUTION = 10
# So near to the start of a sentence a connective joins it to the one before.
_MAX_SUBJECT = 9


def points_back(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether something in a sentence stands for what was told before.

    Args:
        text: all of it.
        words: of the sentence.
        forms: the same in small letters.
        table: the words of its language.
    """
    return (
        _is_said(words, forms, table)
        or _is_part(words, forms, table)
        or _is_pair(text, words, forms, table)
        or _is_office(text, words, forms, table)
        or _is_amount(forms, table)
        or _is_turned(text, words, forms, table)
        or _is_attribution(text, words, forms, table)
    )


def is_shown(forms: list[str], table: WordTable, *, is_first: bool) -> bool:
    """Whether a demonstrative points at what stands before its sentence: `This was a lie.`.

    Args:
        forms: the words of the sentence in small letters.
        table: the words of its language.
        is_first: it is the first of the text, which may point at itself: `In this report, we`.
    """
    # `According to this logic`, at the start of a text: no text cites itself.
    places = [0, table.citing.at(forms, 0)] if is_first else range(len(forms))
    return any(
        _points(forms, place, table, is_first=is_first)
        for place in dict.fromkeys(places)
        if place < len(forms) and (
            forms[place] in table.shown
            or (forms[place] in table.shown_first
                and (not place or _is_behind_preposition(forms, place, table)))
        )
    )  # fmt: skip


def _is_behind_preposition(forms: list[str], place: int, table: WordTable) -> bool:
    """Whether `that` stands between a preposition and a noun: `on that play`."""
    behind = forms[place + 1 : place + 2]
    return forms[place - 1] in table.prepositions and not any(
        one in kind
        for one in behind or ["that"]
        for kind in (table.function, table.persons, table.things, table.auxiliaries)
    )


def _points(forms: list[str], place: int, table: WordTable, *, is_first: bool) -> bool:
    behind = forms[place + 1 : place + 3]
    if is_first and behind and behind[0] in table.auxiliaries:
        # `This is the moment when`, at the start of a text: it tells itself what it is.
        return not any(one in table.definite or one in table.indefinite for one in behind[1:])
    if forms[place] in table.shown and place and forms[place - 1] in table.time:
        return False
    if any(one in table.shown_well or one in table.time for one in behind[:1]):
        return False
    # `this coming week`, `those people who`; but `that flight time` is no time of the calendar.
    return not any(
        one in table.time or (one in table.shown_well and one in table.explains)
        for one in behind[1:]
    )


def _is_said(words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether somebody says something of what a demonstrative stands for."""
    return any(
        _is_said_at(words, forms, place, table) for place in table.said_shown.within(forms, 2)
    )


def _is_said_at(words: Sequence[Word], forms: list[str], place: int, table: WordTable) -> bool:
    is_linked = forms[place - 1] in table.reported
    places = range(place - 2, max(0, place - 2 - _REACH), -1) if is_linked else (place - 1,)
    verb = next((one for one in places if _is_saying(forms[one], table)), None)
    if verb is None or not _is_speaker(forms[:verb], table):
        return False
    # `said that could`, `sagte, das sei`: with another word behind it, it is a conjunction or an
    # article.
    is_other = forms[place] in table.definite or (forms[place] in table.reported and not is_linked)
    return not is_other or _is_finite(words, forms, place + 1, table)


def _is_saying(form: str, table: WordTable) -> bool:
    return form in table.speech or form in table.reckoning


def _is_finite(words: Sequence[Word], forms: list[str], place: int, table: WordTable) -> bool:
    if place >= len(words) or words[place].capital:
        return False
    return forms[place] in table.auxiliaries or forms[place] in table.finite


def _is_speaker(front: list[str], table: WordTable) -> bool:
    """Whether nothing but the one who speaks stands in front of a verb: nothing else is meant."""
    if not front or front[0] in table.prepositions:
        return False
    is_named = any(
        front[0] in kind
        for kind in (table.definite, table.indefinite, table.persons, table.things, table.counts)
    )
    if front[0] in table.function and not is_named:
        # `When the bridge was closed, Abel said that was`
        return False
    kinds = (table.trimmed, table.subordinates)
    if any(form in kind for form in front[1:] for kind in kinds):
        return False
    return not any(form in table.auxiliaries for form in front[:-_BESIDE_VERB])


def _is_part(words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether a sentence is about a part, and does not say of what: `La mayoría huye`."""
    size = table.parts.at(forms, 0)
    if not size or size + 1 >= len(words):
        return False
    if table.parts_of:
        return forms[size] not in table.parts_of
    # `Die meisten fliehen über China`, not `Die meisten deutschen Städte`: nouns have capitals.
    verb, behind = words[size], words[size + 1]
    return not verb.capital and not behind.capital and behind.folded in table.function


def _is_pair(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether two are spoken of that the sentence does not name: `both airlines`, `the two modes`.

    `both` may belong to a verb, too; behind a preposition it does not.
    """
    kinds = (table.prepositions, table.known_by_place, table.explains)
    pairs = [
        (place, 1)
        for place in table.both.within(forms, 1)
        if any(forms[place - 1] in kind for kind in kinds)
    ]
    pairs += [(place, table.twos.at(forms, place)) for place in table.twos.within(forms, 1)]
    return any(
        # `the two churches: St. Anne and`
        _is_unnamed(words, forms, place, size, table)
        and text[words[place + size].end : words[place + size].end + 2].strip()[:1]
        not in (":", "：")
        for place, size in pairs
    )


def _is_unnamed(
    words: Sequence[Word], forms: list[str], place: int, size: int, table: WordTable
) -> bool:
    """Whether no two are named before or behind a pair, which has a noun of its own."""
    noun = place + size
    if noun >= len(forms) or forms[noun] in table.function or forms[noun] in table.time:
        return False
    if any(form in table.counts for form in forms[:place]):
        return False
    if any(form in table.trimmed for form in forms[place : place + _PAIR_REACH]):
        return False
    # `the two modes of the game`: the sentence says which ones.
    behind = forms[noun + 1 : noun + 3]
    is_when = any(one in table.time or one[0].isdecimal() for one in behind[1:])
    is_told = size > 1 and bool(behind) and behind[0] in table.explains and not is_when
    return not is_told and not any(_joins_nouns(words, near, table) for near in range(1, place))


def _joins_nouns(words: Sequence[Word], place: int, table: WordTable) -> bool:
    """Whether `and` joins two names, or two nouns with their articles."""
    if words[place].folded not in table.trimmed or place + 1 >= len(words):
        return False
    after = words[place + 1]
    kinds = (table.definite, table.indefinite, table.owned)
    return after.capital or any(after.folded in kind for kind in kinds)


def _is_office(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether a sentence opens with an office and a name, and does not say where it is held."""
    size = table.offices.at(forms, 0)
    if not size or size + 1 >= len(words):
        return False
    end = size
    while end < len(words) and words[end].capital:
        if not text[words[end - 1].end : words[end].start].isspace():
            break
        end += 1
    is_held = end < len(words) and forms[end] in table.explains
    return end > size and not is_held


def _is_amount(forms: list[str], table: WordTable) -> bool:
    """Whether `the sum` stands in a language whose articles are no words, and not of what.

    Where it has none at all, a noun with its verb right behind it is a certain one.
    """
    if table.definite:
        return False
    if table.finite:
        behind = forms[1:2]
        return forms[0] in table.amounts and any(one in table.finite for one in behind)
    return any(
        forms[place + 1 : place + 2] and forms[place + 1] not in table.explains
        for place in table.amounts.within(forms)
    )


def _is_turned(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether a connective stands in the first clause: `The council, however, refused`.

    Between commas, or with none where the language puts none there. Behind another clause it may
    join the two.
    """
    place = next(table.turned.within(forms, 1), 0)
    if not 0 < place <= _MAX_SUBJECT:
        return False
    if any(form in kind for form in forms[:place] for kind in (table.trimmed, table.subordinates)):
        return False
    last = place + table.turned.at(forms, place) - 1
    before = text[words[place - 1].end : words[place].start].strip()
    behind = text[words[last].end : words[last].end + 1]
    marks = [one for one in range(1, place) if text[words[one - 1].end : words[one].start].strip()]
    return not marks and (before, behind == ",") in ((",", True), ("", False))


def _is_attribution(text: str, words: Sequence[Word], forms: list[str], table: WordTable) -> bool:
    """Whether it is told that somebody said something, and not what: `Abel said in a whisper.`."""
    place = next(table.says.within(forms, 1), 0)
    if not place or len(words) > _MAX_ATTRIBUTION:
        return False
    apart = text[words[0].start : words[-1].end]
    if any(mark in apart for mark in ",:;") or any(form in table.reported for form in forms):
        return False
    rest = forms[place + 1 :]
    is_manner = not rest or any(
        rest[0] in kind for kind in (table.prepositions, table.known_by_place, table.time)
    )
    kinds = (table.auxiliaries, table.finite)
    return is_manner and not any(form in kind for form in rest for kind in kinds)
