"""What somebody says in a report, whole, and who it is."""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence

from summarize.digesting.name_keys import has_capital_nouns, name_key
from summarize.digesting.quotation_groups import Quoted, grouped
from summarize.digesting.reports import ReadReport
from summarize.digesting.statements import Statements
from summarize.digesting.word_tables import Token, concepts, fold, tokens_of
from summarize.digests import DigestSource, Quotation
from summarize.documents import Span
from summarize.languages.scripts import count_words
from summarize.languages.tags import base
from summarize.lengths import Extent
from summarize.summarizing.selection.quotations import quotations
from summarize.text.reference_words import words_of

_MIN_WORDS, _MAX_SENTENCES = 5, 4
_MAX_CHARACTERS = 900
# So many words stand between a name and the verb.
_BEFORE_VERB, _BEHIND_VERB = 1, 6
# `..." Lina Torak, a nurse from Arba, said`: a name that begins behind the quotation.
_GAP = 2
# What leads away from who speaks, behind the verb.
_AWAY = frozenset(
    "to at for in on that with by from about reporters para a ao aos em no na que com por sobre "
    "jornalistas al en con periodistas pour au aux dans sur avec journalistes zu in auf bei dass "
    "mit fur uber dem den journalisten reportern".split()
)
_PORTUGUESE_ARTICLES = frozenset(("a", "o", "as", "os"))
_PARTICLES = frozenset("de da do dos das del la van von der den di el al bin ibn".split())
# `Betriebsrat Uwe Strack`
_GERMAN_ROLE = re.compile(
    r"(?:rat|ratin|chef|chefin|(?:sprecher|leiter|minister|prasident|direktor|meister|forscher|fuhrer"
    r"|trainer|lehrer|inhaber|kommissar|professor|bauer)(?:in)?|vorsitzende[rn]?|beauftragte[rn]?"
    r"|anwalt|anwaltin|experte|expertin|arzt|arztin|wirt|wirtin)$"
)
_OF_NAME = 2
_MARK = re.compile(r"[,;:()“”\"«»]")
# What stands in front of where somebody is from: `said the mayor of Dolna, Iva Petrak`.
_OF = frozenset("of de da do dos das del d du des von aus".split())
_SHARE = 0.4
_MIN_EXTENT = 80


def quoted_in(
    reports: Sequence[ReadReport],
    origins: Sequence[int],
    extent: Extent,
    statements: Statements,
    distance: Callable[[str], int],
) -> tuple[list[Quotation], set[str]]:
    """The quotations of an event, as many as fit a part of its length, in order of the reports.

    With them, all sentences that have one of these quotations.

    Args:
        reports: of the event, in order of time.
        origins: for each report the number of the one that it repeats, or its own.
        extent: of the digest.
        statements: of the event.
        distance: how far a language is from a reader: 0 theirs, 1 a translation, 2 not read.
    """
    found = [
        one
        for number, report in enumerate(reports)
        if origins[number] == number
        for one in _of_report(number, report)
    ]
    languages = [one.language for one in reports]
    groups = [
        group for group in grouped(found, languages, statements)
        if any(one.speaker for one in group)
    ]  # fmt: skip
    groups.sort(key=lambda group: (-len({one.report for one in group}), group[0].span.start))
    room = max(_MIN_EXTENT, int(extent.words * _SHARE))
    kept = []
    for group in groups:
        best = min(
            (one for one in group if one.speaker),
            key=lambda one: (distance(languages[one.report]), -len(one.said.split())),
        )
        size = count_words(reports[best.report].split.at(best.span))
        if size <= room:
            room -= size
            kept.append((best, group))
    kept.sort(key=lambda one: (one[0].report, one[0].span.start))
    texts = {reports[one.report].split.at(one.span) for _, group in kept for one in group}
    return [_record(best, group, reports) for best, group in kept], texts


def _record(best: Quoted, group: Sequence[Quoted], reports: Sequence[ReadReport]) -> Quotation:
    report = reports[best.report]
    text = report.split.at(best.span)
    names = tuple(dict.fromkeys(reports[one.report].name for one in group))
    source = DigestSource(report.name, best.span, text, report.language)
    return Quotation(text, None, report.language, best.speaker or None, names, source)


def _of_report(number: int, report: ReadReport) -> Iterator[Quoted]:
    text, spans = report.document.text, report.reading.spans
    starts = [span.start for span in spans]
    marks = quotations(text)
    done = -1
    for one in marks.spans:
        if count_words(text[one.start : one.end]) < _MIN_WORDS:
            continue
        first = bisect_right(starts, one.start) - 1
        last = bisect_right(starts, one.end - 1) - 1
        if first < 0 or first <= done or last - first >= _MAX_SENTENCES:
            continue
        last = _whole(last, spans, marks.of(spans[last].start, spans[last].end))
        span = Span(spans[first].start, spans[last].end)
        if last - first >= _MAX_SENTENCES or span.end - span.start > _MAX_CHARACTERS:
            continue
        if marks.is_broken(span.start, span.end):
            continue
        done = last
        speaker = _speaker(text, span, marks.of(span.start, span.end), report.language)
        said = " ".join(fold(text[one.start : one.end]).split()).strip("\"'“”«»„‘’ .,")
        yield Quoted(number, span, said, speaker)


def _whole(last: int, spans: Sequence[Span], quoted: Sequence[Span]) -> int:
    """The sentence in which a quotation that begins in the last one ends."""
    for one in quoted:
        if spans[last].start <= one.start < spans[last].end < one.end:
            return next((i for i, span in enumerate(spans) if span.end >= one.end), last)
    return last


# `Lina Torak, the mayor, said`, as `the mayor, Lina Torak, said`.
_APPOSITION = re.compile(r",\s[^,;:.!?]{1,80},\s")


def _speaker(text: str, span: Span, quoted: Sequence[Span], language: str) -> str:
    """The name beside a verb of saying, outside of the quotation."""
    piece = text[span.start : span.end]
    table = words_of(language)
    outside = [
        token for token in tokens_of(piece)
        if not any(one.start <= span.start + token.start < one.end for one in quoted)
    ]  # fmt: skip
    speech = {fold(word) for word in table.speech.texts}
    # Spanish `él` is no `el`.
    persons = set(table.persons.texts)
    runs = list(_runs(piece, outside, language))
    ends = {one.end - span.start for one in quoted}
    for place, token in enumerate(outside):
        if token.folded not in speech:
            continue
        beside = outside[max(0, place - 1) : place + 2]
        if any(piece[one.start : one.end].casefold() in persons for one in beside):
            # `She told reporters`: whom the name beside it is of is not known.
            return ""
        for first, last in _persons(piece, outside, runs, speech):
            behind = any(0 <= outside[first].start - end <= _GAP for end in ends)
            if (behind and last <= place) or _is_subject(
                piece, outside, (first, last), place, language
            ):
                start = _first_of_name(outside, first, last, language)
                name = piece[outside[start].start : outside[last - 1].end]
                return " ".join(name.split())
    return ""


def _persons(
    piece: str, outside: Sequence[Token], runs: Sequence[tuple[int, int]], speech: Container[str]
) -> list[tuple[int, int]]:
    """Names that may be of a person: not `Dolna` in `Dolna mayor Iva Petrak`, nor behind `of`."""
    found = []
    for number, (first, last) in enumerate(runs):
        if number + 1 < len(runs):
            then = runs[number + 1][0]
            between = piece[outside[last - 1].end : outside[then].start]
            is_before_role = (
                then - last in (1, 2)
                and not _MARK.search(between)
                and all(one.folded not in speech for one in outside[last:then])
            )
            is_of = first > 0 and outside[first - 1].folded in _OF
            if (last - first == 1 and is_before_role) or is_of:
                continue
        found.append((first, last))
    return found


def _first_of_name(outside: Sequence[Token], first: int, last: int, language: str) -> int:
    """Where a name begins behind nouns with a capital: `letzter Woche Michael Steele`."""
    if not has_capital_nouns(language):
        before = outside[first - 1] if first else None
        # `Rui Leal` at the start of a sentence, where any word has a capital.
        is_more = (
            before is not None
            and last - first == 1
            and before.capital
            and before.end + 1 == outside[first].start
            and before.folded not in words_of(language).function
            and before.folded not in words_of(language).people
            and not concepts(outside[first - 1 : first], language)
        )
        return first - is_more
    while first < last - 1 and (
        concepts(outside[first : first + 1], language)
        or (last - first > _OF_NAME and _GERMAN_ROLE.search(outside[first].folded))
    ):
        first += 1
    return first


def _is_subject(
    piece: str, outside: Sequence[Token], run: tuple[int, int], verb: int, language: str
) -> bool:
    """Whether a name stands so beside a verb of saying that it is who says it.

    `Lina Torak said`, `said Lina Torak`, `said the mayor, Lina Torak`; not `told a rally for
    Torak`.
    """
    first, last = run
    if last <= verb:
        between = piece[outside[last - 1].end : outside[verb].start]
        is_apposed = between.strip() == "," and piece[: outside[first].start].rstrip()[-1:] == ","
        if _APPOSITION.fullmatch(between) or (is_apposed and verb == last):
            return True
        return verb - last <= _BEFORE_VERB and "," not in between
    if first <= verb:
        return False
    words = outside[verb + 1 : first]
    if base(language) == "pt" and words[:1] and words[0].folded in _PORTUGUESE_ARTICLES:
        # `Disse a inspetora Marta Queirós`
        words = words[1:]
    return len(words) <= _BEHIND_VERB and all(one.folded not in _AWAY for one in words)


def _runs(piece: str, outside: Sequence[Token], language: str) -> Iterator[tuple[int, int]]:
    """Names: words with a capital that follow each other, not at the start of a sentence."""
    place = 0
    nouns = base(language) == "de"
    while place < len(outside):
        token = outside[place]
        if not token.capital or not _inside(piece, token):
            place += 1
            continue
        last = place + 1
        while last < len(outside) and _joined(piece, outside, last):
            last += 1
        while last > place + 1 and outside[last - 1].folded in _PARTICLES:
            last -= 1
        is_name = any(name_key(piece[one.start : one.end]) for one in outside[place:last])
        if is_name and (last - place > 1 or not nouns):
            # `Dr Ruth Salo`: what is too short for a name is a title.
            yield place + (last - place > 1 and not name_key(piece[token.start : token.end])), last
        place = last


def _joined(piece: str, outside: Sequence[Token], place: int) -> bool:
    before, token = outside[place - 1], outside[place]
    between = piece[before.end : token.start]
    if between.strip(" .-'’"):
        return False
    return token.capital or token.folded in _PARTICLES


def _inside(piece: str, token: Token) -> bool:
    """Whether a word would have no capital where it stands, if it were no name."""
    before = piece[: token.start].rstrip()
    return bool(before) and before[-1] not in ".!?"
