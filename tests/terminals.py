"""What a command shows on a terminal of the tests' own."""

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence


def shown_on_terminal(
    arguments: Sequence[str],
    columns: int,
    *,
    with_errors: bool = True,
    environment: Mapping[str, str] | None = None,
) -> str:
    """All that a terminal of 24 rows is sent, as it is sent.

    Args:
        arguments: the command.
        columns: of the terminal.
        with_errors: standard error goes there, too; otherwise nowhere.
        environment: of the command; None: that of the tests.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        arguments,
        stdout=slave,
        stderr=slave if with_errors else subprocess.DEVNULL,
        env=environment,
    )
    os.close(slave)
    found = b""
    while True:
        try:
            part = os.read(master, 4096)
        except OSError:
            break
        if not part:
            break
        found += part
    assert process.wait(60) == 0
    os.close(master)
    return found.decode()
