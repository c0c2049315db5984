"""From a pipeline to what is drawn of it: groups of maps with their words, and what a cell sees of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from gui.tabs.pooling.digit_group import Chosen, MapCell, MapGroup, SeenPart
from gui.tabs.pooling.digit_layout import MOST_MAPS
from gui.tabs.pooling.layer_words import layer_name, sides, window_text
from gui.widgets.colour_maps import value_range

if TYPE_CHECKING:
    from gui.tabs.pooling.pipeline import LayerMaps, Pipeline, PipelineCell
    from gui.widgets.colour_maps import MapName

PAPER = (0.0, 1.0)


def groups_of(pipeline: Pipeline, *, one_scale: bool = False) -> tuple[MapGroup, ...]:
    """The picture and the maps of each layer.

    Before the first convolution nothing is negative, and maps look like the picture; after it colours say
    the sign.

    Args:
        pipeline: what was computed.
        one_scale: one range of values for all layers, instead of one for each with its scale below it.
    """
    picture = pipeline.picture[:, :, np.newaxis]
    words = QCoreApplication.translate("DigitWords", "Input {size}")
    groups = [MapGroup(picture, "paper", PAPER, caption=words.format(size=sides(pipeline.picture.shape)))]
    colours: MapName = "paper"
    for layer in pipeline.layers:
        if layer.layer.kind == "convolution":
            colours = "signed"
        groups.append(_group(pipeline, layer, colours, one_scale=one_scale))
    return tuple(groups)


def shared_limits(pipeline: Pipeline) -> tuple[float, float]:
    """The range of all layers together, symmetric about 0."""
    return value_range(np.array(pipeline.limits), "signed")


def _group(pipeline: Pipeline, layer: LayerMaps, colours: MapName, *, one_scale: bool) -> MapGroup:
    rows, columns, count = layer.maps.shape
    if one_scale and colours == "signed":
        limits = shared_limits(pipeline)
    else:
        limits = PAPER if colours == "paper" else value_range(layer.maps, colours)
    if count == 1:
        caption = QCoreApplication.translate("DigitWords", "1 map · {size}")
    else:
        caption = QCoreApplication.translate("DigitWords", "{count} maps · {size}")
    return MapGroup(
        layer.maps,
        colours,
        limits,
        layer_name(layer.layer.kind),
        window_text(layer.layer),
        caption.format(count=count, size=sides((rows, columns))),
        has_scale=not one_scale,
    )


def chosen_of(pipeline: Pipeline, cell: MapCell, behind: PipelineCell) -> Chosen:
    """What a cell of a layer sees of the picture and of the layers before.

    Args:
        pipeline: what was computed.
        cell: of a layer, so its group is at least 1.
        behind: the same cell as the pipeline has it.
    """
    rows, columns = (range(place, place + 1) for place in (cell.row, cell.column))
    maps = range(cell.map, cell.map + 1)
    parts = []
    for number in reversed(range(cell.group)):
        layer = pipeline.layers[number]
        down, across = layer.row.geometry.formulas
        rows, columns = (
            range(
                places.start * formula.stride - formula.pad_before,
                (places.stop - 1) * formula.stride - formula.pad_before + formula.effective_kernel,
            )
            for places, formula in ((rows, down), (columns, across))
        )
        if layer.layer.kind == "convolution":
            maps = range(layer.row.input_shape[2])
        parts.append(SeenPart(number, maps, *behind.fields[number], rows, columns))
    return Chosen(cell, tuple(reversed(parts)))


def most_telling(pipeline: Pipeline, group: int) -> MapCell:
    """The cell of a layer, on a map that is shown, whose number is farthest from 0."""
    maps = pipeline.layers[group - 1].maps[:, :, :MOST_MAPS]
    row, column, index = np.unravel_index(int(np.abs(maps).argmax()), maps.shape)
    return MapCell(group, int(index), int(row), int(column))


def held(pipeline: Pipeline, cell: MapCell) -> MapCell:
    """The nearest cell that there is, on a map that is shown."""
    group = min(max(cell.group, 1), len(pipeline.layers))
    rows, columns, count = pipeline.layers[group - 1].maps.shape
    return MapCell(
        group,
        min(max(cell.map, 0), min(count, MOST_MAPS) - 1),
        min(max(cell.row, 0), rows - 1),
        min(max(cell.column, 0), columns - 1),
    )


def moved(pipeline: Pipeline, cell: MapCell, groups: int, maps: int) -> MapCell:
    """The cell at the same place of another map, or of another layer, where maps have another size."""
    group = min(max(cell.group + groups, 1), len(pipeline.layers))
    before, after = (pipeline.layers[number - 1].maps.shape for number in (cell.group, group))
    row = (2 * cell.row + 1) * after[0] // (2 * before[0])
    column = (2 * cell.column + 1) * after[1] // (2 * before[1])
    return held(pipeline, MapCell(group, cell.map + maps, row, column))


def stepped(pipeline: Pipeline, cell: MapCell, steps: int) -> MapCell:
    """So many cells on along the last layer: row by row, one map after the other, held at both ends."""
    last = len(pipeline.layers)
    rows, columns, count = pipeline.layers[last - 1].maps.shape
    if cell.group != last:
        return MapCell(last, 0, 0, 0)
    shown = min(count, MOST_MAPS)
    index = (cell.map * rows + cell.row) * columns + cell.column + steps
    index = min(max(index, 0), shown * rows * columns - 1)
    place, column = divmod(index, columns)
    map_index, row = divmod(place, rows)
    return MapCell(last, map_index, row, column)
