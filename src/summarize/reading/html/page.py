"""Read an HTML page: its article as lines of text, and everything else that it shows, set aside."""

from collections.abc import Iterator, Sequence

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.languages.scripts import in_one_line
from summarize.reading.encodings import Decoded
from summarize.reading.extraction import Extracted
from summarize.reading.html import body
from summarize.reading.html.archives import page_in
from summarize.reading.html.article import article_of
from summarize.reading.html.blocks import Block, blocks_of, key_of
from summarize.reading.html.containers import Region
from summarize.reading.html.decoding import decode
from summarize.reading.html.elements import Element
from summarize.reading.html.markup import has_endless_tag, html_lines, read_markup
from summarize.reading.html.matching import matched
from summarize.reading.html.metadata import Metadata, language_that_fits, metadata_of
from summarize.reading.html.unreadable import refuse_unreadable
from summarize.reading.html.unseen import unseen
from summarize.reading.pull_quotes import pull_quotes

# Pages with more tags are read without a tree of them, and so are those with tags deeper than this.
_MAX_TAGS = 300_000
_MAX_DEPTH = 250
# Pages with more are read without trafilatura, whose time grows with the square of it.
_MAX_ELEMENTS = 60_000
_MAX_BLOCKS = 10_000
_MAX_LINKS = 8_000
_MAX_CHARACTERS = 2_000_000
_MAX_PAGE_CHARACTERS = 50_000_000
_SAMPLE = 5000
# What the text in the page's data for search engines must have more than its body.
_MUCH_MORE = 2
CONTROLS = dict.fromkeys([*range(9), 11, *range(14, 32), 127])


def extract(data: bytes, name: str, *, charset: str | None = None) -> Extracted:
    """Read a page; the contract is that of `extraction.py`.

    Args:
        data: the bytes of the page, or of an archive that a browser saved it in (MHTML).
        name: what to call it in messages.
        charset: its encoding, as the server says; None where nothing was said.

    Raises:
        InputError: there is nothing to read in it without a browser.
    """
    shown = in_one_line(name)
    page, stated = page_in(data)
    decoded = decode(page, stated or charset)
    if len(decoded.text) > _MAX_PAGE_CHARACTERS:
        raise InputError(f"{shown}: is too large for a page; save the article as text")
    source = decoded.text.translate(CONTROLS)
    root = tree_of(source)
    if root is None:
        return _flat(source, decoded, shown)
    return _Page(root, decoded, shown).read()


def tree_of(source: str) -> Element | None:
    """The page as a tree; None where it is empty, too large or too deep for one."""
    from lxml import etree, html

    if source.count("<") > _MAX_TAGS or has_endless_tag(source):
        return None
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        root: Element = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return None if _is_deep(root) else root


def _is_deep(root: Element) -> bool:
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _MAX_DEPTH:
            return True
    return False


class _Page:
    """A page being read."""

    def __init__(self, root: Element, decoded: Decoded, name: str) -> None:
        self.root, self.decoded, self.name = root, decoded, name
        self.warnings: list[str] = []
        self.blocks: list[Block] = []

    def read(self) -> Extracted:
        """The page, read."""
        about = metadata_of(self.root)
        self.blocks = blocks_of(self.root)
        kinds = self._kinds(about)
        places = [place for place, kind in enumerate(kinds) if kind is None]
        for place in places[: pull_quotes([self.blocks[place].text for place in places])]:
            kinds[place] = "pull quote"
        own = [b.text for b, kind in zip(self.blocks, kinds, strict=True) if kind is None]
        hidden = _lines_of_data(about.text)
        if len(key_of("".join(hidden))) > _MUCH_MORE * len(key_of("".join(own))):
            kinds = [kind or body.BOILERPLATE for kind in kinds]
            own = hidden
            self.warnings.append(
                "the text is from the page's data for search engines; "
                "the page itself does not show it"
            )
        else:
            note = refuse_unreadable(self.root, self.blocks, kinds, about, self.name)
            self.warnings += [note] if note else []
        if not own:
            raise InputError(f"{self.name}: has no text; check that it is the page that you mean")
        text = "\n\n".join(own)
        return Extracted(
            text=text,
            title=about.title,
            author=about.author,
            date=about.date,
            language=language_that_fits(about.language, text),
            set_aside=(
                *_rest_of_title(self.root, about.title, self.blocks),
                *(
                    SetAside(kind, block.text, 0)
                    for block, kind in zip(self.blocks, kinds, strict=True)
                    if kind is not None
                ),
                *unseen(self.root),
            ),
            encoding=self.decoded.encoding,
            warnings=(*self.decoded.warnings, *self.warnings),
        )

    def _kinds(self, about: Metadata) -> list[str | None]:
        blocks = self.blocks
        article: list[str] = []
        if self._is_large():
            self.warnings.append(
                "the page is very large; its article was told from its markup alone, "
                "and navigation may be left in it"
            )
        else:
            article = article_of(self.root, " ".join(b.text for b in blocks)[:_SAMPLE])
        found = matched(blocks, article) if article else body.by_markup(blocks)
        kinds = body.kinds_of(blocks, found, about.title)
        if None not in kinds:
            kinds = body.kinds_of(blocks, body.by_markup(blocks), about.title)
        if None not in kinds:
            kinds = body.all_but_furniture(blocks, kinds)
        return kinds

    def _is_large(self) -> bool:
        return (
            len(self.blocks) > _MAX_BLOCKS
            or sum(len(block.text) for block in self.blocks) > _MAX_CHARACTERS
            or sum(1 for _ in self.root.iter()) > _MAX_ELEMENTS
            or sum(1 for _ in self.root.iter("a")) > _MAX_LINKS
        )


def _rest_of_title(root: Element, title: str | None, blocks: Sequence[Block]) -> Iterator[SetAside]:
    """What a page is called in its head, where words of it stand nowhere else: often its site's."""
    element = root.find(".//title")
    named = " ".join("".join(element.itertext()).split()) if element is not None else ""
    elsewhere = {word for text in (title or "", *(b.text for b in blocks)) for word in text.split()}
    if any(key_of(word) for word in set(named[:_SAMPLE].split()) - elsewhere):
        yield SetAside("page title", named, 0)


def _lines_of_data(text: str | None) -> list[str]:
    """The paragraphs of a text in JSON-LD, where it may be HTML in its turn."""
    if not text:
        return []
    if "<" in text and ">" in text:
        text = "\n".join(html_lines(text))
    return [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]


def _flat(source: str, decoded: Decoded, name: str) -> Extracted:
    markup = read_markup(source)
    lines = [line for line in markup.flow.text.split("\n\n") if line]
    if not lines:
        raise InputError(f"{name}: has no text; check that it is the page that you mean")
    blocks = [Block(line, "p", Region(), 0, 0) for line in lines]
    kinds = body.kinds_of(blocks, [True] * len(blocks), None)
    if None not in kinds:
        kinds = [None] * len(blocks)
    return Extracted(
        text="\n\n".join(_of_body(blocks, kinds)),
        title=markup.title,
        set_aside=(
            *(
                SetAside(kind, block.text, 0)
                for block, kind in zip(blocks, kinds, strict=True)
                if kind
            ),
            *markup.flow.aside,
        ),
        encoding=decoded.encoding,
        warnings=(
            *decoded.warnings,
            "the page has too many tags, or tags too deep in each other; all of its text was read, "
            "and navigation may be left in it",
        ),
    )


def _of_body(blocks: Sequence[Block], kinds: Sequence[str | None]) -> list[str]:
    return [block.text for block, kind in zip(blocks, kinds, strict=True) if kind is None]
