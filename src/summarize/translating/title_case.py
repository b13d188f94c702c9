"""Headlines In Title Case, as the rest of their text writes its words.

A small translator takes each word with a capital for a name and leaves it: `Killer Pig Mauls
Agricultor chinês`. It is given `Killer pig mauls Chinese farmer` instead (truecasing: Lita et al.
2003). What the text itself has with a capital, or not at all, keeps it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from summarize.documents import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOST_WORDS = 30
_FEWEST_LONG = 4
_LONG = 4
_SHARE = 0.9
# In the common words of English, and names all the same.
_PLACES = frozenset(
    "england scotland wales ireland britain texas california florida virginia georgia "
    "carolina dakota alabama alaska arizona arkansas colorado connecticut delaware hawaii "
    "idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada jersey mexico york ohio "
    "oklahoma oregon pennsylvania tennessee utah vermont washington wisconsin wyoming london "
    "paris rome berlin boston chicago houston dallas monday tuesday wednesday thursday friday "
    "saturday sunday january february march april june july august september october november "
    "december christmas easter god".split()
)
# A text of fewer sentences has not said its names yet.
_ENOUGH = 5
_MAX_CHARACTERS = 400
_ENDS = ".!?…\"'”’"


class SentenceCase:
    """Writes the words of a line in title case as a text writes them.

    Args:
        sentences: of the text around it.
        is_common: whether a word in small letters is a common one of its language.
    """

    def __init__(self, sentences: Iterable[str], is_common: Callable[[str], bool]) -> None:
        small: Counter[str] = Counter()
        large: Counter[str] = Counter()
        count = 0
        for sentence in sentences:
            if _is_title(sentence):
                continue
            count += 1
            for word in list(_WORD.finditer(sentence))[1:]:
                text = word.group()
                if text.islower():
                    small[text] += 1
                elif not text.isupper():
                    large[text.casefold()] += 1
        self._small, self._large = small, large
        self._is_common = is_common if count >= _ENOUGH else lambda _: False

    def __call__(self, text: str, kept: Sequence[Span] = ()) -> str:
        """The line; unchanged where it is not in title case.

        Args:
            text: one sentence or line.
            kept: places of what must stay as it is.
        """
        if not _is_title(text):
            return text
        out, at, opens = [], 0, True
        for match in _WORD.finditer(text):
            word = match.group()
            is_kept = any(k.start < match.end() and match.start() < k.end for k in kept)
            if not opens and not is_kept and self._is_small(word):
                out += [text[at : match.start()], word.lower()]
                at = match.end()
            opens = text[match.end() : match.end() + 1] in (":", ".", "!", "?")
        return "".join([*out, text[at:]])

    def _is_small(self, word: str) -> bool:
        """Whether a word with a capital would have none in a sentence."""
        if word[0].islower() or word[1:].lower() != word[1:]:
            return False
        folded = word.casefold()
        if folded in self._small or folded in self._large:
            return self._small[folded] > self._large[folded]
        return folded not in _PLACES and self._is_common(folded)


def _is_title(text: str) -> bool:
    """Whether nearly all long words of a line have a capital, and not all of it."""
    if len(text) > _MAX_CHARACTERS or text.isupper():
        return False
    words = [match.group() for match in _WORD.finditer(text)]
    long = [word for word in words if len(word) >= _LONG]
    if len(words) > _MOST_WORDS or len(long) < _FEWEST_LONG:
        return False
    share = 1.0 if text.rstrip()[-1:] in _ENDS else _SHARE
    return sum(word[0].isupper() for word in long) >= share * len(long)
