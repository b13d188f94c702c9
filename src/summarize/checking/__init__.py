"""What came out against what went in: numbers, names, denials, fluency."""

from summarize.checking.checks import changed_numbers, numbers

__all__ = ["changed_numbers", "numbers"]
