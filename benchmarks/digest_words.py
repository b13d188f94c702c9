"""Names, dates and titles of made reports, in five languages, and how large their figures are."""

NAMES = {
    "place": "Arbanel Tovira Mestola Quelba Sandrec Orvalho Pelinta Drevik Caldone Vastra Norim Belsano"
    " Turqua Helmesk Rodava Zimbel",
    "city": "Porto Vaz,Lunaria,Castrel,Ombria,Feldau,Marseda,Gorin,Salvena".replace(" ", "_").replace(",", " "),
    "region": "Seltara Monvale Ardesca Iltero Pravena Kosmar Dolvina Resk",
    "village": "Umberlo Natsika Fonvera Grolle Pelasca Ivrian Todelo Krasna",
    "river": "Tavo Lirena Ossel Murga Nabira Selvo Drun Ambera",
    "name": "Lina Torak,Ana Meireles,Jon Varga,Clara Dessau,Rita Solano,Emil Kordas".replace(" ", "_").replace(",", " "),
}  # fmt: skip
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
}
ON_WEEKDAY = {"en": "on {}", "pt": "na {}", "es": "el {}", "fr": "{}", "de": "am {}"}
ON_DATE = {
    "en": "on {} {}",
    "pt": "em {} de {}",
    "es": "el {} de {}",
    "fr": "le {} {}",
    "de": "am {}. {}",
}
DATE = {"en": "{} {}", "pt": "{} de {}", "es": "{} de {}", "fr": "{} {}", "de": "{}. {}"}
LINE = {
    "en": "{} {} {}",
    "pt": "{} de {} de {}",
    "es": "{} de {} de {}",
    "fr": "{} {} {}",
    "de": "{}. {} {}",
}
SOURCE = {
    "en": "Source: {}",
    "pt": "Fonte: {}",
    "es": "Fuente: {}",
    "fr": "Source : {}",
    "de": "Quelle: {}",
}
OUTLETS = (
    "The Morning Ledger|Coast Radio|Jornal da Serra|El Faro Diario|La Gazette du Port|Der Abendbote|"
    "Valley Post|Correio do Vale|Diario Central|Le Courrier des Plaines|Nordkurier|Island Wire|"
    "Hill Tribune|Folha do Rio|La Voz del Sur|Ouest Matin|Tagesblatt|River Press|Open Bulletin|"
    "Gazeta Livre"
).split("|")
TITLES = {
    "quake": ("Earthquake in {place}", "Terremoto em {place}", "Terremoto en {place}",
              "Séisme à {place}", "Erdbeben in {place}"),
    "flood": ("Floods in {place}", "Enchente em {place}", "Inundaciones en {place}",
              "Inondations à {place}", "Hochwasser in {place}"),
    "protest": ("Water law protest in {place}", "Protesto em {place} contra lei da água",
                "Protesta en {place} contra la ley del agua", "Manifestation à {place}",
                "Protest in {place} gegen Wassergesetz"),
    "outbreak": ("Cholera in {place}", "Cólera em {place}", "Cólera en {place}",
                 "Choléra à {place}", "Cholera in {place}"),
}  # fmt: skip
TITLE_MORE = {
    "en": (
        "what we know",
        "latest figures",
        "a town counts its losses",
        "second day",
        "questions remain",
    ),
    "pt": ("o que se sabe", "últimos números", "a cidade faz as contas", "segundo dia"),
    "es": ("lo que se sabe", "últimas cifras", "la ciudad hace cuentas", "segundo día"),
    "fr": ("ce que l’on sait", "derniers chiffres", "la ville fait ses comptes", "deuxième jour"),
    "de": ("was bekannt ist", "neue Zahlen", "die Stadt zieht Bilanz", "der zweite Tag"),
}
SIZES = {
    "killed": (20, 400), "injured": (100, 900), "homes": (150, 4000), "rescuers": (60, 700),
    "displaced": (800, 9000), "missing": (11, 90), "bridges": (3, 28), "cost": (12, 480),
    "marched": (2000, 60000), "arrested": (14, 260), "officers": (11, 60), "cases": (40, 3000),
    "deaths": (11, 120), "doses": (5000, 90000), "beds": (20, 240), "oldkilled": (30, 900),
    "local": (11, 60), "children": (11, 19), "year": (1988, 2016),
}  # fmt: skip
