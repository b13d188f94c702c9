"""The script that each language of the detector is usually written in.

As `langcodes` has it, whose data takes longer to load than a short text to read; a test compares
the two.
"""

_LANGUAGES = {
    "Latn": (
        "ace af an az bcl br bs ca cs cy da de en eo es et eu ext fi fo fr fuv fy ga gcf gcr "
        "gd gl gug guw ha hbo hr ht hu id ig is it jv kab kik ku la lb lg lij ln lt ltg lv mg "
        "ms mt nl nn no nso oc om pcm pl pt qu ro rw se sk sl sn so sq st sv sw tk tl tr uz "
        "uzs vec vi vo wa xh yo zu zxx"
    ),
    "Cyrl": "ba be bg crh kk ky mk mn ru sr tg tt uk",
    "Arab": "ar ary arz fa ps sdh ug ur",
    "Deva": "gom hi mr ne sa",
    "Beng": "as bn",
    "Hans": "wuu zh",
    "Armn": "hy",
    "Cprt": "grc",
    "Ethi": "am",
    "Geor": "ka",
    "Grek": "el",
    "Gujr": "gu",
    "Guru": "pa",
    "Hant": "yue",
    "Hebr": "he",
    "Jpan": "ja",
    "Khmr": "km",
    "Knda": "kn",
    "Kore": "ko",
    "Laoo": "lo",
    "Mlym": "ml",
    "Mymr": "my",
    "Orya": "or",
    "Sinh": "si",
    "Taml": "ta",
    "Telu": "te",
    "Thai": "th",
    "Tibt": "dz",
}
# Tag of a language -> its script, by ISO 15924.
USUAL_SCRIPTS = {tag: script for script, tags in _LANGUAGES.items() for tag in tags.split()}
