"""Spanish."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 cero 1 un uno una 2 dos 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 11
        once 12 doce 13 trece 14 catorce 15 quince 16 dieciséis 17 diecisiete 18 dieciocho 19
        diecinueve 20 veinte 21 veintiuno veintiún veintiuna 22 veintidós 23 veintitrés 24
        veinticuatro 25 veinticinco 26 veintiséis 27 veintisiete 28 veintiocho 29 veintinueve 30
        treinta 40 cuarenta 50 cincuenta 60 sesenta 70 setenta 80 ochenta 90 noventa 100 cien
        ciento 200 doscientos doscientas 300 trescientos trescientas 400 cuatrocientos
        cuatrocientas 500 quinientos quinientas 600 seiscientos seiscientas 700 setecientos
        setecientas 800 ochocientos ochocientas 900 novecientos novecientas""",
    scales="""
        2 cientos cientas 3 mil millar millares miles 6 millón millones 9 millardo millardos 12 billón billones 18
        trillón trillones 5 lakh lakhs
        7 crore crores""",
    alone="mil millón billón trillón docena veintena",
    ordinals="""
        1 primer primer- 2 segund- 3 tercer tercer- 4 cuart- 5 quint- 6 sext- 7 séptim- 8
        octav- 9 noven- 10 décim- 11 undécim- decimoprimer decimoprimer- 12 duodécim-
        decimosegund- 13 decimotercer decimotercer- 14 decimocuart- 15 decimoquint- 16
        decimosext- 17 decimoséptim- 18 decimoctav- 19 decimonoven- 20 vigésim- 21
        vigesimoprimer vigesimoprimer- 22 vigesimosegund- 23 vigesimotercer vigesimotercer-
        24 vigesimocuart- 25 vigesimoquint- 26 vigesimosext- 27 vigesimoséptim- 28
        vigesimoctav- 29 vigesimonoven- 30 trigésim- 40 cuadragésim- 50 quincuagésim- 60
        sexagésim- 70 septuagésim- 80 octogésim- 90 nonagésim- 100 centésim- 200
        ducentésim- 300 tricentésim- 400 cuadringentésim- 500 quingentésim- 600
        sexcentésim- 700 septingentésim- 800 octingentésim- 900 noningentésim- 1000 milésim-
        1000000 millonésim- 1000000000000 billonésim-""",
    parts="""
        2 medio mitad media medios medias 3 tercio tercios 4 cuartos 5 quintos 6 sextos 7 séptimos 8
        octavos 9 novenos 10 décimos décimas 11 onceavos 12 doceavos 15 quinceavos 20 veinteavos
        100 centésimos centésimas 1000 milésimos milésimas 1000000 millonésimos millonésimas""",
    part_endings="avo avos ava avas",
    over_last="sobre",
    groups="12 docena docenas dz 10 decena decenas 20 veintena veintenas 100 centenar centenares",
    spans="10 década décadas",
    others="2 ambos ambas 100 centenario",
    joiners="y e",
    half_joiners="con",
    points="coma punto",
    minus="negativo negativa",
    less="menos",
    ordinal_endings="o a os as",
    idioms=r"""
        por ciento|por cien|medio ambiente|por medio|en medio|media noche|medio día
        |once titular|uno a uno|las mil maravillas""",
)
