"""Words that lean: Portuguese, Spanish; `reference_words` says what each kind is."""

TABLES = {
    "pt": """
closers: também, no entanto, contudo, porém, aliás, igualmente
accused: acusado, acusada, acusados, acusadas, acusou, acusa, réu, ré, réus, suspeito de, suspeita
  de, denunciado, denunciada, indiciado, indiciada, acusação
pleas: nega, negam, negou, negaram, negando, inocente, inocentes, inocência, repudia, repudiou,
  rejeita as, rejeitou as, refuta, refutou
counts: primeiro, primeira, segundo, segunda, terceiro, terceira, último, última, dois, duas, três,
  muitos, muitas, alguns, algumas, vários, várias, poucos, poucas
auxiliaries: é, são, foi, foram, era, eram, será, serão, vai, vão, tem, deve, está, têm, podem,
  devem, farão, fizeram, estavam, tinham
idioms: assim que, assim como, já que, já em, depois de, depois do, depois da, depois dos, depois
  das, depois que, logo após, logo depois de, logo que, até então, também conhecido, também
  conhecida, em consequência de, em consequência da, em consequência do, como consequência de, como
  consequência da, como consequência do, em troca de, em paralelo a, em paralelo ao, em paralelo à,
  paralelamente a, paralelamente à, paralelamente ao, ao mesmo tempo que, ao mesmo tempo em que,
  logo depois do, logo depois da
openers_comma: antes, depois, aqui, já, em resposta
persons: ele, ela, lhe, dele, dela, seu, sua, seus, suas, nele, nela
things: eles, elas, lhes, deles, delas, neles, nelas, isso, isto, disso, disto, nisso, aquilo, o
  mesmo
shown: este, esta, estes, estas, esse, essa, esses, essas, deste, desta, destes, destas, desse,
  dessa, desses, dessas, neste, nesta, nestes, nestas, nesse, nessa, nesses, nessas, aquele,
  aquela, aqueles, aquelas, naquele, naquela, daquele, daquela
shown_first: aqui, ali, lá, aí, tal, tais
shown_well: que, de, do, da, semana, fim de semana, mês, ano, manhã, tarde, noite, verão, inverno,
  primavera, outono, temporada, século, década, trimestre, domingo, sábado, segunda, segunda-feira,
  terça, terça-feira, quarta, quarta-feira, quinta, quinta-feira, sexta, sexta-feira, dia, momento
openers: um segundo, uma segunda, um terceiro, uma terceira, os demais, as demais, o restante,
  na altura, à época, àquela altura, há outro, há outra, há ainda, há também,
  mais dois, mais duas, mais três, assim, portanto, então, logo, por isso, por conseguinte, consequentemente, caso contrário,
  em vez disso, ou, nem, por exemplo, como resultado, além disso, da mesma forma, em contraste, por
  outro lado, ao contrário, pelo contrário, ou seja, isto é, depois, mais tarde, posteriormente, em
  seguida, outro, outra, outros, outras, ambos, ambas, o outro, a outra, os outros, as outras, os
  dois, as duas, os três, as três, a dupla, o casal, no ano seguinte, no mês seguinte, na semana
  seguinte, na manhã seguinte, no ano anterior, o mesmo, a mesma, no dia seguinte, na ocasião, na
  época, na sequência, já, também, um deles, uma delas, o primeiro, a primeira, o segundo, a
  segunda, o último, esta última, este último, daí, desde então, porque, pois, desta vez, dessa
  vez, com isso, segundo ele, segundo ela, para ele, para ela, mesmo assim, ainda assim, do mesmo
  modo, afinal, finalmente, por fim, apesar disso, ademais, outrossim, tampouco, senão, do
  contrário, em contrapartida, em consequência, como consequência, em suma, em resumo, em síntese,
  em segundo lugar, em terceiro lugar, por último, paralelamente, simultaneamente, ao mesmo tempo,
  enfim, não obstante, ou melhor, quer dizer, tanto que, inversamente, igualmente, em paralelo, em
  troca, do mesmo jeito, de igual modo, logo depois, logo em seguida, inclusive, de qualquer modo,
  de qualquer forma, de qualquer maneira, de qualquer jeito, de todo modo, de toda forma, de toda
  maneira, de todo jeito, em todo caso, em qualquer caso, em todo o caso, seja como for, desse
  modo, dessa forma, dessa maneira, deste modo, desta forma, desta maneira, sendo assim, assim
  sendo, dito isso, dito isto, de resto, no fim das contas, no final das contas, afinal de contas,
  ao fim e ao cabo, a partir daí, com efeito, em outras palavras, por outras palavras, além do
  mais, ainda por cima, para piorar, em primeiro lugar, por um lado, de um lado, por essa razão,
  por esse motivo, por este motivo, em ambos os casos, em todos os casos, nos dois casos, quanto a
  isso, só que, até porque
back: em vez disso, anos antes, dias antes, meses antes, semanas antes, horas antes, minutos antes, este último,
  esta última, dias depois, semanas depois, meses depois, anos depois, horas depois, minutos
  depois, um dia depois, um ano depois, dias mais tarde, meses mais tarde, anos mais tarde, no dia
  seguinte, no mesmo dia, ao mesmo tempo, no dia anterior, desde então, um ano antes, por sua vez
trimmed: mas, e
trimmed_comma: porém, contudo, no entanto, entretanto, todavia, além disso, ainda, aliás, enquanto
  isso, de fato, agora, hoje, infelizmente, felizmente
kept_behind: assim, então, não, também, por, se
motions: propôs, moção, emenda, requereu
own: estou, tenho, sou, acho, acredito, temos, estamos, somos, podemos, tivemos, fizemos, queremos, acreditamos, devemos, precisamos, eu, me, mim, meu, minha, meus, minhas, comigo, nós, nosso, nossa, nossos, nossas, conosco, a
  gente
definite: o, a, os, as, do, da, dos, das, no, na, nos, nas, ao, à, aos, às, pelo, pela, pelos,
  pelas, dito, dita, referido, referida
indefinite: um, uma, uns, umas, alguns, algumas, vários, várias, muitos, muitas, dois, duas, três,
  quatro, cinco, cada, nenhum, nenhuma, num, numa
roles: homem, mulher, menino, menina, jovem, vítima, vítimas, suspeito, suspeita, suspeitos,
  acusado, réu, casal, dupla, empresa, companhia, grupo, incidente, medida, decisão, anúncio,
  acidente, ataque, criança, crianças, jogador, atacante, meia, goleiro, motorista, pai, mãe,
  filho, filha, marido, esposa, família, bebê, plano, projeto, acordo, vídeo, filme, livro, estudo,
  relatório, pesquisadores, autores, equipe, time, processo, caso, carta, evento, partida, jogo,
  animal, veículo, carro, avião, navio, prédio, casa, sentença, lei, resultado, número, total,
  descoberta, incêndio, tempestade, aplicativo, app, plataforma, emissora, banco, agência, ong,
  entidade, clube
anaphors: votação, protesto, greve, condenação, polêmica, polémica, disputa, ameaça, pedido,
  notícia, incidente, medida, decisão, anúncio, acidente, ataque, atentado, plano, acordo, estudo,
  relatório, sentença, viagem, visita, campanha, proposta, declaração, evento, cerimônia, tragédia,
  acusações, investigação, reunião, pesquisa, descoberta, proibição, valor, montante, quantia
explains: que, de, do, da, dos, das, em, no, na, nos, nas, para, com, entre, contra, por, sobre,
  onde, quando, cujo, cuja, pelo, pela, chamado, chamada
speech: disse, diz, disseram, dizem, afirmou, afirma, afirmaram, acrescentou, explicou, explica,
  declarou, escreveu, contou, revelou, ressaltou, informou, avisou, alertou, admitiu, argumentou,
  segundo, comentou, concluiu, garantiu, respondeu, perguntou, lembrou, destacou, negou, confirmou,
  defendeu, falou, anunciou, relatou, acredita, criticou, pediu, insistiu
reported: que
dropped: havia, haviam, tinham, disse, diz, afirmou, afirma, acrescentou, explicou, declarou,
  escreveu, contou, revelou, ressaltou, informou, alertou, admitiu, argumentou, comentou, concluiu,
  garantiu, respondeu, lembrou, destacou, negou, confirmou, foi, foram, era, eram, está, estão,
  estava, estavam, tem, tinha, teve, tiveram, fez, fizeram, ficou, ficaram, pode, podem, vai, vão,
  deve, devem, recebeu, ganhou, perdeu, morreu, nasceu, venceu, voltou, deixou, chegou, passou,
  começou, terminou, quer, queria, são, será, serão, seria
prepositions: em, no, na, nos, nas, durante, para, com, por, de, sob, segundo, apesar, desde, até,
  entre, após, ontem, hoje, amanhã, antes, depois, questionado, questionada, perguntado, além,
  sobre
people: autarca, vereador, vereadora, deputado, deputada, empresário, empresária, pesquisador,
  pesquisadora, investigador, investigadora, cientista, escritor, escritora, artista, atleta,
  piloto, advogada, jogadora, treinador, treinadora, jornalista,
  homem, mulher, menino, menina, pai, mãe, filho, filha, irmão, irmã, marido, esposa, jovem,
  estudante, professor, professora, médico, médica, jogador, técnico, ministro, ministra,
  presidente, prefeito, prefeita, juiz, juíza, advogado, vítima, suspeito, policial, motorista,
  cantor, cantora, ator, atriz, pessoa, quem, autor, autora, senador, senadora
known_by_place: em, no, na, de, do, da
time: segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo,
  janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro,
  dezembro, semana, mês, ano, anos, dia, dias, manhã, tarde, noite, hoje, ontem, amanhã
function: o, a, os, as, um, uma, uns, umas, e, ou, mas, de, do, da, dos, das, em, no, na, nos, nas,
  por, pelo, pela, para, com, que, se, não, ao, à, aos, às, é, são, foi, foram, era, ser, está,
  estão, tem, têm, ter, há, mais, menos, muito, já, também, só, como, quando, onde, quem, qual,
  seu, sua, seus, suas, ele, ela, eles, elas, isso, este, esta, esse, essa, entre, sobre, até, sem,
  após, antes, depois, disse, ainda, mesmo, num, numa, deve, pode, vai, lhe
captions: à esquerda, à direita, esquerda, direita, foto, imagem, na foto, arquivo, divulgação,
  reprodução
links: leia mais, leia também, clique aqui, saiba mais, veja também, inscreva-se, siga-nos,
  newsletter, assine
outcomes: aprovado, aprovada, rejeitado, rejeitada, adiado, adiada, retirado, retirada, deferido,
  indeferido, por unanimidade, a proposta foi, a moção foi, o requerimento foi, a emenda foi,
  votação
answers: sim, não, talvez, claro, nunca
concessions: críticos, os críticos, opositores, defensores, os defensores, alguns dizem, há quem
  diga, há quem, é verdade, é certo, claro, sem dúvida, embora, supostamente
critics: críticos, opositores, defensores, céticos, adversários
announced: elogio, campanha, alerta, mensagem, surpresa, segredo, promessa, pergunta, resposta,
  solução, ideia, plano, motivo, erro, desafio, oferta, pedido, presente, descoberta, apelo,
  recorde
claims: boatos, boato, rumores, supostamente, suposto, suposta, alega, alegou, alegam, acusado
denials: isso não é, isto não é, não é verdade, falso, falsa, negou, nega, negaram, desmentiu,
  desmente, desmentido, infundado
pairs: ambos, ambas, os dois, as duas
contrasts: mas, porém, contudo, no entanto, entretanto, todavia, na verdade, na realidade, errado,
  mentira, pelo contrário, isso não, isso é falso, nada disso
""",
    "es": """
closers: también, sin embargo, además, asimismo, igualmente
accused: acusado, acusada, acusados, acusadas, acusó, acusa, imputado, imputada, investigado por,
  acusación
pleas: niega, niegan, negó, negaron, negando, inocente, inocentes, inocencia, rechaza las, rechazó
  las, desmiente, desmintió
counts: primero, primera, segundo, segunda, tercero, tercera, último, última, dos, tres, muchos,
  muchas, algunos, algunas, varios, varias, pocos, pocas
auxiliaries: es, son, fue, fueron, era, eran, será, serán, va, van, ha, tiene, debe, está, han,
  tienen, pueden, deben, harán, hicieron, estaban
idioms: así como, así que, después de, después del, después que, luego de, luego que, como
  resultado de, además de, por eso que, también conocido, también conocida, paralelamente a, al
  mismo tiempo que, encima de, a continuación de, de ahí que
openers_comma: antes, después, aquí, en respuesta, sobre todo, con todo, después de todo
persons: él, ella, le, su, sus, suyo, suya
things: ellos, ellas, les, ello, eso, esto, aquello, lo mismo
shown: este, esta, estos, estas, ese, esa, esos, esas, aquel, aquella, aquellos, aquellas, éste,
  ésta, éstos, éstas
shown_first: aquí, allí, ahí, allá, tal, tales
shown_well: que, de, del, semana, mes, año, mañana, tarde, noche, verano, invierno, primavera,
  otoño, temporada, siglo, década, trimestre, domingo, sábado, lunes, martes, miércoles, jueves,
  viernes, día, momento
openers: un segundo, una segunda, un tercero, una tercera, los demás, las demás, lo demás, el resto,
  lo mismo, en aquel entonces, por entonces, por aquel entonces, hay otro, hay otra, hay también,
  hay un segundo, hay una segunda,
  dos más, tres más, hasta entonces, para entonces,
  así, por tanto, por lo tanto, entonces, luego, por eso, por ello, en consecuencia, de lo
  contrario, en vez de eso, en cambio, o, ni, por ejemplo, como resultado, además, asimismo, del
  mismo modo, por el contrario, por otro lado, por otra parte, al contrario, es decir, después, más
  tarde, posteriormente, otro, otra, otros, otras, ambos, ambas, el otro, la otra, los otros, las
  otras, los dos, las dos, los tres, la pareja, el mismo, la misma, al día siguiente, también,
  tampoco, uno de ellos, una de ellas, el primero, la primera, el segundo, la segunda, este último,
  esta última, desde entonces, porque, pues, esta vez, con ello, con eso, según él, según ella,
  para él, para ella, finalmente, por último, pese a ello, a pesar de ello, aún así, aun así, por
  ende, así pues, por consiguiente, igualmente, de igual modo, de igual manera, de igual forma, de
  la misma manera, de la misma forma, a su vez, en segundo lugar, en tercer lugar, en resumen, en
  suma, en definitiva, o sea, dicho de otro modo, en otras palabras, de ahí, ahora bien, en
  contraste, a la inversa, paralelamente, simultáneamente, al mismo tiempo, encima, entretanto,
  acto seguido, a continuación, al respecto, más bien, por esa razón, por esta razón, al poco
  tiempo, de cualquier modo, de cualquier manera, de cualquier forma, de todos modos, de todas
  formas, de todas maneras, en todo caso, en cualquier caso, sea como sea, sea como fuere, como
  quiera que sea, de este modo, de esta manera, de esta forma, de ese modo, de esa manera, de esa
  forma, dicho esto, al fin y al cabo, a fin de cuentas, a partir de ahí, aparte de eso, aparte de
  ello, además de eso, además de ello, en efecto, en primer lugar, por un lado, por una parte, por
  este motivo, por ese motivo, en ambos casos, en todos los casos, por lo demás, para colmo
back: en su lugar, en cambio, años antes, días antes, meses antes, semanas antes, horas antes, minutos antes, este último,
  esta última, días después, semanas después, meses después, años después, horas después, minutos
  después, un día después, un año después, días más tarde, meses más tarde, años más tarde, al día
  siguiente, el mismo día, al mismo tiempo, el día anterior, desde entonces, un año antes, por su
  parte
trimmed: pero, y, mas
trimmed_comma: sin embargo, no obstante, además, mientras tanto, de hecho, ahora, hoy,
  desgraciadamente, afortunadamente, aun así, por cierto
kept_behind: así, entonces, no, también, si, por
motions: propuso, moción, enmienda
own: estoy, tengo, soy, creo, hemos, tenemos, estamos, somos, podemos, queremos, creemos, debemos, yo, me, mí, mi, mis, mío, mía, conmigo, nosotros, nosotras, nos, nuestro, nuestra, nuestros,
  nuestras
definite: el, la, los, las, del, al, dicho, dicha, dichos, dichas
indefinite: un, una, unos, unas, algunos, algunas, varios, varias, muchos, muchas, dos, tres,
  cuatro, cinco, cada, ningún, ninguna
roles: hombre, mujer, niño, niña, joven, víctima, víctimas, sospechoso, sospechosa, acusado,
  acusada, pareja, dúo, empresa, compañía, grupo, incidente, medida, decisión, anuncio, accidente,
  ataque, niños, jugador, delantero, portero, conductor, padre, madre, hijo, hija, marido, esposa,
  familia, bebé, plan, proyecto, acuerdo, vídeo, película, libro, estudio, informe, investigadores,
  autores, equipo, juicio, caso, carta, evento, partido, animal, vehículo, coche, avión, barco,
  edificio, casa, sentencia, ley, resultado, número, total, hallazgo, incendio, tormenta,
  aplicación, app, plataforma, cadena, emisora, banco, agencia, ong, entidad, club
anaphors: votación, protesta, huelga, condena, dimisión, polémica, disputa, amenaza, petición,
  noticia, incidente, medida, decisión, anuncio, accidente, ataque, atentado, plan, acuerdo,
  estudio, informe, sentencia, viaje, visita, campaña, propuesta, declaración, evento, ceremonia,
  tragedia, acusaciones, investigación, reunión, encuesta, hallazgo, prohibición, importe, suma,
  cantidad
explains: que, de, del, en, para, con, entre, contra, por, sobre, donde, cuando, cuyo, cuya,
  llamado, llamada, a, al
speech: dijo, dice, dijeron, dicen, afirmó, afirma, afirmaron, añadió, agregó, explicó, explica,
  declaró, escribió, contó, reveló, señaló, informó, advirtió, admitió, argumentó, según, comentó,
  concluyó, aseguró, respondió, preguntó, recordó, destacó, negó, confirmó, defendió, anunció,
  relató, cree, criticó, pidió, insistió, indicó, sostuvo, manifestó
reported: que
dropped: había, habían, dijo, dice, afirmó, afirma, añadió, agregó, explicó, declaró, escribió,
  contó, reveló, señaló, informó, advirtió, admitió, comentó, concluyó, aseguró, respondió,
  recordó, destacó, negó, confirmó, fue, fueron, era, eran, está, están, estaba, estaban, tiene,
  tenía, tenían, tuvo, tuvieron, hizo, hicieron, quedó, quedaron, puede, pueden, va, van, debe,
  deben, recibió, ganó, perdió, murió, nació, venció, volvió, dejó, llegó, pasó, comenzó, terminó,
  quiere, quería, son, será, serán, sería
prepositions: en, durante, para, con, por, de, bajo, según, desde, hasta, entre, tras, ayer, hoy,
  mañana, antes, después, preguntado, preguntada, además, sobre, a, pese
people: concejal, concejala, diputado, diputada, empresario, empresaria, investigador, investigadora,
  científico, científica, escritor, escritora, artista, atleta, piloto, abogada, jugadora,
  entrenador, entrenadora, periodista, médica, bióloga, biólogo,
  hombre, mujer, niño, niña, padre, madre, hijo, hija, hermano, hermana, marido, esposa,
  joven, estudiante, profesor, profesora, médico, jugador, técnico, ministro, ministra, presidente,
  presidenta, alcalde, alcaldesa, juez, jueza, abogado, víctima, sospechoso, policía, conductor,
  cantante, actor, actriz, persona, quien, autor, autora, senador, senadora
known_by_place: en, de, del
time: lunes, martes, miércoles, jueves, viernes, sábado, domingo, enero, febrero, marzo, abril,
  mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, semana, mes, año, años,
  día, días, mañana, tarde, noche, hoy, ayer
function: el, la, los, las, un, una, unos, unas, y, e, o, u, pero, de, del, en, por, para, con,
  que, se, no, al, a, es, son, fue, fueron, era, ser, está, están, ha, han, haber, hay, más, menos,
  muy, ya, también, sólo, solo, como, cuando, donde, quien, cual, su, sus, él, ella, ellos, ellas,
  eso, este, esta, ese, esa, entre, sobre, hasta, sin, tras, antes, después, dijo, aún, mismo,
  debe, puede, va, lo, le, les, si
captions: izquierda, derecha, foto, imagen, en la foto, archivo
links: lea más, leer más, lea también, haga clic, pinche aquí, más información, vea también,
  suscríbase, síganos, boletín
outcomes: aprobado, aprobada, rechazado, rechazada, aplazado, aplazada, retirado, retirada,
  desestimado, desestimada, por unanimidad, la propuesta fue, la moción fue, la enmienda fue,
  votación, se aprobó, se aprueba, se rechaza, se rechazó
answers: sí, no, quizá, quizás, claro, nunca
concessions: los críticos, críticos, los detractores, detractores, los defensores, defensores,
  algunos dicen, hay quien, es verdad, es cierto, claro, sin duda, supuestamente
critics: críticos, detractores, opositores, defensores, escépticos
announced: cumplido, campaña, advertencia, mensaje, sorpresa, secreto, promesa, pregunta,
  respuesta, solución, idea, plan, motivo, error, reto, oferta, petición, regalo, hallazgo, récord
claims: rumores, rumor, supuestamente, presunto, presunta, presuntamente, alega, aseguran, acusado
denials: eso no es, esto no es, no es cierto, no es verdad, falso, falsa, negó, niega, negaron,
  desmintió, desmiente, desmentido, infundado
pairs: ambos, ambas, los dos, las dos
contrasts: pero, sin embargo, no obstante, en realidad, falso, mentira, por el contrario, al
  contrario, eso no, eso es falso, nada de eso
""",
}
