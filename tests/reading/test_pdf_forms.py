"""Fields of a form, where they are drawn; buttons; text boxes beside fields."""

import pytest

from summarize.reading.pdf import extract, forms
from summarize.reading.pdf.lines import Line
from tests.reading.drawn_fonts import stream
from tests.reading.tiny_pdfs import pdf, shown

LABELS = [("Name of the owner", 700), ("Port of the boat", 670), ("Length in metres", 640)]
PAGE = "\n".join(shown(label, 72, y) for label, y in LABELS) + "\n" + shown("Thank you.", 72, 600)


def appearance(text: str) -> str:
    """The object that draws a field."""
    drawn = f"BT /F1 12 Tf 2 4 Td ({text}) Tj ET"
    return (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>"
        + stream(drawn).removeprefix("<<")
    )


def widget(
    y: float, number: int, *, x: float = 200, kind: str = "/FT /Tx", width: int = 200
) -> str:
    """A field that is drawn by an object."""
    return (
        f"<< /Type /Annot /Subtype /Widget {kind} /F 4 /Rect [{x} {y} {x + width} {y + 20}]"
        f" /AP << /N {number} 0 R >> >>"
    )


def form(fields: list[str], drawn: list[str], content: str = PAGE) -> bytes:
    return pdf(
        [content],
        annotations=f"/Annots [{' '.join(fields)}]",
        more=[appearance(text) for text in drawn],
    )


def test_fields_are_read_beside_their_labels() -> None:
    values = ["Ana Lima", "Brenn", "12.5"]
    fields = [
        widget(y - 4, 4 + place, kind=f"/FT /Tx /T (f{place}) /TU (tip {place}) /V ({value})")
        for place, (value, (_, y)) in enumerate(zip(values, LABELS, strict=True))
    ]
    lines = extract(form(fields[::-1], values), "a.pdf").text.split("\n\n")
    assert [" ".join(line.split()) for line in lines] == [
        "Name of the owner Ana Lima",
        "Port of the boat Brenn",
        "Length in metres 12.5",
        "Thank you.",
    ]


def test_a_field_under_its_label_follows_it() -> None:
    read = extract(form([widget(678, 4, x=72)], ["Ana Lima"]), "a.pdf")
    assert " ".join(read.text.split()).startswith("Name of the owner Ana Lima Port")


def test_a_value_that_is_not_drawn_is_read_still() -> None:
    fields = [
        widget(696, 4, kind="/FT /Tx /V (Ana Lima)"),
        "<< /Type /Annot /Subtype /Widget /FT /Tx /TU (Port) /V (Brenn) /Rect [200 666 400 686] >>",
    ]
    text = extract(form(fields, ["Ana Lima"]), "a.pdf").text
    assert text.count("Ana Lima") == 1
    assert text.endswith("Port: Brenn")


def test_buttons_are_set_aside() -> None:
    fields = [widget(560, 4, kind="/FT /Btn /Ff 65536"), widget(696, 5)]
    read = extract(form(fields, ["Send", "Ana Lima"]), "a.pdf")
    assert ("form button", "Send") in {(one.kind, one.text) for one in read.set_aside}
    assert "Send" not in read.text
    assert "Ana Lima" in read.text


def test_hidden_fields_are_not_read() -> None:
    hidden = widget(696, 4).replace("/F 4", "/F 2")
    assert "Ana" not in extract(form([hidden, widget(666, 5)], ["Ana", "Brenn"]), "a.pdf").text


def test_text_boxes_beside_fields_are_their_labels() -> None:
    label = (
        "<< /Type /Annot /Subtype /FreeText /Contents (Home port) /F 4 /Rect [72 560 190 580]"
        " /DA (/F1 12 Tf) /AP << /N 4 0 R >> >>"
    )
    read = extract(form([label, widget(560, 5)], ["Home port", "Brenn"]), "a.pdf")
    assert "Home port\tBrenn" in read.text or "Home port Brenn" in read.text
    assert not read.set_aside


def test_what_the_page_shows_as_well_is_read_once() -> None:
    """Forms that were filled in for good, and kept their fields."""
    page = PAGE + "\n" + shown("Ana Lima", 202, 700)
    text = extract(form([widget(696, 4), widget(666, 5)], ["Ana Lima", "Ana Lima"], page), "a").text
    assert text.count("Ana Lima") == 2


def test_a_form_that_draws_itself_ends() -> None:
    itself = appearance("deep").replace("/F1 3 0 R >>", "/F1 3 0 R >> /XObject << /X 4 0 R >>")
    itself = itself.replace("Tj ET", "Tj ET /X Do").replace("/Length 32", "/Length 38")
    file = pdf([PAGE], annotations=f"/Annots [{widget(696, 4)}]", more=[itself])
    assert "Thank you." in extract(file, "a.pdf").text


@pytest.mark.parametrize("broken", ["/AP << /N 99 0 R >>", "/AP << /N 3 0 R >>", "/AP 4"])
def test_broken_appearances_cost_the_field_alone(broken: str) -> None:
    field = widget(696, 4, kind="/FT /Tx /V (Ana)").replace("/AP << /N 4 0 R >>", broken)
    text = extract(form([field, widget(666, 5)], ["x", "Brenn"]), "a.pdf").text
    assert "Thank you." in text
    assert "Brenn" in text


def line(text: str, x: float, y: float, *, right_to_left: bool = False) -> Line:
    units = list(text) if right_to_left else []
    return Line([], "" if units else text, x, x + 6 * len(text), y, 12, units=units)


def test_what_is_ticked_stands_beside_the_nearer_name() -> None:
    names = [line("Yes", 100, 500), line("No", 200, 500)]
    assert [one.text for one in forms.placed(names, [line("✕", 188, 500)])] == ["Yes", "✕", "No"]
    assert [one.text for one in forms.placed(names, [line("✕", 122, 500)])] == ["Yes", "✕", "No"]
    assert [one.text for one in forms.placed(names, [line("✕", 88, 500)])] == ["✕", "Yes", "No"]


def test_a_label_of_a_right_to_left_script_stands_right_of_its_field() -> None:
    first, second = (
        line("الاسم", 400, 500, right_to_left=True),
        line("الميناء", 150, 500, right_to_left=True),
    )
    placed = forms.placed([first, second], [line("Ana", 300, 500), line("Brenn", 100, 500)])
    assert [one.text or "".join(one.units) for one in placed] == [
        "الاسم",
        "Ana",
        "الميناء",
        "Brenn",
    ]


def test_many_lines_and_fields_are_quick() -> None:
    lines = [line("x", 100, y) for y in range(5_000)]
    assert len(forms.placed(lines, [line("y", 90, y) for y in range(1_000)])) == 6_000
