"""The numerals of a text as numbers: what they say, and what they may say besides."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from summarize.checking.numerals import contexts
from summarize.checking.numerals.adjusting import adjusted, is_range
from summarize.checking.numerals.clocks import Clock, clocks
from summarize.checking.numerals.digit_fractions import digit_fractions
from summarize.checking.numerals.digits import MAX_ROW, Piece, digit_items, pieces
from summarize.checking.numerals.grammar import numerals
from summarize.checking.numerals.han import han_items
from summarize.checking.numerals.items import Flag, Item, Numeral, Value
from summarize.checking.numerals.joining import rules_of
from summarize.checking.numerals.lexicon import WORD, kana_items, known_words, lexicon_of
from summarize.checking.numerals.other_values import other_values, without, without_unit
from summarize.checking.numerals.plain import Plain, with_commas
from summarize.checking.numerals.roman_numerals import centuries
from summarize.checking.numerals.separators import as_decimal, digit_starts, found_at
from summarize.checking.numerals.spoken_times import time_at
from summarize.checking.numerals.units import Unit, unit_behind
from summarize.documents import Span

_WORD = re.compile(WORD)
# 14/03/2025 and 7月: one of these numbers is a month.
_DATE = re.compile(r"(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{2,4}(?!\d)|(?<!\d)\d{1,2}(?= ?[月월])")
_MONEY_BEFORE = re.compile(r"[$€£¥₹₽₺₩₪] ?\Z")
# `Half a mile`, `a quarter of an hour`, `a mile`
_OF_A = re.compile(r"(?: of)? an? ")
_ARTICLE = re.compile(
    r"[aA](?<!\w[aA])n?(?= (?:mile|yard|foot|inch|acre|gallon|pint|pound|ounce|kilo|metre|meter)\b)"
)
_CONTEXT = 24
# Below this a word is often no count: `one of them`, `two and two`, `at sixes and sevens`.
_SURE_FROM = 10
_HAN_LANGUAGES = frozenset(("zh", "ja", "yue", "ko"))


class Number(NamedTuple):
    """A number where it stands.

    Attributes:
        value: the likeliest value, as a decimal, or as a time, `15:30`.
        readings: all the values that it may have.
        text: as it is written.
        span: where.
        parts: the numbers that say the same together: 20 and 12 for 20:12, 2 and 0.5 for 2.5.
        offers: what it supports, and is not its value: the hour of a time, the century of a decade.
    """

    value: str
    readings: frozenset[str]
    text: str
    span: Span
    parts: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()


class Amount(NamedTuple):
    """So much of something: a number, however it is written, and the unit behind it.

    Attributes:
        value: the number.
        unit: its unit; None where there is none that is known.
        text: as it is written, with the unit.
        span: where.
    """

    value: Value
    unit: Unit | None
    text: str
    span: Span


class Read(NamedTuple):
    """What a text has in numbers.

    Attributes:
        numbers: in order.
        amounts: those numbers and numerals that stand by themselves, with their units.
        loose: readings of what is no number by itself: `two`, `half`, `third`.
        months: the months that it names, 1 to 12.
        rest: the text without what stands in digits, clocks and centuries.
    """

    numbers: list[Number]
    amounts: list[Amount]
    loose: set[str]
    months: set[int]
    rest: str


def read(text: Plain, language: str | None, *, words: bool, keeps_units: bool) -> Read:
    """Read the numbers of a text.

    Args:
        text: prepared for it.
        language: ISO 639 code; None reads the words of all languages known as loose.
        words: whether numerals in words are numbers by themselves.
        keeps_units: whether `6.4 million` may also be 6.4, beside a word that is not known here.
    """
    return _Reader(text, language, words=words, keeps_units=keeps_units).read()


class _Found(NamedTuple):
    """A number where it stands in the plain text; as `Number`."""

    start: int
    end: int
    value: str
    readings: frozenset[str]
    parts: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()


class _Reader:
    """One text while it is read."""

    def __init__(
        self, text: Plain, language: str | None, *, words: bool, keeps_units: bool
    ) -> None:
        self._text, self._language = text, language
        self._plain = with_commas(text) if language == "ja" else text.text
        self._words = words and language is not None
        self._keeps_units = keeps_units
        self._months: set[int] = set()
        self._loose: set[str] = set()
        self._amounts: list[Amount] = []
        self._last_end = 0
        self._pieces: list[Piece] = []
        self._dates: list[Span] = []

    def read(self) -> Read:
        """Read all of it."""
        found = [*self._times(), *self._fractions(), *self._centuries()]
        free = without(self._plain, [(one.start, one.end) for one in found])
        starts = digit_starts(free)
        self._dates = [Span(*match.span()) for match in found_at(starts, _DATE, free)]
        self._pieces = pieces(free, starts, self._language)
        items = self._items(free)
        in_digits = [(piece.start, piece.end) for piece in self._pieces]
        read = numerals(items, free, rules_of(self._language))
        kept = adjusted(read, items, free, self._language)
        skipped = 0
        for place, numeral in enumerate(kept):
            if place < skipped:
                continue
            time = time_at(kept, place, free, self._language)
            if time is not None:
                if items[numeral.first].flags & Flag.DIGITS or self._words:
                    found.append(_of_clock(time[0]))
                else:
                    self._loose |= {*time[0].times, *time[0].parts}
                skipped = place + time[1]
                continue
            number = self._number(numeral, items[numeral.first : numeral.last], free)
            if number is not None:
                found.append(number)
            self._add_amount(numeral, items, free)
        self._amounts += self._of_articles(free)
        found += self._in_rows()
        found.sort(key=lambda one: one.start)
        shown = [self._shown(one) for one in found]
        return Read(shown, self._amounts, self._loose, self._months, without(free, in_digits))

    def _shown(self, one: _Found) -> Number:
        written, span = self._text.written(one.start, one.end), self._text.span(one.start, one.end)
        return Number(one.value, one.readings, written, span, one.parts, one.offers)

    # --- what is read by itself ---

    def _times(self) -> Iterator[_Found]:
        for clock in clocks(self._plain, self._language):
            yield _of_clock(clock)

    def _fractions(self) -> Iterator[_Found]:
        for found in digit_fractions(self._plain, self._language):
            yield _Found(*found)

    def _centuries(self) -> Iterator[_Found]:
        for numeral in centuries(self._plain):
            value = str(numeral.value)
            readings = frozenset((value, f"century {value}"))
            yield _Found(numeral.start, numeral.end, value, readings)

    def _in_rows(self) -> Iterator[_Found]:
        """The numbers of long unbroken rows."""
        readings: dict[Decimal, tuple[str, frozenset[str]]] = {}
        for piece in self._pieces:
            if piece.row > MAX_ROW:
                if piece.value not in readings:
                    value = as_decimal(piece.value)
                    readings[piece.value] = value, frozenset((value,))
                yield _Found(piece.start, piece.end, *readings[piece.value])

    # --- numerals ---

    def _items(self, free: str) -> list[Item]:
        """Digits, words and Chinese signs, in order, none over another."""
        items = [*digit_items(self._pieces), *han_items(free)]
        if self._language == "ja":
            items += kana_items(free)
        language = self._language
        words = known_words(language)
        for match in _WORD.finditer(free):
            for item in words[match.group()]:
                if item.kind == "month":
                    self._months.add(int(item.value))
                else:
                    start = match.start()
                    items.append(item._replace(start=item.start + start, end=item.end + start))
        items.sort()
        if (lexicon := lexicon_of(language or "")) is not None:
            items = [
                item
                for before, item in zip([None, *items], items, strict=False)
                if _counts_on(before, item) or not _is_idiom(item, free, lexicon.idioms)
            ]
        kept: list[Item] = []
        for item in items:
            if not kept or item.start >= kept[-1].end:
                kept.append(item)
        return kept

    def _number(self, numeral: Numeral, items: Sequence[Item], free: str) -> _Found | None:
        """The number that a numeral is; None where it only supports one."""
        digits = [item for item in items if item.flags & Flag.DIGITS]
        values: list[Value | Decimal] = [numeral.value, *numeral.others]
        offers: set[str] = set()
        more: set[str] = set()
        parts = frozenset(map(as_decimal, numeral.parts))
        piece = self._pieces[digits[0].piece] if digits else None
        if piece is not None and len(items) == 1:
            values += other_values(piece, negative=numeral.value < 0)
            parts = parts or piece.parts
            more = set(contexts.as_time(free[numeral.start : numeral.end]))
        if isinstance(numeral.value, int) and 0 <= numeral.value < 10_000:
            more, offers = self._besides(numeral, free, in_digits=len(items) == len(digits) == 1)
        readings = frozenset(map(as_decimal, values)) | more
        if self._keeps_units and numeral.factor[1]:
            readings |= without_unit(*numeral.factor)
        if not (digits or self._is_sure(numeral, items)):
            self._loose |= readings | offers | parts
            if numeral.weak:
                self._loose |= {as_decimal(item.value) for item in items if item.value}
            return None
        return _Found(
            numeral.start,
            numeral.end,
            as_decimal(numeral.value),
            readings,
            parts,
            frozenset(offers) | parts,
        )

    # --- amounts ---

    def _add_amount(self, numeral: Numeral, items: Sequence[Item], free: str) -> None:
        """Keep what a numeral is an amount of."""
        if numeral.ordinal:
            return
        start, end = numeral.start, numeral.end
        item = items[numeral.last - 1]
        if item.flags & Flag.DIGITS and (scale := self._pieces[item.piece].scale):
            # `1.98m`: the letter that may be a million.
            end -= int(scale.powers[0] == 0 and "." in as_decimal(numeral.value))
        if numeral.weak and (gap := _OF_A.match(free, end)):
            end = gap.end() - 1
        unit, end = unit_behind(free, end, self._language) or (None, numeral.end)
        if unit is not None and _MONEY_BEFORE.search(free, max(0, start - 4), start):
            unit, end = None, numeral.end
        if unit is None and numeral.weak:
            return
        if unit == Unit("hour") and numeral.weak:
            self._loose.add(as_decimal(Fraction(numeral.value) * 60))
        self._share(unit, start, free)
        written = self._text.written(start, end)
        self._amounts.append(Amount(numeral.value, unit, written, self._text.span(start, end)))
        self._last_end = end

    def _share(self, unit: Unit | None, start: int, free: str) -> None:
        """The first number of a range has the unit of the second: `2 to 4 inches`."""
        last = self._amounts[-1] if self._amounts else None
        if unit and last and last.unit is None and is_range(free, self._last_end, start):
            self._amounts[-1] = last._replace(unit=unit)

    def _of_articles(self, free: str) -> Iterator[Amount]:
        """`A mile`."""
        for match in _ARTICLE.finditer(free) if self._language == "en" else ():
            found = unit_behind(free, match.end(), "en")
            if found is not None:
                unit, end = found
                written = self._text.written(match.start(), end)
                yield Amount(1, unit, written, self._text.span(match.start(), end))

    def _is_sure(self, numeral: Numeral, items: Sequence[Item]) -> bool:
        """Whether words are a numeral and nothing else: from ten on, or with a fraction."""
        if not self._words or numeral.weak:
            return False
        if items[0].flags & Flag.HAN and self._language not in _HAN_LANGUAGES:
            return False
        value = numeral.value
        return not -_SURE_FROM < value < _SURE_FROM or not isinstance(value, int)

    def _besides(
        self, numeral: Numeral, free: str, *, in_digits: bool
    ) -> tuple[set[str], set[str]]:
        """What else a whole number is where it stands."""
        assert isinstance(numeral.value, int)  # noqa: S101 - for the type checker
        before = free[max(0, numeral.start - _CONTEXT) : numeral.start]
        after = free[numeral.end : numeral.end + _CONTEXT]
        digits = free[numeral.start : numeral.end]
        in_digits = in_digits and digits.isdecimal()
        readings, offers = contexts.besides(
            digits, numeral.value, before, after, in_digits=in_digits
        )
        if in_digits and numeral.value <= 12 and self._is_in_date(numeral.start, numeral.end):
            readings.add(f"month {numeral.value}")
        return readings, offers

    def _is_in_date(self, start: int, end: int) -> bool:
        place = bisect_right(self._dates, start, key=lambda date: date.start)
        return place > 0 and end <= self._dates[place - 1].end


def _of_clock(clock: Clock) -> _Found:
    times = frozenset(clock.times)
    return _Found(clock.start, clock.end, clock.times[0], times, clock.parts, clock.parts)


def _counts_on(before: Item | None, item: Item) -> bool:
    """Whether a small number goes on with the one before it: `kırk bir kişi`, forty-one people."""
    if before is None or item.kind != "number" or before.kind not in ("number", "scale"):
        return False
    is_next = item.start - before.end <= 1 and not before.flags & Flag.DIGITS
    return is_next and (before.value == 10 or 0 < item.value < before.room)


def _is_idiom(item: Item, text: str, idioms: re.Pattern[str]) -> bool:
    """Whether a word belongs to a phrase that is no number."""
    if item.flags & Flag.DIGITS:
        return False
    first = max(0, item.start - _CONTEXT)
    near = idioms.finditer(text, first, item.end + _CONTEXT)
    return any(match.start() < item.end and item.start < match.end() for match in near)
