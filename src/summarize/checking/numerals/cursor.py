"""Where a numeral is read: its items, what stands between them, and how its language counts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.checking.numerals.items import Flag, Item
from summarize.checking.numerals.joining import Rules

# What may stand between two words of a numeral; never the end of a line.
_GAP = re.compile(r" {0,3}-? {0,3}")
# `two and a half`: the article is no item.
_ARTICLE = re.compile(r" {1,2}(?:an? |one[- ])")
# `एक सौ तीस का पाँचवाँ`: a fifth of 130.
_FIFTH_OF = re.compile(r" (?:का|के|की) ")
_END_OF_CLAUSE = re.compile(r"\s*(?:\Z|[.;!?؟؛।](?!\w)|\n)")
_COMMAS_BETWEEN_SCALES = frozenset(("en", "pt", "it", "es", "fr"))
# `A score of people`
_INDEFINITE = re.compile(r"(?<!\w)[aA] $")
_OF_MANY = re.compile(r" of (?!\d)")
# `백 명`, `만 원`: a scale that counts
_COUNTED_IN_KOREAN = re.compile(
    r" ?(?:명|원|달러|유로|엔|개|년|퍼센트|배|미터|킬로|톤|가지|번째)"
    r"| (?:번|살|마리|권|장|건|회|평|석|점|주년|시간|리터|그램|표|대|척|쪽|병|잔)"
)
# What is counted in Chinese and Japanese: money, people, pieces, years.
_COUNTED = frozenset(
    "元円圆圓塊块人名個个件吨噸头只辆台家户戶年美欧港日英ドユポ対倍回本枚冊匹頭歳票"
)


@dataclass(frozen=True, slots=True)
class Cursor:
    """The items of a text, in order, with what stands between them.

    Attributes:
        items: none over another.
        text: where they stand.
        rules: those of its language.
    """

    items: Sequence[Item]
    text: str
    rules: Rules

    def kind(self, place: int) -> str:
        """What the item at a place is; nothing behind the last one."""
        return self.items[place].kind if place < len(self.items) else ""

    def gap(self, place: int) -> str:
        """What stands between an item and the one before it."""
        return self.text[self.items[place - 1].end : self.items[place].start]

    def before(self, place: int, characters: int) -> str:
        """What stands right before an item."""
        start = self.items[place].start
        return self.text[max(0, start - characters) : start]

    def follows(self, place: int) -> bool:
        """Whether nothing stands between an item and the one before it, spaces and hyphens apart."""
        if place >= len(self.items):
            return False
        item, before = self.items[place], self.items[place - 1]
        if item.flags & Flag.GLUED:
            return True
        distance = item.start - before.end
        if distance > 7:
            return False
        gap = self.text[before.end : item.start]
        if gap in ("", " "):
            return True
        if gap == ", ":
            return self._goes_on_behind_comma(place)
        if item.flags & before.flags & Flag.DIGITS:
            return False
        return _GAP.fullmatch(gap) is not None

    def follows_article(self, place: int) -> bool:
        """Whether an article stands between an item and the one before it."""
        return place < len(self.items) and _ARTICLE.fullmatch(self.gap(place)) is not None

    def is_share_of(self, place: int) -> bool:
        """Whether the item at a place divides what stands before it: `130 का पाँचवाँ`."""
        ordinal = self.rules.fifth_of and self.kind(place) == "ordinal"
        return ordinal and _FIFTH_OF.fullmatch(self.gap(place)) is not None

    def is_counted_once(self, place: int) -> bool:
        """Whether a group is one: `a score of people`, and not `a score of 3-2`."""
        is_one = _INDEFINITE.search(self.before(place, 4))
        return bool(is_one and _OF_MANY.match(self.text, self.items[place].end))

    def half_behind(self, place: int) -> int | None:
        """The place behind `and a half`, where that stands behind an item, or None."""
        at = place
        if self.kind(at) in ("joiner", "half joiner") and self.follows(at):
            at += 1
        if self.kind(at) != "part" or self.items[at].value != 2:
            return None
        joined = at > place or self.items[at].flags & Flag.JOINED
        near = self.follows(at) or (at > place and self.follows_article(at))
        return at + 1 if joined and near else None

    def ends_clause(self, place: int) -> bool:
        """Whether the text or a sentence ends before an item."""
        return _END_OF_CLAUSE.match(self.text, self.items[place - 1].end) is not None

    def last_unit(self, first: int, last: int) -> int:
        """What items count last: `dos mil millones` are two milliards, `two hundred` is no scale."""
        unit = 1
        for item in reversed(self.items[first:last]):
            is_scaled = item.kind == "number" and item.room > 1
            if is_scaled and (item.flags & Flag.DIGITS or item.room >= 1000):
                return unit * item.room  # `15 thousand`; `مليونين`, two of them
            if item.kind != "scale" or item.value < 1000:
                break
            unit *= int(item.value)
        return unit

    def is_round(self, first: int, last: int) -> bool:
        """Whether items are one scale and nothing else; in Chinese, several: `百万富翁`."""
        items = self.items[first:last]
        if self.rules.language == "ko":
            return len(items) == 1 and not _COUNTED_IN_KOREAN.match(self.text, items[-1].end)
        if not items[0].flags & Flag.HAN:
            is_glued = any(item.flags & Flag.GLUED for item in items)
            # `مئات الآلاف`, hundreds of thousands
            return not is_glued and all(item.kind == "scale" for item in items)
        before, after = self.before(first, 1), self.text[items[-1].end : items[-1].end + 1]
        alone = not (before.isalnum() or after.isalnum()) or after in _COUNTED or before == "之"
        return not alone and all(item.kind == "scale" for item in items)

    def _is_hundred_in_a_word(self, place: int) -> bool:
        """Whether a numeral in one word begins with a hundred: `centoventi`."""
        behind = self.items[place + 1] if place + 1 < len(self.items) else None
        is_glued = behind is not None and behind.flags & Flag.GLUED
        return self.items[place].value == 100 and bool(is_glued)

    def _goes_on_behind_comma(self, place: int) -> bool:
        """`Two million, three hundred thousand`."""
        item, before = self.items[place], self.items[place - 1]
        if (
            self.rules.language not in _COMMAS_BETWEEN_SCALES
            or before.kind != "scale"
            or not (item.kind == "number" or self._is_hundred_in_a_word(place))
        ):
            return False
        in_words = not (item.flags | before.flags) & (Flag.DIGITS | Flag.HAN)
        while in_words and self.kind(place) in ("number", "joiner"):
            place += 1
            if place >= len(self.items) or self.gap(place) not in ("", " ", "-"):
                return False
        return self.kind(place) == "scale" and self.items[place].value < before.value
