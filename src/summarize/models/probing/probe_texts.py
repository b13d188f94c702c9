"""The fixed texts that a model is probed with: the same plain news in twelve languages.

The order is that of preference: a language that many models read comes first.
"""

TEXTS: dict[str, tuple[str, ...]] = {
    "en": (
        "The mayor opened a new bridge over the river on Monday.",
        "Farmers in the north are waiting for rain, and bread has become more expensive.",
        "Two hospitals will receive modern equipment before the end of the year.",
        "The old bridge was closed after the floods, and many people had to take a ferry to work.",
        "Buses will cross the river every ten minutes, and there is a wide path for bicycles.",
    ),
    "ar": (
        "افتتح رئيس البلدية جسراً جديداً فوق النهر يوم الاثنين.",
        "ينتظر المزارعون في الشمال هطول المطر، وقد ارتفع سعر الخبز.",
        "سيحصل مستشفيان على أجهزة حديثة قبل نهاية العام.",
        "أُغلق الجسر القديم بعد الفيضانات، واضطر كثير من الناس إلى ركوب العبّارة للذهاب إلى العمل.",
        "ستعبر الحافلات النهر كل عشر دقائق، وهناك ممر واسع للدراجات.",
    ),
    "zh": (
        "星期一，市长为河上的一座新桥剪彩。",
        "北方的农民正在等待下雨，面包的价格上涨了。",
        "两家医院将在年底之前获得现代化设备。",
        "洪水过后旧桥被关闭，许多人只能乘渡船去上班。",
        "公共汽车每十分钟过一次河，桥上还有一条宽阔的自行车道。",
    ),
    "ru": (
        "В понедельник мэр открыл новый мост через реку.",
        "Крестьяне на севере ждут дождя, а хлеб подорожал.",
        "Две больницы получат современное оборудование до конца года.",
        "Старый мост закрыли после наводнения, и многим людям приходилось ездить на пароме.",
        "Автобусы будут пересекать реку каждые десять минут, и есть широкая велосипедная дорожка.",
    ),
    "fr": (
        "Le maire a inauguré lundi un nouveau pont sur le fleuve.",
        "Les agriculteurs du nord attendent la pluie, et le pain coûte plus cher.",
        "Deux hôpitaux recevront des équipements modernes avant la fin de l'année.",
        "L'ancien pont avait été fermé après les inondations, et beaucoup de gens devaient prendre "
        "un bac pour aller au travail.",
        "Des autobus traverseront le fleuve toutes les dix minutes, et il y a une large piste "
        "pour les vélos.",
    ),
    "es": (
        "El alcalde inauguró el lunes un nuevo puente sobre el río.",
        "Los agricultores del norte esperan la lluvia, y el pan se ha encarecido.",
        "Dos hospitales recibirán equipos modernos antes de que termine el año.",
        "El puente viejo se cerró después de las inundaciones, y mucha gente tenía que tomar un "
        "transbordador para ir al trabajo.",
        "Los autobuses cruzarán el río cada diez minutos, y hay un carril ancho para bicicletas.",
    ),
    "de": (
        "Der Bürgermeister hat am Montag eine neue Brücke über den Fluss eröffnet.",
        "Die Bauern im Norden warten auf Regen, und das Brot ist teurer geworden.",
        "Zwei Krankenhäuser erhalten noch vor Ende des Jahres moderne Geräte.",
        "Die alte Brücke war nach dem Hochwasser gesperrt, und viele Menschen mussten mit der "
        "Fähre zur Arbeit fahren.",
        "Busse werden den Fluss alle zehn Minuten überqueren, und es gibt einen breiten Weg für "
        "Fahrräder.",
    ),
    "pt": (
        "O prefeito inaugurou na segunda-feira uma nova ponte sobre o rio.",
        "Os agricultores do norte esperam a chuva, e o pão ficou mais caro.",
        "Dois hospitais vão receber equipamentos modernos antes do fim do ano.",
        "A ponte antiga foi fechada depois das enchentes, e muitas pessoas tinham de tomar uma "
        "balsa para ir ao trabalho.",
        "Os ônibus vão atravessar o rio a cada dez minutos, e há uma pista larga para bicicletas.",
    ),
    "hi": (
        "महापौर ने सोमवार को नदी पर एक नए पुल का उद्घाटन किया।",
        "उत्तर के किसान बारिश का इंतज़ार कर रहे हैं और रोटी महंगी हो गई है।",
        "दो अस्पतालों को साल के अंत से पहले आधुनिक उपकरण मिलेंगे।",
        "बाढ़ के बाद पुराना पुल बंद कर दिया गया था और बहुत से लोगों को काम पर जाने के लिए नाव लेनी पड़ती थी।",
        "बसें हर दस मिनट में नदी पार करेंगी और साइकिलों के लिए एक चौड़ा रास्ता है।",
    ),
    "ja": (
        "市長は月曜日に、川にかかる新しい橋を開通させました。",
        "北部の農家は雨を待っており、パンの値段が上がりました。",
        "二つの病院が年末までに新しい設備を受け取ります。",
        "古い橋は洪水の後に閉鎖され、多くの人が船で仕事に通わなければなりませんでした。",
        "バスは十分ごとに川を渡り、自転車のための広い道もあります。",
    ),
    "it": (
        "Lunedì il sindaco ha inaugurato un nuovo ponte sul fiume.",
        "Gli agricoltori del nord aspettano la pioggia, e il pane costa di più.",
        "Due ospedali riceveranno attrezzature moderne prima della fine dell'anno.",
        "Il vecchio ponte era stato chiuso dopo le alluvioni, e molte persone dovevano prendere un "
        "traghetto per andare al lavoro.",
        "Gli autobus attraverseranno il fiume ogni dieci minuti, e c'è una pista larga per le "
        "biciclette.",
    ),
    "tr": (
        "Belediye başkanı pazartesi günü nehrin üzerinde yeni bir köprü açtı.",
        "Kuzeydeki çiftçiler yağmur bekliyor ve ekmek pahalandı.",
        "İki hastane yıl sonundan önce modern cihazlar alacak.",
        "Eski köprü selden sonra kapatılmıştı ve birçok insan işe gitmek için feribota binmek "
        "zorundaydı.",
        "Otobüsler nehri her on dakikada bir geçecek ve bisikletler için geniş bir yol var.",
    ),
}
