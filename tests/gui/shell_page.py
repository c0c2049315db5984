"""A small real page for tests of the window around it."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QVBoxLayout

from gui.main_window import MainWindow
from gui.widgets.page import Density, TabPage


class ShellPage(TabPage):
    """Writes down what the window and the presenter ask of it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.density: Density | None = None
        self.title = QLabel()
        self.button = QPushButton("button")
        self.field = QLineEdit()
        self.number = QSpinBox()
        layout = QVBoxLayout(self)
        for widget in (self.title, self.button, self.field, self.number):
            layout.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Greeting"))

    def set_density(self, density: Density) -> None:
        self.density = density

    def set_projector(self, on: bool) -> None:
        self.asked.append(f"projector {on}")

    def present_next(self) -> None:
        self.asked.append("next")

    def present_previous(self) -> None:
        self.asked.append("previous")

    def present_toggle(self) -> None:
        self.asked.append("toggle")

    def on_window_painted(self) -> None:
        self.asked.append("painted")

    def pose(self) -> list[str]:
        return ["start", "full"]

    def take_pose(self, name: str) -> None:
        self.asked.append(f"pose {name}")

    def shut_down(self) -> None:
        self.asked.append("shut down")


def front(window: MainWindow) -> ShellPage:
    """The page in front, known to be one of these."""
    page = window.current_page()
    assert isinstance(page, ShellPage)
    return page
