"""French, of Belgium and of Switzerland, too."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 zéro 1 un une 2 deux 3 trois 4 quatre 5 cinq 6 six 7 sept 8 huit 9 neuf 10 dix 11 onze
        12 douze 13 treize 14 quatorze 15 quinze 16 seize 20 vingt vingts 30 trente 40 quarante 50
        cinquante 60 soixante 70 septante 80 huitante octante 90 nonante""",
    scales="""
        2 cent cents 3 mille mil milliers 6 million millions 9 milliard milliards 12 billion
        billions 18 trillion trillions 5 lakh lakhs
        7 crore crores""",
    alone="cent mille million milliard billion douzaine",
    ordinals="""
        1 premier première premiers premières unième 2 deuxième second seconde 3 troisième 4
        quatrième 5 cinquième 6 sixième 7 septième 8 huitième 9 neuvième 10 dixième 11 onzième 12
        douzième 13 treizième 14 quatorzième 15 quinzième 16 seizième 20 vingtième 30 trentième 40
        quarantième 50 cinquantième 60 soixantième 100 centième 1000 millième
        1000000 millionième 1000000000 milliardième 1000000000000 billionième""",
    parts="""
        2 demi moitié demie demis 3 tiers 4 quart quarts 5 cinquièmes 6 sixièmes 7 septièmes 8 huitièmes 9
        neuvièmes 10 dixièmes 12 douzièmes 20 vingtièmes 30 trentièmes 50 cinquantièmes 60 soixantièmes 100 centièmes 1000 millièmes
        1000000 millionièmes 1000000000 milliardièmes 1000000000000 billionièmes""",
    groups="""
        12 douzaine douzaines 10 dizaine dizaines 15 quinzaine 20 vingtaine 30 trentaine 40
        quarantaine 50 cinquantaine 60 soixantaine 100 centaine centaines 1000 millier""",
    spans="10 décennie décennies",
    joiners="et",
    half_joiners="",
    points="virgule",
    minus="négatif négative",
    less="moins",
    over_last="sur",
    idioms=r"""
        pour cent|l['’]une?|les une?s|demi[- ](?:finales?|tour|frères?|sœurs?)|quart[- ]temps
        |quarts? de finales?|mille[- ]feuilles?|cent pour""",
)
