"""Words that name a day by how far it is, in the languages of the digest's tables."""

import re

from summarize.patterns import any_of

# From the date of the report (`own`), and from the day that was named before (`before`).
RELATIVE: dict[str, dict[str, dict[str, int]]] = {
    "en": {
        "own": {"today|this morning|this afternoon|this evening|tonight": 0,
                "yesterday|last night": -1, "tomorrow": 1, "the day before yesterday": -2},
        "before": {"(?:the )?(?:next|following) day|a day later": 1, "the day before|a day earlier": -1},
    },
    "pt": {
        "own": {"hoje|esta manhã|nesta manhã|esta tarde|esta noite": 0,
                "ontem": -1, "amanhã": 1, "anteontem": -2},
        "before": {"no dia seguinte|um dia depois": 1, "na véspera|no dia anterior|um dia antes": -1},
    },
    "es": {
        "own": {"hoy|esta mañana|esta tarde|esta noche": 0, "ayer|anoche": -1,
                "(?<!esta )(?<!la )(?<!por )mañana(?! del| de la| siguiente)": 1, "anteayer|antier": -2},
        "before": {"al día siguiente|un día después": 1, "la víspera|el día anterior|un día antes": -1},
    },
    "fr": {
        "own": {"aujourd['’]hui|ce matin|cet après-midi|ce soir": 0, "hier": -1, "demain": 1,
                "avant-hier": -2},
        "before": {"le lendemain|un jour plus tard": 1, "la veille|le jour précédent": -1},
    },
    "de": {
        "own": {"heute": 0, "gestern": -1, "(?<!am )(?<!jeden )(?<=\\s)morgen": 1, "vorgestern": -2},
        "before": {"am nächsten tag|am folgenden tag|am tag darauf|einen tag später": 1,
                   "am vortag|am tag zuvor": -1},
    },
}  # fmt: skip

# `N` is a number; the group `w` says that it counts weeks.
AGO = {
    "en": r"N (?:days?|(?P<w>weeks?)) ago",
    "pt": r"há N (?:dias?|(?P<w>semanas?))",
    "es": r"hace N (?:días?|(?P<w>semanas?))",
    "fr": r"il y a N (?:jours?|(?P<w>semaines?))",
    "de": r"vor N (?:tag(?:en)?|(?P<w>wochen?))",
}
LATER = {
    "en": r"N (?:days?|(?P<w>weeks?)) (?:later|after that)",
    "pt": r"N (?:dias?|(?P<w>semanas?)) (?:depois|mais tarde)",
    "es": r"N (?:días?|(?P<w>semanas?)) (?:después|más tarde)",
    "fr": r"N (?:jours?|(?P<w>semaines?)) (?:plus tard|après)",
    "de": r"N (?:tage?n?|(?P<w>wochen?)) (?:später|danach)",
}

_FUTURE = {
    "en": r"will|next|coming|to be held|is due|are due|is expected|are expected|plans? to|scheduled",
    "pt": r"vai|vão|será|serão|próxim[ao]s?|que vem|deve|devem|previst[ao]s?",
    "es": r"será|serán|próxim[ao]s?|que viene|prevé|prevista?|van? a",
    "fr": r"sera|seront|prochaine?s?|devrait|devraient|prévue?s?",
    "de": r"wird|werden|nächste[nr]?|kommende[nr]?|soll|sollen|geplant",
}
FUTURE = any_of(_FUTURE)

# The same by the ending of a verb, in small letters.
FUTURE_ENDINGS = {
    "pt": re.compile(r"\b(?!(?:ver|bar|pad|lad|patr|esquad)ão\b|verão)[a-zà-ú]{2,}r(?:á|ão)\b"),
    "es": re.compile(r"\b[a-zà-ú]{2,}r(?:á|án)\b"),
    "fr": re.compile(r"\b[a-zà-ú]{2,}(?:er|ir|dr|vr|ur|ss?er)(?:a|ont)\b"),
}

# What may be, or would be, or begins in the present tense: whether the day is past or to come,
# these do not tell.
_OPEN = {
    "en": r"(?:begin|resume|reopen)s?|(?:start|open|end)s|takes? place|(?:may|might|could|can|would|should|must)(?!n[’']?t| not| have)",
    "pt": r"começam?|iniciam?|terminam?|(?:re)?abrem?|retomam?|pode|podem|poderiam?|deveriam?|seriam?|iriam?",
    "es": r"comienzan?|empiezan?|terminan?|(?:re)?abren?|reanudan?|puede|pueden|podrían?|deberían?|serían?|irían?",
    "fr": r"(?:commence|débute|ouvre|rouvre)(?:nt)?|reprend|reprennent|peut|peuvent|pourrai(?:t|ent)|serai(?:t|ent)|irai(?:t|ent)",
    "de": r"beginnt|beginnen|startet|starten|endet|enden|öffnet|öffnen|tagt|kann|können|könnten?|dürften?|müssten?|würden?|muss|müssen|will|wollen",
}
OPEN = any_of(_OPEN)

# Right in front of a day: what is told has been so from then on, and may be told of another day.
FROM_THEN = {
    "en": r"since",
    "pt": r"desde",
    "es": r"desde",
    "fr": r"depuis",
    "de": r"seit",
}

# Right in front of a number and a time, they say with what something is compared.
COMPARED = {
    "en": r"from|than|against|versus",
    "pt": r"de|dos|das|contra|que",
    "es": r"de|desde|que|frente a|contra",
    "fr": r"de|contre|que",
    "de": r"von|als|gegenüber|nach",
}
# Right in front of a weekday: it says which one something is, `the election of Sunday`.
ATTRIBUTIVE = {
    "en": r"of",
    "pt": r"d[eoa]",
    "es": r"del?",
    "fr": r"de|du",
    "de": r"vom",
}

# How many there are by now, whenever it happened.
_TOTALS = {
    "en": r"toll|number of (?:dead|deaths|people|cases|injured|missing)",
    "pt": r"número de (?:mortos|casos|vítimas|feridos|desaparecidos)|balanço",
    "es": r"número de (?:muertos|casos|víctimas|heridos|desaparecidos)|balance",
    "fr": r"bilan|nombre de (?:morts|cas|victimes|blessés|disparus)",
    "de": r"zahl der (?:toten|fälle|opfer|verletzten|vermissten|todesopfer)",
}
TOTALS = any_of(_TOTALS)

# What a total has risen after.
_AFTER = {
    "en": r"after|when|as",
    "pt": r"depois|após|quando|com",
    "es": r"tras|después|cuando|con",
    "fr": r"après|avec|lorsqu\w*",
    "de": r"nachdem|nach|weil|da",
}
AFTER = any_of(_AFTER)

# Where a clause begins that says which one is meant. German parts it by commas.
RELATIVE_WORDS = {
    "en": "that|which|who",
    "pt": "que",
    "es": "que",
    "fr": "qui|que",
}

# Where a clause begins that may be of another time.
CLAUSE_WORDS = {
    "en": "and|but|that|which|who|after|before|because|while|when",
    "pt": "e|mas|que|depois|antes|porque|enquanto|quando",
    "es": "y|e|pero|que|después|antes|porque|mientras|cuando",
    "fr": "et|mais|que|qui|après|avant|parce|alors|quand",
    "de": "und|aber|dass|nachdem|bevor|weil|während|als",
}

# Right in front of a date, they say that it was in another year: `a year after the vote of 1 May`.
_YEARS_APART = {
    "en": r"years? (?:after|since|before)|anniversary|years? on from",
    "pt": r"anos? (?:após|depois|antes|desde)|aniversário|desde há",
    "es": r"años? (?:después|antes|desde)|aniversario",
    "fr": r"ans? (?:après|avant|depuis)|anniversaire",
    "de": r"jahre? (?:nach|vor|seit)|jahrestag",
}
YEARS_APART = {
    code: re.compile(rf"\b(?:{words})\b[^.,;:!?]{{0,40}}$", re.IGNORECASE)
    for code, words in _YEARS_APART.items()
}

# Numerals up to ten, folded.
SMALL = {
    word: value
    for words, value in {
        "a one um uma un una une einem einer ein eine": 1,
        "two dois duas dos deux zwei": 2,
        "three tres trois drei": 3,
        "four quatro cuatro quatre vier": 4,
        "five cinco cinq funf fünf": 5,
        "six seis sechs": 6,
        "seven sete siete sept sieben": 7,
        "eight oito ocho huit acht": 8,
        "nine nove nueve neuf neun": 9,
        "ten dez diez dix zehn": 10,
    }.items()
    for word in words.split()
}

# What puts a figure into the year before.
LAST_YEAR = {
    "en": r"\blast year\b|\ba year (?:ago|earlier)\b",
    "pt": r"\b(?:no )?ano passado\b|\bum ano antes\b",
    "es": r"\b(?:el )?año pasado\b|\bun año antes\b",
    "fr": r"\bl['’](?:an|année) (?:dernière?|passée?)\b|\bun an plus tôt\b",
    "de": r"\b(?:im )?(?:letzten|vergangenen|vorigen) jahre?s?\b|\bvor einem jahr\b|\bvorjahr",
}

# What puts a figure into the part of the year that has gone by.
THIS_YEAR = {
    "en": r"\b(?:since|from) the (?:start|beginning) of (?:the|this) year\b|\bso far this year\b"
    r"|\b(?:since|this) january\b|\bthis year\b",
    "pt": r"\bdesde o (?:início|começo|princípio) d(?:o|este) ano\b|\bn?este ano\b|\bdesde janeiro\b",
    "es": r"\bdesde (?:el |los |que )?(?:comienzos?|inicios?|principios?) (?:del|de) año\b"
    r"|\ben lo que va de(?:l)? año\b|\b(?:en )?este año\b|\bdesde enero\b",
    "fr": r"\bdepuis (?:le )?(?:début|commencement) de l['’]année\b|\bcette année\b"
    r"|\bdepuis (?:le mois de )?janvier\b",
    "de": r"\bseit (?:jahresbeginn|jahresanfang|januar|anfang des jahres|beginn des jahres)\b"
    r"|\b(?:in )?diesem jahr\b|\bdieses jahr\b",
}

# A figure of a week, or of a day, is none of all that has been.
PERIODS = {
    "en": {"week": r"\bthis week\b", "24 h": r"\b(?:last|past|previous) 24 hours\b"},
    "pt": {"week": r"\b(?:n?esta|nessa) semana\b", "24 h": r"\búltimas 24 horas\b"},
    "es": {"week": r"\besta semana\b", "24 h": r"\búltimas 24 horas\b"},
    "fr": {"week": r"\bcette semaine\b", "24 h": r"\b(?:dernières 24|24 dernières) heures\b"},
    "de": {"week": r"\bdiese[r]? woche\b", "24 h": r"\b(?:letzten|vergangenen) 24 stunden\b"},
}

# Right behind a sum, it says of how much time it is. The words of all languages: none is another's.
RATE = re.compile(
    r"\s?(?:(?P<hour>(?:an|per|por|pro|par|à l['’]|de l['’]) ?(?:hour|hora|stunde|heure))"
    r"|(?P<day>(?:a|per|por|al|pro|par|am|ao) (?:day|dia|día|jour|tag)|täglich|diári[oa]s?|daily)"
    r"|(?P<week>(?:a|per|por|pro|par|à|la|die) (?:week|semana|woche|semaine)|wöchentlich|weekly)"
    r"|(?P<month>(?:a|per|por|al|ao|pro|par|im) (?:month|mês|mes|monat|mois)|monatlich|mensa[li]s?)"
    r"|(?P<year>(?:a|per|por|al|ao|pro|par|im) (?:year|ano|año|jahr|an)|jährlich|anua[li]s?))\b",
    re.IGNORECASE,
)

# Behind a year that something has been so since: what happened in that year.
WHEN = {
    "en": r"when|in which|with",
    "pt": r"quando|em que|com",
    "es": r"cuando|en que|con",
    "fr": r"lorsqu\w*|quand|où|avec",
    "de": r"als|in dem|wo|mit",
}

# Right in front of a time, they say that something has been so since then, or compare with then.
SINCE = {
    "en": r"since|until|till|than|compared (?:to|with)|versus|up on|down on",
    "pt": r"desde|até|do que|(?:em )?relação a\w?|compara\w+ (?:a|com)\w?|a partir de",
    "es": r"desde|hasta|(?:en )?comparación con|respecto (?:a|de)l?|a partir de|frente a",
    "fr": r"depuis|jusqu['’]\w*|par rapport (?:à|aux?)|comparé\w* (?:à|aux?)|dès|à partir d\w*",
    "de": r"seit|seitdem|bis|als|gegenüber|verglichen mit|im vergleich \w+|ab",
}

# In front of a day or, where the second one is given, behind it: up to then, and no further. It may
# be past (`by Monday, 40 had died`) or to come (`expects 40 more by Monday`).
UNTIL = {
    "en": (r"until|till|til|through|by|before|ahead of", ""),
    "pt": (r"até|antes d\w+", ""),
    "es": (r"hasta|para|antes del?", ""),
    "fr": (r"jusqu['’]\w*|d['’]ici|avant", ""),
    "de": (r"bis|vor", ""),
    "it": (r"fino|sino", ""),
    "nl": (r"tot", ""),
    "ru": (r"до", ""),
    "uk": (r"до", ""),
    "pl": (r"do", ""),
    "ar": (r"حتى|إلى|لغاية", ""),
    "he": (r"עד", ""),
    "zh": (r"直到|截至|到|至", ""),
    "hi": ("", r"तक"),
    "tr": ("", r"\w*\s?(?:kadar|dek)"),
    "ja": ("", r"まで"),
    "ko": ("", r"까지"),
}
