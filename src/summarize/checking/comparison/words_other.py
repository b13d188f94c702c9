"""Words that change what a sentence says, in languages other than English; as `words_english`."""

from typing import NamedTuple


class Turns(NamedTuple):
    """The words of one language.

    Attributes:
        opposites: what is never said of the same thing in the same place.
        denials: what denies by itself.
        denying: what may say the same as a denial, as a regular expression.
    """

    opposites: str
    denials: str
    denying: str


TURNS = {
    "pt": Turns(
        """
mais | menos
maior maiores | menor menores
alto alta altos altas | baixo baixa baixos baixas
melhor melhores | pior piores
antes | depois após
aumento aumentos aumentou aumentaram aumentar | queda quedas redução diminuiu reduziu caiu caíram
subiu subiram subir alta cresceu cresceram | caiu caíram cair baixou desceu desceram queda
ganhou ganharam ganhar venceu venceram | perdeu perderam perder
vitória | derrota
primeiro primeira | último última
com | sem
sempre | nunca
abriu abriram abrir | fechou fecharam fechar
aprovou aprovaram aprovar | rejeitou rejeitaram rejeitar
lucro lucros | prejuízo prejuízos perda perdas
norte | sul
leste | oeste
""",
        "não nunca jamais sem nem nenhum nenhuma ninguém nada tampouco",
        r"não|nunca|jamais|nem|nenhu\w+|ninguém|nada|sem|exceto|senão|tampouco|falt\w+|deix\w+"
        r"|recus\w+|neg\w+|imp\w+|in\w{4,}|des\w{4,}|só|apenas|ainda|pouc\w+|mal|rejeit\w+|evit\w+",
    ),
    "es": Turns(
        """
más | menos
mayor mayores | menor menores
alto alta altos altas | bajo baja bajos bajas
mejor mejores | peor peores
antes | después tras
aumento aumentos aumentó aumentaron aumentar | caída descenso reducción disminuyó redujo cayó
subió subieron subir creció crecieron | cayó cayeron caer bajó bajaron
ganó ganaron ganar venció | perdió perdieron perder
victoria | derrota
primero primera primer | último última
con | sin
siempre | nunca
abrió abrieron abrir | cerró cerraron cerrar
aprobó aprobaron aprobar | rechazó rechazaron rechazar
norte | sur
este | oeste
""",
        "no nunca jamás sin ni ningún ninguno ninguna nadie nada tampoco",
        r"no|nunca|jamás|sin|ni|ning\w+|nadie|nada|tampoco|falt\w+|dej\w+|neg\w+|nieg\w+|recha\w+"
        r"|imp\w+|in\w{4,}|des\w{4,}|sólo|solo|apenas|poc\w+|evit\w+",
    ),
    "fr": Turns(
        """
plus | moins
supérieur supérieure | inférieur inférieure
haut haute hauts hautes | bas basse basses
meilleur meilleure mieux | pire pis
avant | après
hausse hausses augmentation augmenté augmente | baisse baisses diminution diminué diminue chute
gagné gagne gagner remporté | perdu perd perdre
victoire | défaite
premier première | dernier dernière
avec | sans
toujours | jamais
ouvert ouvre ouvrir | fermé ferme fermer
approuvé approuve | rejeté rejette refusé
nord | sud
""",
        "pas jamais aucun aucune rien ni sans nul nulle guère",
        r"ne|n'|pas|jamais|aucune?|rien|ni|sans|nulle?|guère|plus|manqu\w+|refus\w+|ni(?:e|é|er)|rejet\w+"
        r"|imp\w+|in\w{4,}|dé\w{4,}|seul\w*|peu|évit\w+|personne",
    ),
    "de": Turns(
        """
mehr | weniger
größer höher | kleiner niedriger geringer
hoch hohe hohen | niedrig niedrige niedrigen
besser beste besten | schlechter schlechteste
vor | nach
gestiegen stieg stiegen steigen anstieg | gesunken sank sanken sinken fiel fielen rückgang gefallen
gewann gewannen gewonnen gewinnen | verlor verloren verlieren
sieg | niederlage
erste ersten erster | letzte letzten letzter
mit | ohne
immer | nie niemals
öffnen öffnete geöffnet | schließen schloss geschlossen
angenommen annahm | abgelehnt ablehnte
norden | süden
osten | westen
""",
        "nicht kein keine keinen keinem keiner keines nie niemals ohne weder nichts niemand",
        r"nicht\w*|kein\w*|nie\w*|ohne|weder|noch|nichts|niemand|un\w{4,}|\w+los\w*|fehl\w+|weiger\w+"
        r"|ablehn\w+|abgelehnt|lehnt\w*|verhinder\w+|verbot\w*|nur|kaum|wenig\w*|verzicht\w+",
    ),
    "it": Turns(
        """
più | meno
maggiore maggiori | minore minori
alto alta alti alte | basso bassa bassi basse
migliore migliori meglio | peggiore peggiori peggio
prima | dopo
aumento aumentato aumentata salito salita cresciuto | calo diminuito diminuita sceso scesa
vinto vince vincere | perso perde perdere
vittoria | sconfitta
primo prima | ultimo ultima
con | senza
sempre | mai
nord | sud
""",
        "non mai senza né nessun nessuno nessuna niente nulla neanche",
        r"non|mai|senza|né|ness\w+|niente|nulla|neanche|nemmeno|manc\w+|rifiut\w+|neg\w+|imp\w+"
        r"|in\w{4,}|dis\w{4,}|solo|poc\w+|evit\w+",
    ),
    "nl": Turns(
        """
meer | minder
hoger groter | lager kleiner
hoog hoge | laag lage
beter beste | slechter slechtste
voor | na
steeg stegen gestegen stijging | daalde daalden gedaald daling viel
won wonnen gewonnen | verloor verloren
eerste | laatste
met | zonder
altijd | nooit
""",
        "niet geen nooit zonder noch niemand niets",
        r"niet|geen|nooit|zonder|noch|niemand|niets|on\w{4,}|weiger\w+|ontk\w+|afgewezen|slechts"
        r"|nauwelijks|weinig",
    ),
    "ru": Turns(
        """
больше более | меньше менее
выше | ниже
высокий высокая высокие | низкий низкая низкие
лучше лучший | хуже худший
до | после
вырос выросла выросли рост увеличился увеличилась | упал упала упали снизился снизилась снижение
победил победили выиграл выиграли победа победу | проиграл проиграли поражение
первый первая первое | последний последняя последнее
с со | без
всегда | никогда
север | юг
восток | запад
""",
        "не нет ни никогда никто ничего без нельзя",
        r"не\w*|ни\w*|без\w*|нельзя|отказ\w+|отверг\w+|отриц\w+|отклон\w+|лиш\w+|только|мало|едва",
    ),
    "ar": Turns(
        """
أكثر | أقل
أكبر | أصغر
أعلى | أدنى
قبل | بعد
ارتفع ارتفعت ارتفاع | انخفض انخفضت انخفاض تراجع
فاز فازت فوز | خسر خسرت خسارة
شمال | جنوب
شرق | غرب
""",
        "لا ليس ليست لم لن غير بدون",
        r"[وف]?(?:لا|ليس\w*|لم|لن|غير|بدون|دون|عدم|رفض\w*|نفى|نفت|منع\w*|فشل\w*|سوى|إلا)",
    ),
}
