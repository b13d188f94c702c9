"""The words for the halves of a day, which tell 9 in the morning from 21."""

# Behind the hour. `Night` is late but for small hours, which come after midnight.
MORNING = (
    r"a\.?\s?m\.?|in the morning|da manhã|da madrugada|de la mañana|de la madrugada|du matin"
    r"|del mattino|di mattina|di notte|morgens|früh|vormittags|am morgen|'s (?:morgens|ochtends)"
    r"|på (?:morgonen|förmiddagen)|утра|صباحا|فجرا|पूर्वाह्न|π\.?μ\.?"
)
AFTERNOON = (
    r"p\.?\s?m\.?|in the afternoon|in the evening|da tarde|de la tarde|de l'après-midi|du soir"
    r"|del pomeriggio|di sera|della sera|nachmittags|abends|am (?:nachmittag|abend)"
    r"|'s (?:middags|avonds)|på (?:kvällen|eftermiddagen)|дня|вечера|مساء|ظهرا|عصرا|अपराह्न|μ\.?μ\.?"
)
NIGHT = r"at night|da noite|de la noche|nachts|'s nachts|på natten|ночи|ليلا"
# Before the hour, all of the same length.
CJK_MORNING = "上午|早上|早晨|清晨|凌晨|午前|오전|새벽"
CJK_AFTERNOON = "下午|午后|午後|傍晚|晚上|晚间|夜里|中午|오후|저녁"
# And of other languages.
MORNING_BEFORE = "सुबह|तड़के|sabah"
AFTERNOON_BEFORE = "दोपहर|शाम|akşam|öğleden sonra"
NIGHT_BEFORE = "रात|gece"


def hour_of_day(hour: int, *, late: bool, night: bool) -> int:
    """The hour of 24 that one of 12 is.

    Args:
        hour: 0 to 12.
        late: whether it is after noon.
        night: whether it is at night: late, but small hours are not.
    """
    if night:
        late = hour not in range(6) and hour != 12
    return hour % 12 + (12 if late else 0)
