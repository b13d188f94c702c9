"""The table of `grammar_tables` for English, which has kinds of its own."""

ENGLISH: dict[str, str] = {
    "det": "the a an this that these those some another such",
    "poss": "my your his her its our their 's",
    "prep": "in on at by for with from during after before since until till against between"
    " among amid under over through throughout across near behind beside besides beyond"
    " inside outside within around along alongside above below despite toward towards via"
    " per into onto using upon off out up down about following including regarding"
    " atop aboard versus to",
    "of": "of",
    "conj": "and but nor plus yet",
    "alt": "or either",
    "sub": "when while as because although though since after before where whereas once so"
    " wherever whenever",
    "cond": "if unless until whether provided lest otherwise except",
    "rel": "who whom whose which that where",
    "that": "that whether how why what",
    "inf": "to",
    "be": "is are was were be been being am 're 'm",
    "finite_be": "is are was were am 're 'm",
    "have": "has have had having 've",
    "modal": "will would can could may might must shall should do does did 'll 'd wo ca sha"
    " ought cannot",
    "neg": "not n't no never none nobody nothing nowhere neither nor without cannot hardly"
    " barely scarcely rarely seldom few little unable fail fails failed refuse refuses refused lack"
    " lacks lacked prevent prevents prevented avoid avoids avoided",
    "guard": "alleged allegedly accused suspected suspicion claimed claims claim reportedly"
    " supposedly purportedly apparently seemingly asked ask asks planned plans plan hoped"
    " hopes hope refused refuses refuse failed fails fail denied denies deny declined"
    " declines attempt attempted attempts try tried tries trying want wants wanted intend"
    " intends intended considered considering consider believed thought expected expects"
    " likely unlikely possible possibly potential potentially probable probably perhaps"
    " maybe nearly almost about around roughly approximately some up least most more less"
    " than over under only just former formerly ex previously once future acting deputy vice"
    " assistant fake false so-called mock would-be proposed rumoured rumored feared"
    " threatened threatens offered offers seem seems seemed appear appears appeared close"
    " closest short part partly half quarter semi non anti virtually technically"
    " theoretically wrongly falsely mistakenly lack instead rather yet unable ready set due"
    " able stop stopped prevent prevented prevents avoid avoided rejected rejects ruled"
    " banned wish wished need needs needed urged urges demanded ordered told threat risk"
    " chance hypothetical imaginary dream pretend pretended pretending supposed quasi pseudo"
    " acquitted cleared dropped scrapped cancelled averted",
    "report": "said says say saying told tells tell telling claimed claims claim claiming"
    " added adds add adding alleged alleges allege alleging believed believes believe"
    " believing thought thinks think thinking insisted insists insist insisting argued"
    " argues argue arguing admitted admits admit admitting confirmed confirms confirm"
    " announced announces announce announcing reported reports report revealed reveals"
    " reveal revealing stated states stating according wrote writes tweeted tweets explained"
    " explains warned warns warning suggested suggests suggest suggesting indicated"
    " indicates indicate joked jokes asked asks denied denies hoped hopes feared fears fear"
    " suspect suspects suspected feel feels felt declared declares testified testifies"
    " predicted predicts expects expect expected maintains maintained understood understand"
    " understands knows knew know heard hears hear found finds imagine imagined accused"
    " accuses accuse described describes describe speculated speculation rumours rumors"
    " rumour estimate estimated estimates conceded concedes concluded concludes assured"
    " assures replied replies doubts doubt doubted wondered wonders dreamed promised"
    " promises pledged pledges vowed vows noted notes recalled recalls quoted quotes"
    " complained complains boasted boasts urged urges demanded demands proposed proposes"
    " agreed signs signals signalled considers see saw sees called calls call show shows"
    " showed",
    "factive": "confirmed confirms revealed reveals acknowledged acknowledges admitted admits",
    "scope": "all only every each any most first second third last next final best worst"
    " greatest biggest largest smallest highest lowest longest oldest youngest latest"
    " fastest richest deadliest strongest sole single everyone everybody anyone whole entire"
    " always more less same both record half nobody fewer than",
    "pron": "he she they it him them i we you us me himself herself themselves itself who"
    " there",
    "male": "he him his himself",
    "female": "she her hers herself",
    "thing": "it its",
    "group": "they them their",
    "person": "man woman boy girl child son daughter wife husband mother father brother sister"
    " friend star chief boss captain coach champion international ace baby teenager teen bride"
    " groom guard nurse king queen prince princess judge cop model athlete student fan superfan"
    " suspect victim hero patient pilot official spokesman spokeswoman resident native veteran"
    " celebrity cook mayor head striker player singer worker teacher driver owner leader manager"
    " officer lawyer keeper goalkeeper winner writer trainer footballer cricketer midfielder"
    " defender winger actor director doctor author survivor visitor senator governor professor"
    " presenter boxer fighter reporter minister soldier user fighter rider jockey",
    "adv": "also now then today yesterday tomorrow later recently again already still even"
    " ever too very quite really earlier finally eventually soon currently initially"
    " subsequently immediately meanwhile however moreover furthermore indeed thus therefore"
    " once well itself himself herself themselves respectively",
    "open": "but and however meanwhile also then now still indeed moreover furthermore so"
    " yet here well anyway thus therefore nevertheless nonetheless afterwards later",
    "time": "last next this week month year night morning afternoon evening weekend season"
    " summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday"
    " early late",
    "part": "number lot one some most half many majority minority % lack absence risk threat"
    " end rest part piece kind type sort none few any all each fear fears hope victim brink"
    " verge edge free short out instead because case suspicion charge accused cleared"
    " convicted guilty innocent front middle sign evidence denial loss possibility chance"
    " fraction third quarter dozens hundreds thousands millions billions lots much plenty"
    " bit handful prior ahead thanks contrary owing regardless rate couple series fan critic"
    " copy version model picture",
    "particle": "to toward of into off out up down about like as over onto upon away through"
    " around along round past back for with forward forth aside together apart",
    "needy": "get gets got getting become becomes became keep keeps kept put puts let lets"
    " make makes made seem seems seemed",
    "reversal": "acquitted cleared overturned overturn denied denies deny false untrue hoax"
    " wrong withdrew withdrawn retracted quashed innocent mistaken corrected cancelled"
    " abandoned",
    "penal": "charged fined jailed arrested sentenced banned suspended sued indicted imprisoned"
    " convicted detained extradited executed sacked dismissed fired appointed named elected",
    "gathering": "group total team gang party crowd crew",
    "realm": "film movie novel sitcom drama episode dream fiction simulation scenario fantasy myth"
    " legend cartoon comic musical opera script storyline plot book story tale fable sketch",
    "stand_in": "he she it they him her them his hers its their himself herself itself themselves",
    "hearer": "court jury police reporters journalists media press newspaper hearing inquest"
    " inquiry parliament congress magazine website paper radio channel station broadcaster"
    " investigators detectives officers jurors supporters crowd audience",
    "male_title": "mr sir lord king prince",
    "female_title": "mrs ms miss dame lady queen princess",
    "occasion": "when whenever once wherever where",
    "placing": "put puts putting place placed placing bring brings brought bringing",
    "denial": "not n't no never none nobody nothing nowhere neither nor cannot hardly barely"
    " scarcely unable fail fails failed refuse refuses refused refusal deny denies denied denial"
    " decline declines declined reject rejects rejected prevent prevents prevented avoid avoids"
    " avoided stop stops stopped block blocks blocked ban bans banned",
    "hedge": "alleged allegedly accused suspected reportedly supposedly may might could will would"
    " planned plans nearly almost former formerly attempted tried tries considered"
    " considering proposed rumoured rumored threatened hopes hoped wants wanted",
    "pair": "between both either neither partnership duo trio pairing combination alliance merger"
    " marriage clash rivalry",
    "title": "mr mrs ms miss dr prof professor sir dame lord lady president minister prime"
    " senator rep gov governor captain coach manager king queen prince princess pope judge"
    " chancellor general colonel sgt lt sergeant officer mayor secretary",
    "small": "zero one two three four five six seven eight nine ten eleven twelve",
    "scale": "hundred thousand million billion trillion dozen % m bn k per cent years months"
    " weeks days hours minutes miles metres meters kilometres km kg pounds dollars euros"
    " degrees",
    "finite": "",
    "verb": "",
}  # fmt: skip
