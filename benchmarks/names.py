"""Whether names come through translation letter for letter: 500 of 30 languages, 20 carriers.

    .venv/bin/python benchmarks/names.py           # two minutes

Common names, written with the letters of their languages, stand in invented sentences, which the
bundled engine translates from English into Portuguese and the other way. Printed are the share of
names that arrive letter for letter, those that do not and have a finding, and those that are lost
unsaid.
"""

import argparse
import random
import time
from collections import Counter

from summarize import Options, Translator

NAMES = {
    "cs": "Dvořák Novák Černý Horáček Jiří Růžena Šťastný Zdeněk Kateřina Příhoda Ďáblice Žižka",
    "da": "Søren Østergaard Kjærgaard Ågård Mølgaard Bjørn Sørensen Ærø Grønbæk Åse Rasmussen",
    "de": "Müller Jürgen Schäfer Größler Köhler Bäcker Weiß Günther Strauß Hölderlin Schröder",
    "es": "Núñez Muñoz Peña Ibáñez Íñigo Begoña Agüero Zúñiga Ordóñez Argüelles Ramírez Martín",
    "et": "Põder Mägi Õunapuu Tõnis Jüri Kõiv Järvi Öpik Ülle Saaremägi Žanna Päts",
    "fi": "Hämäläinen Mäkinen Yrjö Äijö Järvinen Väinö Pöysti Öhman Virtanen Heikkilä",
    "fr": "François Lefèvre Gaëlle Noël Benoît Hélène Châtelet Lemaître Gérard Lœuillet Besançon",
    "ga": "Seán Ó Súilleabháin Síle Ní Dhónaill Éamon Áine Máire Cillín Gráinne".replace("Ó ", ""),
    "hr": "Šarić Đurđević Čavić Ćosić Živković Božić Krešimir Žarko Đorđe Petrović Jelačić",
    "hu": "Győző Szűcs Körösi Kőszegi Erdős Gőgös Béla Zoltán Űrhegyi Lőrinc Fűzfa Ödön",
    "is": "Þórður Guðmundur Sigríður Björk Ásgeir Ægir Þorsteinn Friðrik Hallgrímur Össur Eiður",
    "it": "Niccolò Forlì Cantù Nicolò Mancù Cefalù Salò Bertè Mercalli Giosuè Pietrò",
    "lt": "Žemaitis Šarūnas Jokūbas Čiurlionis Ąžuolas Ėglė Žydrūnas Paškevičius Rūta Jurgis",
    "lv": "Bērziņš Kalniņš Jānis Ozoliņš Liepiņa Ķēniņš Ģirts Āboliņa Zāle Ūdris Šķēle",
    "mt": "Żammit Ħal Għaxaq Ġorġ Ċensu Buġeja Mizżi Ħaż Żebbuġ".replace("Ħal ", ""),
    "nl": "Daniël Zoë Cornélie Ruïs Geëlen Iñaki Beëlen Joëlle Israëls Kuijpers Bruïne",
    "no": "Håkon Bjørnson Åsmund Øystein Næss Sørlie Tromsø Gjøvik Brækhus Ødegård",
    "pl": "Łukasz Wójcik Dąbrowski Kaczyński Michał Świętek Żółkiewski Ździebło Gdańsk Jędrzej",
    "pt": "João Conceição Gonçalves Magalhães Simões Antão Falcão Estêvão Luís Inês Brandão Sá",
    "ro": "Ștefan Țurcanu Băsescu Mădălina Ionuț Mureșan Călin Ghiță Dâmbovița Brâncuși Șerban",
    "sk": "Ľubomír Šťastný Ďurica Hlinková Mikuláš Kráľ Ľudmila Gašparovič Žilina Stĺpik Vŕba",
    "sl": "Žiga Šušteršič Črnko Boštjan Jančar Prešeren Tomaž Možina Uroš Čopič",
    "sq": "Çelë Gjergj Ylli Përparim Hoxhë Shqipë Rexhë Kadarë Çabej Dritëro",
    "sv": "Åkesson Björn Göran Sjöberg Håkansson Ängström Östlund Märta Väster Gävle Lindström",
    "tr": "Güler Erdoğan Çağlar Şahin İnönü Ümit Özdağ Kılıç Işık Ayşe Yıldırım Gökçe Müge",
    "vi": "Nguyễn Trần Phạm Đặng Hồ Lê Thị Bùi Ngô Võ Phúc Trường Quỳnh",
    "cy": "Siôn Llŷr Dŵr Gwenllïan Siân Tŷ Môn Iorwerth Rhŷs".replace("Tŷ ", ""),
    "az": "Əliyev Gülnarə Məmmədov Çingiz Şəki Hüseyn Elçin Rəşad Ələkbər Xəzər",
    "en": "Kowalski Whitcombe Ashdown Okafor Thistlewood Pemberton Hathersage Oyelaran Brocklebank",
    "ca": "Núria Òscar Jordà Àngel Llúcia Güell Sopeña Cèlia Fàbregas Vallès",
}  # fmt: skip
CARRIERS = {
    ("en", "pt"): [
        "The mayor met {} on Monday.",
        "{} said that the bridge was closed.",
        "According to {}, the harvest was poor.",
        "Last year {} sold the house to a neighbour.",
        "{} and {} will speak at the conference.",
        "The company of {} lost three million euros.",
        "Nobody had told {} about the meeting.",
        "Police arrested {}, who denied everything.",
        "In a letter to {}, the minister promised help.",
        "{} won the race in two hours.",
        "A street was named after {}.",
        "The teacher praised {} and the other children.",
        "{}'s brother lives near the river.",
        "They waited for {} until the evening.",
        "The book by {} appeared in 2019.",
        "Doctors treated {} for two weeks.",
        "The journalist asked {} three questions.",
        "\"We will rebuild the school,\" said {}.",
        "The village voted for {} (an engineer).",
        "Without {} the team would have lost.",
    ],
    ("pt", "en"): [
        "O prefeito encontrou {} na segunda-feira.",
        "{} disse que a ponte estava fechada.",
        "Segundo {}, a colheita foi fraca.",
        "No ano passado, {} vendeu a casa a um vizinho.",
        "{} e {} vão falar na conferência.",
        "A empresa de {} perdeu três milhões de euros.",
        "Ninguém tinha avisado {} da reunião.",
        "A polícia deteve {}, que negou tudo.",
        "Numa carta a {}, o ministro prometeu ajuda.",
        "{} venceu a corrida em duas horas.",
        "Uma rua recebeu o nome de {}.",
        "A professora elogiou {} e as outras crianças.",
        "O irmão de {} mora perto do rio.",
        "Esperaram por {} até à noite.",
        "O livro de {} saiu em 2019.",
        "Os médicos trataram {} durante duas semanas.",
        "A jornalista fez três perguntas a {}.",
        "\"Vamos reconstruir a escola\", disse {}.",
        "A aldeia votou em {} (um engenheiro).",
        "Sem {} a equipe teria perdido.",
    ],
}  # fmt: skip


def main() -> None:
    """Translate, and print the shares and what was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=500, help="how many names")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chosen = names(options.names, options.seed)
    for (source, target), carriers in CARRIERS.items():
        start = time.monotonic()
        translator = Translator(Options(lang=target, source_lang=source, offline=True))
        outcomes: Counter[str] = Counter()
        for lines in sentences(chosen, carriers):
            result = translator("\n\n".join(text for text, _ in lines))
            found = {one.original: one for one in result.sentences}
            for text, inside in lines:
                one = found[text]
                for name in inside:
                    outcome = (
                        "whole"
                        if all(map(one.text.__contains__, name.split()))
                        else "flagged"
                        if one.findings
                        else "lost"
                    )
                    outcomes[outcome] += 1
                    if outcome != "whole":
                        print(f"  {outcome}: {name}: {text} -> {one.text}")
        total = outcomes.total()
        print(
            f"{source}>{target}: {outcomes['whole']} of {total} names letter for letter "
            f"({100 * outcomes['whole'] / total:.1f}%), {outcomes['flagged']} flagged, "
            f"{outcomes['lost']} lost unsaid; {time.monotonic() - start:.0f} s"
        )


def names(count: int, seed: int) -> list[str]:
    """Names of one word and of two, in a fixed order."""
    order = random.Random(seed)  # noqa: S311 - the same names each time
    alone = [name for line in NAMES.values() for name in line.split()]
    order.shuffle(alone)
    pairs = [f"{order.choice(alone)} {order.choice(alone)}" for _ in range(count)]
    return [*alone, *pairs][:count]


def sentences(chosen: list[str], carriers: list[str]) -> list[list[tuple[str, list[str]]]]:
    """The sentences of documents of ten, each with the names in it."""
    lines = []
    at = 0
    while at < len(chosen):
        carrier = carriers[len(lines) % len(carriers)]
        inside = chosen[at : at + carrier.count("{}")]
        if len(inside) < carrier.count("{}"):
            inside.append(chosen[0])
        at += len(inside)
        lines.append((carrier.format(*inside), inside))
    return [lines[start : start + 10] for start in range(0, len(lines), 10)]


if __name__ == "__main__":
    main()
