"""Names of a sentence that the text does not have, or has in another place."""

import re
from collections.abc import Iterator, Sequence

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.collected import Collected
from summarize.checking.comparison.known_names import (
    NameFinder,
    are_related,
    initials_within,
    is_title,
    name_the_same,
    runs,
)
from summarize.checking.comparison.words import Words
from summarize.checking.proof.lexicon import lexicon
from summarize.documents import Span

# The share of the other words that the source must have.
_MIN_SHARE = 0.8
# So much where nothing but the name is another.
_MIN_ALIGNED = 0.5
_HEADLINE = 0.7
_FULL = 1.0
_LINK = re.compile(r"[ -]|(?: of(?: the)? )|(?: & )")
_DATES = ("month ", "weekday ")


class NameComparer:
    """Compares the names of sentences with those of a text in the same language.

    Args:
        text: the text.
        language: its BCP 47 tag.
    """

    def __init__(self, text: str, language: str) -> None:
        self._language = language
        self._known = NameFinder(text, language)
        self._lexicon = lexicon(language)

    def compare(self, own: Words, best: Aligned | None, found: Collected) -> None:
        """Find what is wrong with the names of a sentence.

        Args:
            own: its words.
            best: the sentence beside its source; None where it has none.
            found: where findings go.
        """
        for run in runs(own.text, self._language):
            if found.is_full:
                return
            names = [match for match in run if not self._is_no_name(own, match)]
            unknown = [match for match in names if not self._known.has(match.group())]
            if unknown and any(map(self._known.has_initials, _words_of(own.text, run))):
                continue
            short = initials_within(_words_of(own.text, run)[-1])
            places = {m: self._in_place(own, best, m, short) if best else None for m in names}
            for row in _rows([m for m in names if places[m] and m not in unknown], own.text):
                self._wrong_place(own, row, places[row[0]] or "", found)
            left = [m for m in unknown if places[m] or not is_title(m.group(), self._language)]
            for row in _rows(left, own.text):
                rest = [m for m in names if m not in unknown]
                here = next((places[m] for m in row if places[m]), None)
                self._unknown(own, row, here, rest[-1].group() if rest else None, found)

    def _wrong_place(
        self, own: Words, row: Sequence[re.Match[str]], here: str, found: Collected
    ) -> None:
        """A name of the text that stands in the place of another one."""
        span = Span(row[0].start(), row[-1].end())
        places = own.at(*span)
        beside = [i for i in (places[0] - 1, places[-1] + 1) if 0 <= i < len(own)]
        says = any(self._lexicon.has("report", own.tokens[i].form) for i in beside)
        name = own.text[span.start : span.end]
        if says:
            found.error("attribution", f"“{name}”: in the text it is “{here}” who says this", span)
        else:
            found.error("substitution", f"“{name}”: the text says “{here}” here", span)

    def _unknown(
        self, own: Words, row: Sequence[re.Match[str]], here: str | None, rest: str | None,
        found: Collected,
    ) -> None:  # fmt: skip
        """A name that the text does not have."""
        span = Span(row[0].start(), row[-1].end())
        name = own.text[span.start : span.end]
        if here:
            found.error("name", f"{name} is not in the text, which says “{here}” here", span)
        elif rest:
            # The rest of the name is known: a first name, a longer form.
            found.warning("name", f"{name} is not in the text, which only has {rest}", span)
        else:
            found.error("name", f"{name} is not in the text", span)

    def _is_no_name(self, own: Words, match: re.Match[str]) -> bool:
        """Whether this is a date, or a word of the grammar."""
        places = own.at(*match.span())
        if not places:
            return False
        first = own.tokens[places[0]]
        return own.keys[places[0]].startswith(_DATES) or (
            len(places) == 1
            and not (first.form.isupper() or match.group().isupper())
            and (self._lexicon.is_closed(first.form) or self._lexicon.has("adv", first.form))
        )

    def _in_place(
        self, own: Words, best: Aligned, match: re.Match[str], short: set[str]
    ) -> str | None:
        """The name of the source in whose place another one stands.

        Args:
            own: the sentence.
            best: the sentence beside its source.
            match: the name.
            short: initials of the row of names that it stands in.
        """
        places = own.at(*match.span())
        if not places or all(i in best.found for i in places):
            return None
        block = best.block_of(places)
        if (
            block is None
            or not block.is_short
            or (share := best.share([*block.own])) < _MIN_ALIGNED
        ):
            return None
        lost = set(best.lost(block))
        ours, others = (
            [i for i in some if words.keys[i] != "'s"]
            for words, some in ((own, block.own), (best.other, block.other))
        )
        is_pair = len(ours) == len(others) <= len(places)
        if not is_pair and (
            share < _MIN_SHARE
            or _is_headline(best.other)
            or best.other.keys[block.other[0]] == "the"
            or own.keys[max(block.own[0], places[0] - 1)] == "the"
            or is_title(match.group(), self._language)
        ):
            return None
        name = match.group()
        theirs: list[re.Match[str]] = []
        for run in runs(best.other.text, self._language):
            in_block = [one for one in run if lost.intersection(best.other.at(*one.span()))]
            if not in_block:
                continue
            if any(are_related(name, one.group(), self._language) for one in in_block):
                return None
            within = initials_within(_words_of(best.other.text, run)[-1])
            if name_the_same({name}, within - short, self._language) or name_the_same(
                short - within, {one.group() for one in in_block}, self._language
            ):
                return None
            theirs += in_block
        left = (one for one in theirs if is_pair or not self._is_no_name(best.other, one))
        return next((one.group() for one in left), None)


def _is_headline(words: Words) -> bool:
    """Whether most words have a capital."""
    content = [t for t, w in zip(words.tokens, words.weights, strict=True) if w == _FULL]
    return sum(one.capital for one in content) > _HEADLINE * len(content)


def _words_of(text: str, run: Sequence[re.Match[str]]) -> list[list[str]]:
    """The words of a row of names, without and with one in front that begins the sentence."""
    words = [match.group() for match in run]
    before = re.search(r"([^\W\d_]+)[ -]$", text[max(0, run[0].start() - 40) : run[0].start()])
    if before and before.group(1)[0].isupper():
        return [words, [before.group(1), *words]]
    return [words]


def _rows(matches: Sequence[re.Match[str]], text: str) -> Iterator[list[re.Match[str]]]:
    """Names that stand together are one: `Isle of Wight`."""
    row: list[re.Match[str]] = []
    for match in matches:
        if row and not _LINK.fullmatch(text, row[-1].end(), match.start()):
            yield row
            row = []
        row.append(match)
    if row:
        yield row
