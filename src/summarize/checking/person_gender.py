"""The gender of a person's noun in a Portuguese translation, where the English text tells the sex.

`A former teacher ... she` is `uma ex-professora`, not `um ex-professor`; `the 39-year-old`, a man,
is not `a jovem de 39 anos`.
"""

import re
from collections.abc import Sequence

from summarize.checking.named_persons import Sex
from summarize.checking.persons import Person
from summarize.documents import Finding, Span
from summarize.languages.tags import base
from summarize.text.reference_words import words_of
from summarize.text.words import words_in

# An English noun: its masculine and feminine forms.
_FORMS = {
    "teacher": ("professor", "professora"), "player": ("jogador", "jogadora"),
    "singer": ("cantor", "cantora"), "pupil": ("aluno", "aluna"), "student": ("aluno", "aluna"),
    "director": ("diretor", "diretora"), "writer": ("escritor", "escritora"),
    "author": ("autor", "autora"), "champion": ("campeão", "campeã"),
    "swimmer": ("nadador", "nadadora"), "runner": ("corredor", "corredora"),
    "minister": ("ministro", "ministra"), "senator": ("senador", "senadora"),
    "professor": ("professor", "professora"), "nurse": ("enfermeiro", "enfermeira"),
    "presenter": ("apresentador", "apresentadora"), "photographer": ("fotógrafo", "fotógrafa"),
    "researcher": ("pesquisador", "pesquisadora"), "mayor": ("prefeito", "prefeita"),
    "winner": ("vencedor", "vencedora"), "engineer": ("engenheiro", "engenheira"),
    "producer": ("produtor", "produtora"), "dancer": ("dançarino", "dançarina"),
    "pensioner": ("aposentado", "aposentada"), "skier": ("esquiador", "esquiadora"),
    "politician": ("político", "política"), "governor": ("governador", "governadora"),
    "worker": ("trabalhador", "trabalhadora"), "farmer": ("agricultor", "agricultora"),
    "employee": ("funcionário", "funcionária"), "doctor": ("médico", "médica"),
    "surgeon": ("cirurgião", "cirurgiã"), "lecturer": ("professor", "professora"),
    "prisoner": ("prisioneiro", "prisioneira"), "councillor": ("vereador", "vereadora"),
    "composer": ("compositor", "compositora"), "wrestler": ("lutador", "lutadora"),
    "republican": ("republicano", "republicana"), "lawmaker": ("legislador", "legisladora"),
    "conservative": ("conservador", "conservadora"),
}  # fmt: skip
# Nouns of both genders: the word before them tells it.
_COMMON = {
    "leader": "líder", "teenager": "adolescente", "student": "estudante", "driver": "motorista",
    "artist": "artista", "athlete": "atleta", "cyclist": "ciclista",
    "scientist": "cientista", "journalist": "jornalista", "youngster": "jovem",
    "democrat": "democrata", "gymnast": "ginasta", "pilot": "piloto", "designer": "designer",
    "golfer": "golfista",
}  # fmt: skip
_MASCULINE = r"(?:o|um|do|no|ao|pelo|num|dum|este|esse|aquele)"
_FEMININE = r"(?:a|uma|da|na|à|pela|numa|duma|esta|essa|aquela)"
_AGED = r"\b(?:(?P<article>\w+)\s+)?(?P<noun>\w+)\s+de\s+{age}\s+anos\b"
_MEN = frozenset("homem rapaz menino garoto jogador idoso senhor cidadão atacante".split())
_WOMEN = frozenset("mulher menina garota jogadora idosa senhora moça rapariga".split())
_OF_BOTH = frozenset("jovem adolescente atleta estudante".split())
_CHILDREN = frozenset("criança menino menina garoto garota bebê".split())
_GROWN = 18
# Words that say somebody's sex and nothing else: `uma professora do sexo feminino`.
_OF_SEX = frozenset("feminino feminina masculino masculina sexo pessoa".split())
_WORDS: dict[Sex, str] = {"female": "a woman", "male": "a man"}


def wrong_gender(translation: str, persons: Sequence[Person], language: str) -> list[Finding]:
    """Findings where a translation makes a man of a woman, or the other way round.

    Args:
        translation: of one sentence.
        persons: of the original sentence.
        language: BCP 47 tag of the translation.
    """
    if base(language) != "pt":
        return []
    return [found for one in persons if (found := _finding(translation, one)) is not None]


def words_beside_sex(text: str, language: str) -> int:
    """How many words of content a sentence has beside those that say somebody's sex.

    Args:
        text: the sentence.
        language: its BCP 47 tag.
    """
    function = words_of(language).function
    kinds = (_OF_SEX, _MEN, _WOMEN, _OF_BOTH, _CHILDREN)
    return sum(
        word.folded not in function and not any(word.folded in kind for kind in kinds)
        for word in words_in(text, 0, len(text))
    )


def _finding(translation: str, person: Person) -> Finding | None:
    if person.age is not None:
        return _of_age(translation, person, person.age)
    if person.sex is None:
        return None
    masculine, feminine = _places(translation, person.noun)
    wrong, right = (masculine, feminine) if person.sex == "female" else (feminine, masculine)
    if wrong is None or right is not None:
        return None
    message = f"{wrong.group()!r}: the {person.noun} is {_WORDS[person.sex]} in the text"
    return Finding("gender", "warning", message, Span(*wrong.span()))


def _places(translation: str, noun: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Where a noun stands in its masculine and in its feminine form."""
    patterns = []
    if noun in _FORMS:
        masculine, feminine = _FORMS[noun]
        patterns = [rf"\b{masculine}\b", rf"\b{feminine}\b"]
    found = [re.search(pattern, translation, re.IGNORECASE) for pattern in patterns]
    if noun in _COMMON and not any(found):
        behind = rf"\s+(?:ex-|jovem\s+|próxim[oa]\s+|nov[oa]\s+)?{_COMMON[noun]}\b"
        found = [
            re.search(rf"\b{article}{behind}", translation, re.IGNORECASE)
            for article in (_MASCULINE, _FEMININE)
        ]
    return (found[0], found[1]) if found else (None, None)


def _of_age(translation: str, person: Person, age: int) -> Finding | None:
    match = re.search(_AGED.format(age=age), translation, re.IGNORECASE)
    if match is None:
        return None
    noun, article = match["noun"].casefold(), (match["article"] or "").casefold()
    span = Span(*match.span())
    if noun in _CHILDREN and age >= _GROWN:
        return Finding("gender", "warning", f"{match.group()!r}: that is no child", span)
    sex: Sex | None = "male" if noun in _MEN else "female" if noun in _WOMEN else None
    if noun in _OF_BOTH and re.fullmatch(_MASCULINE, article):
        sex = "male"
    elif noun in _OF_BOTH and re.fullmatch(_FEMININE, article):
        sex = "female"
    if sex is None or person.sex in (None, sex):
        return None
    message = f"{match.group()!r}: the {age}-year-old is {_WORDS[person.sex]} in the text"
    return Finding("gender", "warning", message, span)
