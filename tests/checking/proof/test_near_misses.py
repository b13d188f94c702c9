"""Roles, tenses, hedges and owners of words changed, invented; none may be proved."""

import pytest

from summarize.checking.proof.prover import Prover
from summarize.text.sentences import split

FALSE = [
    ("Bob Lee was charged by Ann Holt with theft.", "Ann Holt was charged with theft."),
    ("The court charged Ann Holt, Bob Lee's sister, with theft.",
     "Bob Lee was charged with theft."),
    ("The court may have charged Ann Holt with theft.", "Ann Holt was charged with theft."),
    ("The court asked if police charged Ann Holt with theft.", "Ann Holt was charged with theft."),
    ("The court charged nobody but Ann Holt with theft.",
     "Ann Holt's nobody was charged with theft."),
    ("Having allegedly sold the shop, Ann Holt left.", "Ann Holt has sold the shop."),
    ("In March, Ann Holt almost sold the shop.", "Ann Holt sold the shop in March."),
    ("Until March, Ann Holt owned the shop in Hull.", "Ann Holt owned the shop in Hull in March."),
    ("In March, Ann Holt was told Bob Lee sold the shop.", "Bob Lee sold the shop in March."),
    ("Ann Holt, a fake doctor, has left the town.", "Ann Holt is a doctor."),
    ("Ann Holt, a would-be actor, has left the town.", "Ann Holt is an actor."),
    ("Ann Holt, a doctor's wife, has left the town.", "Ann Holt is a doctor."),
    ("Ann Holt, an actor playing the mayor, has left the town.", "Ann Holt is the mayor."),
    ("Ann Holt, the mayor until May, has left the town.", "Ann Holt is the mayor."),
    ("Ann Holt scores twice if she plays.", "Ann Holt scored twice."),
    ("Ann Holt will win in Hull.", "Ann Holt won in Hull."),
    ("Ann Holt has been beaten in Hull.", "Ann Holt beats Hull."),
    ("Holt, beaten in Hull, left the town.", "Holt beats Hull."),
    ("Ann Holt did not win in Hull.", "Ann Holt wins in Hull."),
    ("Ann Holt told police that she was robbed.", "Police said that she was robbed."),
    ("Ann Holt told reporters that Bob Lee stole a car.",
     "Reporters said that Bob Lee stole a car."),
    ("Ann Holt told Bob Lee to steal a car.", "Ann Holt said Bob Lee steal a car."),
    ("\"He is a thief,\" said Bob Lee, who met Ann Holt.", "Ann Holt is a thief."),
    ("\"He is a thief,\" said the son of Bob Lee, who was jailed.", "Bob Lee was jailed."),
    ("Tom Reed left. Holt, who sang, cried.", "Tom Reed, who sang, left."),
    ("A group of 15 men may leave the town.", "15 men leave the town."),
    ("A group of 15 men did not leave the town.", "15 men did leave the town."),
    ("A group led by 15 men left the town.", "15 men left the town."),
    ("The list includes no cooks, two men, and a dog.", "The list includes cooks."),
    ("The crew excludes Ann Holt, two cooks, and a dog.", "The crew includes two cooks."),
    ("The tower nearly fell, after which the king left.", "The tower fell."),
    ("The tower fell, after which the king was said to leave.", "The king then leave."),
    ("As a friend of Bob Lee, Ann Holt was fined.", "Bob Lee was fined."),
    ("As the mayor claims, the mill was shut.", "The mill was shut."),
    ("As expected, the mill was shut, police said.", "The mill was shut."),
    ("As soon as it rains, the mill will be shut.", "The mill will be shut."),
    ("Wherever she goes, Ann Holt sings in May.", "Ann Holt sings in May."),
    ("One of three men, Tom Reed was fined.", "Three men was fined."),
    ("The rumoured son of a baker, Tom Reed sold a farm.", "Tom Reed is the son of a baker."),
    ("No friend of the mayor, Tom Reed sold the farm.", "The mayor sold the farm."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), FALSE)
def test_near_misses_of_rewriting_are_refused(text: str, sentence: str) -> None:
    assert Prover(text, split(text, "en"), "en").prove(sentence) is None
