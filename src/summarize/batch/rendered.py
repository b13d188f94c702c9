"""`Rendered`: a result in its output format, with what the manifest needs to know of it."""

import hashlib
from dataclasses import dataclass

from summarize.documents import Summary, Translation
from summarize.writing import formats
from summarize.writing.format_names import OutputForm
from summarize.writing.notices import given_back, lines_of


@dataclass(frozen=True, slots=True)
class Rendered:
    """A result in its output format, ready to be written.

    Attributes:
        text: of the file; empty if it is staged.
        language: of the result.
        source_language: of the input.
        unchanged: the input was handed back, or translated whole.
        sha256: of the input's bytes.
        signature: of the result.
        words: of the input.
        lines: what a reader should know of the result, for messages.
        findings: how many warnings it has.
        output_sha256: of the file's bytes.
        output_bytes: how many these are.
        staged: its name where it is staged; empty if it is not.
        seconds: of work on it; not those in which it waited for other inputs.
        file: its bytes, where it is a document and no text.
        ending: of the file's name.
    """

    text: str
    language: str
    source_language: str
    unchanged: bool
    sha256: str
    signature: str
    words: int
    lines: tuple[str, ...]
    findings: int
    output_sha256: str
    output_bytes: int
    staged: str = ""
    seconds: float = 0.0
    file: bytes = b""
    ending: str = ""

    @property
    def content(self) -> bytes:
        """The file's bytes; none if it is staged."""
        return self.file or formats.encoded(self.text)


Result = Rendered | Exception


def rendered(result: Summary | Translation, form: OutputForm, seconds: float = 0.0) -> Rendered:
    """A result in its output format, after so many seconds of work."""
    data = formats.content(result, form)
    is_file = form == "same" and result.document.rewritable is not None
    notes = given_back(result) if form == "same" else ()
    return Rendered(
        text="" if is_file else data.decode("utf-8"),
        file=data if is_file else b"",
        ending=formats.ending_of(result.document) if form == "same" else formats.EXTENSIONS[form],
        language=result.language,
        source_language=result.document_language,
        unchanged=result.unchanged,
        sha256=result.document.sha256,
        signature=result.signature,
        words=result.document.words,
        lines=(*lines_of(result), *notes),
        findings=sum(one.is_doubt for one in result.all_findings),
        output_sha256=hashlib.sha256(data).hexdigest(),
        output_bytes=len(data),
        seconds=seconds,
    )
