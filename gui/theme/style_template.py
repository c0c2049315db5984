"""Text of the style sheet; every ``$name`` is filled in by ``gui.theme.style``."""

TEMPLATE = """
QMainWindow, QDialog, QStackedWidget#pages { background: $bg; }
QWidget { color: $ink; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QWidget:disabled { color: $disabled_fg; }
QToolTip {
    background: $ink; color: $on_ink; border: ${line_px}px solid $ink;
    padding: ${small}px ${gap}px; font-size: ${caption}px;
}

/* rooms */
QFrame#card { background: $surface; border: ${line_px}px solid $line; border-radius: 12px; }
QFrame#top_bar { background: $surface; border: none; border-bottom: ${line_px}px solid $line; }
QFrame#control_bar { background: $bg; border: none; border-bottom: ${line_px}px solid $line; }
QFrame#rail { background: $surface; border: none; border-right: ${line_px}px solid $line; }
QFrame[rule="true"] { background: $line; border: none; max-height: ${line_px}px; }
QStatusBar { background: $surface; color: $ink2; border-top: ${line_px}px solid $line; }
QStatusBar QLabel { color: $ink2; font-size: 13px; }
QStatusBar::item { border: none; }
QScrollArea, QScrollArea > QWidget > QWidget#content { background: transparent; border: none; }
QSplitter::handle { background: $line; }
QGroupBox { border: ${line_px}px solid $line; border-radius: 12px; margin-top: ${body}px;
    padding: ${button_pad}px; }
QGroupBox::title { subcontrol-origin: margin; left: ${button_pad}px; color: $ink2; }

/* text */
QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[role="lead"] { font-size: ${lead}px; font-weight: 700; }
QLabel[role="body"] { font-size: ${body}px; }
QLabel[role="label"] { font-size: ${body}px; color: $ink2; }
QLabel[role="caption"] { font-size: ${caption}px; color: $ink3; }
QLabel[role="heading"] { font-size: ${body}px; font-weight: 700; color: $ink2; }
QLabel[role="result"] { font-size: ${result}px; font-weight: 800; }
QLabel[role="error"] { font-size: ${caption}px; font-weight: 600; color: $warn; }
QLabel:disabled { color: $disabled_fg; }

/* buttons */
QPushButton, QToolButton {
    background: $surface; color: $ink; border: ${line_px}px solid $line2; border-radius: 8px;
    min-height: ${control}px; padding: 0 ${button_pad}px; outline: none; font-weight: 600;
}
QToolButton { padding: 0 ${gap}px; }
QPushButton:hover, QToolButton:hover { background: $inset; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:checked, QToolButton:checked, QPushButton[primary="true"], QToolButton[primary="true"] {
    background: $ink; color: $on_ink; border-color: $ink;
}
QPushButton[primary="true"]:hover { background: $ink2; border-color: $ink2; }
QPushButton[primary="true"]:pressed { background: $ink3; border-color: $ink3; }
QPushButton:disabled, QToolButton:disabled, QPushButton[primary="true"]:disabled {
    background: $surface; color: $disabled_fg; border-color: $disabled_line;
}
QPushButton:checked:disabled, QToolButton:checked:disabled {
    background: $disabled_line; color: $ink2; border-color: $disabled_line;
}
QPushButton[ghost="true"], QToolButton[ghost="true"] {
    background: transparent; color: $ink2; border-color: transparent;
}
QPushButton[ghost="true"]:hover, QToolButton[ghost="true"]:hover { background: $inset; color: $ink; }
QPushButton[ghost="true"]:pressed, QToolButton[ghost="true"]:pressed { background: $line; color: $ink; }
QPushButton[ghost="true"]:checked, QToolButton[ghost="true"]:checked { background: $ink; color: $on_ink; }
QPushButton[ghost="true"]:disabled, QToolButton[ghost="true"]:disabled {
    background: transparent; color: $disabled_fg; border-color: transparent;
}
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

/* rail */
QFrame#rail QToolButton {
    background: transparent; color: $ink2; border: none; border-radius: 8px; padding: 0; min-height: 0;
    font-size: ${rail_text}px; font-weight: 600;
}
QFrame#rail QToolButton:hover { background: $inset; color: $ink; }
QFrame#rail QToolButton:pressed { background: $line; color: $ink; }
QFrame#rail QToolButton:checked { background: $ink; color: $on_ink; }

/* fields */
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
    background: $surface; color: $ink; border: ${line_px}px solid $line2; border-radius: 8px;
    selection-background-color: $ink; selection-color: $on_ink;
}
QLineEdit, QAbstractSpinBox, QComboBox { min-height: ${control}px; padding: 0 ${field_pad}px;
    font-weight: 600; }
QPlainTextEdit, QTextEdit { padding: ${gap}px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
    color: $disabled_fg; border-color: $disabled_line;
}
QLineEdit:read-only { background: $bg; }
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"], QComboBox[invalid="true"],
QFrame[invalid="true"] {
    border-color: $warn;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QAbstractSpinBox QLineEdit { border: none; padding: 0 ${gap}px; min-height: 0; background: transparent; }
QComboBox { combobox-popup: 0; }
QComboBox:hover, QComboBox:on { background: $inset; }
QComboBox::drop-down { border: none; width: ${chevron_px}px; padding-right: ${gap}px;
    subcontrol-position: center right; }
QComboBox::down-arrow { image: url($chevron); width: ${chevron_px}px; height: ${chevron_px}px; }
QComboBox::down-arrow:disabled { image: url($chevron_disabled); }
QComboBox QAbstractItemView {
    background: $surface; color: $ink; border: ${line_px}px solid $line2; outline: none;
    selection-background-color: $inset; selection-color: $ink; padding: ${small}px;
}
QComboBox QAbstractItemView::item { min-height: ${control}px; padding: 0 ${gap}px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $inset; color: $ink; }

/* ticks */
QCheckBox, QRadioButton { spacing: ${field_pad}px; min-height: ${control}px;
    background: transparent; font-weight: 600; }
QCheckBox::indicator, QTableView::indicator, QListView::indicator {
    width: ${tick}px; height: ${tick}px; border: 2px solid $line2; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {
    background: $ink; border-color: $ink; image: url($check);
}
QCheckBox::indicator:disabled { border-color: $disabled_line; }
QCheckBox::indicator:checked:disabled { background: $surface; image: url($check_disabled); }
QRadioButton::indicator {
    width: ${tick}px; height: ${tick}px; border: 2px solid $line2; border-radius: ${tick_radius}px;
    background: $surface;
}
QRadioButton::indicator:checked { border: ${tick_dot}px solid $ink; width: ${tick_hole}px;
    height: ${tick_hole}px; }

/* sliders and bars */
QSlider:horizontal { min-height: ${control}px; background: transparent; }
QSlider::groove:horizontal { height: ${groove}px; background: $line2; border: none; border-radius: 1px; }
QSlider::sub-page:horizontal { height: ${filled}px; background: $ink; border-radius: ${groove}px;
    margin: -1px 0; }
QSlider::handle:horizontal {
    width: ${knob}px; height: ${knob}px; margin: ${knob_margin}px 0; background: $surface;
    border: 2px solid $ink; border-radius: ${knob_radius}px;
}
QSlider::handle:horizontal:disabled { border-color: $disabled_line; }
QProgressBar {
    background: $inset; border: none; border-radius: ${bar_radius}px; min-height: ${bar}px;
    max-height: ${bar}px;
    text-align: center; color: $ink;
}
QProgressBar::chunk { background: $ink; border-radius: ${bar_radius}px; }

/* tables and lists */
QTableView, QTreeView, QListView {
    background: $surface; alternate-background-color: $surface; color: $ink; border: none;
    gridline-color: $line; selection-background-color: $inset; selection-color: $ink; outline: none;
}
QTableView::item, QTreeView::item, QListView::item { padding: 0 ${gap}px; border: none; }
QTableView::item { border-bottom: ${line_px}px solid $line; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: $inset;
    color: $ink; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $surface; color: $ink2; border: none; border-bottom: ${line_px}px solid $line;
    padding: ${row_pad}px ${gap}px; font-size: ${caption}px; font-weight: 600;
}
QTableCornerButton::section { background: $surface; border: none; }

/* tabs inside cards */
QTabWidget::pane { border: none; border-top: ${line_px}px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $ink2; border: none; border-bottom: ${tab_line}px solid transparent;
    min-height: ${tab_content}px; padding: 0 ${field_pad}px; margin-right: ${small}px; font-weight: 600;
}
QTabBar::tab:hover { color: $ink; background: $inset; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $ink; }
QTabBar::tab:disabled { color: $disabled_fg; }

/* menus */
QMenu { background: $surface; color: $ink; border: ${line_px}px solid $line2; padding: ${small}px; }
QMenu::item { min-height: ${menu_row}px; padding: 0 ${thumb}px 0 ${menu_left}px; border-radius: 4px; }
QMenu::item:selected { background: $inset; color: $ink; }
QMenu::item:disabled { color: $disabled_fg; }
QMenu::indicator { width: ${chevron_px}px; height: ${chevron_px}px; left: ${field_pad}px; }
QMenu::indicator:checked { image: url($check_menu); }
QMenu::separator { height: ${line_px}px; background: $line; margin: ${small}px ${gap}px; }
QMenu::icon { left: ${field_pad}px; }

/* scroll bars */
QScrollBar:vertical { background: transparent; width: ${scroll}px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: ${scroll}px; margin: 0; border: none; }
QScrollBar::handle { background: $line2; }
QScrollBar::handle:vertical { min-height: ${thumb}px; margin: 2px 3px; border-radius: 3px; border: none; }
QScrollBar::handle:horizontal { min-width: ${thumb}px; margin: 3px 2px; border-radius: 3px; border: none; }
QScrollBar::handle:hover { background: $ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
