"""What is said twice or given up in speech: restarts, stutters, words begun."""

from summarize.languages.scripts import is_unspaced
from summarize.languages.tags import base
from summarize.summarizing.conversations.notes import BREAK
from summarize.summarizing.conversations.stop_words import light_words, stop_words
from summarize.summarizing.conversations.tokens import Token

CLAUSE_MARKS = frozenset(",，、،;；:：.。!！?？؟…—–।")
_MAX_RESTART_WORDS = 5


def without_restarts(found: list[Token], language: str) -> list[Token]:
    """Where a speaker breaks off and says the same again, the first attempt goes."""
    kept: list[Token] = []
    small = stop_words(language) | light_words(language)
    for number, token in enumerate(found):
        if token.text != BREAK:
            kept.append(token)
            continue
        after = [t.word for t in found[number + 1 : number + 1 + _MAX_RESTART_WORDS]]
        size = _restart_size(kept, after)
        clause = _clause_size(kept)
        if _is_false_start(kept[len(kept) - clause :], after, small, language):
            del kept[len(kept) - clause :]
        elif size:
            del kept[len(kept) - size :]
        elif any(t.word for t in kept) or not after:
            kept.append(token)
    return kept


def _clause_size(kept: list[Token]) -> int:
    """How many tokens stand behind the last mark, as far as a false start is looked for."""
    for size, token in enumerate(reversed(kept[-_MAX_FALSE_START - 1 :])):
        if token.text in CLAUSE_MARKS:
            return size
    return len(kept)


def _is_false_start(
    kept: list[Token], after: list[str], small: frozenset[str], language: str
) -> bool:
    """Whether a few words that tell nothing stand before a break, and a new subject behind it."""
    words = [token.word for token in kept if token.word]
    if len(words) > _MAX_FALSE_START or not all(word in small for word in words):
        return False
    subjects = _SUBJECTS.get(base(language), "").split()
    denies = _DENIALS.get(base(language), "").split()
    is_anew = bool(words and after) and after[0] in subjects
    return is_anew and not any(word in denies for word in words)


# What begins a clause anew. Only where nothing was denied is what stands before it worth nothing.
_SUBJECTS = {
    "en": "i i'm i've i'd i'll we we're we've we'd we'll you you're he she they they're the there "
    "there's what let's my our"
}
# `because` and `but` are no false start: what they join would be told as two facts.
_DENIALS = {
    "en": "not no never don't doesn't didn't isn't wasn't won't can't cannot if unless because "
    "but or although though so when while than as like"
}
_MAX_FALSE_START = 4


def _restart_size(kept: list[Token], after: list[str]) -> int:
    """How many of the last words are said again behind the break, the break aside."""
    if not after or not after[0]:
        return 0
    for size in range(1, min(_MAX_RESTART_WORDS, len(kept)) + 1):
        last = [token.word for token in kept[-size:]]
        if not last[0]:
            break
        if last[0] == after[0] and last == after[:size]:
            return size
        # `the pro {break} the process`: what was begun is finished behind the break.
        is_same = size > 1 and last[:-1] == after[: size - 1]
        if is_same and _is_begun(last[-1], after[size - 1 : size]):
            return size
    return int(_is_begun(kept[-1].word, after[:1])) if kept else 0


def _is_begun(word: str, after: list[str]) -> bool:
    return bool(word and after) and after[0].startswith(word)


def without_stutters(found: list[Token], language: str) -> list[Token]:
    """Without words of grammar said twice, alone or with the words behind them."""
    stops = stop_words(language)
    kept: list[Token] = []
    for token in found:
        kept.append(token)
        for size in range(1, 5):
            last, before = kept[-size:], kept[-2 * size : -size]
            if len(before) < size or not last[0].word or is_unspaced(last[0].word[0]):
                break
            same = [t.word for t in last] == [t.word for t in before]
            if same and all(t.word for t in last) and _is_stutter(last, stops, size):
                del kept[len(kept) - size :]
                break
        else:
            continue
    return kept


def _is_stutter(last: list[Token], stops: frozenset[str], size: int) -> bool:
    words = [token.word for token in last]
    if size == 1:
        # `that that` and `had had` are grammar, and `very very` is meant.
        return words[0] in stops and words[0] not in MEANT_TWICE
    return any(word in stops for word in words) and len(set(words)) > 1


MEANT_TWICE = frozenset(
    "that had is very really so no yes much many more long well bye las les nous vous die das "
    "molto muito muy très sehr zeer очень जी कुछ बहुत कभी साथ जब".split()
)
ONE_LETTER_WORDS = {
    "en": "a i o", "pt": "a e o à é", "es": "a e o u y", "fr": "a à y ô", "it": "a e i o è",
    "ru": "а в и к о с у я", "de": "", "nl": "u",
}  # fmt: skip


def without_begun(found: list[Token], language: str) -> list[Token]:
    """Without words that were begun and given up: `m my job`, `the s thing`, `pi picture`.

    Only where the language's words of one letter are known, and in small letters.
    """
    if base(language) not in ONE_LETTER_WORDS:
        return found
    own = ONE_LETTER_WORDS[base(language)].split()
    words = stop_words(language) | light_words(language)
    kept: list[Token] = []
    for token, after in zip(found, [*found[1:], None], strict=False):
        is_short = 0 < len(token.word) < 3 and token.text.isalpha() and token.text.islower()
        # `3 h of work`: what stands behind a number is a unit.
        is_unit = bool(kept) and kept[-1].word[-1:].isdecimal()
        is_short = is_short and token.is_apart and not is_unit
        is_begun = len(token.word) == 1 or (
            after is not None and len(after.word) > 2 and _is_begun(token.word, [after.word])
        )
        is_word = token.word in (own if len(token.word) == 1 else words)
        if not (is_short and is_begun and after is not None and not is_word):
            kept.append(token)
    return kept


def has_begun(spoken: list[Token], language: str) -> bool:
    """Whether a word was begun and given up that cannot be told for sure."""
    own = ONE_LETTER_WORDS[base(language)].split()
    known = stop_words(language) | light_words(language)
    is_english = base(language) == "en"
    for number, (token, after) in enumerate(zip(spoken, [*spoken[1:], None], strict=False)):
        word, then = token.word, after.word if after else ""
        is_unit = number and spoken[number - 1].word[-1:].isdecimal()
        if is_english and number and _is_anew(spoken[number - 1], token):
            return True
        if not word.isalpha() or not token.is_apart or is_unit:
            continue
        is_letter = len(word) == 1 and word not in own
        if is_letter and (token.text.islower() or token is spoken[0]):
            return True
        # `signif significantly`; `a adding`, which no one says.
        # A word that is none is begun whatever follows: `Th the`.
        least = 1 if word in known else 0
        is_longer = then.startswith(word) and len(then) - len(word) > least
        if is_longer and (word == "a" if word in known else len(word) > 1):
            return True
        if is_english and _is_no_english(token, known, then):
            return True
    return False


def _is_anew(before: Token, token: Token) -> bool:
    """Whether a clause begins in the middle of another, as its capital tells: `the syst It's`."""
    return (
        before.word.isalpha() and before.text.islower()
        and token.text[:1].isupper() and token.word in _BEGINNINGS
    )  # fmt: skip


_BEGINNINGS = frozenset("it it's we we're they they're that's you you're he she".split())


def _is_no_english(token: Token, known: frozenset[str], then: str) -> bool:
    """Whether a short word has no vowel or is none of the few of two letters; `an but`, `a has`."""
    word = token.word
    if word in ("a", "an", "the") and then in _NO_NOUNS:
        return True
    if word == "an":
        return then[:1].isalpha() and then[:1] not in "aeiouhmnflrsx"
    if not token.text.islower():
        return False
    if len(word) == 2:
        return word not in known and word not in _TWO_LETTERS
    return 2 < len(word) < 5 and not set(word) & set("aeiouyáéíóúàè")


_TWO_LETTERS = frozenset("ok pm am tv pc ad id ex vs mm cm km kg ha".split())
_NO_NOUNS = frozenset(
    "is are was were has have had does did will would we they he she it you and or but if "
    "because that the a".split()
)
