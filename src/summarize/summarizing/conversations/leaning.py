"""Whether a sentence can be understood alone: does it begin with what only another tells?"""

from collections.abc import Sequence
from itertools import pairwise

from summarize.languages.scripts import is_unspaced
from summarize.languages.tags import base
from summarize.summarizing.conversations.speech_words import Speech
from summarize.summarizing.conversations.stop_words import light_words, stop_words
from summarize.summarizing.conversations.tokens import is_content, stem
from summarize.text.reference_words import words_of

# In so few words before `because` there may be no verb.
_MAX_FRAGMENT = 5
# A pronoun further into the sentence has most often what it stands for before it.
_MAX_OPENING_WORDS = 8


def leans(
    words: Sequence[str], talk: Speech, language: str, themes: frozenset[str] = frozenset()
) -> bool:
    """Whether the sentence opens with what only the one before it can tell.

    A word that joins, or a pronoun with no word of content before it that it could stand for.

    Args:
        words: of the sentence, in small letters.
        talk: the tables of its language.
        language: BCP 47 tag.
        themes: stems of what all of the text is about.
    """
    if not words:
        return True
    if starts_with(words, talk.joins | talk.answers) or _is_opened(words, language):
        return True
    if is_unspaced(words[0][0]):
        return starts_with(words, talk.pronouns)
    if _cites_unnamed(words, language, themes):
        return True
    if base(language) == "en" and "because" in words[1:_MAX_FRAGMENT]:
        # `Not that weird, because we want it`: of what, was said before.
        before = words[: words.index("because")]
        if _VERBS_EN.isdisjoint(before) and not any(map(_PASTS.__contains__, before)):
            return True
    if words[0] in _COUNTING or (words[0] == "the" and words[1:2] and words[1] in _COUNTING):
        return True
    stops = stop_words(language)
    if base(language) == "en" and _points_back(words, stops, themes):
        return True
    light = light_words(language) | _LIGHT.get(base(language), frozenset())
    for number, word in enumerate(words[:_MAX_OPENING_WORDS]):
        is_theme = word in ("this", "these") and _is_theme(words[number + 1 : number + 3], themes)
        if word in talk.pronouns and not (
            is_theme or _points_forward(words, number, stops, language)
        ):
            return True
        if is_content(word, stops) and word not in light and not _is_verb(words, number, language):
            return False
    return False


def _is_verb(words: Sequence[str], number: int, language: str) -> bool:
    """Whether a word is the verb of a pronoun, which no other pronoun stands for: `we use it`."""
    if base(language) != "en":
        return False
    before = next((one for one in reversed(words[:number]) if not one.endswith("ly")), "")
    return before in _SUBJECTS["en"].split() or before in _AUXILIARIES


def _is_opened(words: Sequence[str], language: str) -> bool:
    """Whether it starts as a sentence of an article does that leans: `In any case`."""
    table = words_of(language)
    if is_unspaced(words[0][0]):
        return "".join(words[:_MAX_OPENING_WORDS]).startswith(table.openers.texts)
    # `l'inverse` is two words there.
    forms = " ".join(words[:_MAX_OPENING_WORDS]).replace("'", " ").split()
    return bool(table.openers.at(forms, 0)) and not table.idioms.at(forms, 0)


def _cites_unnamed(words: Sequence[str], language: str, themes: frozenset[str]) -> bool:
    """Whether it starts with `According to the survey`, and nothing says which one."""
    table = words_of(language)
    forms = list(words)
    low = table.citing.at(forms, 0)
    place = low + 1 if low < len(forms) and forms[low] in table.definite else low
    is_definite = place > low or bool(table.bare.at(forms, 0))
    if not is_definite:
        return False
    place = max(place, table.bare.at(forms, 0))
    if place + 1 >= len(forms) or forms[place] not in table.cited:
        return False
    return forms[place + 1] not in table.explains and stem(forms[place]) not in themes


def opens_definite(words: Sequence[str], language: str, themes: frozenset[str]) -> bool:
    """Whether it opens with `The parents`, and neither it nor all of the text says which ones."""
    table = words_of(language)
    if len(words) < 2 or words[0] not in table.definite:
        return False
    is_explained = len(words) > 2 and words[2] in table.explains
    return not is_explained and stem(words[1]) not in themes


# What goes on with a list, or compares with what was said.
_COUNTING = frozenset("same other others another latter second third fourth next both".split())
# Words of content that no pronoun stands for.
_LIGHT = {
    "en": frozenset(
        """believe hope understand agree wonder remember imagine sounds basically certainly
        obviously clearly exactly absolutely definitely simply usually first second finally today
        yesterday tomorrow great important interesting true possible difficult easy hard better
        best""".split()
    ),
}


def _points_forward(
    words: Sequence[str], number: int, stops: frozenset[str], language: str
) -> bool:
    """Whether `this` or `that` is followed by its noun, or only joins two clauses."""
    if base(language) != "en":
        return False
    word, after = words[number], words[number + 1 : number + 2]
    if word in _IT:
        # `It is important to ...`, `it turns out that ...`: it stands for what follows.
        near = list(words[number + 1 : number + 7])
        joint = next((i for i, one in enumerate(near) if one in ("to", "that", "if")), 0)
        first = near[0] if near else ""
        is_being = word != "it" or first in _BE
        is_known = first in ("seems", "looks", "turns", "appears")
        # `It is easy to use` tells of a thing; `it is important to use it` does not.
        is_before = 0 < joint <= 3 and is_being and near[joint - 1] in _JUDGED
        return joint > 0 and (is_known or is_before)
    if word in ("this", "these"):
        return _is_now(words, number)
    if word == "that" and number:
        # `I think that we ...`; `that is` stands for something.
        return bool(after) and after[0] not in _VERBS["en"].split()
    if word == "one":
        return bool(after) and (after[0] == "of" or is_content(after[0], stops))
    return False


def _points_back(words: Sequence[str], stops: frozenset[str], themes: frozenset[str]) -> bool:
    """Whether `this dispute` or `in those` stands anywhere: what it is was said before."""
    is_ended = words[-1] == "that" and words[-2:-1] and words[-2] in {*_PREPOSITIONS, "to"}
    if is_ended:
        return True
    for number, word in enumerate(words):
        before = words[number - 1] if number else ""
        if word == "that" and _is_object(words, number, stops):
            return True
        after = words[number + 1] if number + 1 < len(words) else ""
        if word in ("this", "these") and not _is_now(words, number):
            # `This bill` needs no other sentence where everybody talks about a bill.
            if _is_theme(words[number + 1 : number + 3], themes):
                continue
            return is_content(after, stops) or word == "these"
        if word == "those" and after not in ("who", "that", "of", "which", "with", "in"):
            return True
        if (
            word == "that"
            and before in _PREPOSITIONS
            and number <= _MAX_OPENING_WORDS
            and (before not in ("in", "from") and not is_content(after, stops))
        ):
            return True
        if word == "that" and before in _PREPOSITIONS and is_content(after, stops):
            # `Draw an animal, and tell of that animal.`
            return stem(after) not in map(stem, words[:number])
    return False


def _is_object(words: Sequence[str], number: int, stops: frozenset[str]) -> bool:
    """Whether `that` is the object of a verb: `we should put that on top`; not `I say that in`."""
    if not number or words[number - 1] in _TOLD or not _is_verb(words, number - 1, "en"):
        return False
    after = words[number + 1 : number + 2]
    is_verb = is_content(words[number - 1], stops) and number <= _MAX_OPENING_WORDS
    return is_verb and bool(after) and after[0] in _PLACES


def _is_theme(near: Sequence[str], themes: frozenset[str]) -> bool:
    """Whether what is pointed at is what all of the text is about: a noun, so no adverb."""
    return not themes.isdisjoint(stem(word) for word in near if not word.endswith("ly"))


_TOLD = frozenset(
    """say says said think thinks thought know knows knew believe hope mean means see sees feel
    guess suppose suggest hear imagine assume find found show tell understand agree ensure remember
    realize realise notice mention wish worry want""".split()
)
_PLACES = frozenset("on in up out down off back into to for with again too better either".split())
_PREPOSITIONS = frozenset(
    "in on at of for with from after before by about under within towards toward into onto over "
    "through".split()
)


def _is_now(words: Sequence[str], number: int) -> bool:
    """`This is our second meeting`, `this year`: it says where and when one is."""
    near = words[number + 1 : number + 8]
    return any(word.startswith(_HERE) for word in near) or (bool(near) and near[0] in _NOW)


_IT = frozenset(("it", "it's", "it'd", "it'll"))
_BE = frozenset("is was would will might could may should be isn't wasn't".split())
_JUDGED = frozenset(
    "important possible necessary essential vital crucial clear likely unlikely true time fair "
    "right good better best agreed decided".split()
)
_HERE = ("meeting", "session", "committee", "interview")
_NOW = frozenset(
    "year week month morning afternoon evening time autumn spring summer winter".split()
)


def starts_with(words: Sequence[str], known: frozenset[str]) -> bool:
    """Whether the first word is one of those known; the first characters, where none are parted."""
    if not words:
        return False
    if not is_unspaced(words[0][0]):
        return words[0] in known
    head = "".join(words[:4])
    return any(head.startswith(one) for one in known)


def has_verb(words: Sequence[str], language: str) -> bool:
    """Whether there is a finite verb outside of relative clauses, as far as words are known."""
    own = base(language)
    if own not in _VERBS:
        return True
    verbs, subjects = frozenset(_VERBS[own].split()), frozenset(_SUBJECTS[own].split())
    count = 0
    last = -9
    for number, (word, after) in enumerate(zip(words, [*words[1:], ""], strict=False)):
        is_verb = word in verbs or (word in subjects and after not in verbs)
        is_past = word in _PASTS or (len(word) > 4 and word.endswith("ed") and after in _AFTER_VERB)
        # `is not understood` is one verb.
        count += is_verb or (is_past and number - last > _MAX_PARTS_OF_VERB)
        last = number if is_verb else last
    stops = stop_words(language)
    relatives = sum(
        word in _RELATIVES or (word == "that" and is_content(before, stops))
        for before, word in pairwise(words)
    )
    relatives += words[0] in _SUBORDINATES
    return count > relatives and not _has_bare_be(words)


def _has_bare_be(words: Sequence[str]) -> bool:
    """`The difference be between`: no modal, no `to`, no `that` in front of it."""
    if "be" not in words:
        return False
    number = list(words).index("be")
    return _MODALS.isdisjoint(words[max(0, number - 7) : number])


_MODALS = frozenset(
    """to will would can could shall should may might must won't wouldn't can't cannot couldn't
shouldn't that let let's i'll we'll you'll he'll she'll it'll they'll that'll there'll i'd we'd
you'd he'd she'd it'd they'd that'd there'd""".split()
)


_MAX_PARTS_OF_VERB = 8
_SUBORDINATES = frozenset("if when while since although though unless until where as".split())
_RELATIVES = frozenset(("who", "which", "whose", "whom"))
# What follows a verb in the past, and not a participle in front of its noun.
_AFTER_VERB = frozenset(
    "the a an that to in on at by for with us them it him her me you our their his your my this "
    "these those from about into as up down out off how what whether".split()
)


_VERBS = {
    "en": """
am is are was were be been being isn't aren't wasn't weren't have has had haven't hasn't do does did
don't doesn't didn't can can't could couldn't may might must shall should shouldn't will
won't would wouldn't cannot there's i'm i've i'd i'll we're we've we'd we'll you're you've you'd
you'll he's he'd he'll she's she'd she'll it's it'd it'll they're they've they'd they'll that's
that'll that'd what's who's where's let's gonna here's""",
}
_VERBS_EN = frozenset(_VERBS["en"].split())
# Pasts that do not end in `ed`, and are nothing else.
_PASTS = frozenset(
    """paid said went came took gave made found got lost kept held met led felt told thought knew
saw ran began wrote spoke broke chose drove fell grew rose sold sent spent stood taught won built
bought brought caught understood became threw drew flew swore tore wore dealt meant heard slept
swept
fought sought lent shook hid bit ate drank sang sank rode froze forgot withdrew""".split()
)
_SUBJECTS = {"en": "i we you he she they it"}
_AUXILIARIES = frozenset(
    "don't doesn't didn't do did can can't could couldn't will won't would wouldn't should may "
    "might must to i'll we'll you'll they'll i'd we'd you'd they'd".split()
)
