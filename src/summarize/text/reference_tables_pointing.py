"""Words that point at what was told: demonstratives that are said, amounts, offices, parts.

See `reference_words` for what each kind is.
"""

TABLES = {
    "en": """
reckoning: estimate, estimates, estimated, hope, hopes, hoped, expect, expects, expected, predict,
  predicts, predicted, fear, fears, feared, reckon, reckons, reckoned, know, knows, knew, feel, feels,
  felt, doubt, doubts, doubted, guess, guesses, assume, assumes, assumed, suspect, suspects,
  suspected, acknowledge, acknowledges, acknowledged, concede, concedes, conceded, hinted,
  indicated, maintain, maintains, maintained, insist, suggest, understand, understands,
  agree, agrees, agreed, worry, worries, worried, wish, wishes, calculated, calculates
said_shown: that, this
finite: means, meant, makes, made, depends, depended, happens, happened, leaves, left, goes, went,
  comes, came, gives, gave, takes, took, shows, showed, sounds, seems, seemed, includes, applies,
  ought, cannot, can't, won't, isn't, wasn't, doesn't, didn't
amounts: sum, amount, figure, figures, total, number, numbers, value, percentage, proportion, tally,
  toll
both: both
offices: chief executive, chief executive officer, ceo, spokesman, spokeswoman, spokesperson,
  co-founder, founder, chairman, chairwoman, managing director, director, manager, head coach,
  coach, headteacher, head teacher, vice president, vice-president, general manager, editor,
  curator, owner, project manager, team principal, caretaker manager, chief scientist
participles: ed, ing, born, known, given, taken, written, built, driven, founded
owned: his, her, its, their
proofs: testimony, testament, proof, evidence, tribute
turned: however, nevertheless, nonetheless, moreover, furthermore, therefore, consequently, in turn,
  by contrast, on the other hand, likewise
more: another
archived: file, file photo, file picture, file image
says: said, says
views: view, claim, argument, theory, pitch, opinion, version, case
twos: the two, the three, the four
""",
    "de": """
reckoning: schätzt, schätzte, schätzen, hofft, hoffte, hoffen, erwartet, erwartete, erwarten,
  fürchtet, fürchtete, befürchtet, befürchtete, rechnet, vermutet, vermutete, weiß, wusste, denkt,
  dachte, findet, fand, ahnt, prognostiziert, versichert, versicherte, gesagt, meinten, glaubte,
  glauben
said_shown: das
finite: könnte, könnten, dürfte, dürften, müsste, müssten, sollte, sollten, wäre, wären, würde,
  würden, sei, seien, hätte, hätten, habe, werde, muss, müssen, darf, müsse, könne, solle, dürfe,
  reicht, reiche, bedeutet, bedeute, zeigt, zeige, gilt, gelte, macht, mache, nicht, auch
amounts: summe, betrag, zahl, zahlen, anzahl, wert, gesamtzahl, gesamtsumme, gesamtbetrag, quote
parts: die meisten
both: beide, beiden
offices: vorsitzende, vorsitzender, leiter, leiterin, sprecher, sprecherin, vorstandschef, vorstandschefin, geschäftsführer, geschäftsführerin,
  trainer, trainerin, konzernchef, firmenchef, gründer, gründerin, mitgründer, vereinschef,
  klubchef, sportdirektor, werksleiter, firmensprecher, konzernsprecher, unternehmenssprecher
owned: sein, seine, seinem, seinen, seiner, seines, ihr, ihre, ihrem, ihren, ihrer, ihres
turned: jedoch, allerdings, hingegen, dagegen, dennoch, trotzdem, zudem, außerdem, indes, ebenfalls
more: ein weiterer, eine weitere, ein weiteres, ein anderer, eine andere, weitere
says: sagte, sagt
views: ansicht, meinung, these, argument, version, sicht, darstellung, behauptung
twos: die zwei, die beiden, die drei, der beiden, den beiden
""",
    "nl": """
reckoning: schat, schatte, hoopt, hoopte, verwacht, verwachtte, vreest, vreesde, denkt, dacht,
  vermoedt, vermoedde, weet, wist, meent, meende, gelooft, geloofde, gezegd
said_shown: dat
amounts: bedrag, som, aantal, cijfer, cijfers, getal, totaal, waarde
parts: de meesten, de meerderheid
parts_of: van, der
both: beide
offices: voorzitter, voorzitster, woordvoerder, woordvoerster, bestuursvoorzitter, topman, topvrouw, oprichter, trainer,
  bondscoach, hoofdtrainer, directeur
owned: zijn, haar, hun
turned: echter, daarentegen, bovendien, niettemin, desondanks, eveneens, daarnaast
more: nog een, een ander, een andere
says: zei, zegt
views: mening, visie, stelling, argument, versie, bewering
twos: de twee, de drie
""",
    "pt": """
reckoning: estima, estimam, estimou, estimaram, espera, esperam, esperava, prevê, preveem, previu,
  calcula, calculou, teme, temem, temia, acha, acham, achou, pensa, pensou, considera, considerou,
  acreditam, acreditava, sabe, sabia, avalia, avaliou, entende, entendeu, reconhece, reconheceu,
  duvida, supõe, imagina, sugeriu, sugere
said_shown: isso, isto, aquilo
amounts: valor, montante, quantia, soma, cifra, número, números, total, percentual, porcentagem
parts: a maioria, a maior parte, a metade, a minoria
parts_of: de, do, da, dos, das, dele, dela, deles, delas
both: ambos, ambas
offices: o presidente-executivo, a presidente-executiva, o diretor-executivo, a diretora-executiva,
  o porta-voz, a porta-voz, o técnico, o treinador, o fundador, a fundadora, o cofundador, o diretor,
  a diretora, o gerente, a gerente
participles: ado, ada, ados, adas, ido, ida, idos, idas, ando, endo, indo
owned: seu, sua, seus, suas
turned: no entanto, porém, contudo, entretanto, todavia, portanto, por sua vez, além disso, por outro lado,
  em contrapartida
judged: claro, clara, evidente, óbvio, possível, impossível, provável, necessário, preciso, difícil, fácil, importante,
  certo, decidido, comprovado, confirmado, acordado
more: outro, outra, outros, outras
says: disse, diz
views: visão, opinião, tese, argumento, versão, alegação
twos: os dois, as duas, os três, as três, dos dois, das duas
""",
    "es": """
reckoning: estima, estiman, estimó, estimaron, espera, esperan, esperaba, prevé, prevén, calcula,
  calculó, teme, temen, temía, piensa, piensan, pensó, considera, consideró, creen, creía, creyó,
  sabe, sabía, opina, opinó, supone, duda, reconoce, reconoció, sugirió, sugiere
said_shown: eso, esto, aquello, ello
amounts: importe, suma, cantidad, cifra, cifras, monto, número, total, valor, porcentaje
parts: la mayoría, la mayor parte, la mitad, la minoría
parts_of: de, del
both: ambos, ambas
offices: el director ejecutivo, la directora ejecutiva, el portavoz, la portavoz, el entrenador, la
  entrenadora, el fundador, la fundadora, el cofundador, el director, la directora, el gerente, el
  consejero delegado, el vocero, la vocera, el técnico
participles: ado, ada, ados, adas, ido, ida, idos, idas, ando, iendo
owned: su, sus
turned: sin embargo, no obstante, en cambio, por tanto, por lo tanto, por su parte, a su vez, además, por otro lado,
  por otra parte
judged: claro, clara, evidente, obvio, posible, imposible, probable, necesario, difícil, fácil, importante, cierto,
  decidido, comprobado, confirmado, acordado
more: otro, otra, otros, otras
says: dijo, dice
views: visión, opinión, tesis, argumento, versión
twos: los dos, las dos, los tres, las tres
""",
    "fr": """
reckoning: estiment, estimait, espère, espèrent, espérait, prévoit, prévoient, calcule, craint,
  craignent, craignait, pense, pensent, pensait, considère, considèrent, croient, croyait, sait,
  savait, juge, jugent, suppose, doute, reconnaît, suggère
said_shown: cela, ça, ceci
amounts: montant, somme, chiffre, chiffres, nombre, total, valeur, pourcentage
parts: la plupart, la majorité, la majeure partie, la moitié
parts_of: de, du, des, d, entre, parmi
both: les deux
offices: le directeur général, la directrice générale, le porte-parole, la porte-parole,
  l'entraîneur, l'entraîneuse, le fondateur, la fondatrice, le cofondateur, le directeur, la
  directrice, le sélectionneur, le pdg
participles: é, ée, és, ées, ant
owned: son, sa, ses, leur, leurs
turned: toutefois, cependant, pourtant, néanmoins, en revanche, par contre, en outre, par ailleurs,
  quant à lui, quant à elle, de son côté, pour sa part
more: un autre, une autre, d'autres
says: dit
views: avis, opinion, thèse, argument, version, vision
twos: les deux, les trois
""",
    "it": """
reckoning: stima, stimano, stimato, spera, sperano, sperava, prevede, prevedono, calcola, teme,
  temono, temeva, pensa, pensano, pensato, considera, ritiene, ritengono, ritenuto, credono, sa,
  sapeva, suppone, dubita, riconosce, suggerisce
said_shown: ciò
amounts: importo, somma, cifra, cifre, numero, totale, valore, percentuale, ammontare
parts: la maggior parte, la maggioranza, la metà, la minoranza
parts_of: di, del, dello, della, dei, degli, delle, dell
both: entrambi, entrambe
offices: l'amministratore delegato, il portavoce, la portavoce, l'allenatore, l'allenatrice, il
  fondatore, la fondatrice, il cofondatore, il direttore, la direttrice, il tecnico
participles: ato, ata, ati, ate, uto, uta, uti, ute, ito, ita, ando, endo
owned: suo, sua, suoi, sue, loro
turned: tuttavia, però, invece, inoltre, pertanto, a sua volta, dal canto suo
judged: chiaro, evidente, ovvio, possibile, impossibile, probabile, necessario, difficile, facile, importante, certo,
  deciso, confermato
more: un altro, un'altra, altri, altre
says: disse, dice, detto
views: visione, opinione, tesi, argomento, versione, parere
twos: i due, le due, i tre, le tre, dei due, delle due
""",
    "ru": """
reckoning: надеется, надеются, ожидает, ожидают, опасается, опасаются, думает, думают, полагает,
  полагают, знает, знают, верит, верят, уверен, уверена, уверены, считают, сомневается,
  предполагает, предполагают, оценивает, признает, признаёт
said_shown: это, этого, этому
amounts: сумма, число, цифра, количество, доля, стоимость
finite: будет, была, было, станет, составит, составила, составило, составляет, выросла, выросло, растет,
  растёт, снизилась, снизилось, увеличилась, увеличилось, достигла, достигло, превышает, превысила,
  превысило, может, должна, должно, не, уже
both: оба, обе, обоих, обеих, обоим, обеим, обоими
turned: однако, тем не менее, в свою очередь, напротив, наоборот, кроме того
says: сказал, сказала, говорит
""",
    "he": """
reckoning: מעריך, מעריכה, מעריכים, מקווה, מקווים, צופה, צופים, חושש, חוששת, חוששים, חושב, חושבת,
  חושבים, מאמין, מאמינה, מאמינים, סבור, סבורה, סבורים, יודע, יודעת
said_shown: זה, זאת, זו
amounts: הסכום
""",
    "ar": """
amounts: المبلغ, للمبلغ, بالمبلغ, والمبلغ
""",
    "hi": """
reckoning: अनुमान, उम्मीद, आशंका, मानना, विश्वास, लगता, सोचते, सोचता, सोचती, मानते, मानता, मानती
said_shown: यह, ये
""",
    "zh": """
reckoning: 估计, 估計, 预计, 預計, 希望, 担心, 擔心, 相信, 预测, 預測, 怀疑, 懷疑, 觉得, 覺得
""",
}
