"""Where the explanation of a tape is: forward from node to node, then backward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.operations.autodiff import Node, Tape
    from gui.tabs.activations.tape_part import Way


@dataclass(frozen=True, slots=True)
class TapeMoment:
    """A step on one of the two ways.

    Args:
        way: ``"forward"`` fills in values, ``"backward"`` gradients.
        step: which step of this way, from 0.
    """

    way: Way = "backward"
    step: int = 0


def steps_of(tape: Tape, way: Way) -> int:
    """How many steps a way has."""
    return len(tape.forward_steps if way == "forward" else tape.backward_steps)


def step_count(tape: Tape) -> int:
    """How many steps both ways have together."""
    return steps_of(tape, "forward") + steps_of(tape, "backward")


def position_of(tape: Tape, moment: TapeMoment) -> int:
    """Which step of both ways, from 0."""
    return moment.step + (steps_of(tape, "forward") if moment.way == "backward" else 0)


def moment_at(tape: Tape, position: int) -> TapeMoment:
    """The moment of a step of both ways, held within the first and the last."""
    held = min(max(position, 0), step_count(tape) - 1)
    forward = steps_of(tape, "forward")
    return TapeMoment("forward", held) if held < forward else TapeMoment("backward", held - forward)


def last_of(tape: Tape, way: Way) -> TapeMoment:
    """The end of a way; without variables there is only the way forward."""
    if way == "backward" and not tape.backward_steps:
        way = "forward"
    return TapeMoment(way, steps_of(tape, way) - 1)


def first_of(tape: Tape, way: Way) -> TapeMoment:
    """The begin of a way; without variables there is only the way forward."""
    return TapeMoment("forward" if not tape.backward_steps else way, 0)


def held(tape: Tape, moment: TapeMoment) -> TapeMoment:
    """The same moment in a tape that may be shorter."""
    last = last_of(tape, moment.way)
    return TapeMoment(last.way, min(moment.step, last.step))


def current_node(tape: Tape, moment: TapeMoment) -> Node:
    """The node that the step is about."""
    if moment.way == "forward":
        return tape.forward_steps[moment.step].node
    return tape.backward_steps[moment.step].node


def moment_of_node(tape: Tape, node: Node, way: Way) -> TapeMoment | None:
    """The step of a way that is about a node, if there is one."""
    steps = tape.forward_steps if way == "forward" else tape.backward_steps
    return next((TapeMoment(way, step.index) for step in steps if step.node is node), None)


def valued(tape: Tape, moment: TapeMoment) -> frozenset[int]:
    """The nodes that have their value by now; numbers of the expression always have."""
    done = tape.forward_steps if moment.way == "backward" else tape.forward_steps[: moment.step + 1]
    return frozenset(step.node.index for step in done) | {
        node.index for node in tape.nodes if node.is_number and node is not tape.result
    }


def graded(tape: Tape, moment: TapeMoment) -> frozenset[int]:
    """The nodes that have their gradient by now."""
    if moment.way == "forward":
        return frozenset()
    return frozenset(step.node.index for step in tape.backward_steps[: moment.step + 1])
