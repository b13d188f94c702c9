"""`Checker` and `check`: a summary and its text in, a report out. What Python users call."""

from pathlib import Path

from summarize.documents import Document
from summarize.options import Options, Settings
from summarize.pipeline.check_job import check_job
from summarize.pipeline.session_owner import SessionOwner
from summarize.reading import loader
from summarize.reading.loader import Input
from summarize.reports import Report


class Checker(SessionOwner):
    """Checks summaries against their texts; a translator is loaded once, when first needed.

    Args:
        options: how; `lang` is the language of the summaries, `source_lang` that of their texts;
            the defaults if None.
        notify: is told in one line what is worth knowing while it works. None: nobody is.
        progress: a subclass of tqdm that shows downloads; None shows none.
        on_progress: is told how far each step is, when it begins and after each batch of calls.

    Attributes:
        spent: what each model took so far, and how many tokens went through it.
        reads_whole: nothing of an input is set aside.

    Raises:
        UsageError: the options name a language or a glossary that cannot be used.
        ModelError: they name a model that cannot be one.
    """

    def __call__(self, summary: Input, source: Input, *, lang: str | None = None) -> Report:
        """The report on one summary: a `str` is a text, a `Path` a file.

        Args:
            summary: what is checked, whoever wrote it.
            source: the text that it is a summary of.
            lang: language of this summary; None: as in the options.

        Raises:
            InputError: one of them cannot be read.
            ModelError: a translator was named, and cannot be used.
        """
        read = self.read(summary), self.read(source)
        job = check_job(self._session, *read, self.options.lang or lang)
        return self._result(read[0].name, job)

    def read(self, given: Input) -> Document:
        """An input as it is worked on; where all of it would be set aside, nothing is.

        Raises:
            InputError: it cannot be read.
        """
        if isinstance(given, Document):
            return given
        document = loader.read_given(given, self.options.reading(whole=False))
        if document.text.strip():
            return document
        return loader.read_given(given, self.options.reading(whole=True))


def check(
    summary: Input,
    source: Input,
    *,
    lang: str | None = None,
    source_lang: str | None = None,
    check_model: str | Path | None = None,
) -> Report:
    """Check a summary against its text, in the same language or another.

    Args:
        summary: a `str` is a text, a `Path` is a file.
        source: the text that it is a summary of; the same forms.
        lang: language of the summary: a tag, a code or a name; None: it is detected.
        source_lang: that of the text.
        check_model: a model for natural-language inference that is asked whether the text says what
            its words do not prove: a Hub repository or a local folder; None: none is asked.

    Raises:
        SummarizeError: see `summarize.errors`.
    """
    settings = Settings(lang=lang, source_lang=source_lang, check_model=check_model)
    return Checker(Options.of(settings))(summary, source)
