"""Reading the parts of a package: what to say of the document, and of what stands beside it."""

from summarize.reading.office.xml_events import Handler, OwnEntities, XmlError, walk
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
        raise package.refusal(
            "declares XML entities, as no word processor does",
            "open it in one and save it again, if you trust it",
        ) from None
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
