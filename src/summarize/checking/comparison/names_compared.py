"""Names of a sentence that the text does not have, or has in another place."""

import re
from collections.abc import Iterator, Sequence

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.collected import Collected
from summarize.checking.comparison.known_names import NameFinder, are_related, is_title, runs
from summarize.checking.comparison.words import Words
from summarize.checking.names import names_in
from summarize.checking.proof.lexicon import lexicon
from summarize.documents import Span

# The share of the other words that the source must have.
_MIN_SHARE = 0.8
_MAX_IN_PLACE = 4
_HEADLINE = 0.7
_FULL = 1.0
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
            left: list[re.Match[str]] = []
            for match in run:
                if self._is_no_name(own, match):
                    continue
                here = self._in_place(own, best, match) if best is not None else None
                is_known = self._known.has(match.group())
                if here and is_known:
                    message = f"“{match.group()}”: the text says “{here}” here"
                    found.error("substitution", message, Span(*match.span()))
                elif here:
                    message = f"the name {match.group()} is not in the text; it says “{here}” here"
                    found.error("name", message, Span(*match.span()))
                elif not is_known and not is_title(match.group(), self._language):
                    left.append(match)
            if left and not self._known.has_initials(_words_of(own.text, run)):
                for span in _joined(left):
                    name = own.text[span.start : span.end]
                    found.error("name", f"the name {name} is not in the text", span)

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

    def _in_place(self, own: Words, best: Aligned, match: re.Match[str]) -> str | None:
        """The name of the source in whose place another one stands."""
        places = own.at(*match.span())
        if not places or all(i in best.found for i in places):
            return None
        block = best.block_of(places)
        if block is None or best.share([*block.own]) < _MIN_SHARE:
            return None
        lost = set(best.lost(block))
        is_pair = len(block.own) == len(block.other) == len(places)
        if max(len(block.own), len(block.other)) > _MAX_IN_PLACE:
            return None
        if not is_pair and (_is_headline(best.other) or best.other.keys[block.other[0]] == "the"):
            return None
        theirs = [
            one
            for one in names_in(best.other.text, self._language)
            if lost.intersection(best.other.at(*one.span()))
        ]
        if any(are_related(match.group(), one.group(), self._language) for one in theirs):
            return None
        for one in theirs:
            if not self._is_no_name(best.other, one):
                return one.group()
        return None


def _is_headline(words: Words) -> bool:
    """Whether most words have a capital."""
    content = [t for t, w in zip(words.tokens, words.weights, strict=True) if w == _FULL]
    return sum(one.capital for one in content) > _HEADLINE * len(content)


def _words_of(text: str, run: Sequence[re.Match[str]]) -> list[str]:
    """The words of a row of names, with one in front that begins the sentence."""
    before = re.search(r"([^\W\d_]+)[ -]$", text[max(0, run[0].start() - 40) : run[0].start()])
    first = [before.group(1)] if before and before.group(1)[0].isupper() else []
    return [*first, *(match.group() for match in run)]


def _joined(matches: Sequence[re.Match[str]]) -> Iterator[Span]:
    """Names that stand together are one."""
    span: Span | None = None
    for match in matches:
        if span is not None and match.start() - span.end <= 1:
            span = Span(span.start, match.end())
            continue
        if span is not None:
            yield span
        span = Span(*match.span())
    if span is not None:
        yield span
