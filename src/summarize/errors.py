"""The errors of this package, one tree.

    SummarizeError
    ├── UsageError              the call is wrong: an option, a language
    │   └── LanguageError       a language that is unknown
    ├── InputError              an input that cannot be read
    ├── OutputError             a result that cannot be written
    ├── NothingProved           strict: the text proves no sentence of the summary
    ├── WorkerDied              a worker process died on an input
    └── ModelError              a model that cannot be used
        ├── ModelNotAvailable   not on this machine, and it cannot be fetched
        └── ModelNotSupported   on this machine, but it cannot do the task

Each message says what happened, to which input, and what to do next, in one line.
"""


def first_line(error: BaseException) -> str:
    """The first line of an error's text, at most 200 characters, for use in a message."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]


class SummarizeError(Exception):
    """The base of all errors that this package raises on purpose."""


class UsageError(SummarizeError):
    """The call is wrong: nothing was done."""


class LanguageError(UsageError):
    """An unknown language tag or name."""


class InputError(SummarizeError):
    """An input that cannot be read as a text."""


class OutputError(SummarizeError):
    """A result that cannot be written."""


class NothingProved(SummarizeError):
    """Only what the text proves was to go out, and nothing is left."""


class WorkerDied(SummarizeError):
    """A worker process died twice on the same input."""


class ModelError(SummarizeError):
    """A model that cannot be used."""


class ModelNotAvailable(ModelError):
    """A model that is not on this machine and cannot be fetched now."""


class ModelNotSupported(ModelError):
    """A model on this machine that cannot do the task."""
