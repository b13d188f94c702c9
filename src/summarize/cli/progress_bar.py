"""Shows how far a run over many inputs is: a bar on a terminal, else a line now and then."""

import sys
import threading
import time
from collections.abc import Callable
from typing import Any

# Without a terminal: the first line soon, and then so many seconds apart.
_FIRST_SECONDS, _LINE_SECONDS = 10.0, 60.0
_DRAWN_SECONDS = 0.2
_FORM = "{n_fmt}/{total_fmt} inputs {percentage:3.0f}%|{bar}| {desc}"


class InputsBar:
    """Counts inputs and words, and shows them.

    Args:
        total: how many inputs there are.
        say: prints a line.
        live: there is a terminal to draw a bar on.

    Attributes:
        bar: tqdm's; None where there is no terminal.
    """

    def __init__(self, total: int, say: Callable[[str], None], *, live: bool) -> None:
        self._total = total
        self._say = say
        # One thread finds inputs, another one counts results.
        self._counting = threading.Lock()
        self.bar: Any = bar(total, _FORM) if live else None
        self._next_line = time.monotonic() + _FIRST_SECONDS
        # When the first result came: models are loaded before it, which takes time only once.
        self._first = 0.0
        self._first_words = 0
        self._skipped = self._done = self._failed = self._words = 0
        # How many of those that were not looked at yet are likely to be skipped.
        self._expected = 0
        self._now = ""
        self._next_drawn = 0.0

    def skip(self) -> None:
        """Count an input for which there is nothing to do."""
        with self._counting:
            self._skipped += 1
            self._show()

    def expect(self, skipped: int) -> None:
        """Know how many of the inputs to come are likely to be skipped: they take no time."""
        with self._counting:
            self._expected = skipped

    def step(self, *, words: int, failed: bool) -> None:
        """Count an input that is done, or failed."""
        with self._counting:
            self._done += not failed
            self._failed += failed
            self._words += words
            if self._done + self._failed == 1:
                self._first, self._first_words = time.monotonic(), words
            self._show()

    def now(self, name: str, doing: str) -> None:
        """Name the input that is worked on, and the step."""
        self._now = f"{name}: {doing}"
        if self.bar is not None and time.monotonic() >= self._next_drawn:
            with self._counting:
                self._next_drawn = time.monotonic() + _DRAWN_SECONDS
                self.bar.set_description_str(self._described(), refresh=True)

    def close(self) -> None:
        """Remove the bar."""
        if self.bar is not None:
            self.bar.close()

    def text(self) -> str:
        """Failed inputs; and, from the second result on, words per second and the time left."""
        seconds = max(1e-3, time.monotonic() - self._first)
        worked = self._done + self._failed
        parts = [f"{self._failed:,} failed"] if self._failed else []
        if words := self._words - self._first_words:
            parts.append(f"{words / seconds:,.0f} words/s")
        if worked > 1:
            inputs = max(0, self._total - self._skipped - self._expected - worked)
            parts.append(f"{_clock(inputs * seconds / (worked - 1))} left")
        return ", ".join(parts)

    def _described(self) -> str:
        return ", ".join(part for part in (self._now, self.text()) if part)

    def _show(self) -> None:
        at = self._skipped + self._done + self._failed
        if self.bar is not None:
            self.bar.set_description_str(self._described(), refresh=False)
            self.bar.update(at - self.bar.n)
        elif time.monotonic() >= self._next_line:
            self._next_line = time.monotonic() + _LINE_SECONDS
            self._say("; ".join(filter(None, [f"{at:,} of {self._total:,} inputs", self.text()])))


def bar(total: int, form: str, text: str = "") -> Any:  # noqa: ANN401 - tqdm has no types
    """A bar on standard error, which disappears at its end.

    Args:
        total: the count at its end.
        form: how it is drawn, as tqdm's `bar_format`.
        text: its `{desc}`.
    """
    from tqdm import tqdm

    return tqdm(
        total=total,
        desc=text,
        file=sys.stderr,
        leave=False,
        dynamic_ncols=True,
        mininterval=0.2,
        bar_format=form,
    )


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
