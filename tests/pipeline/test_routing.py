"""Which models are chosen, by what is on the machine, what they speak and what was asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.errors import LanguageError, ModelNotAvailable, ModelNotSupported
from summarize.models.codecs.model_languages import Speaks
from summarize.models.known import catalog
from summarize.models.known.families import FAMILIES, Family, Task
from summarize.models.store.store import LocalModel, Store
from summarize.options import Options
from summarize.pipeline import model_selection
from summarize.pipeline.routing import Router, Way

Route = Callable[..., Way]
ENGLISH = "smollm2-135m-instruct"
BUNDLED = (ENGLISH, "bergamot-en-pt", "bergamot-pt-en")
# Models of the user's own: name -> what their files say.
OWN = {
    "org/pair": (Speaks(("en",), ("ar", "fr")), "marian"),
    "org/many": (Speaks(("en", "de", "pt"), ("en", "de", "pt")), "m2m_100"),
    "org/silent": (Speaks(None, None), "marian"),
    "org/chat": (Speaks(("en", "ar", "pt"), ("en", "ar", "pt")), "llama"),
    "org/arabic": (Speaks(("ar",), ("ar",)), "bart"),
}


@pytest.fixture
def router(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Router]:
    here: set[str] = set()

    def find(_: Store, name: str) -> LocalModel | None:
        entry = catalog.find(name.partition("@")[0])
        return LocalModel(name, Path(name), "1", entry) if name in here else None

    def get(_: Store, name: str, task: Task) -> LocalModel:
        assert task in ("summarize", "translate")
        raise ModelNotAvailable(f"{name} would be fetched")

    def family(self: LocalModel) -> Family:
        return FAMILIES[OWN[self.name][1]]

    monkeypatch.setattr(Store, "find", find)
    monkeypatch.setattr(Store, "get", get)
    monkeypatch.setattr(LocalModel, "family", family)
    monkeypatch.setattr(model_selection, "speaks", lambda model, _: OWN[model.name][0])

    def make(*models: str, **settings: str) -> Router:
        here.clear()
        here.update(models or BUNDLED)
        return Router(Options(**settings), Store(offline=True), lambda _: None)  # type: ignore[arg-type]

    return make


def shown(way: Way) -> tuple[str, str, list[str]]:
    return way.name, ">".join(way.languages), [model.name for model in way.models]


@pytest.mark.parametrize(
    ("source", "lang", "expected"),
    [
        ("en", None, ("direct", "en", [ENGLISH])),
        ("en", "pt", ("summarize-first", "en>pt", [ENGLISH, "bergamot-en-pt"])),
        ("pt", "en", ("translate-first", "pt>en", ["bergamot-pt-en", ENGLISH])),
        (
            "pt", None,
            ("translate-first", "pt>en", ["bergamot-pt-en", ENGLISH]),
        ),
        ("pt-BR", "en-GB", ("translate-first", "pt-BR>en-GB", ["bergamot-pt-en", ENGLISH])),
        # One model that would have to be fetched, or two of which one would be.
        ("en", "ar", ("summarize-first", "en>ar", [ENGLISH, "opus-mt-en-ar"])),
        ("ar", "en", ("translate-first", "ar>en", ["opus-mt-ar-en", ENGLISH])),
        ("en", "de", ("summarize-first", "en>de", [ENGLISH, "m2m100-418m"])),
    ],
)  # fmt: skip
def test_the_bundled_models_and_the_catalog_give_a_way(
    router: Callable[..., Router], source: str, lang: str | None, expected: tuple[object, ...]
) -> None:
    settings = {"lang": lang} if lang else {}
    assert shown(router(**settings).plan(source, summarized=True)) == expected


def test_two_models_that_are_here_come_before_one_that_is_not(
    router: Callable[..., Router],
) -> None:
    here = router(*BUNDLED, "opus-mt-ar-en", lang="pt")
    assert shown(here.translation_plan("ar")) == (
        "translate", "ar>en>pt", ["opus-mt-ar-en", "bergamot-en-pt"],
    )  # fmt: skip
    assert shown(router(lang="pt").translation_plan("ar"))[2] == ["m2m100-418m"]


def test_a_licence_that_forbids_commercial_use_is_never_fetched_unasked(
    router: Callable[..., Router],
) -> None:
    with pytest.raises(ModelNotAvailable, match=r"forbids commercial use \(summarize models pull"):
        router(lang="ki").translation_plan("en")
    named = router(lang="ki", translator="nllb-200-distilled-600m")
    [model] = named.translation_plan("en").models
    assert (model.name, model.megabytes, model.licence) == (
        "nllb-200-distilled-600m", 2500, "CC-BY-NC-4.0",
    )  # fmt: skip
    here = router("nllb-200-distilled-600m", lang="ki")
    assert shown(here.translation_plan("en"))[2] == ["nllb-200-distilled-600m"]


def test_a_text_in_the_language_asked_for_is_not_translated(router: Callable[..., Router]) -> None:
    assert shown(router(lang="pt-PT").translation_plan("pt-BR")) == ("translate", "pt-BR", [])
    assert shown(router(lang="en").plan("en", summarized=False)) == ("direct", "en", [])
    assert router(lang="zh-Hant").translation_plan("zh").models


@pytest.mark.parametrize(
    ("route", "source", "lang", "expected"),
    [
        ("auto", "ar", "pt", ("summarize-first", "ar>pt", ["org/arabic", "m2m100-418m"])),
        ("translate-first", "ar", "pt", ModelNotSupported),
        ("auto", "en", "pt", ("translate-first", "en>ar>pt",
                              ["opus-mt-en-ar", "org/arabic", "m2m100-418m"])),
        ("summarize-first", "en", "pt", ModelNotSupported),
        ("direct", "ar", "pt", ModelNotSupported),
        ("direct", "ar", "ar", ("direct", "ar", ["org/arabic"])),
    ],
)  # fmt: skip
def test_the_route_follows_from_what_a_summarizer_reads(
    router: Callable[..., Router], route: str, source: str, lang: str, expected: object
) -> None:
    made = router(*BUNDLED, "org/arabic", model="org/arabic", route=route, lang=lang)
    if isinstance(expected, type):
        with pytest.raises(expected):
            made.plan(source, summarized=True)
    else:
        assert shown(made.plan(source, summarized=True)) == expected


def test_a_model_that_does_both_writes_in_the_language_asked_for(
    router: Callable[..., Router],
) -> None:
    chat = {"model": "org/chat", "lang": "ar"}
    direct = router(*BUNDLED, "org/chat", route="direct", **chat).plan("pt", summarized=True)
    assert shown(direct) == ("direct", "pt>ar", ["org/chat"])
    assert (direct.pivot, direct.written) == ("pt", "ar")
    # By itself it is taken for both where no translator is here.
    assert shown(router(*BUNDLED, "org/chat", **chat).plan("pt", summarized=True)) == shown(direct)
    with_translator = router(*BUNDLED, "org/chat", "opus-mt-en-ar", **chat)
    assert shown(with_translator.plan("en", summarized=True))[0] == "summarize-first"


def test_a_route_that_cannot_be_says_why(router: Callable[..., Router]) -> None:
    no_instructions = router("mt5-xlsum", route="direct", lang="pt")
    with pytest.raises(ModelNotSupported, match="takes no instructions, so it writes in the lang"):
        no_instructions.plan("ar", summarized=True)
    other_language = router(*BUNDLED, route="direct", lang="pt")
    with pytest.raises(ModelNotSupported, match=r"does not know Portuguese \(pt\)"):
        other_language.plan("en", summarized=True)
    with pytest.raises(
        ModelNotAvailable, match=r"no known translator knows Swiss German \(gsw\); the"
    ):
        router(lang="gsw").translation_plan("en")


@pytest.mark.parametrize(
    ("translator", "source", "lang", "says"),
    [
        (
            "org/many",
            "en",
            "gsw",
            r"does not know Swiss German \(gsw\); the nearest is Ge",
        ),
        (
            "org/many",
            "en",
            "ja",
            r"does not know Japanese \(ja\); it knows English \(en\), German \(de\), Portuguese "
            r"\(pt\); see: summarize languages org/many",
        ),
        (
            "org/many",
            "gl",
            "en",
            r"does not know Galician \(gl\)",
        ),
        ("bergamot-en-pt", "pt", "en", "translates en to pt, which is not on the way here"),
        (ENGLISH, "en", "pt", "is a summarizer; name it with --model"),
    ],
)
def test_a_translator_that_does_not_know_the_language_is_an_error(
    router: Callable[..., Router], translator: str, source: str, lang: str, says: str
) -> None:
    made = router(*BUNDLED, "org/many", translator=translator, lang=lang)
    with pytest.raises(ModelNotSupported, match=says):
        made.translation_plan(source)


def test_a_translator_of_one_pair_is_used_where_it_fits(router: Callable[..., Router]) -> None:
    made = router(*BUNDLED, "org/pair", translator="org/pair", lang="ar")
    assert shown(made.translation_plan("en"))[2] == ["org/pair"]
    assert shown(made.translation_plan("pt"))[2] == ["bergamot-pt-en", "org/pair"]


def test_a_model_whose_languages_are_not_known_is_used_and_doubted(
    router: Callable[..., Router],
) -> None:
    made = router(*BUNDLED, "org/silent", translator="org/silent", lang="ar")
    route = made.translation_route("en")
    assert [step.model.name for step in route.steps] == ["org/silent"]
    assert [(f.kind, f.severity) for f in route.findings] == [("language", "notice")]
    assert "org/silent" in route.findings[0].message


def test_a_summarizer_is_no_translator_and_the_other_way_round(
    router: Callable[..., Router],
) -> None:
    with pytest.raises(ModelNotSupported, match="is a translator; name it with --translator"):
        router(model="bergamot-en-pt").plan("en", summarized=True)
    with pytest.raises(ModelNotAvailable, match="no summarizer is on this machine; pip install"):
        router("bergamot-en-pt", route="translate-first").plan("en", summarized=True)
    way = router("bergamot-en-pt").plan("en", summarized=True)
    assert (way.extractive, way.choices) == (True, ())
    with pytest.raises(LanguageError, match="unknown language 'xyzzy'"):
        router(lang="xyzzy")


def test_a_summary_in_another_script_of_the_language_is_no_direct_one(
    router: Callable[..., Router],
) -> None:
    made = router("mt5-xlsum", "nllb-200-distilled-600m", lang="zh-Hant")
    assert shown(made.plan("zh", summarized=True)) == (
        "summarize-first", "zh>en>zh-Hant",
        ["mt5-xlsum", "nllb-200-distilled-600m", "nllb-200-distilled-600m"],
    )  # fmt: skip
    with pytest.raises(ModelNotSupported, match="takes no instructions"):
        router("mt5-xlsum", lang="sr-Latn", route="direct").plan("sr", summarized=True)
    # One that has no word for the script would write another one.
    with pytest.raises(ModelNotSupported, match=r"know Serbian \(Latin\) .*nearest is Serbian"):
        router(lang="sr-Latn", translator="m2m100-418m").translation_plan("en")


@pytest.mark.parametrize(
    "name", ["opus-mt-en-ar@v1", "Helsinki-NLP/opus-mt-en-ar", "OPUS-mt-en-ar"]
)
def test_a_known_translator_is_found_however_it_is_named(
    router: Callable[..., Router], name: str
) -> None:
    for here in (BUNDLED, (*BUNDLED, name)):
        plan = router(*here, translator=name, lang="ar").translation_plan("en")
        assert shown(plan)[2] == ["opus-mt-en-ar"]


def test_what_is_fetched_is_what_was_named(
    router: Callable[..., Router], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = router(translator="opus-mt-en-ar@v1", lang="ar")
    asked: list[str] = []

    def get(_: Store, name: str, __: Task) -> LocalModel:
        asked.append(name)
        return LocalModel(name, Path(name), "1")

    monkeypatch.setattr(Store, "get", get)
    made.translation_route("en")
    assert asked == ["opus-mt-en-ar@v1"]


def test_all_that_is_missing_is_named_at_once_and_once(router: Callable[..., Router]) -> None:
    with pytest.raises(ModelNotAvailable) as caught:
        router(lang="fr", offline=True).plan("ar", summarized=True)
    assert str(caught.value) == (
        "opus-mt-ar-en would be fetched; missing as well: summarize models pull opus-mt-en-fr"
    )
    with pytest.raises(ModelNotAvailable) as caught:
        router(model="mt5-xlsum", translator="m2m100-418m", lang="fr").route("de", summarized=True)
    assert str(caught.value) == (
        "m2m100-418m would be fetched; missing as well: summarize models pull mt5-xlsum"
    )
