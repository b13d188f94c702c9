"""The records that the template of a page gets. All text in them is escaped, or plain."""

from dataclasses import dataclass

from markupsafe import Markup

from summarize.documents import Support
from summarize.languages.directions import Direction
from summarize.writing.pages.article import Article


@dataclass(frozen=True)
class Text:
    """A text in its own language and direction."""

    html: Markup
    language: str
    direction: Direction


@dataclass(frozen=True)
class Note:
    """A finding.

    Attributes:
        severity: `error`, `warning` or `notice`.
        words: of the sentence, that it is about; empty for all of it.
        message: in English.
    """

    severity: str
    words: Markup
    message: Markup


@dataclass(frozen=True)
class Row:
    """A sentence of a result beside what it was made from.

    Attributes:
        number: from 1.
        text: the sentence.
        original: what it was translated from; None where it was not.
        support: its grade; None where it has none.
        notes: the findings on it.
        target: the id of its first source in the article; None where it has none there.
        elsewhere: its sources around the article's body, such as the title.
        replaced: what the model wrote in its place; None where nothing was replaced.
        begins: a paragraph begins with it.
        lead, lead_original: marks that stand before it in both texts, such as that of a bullet.
    """

    number: int
    text: Text
    original: Text | None = None
    support: Support | None = None
    notes: tuple[Note, ...] = ()
    target: str | None = None
    elsewhere: tuple[Text, ...] = ()
    replaced: Text | None = None
    begins: bool = False
    lead: Markup | None = None
    lead_original: Markup | None = None


@dataclass(frozen=True)
class Page:
    """A result as its page shows it.

    Attributes:
        kind: `summary`, `translation` or `check`.
        title: of the result; None where it has none.
        heading: the same without marks; empty for none.
        name: of the input.
        address: the same as a link; empty where it is not one.
        facts: what is known of the result: the name of a label, and a text.
        rows: its sentences.
        pair: the languages of both texts of a row, in words; None where there is only one.
        notes: findings on the whole.
        article: the text that it was made from.
        article_title: of that text, beside its date and source.
        set_aside: kind, line and text of what is around the body.
        whole: a translation in its layout; None for another result.
        signature: of the result.
        meta: what an index of pages shows, as JSON.
    """

    kind: str
    title: Text | None
    heading: str
    name: str
    address: str
    facts: tuple[tuple[str, Text], ...]
    rows: tuple[Row, ...]
    pair: tuple[str, str] | None
    notes: tuple[Note, ...]
    article: Article
    article_title: Text | None
    article_facts: tuple[str, ...]
    article_language: str
    article_direction: Direction
    set_aside: tuple[tuple[str, int, Markup], ...]
    whole: Text | None
    signature: str
    language: str
    direction: Direction
    meta: str
