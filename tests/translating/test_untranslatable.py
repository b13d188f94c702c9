import pytest

from summarize.translating.foreign_words import foreign_words


@pytest.mark.parametrize(
    ("text", "pair", "words"),
    [
        ("Łukasz Wójcik met Søren Østergård.", ("en", "pt"), ["Łukasz", "Søren", "Østergård"]),
        ("Xi Jinping (習近平) met Владимир Путин.", ("en", "pt"), ["習近平", "Владимир", "Путин"]),
        ("Nguyễn Văn A saw São Paulo and José.", ("en", "pt"), ["Nguyễn", "Văn"]),
        ("Bahnhofstraße 5, Ibáñez ate a jalapeño.", ("en", "pt"), ["Bahnhofstraße", "Ibáñez"]),
        ("Der Bürgermeister sprach in Besançon.", ("de", "en"), ["Besançon"]),
        # Languages that write these letters themselves.
        ("Łukasz Wójcik", ("pl", "en"), []),
        ("Łukasz Wójcik", ("en", "pl"), []),
        ("Łukasz 习近平", ("pl", "zh"), ["习近平"]),
        ("قال BBC إن Łukasz جاء.", ("ar", "en"), []),
        ("Он сказал: 習近平.", ("ru", "en"), ["習近平"]),
        ("东京の人", ("ja", "en"), []),
        ("The ﬁrst œuvre, naïve façade", ("en", "fr"), []),
        ("5 µm, Ω", ("en", "pt"), []),
        ("", ("en", "pt"), []),
        ("x", ("qaa", "pt"), []),
    ],
)
def test_words_that_neither_language_writes(
    text: str, pair: tuple[str, str], words: list[str]
) -> None:
    assert [text[span.start : span.end] for span in foreign_words(text, *pair)] == words
