"""Words that deny, belittle or doubt what a sentence says, in five languages, as regular expressions.

Of each language: `denied`, that it is not so; `barely`, that it hardly is; `nearly`, that it almost
is; `maybe`, that it is only thought to be; `above` and `below`, that it is more or less than a
number or a part. `unlike` may stand where another language denies, and `unsure` where another one
doubts: they are no sign by themselves.
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


WORDS = {
    "en": StanceWords(
        r"not(?! (?:only|just|least|merely|to mention))|no(?!\.? ?\d| doubt| matter| less than| fewer"
        r"| sooner)|never|none|nobody|nothing|neither|nor|without|cannot|can ?not|\w+n[’']t"
        r"|den(?:y|ied|ies|ying)|(?:refus|fail)(?:e|es|ed|s|ing)? to|unable to",
        r"hardly|barely|scarcely|rarely|seldom|(?<!\ba )little(?! (?:girl|boy|more|later|by|town"
        r"|known))|(?<!\ba )(?<!the last )(?<!the past )(?<!next )few(?!er)",
        r"almost|nearly|all but|(?:on the )?(?:verge|brink) of|came close to|came within|virtually",
        r"(?-i:may)(?! \d)|might|could(?! not|n)|can(?! ?not|’t)|possibly|perhaps|maybe|alleged(?:ly)?|reportedly"
        r"|apparently|probably|likely|presumed|suspected|unconfirmed|rumou?r\w*|supposed(?:ly)?"
        r"|potential(?:ly)?|(?:feared|believed|thought|said) to|appear(?:s|ed)? to|seem(?:s|ed)? to",
        r"fail\w*|refus\w+|den(?:y|ied|ies|ying|ial\w*)|reject\w*|declin\w*|lack\w*|avoid\w*|prevent\w*"
        r"|unable|impossible|un(?!ion|it|iver|der|til|ique|ifor|anim)\w{4,}"
        r"|in(?:ability|capab|suffic|nocen)\w*|dis(?:agre|miss|prove|appear"
        r"|believ)\w*|instead|yet to|despite|missing|absen\w+|abandon\w*|cancel\w*|miss(?:ed)?|rather"
        r"|\w{3,}less|far from|free of|stop\w*|nowhere|unless|else|ban(?:ned)?|block\w*|only|few(?:er)?"
        r"|out of",
        r"would|should|can|expect\w*|claim\w*|accus\w*|threat\w*|suggest\w*|if|whether|about to"
        r"|think\w*|thought|fear\w*|suspicion|consider\w*|risk\w*|plans?|planned|planning"
        r"|propos\w*|intend\w*|believ\w*|warn\w*|possib\w*|unlikely|appear\w*|seem\w*"
        r"|estimat\w*|predict\w*|forecast\w*|potential\w*|suspect\w*|speculat\w*",
        r"(?:more|greater|larger) than|over|above|at least|upwards of",
        r"(?:less|fewer|lower) than|under|below|at most|up to",
    ),
    "pt": StanceWords(
        r"não(?! (?:só|apenas|somente))|nunca|jamais|nem(?! sempre)|nenhum\w*|ninguém|nada|sem|tampouco"
        r"|neg(?:a|am|ou|aram|ar)|desm[ei]nt\w+"
        r"|recus(?:a|ou|aram)(?:-se)? a",
        r"mal(?= (?:\w+(?:ou|eu|iu|aram|eram|iram|ava|ia|am|em)\b))|pouc[oa]s?(?! (?:depois|antes|mais|a"
        r" pouco))(?<!\bum pouco)(?<!\bhá pouco)|dificilmente|raramente",
        r"quase|praticamente|por pouco|prestes a|(?:à|a) beira d\w+",
        r"talvez|possivelmente|provavelmente|supost\w+|alegad\w+|aparentemente|presum\w+|poderi\w+"
        r"|poss[ií]ve(?:l|is)|suspeit[oa]s? de|teriam?|pod(?:e|em|erá|erão)"
        r"|não confirmad\w+|rumor\w*|ao que (?:tudo )?(?:parece|indica)|parece(?:m|u)?|potencia\w+",
        r"falh\w+|fracass\w+|recus\w+|neg(?:a|ou|aram|am|ar|ativa|ado)|rejeit\w+|desment\w+|evit\w+"
        r"|imped\w+|imposs\w+|incap\w+|deix\w+ de|falt\w+|em vez|apesar|inocen\w+"
        r"|in(?:capa|just|segur|sufic|cert|dispon|vi[áa]v|existe|útil|defini)\w*|improv\w*"
        r"|des(?:conhec|aparec|empreg|cart|ist|favor)\w*|cancel\w+|abandon\w+|proib\w+|livre de|longe de|exceto|senão|só|apenas"
        r"|ausen\w+|bloque\w+",
        r"pod\w+|dev\w+|iria\w?|seri\w+|será|serão|estari\w+|haveri\w+|afirm\w+|aleg\w+|acus\w+|esper\w+"
        r"|ameaç\w+|suger\w+|teme\w*|acredit\w+|ach\w+|suspeit\w*|consider\w+|risco\w*|planej\w+|planos?"
        r"|pretend\w+|propo\w+|avis\w+|alert\w+|estim\w+|prev\w+|capaz\w*|\w+ria(?:m)?|provável"
        r"|prováveis|improvável|pens\w+|medo|receio",
        r"mais (?:de|d[ao]s?|que)|acima de|pelo menos|ao menos",
        r"menos (?:de|d[ao]s?|que)|abaixo de|no máximo|até",
    ),
    "es": StanceWords(
        r"no(?! (?:sol[oa]mente|s[oó]lo|obstante))|nunca|jamás|ni|ningun\w*|ningún|nadie|nada|sin(?! embargo)"
        r"|tampoco|neg(?:ó|aron|ar)|niegan?|desm[ei]nt\w+|se (?:negó|negaron) a",
        r"apenas|poc[oa]s?(?! (?:después|antes|más|a poco))(?<!\bun poco)(?<!\bhace poco)|difícilmente"
        r"|raramente|rara vez",
        r"casi|prácticamente|por poco|a punto de|al borde de",
        r"quizás?|tal vez|posible\w*|probable\w*|supuest\w+|presunt\w+|aparentemente|podrí\w+|habrí\w+"
        r"|sospechos[oa]s? de|rumor\w*|a lo mejor|pued(?:e|en)|podrán?"
        r"|parece(?:n)?|pareció|potencial\w*",
        r"fall\w+|fracas\w+|rechaz\w+|rehus\w+|neg(?:ó|aron|ar|ativa|ado)|nieg\w+|desm[ei]nt\w+|evit\w+"
        r"|imp[ei]d\w+|impid\w+|impos\w+|incap\w+|dej\w+ de|falt\w+|en lugar|en vez|pese|a pesar|inocen\w+"
        r"|in(?:capa|just|segur|sufic|ciert|dispon|viab|existe|útil|defini)\w*|improb\w*"
        r"|des(?:conoc|aparec|emple|cart|ist|favor)\w*|cancel\w+|abandon\w+|prohib\w+|libre de|lejos de|salvo|sino|solo"
        r"|sólo|ausen\w+|bloque\w+",
        r"pued\w+|pod\w+|deb\w+|sería\w?|será\w?|estarí\w+|afirm\w+|aleg\w+|acus\w+|esper\w+|amenaz\w+"
        r"|sug\w+|si|tem\w+|cre[eo]\w*|sospech\w*|consider\w+|riesgo\w*|plane[aó]\w*|planes"
        r"|pretend\w+|prop\w+|advi\w+|advert\w+|estim\w+|prev\w+|capaz\w*|\w+ría(?:n)?"
        r"|improbable\w*|pens\w+|miedo",
        r"más (?:de|del|que)|por encima de|al menos|por lo menos",
        r"menos (?:de|del|que)|por debajo de|como máximo|hasta",
    ),
    "fr": StanceWords(
        r"pas(?! seulement| que)|jamais|rien|aucune?s?|sans|ni|non|nul(?:le)?s?|ne \S+ plus|n[’']\S+ plus"
        r"|nie|nient|(?:a|ont) nié|dément\w*|refus(?:e|ent|é|ait) de",
        r"à peine|guère|peu(?! (?:après|avant|à peu|plus))(?<!\bun peu)(?<!\bsous peu)(?<!\bdepuis peu)"
        r"|rarement|difficilement",
        r"presque|quasi\w*|faill(?:i|it|irent)|sur le point|au bord|pratiquement",
        r"peut-être|peut|peuvent|pourra|pourront|possible\w*|probable\w*|présumée?s?|supposée?s?|apparemment|pourrai\w+|aurai(?:t|ent)"
        r"|serai(?:t|ent)|soupçonnée?s?|rumeur\w*|semble\w*|vraisemblable\w*|éventuel\w*|prétendu\w*"
        r"|potentiel\w*",
        r"échou\w+|échec\w*|refus\w+|ni(?:e|ent|é|ait|er)|démen\w+|rejet\w+|évit\w+|empêch\w+|imposs\w+"
        r"|incap\w+|manqu\w+|au lieu|malgré|innocen\w+|in(?:capa|just|sécur|suffi|certain|dispon|existe|utile|conn)\w*"
        r"|dés(?:accord|espé|ist)\w*|improb\w*|annul\w+|abandonn\w+"
        r"|interdi\w+|loin d\w*|sauf|sinon|seul\w*|absen\w+"
        r"|bloqu\w+|mal|libre",
        r"peu[tx]\w*|pouv\w+|doi\w+|dev\w+|sera|seront|affirm\w+|accus\w+|esp\w+|menac\w+|sugg\w+|si"
        r"|crai\w+|croi\w+|pens\w+|soupçon\w*|consid\w+|risqu\w+|planifi\w+|projet\w*|propos\w+"
        r"|averti\w+|estim\w+|prév\w+|capable\w*|\w+rai(?:t|ent)|improbable\w*"
        r"|peur|suspect\w*|prétend\w*|présum\w+|suppos\w+",
        r"plus (?:de|du|que|d[’'])|au-dessus de|au moins",
        r"moins (?:de|du|que|d[’'])|au-dessous de|au plus|jusqu[’']à",
    ),
    "de": StanceWords(
        r"nicht(?! nur| zuletzt)|kein\w*|nie|niemals|niemand\w*|nichts|weder|ohne|nirgend\w*"
        r"|bestr(?:itt|itten|eitet|eiten)|dementier\w*|leugn\w+|weiger\w+ sich",
        r"kaum|schwerlich|selten|wenig(?:e|en|er)?(?! als)(?! \w+ später)|gering\w*",
        r"fast|beinahe|beinah|nahezu|um ein haar|annähernd|so gut wie|kurz davor|praktisch",
        r"vielleicht|kann|können|möglich(?:erweise|e|en|er|es)?|womöglich|wahrscheinlich\w*|angeblich\w*|mutmaßlich\w*"
        r"|vermutlich\w*|offenbar|anscheinend|scheinbar|könnte\w?|dürfte\w?|verdächtigt\w*|eventuell\w*"
        r"|gerücht\w*|schein(?:t|en)|potenziell\w*|potentiell\w*",
        r"scheiter\w*|gescheitert\w*|\w*weiger\w*|lehn\w+|ab(?:zu)?lehn\w*|abgelehnt\w*|bestr[ei]+t\w*"
        r"|dementier\w*|leugn\w*|verm[ei]+d\w*|verhinder\w*|mangel\w*|fehl\w*|unmöglich\w*|unfähig\w*"
        r"|statt\w*|anstatt|trotz\w*|un(?!ter|gef|iver|ion|d)\w{4,}|unschuld\w*|abgesagt\w*|verbot\w*|verbiet\w*|\w{3,}los\w{0,2}"
        r"|frei von|außer|sondern|nur|erst"
        r"|fern\w*|verzicht\w*|block\w*|sonst|miss\w+|verpass\w*|aus",
        r"k[aö]nn\w*|kann|konnte\w?|soll\w*|m[uü]ss\w*|würde\w*|erwart\w*|behaupt\w*"
        r"|beschuldig\w*|droh\w*|ob|wenn|falls|glaub\w*|denk\w*|dachte\w?|befürcht\w*|angst|verdacht\w*"
        r"|risik\w*|plan(?:t|en|te|ten)|geplant|vorschl\w*|vorgeschl\w*|warn\w*|schätz\w*|prognos\w*"
        r"|unwahrscheinlich\w*|mag|möge\w?|hätte\w*|wäre\w*|sei|mein\w*|hoff\w*"
        r"|verdächtig\w*|schein\w*|schien\w*",
        r"mehr als|über|mindestens|wenigstens",
        r"weniger als|unter|höchstens|bis zu",
    ),
}  # fmt: skip

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
    ("w:agree", "w:demand"), ("w:allow", "w:ban"),
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
