"""Italian."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 zero 1 un uno una 2 due 3 tre tré 4 quattro 5 cinque 6 sei 7 sette 8 otto 9 nove 10
        dieci 11 undici 12 dodici 13 tredici 14 quattordici 15 quindici 16 sedici 17 diciassette
        18 diciotto 19 diciannove 20 venti 30 trenta 40 quaranta 50 cinquanta 60 sessanta 70 settanta 80 ottanta 90 novanta""",
    stems="20 vent 30 trent 40 quarant 50 cinquant 60 sessant 70 settant 80 ottant 90 novant 100 cent",
    scales="""
        2 cento 3 mille mila migliaia 6 milione milioni 9 miliardo miliardi 12 bilione bilioni
        18 trilione trilioni 5 lakh lakhs
        7 crore crores""",
    alone="cento mille milione miliardo bilione dozzina ventina",
    ordinals="""
        1 prim- unesim- 2 second- duesim- 3 terz- treesim- 4 quart- quattresim- 5 quint-
        cinquesim- 6 sest- seiesim- 7 settim- settesim- 8 ottav- ottesim- 9 non- novesim-
        10 decim- 11 undicesim- 12 dodicesim- 13 tredicesim- 14 quattordicesim- 15
        quindicesim- 16 sedicesim- 17 diciassettesim- 18 diciottesim- 19 diciannovesim- 20
        ventesim- 30 trentesim- 40 quarantesim- 50 cinquantesim- 60 sessantesim- 70
        settantesim- 80 ottantesim- 90 novantesim- 100 centesim- 1000 millesim- 1000000
        milionesim- 1000000000 miliardesim-
        1000000000000 bilionesim-""",
    parts="""
        2 mezzo metà mezza mezzi 3 terzi 4 quarti 5 quinti cinquesimi 6 sesti 7 settimi 8 ottavi 9 noni
        10 decimi 12 dodicesimi 20 ventesimi 100 centesimi 1000 millesimi""",
    over_last="su",
    groups="""
        12 dozzina dozzine 10 decina decine 15 quindicina 20 ventina 30 trentina 40 quarantina 50
        cinquantina 60 sessantina 100 centinaio centinaia 1000 migliaio""",
    spans="10 decennio decenni",
    others="2 entrambi entrambe",
    joiners="e ed",
    points="virgola punto",
    minus="negativo",
    less="meno",
    glued=True,
    endings="enn[ei]",
    ordinal_endings="o a i e",
    idioms=r"""
        per cento|in mezzo|per mezzo|a prima vista|mezzi pubblici
        |sei (?:un[oa']?|stat[oa]|qui|il|la)|uno a uno|quarti di finale|mezzo giorno""",
)
