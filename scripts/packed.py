"""ZIP files that come out the same every time."""

import io
import zipfile

_DATE = (2026, 1, 1, 0, 0, 0)


def packed(parts: dict[str, str], *, first_stored: bool = False) -> bytes:
    """Pack parts by their names; the first is not compressed where a format asks for that."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for number, (name, text) in enumerate(parts.items()):
            entry = zipfile.ZipInfo(name, _DATE)
            is_stored = first_stored and number == 0
            entry.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
            package.writestr(entry, text)
    return buffer.getvalue()
