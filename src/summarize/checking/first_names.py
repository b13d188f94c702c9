"""First names that only women, or only men, have in news in English; none that both may have."""

WOMEN = frozenset(
    """
abigail adriana agatha agnes aisha alejandra alexandra alice alicia alison amanda amelia amy ana
angela angelina anita ann anna annabel anne annette annie antonia ariana astrid audrey barbara
beatrice beatriz becky bella bernadette beth bethany betty beverly bianca bonnie brenda bridget
brigitte britney brittany camila camilla carla carmen carol caroline carolyn catherine cecilia
celia chantal charlotte cheryl chloe christina christine ciara cindy claire clara claudia colleen
constance cora cristina cynthia daisy daniela danielle daphne dawn deborah debra delia denise
diana diane dolores donna dora doris dorothy edith eilidh eileen elaine eleanor elena elin elisa
elisabeth elise eliza elizabeth ella ellen elsa emilia emily emma erica erika esther ethel eva eve
evelyn fatima felicity fiona frances francesca freya gabriela gabrielle gail gemma geraldine
gertrude gina giulia gloria grace greta gwen hannah harriet hazel heather heidi helen helena
henrietta hillary ingrid irene iris isabel isabella isabelle isla jacinda jacqueline jane janet
janice jasmine jeanette jeanne jemima jennifer jenny jessica jill joanna joanne josephine joyce
juanita judith judy julia juliana julie juliet julieta karen karin kate katherine kathleen kathryn
kathy katie katrina kayla keira kerstin kirsten kirsty kristen kristina kristine laila larissa
latoya laura lauren leah leila lena leona leticia lila lillian lily linda lisa liz lois lola
lorena lorraine louisa louise lucia lucille lucinda lucy luisa lydia mabel madeleine madonna
magdalena maggie malala mandy marcia margaret margarita margot maria mariana marie marilyn marina
marissa marjorie marlene marta martha martina mary matilda maureen maya megan meghan melania
melanie melinda melissa meryl michaela michelle mildred millie miranda miriam moira molly mona
monica nadia nancy naomi natalia natalie natasha nicole nigella nina nora noreen olga olivia
ophelia oprah pamela patricia paula pauline penelope peggy phoebe phyllis polly priscilla priti
rachel ramona raquel rebecca renata rhonda rihanna rita roberta rosa rosalind rose rosemary rosie
roxanne ruby ruth sabrina sally samantha sandra sara sarah scarlett selena serena sharon sheila
shirley sian silvia siobhan sofia sonia sophia sophie stacey stella stephanie sue susan susanna
susannah suzanne svetlana sylvia tamara tania tanya tatiana teresa tessa theresa tiffany tina
ursula valentina valerie vanessa vera veronica viola violet vivian wanda wendy whitney wilma
winifred yolanda yvette yvonne zara zoe
""".split()
)
MEN = frozenset(
    """
aaron abdul abdullah abraham adam adolf ahmad ahmed alan albert alberto alec alejandro aleksandr
alexander alfred alistair allan allen alvaro andre andreas andreu andrew andy angus anthony anton
antonio archie arnold arthur barack barry bart basil benedict benjamin bernard bernie bill bob
boris brad bradley brandon brendan brett brian bruce bruno bryan caleb callum calvin carl carlo
carlos cedric charles charlie chester chuck clarence clark clayton clifford clint clive colin
conor craig curtis cyril daniel darrell darren dave david dean declan dennis derek dermot desmond
diego dieter dimitri dmitry dominic don donald douglas doug duncan dustin dwayne dwight ed eddie
edgar edmund eduardo edward edwin elijah emmanuel enrique eric ernest ernesto ethan eugene evan
fabio felix ferdinand fernando fidel finn floyd francisco francois frank franklin fred frederick
gareth gary gavin geoff geoffrey george gerald gerard gilbert giovanni giuseppe glenn gordon
graeme graham greg gregory guillermo gustav hamish hans harold harry harvey hassan hector heinrich
helmut henri henrik henry herbert herman homer horace howard hugh hugo humphrey hussein ian
ibrahim igor isaac ivan jack jacob jacques jake james jared jason javier jeff jeffrey jeremy
jerome jerry jesus jim jimmy joachim joao joe joel john johnny jonathan jorge jose josef joseph
josh joshua juan jules julian jurgen justin karl keith ken kenneth kevin klaus kurt kyle lance
larry lars laurence lawrence leo leon leonard leonardo leonid leopold leroy lewis liam lionel
lloyd louis luca lucas luigi luis luke luther magnus malcolm manuel marc marcel marcelo marco
marcos marcus mario mark marshall martin marvin matt matteo matthew maurice maximilian mehmet
melvin michael miguel mike mikhail milton mitch mitt mohamed mohammad mohammed muhammad murray
mustafa nathan nathaniel neil nelson nicholas nick nicolas nigel noah norman oleg oliver olaf omar
orlando oscar osama oswald otto owen pablo paolo patrick paul pavel pedro percy pete peter phil
philip philippe phillip pierre piers rafael ralph ramon randolph randy raul ray raymond recep
reginald rex ricardo richard rick roberto robert rodney rodrigo roger roland ron ronald rory ross
roy rubens rudolf rudy rupert russell ryan salvador samuel saul scott sean sebastian sergei sergey
sergio seth shane sheldon sidney simon spencer stan stanley stefan stephen steve steven stuart ted
terence terrence theodore theo thierry thomas tim timothy toby todd tom tommy tony travis trevor
tristan tyler victor vincent vladimir volodymyr walter wayne wilfred willem william winston
wolfgang xavier yasser yusuf zachary
""".split()
)
