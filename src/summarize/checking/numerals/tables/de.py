"""German."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(
    numbers="""
        0 null 1 eins ein eine einen einem einer eines 2 zwei zwo 3 drei dreier 4 vier 5 fünf 6
        sechs 7 sieben 8 acht 9 neun 10 zehn 11 elf 12 zwölf 13 dreizehn 14 vierzehn 15 fünfzehn
        16 sechzehn 17 siebzehn 18 achtzehn 19 neunzehn 20 zwanzig 30 dreißig dreissig 40 vierzig
        50 fünfzig 60 sechzig 70 siebzig 80 achtzig 90 neunzig""",
    halves="3 anderthalb anderthalbe anderthalben",
    scales="""
        2 hundert hunderte hunderten 3 tausend tausende tausenden 6 million millionen 9 milliarde
        milliarden 12 billion billionen 15 billiarde billiarden 18 trillion trillionen 5 lakh lakhs
        7 crore crores""",
    alone="hundert tausend million milliarde billion dutzend",
    ordinals="""
        1 erst- 2 zweit- 3 dritt- 4 viert- 5 fünft- 6 sechst- 7 siebt- siebent- 8 acht- 9
        neunt- 10 zehnt- 11 elft- 12 zwölft- 13 dreizehnt- 14 vierzehnt- 15 fünfzehnt- 16
        sechzehnt- 17 siebzehnt- 18 achtzehnt- 19 neunzehnt- 20 zwanzigst- 30 dreißigst- 40
        vierzigst- 50 fünfzigst- 60 sechzigst- 70 siebzigst- 80 achtzigst- 90 neunzigst-
        100 hundertst- 1000 tausendst- 1000000 millionst- millionenst- 1000000000 milliardst-
        milliardenst- 1000000000000 billionst- billionenst-""",
    parts="""
        2 hälfte halb halbe halben halber halbes halbem 3 drittel 4 viertel 5 fünftel 6 sechstel 7
        siebtel 8 achtel 9 neuntel 10 zehntel 12 zwölftel 20 zwanzigstel 100 hundertstel 1000
        tausendstel 1000000 millionstel 1000000000 milliardstel""",
    over="durch",
    groups="12 dutzend dutzende 60 schock",
    counted="schock",
    spans="10 jahrzehnt jahrzehnte jahrzehnten",
    others="""
        1 erstmals 2 beide beiden beider doppelt 3 dreifach 20 zwanziger zwanzigern 30
        dreißiger dreißigern 40 vierziger vierzigern 50 fünfziger fünfzigern 60 sechziger
        sechzigern 70 siebziger siebzigern 80 achtziger achtzigern 90 neunziger neunzigern""",
    joiners="und",
    points="komma punkt",
    minus="minus",
    accents=True,
    glued=True,
    units_first=True,
    endings="(?:jahr|jaehr|jähr|fach|mal|prozent|stuend|stünd|taeg|täg|koepf|köpf|stell)\\w*|jahr",
    ordinal_endings="e en er es em",
    idioms=r"""
        in acht|außer acht|null und nichtig|acht (?:geben|gab|zu geben)|viertelfinale\w*
        |halbfinale\w*|halbe[rn]?(?= zeit)""",
)
