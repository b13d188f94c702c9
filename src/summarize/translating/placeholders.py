r"""Find what a translation must keep letter for letter, and normalize punctuation for translators.

What must be kept (addresses, code, markup, placeholders) is one regular expression. Each of its
alternatives starts at a sign of its own or at the start of a word, each repetition has an upper
bound, and no two in a row can take the same character without a bound: it takes linear time.
"""

import re
from functools import cache, lru_cache

from summarize.documents import Span
from summarize.languages.tags import base, sentence_separator
from summarize.patterns import lazy

# Scripts that put no space after an address.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
)
_W = rf"[^\W{_UNSPACED}]"
_PATH = rf"[^\s<>\"'`|{{}}\\^{_UNSPACED}]"
_LABEL = rf"(?:{_W}|-)"
_NAME = rf"(?:{_W}|[.@+-])"
_DOMAINS = "com|org|net|gov|edu|mil|int|info|io|co|app|dev|news"
_FILES = (
    "pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|csv|tsv|json|jsonl|xml|html?|md|rst|png|jpe?g|gif|svg|"
    "webp|mp[34]|wav|zip|gz|tar|py|js|ts|sh|exe|log|ya?ml|toml|ini|cfg|srt|vtt|epub|sql|java|cpp"
)

_PROTECTED = rf"""
    (?P<address>
        (?i:https?|ftps?|file)://{_PATH}{{1,2000}}
      | (?<![\w.-])data:[a-z]{{1,20}}/[^\s()<>"']{{8,}}
      | (?<![\w.-])(?i:mailto|tel|doi):(?=\S){_PATH}{{3,200}}
      | (?<![\w.-])(?i:www)\.{_PATH}{{1,2000}}
      | (?<![\w@./-])(?:{_LABEL}{{1,63}}\.){{1,5}}[a-zA-Z]{{2,24}}/{_PATH}{{0,2000}}
    )
  | (?<!{_W})(?<![._%+@/-])(?:{_W}|[.%+-]){{1,64}}@(?:{_LABEL}{{1,63}}\.){{1,5}}{_W}{{2,24}}(?!{_W})
  | (?<![\w@./-])(?:{_LABEL}{{1,63}}\.){{1,5}}(?:{_DOMAINS})(?:\.[a-z]{{2}})?(?![\w@-]|\.\w)
  | (?<!{_W})(?<![@.])@{_W}{{2,30}}
  | \#[^\#\s]{{1,40}}\#(?=\W|$)
  | (?<![\w&\#/])\#(?=\d{{0,20}}[^\W\d]){_W}{{2,60}}
  | (?P<ticks>`{{1,3}})[^`\n]{{1,1000}}(?P=ticks)
  | </?[A-Za-z][^<>\n]{{0,1000}}>
  | <!--[^<>]{{0,1000}}-->
  | &(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});
  | \]\([^()\s]{{1,1000}}(?:\([^()\s]{{0,200}}\))?(?:[ ]"[^"\n]{{0,200}}")?\)
  | \]\[[^\[\]\n]{{1,100}}\]
  | \{{\{{[^{{}}\n]{{1,100}}\}}\}}
  | \$(?=[^$\n]{{0,200}}[\\^_=])(?![\d\s])[^$\n]{{1,200}}(?<!\s)\$(?!\w)
  | \$\{{[^{{}}\n]{{1,100}}\}}
  | \\[\\`*_{{}}\[\]()\#+.!|<>~$&-]
  | \{{\\[^{{}}\n]{{1,100}}\}}
  | \[\^[^\[\]\s]{{1,60}}\]
  | \{{(?:[A-Za-z_][A-Za-z0-9_.]{{0,60}}|\d{{0,3}})\}}
  | (?<![\d%])(?<!\d\s)%(?:\([A-Za-z_]\w{{0,60}}\))?(?:\d\$)?[sdif](?!\w)
  | (?<![\w/.~:-])(?:~|\.{{1,2}})?/(?:{_NAME}{{1,255}}/){{1,40}}{_NAME}{{0,255}}
  | (?<!\w)[A-Za-z]:\\[^\s<>:"|?*]{{1,260}}
  | (?<![\w/.-])(?:{_NAME}{{1,100}}/){{1,20}}{_NAME}{{1,100}}\.[a-z][a-z0-9]{{0,4}}(?!\w)
  | (?<![\w/.-])(?:{_W}|[.-]){{1,100}}\.(?i:{_FILES})(?![\w-]|\.\w)
  | (?<![\w-])[0-9a-fA-F]{{8}}-(?:[0-9a-fA-F]{{4}}-){{3}}[0-9a-fA-F]{{12}}(?!\w)
  | (?<!\w)[A-Z]{{2}}\d{{2}}(?:[ ][A-Z0-9]{{4}}){{2,7}}(?:[ ][A-Z0-9]{{1,4}})?(?!\w)
  | (?<!\w)(?=[0-9]{{0,128}}[A-Za-z])(?=[A-Za-z]{{0,128}}[0-9])
        # `10000km` and `100000th` are numbers
        (?![0-9]{{1,20}}[A-Za-z]{{1,4}}(?!\w))[A-Za-z0-9]{{6,128}}(?!\w)
  | (?<![A-Za-z0-9+/=_-])(?:[A-Za-z0-9+/=_-]{{120,}}
        # a line of data in a mail
        | (?=\D{{0,60}}\d)(?=[^A-Z]{{0,60}}[A-Z])[A-Za-z0-9+/=_-]{{60,119}}(?![A-Za-z0-9+/=_-]))
  | (?<![\w.])(?:
        v\d{{1,4}}(?:\.\d{{1,4}}){{1,3}} | \d{{1,3}}(?:\.\d{{1,3}}){{3}} | \d{{1,2}}\.\d{{1,2}}\.\d
    )(?!\w|\.\d)
    """
# Each of these has one of these signs, which most sentences have not.
_ANY_PROTECTED = lazy(r"[:@#`<&\]{$\\%/~\d]|\.\w|[A-Za-z0-9+/=_-]{120}")
# Punctuation behind an address in a sentence; a bracket only where it was not opened inside.
_AFTER_ADDRESS = ".,;:!?*_~'’”»…،؛؟۔।"
_BRACKETS = {")": "(", "]": "["}


# A number that is written the same in every language: no separators, no parts of dates or times;
# with its currency sign, which translators tend to exchange.
_PLAIN_NUMBER = lazy(
    r"[$€£¥₹₽₺₩₪]?(?:(?<![\w.,:/'’-])\d{1,4}(?![\w¼-¾⅐-⅞⁰¹²³⁴-⁹]|[.,:/'’-]\d)%?"
    r"|(?<![\w.,:/])(?:\d{0,4}[¼-¾⅐-⅞]|\d{1,4}[⁰¹²³⁴-⁹]{1,3})(?!\w))"
)
# The marks between thousands and before decimals.
_SEPARATORS = dict.fromkeys(("en", "he"), ",.") | dict.fromkeys(
    ("pt", "es", "de", "it", "nl", "id", "tr", "el", "da", "ro", "gl", "ca"), ".,"
)
_LONG_NUMBER = {
    marks: lazy(
        r"(?:(?:R\$|US\$|[$€£¥₹₽₺₩₪])\s?)?(?<![\w.,:/'’-])"
        rf"\d{{1,3}}(?:\{marks[0]}\d{{3}})+(?:\{marks[1]}\d{{1,4}})?(?![\w]|[.,:/'’-]\d)%?"
    )
    for marks in (",.", ".,")
}
# Pictures and signs; behind unknown ones, translators leave words out or invent others.
_SIGNS = lazy(
    "(?:[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
    "[\ufe0e\ufe0f\u200d\u20e3]*)+"
    r"|[<>](?=\s?\d)|(?<!\S)[<>≤≥≠≈±×÷=→|•§¶†‡©](?=\s)|[≤≥≠≈±×÷§¶†‡©](?=\s?\d)"
    # By themselves between spaces, signs say what they say.
    r"|(?<!\S)[{}\[\]\\^~`@#$%*_+€£¥¢¤®™°ºª√∞∑∏∂∫∆∇∈∉∅∩∪⊂⊃∀∃¬∧∨µ¿¡‽↔⇒⇔‰№²³¹](?!\S)"
    r"|[①-⓿❶-➓]+|(?<=\w)[®™](?!\w)"
)


_QUOTES = re.compile('["“”„‟‘’‚‛«»‹›]')
_LONE_QUOTE = re.compile(r"(?<!\S)[“”„‟‘’‚‛«»‹›\"](?!\S)")
# Letters of other scripts than Latin, with what stands between them.
_OTHER = (
    "\u0370-\u1cff\u2c00-\u2c5f\u2e80-\u2fff\u3005-\ua4ff\uac00-\ud7ff\uf900-\ufaff"
    "\ufb1d-\ufdff\ufe70-\ufefc\uff66-\uffdc"
)
_FOREIGN = rf"[{_OTHER}]+(?:[\s،,.'’-]{{1,2}}[{_OTHER}]+)*"
# Invisible characters without meaning; the joiners of Persian and Hindi have one, and stay.
_UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"), ""
) | dict.fromkeys(range(0x2066, 0x206A), "")
_STRAIGHT = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")
# French has a space inside of them; Danish has them the other way round.
_GUILLEMETS = re.compile(r"(?<![^\s(\[])«[^\S\n]?|«|[\u00a0\u202f]?»|[^\S\n]»(?!\w)")
# A dash between words: a clause goes on behind it. In other languages than English, one with
# space around it also ends what somebody says.
_CLOSE_DASH = re.compile(r"(?<=[^\s—―])[—―](?=\w|[\"'(])")
_DASH = re.compile(rf"{_CLOSE_DASH.pattern}|(?<=\S)[^\S\n][–—―][^\S\n](?=\S)")
_SHORT_DASH = re.compile(r"(?<=[^\W\d_])–(?=[^\W\d_])")
_AMOUNT = r"((?:R\$|US\$|[$€£¥₹])\s?\d[\d.,]*)\s?"
_NO_DENIAL = "".join(
    f"(?<!{words} )"
    for words in ("said", "says", "say", "voted", "replied", "answered", "answer is")
)
_ABBREVIATIONS = {
    "en": (
        # Not in `she said no. 14 people left`.
        (re.compile(rf"{_NO_DENIAL}\bno\.\s?(?=[XZQK]?\d)", re.IGNORECASE), "number "),
        (re.compile(r"\bnos\.\s?(?=[XZQK]?\d)", re.IGNORECASE), "numbers "),
        (re.compile(r"\b([ap])\.m\.(?=\s+[A-Z])"), r"\1m"),
        (re.compile(_AMOUNT + r"mn?\b"), r"\1 million"),
        (re.compile(_AMOUNT + r"bn\b"), r"\1 billion"),
    ),
    "pt": (
        (re.compile(r"\bn\.\s?[ºo°]\s?(?=[XZQK]?\d)", re.IGNORECASE), "nº "),
        (re.compile(_AMOUNT + r"mi\b"), r"\1 milhões"),
        (re.compile(_AMOUNT + r"bi\b"), r"\1 bilhões"),
    ),
}


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled on use: that takes as long as all the other patterns together."""
    return re.compile(_PROTECTED, re.VERBOSE)


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(_FOREIGN)


def protected(text: str) -> list[Span]:
    r"""The places of parts that must not be translated, in order, without overlaps.

    These are URLs, domains and e-mail addresses, handles and hashtags, inline code, HTML tags and
    entities, formulas, escaped signs (`\|`), the targets of Markdown links and footnotes,
    placeholders (`{name}`, `%s`, `${x}`), styles of subtitles (`{\an8}`), file paths and names,
    codes of letters and digits (hashes, UUIDs, IBANs, data in base64) and versions.
    """
    if not _ANY_PROTECTED.search(text):
        return []
    found = []
    for match in _pattern().finditer(text):
        start, end = match.span()
        if match["address"] is not None:
            end = start + len(_without_punctuation(match["address"]))
        found.append(Span(start, end))
    return found


def signs(text: str) -> list[Span]:
    """The places of pictures (emoji, arrows, notes) and of single signs (`<`, `±`, `§`), in order.

    Unlike the parts of `protected`, they may belong to the words beside them.
    """
    found = [Span(*match.span()) for match in _SIGNS.finditer(text)]
    # A quotation mark that opens and closes nothing is a sign, too.
    marks = _QUOTES.findall(text)
    if len(marks) == 1 and (lone := _LONE_QUOTE.search(text)):
        found = sorted([*found, Span(*lone.span())])
    return found


def foreign(text: str, language: str) -> list[Span]:
    """The places of words in other scripts, in a text of a language with Latin letters.

    Translators of such languages drop words that they do not know.
    """
    if not _foreign().search(text) or not _is_latin(base(language)):
        return []
    return [Span(*match.span()) for match in _foreign().finditer(text)]


def numbers(text: str, pair: tuple[str, str]) -> list[tuple[Span, str]]:
    """Numbers that need no translator, with the currency sign before them.

    Args:
        text: any text.
        pair: BCP 47 tags of the languages; where both are known to write `1,234.5` or `1.234,5`,
            long numbers are included.

    Returns:
        (place of a number, the number as the target language writes it) for each.
    """
    found = [(Span(*match.span()), match.group()) for match in _PLAIN_NUMBER.finditer(text)]
    was, wanted = (_SEPARATORS.get(base(tag)) for tag in pair)
    if was and wanted:
        exchange = str.maketrans(was, wanted)
        found += [
            (Span(*match.span()), match.group().translate(exchange))
            for match in _LONG_NUMBER[was].finditer(text)
        ]
    return found


def without_protected(text: str) -> str:
    """The text with a space in the place of each part that must not be translated."""
    out, at = [], 0
    for start, end in protected(text):
        out += [text[at:start], " "]
        at = end
    return "".join([*out, text[at:]])


def _without_punctuation(address: str) -> str:
    open_brackets = {closing: address.count(opening) for closing, opening in _BRACKETS.items()}
    closed = {closing: address.count(closing) for closing in _BRACKETS}
    end = len(address)
    while end:
        last = address[end - 1]
        if last in _BRACKETS and closed[last] > open_brackets[last]:
            closed[last] -= 1
        elif last not in _AFTER_ADDRESS:
            break
        end -= 1
    return address[:end]


def normalize_punctuation(text: str, language: str) -> str:
    """Normalize the punctuation of a text: straight quotation marks, plain dashes.

    Translators were trained on such text (Moses' normalize-punctuation.perl); behind an unknown
    sign the bundled engine leaves whole clauses out. Abbreviations that read as other words are
    written out, too.

    Args:
        text: a sentence, without parts that must be kept.
        language: its BCP 47 tag.
    """
    text = text.translate(_UNSEEN)
    begins_large = text[:1].isupper()
    if sentence_separator(language):
        text = _GUILLEMETS.sub('"', text.translate(_STRAIGHT))
        text = _SHORT_DASH.sub("-", _dashes(language).sub(" - ", text))
    for pattern, words in _ABBREVIATIONS.get(base(language), ()):
        text = pattern.sub(words, text)
    return text[:1].upper() + text[1:] if begins_large and text[:1].islower() else text


def restore_punctuation(translation: str, text: str, language: str) -> str:
    """A translation with the quotation marks and dashes of its original.

    Args:
        translation: of the normalized text.
        text: the original.
        language: its BCP 47 tag.
    """
    if "“" in text and '"' not in text:
        translation = _paired(translation, '"', "“”")
    if ("’" in text or "‘" in text) and "'" not in text:
        translation = _paired(translation, "'", "‘’")
    if "…" in text and "..." not in text:
        translation = translation.replace("...", "…")
    dash = _dashes(language).search(text)
    if dash is not None and " - " not in text:
        translation = translation.replace(" - ", f" {dash.group().strip()} ")
    return translation


def _dashes(language: str) -> re.Pattern[str]:
    return _DASH if base(language) == "en" else _CLOSE_DASH


def _paired(text: str, straight: str, pair: str) -> str:
    """Replace straight quotation marks by a pair: the first of it wherever a quotation opens."""
    return re.sub(
        rf"(?P<opens>(?<![^\s(\[{{\"“—–-])){re.escape(straight)}(?=\S)|{re.escape(straight)}",
        lambda match: pair[0 if match["opens"] is not None else 1],
        text,
    )


@lru_cache(maxsize=64)
def _is_latin(language: str) -> bool:
    import langcodes

    return langcodes.Language.get(language).maximize().script == "Latn"
