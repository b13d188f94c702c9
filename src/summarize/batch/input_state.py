"""Whether an input is still what an entry of the manifest is of."""

import os

from summarize import files
from summarize.batch.inputs import Source
from summarize.batch.manifest import Entry
from summarize.reading.addresses.urls import is_address


def is_as_it_was(source: Source, sha256: str | None, entry: Entry) -> bool:
    """Whether an input has the content that an entry is of.

    What is at an address is not fetched to find out: what is done stays done, and what failed is
    tried again.

    Args:
        source: the input.
        sha256: of its bytes, as `sha256_of` gives it.
        entry: of an input with this name.
    """
    if source.path is not None and is_address(source.path):
        return entry.status == "done"
    return sha256 is not None and entry.sha256 == sha256


def is_gone(entry: Entry) -> bool:
    """Whether the input of an entry is no longer where it was; of an address nobody can tell."""
    return bool(entry.input) and not is_address(entry.input) and not os.path.lexists(entry.input)


def sha256_of(source: Source, max_bytes: int) -> str | None:
    """The hash of an input's bytes; None where they cannot be read here, or are too many."""
    if source.text is not None:
        return files.sha256_of_text(source.text)
    return files.sha256_of_file(source.path, max_bytes) if source.path is not None else None
