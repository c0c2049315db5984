"""What holds for the whole source tree, and proof that the guards of it bite."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("engine", "gui", "scripts", "benchmarks", "tests")
LINES_AT_MOST = 400


def _modules(*rooms: str) -> list[Path]:
    found = [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]
    return [*found, ROOT / "main.py"]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


# ---------------------------------------------------------------- imports


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert command is not None
    return subprocess.run(
        [command, "--no-logo", "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy_of_tree(tmp_path: Path) -> Path:
    for room in ("engine", "gui"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_import_contracts_hold() -> None:
    done = _lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


BAD_IMPORTS = {
    "engine takes Qt": ("engine/planted.py", "from PySide6.QtCore import QObject", "engine-without-qt"),
    "engine takes shiboken": ("engine/data/planted.py", "import shiboken6", "engine-without-qt"),
    "engine draws": ("engine/training/planted.py", "import pyqtgraph", "engine-without-qt"),
    "engine takes the interface": ("engine/network/planted.py", "import gui.widgets", "engine-without-qt"),
    "a tab takes another": ("gui/tabs/planted/tab.py", "import gui.tabs.training", "tabs-apart"),
    "the training tab takes another": (
        "gui/tabs/training/planted.py",
        "def f():\n    import gui.tabs.planted",
        "tabs-apart",
    ),
    "data take TensorFlow": (
        "engine/data/planted.py",
        "def f():\n    import tensorflow",
        "tensorflow-in-training",
    ),
    "the network takes Keras": (
        "engine/network/planted.py",
        "from keras import layers",
        "tensorflow-in-training",
    ),
    "the interface takes TensorFlow": (
        "gui/planted.py",
        "def f():\n    import tensorflow",
        "tensorflow-in-training",
    ),
    "a tab takes Keras": (
        "gui/tabs/training/planted.py",
        "def f():\n    import keras",
        "tensorflow-in-training",
    ),
    "a widget takes a tab": ("gui/widgets/planted.py", "import gui.tabs.training", "shared-below-tabs"),
    "the theme takes a tab": ("gui/theme/planted.py", "import gui.tabs.training", "shared-below-tabs"),
}


@pytest.mark.parametrize("case", BAD_IMPORTS)
def test_a_bad_import_is_refused(copy_of_tree: Path, case: str) -> None:
    path, line, contract = BAD_IMPORTS[case]
    second_tab = copy_of_tree / "gui/tabs/planted"
    second_tab.mkdir()
    (second_tab / "__init__.py").touch()
    planted = copy_of_tree / path
    planted.write_text(f'"""Planted."""\n\n{line}\n', encoding="utf-8")
    done = _lint_imports(copy_of_tree)
    assert done.returncode == 1, done.stderr
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    name = next(c["name"] for c in contracts if c["id"] == contract)
    assert f"{name} BROKEN" in done.stdout
    assert ".planted" in done.stdout.partition("Broken contracts")[2]


def test_every_contract_has_a_planted_import() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    assert {c["id"] for c in contracts} == {contract for _, _, contract in BAD_IMPORTS.values()}


def test_the_program_starts_without_tensorflow() -> None:
    code = "import sys, main, gui.main_window; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "gui.main_window" in loaded
    assert not loaded & {"tensorflow", "keras"}


# ---------------------------------------------------------------- texts of the source


def test_modules_are_short() -> None:
    lengths = {_name(path): len(path.read_text("utf-8").splitlines()) for path in _modules(*ROOMS)}
    assert {name: length for name, length in lengths.items() if length > LINES_AT_MOST} == {}


def test_tabs_package_is_empty() -> None:
    assert (ROOT / "gui/tabs/__init__.py").read_bytes() == b""


def test_packages_only_re_export() -> None:
    for path in _modules("engine", "gui"):
        if path.name != "__init__.py":
            continue
        for node in ast.parse(path.read_text("utf-8")).body:
            is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            is_all = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
            assert is_docstring or is_all or isinstance(node, ast.Import | ast.ImportFrom), (
                f"{_name(path)}:{node.lineno} does more than re-export"
            )


def _literals(path: Path) -> Iterator[tuple[int, str]]:
    """Text of the code that is no docstring, with its line."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


HEX_COLOUR = re.compile(r"(?<![&\w])#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})(?![0-9A-Za-z])")


def test_colours_are_named_in_one_place() -> None:
    tokens = ROOT / "gui/theme/tokens.py"
    assert any(HEX_COLOUR.search(text) for _, text in _literals(tokens))
    strangers = [
        f"{_name(path)}:{line} {text!r}"
        for path in _modules("gui", "engine")
        if path != tokens
        for line, text in _literals(path)
        if HEX_COLOUR.search(text)
    ]
    assert strangers == []


LAYOUT_ITEMS = {"itemAt", "takeAt", "itemAtPosition"}


def test_nobody_asks_a_layout_for_its_items() -> None:
    """Qt deletes them without PySide's knowledge, which then crashes at another object in their place."""
    askers = [
        f"{_name(path)}:{node.lineno}"
        for path in _modules("gui", "tests")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in LAYOUT_ITEMS
    ]
    assert askers == []


def _is_translation(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name == "translate":  # a painter translates too, but no words: the context is always a literal
        return bool(node.args) and isinstance(node.args[0], ast.Constant)
    return name in {"tr", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}


def _is_look_up(node: ast.Call) -> bool:
    """Whether a text comes out of a table, in which each one is marked."""
    return isinstance(node.func, ast.Attribute) and node.func.attr == "get"


def _untranslatable(source: str) -> list[int]:
    """Lines where no catalogue can hold a text: put together at run time, or within an f-string."""
    inside = [
        call.lineno
        for text in ast.walk(ast.parse(source))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and _is_translation(call)
    ]
    return inside + [
        call.lineno
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call) and _is_translation(call)
        for argument in call.args[:2]
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
        or (isinstance(argument, ast.Call) and not _is_translation(argument) and not _is_look_up(argument))
    ]


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ('self.tr("Epoch {n}").format(n=1)', []),
        ('self.tr(f"Epoch {n}")', [1]),
        ('self.tr("Epoch " + n)', [1]),
        ('self.tr("Epoch {n}".format(n=1))', [1]),
        ('QCoreApplication.translate("Words", f"Epoch {n}")', [1]),
        ('QCoreApplication.translate("Words", WORDS.get(word, word))', []),
        ("painter.translate(matrix.center(), x + 1)", []),
        ("told = f\"{self.tr('Size')} 3\"", [1]),  # what collects the texts does not read f-strings
    ],
)
def test_the_search_for_untranslatable_texts_finds_them(code: str, lines: list[int]) -> None:
    assert _untranslatable(code) == lines


def test_texts_for_people_can_be_translated() -> None:
    found = [
        f"{_name(path)}:{line}"
        for path in _modules("gui")
        for line in _untranslatable(path.read_text("utf-8"))
    ]
    assert found == []


# ---------------------------------------------------------------- what is in the repository

# in a second work tree .git is a file
NOT_OURS = {".git", "__pycache__", "pictures", "build", "uv.lock"}
# Pieces are joined here so that this file does not hold what it looks for.
FORBIDDEN = {
    "a path of one machine": r"(?<![a-z.])/" + "work/",
    "a folder beside the repository": r"\.\./" + "shared",
    "the address of a package registry": r"https?://\S*("
    + "|".join(["py" + "pi", "npm" + "js", "/sim" + "ple/"])
    + ")",
    "unfinished work": "|".join(["TO" + "DO", "FIX" + "ME", "coming " + "soon", "lorem " + "ipsum"]),
}


def _texts() -> Iterator[Path]:
    """Every text file of the project, as far as git would take it."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [
            name for name in folders if name not in NOT_OURS and (name == ".ci" or not name.startswith("."))
        ]
        for name in files:
            path = Path(folder, name)
            if name not in NOT_OURS and b"\0" not in path.read_bytes()[:4096]:
                yield path


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    found = [
        f"{_name(path)}:{number}: {line.strip()}"
        for path in _texts()
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if re.search(FORBIDDEN[what], line)
    ]
    assert found == []
