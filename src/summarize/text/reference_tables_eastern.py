"""Words that lean: Italian, Russian, Arabic, Hebrew; `reference_words` says what each kind is."""

TABLES = {
    "it": """
closers: anche, tuttavia, inoltre, però
accused: accusato, accusata, accusati, imputato, imputata, indagato, indagata, accusa di
pleas: nega, negano, negato, negò, respinge, respingono, respinto, innocente, innocenza, smentisce, smentito
counts: primo, prima, secondo, seconda, terzo, terza, ultimo, ultima, due, tre, molti, molte,
  alcuni, alcune, pochi, poche
auxiliaries: è, sono, ha, hanno, era, erano, sarà, saranno, fu, deve, può, va
idioms: così come, così che, poi che, anche se, oltre a, prima di, ciò che, quello che,
  quelli che, allo stesso tempo di, contemporaneamente a, contemporaneamente alla,
  successivamente a, successivamente alla
openers_comma: all'epoca, a quel tempo, nel frattempo,
  prima, dopo, qui, in risposta
persons: egli, lui, lei, ella, suo, sua, suoi, sue
things: essi, esse, loro, esso, essa, ciò
shown: questo, questa, questi, queste, quel, quella, quei, quelle, quello, quegli
shown_first: qui, lì, là, tale, tali, costui
shown_well: che, di, del, della, settimana, mese, anno, mattina, pomeriggio, sera, notte,
  estate, inverno, primavera, autunno, stagione, secolo, decennio, trimestre, domenica, sabato,
  lunedì, martedì, mercoledì, giovedì, venerdì, giorno, momento
openers: un tale, una tale, un secondo, una seconda, un terzo, una terza, il resto, la stessa cosa,
  prima di allora, fino ad allora,
  così, quindi, dunque, perciò, pertanto, allora, poi, altrimenti, invece, oppure, né, per
  esempio, ad esempio, di conseguenza, analogamente, al contrario, d'altra parte, ossia, cioè, più
  tardi, in seguito, un altro, un'altra, altri, altre, entrambi, entrambe, l'altro, l'altra, gli
  altri, le altre, i due, le due, la coppia, lo stesso, la stessa, il giorno dopo, anche, neanche,
  uno di loro, il primo, la prima, il secondo, la seconda, quest'ultimo, quest'ultima, da allora,
  perché, secondo lui, secondo lei, per lui, per lei, infine, nonostante ciò, oltretutto, per di
  più, altresì, parimenti, allo stesso modo, viceversa, d'altro canto, dall'altra parte, dall'altro
  lato, ciononostante, ciò nonostante, malgrado ciò, ecco perché, dopodiché, successivamente, nel
  contempo, al contempo, contemporaneamente, allo stesso tempo, insomma, in breve, in sintesi, in
  altre parole, vale a dire, piuttosto, eppure, in secondo luogo, in terzo luogo, del resto,
  peraltro, anzi, a sua volta, neppure, nemmeno, intanto, per questo, per questo motivo, per contro,
  al che, in ogni caso, in ogni modo, ad ogni modo, a ogni modo, in tutti i casi, in entrambi i
  casi, comunque sia, comunque, in questo modo, in tal modo, in tal caso, in questo caso, detto
  questo, detto ciò, dopotutto, tutto sommato, alla fin fine, per questa ragione, per tale motivo,
  in primo luogo, da un lato, da una parte, d'altronde, per il resto
back: anni prima, giorni prima, mesi prima, settimane prima, ore prima, quest'ultimo,
  quest'ultima, giorni dopo, settimane dopo, mesi dopo, anni dopo, ore dopo, minuti dopo, un
  giorno dopo, un anno dopo, giorni più tardi, mesi più tardi, anni più tardi, il giorno dopo,
  lo stesso giorno, nello stesso momento, il giorno prima, da allora, un anno prima, dal canto
  suo, a sua volta
trimmed: ma, e, però
trimmed_comma: tuttavia, inoltre, nel frattempo, infatti, comunque, ora, oggi, purtroppo,
  fortunatamente
kept_behind: così, allora, non, anche, se, per
motions: proposto, mozione, emendamento
own: abbiamo, siamo, stiamo, possiamo, dobbiamo, vogliamo, crediamo, io, mi, me, mio, mia, miei, mie, noi, nostro, nostra, nostri, nostre
definite: il, lo, la, i, gli, le, l, del, dello, della, dei, degli, delle, al, allo, alla, ai,
  agli, alle, dal, dalla, nel, nella, sul, sulla, suddetto, suddetta
indefinite: un, uno, una, alcuni, alcune, molti, molte, due, tre, quattro, cinque, ogni, nessun,
  nessuna, diversi, diverse
roles: uomo, donna, ragazzo, ragazza, giovane, vittima, vittime, sospettato, imputato, coppia,
  duo, azienda, società, gruppo, incidente, misura, decisione, annuncio, attacco, bambino, bambina,
  bambini, giocatore, attaccante, portiere, conducente, padre, madre, figlio, figlia, marito,
  moglie, famiglia, piano, progetto, accordo, video, film, libro, studio, rapporto, ricercatori,
  autori, squadra, processo, caso, lettera, evento, partita, animale, veicolo, auto, aereo, nave,
  edificio, casa, sentenza, legge, risultato, numero, totale, scoperta, incendio, tempesta,
  applicazione, app, piattaforma, rete, emittente, banca, agenzia, club, ente
anaphors: votazione, protesta, sciopero, condanna, dimissioni, polemica, minaccia, richiesta,
  notizia, incidente, misura, decisione, annuncio, attacco, attentato, piano, accordo, rapporto,
  sentenza, viaggio, visita, campagna, proposta, dichiarazione, evento, cerimonia, tragedia, accuse,
  indagine, riunione, sondaggio, scoperta, divieto, importo, somma
explains: che, di, del, dell, dello, degli, della, dei, delle, in, nel, nella, per, con, tra, fra, contro, da, dal,
  su, dove, quando, cui, chiamato, chiamata, a, al
speech: detto, dice, dicono, disse, affermato, afferma, aggiunto, aggiunge, spiegato, spiega,
  dichiarato, scritto, raccontato, racconta, rivelato, sottolineato, informato, avvertito,
  ammesso, secondo, commentato, concluso, assicurato, risposto, chiesto, ricordato, negato,
  confermato, annunciato, riferito, crede, criticato, insistito, sostiene
reported: che
dropped: ha, hanno, aveva, avevano, è, sono, era, erano, fu, furono, può, possono, deve, devono,
  disse, dice, aggiunse, spiegò, dichiarò, vinse, morì, nacque, sarà, saranno, vuole
prepositions: in, nel, nella, durante, per, con, da, di, sotto, secondo, dal, fino, tra, fra,
  dopo, ieri, oggi, domani, prima, nonostante, oltre, su, a
people: uomo, donna, ragazzo, ragazza, padre, madre, figlio, figlia, fratello, sorella, marito,
  moglie, giovane, studente, professore, medico, giocatore, allenatore, ministro, ministra,
  presidente, sindaco, sindaca, giudice, avvocato, vittima, sospettato, poliziotto, conducente,
  cantante, attore, attrice, persona, chi, autore, autrice
known_by_place: in, a, di, da
time: lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, gennaio, febbraio, marzo,
  aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre, settimana,
  mese, anno, anni, giorno, giorni, mattina, sera, notte, oggi, ieri, domani
function: il, lo, la, i, gli, le, l, un, uno, una, e, o, ma, di, del, della, dei, delle, in,
  nel, nella, per, con, che, si, non, al, alla, è, sono, era, essere, stato, stata, ha, hanno,
  avere, più, meno, molto, già, anche, solo, come, quando, dove, chi, quale, suo, sua, tra, fra,
  su, fino, senza, dopo, prima, detto, ancora, stesso, deve, può, da, dal, a, se, ne, ci
captions: a sinistra, a destra, sinistra, destra, foto, immagine, archivio
links: leggi anche, leggi tutto, clicca qui, per saperne di più, iscriviti, seguici, newsletter
outcomes: approvato, approvata, respinto, respinta, rinviato, rinviata, ritirato, ritirata,
  all'unanimità, la mozione è, la proposta è, l'emendamento è, votazione
answers: sì, no, forse, certo, mai
concessions: i critici, critici, i detrattori, gli oppositori, i sostenitori, alcuni dicono, c'è
  chi, è vero, certo, senza dubbio
critics: critici, detrattori, oppositori, sostenitori, scettici
contrasts: ma, tuttavia, però, in realtà, falso, al contrario, non è vero, niente di tutto
  questo
""",
    "ru": """
closers: тоже, также, однако
accused: обвиняется, обвиняются, обвиняют, обвинил, обвинила, обвинили, обвинён, обвинен, подозревается,
  обвиняемый
pleas: отрицает, отрицают, отрицал, отрицала, отвергает, отверг, отвергла, опроверг, опровергает, невиновен,
  невиновна, невиновность
idioms: так как, так что, так называемый, так называемая, так называемые, кроме того что,
  тем временем, том числе, тот факт, те кто, вскоре после, параллельно с, одновременно с
persons: он, его, него, ему, нему, им, ним, нем, нём, она, ее, её, нее, неё, ей, ней
things: они, их, них, ими, ними, оно, это, этого, этому, этим
shown: этот, эта, эти, этой, этих, этими, эту, тот, та, те, тех, той, такой, такая, такие
shown_first: там, тут, здесь, туда, оттуда, поэтому, потому, тогда, затем, потом, тем
shown_well: кто, которые, который, которая, чьи, год, году, года, неделе, неделю, месяце, месяц,
  утром, вечером, лета, лето, зиму, день, дня, сезоне, раз
openers: к тому времени, до того времени,
  итак, следовательно, таким образом, иначе, вместо этого, или, например, в результате,
  кроме того, аналогично, напротив, наоборот, с другой стороны, другими словами, то есть, позже,
  впоследствии, другой, другая, другие, оба, обе, последний, последняя, на следующий день, также,
  тоже, один из них, первый, второй, вторая, второе, третий, с тех пор, ведь, потому что,
  по его словам, по ее словам, по её словам, по их словам, наконец, в то же время, при этом,
  в этот раз, в ответ, после этого, до этого, в связи с этим, так, зато, притом, причем, причём,
  к тому же, помимо этого, помимо того, сверх того, вдобавок, вместе с тем, соответственно,
  стало быть, значит, отсюда, в противном случае, со своей стороны, в свою очередь, словом,
  короче говоря, в итоге, одновременно, параллельно, аналогичным образом, точно так же,
  кроме этого, в частности, во-вторых, в-третьих, вслед за этим, вскоре после этого, тем самым,
  несмотря на это, либо, вскоре,
  в любом случае, так или иначе, как бы то ни было, во всяком случае, в таком случае, в этом
  случае, в обоих случаях, при всем том, при всём том, в конце концов, в конечном счете, в
  конечном счёте, в конечном итоге, во-первых, по этой причине, с одной стороны, при таком
  раскладе, в любом варианте, вообще говоря, иными словами
back: последний из них, дней спустя, недель спустя, месяцев спустя, лет спустя, года спустя,
  часов спустя, день спустя, год спустя, месяц спустя, через день, на следующий день, в тот же
  день, в то же время, накануне этого, с тех пор, по его словам, по ее словам, по её словам, по
  их словам
trimmed: но, и, а, однако
trimmed_comma: тем не менее, впрочем, между тем, кроме того, более того, к сожалению, к счастью,
  действительно, конечно
kept_behind: так, не, тогда, потом, также, тоже, если, вот
own: я, меня, мне, мной, мой, моя, мое, моё, мои, моего, моей, мы, нас, нам, нами, наш, наша,
  наше, наши, нашего, нашей, наших
motions: предложил, предложила, поправка, предложение
roles: мужчина, женщина, мальчик, девочка, жертва, подозреваемый, обвиняемый, пара, компания,
  группа, инцидент, решение, авария
explains: который, которая, которое, которые, которого, которой, которых, из, в, для, с, между,
  о, об, на, против, под, по
speech: сказал, сказала, сказали, говорит, говорят, заявил, заявила, заявили, добавил, добавила,
  пояснил, пояснила, объяснил, объяснила, написал, написала, сообщил, сообщила, сообщили,
  сообщает, рассказал, рассказала, отметил, отметила, подчеркнул, подчеркнула, предупредил,
  предупредила, признал, признала, считает, утверждает, по, ответил, ответила, спросил,
  спросила, подтвердил, подтвердила, прокомментировал
reported: что
prepositions: в, во, на, при, для, с, со, по, от, из, под, после, до, во время, согласно,
  несмотря, между, у, вчера, сегодня, завтра, за, к, о
people: мужчина, женщина, мальчик, девочка, отец, мать, сын, дочь, брат, сестра, муж, жена,
  студент, учитель, врач, игрок, тренер, министр, президент, мэр, судья, адвокат, певец, певица,
  актер, актриса, человек, тот, кто
known_by_place: в, из, под
time: понедельник, вторник, среду, среда, четверг, пятницу, пятница, субботу, суббота,
  воскресенье, января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября,
  ноября, декабря, неделя, неделю, неделе, месяц, год, года, году, лет, день, дня, дней, утром,
  вечером, сегодня, вчера
function: и, в, во, не, что, он, на, я, с, со, как, а, то, все, она, так, его, но, да, ты, к, у,
  же, вы, за, бы, по, ее, её, мне, было, вот, от, меня, еще, ещё, нет, о, из, ему, для, или, ни,
  быть, был, была, были, до, вас, уже, если, их, при, это, этот, эта, эти, который, которая,
  которые, также, чтобы, после, может, только, под, об, над, между, мы, они, тот, сказал, более
captions: слева, справа, фото, на фото, архивное фото, в центре
links: читайте также, подробнее, смотрите также, подписывайтесь, нажмите здесь, читать далее
outcomes: принято, отклонено, утверждено, одобрено, отложено, снято, единогласно, предложение
  принято, предложение отклонено, голосовали, решили, постановили
answers: да, нет, конечно, возможно, никогда
concessions: критики, противники, сторонники, некоторые говорят, некоторые считают, конечно,
  правда, разумеется, якобы
critics: критики, противники, сторонники, скептики
contrasts: но, однако, на самом деле, в действительности, неправда, наоборот, напротив, это не
  так, ложь
""",
    "ar": """
closers: أيضا, أيضاً, كذلك
accused: متهم, المتهم, متهمة, اتهم, اتهمت, يتهم, تتهم, اتهام, اتهامات, اتهامه
pleas: نفى, نفت, ينفي, تنفي, ينفون, بريء, براءته, براءتها, رفض الاتهامات, أنكر, ينكر
persons: هو, هي, له, لها, منه, منها, عنه, عنها, إليه, إليها, عليه, عليها, به, بها, لديه, لديها,
  وهو, وهي
things: هم, هن, هما, لهم, منهم, عنهم, إليهم, عليهم, بهم, لديهم, وهم, أنها, أنه, أنهم, وأنه,
  وأنها, إنه, إنها, إنهم
shown: هذا, هذه, هؤلاء, ذلك, تلك, أولئك, وهذا, وهذه, وذلك, وتلك, بهذا, بهذه, لهذا, لهذه, بذلك,
  لذلك, ولذلك, فهذا
shown_first: هنا, هناك, هنالك
shown_well: الأسبوع, الشهر, العام, السنة, الصباح, المساء, الصيف, الشتاء, الموسم, القرن, اليوم,
  الذين, الذي, التي, من
openers: وفي الوقت نفسه, وفي الوقت ذاته, في الوقت ذاته, لذا, ولذا, إذن, ثم, وثم, أو, مثلا, مثلًا,
  على سبيل المثال, وعلى سبيل المثال, نتيجة لذلك, ونتيجة لذلك, بالإضافة إلى ذلك,
  وبالإضافة إلى ذلك, علاوة على ذلك, بالمثل, في المقابل, وفي المقابل, من ناحية أخرى,
  ومن ناحية أخرى, على العكس, أي, لاحقا, لاحقًا, بعد ذلك, وبعد ذلك, آخر, أخرى, كلاهما, الأول,
  الثاني, الثانية, في اليوم التالي, وفي اليوم التالي, أيضا, أيضًا, كما, منذ ذلك الحين,
  ومنذ ذلك الحين, لأن, بدوره, وبدوره, بدورها, من جهته, ومن جهته, من جانبه, ومن جانبه, من جانبها,
  ومن جانبها, حيث, مما, فيما, بينما, وتابع, وتابعت, تابع, تابعت, وأردف, واستطرد, واستطردت,
  وبالتالي, بالتالي, ومن ثم, من ثم, وعليه, وهكذا, هكذا, بالمقابل, وبالمقابل, على النقيض,
  وعلى النقيض, غير أن, إلا أن, بيد أن, وكذلك, كذلك, ثانيا, ثانيًا, ثالثا, ثالثًا, من جهة أخرى,
  ومن جهة أخرى, في غضون ذلك, وفي غضون ذلك, علاوة على هذا, فضلا عن ذلك, وفضلا عن ذلك,
  على أي حال, وعلى أي حال, على كل حال, وعلى كل حال, في كل الأحوال, وفي كل الأحوال, في جميع
  الأحوال, وفي جميع الأحوال, في أي حال, مهما يكن, ومهما يكن, بهذه الطريقة, وبهذه الطريقة, في هذه
  الحالة, وفي هذه الحالة, ولهذا السبب, باختصار, وباختصار, في نهاية المطاف, وفي نهاية المطاف, ردا
  على ذلك, وردا على ذلك, بعبارة أخرى, وبعبارة أخرى, أولا, أولًا, من جهة, ومن جهة
back: في اليوم التالي, في نفس اليوم, في اليوم نفسه, في الوقت نفسه, بعد ذلك, قبل ذلك, منذ ذلك
  الحين
trimmed: لكن, ولكن, بل
trimmed_comma: ومع ذلك, مع ذلك, في الواقع, وفي الواقع
idioms: بما في ذلك, وما إلى ذلك, مع ذلك, ومع ذلك
motions: اقترح, اقتراح, اقترحت
own: أنا, نحن, لي, لنا, عندي, عندنا, إنني, إني, أنني, أني, إننا, أننا, وأنا, ونحن, منا, علينا,
  لدينا, لدي
speech: قال, قالت, قالوا, وقال, وقالت, يقول, تقول, ويقول, وتقول, أضاف, أضافت, وأضاف, وأضافت,
  أعلن, أعلنت, وأعلن, وأعلنت, صرح, صرحت, أكد, أكدت, وأكد, وأكدت, أوضح, أوضحت, وأوضح, وأوضحت,
  ذكر, ذكرت, وذكر, وذكرت, كتب, كتبت, أشار, أشارت, وأشار, وأشارت, حذر, حذرت, وفقا, وفقًا, بحسب,
  أخبر, أخبرت, ردا, سأل, زعم, زعمت, نفى, نفت, دافع, ودافع, تحدث, وتحدث, وتحدثت, كشف, وكشف,
  وكشفت, أعرب, وأعرب, وأعربت
reported: عن, أن, إن, بأن, إنه, إنها, أنه, أنها, إلى, إنهم, أنهم
time: الاثنين, الإثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد, يناير, فبراير, مارس,
  أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر, اليوم, أمس, غدا, الأسبوع,
  الشهر, العام, عام, سنة
function: من, في, على, إلى, عن, أن, إن, التي, الذي, الذين, هذا, هذه, ذلك, تلك, هو, هي, هم, ما,
  لا, لم, لن, قد, كان, كانت, يكون, تكون, مع, كل, بعض, بعد, قبل, عند, حيث, كما, أو, ثم, بين, حتى,
  إذا, لكن, غير, قال, وقال, وقد, وفي, ومن, وهو, وهي, أنه, أنها, خلال, منذ, حول, أي, لها, له, بأن
captions: صورة, الصورة, يمين, يسار, إلى اليمين, إلى اليسار
links: اقرأ أيضا, اقرأ أيضًا, اقرأ المزيد, انقر هنا, للمزيد, اشترك, تابعنا
outcomes: تمت الموافقة, وتمت الموافقة, تمت المصادقة, رفض الاقتراح, أقر الاقتراح, بالإجماع, رفض,
  أقر, أجل
answers: نعم, لا, ربما, بالطبع, أبدا
concessions: المنتقدون, المعارضون, المؤيدون, يقول المنتقدون, يقول المعارضون, ويقول المنتقدون,
  ويقول المعارضون, يقول البعض, ويقول البعض, صحيح أن, لا شك
critics: المنتقدون, المعارضون, المؤيدون, منتقدون, معارضون
contrasts: لكن, ولكن, ومع ذلك, مع ذلك, في الواقع, وفي الحقيقة, في الحقيقة, على العكس, غير أن,
  إلا أن
""",
    "he": """
persons: הוא, היא, לו, לה, אותו, אותה, שלו, שלה, ממנו, ממנה, בו, בה
things: הם, הן, להם, להן, אותם, אותן, שלהם, שלהן, מהם, זה, זאת, זו
shown: אלה, אלו, ההוא, ההיא, ההם, הזה, הזאת, הזו, האלה, האלו
shown_first: כאן, שם, לכן, כך, אז
shown_well: השבוע, השנה, החודש
openers: לכן, אם כן, או, למשל, לדוגמה, כתוצאה מכך, בנוסף, כמו כן, לעומת זאת, מצד שני, במקום זאת,
  מאוחר יותר, אחר כך, אחרים, שניהם, שתיהן, למחרת, גם, מאז, כן, לא, כי, לדבריו, לדבריה, לבסוף,
  לאחר מכן,
  בכל מקרה, בכל אופן, מכל מקום, כך או כך, בסופו של דבר, מצד אחד, במילים אחרות, ובכל זאת, בכל זאת
back: למחרת, באותו יום, לאחר מכן, מאז, לדבריו, לדבריה
trimmed: אבל, אך
trimmed_comma: עם זאת, למרות זאת, בינתיים, למעשה, אולם
own: אני, אותי, לי, שלי, אנחנו, אנו, אותנו, לנו, שלנו
speech: אמר, אמרה, אמרו, אומר, אומרת, מסר, מסרה, הוסיף, הוסיפה, הסביר, הסבירה, כתב, כתבה, טען,
  טענה, הודיע, הודיעה, לדברי, לפי
reported: כי
function: של, את, על, עם, אל, מן, כי, לא, גם, הוא, היא, הם, זה, או, אם, כל, יש, אין, היה, היתה,
  הייתה, היו, עוד, רק, כמו, אך, אבל, בין, לאחר, לפני, אמר, אמרה
contrasts: אבל, אך, עם זאת, אולם, למעשה
""",
}
