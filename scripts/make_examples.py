"""Make the files of `examples/documents/`: a report as PDF and as DOCX, and a page of news.

    .venv/bin/python -m scripts.make_examples

The standard library alone; the files come out the same on every machine, and a test holds them to
what this makes.
"""

from pathlib import Path

from scripts import html_pages
from scripts.document_texts import ROOT, Content
from scripts.made_office import docx
from scripts.made_pdf import pdf

FOLDER = ROOT / "examples" / "documents"
REPORT = Content(
    language="en",
    title="Marsh Lane water network: repairs and results in 2025",
    paragraphs=(
        "The Marsh Lane water network lost 21 percent of its water in 2025,¹ down from 34 percent "
        "in 2023. The town council had asked for 25 percent by the end of the year. The saving is "
        "worth £640,000 a year, and 410 homes that had water for six hours a day now have it all "
        "day.",
        "The works began in February 2024 and ended in November 2025. Crews replaced 18 kilometres "
        "of cast-iron pipe that had been laid between 1931 and 1958, fitted 2,350 meters, and "
        "closed 97 leaks that nobody had reported. Two of the three pumping stations were given "
        "new motors.",
        "# What it cost",
        "The project cost £5.2 million, £300,000 less than planned. The regional fund paid £3.9 "
        "million, and the council paid the rest from its own savings. "
        "No household paid more than it had paid before.",
        "Most of the saving came from the ground. Under Mill Street the engineers had expected "
        "rock, and found sand; the trench was finished in five weeks instead of eleven.",
        "# What went wrong",
        "In June 2025 a main burst on Orchard Road and left 260 homes without water for 31 hours. "
        "The council brought 40,000 litres by lorry. An inquiry found that a valve had been "
        "closed too fast, and the crews have since been trained anew.",
        "“We told people the truth within the hour, and that is why they forgave us,” said Ruth "
        "Adeyemi, who leads the water department. “But the valve should never have been touched "
        "by day.”",
        "Complaints about the colour of the water rose to 118 in the spring, because new flow "
        "stirred up old rust. They fell to nine in the autumn, after the pipes had been flushed "
        "four times.",
        "# What comes next",
        "The council will decide in March 2026 whether to replace the last 7 kilometres of iron "
        "pipe, north of the railway. The department puts the cost at £2.1 million and expects "
        "losses to fall to 16 percent. Until then it will:",
    ),
    items=(
        "listen for leaks at night, every two weeks;",
        "send each household its own figures once a quarter;",
        "test the third pumping station before the summer.",
    ),
    rows=(("Year", "Lost water", "Leaks closed"), ("2023", "34%", "31"), ("2025", "21%", "97")),
    head="Marsh Lane Water Department, annual report",
    foot="Marsh Lane Town Council",
    note="Losses are water pumped into the network less water that meters counted, in percent.",
    hidden="Draft for the council only",
    deleted="Losses fell a little in 2025.",
    author="Marsh Lane Water Department",
    quoted="",
    signature="",
)


def files() -> dict[str, bytes]:
    """Each file by its name."""
    page = next(one for one in html_pages.pages() if one.name == "pt-article")
    plain = tuple(one.removeprefix("# ").replace("¹", "") for one in REPORT.paragraphs)
    return {
        "report.pdf": pdf(REPORT),
        "report.docx": docx(Content(**{**vars(REPORT), "paragraphs": plain})),
        "page.html": page.source.encode(),
    }


def main(folder: Path = FOLDER) -> None:
    """Write the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
