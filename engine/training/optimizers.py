"""SGD and Adam through TensorFlow's fused kernels: one operation for each variable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.training.layers import Tensor, Variable
    from engine.training.spec import OptimizerName

# Keras's numbers
BETA_1 = 0.9
BETA_2 = 0.999
EPSILON = 1e-7


class Optimizer(Protocol):
    """Changes variables along their gradients; keeps what it remembers in ``state``."""

    learning_rate: Variable
    state: list[Variable]

    def apply(self, gradients: Sequence[Tensor]) -> None:
        """One update."""


def make_optimizer(name: OptimizerName, variables: Sequence[Variable], learning_rate: float) -> Optimizer:
    """The optimizer of that name for these variables."""
    return Sgd(variables, learning_rate) if name == "sgd" else Adam(variables, learning_rate)


class Sgd:
    """w ← w − rate · ∂L/∂w."""

    def __init__(self, variables: Sequence[Variable], learning_rate: float) -> None:
        import tensorflow as tf

        self.learning_rate = tf.Variable(learning_rate, dtype=tf.float32, trainable=False)
        self.state: list[Variable] = []
        self._variables = list(variables)

    def apply(self, gradients: Sequence[Tensor]) -> None:
        """One update."""
        import tensorflow as tf

        for variable, gradient in zip(self._variables, gradients, strict=True):
            tf.raw_ops.ResourceApplyGradientDescent(
                var=variable.handle, alpha=self.learning_rate, delta=gradient
            )


class Adam:
    """Adaptive moments.

    m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − rate · √(1−β₂ᵗ)/(1−β₁ᵗ) · m / (√v + ε).

    Source: Kingma and Ba 2015, algorithm 1 in the form at the end of its section 2, as in Keras.
    """

    def __init__(self, variables: Sequence[Variable], learning_rate: float) -> None:
        import tensorflow as tf

        def slot(initial: Any) -> Variable:
            return tf.Variable(initial, dtype=tf.float32, trainable=False)

        self.learning_rate = slot(learning_rate)
        self._variables = list(variables)
        self._first = [slot(tf.zeros(v.shape)) for v in self._variables]
        self._second = [slot(tf.zeros(v.shape)) for v in self._variables]
        self._power_1, self._power_2 = slot(1.0), slot(1.0)
        self.state = [*self._first, *self._second, self._power_1, self._power_2]

    def apply(self, gradients: Sequence[Tensor]) -> None:
        """One update."""
        import tensorflow as tf

        power_1 = self._power_1.assign(self._power_1 * BETA_1, read_value=True)
        power_2 = self._power_2.assign(self._power_2 * BETA_2, read_value=True)
        for variable, gradient, first, second in zip(
            self._variables, gradients, self._first, self._second, strict=True
        ):
            tf.raw_ops.ResourceApplyAdam(
                var=variable.handle,
                m=first.handle,
                v=second.handle,
                beta1_power=power_1,
                beta2_power=power_2,
                lr=self.learning_rate,
                beta1=BETA_1,
                beta2=BETA_2,
                epsilon=EPSILON,
                grad=gradient,
            )
