"""English words that change what a sentence says: opposites, denials, hedges."""

# Left and right of the bar: what is never said of the same thing in the same place.
# An indented line goes on with the one above.
OPPOSITES = """
more greater | less fewer
most | least fewest
higher | lower
highest | lowest
high | low
larger bigger | smaller
largest biggest | smallest
longer | shorter
longest | shortest
long | short
stronger | weaker
strongest | weakest
strong | weak
better | worse
best | worst
good | bad
faster | slower
older | younger
oldest | youngest
old | young new
newer | older
newest | oldest
earlier | later
earliest | latest
early | late
richer | poorer
rich | poor
hotter warmer | colder cooler
hot warm | cold cool
cheaper | dearer costlier
heavier | lighter
wider | narrower
closer nearer | farther further
deeper | shallower
easier | harder
easy | hard difficult
above | below under beneath
over | under below
up | down
upward upwards | downward downwards
before | after
inside | outside
rise rises rose risen rising | fall falls fell fallen falling drop drops dropped dropping
increase increases increased increasing | decrease decreases decreased decreasing reduce reduces
    reduced reducing decline declines declined declining
grow grows grew grown growing growth | shrink shrinks shrank shrunk shrinking decline declines
    declined declining
climb climbs climbed climbing soar soars soared soaring | fall falls fell falling plunge plunges
    plunged plunging sink sinks sank
gain gains gained gaining | lose loses lost losing loss losses
win wins won winning | lose loses lost losing
victory victories | defeat defeats loss losses
winner winners | loser losers
improve improves improved improving improvement | worsen worsens worsened worsening
raise raises raised raising | lower lowers lowered lowering cut cuts cutting
strengthen strengthens strengthened | weaken weakens weakened
widen widens widened | narrow narrows narrowed
expand expands expanded expanding | contract contracts contracted shrink shrinks shrank
accelerate accelerates accelerated | slow slows slowed
profit profits | loss losses
surplus surpluses | deficit deficits
open opens opened opening | close closes closed closing shut
begin begins began begun start starts started | end ends ended stop stops stopped finish finishes
    finished
beginning start | end
accept accepts accepted accepting | reject rejects rejected rejecting refuse refuses refused
    decline declines declined
agree agrees agreed agreeing | disagree disagrees disagreed refuse refuses refused
allow allows allowed allowing permit permits permitted | ban bans banned forbid forbids forbade
    forbidden prohibit prohibits prohibited
approve approves approved approving approval | reject rejects rejected rejecting rejection veto
    vetoed
support supports supported supporting | oppose opposes opposed opposing
supporter supporters | opponent opponents critic critics
confirm confirms confirmed confirming | deny denies denied denying
admit admits admitted admitting | deny denies denied denying
include includes included including | exclude excludes excluded excluding
remember remembers remembered | forget forgets forgot forgotten
succeed succeeds succeeded success | fail fails failed failure
successful | unsuccessful
successfully | unsuccessfully
pass passes passed | fail fails failed
buy buys bought buying | sell sells sold selling
buyer buyers | seller sellers
import imports imported | export exports exported
borrow borrows borrowed | lend lends lent
arrive arrives arrived arriving | leave leaves left leaving depart departs departed
enter enters entered | leave leaves left
hire hires hired hiring | fire fires fired firing
guilty | innocent
alive | dead
living | dead
male | female
men | women
man | woman
boy boys | girl girls
husband husbands | wife wives
father fathers | mother mothers
son sons | daughter daughters
brother brothers | sister sisters
legal | illegal
legally | illegally
lawful | unlawful
fair | unfair
likely | unlikely
possible | impossible
able | unable
happy | unhappy
safe | unsafe dangerous
known | unknown
expected | unexpected
positive | negative
positively | negatively
optimistic | pessimistic
true | false
right | wrong
correct | incorrect wrong
public | private
maximum | minimum
first | last
always | never
often frequently | rarely seldom
many | few
everyone everybody | nobody
all | none
with | without
for | against
north northern | south southern
northwards northward | southwards southward
east eastern | west western
left | right
day | night
morning | evening afternoon
summer | winter
friend friends ally allies | enemy enemies foe foes
peace | war
love loves loved | hate hates hated
conviction convicted | acquittal acquitted
majority | minority
advantage advantages | disadvantage disadvantages
employed | unemployed
ancient | modern
full | empty
upper | lower
voluntary optional | mandatory compulsory obligatory
voluntarily | forcibly
recent recently | distant
add adds added adding | remove removes removed removing reduce reduces reduced reducing
attack attacks attacked attacking | defend defends defended defending
encourage encourages encouraged encouraging | discourage discourages discouraged discouraging
praise praises praised praising | criticise criticised criticize criticized condemn condemned
hope hopeful | despair hopeless
temporary temporarily | permanent permanently
partial partially partly | complete completely full fully total totally
simple | complex complicated
major | minor
common | rare
popular | unpopular
visible | invisible
official | unofficial
armed | unarmed
injured wounded | unhurt unharmed uninjured
sick ill | healthy well
sunny dry | rainy wet
ahead | behind
top | bottom
front | back rear
freed released | jailed arrested detained imprisoned
hit | missed
healthy | sick ill unhealthy
similar | different
together | apart separately
former | current latter
internal | external
domestic | foreign
"""

# What denies by itself, as it is compared (`n't` is `not`).
DENIALS = "not no never none nobody nothing nowhere neither nor without"
# What may say the same as a denial.
DENYING = (
    r"(?:not|n't|cannot|no|never|none|nobody|nothing|nowhere|neither|nor|without|non|hardly|barely|scarcely"
    r"|rarely|seldom|few|little|fail\w*|lack\w*|refus\w*|den(?:y|ie[sd]|ying|ial)|reject\w*"
    r"|declin\w*|refrain\w*|abst\w+|avoid\w*|unless|until|instead|rather|absen\w+|miss\w*|prevent\w*"
    r"|stop\w*|ban\w*|forb\w+|prohibit\w*|only|but|un\w{4,}|dis\w{4,}|\w{3,}less|in(?:ab|ac|ad|cap"
    r"|cor|ef|elig|ev|suf|val)\w+|im(?:p(?:oss|rob|erf|at)|mor)\w+|ir(?:r[^e]|regul)\w+|il(?:leg|lit)\w+"
    r"|too|far|yet|free|end\w*|except|ceas\w*|withdr\w+|cancel\w*|doubt\w*|longer)"
)

# What makes less of a statement: what it says, and words that may say the same.
HEDGES = {
    "alleged": "alleged", "allegedly": "alleged", "reportedly": "alleged", "suspected": "alleged",
    "purported": "alleged", "purportedly": "alleged", "apparently": "alleged",
    "accused": "alleged", "supposedly": "alleged", "claimed": "alleged", "claims": "alleged",
    "may": "possible", "might": "possible", "could": "possible", "possibly": "possible",
    "perhaps": "possible", "probably": "possible", "potentially": "possible",
    "likely": "possible", "unlikely": "possible", "possible": "possible", "can": "possible",
    "chance": "possible", "risk": "possible", "potential": "possible", "seems": "possible",
    "nearly": "nearly", "almost": "nearly",
    "attempted": "tried", "tried": "tried", "trying": "tried", "tries": "tried",
    "failed": "tried", "attempt": "tried", "attempts": "tried", "try": "tried",
    "planned": "planned", "plans": "planned", "planning": "planned", "proposed": "planned",
    "intends": "planned", "hopes": "planned", "hoped": "planned", "wants": "planned",
    "wanted": "planned", "want": "planned", "would": "planned", "will": "planned",
    "plan": "planned", "expects": "planned", "expected": "planned", "aims": "planned",
    "requested": "planned", "seeks": "planned", "seeking": "planned", "asked": "planned",
    "anticipated": "planned", "soon": "planned",
    "threatened": "planned", "considering": "planned",
    "would-be": "planned",
}  # fmt: skip

# Of these, what is no loss by itself.
KEEPING = (
    "possible can chance risk potential seems attempt attempts try would will plan expects expected"
    " aims anticipated soon requested seeks seeking could failed claims claimed"
    " accused hopes hoped want wants"
)

# Words that are compared as the first of them.
SAME = """
not n't cannot
% percent per-cent
million m mn mln
billion bn bln
will 'll
have 've
are 're
am 'm
mr mister
"""

MONEY = """
dollar dollars $ usd
pound pounds £ gbp sterling
euro euros € eur
yen ¥ jpy
yuan renminbi rmb cny
rupee rupees ₹ inr
rouble roubles ruble rubles ₽ rub
franc francs chf
won ₩ krw
lira liras ₺
shekel shekels ₪
real reais
peso pesos
rand rands
krona kronor
krone kroner
"""
