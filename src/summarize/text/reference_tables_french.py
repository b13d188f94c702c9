"""Words that lean: French; `reference_words` says what each kind is."""

TABLES = {
    "fr": """
closers: aussi, également, toutefois, cependant, d'ailleurs, non plus, pourtant
accused: accusé, accusée, accusés, accusées, mis en examen, mise en examen, soupçonné, soupçonnée,
  accusation
pleas: nie, nient, nié, niait, niant, conteste, contestent, contesté, innocent, innocente,
  innocence, dément, démenti, réfute
counts: premier, première, second, seconde, deuxième, troisième, dernier, dernière, deux, trois,
  beaucoup, certains, certaines, plusieurs
auxiliaries: est, sont, a, ont, était, étaient, sera, seront, avait, doit, peut, va, peuvent,
  doivent, vont, avaient
idioms: il y a de cela, alors que, ainsi que, aussi bien, dès lors que, plus tard que, en plus de, en outre de,
  autre que, tel que, telle que, ce que, ce qui, ceux qui, celui qui, celle qui, en même temps que,
  à l'inverse de, en contrepartie de, simultanément à, en contrepartie d
openers_comma: depuis, à l'époque,
  avant, après, ici, en réponse, d'un côté, sur ce, de là, premièrement
persons: il, elle, lui, son, sa, ses
things: ils, elles, leur, leurs, eux, cela, ça, ceci, celui-ci, celle-ci, ceux-ci, celles-ci,
  vôtre, vôtres, sien, sienne, siens, siennes
shown: ce, cet, cette, ces
shown_first: ici, là, tel, telle, celui, celle, ceux, c
shown_well: semaine, week-end, mois, année, matin, après-midi, soir, nuit, été, hiver, printemps,
  automne, saison, siècle, décennie, trimestre, dimanche, samedi, lundi, mardi, mercredi, jeudi,
  vendredi, jour, moment, que, qui, sont, serait
openers: un deuxième, une deuxième, un troisième, une troisième, un second, une seconde, le reste,
  un tel, une telle, de tels, de telles, il en va de même, la même chose,
  deux autres, trois autres, quatre autres, plusieurs autres, jusque-là, jusqu'alors,
  ainsi, donc, alors, puis, c'est pourquoi, par conséquent, sinon, au lieu de cela, ou, ni,
  par exemple, en conséquence, de plus, en outre, de même, en revanche, par contre, d'autre part,
  au contraire, autrement dit, c'est-à-dire, ensuite, plus tard, un autre, une autre, autre,
  autres, d'autres, tous deux, les deux, toutes deux, l'autre, les autres, le couple, le duo, le
  même, la même, le lendemain, aussi, également, l'un d'eux, l'une d'elles, le premier, la
  première, le second, la seconde, ce dernier, cette dernière, ces derniers, dès lors, depuis lors,
  car, parce que, selon lui, selon elle, pour lui, pour elle, enfin, finalement, malgré cela,
  voilà, d'où, du coup, d'ailleurs, du reste, qui plus est, de surcroît, à l'inverse, inversement,
  au demeurant, en somme, en bref, en résumé, quant à lui, quant à elle, quant à eux, quant à
  elles, pour autant, malgré tout, quand même, tout de même, de ce fait, par la suite, entre-temps,
  entretemps, simultanément, dans le même temps, en même temps, deuxièmement, troisièmement, d'un
  autre côté, de la même manière, de la même façon, pareillement, en contrepartie, dans la foulée,
  à son tour, en dernier lieu, en définitive, non seulement cela, c'est ainsi, en tout cas, en tout
  état de cause, de toute façon, de toutes façons, de toute manière, quoi qu'il en soit, dans tous
  les cas, dans les deux cas, de cette façon, de cette manière, de la sorte, cela dit, ceci dit,
  cela étant, ce faisant, après tout, au final, au bout du compte, à ce titre, pour cette raison,
  pour ces raisons, à partir de là, d'une part, en premier lieu, pour le reste, qu'importe, tant
  pis, en d'autres termes
back: à la place, au lieu de cela, ans plus tôt, jours plus tôt, mois plus tôt, semaines plus tôt, heures plus tôt, ans
  auparavant, jours auparavant, mois auparavant, ce dernier, cette dernière, ces derniers, ces
  dernières, jours plus tard, semaines plus tard, mois plus tard, ans plus tard, années plus tard,
  heures plus tard, minutes plus tard, un jour plus tard, un an plus tard, le lendemain, le même
  jour, au même moment, la veille, en a profité, en ont
  profité, en profite, en profitent, en profiter, depuis lors, un an plus tôt, quant à lui, quant à elle, pour sa
  part, de son côté
trimmed: mais, et, or
trimmed_comma: en parallèle, parallèlement, cependant, toutefois, pourtant, néanmoins, en outre, de
  plus, par ailleurs, pendant ce temps, en effet, en fait, maintenant, aujourd'hui,
  malheureusement, heureusement
kept_behind: si, non, pas, aussi, puis, alors, pour
own: je, j, me, moi, mon, ma, mes, nous, notre, nos
expletive: il faut, il fallait, il y a, il y avait, il s agit, il semble, il convient, il reste, il
  suffit
expletive_that: il est, il était, il serait, il sera
linkers: que, qu, de, d
motions: proposé, motion, amendement
definite: le, la, les, l, du, des, au, aux, ledit, ladite, lesdits, lesdites
indefinite: un, une, plusieurs, quelques, beaucoup, deux, trois, quatre, cinq, chaque, aucun,
  aucune
roles: homme, femme, garçon, fille, jeune, victime, victimes, suspect, suspecte, accusé, accusée,
  couple, duo, entreprise, société, groupe, incident, mesure, décision, annonce, accident, attaque,
  enfant, enfants, joueur, attaquant, gardien, conducteur, père, mère, fils, mari, épouse, famille,
  bébé, plan, projet, accord, vidéo, film, livre, étude, rapport, chercheurs, auteurs, équipe,
  procès, affaire, lettre, événement, match, animal, véhicule, voiture, avion, navire, bâtiment,
  maison, jugement, loi, résultat, nombre, total, découverte, incendie, tempête, application,
  appli, plateforme, réseau, chaîne, banque, agence, association, ong, club
anaphors: grève, condamnation, démission, polémique, litige, menace, demande,
  incident, mesure, décision, annonce, accident, attaque, attentat, plan, accord, étude,
  rapport, jugement, voyage, visite, campagne, proposition, déclaration, événement, cérémonie,
  tragédie, accusations, enquête, réunion, sondage, découverte, interdiction, montant, somme
explains: qui, que, dont, de, du, des, d, en, pour, avec, entre, contre, par, sur, où, quand, à,
  au, aux, dans, nommé, appelé
speech: dit, disent, déclaré, déclare, déclarent, affirmé, affirme, affirment, ajouté, ajoute,
  expliqué, explique, écrit, raconté, raconte, révélé, souligné, souligne, informé, averti, admis,
  selon, estimé, estime, commenté, conclu, assuré, assure, répondu, demandé, rappelé, rappelle,
  nié, confirmé, annoncé, rapporté, croit, critiqué, insisté, indiqué, indique, précisé, précise,
  confié, lancé
reported: que
prepositions: en, dans, à, au, aux, durant, pendant, pour, avec, par, de, sous, selon, depuis,
  jusqu, entre, après, hier, demain, avant, lors, interrogé, interrogée, outre, sur, malgré, d
people: élu, élue, député, députée, chercheur, chercheuse, écrivain, artiste, athlète, pilote,
  avocate, joueuse, journaliste, policière, conductrice, procureur, procureure, homme politique,
  homme, femme, garçon, fille, père, mère, fils, frère, soeur, sœur, mari, épouse, jeune,
  étudiant, étudiante, professeur, médecin, joueur, entraîneur, ministre, président, présidente,
  maire, juge, avocat, avocate, victime, suspect, policier, conducteur, chanteur, chanteuse,
  acteur, actrice, personne, auteur, sénateur, sénatrice
known_by_place: à, en, au, de, du
time: lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, février, mars, avril,
  mai, juin, juillet, août, septembre, octobre, novembre, décembre, semaine, mois, année, ans, an,
  jour, jours, matin, soir, nuit, hier, demain
function: le, la, les, l, un, une, des, du, de, d, et, ou, mais, en, dans, par, pour, avec, que,
  qu, qui, se, s, ne, n, pas, plus, au, aux, à, est, sont, était, être, été, a, ont, avait, avoir,
  il, elle, ils, elles, on, y, ce, c, cette, ces, cet, son, sa, ses, leur, leurs, très, aussi,
  comme, quand, où, dont, entre, sur, sans, après, avant, si, même, dit, tout, tous, je, j, nous,
  vous, doit, peut, va, fait, sous, chez
captions: à gauche, à droite, gauche, droite, photo, image, archives, illustration
links: lire aussi, lire la suite, cliquez ici, en savoir plus, à lire, abonnez-vous, suivez-nous,
  newsletter
outcomes: adopté, adoptée, approuvé, approuvée, rejeté, rejetée, reporté, reportée, retiré,
  retirée, à l'unanimité, la motion a, la motion est, la proposition a, la proposition est,
  l'amendement a, l'amendement est, vote
answers: oui, non, peut-être, bien sûr, jamais
concessions: les critiques, les détracteurs, les opposants, les partisans, certains disent,
  certains estiment, d'aucuns, certes, il est vrai, bien sûr, sans doute, soi-disant
critics: détracteurs, opposants, partisans, critiques, sceptiques
announced: compliment, campagne, avertissement, message, surprise, secret, promesse, question,
  réponse, solution, idée, plan, raison, erreur, défi, offre, demande, cadeau, découverte, record
claims: rumeurs, rumeur, prétendument, prétend, prétendent, présumé, affirme, affirment, accusé
denials: ce n est pas, cela n est pas, n est pas vrai, faux, fausse, dément, démenti, démentent,
  nie, a nié, infondé
pairs: tous deux, toutes deux, les deux
contrasts: mais, cependant, toutefois, pourtant, en réalité, en vérité, faux, au contraire, or, ce
  n'est pas vrai, c'est faux, rien de tout cela
""",
}
