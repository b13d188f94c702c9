"""Whether a line is a date and nothing else.

The names of the months are those of the Unicode CLDR, in the languages that news is most often
written in; a date in figures alone needs none of them.
"""

import re
import unicodedata

# Full names and usual short forms, casefolded, without full stops.
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    janv févr avr juil déc
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
    diciembre ene abr ago dic
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
    fev mai set out dez
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott
    januar jänner februar märz juni juli oktober dezember mär okt
    januari februari maart mei augustus mrt
    styczeń stycznia luty lutego marca kwietnia maja czerwca lipca sierpnia września
    października listopada grudnia
    ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    january januári ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie
    decembrie
    maret agustus desember juni
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يونية يوليو يولية أغسطس اغسطس سبتمبر أكتوبر
    اكتوبر نوفمبر ديسمبر جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر
    شباط آذار اذار نيسان أيار ايار حزيران تموز آب أيلول ايلول تشرين كانون
    ژانویه فوریه آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
    ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
    जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
    জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
    ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου
    νοεμβρίου δεκεμβρίου
    januari machi aprili mei juni julai agosti septemba oktoba novemba desemba
    """.split()
)
_FIGURES = re.compile(
    r"\d{4}\s*[-/.年년]\s*\d{1,2}\s*[-/.月월]\s*\d{1,2}\s*[日일.]?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
)
_TIME = re.compile(r"\d{1,2}\s*[:h.٫]\s*\d{2}(\s*[:.]\s*\d{2})?")
_YEAR = re.compile(r"(?<!\d)(1[5-9]|20|21)\d{2}(?!\d)")
_DAY = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])(?!\d)")
_MAX_CHARACTERS = 80
_MAX_OTHER_WORDS = 5  # a weekday, "published", "of", a time zone


def is_date(line: str) -> bool:
    """Whether a line is a date, perhaps with a weekday, a time, and a word such as `Updated`."""
    if len(line) > _MAX_CHARACTERS or line.endswith(("?", "!", ";")):
        return False
    text = _western_digits(line)
    # "Published: " and the like.
    text = re.sub(r"^[^\d:：]{1,25}[:：]\s*", "", text)
    rest, in_figures = _FIGURES.subn(" ", text, count=1)
    if in_figures:
        return len(_words(_TIME.sub(" ", rest))) <= _MAX_OTHER_WORDS and not _has_number(rest)
    year = _YEAR.search(text)
    if year is None:
        return False
    rest = text[: year.start()] + " " + text[year.end() :]
    day = _DAY.search(rest)
    words = _words(rest)
    months = [word for word in words if word in _MONTHS]
    if day is None or not months:
        return False
    rest = rest[: day.start()] + " " + rest[day.end() :]
    return len(words) - len(months) <= _MAX_OTHER_WORDS and not _has_number(rest)


def _western_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFC", text.casefold())
    return [w for w in re.split(r"[\s\d.,،、:：|·•/()\-–—]+", folded) if w]


def _has_number(text: str) -> bool:
    return bool(re.search(r"\d", _TIME.sub(" ", text)))
