"""What a sentence puts behind a name and the text puts there too, word for word.

`Ann Holt, 34, from Hull, sold the shop` says no more than `Ann Holt sold the shop` where the text
has `Ann Holt, 34, from Hull,` somewhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarize.checking.proof.completions import TextNames
from summarize.checking.proof.lexicon import Lexicon
from summarize.checking.proof.proof_tokens import Token

_MAX_WORDS = 16
_MAX_PLACES = 50
_OPENING = ("det", "prep", "poss")


class Appositions:
    """The sentences of a text, to look up what stands behind names.

    Args:
        sentences: its words, by sentence.
        postings: the sentences that have a word.
        names: its names.
        lexicon: of its language.
    """

    def __init__(
        self,
        sentences: Sequence[Sequence[Token]],
        postings: Mapping[str, Sequence[int]],
        names: TextNames,
        lexicon: Lexicon,
    ) -> None:
        self._sentences = sentences
        self._postings = postings
        self._names = names
        self._lexicon = lexicon

    def without(self, tokens: Sequence[Token]) -> list[Token] | None:
        """A sentence without the first apposition that the text has; None where it has none."""
        for place in range(1, len(tokens) - 1):
            name, first = tokens[place - 1], tokens[place]
            if not name.capital or first.marks != "," or not self._opens(first):
                continue
            if self._lexicon.is_closed(name.form) or self._names.first_names(name.form) is None:
                continue
            for end in range(min(len(tokens) - 1, place + _MAX_WORDS), place, -1):
                if tokens[end].marks != "," or tokens[end].capital:
                    continue
                if self._lexicon.has("conj", tokens[end].form):
                    continue
                if self._has(tokens[place - 1 : end]):
                    return [*tokens[:place], replace(tokens[end], marks=""), *tokens[end + 1 :]]
        return None

    def _opens(self, token: Token) -> bool:
        kinds = (*_OPENING, "rel")
        return token.number or any(self._lexicon.has(kind, token.form) for kind in kinds)

    def _has(self, part: Sequence[Token]) -> bool:
        """Whether the text has a name with the words behind it, parted off by commas."""
        relative = self._lexicon.has("rel", part[1].form)
        if not relative and any(self._lexicon.is_finite_form(token.form) for token in part[1:]):
            return False
        forms = [token.form for token in part]
        known = [self._postings.get(form, ()) for form in forms]
        for index in min(known, key=len)[:_MAX_PLACES]:
            words = self._sentences[index]
            for low in range(len(words) - len(forms)):
                if words[low].form != forms[0] or words[low + 1].marks != ",":
                    continue
                high = low + len(forms)
                same = [token.form for token in words[low:high]] == forms
                if same and words[high].marks[:1] in (",", ")") and words[low].capital:
                    return True
        return False
