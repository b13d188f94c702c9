"""What in one sentence points at something outside of it."""

from collections.abc import Iterator, Sequence

from summarize.languages.scripts import is_unspaced
from summarize.languages.tags import base
from summarize.summarizing.selection.definite_nouns import CAPITAL_NOUNS, NounFinder
from summarize.summarizing.selection.expletives import is_presented, stands_for_nothing
from summarize.summarizing.selection.fronts import FrontFinder
from summarize.summarizing.selection.halves import is_half, is_of_event, starts_in_the_middle
from summarize.summarizing.selection.mentions import Mentions
from summarize.summarizing.selection.pointing import is_shown, points_back
from summarize.summarizing.selection.prose import starts_with
from summarize.summarizing.selection.quotations import Quotations
from summarize.summarizing.selection.unspaced_clues import Clues, Kind, clues_of_unspaced
from summarize.text.reference_words import Phrases, WordTable
from summarize.text.words import Word

# Languages in which `he` and `she` stand for persons alone, and capitals tell names.
_PERSONS_ONLY = frozenset({"en"})
_EARLY = 8
_BOTH_REACH = 7
_OF_ADVERBS = ("ly", "mente")
_STOPS = ".,;:!?،。，！？—–-"
_MIN_CONTENT = 3
_MAX_CLOSER = 3


class ClueFinder:
    """Finds the clues of sentences of one text.

    Args:
        text: all of it.
        table: the words of its language.
        language: a BCP 47 tag.
        mentions: the names and nouns of the text.
        quotations: of the text.
    """

    def __init__(
        self,
        text: str,
        table: WordTable,
        language: str,
        mentions: Mentions,
        quotations: Quotations,
    ) -> None:
        self._text = text
        self._quotations = quotations
        self._table = table
        self._mentions = mentions
        self._fronts = FrontFinder(text, table, mentions)
        self._nouns = NounFinder(text, table, language, mentions)
        self._persons_only = base(language) in _PERSONS_ONLY
        self._has_capital_nouns = base(language) in CAPITAL_NOUNS
        # Of the sentence at hand; before the first there is nothing to point back at.
        self._is_first = False

    def clues(self, words: Sequence[Word], end: int, *, is_first: bool) -> Clues:
        """The clues of a sentence.

        Args:
            words: of the sentence, those apart that are taken away from its start.
            end: where it ends in the text.
            is_first: it is the first of the text.
        """
        if not words:
            return Clues(False, (), (), ())
        text = self._text
        if is_unspaced(text[words[0].start]):
            found = clues_of_unspaced(text[words[0].start : end], self._table)
            return Clues(False, found.pronouns, (), ()) if is_first else found
        forms = self._forms(words)
        self._is_first = is_first
        if is_first and is_presented(forms, self._table):
            # `It was a night to remember.`
            words, forms = words[1:], forms[1:]
        pronouns = tuple(self._pronouns(words, forms))
        # The first sentence has nothing to point back at; `The minister` is then known well.
        back = self._leans_back(words, forms, is_first=is_first)
        at = self._fronts.subject(words, forms)
        cited = self._nouns.cited(words, forms, at)
        if is_first:
            # Only `According to the survey` points back from there.
            is_citing = bool(self._table.citing.at(forms, 0))
            bare = {noun for noun, _ in self._nouns.nouns(words, forms, at)}
            back = back or starts_in_the_middle(forms, bare, at, self._table)
            return Clues(back, pronouns, (), (), cited=cited if is_citing else ())
        nouns = [one for one in self._nouns.nouns(words, forms, at) if one[0] not in cited]
        roles = tuple(noun for noun, is_role in nouns if is_role)
        back = back or self._nouns.has_object_epithet(words, forms)
        subject = self._nouns.subject(words, forms)
        subjects = () if subject is None or subject in (*roles, *cited) else (subject,)
        return Clues(back, pronouns, tuple(noun for noun, _ in nouns), roles, subjects, cited)

    def has_person(self, words: Sequence[Word]) -> bool:
        """Whether a sentence names somebody for whom `he` or `she` may stand."""
        return any(self._mentions.is_person(words, place) for place in range(len(words)))

    def is_epithet(self, noun: str) -> bool:
        """Whether a noun may stand for somebody whom the text names elsewhere."""
        return noun in self._table.people or noun.endswith("-year-old")

    def pronouns_of(self, words: Sequence[Word]) -> set[str]:
        """The pronouns of a sentence that stand for a person."""
        return {word.folded for word in words if word.folded in self._table.persons}

    def _forms(self, words: Sequence[Word]) -> list[str]:
        """Words in small letters; `US` and `IT` are not `us` and `it`, nor is what an idiom has."""
        forms = [word.folded.upper() if self._is_acronym(word) else word.folded for word in words]
        for place in list(self._table.idioms.within(forms)):
            size = self._table.idioms.at(forms, place)
            forms[place : place + size] = [one.upper() for one in forms[place : place + size]]
        return forms

    def _is_acronym(self, word: Word) -> bool:
        written = self._text[word.start : word.end]
        return len(written) > 1 and written.isupper()

    # Connectives and demonstratives

    def _leans_back(self, words: Sequence[Word], forms: list[str], *, is_first: bool) -> bool:
        table = self._table
        if self._is_opened(words, forms) or self._is_closed(forms):
            return True
        # `But not all eyes were on the pitch`: a conjunction that could not be taken away.
        if not is_first and table.trimmed.at(forms, 0):
            return True
        size = table.openers_comma.at(forms, 0)
        if size and self._fronts.first_comma(words) == size:
            return True
        # `The first, from May to June, is ...`, `The second was ...`: of what, is not said.
        is_count = len(forms) > 2 and forms[0] in table.definite and forms[1] in table.counts
        if is_count and (forms[2] in table.auxiliaries or self._fronts.first_comma(words) == 2):
            return True
        # Behind a day, or far from the start, the sentence tells itself what it is later than.
        later = next(table.back.within(forms), len(forms))
        is_dated = any(form in table.time or form[0].isdecimal() for form in forms[:later])
        if later < min(len(forms), _EARLY) and not is_dated and not is_first:
            return True
        if forms[0] in table.counts and len(forms) > 1 and forms[1] in table.auxiliaries:
            return True
        # `She explained: ...`: what she was asked stands before.
        if not is_first and any(form in table.replies for form in forms):
            return True
        if len(forms) > 1 and forms[0] in table.speech and forms[1] in table.reported:
            return True
        if any(forms[0] == one for one in table.answers.texts) and self._mark_behind(words, 0):
            return True
        if not is_first and (
            points_back(self._text, words, forms, table) or is_half(self._text, words, forms, table)
        ):
            return True
        if is_first and is_of_event(words, forms, table):
            return True
        return is_shown(forms, table, is_first=is_first)

    def _is_opened(self, words: Sequence[Word], forms: list[str]) -> bool:
        """Whether a sentence starts with what leans on the one before."""
        plain = [word.folded for word in words[:_EARLY]]
        size = self._table.openers.at(plain, 0)
        # In `prima di allora`, `prima di` is no idiom.
        is_idiom = size <= self._table.idioms.at(plain, 0)
        if is_idiom or (self._is_first and self._table.more.at(forms, 0)):
            return False
        is_pair = "and" in forms[size : size + _BOTH_REACH] and forms[0] in ("both", "either")
        # `The other of the two`; in `Das ist die Brücke`, the first word is no article.
        is_noun = (
            forms[0] in self._table.definite and forms[size - 1] not in self._table.auxiliaries
        )
        is_meant = size < len(forms) and is_noun and forms[size] in self._table.explains
        return not is_pair and not is_meant

    def _is_closed(self, forms: list[str]) -> bool:
        """Whether a sentence ends in what sets it beside the one before: `, anyway`."""
        closers = self._table.closers
        return any(
            closers.at(forms, place) == len(forms) - place
            for place in range(max(1, len(forms) - _MAX_CLOSER), len(forms))
        )

    def _mark_behind(self, words: Sequence[Word], place: int) -> bool:
        end = words[place].end
        return self._text[end : end + 1] in tuple(_STOPS)

    # Pronouns

    def _pronouns(self, words: Sequence[Word], forms: list[str]) -> Iterator[tuple[Kind, str]]:
        """Pronouns for which nothing stands before them in the sentence."""
        table = self._table
        first = self._fronts.end(words, forms)
        if forms[0] in table.dropped and forms[1:2] and forms[1] not in table.judged:
            yield "person", forms[0]
            return
        done: set[Kind] = set()
        for place, form in enumerate(forms):
            kinds: tuple[tuple[Kind, Phrases], ...] = (
                ("person", table.persons), ("thing", table.things),
            )  # fmt: skip
            for kind, pronouns in kinds:
                # `"Abel loves his town," she said`: `his` is no help to `she`.
                is_sayer = form in pronouns and self._tells_quotation(words, forms, place)
                if form not in pronouns or (kind in done and not is_sayer):
                    continue
                done.add(kind)
                if stands_for_nothing(self._text, words, forms, place, table):
                    continue
                # `In his speech, Smith said`; not `Before that, Smith said`.
                if place + 1 < first and self._is_named_at(words, first):
                    continue
                low = first if place >= first else 0
                quoted = self._first_of_quotation(words, low, place) if kind == "person" else None
                if quoted is not None:
                    if not self._names_somebody(words[quoted:place]):
                        yield kind, form
                elif is_sayer or not self._has_candidate(words, forms, low, place, kind):
                    yield kind, form

    def _first_of_quotation(self, words: Sequence[Word], low: int, place: int) -> int | None:
        """The first word of the quotation out of which a pronoun does not point.

        Who says `I worry that he will never be well` does not mean himself by `he`: where nobody
        but the speaker is named in front of the quotation, it is somebody of another sentence.
        None where it may point at one who is named in front.
        """
        quoted = self._quotations.of(words[place].start, words[place].end)
        if not quoted or quoted[0].start < words[0].start:
            return None
        if words[place].capital and any(word.capital for word in words[place + 1 : place + 2]):
            # A title: `"She Loves Me"`.
            return None
        first = next(near for near, word in enumerate(words) if word.start >= quoted[0].start)
        named = [near for near in range(low, first) if self._mentions.is_name(words, near)]
        names = sum(1 for near in named if near - 1 not in named)
        return first if names < 2 else None

    def _tells_quotation(self, words: Sequence[Word], forms: list[str], place: int) -> bool:
        """Whether it is who said the words in front, which name no speaker: `"…", they wrote`."""
        last = place - 1
        if last > 0 and forms[last] in self._table.speech:
            last -= 1
        else:
            # `they said`, and `their resolution said`
            owned = forms[place] in self._table.owned
            verb = forms[place + 1 + owned : place + 2 + owned]
            if (verb or owned) and not any(one in self._table.speech for one in verb):
                return False
        said = self._quotations.of(words[last].start, words[last].end)
        return place > 0 and bool(said) and said[0].start <= words[0].start

    def _names_somebody(self, words: Sequence[Word]) -> bool:
        """Whether somebody is named, or spoken of, in the first words of a quotation."""
        return any(
            word.folded in self._table.people or self._mentions.is_person_like(words, place)
            for place, word in enumerate(words)
        )

    def _is_named_at(self, words: Sequence[Word], place: int) -> bool:
        """Whether a name follows: `In his speech, Smith said`."""
        near = range(place, min(place + 3, len(words)))
        if self._has_capital_nouns:
            return any(self._mentions.bearers(words[one].folded) for one in near)
        return any(self._mentions.is_name(words, one) for one in near)

    def _has_candidate(
        self, words: Sequence[Word], forms: list[str], low: int, place: int, kind: Kind
    ) -> bool:
        """Whether a pronoun can stand for something before it in its sentence."""
        # `He left, Abel said` is about somebody else; `His work done, Abel left` is not.
        may_follow = place > 0 or forms[0] in self._table.owned
        is_ahead = kind == "person" and self._is_first and may_follow
        behind = range(place + 1, len(words)) if is_ahead else ()
        if any(self._mentions.is_person_like(words, near) for near in behind):
            # `That she will leave, Ana Lopes said on Monday.`
            return True
        if kind == "person" and self._persons_only and not self._is_first:
            return any(self._mentions.is_person(words, near) for near in range(low, place))
        is_subject = kind == "person" and forms[place] not in self._table.owned
        if is_subject and place < self._fronts.end(words, forms):
            # `Bei der Rede, in der sie weinte, sprach sie`: no person is named there.
            return any(self._is_person(words, near) for near in range(low, place))
        end = place - self._is_object(words, forms, place)
        return any(self._is_content(words, forms, near) for near in range(low, end))

    def _is_object(self, words: Sequence[Word], forms: list[str], place: int) -> bool:
        """Whether the word in front of a pronoun is its verb: `You can't eat it all`."""
        table = self._table
        if not table.pasts or place < 2 or self._mentions.is_name(words, place - 1):
            return False
        kinds = (table.auxiliaries, table.persons, table.own)
        before = forms[place - 2]
        return before in ("t", "to", "you", "they") or any(before in kind for kind in kinds)

    def _is_person(self, words: Sequence[Word], place: int) -> bool:
        """Whether a word is somebody's name or a noun for somebody, whatever its gender is."""
        table = self._table
        if words[place].folded in table.people:
            return True
        kinds = (table.definite, table.indefinite, table.owned)
        is_noun = place and any(words[place - 1].folded in kind for kind in kinds)
        return not is_noun and self._mentions.is_person_like(words, place)

    def _is_content(self, words: Sequence[Word], forms: list[str], place: int) -> bool:
        table = self._table
        form = forms[place]
        if self._mentions.is_name(words, place):
            return True
        is_adverb = form.endswith(_OF_ADVERBS) and not (
            place and (forms[place - 1] in table.definite or forms[place - 1] in table.indefinite)
        )
        if is_adverb:
            return False
        return len(form) >= _MIN_CONTENT and not form.isnumeric() and not any(
            form in kind
            for kind in (table.function, table.time, table.speech, table.prepositions,
                         table.dropped, table.persons, table.things, table.shown, table.counts)
        )  # fmt: skip


def opens_with_answer(text: str, words: Sequence[Word], table: WordTable) -> bool:
    """Whether a sentence starts as an answer does: `Yes,`."""
    if not starts_with(text, words, table.answers.texts):
        return False
    head = text[words[0].start : words[0].start + 20].casefold()
    found = next(one for one in table.answers.texts if head.startswith(one))
    return head[len(found) : len(found) + 1] in tuple(_STOPS)
