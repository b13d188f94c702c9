"""Words that lean: English; `reference_words` says what each kind is."""

TABLES = {
    "en": """
pasts: ate, beat, became, began, bent, bet, bid, bit, bled, blew, bore, bought, bound, bred, broke,
  brought, built, burnt, burst, came, cast, caught, chose, clung, cost, crept, cut, dealt, did, dove,
  drank, drew, dreamt, drove, dug, fed, fell, felt, fled, flew, forbade, forgot, forgave, fought,
  found, froze, gave, got, grew, ground, heard, held, hid, hit, hung, hurt, kept, knelt, knew, laid,
  lay, leapt, learnt, led, left, lent, let, lit, lost, made, meant, met, paid, put, quit, ran, rang,
  read, rode, rose, sang, sank, sat, saw, sent, set, sewed, shed, shook, shot, shrank, shut, slept,
  slid, sold, sought, spent, split, spoke, sprang, spread, spun, stole, stood, stuck, strode, struck,
  stung, swam, swept, swore, swung, taught, thought, threw, told, took, tore, understood, upset,
  went, wept, withdrew, woke, won, wore, wound, wrote
plurals: people, men, women, children, police, they, we, you, i, who, that, which, data, media, most,
  many, few, half, some, both, none, all, more, to, not, let, do, don, please, ve, ll,
  re, d, m, t, am, be, been, being, s
shows: pictured, seen, shown, above, below, left, right
replies: explained, replied, responded, retorted, countered, hit back, shot back
subordinates: because, although, whereas, unless, until, whether
closers: anyway, though, too, either, instead, as well, likewise, again, nonetheless,
  nevertheless, then, afterwards, in return
unique: government, president, prime, police, public, world, country, nation, army, military, navy,
  air, coast, coastguard, parliament, senate, congress, house, supreme, high, weather, sun, moon,
  earth, sky, sea, internet, web, media, press, economy, poor, rich, elderly, young, future, past,
  rest, majority, minority, number, amount, total, most, best, worst, largest, biggest, highest,
  lowest, key, problem, reason, idea, aim, truth, fact, question, point, latest, news, pope, queen,
  king, royal, royals, duke, duchess, prince, princess, united, european, british, national,
  federal, foreign, home, interior, defence, defense, finance, justice, education, health,
  opposition, ruling, chances, odds, way, day, night, morning, weekend, same, new, whole, entire
poses: celebrate, celebrates, pose, poses, smiles, waves, gestures, reacts, applauds, kisses, hugs,
  embraces, embrace, shakes hands, shake hands, looks on, look on, looks dejected, disembark,
  disembarks, tussles, tussle, vies, vie, battles for, battle for, slides in, warms up, warm up,
  walks past, walk past, walks off, walk off, stands outside, stand outside, holds aloft, holds up,
  hold up, jogs, sprints, dives, volleys, fires home, slots home, taps in, tries a flick, holds off,
  contests, contest, shields, challenges, trains ahead, train ahead, trains with, is pictured, are
  pictured, is seen, are seen, shows off, show off, leaps, salutes, salute, runs with the, takes on
narrated: was, were, had, did, said, told, went, came, took, made
current: is, are, has, have, does, says, goes, comes, takes, makes
accused: accused, accuses, alleged, allegedly, alleges, charged, prosecutors, prosecutor,
  prosecution, court has heard, court heard, jury heard, jurors heard, on trial, it has emerged,
  has now emerged, allegations, allegation
pleas: denies, denied, deny, denying, not guilty, pleads innocence, maintains that, maintained that,
  maintained his, maintained her, maintains his, maintains her, maintained their, innocent,
  innocence, insists he, insists she, insisted he, insisted she, nothing to do with, comply with, complies
  with,
  rejects, rejected the, refuted, baseless, unfounded
pairs: both, the two, the pair, the duo, either
openers_comma: this time, before, after, first, next, after all, above all, in response, in the end, in some
  cases, in all cases, in each case, in other cases, by extension, for its part, for his part, for
  her part, for their part, in both cases
persons: he, him, his, himself, she, her, hers, herself
things: it, its, itself, they, them, their, theirs, themselves, yours
shown: this, these, those
shown_first: that, here
shown_well: who, whom, whose, of, with, in, at, from, week, weekend, month, year, morning,
  afternoon, evening, summer, winter, spring, autumn, fall, season, century, decade, quarter,
  time, term, spot
openers: for starters, for a start, to start with, at the time, a similar, similar, two other, three other, four other, five other, several other, two
  more, three more, four more, before then, from then on, back then, up to then, up until then,
  first it, first he, first she, first they, first there, because, so, thus, therefore, hence,
  then, otherwise, instead, nor, or, for example, for instance, as a result, because of this, in
  addition, likewise, similarly, in contrast, by contrast, conversely, on the other hand, on the
  contrary, in other words, that is, consequently, accordingly, afterwards, afterward, later,
  another, others, both, either, such, the other, the others, the latter, the two, the three, the
  four, all three, all four, the pair, the duo, the trio, the same, the next day, the following
  day, the following, the next year, the next month, the next week, the next morning, the year
  after, the month after, the year before, the week before, a year earlier, a month earlier, that
  day, that night, a further, an additional, a second, a third, apart from that, to do so, if so,
  if not, the second, the third, the one, rather, thereafter, secondly, thirdly, finally, lastly,
  one of them, some of them, most of them, many of them, not so, not only that, by that, with
  that, at that, for that, on that, after that, before that, from that, under that, despite that,
  which, worse, better still, in that, only then, even so, even then, even more, many more, plenty
  more, this is why, as for, among them, like him, like her, unlike him, unlike her, co-star,
  co-stars, then again, for one, again, equally, more than that, at that point, by then, until
  then, since then, from there, simply put, elsewhere, whereas, the same goes, other, in the same
  vein, by the same token, by comparison, more importantly, more specifically, alternatively,
  subsequently, simultaneously, on top of that, on top of this, to that end, to this end, in that
  case, in turn, in short, in sum, in summary, for that reason, for this reason, with that in
  mind, what's more, in any case, in any event, regardless, shortly afterwards, that is why,
  that's why, at the same time, either way, either way around, in either case, in either event,
  whichever way, at any rate, whatever the case, be that as it may, all in all, that being said,
  having said that, put differently, to put it simply, in this way, that way, this way, in doing
  so, by doing so, if anything, as a consequence, firstly, first of all, to begin with, on the one
  hand, needless to say, to make matters worse, as it happens
back: instead, that day, short time later, short while later, shortly afterward,
  shortly afterwards, soon afterwards, later that day, later that night, years earlier, days earlier, months earlier, weeks earlier, hours earlier, years
  previously, days previously, the latter, days later, weeks later, months later, years later,
  hours later, minutes later, moments later, a day later, a week later, a month later, a year
  later, an hour later, a day earlier, a week earlier, a month earlier, a year earlier, the day
  before, the week before, the year before, the same day, the same time, the same way, the same
  year, the same month, the same week, that year, that month, that week, that night, that
  morning, thereof, since then, at that point, by then, the other two, the other three, as such,
  of them, there was another, there is another, there were other, the nearby, another incident,
  an alternative, the alternative, yet another, do so, did so, does so, doing so, done so, the following day, the next day, that same
trimmed: but, and, yet
trimmed_comma: separately, however, still, meanwhile, moreover, furthermore, nevertheless, nonetheless,
  indeed, also, plus, even so, in fact, of course, additionally, in addition, besides, in the
  meantime, that said, all the same, sadly, happily, luckily, fortunately, unfortunately, now,
  well, overall
kept_behind: for, then, so, also, not, only, if, another, to, nor
own: let s, i, me, my, myself, we, us, our, ours, ourselves
expletive: it takes, it took, it turns out, it turned out, it seems, it appears, it emerged, it
  transpired, it comes as, it goes without
expletive_that: it is, it was, it s, it will be, it would be, it may be, it might be, it has
  been, it could be, it remains, it became, it becomes, it should be, it can be, it had been
linkers: that, to, whether, who, when, how, for, why, if
idioms: as a result of, in addition to, in contrast to, by contrast with, so that, or else,
  similarly to, because of, so far, later this, later today, instead of, rather than, such as,
  these days, this is not to, those who, in this country, of its kind,
  in its own right, at this time, at this stage, at the same time as, at the time of, regardless of,
  in any event of, simultaneously with
motions: moved, motion, proposed, amendment, resolution
definite: the
indefinite: a, an, some, several, many, no, any, every, each, two, three, four, five, six,
  seven, eight, nine, ten
roles: man, woman, boy, girl, men, women, boys, girls, victim, victims, suspect, suspects,
  accused, couple, pair, duo, trio, company, firm, group, teenager, teenagers, teen, teens, child,
  children, family, youngster, youngsters, officers, gang, actor, singer, star, athlete, veteran,
  newcomer, striker, researchers, authors, scientists, visitors, hosts, parents, siblings, sisters,
  brothers, twins, pensioner, olympian, briton, scot, spaniard, swede, dane, turk, frenchman,
  dutchman, englishman, irishman, welshman, animal, dog, cat, bird, horse, creature, giant,
  retailer, supermarket, chain, airline, carmaker, manufacturer, lender, club, side, team, outfit,
  band, brand, network, app, platform, broadcaster, publisher, charity, startup, bank, agency,
  organisation, organization
demonyms: american, australian, brazilian, german, italian, belgian, russian, ukrainian,
  canadian, mexican, argentine, argentinian, colombian, chilean, peruvian, uruguayan, norwegian,
  serb, serbian, croat, croatian, austrian, hungarian, romanian, bulgarian, greek, israeli,
  iraqi, iranian, syrian, egyptian, algerian, moroccan, nigerian, ghanaian, kenyan, ethiopian,
  jamaican, indian, pakistani, korean, ivorian, cameroonian, senegalese, japanese, chinese,
  portuguese, dutch, belarusian, latvian, estonian, lithuanian, slovak, czech, finn, londoner,
  californian, texan, republican, democrat
events: , news, incident, move, decision, announcement, accident, attack, crash, plan, scheme,
  proposal, project, deal, agreement, clip, footage, video, film, book, study, report, survey,
  findings, trial, case, claim, claims, statement, letter, post, tweet, comments, remarks, event,
  ceremony, match, game, fight, race, show, series, vehicle, car, aircraft, plane, ship, boat,
  building, house, home, property, site, item, items, device, product, ruling, verdict, sentence,
  bill, measure, measures, rules, changes, latest, figure, figures, results, result, number,
  numbers, total, amount, discovery, blaze, fire, storm, shooting, killing, murder, protest,
  arrest, offence, charge, charges, tragedy, victory, defeat, win, loss, draw, outage, procedure,
  operation, process, system, method, feature, update, tool
anaphors: amount, sum, value, event, events, report, reports, study, findings, attack, attacks, incident, incidents,
  trip, visit, move, decision, statement, campaign, deal, proposal, announcement, accident, crash,
  ruling, verdict, ceremony, allegation, allegations, accusation, accusations, tragedy, discovery,
  outage, meeting, meetings, investigation, inquiry, interview, ban, protest, dispute, scandal,
  controversy, landmark, milestone, feat, row, feud, outburst, gaffe, blunder, stunt, prank, joke,
  ordeal, mistake, gesture, request, complaint, complaints, threat, threats, warning, warnings,
  rumours, rumors, speculation, backlash, outcry, achievement, triumph, setback, snub, settlement, remarks, comments, survey, shooting, exhibition, initiative, experiment
explains: who, whose, whom, which, that, of, in, at, for, from, with, between, on, to, where,
  when, against, by, near, about, behind, over, under, into, during, called, named, known,
  involving, outside, inside, after, before, since
speech: said, says, say, saying, told, tells, tell, added, adds, add, insisted, insists,
  claimed, claims, claim, explained, explains, wrote, writes, tweeted, warned, warns, admitted,
  admits, argued, argues, argue, stated, states, announced, replied, asked, asks, revealed,
  reveals, joked, continued, concluded, recalled, recalls, noted, notes, confirmed, confirms,
  commented, declared, denied, believes, believe, believed, thinks, think, thought, called,
  calls, posted, according, testified, quipped, remarked, shouted, urged, promised, pledged,
  reported, reports, described, suggested, suggests, read, reads, responded, quoted
reported: that
prepositions: in, at, during, on, for, with, by, from, under, speaking, according, despite,
  among, within, through, throughout, over, about, since, until, asked, following, like, unlike,
  to, of, back, last, next, earlier, yesterday, today, tomorrow, now, once, sometimes, often,
  there
people: forward, fullback, quarterback, pitcher, ace, skipper, medallist, medalist, rapper,
  politician, lawmaker, congressman, congresswoman, businessman, businesswoman, entrepreneur,
  billionaire, inmate, man, woman, boy, girl, father, mother, son, daughter, brother, sister,
  husband, wife, uncle, aunt, teenager, teen, pensioner, student, pupil, teacher, doctor, nurse,
  officer, driver, singer, actor, actress, waitress, princess, hostess, employee, trainee,
  refugee, player, striker, midfielder, defender, goalkeeper, winger, captain, manager, coach,
  minister, president, chancellor, mayor, judge, lawyer, solicitor, prosecutor, victim, suspect,
  defendant, prisoner, killer, murderer, writer, author, artist, model, star, king, queen,
  prince, pope, priest, bishop, soldier, farmer, worker, owner, chairman, chairwoman, director,
  executive, founder, spokesman, spokeswoman, senator, candidate, anyone, someone, everyone,
  person, patient, customer, child, baby, toddler, cleric, defector, friend, guest, champion,
  winner, comedian, presenter, leader, boss, chief, partner, girlfriend, boyfriend, researcher,
  scientist, professor, neighbour, neighbor, passenger, pilot, tourist, user, who, whoever,
  treasurer, fighter, bomber, attacker, gunman, governor, secretary, resident, witness, detective, clerk, 35-year-old,
  youngster, olympian, briton, athlete, novelist, runner, swimmer, cyclist, laureate,
  nominee, graduate
known_by_place: in, at, from, near, across, around, outside, inside, on, of
time: monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march,
  april, may, june, july, august, september, october, november, december, jan, feb, mar, apr,
  jun, jul, aug, sep, sept, oct, nov, dec, week, weekend, month, year, day, morning, afternoon,
  evening, night, summer, winter, spring, autumn, today, yesterday, tomorrow, years, days,
  weeks, months
function: the, a, an, and, or, but, of, to, in, on, at, by, for, with, from, as, that, this,
  these, those, it, its, he, she, they, them, his, her, their, him, i, we, you, is, are, was,
  were, be, been, being, has, have, had, do, does, did, will, would, can, could, may, might,
  shall, should, must, not, no, nor, so, if, than, then, there, here, who, whom, whose, which,
  what, when, where, why, how, all, any, both, each, more, most, other, some, such, only, own,
  same, too, very, just, about, after, before, into, over, under, up, down, out, off, again,
  also, because, while, during, between, against, through, until, since, my, our, your, said,
  says, one, two, even, still, yet, now, however, despite, although, though, s, t, re, ve, ll,
  d, m, us, me
counts: first, second, third, fourth, fifth, last, best, one, two, three, four, five, six,
  seven, eight, nine, ten, some, many, most, several, few, all, none, hundreds, thousands,
  dozens, half, more, fewer
auxiliaries: is, are, was, were, has, have, had, do, does, did, will, would, can, could, may,
  might, should, must
captions: as above, see above, pictured, left, right, above, below, centre, center, top, bottom,
  inset, file photo, file image, file picture, stock image, stock photo, stock picture, library
  image, picture posed by model, posed by model, posed by models, photo, image, picture, seen
  here, from left, far left, far
  right, second left, second right
links: media playback is, to your inbox, visit site, graphic above, image above, map above, chart above, picture above, photo above,
  photograph above, above shows, this graphic, this chart, the graphic shows, click here, scroll
  down, read more, see also, sign up, subscribe, follow us, for more information, for
  confidential, for more on, watch the video, watch below, share this, find out more, visit our,
  all rights reserved, more on this, download our, join the conversation, getty images, image
  copyright, media caption, image caption, contributed to this report, more to follow
outcomes: carried, approved, adopted, passed, rejected, defeated, agreed, withdrawn, tabled,
  lost, resolved, denied, granted, dismissed, unanimous, motion carried, motion passed, motion
  failed, motion approved, motion defeated, the motion carried, the motion passed, the motion
  failed, the motion was, the vote was, the amendment was, the proposal was, the amendment
  failed, the amendment passed, vote, ayes, all in favor, all in favour, seconded
answers: yes, no, nope, yeah, absolutely, of course, not really, perhaps, maybe, none, neither,
  exactly, certainly not
concessions: some say, some argue, some people, some will, some would, some believe, many say,
  many believe, many argue, it is said, it is often said, it is argued, it may be, it might be,
  admittedly, granted, true, to be sure, of course, supposedly, allegedly, the argument goes,
  opponents, critics, sceptics, skeptics, detractors, defenders, supporters, proponents,
  advocates, one argument, one might, you might, we are told
critics: opponents, critics, sceptics, skeptics, detractors, supporters, proponents, advocates,
  defenders, campaigners, lobbyists
announced: compliment, campaign, warning, message, surprise, secret, lesson, promise, question,
  answer, solution, idea, plan, reason, mistake, challenge, offer, request, gift, twist, discovery,
  appeal, admission, confession, revelation, claim, problem, record, milestone
claims: reports, report, rumours, rumors, rumour, rumor, claim, claims, claimed, allegedly,
  alleged, reportedly, speculation, accused, accuses
denials: this is not, this was not, that is not, that was not, it is not, it was not, is not true,
  was not true, not true, untrue, false, hoax, denied, denies, denying, debunked, refuted, refutes,
  no truth, baseless, unfounded
contrasts: but, however, yet, in fact, in truth, in reality, nonsense, wrong, not so, that is
  wrong, that is not, this is wrong, this is not, nothing could, the truth, the opposite, the
  reality, on the contrary, these claims, this claim, this argument, that argument, they are
  wrong, neither is, none of this, none of that, not true
""",
}
