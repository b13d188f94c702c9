"""What a site says to its readers between or behind the words of others: `Click here: https://...`."""

import re
from functools import lru_cache

from summarize.languages.scripts import count_words, is_unspaced

# How such a line begins, in every language at once: a site's own language is often another one.
_CALLS = (
    "click here", "click on", "click below", "click the", "click to", "tap here",
    "read more", "read also", "read next", "read the full", "see also",
    "also read", "more on this", "subscribe", "sign up", "follow us", "follow me on", "join our",
    "download our", "download the app", "watch the video", "watch also", "watch now",
    "listen to our", "find out more", "learn more", "visit our", "like us on", "share this",
    "support our", "donate", "buy tickets", "register now", "get our", "advertisement", "sponsored",
    "clique aqui", "clique no", "clique na", "clique em", "clique para",
    "leia mais", "leia também", "leia a seguir", "veja também", "veja mais",
    "saiba mais", "assine", "inscreva-se", "siga-nos", "siga o", "siga a", "acompanhe o",
    "acompanhe a", "baixe o", "baixe nosso", "participe do", "entre no canal", "receba",
    "publicidade", "compartilhe", "assista", "ouça", "confira também", "anuncie",
    "haga clic", "haz clic", "pinche", "pulse aquí", "lea también", "lea más", "lee también",
    "leer más", "vea también", "te puede interesar", "suscríbete", "suscríbase", "síguenos",
    "síganos", "regístrate", "regístrese", "descargue", "descarga nuestra", "más información",
    "publicidad", "comparte", "cliquez", "lire aussi", "à lire", "lire la suite", "voir aussi",
    "abonnez-vous", "inscrivez-vous", "suivez-nous", "téléchargez", "en savoir plus", "publicité",
    "partagez", "découvrez notre", "klicken sie", "hier klicken", "lesen sie auch",
    "lesen sie mehr", "mehr zum thema", "mehr lesen", "abonnieren", "folgen sie uns",
    "melden sie sich", "jetzt anmelden", "jetzt abonnieren", "laden sie", "weitere informationen",
    "anzeige", "werbung", "zum video", "clicca", "leggi anche", "leggi tutto", "iscriviti",
    "seguici", "scarica", "scopri di più", "per saperne di più", "pubblicità", "abbonati",
    "klik hier", "lees ook", "lees meer", "lees verder", "schrijf je in", "volg ons", "abonneer",
    "meer informatie", "advertentie", "нажмите", "читайте также", "читать далее", "подпишитесь",
    "подписывайтесь", "смотрите также", "перейдите по ссылке", "подробнее", "реклама", "скачайте",
    "انقر", "اضغط", "اقرأ أيضا", "اقرأ أيضًا", "اقرأ المزيد", "للمزيد", "اشترك", "تابعنا",
    "تابعونا", "شاهد أيضا", "شاهد أيضًا", "إعلان", "حمل تطبيق", "यहां क्लिक", "यहाँ क्लिक",
    "क्लिक करें", "यह भी पढ़ें", "ये भी पढ़ें", "और पढ़ें", "सब्सक्राइब", "हमें फॉलो", "विज्ञापन",
    "अधिक जानकारी", "点击", "點擊", "阅读更多", "閱讀更多", "了解更多",
    "相关阅读", "相關閱讀", "订阅", "訂閱", "关注我们", "關注我們", "扫描二维码", "掃描",
    "广告", "廣告", "下载", "下載",
)  # fmt: skip
_ADDRESS = re.compile(
    r"https?://|www\.\w|\S@\S+\.\w|(?:^|\s)(?:\w+\.)+(?:com|org|net|gov|br|uk|ru)\b"
)
# Longer ones are said by somebody, and happen to name an address.
_MAX_WORDS, _MAX_CHARACTERS = 20, 800
_SENTENCE = re.compile(r"(?<=[.!?。])\s+")
_MARKS = "[(*_#>•·→▶➡-–—►»\"'“” \t"


@lru_cache(maxsize=1 << 10)
def is_call(line: str) -> bool:
    """Whether a line begins as what a site says to its readers."""
    head = line[:80].lstrip(_MARKS).casefold()
    for call in _CALLS if head.startswith(_CALLS) else ():
        if head.startswith(call):
            behind = head[len(call) : len(call) + 1]
            if is_unspaced(call[0]) or not behind.isalnum():
                return True
    return False


def is_advert(line: str) -> bool:
    """Whether a line by itself is a call to readers, or little more than an address."""
    if any(is_call(part) and has_address(part) for part in _SENTENCE.split(line[:_MAX_CHARACTERS])):
        return True
    is_short = len(line) <= _MAX_CHARACTERS and count_words(line) <= _MAX_WORDS
    return is_short and (is_call(line) or has_address(line))


def has_address(text: str) -> bool:
    """Whether an address of the net or of mail stands in a text."""
    return _ADDRESS.search(text) is not None
