"""Notices about models: the hint at a better one, shown once; and regions that none writes."""

import contextlib
import hashlib
from collections.abc import Callable
from pathlib import Path

from summarize.files import own_cache
from summarize.languages.tags import display_name, parse

# What stands between a notice and its hint.
HINT = "; better, if you can fetch it: "


class Hints:
    """Passes notices on, without the hints that were shown before.

    Args:
        tell: prints a line.
        cache_dir: where converted models are kept, and what was shown; None for the user's cache.
        shown: hints are of use now; if not, none is shown, and none is remembered.
    """

    def __init__(self, tell: Callable[[str], None], cache_dir: Path | None, *, shown: bool) -> None:
        self._tell = tell
        self._cache_dir = cache_dir
        self._shown = shown

    def __call__(self, line: str) -> None:
        """Pass a line on."""
        notice, mark, hint = line.partition(HINT)
        self._tell(notice if mark and self._is_known(hint) else line)

    def _is_known(self, hint: str) -> bool:
        """Whether a hint was shown before; from now on it was."""
        if not self._shown:
            return True
        name = hashlib.sha256(hint.encode("utf-8", "replace")).hexdigest()[:16]
        # Where nothing can be remembered, it is shown again.
        with contextlib.suppress(OSError):
            seen = own_cache(self._cache_dir) / "hints" / name
            if seen.exists():
                return True
            seen.parent.mkdir(parents=True, exist_ok=True)
            seen.touch()
        return False


def region_notice(lang: str) -> str:
    """What to know of a language whose region is not the one that models write; else empty.

    Args:
        lang: a tag or a name that is known.
    """
    from langcodes import Language

    tag = parse(lang)
    wanted = Language.get(tag)
    if wanted.territory is None:
        return ""
    full, usual = wanted.maximize(), Language.get(wanted.language or tag).maximize()
    if full.territory == usual.territory or full.script != usual.script:
        return ""
    likely = display_name(f"{usual.language}-{usual.territory}")
    return f"no model here is made for {display_name(tag)}: a result may come out as {likely}"
