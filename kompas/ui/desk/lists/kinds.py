"""The lists of a workshop as the desk shows them: what each is of, and which actions change it."""

from dataclasses import replace as replace_field

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from kompas.domain.actions import (
    Evaluate,
    Park,
    RemoveCondition,
    RemoveDissent,
    RemoveEvaluation,
    RemoveNote,
    RemoveOption,
    RemoveTask,
    Unpark,
    WriteCondition,
    WriteDissent,
    WriteNote,
    WriteOption,
    WriteTask,
)
from kompas.domain.names import role_name
from kompas.domain.outcome import Dissent, Option, OptionKind, Remark, Task
from kompas.ui.controls.date_field import DateField, usual_date
from kompas.ui.controls.pickers import RoleField
from kompas.ui.desk.lists.extra import Extra
from kompas.ui.desk.lists.item_row import Ways
from kompas.ui.desk.lists.items import ItemList
from kompas.ui.rolemap.missing import NotOnMap
from kompas.ui.room import Room
from kompas.ui.widgets import Words


def parked_list(room: Room) -> ItemList:
    """Return the list of things for later."""
    texts = room.texts
    return ItemList(
        room,
        Ways(
            key="parked",
            name=texts("desk.discuss_parked_one"),
            items=lambda session: session.parked,
            make=Remark,
            write=Park,
            remove=Unpark,
            hint=texts("desk.discuss_parked_hint"),
        ),
    )


def notes_list(room: Room) -> ItemList:
    """Return the list of quick notes."""
    texts = room.texts
    return ItemList(
        room,
        Ways(
            key="note",
            name=texts("agenda.note_one"),
            items=lambda session: session.notes,
            make=Remark,
            write=WriteNote,
            remove=RemoveNote,
            hint=texts("desk.note_hint"),
        ),
    )


def options_list(room: Room, kind: OptionKind, name: str, hint: str) -> ItemList:
    """Return the list of options of one kind."""
    return ItemList(
        room,
        Ways(
            key=f"option-{kind}",
            name=name,
            items=lambda session: tuple(o for o in session.options if o.kind == kind),
            make=lambda identifier, text: Option(identifier, text, kind),
            write=WriteOption,
            remove=RemoveOption,
            hint=hint,
        ),
    )


def conditions_list(room: Room) -> ItemList:
    """Return the list of conditions under which doubters can live with the decision."""
    texts = room.texts
    return ItemList(
        room,
        Ways(
            key="condition",
            name=texts("desk.decide_condition"),
            items=lambda session: session.conditions,
            make=Remark,
            write=WriteCondition,
            remove=RemoveCondition,
            hint=texts("desk.decide_condition_hint"),
        ),
    )


def dissents_list(room: Room) -> ItemList:
    """Return the list of what some see differently, with a role only if they want that."""
    texts = room.texts
    return ItemList(
        room,
        Ways(
            key="dissent",
            name=texts("desk.decide_dissent"),
            items=lambda session: session.dissents,
            make=Dissent,
            write=WriteDissent,
            remove=RemoveDissent,
            hint=texts("desk.decide_dissent_hint"),
            summary=lambda dissent: _name(room, dissent.role),
            extra=lambda identifier, row: DissentExtra(room, identifier, row),
        ),
    )


def tasks_list(room: Room, aside: QWidget) -> ItemList:
    """Return the list of who does what by when, with owner and date of each in sight."""
    return ItemList(room, replace_field(_tasks(room), always=True), aside)


def agreed_tasks_list(room: Room) -> ItemList:
    """Return the list of what was agreed, to read and correct: owner and date are said, and open when chosen."""
    return ItemList(room, replace_field(_tasks(room), summary=lambda task: _agreed(room, task)))


def _tasks(room: Room) -> Ways[Task]:
    texts = room.texts
    return Ways(
        key="task",
        name=texts("desk.plan_task"),
        items=lambda session: session.tasks,
        make=Task,
        write=WriteTask,
        remove=RemoveTask,
        hint=texts("desk.plan_task_hint"),
        extra=lambda identifier, row: TaskExtra(room, identifier, row),
    )


def _agreed(room: Room, task: Task) -> str:
    """Say who does it and by when, as far as that was agreed."""
    due = room.texts.date(task.due) if task.due else ""
    return ", ".join(part for part in (_name(room, task.owner), due) if part)


def evaluation_list(room: Room) -> ItemList:
    """Return the list of what the room thought of the workshop."""
    texts = room.texts
    return ItemList(
        room,
        Ways(
            key="evaluation",
            name=texts("desk.close_evaluation_one"),
            items=lambda session: session.evaluation,
            make=Remark,
            write=Evaluate,
            remove=RemoveEvaluation,
            hint=texts("desk.close_evaluation_hint"),
        ),
    )


def _name(room: Room, role: str) -> str:
    return role_name(room.session, role).read(room.texts.language) if role else ""


class DissentExtra(Extra):
    """The role of a dissenter, who must want that."""

    def __init__(self, room: Room, identifier: str, row: QWidget) -> None:
        super().__init__(row)
        self._room, self._id = room, identifier
        texts = room.texts
        self.role = RoleField(
            room,
            f"dissent-role:{identifier}",
            texts("desk.decide_dissent_role"),
            texts("desk.decide_dissent_role"),
            lambda role: WriteDissent(replace(self._dissent(), role=role)),
            lambda: self._dissent().role,
        )
        self.line(Words(texts("desk.decide_dissent_rule"), "soft"))
        self.line(self.role)

    def refresh(self) -> None:
        """Show what the session holds."""
        self.role.refresh()

    def _dissent(self) -> Dissent:
        found = (dissent for dissent in self._room.session.dissents if dissent.id == self._id)
        return next(found, Dissent(self._id, ""))


class TaskExtra(Extra):
    """Who does a task, and by when."""

    def __init__(self, room: Room, identifier: str, row: QWidget) -> None:
        super().__init__(row)
        self._room, self._id = room, identifier
        texts = room.texts
        self.owner = RoleField(
            room,
            f"task-owner:{identifier}",
            texts("desk.plan_owner"),
            texts("desk.plan_owner"),
            lambda role: WriteTask(replace(self._task(), owner=role)),
            lambda: self._task().owner,
        )
        self.due = DateField(
            room,
            f"task-due:{identifier}",
            texts("desk.plan_due"),
            lambda iso: WriteTask(replace(self._task(), due=iso)),
            lambda: self._task().due,
            lambda: usual_date(room.session.started),
        )
        self.missing = NotOnMap(room, lambda: self._task().owner)
        # Each on a line of its own: a shorter name would draw the date to the left, under the hand that goes there.
        self.line(self.owner)
        self.line(self.due)
        self.line(self.missing)

    def refresh(self) -> None:
        """Show what the session holds."""
        self.owner.refresh()
        self.due.refresh()
        self.missing.refresh()

    def _task(self) -> Task:
        found = (task for task in self._room.session.tasks if task.id == self._id)
        return next(found, Task(self._id, ""))
