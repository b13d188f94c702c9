"""Dutch."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 nul 1 een eén één 2 twee 3 drie 4 vier 5 vijf 6 zes 7 zeven 8 acht 9 negen 10 tien 11 elf
        12 twaalf 13 dertien 14 veertien 15 vijftien 16 zestien 17 zeventien 18 achttien 19
        negentien 20 twintig 30 dertig 40 veertig 50 vijftig 60 zestig 70 zeventig 80 tachtig 90
        negentig""",
    halves="3 anderhalf anderhalve",
    scales="""
        2 honderd honderden 3 duizend duizenden 6 miljoen miljoenen 9 miljard miljarden 12 biljoen
        biljoenen 15 biljard biljarden 18 triljoen triljoenen 5 lakh lakhs
        7 crore crores""",
    alone="honderd duizend miljoen miljard biljoen dozijn",
    ordinals="""
        1 eerste 2 tweede 3 derde 4 vierde 5 vijfde 6 zesde 7 zevende 8 achtste 9 negende 10 tiende
        11 elfde 12 twaalfde 13 dertiende 14 veertiende 15 vijftiende 16 zestiende 17 zeventiende
        18 achttiende 19 negentiende 20 twintigste 30 dertigste 40 veertigste 50 vijftigste 60
        zestigste 70 zeventigste 80 tachtigste 90 negentigste 100 honderdste 1000 duizendste
        1000000 miljoenste 1000000000 miljardste 1000000000000 biljoenste""",
    parts="""
        2 half halve helft 4 kwart kwarten 3 derden 5 vijfden 8 achtsten 10 tienden 100
        honderdsten""",
    groups="12 dozijn dozijnen 20 twintigtal 10 tiental tientallen 100 honderdtal",
    spans="10 decennium decennia",
    others="2 beide twee tweetal",
    joiners="en",
    points="komma punt",
    minus="min minus",
    glued=True,
    units_first=True,
    ordinals_divide=True,
    endings="(?:jarig|voudig|duims|daags)\\w*|maal|keer",
    idioms=r"""
        acht (?:slaan|geven|te)|in acht|een voor een|een en ander|procent""",
)
