"""English names that stand for others: peoples for countries, short forms, titles."""

# Words of one line name the same, or a people of it.
SAME_NAMES = """
wales welsh welshman welshmen
britain british uk briton britons gb
england english englishman englishmen uk
scotland scottish scots scot
ireland irish irishman
france french frenchman frenchmen
spain spanish spaniard spaniards
portugal portuguese
netherlands dutch holland dutchman
germany german germans
greece greek greeks
switzerland swiss
denmark danish danes dane
sweden swedish swedes swede
norway norwegian norwegians
finland finnish finns finn
iceland icelandic icelanders
poland polish poles
czechia czech czechs
slovakia slovak slovaks
slovenia slovene slovenes
croatia croat croats croatian
serbia serb serbs serbian
turkey turkish turks turk türkiye
cyprus cypriot cypriots
thailand thai thais
philippines filipino filipinos philippine
argentina argentine argentines argentinian
brazil brazilian brazilians
peru peruvian peruvians
panama panamanian panamanians
sinhala sinhalese
cuba cuban cubans
mexico mexican mexicans
canada canadian canadians
america american americans us usa
china chinese beijing
japan japanese tokyo
korea korean koreans
taiwan taiwanese
vietnam vietnamese
myanmar burma burmese
bangladesh bangladeshi
afghanistan afghan afghans
kazakhstan kazakh
uzbekistan uzbek
iraq iraqi iraqis
israel israeli israelis
palestine palestinian palestinians
lebanon lebanese
yemen yemeni yemenis
saudi saudis
emirates uae emirati
congo congolese drc
ghana ghanaian ghanaians
nigeria nigerian nigerians
niger nigerien
madagascar malagasy
ukraine ukrainian ukrainians
russia russian russians moscow kremlin
belgium belgian belgians
europe european europeans eu
london londoner londoners
york yorker yorkers
liverpool liverpudlian scouse
manchester mancunian
glasgow glaswegian
paris parisian parisians
christianity christian christians
islam islamic muslim muslims
judaism jewish jews jew
tv television
"""
# With a capital they say what somebody is, not who: one that the text lacks may be a right word.
TITLES = (
    "mr mrs ms miss dr prof professor sir dame lord lady president minister prime premier senator"
    " sen representative rep congressman congresswoman governor gov mayor chancellor secretary"
    " general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal cpl"
    " commander admiral judge justice chief director chairman chairwoman king queen prince princess"
    " pope bishop archbishop cardinal reverend rev father sister brother coach manager"
    " council committee court house state federal government ministry department party church"
    " university college school county city republic parliament congress senate assembly police"
    " north south east west northern southern eastern western central republican republicans"
    " democrat democrats democratic conservative conservatives labour liberal internet web god"
    " i i'm i'll i've i'd street road avenue river lake island mountain mount bay international"
    " national royal the a an and of in mps mp ceo"
)
# Short forms, by what they stand for.
SHORT_NAMES = """
lieutenant lt
colonel col
general gen
captain capt
major maj
sergeant sgt
corporal cpl
commander cdr
senator sen
representative rep
governor gov
professor prof
doctor dr
reverend rev
saint st
street st
mount mt
junior jr
senior sr
company co
corporation corp
incorporated inc
limited ltd
department dept
television tv
"""
# Between the words of a name that initials leave out.
LINKS = "of the and for de da do di du del la le van von & 's"
