def problem(data: bytes) -> str | None:
    return None
