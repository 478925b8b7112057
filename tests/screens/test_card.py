from tui.articles.problems import Problem
from tui.screens.card import MOST_NAMES, MOST_SECTIONS, problems_card


def test_files_of_which_the_same_is_said_stand_together() -> None:
    problems = [Problem(f"{number}.txt", "it is empty", "Fill it") for number in range(8000)]
    problems.append(Problem("b.txt", "it is binary", "Take it out"))
    many, one = problems_card(problems).sections
    assert many.heading == "0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 7,995 more"
    assert str(many.body) == "it is empty.\nFill it"
    assert one.heading == "b.txt"


def test_a_few_files_are_all_named() -> None:
    problems = [Problem(f"{number}.txt", "it is empty", "Fill it") for number in range(MOST_NAMES)]
    (section,) = problems_card(problems).sections
    assert section.heading == "0.txt, 1.txt, 2.txt, 3.txt, 4.txt"


def test_a_card_stays_small_and_says_what_it_leaves_out() -> None:
    problems = [Problem(f"{number}.txt", f"fault {number}", "Mend it") for number in range(500)]
    sections = problems_card(problems).sections
    assert len(sections) == MOST_SECTIONS + 1
    assert sections[-1].heading == "400 more problems"


def test_control_characters_of_names_are_made_visible() -> None:
    (section,) = problems_card([Problem("a\x1b.txt", "it is \x07", "Mend it")]).sections
    assert "\x1b" not in section.heading
    assert "\x07" not in str(section.body)
