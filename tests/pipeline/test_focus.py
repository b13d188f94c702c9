import pytest

from summarize.pipeline.summary_request import focus_findings
from summarize.text.split_text import SplitText

TEXT = SplitText.of("The harbour was shut on Tuesday. Two ferries stayed outside.", "en")


@pytest.mark.parametrize("focus", [None, "the ferry", "Harbours and boats", "the of"])
def test_a_focus_of_which_the_text_has_a_word_is_not_spoken_of(focus: str | None) -> None:
    assert focus_findings(focus, TEXT) == []


def test_a_focus_that_found_nothing_is_said() -> None:
    [finding] = focus_findings("volcanoes\non Mars", TEXT)
    assert finding.severity == "warning"
    assert "--focus found nothing" in finding.message
    assert "\n" not in finding.message
