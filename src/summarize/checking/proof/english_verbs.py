"""Forms of common English verbs: which words can be the finite verb of a clause.

Data. A verb that is missing here costs a proof, never a truth: a sentence in which no finite verb
is known is not proved.
"""

from functools import cache

_REGULAR = """
abandon accept access accompany accuse achieve acknowledge act add address adjust admire admit
adopt advance advertise advise affect agree aim alert allege allow alter amount analyse analyze
announce answer anticipate apologise apologize appeal appear apply appoint appreciate approach
approve argue arrange arrest arrive ask assault assess assist assume assure attach attack attempt
attend attract avoid award back ban base battle beg behave believe belong benefit blame block
board boast bomb boost borrow bounce brand breach brief broadcast burn call campaign cancel
capture care carry cause celebrate challenge change charge chase chat cheer claim clash clean
clear climb close coach collapse collect combine comfort command comment commit communicate
compare compete complain complete compose comprise concede conceive concern conclude condemn
conduct confess confirm confront confuse connect consider consist construct consult consume
contact contain contest continue contract contribute control convert convict convince cook cool
cope copy correct cost cover crack crash create cripple criticise criticize cross crush cry curl
cycle damage dance dare date debate debut decide declare decline decorate defeat defend define
delay delete deliver demand demolish demonstrate deny depart depend depict deploy deport derail
describe deserve design destroy detail detain determine develop devote die differ direct disagree
disappear disappoint disclose discover discuss dismiss display dispute disrupt distance distribute
dive divide divorce dominate donate double doubt drag dress drop drown dub earn ease edge edit
educate elect eliminate embark embarrass embrace emerge employ enable encounter encourage end
endorse endure engage enjoy ensure enter entertain equalise equalize escape establish estimate
evacuate evolve examine exceed exchange execute exercise exist expand expect experience explain
explode exploit explore export expose express extend face fade fail fake fear feature fetch file
fill film finance fine finish fire fit fix flash flee float flood focus follow force form found
frame free fuel function fund gain gather generate glance govern grab grade graduate grant greet
guard guess guide hail halt hand handle hang happen harass harm head heal heighten help hire host
hunt hurl identify ignore illustrate imagine impact implement imply import impose impress imprison
improve include increase indicate influence inform inherit initiate injure inspect inspire install
insult insist intend intensify interpret interrupt interview introduce invade invent invest
investigate invite involve issue jail join joke judge jump justify kick kidnap kill kiss knock
label lack land last laugh launch lean learn leak level lie lift light like limit link list listen
live load loan lobby locate lock look love lower maintain manage march mark marry mask match
matter measure melt mention merge miss mock model monitor motivate mount mourn move murder name
narrow need negotiate nominate note notice notify object oblige observe obtain occupy occur offend
offer open operate oppose opt order organise organize originate overhaul overlook owe own pack
paint park participate pass pause penalise perform permit persuade photograph pick pilot pitch
place plague plan plant play plead please pledge plot plunge point poison pose possess post
postpone pour practise praise pray predict prefer prepare present press pressure prevent price
print proceed process produce profit prohibit project promise promote prompt propose prosecute
protect protest provide provoke publish pull punch punish purchase push qualify question quiz race
raid rain raise rally range rank rape rate reach react realise realize reassure rebuild recall
receive reckon recognise recognize recommend record recover recruit reduce refer reflect refuse
regain regard register regret reign reinforce reject relate relax release rely remain remark
remember remind remove rename render renew rent repair repeat replace reply report represent
request require rescue research resemble reserve resign resist resolve respond rest restore
restrict result resume retain retire retreat retrieve return reveal reverse review revive reward
risk roar rob rock roll round row rub ruin rule rush sack sail salute sample sanction save scare
schedule score scout scream screen seal search secure seem seize select sentence separate serve
settle shape share shatter shelter shift shock shout showcase sign signal silence skip slam slap
slash slip slow smash smell smile smoke smuggle snap sniff snub soar solve sound spark specialise
spell spill spoil sponsor spot spray stab stage stall stamp stare start starve state stay steer
stem step stop store storm strengthen stress stretch strip stroll struggle study stun submit
succeed suffer suggest suit supply support suppose surprise surrender surround survey survive
suspect suspend sustain switch tackle talk target tax tease tempt tend test testify thank threaten
tie time top total touch tour trace track trade trail train transfer transform translate trap
travel treat trend tremble trigger trip triumph trust try turn tweet undergo unveil update uphold
urge use value vanish vary view violate visit voice volunteer vote vow wait walk want warn wash
waste watch wave weigh welcome whip wipe wish witness wonder work worry wound wrap wreck yell
yield zoom lampoon contend
"""
# Base, past and participle where they differ; one word where all three are alike.
_IRREGULAR = """
arise/arose/arisen awake/awoke/awoken bear/bore/borne beat/beat/beaten become/became/become
begin/began/begun bend/bent/bent bet/bet/bet bid/bid/bid bind/bound/bound bite/bit/bitten
bleed/bled/bled blow/blew/blown break/broke/broken breed/bred/bred bring/brought/brought
build/built/built burst/burst/burst buy/bought/bought cast/cast/cast catch/caught/caught
choose/chose/chosen cling/clung/clung come/came/come cost/cost/cost creep/crept/crept cut/cut/cut
deal/dealt/dealt dig/dug/dug draw/drew/drawn dream/dreamt/dreamt drink/drank/drunk
drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed/fed feel/felt/felt fight/fought/fought
find/found/found flee/fled/fled fling/flung/flung fly/flew/flown forbid/forbade/forbidden
forget/forgot/forgotten forgive/forgave/forgiven freeze/froze/frozen get/got/got give/gave/given
go/went/gone grind/ground/ground grow/grew/grown hear/heard/heard hide/hid/hidden hit/hit/hit
hold/held/held hurt/hurt/hurt keep/kept/kept kneel/knelt/knelt know/knew/known lay/laid/laid
lead/led/led leap/leapt/leapt learn/learnt/learnt leave/left/left lend/lent/lent let/let/let
lie/lay/lain lose/lost/lost make/made/made mean/meant/meant meet/met/met
overcome/overcame/overcome overtake/overtook/overtaken pay/paid/paid put/put/put quit/quit/quit
read/read/read rebuild/rebuilt/rebuilt ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run
say/said/said see/saw/seen seek/sought/sought sell/sold/sold send/sent/sent set/set/set
shake/shook/shaken shed/shed/shed shine/shone/shone shoot/shot/shot show/showed/shown
shrink/shrank/shrunk shut/shut/shut sing/sang/sung sink/sank/sunk sit/sat/sat sleep/slept/slept
slide/slid/slid speak/spoke/spoken spend/spent/spent spin/spun/spun split/split/split
spread/spread/spread spring/sprang/sprung stand/stood/stood steal/stole/stolen stick/stuck/stuck
strike/struck/struck strive/strove/striven swear/swore/sworn sweep/swept/swept swim/swam/swum
swing/swung/swung take/took/taken teach/taught/taught tear/tore/torn tell/told/told
think/thought/thought throw/threw/thrown undergo/underwent/undergone
understand/understood/understood undertake/undertook/undertaken uphold/upheld/upheld
wake/woke/woken wear/wore/worn weep/wept/wept win/won/won wind/wound/wound
withdraw/withdrew/withdrawn withstand/withstood/withstood write/wrote/written
"""
# What happens once: `scores` may tell of it as `scored` does, unlike `lives` and `lived`.
_EVENTS = """
accuse announce arrest arrive attack beat blast cancel charge confirm criticise criticize defeat
deny die draw escape hail hit injure insist join jail kill launch lose meet name praise predict
ramp reject release resign reveal score sign slam strike throw unveil warn win
"""
_VOWELS = "aeiou"


@cache
def present_forms() -> frozenset[str]:
    """`walk`, `walks`: base forms and third persons."""
    bases = [*_REGULAR.split(), *(row.split("/")[0] for row in _IRREGULAR.split())]
    return frozenset(bases) | {_third_person(base) for base in bases}


@cache
def past_forms() -> frozenset[str]:
    """`walked`, `went`, `beat`: what can be the verb of a past clause."""
    pasts = {row.split("/")[1] for row in _IRREGULAR.split()}
    return frozenset(pasts) | {form for base in _REGULAR.split() for form in _pasts(base)}


@cache
def participles() -> frozenset[str]:
    """`walked`, `gone`: what a form of "be" or "have" governs."""
    own = {row.split("/")[2] for row in _IRREGULAR.split()}
    return frozenset(own) | {form for base in _REGULAR.split() for form in _pasts(base)}


@cache
def told_as_present() -> dict[str, frozenset[str]]:
    """`scored` for `scores` and `scores` for `scored`, of verbs that tell what happens once."""
    rows = [row.split("/") for row in _IRREGULAR.split()]
    irregular = {row[0]: (row[1],) for row in rows if row[0] != row[1]}
    same: dict[str, frozenset[str]] = {}
    for base in _EVENTS.split():
        present, pasts = _third_person(base), irregular.get(base) or _pasts(base)
        same[present] = frozenset(pasts)
        same |= {past: frozenset((present,)) for past in pasts}
    return same


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _pasts(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in _VOWELS:
        return (base[:-1] + "ied",)
    # Whether the last consonant is doubled depends on the stress; both spellings are taken.
    return (base + "ed", base + base[-1] + "ed")
