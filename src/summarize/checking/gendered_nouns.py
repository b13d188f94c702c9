"""Nouns for persons in five languages, and the words in front of them, by gender."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GenderedNouns:
    """What tells the gender of a person's noun in one language.

    Attributes:
        masculine, feminine: nouns in the form for a man, for a woman; a form that is a thing's
            name as well (`a crítica`) is left out.
        both: nouns that are the same for both; the article before them tells.
        articles: the articles before a man's noun, and before a woman's.
        neither: nouns that say nothing of the sex (`a vítima`).
        being: forms of `be` and `become` in front of a noun.
        of: what joins a noun to the name behind it that is somebody else's (`o marido de`).
    """

    masculine: frozenset[str]
    feminine: frozenset[str]
    both: frozenset[str]
    articles: tuple[frozenset[str], frozenset[str]]
    neither: frozenset[str]
    being: frozenset[str]
    of: frozenset[str]


def _table(  # noqa: PLR0913, PLR0917 - one text for each kind of words
    pairs: str, both: str, masculine: str, feminine: str, neither: str, being: str, of: str
) -> GenderedNouns:
    forms = [pair.split("/") for pair in pairs.split()]
    return GenderedNouns(
        frozenset(one for one, _ in forms),
        frozenset(other for _, other in forms if other),
        frozenset(both.split()),
        (frozenset(masculine.split()), frozenset(feminine.split())),
        frozenset(neither.split()),
        frozenset(being.split()),
        frozenset(of.split()),
    )


NOUNS = {
    "pt": _table(
        "sr/sra senhor/senhora senador/senadora deputado/deputada ministro/ministra "
        "secretário/secretária "
        "governador/governadora prefeito/prefeita vereador/vereadora candidato/candidata "
        "republicano/republicana conservador/conservadora político/ crítico/ "
        "autor/autora escritor/escritora diretor/diretora ator/atriz cantor/cantora "
        "professor/professora advogado/advogada juiz/juíza médico/médica "
        "enfermeiro/enfermeira cirurgião/cirurgiã engenheiro/engenheira jogador/jogadora "
        "treinador/treinadora nadador/nadadora corredor/corredora "
        "campeão/campeã vencedor/vencedora fundador/fundadora empresário/empresária "
        "bilionário/bilionária pesquisador/pesquisadora fotógrafo/fotógrafa "
        "apresentador/apresentadora produtor/produtora bailarino/bailarina "
        "conselheiro/conselheira embaixador/embaixadora "
        "primeiro-ministro/primeira-ministra legislador/legisladora aluno/aluna "
        "filho/filha marido/esposa irmão/irmã pai/mãe avô/avó "
        "sobrinho/sobrinha tio/tia primo/prima viúvo/viúva amigo/amiga namorado/namorada "
        "procurador/procuradora historiador/historiadora escultor/escultora filósofo/filósofa "
        "compositor/compositora "
        "mergulhador/mergulhadora patinador/patinadora esquiador/esquiadora "
        "ganhador/ganhadora eleito/eleita nascido/nascida "
        "acusado/acusada condenado/condenada nomeado/nomeada",
        "democrata presidente líder porta-voz jornalista artista atleta estudante ativista chefe "
        "colega cliente parlamentar congressista ciclista tenista ginasta golfista cientista "
        "economista dentista estilista analista chanceler intérprete modelo adolescente jovem "
        "trabalhista colunista roteirista motorista gerente comandante militante representante "
        "assistente estrategista oponente rival",
        "o um do no ao pelo num dum este esse aquele",
        "a uma da na à pela numa duma esta essa aquela",
        "vítima pessoa testemunha estrela figura criança celebridade lenda ídolo membro gênio "
        "indivíduo personagem filme livro álbum furacão navio",
        "é foi era será seja torna-se tornou-se virou continua permanece sendo",
        "de do da dos das em no na por pelo pela para com sobre contra e ou a ao à que",
    ),
    "es": _table(
        "sr/sra señor/señora senador/senadora diputado/diputada ministro/ministra secretario/ "
        "gobernador/gobernadora alcalde/alcaldesa concejal/concejala candidato/candidata "
        "republicano/republicana conservador/conservadora político/ crítico/ "
        "autor/autora escritor/escritora director/directora actor/actriz profesor/profesora "
        "abogado/abogada juez/jueza médico/médica enfermero/enfermera cirujano/cirujana "
        "ingeniero/ingeniera jugador/jugadora entrenador/entrenadora nadador/nadadora "
        "corredor/corredora campeón/campeona ganador/ganadora fundador/fundadora "
        "empresario/empresaria investigador/investigadora fotógrafo/fotógrafa "
        "presentador/presentadora productor/productora consejero/consejera embajador/embajadora "
        "legislador/legisladora alumno/alumna hijo/hija marido/esposa hermano/hermana "
        "padre/madre "
        "sobrino/sobrina tío/tía primo/prima viudo/viuda amigo/amiga novio/novia "
        "compositor/compositora presidente/presidenta elegido/elegida nacido/nacida "
        "acusado/acusada condenado/condenada nombrado/nombrada",
        "demócrata líder portavoz periodista artista atleta estudiante activista congresista "
        "ciclista tenista gimnasta golfista economista cantante analista representante "
        "joven adolescente comandante jefe rival colega",
        "el un del al este ese aquel",
        "la una esta esa aquella",
        "víctima persona estrella figura celebridad leyenda ídolo miembro genio "
        "personaje película libro álbum huracán",
        "es fue era será sea",
        "de del en por para con sobre contra y o a al que",
    ),
    "fr": _table(
        "m/mme monsieur/madame sénateur/sénatrice député/députée président/présidente "
        "gouverneur/gouverneure "
        "candidat/candidate républicain/républicaine conservateur/conservatrice "
        "écrivain/écrivaine directeur/directrice acteur/actrice chanteur/chanteuse "
        "avocat/avocate infirmier/infirmière chirurgien/chirurgienne joueur/joueuse "
        "entraîneur/entraîneuse nageur/nageuse coureur/coureuse champion/championne "
        "fondateur/fondatrice chercheur/chercheuse présentateur/présentatrice "
        "producteur/productrice conseiller/conseillère ambassadeur/ambassadrice "
        "fils/fille mari/épouse frère/sœur père/mère neveu/nièce oncle/tante cousin/cousine "
        "veuf/veuve ami/amie compositeur/compositrice auteur/autrice étudiant/étudiante "
        "enseignant/enseignante élu/élue né/née accusé/accusée condamné/condamnée nommé/nommée",
        "démocrate ministre secrétaire maire critique journaliste artiste athlète "
        "cycliste gymnaste scientifique économiste analyste juge photographe "
        "milliardaire responsable porte-parole chef collègue",
        "le un du au ce",
        "la une cette",
        "victime personne témoin star vedette figure célébrité légende idole membre génie "
        "personnage film livre album ouragan",
        "est était fut sera soit",
        "de du des en par pour avec sur contre et ou à au que",
    ),
    "it": _table(
        "signor/signora senatore/senatrice deputato/deputata ministro/ministra segretario/ "
        "governatore/governatrice sindaco/sindaca candidato/candidata "
        "democratico/democratica repubblicano/repubblicana conservatore/conservatrice "
        "politico/ critico/ "
        "autore/autrice scrittore/scrittrice direttore/direttrice attore/attrice "
        "professore/professoressa avvocato/avvocata infermiere/infermiera giocatore/giocatrice "
        "allenatore/allenatrice nuotatore/nuotatrice corridore/corritrice campione/campionessa "
        "vincitore/vincitrice fondatore/fondatrice imprenditore/imprenditrice "
        "ricercatore/ricercatrice fotografo/fotografa presentatore/presentatrice "
        "produttore/produttrice consigliere/consigliera ambasciatore/ambasciatrice "
        "alunno/alunna figlio/figlia marito/moglie fratello/sorella padre/madre zio/zia "
        "cugino/cugina vedovo/vedova amico/amica studente/studentessa eletto/eletta nato/nata "
        "accusato/accusata condannato/condannata nominato/nominata",
        "presidente leader portavoce giornalista artista atleta attivista ciclista "
        "tennista ginnasta golfista cantante insegnante economista analista giudice "
        "rappresentante",
        "il lo un uno del dello al allo dal dallo questo quel",
        "la una della alla dalla questa quella",
        "vittima persona testimone stella figura celebrità leggenda idolo membro genio guida "
        "personaggio film libro uragano",
        "è era fu sarà sia",
        "di del della in da dal per con su contro e o a al che",
    ),
    "de": _table(
        "herr/frau senator/senatorin minister/ministerin präsident/präsidentin "
        "gouverneur/gouverneurin bürgermeister/bürgermeisterin kandidat/kandidatin "
        "republikaner/republikanerin demokrat/demokratin politiker/politikerin "
        "kritiker/kritikerin autor/autorin schriftsteller/schriftstellerin "
        "direktor/direktorin schauspieler/schauspielerin sänger/sängerin lehrer/lehrerin "
        "anwalt/anwältin richter/richterin arzt/ärztin chirurg/chirurgin ingenieur/ingenieurin "
        "spieler/spielerin trainer/trainerin schwimmer/schwimmerin läufer/läuferin "
        "sieger/siegerin gründer/gründerin unternehmer/unternehmerin forscher/forscherin "
        "fotograf/fotografin moderator/moderatorin produzent/produzentin berater/beraterin "
        "botschafter/botschafterin schüler/schülerin sohn/tochter bruder/schwester vater/mutter "
        "neffe/nichte onkel/tante freund/freundin sprecher/sprecherin journalist/journalistin "
        "künstler/künstlerin wissenschaftler/wissenschaftlerin kanzler/kanzlerin",
        "",
        "der ein dem den einem einen dieser",
        "die eine der einer dieser",
        "opfer person zeuge star figur legende idol mitglied genie film buch album hurrikan",
        "ist war wird wurde sei",
        "von vom in im für mit über gegen und oder an zu dass",
    ),
}
