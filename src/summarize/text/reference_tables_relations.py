"""Words for one half of something: a cause, a condition, what a thing is done with.

See `reference_words` for what each kind is.
"""

TABLES = {
    "en": """
relations: reason, cause, aim, goal, purpose, motive, result, results, outcome, consequence,
  consequences, alternative, effect, solution, difference, exception, condition, advantage,
  drawback, downside, upside, cost, price
joined: if, once, when, whenever, after, before, while, until, since, by, though, although
raising: expect, expects, expected, expecting, want, wants, wanted, wanting, allow, allows, allowed,
  allowing, cause, causes, caused, causing, help, helps, helped, enable, enables, enabled, force,
  forces, forced, urge, urges, urged, ask, asks, asked, order, orders, ordered, need, needs, needed,
  require, requires, required, encourage, encourages, encouraged, prompt, prompts, prompted, led
bystanders: survivors, victims, rescuers, witnesses, eyewitnesses, relatives, neighbours, neighbors,
  mourners, bystanders, onlookers, evacuees
""",
    "de": """
bystanders: überlebende, überlebenden, opfer, rettungskräfte, retter, augenzeugen, zeugen, angehörige,
  angehörigen, nachbarn, hinterbliebene, trauernde
relations: grund, ursache, ziel, zweck, motiv, ergebnis, folge, folgen, alternative, auslöser,
  hintergrund, anlass, lösung, unterschied, ausnahme, bedingung, voraussetzung, vorteil, nachteil,
  preis, kosten
pronominal: damit, dafür, davon, daran, darauf, daraus, darin, darüber, dadurch, dabei, danach,
  dazu, dahinter, davor, hiermit, hierfür, hierzu
""",
    "nl": """
bystanders: overlevenden, slachtoffers, reddingswerkers, getuigen, ooggetuigen, nabestaanden, buren
relations: reden, oorzaak, doel, motief, resultaat, gevolg, gevolgen, alternatief, aanleiding,
  oplossing, verschil, uitzondering, voorwaarde, voordeel, nadeel, prijs, kosten
pronominal: daarmee, daarvoor, daarvan, daarop, daarin, daarover, daardoor, daarna, daarbij,
  hiermee, hiervoor, hierdoor
""",
    "pt": """
bystanders: sobreviventes, vítimas, socorristas, testemunhas, familiares, parentes, vizinhos
relations: razão, motivo, causa, objetivo, objectivo, meta, finalidade, resultado, consequência,
  consequências, alternativa, efeito, solução, diferença, exceção, condição, vantagem, desvantagem,
  custo, preço
joined: se, quando, uma vez, depois de, após
conditions: se for, se forem, se fosse, se fossem, caso seja, caso sejam, quando for, quando forem
echoes: o
""",
    "es": """
bystanders: supervivientes, sobrevivientes, víctimas, socorristas, rescatistas, testigos, familiares, vecinos
relations: razón, motivo, causa, objetivo, meta, finalidad, resultado, consecuencia, consecuencias,
  alternativa, efecto, solución, diferencia, excepción, condición, ventaja, desventaja, coste, costo,
  precio
joined: si, cuando, una vez, después de, tras
conditions: si es, si son, si fuera, si fueran, si fuese, de ser, de serlo, cuando sea, cuando sean
echoes: lo
""",
    "fr": """
bystanders: survivants, rescapés, victimes, secouristes, sauveteurs, témoins, proches, voisins
relations: raison, motif, cause, but, objectif, finalité, résultat, conséquence, conséquences,
  alternative, effet, solution, différence, exception, condition, avantage, inconvénient, coût, prix
joined: si, une fois, après, quand, sitôt
echoes: le, l
""",
    "it": """
bystanders: sopravvissuti, superstiti, vittime, soccorritori, testimoni, familiari, parenti, vicini
relations: ragione, motivo, causa, obiettivo, scopo, risultato, conseguenza, conseguenze,
  alternativa, effetto, soluzione, differenza, eccezione, condizione, vantaggio, svantaggio, costo,
  prezzo
joined: se, una volta, dopo, quando
conditions: se sarà, se saranno, se fosse, se fossero, se verrà, se verranno, qualora fosse
echoes: lo
""",
    "ru": """
bystanders: выжившие, выживших, пострадавшие, пострадавших, спасатели, спасателей, очевидцы, очевидцев,
  родственники, соседи
relations: причина, причиной, цель, целью, мотив, результат, результатом, следствие, следствием,
  альтернатива, решение, разница, исключение, условие, преимущество, недостаток, стоимость, цена
""",
}
