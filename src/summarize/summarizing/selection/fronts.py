"""What stands in front of the subject of a sentence: `In May, besides selling it, |they`."""

from collections.abc import Sequence

from summarize.summarizing.selection.mentions import Mentions
from summarize.text.reference_words import WordTable
from summarize.text.words import Word

_CLAUSE_MARKS = ",،、，;；:："
# `After being beaten, they`
_OF_GERUNDS = ("ing",)


class FrontFinder:
    """Finds where the subjects of the sentences of one text start.

    Args:
        text: all of it.
        table: the words of its language.
        mentions: the names and nouns of the text.
    """

    def __init__(self, text: str, table: WordTable, mentions: Mentions) -> None:
        self._text = text
        self._table = table
        self._mentions = mentions

    def subject(self, words: Sequence[Word], forms: list[str]) -> int:
        """Where the subject most likely starts: first, or behind the first phrase."""
        table = self._table
        joined = table.joined.at(forms, 0) or table.subordinates.at(forms, 0)
        if joined and any(form in table.definite for form in forms[joined : joined + 1]):
            # `Although the bill was withdrawn, the protests`
            return joined
        if forms[0] not in table.prepositions:
            return self.first_comma(words) if joined else 0
        place = 1
        while place < len(forms) and (
            forms[place] in table.time or forms[place] in table.shown or forms[place].isdecimal()
        ):
            place += 1
        if 1 < place < len(forms) and forms[place] in table.definite:
            # `On Friday the author said`
            return place
        return self.first_comma(words)

    def end(self, words: Sequence[Word], forms: list[str]) -> int:
        """Where what stands in front of the subject ends: `In May, besides selling it, |they`."""
        end = self._behind_participle(words, forms)
        # An idiom may begin with one: `in addition to`.
        while end < len(forms) and forms[end].lower() in self._table.prepositions:
            behind = self.first_comma(words, end)
            if not behind or forms[behind] in self._table.trimmed:
                # `On Sunday 40 came, and they`: a clause has ended.
                break
            end = behind
        return end

    def first_comma(self, words: Sequence[Word], start: int = 0) -> int:
        """The place of the first word behind a comma; 0 for none."""
        for place in range(start + 1, len(words)):
            if set(self._text[words[place - 1].end : words[place].start]) & set(_CLAUSE_MARKS):
                return place
        return 0

    def _behind_participle(self, words: Sequence[Word], forms: list[str]) -> int:
        """Where a pronoun is the subject behind a participle: `Founded in 1990, |it`; 0 for none.

        It stands for nothing in the phrase of the participle.
        """
        table = self._table
        endings = table.participles.texts
        first = min(table.joined.at(forms, 0), len(forms) - 1)
        is_passive = forms[first] in table.auxiliaries or forms[first].endswith(_OF_GERUNDS)
        if not endings or not forms[first].endswith(endings):
            return 0
        if forms[first] in table.function and not (first and is_passive):
            return 0
        end = self.first_comma(words)
        is_pronoun = forms[end] in table.persons or forms[end] in table.things
        return end if is_pronoun and not self._mentions.is_name(words, 0) else 0
