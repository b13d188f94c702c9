"""The language of a text: as it was named, or as it is detected, with the doubts there are."""

from collections.abc import Callable, Collection

from summarize.documents import Finding
from summarize.languages.tags import detect, display_name, mixed, parse, same_language
from summarize.text.normalization import plain

# Below this a detected language is doubted.
SURE = 0.8
# A text without letters has no language: any model does.
_ANY = "en"


class SourceLanguage:
    """Finds the language of texts.

    Args:
        named: the language that they are all in; None where it is to be detected.
        at_hand: tags of the languages that can be read on this machine; asked for in doubt only.
        flag: what names the language, for messages.

    Raises:
        LanguageError: the language that is named is unknown.
    """

    def __init__(
        self,
        named: str | None,
        at_hand: Callable[[], Collection[str]],
        flag: str = "--source-lang",
    ) -> None:
        self._named = parse(named) if named is not None else None
        self._at_hand = at_hand
        self._flag = flag

    def of(self, text: str) -> tuple[str, float, tuple[Finding, ...]]:
        """A text's language, how sure that is (0 to 1), and the doubts if there are any.

        In doubt, a language that can be read on this machine is preferred.
        """
        if self._named is not None:
            return self._named, 1.0, ()
        tag, confidence = self.alone(text)
        second = _second_language(plain(text), tag)
        if confidence >= SURE:
            return tag, confidence, second
        doubt = Finding(
            "language",
            "warning",
            f"the language is not certain; the text was read as {display_name(tag)} ({tag}), "
            f"name another with {self._flag}",
        )
        return tag, confidence, (doubt, *second)

    def alone(self, text: str) -> tuple[str, float]:
        """The same without the doubts, which take several times as long."""
        if self._named is not None:
            return self._named, 1.0
        found = detect(plain(text))
        if found.confidence >= SURE:
            return found.tag, found.confidence
        at_hand = self._at_hand()
        likely = next((tag for tag in found.ranking if tag in at_hand), None)
        return likely or (found.ranking[0] if found.ranking else _ANY), found.confidence


def _second_language(text: str, tag: str) -> tuple[Finding, ...]:
    found = mixed(text)
    if found is None or same_language(found[0], tag):
        return ()
    other, share = found
    return (
        Finding(
            "language",
            "warning",
            f"about {share:.0%} of the text seems to be {display_name(other)} ({other}); "
            f"all of it was read as {display_name(tag)} ({tag})",
        ),
    )
