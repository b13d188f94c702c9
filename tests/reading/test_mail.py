"""Messages: what was written is the text, all else stands beside it."""

import pytest
from scripts.document_texts import contents
from scripts.make_documents import FOLDER

from summarize.errors import InputError
from summarize.reading.extraction import Extracted
from summarize.reading.html.markup import html_lines
from summarize.reading.mail import extract


def mail(body: str | bytes, *headers: str, charset: str = "utf-8") -> Extracted:
    head = "\n".join(("From: a@example.org", *headers))
    data = body if isinstance(body, bytes) else body.encode(charset)
    return extract(head.encode("utf-8", "surrogateescape") + b"\n\n" + data, "x.eml")


def aside(document: Extracted, kind: str) -> list[str]:
    return [one.text for one in document.set_aside if one.kind == kind]


@pytest.mark.parametrize("content", contents(), ids=lambda one: one.language)
def test_what_is_not_body_stands_beside_it(content: object) -> None:
    language = getattr(content, "language")  # noqa: B009
    one = next(row for row in contents() if row.language == language)
    document = extract((FOLDER / f"{language}.eml").read_bytes(), "x.eml")
    assert document.title == one.title
    assert document.author == one.author
    assert document.date == "Thu, 01 Jan 2026 08:15:00 +0000"
    assert document.language == language
    assert aside(document, "quoted mail") == [one.quoted]
    assert aside(document, "signature") == ["--", one.signature]
    assert aside(document, "alternative") == ["text/html"]
    assert aside(document, "attachment") == ["table.pdf"]
    assert aside(document, "header") == ["To: desk@example.org"]


def test_an_unknown_charset_and_raw_bytes_in_headers_are_told_by_their_bytes() -> None:
    data = (
        "From: João <j@example.org>\nSubject: Maré\nContent-Type: text/plain; charset=x-none\n\n"
        "A maré subiu dois metros na terça-feira, e não há previsão de melhora na região.\n"
    )
    document = extract(data.encode("latin-1"), "x.eml")
    assert document.author == "João"
    assert document.title == "Maré"
    assert document.text.startswith("A maré subiu dois metros na terça-feira")
    assert document.encoding == "windows-1252"


def test_lines_that_flow_are_joined_and_lines_that_were_broken_too() -> None:
    flowed = "A long line \ngoes on.\n\nAnother.\n"
    kind = "Content-Type: text/plain; format=flowed"
    assert mail(flowed, kind).text == "A long line goes on.\n\nAnother."
    assert mail("图书 \n馆\n", f"{kind}; delsp=yes").text == "图书馆"
    broken = ("word " * 13 + "\n") * 2 + "and the end.\n\nNext.\n"
    assert mail(broken).text == "word " * 26 + "and the end.\n\nNext."
    assert mail("Roses are red\nViolets are blue\n").text == "Roses are red\n\nViolets are blue"


@pytest.mark.parametrize(
    "above",
    [
        "On Monday, Ann <a@b.c> wrote:",
        "Em seg., 2 de mar. de 2026 às 08:15, Ana escreveu:",
        "Am 2. März 2026 schrieb Anna:",
        "كتبت ليلى:",
        "林晓写道：",
    ],
)
def test_quoted_mail_stands_aside_with_who_wrote_it(above: str) -> None:
    document = mail(f"Thanks.\n\n{above}\n> Old text.\n>> Older text.\n")
    assert document.text == "Thanks."
    assert aside(document, "quoted mail") == [above, "Old text.", "Older text."]


def test_a_message_answered_above_its_headers_is_quoted_and_one_sent_on_is_read() -> None:
    inner = "From: Ann\nSent: Monday\nTo: Bob\nSubject: Minutes\n\nThe text.\n"
    answered = mail(f"I agree.\n\n{inner}")
    assert answered.text == "I agree."
    assert "The text." in aside(answered, "quoted mail")
    sent_on = mail(f"---------- Forwarded message ---------\n{inner}")
    assert sent_on.text == "The text."
    assert "Subject: Minutes" in aside(sent_on, "header")


def test_a_message_in_a_message_is_read() -> None:
    inner = "Subject: Inner\nFrom: b@example.org\n\nThe inner text.\n"
    body = f"--x\n\nSee below.\n--x\nContent-Type: message/rfc822\n\n{inner}\n--x--\n"
    document = mail(body, 'Content-Type: multipart/mixed; boundary="x"', "MIME-Version: 1.0")
    assert document.text == "See below.\n\nInner\n\nThe inner text."
    assert aside(document, "header") == ["From: b@example.org"]


def alternatives(plain: str, page: str) -> Extracted:
    body = f"--x\n\n{plain}\n--x\nContent-Type: text/html\n\n{page}\n--x--\n"
    return mail(body, 'Content-Type: multipart/alternative; boundary="x"', "MIME-Version: 1.0")


def test_of_two_forms_of_a_text_the_plain_one_is_read_unless_it_is_a_stub() -> None:
    words = "The ferry left the old harbour at noon with all of its passengers, and came back late."
    same = alternatives(words, f"<p>{words}</p>")
    assert same.text == words
    assert aside(same, "alternative") == ["text/html"]
    more = alternatives(words, f"<p>{words}</p><p>Unsubscribe</p>")
    assert more.text == words
    assert aside(more, "alternative") == ["text/html", "Unsubscribe"]
    stub = alternatives("Your program shows no HTML.", f"<p>{words}</p><p>{words}</p>")
    assert stub.text == f"{words}\n\n{words}"
    assert aside(stub, "alternative") == ["text/plain", "Your program shows no HTML."]


def test_html_alone_is_read_without_what_nobody_sees() -> None:
    page = (
        "<html><head><style>p{}</style></head><body><div style='display:none'>Preview.</div>"
        "<p>One<br>two</p><table><tr><td>a</td><td>b</td></tr></table><script>x()</script>"
        "<blockquote type='cite'>Old.</blockquote></body></html>"
    )
    document = mail(page, "Content-Type: text/html; charset=utf-8")
    assert document.text == "One two\n\na\tb"
    assert aside(document, "hidden") == ["Preview."]
    assert aside(document, "quoted mail") == ["Old."]


def test_html_is_text_in_the_encoding_that_it_states() -> None:
    page = '<meta charset="windows-1256"><p>أغلق الميناء</p>'
    assert html_lines(page.encode("windows-1256")) == ["أغلق الميناء"]
    assert html_lines("<p>a</p><p>b &amp; c &#x1F600;") == ["a", "b & c 😀"]
    assert html_lines("<div>" * 100_000 + "deep") == ["deep"]


@pytest.mark.parametrize(
    "data",
    [
        b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (i, i) for i in range(3000)
        ),
        b"Content-Type: message/rfc822\n\n" * 3000,
        b"From a@b Thu Jan  1 2026\nFrom: a\n\nOne.\n\nFrom a@b Thu Jan  1 2026\nFrom: a\n\nTwo.\n",
    ],
)
def test_what_is_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        extract(data, "x.eml")
    assert str(caught.value).startswith("x.eml: is a m")
    assert "; " in str(caught.value)


def test_comments_in_an_address_without_end_do_no_harm() -> None:
    document = extract(b"From: " + b"(" * 100_000 + b"\n\nText.\n", "x.eml")
    assert document.text == "Text."
