"""Which of the dates of an article is the one to show, and lines that date it without a date.

`Published: ...` goes before `Updated: ...`; `Updated 2 hours ago` is a date line, though nothing
can be shown of it. The words are those of the languages that the program has models for, and of
the other large ones of the press.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from summarize.reading.date_lines import are_date_words, is_date, without_times

# In the order in which one is preferred; a date without a label stands behind `posted`.
_LABELS = (
    r"publi|first\s|pubbl|veröffentlicht|erschienen|gepubliceerd|опубликован|نشر|نُشر|النشر|प्रकाशित"
    r"|发布|發布|发表|發表|公開|掲載|配信|게시|diterbitkan|yayın|yayin|opublikowano|gepost",
    r"post|eingestellt|submitted on|أضيف|أُضيف|投稿|등록|diposting",
    r"(?!)",
    r"updat|modif|edited|atualiz|actualiz|mis à jour|mise à jour|maj\b|aggiorn|aktualis|stand\b"
    r"|bijgewerkt|обновлен|تحديث|حُدّث|حدث|अपडेट|更新|수정|diperbarui|güncel|revis|überarb|révis",
    r"accept|aceit|acept|angenommen|akzeptiert|accett|geaccept|принят|قبول|القبول|قُبل|स्वीकृत"
    r"|接受|录用|錄用|受理",
    r"receiv|receb|recib|reçu|eingegangen|eingereicht|submi|soumis|enviado|ricevut|ontvangen"
    r"|получен|поступил|استلم|استلام|الاستلام|ورد|प्राप्त|收稿|接收|受付",
)
_RANKS = tuple(re.compile(rf"\W*(?:\w+\s+)?(?:{label})", re.IGNORECASE) for label in _LABELS)
_UNLABELLED = 2

_UNITS = (
    r"(?:(?:\d+|an?|one)\s+)?(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?"
    r"|months?|years?)\s+ago",
    r"\d+\s?(?:s|m|min|h|hr|d|w)\s+ago",
    r"(?:h[áa]|faz)\s+(?:cerca de\s+)?(?:\d+|um|uma)\s*(?:segundos?|minutos?|min|horas?|h"
    r"|dias?|semanas?|m[êe]s(?:es)?|anos?)(?:\s+atrás)?",
    r"hace\s+(?:\d+|un|una)\s*(?:segundos?|minutos?|min|horas?|h|días?|semanas?"
    r"|mes(?:es)?|años?)",
    r"il y a\s+(?:\d+|un|une)\s*(?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois"
    r"|ans?)",
    r"vor\s+(?:\d+|einer|einem)\s*(?:sekunden?|minuten?|min|stunden?|std|tag(?:en)?"
    r"|wochen?|monat(?:en)?|jahr(?:en)?)\.?",
    r"(?:\d+|un|una|un')\s*(?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]"
    r"|ann[oi])\s+fa",
    r"(?:\d+|een)\s*(?:seconden?|minu(?:ut|ten)|min|uur|uren|dag(?:en)?|we(?:ek|ken)"
    r"|maand(?:en)?|jaar)\s+geleden",
    r"(?:منذ|قبل)\s+(?:حوالي\s+)?(?:\d+\s*)?(?:ثانية|ثوان|ثواني|دقيقة|دقيقتين|دقائق|ساعة"
    r"|ساعتين|ساعات|يوم|يوما|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|سنة|سنوات)",
    r"(?:\d+\s*)?(?:секунд\w*|минут\w*|мин|час\w*|ч|день|дня|дней|недел\w+|месяц\w*"
    r"|год\w*|лет)\s+назад",
    r"\d+\s*(?:सेकंड|मिनट|घंटे|घंटा|घण्टे|दिन|हफ़्ते|सप्ताह|महीने|साल)\s+पहले",
    r"\d+\s*(?:秒|分钟?|分鐘|小时|小時|時間|天|日|周|週間?|个月|か月|ヶ月|年)前",
    r"\d+\s*(?:초|분|시간|일|주|개월|년)\s*전",
    r"\d+\s*(?:menit|jam|hari|minggu|bulan|tahun)\s+(?:yang\s+)?lalu",
)  # fmt: skip
_TODAY = (
    r"just now|yesterday|today|ontem|hoje|ayer|hoy|hier|aujourd['’]hui|gestern|heute|اليوم|أمس"
    r"|вчера|сегодня"
)
_AGO = re.compile(rf"(?<!\w)(?:{'|'.join(_UNITS)})(?!\w)", re.IGNORECASE)
_DAY_WORD = re.compile(rf"(?<!\w)(?:{_TODAY})(?!\w)", re.IGNORECASE)
_LABEL = re.compile("|".join(_LABELS[:2] + _LABELS[3:]), re.IGNORECASE)
_BY = re.compile(
    r"\s+(?:[-–—|·•]\s*)?(?:written\s+)?(?:by|por|par|von|durch|da|door|от|بواسطة|بقلم|द्वारा|oleh)\s*:?\s+",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\s*[|·•;]\s*|\s+[-–—/]+\s+|,?\s+(?=(?:last\s+)?updated\b)|\s{3,}", re.IGNORECASE
)
_LAST = re.compile(r"[,،]\s+(?=[^\d,،]{3,20}[:\s])")
_BESIDE_LABELS = frozenset(
    "first last on at online : in em el le am il op à в في تم mis mise jour pada vom den".split()
)
_MAX_CHARACTERS = 120
_MAX_NAME_WORDS = 6


@lru_cache(maxsize=4096)
def is_date_line(line: str) -> bool:
    """Whether a line says when an article was published, with a date or without one."""
    if len(line) > _MAX_CHARACTERS:
        return False
    if is_date(line) or is_undated(line) or _dated_and_undated(line):
        return True
    before, by, name = _split_by(line)
    return bool(by) and _is_name(name) and (is_date(before) or is_undated(before))


def is_undated(line: str) -> bool:
    """Whether a line is `Updated 2 hours ago` or the like: of a date line all but the date."""
    if len(line) > _MAX_CHARACTERS or line.endswith(("?", "!")):
        return False
    rest, found = _AGO.subn(" ", line)
    rest = without_times(rest)
    if not found:
        if not _LABEL.search(line):
            return False
        timeless = _DAY_WORD.sub(" ", rest.replace("…", " ").replace("...", " "))
        return timeless != line.strip() and are_date_words(timeless)
    return are_date_words(rest)


def _dated_and_undated(line: str) -> str:
    """The date that stands before `Updated 2 hours ago`; nothing where a line is not that."""
    match = _AGO.search(line)
    if match is None or not are_date_words(line[match.end() :]):
        return ""
    before = line[: match.start()]
    labels = list(_LABEL.finditer(before))
    # `Updated` belongs to what follows it, if a date stands before it.
    ends = [labels[-1].start()] if labels else []
    tries = (before[:end].strip() for end in (*ends, len(before)))
    return next((text for text in tries if is_date(text)), "")


@lru_cache(maxsize=4096)
def dates_in(line: str) -> tuple[str, ...]:
    """The dates of a line that has nothing but dates, names, places and the like in its parts.

    Each as written, with its label.
    """
    if len(line) > _MAX_CHARACTERS:
        return ()
    if is_date(line):
        parts = [part for part in _PARTS.split(line) if part]
        if len(parts) < 2 or not all(map(is_date, parts)):
            parts = _LAST.split(line)
        return tuple(parts) if len(parts) > 1 and all(map(is_date, parts)) else (line,)
    before, by, name = _split_by(line)
    if by and _is_name(name) and is_date(before):
        return (before,)
    if dated := _dated_and_undated(line):
        return (dated,)
    return tuple(part for part in _PARTS.split(line) if part and is_date(part))


def preferred(lines: Iterable[str]) -> str | None:
    """Of the dates in some lines the one to show; published before updated, the first of equals.

    Without its label.
    """
    found = [date for line in lines for date in dates_in(line)]
    if not found:
        return None
    return without_label(min(found, key=rank))


def rank(date: str) -> int:
    """How far behind others a date stands by its label, from 0."""
    for place, pattern in enumerate(_RANKS):
        if pattern.match(date):
            return place
    return _UNLABELLED


def without_label(date: str) -> str:
    """A date without the label before it."""
    date = re.sub(r"^[^\d:：]{1,25}[:：]\s*", "", date)
    words = date.split()
    labelled = False
    for place, word in enumerate(words):
        if _LABEL.match(word):
            labelled = True
        elif word.casefold() not in _BESIDE_LABELS:
            return " ".join(words[place:]) if labelled else date
    return date


def _split_by(line: str) -> tuple[str, str, str]:
    match = _BY.search(line)
    return (line[: match.start()], match.group(), line[match.end() :]) if match else (line, "", "")


def _is_name(text: str) -> bool:
    return 0 < len(text.split()) <= _MAX_NAME_WORDS and len(text) <= 50 and not text.endswith(".")
