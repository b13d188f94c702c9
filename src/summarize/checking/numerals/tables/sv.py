"""Swedish."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 noll 1 ett en 2 två 3 tre 4 fyra 5 fem 6 sex 7 sju 8 åtta 9 nio 10 tio 11 elva 12 tolv 13
        tretton 14 fjorton 15 femton 16 sexton 17 sjutton 18 arton aderton 19 nitton 20 tjugo tjugi
        30 trettio tretti 40 fyrtio fyrti 50 femtio femti 60 sextio sexti 70 sjuttio sjutti 80
        åttio åtti 90 nittio nitti""",
    scales="""
        2 hundra hundratals 3 tusen tusentals 6 miljon miljoner 9 miljard miljarder 12 biljon
        biljoner 18 triljon triljoner 5 lakh
        7 crore""",
    alone="hundra tusen miljon miljard biljon dussin tjog",
    ordinals="""
        1 första förste 2 andra andre 3 tredje 4 fjärde 5 femte 6 sjätte 7 sjunde 8 åttonde 9
        nionde 10 tionde 11 elfte 12 tolfte 13 trettonde 14 fjortonde 15 femtonde 16 sextonde 17
        sjuttonde 18 artonde 19 nittonde 20 tjugonde 30 trettionde 40 fyrtionde 50 femtionde 60
        sextionde 70 sjuttionde 80 åttionde 90 nittionde 100 hundrade 1000 tusende""",
    parts="""
        2 halv halvt halva 3 tredjedel tredjedels tredjedelar 4 kvart kvarts fjärdedel fjärdedelar 5
        femtedel femtedelar 6 sjättedel sjättedelar 7 sjundedel sjundedelar 8 åttondel åttondelar
        10 tiondel tiondelar 20 tjugondel tjugondelar 100 hundradel hundradelar 1000 tusendel
        tusendelar""",
    groups="12 dussin 20 tjog 10 tiotal tiotals 100 hundratal 1000 tusental",
    spans="10 decennium decennier årtionde årtionden",
    others="2 båda bägge hälften",
    joiners="och",
    points="komma punkt",
    minus="minus",
    stems="1 et",
    accents=True,
    glued=True,
    endings="(?:arig|aring|faldig|procentig)\\w*",
    idioms=r"""
        en och (?:annan|samma)|en efter en|per cent""",
)
