"""EPUB: the chapters of a book in the order in which it is read."""

from urllib.parse import unquote

from summarize.documents import SetAside
from summarize.reading.extraction import Extracted
from summarize.reading.flow import plain
from summarize.reading.html.decoding import decode
from summarize.reading.html.markup import Markup, read_markup
from summarize.reading.office.parts import read_beside, walk_main
from summarize.reading.office.properties import Properties
from summarize.reading.office.xml_events import Ignoring, OwnEntities, XmlError, walk
from summarize.reading.office.zipped import DamagedPart, Package, resolved

_KIND = "an EPUB book"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_CONTENTS = "application/x-dtbncx+xml"
_CHAPTERS = (
    "application/xhtml+xml",
    "text/html",
    "application/x-dtbook+xml",
    "text/x-oeb1-document",
)


def extract(data: bytes, name: str) -> Extracted:
    """Read an EPUB file.

    Raises:
        InputError: it is damaged, protected, too large, or no EPUB file.
    """
    package = Package(data, name, _KIND, is_case_minded=True)
    container = _Container()
    walk_main(package, _CONTAINER, container)
    book = _Book(container.root)
    walk_main(package, container.root, book)
    warnings: list[str] = []
    _refuse_protected(package, book, warnings)
    properties = book.properties
    lines: list[str] = []
    aside: list[SetAside] = []
    for part, is_linear in book.chapters:
        chapter = _chapter(package, part, warnings)
        if chapter is None:
            continue
        text = chapter.flow.text
        aside += chapter.flow.aside
        if chapter.title and _key(chapter.title) not in _key(f"{properties.title} {text}"):
            aside.append(SetAside("chapter title", chapter.title, 0))
        if part in book.navigation or not is_linear:
            kind = "navigation" if part in book.navigation else "supplement"
            aside += [SetAside(kind, line, 0) for line in text.split("\n\n") if line]
        elif text:
            lines.append(text)
    aside += _contents(package, book, {_key(line) for line in (*lines, *(a.text for a in aside))})
    aside += [SetAside("attachment", part, 0) for part in book.foreign]
    return Extracted(
        text="\n\n".join(lines),
        title=properties.title,
        author=properties.author,
        date=properties.date,
        language=properties.language,
        set_aside=(*properties.aside, *aside),
        warnings=tuple(warnings),
    )


def _contents(package: Package, book: "_Book", known: set[str]) -> list[SetAside]:
    """The names of chapters in the contents of older books, where they stand nowhere else."""
    contents = _Contents()
    for part in book.contents:
        # What it says of the order is said in another place, too: damage costs nothing else.
        read_beside(package, part, contents, [])
    return [
        SetAside("navigation", name, 0)
        for name in dict.fromkeys(contents.names)
        if _key(name) not in known
    ]


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _chapter(package: Package, part: str, warnings: list[str]) -> Markup | None:
    """A chapter, read; None, and a warning, where it cannot be."""
    try:
        data = package.read(part)
    except DamagedPart:
        data = None
    if data is None:
        warnings.append(f"damaged, may be incomplete: {part} could not be read")
        return None
    markup = Markup()
    try:
        walk(data, markup)
    except OwnEntities:
        raise package.refusal("declares XML entities of its own", "it is not read") from None
    except XmlError:
        markup = read_markup(decode(data).text)
    return markup


def _refuse_protected(package: Package, book: "_Book", warnings: list[str]) -> None:
    """Fonts may be encrypted; where chapters are, nobody can read them without a key."""
    encrypted = _Encrypted()
    read_beside(package, _ENCRYPTION, encrypted, warnings)
    if any(part in encrypted.parts for part, _ in book.spine):
        raise package.refusal("is protected against copying", "only books without that are read")


class _Container(Ignoring):
    """Where the list of the book's parts is."""

    def __init__(self) -> None:
        self.root = "content.opf"
        self._is_found = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith(":rootfile") and not self._is_found and attributes.get("full-path"):
            self.root = attributes["full-path"]
            self._is_found = True


class _Encrypted(Ignoring):
    """Which parts are encrypted."""

    def __init__(self) -> None:
        self.parts: set[str] = set()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith(":CipherReference"):
            self.parts.add(unquote(attributes.get("URI", "")))


class _Contents(Ignoring):
    """The names of chapters in a file of navigation (NCX)."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._name: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        if tag.endswith(":navLabel"):
            self._name = []

    def data(self, text: str) -> None:
        if self._name is not None:
            self._name.append(text)

    def end(self, tag: str) -> None:
        if tag.endswith(":navLabel") and self._name is not None:
            if name := plain("".join(self._name)):
                self.names.append(name)
            self._name = None


class _Book(Ignoring):
    """The list of a book's parts, and the order in which they are read.

    Attributes:
        spine: parts, and whether each belongs to the running text.
        foreign: parts in that order that are no chapters, such as pictures.
        navigation: parts that only list others.
        contents: such parts as older readers want them.
        properties: title, author, language.
    """

    def __init__(self, root: str) -> None:
        self.spine: list[tuple[str, bool]] = []
        self.foreign: list[str] = []
        self.navigation: set[str] = set()
        self.contents: list[str] = []
        self.properties = Properties()
        self._root = root
        self._parts: dict[str, str] = {}
        self._others: dict[str, str] = {}

    @property
    def chapters(self) -> list[tuple[str, bool]]:
        """The spine, each part of it once, and after it the chapters that are not in it."""
        order: dict[str, bool] = {}
        for part, is_linear in self.spine:
            order.setdefault(part, is_linear)
        for part in self._parts.values():
            order.setdefault(part, False)
        return list(order.items())

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(":")[2]
        if local == "item":
            part = resolved(self._root, unquote(attributes.get("href", "").partition("#")[0]))
            is_chapter = attributes.get("media-type", "").lower() in _CHAPTERS
            (self._parts if is_chapter else self._others)[attributes.get("id", "")] = part
            if "nav" in attributes.get("properties", "").split():
                self.navigation.add(part)
            if attributes.get("media-type", "").lower() == _CONTENTS:
                self.contents.append(part)
        elif local == "itemref" and attributes.get("idref") in self._parts:
            is_linear = attributes.get("linear") != "no"
            self.spine.append((self._parts[attributes["idref"]], is_linear))
        elif local == "itemref" and attributes.get("idref") in self._others:
            self.foreign.append(self._others[attributes["idref"]])
        elif local == "reference" and attributes.get("type", "").lower() == "toc":
            self.navigation.add(
                resolved(self._root, unquote(attributes.get("href", "").partition("#")[0]))
            )
        else:
            self.properties.start(tag, attributes)

    def data(self, text: str) -> None:
        self.properties.data(text)

    def end(self, tag: str) -> None:
        self.properties.end(tag)
