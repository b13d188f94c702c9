"""The errors of this package, one tree.

    SummarizeError
    ├── UsageError              the call is wrong: an option, a language
    │   └── LanguageError       a language that is unknown
    ├── InputError              an input that cannot be read
    ├── OutputError             a result that cannot be written
    ├── NothingProved           strict: the text proves no sentence of the summary
    ├── WorkerDied              the process that worked on an input died of it
    └── ModelError              a model that cannot be used
        ├── ModelNotAvailable   it is not on this machine and cannot be had
        └── ModelNotSupported   it is here, and cannot do what is asked

Each message says what happened, to which input, and what to do next, in one line.
"""


def first_line(error: BaseException) -> str:
    """What an error of a library says, in short: for a message of our own."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]


class SummarizeError(Exception):
    """Anything that this package raises on purpose."""


class UsageError(SummarizeError):
    """The call is wrong: nothing was done."""


class LanguageError(UsageError):
    """A language that is not known by this name or tag."""


class InputError(SummarizeError):
    """An input that cannot be read as a text."""


class OutputError(SummarizeError):
    """A result that cannot be written."""


class NothingProved(SummarizeError):
    """Only what the text proves was to go out, and nothing is left."""


class WorkerDied(SummarizeError):
    """The process that worked on an input has died, twice."""


class ModelError(SummarizeError):
    """A model that cannot be used."""


class ModelNotAvailable(ModelError):
    """A model that is not on this machine and cannot be had now."""


class ModelNotSupported(ModelError):
    """A model that is on this machine and cannot do what is asked."""
