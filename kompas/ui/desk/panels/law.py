"""Step "law": one question at a time; "we don't know" is an answer, and somebody finds it out by a date."""

from typing import ClassVar

from msgspec.structs import replace

from kompas.domain.actions import AnswerLaw, ClearLaw
from kompas.domain.content import LawQuestion
from kompas.domain.outcome import UNKNOWN, LawAnswer
from kompas.domain.session import Session
from kompas.domain.views import law_questions
from kompas.ui.desk.date_field import usual_date
from kompas.ui.desk.law_answer import LawQuestionBox
from kompas.ui.desk.law_overview import LawOverview
from kompas.ui.desk.step_panel import ShowRow, StepPanel
from kompas.ui.room import Room
from kompas.ui.widgets import Rule
