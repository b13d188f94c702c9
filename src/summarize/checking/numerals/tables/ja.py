"""Japanese numbers in kana; those in Chinese signs are in `han`."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 ぜろ れい ゼロ 1 いち いっ 2 に 3 さん 4 よん し 5 ご 6 ろく ろっ 7 なな しち 8 はち はっ 9 きゅう
        く""",
    scales="""
        1 じゅう じゅっ 2 ひゃく びゃく ぴゃく 3 せん ぜん 4 まん 8 おく 12 ちょう""",
    glued=True,
)
