"""The parts of a formula: terms, bias, brackets, result, each never broken over two lines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gui.widgets.formula_model import CHOOSING, DOTS, FormulaModel, TermState, factor
from gui.widgets.matrix_text import wanted_text
from gui.widgets.painted_text import Piece

RESULT_SCALE = 26 / 22


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part that is never broken: a sign and what follows it.

    Attributes:
        lead: sign before the body.
        body: the part itself.
        below: small number under it.
        state: how far the explanation is.
        index: of the term; None for bias, brackets and dots.
        chosen: underline it.
        result: it is the result, after the last sign.
        hidden_result: it is the question mark.
    """

    body: tuple[Piece, ...]
    lead: str = ""
    below: str = ""
    state: TermState = "done"
    index: int | None = None
    chosen: bool = False
    result: bool = False
    hidden_result: bool = False

    @property
    def closes_up(self) -> bool:
        """Whether it is a single value, which needs less air than a product."""
        return self.index is not None and not any(piece.text == "×" for piece in self.body)


def term_chunks(model: FormulaModel, first: int = 0, last: int | None = None) -> list[Chunk]:
    """All parts of a formula, or the terms from first to last with dots for the others."""
    last = len(model.terms) if last is None else last
    comma = model.operation in CHOOSING
    sign = "" if comma else "+"
    chunks: list[Chunk] = []
    if first > 0:
        chunks.append(Chunk((Piece("⋯", "ink3"),)))
    for index in range(first, last):
        chunks.append(_term_chunk(model, index, sign if chunks else ""))
    if last < len(model.terms):
        chunks.append(Chunk((Piece("⋯", "ink3"),), sign))
    if model.bias is not None:
        chunks.append(_bias_chunk(model.bias, model.bias_state, "+" if chunks else ""))
    if comma:
        comma_piece = Piece(",", "ink2", 500)
        chunks[:-1] = [replace(chunk, body=(*chunk.body, comma_piece)) for chunk in chunks[:-1]]
    if model.operation != "products" and chunks:
        opening = f"{CHOOSING.get(model.operation, '')}("
        closing = ")" if comma else f") / {model.divisor}"
        chunks[0] = replace(chunks[0], body=(Piece(opening), *chunks[0].body))
        chunks[-1] = replace(chunks[-1], body=(*chunks[-1].body, Piece(closing)))
    chunks.append(_result_chunk(model))
    return chunks


def channel_chunks(model: FormulaModel) -> list[Chunk]:
    """One sum per channel instead of its terms."""
    per_channel = max(1, len(model.terms) // max(1, len(model.channel_sums)))
    chunks = []
    for channel, total in enumerate(model.channel_sums):
        own = model.terms[channel * per_channel : (channel + 1) * per_channel]
        shown = [term for term in own if term.state != "hidden"]
        current = any(term.state in ("current", "entering") for term in own)
        if len(shown) < len(own):
            total = sum(term.product() for term in shown)  # so far
        piece = Piece(factor(total), "output") if shown else Piece(DOTS, "ink3")
        state: TermState = "current" if current else ("done" if shown else "hidden")
        chunks.append(Chunk((piece,), "+" if channel else "", str(channel), state))
    if model.bias is not None:
        chunks.append(_bias_chunk(model.bias, model.bias_state, "+"))
    chunks.append(_result_chunk(model))
    return chunks


def _term_chunk(model: FormulaModel, index: int, lead: str) -> Chunk:
    term, below = model.terms[index], ""
    if term.running_sum is not None and term.state != "hidden":
        below = wanted_text(term.running_sum)
    chosen = term.chosen and term.state != "hidden"
    return Chunk(term.pieces(model.operation == "average"), lead, below, term.state, index, chosen)


def _bias_chunk(bias: float, state: TermState, lead: str) -> Chunk:
    body = Piece(DOTS, "ink3") if state == "hidden" else Piece(factor(bias))
    return Chunk((body,), lead, "b", state)


def _result_chunk(model: FormulaModel) -> Chunk:
    if model.result_hidden:
        piece = Piece("?", "output", 800, RESULT_SCALE)
    elif model.result is None:
        piece = Piece(DOTS, "ink3")
    else:
        piece = Piece(wanted_text(model.result), "output", 800, RESULT_SCALE)
    return Chunk((piece,), "=", result=True, hidden_result=model.result_hidden)
