"""The words for numbers in the languages that are read most, and the months of the year.

A table is a text: a value, and the words that have it. Months are those of the Unicode CLDR.
"""

import re
from functools import cache
from typing import NamedTuple

_ARABIC_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
_ARABIC_LETTERS = str.maketrans("أإآٱى", "ااااي")


class Words(NamedTuple):
    """The number words of one language, casefolded.

    Attributes:
        cardinals: `three`, `vinte`; words with a second meaning only where it is a numeral's.
        others: ordinals, decades and parts (`half`), which count as support and no more.
        joiners: what stands between the words of one number: `e`, `und`.
    """

    cardinals: dict[str, str]
    others: dict[str, str]
    joiners: frozenset[str]


@cache
def words_of(language: str) -> Words | None:
    """The words of a language by its ISO 639 code, or None where there are none."""
    if language not in _CARDINALS:
        return None
    cardinals = _table(_CARDINALS[language])
    if language in _COMPOUNDS:
        cardinals = _COMPOUNDS[language](cardinals)
    return Words(
        {folded(word): value for word, value in cardinals.items()},
        {folded(word): value for word, value in _table(_OTHERS[language]).items()},
        frozenset(_JOINERS.get(language, "").split()),
    )


def languages_with_words() -> frozenset[str]:
    """The languages whose number words are known."""
    return frozenset(_CARDINALS)


def has_all_numerals(language: str) -> bool:
    """Whether every numeral of a language can be read.

    Turkish ones take endings, and the Hindi ones below a hundred are as many words.
    """
    return language in _CARDINALS and language not in ("tr", "hi")


def month(word: str) -> int | None:
    """The number of a month, 1 to 12, by its name, in full or in short."""
    return _months().get(folded(word))


def folded(word: str) -> str:
    """A word as the tables have it: casefolded, Arabic without vowel signs and forms of alef."""
    word = word.casefold()
    return _ARABIC_MARKS.sub("", word).translate(_ARABIC_LETTERS) if "؀" < word[:1] < "ۿ" else word


def _table(text: str) -> dict[str, str]:
    """`1 one 2 two` as one -> 1, two -> 2; `10x` multiplies: two decades are 20 years."""
    found: dict[str, str] = {}
    value = ""
    for word in text.split():
        if word[0].isascii() and word[0].isdigit():
            value = word
        else:
            found[word] = value
    return found


@cache
def _months() -> dict[str, int]:
    return {folded(word): int(value) for word, value in _table(_MONTHS).items()}


def _german(table: dict[str, str]) -> dict[str, str]:
    """Below a thousand: `einundzwanzig`, `dreihundertfünf`."""
    units = {word: int(value) for word, value in table.items() if int(value) < 100}
    small = {word: value for word, value in units.items() if value < 10} | {"ein": 1}
    small.pop("eins", None)
    tens = {word: value for word, value in units.items() if value >= 20}
    joined = {f"{u}und{t}": tens[t] + small[u] for u in small for t in tens}
    below = units | joined
    hundreds = {f"{u}hundert": 100 * small[u] for u in small} | {"hundert": 100}
    more = {
        h + join + b: hundreds[h] + below[b]
        for h in hundreds
        for b in below
        for join in ("", "und")
    }
    return {word: str(value) for word, value in (below | hundreds | more).items()}


def _italian(table: dict[str, str]) -> dict[str, str]:
    """Below a thousand: `ventuno`, `trentatré`, `duecentocinque`."""
    units = {word: int(value) for word, value in table.items() if int(value) < 100}
    small = {word: value for word, value in units.items() if 0 < value < 10}
    below = dict(units)
    for ten, value in units.items():
        if value >= 20:
            for unit, rest in small.items():
                stem = ten[:-1] if unit[0] in "uo" else ten
                below[stem + unit] = value + rest
    hundreds = {f"{u}cento": 100 * v for u, v in small.items() if v > 1} | {"cento": 100}
    more = {h + b: hundreds[h] + below[b] for h in hundreds for b in below if below[b]}
    more |= {h[:-1] + b: hundreds[h] + below[b] for h in hundreds for b in below if b[0] == "o"}
    return {word: str(value) for word, value in (below | hundreds | more).items()}


_COMPOUNDS = {"de": _german, "it": _italian}

_CARDINALS = {
    "en": """
        0 zero 1 one 2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten 11 eleven 12
        twelve 13 thirteen 14 fourteen 15 fifteen 16 sixteen 17 seventeen 18 eighteen 19 nineteen
        20 twenty 30 thirty 40 forty fourty 50 fifty 60 sixty 70 seventy 80 eighty 90 ninety 100
        hundred""",
    "pt": """
        0 zero 1 um uma 2 dois duas 3 três 4 quatro 5 cinco 6 seis 7 sete 8 oito 9 nove 10 dez 11
        onze 12 doze 13 treze 14 catorze quatorze 15 quinze 16 dezesseis dezasseis 17 dezessete
        dezassete 18 dezoito 19 dezenove dezanove 20 vinte 30 trinta 40 quarenta 50 cinquenta 60
        sessenta 70 setenta 80 oitenta 90 noventa 100 cem cento 200 duzentos duzentas 300
        trezentos trezentas 400 quatrocentos quatrocentas 500 quinhentos quinhentas 600 seiscentos
        seiscentas 700 setecentos setecentas 800 oitocentos oitocentas 900 novecentos novecentas""",
    "es": """
        0 cero 1 un uno una 2 dos 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 11
        once 12 doce 13 trece 14 catorce 15 quince 16 dieciséis 17 diecisiete 18 dieciocho 19
        diecinueve 20 veinte 21 veintiuno veintiún veintiuna 22 veintidós 23 veintitrés 24
        veinticuatro 25 veinticinco 26 veintiséis 27 veintisiete 28 veintiocho 29 veintinueve 30
        treinta 40 cuarenta 50 cincuenta 60 sesenta 70 setenta 80 ochenta 90 noventa 100 cien
        ciento 200 doscientos doscientas 300 trescientos trescientas 400 cuatrocientos
        cuatrocientas 500 quinientos quinientas 600 seiscientos seiscientas 700 setecientos
        setecientas 800 ochocientos ochocientas 900 novecientos novecientas""",
    "fr": """
        0 zéro 1 un une 2 deux 3 trois 4 quatre 5 cinq 6 six 7 sept 8 huit 9 neuf 10 dix 11 onze
        12 douze 13 treize 14 quatorze 15 quinze 16 seize 20 vingt vingts 30 trente 40 quarante 50
        cinquante 60 soixante 70 septante 80 huitante octante 90 nonante 100 cent cents""",
    "de": """
        0 null 1 eins ein eine einen einem einer eines 2 zwei zwo 3 drei dreier 4 vier 5 fünf 6
        sechs 7 sieben 8 acht 9 neun 10 zehn 11 elf 12 zwölf 13 dreizehn 14 vierzehn 15 fünfzehn
        16 sechzehn 17 siebzehn 18 achtzehn 19 neunzehn 20 zwanzig 30 dreißig dreissig 40 vierzig
        50 fünfzig 60 sechzig 70 siebzig 80 achtzig 90 neunzig""",
    "it": """
        0 zero 1 un uno una 2 due 3 tre tré 4 quattro 5 cinque 6 sei 7 sette 8 otto 9 nove 10
        dieci 11 undici 12 dodici 13 tredici 14 quattordici 15 quindici 16 sedici 17 diciassette
        18 diciotto 19 diciannove 20 venti 30 trenta 40 quaranta 50 cinquanta 60 sessanta 70
        settanta 80 ottanta 90 novanta""",
    "ru": """
        0 ноль нуль нуля 1 один одна одно одного одной одну одном одному одним 2 два две двух двум
        двумя двое двоих 3 три трёх трех трём трем тремя трое троих 4 четыре четырёх четырех
        четырём четырем четырьмя четверо четверых 5 пять пяти пятью пятеро 6 шесть шести шестью
        шестеро 7 семь семи семью семеро 8 восемь восьми восемью восьмью 9 девять девяти девятью
        10 десять десяти десятью 11 одиннадцать одиннадцати одиннадцатью 12 двенадцать двенадцати
        двенадцатью 13 тринадцать тринадцати тринадцатью 14 четырнадцать четырнадцати
        четырнадцатью 15 пятнадцать пятнадцати пятнадцатью 16 шестнадцать шестнадцати шестнадцатью
        17 семнадцать семнадцати семнадцатью 18 восемнадцать восемнадцати восемнадцатью 19
        девятнадцать девятнадцати девятнадцатью 20 двадцать двадцати двадцатью 30 тридцать
        тридцати тридцатью 40 сорок сорока 50 пятьдесят пятидесяти 60 шестьдесят шестидесяти 70
        семьдесят семидесяти 80 восемьдесят восьмидесяти 90 девяносто девяноста 100 сто ста 200
        двести двухсот двумстам 300 триста трёхсот трехсот 400 четыреста четырёхсот четырехсот 500
        пятьсот пятисот 600 шестьсот шестисот 700 семьсот семисот 800 восемьсот восьмисот 900
        девятьсот девятисот""",
    "ar": """
        0 صفر 1 واحد واحدة احد احدى 2 اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي 3 ثلاث ثلاثة
        4 اربع اربعة 5 خمس خمسة 6 ست ستة 7 سبع سبعة 8 ثماني ثمانية ثمان 9 تسع تسعة 10 عشر عشرة 20
        عشرون عشرين 30 ثلاثون ثلاثين 40 اربعون اربعين 50 خمسون خمسين 60 ستون ستين 70 سبعون سبعين
        80 ثمانون ثمانين 90 تسعون تسعين 100 مئة مائة 200 مئتان مئتين مئتا مئتي مائتان مائتين مائتا
        مائتي 300 ثلاثمئة ثلاثمائة 400 اربعمئة اربعمائة 500 خمسمئة خمسمائة 600 ستمئة ستمائة 700
        سبعمئة سبعمائة 800 ثمانمئة ثمانمائة ثمانيمئة 900 تسعمئة تسعمائة 2000 الفان الفين الفي
        2000000 مليونان مليونين مليوني 2000000000 ملياران مليارين ملياري""",
    "he": """
        0 אפס 1 אחד אחת 2 שני שתי שניים שתיים שנים שתים 3 שלוש שלושה שלושת 4 ארבע ארבעה ארבעת 5
        חמש חמישה חמשת 6 שש שישה ששה ששת 7 שבע שבעה שבעת 8 שמונה שמונת 9 תשע תשעה תשעת 10 עשר עשרה
        עשרת 20 עשרים 30 שלושים 40 ארבעים 50 חמישים 60 שישים ששים 70 שבעים 80 שמונים 90 תשעים 100
        מאה 200 מאתיים מאתים 2000 אלפיים""",
    "tr": """
        0 sıfır 1 bir 2 iki 3 üç 4 dört 5 beş 6 altı 7 yedi 8 sekiz 9 dokuz 10 on 20 yirmi 30 otuz
        40 kırk 50 elli 60 altmış 70 yetmiş 80 seksen 90 doksan 100 yüz""",
    "hi": """
        0 शून्य 1 एक 2 दो दोनों 3 तीन तीनों 4 चार चारों 5 पांच पाँच 6 छह छः छ 7 सात 8 आठ 9 नौ 10
        दस 11 ग्यारह 12 बारह 13 तेरह 14 चौदह 15 पंद्रह पन्द्रह 16 सोलह 17 सत्रह 18 अठारह 19 उन्नीस
        20 बीस 21 इक्कीस 22 बाईस 23 तेईस 24 चौबीस 25 पच्चीस 26 छब्बीस 27 सत्ताईस 28 अट्ठाईस अठाईस
        29 उनतीस 30 तीस 40 चालीस 50 पचास 60 साठ 70 सत्तर 75 पचहत्तर 80 अस्सी 90 नब्बे""",
}
_OTHERS = {
    "en": """
        1 first 2 second twice both 3 third thirds thrice 4 fourth quarter quarters 5 fifth fifths
        6 sixth 7 seventh 8 eighth 9 ninth 10 tenth tenths 11 eleventh 12x dozen dozens 12 twelfth
        13 thirteenth 14 fourteenth 15 fifteenth 16 sixteenth 17 seventeenth 18 eighteenth 19
        nineteenth 20 twentieth twenties 30 thirtieth thirties 40 fortieth forties 50 fiftieth
        fifties 60 sixtieth sixties 70 seventieth seventies 80 eightieth eighties 90 ninetieth
        nineties 100 hundredth 0.5 half 10x decade decades""",
    "pt": """
        1 primeiro primeira primeiros primeiras 2 segundo segunda ambos ambas 3 terceiro terceira
        terço terços 4 quarto quarta quartos 5 quinto quinta quintos 6 sexto sexta 7 sétimo sétima
        8 oitavo oitava 9 nono nona 10x década décadas 10 décimo décima 20 vigésimo vigésima 30
        trigésimo trigésima 40 quadragésimo quadragésima 50 quinquagésimo quinquagésima 60
        sexagésimo sexagésima 70 septuagésimo septuagésima 80 octogésimo octogésima 90 nonagésimo
        nonagésima 100 centésimo centésima centenário 12x dúzia dúzias 0.5 meio meia metade""",
    "es": """
        1 primer primero primera primeros primeras 2 segundo segunda ambos ambas 3 tercer tercero
        tercera tercio tercios 4 cuarto cuarta cuartos 5 quinto quinta quintos 6 sexto sexta 7
        séptimo séptima 8 octavo octava 9 noveno novena 10x década décadas 10 décimo décima 11
        undécimo undécima 12 duodécimo duodécima 12x docena docenas 20 vigésimo vigésima veintena
        30 trigésimo trigésima 40 cuadragésimo cuadragésima 50 quincuagésimo quincuagésima 60
        sexagésimo sexagésima 70 septuagésimo septuagésima 80 octogésimo octogésima 90 nonagésimo
        nonagésima 100 centésimo centésima centenario 0.5 medio media mitad""",
    "fr": """
        1 premier première premiers premières unième 2 deuxième second seconde 3 troisième tiers 4
        quatrième quart quarts 5 cinquième cinquièmes 6 sixième 7 septième 8 huitième 9 neuvième
        10x décennie décennies 10 dixième dizaine 11 onzième 12x douzaine douzaines 12 douzième 13
        treizième 14 quatorzième 15 quinzième quinzaine 16 seizième 20 vingtième vingtaine 30
        trentième trentaine 40 quarantième quarantaine 50 cinquantième cinquantaine 60 soixantième
        soixantaine 100 centième centaine 0.5 demi demie moitié""",
    "de": """
        1 erste ersten erster erstes erstem erstmals 2 zweite zweiten zweiter zweites zweitem
        beide beiden 3 dritte dritten dritter drittes drittel 4 vierte vierten vierter viertes
        viertel 5 fünfte fünften fünfter fünftel 6 sechste sechsten sechster 7 siebte siebten
        siebter 8 achte achten achter 9 neunte neunten neunter 10 zehnte zehnten zehnter zehntel
        10x jahrzehnt jahrzehnte jahrzehnten 11 elfte elften elfter 12 zwölfte zwölften 12x
        dutzend 13 dreizehnte dreizehnten 14 vierzehnte vierzehnten 15 fünfzehnte fünfzehnten 16
        sechzehnte sechzehnten 17 siebzehnte siebzehnten 18 achtzehnte achtzehnten 19 neunzehnte
        neunzehnten 20 zwanzigste zwanzigsten zwanziger zwanzigern 30 dreißigste dreißigsten
        dreißiger dreißigern 40 vierzigste vierzigsten vierziger vierzigern 50 fünfzigste
        fünfzigsten fünfziger fünfzigern 60 sechzigste sechzigsten sechziger sechzigern 70
        siebzigste siebzigsten siebziger siebzigern 80 achtzigste achtzigsten achtziger achtzigern
        90 neunzigste neunzigsten neunziger neunzigern 0.5 halb halbe halben hälfte 1.5 anderthalb
        eineinhalb 2.5 zweieinhalb 3.5 dreieinhalb""",
    "it": """
        1 primo prima primi prime 2 secondo seconda entrambi entrambe 3 terzo terza terzi 4 quarto
        quarta quarti 5 quinto quinta quinti 6 sesto sesta 7 settimo settima 8 ottavo ottava 9
        nono nona 10x decennio decenni 10 decimo decima decina 11 undicesimo undicesima 12
        dodicesimo dodicesima 12x dozzina 13 tredicesimo 14 quattordicesimo 15 quindicesimo 16
        sedicesimo 17 diciassettesimo 18 diciottesimo 19 diciannovesimo 20 ventesimo ventesima
        ventina 30 trentesimo trentina 40 quarantesimo 50 cinquantesimo 60 sessantesimo 70
        settantesimo 80 ottantesimo 90 novantesimo 100 centesimo 0.5 mezzo mezza metà""",
    "ru": """
        1 первый первая первое первого первой первую первом первым первые первых первыми 2 второй
        вторая второе второго вторую втором вторым вторые вторых оба обе обеих 3 третий третья
        третье третьего третьей третью третьем треть трети 4 четвёртый четвертый четвёртая
        четвертая четвёртого четвертого четвёртой четвертой четвёртое четвертое четвёртом
        четвертом четверть четверти 5 пятый пятая пятого пятой пятое пятом 6 шестой шестая шестого
        шестое шестом 7 седьмой седьмая седьмого седьмое седьмом 8 восьмой восьмая восьмого
        восьмое восьмом 9 девятый девятая девятого девятой девятом 10 десятый десятая десятого
        десятой десятом 10x десятилетие десятилетия десятилетий 10 десяток 11 одиннадцатый
        одиннадцатого одиннадцатой одиннадцатом 12 двенадцатый двенадцатого двенадцатой
        двенадцатом 12x дюжина дюжины 13 тринадцатый тринадцатого тринадцатом 14 четырнадцатый
        четырнадцатого четырнадцатом 15 пятнадцатый пятнадцатого пятнадцатом 16 шестнадцатый
        шестнадцатого шестнадцатом 17 семнадцатый семнадцатого семнадцатом 18 восемнадцатый
        восемнадцатого восемнадцатом 19 девятнадцатый девятнадцатого девятнадцатом 20 двадцатый
        двадцатого двадцатом двадцатые двадцатых 30 тридцатый тридцатого тридцатые тридцатых 40
        сороковой сорокового сороковые сороковых 50 пятидесятый пятидесятого пятидесятые
        пятидесятых 60 шестидесятый шестидесятые шестидесятых 70 семидесятый семидесятые
        семидесятых 80 восьмидесятый восьмидесятые восьмидесятых 90 девяностый девяностые
        девяностых 100 сотый сотая 0.5 половина половину половины пол 1.5 полтора полторы
        полутора""",
    "ar": """
        1 اول اولى اولا حادي حادية 2 ثاني ثانية ثان كلا كلتا 3 ثالث ثالثة ثلث ثلثي 4 رابع رابعة
        ربع ارباع 5 خامس خامسة خمس 6 سادس سادسة 7 سابع سابعة 8 ثامن ثامنة 9 تاسع تاسعة 10x عقد
        عقود 10 عاشر عاشرة 20 عقدين عقدان عشرينيات عشرينات 30 ثلاثينيات ثلاثينات 40 اربعينيات
        اربعينات 50 خمسينيات خمسينات 60 ستينيات ستينات 70 سبعينيات سبعينات 80 ثمانينيات ثمانينات
        90 تسعينيات تسعينات 0.5 نصف""",
    "he": """
        1 ראשון ראשונה ראשונים ראשונות 2 שנייה שניה 3 שלישי שלישית שליש 4 רביעי רביעית רבע 5 חמישי
        חמישית 6 שישי שישית 7 שביעי שביעית 8 שמיני שמינית 9 תשיעי תשיעית 10x עשור עשורים 10 עשירי
        עשירית 100x מאות 0.5 חצי מחצית""",
    "tr": """
        1 birinci ilk 2 ikinci 3 üçüncü 4 dördüncü çeyrek 5 beşinci 6 altıncı 7 yedinci 8
        sekizinci 9 dokuzuncu 10 onuncu 20 yirminci 30 otuzuncu 40 kırkıncı 50 ellinci 60
        altmışıncı 70 yetmişinci 80 sekseninci 90 doksanıncı 100 yüzüncü 0.5 yarım yarı yarısı
        buçuk""",
    "hi": """
        1 पहला पहली पहले प्रथम 2 दूसरा दूसरी दूसरे द्वितीय 3 तीसरा तीसरी तीसरे तिहाई 4 चौथा चौथी
        चौथे चौथाई 5 पांचवां पांचवीं पाँचवाँ 6 छठा छठी 7 सातवां सातवीं 8 आठवां आठवीं 9 नौवां नौवीं
        10 दसवां दसवीं 10x दशक दशकों 0.5 आधा आधी आधे 1.5 डेढ़ 2.5 ढाई""",
}
_JOINERS = {
    "en": "and", "pt": "e", "es": "y", "fr": "et", "de": "und", "it": "e", "ar": "و", "tr": "",
}  # fmt: skip

_MONTHS = """
1 january janeiro enero janvier januar gennaio januari tammikuuta tammikuu stycznia styczeń ledna
leden januára január января январь январе січня січень януари јануар ianuarie ocak ιανουαρίου
ιανουάριοσ يناير ژانویهٔ ژانویه ינואר जनवरी جنوری জানুয়ারী gener jänner جانفي jan ene janv янв
2 february fevereiro febrero février februar febbraio februari helmikuuta helmikuu lutego luty
února únor februára február февраля февраль феврале лютого лютий февруари фебруар februarie şubat
φεβρουαρίου φεβρουάριοσ فبراير فوریهٔ فوریه פברואר फ़रवरी फरवरी فروری ফেব্রুয়ারী febrer شباط
فيفري feb fev févr фев
3 march março marzo mars märz maart marts maaliskuuta maaliskuu marca marzec března březen marec
марта март марте березня березень martie március mart μαρτίου μάρτιοσ مارس מרץ मार्च مارچ মার্চ
maret març machi اذار mar mär мар
4 april abril avril aprile huhtikuuta huhtikuu kwietnia kwiecień dubna duben apríla apríl апреля
апрель апреле квітня квітень април aprilie április nisan απριλίου απρίλιοσ ابريل آوریل אפריל
अप्रैल اپریل এপ্রিল aprili نيسان افريل apr abr avr апр
5 may maio mayo mai maggio mei maj toukokuuta toukokuu maja května květen mája máj мая май мае
травня травень мај május mayıs μαΐου μάιοσ مايو מאי मई مئی মে maig ايار ماي
6 june junho junio juin juni giugno kesäkuuta kesäkuu czerwca czerwiec června červen júna jún июня
июнь июне червня червень юни јун iunie június haziran ιουνίου ιούνιοσ يونيو يونية ژوئن יוני जून
جون জুন juny حزيران جوان jun июн
7 july julho julio juillet juli luglio heinäkuuta heinäkuu lipca lipiec července červenec júla júl
июля июль июле липня липень юли јул iulie július temmuz ιουλίου ιούλιοσ يوليو يولية ژوئیهٔ ژوئیه
יולי जुलाई جولائی জুলাই juliol julai تموز جويلية jul juil июл
8 august agosto août augustus augusti elokuuta elokuu sierpnia sierpień srpna srpen augusta августа
август августе серпня серпень augusztus ağustos αυγούστου αύγουστοσ اغسطس اوت אוגוסט अगस्त اگست
আগস্ট agustus agost agosti غشت aug ago авг
9 september setembro septiembre septembre settembre syyskuuta syyskuu września wrzesień září
septembra сентября сентябрь сентябре вересня вересень септември септембар septembrie szeptember
eylül σεπτεμβρίου σεπτέμβριοσ سبتمبر سپتامبر ספטמבר सितंबर ستمبر সেপ্টেম্বর setembre septemba
setiembre ايلول شتنبر sep sept set сент
10 october outubro octubre octobre oktober ottobre lokakuuta lokakuu października październik
října říjen októbra október октября октябрь октябре жовтня жовтень октомври октобар octombrie ekim
οκτωβρίου οκτώβριοσ اكتوبر اکتبر אוקטובר अक्टूबर اکتوبر অক্টোবর oktoba oct out okt окт
11 november novembro noviembre novembre marraskuuta marraskuu listopada listopad listopadu
novembra ноября ноябрь ноябре листопада ноември новембар noiembrie kasım νοεμβρίου νοέμβριοσ
نوفمبر نوامبر נובמבר नवंबर نومبر নভেম্বর novemba نونبر nov нояб
12 december dezembro diciembre décembre dezember dicembre desember joulukuuta joulukuu grudnia
grudzień prosince prosinec decembra декабря декабрь декабре грудня грудень декември децембар
decembrie aralık δεκεμβρίου δεκέμβριοσ ديسمبر دسامبر דצמבר दिसंबर دسمبر ডিসেম্বর desembre desemba
دجنبر dec dez dic déc дек
"""
