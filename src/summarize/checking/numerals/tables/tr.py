"""Turkish. `Yüz` is a face as well, `on altı` sixteen and `altı` its underside."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 sıfır 1 bir 2 iki 3 üç 4 dört 5 beş 6 altı 7 yedi 8 sekiz 9 dokuz 10 on 20 yirmi 30 otuz
        40 kırk 50 elli 60 altmış 70 yetmiş 80 seksen 90 doksan""",
    halves="3 birbuçuk",
    scales="2 yüz 3 bin 6 milyon 9 milyar 12 trilyon 15 katrilyon",
    alone="yüz bin milyon milyar düzine",
    ordinals="""
        1 birinci ilk 2 ikinci 3 üçüncü 4 dördüncü 5 beşinci 6 altıncı 7 yedinci 8 sekizinci 9
        dokuzuncu 10 onuncu 20 yirminci 30 otuzuncu 40 kırkıncı 50 ellinci 60 altmışıncı 70
        yetmişinci 80 sekseninci 90 doksanıncı 100 yüzüncü 1000 bininci 1000000
        milyonuncu 1000000000 milyarıncı 1000000000000 trilyonuncu""",
    over="bölü",
    parts="2 buçuk yarısı yarım yarı 4 çeyrek",
    groups="12 düzine 10 deste",
    spans="10 onyıl",
    others="20 yirmili yirmiler 30 otuzlu 50 ellili 60 altmışlı 70 yetmişli 80 seksenli "
    "90 doksanlı",
    points="virgül nokta",
    minus="eksi",
    accents=True,
    glued=True,
    endings=r"""
        (?:n?(?:[iıuü]n|d[ae]n?|t[ae]n?|[iıuü]|[ae])|y[ae]|y[iıuü]|s[iıuü](?:n[iıuü]n?|nd[ae]n?)?
        |ş?[ae]r|l[iıuü]k)""",
    endless="bir iki üç dört beş altı yedi sekiz dokuz on kırk elli yüz bin yarım yarı",
    idioms=r"""
        yüz yüze|(?:on|yüz) (?:binler|milyonlar)\w*|yüz(?:de|ü|ünü|ünde|ünden|ün|üne|e|den|le)
        |bir(?: şey| kez| gün| daha| an| süre| kişi| çok| türlü| arada)|her bir
        |altı(?:nda|ndan|na|nı|n)""",
)
