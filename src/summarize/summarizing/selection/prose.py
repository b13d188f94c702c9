"""Whether a sentence is prose: not a caption, a label, a row of figures, a list."""

import re
from collections.abc import Sequence

from summarize.languages.scripts import count_words, is_unspaced
from summarize.languages.tags import base, marks_sentence_ends
from summarize.patterns import lazy
from summarize.summarizing.selection.definite_nouns import CAPITAL_NOUNS
from summarize.text.reference_words import WordTable
from summarize.text.sentences import is_complete
from summarize.text.words import Word

_MIN_WORDS, _MAX_WORDS = 8, 100
# Languages that say in six words what English says in eight.
_DENSE = frozenset("ar he ru uk be pl cs sk fi et hu tr az kk ko lt lv bg sr hr sl".split())
_MIN_DENSE = 6
_QUESTION_MARKS = ("?", "？", "؟")
_BEHIND_QUESTION = " !"
_CLOSERS = tuple("\"'”’»」』")
_MAX_CHARACTERS = 1200
_DETACHED_STOP = re.compile(r"\s\.(?:\s|$)")
# A line that was never ended, and the quotation in the next one.
_GLUED = re.compile(r"\n\s*(?:[\"“«„‘]|[-•*]\s)")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)[\s\"'”’»)\]]*$")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\S")
_TELEPHONE = re.compile(r"\d{2,5}[ -]\d{3}[ -]?\d{3,4}")
_SEPARATOR = re.compile(r"\s[|•·»>→]\s|\t")
_LABEL = re.compile(r"([^\s:：][^:：\n]{0,45})[:：](?=\s|[^\W\d])")
_MAX_LABEL_WORDS, _MAX_LEGEND_WORDS = 3, 5
# A call is told by its first characters.
_CALL = 60
_ITEM = re.compile(r"(?:[^\W\d_][\w.'’]*\s){1,4}[-–—]\s(?=[^\W\d_])")
_MARKED = re.compile(r"[–—>#|]\s|\(?\d{1,3}[.)]\s")
_IN_BRACKETS = lazy(r"[(（\[]([^()（）\[\]]{1,40})[)）\]]")
_BRACKETS = {"(": ")", "（": "）", "[": "]"}
# `Ruth Abel, the mayor of Linden, that the bridge is closed`: the verb is lost.
_WITHOUT_VERB = re.compile(
    r"(?:[^\W\d_]+[ .]+){1,4}[^\W\d_]+, [^,;:]{3,120}, "
    r"(?:that|dass|dat) (?:it|es|het|he|she|they|the)\b"
)
# `Ana Lopes, who won the race in Linden.`
_OPEN_RELATIVE = re.compile(r"([^,;:–—\n]{3,80}), (?:who|whose|whom|which|where) [^,;:–—\n]+[.!]")
_MAX_SHARE_OF_FIGURES = 0.35
_MIN_SMALL_WORDS = 2
_MIN_PLAIN_WORDS, _MIN_SHARE_OF_PLAIN = 4, 0.3
_MAX_CASELESS = 1
_MIN_LETTERS = 3
_MAX_HEADING_WORDS = 5
_MIN_TITLE_WORDS, _MAX_TITLE_WORDS = 3, 10
_CLAUSE = re.compile(r"[,;:–—，；：،]")
_MAX_POSED = 16
# A sentence with so many short lines is a verse, a table or a list.
_MAX_BREAKS, _SHORT_LINE = 2, 45


def is_prose(text: str, words: Sequence[Word], table: WordTable, language: str) -> bool:
    """Whether a sentence that is whole, and no aside, tells something in words.

    Not so what has less than eight words, a question, and a row of figures or names.

    Args:
        text: the sentence, without the space around it.
        words: its words.
        table: the words of its language.
        language: a BCP 47 tag.
    """
    fewest = _MIN_DENSE if base(language) in _DENSE else _MIN_WORDS
    if not fewest <= count_words(text) <= _MAX_WORDS:
        return False
    # A question tells nothing by itself; with its answer it may stand beside what does.
    if text.rstrip(_BEHIND_QUESTION)[-1:] in _QUESTION_MARKS and not text.endswith(_CLOSERS):
        return False
    if words[0].folded in table.subordinates and not _CLAUSE.search(text):
        return False
    if _WITHOUT_VERB.match(text) or _is_name_alone(text) or _has_no_verb(words, table):
        return False
    return not is_list(text, words, table, language)


def _is_name_alone(text: str) -> bool:
    """Whether all that follows a name is what is said of it, as in `Ana Lopes, who won it.`."""
    match = _OPEN_RELATIVE.fullmatch(text.rstrip())
    if match is None:
        return False
    return all(word[0].isupper() or len(word) < _MIN_LETTERS for word in match[1].split())


def _has_no_verb(words: Sequence[Word], table: WordTable) -> bool:
    """Whether no word can be a verb, as far as its form tells, as in `Hardly a success.`."""
    if not table.pasts:
        return False
    return not any(
        any(word.folded in kind for kind in (table.auxiliaries, table.pasts, table.speech,
                                             table.plurals))
        or (word.folded.endswith(("ed", "s")) and not word.folded.endswith(("ss", "us", "is")))
        for word in words
    )  # fmt: skip


def is_whole(text: str) -> bool:
    """Whether a sentence has all of its brackets, and nothing of another one glued to it."""
    if not text or len(text) > _MAX_CHARACTERS or _GLUED.search(text):
        return False
    return _has_even_brackets(text)


def is_aside(
    text: str,
    words: Sequence[Word],
    table: WordTable,
    language: str,
    *,
    may_be_labelled: bool = True,
) -> bool:
    """Whether a sentence is no part of the running text, so that nothing leans on it.

    Captions, labels, lines of the page and what was cut off, that is.

    Args:
        text: the sentence, without the space around it.
        words: its words.
        table: the words of its language.
        language: a BCP 47 tag.
        may_be_labelled: a label in front tells that it is one.
    """
    if not words or len(text) > _MAX_CHARACTERS:
        return not words
    if marks_sentence_ends(language) and not is_complete(text):
        return True
    if _is_title(words, table):
        return True
    # `Queens Park Rangers.`: a heading with a full stop.
    if 1 < len(words) <= _MAX_HEADING_WORDS and all(word.capital for word in words):
        return True
    if _DETACHED_STOP.search(text) or _CUT_OFF.search(text) or _MARKED.match(text):
        return True
    if _is_of_the_page(text, words, table):
        return True
    return may_be_labelled and _is_labelled(text, table)


def is_call(text: str, table: WordTable) -> bool:
    """Whether a sentence starts with what a page asks of its readers, or as a caption of old.

    `Note: Sign up for`, `FILE Ana Lopes leaves the court`.
    """
    if any(text.startswith(one.upper() + " ") for one in table.archived.texts):
        return True
    match = _LABEL.match(text)
    label = match[1] if match is not None and count_words(match[1]) <= _MAX_LABEL_WORDS else ""
    forms = re.split(r"[\W_]+", text[len(label) : len(label) + _CALL].casefold())
    return bool(table.links.at([one for one in forms if one], 0))


def is_item(text: str) -> bool:
    """Whether a sentence starts with a name and a dash, as an item of a list: `Ana Lopes - Won`."""
    match = _ITEM.match(text)
    if match is None or not text[match.end()].isupper():
        return False
    names = match.group().split()[:-1]
    # A dateline has its place in capitals.
    return all(name[0].isupper() for name in names) and not names[0].isupper()


def _is_title(words: Sequence[Word], table: WordTable) -> bool:
    """Whether every word of content has its capital, as in `Women Need to Wield It`."""
    told = [word for word in words if word.folded not in table.function]
    is_short = len(told) >= _MIN_TITLE_WORDS and len(words) <= _MAX_TITLE_WORDS
    return bool(table.function) and is_short and all(word.capital for word in told)


def is_narrated(sentences: Sequence[Sequence[Word]], table: WordTable) -> bool:
    """Whether a text tells what was, so that what it says to be is seen on a picture."""
    past = sum(word.folded in table.narrated for words in sentences for word in words)
    now = sum(word.folded in table.current for words in sentences for word in words)
    return past > now


def is_posed(words: Sequence[Word], table: WordTable) -> bool:
    """Whether a sentence tells in the present what is seen on a picture: `Lopes celebrates`.

    In a text that tells what was, that is its caption.

    Args:
        words: of the sentence.
        table: the words of its language.
    """
    if not table.poses:
        return False
    forms = [word.folded for word in words[:_MAX_POSED]]
    for place in range(1, len(forms)):
        if table.poses.at(forms, place):
            before = forms[place - 1]
            return not any(
                before in kind for kind in (table.definite, table.indefinite, table.auxiliaries)
            ) and before not in ("to", "that")
        if forms[place] in table.auxiliaries or forms[place] in table.speech:
            return False
        if forms[place].endswith("ed") and not words[place].capital:
            return False
    return False


def has_outcome(text: str, words: Sequence[Word], table: WordTable) -> bool:
    """Whether a sentence tells in a few words how what stands before it ended."""
    if not words or not is_short(text):
        return False
    if is_unspaced(text[words[0].start]):
        return any(one in text for one in table.outcomes.texts)
    return starts_with(text, words, table.outcomes.texts)


def is_short(text: str) -> bool:
    """Whether a text is less than a sentence of prose has, twice over."""
    return count_words(text) < 2 * _MIN_WORDS


def starts_with(text: str, words: Sequence[Word], phrases: Sequence[str]) -> bool:
    """Whether a sentence starts with one of some phrases, in any script."""
    if not words:
        return False
    low = words[0].start
    head = text[low : low + 60].casefold().replace("’", "'")
    for phrase in phrases:
        if head.startswith(phrase):
            after = head[len(phrase) : len(phrase) + 1]
            if is_unspaced(phrase[-1]) or not after.isalnum():
                return True
    return False


def _is_of_the_page(text: str, words: Sequence[Word], table: WordTable) -> bool:
    """Whether a sentence speaks of the page or its pictures."""
    folded = text.casefold()
    if "(" in text or "（" in text or "[" in text:
        inside = (
            part.strip() for one in _IN_BRACKETS.findall(folded) for part in re.split("[,:]", one)
        )
        if any(part in table.captions.texts for part in inside):
            return True
    forms = [word.folded for word in words]
    if forms[0] in table.shows and len(forms) > 1 and forms[1] in table.auxiliaries:
        # `Pictured is the house`
        return True
    if is_unspaced(forms[0][0]) and any(link in folded for link in table.links.texts):
        return True
    return next(table.links.within(forms), None) is not None


def _is_labelled(text: str, table: WordTable) -> bool:
    """Whether a sentence starts with a label: `Source: ...`, a speaker's name."""
    match = _LABEL.match(text)
    if match is None:
        return False
    size = count_words(match[1])
    if size > _MAX_LABEL_WORDS and not _is_legend(match[1], text[match.end() :], table):
        return False
    behind = text[match.end() :].lstrip()
    label = match[1].casefold()
    said = any(one in table.speech for one in label.split()) or (
        is_unspaced(label[0]) and any(one in label for one in table.speech.texts)
    )
    return not (said and behind[:1] in tuple("\"'“„«‘「『»"))


def _is_legend(label: str, behind: str, table: WordTable) -> bool:
    """Whether a few words without a verb stand before a colon: `Blood, sweat and tears: The`."""
    if not table.auxiliaries or count_words(label) > _MAX_LEGEND_WORDS:
        return False
    if not behind.lstrip()[:1].isupper():
        return False
    known = (table.auxiliaries, table.speech, table.definite, table.prepositions)
    return not any(
        one in kind for one in re.split(r"[\W_]+", label.casefold()) if one for kind in known
    )


def is_list(text: str, words: Sequence[Word], table: WordTable, language: str) -> bool:
    """Whether a sentence is a row of figures, names or links, a verse, or in capitals.

    Args:
        text: the sentence, without the space around it.
        words: its words, at least one.
        table: the words of its language.
        language: a BCP 47 tag.
    """
    addresses = len(_ADDRESS.findall(text))
    if addresses > 1 or len(_SEPARATOR.findall(text)) > 1:
        return True
    if addresses and _TELEPHONE.search(text):
        return True
    breaks = text.count("\n")
    if breaks >= _MAX_BREAKS and len(text) < _SHORT_LINE * (breaks + 1):
        return True
    # In a script without capitals or spaces, words tell less; the characters do.
    caseless = sum(_is_caseless(word.folded[0]) for word in words)
    if caseless > _MAX_CASELESS:
        return sum(c.isdecimal() for c in text) > _MAX_SHARE_OF_FIGURES * len(text)
    figures = sum(any(c.isdecimal() for c in word.folded) for word in words)
    if figures > _MAX_SHARE_OF_FIGURES * len(words):
        return True
    if text.isupper():
        return True
    if not any(word.capital for word in words):
        return False
    if base(language) in CAPITAL_NOUNS:
        # Nouns tell nothing there; between names stand few other words.
        plain = sum(not word.capital and word.folded[0].isalpha() for word in words)
        return plain < max(_MIN_PLAIN_WORDS, _MIN_SHARE_OF_PLAIN * len(words))
    small = sum(
        not word.capital and word.folded not in table.function and word.folded[0].isalpha()
        and len(word.folded) >= _MIN_LETTERS
        for word in words
    )  # fmt: skip
    return small < _MIN_SMALL_WORDS


def _is_caseless(character: str) -> bool:
    return character.isalpha() and character.upper() == character.lower()


def _has_even_brackets(text: str) -> bool:
    return all(text.count(one) == text.count(other) for one, other in _BRACKETS.items())
