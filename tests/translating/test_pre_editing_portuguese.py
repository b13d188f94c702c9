"""Plain Portuguese words before the small translator reads a sentence."""

import pytest

from summarize.documents import Span
from summarize.translating.pre_editing import PreEditor
from summarize.translating.pre_editing_table import table

EDIT = PreEditor(table("pt-en"))
FIGURATIVE = [
    ("O ex-ministro depôs no Senado.", "O ex-ministro prestou depoimento no Senado."),
    (
        "A médica vai depor como testemunha.",
        "A médica vai prestar depoimento como testemunha.",
    ),
    ("O tribunal deu provimento ao recurso.", "O tribunal aceitou o recurso."),
    ("Ele tinha passagem pela polícia.", "Ele tinha antecedentes criminais."),
    ("O juiz arquivou a denúncia.", "O juiz encerrou a denúncia."),
    (
        "A empresária foi constituída arguida.",
        "A empresária foi declarada oficialmente suspeita.",
    ),
    ("O processo corre em segredo de Justiça.", "O processo corre em sigilo."),
    ("O homicida anda a monte.", "O homicida está em fuga."),
    ("A perícia achou sangue no carro.", "A equipe forense achou sangue no carro."),
    (
        "Ele vai responder por homicídio culposo.",
        "Ele vai enfrentar acusações de homicídio involuntário.",
    ),
    ("A idosa caiu no golpe.", "A idosa foi vítima de fraude."),
    ("Um homem-bomba atacou o mercado.", "Um bombista suicida atacou o mercado."),
    (
        "O grupo assumiu a autoria do ataque.",
        "O grupo assumiu a responsabilidade pelo ataque.",
    ),
    ("O comandante foi exonerado.", "O comandante foi demitido."),
    ("O ministro levou o caso ao Supremo.", "O ministro levou o caso ao Supremo Tribunal."),
    (
        "A tropa de choque cercou a praça.",
        "A polícia de controle de multidões cercou a praça.",
    ),
    (
        "Segundo a polícia, ele teria agido sozinho.",
        "Segundo a polícia, ele pode ter agido sozinho.",
    ),
    ("O parlamento chumbou a proposta.", "O parlamento rejeitou a proposta."),
    ("Os autarcas pedem mais dinheiro.", "Os prefeitos pedem mais dinheiro."),
    ("A governadora sancionou a lei.", "A governadora assinou a lei."),
    ("A CPI ouviu o banqueiro.", "A comissão de inquérito ouviu o banqueiro."),
    ("O Planalto negou o acordo.", "O governo brasileiro negou o acordo."),
    (
        "O chanceler argentino chegou a Brasília.",
        "O ministro das Relações Exteriores argentino chegou a Brasília.",
    ),
    ("As mesas de voto abriram cedo.", "Os locais de votação abriram cedo."),
    ("O PR exonerou dois ministros.", "O Presidente demitiu dois ministros."),
    ("O ministro será sabatinado.", "O ministro será questionado."),
    ("A promessa nunca saiu do papel.", "A promessa nunca se tornou realidade."),
    (
        "As cheias relâmpago mataram três pessoas.",
        "As cheias repentinas mataram três pessoas.",
    ),
    (
        "O incêndio teria começado na cozinha, segundo testemunhas.",
        "O incêndio pode ter começado na cozinha, segundo testemunhas.",
    ),
    ("O jogador marcou no 2º tempo.", "O jogador marcou no segundo tempo."),
    ("O número de mortos passa de 300.", "O número de mortos ultrapassa 300."),
    (
        "Um peão foi atropelado na passadeira.",
        "Um pedestre foi atropelado na travessia de pedestres.",
    ),
    ("O carro despistou-se na A2.", "O carro perdeu o controle na A2."),
    ("O fogo lavra desde ontem.", "O fogo arde desde ontem."),
    ("A explosão fez um morto.", "A explosão matou uma pessoa."),
    ("O sismo fez pelo menos 20 mortos.", "O sismo deixou pelo menos 20 mortos."),
    ("Após o sismo, houve réplicas.", "Após o sismo, houve novos tremores."),
    ("O temporal derrubou árvores.", "A tempestade derrubou árvores."),
    (
        "Dois passageiros ficaram feridos com gravidade.",
        "Dois passageiros ficaram gravemente feridos.",
    ),
    ("O avião aterrou de emergência.", "O avião fez um pouso de emergência."),
    ("O bairro não tem luz há três dias.", "O bairro não tem eletricidade há três dias."),
    ("Os utentes do hospital esperam.", "Os pacientes do hospital esperam."),
    ("Os exames deram negativo.", "Os exames foram negativos."),
    ("O país decretou o recolher obrigatório.", "O país decretou o toque de recolher."),
    (
        "Os servidores pedem reajuste salarial ao governo.",
        "Os funcionários públicos pedem aumento salarial ao governo.",
    ),
    ("Os professores cruzaram os braços.", "Os professores entraram em greve."),
    ("As machambas ficaram secas.", "As fazendas ficaram secas."),
    (
        "A empresa pediu recuperação judicial.",
        "A empresa pediu proteção contra a falência.",
    ),
    ("O fisco exige dois milhões.", "A administração fiscal exige dois milhões."),
    ("O tribunal travou a obra.", "O tribunal bloqueou a obra."),
    ("O Santos goleou o rival.", "O Santos venceu facilmente o rival."),
    ("O avançado falhou o penálti na final.", "O avançado errou o pênalti na final."),
    ("O juiz anulou o gol.", "O árbitro anulou o gol."),
    ("O craque marcou de falta.", "O astro marcou com um pontapé livre."),
    (
        "A torcida invadiu o gramado no jogo.",
        "Os torcedores invadiu o campo de jogo no jogo.",
    ),
    ("O jogo foi para a prorrogação.", "O jogo foi para o tempo extra."),
    ("O time caiu nas quartas.", "O time perdeu nas quartas."),
    ("A equipa chegou aos oitavos de final.", "A equipa chegou à ronda dos 16."),
    ("O piloto larga na pole.", "O piloto começa na pole."),
    ("Procurada, a empresa não comentou.", "Contatada, a empresa não comentou."),
    ("Os deputados bateram boca.", "Os deputados trocaram insultos."),
    ("O acordo foi por água abaixo.", "O acordo fracassou."),
    ("O caso veio à tona em maio.", "O caso foi revelado em maio."),
    ("O site do banco saiu do ar.", "O site do banco ficou indisponível."),
    ("O titular da pasta pediu demissão.", "O ministro pediu demissão."),
    ("Um petista venceu.", "Um político do PT venceu."),
    ("O corpo foi desovado no mato.", "O corpo foi abandonado no mato."),
]


@pytest.mark.parametrize(("text", "plain"), FIGURATIVE)
def test_words_of_the_news_become_plain_ones(text: str, plain: str) -> None:
    assert EDIT(text) == plain


@pytest.mark.parametrize("plain", [plain for _, plain in FIGURATIVE])
def test_plain_words_stay(plain: str) -> None:
    assert EDIT(plain) == plain


@pytest.mark.parametrize(
    "text",
    [
        "O exército depôs o presidente em 1964.",
        "Os rebeldes depuseram as armas.",
        "Ele comprou duas passagens por 500 reais.",
        "Os documentos foram arquivados na gaveta.",
        "O homem subiu a um monte perto da aldeia.",
        "Ela tem perícia em navegação.",
        "O boxeador aplicou golpes no adversário.",
        "O preço das laranjas subiu com a safra.",
        "Ele teria comprado a casa se fosse rico.",
        "Os alunos pagam a propina da universidade.",
        "O aluno chumbou no exame da escola.",
        "A pesquisa sobre o câncer avança.",
        "O Palácio do Planalto foi reformado.",
        "O chanceler alemão visitou o Brasil.",
        "A cúpula da igreja foi restaurada por pintores.",
        "Ela recebeu o diploma da universidade.",
        "A mesa de jantar é nova.",
        "A temperatura passa de 20 para 30 graus.",
        "O lucro passou de 3,5 milhões para 4 milhões.",
        "Caso chovesse, a polícia teria chegado tarde.",
        "O peão do xadrez foi capturado.",
        "O agricultor lavra a terra.",
        "O pai castigou o filho.",
        "Ele comprou uma réplica do quadro.",
        "O museu fez réplicas das estátuas antes do sismo.",
        "O lobo temporal controla a fala.",
        "O balanço da empresa mostra lucro.",
        "A circulação do sangue é importante.",
        "O carro elétrico é barato.",
        "Ela escreveu uma carta sem selo.",
        "A sala não tem luz natural.",
        "Os utentes dos transportes esperam.",
        "A reforma tributária será votada.",
        "O ataque aos servidores da empresa roubou dados.",
        "Ele cruzou os braços e ficou calado.",
        "A renda das famílias caiu.",
        "O concurso de beleza será em maio.",
        "O condutor travou o carro.",
        "Ela enxugou as lágrimas.",
        "O médio prazo é incerto.",
        "Meia hora depois, o jogo acabou.",
        "A defesa do réu recorreu.",
        "O banco central subiu os juros do clube.",
        "O juiz do tribunal condenou o jogador.",
        "A seleção natural explica a evolução.",
        "Ele é craque em matemática.",
        "O livro é um clássico da literatura.",
        "A prorrogação do prazo foi aprovada.",
        "Ela marcou um gol contra Portugal.",
        "A época dos reis acabou.",
        "O elenco da série é jovem.",
        "O exército sofreu três baixas na guerra.",
        "O menino caiu na rua.",
        "Os pais acompanham os filhos à escola.",
        "A reportagem ganhou um prémio.",
        "A nota de 100 reais era falsa.",
        "Ele bateu o pé na porta.",
        "O artista andou na corda bamba do circo.",
        "A baleia veio à tona.",
        "Ele pôs lenha na fogueira do acampamento.",
        "Ele fraturou o braço direito.",
        "A tartaruga desovou na praia.",
        "Ela deixou a pasta na mesa.",
        "O médico prescreveu o remédio.",
    ],
)
def test_what_may_be_meant_literally_stays(text: str) -> None:
    assert EDIT(text) == text


def test_the_subject_of_a_text_decides_where_its_sentence_does_not() -> None:
    about = [
        "O Benfica venceu o Porto.",
        "O treinador mudou a equipa.",
        "O guarda-redes parou o penálti.",
        "Um golo bastou ao clube.",
    ]
    sentence = "O médio saiu lesionado."
    assert EDIT(sentence) == sentence
    assert PreEditor(table("pt-en"), about)(sentence) == "O meio-campista saiu lesionado."


def test_names_and_kept_words_stay() -> None:
    assert EDIT("Ele leu Tropa de Choque.") == "Ele leu Tropa de Choque."
    text = "O fisco e o Fisco."
    assert EDIT(text, [Span(0, 7)]) == "O fisco e a administração fiscal."


def test_words_of_both_sides_of_the_ocean() -> None:
    assert EDIT("O guarda-redes defendeu o penálti.") == "O guarda-redes parou o penálti."
    assert EDIT("O goleiro defendeu o pênalti.") == "O goleiro parou o pênalti."
