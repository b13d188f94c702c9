"""English."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 zero nought naught 1 one 2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten
        11 eleven 12 twelve 13 thirteen 14 fourteen 15 fifteen 16 sixteen 17 seventeen 18 eighteen
        19 nineteen 20 twenty 30 thirty 40 forty fourty 50 fifty 60 sixty 70 seventy 80 eighty 90
        ninety""",
    scales="""
        2 hundred hundreds 3 thousand thousands 5 lakh lakhs lac lacs 6 million millions 7 crore
        crores 9 billion billions milliard milliards 12 trillion trillions 15 quadrillion
        quadrillions 18 quintillion quintillions""",
    alone="hundred thousand million billion trillion lakh crore dozen score",
    ordinals="""
        1 first 2 second 3 third 4 fourth 5 fifth 6 sixth 7 seventh 8 eighth 9 ninth 10 tenth 11
        eleventh 12 twelfth 13 thirteenth 14 fourteenth 15 fifteenth 16 sixteenth 17 seventeenth 18
        eighteenth 19 nineteenth 20 twentieth 30 thirtieth 40 fortieth 50 fiftieth 60 sixtieth 70
        seventieth 80 eightieth 90 ninetieth 100 hundredth 1000 thousandth 1000000 millionth
        1000000000 billionth 1000000000000 trillionth""",
    parts="""
        2 half halves 3 thirds 4 quarter quarters fourths 5 fifths 6 sixths 7 sevenths 8 eighths 9
        ninths 10 tenths 11 elevenths 12 twelfths 15 fifteenths 16 sixteenths 20 twentieths 30
        thirtieths 40 fortieths 50 fiftieths 60 sixtieths 100 hundredths 1000 thousandths
        1000000 millionths 1000000000 billionths 1000000000000 trillionths""",
    over_last="over",
    groups="12 dozen dozens dz dzs 20 score 144 gross",
    counted="score gross",
    spans="10 decade decades",
    others="""
        2 both twice 3 thrice 20 twenties 30 thirties 40 forties 50 fifties 60 sixties 70 seventies
        80 eighties 90 nineties""",
    joiners="and",
    points="point dot",
    minus="minus negative",
    idioms=r"""
        at sixes and sevens|out of ten|fifty[- ]fifty
        |(?:the |final |half[- ]?time |a )?score (?:was|is|of the|at|by)|one another|no one
        |point blank""",
)
