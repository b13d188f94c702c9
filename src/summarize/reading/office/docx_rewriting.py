"""The parts of a Word file with lines to translate: the document, its notes, heads and feet."""

import re

from summarize.reading.office.docx_lines import LineReader
from summarize.reading.office.docx_relations import main_part, relations_of
from summarize.reading.office.docx_styles import HiddenStyles
from summarize.reading.office.docx_writing import Writer
from summarize.reading.office.part_edits import Part
from summarize.reading.office.parts import left_in_words, read_beside, read_parts, walk_part
from summarize.reading.office.zipped import Package

KIND = "a Word file"
_BESIDE = ("footnotes", "endnotes", "header", "footer")
_TURNED = re.compile(rb"<(?:\w+:)?(?:bidi|rtl|bidiVisual)[\s/>]")


def parts_of(package: Package, language: str) -> tuple[list[Part], tuple[str, ...]]:
    """The parts with their lines, and what stays as it is.

    Args:
        package: the file.
        language: of the words that will be put in.

    Raises:
        InputError: the document itself cannot be read.
    """
    main = main_part(package)
    relations = relations_of(package, main)
    styles = HiddenStyles()
    for relation in relations.values():
        if relation.kind == "styles":
            read_beside(package, relation.part, styles, [])
    names = dict.fromkeys(
        relation.part
        for kind in _BESIDE
        for relation in relations.values()
        if relation.kind == kind
    )
    names.pop(main, None)
    read = read_parts(package, main, names)
    stated = [data for data in read.values() if _TURNED.search(data)]
    found: list[Part] = []
    fields = skipped = 0
    for name, data in read.items():
        reader = LineReader(data, styles.ids)
        if not walk_part(package, data, reader.events, is_main=name == main):
            continue
        fields += reader.fields
        skipped += reader.events.skipped
        writer = Writer(data, language, was_right_to_left=bool(stated))
        found.append(Part.of(name, data, reader.slots, writer))
    return found, left_in_words(fields, skipped)
