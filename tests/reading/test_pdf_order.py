"""The order of what stands on a page that was written in another one."""

from summarize.reading.pdf import extract
from tests.reading.tiny_pdfs import pdf, shown

LEFT = [f"left line {row} of the first column, and it goes on" for row in range(8)]
RIGHT = [f"right line {row} of the second column, and it ends" for row in range(8)]


def column(rows: list[str], x: float, top: float = 700) -> str:
    return "\n".join(shown(row, x, top - 14 * place, 9) for place, row in enumerate(rows))


def read(*parts: str) -> str:
    return " ".join(extract(pdf(["\n".join(parts)]), "a.pdf").text.split())


def test_a_title_that_was_written_last_comes_first() -> None:
    title = "Night ferry between the islands stays in harbour no more"
    foot = "This line is as wide as both of the columns, and it stands under them."
    text = read(
        shown(foot, 60, 560), column(LEFT, 60), column(RIGHT, 320), shown(title, 60, 760, 18)
    )
    assert text == " ".join([title, *LEFT, *RIGHT, foot])


def test_a_head_over_one_column_moves_no_column() -> None:
    text = read(column(LEFT, 60), column(RIGHT, 320), shown("Port News", 60, 760, 9))
    assert text == " ".join(["Port News", *LEFT, *RIGHT])


def test_columns_side_by_side_have_no_order_of_their_own() -> None:
    assert read(column(RIGHT, 320), column(LEFT, 60)) == " ".join(RIGHT + LEFT)


def test_parts_of_a_form_that_were_written_by_kind() -> None:
    labels = [("Name", 600), ("Port", 500), ("Length", 400)]
    texts = [("Who owns the boat?", 630), ("Where does it lie?", 530), ("How long is it?", 430)]
    found = read(
        "\n".join(shown(label, 72, y) for label, y in labels),
        "\n".join(shown(text, 72, y) for text, y in texts),
    )
    assert found == ("Who owns the boat? Name Where does it lie? Port How long is it? Length")


def test_hundreds_of_blocks_are_ordered_and_thousands_stay() -> None:
    def words(count: int) -> list[str]:
        drawn = [
            shown(f"w{number}", 20 + 30 * (number % 18), 20 + 8 * (number // 18), 4)
            for number in range(count)
        ]
        return read(*drawn).split()

    assert len(words(390)) == 390
    assert len(words(1_500)) == 1_500


def test_a_row_of_a_thousand_bullets_is_quick() -> None:
    drawn = [shown("\225", 20 + number % 550, 700 - number % 3, 4) for number in range(1_500)]
    assert "The end." in read(*drawn, shown("The end.", 72, 300))


def test_rows_of_a_table_at_the_edges_of_a_page_are_no_heads() -> None:
    pages = [
        "\n".join(
            [
                shown(f"Port News {page}", 60, 820, 9),
                *(
                    shown(f"{page}{row}  {row * 7}  {page + row}  {row}.5", 72, 100 - 10 * row, 8)
                    for row in range(6)
                ),
                column(LEFT, 60),
            ]
        )
        for page in range(1, 5)
    ]
    found = extract(pdf(pages), "a.pdf")
    assert [one.kind for one in found.set_aside] == ["running head"] * 4
    assert all(f"{page}3 21 {page + 3} 3.5" in found.text for page in range(1, 5))


def test_lines_that_are_alike_on_one_page_are_no_feet() -> None:
    drawn = [shown(f"Boat {row} at the pier", 72, 100 - 7 * row, 6) for row in range(9)]
    assert not extract(pdf(["\n".join([column(LEFT, 60), *drawn])]), "a.pdf").set_aside


def test_bullets_that_were_written_last_stand_before_their_items() -> None:
    items = ["the drying of the foundations;", "a stair of 198 steps;", "a lamp that saves power."]
    before = "The work was done in three parts:"
    after = "Not everybody is content with it, and some have said so in the council."
    rows = [before, *items, after]
    drawn = [
        shown(row, 72 if row in (before, after) else 90, 700 - 16 * place)
        for place, row in enumerate(rows)
    ]
    marks = [shown("\\225", 78, 700 - 16 * place) for place in (1, 2, 3)]
    text = extract(pdf(["\n".join(drawn + marks)]), "a.pdf").text
    assert text.split("\n\n") == [before, *(f"• {item}" for item in items), after]


def test_a_number_at_the_end_of_a_line_is_no_mark_of_the_next_column() -> None:
    left = [*LEFT[:3], "and it was written on the day of the 3.", *LEFT[4:]]
    text = read(column(left, 60), shown("3.", 240, 658, 9), column(RIGHT, 320))
    assert f"{RIGHT[2]} {RIGHT[3]}" in text
