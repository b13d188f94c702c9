"""The text of a document that cannot come back as what it was, as Markdown."""

from summarize.writing.as_markdown import as_markdown


def test_a_title_a_list_and_a_table() -> None:
    text = (
        "The title\n\nA paragraph.\n\n• One\n\n• Two\n\nPort\tDays\n\nHorta | Faial\t7\t1\n\nEnd."
    )
    assert as_markdown(text, "The  title") == (
        "# The title\n\nA paragraph.\n\n- One\n\n- Two\n\n| Port | Days |  |\n| --- | --- | --- |\n"
        "| Horta \\| Faial | 7 | 1 |\n\nEnd.\n"
    )


def test_what_would_be_something_else_in_markdown_is_escaped() -> None:
    text = "> not quoted\n\n--- \n\n+1 for this\n\n# A heading already\n\n1. A list\n\n``` code"
    assert as_markdown(text, None) == (
        "\\> not quoted\n\n\\--- \n\n\\+1 for this\n\n# A heading already\n\n1. A list\n\n"
        "\\``` code\n"
    )
    assert as_markdown("The title again\n\nThe title", "The title").startswith("The title again\n")
