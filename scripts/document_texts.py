"""The texts that documents are made of: the project's own articles, with what a file has beside."""

from dataclasses import dataclass
from pathlib import Path

from summarize.reading.loader import read_path

ROOT = Path(__file__).parents[1]
ARTICLES = {"en": "harbour", "ar": "water", "zh": "library", "pt": "floresta"}


@dataclass(frozen=True)
class Content:
    """What one document says.

    Attributes:
        language: its tag.
        title: a heading above the body, and the title in the properties.
        paragraphs: running text.
        items: of a list.
        rows: of a table.
        head, foot: on every page; note: a footnote; hidden, deleted: in the file and not shown.
        author, quoted, signature: of a message, and of the properties.
    """

    language: str
    title: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    head: str
    foot: str
    note: str
    hidden: str
    deleted: str
    author: str
    quoted: str
    signature: str

    @property
    def body(self) -> tuple[str, ...]:
        """Title, paragraphs, items and rows in the order of reading, a line each."""
        return (self.title, *self.paragraphs, *self.items, *map("\t".join, self.rows))


_BESIDE = {
    "en": (
        ("Bring warm clothes", "Book before noon", "Keep your receipt"),
        (("Port", "Ferries", "Days"), ("Horta", "12", "7"), ("Lajes", "4", "3")),
        "The Island Courier, special edition", "Printed in Horta", "Figures are provisional.",
        "Draft for the editor only", "An older opening that was struck out", "Ann Rowe",
        "Could you send the figures again?", "Ann Rowe, news desk",
    ),
    "ar": (
        ("أحضر ملابس دافئة", "احجز قبل الظهر", "احتفظ بالإيصال"),
        (("الحي", "الأنابيب", "الأشهر"), ("الشرقي", "٤٢", "٧"), ("الغربي", "٣٨", "٥")),
        "صحيفة سهل الشمال، عدد خاص", "طُبعت في إربد", "الأرقام مؤقتة.",
        "مسودة للمحرر وحده", "مقدمة قديمة شُطبت", "ليلى الهاشمي",
        "هل ترسلون الأرقام مرة أخرى؟", "ليلى الهاشمي، قسم الأخبار",
    ),
    "zh": (
        ("请带厚衣服", "中午前预订", "保留收据"),
        (("村庄", "图书", "天数"), ("上河村", "1200册", "7天"), ("下河村", "860册", "5天")),
        "青溪晚报特刊", "印刷于青溪", "数字为初步统计。",
        "仅供编辑参考的草稿", "已删去的旧开头", "林晓",
        "能再发一次数字吗？", "林晓，新闻部",
    ),
    "pt": (
        ("Traga roupa quente", "Reserve antes do meio-dia", "Guarde o recibo"),
        (("Bacia", "Mudas", "Dias"), ("Garças", "1.200", "7"), ("Pedra", "860", "5")),
        "Jornal da Serra Verde, edição especial", "Impresso em Ilhéus", "Números provisórios.",
        "Rascunho só para a redação", "Uma abertura antiga que foi cortada", "João Avelã",
        "Pode enviar os números outra vez?", "João Avelã, redação",
    ),
}  # fmt: skip


def contents() -> list[Content]:
    """One document for each language."""
    found = []
    for language, name in ARTICLES.items():
        article = read_path(ROOT / "examples" / "articles" / f"{name}.{language}.txt")
        paragraphs = tuple(
            " ".join(block.split()) for block in article.text.split("\n\n") if block.strip()
        )
        items, rows, *beside = _BESIDE[language]
        found.append(Content(language, article.title or "", paragraphs, items, rows, *beside))
    return found
