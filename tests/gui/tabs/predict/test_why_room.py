"""The room "Why" under the hand: every map is the engine's, and everything can be tried and taken back."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.network.forward import run
from engine.network.saliency import change_of_mind, class_gradient, grad_cam, gradient_times_input, occlusion
from engine.network.spec import Conv2D, Dense, Flatten, MaxPool2D, NetworkSpec
from engine.operations.softmax import softmax
from gui.language import LanguageManager
from gui.main_window import MainWindow
from gui.tabs.predict.drawing import Drawing, Sample
from gui.tabs.predict.first_drawing import first_drawing
from gui.tabs.predict.predictor import Predictor, Seen
from gui.tabs.predict.state import AS_IT_IS, PredictState
from gui.tabs.predict.why_room import WhyRoom
from gui.theme import ThemeManager
from gui.widgets.number_text import significant
from gui.widgets.page import Density
from tests.gui.tabs.predict.conftest import page_of
from tests.gui.tabs.predict.layers_hands import COURSE, known

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def predictor(qapp: object) -> Predictor:
    return Predictor(known(COURSE), PredictState(first_drawing()))


@pytest.fixture
def room(
    qtbot: QtBot, look: ThemeManager, languages: LanguageManager, predictor: Predictor
) -> Iterator[WhyRoom]:
    """As wide as in a window of 1280×720, with everything computed."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1176, 634)
    page = WhyRoom(predictor)
    page.setParent(host)
    page.resize(1176, 634)
    host.show()
    page.show()
    page.explainer.finish()
    yield page
    page.hide()


def asked(room: WhyRoom) -> int:
    """The class whose score is explained."""
    return room.explainer.question.asked(room.predictor.seen)


def is_true(room: WhyRoom) -> None:
    """Every map is what the engine finds for the picture, network and class in force."""
    seen, ask = room.predictor.seen, room.explainer.question
    parts = seen.network, seen.weights, seen.activations
    class_ = asked(room)
    shown = room.saliency.stage.overlay()
    np.testing.assert_array_equal(shown.picture, seen.image[..., 0])
    assert shown.values is not None
    np.testing.assert_array_equal(shown.values, gradient_times_input(*parts, class_)[..., 0])
    heat = room.cam.stage.overlay().values
    assert heat is not None
    np.testing.assert_array_equal(heat, grad_cam(*parts, class_).heat)
    window, stride = (ask.window, ask.window), (ask.stride, ask.stride)
    wanted = occlusion(*parts, class_, window=window, stride=stride, value=ask.value)
    covered = room.cover.stage.overlay().values
    assert covered is not None
    np.testing.assert_allclose(covered, wanted.heat, atol=1e-6)
    mind = change_of_mind(*parts, rival=ask.rival, brush=ask.brush)
    image = room.mind.image()
    assert image is not None
    np.testing.assert_array_equal(image, mind.image)


def at(room: WhyRoom, card: int, row: int, column: int) -> QPoint:
    """Where a pixel is on the map of a card."""
    return room.cards[card].stage.cell_rect(row, column).center().toPoint()


def shares(seen: Seen, image: np.ndarray) -> np.ndarray:
    """What the network says of a changed picture."""
    return np.asarray(softmax(run(seen.network, seen.weights, image).scores))


def test_all_maps_are_the_engine_s_and_follow_picture_class_and_weights(
    room: WhyRoom, predictor: Predictor
) -> None:
    is_true(room)
    predictor.set_drawing(Drawing(Sample("mnist", 3)), "sample")
    room.explainer.finish()
    is_true(room)
    second = predictor.seen.verdict.second
    segment = room.bar.question.item_rect(1).center().toPoint()
    QTest.mouseClick(room.bar.question, LEFT, pos=segment)
    assert asked(room) == second
    is_true(room)
    room.act("why")
    assert asked(room) == predictor.seen.verdict.winner
    predictor.set_filter_on(0, 2, False)
    room.explainer.finish()
    is_true(room)
    predictor.use_network(known(COURSE, seed=5, name="other"))
    room.explainer.finish()
    is_true(room)


def test_another_class_is_chosen_from_the_list_and_costs_no_new_covering(room: WhyRoom) -> None:
    verdict = room.predictor.seen.verdict
    other = next(class_ for class_ in range(10) if class_ not in (verdict.winner, verdict.second))
    room.bar.others.setCurrentIndex(room.bar.others.findData(other))
    room.bar.others.activated.emit(room.bar.others.currentIndex())
    assert asked(room) == other
    assert not room.explainer.slices.is_running("cover")
    is_true(room)
    assert room.bar.question.current() == str(other)


def test_the_gradient_alone_shows_also_what_empty_paper_does(room: WhyRoom, predictor: Predictor) -> None:
    kind = room.saliency.kind
    QTest.mouseClick(kind, LEFT, pos=kind.item_rect(1).center().toPoint())
    seen = predictor.seen
    wanted = class_gradient(seen.network, seen.weights, seen.activations, asked(room))[..., 0]
    values = room.saliency.stage.overlay().values
    assert values is not None
    np.testing.assert_array_equal(values, wanted)
    assert np.abs(values[seen.image[..., 0] == 0]).max() > 0


def test_the_pointer_on_one_map_reads_the_same_pixel_of_all(room: WhyRoom) -> None:
    QTest.mouseMove(room.cam.stage, at(room, 2, 12, 16))
    assert [card.stage.cross() for card in room.cards] == [(12, 16)] * 4
    for card in (room.saliency, room.cover):
        values = card.stage.overlay().values
        assert values is not None
        assert card.scale.texts()[2].lstrip("+") == significant(float(values[12, 16]))
    heat = room.cam.stage.overlay().values
    assert heat is not None
    assert room.cam.scale.texts()[2] == f"{heat[12, 16]:.2f}"
    room.saliency.stage.setFocus()
    QTest.keyClick(room.saliency.stage, Qt.Key.Key_Down)
    assert room.mind.stage.cross() == (13, 16)


def test_a_cover_is_pushed_by_mouse_and_arrows_and_the_network_is_asked_at_once(
    room: WhyRoom, predictor: Predictor
) -> None:
    stage, seen = room.cover.stage, predictor.seen
    QTest.mousePress(stage, LEFT, pos=at(room, 1, 10, 12))
    QTest.mouseMove(stage, at(room, 1, 13, 14))
    QTest.mouseRelease(stage, LEFT, pos=at(room, 1, 13, 14))
    stage.setFocus()
    QTest.keyClick(stage, Qt.Key.Key_Left)
    cover = stage.cover()
    assert cover is not None
    assert (cover.row, cover.column, cover.side) == (12, 12, 4)
    image = np.array(seen.image)
    image[12:16, 12:16] = 0
    tried = room.cover.tried()
    assert tried is not None
    np.testing.assert_allclose(tried.shares, shares(seen, image), atol=1e-6)
    before, after = seen.activations.scores[asked(room)], tried.scores[asked(room)]
    assert room.cover.scale.texts()[2] == f"{significant(float(before))} → {significant(float(after))}"
    for _ in range(30):
        QTest.keyClick(stage, Qt.Key.Key_Down)
    room.explainer.ask(window=9, value=1.0)
    cover = stage.cover()
    assert cover is not None
    assert (cover.row, cover.column, cover.side, cover.value) == (19, 12, 9, 1.0)
    QTest.keyClick(stage, Qt.Key.Key_Escape)
    assert stage.cover() is None
    assert room.cover.tried() is None
    room.explainer.finish()
    is_true(room)


def test_a_brush_tries_what_would_change_its_mind_and_the_sheet_takes_it(
    room: WhyRoom, predictor: Predictor
) -> None:
    stage, seen, mind = room.mind.stage, predictor.seen, room.mind
    found = change_of_mind(seen.network, seen.weights, seen.activations)
    assert mind.bars.rows()[1].wins
    QTest.mouseClick(stage, LEFT, pos=at(room, 3, 2, 3))
    QTest.mouseClick(stage, RIGHT, pos=at(room, 3, 9, 14))
    image = np.array(found.image)
    image[2, 3], image[9, 14] = 1, 0
    own = mind.image()
    assert own is not None
    np.testing.assert_array_equal(own, image)
    wanted = shares(seen, image)
    np.testing.assert_allclose(
        [row.after for row in mind.bars.rows()],
        [wanted[seen.verdict.winner], wanted[_rival(seen, wanted, found.rival)]],
        atol=1e-6,
    )
    QTest.mouseClick(mind.apply, LEFT)
    np.testing.assert_allclose(predictor.seen.image, image, atol=0.003)
    assert predictor.state.preparation == AS_IT_IS
    predictor.stack.undo()
    np.testing.assert_array_equal(predictor.seen.image, seen.image)
    assert predictor.state.preparation != AS_IT_IS


def _rival(seen: Seen, after: np.ndarray, rival: int) -> int:
    best = int(after.argmax())
    return rival if best == seen.verdict.winner else best


def test_what_was_painted_is_forgotten_by_undo_delete_or_another_picture(
    room: WhyRoom, predictor: Predictor
) -> None:
    def paint() -> None:
        QTest.mouseClick(room.mind.stage, LEFT, pos=at(room, 3, 2, 3))
        assert room.mind.is_painted

    busy: list[bool] = []
    room.busy_changed.connect(busy.append)
    paint()
    once = room.mind.image()
    QTest.mousePress(room.mind.stage, LEFT, pos=at(room, 3, 20, 3))
    QTest.mouseMove(room.mind.stage, at(room, 3, 24, 3))
    QTest.mouseRelease(room.mind.stage, LEFT, pos=at(room, 3, 24, 3))
    assert room.undo_within()  # all of the last stroke
    assert room.mind.image() is once
    assert room.undo_within()
    assert busy == [True, True, True, False]
    assert not room.undo_within()
    assert not room.mind.is_painted
    paint()
    assert room.act("clear")
    assert not room.mind.is_painted
    paint()
    predictor.set_drawing(Drawing(Sample("mnist", 7)), "sample")
    assert not room.mind.is_painted
    assert room.mind.image() is None  # until it is found
    room.explainer.finish()
    is_true(room)


def test_where_nothing_speaks_for_a_class_the_map_says_so(room: WhyRoom, predictor: Predictor) -> None:
    network = NetworkSpec((28, 28, 1), (Conv2D(2), MaxPool2D(), Flatten(), Dense(10)))
    one = known(network, name="negative")
    dense = np.ones((392, 10))
    dense[:, 4] = -1
    weights = (np.abs(one.weights[0]), np.zeros(2), dense, np.zeros(10))
    predictor.use_network(replace(one, weights=tuple(array.astype(np.float32) for array in weights)))
    room.explainer.ask(class_=4)
    assert "Conv" in room.cam.stage.message()
    assert "4" in room.cam.stage.message()
    room.explainer.ask(class_=5)
    assert room.cam.stage.message() == ""
    predictor.use_network(known(NetworkSpec((28, 28, 1), (Flatten(), Dense(10))), name="flat"))
    assert "no convolution" in room.cam.stage.message()
    assert room.cam.stage.overlay().values is None


def test_nothing_is_computed_while_nobody_looks(
    room: WhyRoom, predictor: Predictor, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.hide()
    calls = []
    monkeypatch.setattr("gui.tabs.predict.why_explainer.class_gradient", lambda *parts: calls.append(parts))
    predictor.set_drawing(Drawing(Sample("mnist", 5)), "sample")
    assert not calls
    assert not room.explainer.slices.is_running("cover")
    monkeypatch.undo()
    room.show()
    room.explainer.finish()
    is_true(room)


def test_weights_that_change_all_the_time_still_get_an_answer(
    qtbot: QtBot, room: WhyRoom, predictor: Predictor
) -> None:
    answers: list[object] = []
    room.explainer.covered_changed.connect(answers.append)
    seeds = iter(range(10_000))

    def learned() -> bool:
        predictor.learn(known(COURSE, seed=next(seeds)))
        return len(answers) >= 2

    qtbot.waitUntil(learned, timeout=10_000)
    room.explainer.finish()
    is_true(room)


def test_an_empty_sheet_is_said_and_breaks_nothing(room: WhyRoom, predictor: Predictor) -> None:
    predictor.set_drawing(Drawing(), "clear")
    room.explainer.finish()
    assert "empty" in room.saliency.stage.message()
    predictor.set_drawing(Drawing(Sample("mnist", 2)), "sample")
    assert room.saliency.stage.message() == ""


@pytest.mark.parametrize(("size", "scale"), [((1176, 634), 1.0), ((960, 620), 1.0), ((1140, 600), 1.5)])
def test_four_maps_are_as_large_and_nothing_is_cut(
    room: WhyRoom, look: ThemeManager, size: tuple[int, int], scale: float
) -> None:
    room.set_density(Density.NARROW)
    look.set_scale(scale)
    room.resize(*size)
    QTest.qWait(0)
    assert max(card.width() for card in room.cards) - min(card.width() for card in room.cards) <= 1
    assert len({card.stage.height() for card in room.cards}) == 1
    assert room.saliency.stage.height() >= 90
    for card in room.cards:
        assert card.mapTo(room, QPoint(card.width(), card.height())).y() <= room.height()
        layout = card.layout()
        assert layout is not None
        assert layout.totalMinimumSize().height() <= card.height()


def test_before_an_audience_the_clicker_goes_from_map_to_map(room: WhyRoom) -> None:
    assert not room.present(1)  # on one's own it leads to the next test picture
    room.set_projector(True)
    captions = [room.caption()]
    assert room.next_text() == "→: next map"
    while room.present(1):
        captions.append(room.caption())
        last = room.next_text()
    assert last == ""  # it is the next picture
    assert len(set(captions)) == 4
    assert captions[0].startswith(room.saliency.heading().text())


def test_all_texts_follow_the_language(room: WhyRoom) -> None:
    manager = LanguageManager()
    try:
        manager.set_choice("ko")
        room.retranslate()
        told = [card.said()[0] for card in room.cards]
        assert all(any("가" <= letter <= "힣" for letter in text) for text in told)
        assert room.cover.heading().text() == "가림"
    finally:
        manager.set_choice("en")


def test_keys_and_undo_in_the_window(window: MainWindow) -> None:
    tab = page_of(window)
    tab.predictor.look(room="why")
    room = tab.view.room
    assert isinstance(room, WhyRoom)
    room.explainer.finish()
    tab.setFocus()
    QTest.keyClick(tab, Qt.Key.Key_W)
    assert asked(room) == tab.predictor.seen.verdict.second
    QTest.mouseClick(room.cover.stage, LEFT, pos=at(room, 1, 12, 12))
    before = room.cover.stage.cover()
    assert before is not None
    QTest.keyClick(room.cover.stage, Qt.Key.Key_Right)  # not the next test picture
    after = room.cover.stage.cover()
    assert after is not None
    assert after.column == before.column + 1
    assert tab.predictor.state.drawing.picture is None
    QTest.mouseClick(room.mind.stage, LEFT, pos=at(room, 3, 3, 3))
    QTest.mouseClick(room.mind.stage, LEFT, pos=at(room, 3, 4, 3))
    painted = []
    for _ in range(2):
        tab.keys.undo.trigger()
        painted.append(room.mind.is_painted)
    assert painted == [True, False]
    assert not tab.keys.undo.isEnabled()
    tab.setFocus()
    QTest.keyClick(tab, Qt.Key.Key_Right)
    assert tab.predictor.state.drawing.picture == Sample("mnist", 0)
