"""The arguments of every command that reads inputs: encodings, addresses, sizes."""

from dataclasses import dataclass
from typing import Annotated

from summarize.cli.help_groups import option

MaxBytes = Annotated[
    int | None,
    option(
        "--max-bytes", metavar="N", text="Largest input to accept, in bytes. Default: 50,000,000."
    ),
]
Encoding = Annotated[
    str | None,
    option(
        "--encoding",
        metavar="NAME",
        text="Encoding of inputs that are texts: windows-1256, gb18030. Default: told by the "
        "bytes.",
    ),
]
FixText = Annotated[
    bool | None,
    option(
        "--fix-text/--no-fix-text",
        text="Set letters right that were decoded wrongly before (Ã© for é). Default: only say so.",
    ),
]
AllowPrivate = Annotated[
    bool | None,
    option(
        "--allow-private/--no-allow-private",
        text="Read addresses of this machine and its network, too. Default: public ones alone.",
    ),
]
Proxy = Annotated[
    bool | None,
    option(
        "--proxy/--no-proxy",
        text="Fetch addresses through the proxy that the environment names; it sees them. "
        "Default: directly.",
    ),
]


@dataclass(frozen=True, kw_only=True)
class ReadingArguments:
    """How inputs are read."""

    encoding: Encoding = None
    fix_text: FixText = None
    allow_private: AllowPrivate = None
    proxy: Proxy = None
    max_bytes: MaxBytes = None
