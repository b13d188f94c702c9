"""SRT and WebVTT from a content."""

from scripts.document_texts import Content

_SECONDS = 4


def srt(content: Content) -> bytes:
    """SubRip, with CRLF."""
    cues = [
        f"{number}\n{_time(start, ',')} --> {_time(end, ',')}\n{text}"
        for number, (start, end, text) in enumerate(_cues(content), 1)
    ]
    return ("\n\n".join(cues) + "\n").replace("\n", "\r\n").encode("utf-8")


def vtt(content: Content) -> bytes:
    """WebVTT, with a note and a speaker."""
    cues = [
        f"{_time(start, '.')} --> {_time(end, '.')} align:start\n<v {content.author}>{text}"
        for start, end, text in _cues(content)
    ]
    return ("\n\n".join(["WEBVTT", f"NOTE {content.hidden}", *cues]) + "\n").encode("utf-8")


def _cues(content: Content) -> list[tuple[int, int, str]]:
    return [
        (number * _SECONDS, number * _SECONDS + _SECONDS - 1, text)
        for number, text in enumerate(content.paragraphs)
    ]


def _time(seconds: int, point: str) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}{point}000"
