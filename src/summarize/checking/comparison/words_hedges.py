"""Words that make less of a statement, in languages other than English, as regular expressions.

Of each language: what is only alleged; what may be; what nearly is; what is tried, planned or asked
for; and verbs of saying, beside which what is alleged is told as such.
"""

from typing import NamedTuple


class HedgeSigns(NamedTuple):
    """The words of one language."""

    alleged: str
    possible: str
    nearly: str
    planned: str
    said: str


HEDGES = {
    "pt": HedgeSigns(
        r"alegad\w+|supost\w+|presumíve\w+|presumid\w+|aparentemente|suspeit[oa]s? de"
        r"|acusad[oa]s? de",
        r"pode|podem|poderá|poderão|poderia|poderiam|talvez|possivelmente|provavelmente|possível",
        r"quase|praticamente|cerca de|aproximadamente",
        r"tent(?:ou|aram|a|am|ava|avam)|pretende\w*|planej\w+|quer|querem|queria\w*"
        r"|ped(?:e|em|iu|iram)"
        r"|propôs|propuseram|espera\w*|deve|devem|deverá|deverão|ameaç\w+",
        r"diz\w*|disse\w*|afirm\w+|segundo|acus\w+|aleg\w+|declar\w+|conforme",
    ),
    "es": HedgeSigns(
        r"presunt\w+|supuest\w+|alegad\w+|aparentemente|sospechos[oa]s? de|acusad[oa]s? de",
        r"puede|pueden|podrá|podrán|podría|podrían|quizás?|tal vez|posiblemente"
        r"|probablemente|posible",
        r"casi|prácticamente|cerca de|aproximadamente|unos|unas",
        r"intent(?:ó|aron|a|an|aba|aban)|trat(?:ó|aron|a|an) de|pretende\w*|planea\w*|quiere\w*"
        r"|quería\w*"
        r"|pid(?:e|en|ió|ieron)|propus\w+|propone\w*|espera\w*|amenaz\w+",
        r"di(?:ce|cen|jo|jeron)|afirm\w+|según|acus\w+|alega\w*|declar\w+",
    ),
    "fr": HedgeSigns(
        r"prétend\w+|présumée?s?|supposée?s?|apparemment|soupçonnée?s?|accusée?s?|aurait|auraient"
        r"|serait"
        r"|seraient",
        r"peut|peuvent|pourra|pourront|pourrait|pourraient|peut-être|probablement"
        r"|possible|possiblement",
        r"presque|quasi\w*|environ|près de|à peu près",
        r"tent(?:é|e|ent|ait|aient) de|essay\w+ de|veut|veulent|voulait|voulaient|prévoi\w+"
        r"|envisag\w+"
        r"|demand\w+|propos\w+|esp(?:ère|èrent|érait)|menac\w+|compte|comptent|doit|doivent|devrait",
        r"di[tr]\w*|affirm\w+|selon|accus\w+|déclar\w+|allègu\w+",
    ),
    "de": HedgeSigns(
        r"angeblich\w*|mutmaßlich\w*|vermeintlich\w*|vermutlich\w*|offenbar|verdächtig\w*|beschuldigt\w*"
        r"|soll|sollen",
        r"kann|können|könnte|könnten|vielleicht|möglicherweise|wahrscheinlich|womöglich|eventuell|dürfte"
        r"|dürften",
        r"fast|beinahe|nahezu|knapp|rund|etwa|circa|ungefähr",
        r"versucht\w*|will|wollen|wollte|wollten|plant\w*|planen|beabsichtig\w+|bat|baten|forder\w+"
        r"|schlug\w*|hofft\w*|droht\w*|möchte\w*",
        r"sag\w+|laut|erklär\w+|behaupt\w+|zufolge|wirft|warf|vorgeworfen",
    ),
    "it": HedgeSigns(
        r"present\w+ colpevol\w+|presunt\w+|asserit\w+|a quanto pare|sospettat\w+|accusat[oaie] di",
        r"può|possono|potrà|potranno|potrebbe|potrebbero|forse|probabilmente|possibilmente|possibile",
        r"quasi|circa|praticamente",
        r"tent(?:ò|ato|a|ano)|cerc(?:ò|ato|a|ano) di|vuole|vogliono|voleva\w*|intend\w+"
        r"|chie(?:de|sto)\w*"
        r"|propo\w+|spera\w*|minacci\w+|prevede\w*|dovrebbe\w*",
        r"di(?:ce|cono|sse|ssero)|detto|afferm\w+|secondo|accus\w+|dichiar\w+",
    ),
    "nl": HedgeSigns(
        r"vermeend\w*|vermoedelijk\w*|naar verluidt|zogenaamd\w*|verdacht\w*|blijkbaar|zou|zouden",
        r"kan|kunnen|kon|konden|misschien|mogelijk\w*|waarschijnlijk\w*|wellicht",
        r"bijna|vrijwel|ongeveer|circa|zowat",
        r"probeer\w*|probeerd\w*|wil|willen|wilde\w*|plan\w*|vroeg\w*|vraagt|stelde\w* voor|hoop\w*"
        r"|dreig\w*|moet|moeten",
        r"zeg\w*|zei\w*|volgens|beschuldig\w*|verkla\w+|beweer\w*",
    ),
    "ru": HedgeSigns(
        r"якобы|предположительно|предполагаем\w+|видимо|по-видимому|подозреваем\w+|обвиняем\w+",
        r"может|могут|мог|могла|могли|могло|возможно|вероятно|наверное|пожалуй",
        r"почти|около|примерно|приблизительно",
        r"пыта\w+|попыта\w+|намерен\w*|планир\w+|хо(?:чет|тят|тел\w*)|прос(?:ит|ят|ил\w*)|попрос\w+"
        r"|предлож\w+|предлага\w+|надее\w+|угрож\w+|собира\w+",
        r"сказа\w+|говор\w+|заяв\w+|сообщ\w+|по словам|по данным|утвержда\w+|обвин\w+",
    ),
    "ar": HedgeSigns(
        r"ال?مزعوم\w*|يزعم|يُزعم|زُعم|المشتبه|المتهم\w*|يبدو|على ما يبدو",
        r"ربما|قد|يمكن|يحتمل|المحتمل|محتمل\w*|لعل",
        r"تقريبا|تقريبًا|تقريباً|حوالي|نحو|زهاء|يكاد|كاد\w*",
        r"حاول\w*|يحاول\w*|تحاول\w*|محاول\w*|يعتزم|تعتزم|يخطط|تخطط|يريد|تريد|طلب\w*|يطلب|اقترح\w*"
        r"|يأمل|تأمل|هدد\w*",
        r"[وف]?قال\w*|[وف]?أكد\w*|[وف]?أعلن\w*|وفقا|وفقًا|بحسب|اتهم\w*|زعم\w*|صرح\w*",
    ),
    "zh": HedgeSigns(
        r"据称|據稱|据说|據說|涉嫌|疑似|据报道|據報導|所谓|所謂|被指|被控|嫌疑|嫌犯",
        r"可能|也许|也許|或许|或許|大概|恐怕|似乎|好像|或将|或將",
        r"几乎|幾乎|将近|將近|接近|约|約|左右|差点|差點",
        r"试图|試圖|企图|企圖|打算|计划|計劃|希望|要求|请求|請求|提议|提議|威胁|威脅|拟|擬|准备|準備",
        r"说|說|称|稱|表示|指出|认为|認為|指控|控",
    ),
    "hi": HedgeSigns(
        r"कथित(?: तौर पर| रूप से)?|आरोपी|संदिग्ध|बताया जा(?:ता|ती)|माना जा(?:ता|ती)",
        r"शायद|संभवतः|संभावित|संभव|सकता|सकती|सकते|हो सकता",
        r"लगभग|करीब|क़रीब|तकरीबन|तक़रीबन",
        r"कोशिश|प्रयास|योजना|चाहता|चाहती|चाहते|मांग|माँग|अनुरोध|प्रस्ताव|उम्मीद|धमकी",
        r"कहा|बताया|के अनुसार|के मुताबिक|आरोप",
    ),
}  # fmt: skip
