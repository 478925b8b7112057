"""What could not be read or understood, said so that a reader can act on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a file: which, what happened, and what to do."""

    file: str
    what: str
    advice: str

    def __str__(self) -> str:
        return f"{self.file}: {self.what}. {self.advice}"


class DatelineError(Exception):
    """An error that a reader can act on; its text is the whole message."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
