"""The button that declares a round void, the same wherever a round can end."""

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.controls.ask_again import AskAgain


def ask_void(texts: Texts, palette: Palette, *, at_right: bool = False) -> AskAgain:
    """Return the button that declares a round void; before the question it stands left or right."""
    words, question = texts("ballot.void"), texts("ballot.void_ask")
    yes, no = texts("ballot.void_yes"), texts("ballot.void_no")
    return AskAgain(words, question, yes, no, palette, at_right=at_right)
