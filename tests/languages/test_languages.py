"""Languages are known by tag, code or name, and by what they look like."""

import gzip
import json
import unicodedata
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.errors import LanguageError
from summarize.languages import detection
from summarize.languages import tags as languages
from summarize.reading import loader
from tests.conftest import ARTICLES


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("ar", "ar"), ("AR", "ar"), ("pt-BR", "pt-BR"), ("pt_br", "pt-BR"), ("PT-br", "pt-BR"),
        (" ar\n", "ar"), ("pt_BR.UTF-8", "pt-BR"), ("es-419", "es-419"), ("en-US", "en-US"),
        ("eng", "en"), ("ara", "ar"), ("arb", "ar"), ("deu", "de"), ("ger", "de"), ("zho", "zh"),
        ("cmn", "zh"), ("iw", "he"), ("in", "id"), ("fil", "fil"), ("tl", "fil"), ("yue", "yue"),
        ("Arabic", "ar"), ("ARABIC", "ar"), ("arabic", "ar"), ("العربية", "ar"),
        ("español", "es"), ("ESPAÑOL", "es"), ("français", "fr"), ("Deutsch", "de"),
        ("português", "pt"), ("Portuguese (Brazil)", "pt-BR"), ("brazilian portuguese", "pt-BR"),
        ("русский", "ru"), ("українська", "uk"), ("ελληνικά", "el"), ("Türkçe", "tr"),
        ("हिन्दी", "hi"), ("ไทย", "th"), ("中文", "zh"), ("日本語", "ja"), ("한국어", "ko"),
        ("فارسی", "fa"), ("Persian", "fa"), ("Farsi", "fa"), ("Bengali", "bn"), ("Bangla", "bn"),
        ("Mandarin", "zh"), ("Chinese", "zh"), ("zh-CN", "zh"), ("zh-Hans", "zh"),
        ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-Hant", "zh-Hant"),
        ("Traditional Chinese", "zh-Hant"), ("Chinese (Traditional)", "zh-Hant"),
        ("Chinese (Simplified)", "zh"), ("kiswahili", "sw"), ("Bahasa Indonesia", "id"),
        ("sr-Latn", "sr-Latn"), ("no", "no"), ("nb", "nb"),
    ],
)  # fmt: skip
def test_a_language_is_known_by_tag_code_and_name(name: str, tag: str) -> None:
    assert languages.parse(name) == tag


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("arb_Arab", "ar"), ("zho_Hans", "zh"), ("zho_Hant", "zh-Hant"), ("por_Latn", "pt"),
        ("pes_Arab", "fa"), ("prs_Arab", "fa-AF"), ("nob_Latn", "nb"), ("srp_Cyrl", "sr"),
        ("kmr_Latn", "ku"), ("ckb_Arab", "ckb"), ("twi_Latn", "tw"), ("aka_Latn", "ak"),
        ("kor_Hang", "ko"), ("jpn_Jpan", "ja"), ("swh_Latn", "sw"), ("kas_Arab", "ks"),
        ("kas_Deva", "ks-Deva"), ("taq_Tfng", "taq-Tfng"), ("uzn_Latn", "uz"), ("ARB_ARAB", "ar"),
        ("ar_AR", "ar"), ("pt_XX", "pt"), ("en_XX", "en"), ("zh_CN", "zh"), ("tl_XX", "fil"),
        ("ja_XX", "ja"), ("fa_IR", "fa-IR"), ("sr-Cyrl", "sr"), ("pa-Guru-PK", "pa-Guru-PK"),
        ("iw_IL.UTF-8", "he-IL"), ("gsw", "gsw"), ("sr-Cyrl-RS", "sr-RS"),
    ],
)  # fmt: skip
def test_a_code_of_a_model_family_is_a_language(code: str, tag: str) -> None:
    assert languages.parse(code) == tag


FLORES_200 = """
    ace_Arab ace_Latn acm_Arab acq_Arab aeb_Arab afr_Latn ajp_Arab aka_Latn amh_Ethi apc_Arab
    arb_Arab ars_Arab ary_Arab arz_Arab asm_Beng ast_Latn awa_Deva ayr_Latn azb_Arab azj_Latn
    bak_Cyrl bam_Latn ban_Latn bel_Cyrl bem_Latn ben_Beng bho_Deva bjn_Arab bjn_Latn bod_Tibt
    bos_Latn bug_Latn bul_Cyrl cat_Latn ceb_Latn ces_Latn cjk_Latn ckb_Arab crh_Latn cym_Latn
    dan_Latn deu_Latn dik_Latn dyu_Latn dzo_Tibt ell_Grek eng_Latn epo_Latn est_Latn eus_Latn
    ewe_Latn fao_Latn pes_Arab fij_Latn fin_Latn fon_Latn fra_Latn fur_Latn fuv_Latn gla_Latn
    gle_Latn glg_Latn grn_Latn guj_Gujr hat_Latn hau_Latn heb_Hebr hin_Deva hne_Deva hrv_Latn
    hun_Latn hye_Armn ibo_Latn ilo_Latn ind_Latn isl_Latn ita_Latn jav_Latn jpn_Jpan kab_Latn
    kac_Latn kam_Latn kan_Knda kas_Arab kas_Deva kat_Geor knc_Arab knc_Latn kaz_Cyrl kbp_Latn
    kea_Latn khm_Khmr kik_Latn kin_Latn kir_Cyrl kmb_Latn kon_Latn kor_Hang kmr_Latn lao_Laoo
    lvs_Latn lij_Latn lim_Latn lin_Latn lit_Latn lmo_Latn ltg_Latn ltz_Latn lua_Latn lug_Latn
    luo_Latn lus_Latn mag_Deva mai_Deva mal_Mlym mar_Deva min_Latn mkd_Cyrl plt_Latn mlt_Latn
    mni_Beng khk_Cyrl mos_Latn mri_Latn zsm_Latn mya_Mymr nld_Latn nno_Latn nob_Latn npi_Deva
    nso_Latn nus_Latn nya_Latn oci_Latn gaz_Latn ory_Orya pag_Latn pan_Guru pap_Latn pol_Latn
    por_Latn prs_Arab pbt_Arab quy_Latn ron_Latn run_Latn rus_Cyrl sag_Latn san_Deva sat_Beng
    scn_Latn shn_Mymr sin_Sinh slk_Latn slv_Latn smo_Latn sna_Latn snd_Arab som_Latn sot_Latn
    spa_Latn als_Latn srd_Latn srp_Cyrl ssw_Latn sun_Latn swe_Latn swh_Latn szl_Latn tam_Taml
    tat_Cyrl tel_Telu tgk_Cyrl tgl_Latn tha_Thai tir_Ethi taq_Latn taq_Tfng tpi_Latn tsn_Latn
    tso_Latn tuk_Latn tum_Latn tur_Latn twi_Latn tzm_Tfng uig_Arab ukr_Cyrl umb_Latn urd_Arab
    uzn_Latn vec_Latn vie_Latn war_Latn wol_Latn xho_Latn ydd_Hebr yor_Latn yue_Hant zho_Hans
    zho_Hant zul_Latn
"""


def test_every_flores_code_is_a_language_of_its_own() -> None:
    tags = {code: languages.parse(code) for code in FLORES_200.split()}
    assert len(tags) == 202
    assert len(set(tags.values())) == len(tags)
    # What was once written is read as the same again, and a script is only there where it tells.
    assert all(languages.parse(tag) == tag for tag in tags.values())
    assert not any(tag.endswith("-Latn") for tag in tags.values() if tag != "crh-Latn")


MAJOR = (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy "
    "id ig is it ja jv ka kk km kn ko ku ky lb lo lt lv mg mk ml mn mr ms mt my nb ne nl nn no om "
    "or pa pl ps pt pt-BR pt-PT ro ru rw sd si sk sl so sq sr sr-Latn sv sw ta te tg th ti tk tr "
    "tt ug uk ur uz uz-Cyrl vi wo xh yi yo zh zh-Hant zu"
).split()


@pytest.mark.parametrize("tag", MAJOR)
def test_a_language_is_known_by_its_names_in_any_capitals(tag: str) -> None:
    english, own = languages.display_name(tag), languages.own_name(tag)
    for name in (english, own):
        for written in (name, name.upper(), name.lower(), f"  {name}\n"):
            assert languages.parse(written) == tag, written
        assert languages.parse(unicodedata.normalize("NFD", name)) == tag


@pytest.mark.parametrize(
    ("tag", "spoken", "nearest"),
    [
        ("gsw", ["en", "de", "fr"], "de"),
        ("ca", ["en", "es", "zh"], "es"),
        ("pt-BR", ["en", "pt"], "pt"),
        ("af", ["en", "nl", "zu"], "nl"),
        ("zh-Hant", ["en", "zh"], "zh"),
        ("nb", ["en", "da", "no"], "no"),
        ("sr-Latn", ["en", "sr"], "sr"),
        ("ar", ["en", "zh"], None),
        ("ar", [], None),
    ],
)
def test_the_nearest_language_that_is_spoken_is_found(
    tag: str, spoken: list[str], nearest: str | None
) -> None:
    assert languages.nearest_spoken(tag, spoken) == nearest
    assert languages.nearest_spoken(tag, reversed(spoken)) == nearest


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Portugese", "pt (Portuguese)"),
        ("Frensh", "fr (French)"),
        ("Arabik", "ar (Arabic)"),
        ("Germn", "de (German)"),
        ("العربيه", "ar (Arabic)"),
        ("turkce", "tr (Turkish)"),
        ("anglais", "en (English)"),
    ],
)
def test_a_misspelling_is_refused_with_what_was_meant(name: str, meant: str) -> None:
    with pytest.raises(LanguageError) as caught:
        languages.parse(name)
    assert str(caught.value) == f"unknown language {name!r}; did you mean {meant}?"


@pytest.mark.parametrize(
    "name",
    ["", " ", "xx", "zzz", "e", "12", "und", "mul", "zxx", "art", "qaa", "x-foo", "a" * 1000, "\0",
     "\ud800", "..", "-", "_", "en-", "Klingonese Brazilian (Nowhere)", "()", "a (b)"],
)  # fmt: skip
def test_what_is_no_language_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(LanguageError) as caught:
        languages.parse(name)
    message = str(caught.value)
    assert message.startswith("unknown language ")
    assert "; " in message
    assert message.isprintable()
    assert len(message) < 200


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=12))
def test_any_name_is_parsed_or_refused(name: str) -> None:
    try:
        tag = languages.parse(name)
    except LanguageError:
        return
    assert languages.parse(tag) == tag


@pytest.mark.parametrize(
    "tag",
    "ar bn de el en es fa fr he hi hu hy id it ja ka km ko lo my ne nl pl ps pt pt-BR ro ru so sr "
    "sv sw ta th tr uk ur vi zh zh-Hant pt-PT en-GB".split(),
)
def test_a_name_that_is_shown_is_a_name_that_is_taken(tag: str) -> None:
    name = languages.display_name(tag)
    assert languages.parse(name) == tag
    assert languages.parse(name.upper()) == tag
    assert languages.parse(tag.upper()) == tag


def test_the_base_of_a_tag_is_its_language() -> None:
    assert [languages.base(tag) for tag in ("pt-BR", "zh-Hant", "AR", "")] == ["pt", "zh", "ar", ""]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("pt-BR", "pt", True), ("zh", "zh-Hant", True), ("nb", "no", True), ("pt", "es", False)],
)
def test_the_same_language_with_another_region_is_the_same(
    one: str, other: str, same: bool
) -> None:
    assert languages.same_language(one, other) is same
    assert languages.same_language(other, one) is same


def test_chinese_and_japanese_sentences_have_no_space_between_them() -> None:
    separators = {tag: languages.sentence_separator(tag) for tag in ("zh-Hant", "ja", "ar", "th")}
    assert separators == {"zh-Hant": "", "ja": "", "ar": " ", "th": " "}


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.name)
def test_the_language_of_an_example_article_is_the_one_in_its_name(path: Path) -> None:
    found = languages.detect(loader.read_path(path).text)
    assert found.tag == path.name.split(".")[1]
    assert found.confidence > 0.9
    assert found.ranking[0] == found.tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Το λιμάνι έκλεισε την Τρίτη.", "el"),
        ("Նավահանգիստը փակվեց երեքշաբթի։", "hy"),
        ("ნავსადგური დაიხურა სამშაბათს.", "ka"),
        ("הנמל נסגר ביום שלישי בגלל הסערה.", "he"),
        ("ท่าเรือถูกปิดเมื่อวันอังคาร", "th"),
        ("항구는 화요일에 폐쇄되었다.", "ko"),
        ("港は火曜日に閉鎖された。", "ja"),
        ("港口星期二关闭。", "zh"),
        ("துறைமுகம் மூடப்பட்டது.", "ta"),
        ("ወደቡ ማክሰኞ ዕለት ተዘግቷል።", "am"),
        ("বন্দর মঙ্গলবার বন্ধ ছিল।", "bn"),
        ("ބަނދަރު ބަންދުކޮށްފައި", "dv"),
        ("Rain fell on Lisbon.", "en"),
        ("The harbour is closed.", "en"),
        ("港口 Steven Gerrard 星期二在 Ibrox 俱乐部关闭了。", "zh"),
        ("ﷺ ﻣﺮﺣﺒﺎ ﺑﻜﻢ ﻓﻲ ﺍﻟﻤﻴﻨﺎﺀ ﺍﻟﻘﺪﻳﻢ", "ar"),
    ],
)
def test_a_sentence_is_enough_for_most_languages(text: str, tag: str) -> None:
    assert languages.detect(text).tag == tag


@pytest.mark.parametrize("text", ["", " ", "123 456", "!?…", "😀", "\0", "\ud800", "ꦩꦏꦱꦂ"])
def test_a_text_without_letters_or_of_an_unknown_script_is_undetermined(text: str) -> None:
    assert languages.detect(text) == ("und", 0.0, ())


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_text_has_a_language_and_a_confidence(text: str) -> None:
    found = languages.detect(text)
    assert 0.0 <= found.confidence <= 1.0
    assert found.tag == (found.ranking[0] if found.ranking else "und")


NTREX = {
    "eng": "en", "arb": "ar", "fra": "fr", "spa": "es", "por-BR": "pt", "rus": "ru",
    "zho-CN": "zh", "deu": "de", "hin": "hi", "tur": "tr", "heb": "he",
}  # fmt: skip
SCRIPTS = {
    "ar": "ARABIC", "ru": "CYRILLIC", "zh": "CJK", "hi": "DEVANAGARI", "he": "HEBREW",
}  # fmt: skip


def ntrex(shared: Path) -> list[dict[str, str]]:
    with gzip.open(shared / "ntrex_dev" / "ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@pytest.mark.parametrize("column", NTREX)
def test_every_news_document_is_detected(shared: Path, column: str) -> None:
    for name, rows in groupby(ntrex(shared), key=lambda row: row["doc"]):
        found = languages.detect("\n".join(row[column] for row in rows))
        assert (name, found.tag) == (name, NTREX[column])


@pytest.mark.parametrize("column", NTREX)
def test_single_lines_are_hardly_ever_taken_for_another_language(shared: Path, column: str) -> None:
    rows = ntrex(shared)[::4]
    right = sum(languages.detect(row[column]).tag == NTREX[column] for row in rows)
    assert right >= 0.98 * len(rows)


def documents(shared: Path, column: str) -> list[str]:
    groups = groupby(ntrex(shared), key=lambda row: row["doc"])
    return ["\n".join(row[column] for row in rows) for _, rows in groups]


@pytest.mark.parametrize("column", NTREX)
def test_a_document_in_one_language_is_not_mixed(shared: Path, column: str) -> None:
    for text in documents(shared, column):
        assert languages.mixed(text) is None
        assert languages.mixed(text.replace("\n", " ")) is None


def test_articles_and_paragraphs_in_one_language_are_not_mixed(shared: Path) -> None:
    news = shared / "ant_arabic_news"
    with gzip.open(news / "ant_ge300w.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    for file in (shared / "xquad_paragraphs").glob("*.gz"):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            texts += [text for line in lines for text in json.loads(line).values()]
    assert len(texts) > 1000
    assert [text for text in texts if languages.mixed(str(text))] == []


@pytest.mark.parametrize(("main", "other"), [
    ("eng", "arb"), ("arb", "eng"), ("eng", "por-BR"), ("spa", "fra"), ("rus", "eng"),
    ("zho-CN", "heb"), ("heb", "zho-CN"), ("hin", "eng"), ("deu", "tur"),
])  # fmt: skip
def test_a_document_in_two_languages_is_mixed(shared: Path, main: str, other: str) -> None:
    """A summary of it would be of one half, read with the wrong model."""
    for number in range(0, 40, 8):
        # A Chinese text of the same content is shorter: whole documents are compared.
        first = documents(shared, main)[number]
        second = documents(shared, other)[number]
        for text in (first + "\n\n" + second, second + "\n" + first):
            found = languages.mixed(text)
            assert found is not None
            assert {found[0], languages.detect(text).tag} == {NTREX[main], NTREX[other]}
            assert 0.2 <= found[1] <= 0.8


def test_lines_that_take_turns_in_two_scripts_are_mixed(shared: Path) -> None:
    rows = ntrex(shared)[:16]
    found = languages.mixed("\n".join(f"{row['arb']}\n{row['eng']}" for row in rows))
    assert found is not None
    assert found[0] in ("ar", "en")
    assert 0.3 < found[1] < 0.7


ARABIC = "أغلقت السلطات الميناء القديم أمام السفن يوم الثلاثاء بسبب العاصفة الشديدة.\n"


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\0\ud800", "123", "a", "ab\n" * 9,
        ARABIC * 8 + "https://example.org/a/long/path/to/the/page/of/the/harbour/report\n" * 20,
        ARABIC * 8 + "press@harbour-authority.example.org\n" * 20,
        (ARABIC.rstrip() + " (Harbour Authority of the Old Town, OTHA)\n") * 8,
        ARABIC * 8 + "Reuters\nAna Duarte\nThe Harbour Times\n",
    ],
)  # fmt: skip
def test_names_addresses_and_scraps_make_no_second_language(text: str) -> None:
    assert languages.mixed(text) is None


def test_a_long_text_is_not_read_whole(monkeypatch: pytest.MonkeyPatch, shared: Path) -> None:
    looked_at = []
    whole = detection.detect

    def detect(text: str) -> languages.Detection:
        looked_at.append(len(text[:4000]))
        return whole(text)

    monkeypatch.setattr(detection, "detect", detect)
    english, spanish = documents(shared, "eng")[0], documents(shared, "spa")[0]
    found = languages.mixed((english + "\n") * 1000 + (spanish + "\n") * 500)
    assert found is not None
    assert found[0] == "es"
    assert 0.25 < found[1] < 0.45
    assert len(looked_at) <= 13
    assert sum(looked_at) <= 4000 + 12 * 600


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_mixed_or_not(text: str) -> None:
    found = languages.mixed(text)
    assert found is None or (languages.parse(found[0]) and 0.2 <= found[1] <= 1.0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \n", 0),
        ("—", 0),
        ("The harbour is closed.", 4),
        ("don't re-open l’été", 3),
        ("state-of-the-art", 1),
        ("أغلق الميناء اليوم", 3),
        ("बंदरगाह बंद हुआ", 3),
        ("항구는 오늘 닫혔다", 3),
        ("می‌خواهم بروم", 2),
        ("e\u0301te\u0301", 1),
        ("One\ntwo\tthree\u00a0four", 4),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert languages.count_words(text) == words


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        # 港口 / 星期二 / 因 / 风暴 / 关闭
        ("港口星期二因风暴关闭", 4, 8),
        # 港 / は / 火曜日 / に / 閉鎖 / され / た
        ("港は火曜日に閉鎖された", 5, 9),
        # ท่าเรือ / ถูก / ปิด / เมื่อ / วัน / อังคาร
        ("ท่าเรือถูกปิดเมื่อวันอังคาร", 4, 9),
        ("词", 1, 1),
        ("The 港口 is closed", 4, 4),
    ],
)
def test_words_are_estimated_where_no_space_parts_them(text: str, least: int, most: int) -> None:
    assert least <= languages.count_words(text) <= most


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_a_space_between_two_texts_adds_no_words(one: str, other: str) -> None:
    together = languages.count_words(f"{one} \n {other}")
    apart = languages.count_words(one) + languages.count_words(other)
    # The estimates of unspaced scripts are rounded.
    assert abs(together - apart) <= 6


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("distilbrt", "distilbart"),
        ("DISTILBART", "distilbart"),
        ("nothing like it", None),
        ("", None),
    ],
)
def test_the_nearest_name_is_found(wanted: str, expected: str | None) -> None:
    assert languages.nearest(wanted, ["distilbart", "opus-mt-en-ar"]) == expected
    assert languages.nearest(wanted, []) is None


@pytest.mark.parametrize(
    ("character", "script"),
    [("a", "LATIN"), ("ж", "CYRILLIC"), ("ع", "ARABIC"), ("词", "CJK"), ("々", "CJK"),
     ("あ", "HIRAGANA"), ("ー", "KATAKANA"), ("ก", "THAI"), ("\0", None), ("\ud800", None)],
)  # fmt: skip
def test_the_script_of_a_letter_is_known(character: str, script: str | None) -> None:
    assert languages.script(character) == script
