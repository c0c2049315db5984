"""The sentences by key. Long, but only a table: ``gui.messages`` reads it, the translators read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.differentiation_message_table import DIFFERENTIATION_MESSAGES
from gui.drawing_message_table import DRAWING_MESSAGES
from gui.network_file_message_table import NETWORK_FILE_MESSAGES
from gui.operation_message_table import OPERATION_MESSAGES
from gui.pooling_message_table import POOLING_MESSAGES

_TABLE = {
    # the numbers of a run
    "network-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no network “{came}”; please choose one of {known}.",
    ),
    "optimizer-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no optimizer “{came}”; please choose sgd or adam.",
    ),
    "recorded-loss-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The loss can be recorded after-update or before-update, but “{came}” was given.",
    ),
    "learning-rate-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The learning rate has to be a number above 0, but {came} was given; try 0.01.",
    ),
    "batch-size-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The batch size has to be a whole number from {low} to {high}, but {came} was given.",
    ),
    "epochs-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "Epochs have to be a whole number from {low} to {high}, but {came} was given.",
    ),
    "seed-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The seed has to be a whole number from {low} to {high}, but {came} was given.",
    ),
    "option-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has to be a whole number from {low} to {high}, but {came} was given.",
    ),
    "dropout-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The dropout rate has to be from 0 to below 1, but {came} was given; try 0.5.",
    ),
    "layer-needs-flat-input": QT_TRANSLATE_NOOP(
        "Messages",
        "A dense layer needs one line of numbers, but {came} comes in; please put a flatten layer before it.",
    ),
    "layer-needs-image-input": QT_TRANSLATE_NOOP(
        "Messages",
        "A {layer} layer needs an image of height, width and channels, but {came} comes in; please "
        "move it before the flatten layer.",
    ),
    "layer-window-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "A window of {window} does not fit into an input of {size}; please choose a smaller window.",
    ),
    "layer-not-trainable": QT_TRANSLATE_NOOP(
        "Messages",
        "A {layer} layer can be used but not trained here; please choose a network without it.",
    ),
    "weights-do-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "The network needs weights of the shapes {wanted}, but {came} were given; please use those that "
        "belong to it.",
    ),
    "layer-index-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The network has the layers 0 to {last}, but layer {came} was asked for; please choose one of them.",
    ),
    "filter-not-there": QT_TRANSLATE_NOOP(
        "Messages",
        "Layer {layer} has the filters 0 to {last} that can be switched off, but filter {came} was given; "
        "please choose one of them.",
    ),
    "no-filters-there": QT_TRANSLATE_NOOP(
        "Messages",
        "Layer {layer} has no filters that can be switched off; please choose a convolution.",
    ),
    "class-not-there": QT_TRANSLATE_NOOP(
        "Messages",
        "The network has the classes 0 to {last}, but class {came} was asked for; please choose one of them.",
    ),
    "rival-is-winner": QT_TRANSLATE_NOOP(
        "Messages",
        "The picture is taken for class {came} already; please choose another class that is to win.",
    ),
    "one-picture-wanted": QT_TRANSLATE_NOOP(
        "Messages",
        "One picture is explained at a time, but {came} came; please choose one of them.",
    ),
    "no-maps-there": QT_TRANSLATE_NOOP(
        "Messages",
        "Grad-CAM needs a layer that puts out maps, but the network has none at {layer}; please choose a "
        "convolution.",
    ),
    "brush-does-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "The brush has to be a whole number from 1 to {high}, but {came} was given.",
    ),
    "cover-does-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "The cover has to fit into the picture of {wanted} and to move on by at least 1, but it is {came} "
        "and moves by {stride}; please choose other sizes.",
    ),
    "too-many-covers": QT_TRANSLATE_NOOP(
        "Messages",
        "The picture can be covered at up to {wanted} places, but {came} were asked for; please choose a "
        "larger stride.",
    ),
    "first-layer-no-convolution": QT_TRANSLATE_NOOP(
        "Messages",
        "Feature maps need a convolution as the first layer, but it is {came}; please choose "
        "another network.",
    ),
    "picture-does-not-fit": QT_TRANSLATE_NOOP(
        "Messages",
        "The network takes pictures of {wanted}, but this one is {came}; please choose one that fits.",
    ),
    "batch-larger-than-data": QT_TRANSLATE_NOOP(
        "Messages",
        "A batch of {came} is larger than the {images} training images; please choose a smaller batch.",
    ),
    "train-limit-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The number of training images has to be at least 1, but {came} was given.",
    ),
    "parts-differ": QT_TRANSLATE_NOOP(
        "Messages",
        "Images of all parts should be {wanted}, but some are {came}; please use data of one size "
        "and the same classes.",
    ),
    "network-not-trained": QT_TRANSLATE_NOOP(
        "Messages",
        "The network is not trained yet; please train it first.",
    ),
    "diverged-not-finite": QT_TRANSLATE_NOOP(
        "Messages",
        "The loss became {loss} at step {step}, so training stopped there; please choose a "
        "learning rate below {rate}.",
    ),
    "diverged-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "The loss grew to {loss} at step {step}, so training stopped there; please choose a "
        "learning rate below {rate}.",
    ),
    "training-failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The training stopped because of an error ({reason}); please try again with other settings.",
    ),
    # dataset files
    "dataset-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no dataset “{came}”; please choose one of {wanted}.",
    ),
    "dataset-part-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "A dataset has the parts {wanted}, but “{came}” was asked for.",
    ),
    "dataset-limit-not-positive": QT_TRANSLATE_NOOP(
        "Messages",
        "The number of images has to be {wanted}, but {came} was given.",
    ),
    "dataset-file-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The file {path} is missing; please put it there or choose another one.",
    ),
    "dataset-file-unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} cannot be read ({reason}); please check that it is there and that you may read it.",
    ),
    "dataset-file-not-gzip": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} should be a gzip file that begins with {wanted}, but it begins with {came}; please "
        "fetch it anew.",
    ),
    "dataset-file-truncated": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is cut short: {wanted} bytes were expected, {came} are there; please fetch it anew.",
    ),
    "dataset-file-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} asks for {came} bytes, but at most {wanted} are read; please choose a smaller file.",
    ),
    "dataset-file-wrong-size": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} should hold {wanted}, but holds {came}; please fetch it anew.",
    ),
    "dataset-file-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is damaged ({reason}); please fetch it anew.",
    ),
    "dataset-file-wrong-magic": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is no IDX file: it should begin with {wanted}, but begins with {came}; please "
        "choose an IDX file.",
    ),
    "dataset-file-wrong-type": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} names the number type {came}, but IDX knows {wanted}; please choose another file.",
    ),
    "dataset-file-wrong-dimensions": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} should have {wanted} dimensions, but has {came}; please choose another file.",
    ),
    "dataset-file-checksum": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is not the original file: its checksum should be {wanted}, but is {came}; please "
        "fetch it anew.",
    ),
    "dataset-empty": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} holds no images ({came}); please choose data with at least one image.",
    ),
    # images and labels
    "images-wrong-type": QT_TRANSLATE_NOOP(
        "Messages",
        "The images of {path} should be numbers of type {wanted}, but are {came}; please convert them.",
    ),
    "images-wrong-shape": QT_TRANSLATE_NOOP(
        "Messages",
        "The images of {path} should have the shape {wanted}, but have {came}; please rearrange them.",
    ),
    "images-values-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The pixels of {path} should be {wanted}, but range over {came}; please scale them.",
    ),
    "labels-wrong-type": QT_TRANSLATE_NOOP(
        "Messages",
        "The labels of {path} should be whole numbers of shape {wanted}, but are {came}; please "
        "convert them.",
    ),
    "labels-images-count": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} should have one label for each of its {wanted} images, but has {came}; please complete them.",
    ),
    "label-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The labels of {path} should be {wanted}, but {came} occurs; please correct it.",
    ),
    "classes-too-few": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} should have {wanted} classes, but has {came}; please add a class.",
    ),
    "classes-too-many": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} should have {wanted} classes, but has {came}; please use fewer.",
    ),
    # a user's own data
    "user-data-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} does not exist; please choose a folder or a file that does.",
    ),
    "user-data-unknown-kind": QT_TRANSLATE_NOOP(
        "Messages",
        "A file of data should end in {wanted}, but this one ends in “{came}”; please choose a "
        "folder of images or an NPZ file: {path}",
    ),
    "user-data-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} has {came} images, but at most {wanted} fit; please choose fewer.",
    ),
    "user-data-no-images": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} has no readable image ({came} files were skipped); please put {wanted} files into "
        "one folder per class.",
    ),
    "class-folder-empty": QT_TRANSLATE_NOOP(
        "Messages",
        "The class folder {path} should have {wanted} image, but has {came}; please add one or "
        "remove the folder.",
    ),
    "test-class-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} has the class “{came}”, but the training images know only {wanted}; please use the "
        "same names.",
    ),
    "idx-files-ambiguous": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} has both {wanted} and {came}; please keep one of them.",
    ),
    "npz-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is damaged ({reason}); please save it anew with numpy.savez.",
    ),
    "npz-arrays-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} should have the arrays {wanted}, but has {came}; please save it anew with these names.",
    ),
    "npz-pickled": QT_TRANSLATE_NOOP(
        "Messages",
        "The array {came} of {path} could run foreign code and is not read; please save it as plain numbers.",
    ),
    "image-unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The image {path} cannot be read ({reason}); please choose another one.",
    ),
    "image-format-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} ends in “{came}”, but images should be {wanted}; please convert it.",
    ),
    "image-too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "The image {path} should have at most {wanted} pixels, but has {came}; please make it smaller.",
    ),
    "image-size-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The side of an image has to be a whole number from {low} to {high}, but {came} was given.",
    ),
    "image-too-much-memory": QT_TRANSLATE_NOOP(
        "Messages",
        "The picture {path} would take {came} MB of memory, but at most {wanted} are given to one; please "
        "save it smaller.",
    ),
    "image-unsupported-mode": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} has {came} bits per channel, but {wanted} can be read; please convert it.",
    ),
    # splits
    "split-fraction-out-of-range": QT_TRANSLATE_NOOP(
        "Messages",
        "The share for validation has to be {wanted}, but {came} was given; try 0.2.",
    ),
    "split-class-too-small": QT_TRANSLATE_NOOP(
        "Messages",
        "Class {label} should have {wanted} images to be split, but has {came}; please add some.",
    ),
    "split-part-too-small": QT_TRANSLATE_NOOP(
        "Messages",
        "Each part of the split needs {wanted} images, but one would get {came}; please change the share.",
    ),
    # disk and memory
    "disk-full": QT_TRANSLATE_NOOP(
        "Messages",
        "The disk is full, so {path} was not written; please free some space and try again.",
    ),
    "file-not-allowed": QT_TRANSLATE_NOOP(
        "Messages",
        "You may not read or write {path}; please choose another place.",
    ),
    "file-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is not there; please choose a file or folder that exists.",
    ),
    "file-is-directory": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is a folder, but a file is needed; please choose a file.",
    ),
    "file-refused": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} could not be read or written ({reason}); please try another place.",
    ),
    "memory-full": QT_TRANSLATE_NOOP(
        "Messages",
        "There is not enough memory for this; please choose fewer images or a smaller network.",
    ),
    # the application itself
    "no-display": QT_TRANSLATE_NOOP(
        "Messages",
        "No display was found to open a window on; please start in a desktop session, or draw the "
        "pictures without one by “make pictures”.",
    ),
    "xcb-cursor-missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Qt needs the system library libxcb-cursor0 to open a window; please install it (on Debian "
        "and Ubuntu: sudo apt-get install libxcb-cursor0).",
    ),
    "tab-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no tab “{came}”; please choose one of {wanted}.",
    ),
    "unexpected": QT_TRANSLATE_NOOP(
        "Messages",
        "Something went wrong that was not foreseen; the window goes on, and the details help to mend it.",
    ),
    "unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "This was refused: {key}. Please change the input and try again.",
    ),
}

# Qt's stub says that QT_TRANSLATE_NOOP gives an object; it gives the sentence
MESSAGES = {
    **cast(Mapping[str, str], _TABLE),
    **NETWORK_FILE_MESSAGES,
    **OPERATION_MESSAGES,
    **POOLING_MESSAGES,
    **DIFFERENTIATION_MESSAGES,
    **DRAWING_MESSAGES,
}
