"""English words that stand untranslated in a translation into Portuguese, Spanish or Italian.

`os pelted com ovos`: a small translator copies a word that it does not know. Such a word is told by
its spelling, which no word of these languages has (`w`, `sh`, `-ed`, `-ing`), and by standing in
small letters in the original as well; the English words that these languages use are no finding.
"""

import re

from summarize.checking.word_lists import is_borrowed
from summarize.documents import Finding, Span
from summarize.languages.tags import base

_INTO = frozenset(("pt", "es", "it"))
_WORD = re.compile(r"(?<![\w'’.@/#-])[a-z][a-z-]{3,29}(?![\w'’@/#-]|\.\w)")
_ENGLISH = re.compile(
    r".*(?:w|k|sh|th|ght|oo|ee|ea[dkt]|ff|dge|gg|pp|tt|bb|dd|[^aeiou]ed$|ing$|ness$|ings$|ers$"
    r"|[bcdfgklmnprstvz]y$|ft$)"
)
# Used in these languages as well.
_LOANS = frozenset(
    """
airbag airbags backup baby benchmark bike bikes birdie birdies bitcoin bitcoins blockchain
bodyboard bogey bogeys bowling boxing brandy briefing briefings brownie bullying camping cashback
casting check-in check-up checklist coaching coffee cookie cookies country cowboy cowboys crack
crowdfunding curling curry dashcam derby designer designers doping download downloads drink drinks
dumping fashion feedback feeling fitness flanker flash folk football freelancer freelancers freezer
funk geek gangster gangsters green greens hacker hackers handball happy hashtag hashtags heavy
hobby hockey holding holdings jersey jockey jogging kart ketchup kickboxing kiosk kit kits kiwi
kiwis know-how knockout kosher layout leasing link links lobby lobbies marketing meeting meetings
merchandising mocking motorway network newsletter nerd nylon offshore outdoor paintball parking
phishing play-off play-offs playback playboy playlist playoff playoffs poker pop-up power pressing
punk putt putting quarterback quarterbacks ranking rankings rapper rappers rating ratings reality
remake rock rookie royalty royalties rugby running rush sandwich sexy shopping shoppings short
shorts show shows showroom skate skateboard skinhead skinheads sky snowboard softball software
speed spread spreads sprinter sprinters spray stalker stalking standby startup startups stick
stock stories streaming streamer streamers surf sushi sweater swing swings tank taser tender
thriller thrillers tie-break timing token tokens trading trailer trailers training trekking trolley
twist upgrade upload volleyball walkover waterpolo web webcam website websites week weekend western
whiskey whisky wicket wickets wi-fi wifi windsurf workaholic workshop workshops wrestling yoga
skipper slow stress stop back kick karaoke kayak kitsch lockdown blackout brexit takeaway buggy
""".split()
)
_MOST = 3
_MAX_CHARACTERS = 4000


def left_english(
    translation: str, original: str, pair: tuple[str, str], wanted: str = ""
) -> list[Finding]:
    """Findings for English words that were left in a translation.

    Args:
        translation: of one sentence.
        original: that sentence.
        pair: BCP 47 tags of the languages.
        wanted: what a glossary puts into the translation.
    """
    if base(pair[0]) != "en" or base(pair[1]) not in _INTO:
        return []
    there = {match.group() for match in _WORD.finditer(original[:_MAX_CHARACTERS])}
    there -= {match.group() for match in _WORD.finditer(wanted)}
    found: dict[str, Finding] = {}
    for match in _WORD.finditer(translation[:_MAX_CHARACTERS]):
        word = match.group()
        if word not in there or word in _LOANS or not _ENGLISH.match(word):
            continue
        if not is_borrowed(word, "en", base(pair[1])):
            message = f"the English word {word!r} was left as it is"
            place = Span(match.start(), match.end())
            found.setdefault(word, Finding("language", "warning", message, place))
    return list(found.values())[:_MOST]
