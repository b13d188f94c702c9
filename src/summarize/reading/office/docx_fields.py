"""Fields of a Word file in a line: a link is around its words, others stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from summarize.reading.office.docx_runs import FieldMark, Words
from summarize.reading.office.line_pieces import Anchor, Content, End, Mark, Start
from summarize.reading.office.part_edits import Break

_LINK = "HYPERLINK"
# Fields that make whole paragraphs, which the word processor makes anew.
_MAKING = frozenset(("TOC", "INDEX", "TOA", "BIBLIOGRAPHY", "ADDIN"))


@dataclass
class _Field:
    place: int
    code: str = ""
    result: int | None = None


@dataclass
class OpenFields:
    """Fields that began in an earlier paragraph, by their names."""

    names: list[str] = field(default_factory=list)

    @property
    def makes_paragraphs(self) -> bool:
        """Whether what is read now is made by a field."""
        return any(name in _MAKING for name in self.names)


def followed(tokens: Sequence[Any], open_fields: OpenFields) -> tuple[list[Any], int]:
    """The tokens of a paragraph with its fields as marks and anchors.

    Args:
        tokens: of the paragraph.
        open_fields: those that are open at its start; afterwards, at its end.

    Returns:
        The tokens, and how many fields with words stay as they are.
    """
    out: list[Any] = []
    open_: list[_Field] = []
    count = 0
    for token in tokens:
        if not isinstance(token, FieldMark):
            fixed = open_fields.makes_paragraphs
            out.append(_as_it_is(token) if fixed else token)
            continue
        out.append(token)
        if token.kind == "begin":
            open_.append(_Field(len(out) - 1))
        elif token.kind == "code" and open_:
            open_[-1].code += token.code
        elif token.kind == "separate" and open_:
            open_[-1].result = len(out) - 1
        elif token.kind == "end":
            if open_:
                count += _closed(out, open_.pop())
            elif open_fields.names:
                open_fields.names.pop()
    for one in open_:
        # One that has no result yet ends with the paragraph, as its reader has it.
        if one.result is None:
            continue
        name = _name(one.code)
        open_fields.names.append(name)
        if name in _MAKING:
            out[one.place :] = [_as_it_is(token) for token in out[one.place :]]
    return out, count


def _closed(out: list[Any], one: _Field) -> int:
    """Put a field that is whole in the place of its tokens; whether it has words that stay."""
    inside = out[one.place :]
    if not _is_nested(inside):
        return 0
    result = inside[one.result - one.place + 1 : -1] if one.result is not None else []
    if _name(one.code) == _LINK and result:
        mark = Mark("a", _contents(inside[: -1 - len(result)]), _contents(inside[-1:]))
        out[one.place :] = [Start(mark), *result, End(mark)]
        return 0
    shown = " ".join("".join(map(_text, result)).replace("<", " ").replace(">", " ").split())
    out[one.place :] = [Anchor(_contents(inside), shown)]
    # Contents are named by their reader.
    return int(any(map(str.isalpha, shown)) and _name(one.code) not in _MAKING)


def _name(code: str) -> str:
    return code.split(None, 1)[0].upper() if code.strip() else ""


def _contents(tokens: Sequence[Any]) -> Content:
    return tuple(part for token in tokens for part in _content(token))


def _content(token: Any) -> Content:  # noqa: ANN401 - of many kinds
    if isinstance(token, Words):
        return token.style.words(token.text)
    if isinstance(token, Start):
        return token.mark.opening
    if isinstance(token, End):
        return token.mark.closing
    content: Content = token.content
    return content


def _as_it_is(token: Any) -> Any:  # noqa: ANN401
    return token if isinstance(token, (Start, End)) else Break(_content(token))


def _text(token: Any) -> str:  # noqa: ANN401
    return token.text if isinstance(token, Words) else getattr(token, "shown", "")


def _is_nested(tokens: Sequence[Any]) -> bool:
    """Whether each mark that begins among these ends among them."""
    open_: list[Mark] = []
    for token in tokens:
        if isinstance(token, Start):
            open_.append(token.mark)
        elif isinstance(token, End) and (not open_ or open_.pop() is not token.mark):
            return False
    return not open_
