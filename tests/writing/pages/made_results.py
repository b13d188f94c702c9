"""Results made by hand: every grade and severity, both directions, and hostile texts."""

from dataclasses import replace

from summarize import check
from summarize.documents import (
    Coverage,
    Document,
    Finding,
    Pivot,
    SetAside,
    Source,
    Span,
    Summary,
    SummarySentence,
    Translation,
)
from summarize.reports import CheckedSentence, Report

HOSTILE = (
    '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2">',
    '"><svg onload=window.hacked=3> </style></title><iframe src="http://evil.example/"></iframe>',
    "javascript:window.hacked=4 &lt;b&gt; &amp; {{ 7*7 }} {% raw %}",
    "a \u202egnp.exe\u202c and \u2067isolated\u2069 \x00\x1b[31m\x9b end \ud800",
    "'onmouseover='window.hacked=5' <!-- --> ]]> <base href=http://evil.example/>",
)
ENGLISH = (
    "The island closed its harbour on Wednesday.",
    "The storm sank 14 of the 56 boats.",
    "Repairs cost €6.4 million, the Island Ports Agency (IPA) said.",
    "It reopens on 13 June.",
)
ARABIC = (
    "أغلقت الجزيرة ميناءها يوم الأربعاء.",
    "IPA قالت إن العاصفة أغرقت ١٩ قاربا من أصل 56.",
    "تبلغ كلفة الإصلاح 6.4 مليون يورو (IPA).",
    "يعاد فتحه في 13 يونيو.",
)
_AT = ARABIC[1].index("١٩")
NUMBER = Finding("number", "error", "19 is not in the text, which says 14", Span(_AT, _AT + 2))
UNSURE = Finding("modality", "warning", "“may” became “will”")
LONG = Finding("length", "notice", "the summary is longer than was asked for")


def document(
    sentences: tuple[str, ...], *, name: str = "a.txt", title: str | None = None
) -> Document:
    half = len(sentences) // 2
    text = " ".join(sentences[:half]) + "\n\n" + " ".join(sentences[half:]) + "\n"
    aside = (SetAside("byline", sentences[0], 1),)
    return Document(name, text, "0" * 64, title, "June 12", "The Ledger", aside)


def sources(of: Document, sentence: str) -> tuple[Source, ...]:
    start = of.text.index(sentence)
    return (Source(start, start + len(sentence), sentence, 1.0),)


def summary(
    texts: tuple[str, ...] = ARABIC,
    originals: tuple[str, ...] = ENGLISH,
    *,
    language: str = "ar",
    name: str = "a.txt",
    title: str | None = "عاصفة تغلق ميناء مادالينا",
    source_title: str | None = "Storm shuts harbour",
    signature: str = "summarize|fake",
) -> Summary:
    """A summary of all of a text, each sentence with its source; grades take turns."""
    of = document(originals, name=name, title=source_title)
    grades = ("verbatim", "proved", "consistent", "unsupported")
    sentences = tuple(
        SummarySentence(
            text,
            original,
            (NUMBER, UNSURE) if number == 1 else (),
            grades[number % 4],  # type: ignore[arg-type]
            sources(of, original),
        )
        for number, (text, original) in enumerate(zip(texts, originals, strict=True))
    )
    return Summary(
        of, "en", 1.0, language, title, " ".join(texts), sentences, unchanged=False,
        pivot=Pivot("en", " ".join(originals)), findings=(LONG,), coverage=Coverage(9, 9, 1, 1),
        route="summarize-first", beams=1, new_tokens=9, signature=signature,
    )  # fmt: skip


def hostile() -> Summary:
    """A summary in which every text tries to become something else."""
    attack = " ".join(HOSTILE)
    made = summary(
        HOSTILE, HOSTILE, name=f"javascript:{attack}", title=attack, source_title=attack,
        signature=attack,
    )  # fmt: skip
    finding = Finding("number", "error", attack, Span(2, 30))
    first = replace(made.sentences[0], findings=(finding,))
    return replace(made, sentences=(first, *made.sentences[1:]), findings=(finding,))


def hostile_translation() -> Translation:
    """A translation in which every text tries to become something else."""
    attack = " ".join(HOSTILE)
    made = translation()
    of = replace(made.document, name=attack, title=attack, text="\n\n".join(HOSTILE))
    pairs = tuple(SummarySentence(one, one, (Finding("name", "error", one),)) for one in HOSTILE)
    return replace(
        made, document=of, title=attack, text="\n\n".join(HOSTILE), sentences=pairs,
        findings=(Finding("layout", "warning", attack),), signature=attack,
    )  # fmt: skip


def hostile_report() -> Report:
    """A check of such a text against such a text."""
    attack = " ".join(HOSTILE)
    of = replace(document(HOSTILE), name=attack, title=attack, source=attack, date=attack)
    source = Source(0, len(HOSTILE[0]), HOSTILE[0], 1.0)
    sentences = tuple(
        CheckedSentence(
            one, "unsupported", (Finding("number", "error", one, Span(1, 9)),), (source,), one
        )
        for one in HOSTILE
    )
    made = check(ENGLISH[0], " ".join(ENGLISH), lang="en", source_lang="en")
    return replace(
        made, summary=of, source=of, sentences=sentences, compared_in="en",
        findings=(Finding("coverage", "notice", attack),), signature=attack,
    )  # fmt: skip


def many(count: int) -> Summary:
    """A summary with so many sentences."""
    originals = tuple(f"Sentence {number} of the text is here." for number in range(count))
    texts = tuple(f"هذه هي الجملة رقم {number}." for number in range(count))
    return summary(texts, originals)


def translation() -> Translation:
    """A translation in its layout: a heading, a paragraph over two lines, bullets, code."""
    original = (
        "# Storm\n\nThe harbour\nis closed. It reopens on 13 June.\n\n- 14 boats sank\n\n"
        "```\nrm -rf /\n```\n"
    )
    text = (
        "# عاصفة\n\nالميناء مغلق. يعاد\nفتحه في 13 يونيو.\n\n- غرق 14 قاربا\n\n```\nrm -rf /\n```\n"
    )
    pairs = (
        ("عاصفة", "Storm"),
        ("الميناء مغلق.", "The harbour is closed."),
        ("يعاد فتحه في 13 يونيو.", "It reopens on 13 June."),
        ("غرق 14 قاربا", "14 boats sank"),
    )
    return Translation(
        Document("a.md", original, "0" * 64, "Storm"), "en", 1.0, "ar", "عاصفة", text,
        tuple(SummarySentence(one, other) for one, other in pairs), unchanged=False, pivot=None,
        findings=(), coverage=Coverage(9, 9, 4, 1), route="translate", beams=1, new_tokens=0,
        signature="summarize|fake",
    )  # fmt: skip
