"""The points of the curves, the heights of the plots, and where names stand."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFont, QPolygonF

from engine.operations.activations import ACTIVATIONS
from gui.tabs.activations import curve_changes as changes
from gui.tabs.activations.curve_figures import Curve, Figures, figures_of
from gui.tabs.activations.curve_functions import readings_of, without_x
from gui.tabs.activations.curve_look import look_of
from gui.tabs.activations.curve_words import kink_sentence, remark_sentence, zones_text
from gui.tabs.activations.curves_part import FUNCTION_IDS, CurvesPart
from gui.tabs.activations.plot_frame import PlotFrame
from gui.tabs.activations.plot_labels import place_names
from gui.tabs.activations.plot_names import PlotName, standing


def figures(part: CurvesPart) -> Figures:
    return figures_of(without_x(part), 601)


def curve(part: CurvesPart, name: str) -> Curve:
    return next(one for one in figures(part).curves if one.id == name)


@pytest.mark.parametrize("name", list(ACTIVATIONS))
def test_every_point_of_a_curve_is_the_engines(name: str) -> None:
    function = ACTIVATIONS[name]
    one = curve(CurvesPart(drawn=(name,), chosen=name), name)
    there, slopes_there = np.isfinite(one.values), np.isfinite(one.slopes)
    np.testing.assert_array_equal(one.values[there], function.value(one.places[there]))
    np.testing.assert_array_equal(
        one.slopes[slopes_there], function.derivative(one.slope_places[slopes_there])
    )
    # a line is broken exactly where f, or f′, jumps
    assert set(one.places[~there]) == set(function.jumps)
    jumping = {kink.at for kink in function.kink_list if kink.left != kink.right}
    assert set(one.slope_places[~slopes_there]) == jumping | set(function.jumps)


def test_a_function_without_bounds_leaves_the_plot_for_the_others() -> None:
    part = CurvesPart()
    low, high = figures(part).heights
    assert (-1.3 < low <= -1.0, 2.0 < high < 3.6) == (True, True)
    assert figures(CurvesPart(drawn=("relu",), chosen="relu")).heights == pytest.approx((-0.6, 10.6))
    assert figures(CurvesPart(slopes=(0.0, 1.0))).slopes == (0.0, 1.0)


def test_a_pole_breaks_the_line_and_does_not_press_the_rest_flat() -> None:
    part = changes.set_custom(CurvesPart(drawn=()), "1/x")
    found = figures(part)
    assert max(map(abs, found.heights)) < 20
    frame = PlotFrame(0.0, 0.0, 600.0, 300.0, part.span, found.heights)
    pieces = frame.lines(found.curves[0].places, found.curves[0].values)
    assert len(pieces) == 2
    sides = [{point.x() < 300 for point in piece.toList()} for piece in pieces]
    assert sides == [{True}, {False}]


def test_a_logarithm_has_no_curve_below_zero_and_the_table_says_why() -> None:
    part = changes.set_x(changes.set_custom(CurvesPart(drawn=()), "log(x)"), -1.0)
    one = figures(part).curves[0]
    assert np.isnan(one.values[one.places < 0]).all()
    assert np.isfinite(one.values[one.places > 0]).all()
    told = remark_sentence(part, readings_of(part))
    assert told == "A negative number has no logarithm, so the result is no number."


def test_no_two_functions_look_alike() -> None:
    assert len({look_of(name) for name in FUNCTION_IDS}) == len(FUNCTION_IDS)


def test_kinks_are_told_with_what_is_used_there() -> None:
    part = CurvesPart(x=0.0, chosen="relu")
    told = remark_sentence(part, readings_of(part))
    assert (
        told == "ReLU has a corner at 0: slope 0 before, 1 after. Used: 0 (TensorFlow 2.21, tf.GradientTape)."
    )
    (elsewhere,) = readings_of(CurvesPart(drawn=("relu",), chosen="relu", x=0.01))
    assert kink_sentence(elsewhere) == ""


def test_zones_are_told_as_inequalities() -> None:
    span = (-10.0, 10.0)
    zones = figures(CurvesPart(chosen="tanh")).zones
    border = np.arccosh(np.sqrt(20.0))  # 1 / cosh² is 0.05 there
    np.testing.assert_allclose(zones, [(-10.0, -border), (border, 10.0)], atol=1e-9)
    assert zones_text(zones, span) == "|x| > 2.18"
    assert zones_text([(-1.0, 2.0)], span) == "−1.00 < x < 2.00"
    assert zones_text([span], span) == ""


def test_names_stand_on_no_curve_and_on_no_other_name() -> None:
    area = QRectF(0, 0, 400, 200)
    flat = [QPolygonF([QPointF(x, 60.0) for x in range(0, 401, 4)])]
    rising = [QPolygonF([QPointF(x, 190.0 - 0.4 * x) for x in range(0, 401, 4)])]
    first, second = place_names(area, [flat, rising], [(60.0, 18.0), (60.0, 18.0)])
    places = (*first, *second)
    assert min(len(first), len(second)) > 1
    assert not any(one.intersects(other) for one, other in itertools.combinations(places, 2))
    for rect in places:
        assert area.contains(rect)
        assert not any(rect.contains(point) for piece in (*flat, *rising) for point in piece.toList())


def test_a_name_goes_out_of_the_way_of_what_follows_x() -> None:
    best, other = QRectF(100, 50, 60, 18), QRectF(300, 20, 60, 18)
    names = [PlotName("f", (best, other), QFont(), 10.0, "ink")]
    assert standing(names, 20.0, [], []) == [best]
    assert standing(names, 130.0, [], []) == [other]  # the line of x
    assert standing(names, 20.0, [QRectF(150, 60, 30, 30)], []) == [other]  # its handle
    assert standing(names, 20.0, [], [QLineF(0, 0, 200, 100)]) == [other]  # the tangent
    assert standing(names, 20.0, [], [QLineF(0, 40, 400, 40)]) == [best]  # one that passes
    assert standing(names, 20.0, [], [QLineF(0, 60, 90, 60)]) == [best]  # one that ends before
    assert standing(names, 130.0, [other], []) == [best]  # nowhere is room: the line is behind the letters
