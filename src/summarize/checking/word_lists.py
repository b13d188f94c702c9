"""Words that people write, language by language (wordfreq, Speer 2022)."""

from functools import cache

# A word is borrowed where it is written at least so often, in powers of ten of a billion words, and
# not much less often than at home.
_LEAST, _MOST_LESS = 2.5, 1.0


@cache
def listed(language: str) -> frozenset[str]:
    """All words that are known of a language.

    Args:
        language: one of those for which wordfreq has a large list.
    """
    # It reads its tables when it is imported.
    from wordfreq import get_frequency_list

    return frozenset(word for words in get_frequency_list(language, "large") for word in words)


def is_borrowed(word: str, source: str, target: str) -> bool:
    """Whether a language uses a word of another one: `ferry` and `trailer` are Portuguese, too.

    Args:
        word: in small letters.
        source: the language that it is from, as in `listed`.
        target: the language that may use it.
    """
    from wordfreq import zipf_frequency

    there = zipf_frequency(word, target)
    return there >= _LEAST and zipf_frequency(word, source) - there <= _MOST_LESS
