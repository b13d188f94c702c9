"""Whether a translation with the right gender is better than one without it."""

from collections import Counter

from summarize.checking.person_gender import words_beside_sex
from summarize.translating.requests import Candidate


def is_right_for_less(candidate: Candidate, plain: Candidate, language: str) -> bool:
    """Whether a translation has the right gender where another has not, and lost a word for it.

    `Uma jogadora disse` is no better than `Um jovem jogador disse`.

    Args:
        candidate: the one that may be taken.
        plain: the other.
        language: of both, a BCP 47 tag.
    """
    kinds = [Counter(fault.kind for fault in one.findings) for one in (plain, candidate)]
    if set(kinds[0] - kinds[1]) != {"gender"}:
        return False
    return words_beside_sex(candidate.text, language) < words_beside_sex(plain.text, language)
