import errno
import string

import pytest

from engine.errors import EngineError
from gui.language import LanguageManager
from gui.messages import MESSAGES, number_text, sentence, spoken_before_qt, translated
from tests.gui.message_keys import all_raised, raised_keys


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_search_sees_direct_and_handed_on_keys():
    source = """
def refuse(message_key, came):
    raise EngineError(message_key, came=came, low=1)
def direct():
    refuse("handed-on", 3)
    raise EngineError("said-here", path="x")
def chosen(kind):
    key = "first-of-two" if kind else "second-of-two"
    return EngineError(key, step=1)
"""
    found = {(key, frozenset(values or ())) for _, key, values in raised_keys(source)}
    assert found == {
        ("handed-on", frozenset({"came", "low"})),
        ("said-here", frozenset({"path"})),
        ("first-of-two", frozenset({"step"})),
        ("second-of-two", frozenset({"step"})),
    }


def test_every_key_of_the_engine_has_a_sentence():
    raised = all_raised()
    assert len(raised) > 20
    assert not [f"{place} {key}" for place, key, _ in raised if key not in MESSAGES]


def test_every_placeholder_is_among_the_values_given():
    wrong = [
        f"{place} {key}: {sorted(missing)}"
        for place, key, values in all_raised()
        if values is not None and key in MESSAGES and (missing := placeholders(MESSAGES[key]) - values)
    ]
    assert not wrong


@pytest.mark.parametrize("key", MESSAGES)
def test_every_sentence_is_one_sentence(key: str):
    text = MESSAGES[key]
    assert text[0].isupper() or text.startswith("{")
    assert text.endswith((".", "{path}"))
    assert "  " not in text


def test_numbers_come_with_a_real_minus():
    error = EngineError("learning-rate-not-positive", came=-0.5)
    assert "−0.5" in sentence(error)
    assert "-" not in number_text(-3)
    assert number_text(float("nan")) == "nan"
    assert number_text(0.001) == "0.001"
    assert number_text("a-b.gz") == "a-b.gz"


def test_names_of_options_are_words():
    error = EngineError("option-out-of-range", name="kernel_size", low=1, high=15, came=0)
    assert sentence(error) == "Kernel size has to be a whole number from 1 to 15, but 0 was given."


def test_an_unknown_key_still_says_something():
    assert "never-heard-of (came: −1)" in sentence(EngineError("never-heard-of", came=-1))


def test_a_value_that_is_missing_breaks_nothing():
    assert "…" in translated("dataset-file-missing")


def test_braces_in_a_value_are_only_text():
    assert "{x}" in translated("dataset-file-missing", {"path": "{x}"})


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "another place"),
        (errno.ENOENT, "is not there"),
        (errno.EIO, "("),
    ],
)
def test_errors_of_the_disk(number: int, wanted: str):
    said = sentence(OSError(number, "some reason", "/home/kim/curve.png"))
    assert wanted in said
    assert "/home/kim/curve.png" in said


@pytest.mark.parametrize("error", [OSError(), OSError("odd"), MemoryError(), KeyError("x"), RuntimeError()])
def test_nothing_makes_it_fail(error: Exception):
    assert sentence(error).endswith(".")


def test_sentences_are_translated_at_the_moment_of_use(languages: LanguageManager):
    error = EngineError("dataset-file-missing", path="a.gz")
    assert sentence(error).startswith("The file a.gz")
    languages.set_choice("ko")
    assert sentence(error) == "a.gz 없음"


def test_a_sentence_before_qt_runs():
    assert spoken_before_qt("no-display", "en") == MESSAGES["no-display"]
    assert spoken_before_qt("no-display", "ko")
