"""Who published a report, where its dateline says so: `ARBA, 3 May (Valley Wire) --`.

What stands in front of a date may as well be a place, `Lisboa, 3 de maio`: it is taken for a name
only with a word that names of the press have.
"""

import re

_REACH = 200
_AGENCY = re.compile(r"[^.!?()\n]{0,90}\((?P<name>[^()\n]{2,40})\)\s*(?:[-–—]|\Z)")
_IN_FRONT = re.compile(r"(?P<name>[^\d\n]{3,50}?)[,،|–—-]\s*(?:[^\W\d_]+[,.]?\s){0,2}\d")
_PRESS = re.compile(
    r"\b(?:news\w*|press\w*|wire|agency|times|post|herald|gazette|journal|daily|tribune|desk"
    r"|radio|rádio|tv|notícias|jornal|diário|folha|correio|agência|imprensa|noticias|diario"
    r"|correo|gaceta|agencia|prensa|periódico|dépêche|courrier|quotidien|messager|agence|presse"
    r"|bulletin|bolet[ií]m|boletín|info\w*|\w*zeitung|\w*kurier|\w*bote|\w*blatt|\w*anzeiger|\w*nachrichten|\w*presse"
    r"|вестник|новости|газета|агентство)\b|وكالة|صحيفة|جريدة|إذاعة",
    re.IGNORECASE,
)


def publisher_of(date_line: str, text: str) -> str | None:
    """The name of who published a report; None where nothing tells it.

    Args:
        date_line: what dates the report; it may be empty.
        text: of the report.
    """
    for line in (date_line, text.lstrip()[:_REACH]):
        match = _AGENCY.match(line)
        if match is not None and match["name"][0].isupper():
            return " ".join(match["name"].split())
    match = _IN_FRONT.match(date_line)
    if match is not None and _PRESS.search(match["name"]):
        return " ".join(match["name"].split())
    return None
