"""The room "Samples" by mouse and keys: answers, filters, matrix, mosaic, one picture large."""

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from engine.network.evaluation import evaluate
from engine.network.sample_choice import ORDERS, SampleChoice, chosen
from gui.language import LanguageManager
from gui.tabs.predict.drawing import Sample, Stroke
from gui.tabs.predict.ink import test_pictures as pictures_of
from gui.tabs.predict.samples_room import SamplesRoom
from gui.tabs.predict.samples_words import PRESETS, most_confused
from gui.tabs.predict.state import AS_IT_IS, PredictState
from gui.tabs.predict.texts import percent
from gui.theme import ThemeManager
from gui.widgets.colour_maps import lookup_table
from tests.gui.tabs.predict.samples_hands import (
    LEFT,
    NETWORK,
    answered,
    choose_entry,
    click_item,
    click_tile,
    known,
    left,
    made_room,
    shown_room,
    slow,
    truth,
    weights,
)

pytestmark = pytest.mark.qt_log_ignore("does not support")
ANSWER_ITEMS = ["all", "right", "wrong"]


@pytest.fixture
def room(qtbot: QtBot, look: ThemeManager, languages: LanguageManager) -> SamplesRoom:
    """The room with all answers."""
    made = shown_room(qtbot)
    answered(qtbot, made)
    return made


def laid(room: SamplesRoom) -> object:
    """The picture on the sheet of the room Draw."""
    return room.predictor.state.drawing.picture


def test_the_network_is_asked_in_slices_and_says_what_the_engine_says(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager
) -> None:
    network, test = slow(), pictures_of("mnist")
    made = made_room(qtbot, network)
    told: list[tuple[int, int]] = []
    made.browser.answers.progressed.connect(lambda done, total: told.append((done, total)))
    made.show()
    assert made.browser.evaluation is None
    assert left(made) == list(range(10_000))  # the pictures are there before any answer
    assert made.mosaic.words(0) == ("7",)
    assert made.progress.isVisible()
    assert "/ 10,000" in made.counting.text()
    assert not made.filters.answer.isEnabled()
    found = answered(qtbot, made)
    assert len(told) > 10
    assert all(total == 10_000 for _, total in told)
    assert told == sorted(set(told))
    assert not made.progress.isVisible()
    want = evaluate(network.network, network.weights, test.images, test.labels)
    np.testing.assert_allclose(found.probabilities, want.probabilities, atol=1e-4)


def test_accuracy_classes_and_matrix(room: SamplesRoom) -> None:
    want, results = truth(), room.results
    assert 0.7 < want.accuracy < 0.9
    assert results.result.text() == percent(want.accuracy)
    assert f"{int((~want.right).sum()):,}" in results.told.text()
    np.testing.assert_array_equal(results.matrix.counts(), want.confusion)
    shares = [percent(share, 1) for share in want.class_accuracies]
    assert results.classes.row_texts() == [(str(k), shares[k]) for k in range(10)]
    assert results.classes.errors().tolist() == (want.class_counts - want.confusion.diagonal()).tolist()


def test_every_filter_by_mouse_and_keys(room: SamplesRoom) -> None:
    filters, answers = room.filters, truth()
    click_item(filters.answer, "wrong", ANSWER_ITEMS)
    assert left(room) == chosen(answers, SampleChoice(answer="wrong")).tolist()
    choose_entry(filters.true, 5)
    assert left(room) == chosen(answers, SampleChoice(true=4, answer="wrong")).tolist()
    choose_entry(filters.predicted, 10)
    assert left(room) == chosen(answers, SampleChoice(4, 9, "wrong")).tolist()
    assert str(len(left(room))) in room._middle.heading().text()
    choose_entry(filters.predicted, 0)
    filters.confidence.setFocus()
    for _ in range(3):  # from 0 to 30
        QTest.keyClick(filters.confidence, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(filters.confidence, Qt.Key.Key_Up)
    QTest.keyClick(filters.confidence, Qt.Key.Key_Left)
    assert filters.confidence.values() == (30, 99)
    choose_entry(filters.order, ORDERS.index("loss"))
    want = SampleChoice(4, None, "wrong", 30, 99, "loss")
    assert room.browser.choice == want
    assert left(room) == chosen(answers, want).tolist()
    assert filters.presets.currentIndex() == -1  # a choice of one's own
    losses = answers.losses[left(room)]
    assert (np.diff(losses) <= 0).all()


def test_presets_by_keys_and_the_control_shows_which_one_it_is(room: SamplesRoom) -> None:
    filters = room.filters
    for place, name in enumerate(PRESETS):
        choose_entry(filters.presets, place)
        assert filters.presets.currentData() == name
    choose_entry(filters.presets, list(PRESETS).index("worst"))
    wrong = np.flatnonzero(~truth().right)
    assert left(room)[0] == wrong[truth().losses[wrong].argmax()]
    choose_entry(filters.presets, list(PRESETS).index("confused"))
    assert room.browser.choice == most_confused(truth())
    worst = room.results.matrix.most_confused()
    assert worst is not None
    assert len(left(room)) == worst.count


def test_the_knobs_of_the_confidence_are_dragged(room: SamplesRoom) -> None:
    slider = room.filters.confidence
    start = slider.knob(1).toPoint()
    middle = QPoint(round((slider.knob(0).x() + slider.knob(1).x()) / 2), start.y())
    QTest.mousePress(slider, LEFT, pos=start)
    QTest.mouseMove(slider, middle)
    QTest.mouseRelease(slider, LEFT, pos=middle)
    low, high = slider.values()
    assert low == 0
    assert abs(high - 50) <= 1
    assert left(room) == chosen(truth(), SampleChoice(highest=high)).tolist()
    QTest.mousePress(slider, LEFT, pos=slider.knob(0).toPoint())
    QTest.mouseMove(slider, start)  # no knob passes the other
    QTest.mouseRelease(slider, LEFT, pos=start)
    assert slider.values() == (high, high)


def test_a_cell_opens_its_pictures_and_a_class_its_own(room: SamplesRoom) -> None:
    results, counts = room.results, truth().confusion
    place = results.matrix.cell_rect(4, 9).center().toPoint()
    QTest.mouseClick(results.matrix, LEFT, pos=place)
    assert len(left(room)) == counts[4, 9]
    assert {(int(truth().labels[k]), int(truth().predicted[k])) for k in left(room)} == {(4, 9)}
    assert str(int(counts[4, 9])) in results.sentence.text()
    assert room.filters.true.currentIndex() == 5
    row = results.classes.row_rect(7).center().toPoint()
    QTest.mouseClick(results.classes, LEFT, pos=row)
    assert len(left(room)) == counts[7].sum()
    QTest.mouseClick(results.classes, LEFT, pos=row)
    assert len(left(room)) == 10_000
    results.classes.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(results.classes, key)
    assert set(truth().labels[left(room)].tolist()) == {1}


def test_the_mosaic_by_keys_mouse_and_wheel(room: SamplesRoom) -> None:
    mosaic, browser = room.mosaic, room.browser
    columns = mosaic.columns()
    assert columns >= 6
    for key, place in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + columns),
        (Qt.Key.Key_Left, columns),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 9_999),
        (Qt.Key.Key_Right, 9_999),
    ):
        QTest.keyClick(mosaic, key)
        assert (browser.place, mosaic.current()) == (place, place)
    assert mosaic.viewport().rect().contains(mosaic.middle_of(9_999))
    assert room.card.sample().number == 9_999
    QTest.keyClick(mosaic, Qt.Key.Key_Home)
    assert mosaic.verticalScrollBar().value() == 0
    click_tile(mosaic, columns + 2)
    assert browser.index == columns + 2
    np.testing.assert_array_equal(room.card.view.pixels(), pictures_of("mnist").images[columns + 2])
    assert room.card.bars.bars().shares is not None
    np.testing.assert_array_equal(room.card.bars.bars().shares, truth_of(room, columns + 2))
    before = mosaic.verticalScrollBar().value()
    centre = QPointF(mosaic.viewport().rect().center())
    wheel = QWheelEvent(
        centre, mosaic.viewport().mapToGlobal(centre), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(mosaic.viewport(), wheel)
    assert mosaic.verticalScrollBar().value() > before


def truth_of(room: SamplesRoom, index: int) -> np.ndarray:
    found = room.browser.evaluation
    assert found is not None
    return found.probabilities[index]


def test_tiles_show_the_very_pixels_and_wrong_ones_bear_a_cross(
    room: SamplesRoom, look: ThemeManager
) -> None:
    mosaic = room.mosaic
    first_wrong = int(np.flatnonzero(~truth().right)[0])
    assert first_wrong < 20  # in sight
    shot = mosaic.viewport().grab().toImage()
    scale = shot.width() / mosaic.viewport().width()
    table = lookup_table("paper")
    side = mosaic._side()
    for place in (1, 2, 3):
        pixels = pictures_of("mnist").images[place]
        middle = mosaic.middle_of(place)
        for row, column in ((14, 14), (7, 12), (20, 15), (13, 9)):
            x = middle.x() - side / 2 + (column + 0.5) * side / 28
            y = middle.y() - side / 2 + (row + 0.5) * side / 28
            assert shot.pixel(int(x * scale), int(y * scale)) == int(table[pixels[row, column]])
    true, predicted = int(truth().labels[first_wrong]), int(truth().predicted[first_wrong])
    share = percent(float(truth().confidences[first_wrong]), 1)
    assert mosaic.words(first_wrong) == (f"{true} → {predicted}", share)
    assert f"says {predicted}" in mosaic.spoken(first_wrong)
    badge = mosaic.middle_of(first_wrong) + QPoint(side // 2 - 2, -side // 2 + 3)
    assert shot.pixelColor(badge * scale) == look.theme.colour("ink")
    right = int(np.flatnonzero(truth().right)[1])
    badge = mosaic.middle_of(right) + QPoint(side // 2 - 2, -side // 2 + 3)
    assert shot.pixelColor(badge * scale) == look.theme.colour("paper")


def test_a_picture_is_opened_in_the_room_draw(room: SamplesRoom) -> None:
    predictor = room.predictor
    choose_entry(room.filters.presets, list(PRESETS).index("worst"))
    worst = left(room)[0]
    room.mosaic.setFocus()
    QTest.keyClick(room.mosaic, Qt.Key.Key_Return)
    assert laid(room) == Sample("mnist", worst)
    assert predictor.state.room == "draw"
    assert predictor.seen.verdict.winner == int(truth().predicted[worst])
    predictor.stack.undo()
    assert laid(room) is None
    click_tile(room.mosaic, 2, twice=True)
    assert laid(room) == Sample("mnist", left(room)[2])
    predictor.look(room="samples")
    QTest.mouseClick(room.card.next, LEFT)
    QTest.mouseClick(room.card.open, LEFT)
    assert laid(room) == Sample("mnist", left(room)[3])


def test_a_picture_stays_when_the_filter_leaves_it(room: SamplesRoom) -> None:
    wrong = np.flatnonzero(~truth().right)
    room.browser.go_to(int(wrong[3]))
    click_item(room.filters.answer, "wrong", ANSWER_ITEMS)
    assert room.browser.place == 3
    click_item(room.filters.answer, "right", ANSWER_ITEMS)
    assert room.browser.place == 0
    choose_entry(room.filters.presets, list(PRESETS).index("lucky"))
    room.filters.confidence.set_values(0, 0)
    room.browser.choose(SampleChoice(highest=0))
    assert left(room) == []
    assert room.card.sample() is None
    assert not room.browser.step(1)
    assert "wider" in room.mosaic.accessibleDescription()


def test_a_changed_weight_asks_anew_and_undo_knows_the_answers(qtbot: QtBot, room: SamplesRoom) -> None:
    first, predictor = room.browser.evaluation, room.predictor
    assert first is not None
    bias = weights()[1] + 5 * np.eye(10, dtype=np.float32)[0]
    predictor.set_bias(1, bias)
    qtbot.waitUntil(lambda: room.browser.evaluation is not first)
    changed = answered(qtbot, room)
    test = pictures_of("mnist")
    wanted = evaluate(NETWORK, (weights()[0], bias), test.images, test.labels)
    np.testing.assert_allclose(changed.probabilities, wanted.probabilities, atol=1e-4)
    assert room.results.result.text() == percent(wanted.accuracy)
    predictor.stack.undo()
    qtbot.waitUntil(lambda: room.browser.evaluation is first)
    assert not room.browser.answers.is_busy
    predictor.add_stroke(Stroke(((10.0, 10.0, 9.0),)), np.zeros((280, 280), np.uint8))
    assert not room.browser._soon.isActive()  # strokes are no question


def test_nothing_is_answered_while_nobody_looks(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager
) -> None:
    made = shown_room(qtbot)
    made.hide()
    made.hold()
    done = []
    made.browser.answers.progressed.connect(lambda count, _: done.append(count))
    made.predictor.set_bias(1, weights()[1] + np.float32(1))
    QCoreApplication.processEvents()
    assert done == []
    made.show()
    np.testing.assert_allclose(answered(qtbot, made).losses, truth().losses, atol=1e-4)  # softmax: no change


def test_training_goes_on_and_the_answers_say_of_which_epoch_they_are(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager
) -> None:
    made = shown_room(qtbot, known(is_training=True))
    first = answered(qtbot, made)
    made.predictor.learn(known(is_training=True, shift=0.1))
    assert "epoch 1" in made.results.status.text()
    assert made.browser.evaluation is first
    made.predictor.learn(known(is_training=True, epoch=2, shift=0.2))
    qtbot.waitUntil(lambda: made.browser.evaluation is not first)
    second = answered(qtbot, made)
    assert made.results.status.text() == ""
    made.predictor.learn(known(is_training=False, epoch=2, shift=0.3))
    qtbot.waitUntil(lambda: made.browser.evaluation is not second)
    assert len({first.accuracy, second.accuracy, answered(qtbot, made).accuracy}) == 3


def test_a_network_without_a_test_set_says_so(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager
) -> None:
    made = shown_room(qtbot, known("my letters"))
    assert made.browser.source is None
    assert "no test set" in made.mosaic.accessibleDescription()
    assert not made.present(1)
    made.predictor.use_network(known())
    qtbot.waitUntil(lambda: made.browser.source is not None)
    assert len(answered(qtbot, made)) == 10_000


def test_a_state_that_names_the_room_is_read_again() -> None:
    state = PredictState(room="samples", preparation=AS_IT_IS)
    again = PredictState.from_text(state.to_text())
    assert again is not None
    assert (again.room, again.preparation) == ("samples", AS_IT_IS)


def test_the_event_that_asks_for_a_tip_gets_the_sentence(room: SamplesRoom) -> None:
    at = room.mosaic.middle_of(1)
    event = QHelpEvent(QEvent.Type.ToolTip, at, room.mosaic.viewport().mapToGlobal(at))
    QCoreApplication.sendEvent(room.mosaic.viewport(), event)
    assert QToolTip.text() == room.mosaic.spoken(1)
    QToolTip.hideText()
