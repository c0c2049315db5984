"""Many steps in one call: the training loop as one compiled TensorFlow graph.

A step of the course's networks takes two or three milliseconds, and a Python loop around TensorFlow spends
as long again on calling it. Here the loop over a group of steps lies inside the graph: Python hands over
rows of image indices and gets back the loss and accuracy of every step. The arithmetic of a step does
not depend on the group it belongs to, so pausing, stepping and any size of group give one curve.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.training.layers import Tensor, Variable, forward

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engine.data.datasets import Dataset
    from engine.network.spec import NetworkSpec
    from engine.training.optimizers import Optimizer
    from engine.training.spec import RecordedLoss

HAND_OVER_IMAGES = 4_000  # 3 MB of 28×28: copied in about a millisecond, the window does not wait
EVALUATION_IMAGES = 500  # 16 MB of feature maps, about 10 ms: a wish to stop is heard in between


class ResidentImages:
    """A dataset inside TensorFlow: images as uint8 N×H×W×C, labels as int64."""

    def __init__(self, dataset: Dataset) -> None:
        import tensorflow as tf

        self.count = len(dataset)
        shape = (-1, *dataset.image_shape)
        # one constant of all images would be copied with Python's global lock held, 75–350 ms
        slices = [
            tf.constant(dataset.images[start : start + HAND_OVER_IMAGES].reshape(shape))
            for start in range(0, self.count, HAND_OVER_IMAGES)
        ]
        self.images: Tensor = tf.concat(slices, axis=0)
        self.labels: Tensor = tf.constant(dataset.labels)

    def batch(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        """Images in 0…1 and labels of these rows."""
        import tensorflow as tf

        images = tf.cast(tf.gather(self.images, rows), tf.float32) / 255.0
        return images, tf.gather(self.labels, rows)


class CompiledTraining:
    """The graph of a group of steps and the graph of an evaluation, for one network and its data."""

    def __init__(
        self,
        network: NetworkSpec,
        variables: Sequence[Variable],
        optimizer: Optimizer,
        train: ResidentImages,
        seed: int,
        recorded_loss: RecordedLoss,
    ) -> None:
        self._network = network
        self._variables = list(variables)
        self._optimizer = optimizer
        self._train = train
        self._seed = seed
        self._recorded_loss = recorded_loss
        self._group = self._trace_group()

    def run(
        self, rows: NDArray[np.int32], first_step: int
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], bool]:
        """Do a group of steps.

        Args:
            rows: image indices, steps × batch.
            first_step: number of the first of these steps in the whole run.

        Returns:
            losses and accuracies, one for each step, and whether all weights are finite afterwards.
        """
        losses, accuracies, finite = self._group(rows, np.int32(first_step))
        return losses.numpy(), accuracies.numpy(), bool(finite.numpy())

    def remember(self) -> list[Tensor]:
        """Weights and the optimizer's memory as they are now; costs nothing until they change."""
        return [variable.read_value() for variable in self._everything()]

    def restore(self, remembered: Sequence[Tensor]) -> None:
        """Back to what ``remember`` gave."""
        for variable, value in zip(self._everything(), remembered, strict=True):
            variable.assign(value)

    def weights(self) -> tuple[NDArray[np.float32], ...]:
        """A private, read-only copy of the weights."""
        copies = tuple(np.array(variable.numpy(), np.float32) for variable in self._variables)
        for copy in copies:
            copy.flags.writeable = False
        return copies

    def _everything(self) -> list[Variable]:
        return [*self._variables, *self._optimizer.state]

    def _trace_group(self) -> Any:
        import tensorflow as tf

        def group(rows: Tensor, first_step: Tensor) -> tuple[Tensor, Tensor, Tensor]:
            steps = tf.shape(rows)[0]

            # Each turn of the loop makes one update and, beside it, looks once more at the batch of the
            # update before: both only need the weights as they are, so two cores can share the work.
            def turn(index: Tensor, losses: Any, accuracies: Any, scored: Any) -> tuple[Any, ...]:
                earlier = self._look(rows[index - 1], scored)
                scored = self._update(rows[index], first_step + index)
                losses = losses.write(index - 1, earlier[0])
                return index + 1, losses, accuracies.write(index - 1, earlier[1]), scored

            losses = tf.TensorArray(tf.float32, steps)
            accuracies = tf.TensorArray(tf.float32, steps)
            _, losses, accuracies, scored = tf.while_loop(
                lambda index, *_: index < steps,
                turn,
                (1, losses, accuracies, self._update(rows[0], first_step)),
                parallel_iterations=1,  # each update needs the weights of the one before
            )
            last = self._look(rows[steps - 1], scored)
            losses = losses.write(steps - 1, last[0])
            accuracies = accuracies.write(steps - 1, last[1])
            finite = [tf.reduce_all(tf.math.is_finite(variable)) for variable in self._variables]
            return losses.stack(), accuracies.stack(), tf.reduce_all(tf.stack(finite))

        signature = [tf.TensorSpec([None, None], tf.int32), tf.TensorSpec([], tf.int32)]
        return _compile(group, signature)

    def _update(self, rows: Tensor, step: Tensor) -> tuple[Tensor, Tensor]:
        """One update; loss and accuracy of the batch before it."""
        import tensorflow as tf

        images, labels = self._train.batch(rows)
        with tf.GradientTape() as tape:
            scores = forward(
                self._network, self._variables, images, dropout_seed=tf.stack([self._seed, step])
            )
            loss = mean_cross_entropy(labels, scores)
        self._optimizer.apply(tape.gradient(loss, self._variables))
        return loss, accuracy(labels, scores)

    def _look(self, rows: Tensor, scored: tuple[Tensor, Tensor]) -> tuple[Tensor, Tensor]:
        """Loss and accuracy to record: those of the update itself, or of the batch looked at once more."""
        if self._recorded_loss == "before-update":
            return scored
        images, labels = self._train.batch(rows)
        scores = forward(self._network, self._variables, images)
        return mean_cross_entropy(labels, scores), accuracy(labels, scores)


class CompiledEvaluation:
    """Loss and predictions of a network on a dataset, in slices of ``EVALUATION_IMAGES``."""

    def __init__(self, network: NetworkSpec, variables: Sequence[Variable], data: ResidentImages) -> None:
        import tensorflow as tf

        def evaluate(start: Tensor) -> tuple[Tensor, Tensor]:
            rows = tf.range(start, tf.minimum(start + EVALUATION_IMAGES, data.count))
            images, labels = data.batch(rows)
            scores = forward(network, variables, images)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, scores)
            return tf.reduce_sum(losses), tf.argmax(scores, axis=1)

        self._count = data.count
        self._evaluate = _compile(evaluate, [tf.TensorSpec([], tf.int32)])

    @property
    def starts(self) -> range:
        """Where the slices begin."""
        return range(0, self._count, EVALUATION_IMAGES)

    def slice(self, start: int) -> tuple[float, NDArray[np.int64]]:
        """Sum of the losses and predicted classes of the images from ``start`` on."""
        loss, predicted = self._evaluate(np.int32(start))
        return float(loss.numpy()), predicted.numpy()


def _compile(function: Callable[..., Any], signature: list[Any]) -> Any:
    import tensorflow as tf

    # XLA is slower for these networks on a CPU; and there is no Python here for AutoGraph to rewrite
    compiled = tf.function(function, input_signature=signature, jit_compile=False, autograph=False)
    return compiled.get_concrete_function()


def mean_cross_entropy(labels: Tensor, scores: Tensor) -> Tensor:
    """Mean over the batch of log Σ exp z − z_label (softmax cross-entropy of raw scores)."""
    import tensorflow as tf

    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, scores))


def accuracy(labels: Tensor, scores: Tensor) -> Tensor:
    """Share of the batch whose largest score is at the label."""
    import tensorflow as tf

    return tf.reduce_mean(tf.cast(tf.equal(tf.argmax(scores, axis=1), labels), tf.float32))
