"""How languages deny that do so inside a word, or write no spaces: as regular expressions.

Of each language: what denies; what only looks so; and what may say the same in other words.
"""

from typing import NamedTuple


class DenialSigns(NamedTuple):
    """The denials of one language, as they are written.

    Attributes:
        denies: what denies, wherever it stands in a sentence.
        other: what has the same letters and denies nothing; it is blanked out first.
        softer: what may say the same as a denial.
    """

    denies: str
    other: str
    softer: str


SIGNS = {
    "zh": DenialSigns(
        r"没有|沒有|并不|並不|从未|從未|从不|從不|不再|绝不|絕不|[不没沒未]|并无|並無|毫无|毫無",
        r"不过|不過|不同|不少|不断|不斷|不仅|不僅|不只|不但|不久|不到|不得不|差不多|不止|不管|不论|不論|不如|不如说"
        r"|不满|不滿|不足|不幸|不安|不错|不錯|不良|不当|不當|不禁|不惜|不透|不平|不明|不利|不便|不时|不時|不妨|不料"
        r"|不可避免|不约而同|不由|不等|不一|不及|不外|不愧|毫不|不已|不屑|不朽|不堪|不动产|不動產|未来|未來|未必"
        r"|未婚|没收|沒收|埋没|埋沒|出没|淹没|沉没|能不能|是不是|要不要|会不会|有没有|對不起|对不起|说不定|了不起"
        r"|不仅如此|不可思议|不得已|迫不及待|不动|不動|不需|不想而知|不亚于|不遗余力",
        r"不|没|沒|未|无|無|非|否|别|勿|拒|取消|失败|失敗|禁|避免|缺|难|難|少|反对|反對|停止|停|除|尚|才|免|仅|僅|只|却|卻"
        r"|几乎|幾乎|放弃|放棄|排除|阻",
    ),
    "ja": DenialSigns(
        r"ませんでした|なかった|ません|(?<=[たきしみりえけめれいせ])ず(?:に|、)|ていない|ではない|でない"
        r"|はない|がない|[らかさたまなばわ]ない|[しきみりえけめれじべ]ない|なくなった|(?<=[しくがは])なく",
        r"少ない|少なかった|少なく|危ない|なければならな[いかった]{1,3}|なくてはならない|なければいけない|ないといけない"
        r"|かもしれない|かもしれません|に過ぎない|にすぎない|だけでなく|のみならず|間違いない|違いない|仕方がない|しかない"
        r"|ざるを得ない|まもなく|間もなく|なく[てと]も|必ずしも|とんでもない|絶え間なく|思わず|必ず|まず|はず|いずれ|わずか|相次",
        r"な[いかくけ]|ませ[んぬ]|ず|ぬ|不|無|未|非|否|拒|失敗|禁|避|欠|難|反対|中止|止|除|のみ|だけ|しか|まだ",
    ),
    "ko": DenialSigns(
        r"않\w*|못(?:하|했|한|할|해)\w*|(?<!\w)(?:안|못)(?= )|없\w*|아니\w*|아닌|아닙\w*",
        r"뿐(?:만)? ?아니라|않을 수 없\w*|수밖에 없\w*|끊임없\w*|틀림없\w*|상관없\w*|어쩔 수 없\w*"
        r"|다름없\w*|못지않\w*",
        r"않|못|없|아니|아닌|안 |불|무|미|비|거부|거절|실패|금지|반대|부인|부정"
        r"|중단|취소|피하|피했|만 |밖에|제외|부족",
    ),
    "hi": DenialSigns(
        r"(?<!\S)(?:नहीं|नही|न|मत|बिना|बगैर|ना)(?![^\s।,.!?;:])",
        r"न केवल|न सिर्फ|न सिर्फ़|नहीं तो|कहीं न कहीं|किसी न किसी|कुछ न कुछ|कभी न कभी|न्यू",
        r"नह|(?<!\S)न(?!\S)|मत |बिना|बगैर|इनकार|इंकार|अस्वीकार|असफल|विफल|रोक|मना|खारिज|कमी"
        r"|गैर|ग़ैर|अन|अभाव|केवल|सिर्फ"
        r"|मुश्किल|वंचित|निराश|बंद|ना ",
    ),
    "tr": DenialSigns(
        r"(?<!\w)(?:değil\w*|yok|yoktu\w*|yoktur)(?!\w)"
        r"|(?<=\w\w)(?:m[ae]d[ıiuü](?:k|m|n|ler|lar|ğ\w*|kları|kleri)?|m[ıiuü]yor\w*|m[ae]y?[ae]ca[kğ]\w*"
        r"|m[ae]yece[kğ]\w*|m[ae]m[ıi]ş\w*|m[ae]y[ae]n\w*|m[ae]mas[ıi]\w*|m[ae]mesi\w*|m[ae]mak\w*"
        r"|m[ae]mek\w*|m[ae]z(?:lar|ler|dı|di)?|m[ae]d[ae]n|m[ae]ml[ıi])(?!\w)",
        r"komedi\w*|trajedi|namaz\w*|pekmez\w*|temmuz\w*|korkmaz|yılmaz|dönmez|çıkmaz sokak"
        r"|kaçınılmaz\w*"
        r"|olmazsa olmaz|vazgeçilmez\w*|inanılmaz\w*|göz ardı edilemez"
        r"|yalnızca \w+ değil|sadece \w+ değil"
        r"|tanımadan|hemen|madem\w*|almaz mı|değil mi",
        r"değil|yok|hiç|asla|redd|ret|başarısız|engel|yasak|sız|siz|suz|süz|m[ae][dzym]|mıyor|miyor|muyor"
        r"|müyor|iptal|inkar|karşı|kaçın|dışında|ancak|sadece|yalnızca|zor|az ",
    ),
}
SIGNS["yue"] = SIGNS["zh"]
