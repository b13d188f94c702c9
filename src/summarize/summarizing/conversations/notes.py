"""What a transcript notes of what is heard and not said: `{pause}`, `[laughs]`, `（笑）`."""

import re

from summarize.summarizing.conversations.speech_words import NOTED_BREAKS, NOTED_GAPS, NOTED_SOUNDS

# Stand where the speaker breaks off, and where words are missing.
BREAK, GAP = "\ue000", "\ue001"
_NOTED = re.compile(
    r"\{[^{}\n]{1,40}\}|\[[^\[\]\n]{1,40}\]|\([^()\n]{1,40}\)|（[^（）\n]{1,40}）|<[^<>\n]{1,40}>"
)


def without_notes(sentence: str) -> str:
    """The same with marks of as many characters for what a transcript notes."""

    def mark(match: re.Match[str]) -> str:
        size = len(match.group())
        said = match.group()[1:-1].casefold().strip(" .*")
        if said in NOTED_BREAKS:
            return _padded(BREAK, size)
        if said in NOTED_GAPS:
            return _padded(GAP, size)
        is_sound = match.group()[0] in "{<" or not NOTED_SOUNDS.isdisjoint(said.split()[:2])
        return " " * size if is_sound else match.group()

    return _NOTED.sub(mark, sentence)


def _padded(mark: str, size: int) -> str:
    return " " + mark + " " * (size - 2)
