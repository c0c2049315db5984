"""The tabs, as one literal table. A tab that is not in it does not exist."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.widgets.page import TabPage


@dataclass(frozen=True, slots=True)
class TabEntry:
    """A tab of the rail.

    Args:
        id: stable name, as stored in settings and given to ``--tab``.
        title: English name in the translation context ``"Tabs"``; may hold a line break, and a plain ``&``.
        icon: name of a Lucide icon in ``resources/icons``.
        factory: ``"module:Class"``, imported at the first visit.
    """

    id: str
    title: str
    icon: str
    factory: str

    def name(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate("Tabs", self.title)

    def flat_name(self) -> str:
        """The name in one line."""
        return self.name().replace("\n", " ")

    def create(self) -> TabPage:
        """Import the tab's module and build its page."""
        module, _, name = self.factory.partition(":")
        return cast(TabPage, getattr(import_module(module), name)())


TABS: tuple[TabEntry, ...] = (
    TabEntry(
        "convolution",
        str(QT_TRANSLATE_NOOP("Tabs", "Convolution")),
        "grid-3x3",
        "gui.tabs.convolution.tab:ConvolutionTab",
    ),
    TabEntry(
        "pooling",
        str(QT_TRANSLATE_NOOP("Tabs", "Padding &\npooling")),
        "layers",
        "gui.tabs.pooling.tab:PoolingTab",
    ),
    TabEntry(
        "activations",
        str(QT_TRANSLATE_NOOP("Tabs", "Activations")),
        "spline",
        "gui.tabs.activations.tab:ActivationsTab",
    ),
    TabEntry(
        "training",
        str(QT_TRANSLATE_NOOP("Tabs", "Training")),
        "trending-up",
        "gui.tabs.training.tab:TrainingTab",
    ),
    TabEntry(
        "predict",
        str(QT_TRANSLATE_NOOP("Tabs", "Draw &\npredict")),
        "pencil",
        "gui.tabs.predict.tab:PredictTab",
    ),
    TabEntry("axes", str(QT_TRANSLATE_NOOP("Tabs", "Tensor axes")), "box", "gui.tabs.axes.tab:AxesTab"),
)
