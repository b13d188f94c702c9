"""Make the files that the readers of documents are tested and measured on.

    .venv/bin/python -m scripts.make_documents

DOCX, ODT, EPUB, RTF, e-mail and subtitles in four languages, from the project's own articles, with
the standard library alone. Beside the body each has what a reader must set aside: heads, feet, a
note, hidden and deleted text, quoted mail. The right text lies beside them. The files come out the
same on every machine.
"""

from pathlib import Path

from scripts.document_texts import ROOT, Content, contents
from scripts.made_books import epub
from scripts.made_mail import eml
from scripts.made_office import docx, odt
from scripts.made_rtf import rtf
from scripts.made_subtitles import srt, vtt

FOLDER = ROOT / "tests" / "reading" / "documents"
MAKERS = {"docx": docx, "odt": odt, "epub": epub, "rtf": rtf, "eml": eml, "srt": srt, "vtt": vtt}


def main() -> None:
    """Write the files, and the right text of each beside it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for content in contents():
        for kind, make in MAKERS.items():
            name = f"{content.language}.{kind}"
            (FOLDER / name).write_bytes(make(content))
            (FOLDER / f"{name}.txt").write_text(right_text(content, kind), encoding="utf-8")


def right_text(content: Content, kind: str) -> str:
    """The body of a file of this kind, a blank line between two paragraphs."""
    if kind in ("srt", "vtt"):
        return "\n\n".join(content.paragraphs) + "\n"
    # The title of a message is its subject, and not in its body.
    body = content.body[1:] if kind == "eml" else content.body
    return "\n\n".join(body) + "\n"


def made(folder: Path = FOLDER) -> list[Path]:
    """The files, in order."""
    return [
        folder / f"{language}.{kind}" for language in ("en", "ar", "zh", "pt") for kind in MAKERS
    ]


if __name__ == "__main__":
    main()
