"""The names of units of measure: what they measure, how much, and their words in each language."""

from typing import NamedTuple


class Measure(NamedTuple):
    """What a unit measures.

    Attributes:
        dimension: `length`, `area`, `volume`, `mass`, `time` or `temperature`.
        sizes: in metres, square metres, cubic metres, kilograms or seconds; several where the name
            is that of several units: the gallons of America and of Britain.
    """

    dimension: str
    sizes: tuple[float, ...]


MEASURES = {
    "kilometre": Measure("length", (1000.0,)),
    "metre": Measure("length", (1.0,)),
    "centimetre": Measure("length", (0.01,)),
    "millimetre": Measure("length", (0.001,)),
    "mile": Measure("length", (1609.344,)),
    "yard": Measure("length", (0.9144,)),
    "foot": Measure("length", (0.3048,)),
    "inch": Measure("length", (0.0254,)),
    "acre": Measure("area", (4046.8564224,)),
    "hectare": Measure("area", (10_000.0,)),
    "litre": Measure("volume", (0.001,)),
    "millilitre": Measure("volume", (0.000001,)),
    "gallon": Measure("volume", (0.003785411784, 0.00454609)),
    "pint": Measure("volume", (0.000473176473, 0.00056826125)),
    "barrel": Measure("volume", (0.158987294928,)),
    "kilogram": Measure("mass", (1.0,)),
    "gram": Measure("mass", (0.001,)),
    "milligram": Measure("mass", (0.000001,)),
    "tonne": Measure("mass", (1000.0, 907.18474, 1016.0469088)),
    "pound": Measure("mass", (0.45359237,)),
    "ounce": Measure("mass", (0.028349523125,)),
    "stone": Measure("mass", (6.35029318,)),
    "second": Measure("time", (1.0,)),
    "minute": Measure("time", (60.0,)),
    "hour": Measure("time", (3600.0,)),
    "day": Measure("time", (86_400.0,)),
    "week": Measure("time", (604_800.0,)),
    "month": Measure("time", (2_629_800.0,)),
    "year": Measure("time", (31_557_600.0,)),
    "degree": Measure("temperature", (1.0,)),
    "degree Celsius": Measure("temperature", (1.0,)),
    "degree Fahrenheit": Measure("temperature", (1.0,)),
}

# In capitals and small letters as here, in every language.
SYMBOLS = {
    "km": "kilometre", "cm": "centimetre", "mm": "millimetre", "ft": "foot", "yd": "yard",
    "mi": "mile", "mph": "mile", "ha": "hectare", "ml": "millilitre", "mL": "millilitre",
    "kg": "kilogram", "mg": "milligram", "lb": "pound", "lbs": "pound", "oz": "ounce",
    "°C": "degree Celsius", "℃": "degree Celsius", "ºC": "degree Celsius",
    "°F": "degree Fahrenheit", "℉": "degree Fahrenheit", "ºF": "degree Fahrenheit",
    "°": "degree", "º": "", "км": "kilometre", "см": "centimetre", "мм": "millimetre",
    "кг": "kilogram", "га": "hectare",
}  # fmt: skip
# One letter: only with a space before it, `5 m`, or raised to a power.
LETTERS = {"m": "metre", "g": "gram", "t": "tonne", "l": "litre", "L": "litre", "м": "metre",
           "г": "gram", "т": "tonne", "л": "litre"}  # fmt: skip

# By unit: the words of each language, without accents where the language may lose them.
NAMES = {
    "en": """
        kilometre: kilometre kilometres kilometer kilometers; metre: metre metres meter meters;
        centimetre: centimetre centimetres centimeter centimeters; millimetre: millimetre
        millimetres millimeter millimeters; mile: mile miles; yard: yard yards; foot: foot feet;
        inch: inch inches; acre: acre acres; hectare: hectare hectares; litre: litre litres liter
        liters; gallon: gallon gallons; pint: pint pints; barrel: barrel barrels; kilogram:
        kilogram kilograms kilogramme kilogrammes kilo kilos; gram: gram grams gramme grammes;
        tonne: tonne tonnes ton tons; pound: pound pounds; ounce: ounce ounces; stone: stone;
        second: second seconds; minute: minute minutes; hour: hour hours; day: day days; week: week
        weeks; month: month months; year: year years; degree: degree degrees""",
    "pt": """
        kilometre: quilômetro quilômetros quilómetro quilómetros; metre: metro metros; centimetre:
        centímetro centímetros; millimetre: milímetro milímetros; mile: milha milhas; yard: jarda
        jardas; foot: pé pés; inch: polegada polegadas; acre: acre acres; hectare: hectare
        hectares; litre: litro litros; gallon: galão galões; pint: pinta pintas; barrel: barril
        barris; kilogram: quilograma quilogramas quilo quilos; gram: grama gramas; tonne: tonelada
        toneladas; pound: libra libras; ounce: onça onças; stone: stone stones; second: segundo
        segundos; minute: minuto minutos; hour: hora horas; day: dia dias; week: semana semanas;
        month: mês meses; year: ano anos; degree: grau graus""",
    "es": """
        kilometre: kilómetro kilómetros; metre: metro metros; centimetre: centímetro centímetros;
        millimetre: milímetro milímetros; mile: milla millas; yard: yarda yardas; foot: pie pies;
        inch: pulgada pulgadas; acre: acre acres; hectare: hectárea hectáreas; litre: litro litros;
        gallon: galón galones; pint: pinta pintas; barrel: barril barriles; kilogram: kilogramo
        kilogramos kilo kilos; gram: gramo gramos; tonne: tonelada toneladas; pound: libra libras;
        ounce: onza onzas; stone: stone stones; second: segundo segundos; minute: minuto minutos;
        hour: hora horas; day: día días; week: semana semanas; month: mes meses; year: año años;
        degree: grado grados""",
    "fr": """
        kilometre: kilomètre kilomètres; metre: mètre mètres; centimetre: centimètre centimètres;
        millimetre: millimètre millimètres; mile: mile miles; yard: yard yards verge verges; foot:
        pied pieds; inch: pouce pouces; acre: acre acres; hectare: hectare hectares; litre: litre
        litres; gallon: gallon gallons; pint: pinte pintes; barrel: baril barils; kilogram:
        kilogramme kilogrammes kilo kilos; gram: gramme grammes; tonne: tonne tonnes; pound: livre
        livres; ounce: once onces; stone: stone stones; second: seconde secondes; minute: minute
        minutes; hour: heure heures; day: jour jours; week: semaine semaines; month: mois; year: an
        ans année années; degree: degré degrés""",
    "de": """
        kilometre: kilometer kilometern; metre: meter metern; centimetre: zentimeter zentimetern;
        millimetre: millimeter millimetern; mile: meile meilen; yard: yard yards; foot: fuß fuss;
        inch: zoll; acre: acre acres; hectare: hektar; litre: liter litern; gallon: gallone
        gallonen; pint: pint pints; barrel: barrel; kilogram: kilogramm kilo; gram: gramm; tonne:
        tonne tonnen; pound: pfund; ounce: unze unzen; stone: stone stones; second: sekunde
        sekunden; minute: minute minuten; hour: stunde stunden; day: tag tage tagen; week: woche
        wochen; month: monat monate monaten; year: jahr jahre jahren; degree: grad""",
    "it": """
        kilometre: chilometro chilometri; metre: metro metri; centimetre: centimetro centimetri;
        millimetre: millimetro millimetri; mile: miglio miglia; yard: iarda iarde; foot: piede
        piedi; inch: pollice pollici; acre: acro acri; hectare: ettaro ettari; litre: litro litri;
        gallon: gallone galloni; pint: pinta pinte; barrel: barile barili; kilogram: chilogrammo
        chilogrammi chilo chili; gram: grammo grammi; tonne: tonnellata tonnellate; pound: libbra
        libbre; ounce: oncia once; stone: stone stones; second: secondo secondi; minute: minuto
        minuti; hour: ora ore; day: giorno giorni; week: settimana settimane; month: mese mesi;
        year: anno anni; degree: grado gradi""",
    "nl": """
        kilometre: kilometer kilometers; metre: meter meters; centimetre: centimeter centimeters;
        millimetre: millimeter millimeters; mile: mijl mijlen; yard: yard yards; foot: voet voeten;
        inch: inch; acre: acre acres; hectare: hectare hectaren; litre: liter liters; gallon:
        gallon gallons; pint: pint pints; barrel: vat vaten; kilogram: kilogram kilo kilo's; gram:
        gram; tonne: ton; pound: pond; ounce: ons; stone: stone stones; second: seconde seconden;
        minute: minuut minuten; hour: uur uren; day: dag dagen; week: week weken; month: maand
        maanden; year: jaar jaren; degree: graad graden""",
    "sv": """
        kilometre: kilometer; metre: meter; centimetre: centimeter; millimetre: millimeter; yard:
        yard; foot: fot; inch: tum; hectare: hektar; litre: liter; gallon: gallon; barrel: fat;
        kilogram: kilogram kilo; gram: gram; tonne: ton; pound: pund; ounce: uns; stone: stone;
        second: sekund sekunder; minute: minut minuter; hour: timme timmar; day: dag dagar dygn;
        week: vecka veckor; month: månad månader; year: år; degree: grad grader""",
    "ru": """
        kilometre: километр километра километров километре километрах километрам; metre: метр метра
        метров метрах; centimetre: сантиметр сантиметра сантиметров; millimetre: миллиметр
        миллиметра миллиметров; mile: миля мили миль милях; yard: ярд ярда ярдов ярдах; foot: фут
        фута футов футах; inch: дюйм дюйма дюймов; acre: акр акра акров; hectare: гектар гектара
        гектаров; litre: литр литра литров; gallon: галлон галлона галлонов; pint: пинта пинты
        пинт; barrel: баррель барреля баррелей; kilogram: килограмм килограмма килограммов кило;
        gram: грамм грамма граммов; tonne: тонна тонны тонн; pound: фунт фунта фунтов; ounce: унция
        унции унций; stone: стоун стоуна стоунов; second: секунда секунды секунд секунду; minute:
        минута минуты минут минуту; hour: час часа часов; day: день дня дней; week: неделя недели
        недель неделю; month: месяц месяца месяцев; year: год года лет годам; degree: градус
        градуса градусов""",
    "ar": """
        kilometre: كيلومتر كيلومترا كيلومترات كم; metre: متر مترا امتار; centimetre: سنتيمتر
        سنتيمترا سنتيمترات سم; mile: ميل ميلا اميال; yard: ياردة يارده ياردات; foot: قدم قدما
        اقدام; inch: بوصة بوصات; acre: فدان فدانا افدنة; hectare: هكتار هكتارا هكتارات; litre: لتر
        لترا لترات; gallon: غالون غالونا غالونات جالون جالونا; barrel: برميل برميلا براميل;
        kilogram: كيلوغرام كيلوغراما كيلوجرام كيلوجراما كيلوغرامات كغ كجم كيلو; gram: غرام غراما
        جرام جراما غرامات جرامات; tonne: طن طنا اطنان; pound: رطل رطلا ارطال باوند; ounce: اونصة
        اونصات; stone: ستون; second: ثانية ثوان ثواني; minute: دقيقة دقائق; hour: ساعة ساعات; day:
        يوم يوما ايام; week: اسبوع اسبوعا اسابيع; month: شهر شهرا اشهر شهور; year: سنة سنوات سنين
        عام عاما اعوام; degree: درجة درجات""",
    "hi": """
        kilometre: किलोमीटर किमी; metre: मीटर; centimetre: सेंटीमीटर सेमी; millimetre: मिलीमीटर; mile:
        मील; yard: गज; foot: फुट फीट फ़ुट फ़ीट; inch: इंच; acre: एकड़; hectare: हेक्टेयर; litre: लीटर;
        gallon: गैलन; barrel: बैरल; kilogram: किलोग्राम किलो; gram: ग्राम; tonne: टन; pound: पाउंड पौंड;
        ounce: औंस; stone: स्टोन; second: सेकंड सेकेंड; minute: मिनट मिनटों; hour: घंटा घंटे घंटों; day: दिन
        दिनों; week: सप्ताह हफ्ते हफ़्ते; month: महीना महीने महीनों माह; year: साल सालों वर्ष वर्षों; degree:
        डिग्री""",
    "tr": """
        kilometre: kilometre kilometrelik; metre: metre metrelik; centimetre: santimetre santim;
        millimetre: milimetre; mile: mil millik; foot: fit ayak; inch: inç; acre: akre; hectare:
        hektar; litre: litre litrelik; gallon: galon; barrel: varil; kilogram: kilogram kilo
        kiloluk; gram: gram gramlık; tonne: ton tonluk; pound: pound libre; ounce: ons; second:
        saniye saniyelik; minute: dakika dakikalık; hour: saat saatlik; day: gün günlük; week:
        hafta haftalık; month: ay aylık; year: yıl yıllık sene; degree: derece""",
    # The scripts that write no spaces; the longest fits.
    "zh": """
        kilometre: 公里 千米; metre: 米 公尺; centimetre: 厘米 公分; millimetre: 毫米; mile: 英里
        哩; yard: 码; foot: 英尺 呎; inch: 英寸 吋; acre: 英亩; hectare: 公顷; litre: 升 公升;
        gallon: 加仑; pint: 品脱; barrel: 桶; kilogram: 公斤 千克; gram: 克; tonne: 吨 噸; pound:
        磅; ounce: 盎司; stone: 英石; second: 秒; minute: 分钟; hour: 小时; day: 天; week: 周 星期;
        month: 个月; year: 年 岁 歲; degree Celsius: 摄氏度; degree Fahrenheit: 华氏度; degree: 度""",
    "ja": """
        kilometre: キロメートル; metre: メートル; centimetre: センチメートル センチ; millimetre:
        ミリメートル ミリ; mile: マイル; yard: ヤード; foot: フィート; inch: インチ; acre:
        エーカー; hectare: ヘクタール; litre: リットル; gallon: ガロン; barrel: バレル; kilogram:
        キログラム; gram: グラム; tonne: トン; pound: ポンド; ounce: オンス; stone: ストーン;
        second: 秒; minute: 分間; hour: 時間; day: 日間; week: 週間; month: か月 ヶ月 カ月; year:
        年間 歳; degree: 度""",
    "ko": """
        kilometre: 킬로미터; metre: 미터; centimetre: 센티미터; millimetre: 밀리미터; mile: 마일;
        yard: 야드; foot: 피트; inch: 인치; acre: 에이커; hectare: 헥타르; litre: 리터; gallon:
        갤런; barrel: 배럴; kilogram: 킬로그램; gram: 그램; tonne: 톤; pound: 파운드; ounce: 온스;
        stone: 스톤; second: 초; minute: 분; hour: 시간; week: 주; month: 개월; year: 년 살 세;
        degree: 도""",
    "he": """
        kilometre: קילומטר קילומטרים; metre: מטר מטרים; mile: מייל מיילים; foot: רגל רגליים; litre:
        ליטר ליטרים; kilogram: קילוגרם קילו; gram: גרם; tonne: טון טונות; second: שניות; minute:
        דקות; hour: שעות; day: ימים; week: שבועות; month: חודשים; year: שנים; degree: מעלות""",
}  # fmt: skip
UNSPACED = frozenset(("zh", "ja", "ko"))
# Words that raise a unit to a power, before or behind it.
SQUARE = (
    "square sq quadratic quadrado quadrados quadrada quadradas cuadrado cuadrados carré carrés "
    "quadrato quadrati vierkante kvadrat квадратных квадратные квадратный кв مربع مربعا مربعة वर्ग "
    "kare 平方 제곱 평방 רבועים מרובעים"
)
CUBIC = (
    "cubic cu cúbico cúbicos cube cubes cubo cubi kubieke кубических кубический куб مكعب مكعبا घन "
    "küp 立方 세제곱 입방 מעוקבים"
)
# Words that are made of units: `44-jährig`, `300-килограммовый`.
STEMS = {
    "jahrig": "year", "jaehrig": "year", "stundig": "hour", "minutig": "minute", "tagig": "day",
    "wochig": "week", "monatig": "month", "jarig": "year", "arig": "year", "километров": "kilometre",
    "метров": "metre", "килограммов": "kilogram", "тонн": "tonne", "литров": "litre",
    "часов": "hour", "минутн": "minute", "дневн": "day", "недельн": "week", "месячн": "month",
    "летн": "year", "वर्षीय": "year", "летие": "year", "летия": "year",
}  # fmt: skip
# Written together with the unit.
SQUARE_STEMS = ("quadrat", "kvadrat")
CUBIC_STEMS = ("kubik",)
