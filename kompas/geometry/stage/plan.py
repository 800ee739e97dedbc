"""What happens next: where the institution stands in the five steps, who does what, and how we will know."""

from kompas.domain.content import FiveStep
from kompas.domain.outcome import FiveStepStatus, StepStatus, Task
from kompas.domain.scenario import Mark
from kompas.domain.stage import FiveStepsView, TasksView
from kompas.domain.text import Text
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.dots import sign
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, pages
from kompas.geometry.stage.parts import (
    PARAGRAPH,
    beside_margin,
    fits_margin,
    labelled,
    paragraph,
    ruled,
    scaled,
)
from kompas.geometry.stage.writing import (
    LABEL,
    NAME,
    SMALL_BODY,
    Block,
    lines,
    spaced,
    text,
)

ROW_PAD = 24.0
RADIUS = 15.0
_STATUS: dict[StepStatus, tuple[str, Mark | None]] = {
    "unknown": ("stage.step_unknown", None),
    "open": ("stage.step_open", "open"),
    "busy": ("stage.step_busy", "half"),
    "done": ("stage.step_done", "full"),
}


def five_steps(view: FiveStepsView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the five steps, each with its status as a circle and a word in the margin.

    What a step is about is left out where the five would not fit on one page; what the room noted never is.
    """
    texts = setting.texts
    statuses = {status.step: status for status in view.statuses}
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        Band(texts("stage.now"), texts("stage.five_steps_ask")),
        texts("stage.five_steps_heading"),
    )
    drawn: tuple[Drawing, ...] = ()
    for about in (True, False):
        rows = [
            _step(
                f"{number}. {step.title.read(texts.language)}",
                statuses.get(step.id),
                setting,
                step if about else None,
            )
            for number, step in enumerate(view.steps, start=1)
        ]
        drawn = pages(sheet, rows, setting)
        if len(drawn) == 1:
            break
    return drawn


def _step(title: str, status: FiveStepStatus | None, setting: Setting, step: FiveStep | None) -> Item:
    frame, palette = setting.frame, setting.palette
    note = status.note.strip() if status else ""
    about = note or (step.about.read(setting.texts.language) if step else "")
    head_style = scaled(NAME, title, setting, frame.room)
    style = scaled(LABEL, about, setting, frame.room)
    head = spaced(lines(title, head_style, palette.ink, frame.axis, frame.room), head_style)
    below = spaced(lines(about, style, palette.soft, frame.axis, frame.room), style) if about else ()
    under = ((0.62 * style.size, below[0][1]), *below[1:]) if below else ()
    # "We don't know" is an answer; of what nobody has spoken about nothing stands beside it.
    key, mark = _STATUS[status.status] if status else ("stage.step_unasked", None)
    word = setting.texts(key)
    beside = _status(word, mark, setting) if status else Block()
    return ruled(Item((*head, *under), 0.0, (f"{title}: {word}. {about}".strip(),), beside), setting, ROW_PAD)


def _status(word: str, mark: Mark | None, setting: Setting) -> Block:
    frame, palette = setting.frame, setting.palette
    style = scaled(LABEL, word, setting, frame.aside - 1.3 * LABEL.size * frame.scale)
    indent, radius = 1.3 * style.size, RADIUS * style.size / LABEL.size
    middle = (frame.margin + radius, CAP * style.size / 2)
    dot = tuple(sign(mark, middle, radius, palette)) if mark else ()
    label = text(
        word, style, palette.ink if mark else palette.soft, frame.margin + indent, frame.aside - indent
    )
    return Block((*dot, *label.shapes), label.height, label.below)


def tasks(view: TasksView, setting: Setting) -> tuple[Drawing, ...]:
    """Return who does what and when, and how we will know that it works."""
    texts = setting.texts
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        Band(texts("stage.now"), texts("stage.tasks_ask")),
        texts("stage.tasks_heading"),
    )
    labels = [_who_when(task, owner, setting) for task, owner in zip(view.tasks, view.owners, strict=True)]
    above = not all(fits_margin(label, setting) for label in labels)
    items = [_task(task, label, setting, above=above) for task, label in zip(view.tasks, labels, strict=True)]
    if not items:
        items = [paragraph(texts("stage.nothing_yet"), setting, SMALL_BODY, setting.palette.soft)]
    if view.evaluation_plan.strip():
        items.append(
            labelled(texts("stage.we_will_know"), view.evaluation_plan, setting, gap=PARAGRAPH * 1.4)
        )
    return pages(sheet, items, setting)


def _who_when(task: Task, owner: Text, setting: Setting) -> str:
    when = setting.texts.date(task.due) if task.due else ""
    return "\n".join(part for part in (owner.read(setting.texts.language).strip(), when) if part)


def _task(task: Task, label: str, setting: Setting, *, above: bool) -> Item:
    """Return a task with its owner and date in the margin, or above it."""
    said = ", ".join(part for part in (task.text, *label.split("\n")) if part)
    body = paragraph(task.text, setting, SMALL_BODY)._replace(said=(said,))
    return ruled(beside_margin(label, body, setting, SMALL_BODY, above=above), setting, ROW_PAD)
