"""What is said while a complaint is followed; `{role}` and `{other}` are names with their article."""

from kompas.domain.text import Text

BEGINS = Text("{role} wordt geraakt en heeft een klacht.", "{role} is affected and has a complaint.")
GOES_ON = Text("{role} kan naar {other}.", "{role} can go to {other}.")
DECIDES = Text("{role} beslist en kan er iets aan doen.", "{role} decides and can do something about it.")
WATCHES = Text("{role} houdt toezicht. De weg loopt door.", "{role} supervises. The way goes all through.")
NO_CONTACT = Text(
    "Hier stopt het: {role} kan bij niemand terecht.", "It stops here: {role} has nobody to turn to."
)
NOT_PASSED_ON = Text(
    "Hier stopt het: {role} geeft niets door aan wie beslist.",
    "It stops here: {role} passes nothing on to those who decide.",
)
NOBODY_WATCHES = Text(
    "Hier stopt het: {role} beslist en niemand houdt toezicht.",
    "It stops here: {role} decides and nobody supervises.",
)
