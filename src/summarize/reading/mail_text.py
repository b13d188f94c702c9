"""The plain text of a message: paragraphs, with quoted mail and the signature set aside."""

import re

from summarize.documents import SetAside
from summarize.languages.scripts import is_unspaced
from summarize.reading.flow import plain

_QUOTE = re.compile(r"[ \t]{0,3}>")
_QUOTE_MARKS = "> \t"
# What mail programs write above a message that is answered or sent on.
_ORIGINALS = (
    "original message", "original", "forwarded message", "mensagem original",
    "mensagem encaminhada", "mensaje original", "mensaje reenviado", "message d['’]origine",
    "message original", "message transféré", "originalnachricht", "ursprüngliche nachricht",
    "weitergeleitete nachricht", "messaggio originale", "messaggio inoltrato",
    "oorspronkelijk bericht", "исходное сообщение", "пересылаемое сообщение", "رسالة أصلية",
    "الرسالة الأصلية", "رسالة محولة", "رسالة مُعاد توجيهها", "原始邮件", "原始郵件",
    "转发邮件", "轉寄郵件", "元のメッセージ", "원본 메시지",
)  # fmt: skip
_ORIGINAL = re.compile(
    rf"[ \t]*[-_]{{2,}}[ \t]*(?:{'|'.join(_ORIGINALS)})[ \t]*[-_]{{2,}}[ \t]*", re.IGNORECASE
)
_WROTE = re.compile(
    r".{0,200}(?:wrote|escreveu|escribió|a écrit|schrieb|ha scritto|schreef|пише|كتبت?|写道|寫道"
    r"|написал(?:а|\(а\))?|のメール|님이 작성)[^.!?\n]{0,60}[:：]\s*",
    re.IGNORECASE,
)
_FIELDS = (
    "from|sent|date|to|cc|subject|de|enviado|enviada|enviado em|data|para|assunto|fecha|asunto"
    "|envoyé|à|objet|von|gesendet|datum|an|betreff|da|inviato|oggetto|van|verzonden|aan|onderwerp"
    "|от|дата|кому|тема|من|إلى|الى|التاريخ|تاريخ|الموضوع|发件人|寄件者|发送时间|日期|收件人|主题|主旨"
    "|差出人|送信日時|宛先|件名"
)
_FIELD = re.compile(rf"[ \t*]*(?:{_FIELDS})[ \t*]*[:：]\*?[ \t]*\S.{{0,500}}", re.IGNORECASE)
_MIN_FIELDS = 3
_SIGNATURE = re.compile(r"--[ \u00a0]?")
_MAX_SIGNATURE_LINES = 12
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*•–·]|\d{1,3}[.)]|\(?[a-z]\))[ \t]+\S")
# In columns: where no row is as long, rows were ended by hand; a full one was broken.
_FULL_WIDTH = 50
_FULL_SHARE = 0.7


def written_lines(
    text: str, deletes_space: bool | None, *, has_paragraphs: bool = False
) -> tuple[list[str], list[SetAside]]:
    """Separate what was written in a message from what was quoted in it.

    Args:
        text: of a part.
        deletes_space: of text whose lines flow, whether the space at the end of one is only a mark
            of that; None for text whose lines are as they stand.
        has_paragraphs: each line is a paragraph of its own; no lines are joined.

    Returns:
        Its paragraphs, a line each, and what was set aside.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if deletes_space is not None:
        lines = _flowed(lines, deletes_space=deletes_space)
    kinds = _kinds(lines)
    written = [line if kind is None else "" for line, kind in zip(lines, kinds, strict=True)]
    body = _paragraphs(written, is_each=has_paragraphs or deletes_space is not None)
    aside: list[SetAside] = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind is not None and (shown := plain(line.lstrip(_QUOTE_MARKS))):
            aside.append(SetAside(kind, shown, 0))
    return body, aside


def _kinds(lines: list[str]) -> list[str | None]:
    """What each line is; None for what was written."""
    kinds: list[str | None] = [None] * len(lines)
    for i, line in enumerate(lines):
        if _QUOTE.match(line):
            kinds[i] = "quoted mail"
            _mark_attribution(lines, kinds, i)
    for i, line in enumerate(lines):
        if kinds[i] is None and (_ORIGINAL.fullmatch(line) or _is_header_block(lines, i)):
            if _has_words(lines[:i], kinds):
                # A message that was answered below; one that was only sent on is what is read.
                kinds[i:] = ["quoted mail"] * (len(lines) - i)
            else:
                _mark_header_block(lines, kinds, i)
            break
    _mark_signature(lines, kinds)
    return kinds


def _mark_attribution(lines: list[str], kinds: list[str | None], first: int) -> None:
    """The line above a quotation that says who wrote it, broken in two perhaps."""
    if first and kinds[first - 1] == "quoted mail":
        return
    above = [i for i in range(max(0, first - 4), first) if lines[i].strip() and kinds[i] is None]
    for count in (1, 2):
        rows = above[-count:]
        if len(rows) == count and _WROTE.fullmatch(" ".join(lines[i].strip() for i in rows)):
            for i in rows:
                kinds[i] = "quoted mail"
            return


def _is_header_block(lines: list[str], first: int) -> bool:
    """Whether From, Sent, To and Subject stand here, line under line."""
    rows = [line for line in lines[first : first + 6] if line.strip()]
    count = 0
    for row in rows:
        if not _FIELD.fullmatch(row):
            break
        count += 1
    return count >= _MIN_FIELDS


def _mark_header_block(lines: list[str], kinds: list[str | None], first: int) -> None:
    for i in range(first, min(len(lines), first + 12)):
        if _ORIGINAL.fullmatch(lines[i]) or _FIELD.fullmatch(lines[i]):
            kinds[i] = "header"
        elif lines[i].strip():
            return


def _has_words(lines: list[str], kinds: list[str | None]) -> bool:
    return any(
        kind is None and any(map(str.isalnum, line))
        for line, kind in zip(lines, kinds, strict=False)
    )


def _mark_signature(lines: list[str], kinds: list[str | None]) -> None:
    """What follows the last line `-- ` that was written, if it is short."""
    for i in range(len(lines) - 1, -1, -1):
        if kinds[i] is None and _SIGNATURE.fullmatch(lines[i]):
            rest = [j for j in range(i, len(lines)) if kinds[j] is None and lines[j].strip()]
            if len(rest) <= _MAX_SIGNATURE_LINES + 1 and _has_words(lines[:i], kinds):
                for j in rest:
                    kinds[j] = "signature"
            return


def _flowed(lines: list[str], *, deletes_space: bool) -> list[str]:
    """Lines that end with a space are joined with the next, where both are quoted as deep."""
    joined: list[str] = []
    parts: list[str] = []
    open_depth = 0
    for line in lines:
        marks = len(line) - len(line.lstrip(">"))
        content = line[marks:].removeprefix(" ")
        if parts and marks == open_depth:
            parts.append(content)
        else:
            if parts:
                joined.append("".join(parts))
            parts = [">" * marks + " " + content if marks else content]
            open_depth = marks
        if content.endswith(" ") and content != "-- ":
            if deletes_space:
                parts[-1] = parts[-1][:-1]
        else:
            joined.append("".join(parts))
            parts = []
    if parts:
        joined.append("".join(parts))
    return joined


def _paragraphs(lines: list[str], *, is_each: bool) -> list[str]:
    """Lines joined into paragraphs: those of a broken paragraph, not those of a list or verse."""
    found: list[str] = []
    rows: list[str] = []
    for line in [*lines, ""]:
        if line.strip() and not is_each:
            rows.append(line)
            continue
        if rows:
            found += _joined(rows)
            rows = []
        # A row of a table keeps its tabs.
        if shown := line.strip() if is_each else plain(line):
            found.append(shown)
    return found


def _joined(rows: list[str]) -> list[str]:
    """One paragraph's rows: a row goes on in the next where it was full when it was broken."""
    width = max(map(_width, rows))
    found: list[list[str]] = []
    goes_on = False
    for row in rows:
        if not (shown := plain(row)):
            continue
        if goes_on and not _LIST_ITEM.match(row):
            before = found[-1][-1][-1]
            space = "" if is_unspaced(before) and is_unspaced(shown[0]) else " "
            found[-1].append(space + shown)
        else:
            found.append([shown])
        goes_on = width >= _FULL_WIDTH and _width(row) >= _FULL_SHARE * width
    return ["".join(parts) for parts in found]


def _width(row: str) -> int:
    """The width of a row in columns; a Chinese character takes two."""
    return sum(2 if character >= "\u2e80" else 1 for character in row)
