"""What keeps figures of one kind apart: another place, another day, another year."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from summarize.digesting.claims import meanings_of_parts
from summarize.digesting.day_spans import words_of_span
from summarize.digesting.days import calendar_spans
from summarize.digesting.days_to_come import is_from_then
from summarize.digesting.found import Found
from summarize.digesting.name_keys import cognate, name_key
from summarize.digesting.reports import ReadReport, Told
from summarize.digesting.word_tables import Token, hits, tokens_of
from summarize.languages.tags import base

# A name that so many of the reports have in their title or first sentences is that of the event.
_SHARE = 0.4
_LEAD = 2
_REACH, _FEWEST_APART = 80, 2
_COMMA = re.compile(r",(?!\d)")
_STOPS = frozenset(",;.:()")
_OF = frozenset("of de da do dos das del des du der".split())
# What an office is for, and who has it: with `of` between them, no place.
_OFFICES = re.compile(
    r"interior|interieur|inneres|innern|innenministeri\w*|health|saude|salud|sante|gesundheit"
    r"|defen[cs]e|defesa|defensa|verteidigung|justice|justica|justicia|justiz|education|educacao"
    r"|educacion|bildung|finance|financas|finanzas|finances|finanzen|transport\w*|verkehr"
    r"|agricult\w+|landwirtschaft|energ\w+|labou?r|trabalho|trabajo|travail|civil|protection"
    r"|protecao|proteccion|katastrophenschutz|water|agua|eau|environment|meio|medio"
)
_ROLE = re.compile(
    r"minist\w+|secretar\w+|departa?ment\w*|departement\w*|direc\w+|direktor\w*|agenc\w+|behorde"
    r"|office|bureau|gabinete|министр\w*|министерств\w*"
)
_ARTICLES = frozenset(
    "of for de da do dos das del des du la las los el le les l der die das fur the".split()
)
_FAR_OFFICE = 4
_AT = frozenset("bei nahe in".split())
# The first word of a sentence has a capital whatever it is.
_FIRST_INNER, _MOST_LETTERS = 2, 4


class Places:
    """The places of the figures of one event.

    Args:
        reports: of the event.
        told: their sentences.
    """

    def __init__(self, reports: Sequence[ReadReport], told: Sequence[Sequence[Told]]) -> None:
        self._languages = [report.language for report in reports]
        named: Counter[str] = Counter()
        counted = 0
        for report, sentences in zip(reports, told, strict=True):
            title = report.title_told
            lead = [one for one in sentences if one.index < _LEAD]
            names = {name for one in lead for name in one.names}
            names |= title.names if title is not None else set()
            named.update(names)
            counted += bool(lead or title)
        least = max(1.0, _SHARE * counted)
        self._usual = {name for name, count in named.items() if count >= least}

    def kept_apart(self, found: Sequence[Found]) -> list[Found]:
        """Figures of one kind, each with what keeps it apart.

        A place keeps figures apart where a report itself tells them apart by it (`51 in all, 12 of
        them in Sela`), or where few of the reports name it beside the figure.
        """
        placed = self._placed(_named_apart(found))
        by_report: dict[int, list[Found]] = defaultdict(list)
        for one in placed:
            if not one.key:
                by_report[one.report].append(one)
        days = set()
        for members in by_report.values():
            values = {(member.figure.value, self._day(member)) for member in members}
            told_days = {day for _, day in values if day}
            if len({value for value, _ in values}) > 1 and len(told_days) > 1:
                days |= told_days
        return [
            replace(one, key=self._day(one), apart=self._day(one))
            if not one.key and self._day(one) in days
            else one
            for one in placed
        ]

    def _placed(self, found: Sequence[Found]) -> list[Found]:
        of = {
            id(one): _place(one.told, one, self._languages[one.report])
            for one in found
            if not one.key
        }
        named: dict[str, set[int]] = defaultdict(set)
        values: dict[tuple[int, str], set[object]] = defaultdict(set)
        for one in found:
            for name in one.told.names:
                named[name].add(one.report)
            if not one.key:
                values[one.report, of[id(one)]].add(one.figure.value)
        reports = len({one.report for one in found})
        apart = set()
        for (report, place), own in values.items():
            if not place or place in self._usual:
                continue
            others = [v for (r, p), v in values.items() if r == report and p != place]
            is_contrast = any(own != other for other in others)
            elsewhere = {v for (r, p), vs in values.items() if r != report and not p for v in vs}
            is_same = not is_contrast and own <= elsewhere
            if is_contrast or (len(named[place]) < _SHARE * reports and not is_same):
                apart.add(place)
        return [
            replace(one, key=of[id(one)], apart=_written(one.told, of[id(one)]))
            if of.get(id(one)) in apart
            else one
            for one in found
        ]

    def _day(self, one: Found) -> str:
        """The day, or the words for several days, of which a figure is; empty for none."""
        text, language = one.told.text, self._languages[one.report]
        before = [
            day for day in one.told.days
            if day.span.start < one.figure.span.end + 60
            and not is_from_then(text, day.span, language)
        ]  # fmt: skip
        if not before:
            return ""
        return words_of_span(text, before[0], one.told.days) or before[0].day.isoformat()


def _named_apart(found: Sequence[Found]) -> list[Found]:
    """Figures that a report gives of a group that it names, beside one of people as such.

    `Six people were arrested` and `nine leaders were arrested`.
    """
    groups = [_group(one) for one in found]
    values: dict[int, set[tuple[str, object]]] = defaultdict(set)
    for one, group in zip(found, groups, strict=True):
        if not one.key:
            values[one.report].add((group, one.figure.value))
    apart = {
        group
        for own in values.values()
        for group, value in own
        if group and any(not other and value != another for other, another in own)
    }
    return [
        replace(one, key=group, apart=one.figure.of) if group in apart and not one.key else one
        for one, group in zip(found, groups, strict=True)
    ]


def _group(one: Found) -> str:
    """The group that a figure of people counts, where it is none of the tables."""
    if one.figure.kind.noun != "people" or not one.word:
        return ""
    tokens = tokens_of(one.word)
    if any(hit.kind == "nouns" for hit in hits(tokens, one.language)):
        return ""
    return cognate(tokens[0].folded) if tokens else ""


def _place(told: Told, one: Found, language: str) -> str:
    """The place that a figure is of: behind it, or at the start of its clause."""
    tokens, text = told.tokens, told.text
    # `From Monday`
    calendar = calendar_spans(text, language)
    behind = {hit.last for hit in told.known if hit.kind == "places"}
    # German writes `in Schulen` as it writes `in Sela`.
    common = {hit.first for hit in told.known if hit.kind in ("nouns", "topics", "actions")}
    start, end = one.figure.number
    low = max((f.span.end for f in told.figures if f.span.end <= start), default=0)
    high = min((f.number.start for f in told.figures if f.number.start > start), default=len(text))
    places = [
        (number, token) for number, token in enumerate(tokens)
        if number in behind and token.capital and low <= token.start < high
        and name_key(text[token.start : token.end]) in told.names
        and number not in common
        and not (base(language) == "de" and meanings_of_parts(token.folded, "de"))
        and not any(span.start <= token.start < span.end for span in calendar)
        and not _is_in_name(text, tokens, number)
        and not (base(language) == "de" and _lies_at(tokens, number))
    ]  # fmt: skip
    for number, token in places:
        if end <= token.start <= one.figure.span.end + _REACH and not any(
            _stops(text, tokens, i) for i in range(number, 0, -1) if tokens[i].start >= end
        ):
            return name_key(text[token.start : token.end])
    # `Of Hidrovalle, the company that runs the dam, whose failure left 12 dead`: too far.
    first = [
        token for _, token in places
        if token.end <= start and len(_COMMA.findall(text[token.end : start])) < _FEWEST_APART
    ]  # fmt: skip
    return name_key(text[first[0].start : first[0].end]) if first else ""


def _lies_at(tokens: Sequence[Token], number: int) -> bool:
    """Whether a German noun is told of where it lies, and is no name: `in Chemiewerk bei Sela`."""
    behind = tokens[number + 1 : number + 3]
    return len(behind) > 1 and behind[0].folded in _AT and behind[1].capital


def _is_in_name(text: str, tokens: Sequence[Token], number: int) -> bool:
    """Whether a word ends a longer name, or is none: `Mundial da Saúde`, `de TV`.

    What a ministry is for is none either: `the Minister of Interior`.
    """
    if _is_of_office(tokens, number):
        return True
    if tokens[number - 1].folded not in _OF or tokens[number - 1].capital:
        return False
    token = tokens[number]
    is_acronym = (
        token.end - token.start <= _MOST_LETTERS and text[token.start : token.end].isupper()
    )
    return is_acronym or (number > _FIRST_INNER and tokens[number - 2].capital)


def _is_of_office(tokens: Sequence[Token], number: int) -> bool:
    """Whether a word says what a minister or an office is for."""
    if _OFFICES.fullmatch(tokens[number].folded):
        return True
    before = range(number - 1, max(-1, number - _FAR_OFFICE), -1)
    inner = [tokens[i].folded for i in before]
    role = next((word for word in inner if word not in _ARTICLES), "")
    return len(inner) > 1 and inner[0] in _ARTICLES and _ROLE.match(role) is not None


def _stops(text: str, tokens: Sequence[Token], number: int) -> bool:
    between = text[tokens[number - 1].end : tokens[number].start]
    return any(sign in _STOPS for sign in between)


def _written(told: Told, key: str) -> str:
    """A name as the sentence has it."""
    for token in told.tokens:
        if token.capital and name_key(told.text[token.start : token.end]) == key:
            return told.text[token.start : token.end]
    return key
