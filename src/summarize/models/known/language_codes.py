"""The codes by which models call languages: one row for each scheme, and the code of a tag.

A wrong code does not fail, it silently gives another language. So no code is ever made up: a tag
is looked up among the codes that a model's vocabulary has.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from summarize.errors import LanguageError
from summarize.languages.tags import parse

# The languages of M2M100 (Fan et al. 2020) and of its WMT 2021 models (Tran et al. 2021), in the
# order of their tokens, which stand after the vocabulary and are named in no file.
M2M100_CODES = {
    "m2m100": tuple(
        "af am ar ast az ba be bg bn br bs ca ceb cs cy da de el en es et fa ff fi fr fy ga gd gl "
        "gu ha he hi hr ht hu hy id ig ilo is it ja jv ka kk km kn ko lb lg ln lo lt lv mg mk ml "
        "mn mr ms my ne nl no ns oc or pa pl ps pt ro ru sd si sk sl so sq sr ss su sv sw ta th tl "
        "tn tr uk ur uz vi wo xh yi yo zh zu".split()
    ),
    "wmt21": tuple("en ha is ja cs ru zh de".split()),
}
# Likewise of mBART (Liu et al. 2020) and mBART-50 (Tang et al. 2020).
MBART_CODES = tuple(
    "ar_AR cs_CZ de_DE en_XX es_XX et_EE fi_FI fr_XX gu_IN hi_IN it_IT ja_XX kk_KZ ko_KR lt_LT "
    "lv_LV my_MM ne_NP nl_XX ro_RO ru_RU si_LK tr_TR vi_VN zh_CN".split()
)
MBART50_CODES = MBART_CODES + tuple(
    "af_ZA az_AZ bn_IN fa_IR he_IL hr_HR id_ID ka_GE km_KH mk_MK ml_IN mn_MN mr_IN pl_PL ps_AF "
    "pt_XX sv_SE sw_KE ta_IN te_IN th_TH tl_XX uk_UA ur_PK xh_ZA gl_ES sl_SI".split()
)


@dataclass(frozen=True)
class Scheme:
    """One scheme of language codes.

    Attributes:
        name: its name in `families.py`.
        token: the pattern of a language's token, with the code as its one group.
        codes: all codes, in the order of their ids; empty where each vocabulary has its own.
        sign: tokens that only this scheme has, one of which must be there; empty for any token.
        region_says_nothing: regions are ignored: `ar_AR` is Arabic, and not that of Argentina.
    """

    name: str
    token: str
    codes: tuple[str, ...] = ()
    sign: frozenset[str] = frozenset()
    region_says_nothing: bool = False

    def code(self, token: str) -> str | None:
        """The code in a token; None for any other token."""
        match = re.fullmatch(self.token, token)
        if match is None or (self.codes and match[1] not in self.codes):
            return None
        return match[1]

    def tag(self, code: str) -> str | None:
        """The BCP 47 tag of a code; None for a code of no language."""
        return tag_of(code.partition("_")[0] if self.region_says_nothing else code)


SCHEMES = {
    scheme.name: scheme
    for scheme in (
        # FLORES-200 (NLLB Team 2022): `arb_Arab`.
        Scheme("flores", r"([a-z]{3}_[A-Z][a-z]{3})"),
        Scheme("m2m100", r"__([a-z]{2,3})__", codes=M2M100_CODES["m2m100"]),
        Scheme(
            "mbart50",
            r"([a-z]{2}_[A-Z]{2})",
            codes=MBART50_CODES,
            sign=frozenset(MBART50_CODES) - frozenset(MBART_CODES),
            region_says_nothing=True,
        ),
        Scheme("mbart", r"([a-z]{2}_[A-Z]{2})", codes=MBART_CODES, region_says_nothing=True),
        # MADLAD-400 (Kudugunta et al. 2023): BCP 47 with underscores.
        Scheme("madlad", r"<2([a-z]{2,3}(?:_[A-Za-z]{2,4})*)>"),
        # Opus-MT (Tiedemann and Thottingal 2020): ISO 639-3 with or without a script (`ara`,
        # `cmn_Hans`), in older models the tag itself (`pt_br`).
        Scheme("marian", r">>([a-z]{2,3}(?:_[A-Za-z]{2,4})*)<<"),
    )
}

# Codes that are no tags, or that name one of several languages of a tag.
_TAGS = {"azb": "az-Arab", "fuv": "ff", "nb": "no", "ns": "nso", "pbt": "ps", "pob": "pt-BR",
         "quy": "qu", "zlm": "ms"}  # fmt: skip
# Codes whose script is another name of the usual one, or is wrong: NLLB's `sat_Beng` is Ol Chiki.
_USUAL_AFTER_ALL = frozenset({"ko-Hang", "sat-Beng"})
_HAN_SCRIPTS = (None, "Hans", "Hant", "Hani")


class LanguageTokens:
    """The languages that a vocabulary has tokens for.

    Args:
        scheme: the scheme of their codes.
        ids: the languages' tokens and their ids.

    Attributes:
        tags: BCP 47 tags of the languages, sorted.
    """

    def __init__(self, scheme: Scheme, ids: Mapping[str, int]) -> None:
        self.scheme = scheme
        self.ids = dict(ids)
        self._tokens: dict[str, str] = {}
        for token in sorted(ids, key=lambda token: _preference(scheme.code(token) or "")):
            tag = scheme.tag(scheme.code(token) or "")
            if tag is not None:
                self._tokens.setdefault(tag, token)
        self.tags = tuple(sorted(self._tokens))

    def token(self, tag: str) -> str | None:
        """The token of a language; None where no token fits."""
        found = match(tag, self.tags, usual_script=True)
        return None if found is None else self._tokens[found]


def find(vocabulary: Mapping[str, int], schemes: Iterable[str]) -> LanguageTokens | None:
    """The language tokens of a vocabulary, by the first scheme of which it has any."""
    for scheme in (SCHEMES[name] for name in schemes):
        ids = {token: i for token, i in vocabulary.items() if scheme.code(token) is not None}
        if ids and (not scheme.sign or not scheme.sign.isdisjoint(ids)):
            return LanguageTokens(scheme, ids)
    return None


def match(tag: str, known: Iterable[str], *, usual_script: bool = False) -> str | None:
    """Which of several known languages can stand for another; None where none can.

    Regions do not matter: `pt` stands for `pt-BR`. A script does, where the tag names one and the
    known languages differ in scripts: beside `zh-Hant`, `zh` does not stand for `zh-Hant`, nor for
    `zh-TW`, whose region has a script of its own. For a tag without a script, the usual script
    comes first.

    Args:
        tag: BCP 47 tag of the language that is wanted.
        known: tags of the languages to choose from.
        usual_script: a known tag without a script means the usual one, even if it is the only one.
    """
    language, script, region = _parts(tag)
    same = [one for one in known if _parts(one)[0] == language]
    fitting = [one for one in same if _parts(one)[1] == script]
    if not fitting:
        told_apart = usual_script or any(_names_script(one) for one in same)
        fitting = same if not (told_apart and _names_script(tag)) else []
    order = {region: 0, None: 1}
    return min(fitting, key=lambda one: (order.get(_parts(one)[2], 2), one), default=None)


@cache
def tag_of(code: str) -> str | None:
    """The usual BCP 47 tag of a model's code (`arb_Arab`, `pt_br`); None for an unknown code."""
    import langcodes

    first, _, rest = code.replace("_", "-").partition("-")
    named = _TAGS.get(first, first)
    name = named if "-" in named or not rest else f"{named}-{rest}"
    try:
        language = langcodes.Language.get(name).prefer_macrolanguage()
        if language.language == "zh" and language.script not in _HAN_SCRIPTS:
            return language.to_tag()
        language = langcodes.Language.get(parse(name))
    except (LanguageError, ValueError):
        return None
    usual = _usual_script(language.language, language.territory)
    if usual in (None, language.script) or language.to_tag() in _USUAL_AFTER_ALL:
        language = language.update_dict({"script": None})
    tag = language.to_tag()
    return _TAGS.get(tag, tag)


def _preference(code: str) -> tuple[bool, bool, int, str]:
    """Sort key for codes of the same tag, the most exact first: `cmn_Hans`, `cmn`, `zh`.

    Malay is that of the standard (`zsm`) before that of the Malay people (`zlm`).
    """
    first, _, rest = code.partition("_")
    return (rest == "Hani" or first == "zlm", len(rest) != 4, -len(first), code)


@cache
def _parts(tag: str) -> tuple[str, str | None, str | None]:
    """Language, script (the usual one where none is named) and region."""
    import langcodes

    language = langcodes.Language.get(tag_of(tag) or tag)
    script = language.script or _usual_script(language.language, language.territory)
    return language.language or tag, script, language.territory


def _names_script(tag: str) -> bool:
    """Whether a tag, or what it stands for, implies a script: `sr-Latn`, `azb`, `zh-TW`."""
    import langcodes

    named = [langcodes.Language.get(one) for one in (tag, tag_of(tag) or tag)]
    return any(one.script for one in named) or any(
        _usual_script(one.language, one.territory) != _usual_script(one.language, None)
        for one in named
    )


@cache
def _usual_script(language: str | None, region: str | None) -> str | None:
    import langcodes

    bare = langcodes.Language.make(language=language, territory=region)
    script: str | None = bare.maximize().script
    return script
