"""summarizing."""
