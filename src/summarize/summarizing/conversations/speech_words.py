"""What people say without saying anything, and what shows that words lean on others, by language.

Each table holds words in small letters, parted by white space; phrases are parted by bars.
"""

from dataclasses import dataclass
from functools import lru_cache

from summarize.languages.tags import base

# Sounds: they are taken out wherever they stand.
_SOUNDS = {
    "en": "um umm uhm uh uhh uh-huh uh-hum uh-uh er erm ehm mm mmm hm hmm hmmm mm-hm mm-hmm mhm "
    "mhmm ah eh huh",
    "pt": "ã hum hã hã-hã ahn ahã aham uhum hmm hm ãh éé eh",
    "es": "eh em ehm mmm mm hmm ajá ah",
    "fr": "euh heu hum hmm mm ah ben bah hein",
    "de": "äh ähm öh hm hmm mhm mmh ah",
    "it": "ehm eh mmm mm uhm mah beh",
    "nl": "eh ehm uh uhm hm hmm mm",
    "ru": "эм эээ э-э э ээ мм ммм гм хм угу ага",
    "ar": "اه آه اممم امم ممم إيه آآ",
    "hi": "अं उम उम्म हम्म अम्म ऊँ",
    "zh": "嗯 呃 唔 哦 噢",
}
# Phrases that are fillers where a clause begins or ends, or between commas.
_PHRASES = {
    "en": "you know|i mean|let's see|let me see|like i said|as i said",
    "pt": "sabe|quer dizer|digamos|pois é|sei lá|né",
    "es": "o sea|digamos|sabes|este",
    "fr": "tu sais|vous savez|tu vois|vous voyez|en fait",
    "de": "weißt du|wissen sie|sag ich mal|sagen wir mal",
    "it": "cioè|diciamo|sai|insomma",
    "nl": "weet je|zeg maar|ik bedoel",
    "ru": "как бы|знаете|понимаете|так сказать|короче|значит",
    "ar": "يعني|تعرف|مثلا يعني",
    "hi": "मतलब|आप जानते हैं|यानी",
    "zh": "你知道|怎么说呢|就是说|那个",
}
# Words at the start of what is said that only take the floor; they can go.
_OPENERS = {
    "en": "okay ok alright right well now so and anyway oh yeah yep cool great",
    "pt": "bem bom então ok certo olha pois e",
    "es": "bueno pues entonces vale ok mira y",
    "fr": "bon bien alors donc ok d'accord voilà et",
    "de": "also ok okay gut nun ja und tja naja",
    "it": "allora bene ok dunque ecco e",
    "nl": "nou dus oké ok goed en ja",
    "ru": "ну так вот итак и хорошо ладно",
    "ar": "طيب حسنا حسناً",
    "hi": "तो अच्छा ठीक और",
    "zh": "好 好的 那么 那 嗯 对",
}
# Openers that can go whatever follows them, nearly.
_CONJUNCTIONS = {
    "en": "and so", "pt": "e", "es": "y", "fr": "et", "de": "und", "it": "e", "nl": "en", "ru": "и",
    "hi": "और",
}  # fmt: skip
# No opener: `so much`, `right after`, `well known`, `now that`.
_GOING_ON = {
    "en": "that far much many long on to of about as in at after before by from for with",
    "pt": "que de mais", "es": "que de", "fr": "que de", "de": "dass", "it": "che di",
}  # fmt: skip
# Answers: what begins with one leans on a question.
_ANSWERS = {
    "en": "yes no yeah nope yep exactly sure absolutely definitely true correct indeed agreed",
    "pt": "sim não exato exatamente claro certamente verdade concordo",
    "es": "sí no exacto exactamente claro efectivamente correcto",
    "fr": "oui non si exactement absolument certainement",
    "de": "ja nein doch genau richtig stimmt natürlich sicher",
    "it": "sì no esatto esattamente certo infatti",
    "nl": "ja nee precies klopt zeker inderdaad",
    "ru": "да нет именно конечно точно верно",
    "ar": "نعم لا أجل بالطبع بالتأكيد صحيح كلا",
    "hi": "हाँ हां नहीं जी बिल्कुल सही",
    "zh": "是 是的 不 不是 对 没错 当然 没有 有",
}
# Openings that join a sentence to the one before it.
_JOINS = {
    "en": "but or because then therefore thus hence however which who "
    "otherwise instead also too either neither nor than like "
    "meanwhile besides moreover similarly likewise consequently still yet even except plus "
    "again whereas cause 'cause cuz so and",
    "pt": "mas porque ou porém contudo entretanto todavia assim portanto também depois que onde "
    "quando enquanto logo aliás além ainda senão daí pois",
    "es": "pero porque o  así también después que donde cuando mientras además luego aunque  sino",
    "fr": "mais car parce ou pourtant cependant ainsi aussi puis qui que où quand ensuite "
    "toutefois néanmoins sinon",
    "de": "aber denn weil oder jedoch doch deshalb deswegen daher dann auch außerdem sondern "
    "trotzdem sonst dazu danach dagegen dass obwohl während",
    "it": "ma perché o però tuttavia così quindi anche poi che dove quando mentre inoltre infatti "
    "invece oppure",
    "nl": "maar want omdat of echter daarom dus ook dan daarna toch bovendien anders hoewel "
    "terwijl dat",
    "ru": "но а потому поэтому или однако также тоже тогда затем потом чтобы который которая если "
    "хотя зато иначе кроме",
    "ar": "لكن ولكن لأن لأنه أو ثم لذلك أيضا كما بل وإلا بينما إذ حيث التي الذي",
    "hi": "लेकिन मगर क्योंकि या फिर इसलिए भी जबकि हालांकि वरना तब जो",
    "zh": "但 但是 可是 不过 因为 所以 或者 然后 而且 而 也 还 于是 因此 否则",
}
# Pronouns that stand for something said before.
_PRONOUNS = {
    "en": "it its it's it'd it'll he him his she her he's she's they them their they're they've "
    "they'll they'd that that's those these this such ones one",
    "pt": "ele ela eles elas isso isto aquilo disso disto nisso esse essa esses essas seu sua lhe "
    "dele dela deles delas este esta aquele aquela daquele daquela naquele naquela deste desta "
    "neste nesta desse dessa nesse nessa",
    "es": "él ella ellos ellas eso esto aquello ese esa esos esas lo su sus le les este esta",
    "fr": "il elle ils elles cela ça c'est c'était ceci lui leur celui celle ceux y en son sa ses",
    "de": "er sie es das dies dieser diese dieses ihm ihn ihr ihnen sein seine ihre daran davon "
    "dafür damit darüber darauf dabei darum",
    "it": "egli lui lei essi loro esso essa ciò questo questa quello quella questi quelli ne",
    "nl": "hij zij ze het dat dit die deze hem haar hun daarvan daarmee daarover daarvoor",
    "ru": "он она оно они его её ее их это этот эта эти тот та те ему ей им них него неё там туда",
    "ar": "هو هي هم هن هذا هذه ذلك تلك هؤلاء ذاك",
    "hi": "यह वह ये वे इसे उसे इसका उसका इनका उनका इसकी उसकी इससे उससे",
    "zh": "他 她 它 他们 她们 它们 这 那 这个 那个 这些 那些 这样 那样 其",
}
# The speaker and who is spoken to: what people say to each other has them.
_PERSONS = {
    "en": "i i'm i've i'd i'll me my we we're we've we'd we'll us our you you're you've you'd "
    "you'll your",
    "pt": "eu me mim meu minha nós nosso nossa você vocês senhor senhora tu teu acho sou estou "
    "tenho fui quero vamos temos somos podemos estamos fizemos vou queremos gente",
    "es": "yo me mi mí nosotros nos nuestro nuestra tú te usted ustedes creo soy estoy tengo fui "
    "vamos tenemos somos podemos estamos queremos",
    "fr": "je j'ai me mon ma mes nous notre nos tu vous votre vos moi",
    "de": "ich mich mir mein meine wir uns unser unsere du sie ihnen ihr euch dir",
    "it": "io mi mio mia noi ci nostro nostra tu lei voi vi penso credo sono ho abbiamo siamo",
    "nl": "ik mij mijn wij we ons onze jij je u uw jullie",
    "ru": "я меня мне мой моя мои мы нас нам наш наша наши вы вас вам ваш ваша ваши ты тебя",
    "ar": "أنا نحن أنت أنتم لي لنا لك لكم عندي لدي لدينا رأيك أعتقد بدأت كنت كنا نريد سوف",
    "hi": "मैं मुझे मेरा मेरी मेरे हम हमें हमारा हमारी हमारे आप आपका आपकी आपके तुम",
    "zh": "我 你 您 我们 你们 咱们",
}
# Those of them that are the speaker alone, or the one spoken to.
_SINGULAR = {
    "en": "i i'm i've i'd i'll me my you you're you've you'd you'll your",
    "pt": "eu me mim meu minha você tu teu senhor senhora acho",
    "es": "yo me mi mí tú te tu usted creo",
    "fr": "je j'ai me mon ma mes tu vous votre vos moi",
    "de": "ich mich mir mein meine du ihnen dir",
    "it": "io mi mio mia tu voi penso credo",
    "nl": "ik mij mijn jij je u uw jullie",
    "ru": "я меня мне мой моя мои вы вас вам ваш ты тебя",
    "ar": "أنا لي أنت أنتم لك لكم أعتقد",
    "hi": "मैं मुझे मेरा मेरी मेरे आप आपका आपकी आपके तुम",
    "zh": "",
}
# Sounds that a transcript notes in brackets.
NOTED_SOUNDS = frozenset(
    """laugh laughs laughter laughing chuckles applause cough coughs sigh sighs pause silence music
crosstalk vocalsound nonvocalsound comment risos risas ri aplausos pausa silêncio rires rire
applaudissements lachen lacht applaus gelach risate ride applausi смех смеётся смеется аплодисменты
пауза ضحك يضحك تضحك تصفيق हँसी हंसी हँसते 笑 大笑 掌声 掌聲""".split()
)
# What a transcript notes where words are missing: the sentence is not whole.
NOTED_GAPS = frozenset(
    """gap inaudible unintelligible interruption indistinct inaudível ininteligível inaudible
unverständlich incomprensibile неразборчиво нрзб 听不清 聽不清""".split()
)
# Transcripts note here that a speaker breaks off and begins anew.
NOTED_BREAKS = frozenset(("disfmarker",))


# No sentence ends in these.
OPEN_WORDS = {
    "en": "and or but so because the a an of my your our their if i we he she they is's or like "
    "well um than that's it's i'm we're",
    "pt": "e ou mas porque o a os as um uma de do da que se",
    "es": "y o pero porque el la los las un una de del que si",
    "fr": "et ou mais parce le la les un une de du des que si je",
    "de": "und oder aber weil der die das ein eine dass wenn ich",
    "it": "e o ma perché il la i gli le un una di del che se",
    "nl": "en of maar omdat de het een dat als ik",
    "ru": "и или но потому что если а",
}


@dataclass(frozen=True)
class Speech:
    """The words of one language; empty tables where none are known."""

    sounds: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    openers: frozenset[str]
    conjunctions: frozenset[str]
    going_on: frozenset[str]
    answers: frozenset[str]
    joins: frozenset[str]
    pronouns: frozenset[str]
    persons: frozenset[str]
    singular: frozenset[str]


@lru_cache(maxsize=64)
def speech(language: str) -> Speech:
    """The tables of a language."""
    own = base(language)
    tables = (_OPENERS, _CONJUNCTIONS, _GOING_ON, _ANSWERS, _JOINS, _PRONOUNS, _PERSONS, _SINGULAR)
    found = [frozenset(table.get(own, "").split()) for table in tables]
    phrases = [tuple(phrase.split()) for phrase in _PHRASES.get(own, "").split("|") if phrase]
    return Speech(
        frozenset(_SOUNDS.get(own, "").split()),
        tuple(sorted(phrases, key=len, reverse=True)),
        *found,
    )
