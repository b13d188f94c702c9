"""What each architecture wants to be shown, one row each.

The name of a row is `model_type` in a model's `config.json`.
"""

from dataclasses import dataclass
from typing import Literal

Task = Literal["summarize", "translate"]


@dataclass(frozen=True)
class Family:
    """One architecture.

    Attributes:
        name: `model_type` in `config.json`.
        tasks: what it can do here.
        decoder_only: it continues its prompt (True) or has an encoder of its own (False).
        tokenizer: `sentencepiece-pair` (`source.spm`, `target.spm`, `vocab.json`), or
            `tokenizers` (`tokenizer.json`, or `vocab.json` and `merges.txt` of RoBERTa's kind).
        prompted: it takes instructions, through its chat template and a text of `prompts/`.
        target_prefix: it is told the language to translate into by a token in front of the
            sentence (`>>ara<<`), where its vocabulary has such tokens.
        length_penalty, no_repeat_ngram: the decoding it was tuned with (see `Decoding`).
    """

    name: str
    tasks: tuple[Task, ...]
    decoder_only: bool = False
    tokenizer: Literal["tokenizers", "sentencepiece-pair"] = "tokenizers"
    prompted: bool = False
    target_prefix: bool = False
    length_penalty: float = 1.0
    no_repeat_ngram: int = 0


def marian_target_codes(tag: str) -> list[str]:
    """What Opus-MT models have called a language, the most exact first.

    Older models take ISO 639-3 codes with a script (`cmn_Hans`, `ara`), others the tag itself
    (`pt_BR`, `pt`). A wrong code does not fail, so a caller looks each up in the vocabulary.
    """
    import langcodes

    language = langcodes.Language.get(tag)
    base = language.language or tag
    three = "cmn" if base == "zh" else language.to_alpha3()
    script = language.script or language.maximize().script
    exact = [tag.replace("-", "_"), f"{three}_{script}"]
    # Who asks for a script by name is not served with another one.
    return exact if language.script else [*exact, three, base]


FAMILIES = {
    family.name: family
    for family in (
        # Lewis et al. 2020; length penalty and n-gram block of the CNN/DailyMail checkpoints.
        Family("bart", ("summarize",), length_penalty=2.0, no_repeat_ngram=3),
        # Junczys-Dowmunt et al. 2018; a model of several targets is told one in the source.
        Family(
            "marian",
            ("translate",),
            tokenizer="sentencepiece-pair",
            target_prefix=True,
        ),
        # Touvron et al. 2023, and SmolLM2, which has its shape. A block on repeated n-grams or a
        # repetition penalty makes SmolLM2 invent: it keeps to the facts only when it may copy.
        Family("llama", ("summarize",), decoder_only=True, prompted=True),
    )
}
