"""What is counted and what happened to it, where one of them tells the other."""


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
