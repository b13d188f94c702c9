"""The code schemes: from a model's code to a tag, and from a tag to the code it has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.languages.tags import parse
from summarize.models.known.language_codes import (
    M2M100_CODES,
    MBART50_CODES,
    MBART_CODES,
    SCHEMES,
    LanguageTokens,
    find,
    match,
    tag_of,
)

FLORES = """
ace_Arab ace_Latn arb_Arab azb_Arab azj_Latn ckb_Arab crh_Latn deu_Latn eng_Latn fuv_Latn gaz_Latn
jpn_Jpan khk_Cyrl kmr_Latn kor_Hang lvs_Latn nno_Latn nob_Latn npi_Deva pbt_Arab pes_Arab plt_Latn
por_Latn prs_Arab quy_Latn sat_Beng srp_Cyrl swh_Latn tgl_Latn twi_Latn aka_Latn uzn_Latn ydd_Hebr
yue_Hant zho_Hans zho_Hant zsm_Latn
""".split()


def tokens(scheme: str, codes: list[str], form: str) -> LanguageTokens:
    vocabulary = {form.format(code): number for number, code in enumerate(codes)}
    found = find(vocabulary | {"▁the": 900, "</s>": 901, "<extra_id_0>": 902}, [scheme])
    assert found is not None
    assert found.scheme is SCHEMES[scheme]
    assert found.ids.items() <= vocabulary.items()
    return found


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("ar", "arb_Arab"), ("zh", "zho_Hans"), ("zh-Hant", "zho_Hant"), ("no", "nob_Latn"),
        ("nb", "nob_Latn"), ("nn", "nno_Latn"), ("fa", "pes_Arab"), ("fa-AF", "prs_Arab"),
        ("sw", "swh_Latn"), ("pt", "por_Latn"), ("pt-BR", "por_Latn"), ("ps", "pbt_Arab"),
        ("qu", "quy_Latn"), ("ff", "fuv_Latn"), ("az", "azj_Latn"), ("az-Arab", "azb_Arab"),
        ("ku", "kmr_Latn"), ("ckb", "ckb_Arab"), ("fil", "tgl_Latn"), ("mn", "khk_Cyrl"),
        ("om", "gaz_Latn"), ("ko", "kor_Hang"), ("ja", "jpn_Jpan"), ("yi", "ydd_Hebr"),
        ("ms", "zsm_Latn"), ("mg", "plt_Latn"), ("lv", "lvs_Latn"), ("ne", "npi_Deva"),
        ("uz", "uzn_Latn"), ("sr", "srp_Cyrl"), ("sr-Cyrl", "srp_Cyrl"), ("sat", "sat_Beng"),
        ("ak", "aka_Latn"), ("tw", "twi_Latn"), ("ace-Arab", "ace_Arab"), ("en-GB", "eng_Latn"),
        ("crh", "crh_Latn"), ("yue", "yue_Hant"),
        # Not in another script, not in another language.
        ("sr-Latn", None), ("uz-Cyrl", None), ("hr", None), ("gsw", None), ("tlh", None),
    ],
)  # fmt: skip
def test_nllb(tag: str, code: str | None) -> None:
    assert tokens("flores", FLORES, "{}").token(tag) == code


def test_every_language_of_a_scheme_is_found_by_what_it_is_called() -> None:
    for scheme, codes, form in (
        ("flores", FLORES, "{}"),
        ("m2m100", list(M2M100_CODES["m2m100"]), "__{}__"),
        ("mbart50", list(MBART50_CODES), "{}"),
        ("mbart", list(MBART_CODES), "{}"),
    ):
        languages = tokens(scheme, codes, form)
        assert len(languages.tags) == len(codes)
        for tag in languages.tags:
            assert languages.token(tag) in languages.ids
            # Whoever types the tag, in whatever way, gets the same.
            assert languages.token(parse(tag)) == languages.token(tag)


@pytest.mark.parametrize(
    ("scheme", "codes", "form", "expected"),
    [
        ("m2m100", ["zh", "no", "tl", "ns", "he"], "__{}__",
         {"zh": "zh", "zh-TW": None, "nb": "no", "fil": "tl", "nso": "ns", "iw": "he",
          "zh-Hant": None}),
        ("mbart50", ["ar_AR", "zh_CN", "pt_XX", "fa_IR", "he_IL", "az_AZ"], "{}",
         {"ar": "ar_AR", "ar-EG": "ar_AR", "zh": "zh_CN", "pt-BR": "pt_XX", "pt": "pt_XX",
          "fa": "fa_IR", "zh-Hant": None, "zh-HK": None, "azb": None, "az-IR": None,
          "az": "az_AZ", "es": None}),
        ("madlad", ["ar", "iw", "no", "zh", "zh_Latn", "ru_Latn", "fil", "en_xx_simple"], "<2{}>",
         {"ar": "ar", "he": "iw", "nb": "no", "zh": "zh", "ru-Latn": "ru_Latn", "ru": "ru_Latn",
          "en": None, "zh-Hant": None}),
        ("marian", ["ara", "ara_Latn", "por", "pt_br", "cmn", "cmn_Hans", "cmn_Hant", "cmn_Bopo",
                    "srp_Cyrl", "srp_Latn", "nob", "es_MX", "fr", "fr_BE", "zlm_Latn", "zsm_Latn"],
         ">>{}<<",
         {"ar": "ara", "pt": "por", "pt-BR": "pt_br", "pt-PT": "por", "zh": "cmn_Hans",
          "zh-Hant": "cmn_Hant", "zh-TW": "cmn_Hant", "sr": "srp_Cyrl", "sr-Latn": "srp_Latn",
          "no": "nob", "es": "es_MX", "es-MX": "es_MX", "fr": "fr", "fr-BE": "fr_BE",
          "fr-CA": "fr", "ms": "zsm_Latn", "de": None}),
    ],
)  # fmt: skip
def test_other_schemes(
    scheme: str, codes: list[str], form: str, expected: dict[str, str | None]
) -> None:
    languages = tokens(scheme, codes, form)
    found = {tag: languages.token(tag) for tag in expected}
    wanted = {tag: None if code is None else form.format(code) for tag, code in expected.items()}
    assert found == wanted


def test_schemes_are_told_apart_by_the_vocabulary() -> None:
    mbart = {code: i for i, code in enumerate(MBART_CODES)}
    mbart50 = {code: i for i, code in enumerate(MBART50_CODES)}
    both = ["mbart50", "mbart"]
    for vocabulary, name in ((mbart, "mbart"), (mbart50, "mbart50")):
        found = find(vocabulary, both)
        assert found is not None
        assert found.scheme.name == name
    m2m = {"__en__": 5, "__ar__": 6, "__init__": 7}
    found = find(m2m, ["flores", "m2m100"])
    assert found is not None
    assert found.tags == ("ar", "en")
    assert find({"▁the": 1, "en": 2, "<unk>": 3}, list(SCHEMES)) is None
    assert find({}, list(SCHEMES)) is None


@pytest.mark.parametrize("code", ["", "xx_simple", "zxx_xx_dtynoise", "mul", "123", "💥", "\x00"])
def test_what_is_no_language_has_no_tag(code: str) -> None:
    assert tag_of(code) is None


@given(st.text(max_size=12))
def test_any_code_has_a_tag_or_none(code: str) -> None:
    tag = tag_of(code)
    assert tag is None or parse(tag)


@pytest.mark.parametrize(
    ("tag", "known", "found"),
    [
        ("pt-BR", ["pt", "en"], "pt"),
        ("pt", ["pt-BR", "en"], "pt-BR"),
        ("pt-PT", ["pt-BR", "pt"], "pt"),
        ("zh-Hant", ["zh", "zh-Hant"], "zh-Hant"),
        ("zh", ["zh", "zh-Hant"], "zh"),
        ("zh-Hant", ["zh", "en"], "zh"),
        ("zh-Hant", ["zh-Hans", "en"], None),
        ("no", ["nb"], "nb"),
        ("nb", ["no"], "no"),
        ("tl", ["fil"], "fil"),
        ("de", ["en", "fr"], None),
        ("de", [], None),
    ],
)
def test_who_serves_whom(tag: str, known: list[str], found: str | None) -> None:
    assert match(tag, known) == found


def test_a_tag_alone_means_its_usual_script_where_that_is_said() -> None:
    assert match("zh-Hant", ["zh"], usual_script=True) is None
    assert match("sr-Latn", ["sr"], usual_script=True) is None
    assert match("sr-Cyrl", ["sr"], usual_script=True) == "sr"
    # A region may have a script of its own, and so may a language inside another one.
    assert match("zh-TW", ["zh"], usual_script=True) is None
    assert match("pa-PK", ["pa"], usual_script=True) is None
    assert match("azb", ["az"], usual_script=True) is None
    assert match("zh-SG", ["zh"], usual_script=True) == "zh"
    assert match("sr-RS", ["sr"], usual_script=True) == "sr"
