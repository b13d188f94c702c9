"""Take the page out of an archive that a browser saved: MHTML, a page with its pictures as mail."""

import re

_HEAD = re.compile(rb"\s*(?:From|Snapshot-Content-Location|Subject|Date|MIME-Version)\s*:", re.I)
_HEAD_BYTES = 8192
_MAX_PARTS = 1000


def page_in(data: bytes) -> tuple[bytes, str | None]:
    """The page in an archive and its encoding as stated there; of anything else, itself.

    Args:
        data: the bytes of a file.
    """
    head = data[:_HEAD_BYTES].lower()
    if not _HEAD.match(data) or b"multipart/related" not in head:
        return data, None
    import email
    import email.policy

    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        for count, part in enumerate(message.walk()):
            if count > _MAX_PARTS:
                break
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                page = part.get_payload(decode=True)
                if isinstance(page, bytes) and page.strip():
                    return page, part.get_content_charset()
    except (RecursionError, LookupError, ValueError):
        pass
    return data, None
