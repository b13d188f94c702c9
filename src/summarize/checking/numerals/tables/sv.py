"""Swedish."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 noll 1 ett en 2 två 3 tre 4 fyra 5 fem 6 sex 7 sju 8 åtta 9 nio 10 tio 11 elva 12 tolv 13
        tretton 14 fjorton 15 femton 16 sexton 17 sjutton 18 arton aderton 19 nitton 20 tjugo tjugi
        30 trettio tretti 40 fyrtio fyrti förtio 50 femtio femti 60 sextio sexti 70 sjuttio sjutti 80
        åttio åtti 90 nittio nitti""",
    scales="""
        2 hundra hundratals 3 tusen tusentals 6 miljon miljoner 9 miljard miljarder 12 biljon
        biljoner 18 triljon triljoner 5 lakh lakhs
        7 crore crores""",
    alone="hundra tusen miljon miljard biljon dussin tjog",
    ordinals="""
        1 första förste 2 andra andre 3 tredje 4 fjärde 5 femte 6 sjätte 7 sjunde 8 åttonde 9
        nionde 10 tionde 11 elfte 12 tolfte 13 trettonde 14 fjortonde 15 femtonde 16 sextonde 17
        sjuttonde 18 artonde 19 nittonde 20 tjugonde 30 trettionde 40 fyrtionde 50 femtionde 60
        sextionde 70 sjuttionde 80 åttionde 90 nittionde 100 hundrade 1000 tusende
        1000000 miljonte 1000000000 miljardte 1000000000000 biljonte""",
    parts="""
        2 halv hälften halvt halva 3 tredjedel tredjedels tredjedelar 4 fjärdedel fjärdedels
        fjärdedelar kvart kvarts 5 femtedel femtedels femtedelar 6 sjättedel sjättedels
        sjättedelar 7 sjundedel sjundedels sjundedelar 8 åttondel åttondels åttondelar 9 niondel
        niondels niondelar 10 tiondel tiondels tiondelar 11 elftedel elftedels elftedelar 12
        tolftedel tolftedels tolftedelar 15 femtondel femtondels femtondelar 16 sextondel
        sextondels sextondelar 20 tjugondel tjugondels tjugondelar 100 hundradel hundradels
        hundradelar 1000 tusendel tusendels tusendelar 1000000 miljondel miljondels miljondelar
        1000000000 miljarddel miljarddels miljarddelar""",
    over="genom",
    groups="12 dussin 20 tjog 10 tiotal tiotals 100 hundratal 1000 tusental",
    spans="10 decennium decennier årtionde årtionden",
    others="2 båda bägge",
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
