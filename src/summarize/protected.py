r"""What must come through a translation letter for letter: addresses, code, markup, placeholders.

One regular expression. Each of its alternatives starts at a sign of its own or at the start of a
word, each repetition has an upper bound, and no two in a row can take the same character without a
bound: the time it takes grows with the text's length and no faster.
"""

import re

from summarize.documents import Span

# A letter or digit, but not of a script that puts no space after an address.
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

_PROTECTED = re.compile(
    rf"""
    (?P<address>
        (?i:https?|ftps?|file)://{_PATH}{{1,2000}}
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
  | \$\{{[^{{}}\n]{{1,100}}\}}
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
  | (?<![\w.])(?:
        v\d{{1,4}}(?:\.\d{{1,4}}){{1,3}} | \d{{1,3}}(?:\.\d{{1,3}}){{3}} | \d{{1,2}}\.\d{{1,2}}\.\d
    )(?!\w|\.\d)
    """,
    re.VERBOSE,
)  # fmt: skip
# What follows an address in a sentence; a bracket only where it was not opened inside.
_AFTER_ADDRESS = ".,;:!?*_~'’”»…،؛؟۔।"
_BRACKETS = {")": "(", "]": "["}


def protected(text: str) -> list[Span]:
    """Where the parts stand that are not to be translated, in order, none over another.

    These are URLs, domains and e-mail addresses, handles and hashtags, inline code, HTML tags and
    entities, the targets of Markdown links, placeholders (`{name}`, `%s`, `${x}`), file paths and
    names, codes of letters and digits (hashes, UUIDs, IBANs) and versions.
    """
    found = []
    for match in _PROTECTED.finditer(text):
        start, end = match.span()
        if match["address"] is not None:
            end = start + len(_without_punctuation(match["address"]))
        found.append(Span(start, end))
    return found


def without_protected(text: str) -> str:
    """The text with a space in the place of each part that is not to be translated."""
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
