"""Keep the Korean catalogue in step with the English texts in ``gui/``.

``python -m scripts.translate`` collects the texts into ``resources/translations/ko.ts`` (new ones come
in marked *unfinished*, gone ones are dropped) and compiles ``ko.qm`` from it.
``python -m scripts.translate --check`` changes nothing and fails when that would change anything, when a
text has no translation, or when a translation lost or invented a ``{placeholder}``.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET  # our own file, not one from outside
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d+")


def _run(tool: str, *arguments: str, root: Path) -> None:
    """Run one of Qt's tools that PySide6 brings along; its own words are shown only if it fails."""
    # through PySide6's entry point, which knows where the tool lies on each system
    code = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


def collect(catalogue: Path, root: Path = ROOT) -> None:
    """Merge every text of ``gui/`` into ``catalogue``, made if missing."""
    sources = sorted(path.relative_to(root).as_posix() for path in (root / "gui").rglob("*.py"))
    _run(
        "lupdate", *sources, "-silent", "-no-obsolete", "-sort-messages",
        "-locations", "none",  # line numbers would change with every edit of the code
        "-source-language", "en", "-target-language", "ko",
        "-ts", str(catalogue),
        root=root,
    )  # fmt: skip


def compile_catalogue(catalogue: Path, compiled: Path, root: Path = ROOT) -> None:
    """Write the binary form that the program loads."""
    compiled.parent.mkdir(parents=True, exist_ok=True)
    _run("lrelease", "-silent", str(catalogue), "-qm", str(compiled), root=root)


def complaints(catalogue: Path) -> list[str]:
    """Entries of ``catalogue`` that a Korean reader would stumble over, one sentence each."""
    found = []
    for context in ET.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            label = f"{name}: “{source}”"
            if not name or name[0].islower():
                # Qt looks a text up by the class of the object whose tr() was called
                found.append(f"{label} is never found again: call self.tr() in a class, or translate().")
            if translation is None or translation.get("type") is not None:
                found.append(f"{label} has no finished translation.")
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found += [complaint for form in forms if (complaint := _compare(label, source, form))]
    return found


def _compare(label: str, source: str, translated: str) -> str | None:
    if not translated.strip():
        return f"{label} has an empty translation."
    wanted, came = set(_PLACEHOLDER.findall(source)), set(_PLACEHOLDER.findall(translated))
    if wanted != came:
        return f"{label} holds {sorted(wanted)}, its translation {sorted(came)}."
    return None


def check(root: Path = ROOT) -> list[str]:
    """All that is wrong with the catalogue as it stands; empty if nothing is."""
    catalogue = root / "resources/translations/ko.ts"
    compiled = catalogue.with_suffix(".qm")
    for path in (catalogue, compiled):
        if not path.is_file():
            return [f"{path.relative_to(root)} is missing; `make translations` makes it."]
    found = complaints(catalogue)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, "ko.ts")
        shutil.copyfile(catalogue, fresh)
        collect(fresh, root)
        if fresh.read_bytes() != catalogue.read_bytes():
            found.append("ko.ts is out of date with the texts in gui/; run `make translations`.")
        compile_catalogue(catalogue, fresh.with_suffix(".qm"), root)
        if fresh.with_suffix(".qm").read_bytes() != compiled.read_bytes():
            found.append("ko.qm is not what ko.ts compiles to; run `make translations`.")
    return found


def main() -> int:
    """Update or check, as the command line says."""
    parser = argparse.ArgumentParser(description="Keep the Korean catalogue in step with gui/.")
    parser.add_argument("--check", action="store_true", help="change nothing, fail if anything is amiss")
    if parser.parse_args().check:
        found = check()
    else:
        catalogue = ROOT / "resources/translations/ko.ts"
        catalogue.parent.mkdir(parents=True, exist_ok=True)
        collect(catalogue)
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
        found = complaints(catalogue)
    for complaint in found:
        print(complaint, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
