"""The sentences by key of activations, differentiation and axes: a part of ``gui.message_table``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

_TABLE = {
    # activation functions
    "activation-parameter-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The function {function} has the numbers {wanted}, but “{came}” was given.",
    ),
    "activation-parameter-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "{parameter} has to be from {low} to {high}, but {came} was given.",
    ),
    "range-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "A range has to begin below its end, but {low} to {high} was given.",
    ),
    "threshold-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The threshold has to be a number above 0, but {came} was given; try 0.05.",
    ),
    "maps-empty": QT_TRANSLATE_NOOP(
        "Messages",
        "The feature map has no cells ({came}); please choose one with at least one number.",
    ),
    "bars-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "A histogram needs at least one bar, but {came} was given.",
    ),
    # softmax
    "logits-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "Softmax needs one line of at least one score, but {came} came; please change the scores.",
    ),
    "temperature-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The temperature has to be a number above 0, but {came} was given; 1 changes nothing.",
    ),
    "score-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "A score has to be a number within ±{largest}, but {came} was given; please choose one nearer to 0.",
    ),
    "labels-do-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "The labels need one number for each of the {wanted} scores, but {came} came.",
    ),
    "class-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The class has to be a whole number from 0 to {high}, but {came} was given.",
    ),
    # depth
    "depth-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The number of layers has to be from {low} to {high}, but {came} was given.",
    ),
    "functions-too-few": QT_TRANSLATE_NOOP(
        "Messages",
        "At least one function has to stay; please tick another one first.",
    ),
    "functions-too-many": QT_TRANSLATE_NOOP(
        "Messages",
        "At most {high} functions can be told apart here; please clear one first.",
    ),
    "width-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "Neurons and inputs have to be from {low} to {high}, but {came} was given.",
    ),
    "weight-scale-negative": QT_TRANSLATE_NOOP(
        "Messages",
        "The scale of the weights has to be a number from 0, but {came} was given; try 1.",
    ),
    "targets-do-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "Each of the {wanted} inputs needs one target, but {came} targets came.",
    ),
    "steps-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The number of steps has to be from {low} to {high}, but {came} was given.",
    ),
    # the text of an expression; {column} counts its characters from 1
    "autodiff-empty": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no expression yet; try x**3 + 2*x + 5.",
    ),
    "autodiff-too-long": QT_TRANSLATE_NOOP(
        "Messages",
        "An expression may have {wanted} characters, but this one has {came}; please shorten it.",
    ),
    "autodiff-too-many-operations": QT_TRANSLATE_NOOP(
        "Messages",
        "An expression may have {wanted} operations, and at character {column} there are more; please "
        "shorten it.",
    ),
    "autodiff-too-deep": QT_TRANSLATE_NOOP(
        "Messages",
        "Parentheses and signs may be nested {wanted} deep, and at character {column} they are deeper; "
        "please simplify it.",
    ),
    "autodiff-character-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The character “{came}” at place {column} has no meaning here; please use numbers, names, + − * / "
        "**, commas and parentheses.",
    ),
    "autodiff-power-sign": QT_TRANSLATE_NOOP(
        "Messages",
        "A power is written with ** here, but “{came}” stands at character {column}; please write x**2 "
        "for the square.",
    ),
    "autodiff-number-malformed": QT_TRANSLATE_NOOP(
        "Messages",
        "The number “{came}” at character {column} cannot be read; please leave out the 0 in front.",
    ),
    "autodiff-number-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "The number at character {column} is above {wanted}; please choose a smaller one.",
    ),
    "autodiff-word-not-allowed": QT_TRANSLATE_NOOP(
        "Messages",
        "The word “{came}” at character {column} belongs to the language Python; please choose another name.",
    ),
    "autodiff-operand-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "A number, a name or a parenthesis is needed at character {column}, but “{came}” stands there.",
    ),
    "autodiff-sign-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "A sign is missing between “{before}” and “{after}” at character {column}; please write * for times.",
    ),
    "autodiff-ends-early": QT_TRANSLATE_NOOP(
        "Messages",
        "The expression ends after “{came}”, but a number or a name has to follow at character {column}.",
    ),
    "autodiff-parentheses-empty": QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing stands in the parentheses at character {column}; please put a number or a name in.",
    ),
    "autodiff-parenthesis-unopened": QT_TRANSLATE_NOOP(
        "Messages",
        "The parenthesis at character {column} closes none; please take it away or open one before it.",
    ),
    "autodiff-parenthesis-unclosed": QT_TRANSLATE_NOOP(
        "Messages",
        "The parenthesis at character {column} is never closed; please add a ) behind.",
    ),
    "autodiff-comma-misplaced": QT_TRANSLATE_NOOP(
        "Messages",
        "The comma at character {column} stands outside of a function; please write a point for decimals.",
    ),
    "autodiff-equals-misplaced": QT_TRANSLATE_NOOP(
        "Messages",
        "The = at character {column} is not allowed there; only one name and = may stand in front.",
    ),
    "autodiff-name-twice": QT_TRANSLATE_NOOP(
        "Messages",
        "The name “{came}” at character {column} is also the name of the result; please choose another one.",
    ),
    "autodiff-name-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The name “{came}” at character {column} has no value; known are {wanted}.",
    ),
    "autodiff-function-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no function “{came}” (character {column}); please choose one of {wanted}.",
    ),
    "autodiff-function-not-called": QT_TRANSLATE_NOOP(
        "Messages",
        "{came} at character {column} is a function; please write {came}(x).",
    ),
    "autodiff-arguments-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The function {function} at character {column} takes {wanted} arguments, but {came} were given.",
    ),
    "autodiff-not-understood": QT_TRANSLATE_NOOP(
        "Messages",
        "From character {column} on the expression was not understood; please write it in another way.",
    ),
    # the values of an expression
    "autodiff-value-empty": QT_TRANSLATE_NOOP(
        "Messages",
        "The variable “{name}” holds no number; please give it at least one.",
    ),
    "autodiff-value-unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} takes numbers with commas between them, like 1, 2.5, but “{came}” came; "
        "please write a number there.",
    ),
    "autodiff-values-too-many": QT_TRANSLATE_NOOP(
        "Messages",
        "The variable {name} may hold {wanted} numbers here, but {came} came; please leave some out.",
    ),
    "autodiff-too-many-variables": QT_TRANSLATE_NOOP(
        "Messages",
        "There may be {wanted} variables here, but {came} came; please write numbers for some of them.",
    ),
    "autodiff-too-many-numbers": QT_TRANSLATE_NOOP(
        "Messages",
        "A node may hold {wanted} numbers, but {came} would be needed; please use shorter lines of numbers.",
    ),
    "autodiff-shapes-differ": QT_TRANSLATE_NOOP(
        "Messages",
        "At character {column} {first} numbers meet {second}; please use as many on both sides, or a "
        "single one.",
    ),
    "autodiff-power-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "An exponent may be {wanted} at most, but the one at character {column} is {came}; please choose "
        "a smaller one.",
    ),
    "function-needs-one-variable": QT_TRANSLATE_NOOP(
        "Messages",
        "A plot needs one variable, but there are several ({came}); please write numbers for the others.",
    ),
    "function-mixes-points": QT_TRANSLATE_NOOP(
        "Messages",
        "{came} at character {column} would add up all places of the plot; please leave it out.",
    ),
    "descent-needs-one-number": QT_TRANSLATE_NOOP(
        "Messages",
        "Going downhill needs one number as the result, but {came} came out; please add them up with sum.",
    ),
    "descent-variable-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The variable “{came}” does not occur in the expression; please choose one of {wanted}.",
    ),
    # remarks at a node of the graph; nothing stops because of them
    "autodiff-flag-division-by-zero": QT_TRANSLATE_NOOP(
        "Messages",
        "A number is divided by 0 here, so the result is infinite or no number.",
    ),
    "autodiff-flag-log-of-negative": QT_TRANSLATE_NOOP(
        "Messages",
        "A negative number has no logarithm, so the result is no number.",
    ),
    "autodiff-flag-log-of-zero": QT_TRANSLATE_NOOP(
        "Messages",
        "The logarithm of 0 is −∞.",
    ),
    "autodiff-flag-sqrt-of-negative": QT_TRANSLATE_NOOP(
        "Messages",
        "A negative number has no square root, so the result is no number.",
    ),
    "autodiff-flag-power-of-negative": QT_TRANSLATE_NOOP(
        "Messages",
        "A negative number has no power with this exponent, so the result is no number.",
    ),
    "autodiff-flag-overflow": QT_TRANSLATE_NOOP(
        "Messages",
        "The result is larger than any number of the computer, so it counts as infinite.",
    ),
    "autodiff-flag-not-a-number": QT_TRANSLATE_NOOP(
        "Messages",
        "Infinities meet here in a way that has no answer, so the result is no number.",
    ),
    "autodiff-flag-input-not-finite": QT_TRANSLATE_NOOP(
        "Messages",
        "This value is infinite or no number from the start.",
    ),
    "autodiff-flag-slope-infinite": QT_TRANSLATE_NOOP(
        "Messages",
        "The curve is vertical here, so its slope is infinite.",
    ),
    "autodiff-flag-kink": QT_TRANSLATE_NOOP(
        "Messages",
        "The curve has a corner here; TensorFlow's slope is used.",
    ),
    # axes
    "axes-dimensions-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "An array may have {low} to {high} axes here, but {came} came; please change its shape.",
    ),
    "axes-array-empty": QT_TRANSLATE_NOOP(
        "Messages",
        "The array holds no number ({came}); please give every axis at least one place.",
    ),
    "axes-array-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "At most {wanted} numbers can be followed, but {came} came; please choose a smaller array.",
    ),
    "axes-order-length": QT_TRANSLATE_NOOP(
        "Messages",
        "The order has to name all {wanted} axes, but it names {came}.",
    ),
    "axes-order-repeats": QT_TRANSLATE_NOOP(
        "Messages",
        "Axis {came} stands twice in the order; please put in {wanted} instead of one of them.",
    ),
    "axes-order-unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "An order is written like (2, 0, 1), but “{came}” was given.",
    ),
    "axes-shape-unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "A shape is written like (3, 2, 2), but “{came}” was given.",
    ),
    "axis-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "An axis has to be a whole number from {low} to {high}, but {came} was given.",
    ),
}

# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
DIFFERENTIATION_MESSAGES = cast(Mapping[str, str], _TABLE)
