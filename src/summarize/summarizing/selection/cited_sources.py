"""What a sentence takes its facts from without saying which: `according to the survey`."""

from collections.abc import Callable, Iterator, Sequence

from summarize.text.reference_words import Phrases, WordTable
from summarize.text.words import Word

# So many words may stand between an article and its noun, and behind it: `the latest annual poll`.
_MAX_BEFORE, _MAX_BEHIND = 3, 1
_MAX_PHRASE = 5
_MIN_COMPOUND = 5
_STOPS = ",，،.:;!?"
# Arabic has its article in the word; the second is `of the`.
_ARABIC_ARTICLES = ("ال", "لل")
_ROMANCE_PARTICIPLES = tuple("ado ada ados adas ido ida idos idas é ée és ées ato ata".split())
# Of Russian participles behind a comma: `согласно докладу, опубликованному в мае`.
_OF_PARTICIPLES = ("нному", "нной", "нным", "нном", "вшему", "вшей", "емуся", "рый", "рому", "рой")


class CitedFinder:
    """Finds what sentences of one text cite as if it had been told of before.

    Args:
        text: all of it.
        table: the words of its language.
        is_explained: words, their forms, the place of an article and those of the words up to the
            noun -> whether these say which one is meant.
    """

    def __init__(
        self,
        text: str,
        table: WordTable,
        is_explained: Callable[[Sequence[Word], list[str], int, list[int]], bool],
    ) -> None:
        self._text = text
        self._table = table
        self._endings = compounds(table)
        self._is_explained = is_explained

    def nouns(self, words: Sequence[Word], forms: list[str], subject: int) -> Iterator[str]:
        """The nouns of what a sentence cites and does not explain, in small letters.

        Args:
            words: of the sentence.
            forms: the same in small letters.
            subject: where the subject most likely starts.
        """
        if not self._table.cited:
            return
        for place, form in enumerate(forms):
            if form not in self._table.cited and not form.endswith(self._endings):
                continue
            article = self._article(words, forms, place)
            if article is not None:
                if self._is_cited_with(words, forms, article, place, subject):
                    yield form
            elif self._is_certain(words, forms, place):
                yield form

    def _article(self, words: Sequence[Word], forms: list[str], place: int) -> int | None:
        """Where the definite article of a noun stands."""
        table = self._table
        for near in range(place - 1, max(-1, place - 2 - _MAX_BEFORE), -1):
            if not self._is_beside(words, near + 1):
                return None
            if forms[near] in table.definite:
                return near
            if forms[near] in table.function or forms[near] in table.auxiliaries:
                return None
        return None

    def _is_cited_with(
        self, words: Sequence[Word], forms: list[str], article: int, place: int, subject: int
    ) -> bool:
        table = self._table
        if place + 1 < len(words) and self._is_defined(words, forms, place + 1):
            return False
        known = [*range(article + 1, place + 1)]
        last = place
        if place + 1 < len(words) and self._is_beside(words, place + 1) and not (
            self._tells(forms[place + 1]) or forms[place + 1] in table.function
            or forms[place + 1] in table.explains
        ):  # fmt: skip
            # `O relatório anual da cidade`
            last = place + _MAX_BEHIND
        if self._is_explained(words, forms, article, known) or self._is_explained(
            words, forms, article, [*known, *range(place + 1, last + 1)]
        ):
            return False
        if article == subject:
            # `The survey, made by the town, found`: what is set in says which one.
            return not self._has_stop(words, place)
        before = forms[article - 1] if article else ""
        is_told = self._tells(before) or (place + 1 < len(forms) and self._tells(forms[place + 1]))
        is_behind = bool(table.behind.at(forms, place + 1))
        return is_told or is_behind or ends_in(table.citing, forms, article)

    def _is_defined(self, words: Sequence[Word], forms: list[str], behind: int) -> bool:
        """Whether a participle tells which one: `el informe publicado en mayo`."""
        form, table = forms[behind], self._table
        if not self._is_beside(words, behind):
            return False
        return form in table.defined or (
            len(table.definite.texts) > 1 and form.endswith(_ROMANCE_PARTICIPLES)
        )

    def _is_certain(self, words: Sequence[Word], forms: list[str], place: int) -> bool:
        """Whether a noun without an article is a certain one all the same."""
        table = self._table
        behind = forms[place + 1] if place + 1 < len(forms) else ""
        if not place and not table.definite and table.behind.at(forms, 1):
            return True  # `सर्वेक्षण के अनुसार`
        if self._is_arabic(forms[place]):
            is_told = place > 0 and self._tells(forms[place - 1])
            is_cited = is_told or ends_in(table.bare, forms, place)
            return is_cited and behind not in table.explains
        if table.definite:
            return ends_in(table.bare, forms, place) and not (
                behind in table.explains and self._is_beside(words, place + 1)
            )
        if not ends_in(table.bare, forms, place):
            return False
        if self._has_stop(words, place):
            return not behind.endswith(_OF_PARTICIPLES)
        return self._tells(behind)

    def _is_arabic(self, form: str) -> bool:
        return form.startswith(_ARABIC_ARTICLES)

    def _tells(self, form: str) -> bool:
        table = self._table
        return form in table.showing or form in table.speech or form in table.research

    def _is_beside(self, words: Sequence[Word], place: int) -> bool:
        between = self._text[words[place - 1].end : words[place].start]
        return between.isspace() or between in ("'", "’")

    def _has_stop(self, words: Sequence[Word], place: int) -> bool:
        return self._text[words[place].end : words[place].end + 1] in tuple(_STOPS)


def compounds(table: WordTable) -> tuple[str, ...]:
    """Endings of compounds that are nouns for what is cited: `Polizeibericht`."""
    if not table.bare:
        return ("\0",)
    return tuple(one for one in table.cited.texts if len(one) >= _MIN_COMPOUND)


def ends_in(phrases: Phrases, forms: list[str], end: int) -> bool:
    """Whether one of some phrases stands in front of a place."""
    return any(
        phrases.at(forms, start) == end - start for start in range(max(0, end - _MAX_PHRASE), end)
    )
