"""Portuguese, of Brazil and of Portugal."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 zero 1 um uma 2 dois duas 3 três 4 quatro 5 cinco 6 seis 7 sete 8 oito 9 nove 10 dez 11
        onze 12 doze 13 treze 14 catorze quatorze 15 quinze 16 dezesseis dezasseis 17 dezessete
        dezassete 18 dezoito 19 dezenove dezanove 20 vinte 30 trinta 40 quarenta 50 cinquenta
        cinqüenta 60 sessenta 70 setenta 80 oitenta 90 noventa 100 cem cento 200 duzentos duzentas
        300 trezentos trezentas 400 quatrocentos quatrocentas 500 quinhentos quinhentas 600
        seiscentos seiscentas 700 setecentos setecentas 800 oitocentos oitocentas 900 novecentos
        novecentas""",
    scales="""
        2 centos 3 mil milhar milhares 6 milhão milhões 9 bilhão bilhões 12 trilhão trilhões bilião biliões
        15 quatrilhão quatrilhões 18 trilião triliões 5 lakh lakhs
        7 crore crores""",
    alone="mil milhão bilhão trilhão dúzia vintena dezena",
    ordinals="""
        1 primeir- 2 segund- 3 terceir- 4 quart- 5 quint- 6 sext- 7 sétim- 8 oitav- 9 non-
        10 décim- 11 undécim- 12 duodécim- 20 vigésim- 30 trigésim- 40 quadragésim- 50
        quinquagésim- 60 sexagésim- 70 septuagésim- setuagésim- 80 octogésim- 90 nonagésim-
        100 centésim- 200 ducentésim- 300 tricentésim- trecentésim- 400 quadringentésim-
        500 quingentésim- 600 sexcentésim- seiscentésim- 700 septingentésim- 800 octingentésim-
        900 noningentésim- nongentésim- 1000 milésim- 1000000 milionésim- 1000000000
        bilionésim- 1000000000000 trilionésim-""",
    parts="""
        2 meio metade meia meios 3 terço terços 4 quartos 5 quintos 6 sextos 7 sétimos 8 oitavos 9 nonos
        10 décimos 20 vigésimos 100 centésimos 1000 milésimos 1000000 milionésimos""",
    over_last="sobre",
    groups="12 dúzia dúzias 10 dezena dezenas 20 vintena vintenas 100 centena centenas",
    spans="10 década décadas",
    others="2 ambos ambas 100 centenário",
    joiners="e",
    half_joiners="com",
    points="vírgula ponto",
    less="menos",
    minus="negativo negativos",
    ordinal_endings="o a os as",
    idioms=r"""
        mil maravilhas|por ?cento|(?:um|uma) e outr[oa]|meio[- ]dia|meia[- ]noite|meio ambiente
        |meia[- ]idade|(?:no|em|de|por) meio""",
)
