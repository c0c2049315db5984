"""The sentences by key of network files: a part of ``gui.message_table``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

_TABLE = {
    # a network for the drawing sheet
    "network-wrong-input": QT_TRANSLATE_NOOP(
        "Messages",
        "The sheet gives pictures of {wanted}, but the network “{name}” takes {came}; please choose "
        "another one.",
    ),
    "network-wrong-classes": QT_TRANSLATE_NOOP(
        "Messages",
        "A network here chooses among {low} to {high} classes, but “{name}” puts out {came}; please choose "
        "another one.",
    ),
    # the file and the archive
    "network-file-suffix": QT_TRANSLATE_NOOP(
        "Messages",
        "A network is saved in a file that ends in {wanted}, but {came} was given; please change the name.",
    ),
    "network-file-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The network file {path} is not there; please choose another one.",
    ),
    "network-file-unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The network file {path} cannot be read ({reason}); please check that you may read it.",
    ),
    "network-file-is-folder": QT_TRANSLATE_NOOP(
        "Messages",
        "A network is a file that ends in .keras, but {path} is a folder; please choose a file.",
    ),
    "network-file-no-file": QT_TRANSLATE_NOOP(
        "Messages",
        "A network is a file that ends in .keras, but {path} is a device or a pipe; please choose a file.",
    ),
    "network-file-other-format": QT_TRANSLATE_NOOP(
        "Messages",
        "Networks are read from .keras files of Keras 3, but this one is {came}; please save it there "
        "as .keras.",
    ),
    "network-file-not-archive": QT_TRANSLATE_NOOP(
        "Messages",
        "A .keras file is a zip archive, but this one is none or was cut short; please fetch or "
        "save it anew.",
    ),
    "network-file-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The network file is damaged ({reason}); please fetch or save it anew.",
    ),
    "network-file-encrypted": QT_TRANSLATE_NOOP(
        "Messages",
        "The network file is locked by a password, but only open ones are read; please save it without one.",
    ),
    "network-file-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "{what} asks for {came} bytes, but at most {wanted} are read; please choose a smaller network.",
    ),
    "network-file-unexpected-member": QT_TRANSLATE_NOOP(
        "Messages",
        "A network file holds a configuration and weights and nothing else, but this one also has “{came}”; "
        "please save the network anew.",
    ),
    "network-file-member-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The network file should hold {wanted}, but does not; please save the network anew.",
    ),
    # the configuration
    "network-file-json-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "{what} in the network file is no proper JSON; please save the network anew.",
    ),
    "network-file-too-deep": QT_TRANSLATE_NOOP(
        "Messages",
        "{what} in the network file is nested more than {wanted} deep; please save the network anew.",
    ),
    "network-file-code": QT_TRANSLATE_NOOP(
        "Messages",
        "The network file carries program code ({came}), and code from a file is never run; please choose a "
        "network without it.",
    ),
    "network-file-model-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The network should be a Sequential model, but it is “{came}”; please choose another one.",
    ),
    "network-file-config-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The description of the layers in the network file is not as Keras 3 writes it; please save the "
        "network anew.",
    ),
    "network-file-layer-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The network has a “{came}” layer, but only these are known: {wanted}; please choose "
        "another network.",
    ),
    "network-file-layer-count": QT_TRANSLATE_NOOP(
        "Messages",
        "A network may have 1 to {wanted} layers, but this one has {came}; please choose another one.",
    ),
    "network-file-setting": QT_TRANSLATE_NOOP(
        "Messages",
        "A {layer} layer of the network has {setting} = {came}, which is not understood here; please "
        "choose another network.",
    ),
    "network-file-no-chain": QT_TRANSLATE_NOOP(
        "Messages",
        "The layers of the network should follow one another in one line, but they branch or have more "
        "inputs; please choose a network without branches.",
    ),
    "network-file-input-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The network should take pictures of a fixed height, width and channels, but it takes {came}; please "
        "choose another one.",
    ),
    "network-file-layers-do-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "The layers of the network do not fit one another; please save the network anew.",
    ),
    "network-file-classes-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The network should end in {wanted} scores, one for each class, but it ends in {came}; please "
        "choose another one.",
    ),
    "network-file-too-many-parameters": QT_TRANSLATE_NOOP(
        "Messages",
        "A network may have up to {wanted} parameters, but this one has {came}; please choose a smaller one.",
    ),
    "network-file-maps-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "The layers of a network may put out up to {wanted} numbers, but those of this one put out {came}; "
        "please choose a smaller one.",
    ),
    "network-file-too-much-work": QT_TRANSLATE_NOOP(
        "Messages",
        "A network may need up to {wanted} multiplications for a picture, but this one needs {came}; "
        "please choose a smaller one.",
    ),
    # the weights
    "network-file-weights-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The network file lacks weights of the layer {layer}; please save the network anew.",
    ),
    "network-file-weights-linked": QT_TRANSLATE_NOOP(
        "Messages",
        "The weights of the layer {layer} should lie in the network file itself, but a link leads elsewhere; "
        "please save the network anew.",
    ),
    "network-file-weights-count": QT_TRANSLATE_NOOP(
        "Messages",
        "The layer {layer} should have {wanted} arrays of weights, but the file has {came}; please save the "
        "network anew.",
    ),
    "network-file-weights-shape": QT_TRANSLATE_NOOP(
        "Messages",
        "Weights of the layer {layer} should be {wanted}, but those in the file are {came}; please save the "
        "network anew.",
    ),
    "network-file-weights-type": QT_TRANSLATE_NOOP(
        "Messages",
        "Weights of the layer {layer} should be an array of float32, but they are {came}; please save the "
        "network anew.",
    ),
    "network-file-weights-packed": QT_TRANSLATE_NOOP(
        "Messages",
        "Weights of the layer {layer} should lie unpacked in one piece, as Keras saves them, but "
        "do not; please "
        "save the network anew.",
    ),
    "network-file-weights-not-finite": QT_TRANSLATE_NOOP(
        "Messages",
        "Weights of the layer {layer} are no finite numbers, as after a training that diverged; "
        "please choose "
        "another network.",
    ),
    "network-file-weights-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The weights in the network file are damaged ({reason}); please fetch or save it anew.",
    ),
    "network-file-scores-not-finite": QT_TRANSLATE_NOOP(
        "Messages",
        "The weights of the network are so large that no finite scores come out; please choose "
        "another network.",
    ),
    # names and card
    "network-file-names-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The network has {wanted} scores, but {came} names of classes come with it; please give one name for "
        "each score.",
    ),
    "network-file-card-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "Names of classes and notes of a network should be short texts and numbers, but some are not; please "
        "save the network anew.",
    ),
    "cell-not-there": QT_TRANSLATE_NOOP(
        "Messages",
        "This layer puts out {wanted} numbers, but number {came} was asked for; please choose one of them.",
    ),
}

# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
NETWORK_FILE_MESSAGES = cast(Mapping[str, str], _TABLE)
