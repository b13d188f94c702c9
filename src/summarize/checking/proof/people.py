"""The people of a text: by what names, ages and descriptions it knows them.

Nothing is guessed: two people of one surname, a first name that the text does not give, an age that
it gives to two, are nobody that can be told.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from summarize.checking.proof.completions import TextNames
from summarize.checking.proof.lexicon import Lexicon
from summarize.checking.proof.proof_tokens import Token

_MALE = frozenset(("he", "his", "him", "himself"))
_FEMALE = frozenset(("she", "her", "hers", "herself"))
_ASKED = ("said", "says", "added", "told", "asked")
AGE_WORDS = 4
_MIN_ACTS = 2
MAX_DESCRIPTION = 5


class People:
    """Who is named in a text.

    Args:
        sentences: its words, by sentence.
        names: its names.
        lexicon: of its language.
    """

    def __init__(
        self, sentences: Sequence[Sequence[Token]], names: TextNames, lexicon: Lexicon
    ) -> None:
        self._names = names
        self._lexicon = lexicon
        self.ages: defaultdict[str, set[str]] = defaultdict(set)
        self._bearers: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        self._evidence: Counter[str] = Counter()
        self._against: Counter[str] = Counter()
        self._sure: Counter[str] = Counter()
        self._acts: Counter[str] = Counter()
        self._places: set[str] = set()
        self._genders: Counter[str] = Counter()
        for tokens in sentences:
            for token in tokens:
                if token.form in _MALE or token.form in _FEMALE:
                    self._genders["he" if token.form in _MALE else "she"] += 1
            for low, high in self.runs(tokens):
                self._read(tokens, low, high)
                self._read_behind(tokens, high)

    def speaks_of(self, pronoun: str) -> bool:
        """Whether nobody is spoken of as a woman (man)."""
        return not self._genders["she" if pronoun == "he" else "he"]

    def runs(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Where names stand: words with capitals without a mark between them."""
        place = 0
        while place < len(tokens):
            end = self._run_end(tokens, place)
            if end > place:
                yield place, end
            place = max(end, place + 1)

    def candidates(self, tokens: Sequence[Token]) -> set[str]:
        """Who is named by some words; "" where somebody is whom the text does not tell."""
        found: set[str] = set()
        for low, high in self.runs(tokens):
            last = self._surname(tokens, low, high)
            if self.is_person(last):
                found.add(self._named(tokens, low, high) or "")
            elif high - low > 1 and not self._is_place(last) and self._names.is_name(last):
                found.add("")
        return found

    def mention(self, tokens: Sequence[Token], place: int) -> tuple[int, str | None]:
        """Where a mention of one known person ends that begins here, and who it is."""
        token = tokens[place]
        end = self._run_end(tokens, place)
        if end > place:
            inside = place and not token.marks and self._in_name(tokens[place - 1])
            return end, None if inside else self._named(tokens, place, end)
        if token.form != "the":
            return place, None
        if is_age_phrase(tokens, place):
            end = place + AGE_WORDS
            return end, self.of_age(tokens[place + 1].form) if self._ends(tokens, end) else None
        return self._described(tokens, place)

    def describes(self, words: Sequence[Token], person: str) -> bool:
        """Whether the text puts these words in front of a name."""
        return person in self._bearers.get(tuple(token.form for token in words), ())

    def _read(self, tokens: Sequence[Token], low: int, high: int) -> None:
        """What stands around a name: titles, ages, verbs of saying, descriptions."""
        last, has = tokens[high - 1].form, self._lexicon.has
        before = tokens[low - 1].form if low and not tokens[low].marks else ""
        after = tokens[high] if high < len(tokens) else None
        if after is not None and is_age(tokens, high):
            self.ages[last].add(after.form)
            self._evidence[last] += 2
        verb = after.form if after is not None and not after.marks else ""
        several = high - low > 1
        words = self._description_before(tokens, low)
        sure = (
            has("title", before, *(token.form for token in tokens[low:high])),
            after is not None and after.form in ("who", "whose"),
            several and bool(words),
        )
        self._evidence[last] += sum(sure)
        self._evidence[last] += sum((
            has("report", verb),
            before in _ASKED,
            several and bool(verb) and self._lexicon.is_finite_form(verb),
        ))  # fmt: skip
        self._sure[last] += any(sure)
        self._acts[last] += 1 if verb and has("report", verb) else several
        self._against[last] += 2 * (before in ("in", "near", "the"))
        for size in range(1, len(words) + 1):
            self._bearers[words[-size:]].add(last)

    def describe(self, words: Sequence[Token], person: str) -> None:
        """Remember that the text calls somebody `the 34-year-old actor`."""
        for size in range(1, len(words) + 1):
            self._bearers[tuple(token.form for token in words[-size:])].add(person)

    def _read_behind(self, tokens: Sequence[Token], high: int) -> None:
        """`, a baker,`, `, 34, from Hull, Yorkshire,`, `, who turned 34 in May` behind a name."""
        last, forms = tokens[high - 1].form, [t.form for t in tokens[high : high + AGE_WORDS]]
        if forms[:1] == ["who"]:
            forms = forms[1:]
        if forms[:1] == ["turned"] and len(forms) > 1 and forms[1].isdigit() and len(forms[1]) < 4:
            at = high + (tokens[high].form == "who") + 2
            if self._ends(tokens, at) or self._lexicon.has("time", tokens[at].form):
                self.ages[last].add(forms[1])
        if is_age(tokens, high) and high + 1 < len(tokens):
            if tokens[high + 1].form not in ("from", "of"):
                return
            for low, end in self.runs(tokens[high + 2 :]):
                part = tokens[high + 2 + low : high + 2 + end]
                if low and part[0].marks != ",":
                    return
                self._places.add(part[-1].form)
        elif high < len(tokens) and tokens[high].marks == ",":
            self._read_apposition(tokens, high, last)

    def _read_apposition(self, tokens: Sequence[Token], low: int, last: str) -> None:
        if tokens[low].form not in ("a", "an", "the"):
            return
        end = low + 1
        while end < len(tokens) and end - low <= MAX_DESCRIPTION and not tokens[end].marks:
            form = tokens[end].form
            if self._lexicon.is_closed(form) or self._lexicon.has("guard", form):
                return
            end += 1
        if end == len(tokens) or tokens[end].marks != "," or end == low + 1:
            return
        if self._lexicon.is_finite_form(tokens[end].form):
            self.describe(tokens[low + 1 : end], last)
            person = self._lexicon.has("person", tokens[end - 1].form)
            self._evidence[last] += person or self._lexicon.has("report", tokens[end].form)

    def _is_place(self, last: str) -> bool:
        return self._against[last] > 0 or (last in self._places and not self._evidence[last])

    def _surname(self, tokens: Sequence[Token], low: int, high: int) -> str:
        """The last word of a name, or the surname of a first name that stands alone."""
        last = tokens[high - 1].form
        if high - low > 1 or self._against[last] or not self._evidence[last]:
            return last
        return self._names.last_name(last) or last

    def _run_end(self, tokens: Sequence[Token], place: int) -> int:
        if not self._in_name(tokens[place]) or tokens[place].glued:
            return place
        end = place + 1
        while end < len(tokens) and self._in_name(tokens[end]):
            if tokens[end].marks or tokens[end].glued:
                break
            end += 1
        return end

    def _in_name(self, token: Token) -> bool:
        if not token.capital or token.form == "i" or self._lexicon.has("time", token.form):
            return False
        return not self._lexicon.is_closed(token.form)

    def _description_before(self, tokens: Sequence[Token], low: int) -> tuple[str, ...]:
        """`defending champion` of `defending champion Munro`, unless it is weakened: `former`."""
        words: list[str] = []
        place = low - 1
        while place >= 0 and len(words) < MAX_DESCRIPTION and not tokens[place + 1].marks:
            token = tokens[place]
            if self._lexicon.is_closed(token.form) or token.number:
                break
            if not token.capital and self._lexicon.is_verb_form(token.form):
                break
            if self._lexicon.has("guard", token.form) or self._lexicon.is_adverb(token.form):
                return ()
            words.insert(0, token.form)
            place -= 1
        return tuple(words)

    def is_person(self, last: str) -> bool:
        """Whether the text says of a name what is said of people only."""
        if last.endswith("s") and not self._sure[last] and self._acts[last] < _MIN_ACTS:
            return False  # clubs and firms, of which many end so, say and do things, too
        known = self._evidence[last] > self._against[last]
        return known and self._names.is_name(last)

    def _named(self, tokens: Sequence[Token], low: int, high: int) -> str | None:
        last = self._surname(tokens, low, high)
        if not self.is_person(last) or self._lexicon.has("title", last):
            return None
        if last != tokens[high - 1].form:
            return last
        firsts = self._names.first_names(last)
        own = [t.form for t in tokens[low : high - 1] if not self._lexicon.has("title", t.form)]
        return None if firsts is None or any(form not in firsts for form in own) else last

    def of_age(self, age: str) -> str | None:
        """The one person of an age."""
        bearers = [last for last, ages in self.ages.items() if age in ages]
        return bearers[0] if len(bearers) == 1 and self.ages[bearers[0]] == {age} else None

    def _described(self, tokens: Sequence[Token], place: int) -> tuple[int, str | None]:
        """`The Leeds winger`, where the text says that of one person."""
        words = tuple(token.form for token in tokens[place + 1 : place + 1 + MAX_DESCRIPTION])
        for size in range(len(words), 0, -1):
            bearers = self._bearers.get(words[:size])
            end = place + 1 + size
            if not bearers or any(token.marks for token in tokens[place + 1 : end]):
                continue
            person = next(iter(bearers))
            told = len(bearers) == 1 and self._ends(tokens, end) and self.is_person(person)
            return (end, person) if told else (place, None)
        return place, None

    def _ends(self, tokens: Sequence[Token], end: int) -> bool:
        """Whether a noun phrase ends in front of a place."""
        if end >= len(tokens) or tokens[end].marks:
            return True
        form, words = tokens[end].form, self._lexicon
        if tokens[end].capital:
            return False
        return words.is_closed(form) or words.is_finite_form(form) or words.is_adverb(form)


def is_age(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is the 34 of `Munro, 34,`."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    if not (token.number and "," in token.marks and token.form.isdigit() and len(token.form) < 4):
        return False
    return place + 1 == len(tokens) or bool(tokens[place + 1].marks)


def is_age_phrase(tokens: Sequence[Token], place: int) -> bool:
    """Whether `the 34-year-old` begins at a place."""
    if tokens[place].form != "the" or place + AGE_WORDS > len(tokens):
        return False
    number, year, old = tokens[place + 1 : place + AGE_WORDS]
    return number.number and year.form == "year" and old.form == "old"
