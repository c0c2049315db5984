"""Names and numbers of the training tab, in the words of the interface."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from engine.data.datasets import DATASETS
from engine.network.spec import (
    Activation,
    AveragePool2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    MaxPool2D,
)
from engine.operations.activations import ACTIVATIONS
from gui.tabs.training.run_state import RunState
from gui.widgets.number_text import fixed, significant

if TYPE_CHECKING:
    from engine.network.summary import Shape

UNKNOWN = "—"


def language() -> str:
    """Code of the language in force, as datasets name theirs."""
    return "ko" if QLocale().language() == QLocale.Language.Korean else "en"


def network_name(network: str) -> str:
    """Name of a network for the choice."""
    names = {
        "course-scratch": QCoreApplication.translate("TrainingTexts", "From scratch (course)"),
        "course-keras": QCoreApplication.translate("TrainingTexts", "Keras (course)"),
        "course-dropout": QCoreApplication.translate("TrainingTexts", "Keras + dropout (course)"),
    }
    return names.get(network, network)


def short_network_name(network: str) -> str:
    """Name of a network for a narrow column."""
    names = {
        "course-scratch": QCoreApplication.translate("TrainingTexts", "Scratch"),
        "course-keras": QCoreApplication.translate("TrainingTexts", "Keras"),
        "course-dropout": QCoreApplication.translate("TrainingTexts", "Dropout"),
    }
    return names.get(network, network)


def optimizer_name(optimizer: str) -> str:
    """Optimizers have proper names."""
    return {"sgd": "SGD", "adam": "Adam"}.get(optimizer, optimizer)


def dataset_name(source: str) -> str:
    """Proper name of a dataset, or the last part of a path."""
    return DATASETS[source].title if source in DATASETS else Path(source).name


def class_names(source: str) -> tuple[str, ...]:
    """Names of the classes of a dataset that comes with the program, else nothing."""
    return DATASETS[source].class_names[language()] if source in DATASETS else ()


def layer_name(layer: Layer) -> str:
    """A layer in words."""
    match layer:
        case Conv2D():
            name = QCoreApplication.translate("TrainingTexts", "Conv {size}")
            return _with_stride(name.format(size=_size(layer.kernel_size)), layer.stride, (1, 1))
        case MaxPool2D():
            name = QCoreApplication.translate("TrainingTexts", "Max pool {size}")
            return _with_stride(name.format(size=_size(layer.window)), layer.stride, layer.window)
        case AveragePool2D():
            name = QCoreApplication.translate("TrainingTexts", "Average pool {size}")
            return _with_stride(name.format(size=_size(layer.window)), layer.stride, layer.window)
        case GlobalAveragePool2D():
            return QCoreApplication.translate("TrainingTexts", "Global average")
        case BatchNormalization():
            return QCoreApplication.translate("TrainingTexts", "Batch normalization")
        case Activation():
            return ACTIVATIONS[layer.activation].name if layer.activation in ACTIVATIONS else "softmax"
        case Flatten():
            return QCoreApplication.translate("TrainingTexts", "Flatten")
        case Dropout():
            return QCoreApplication.translate("TrainingTexts", "Dropout {rate}").format(
                rate=significant(layer.rate)
            )
        case Dense():
            return QCoreApplication.translate("TrainingTexts", "Dense")


def _with_stride(name: str, stride: tuple[int, int], usual: tuple[int, int]) -> str:
    if stride == usual:
        return name
    text = QCoreApplication.translate("TrainingTexts", "{layer}, stride {stride}")
    return text.format(layer=name, stride=stride[0] if stride[0] == stride[1] else _size(stride))


def _size(pair: tuple[int, int]) -> str:
    return f"{pair[0]}×{pair[1]}"


def shape_text(shape: Shape) -> str:
    """``14×14×10``."""
    return "×".join(map(str, shape))


def state_word(state: RunState) -> str:
    """A run's state in one word."""
    words = {
        RunState.PREPARING: QCoreApplication.translate("TrainingTexts", "preparing"),
        RunState.RUNNING: QCoreApplication.translate("TrainingTexts", "running"),
        RunState.PAUSING: QCoreApplication.translate("TrainingTexts", "running"),
        RunState.PAUSED: QCoreApplication.translate("TrainingTexts", "paused"),
        RunState.STOPPING: QCoreApplication.translate("TrainingTexts", "running"),
        RunState.STOPPED: QCoreApplication.translate("TrainingTexts", "stopped"),
        RunState.FINISHED: QCoreApplication.translate("TrainingTexts", "finished"),
        RunState.DIVERGED: QCoreApplication.translate("TrainingTexts", "diverged"),
        RunState.FAILED: QCoreApplication.translate("TrainingTexts", "failed"),
    }
    return words.get(state, "")


def loss_text(loss: float | None) -> str:
    """Four decimals."""
    return UNKNOWN if loss is None else fixed(loss, 4)


def accuracy_text(accuracy: float | None) -> str:
    """Percent with two decimals."""
    return UNKNOWN if accuracy is None else f"{fixed(100 * accuracy, 2)} %"


def duration_text(seconds: float | None) -> str:
    """``0:03``, ``12:40``, ``1:02:03``."""
    if seconds is None:
        return UNKNOWN
    minutes, rest = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
