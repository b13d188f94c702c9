"""Korean: its own numbers, and those from Chinese in Hangul. Counters and particles follow."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 영 공 1 일 한 하나 2 이 두 둘 3 삼 세 셋 석 4 사 네 넷 넉 5 오 다섯 6 육 륙 여섯 7 칠 일곱 8 팔
        여덟 9 구 아홉 10 열 20 스물 스무 30 서른 40 마흔 50 쉰 60 예순 70 일흔 80 여든 90 아흔""",
    scales="1 십 2 백 3 천 4 만 8 억 12 조 16 경",
    parts="2 반 절반",
    groups="12 다스 타",
    points="점",
    minus="마이너스 영하",
    over="분의",
    half_joiners="와 과",
    glued=True,
)
