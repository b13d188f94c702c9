"""Reading the parts of a package: what to say of the document, and of what stands beside it."""

from collections.abc import Iterable

from summarize.errors import InputError
from summarize.reading.office.xml_events import Handler, OwnEntities, XmlError, walk
from summarize.reading.office.xml_spans import SpanHandler, in_utf8, walk_spans
from summarize.reading.office.zipped import DamagedPart, Package


def walk_main(package: Package, part: str, handler: Handler) -> None:
    """Read the part that holds the text.

    Raises:
        InputError: it is missing, damaged, or XML that no program for documents writes.
    """
    data = package.needed(part)
    try:
        walk(data, handler)
    except OwnEntities:
        raise _declares_entities(package) from None
    except XmlError:
        raise package.damaged() from None


def read_beside(package: Package, part: str, handler: Handler, warnings: list[str]) -> None:
    """Read a part that is not the text itself; what cannot be read of it is said."""
    try:
        data = package.read(part)
        if data is not None:
            walk(data, handler)
    except (DamagedPart, XmlError):
        warnings.append(f"damaged, may be incomplete: {part} could not be read")


def read_parts(package: Package, main: str, others: Iterable[str]) -> dict[str, bytes]:
    """Parts of a package in UTF-8, to be written again; those that cannot be read are left out.

    Raises:
        InputError: the main one cannot be read.
    """
    try:
        found = {main: in_utf8(package.needed(main))}
    except XmlError:
        raise package.damaged() from None
    for name in others:
        try:
            data = package.read(name)
            if data is not None:
                found[name] = in_utf8(data)
        except (DamagedPart, XmlError):
            # Its reader says so.
            continue
    return found


def walk_part(package: Package, data: bytes, handler: SpanHandler, *, is_main: bool) -> bool:
    """Read one of these parts, with places; whether it can be read.

    Raises:
        InputError: it is the main one, and damaged or XML that no program for documents writes.
    """
    try:
        walk_spans(data, handler)
    except XmlError as error:
        if not is_main:
            return False
        is_own = isinstance(error, OwnEntities)
        raise (_declares_entities(package) if is_own else package.damaged()) from None
    return True


def left_in_words(fields: int, skipped: int) -> tuple[str, ...]:
    """What stays as it is in a document, besides what its reader sets aside."""
    found = []
    if fields:
        found.append("1 field" if fields == 1 else f"{fields} fields")
    if skipped:
        found.append(
            "1 paragraph that is too large"
            if skipped == 1
            else f"{skipped} paragraphs that are too large"
        )
    return tuple(found)


def _declares_entities(package: Package) -> InputError:
    return package.refusal(
        "declares XML entities, as no word processor does",
        "open it in one and save it again, if you trust it",
    )
