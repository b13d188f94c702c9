"""Decide which blocks of a page are its article's body, and say of the others what they are."""

from collections.abc import Sequence

from summarize.languages.scripts import count_words
from summarize.reading.boilerplate_lines import Line, kind_of
from summarize.reading.furniture import Furniture, furniture
from summarize.reading.html.article import is_east_asian
from summarize.reading.html.blocks import Block, key_of
from summarize.reading.html.matching import matched

BOILERPLATE = "boilerplate"
HIDDEN = "hidden"
# Regions that a word in a class tells are wrong about a whole article with an advert in its class.
_MAX_REGION_SHARE = 0.5
# A line is nothing but links from so much of it on, and no page of links has an article.
_LINKED = 0.9
_MAX_LINKED_SHARE = 0.4
_MIN_LINK_WORDS = 3
# Blocks that trafilatura leaves out inside of an article: at most so many in a row.
_MAX_GAP = 3
_MAX_LABEL = 400
# On a page of so many blocks only short ones are looked at for what they say.
_MANY = 10_000
_MAX_LABEL_OF_MANY = 40
_OPENED = 12
_MIN_STANDFIRST_WORDS = 8
_NEVER_BODY = frozenset(
    ("newsletter", "related", "comments", "cookies", "share", "menu", "footer", "advert", "caption")
)
_SURE_IN_ARTICLE = frozenset(
    (
        "reading time",
        "newsletter",
        "cookies",
        "related",
        "share",
        "advert",
        "comments",
        "footer",
        "menu",
        "shop",
    )
)


def kinds_of(blocks: Sequence[Block], found: Sequence[bool], title: str | None) -> list[str | None]:
    """The kind of each block as of `SetAside`; None for one of the body.

    Args:
        blocks: of the page.
        found: which of them were found to be the article.
        title: of the page, as far as it is known.
    """
    chosen = list(found)
    longest = _MAX_LABEL if len(blocks) <= _MANY else _MAX_LABEL_OF_MANY
    says = [furniture(block.text) if len(block.text) <= longest else None for block in blocks]
    _fill_hidden(blocks, chosen, says)
    _drop_copies(blocks, chosen)
    _drop_hidden_copies(blocks, chosen)
    _fill_gaps(blocks, chosen, says)
    _drop_regions(blocks, chosen)
    _drop_furniture(blocks, chosen, says)
    _drop_links(blocks, chosen)
    titles = _titles(blocks, chosen, title)
    _drop_head(blocks, chosen, titles)
    return _named(blocks, chosen, says, titles)


def by_markup(blocks: Sequence[Block]) -> list[bool]:
    """The body as far as the markup alone tells it: what is in no other part, and no link."""
    return [
        block.region.kind is None and not block.region.is_hidden and block.share_linked < _LINKED
        for block in blocks
    ]


def all_but_furniture(blocks: Sequence[Block], kinds: Sequence[str | None]) -> list[str | None]:
    """The body of a page with nothing that looks like one: whatever is not furniture."""
    return [
        None
        if key_of(block.text)
        and kind in (BOILERPLATE, "title", "banner", "date", "byline", "standfirst")
        else kind
        for block, kind in zip(blocks, kinds, strict=True)
    ]


def _fill_gaps(
    blocks: Sequence[Block], chosen: list[bool], says: Sequence[Furniture | None]
) -> None:
    """What stands between two blocks of the body, and as they do, is of the body."""
    before: int | None = None
    for place in range(len(blocks)):
        if not chosen[place]:
            continue
        if before is not None and 1 < place - before <= _MAX_GAP + 1:
            around = (blocks[before].inside, blocks[place].inside)
            for k in range(before + 1, place):
                block = blocks[k]
                chosen[k] = (
                    block.region.kind in (None, blocks[place].region.kind)
                    and not block.region.is_hidden
                    and says[k] is None
                    and block.share_linked < 0.5
                    and block.inside in around
                )
        before = place
    _fill_tables(blocks, chosen, says)


def _fill_hidden(
    blocks: Sequence[Block], chosen: list[bool], says: Sequence[Furniture | None]
) -> None:
    """Running text that a button shows, where it stands in the element that holds the body.

    Only in the scripts in which trafilatura does not look for it: in others it knows better.
    """
    body = [block for block, own in zip(blocks, chosen, strict=True) if own]
    if not is_east_asian(" ".join(block.text for block in body[:50])):
        return
    holders = {block.inside for block in body}
    for place, block in enumerate(blocks):
        if (
            block.region.is_hidden
            and block.region.kind is None
            and block.hidden_in in holders
            and says[place] is None
            and block.share_linked < 0.5
        ):
            chosen[place] = True


def _fill_tables(
    blocks: Sequence[Block], chosen: list[bool], says: Sequence[Furniture | None]
) -> None:
    """Rows of a table that stands where the body does, beside a block of it."""
    for places in (range(1, len(blocks)), range(len(blocks) - 2, -1, -1)):
        for place in places:
            block, beside = blocks[place], place - places.step
            if (
                not chosen[place]
                and block.tag == "tr"
                and chosen[beside]
                and blocks[beside].inside == block.inside
                and block.region == blocks[beside].region
                and block.share_linked < 0.5
                and says[place] is None
            ):
                chosen[place] = True


def _drop_copies(blocks: Sequence[Block], chosen: list[bool]) -> None:
    """What says nothing, and what is hidden or apart from the body and stands in it as well."""
    seen: dict[str, list[int]] = {}
    for place, block in enumerate(blocks):
        if chosen[place]:
            key = key_of(block.text)
            chosen[place] = bool(key)
            seen.setdefault(key, []).append(place)
    for places in seen.values():
        if len(places) > 1:
            best = min(_rank(blocks[place]) for place in places)
            for place in places:
                chosen[place] = chosen[place] and _rank(blocks[place]) == best


def _drop_hidden_copies(blocks: Sequence[Block], chosen: list[bool]) -> None:
    """Hidden text that is on the page in sight as well."""
    hidden = [i for i, own in enumerate(chosen) if own and blocks[i].region.is_hidden]
    if not hidden:
        return
    seen = [
        block.text
        for block, own in zip(blocks, chosen, strict=True)
        if own and not block.region.is_hidden
    ]
    copies = matched([blocks[i] for i in hidden], seen)
    for place, copy in zip(hidden, copies, strict=True):
        if copy:
            chosen[place] = False


def _rank(block: Block) -> tuple[bool, bool]:
    return block.region.is_hidden, block.region.kind is not None


def _drop_regions(blocks: Sequence[Block], chosen: list[bool]) -> None:
    """Nothing of the body is in a part of the page that says to be something else."""
    sizes: dict[str, int] = {}
    for block, own in zip(blocks, chosen, strict=True):
        if own and block.region.kind:
            sizes[block.region.kind] = sizes.get(block.region.kind, 0) + len(block.text)
    whole = sum(len(block.text) for block, own in zip(blocks, chosen, strict=True) if own)
    wrong = {
        kind for kind in _NEVER_BODY if sizes.get(kind, 0) <= _MAX_REGION_SHARE * max(1, whole)
    }
    for place, block in enumerate(blocks):
        if chosen[place] and block.region.kind in wrong:
            chosen[place] = False


def _drop_furniture(
    blocks: Sequence[Block], chosen: list[bool], says: Sequence[Furniture | None]
) -> None:
    """Lines that say what they are: `Advertisement`, `Read more: ...`."""
    opened = 0
    for place, known in enumerate(says):
        block = blocks[place]
        if not chosen[place]:
            continue
        if known is None:
            if opened and block.share_linked >= _LINKED:
                chosen[place] = False
                opened -= 1
            else:
                opened = 0
            continue
        if (
            known.sure
            or (known.kind in _SURE_IN_ARTICLE and not block.is_item)
            or block.share_linked >= 0.5
        ):
            chosen[place] = False
            opened = _OPENED if known.opens else opened


def _drop_links(blocks: Sequence[Block], chosen: list[bool]) -> None:
    """A paragraph that is nothing but a link leads elsewhere."""
    linked = [
        own
        and block.share_linked >= _LINKED
        and block.tag != "tr"
        and len(block.text.split()) >= _MIN_LINK_WORDS
        for block, own in zip(blocks, chosen, strict=True)
    ]
    whole = sum(len(block.text) for block, own in zip(blocks, chosen, strict=True) if own)
    size = sum(len(block.text) for block, own in zip(blocks, linked, strict=True) if own)
    if size <= _MAX_LINKED_SHARE * whole:
        for place, own in enumerate(linked):
            if own:
                chosen[place] = False


def _titles(blocks: Sequence[Block], chosen: list[bool], title: str | None) -> dict[int, str]:
    """Where the title stands, and where it stands again; it is no part of the body."""
    wanted = key_of(title or "")
    equal: list[int] = []
    for place, block in enumerate(blocks):
        key = key_of(block.text)
        if wanted and len(block.text) <= _MAX_LABEL and _says_title(key, wanted):
            equal.append(place)
    first = next((i for i, own in enumerate(chosen) if own), None)
    if not equal and blocks:
        for place in range(first if first is not None else 0, -1, -1):
            if blocks[place].tag == "h1" and place - (first or 0) > -15:
                equal = [place]
                break
    if not equal:
        return {}
    heads = (
        [place for place in equal if blocks[place].tag == "h1"]
        or [place for place in equal if blocks[place].is_heading]
        or equal
    )
    for place in equal:
        chosen[place] = False
    return {place: "title" if place == heads[0] else "repeated title" for place in equal}


def _says_title(key: str, wanted: str) -> bool:
    if key == wanted:
        return True
    shorter, longer = sorted((key, wanted), key=len)
    return len(shorter) >= 15 and len(shorter) >= 0.8 * len(longer) and shorter in longer


def _drop_head(blocks: Sequence[Block], chosen: list[bool], titles: dict[int, str]) -> None:
    """Dates and bylines are not of the body, at its head and at its end."""
    body = [place for place, own in enumerate(chosen) if own]
    for run in (body[:5], body[:-4:-1]):
        for place in run:
            if _own_kind(blocks[place]) is None:
                break
            chosen[place] = False
    title = next((place for place, kind in titles.items() if kind == "title"), None)
    first = next((place for place in body if chosen[place]), None)
    if (
        title is not None
        and first is not None
        and title < first
        and _is_standfirst(first, blocks, chosen)
    ):
        titles[first] = "standfirst"
        chosen[first] = False


def _is_standfirst(place: int, blocks: Sequence[Block], chosen: Sequence[bool]) -> bool:
    """Whether it is a heading of many words, and no other of the body is of its rank."""
    block = blocks[place]
    return (
        block.is_heading
        and count_words(block.text) >= _MIN_STANDFIRST_WORDS
        and sum(own and other.tag == block.tag for own, other in zip(chosen, blocks, strict=True))
        == 1
    )


def _own_kind(block: Block) -> str | None:
    text = block.text
    if len(text) > _MAX_LABEL or "\t" in text:
        return None
    return kind_of(Line(text, 1, 0, len(text), follows_blank=True, precedes_blank=True))


def _named(
    blocks: Sequence[Block],
    chosen: Sequence[bool],
    says: Sequence[Furniture | None],
    titles: dict[int, str],
) -> list[str | None]:
    kinds: list[str | None] = []
    opened: str | None = None
    for place, block in enumerate(blocks):
        known = says[place]
        if chosen[place]:
            kinds.append(None)
            opened = None
            continue
        if place in titles:
            kind = titles[place]
        elif block.region.is_hidden and not block.region.kind:
            kind = HIDDEN
        elif block.region.is_sure and block.region.kind != BOILERPLATE:
            kind = block.region.kind or BOILERPLATE
        else:
            kind = (
                (known.kind if known else None)
                or _own_kind(block)
                or block.region.kind
                or opened
                or BOILERPLATE
            )
        if known is not None:
            opened = known.kind if known.opens else None
        kinds.append(kind)
    return kinds
