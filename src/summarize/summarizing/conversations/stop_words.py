"""Words that tell nothing by themselves, by language, and words that tell little.

Articles, pronouns, auxiliaries, prepositions, conjunctions, adverbs that only colour: a word that
is not here counts as one of content. What speech is full of besides (`think`, `thing`, `make`) is
no sign of what is spoken of.
"""

from functools import lru_cache

from summarize.languages.tags import base

_WORDS = {
    "en": """
a an the this that these those here there i me my mine myself we us our ours ourselves you your
yours yourself yourselves he him his himself she her hers herself it its itself they them their
theirs themselves who whom whose which what when where why how if whether as than then so such too
very just only even also still yet about above across after against along among around at before
behind below beneath beside between beyond by down during except for from in inside into like near
of off on onto out outside over past since through throughout till to toward towards under until
unto up upon via with within without and or but nor because although though while whereas unless
not no none nothing nobody neither either both each every all any some somebody someone something
anybody anyone anything everybody everything many much more most few fewer less least several
other others another same own one ones be am is are was were been being have has had having do
does did doing done can could may might must shall should will would ought cannot ain't let gonna
wanna gotta mean means okay ok yeah yes yep right well now um uh oh ah hmm mm else i'm i've i'd
i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's
it'd it'll they're they've they'd they'll that's there's here's what's who's where's how's let's
don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't
couldn't shouldn't mustn't s t re ve ll d m dunno 'cause""",
    "pt": """
o a os as um uma uns umas este esta estes estas esse essa esses essas isto isso aquilo aquele aquela
aqui aí ali lá eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas tu te teu tua você
vocês seu sua seus suas ele ela eles elas lhe lhes se si que quem qual quais quando onde como porque
porquê por para pra pro de do da dos das em no na nos nas num numa ao aos à às com sem sobre sob até
desde entre contra e ou mas nem pois portanto então também só apenas já ainda sempre nunca talvez
muito muita muitos muitas pouco mais menos mesmo mesma outro outra outros outras cada todo toda
todos todas tudo nada algo alguém alguns algumas algum alguma ninguém não sim é são era eram foi
foram ser será sido sendo está estão estava estavam estar estou estamos tem têm tinha ter tenho
temos haver há havia vai vão vou vamos ir pode podem poder dever deve fazer faz fez feito dizer diz
disse acho achar saber sei sabe ver coisa coisas bem bom boa né tá aham obrigado obrigada olá lo la
los las pelo pela pelos pelas dele dela deles delas""",
    "es": """
el la los las un una unos unas este esta estos estas ese esa esos esas esto eso aquello aquel aquí
ahí allí yo me mí mi mis nosotros nos nuestro nuestra nuestros nuestras tú te tu tus usted ustedes
vosotros su sus él ella ellos ellas le les lo se sí que qué quien quién cual cuál cuando cuándo
donde dónde como cómo porque por para de del en al a con sin sobre hasta desde entre contra y e o u
pero ni pues entonces también solo sólo ya todavía aún siempre nunca quizás quizá muy mucho mucha
muchos muchas poco más menos mismo misma otro otra otros otras cada todo toda todos todas nada algo
alguien algún alguna algunos algunas nadie no si es son era eran fue fueron ser será sido siendo
está están estaba estar estoy estamos ha han he hemos había haber hay tiene tienen tener tengo
tenemos va van voy vamos ir puede pueden poder debe hacer hace hizo decir dice dijo creo saber sé
sabe ver cosa cosas bien bueno buena vale gracias hola""",
    "fr": """
le la les l un une des du de d ce cet cette ces ceci cela ça ici là je j me m moi mon ma mes nous
notre nos tu te t toi ton ta tes vous votre vos il elle ils elles lui leur leurs son sa ses se s on
qui que qu quoi quel quelle quels quelles quand où comment comme pourquoi parce si à au aux en dans
par pour avec sans sur sous vers chez entre contre depuis jusque et ou mais ni donc or car alors
aussi seulement déjà encore toujours jamais peut-être très trop beaucoup peu plus moins même autre
autres chaque tout toute tous toutes rien quelque quelques quelqu personne ne n pas oui non est
sont était étaient fut être été suis sommes êtes soit sera ai as a avons avez ont avait avoir eu va
vont vais allons aller peut peuvent pouvoir doit faire fait fais dire dit pense savoir sais sait
voir chose choses bien bon bonne merci bonjour c'est j'ai d'accord y""",
    "de": """
der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener
hier da dort ich mich mir mein meine meinen wir uns unser unsere du dich dir dein deine ihr euch
euer sie ihnen ihre ihren er ihn ihm sein seine seinen es man sich wer wen wem was welche welcher
welches wann wo wie warum weil ob wenn dass als denn in im an am auf aus bei beim mit nach von vom
vor zu zum zur über unter durch für gegen ohne um bis seit zwischen und oder aber sondern also dann
auch nur schon noch immer nie nicht vielleicht sehr viel viele wenig mehr weniger gleich andere
anderen jeder jede jedes alle alles nichts etwas jemand niemand kein keine keinen nein ja ist sind
war waren sein bin seid wird werden wurde wurden worden habe hat haben hatte hatten kann können
könnte muss müssen soll sollen sollte will wollen würde würden darf machen macht gemacht gehen geht
sagen sagt gesagt denke glaube weiß wissen sehen sache sachen ding dinge gut mal halt eben doch
danke hallo so nun""",
    "it": """
il lo la i gli le l un uno una questo questa questi queste quello quella quelli quelle ciò qui qua
lì là io me mi mio mia miei mie noi ci nostro nostra tu te ti tuo tua voi vi vostro lei lui egli
essa loro suo sua suoi sue si che chi quale quali quando dove come perché se di del dello della dei
degli delle a al allo alla ai agli alle da dal dalla in nel nella nei nelle con su sul sulla per tra
fra senza e ed o ma né quindi allora anche solo già ancora sempre mai forse molto molti poco più
meno stesso stessa altro altra altri altre ogni tutto tutta tutti tutte niente nulla qualcosa
qualcuno alcuni nessuno non sì no è sono era erano essere stato stata sia ha hanno ho abbiamo aveva
avere va vanno vado andiamo andare può possono potere deve fare fa fatto dire dice detto penso
credo sapere so sa vedere cosa cose bene buono grazie ciao c'è""",
    "nl": """
de het een deze dit die dat daar hier ik mij me mijn wij we ons onze jij je jou jouw jullie u uw hij
hem zijn zij ze haar hun hen er wie wat welke wanneer waar hoe waarom omdat of als dan toen in op
aan van voor met zonder naar bij uit over onder door tegen tot sinds tussen om te en maar noch dus
ook alleen al nog altijd nooit niet geen misschien heel erg veel weinig meer minder zelfde ander
andere elke alle alles niets iets iemand niemand ja nee is was waren wezen ben bent wordt worden
werd heeft hebben heb had hadden kan kunnen kon moet moeten zal zullen zou zouden wil willen mag
gaan gaat doen doet gedaan zeggen zegt zei denk weet weten zien ding dingen goed even wel toch
dank hallo""",
    "ru": """
и а но или да нет не ни что чтобы как так же бы ли если когда где куда откуда почему зачем потому
поэтому кто который которая которое которые чей какой какая какие это этот эта эти этого этой этих
тот та те того той тех там тут здесь я меня мне мной мой моя моё мои мы нас нам нами наш наша наши
ты тебя тебе твой вы вас вам вами ваш ваша ваши он его ему им она её ей они их них свой своя свои
себя себе в во на с со к ко от до из за о об обо по под при про для без над между через у перед
уже ещё еще только тоже также всегда никогда может можно нужно надо очень много мало более менее
самый сам другой другие каждый весь вся всё все всех ничего никто что-то кто-то быть был была было
были будет будут есть стать мочь могут сказать сказал говорить говорит думаю знаю знать вот ну
вообще просто значит спасибо здравствуйте хорошо""",
    "ar": """
في من إلى على عن مع بعد قبل بين حتى منذ خلال عند لدى أن إن أنّ كان كانت يكون تكون ليس ليست لم لن
لا ما ماذا هل كيف متى أين لماذا من هو هي هم هن أنا نحن أنت أنتم هذا هذه ذلك تلك هؤلاء هنا هناك
الذي التي الذين و أو ثم لكن بل إذا لو كما قد لقد كل بعض غير أي أيضا أيضاً فقط جدا جداً أكثر أقل
كثيرا نعم شيء أشياء قال قالت يقول تقول يعني طيب حسنا شكرا مرحبا له لها لهم لنا به بها فيه فيها
عليه عليها منه منها""",
    "hi": """
का की के को से में पर ने है हैं था थी थे हो होना होता होती होते गया गई गए और या लेकिन पर मगर कि
जो यह वह ये वे इस उस इन उन मैं मुझे मेरा मेरी हम हमें हमारा हमारी आप आपका आपकी तुम तू अपना अपनी
क्या कौन कब कहाँ कैसे क्यों अगर तो भी ही नहीं न ना हाँ जी सब कुछ कोई बहुत ज्यादा कम एक दूसरा हर
तक साथ लिए बाद पहले कर करना करते करता करती किया रहा रही रहे सकता सकते सकती चाहिए कहा बात बातें
अच्छा ठीक धन्यवाद नमस्ते""",
}  # fmt: skip

_LIGHT = {
    "en": """
able actually again almost always anyway basically bit bye came cause come comes coming ever
everyone feel fine get gets getting go goes going gone good got gotten guess hello hi however kind
knew know known knows lets look looking looks lot lots made make makes making maybe meant need
never nice often once perhaps please pretty probably put puts quite rather really said saw say
saying says see seem seems seen sees sometimes sorry sort stuff suppose sure take taken takes
taking tell thank thanks therefore thing things think thinking thinks thought told took try two
want wanted wants way welcome went""",
}
# Characters of Chinese and Japanese that are grammar wherever they stand; a pair with one of them
# is no word of content.
_UNSPACED = frozenset(
    "的了是在我你他她它们這这那个個和与與及或但也都就不没沒很吗嗎呢吧啊哦嗯呀么麼什怎谁誰哪把被让讓给給从從对對为為"
    "而所以因如果会會能可要想说說有到上下着著过過得地之其还還再又很更最去来來"
    "はがをにでとものへやかねよなてただしますせんれ"
)


def is_function_character(character: str) -> bool:
    """Whether a character of a script without spaces is grammar rather than content."""
    return character in _UNSPACED


@lru_cache(maxsize=64)
def stop_words(language: str) -> frozenset[str]:
    """The words of a language that tell nothing by themselves; empty where none are known."""
    return frozenset(_WORDS.get(base(language), "").split())


@lru_cache(maxsize=64)
def light_words(language: str) -> frozenset[str]:
    """Words of content that are no sign of what is spoken of."""
    return frozenset(_LIGHT.get(base(language), "").split())
