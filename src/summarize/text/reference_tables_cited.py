"""Words for what a text cites, and for things that bear names; see `reference_words`."""

TABLES = {
    "en": """
defined: published, released, conducted, commissioned, compiled, obtained, issued, filed, seen,
  carried out, produced, written, signed, prepared, drawn up, presented
apposed: agency, network, app, platform, broadcaster, publisher, charity, bank, organisation,
  organization, startup, website, newspaper, magazine
named: company, firm, group, club, side, team, outfit, band, brand, app, platform, network,
  service, retailer, supermarket, chain, airline, carmaker, manufacturer, maker, lender, bank,
  insurer, supplier, operator, carrier, broadcaster, channel, station, newspaper, magazine,
  publisher, website, site, startup, agency, charity, foundation, organization, organisation,
  association, federation, union, party, league, university, college, hospital, museum, school,
  ship, vessel, film, movie, book, novel, game, car, drug, vaccine, device, phone, browser, tool,
  bot
cited: survey, surveys, poll, polls, study, studies, report, reports, research, analysis, paper,
  findings, document, documents, statement, letter, memo, bill, legislation, lawsuit, suit,
  complaint, indictment, affidavit, filing, filings, data, figures, statistics, census, ranking,
  audit, inquiry, article, transcript, petition, dossier, manifesto, questionnaire
citing: according to, as reported in, as stated in, as shown in, as noted in, citing
showing: found, finds, shows, showed, shown, suggests, suggested, indicates, indicated, concludes,
  concluded, estimates, estimated, reveals, revealed, predicts, predicted, projects, alleges,
  alleged, proposes, proposed, requires, calls for, would, notes, cites, lists
research: agency, newspaper, broadcaster, magazine, researchers, researcher, scientists, surveyed,
  polled, interviewed, questioned, analysed, analyzed, examined, respondents, published,
  publishes, journal, experiment, experiments, pollster, pollsters, statisticians, sued, sues
""",
    "pt": """
named: empresa, companhia, grupo, clube, time, equipe, banda, marca, aplicativo, app, plataforma,
  rede, serviço, varejista, montadora, fabricante, banco, operadora, emissora, canal, jornal,
  revista, editora, site, portal, startup, agência, fundação, organização, entidade, associação,
  federação, sindicato, partido, liga, universidade, faculdade, hospital, museu, escola, navio,
  filme, livro, jogo, carro, remédio, medicamento, vacina, aparelho, ferramenta, loja, ong
cited: levantamento, pesquisa, estudo, relatório, sondagem, análise, documento, documentos,
  comunicado, nota, carta, texto, dados, números, censo, ranking, inquérito, auditoria, artigo,
  balanço, boletim, denúncia, petição, laudo, parecer, edital, decreto, portaria, despacho,
  reportagem, enquete, anuário, dossiê, estatísticas
citing: segundo, conforme, de acordo com, de acordo, com base, consoante, como mostra, como
  aponta, como indica, como revela
showing: mostra, mostrou, mostram, aponta, apontou, apontam, indica, indicou, indicam, revela,
  revelou, revelam, conclui, concluiu, concluíram, estima, estimou, sugere, sugeriu, prevê,
  previa, estabelece, determina, detalha, detalhou, cita, citou, destaca, lista, alega, propõe,
  sustenta
research: agência, jornal, emissora, pesquisadores, pesquisador, pesquisadora, cientistas,
  entrevistou, entrevistados, ouviu, analisou, analisaram, revista, publicou, publicado,
  publicada, ibge, instituto, censo, levantamentos, pesquisas, estudos, relatórios
""",
    "es": """
named: empresa, compañía, grupo, club, equipo, banda, marca, aplicación, app, plataforma, red,
  servicio, cadena, fabricante, banco, operadora, aerolínea, emisora, canal, diario, periódico,
  revista, editorial, sitio, portal, agencia, fundación, organización, entidad, asociación,
  federación, sindicato, partido, liga, universidad, hospital, museo, escuela, barco, buque,
  película, libro, juego, coche, medicamento, fármaco, vacuna, dispositivo, herramienta, tienda,
  ong
cited: encuesta, sondeo, estudio, informe, reporte, análisis, documento, documentos, comunicado,
  nota, carta, texto, datos, cifras, censo, ranking, auditoría, artículo, balance, boletín,
  denuncia, demanda, dictamen, decreto, expediente, publicación, estadísticas, investigación,
  barómetro
citing: según, de acuerdo con, de acuerdo, conforme, con base en, como muestra, como indica
showing: muestra, mostró, muestran, señala, señaló, indica, indicó, revela, reveló, revelan,
  concluye, concluyó, estima, estimó, sugiere, prevé, establece, detalla, detalló, cita, destaca,
  apunta, sostiene, arroja, arrojó
research: agencia, diario, periódico, emisora, investigadores, investigador, investigadora,
  científicos, entrevistó, encuestó, encuestados, analizó, analizaron, revista, publicó,
  publicado, publicada, instituto, encuestas, sondeos, estudios, informes
""",
    "fr": """
named: entreprise, société, compagnie, groupe, club, équipe, marque, application, appli,
  plateforme, réseau, service, chaîne, enseigne, constructeur, fabricant, banque, assureur,
  opérateur, journal, magazine, revue, éditeur, site, agence, fondation, organisation,
  association, fédération, syndicat, parti, ligue, université, hôpital, musée, école, navire,
  film, livre, roman, jeu, voiture, médicament, vaccin, appareil, outil, ong
cited: enquête, sondage, étude, rapport, analyse, document, documents, communiqué, lettre, note,
  texte, données, chiffres, recensement, classement, audit, article, bilan, bulletin, plainte,
  arrêté, décret, publication, statistiques, baromètre
citing: selon, d'après, suivant, conformément, au vu, comme le montre, comme l'indique
showing: montre, montrait, montrent, indique, indiquait, indiquent, révèle, révélait, révèlent,
  conclut, estime, estimait, suggère, prévoit, prévoyait, établit, précise, précisait, cite,
  souligne, pointe, relève, détaille
research: agence, journal, quotidien, chercheurs, chercheur, chercheuse, scientifiques, interrogé,
  interrogés, sondés, analysé, examiné, revue, publié, publiée, institut, enquêtes, sondages,
  études, rapports
""",
    "de": """
named: unternehmen, firma, konzern, gruppe, verein, klub, club, mannschaft, team, band, marke,
  app, plattform, netzwerk, sender, händler, hersteller, autobauer, bank, versicherer, betreiber,
  zeitung, magazin, verlag, website, seite, agentur, stiftung, organisation, verband,
  gewerkschaft, partei, liga, universität, klinik, krankenhaus, museum, schule, schiff, film,
  buch, roman, spiel, auto, medikament, impfstoff, gerät, werkzeug
cited: umfrage, studie, bericht, untersuchung, erhebung, analyse, gutachten, dokument, dokumente,
  dokumenten, mitteilung, erklärung, schreiben, brief, gesetzentwurf, entwurf, daten, zahlen,
  statistik, statistiken, rangliste, ranking, artikel, anklageschrift, klage, papier, auswertung,
  befragung, bilanz, stellungnahme
citing: laut, gemäß, nach, wie aus
bare: laut, gemäß
behind: zufolge
showing: zeigt, zeigte, zeigen, zeigten, ergab, ergeben, ergaben, besagt, besagte, belegt,
  belegte, nennt, nannte, kommt, kam, schätzt, schätzte, sieht, sah, führt, listet, heißt, hieß,
  hervorgeht, geht, hervor
research: agentur, zeitung, magazin, sender, forscher, forscherin, forschern, wissenschaftler,
  wissenschaftlerin, befragt, befragte, befragten, untersuchte, untersuchten, untersucht,
  fachzeitschrift, veröffentlicht, veröffentlichte, institut, umfragen, studien, berichte,
  berichten
""",
    "nl": """
named: bedrijf, concern, groep, club, ploeg, team, band, merk, app, platform, netwerk, dienst,
  keten, fabrikant, bank, omroep, zender, krant, tijdschrift, uitgever, website, site, stichting,
  organisatie, vereniging, bond, partij, universiteit, ziekenhuis, museum, school, schip, film,
  boek, roman, spel, auto, vaccin, toestel
cited: enquête, peiling, studie, onderzoek, rapport, verslag, analyse, document, documenten,
  verklaring, brief, wetsvoorstel, cijfers, gegevens, statistieken, ranglijst, artikel, aanklacht
citing: volgens, blijkens, conform
showing: blijkt, bleek, toont, toonde, wijst, wees, stelt, stelde, schat, schatte, voorspelt,
  vermeldt, noemt
research: krant, persbureau, tijdschrift, onderzoekers, onderzoeker, wetenschappers, ondervroeg,
  ondervraagden, onderzocht, tijdschrift, gepubliceerd, publiceerde, peilingen, studies, rapporten
""",
    "it": """
named: azienda, società, compagnia, gruppo, club, squadra, banda, marchio, applicazione, app,
  piattaforma, rete, servizio, catena, produttore, banca, emittente, giornale, rivista, editore,
  sito, agenzia, fondazione, organizzazione, associazione, federazione, sindacato, partito, lega,
  università, ospedale, museo, scuola, nave, film, libro, romanzo, gioco, auto, farmaco, vaccino,
  dispositivo, strumento, ong
cited: sondaggio, indagine, studio, rapporto, relazione, ricerca, analisi, documento, documenti,
  comunicato, lettera, nota, testo, dati, cifre, censimento, classifica, articolo, bilancio,
  denuncia, perizia, statistiche
citing: secondo, stando, in base, come emerge, come mostra, come riporta
showing: mostra, mostrano, rivela, rivelano, indica, indicano, evidenzia, conclude, stima,
  prevede, emerge, sostiene, segnala, suggerisce, cita
research: agenzia, giornale, emittente, ricercatori, ricercatore, ricercatrice, scienziati,
  intervistato, intervistati, analizzato, esaminato, rivista, pubblicato, pubblicata, istituto,
  sondaggi, studi, rapporti
""",
    "ru": """
cited: опрос, опроса, опросу, опросе, исследование, исследования, исследованию, исследовании,
  доклад, доклада, докладу, докладе, отчет, отчёт, отчета, отчёта, отчету, отчёту, отчете, отчёте,
  документ, документа, документу, документе, заявление, заявления, заявлению, заявлении, письмо,
  письма, письму, письме, законопроект, законопроекта, законопроекту, законопроекте, статья,
  статьи, статье, рейтинг, рейтинга, рейтингу, рейтинге, иск, иска, иску, иске, перепись, переписи
bare: согласно, по данным, по результатам, по итогам, судя по, в соответствии с, в, авторы, по
  оценкам, как следует из
showing: говорится, отмечается, сказано, указано, указывается, сообщается, утверждается, следует,
  подчеркивается, подчёркивается, показывает, показало, показал, приводятся, пишут, считают,
  отмечают, утверждают
research: агентство, газета, исследователи, ученые, учёные, опросил, опросила, опросили, журнал,
  журнале, опубликовал, опубликовала, опубликовано, институт, социологи
""",
    "ar": """
cited: الدراسة, للدراسة, التقرير, للتقرير, الاستطلاع, للاستطلاع, البيان, للبيان, المسح, للمسح,
  البحث, للبحث, الوثيقة, للوثيقة, البيانات, للبيانات, الرسالة, المقال, للمقال, الإحصاءات,
  للإحصاءات, الاستبيان, للاستبيان, دراسة, تقرير, استطلاع, بيان, مسح, بحث, وثيقة, بيانات, رسالة,
  إحصاءات, استبيان, التحقيق, تحقيق
bare: وفقا, وفقًا, ووفقا, ووفقًا, بحسب, وبحسب, حسب, طبقا, طبقًا, وطبقا, جاء في, وجاء في, ورد في,
  استنادا إلى
showing: أظهرت, وأظهرت, أظهر, وأظهر, تظهر, يظهر, كشفت, بينت, بيّنت, وبينت, وجدت, ووجدت, وجد, ووجد,
  خلصت, وخلصت, خلص, وخلص, أفاد, وأفاد, أفادت, وأفادت, قدرت, وقدرت, لفت, ولفت, ذكرت, وذكرت
explains: الذي, التي, الذين, الصادر, الصادرة, المنشور, المنشورة
research: وكالة, صحيفة, باحثون, الباحثون, العلماء, علماء, مجلة, نشرت, نشر, معهد, المعهد
""",
    "hi": """
cited: सर्वेक्षण, सर्वे, रिपोर्ट, अध्ययन, शोध, बयान, दस्तावेज़, दस्तावेज, पत्र, विधेयक, आंकड़ों,
  आँकड़ों, जनगणना, सूची, लेख, याचिका, शिकायत
behind: के अनुसार, के मुताबिक, के मुताबिक़, में कहा, में बताया, में पाया, में दावा, में चेतावनी,
  में यह, से पता, ने कहा, की मानें
research: एजेंसी, अखबार, अख़बार, शोधकर्ताओं, वैज्ञानिकों, पत्रिका, प्रकाशित, संस्थान
""",
    "zh": """
cited: 报告称, 報告稱, 报告说, 報告說, 报告显示, 報告顯示, 报告指出, 報告指出, 报告还, 報告還, 报告认为, 调查还, 調查還, 研究还, 研究還, 研究者还,
  根根據報告, 根据调查, 根據調查, 根据声明, 声明称, 聲明稱, 声明说, 声明指出, 法案规定, 法案規定, 文件显示, 文件顯示, 文件称, 起诉书称, 起訴書稱, 数据还,
  数据还显示
""",
    "ja": """
cited: 報告書によると, 報告によると, 調査によると, 研究によると, 声明によると, 報告書は, 調査では, 文書によると, 法案は
""",
}
