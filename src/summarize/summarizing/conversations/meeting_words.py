"""What weighs in a meeting, and the labels that are no speakers, by language.

The words are beginnings: `decid` stands for decided, decides, decide. In Chinese they are looked
for anywhere.
"""

from functools import lru_cache

from summarize.languages.tags import base

# Decisions, actions, proposals, disagreements, outcomes.
_WEIGHTY = {
    "en": "decid decis agree disagree propos suggest recommend conclu action deadline vot motion "
    "carried adopt approv reject resol plan budget cost fund increas reduc cut problem issue "
    "concern require target result report change need should must will important main final "
    "priorit aim goal focus because evidence support oppos against prefer",
    "pt": "decid decis acord concord discord propo sugeri suger recomend conclu ação ações prazo "
    "vot moção aprov rejeit resol plan orçament cust verba aument reduz redu cort problem questão "
    "preocup exig meta result relat mud precis dev import principal final priorid objetiv apoi "
    "contra prefer",
    "es": "decid decis acord acuerd propu propon suger recomend conclu acci plazo vot moción aprob "
    "rechaz resol plan presupuest cost fond aument reduc recort problem preocup exig meta result "
    "inform cambi necesit deb import principal final priorid objetiv apoy contra prefer",
    "fr": "décid décis accord désaccord propos suggér recommand conclu action échéance vot motion "
    "adopt approuv rejet résol plan budget coût fonds augment rédui réduc coup problème inquiét "
    "exig objectif résultat rapport chang besoin doit devons import principal final priorit "
    "soutien contre préfér",
    "de": "entscheid entschied beschlo beschlu einig vorschlag vorschläg vorgeschlag empfehl "
    "ergebnis frist abstimm antrag angenommen abgelehnt plan budget haushalt kosten mittel erhöh "
    "senk kürz problem sorge forder ziel bericht änder muss müssen soll wichtig haupt priorit "
    "unterstütz dagegen",
    "it": "decis decid accord propo sugger raccomand conclu azione scadenza vot mozione approv "
    "respin risol pian bilancio cost fond aument ridu tagl problem preoccup obiettiv risultat "
    "rapport cambi bisogn dev import principal final priorit sosten contro prefer",
    "nl": "beslis beslot besluit eens oneens voorstel aanbevel conclu actie termijn stem motie "
    "aangenomen verworpen plan begroting kost fonds verhoog verlaag bezuinig probleem zorg doel "
    "resultaat rapport verander moet zal belangrijk hoofd priorit steun tegen",
    "ru": "реши решен соглас предлож предлага рекоменд вывод заключ срок голос принят отклон план "
    "бюджет стоим расход средств увелич сниж сокращ проблем вопрос треб цель результат отч измен "
    "долж нужно необходим важн главн приоритет поддерж против",
    "ar": """قرر قرار اتفق وافق رفض اقترح اقتراح نقترح أوصى خلص موعد صوت التصويت خطة ميزانية
الميزانية تكلفة التكلفة زيادة خفض مشكلة المشكلة يجب سوف هدف نتيجة النتيجة تقرير تغيير
مهم ضد دعم""",
    "hi": """फैसल निर्णय सहमत असहमत प्रस्ताव सुझाव निष्कर्ष समय-सीमा मतदान स्वीकृत अस्वीकृत
योजना बजट लागत खर्च बढ़ घट कटौती समस्या चिंता लक्ष्य परिणाम रिपोर्ट बदल जरूर
ज़रूर महत्वपूर्ण विरोध समर्थन""",
    "zh": """决定 同意 反对 建议 提议 推荐 结论 行动 期限 表决 投票 动议 通过 否决 计划 预算 成本
费用 资金 增加 减少 削减 问题 担心 要求 目标 结果 报告 改变 必须 应该 需要 重要 主要
优先 支持""",
}
# What says what a meeting or an interview is about.
_OPENING = {
    "en": "meeting agenda today session welcom committee topic discuss introduc present interview "
    "purpose project",
    "pt": "reuni pauta hoje sessão bem-vind comissão comitê tema discut apresent entrevista "
    "objetivo projeto",
    "es": "reuni agenda hoy sesión bienvenid comisión comité tema discut habl present entrevista "
    "objetivo proyecto",
    "fr": "réunion ordre aujourd séance bienvenue comité commission sujet discut présent entretien "
    "objet projet",
    "de": "sitzung besprechung treffen tagesordnung heute willkommen ausschuss thema besprech "
    "gespräch interview projekt",
    "it": "riunion ordine oggi seduta benvenut comitato commissione tema discut present intervist "
    "progetto",
    "nl": "vergader agenda vandaag sessie welkom commissie onderwerp bespre gesprek interview "
    "project",
    "ru": "встреч заседан собран повестк сегодня приветств комит комисс тема обсу интервью проект",
    "ar": "اجتماع الاجتماع اليوم جلسة الجلسة مرحبا أهلا لجنة اللجنة موضوع نناقش حوار مقابلة مشروع",
    "hi": "बैठक एजेंडा आज सत्र स्वागत समिति विषय चर्चा साक्षात्कार परियोजना",
    "zh": "会议 议程 今天 欢迎 委员会 主题 讨论 介绍 采访 访谈 项目 目的",
}
# A motion, and what became of it.
_MOTIONS = {
    "en": "motion moved resolved proposed proposal resolution amendment",
    "pt": "moção proposta propôs requerimento emenda resolução",
    "es": "moción propuesta propuso enmienda resolución",
    "fr": "motion proposition proposé amendement résolution",
    "de": "antrag beantragt vorschlag änderungsantrag beschlussvorlage",
    "it": "mozione proposta proposto emendamento delibera",
    "nl": "motie voorstel amendement",
    "ru": "предложен предложил внес поправк проект",
    "ar": "اقتراح الاقتراح اقترح مشروع تعديل",
    "hi": "प्रस्ताव संशोधन",
    "zh": "动议 提案 议案 提议 修正案",
}
_OUTCOMES = {
    "en": "carried adopted passed approved rejected defeated lost withdrawn tabled postponed "
    "deferred agreed unanimous vote ayes noes",
    "pt": "aprovad rejeitad adotad retirad adiad unanimidade votação vot",
    "es": "aprobad rechazad adoptad retirad aplazad unanimidad votación vot",
    "fr": "adopté adoptée approuvé approuvée rejeté rejetée retiré retirée reporté reportée "
    "unanimité vote voix",
    "de": "angenommen abgelehnt zurückgezogen vertagt einstimmig stimmen",
    "it": "approvat respint adottat ritirat rinviat unanimità vot",
    "nl": "aangenomen verworpen ingetrokken aangehouden unaniem stemmen",
    "ru": "принят отклон отозван отлож единогласн голос",
    "ar": "اعتمد اعتماد رفض وافق الموافقة أقر بالإجماع تأجيل أصوات",
    "hi": "पारित स्वीकृत अस्वीकृत खारिज स्थगित सर्वसम्मति मतों",
    "zh": "通过 否决 撤回 推迟 一致 票",
}
_MINUTES = {
    "en": "minutes", "pt": "ata", "es": "acta actas", "fr": "procès-verbal",
    "de": "protokoll niederschrift", "it": "verbale", "nl": "notulen", "ru": "протокол",
    "ar": "محضر", "hi": "कार्यवृत्त", "zh": "会议记录 会议纪要 纪要",
}  # fmt: skip
# Labels that no one speaks under, in every language at once: a text rarely minds.
NOT_SPEAKERS = frozenset(
    """
note notes warning warnings caution tip tips hint important example examples step steps
stage ingredient ingredients method serves servings yield time prep price prices total
subtotal tax date dates day address phone telephone tel mobile cell fax email e-mail mail
website web url source sources photo photos image picture caption credit subject re from
to cc bcc title name role author editor category tags tag keywords abstract summary
conclusion introduction background definition location venue place where when who what why
how cost size weight width height colour color version status error info debug warn fatal
critical trace notice option options answer-key figure table chapter section part item
items update updated published posted edited correction read-more related see-also
contents opening-hours hours contact details result results problem solution pros cons
advantages disadvantages motion moved seconded carried vote present absent apologies
attendees attending in-attendance chair's-ruling action actions decision decisions outcome
agenda minutes nota notas aviso atenção dica exemplo passo ingredientes modo preço total
data endereço telefone celular fonte foto imagem legenda assunto título nome resumo local
horário resultado presentes ausentes pauta advertencia consejo ejemplo paso precio fecha
dirección teléfono fuente imagen asunto nombre resumen lugar horario remarque attention
conseil exemple étape ingrédients prix adresse téléphone courriel source objet titre nom
résumé lieu horaire hinweis achtung warnung tipp beispiel schritt zutaten zubereitung
preis datum adresse telefon quelle bild betreff titel zusammenfassung ort zeit anwesend
nota avviso attenzione consiglio esempio passo ingredienti prezzo indirizzo telefono fonte
immagine oggetto titolo riassunto luogo opmerking waarschuwing voorbeeld stap prijs adres
telefoon bron onderwerp примечание внимание совет пример шаг ингредиенты цена дата адрес
телефон источник фото тема название место время итого ملاحظة تنبيه تحذير نصيحة مثال خطوة
المكونات السعر التاريخ العنوان الهاتف المصدر صورة الموضوع المكان الوقت नोट सूचना चेतावनी
उदाहरण सामग्री मूल्य दिनांक पता फोन स्रोत विषय स्थान समय 注意 备注 注 提示
警告 例 例如 步骤 材料 做法 价格 日期
地址 电话 来源 图片 主题 标题 时间 地点 总计 摘要""".split()
)
# Labels of questions and answers.
QUESTION_LABELS = frozenset(
    """q question p pergunta pregunta f frage d domanda в вопрос س سؤال प्रश्न प्र सवाल
问 問 v vraag""".split()
)
ANSWER_LABELS = frozenset(
    """a answer r resposta respuesta réponse antwort risposta о ответ ج جواب उत्तर उ जवाब 答
antwoord""".split()
)
# What stands above a list of questions that nobody was asked in person.
FAQ_HEADINGS = (
    "faq", "f.a.q", "frequently asked", "common questions", "perguntas frequentes",
    "dúvidas frequentes", "preguntas frecuentes", "foire aux questions",
    "questions fréquentes", "häufig gestellte", "häufige fragen", "domande frequenti",
    "veelgestelde", "часто задаваемые", "частые вопросы", "الأسئلة الشائعة", "أسئلة شائعة",
    "अक्सर पूछे", "常见问题", "常見問題",
)  # fmt: skip


@lru_cache(maxsize=64)
def weighty(language: str) -> tuple[str, ...]:
    """Beginnings of words of decisions, actions, proposals and disagreements."""
    return tuple(_WEIGHTY.get(base(language), "").split())


@lru_cache(maxsize=64)
def opening(language: str) -> tuple[str, ...]:
    """Beginnings of words that say what a meeting is about."""
    return tuple(_OPENING.get(base(language), "").split())


@lru_cache(maxsize=64)
def motions(language: str) -> tuple[str, ...]:
    """Beginnings of words that put a motion."""
    return tuple(_MOTIONS.get(base(language), "").split())


@lru_cache(maxsize=64)
def outcomes(language: str) -> tuple[str, ...]:
    """Beginnings of words that say what became of a motion."""
    return tuple(_OUTCOMES.get(base(language), "").split())


@lru_cache(maxsize=64)
def minutes_titles(language: str) -> frozenset[str]:
    """Words in the title of minutes; those of English are known in every language."""
    return frozenset(f"{_MINUTES.get(base(language), '')} minutes".split())
