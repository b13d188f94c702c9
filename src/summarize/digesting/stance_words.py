"""Words that deny, belittle or doubt what a sentence says, as regular expressions.

Of each language: `denied`, that it is not so; `barely`, that it hardly is; `nearly`, that it almost
is; `maybe`, that it is only thought to be; `above` and `below`, that it is more or less than a
number or a part; `utmost`, that nothing is or was more so. `unlike` may stand where another
language denies, and `unsure` where another one doubts: they are no sign by themselves.
"""

from typing import NamedTuple


class StanceWords(NamedTuple):
    """The words of one language."""

    denied: str
    barely: str
    nearly: str
    maybe: str
    unlike: str
    unsure: str
    above: str
    below: str
    utmost: str


WORDS = {
    "en": StanceWords(
        r"not(?! (?:only|just|least|merely|to mention))|no(?!\.? ?\d| doubt| matter| less than"
        r"| fewer| sooner)|never|none|nobody|nothing|neither|nor|without|cannot|can ?not"
        r"|\w+n[’']t|den(?:y|ied|ies|ying)|(?:refus|fail)(?:e|es|ed|s|ing)? to|unable to",
        r"hardly|barely|scarcely|rarely|seldom|(?<!\ba )little(?! (?:girl|boy|more|later|by|town"
        r"|known))|(?<!\ba )(?<!the last )(?<!the past )(?<!next )few(?!er)",
        r"almost|nearly|all but|(?:on the )?(?:verge|brink) of|came close to|came within"
        r"|virtually",
        r"(?-i:may)(?! \d)|might|could(?! not|n)|can(?! ?not|’t)|possibly|perhaps|maybe"
        r"|alleged(?:ly)?|reportedly|apparently|probably|likely|presumed|suspected|unconfirmed"
        r"|rumou?r\w*|supposed(?:ly)?|potential(?:ly)?|(?:feared|believed|thought|said) to"
        r"|appear(?:s|ed)? to|seem(?:s|ed)? to",
        r"fail\w*|refus\w+|den(?:y|ied|ies|ying|ial\w*)|reject\w*|declin\w*|lack\w*|avoid\w*"
        r"|prevent\w*|unable|impossible|un(?!ion|it|iver|der|til|ique|ifor|anim)\w{4,}"
        r"|in(?:ability|capab|suffic|nocen)\w*|dis(?:agre|miss|prove|appear|believ)\w*|instead"
        r"|yet to|despite|missing|absen\w+|abandon\w*|cancel\w*|miss(?:ed)?|rather|\w{3,}less"
        r"|far from|free of|stop\w*|nowhere|unless|else|ban(?:ned)?|block\w*|only|few(?:er)?"
        r"|out of",
        r"would|should|can|expect\w*|claim\w*|accus\w*|threat\w*|suggest\w*|if|whether|about to"
        r"|think\w*|thought|fear\w*|suspicion|consider\w*|risk\w*|plans?|planned|planning"
        r"|propos\w*|intend\w*|believ\w*|warn\w*|possib\w*|unlikely|appear\w*|seem\w*|estimat\w*"
        r"|predict\w*|forecast\w*|potential\w*|suspect\w*|speculat\w*",
        r"(?:more|greater|larger) than|over|above|at least|upwards of",
        r"(?:less|fewer|lower) than|under|below|at most|up to",
        r"(?:worst|larg|bigg|deadli|great|high|low|strong|heavi|long|small|old|young|costli)"
        r"(?:est)?(?<=st)(?! of\b)|(?<!at )most(?= \w+(?:ly|ful|ous|ive|ent|ing)\b)"
        r"|record(?: high| low| number|-breaking)|on record|unprecedented",
    ),
    "pt": StanceWords(
        r"não(?! (?:só|apenas|somente))|nunca|jamais|nem(?! sempre)|nenhum\w*|ninguém|nada|sem"
        r"|tampouco|neg(?:a|am|ou|aram|ar)|desm[ei]nt\w+|recus(?:a|ou|aram)(?:-se)? a",
        r"mal(?= (?:\w+(?:ou|eu|iu|aram|eram|iram|ava|ia|am|em)\b))|pouc[oa]s?(?! (?:depois"
        r"|antes|mais|a pouco))(?<!\bum pouco)(?<!\bhá pouco)|dificilmente|raramente",
        r"quase|praticamente|por pouco|prestes a|(?:à|a) beira d\w+",
        r"talvez|possivelmente|provavelmente|supost\w+|alegad\w+|aparentemente|presum\w+"
        r"|poderi\w+|poss[ií]ve(?:l|is)|suspeit[oa]s? de|teriam?|pod(?:e|em|erá|erão)"
        r"|não confirmad\w+|rumor\w*|ao que (?:tudo )?(?:parece|indica)|parece(?:m|u)?"
        r"|potencia\w+",
        r"falh\w+|fracass\w+|recus\w+|neg(?:a|ou|aram|am|ar|ativa|ado)|rejeit\w+|desment\w+"
        r"|evit\w+|imped\w+|imposs\w+|incap\w+|deix\w+ de|falt\w+|em vez|apesar|inocen\w+"
        r"|in(?:capa|just|segur|sufic|cert|dispon|vi[áa]v|existe|útil|defini)\w*|improv\w*"
        r"|des(?:conhec|aparec|empreg|cart|ist|favor)\w*|cancel\w+|abandon\w+|proib\w+|livre de"
        r"|longe de|exceto|senão|só|apenas|ausen\w+|bloque\w+",
        r"pod\w+|dev\w+|iria\w?|seri\w+|será|serão|estari\w+|haveri\w+|afirm\w+|aleg\w+|acus\w+"
        r"|esper\w+|ameaç\w+|suger\w+|teme\w*|acredit\w+|ach\w+|suspeit\w*|consider\w+|risco\w*"
        r"|planej\w+|planos?|pretend\w+|propo\w+|avis\w+|alert\w+|estim\w+|prev\w+|capaz\w*"
        r"|\w+ria(?:m)?|provável|prováveis|improvável|pens\w+|medo|receio",
        r"mais (?:de|d[ao]s?|que)|acima de|pelo menos|ao menos",
        r"menos (?:de|d[ao]s?|que)|abaixo de|no máximo|até",
        r"[oa]s? (?:maior|maiores|pior|piores|menor|menores|melhor|melhores)(?! parte| número)"
        r"|mais \w+ (?:desde|da história|d[oa]s últim[oa]s)|inédit\w+|recorde",
    ),
    "es": StanceWords(
        r"no(?! (?:sol[oa]mente|s[oó]lo|obstante))|nunca|jamás|ni|ningun\w*|ningún|nadie|nada"
        r"|sin(?! embargo)|tampoco|neg(?:ó|aron|ar)|niegan?|desm[ei]nt\w+|se (?:negó|negaron) a",
        r"apenas|poc[oa]s?(?! (?:después|antes|más|a poco))(?<!\bun poco)(?<!\bhace poco)"
        r"|difícilmente|raramente|rara vez",
        r"casi|prácticamente|por poco|a punto de|al borde de",
        r"quizás?|tal vez|posible\w*|probable\w*|supuest\w+|presunt\w+|aparentemente|podrí\w+"
        r"|habrí\w+|sospechos[oa]s? de|rumor\w*|a lo mejor|pued(?:e|en)|podrán?|parece(?:n)?"
        r"|pareció|potencial\w*",
        r"fall\w+|fracas\w+|rechaz\w+|rehus\w+|neg(?:ó|aron|ar|ativa|ado)|nieg\w+|desm[ei]nt\w+"
        r"|evit\w+|imp[ei]d\w+|impid\w+|impos\w+|incap\w+|dej\w+ de|falt\w+|en lugar|en vez|pese"
        r"|a pesar|inocen\w+|in(?:capa|just|segur|sufic|ciert|dispon|viab|existe|útil|defini)\w*"
        r"|improb\w*|des(?:conoc|aparec|emple|cart|ist|favor)\w*|cancel\w+|abandon\w+|prohib\w+"
        r"|libre de|lejos de|salvo|sino|solo|sólo|ausen\w+|bloque\w+",
        r"pued\w+|pod\w+|deb\w+|sería\w?|será\w?|estarí\w+|afirm\w+|aleg\w+|acus\w+|esper\w+"
        r"|amenaz\w+|sug\w+|si|tem\w+|cre[eo]\w*|sospech\w*|consider\w+|riesgo\w*|plane[aó]\w*"
        r"|planes|pretend\w+|prop\w+|advi\w+|advert\w+|estim\w+|prev\w+|capaz\w*|\w+ría(?:n)?"
        r"|improbable\w*|pens\w+|miedo",
        r"más (?:de|del|que)|por encima de|al menos|por lo menos",
        r"menos (?:de|del|que)|por debajo de|como máximo|hasta",
        r"(?:el|la|los|las) (?:mayor|mayores|peor|peores|menor|menores|mejor|mejores)(?! parte)"
        r"|más \w+ (?:desde|de la historia|de l[oa]s últim[oa]s)|inédit\w+|récord",
    ),
    "fr": StanceWords(
        r"pas(?! seulement| que)|jamais|rien|aucune?s?|sans|ni|non|nul(?:le)?s?|ne \S+ plus"
        r"|n[’']\S+ plus|nie|nient|(?:a|ont) nié|dément\w*|refus(?:e|ent|é|ait) de",
        r"à peine|guère|peu(?! (?:après|avant|à peu"
        r"|plus))(?<!\bun peu)(?<!\bsous peu)(?<!\bdepuis peu)|rarement|difficilement",
        r"presque|quasi\w*|faill(?:i|it|irent)|sur le point|au bord|pratiquement",
        r"peut-être|peut|peuvent|pourra|pourront|possible\w*|probable\w*|présumée?s?|supposée?s?"
        r"|apparemment|pourrai\w+|aurai(?:t|ent)|serai(?:t|ent)|soupçonnée?s?|rumeur\w*"
        r"|semble\w*|vraisemblable\w*|éventuel\w*|prétendu\w*|potentiel\w*",
        r"échou\w+|échec\w*|refus\w+|ni(?:e|ent|é|ait|er)|démen\w+|rejet\w+|évit\w+|empêch\w+"
        r"|imposs\w+|incap\w+|manqu\w+|au lieu|malgré|innocen\w+|in(?:capa|just|sécur|suffi"
        r"|certain|dispon|existe|utile|conn)\w*|dés(?:accord|espé|ist)\w*|improb\w*|annul\w+"
        r"|abandonn\w+|interdi\w+|loin d\w*|sauf|sinon|seul\w*|absen\w+|bloqu\w+|mal|libre",
        r"peu[tx]\w*|pouv\w+|doi\w+|dev\w+|sera|seront|affirm\w+|accus\w+|esp\w+|menac\w+"
        r"|sugg\w+|si|crai\w+|croi\w+|pens\w+|soupçon\w*|consid\w+|risqu\w+|planifi\w+|projet\w*"
        r"|propos\w+|averti\w+|estim\w+|prév\w+|capable\w*|\w+rai(?:t|ent)|improbable\w*|peur"
        r"|suspect\w*|prétend\w*|présum\w+|suppos\w+",
        r"plus (?:de|du|que|d[’'])|au-dessus de|au moins",
        r"moins (?:de|du|que|d[’'])|au-dessous de|au plus|jusqu[’']à",
        r"(?:le|la|les) (?:plus|pires?|moindres?)(?! de\b)|sans précédent|record|inédit\w*",
    ),
    "de": StanceWords(
        r"nicht(?! nur| zuletzt)|kein\w*|nie|niemals|niemand\w*|nichts|weder|ohne|nirgend\w*"
        r"|bestr(?:itt|itten|eitet|eiten)|dementier\w*|leugn\w+|weiger\w+ sich",
        r"kaum|schwerlich|selten|wenig(?:e|en|er)?(?! als)(?! \w+ später)|gering\w*",
        r"fast|beinahe|beinah|nahezu|um ein haar|annähernd|so gut wie|kurz davor|praktisch",
        r"vielleicht|kann|können|möglich(?:erweise|e|en|er|es)?|womöglich|wahrscheinlich\w*"
        r"|angeblich\w*|mutmaßlich\w*|vermutlich\w*|offenbar|anscheinend|scheinbar|könnte\w?"
        r"|dürfte\w?|verdächtigt\w*|eventuell\w*|gerücht\w*|schein(?:t|en)|potenziell\w*"
        r"|potentiell\w*",
        r"scheiter\w*|gescheitert\w*|\w*weiger\w*|lehn\w+|ab(?:zu)?lehn\w*|abgelehnt\w*"
        r"|bestr[ei]+t\w*|dementier\w*|leugn\w*|verm[ei]+d\w*|verhinder\w*|mangel\w*|fehl\w*"
        r"|unmöglich\w*|unfähig\w*|statt\w*|anstatt|trotz\w*|un(?!ter|gef|iver|ion|d)\w{4,}"
        r"|unschuld\w*|abgesagt\w*|verbot\w*|verbiet\w*|\w{3,}los\w{0,2}|frei von|außer|sondern"
        r"|nur|erst|fern\w*|verzicht\w*|block\w*|sonst|miss\w+|verpass\w*|aus",
        r"k[aö]nn\w*|kann|konnte\w?|soll\w*|m[uü]ss\w*|würde\w*|erwart\w*|behaupt\w*"
        r"|beschuldig\w*|droh\w*|ob|wenn|falls|glaub\w*|denk\w*|dachte\w?|befürcht\w*|angst"
        r"|verdacht\w*|risik\w*|plan(?:t|en|te|ten)|geplant|vorschl\w*|vorgeschl\w*|warn\w*"
        r"|schätz\w*|prognos\w*|unwahrscheinlich\w*|mag|möge\w?|hätte\w*|wäre\w*|sei|mein\w*"
        r"|hoff\w*|verdächtig\w*|schein\w*|schien\w*",
        r"mehr als|über|mindestens|wenigstens",
        r"weniger als|unter|höchstens|bis zu",
        r"(?:größ|schlimms|schwers|tödlichs|höchs|stärks|längs|heftigs|verheerends|schlechtes"
        r"|niedrigs|teuers|folgenschwers)te[nrs]?|am \w+sten|rekord\w*|beispiellos\w*",
    ),
    "ru": StanceWords(
        r"не(?! менее| более| только)|ни|нет|никто|никогда|без(?! вести)|опроверг\w*|отрица\w+",
        r"едва|вряд ли|почти не",
        r"почти|чуть не",
        r"возможно|вероятно|предположительно|якобы|мог(?:ут|ло|ла|ли)?|может|по слухам",
        r"отказ\w*|опроверг\w*|отрица\w*|невозможн\w*|лишь|только|неуда\w*",
        r"мог\w*|может|долж\w+|ожида\w*|план\w*|если|предполож\w*|обвиня\w*|подозрева\w*",
        r"более|больше|свыше|не менее",
        r"менее|меньше|до",
        r"сам(?:ый|ая|ое|ые|ых|ой|ым|ого)|\w+ейш(?:ий|ая|ее|ие|их|им|его)|рекорд\w*",
    ),
    "ar": StanceWords(
        r"[وف]?(?:لا(?! [يت]زال| يقل)|لم|لن|ليس\w*|دون|بدون|نفى|نفت|[تي]نفي)",
        r"بالكاد",
        r"[وي]?كاد\w*|تقريبا",
        r"ربما|محتمل\w*|يحتمل|يعتقد|يزعم|مزعوم\w*",
        r"رفض\w*|نفى|نفت|فشل\w*|منع\w*|غير",
        r"يمكن|قد|إذا|[يت]توقع|متوقع\w*|خطط\w*|مخاوف|يخشى",
        r"أكثر من|ما لا يقل عن",
        r"أقل من|حتى",
        r"أكبر|أسوأ|أعنف|أشد|الأكثر|أعلى|أدنى",
    ),
}  # fmt: skip

# What ends a state: `the woman who was missing was found` is not `she is missing`.
ENDS = (
    (
        frozenset(("c:missing", "w:missing_word")),
        frozenset(("w:find", "w:rescue", "c:rescued", "w:safe")),
    ),
    (
        frozenset(("c:evacuated", "c:displaced", "w:resident_move", "w:leave_home")),
        frozenset(("w:return",)),
    ),
)

# Meanings of the tables that turn each other round.
OPPOSITES = (
    ("w:increase", "w:decrease"), ("w:open", "w:close"), ("w:win", "w:lose"),
    ("w:support", "w:oppose"),
    ("w:support", "w:reject"),
    ("w:agree", "w:oppose"),
    ("w:succeed", "w:lose"),
    ("w:freedom", "w:arrest_word"),
    ("c:rescued", "c:arrested"), ("w:more", "w:less"), ("w:high", "w:low"), ("w:good", "w:bad"),
    ("w:begin", "w:end"), ("w:begin", "w:stop"), ("w:continue", "w:stop"), ("w:continue", "w:end"),
    ("w:guilt", "w:innocent"), ("w:agree", "w:reject"),
    ("w:agree", "w:demand"),
    ("w:reject", "w:demand"), ("w:allow", "w:ban"),
    ("w:succeed", "w:fail"), ("w:confirm", "w:deny"), ("w:admit", "w:deny"), ("w:buy", "w:sell"),
    ("w:strong", "w:weak"), ("w:praise", "w:criticize"), ("w:true", "w:false_word"),
    ("w:many", "w:few"), ("w:early", "w:late"), ("w:first", "w:last"), ("w:add", "w:remove"),
    ("w:mother", "w:father"), ("w:son", "w:daughter"), ("w:brother", "w:sister"),
    ("w:husband", "w:wife"), ("w:man", "w:woman"), ("w:big", "w:small"), ("w:long", "w:short"),
    ("w:hard", "w:easy"), ("w:war", "w:peace"), ("w:today", "w:yesterday"),
    ("w:today", "w:tomorrow"), ("w:yesterday", "w:tomorrow"), ("w:morning_word", "w:evening"),
    ("w:destroy_word", "w:build"), ("w:break", "w:fix"), ("w:young", "w:old"),
    ("c:north", "c:south"), ("c:east", "c:west"), ("c:killed", "c:rescued"),
    ("c:killed", "c:injured"), ("c:killed", "c:missing"), ("c:injured", "c:missing"),
)  # fmt: skip
