"""Words that lean: German, Dutch; `reference_words` says what each kind is."""

TABLES = {
    "de": """
closers: auch, allerdings, jedoch, ebenfalls, hingegen, dagegen
accused: angeklagt, angeklagte, angeklagten, beschuldigt, beschuldigte, vorgeworfen, verdächtigt, anklage
pleas: bestreitet, bestreiten, bestritt, bestritten, leugnet, leugnete, unschuldig, unschuld, dementiert,
  dementierte, zurückgewiesen
pairs: beide, die beiden
counts: erste, ersten, zweite, zweiten, dritte, letzte, beiden, zwei, drei, viele, einige, manche,
  mehrere, wenige
auxiliaries: ist, sind, war, waren, wird, werden, hat, haben, soll, sollen, kann, wurde, wurden
idioms: so wie, so dass, so viel, so viele, so weit, oder aber, also auch, auch wenn,
  auch als, auch nachdem, auch ohne, gleichzeitig mit, zugleich mit, im gegenteil zu
openers_comma: zuvor, vorher, davor
persons: er, ihm, ihn, sie, ihr, ihre, ihrem, ihren, ihrer, ihres, sein, seine, seinem, seinen,
  seiner, seines
things: es, ihnen, deren, dessen
shown: diese, dieser, dieses, diesem, diesen, jener, jene, jenes, jenem, jenen
shown_first: dies, hier, dort, dabei, damit, dafür, dagegen, daraus, darin, darauf, darüber,
  davon, dazu, danach, daher, deshalb, deswegen, darum, dadurch, dann
shown_well: woche, wochenende, monat, jahr, jahres, morgen, abend, sommer, winter, frühjahr,
  herbst, saison, jahrhundert, quartal, tag, tage, tagen, mittwoch, montag, dienstag,
  donnerstag, freitag, samstag, sonntag
openers: ein solcher, eine solche, ein solches, einen solchen, solch ein, solch eine, solche, solcher,
  ein zweiter, eine zweite, ein zweites, ein dritter, eine dritte, ein drittes, gleiches, dasselbe,
  der rest,
  ein ähnlicher, eine ähnliche, ein ähnliches, ähnliche, ähnliches, zwei weitere, drei
  weitere, vier weitere, zwei andere, drei andere, mehrere andere, bis dahin, von da an, damals,
  davor, ein weiterer, eine weitere, ein weiteres, weitere, das ist, das war, das sei, das hat,
  das sind, das waren, das wird, das würde, das sagte, das bedeutet, das gilt, das zeigt, das
  liegt, das macht, das kann, das teilte, das berichtet, das geht, das habe, also, somit,
  folglich, sonst, stattdessen, oder, zum beispiel, beispielsweise, andererseits, im gegensatz
  dazu, mit anderen worten, später, anschließend, andere, beide, keiner von beiden, letztere,
  letzterer, letzteres, die beiden, der andere, die andere, die anderen, der zweite, die zweite,
  das zweite, ein anderer, eine andere, ein weiterer, eine weitere, ein weiteres, im nächsten
  jahr, im folgenden jahr, im jahr darauf, im monat darauf, in der woche darauf, am nächsten tag,
  am folgenden tag, demnach, zudem, außerdem, ebenso, allerdings, dennoch, trotzdem, insofern,
  schließlich, seitdem, seither, nur so, so, darunter, genau, weil, sodass, dieser, zusätzlich,
  darüber hinaus, überdies, ferner, des weiteren, hinzu kommt, hinzu kommen, hinzu kam, hinzu
  kamen, obendrein, gleichzeitig, zugleich, währenddessen, unterdessen, indes, indessen, hingegen,
  jedoch, gleichwohl, nichtsdestotrotz, nichtsdestoweniger, im gegenteil, umgekehrt, vielmehr,
  infolgedessen, demzufolge, demgegenüber, ansonsten, andernfalls, ebenfalls, gleichfalls, auch,
  denn, daraufhin, hierzu, hierbei, hierfür, hiervon, hiermit, zweitens, drittens, zum anderen,
  abgesehen davon, im übrigen, übrigens, immerhin, aus diesem grund, letztendlich, kurz darauf,
  wenig später, tags darauf, alternativ, jedenfalls, beziehungsweise, trotz allem, auf jeden fall,
  in jedem fall, auf alle fälle, so oder so, wie auch immer, wie dem auch sei, ohnehin, sowieso,
  auf diese weise, auf diese art, in diesem fall, in beiden fällen, letztlich, letzten endes,
  unterm strich, alles in allem, kurzum, kurz gesagt, anders gesagt, in der folge, im ergebnis,
  zusätzlich dazu, zum einen, einerseits, erstens, aus diesen gründen, davon abgesehen, nichts
  desto trotz, demgemäß, dementsprechend, infolge dessen
back: jahre zuvor, tage zuvor, monate zuvor, wochen zuvor, stunden zuvor, letztere, letzterer,
  tage später, tag später, wochen später, woche später, monate später, jahre später, jahr
  später, stunden später, minuten später, am nächsten tag, am selben tag, tags zuvor, am tag
  zuvor, seitdem, seither, hingegen, dagegen, stattdessen, ebenfalls
trimmed: aber, und, doch
trimmed_comma: nun
kept_behind: so, dann, nicht, auch, damit, da
expletive: es gibt, es gab, es scheint, es handelt, es geht, es kam
expletive_that: es kommt, es heißt, es zeigt, es fällt, es steht, es ist, es war, es sei, es
  wird, es wurde, es bleibt, es wäre
linkers: dass, zu, ob, wie, wer, wenn
motions: beantragte, antrag, beantragt
own: ich, mich, mir, mein, meine, meinem, meinen, meiner, meines, wir, uns, unser, unsere,
  unserem, unseren, unserer
definite: der, die, das, dem, den, des
indefinite: ein, eine, einem, einen, einer, eines, kein, keine, zwei, drei, vier, fünf, mehrere,
  viele, einige
roles: versorger, betreiber, hersteller, händler, anbieter, veranstalter,
  mann, frau, junge, mädchen, männer, frauen, opfer, verdächtige, angeklagte, paar,
  unternehmen, firma, gruppe, vorfall, schritt, entscheidung, unfall, angriff, kind, kinder,
  spieler, stürmer, fahrer, vater, mutter, sohn, tochter, familie, baby, plan, vorhaben, projekt,
  video, film, buch, studie, bericht, forscher, mannschaft, prozess, fall, brief, tier, fahrzeug,
  auto, flugzeug, gebäude, haus, urteil, gesetz, 34-jährige, jährige, konzern, verein, klub, app,
  plattform, sender, netzwerk, bank, verband
anaphors: abstimmung, antrag, verhandlungen, erhöhung, sperrung, schließung, kürzung, verurteilung,
  festnahme, einigung, streit, warnung, forderung,
  nachricht, vorfall, schritt, entscheidung, unfall, angriff, anschlag, plan, vorhaben, studie, bericht,
  urteil, reise, besuch, kampagne, vorschlag, abkommen, vereinbarung, ankündigung, erklärung,
  veranstaltung, tragödie, vorwürfe, ermittlungen, untersuchung, umfrage, treffen, verbot, betrag,
  summe
explains: der, die, das, des, von, nach, vor, in, im, für, mit, aus, zwischen, auf, zu, zur, zum, wo,
  gegen, bei, über, am, an, dessen, deren, vom, namens
speech: sagte, sagt, sagten, sagen, erklärte, erklärt, erklärten, meinte, meint, fügte, betonte,
  betont, schrieb, schreibt, teilte, warnte, warnt, kündigte, berichtete, berichtet, zufolge,
  behauptete, behauptet, forderte, fordert, räumte, antwortete, fragte, gab, hieß, laut, glaubt,
  so, twitterte, erzählte, bestätigte
reported: dass
prepositions: in, im, am, an, bei, während, für, mit, von, aus, unter, nach, vor, seit, bis,
  auf, trotz, laut, zu, zum, zur, gestern, heute, morgen, damals, später, früher
people: manager, managerin, politiker, politikerin, forscher, forscherin, autor, autorin, anwältin,
  künstler, künstlerin, schauspielerin, sportler, sportlerin, athlet, athletin, unternehmer,
  unternehmerin, rentner, rentnerin, zeuge, zeugin, täter, angeklagter, beamter, beamtin, polizistin,
  bürgermeister, bürgermeisterin, oberbürgermeister, oberbürgermeisterin,
  mann, frau, junge, mädchen, vater, mutter, sohn, tochter, bruder, schwester, spieler,
  trainer, minister, ministerin, präsident, präsidentin, richter, anwalt, opfer, polizist,
  fahrer, student, lehrer, arzt, sängerin, sänger, schauspieler, wer, person
known_by_place: in, aus, bei, nach
time: montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, januar, februar, märz,
  april, mai, juni, juli, august, september, oktober, november, dezember, woche, monat, jahr,
  jahre, jahren, tag, tage, morgen, abend, nacht, heute, gestern
function: der, die, das, dem, den, des, ein, eine, einem, einen, einer, eines, und, oder, aber,
  von, zu, in, im, am, an, auf, aus, bei, mit, nach, vor, für, als, wie, dass, es, er, sie, ihr,
  sein, ist, sind, war, waren, wird, werden, wurde, wurden, hat, haben, hatte, hatten, nicht,
  kein, auch, nur, noch, schon, sich, so, zum, zur, um, über, unter, durch, bis, seit, wenn,
  weil, ob, kann, können, soll, will, ich, wir, man, ja, nein, sehr, mehr, doch, sagte, worden,
  habe, sei, dort, hier
captions: links, rechts, archivbild, archivfoto, foto, bild, im bild, symbolbild
links: lesen sie auch, mehr zum thema, hier klicken, newsletter, abonnieren, weitere
  informationen, zum video
outcomes: angenommen, abgelehnt, beschlossen, genehmigt, vertagt, zurückgezogen, einstimmig, der
  antrag wurde, der antrag ist, abstimmung, gebilligt
answers: ja, nein, natürlich, vielleicht, keineswegs
concessions: kritiker, gegner, befürworter, manche sagen, manche meinen, viele meinen, zwar,
  zugegeben, natürlich, angeblich, skeptiker
critics: kritiker, gegner, befürworter, skeptiker
announced: kompliment, kampagne, warnung, botschaft, überraschung, geheimnis, versprechen, frage,
  antwort, lösung, idee, plan, grund, fehler, angebot, bitte, geschenk, geständnis, problem, rekord
claims: gerüchte, gerüchten, angeblich, berichten, berichte, behauptet, behauptete, behaupten
denials: das ist nicht, das war nicht, das stimmt nicht, dies ist nicht, stimmt nicht, nicht wahr,
  falsch, bestritt, bestreitet, bestritten, dementierte, dementiert, dementieren, widerlegt
contrasts: aber, doch, jedoch, allerdings, tatsächlich, in wahrheit, falsch, unsinn, im
  gegenteil, das stimmt nicht, das ist falsch
""",
    "nl": """
closers: ook, echter, eveneens, trouwens
accused: beschuldigd, beschuldigt, aangeklaagd, verdacht van, verdachte, aanklacht
pleas: ontkent, ontkennen, ontkende, ontkend, onschuldig, onschuld, betwist, spreekt tegen
counts: eerste, tweede, derde, laatste, twee, drie, velen, sommigen, enkelen
auxiliaries: is, zijn, was, waren, wordt, worden, heeft, hebben, zal, moet, kan, werd
idioms: zo veel, zodat, of het, ook al, anders dan, tegelijk met, tegelijkertijd met, verder dan
persons: hij, hem, zijn, zij, ze, haar
things: hen, hun, ze, ervan, ermee, erop
shown: deze, dit
shown_first: dat, die, hier, daar, daarom, daardoor, daarna, daarmee, daarvoor, daarbij
shown_well: week, weekend, maand, jaar, ochtend, middag, avond, zomer, winter, lente, herfst,
  seizoen, eeuw, kwartaal
openers_comma: uiteindelijk
openers: zo een, zulke, dergelijke, een dergelijke, een dergelijk, een tweede, een derde, hetzelfde,
  de rest,
  twee andere, drie andere, vier andere, verscheidene andere, tot dan, tot die tijd, tegen die tijd, destijds,
  het is, het was, het werd, het wordt, het heeft, het had, het gaat, dus, daarom, anders,
  in plaats daarvan, of, bijvoorbeeld, als gevolg daarvan, bovendien, daarentegen, met andere
  woorden, later, vervolgens, andere, anderen, beide, beiden, laatstgenoemde, de twee, de andere,
  een andere, een ander, nog een, de volgende dag, ook, toch, zo, tenslotte, sindsdien, evenzo,
  daarnaast, verder, voorts, tevens, eveneens, daarenboven, daarbovenop, niettemin, desondanks,
  desalniettemin, nochtans, integendeel, daartegenover, intussen, ondertussen, tegelijk,
  tegelijkertijd, hierdoor, hierop, hierna, hiermee, hiertoe, hierbij, hiervoor, daarop, daartoe,
  daarvan, daarin, daarover, derhalve, bijgevolg, kortom, immers, want, ten tweede, ten derde, ten
  slotte, tot slot, omgekeerd, zodoende, aldus, op zijn beurt, op haar beurt, vandaar, althans,
  overigens, trouwens, sterker nog, nadien, kort daarna, even later, om die reden, als gevolg
  hiervan, in elk geval, in ieder geval, hoe dan ook, hoe het ook zij, op die manier, op deze
  manier, in dat geval, in dit geval, in beide gevallen, al met al, enerzijds, anderzijds, ten
  eerste, om deze reden, in reactie daarop, dat gezegd hebbende, per slot van rekening
back: in plaats daarvan, laatstgenoemde, dagen later, weken later, maanden later, jaren later, jaar later, een dag
  later, uur later, dezelfde dag, sindsdien, de volgende dag
trimmed: maar, en
trimmed_comma: echter, bovendien
kept_behind: toch, ook, dan, niet
own: ik, mij, me, mijn, wij, we, ons, onze
definite: de, het
indefinite: een, geen, twee, drie, vier, vijf, meerdere, veel, enkele
roles: man, vrouw, jongen, meisje, slachtoffer, verdachte, stel, bedrijf, groep, incident,
  besluit, beslissing, ongeluk, aanval, kind, kinderen, speler, spits, bestuurder, vader, moeder,
  zoon, dochter, familie, plan, project, video, film, boek, studie, onderzoek, rapport,
  onderzoekers, ploeg, zaak, brief, dier, auto, vliegtuig, gebouw, huis, vonnis, wet, concern, club,
  app, platform, omroep, zender, netwerk, bank
anaphors: stemming, protest, staking, veroordeling, ontslag, ruzie, dreiging, eis,
  nieuws, incident, besluit, beslissing, ongeluk, aanval, aanslag, plan, studie, onderzoek, rapport,
  vonnis, reis, bezoek, campagne, voorstel, overeenkomst, aankondiging, verklaring, ceremonie,
  tragedie, beschuldigingen, bijeenkomst, verbod, bedrag
explains: die, dat, van, in, voor, uit, met, tussen, op, tot, waar, tegen, bij, over, aan, wiens
speech: zei, zegt, zeiden, zeggen, vertelde, vertelt, voegde, schreef, schrijft, waarschuwde,
  verklaarde, verklaart, meldde, meldt, volgens, aldus, vindt, antwoordde, vroeg, stelt, stelde,
  benadrukte, bevestigde
reported: dat
prepositions: in, op, bij, tijdens, voor, met, door, van, uit, onder, na, sinds, tot, volgens,
  ondanks, gisteren, vandaag, morgen
people: man, vrouw, jongen, meisje, vader, moeder, zoon, dochter, broer, zus, speler, trainer,
  minister, president, rechter, advocaat, slachtoffer, agent, bestuurder, student, leraar, arts,
  zanger, zangeres, acteur, persoon, wie
known_by_place: in, uit, bij, naar
time: maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, januari, februari,
  maart, april, mei, juni, juli, augustus, september, oktober, november, december, week, maand,
  jaar, dag, ochtend, avond, nacht, vandaag, gisteren, morgen
function: de, het, een, en, of, maar, van, te, in, op, aan, bij, met, naar, voor, als, dat, die,
  dit, deze, hij, zij, ze, is, zijn, was, waren, wordt, worden, werd, werden, heeft, hebben,
  had, hadden, niet, geen, ook, nog, al, er, om, over, door, uit, tot, zich, ik, wij, we, kan,
  kunnen, zal, wil, moet, zo, meer, zei, wie, wat
captions: links, rechts, archieffoto, foto, beeld
links: lees ook, lees meer, klik hier, nieuwsbrief, meer informatie
outcomes: aangenomen, verworpen, goedgekeurd, afgewezen, besloten, ingetrokken, unaniem, de
  motie werd, de motie is, stemming
answers: ja, nee, natuurlijk, misschien
concessions: critici, tegenstanders, voorstanders, sommigen zeggen, sommigen vinden, weliswaar,
  natuurlijk, toegegeven
critics: critici, tegenstanders, voorstanders
contrasts: maar, echter, toch, in werkelijkheid, onzin, onjuist, integendeel, dat klopt niet
""",
}
