"""What is counted and what happened to it, where one of them tells the other; and its unit."""

from summarize.digesting.figure import Kind


def settled(noun: str, action: str) -> tuple[str, str]:
    """What is counted and what happened to it, where one of them tells the other."""
    if action == "without_power" and noun == "houses":
        # Homes, or households: reports speak of either.
        return "families", action
    if noun == "cases":
        # `The first death in the outbreak, which has reached 112 cases`
        return noun, ""
    if noun == "bodies":
        return "people", "killed"
    return noun, action


def unit_of(kind: Kind) -> str | None:
    """The unit, currency or sign of a kind; None for what is counted."""
    if kind.noun == "%":
        return "%"
    name, _, unit = kind.noun.partition(":")
    return unit if name in ("money", "unit") else None
