"""A line is a date, in any language, or it is a text that has a date in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading import date_lines
from summarize.reading.date_lines import is_date

DATES = """
14 March 2025
March 14, 2025
Mar. 14, 2025
March 14th, 2025
14-Mar-2025
Friday, March 14, 2025
Fri 14 March 2025 12:30 GMT
Published: March 14, 2025
Published March 14, 2025 at 3:40 p.m. ET
Published 14 March 2025, updated 15 March 2025
Updated 14 March 2025, 10:30 UTC
Lisbon, 14 March 2025
(14 March 2025)
2025-03-14
2025-03-14 12:00:01
2025-03-14T12:00:00Z
2025-03-14T12:00:00+01:00
2025/3/14
14/03/2025
3/14/2025
14.03.2025
14. 3. 2025
Le 14 mars 2025
Vendredi 14 mars 2025
1er mars 2025
Publié le 14 mars 2025 à 10h00
Publié le 14/03/2025 à 10:15, mis à jour le 15/03/2025 à 08:00
14 de marzo de 2025
Publicado el 14 de marzo de 2025 a las 10:30
14 de março de 2025
sexta-feira, 14 de março de 2025
14/03/2025 às 10h30
14 marzo 2025
14. März 2025
Freitag, 14. März 2025, 12:30 Uhr
Stand: 14.03.2025 12 Uhr
14 maart 2025
14. marts 2025
14. maaliskuuta 2025
Julkaistu 14.3.2025 klo 12.30
14 marca 2025 r.
14. března 2025
2025. március 14.
14 Mart 2025 Cuma
14 martie 2025
2025 m. kovo 14 d.
Παρασκευή, 14 Μαρτίου 2025
14 марта 2025 года, 12:30
14 березня 2025
14 март 2025
14 مارس 2025
الجمعة، 14 مارس 2025
14 آذار/مارس 2025
١٤ مارس ٢٠٢٥
14 رمضان 1446 هـ
۲۴ اسفند ۱۴۰۳
14 مارچ 2025
14 במרץ 2025
14 मार्च 2025
१४ मार्च २०२५
শুক্রবার, ১৪ মার্চ ২০২৫
14 மார்ச் 2025
14 มีนาคม 2568
วันศุกร์ที่ 14 มีนาคม 2568
14 tháng 3 năm 2025
ngày 14 tháng 3 năm 2025
Jumat, 14 Maret 2025
14 Machi 2025
Marso 14, 2025
2025年3月14日
2025年3月14日星期五 上午10时30分
发布时间：2025-03-14 10:30
2025年3月14日（金）
令和7年3月14日
二〇二五年三月十四日
2025년 3월 14일 금요일
14 მარტი 2025
14 մարտի 2025
""".strip().splitlines()

TEXTS = """
Elections 2024: 3 winners
3 winners of the May 2024 elections
Elections of 14 March 2025
14 March 2025 storm report
Storm of 14 March 2025 remembered
May 3, 2019 air strikes
14 March 2025 - 15 people hurt
The war began on 14 March 2025.
On 14 March 2025 the harbour closed
14 March 2025?
Born 3 May 1970 in Lisbon
Born: 3 May 1970
Harbour closed
March
May 2025
2025
1 May
2020-2021
12:30
3-2
23–16
Score: 3-2 on 14/15
€1,200.50
$2025
1,234.5
+351 21 123 2025
555-12-2025
1234-56-78
99/99/2025
2025-13-45
0/0/2025
192.168.10.2025
10.12.2025.3
Version 3.14.2025
page 3 of 2025
ISBN 978-3-16-148410-0
2025-03-14 12:00:01 INFO started
Olympia 2024: 3 Medaillen im März
2024年3月14日的选举结果
2024年选举：3名获胜者
انتخابات 2024: 3 فائزين
في 14 مارس 2025 أغلق الميناء
14 марта 2025 года закрыли порт
""".strip().splitlines()


@pytest.mark.parametrize("line", DATES)
def test_a_date_is_a_date(line: str) -> None:
    assert is_date(line)


@pytest.mark.parametrize("line", TEXTS)
def test_a_text_with_figures_is_no_date(line: str) -> None:
    assert not is_date(line)


@pytest.mark.parametrize("line", DATES)
def test_a_date_with_more_to_say_is_no_date(line: str) -> None:
    assert not is_date(f"{line} harbour reopens")
    assert not is_date(f"{line} and 300 boats")


@pytest.mark.parametrize("line", ["", " ", ",", "²", "٠" * 50, "1" * 100, "14 March 2025 " * 50])
def test_odd_lines_are_no_dates(line: str) -> None:
    assert not is_date(line)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120))
def test_no_line_is_too_odd_to_ask(line: str) -> None:
    assert is_date(line) in (True, False)


@settings(max_examples=100, deadline=None)
@given(st.dates())
def test_every_day_of_the_last_centuries_is_a_date(day: object) -> None:
    text = str(day)
    assert is_date(text) == ("1300" <= text[:4] < "2600")


PIECES = [
    " ",
    ", ",
    *"""
    14 3 2025 2568 1446 14/3/2025 2025-03-14 10:30 12h 30 h hx Lisbon, São março March مارس de em
    Published: Updated GMT +02:00 -3 年 3月 14日 二〇二五年三月十四日 令和5年3月1日 ngày tháng năm
    xngày p.m. ٣ ३ २०२५ . , ، : ( ) Monday 星期三 오전 2025년
    harbour the ? é e\u0301 İ במרץ ที่ วันพุธที่ uhr
    """.split(),
]


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " "])), max_size=12))
def test_a_word_that_no_date_has_settles_it_early(pieces: list[tuple[str, str]]) -> None:
    line = "".join(part for pair in pieces for part in pair)
    found = is_date(line)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(date_lines, "_has_other_word", lambda _: False)
        assert is_date(line) == found
