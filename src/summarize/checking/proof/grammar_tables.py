"""Words that build a sentence, per language: data, with the reason for each kind.

The kinds, in the order in which a word that could be of several is looked up:

* det, poss: open a noun phrase, and are never its head.
* prep: opens a part that says where, when or how; `of`: one that the noun before it needs.
* conj: joins like parts; `alt`: joins parts of which only one may hold (or).
* sub: opens a clause that is true beside the main one; cond: one that the main one depends on.
* rel: opens a clause about the noun before it; that: opens what is said, thought or wanted.
* be, have, modal: carry the tense; without `be` a participle turns from passive to active.
* neg, guard: turn, weaken or bound what stands beside them.
* report: whose words or thoughts they are; factive: of these, verbs of what is so.
* scope: all, only, first, most: what limits their noun cannot be taken away.
* pron: stands for somebody; male, female, thing, group: who can be meant.
* adv: says when or how, and can go; open: may open a sentence and go (but, however).
* time: nouns that say when without a preposition; part: `number of`: nothing without the `of`.
* needy: verbs that say nothing alone; reversal: takes back what was said before.
* particle: after a verb it is the verb's own; pair: wants two.
* title: stands before a name. small: numerals in words, from zero on.
* separable: halves of verbs, and of infinitives, that stand at the end of a clause.
* finite: endings of finite verbs, where they tell; verb: whole verbs that are finite.
"""

from summarize.checking.proof.grammar_table_english import ENGLISH

TABLES: dict[str, dict[str, str]] = {
    "en": ENGLISH,
    "pt": {
        "det": "o a os as um uma uns umas este esta estes estas esse essa esses essas aquele"
        " aquela",
        "poss": "seu sua seus suas meu minha nosso nossa",
        "prep": "em no na nos nas num numa por pelo pela pelos pelas para com sobre entre"
        " durante após até contra sob perante desde segundo conforme ante ao à aos às",
        "of": "de do da dos das dum duma",
        "conj": "e mas porém",
        "alt": "ou",
        "sub": "quando enquanto porque embora pois depois antes como",
        "cond": "se caso salvo exceto senão contanto",
        "rel": "que quem cujo cuja cujos cujas onde",
        "that": "que",
        "be": "é são foi foram era eram ser sido sendo está estão estava estavam",
        "have": "tem têm tinha tinham ter tendo há havia",
        "modal": "pode podem poderia deve devem deveria vai vão iria iriam quer querem",
        "neg": "não nunca jamais nem nenhum nenhuma ninguém nada sem tampouco mal",
        "guard": "suposto suposta supostamente alegado alegada acusado acusada acusados suspeito"
        " suspeita alega alegou quase cerca apenas só somente pelo menos mais máximo ex antigo"
        " antiga recusou recusa negou nega falhou tentou tenta pretende pretendia planeja"
        " planeia espera esperava pediu pede talvez possível possivelmente provavelmente poderá"
        " poderia deveria falso falsa impediu evitou deixou vice interino futuro futura"
        " aproximadamente",
        "report": "disse dizem diz afirmou afirma afirmam alegou alega alegam segundo conforme"
        " acredita acham acha admitiu declarou anunciou revelou confirmou garantiu contou"
        " explicou acrescentou pensa considera considerou negou prometeu informou escreveu"
        " acusou suspeita",
        "scope": "todo toda todos todas cada único única primeiro primeira último última maior"
        " menor melhor pior mais menos só qualquer",
        "pron": "ele ela eles elas lhe lhes se isto isso",
        "adv": "também já ainda ontem hoje amanhã depois agora então sempre porém contudo"
        " entretanto",
        "open": "mas e porém contudo entretanto também depois assim",
        "title": "sr sra dr dra presidente ministro ministra dom dona",
        "small": "zero um dois três quatro cinco seis sete oito nove dez onze doze",
        "scale": "mil milhão milhões bilhão bilhões % anos dias meses horas reais euros metros",
        "finite": "ou eu iu aram eram iram ava avam ará erá irá arão erão irão",
        "verb": "é são foi foram era eram está estão estava tem têm tinha há havia fez disse"
        " teve pôs quer pode deve vai vão deu veio quis trouxe ficou fica vive trabalha joga"
        " ganha",
    },
    "es": {
        "det": "el la los las un una unos unas este esta estos estas ese esa esos esas aquel"
        " aquella",
        "poss": "su sus mi nuestra nuestro",
        "prep": "en por para con sobre entre durante tras hasta contra bajo ante desde según al"
        " a hacia mediante",
        "of": "de del",
        "conj": "y e pero sino",
        "alt": "o u",
        "sub": "cuando mientras porque aunque pues después antes como",
        "cond": "si salvo excepto",
        "rel": "que quien quienes cuyo cuya donde",
        "that": "que",
        "be": "es son fue fueron era eran ser sido siendo está están estaba estaban",
        "have": "ha han había habían haber habiendo hay",
        "modal": "puede pueden podría debe deben debería va van quiere quieren",
        "neg": "no nunca jamás ni ningún ninguna nadie nada sin tampoco apenas",
        "guard": "presunto presunta presuntamente supuesto supuesta supuestamente acusado"
        " acusada acusados sospechoso sospechosa alega alegó casi cerca sólo solo solamente"
        " menos más máximo ex antiguo antigua exministro rechazó niega negó intentó intenta"
        " pretende planea espera esperaba pidió pide quizá quizás tal posible posiblemente"
        " probablemente podría falso falsa impidió evitó dejó vice interino futuro futura"
        " aproximadamente unos",
        "report": "dijo dicen dice afirmó afirma afirman aseguró asegura alega alegó según cree"
        " creen admitió declaró anunció reveló confirmó contó explicó añadió piensa considera"
        " consideró negó prometió informó escribió acusó sospecha señaló indicó sostiene",
        "scope": "todo toda todos todas cada único única primer primero primera último última"
        " mayor menor mejor peor más menos solo sólo cualquier",
        "pron": "él ella ellos ellas le les se lo",
        "adv": "también ya aún todavía ayer hoy mañana después ahora entonces siempre además",
        "open": "pero y sin embargo también después además así",
        "title": "sr sra dr dra presidente presidenta ministro ministra don doña",
        "small": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "scale": "mil millón millones % años días meses horas pesos euros metros",
        "finite": "ó aron ieron eron aba aban ará erá irá arán erán irán",
        "verb": "es son fue fueron era eran está están estaba ha han había hay hizo dijo tuvo"
        " puso quiere puede debe va van dio vino quiso trajo tiene tienen vive trabaja juega"
        " gana",
    },
    "fr": {
        "det": "le la les l' un une ce cet cette ces",
        "poss": "son sa ses leur leurs mon ma notre",
        "prep": "à au aux en dans par pour avec sur sous entre pendant après avant depuis contre"
        " vers chez selon lors devant derrière malgré",
        "of": "de du des d'",
        "conj": "et mais",
        "alt": "ou",
        "sub": "quand lorsque pendant tandis puisque car quoique comme parce",
        "cond": "si s' sauf sinon pourvu",
        "rel": "qui que qu' dont où lequel laquelle",
        "that": "que qu'",
        "be": "est sont était étaient fut furent être été étant sera seront",
        "have": "a ont avait avaient avoir eu ayant aura auront",
        "modal": "peut peuvent pourrait doit doivent devrait va vont veut veulent",
        "neg": "ne n' pas jamais rien aucun aucune personne sans ni guère",
        "guard": "présumé présumée prétendu prétendue prétendument accusé accusée accusés"
        " soupçonné soupçonnée suspect presque environ près seulement que moins plus ancien"
        " ancienne ex futur future refusé refuse refusa nie nié nia échoué tenté tente projette"
        " espère espérait demandé demande peut-être possible probablement pourrait faux fausse"
        " empêché évité cessé vice adjoint quasi vers",
        "report": "dit disent affirme affirmé affirma affirment selon croit pense pensent admis"
        " déclaré annoncé révélé confirmé assure assuré expliqué ajouté estime estimé nié promis"
        " écrit accusé soupçonne indiqué prétend raconté",
        "scope": "tout toute tous toutes chaque seul seule premier première dernier dernière"
        " plus moins meilleur meilleure pire",
        "pron": "il elle ils elles lui se on y",
        "adv": "aussi déjà encore hier demain ensuite maintenant alors toujours",
        "open": "mais et cependant toutefois aussi ensuite alors ainsi",
        "title": "m mme mlle dr président présidente ministre",
        "small": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
        "scale": "mille million millions milliard milliards % ans jours mois heures euros mètres",
        "finite": "ait aient era eront ira iront",
        "verb": "est sont était étaient fut a ont avait avaient va vont peut doit sera seront"
        " fait vit travaille joue gagne prend vient",
    },
    "de": {
        "separable": "zu aus an ab auf ein vor zurück mit nach bei um los fest statt teil her"
        " hin weg"
        " fort zusammen weiter",
        "det": "der die das den dem des ein eine einen einem einer eines dieser diese dieses",
        "poss": "sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser",
        "prep": "in im an am auf bei beim mit nach aus zu zum zur für gegen über unter vor"
        " hinter zwischen durch während seit bis um wegen trotz laut ins",
        "of": "von vom",
        "conj": "und aber sondern doch",
        "alt": "oder",
        "sub": "als weil da nachdem bevor während obwohl indem",
        "cond": "wenn falls sofern außer",
        "rel": "welcher welche welches dessen deren wo",
        "that": "dass daß ob",
        "be": "ist sind war waren sein gewesen wird werden wurde wurden worden",
        "have": "hat haben hatte hatten",
        "modal": "kann können konnte könnte muss müssen soll sollen sollte will wollen wollte"
        " darf dürfen dürfte mag möchte würde",
        "neg": "nicht kein keine keinen keiner keinem nie niemals niemand nichts ohne weder noch"
        " kaum",
        "guard": "mutmaßlich mutmaßliche mutmaßlicher mutmaßlichen angeblich angebliche"
        " angeblichen vermeintlich beschuldigt angeklagt verdächtigt verdächtig fast beinahe"
        " etwa rund circa knapp nur lediglich mindestens höchstens bis mehr weniger ehemalige"
        " ehemaliger ehemaligen frühere früherer früheren ex weigerte weigert bestritt"
        " bestreitet leugnet leugnete scheiterte versuchte versucht plant plante hofft hoffte"
        " bat bittet vielleicht möglicherweise wohl voraussichtlich könnte sollte falsch falsche"
        " verhinderte vermied stellvertretende künftige nahezu ungefähr",
        "report": "sagte sagt sagten erklärte erklärt behauptete behauptet laut zufolge glaubt"
        " glaubte meint meinte gab räumte kündigte teilte berichtete berichtet bestätigte"
        " betonte betont versprach schrieb vermutet warf hieß",
        "scope": "alle aller allen jeder jede jedes einzige einziger erste erster ersten letzte"
        " letzter letzten größte größter beste bester meisten mehr weniger nur",
        "pron": "er sie es ihn ihm ihnen sich wir man",
        "adv": "auch schon noch gestern heute morgen danach jetzt dann immer zudem",
        "open": "aber und doch jedoch auch danach dann zudem",
        "title": "herr frau dr präsident präsidentin minister ministerin kanzler",
        "small": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        "scale": "hundert tausend million millionen milliarde milliarden % prozent jahre tage"
        " monate stunden euro meter",
        "finite": "te ten",
        "verb": "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann muss"
        " soll will darf ging kam gab stand fand lag nahm blieb starb gewann verlor schrieb lebt"
        " arbeitet spielt",
    },
    "it": {
        "det": "il lo la i gli le l' un uno una un' questo questa quel quella",
        "poss": "suo sua suoi sue",
        "prep": "in nel nella nei nelle a al alla ai alle con su sul sulla per tra fra durante"
        " dopo contro da dal dalla presso verso secondo",
        "of": "di del dello della dei degli delle d'",
        "conj": "e ed ma però",
        "alt": "o oppure",
        "sub": "quando mentre perché poiché benché come",
        "cond": "se salvo eccetto purché",
        "rel": "che chi cui quale",
        "that": "che",
        "be": "è sono era erano fu furono essere stato stata stati state",
        "have": "ha hanno aveva avevano avere",
        "modal": "può possono potrebbe deve devono dovrebbe vuole vogliono",
        "neg": "non mai né nessuno nessuna niente nulla senza neppure appena",
        "guard": "presunto presunta presunti accusato accusata accusati sospettato sospettata"
        " quasi circa solo soltanto almeno meno più ex rifiutato rifiuta rifiutò negato nega"
        " negò tentato tenta prevede spera chiesto chiede forse possibile probabilmente potrebbe"
        " falso falsa impedito evitato vice futuro",
        "report": "detto dice dicono disse affermato afferma affermano secondo crede pensa"
        " ammesso dichiarato annunciato rivelato confermato spiegato aggiunto ritiene negato"
        " promesso scritto accusato sostiene",
        "scope": "tutto tutta tutti tutte ogni unico unica primo prima ultimo ultima maggiore"
        " minore migliore peggiore più meno solo",
        "pron": "egli lui lei loro si",
        "adv": "anche già ancora ieri oggi domani poi ora allora sempre",
        "open": "ma e però tuttavia anche poi così",
        "title": "sig signor signora dott presidente ministro",
        "small": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici",
        "scale": "mila milione milioni miliardo miliardi % anni giorni mesi ore euro metri",
        "finite": "ava avano eva evano iva ivano arono erono irono erà irà",
        "verb": "è sono era erano fu furono ha hanno aveva può deve vuole va vive lavora gioca"
        " vince fa viene",
    },
    "nl": {
        "separable": "te uit aan af op in voor terug mee na bij om los vast plaats deel weg"
        " samen door",
        "det": "de het een deze dit die dat",
        "poss": "zijn haar hun mijn ons onze",
        "prep": "in op aan bij met naar uit voor tegen over onder achter tussen door tijdens"
        " sinds tot om wegens volgens na",
        "of": "van",
        "conj": "en maar",
        "alt": "of",
        "sub": "toen terwijl omdat nadat voordat hoewel",
        "cond": "als indien tenzij mits behalve",
        "rel": "die dat wie waar wiens",
        "that": "dat",
        "be": "is zijn was waren wordt worden werd werden geweest",
        "have": "heeft hebben had hadden",
        "modal": "kan kunnen kon zou zouden moet moeten mag wil willen zal zullen",
        "neg": "niet geen nooit niemand niets zonder noch nauwelijks",
        "guard": "vermeende vermoedelijk vermoedelijke beschuldigd verdacht bijna ongeveer circa"
        " slechts alleen minstens hoogstens tot meer minder voormalige voormalig ex weigerde"
        " weigert ontkende ontkent mislukte probeerde plant hoopt hoopte vroeg vraagt misschien"
        " mogelijk waarschijnlijk zou valse voorkwam vice",
        "report": "zei zegt zeiden verklaarde verklaart beweerde beweert volgens gelooft denkt"
        " meldde bevestigde kondigde vertelde schreef vermoedt",
        "scope": "alle elke ieder iedere enige eerste laatste grootste beste meeste meer minder",
        "pron": "hij zij ze het hem haar hen zich",
        "adv": "ook al nog gisteren vandaag morgen daarna nu toen altijd",
        "open": "maar en echter ook daarna toen",
        "title": "dhr mevrouw dr president minister",
        "small": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf",
        "scale": "honderd duizend miljoen miljard % procent jaar dagen maanden uur euro meter",
        "finite": "de den te ten",
        "verb": "is zijn was waren wordt werd werden heeft hebben had kan moet wil zal ging kwam"
        " gaf stond won verloor schreef woont werkt",
    },
}  # fmt: skip
