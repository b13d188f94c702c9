"""What a summarizer is asked for, and whether its words may go out or only point at the text."""

from collections.abc import Callable

from summarize.inference.scheduler import Job
from summarize.lengths import Extent
from summarize.models.engines.loading import Engine
from summarize.models.known.catalog import Entry
from summarize.options import Options
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.routes import Route, Way
from summarize.summarizing.candidates import Tools
from summarize.summarizing.draft_parts import draft_parts
from summarize.summarizing.map_reduce import Draft, Order, summarize

# What a headline is made of, where the text has no title.
BEFORE_HEADLINE = Extent(40, "words")
# Where a model's own words go out.
_BEAMS = 4
# A draft that only points is as good without a beam, and takes a third of the time.
_GUIDE_BEAMS = 1
Draftsman = Callable[[str, Engine, Order, Tools], Job[Draft]]


def is_guide(route: Route | Way, entry: Entry | None, options: Options) -> bool:
    """Whether a draft only points at sentences of the text.

    So it is where the model is not known to be faithful, and where its words would come back to the
    reader's language as a translation of a translation.
    """
    if options.check not in ("repair", "strict"):
        return False
    if entry is None or not entry.faithful:
        return True
    comes_back = bool(route.before) and is_the_same(route.source, route.target)
    return comes_back or not is_the_same(route.pivot, route.written)


def beams_of_words(options: Options) -> int:
    """Width of the beam where a model's own words go out, as a translator's always do."""
    return options.beams or _BEAMS


def beams_of_draft(route: Route | Way, options: Options) -> int:
    """Width of the beam of the draft, or of translations where there is none."""
    summarizer = route.summarizer
    if summarizer is not None and is_guide(route, summarizer.entry, options):
        return options.beams or _GUIDE_BEAMS
    return beams_of_words(options)


def draftsman(route: Route | Way, entry: Entry | None, options: Options) -> Draftsman:
    """What asks for the draft: of every part of the text where it only points, else as a whole."""
    return draft_parts if is_guide(route, entry, options) else summarize
