"""How unsure a translator of Marian's "tiny" kind was of a translation: forced decoding.

The model is given a translation word by word, and asked each time which word it would write next.
Where its answer is spread over many words, it does not know: the entropy of the answers tells where
a translation is likely to be wrong, with no reference (Fomicheva et al. 2020, Unsupervised Quality
Estimation for Neural Machine Translation, arXiv:2005.10608). Their squares are summed, so that one
word of which the model knows nothing counts more than many with two good translations.

The network: a transformer encoder of six layers, and two layers of a decoder whose self-attention
is a simpler simple recurrent unit (Kim et al. 2019, From Research to Production and Back,
D19-5632); source, target and output share their embeddings (Bogoychev et al. 2020, Edinburgh's
Submissions to the 2020 Machine Translation Efficiency Task).
"""

import math
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.models.engines.marian_file import check_shapes, read_tensors
from summarize.models.engines.runner import Hesitation, Unsure

if TYPE_CHECKING:
    import numpy as np

_SIZE = 256
_INNER = 1536
_HEADS = 8
_ENCODER_LAYERS = 6
_DECODER_LAYERS = 2
_EPSILON = 1e-9
_WORD_START = "▁"
_UNKNOWN = "⁇"
# The words that are named: at most so many, and only where the model was as unsure as between two
# words that it finds equally good, twice.
_MAX_NAMED = 2
_MIN_NAMED = 2 * math.log(2) ** 2
# Shorter ones are articles and prepositions, which say nothing by themselves.
_MIN_LETTERS = 4
_MAX_LETTERS = 40
# The scores of the whole vocabulary for so many pieces are held at once: 16 MB.
_ROWS = 128


class ForcedDecoding:
    """One direction's network, read from the file of its weights.

    Args:
        path: the file.
        pieces: the `SentencePieceProcessor` of its vocabulary, for both languages.

    Raises:
        OSError: the file cannot be read.
        ValueError: it does not hold such a network.
    """

    def __init__(self, path: Path, pieces: Any) -> None:  # noqa: ANN401 - a class without types
        import numpy as np

        self._pieces = pieces
        self._weights = read_tensors(path)
        check_shapes(self._weights, _shapes(pieces.get_piece_size()))
        # Most of the work is the product with these: by columns it is a third faster.
        self._embeddings = np.ascontiguousarray(self._weights.pop("Wemb").T)
        steps = np.exp(-np.arange(_SIZE // 2) * math.log(10_000) / (_SIZE // 2 - 1))
        self._steps = steps.astype(np.float32)

    def hesitation(self, source: str, output: str) -> Hesitation:
        """How unsure the model is of an output, and of which words of it.

        It is the same whatever else is measured: each text has products of its own.

        Args:
            source: what was translated, a sentence.
            output: its translation.
        """
        read, written = self._ids(source), self._ids(output)
        states, attention = self._forced(read, written)
        return self._told(read, written, attention, self._squares(states))

    def _squares(self, states: "np.ndarray") -> "np.ndarray":
        """Of the entropy of the piece that follows each state."""
        import numpy as np

        bias = self._weights["decoder_ff_logit_out_b"]
        parts = [
            _entropies(states[i : i + _ROWS] @ self._embeddings + bias) ** 2
            for i in range(0, len(states), _ROWS)
        ]
        return np.concatenate(parts)

    def _told(
        self,
        read: list[int],
        written: list[int],
        attention: "np.ndarray",
        squares: "np.ndarray",
    ) -> Hesitation:
        import numpy as np

        words = _words(self._pieces, written)
        sums = [(float(squares[first:last].sum()), first, last) for first, last in words]
        named = sorted((one for one in sums if one[0] >= _MIN_NAMED), reverse=True)
        origins = _words(self._pieces, read)
        found: list[Unsure] = []
        for amount, first, last in named:
            word = self._text(written[first:last])
            at = int(np.argmax(attention[first:last].sum(axis=0)))
            of = self._text(next((read[a:b] for a, b in origins if a <= at < b), []))
            sizes = sorted((len(word), len(of)))
            is_word = sizes[0] >= _MIN_LETTERS and sizes[1] <= _MAX_LETTERS
            is_word = is_word and _UNKNOWN not in word + of
            if is_word and all(one.of != of for one in found):
                found.append(Unsure(word, of, amount))
        return Hesitation(float(squares.sum()), tuple(found[:_MAX_NAMED]))

    def _ids(self, text: str) -> list[int]:
        return [*self._pieces.encode(text), self._pieces.eos_id()]

    def _text(self, ids: list[int]) -> str:
        text: str = self._pieces.decode(ids)
        return text.strip(" .,;:!?¿¡()[]{}\"'“”‘’«»…–—-")

    def _forced(self, read: list[int], written: list[int]) -> "tuple[np.ndarray, np.ndarray]":
        """What it knows before each piece, `(len(written), 256)`, and where it looked."""
        import numpy as np

        encoded = self._encoded(read)
        before = np.zeros((len(written), _SIZE), np.float32)
        before[1:] = self._embedded(written[:-1])
        states = before + self._positions(len(written))
        attention = np.zeros((len(written), len(read)), np.float32)
        for layer in range(1, _DECODER_LAYERS + 1):
            name = f"decoder_l{layer}"
            states = self._norm(states + self._recurrent(states, name), f"{name}_rnn_ffn")
            added, attention = self._attended(states, encoded, f"{name}_context")
            states = self._norm(states + added, f"{name}_context_Wo")
            states = self._fed_forward(states, name)
        return states, attention

    def _encoded(self, read: list[int]) -> "np.ndarray":
        states: np.ndarray = self._embedded(read) + self._positions(len(read))
        for layer in range(1, _ENCODER_LAYERS + 1):
            name = f"encoder_l{layer}"
            added, _ = self._attended(states, states, f"{name}_self")
            states = self._norm(states + added, f"{name}_self_Wo")
            states = self._fed_forward(states, name)
        return states

    def _embedded(self, ids: list[int]) -> "np.ndarray":
        columns: np.ndarray = self._embeddings[:, ids].T * math.sqrt(_SIZE)
        return columns

    def _positions(self, length: int) -> "np.ndarray":
        """Sines and cosines of the places, as Vaswani et al. 2017, the sines first."""
        import numpy as np

        angles = np.arange(length, dtype=np.float32)[:, None] * self._steps
        return np.concatenate([np.sin(angles), np.cos(angles)], axis=1)

    def _recurrent(self, states: "np.ndarray", name: str) -> "np.ndarray":
        import numpy as np

        forget = 1 / (1 + np.exp(-self._linear(states, f"{name}_rnn_Wf", f"{name}_rnn_bf")))
        new = (1 - forget) * (states @ self._weights[f"{name}_rnn_W"])
        cell = np.zeros(_SIZE, np.float32)
        cells: np.ndarray = np.empty_like(new)
        for i in range(len(new)):
            cell = forget[i] * cell + new[i]
            cells[i] = cell
        cells[cells < 0] = 0
        return cells

    def _attended(
        self, states: "np.ndarray", to: "np.ndarray", name: str
    ) -> "tuple[np.ndarray, np.ndarray]":
        """What is attended to, and the weights of the first head, which was trained to align."""
        import numpy as np

        asked, keys, values = (
            self._linear(given, f"{name}_W{part}", f"{name}_b{part}")
            .reshape(len(given), _HEADS, _SIZE // _HEADS)
            .transpose(1, 0, 2)
            for given, part in ((states, "q"), (to, "k"), (to, "v"))
        )
        scores = asked @ keys.transpose(0, 2, 1) / np.float32(math.sqrt(_SIZE // _HEADS))
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        joined = (weights @ values).transpose(1, 0, 2).reshape(len(states), _SIZE)
        return self._linear(joined, f"{name}_Wo", f"{name}_bo"), weights[0]

    def _fed_forward(self, states: "np.ndarray", name: str) -> "np.ndarray":
        import numpy as np

        inner = np.maximum(self._linear(states, f"{name}_ffn_W1", f"{name}_ffn_b1"), 0)
        added = self._linear(inner, f"{name}_ffn_W2", f"{name}_ffn_b2")
        return self._norm(states + added, f"{name}_ffn_ffn")

    def _linear(self, states: "np.ndarray", matrix: str, bias: str) -> "np.ndarray":
        result: np.ndarray = states @ self._weights[matrix] + self._weights[bias]
        return result

    def _norm(self, states: "np.ndarray", name: str) -> "np.ndarray":
        """Layer normalization (Ba et al. 2016)."""
        centred = states - states.mean(axis=-1, keepdims=True)
        spread = (centred**2).mean(axis=-1, keepdims=True)
        scale, bias = self._weights[f"{name}_ln_scale"], self._weights[f"{name}_ln_bias"]
        result: np.ndarray = centred / (spread + _EPSILON) ** 0.5 * scale + bias
        return result


def _entropies(logits: "np.ndarray") -> "np.ndarray":
    """Of each row's distribution, in nats."""
    import numpy as np

    logits = logits - logits.max(axis=-1, keepdims=True)
    weights = np.exp(logits)
    total = weights.sum(axis=-1)
    entropies: np.ndarray = np.log(total) - np.einsum("ij,ij->i", weights, logits) / total
    return entropies


def _words(pieces: Any, ids: list[int]) -> list[tuple[int, int]]:  # noqa: ANN401
    """Where the words of a sequence of pieces start and end; its end mark is none of them."""
    starts = [
        i for i, one in enumerate(ids[:-1]) if pieces.id_to_piece(one).startswith(_WORD_START)
    ]
    return list(pairwise([*starts, len(ids) - 1]))


def _shapes(vocabulary: int) -> dict[str, tuple[int, ...]]:
    """The tensors of such a network."""
    square, row = (_SIZE, _SIZE), (1, _SIZE)
    shapes: dict[str, tuple[int, ...]] = {
        "Wemb": (vocabulary, _SIZE),
        "decoder_ff_logit_out_b": (1, vocabulary),
    }
    attentions = [f"encoder_l{i}_self" for i in range(1, _ENCODER_LAYERS + 1)]
    layers = [f"encoder_l{i}" for i in range(1, _ENCODER_LAYERS + 1)]
    for i in range(1, _DECODER_LAYERS + 1):
        attentions.append(f"decoder_l{i}_context")
        layers.append(f"decoder_l{i}")
        shapes |= {
            f"decoder_l{i}_rnn_W": square,
            f"decoder_l{i}_rnn_Wf": square,
            f"decoder_l{i}_rnn_bf": row,
            f"decoder_l{i}_rnn_ffn_ln_scale": row,
            f"decoder_l{i}_rnn_ffn_ln_bias": row,
        }
    for name in attentions:
        shapes |= {f"{name}_W{part}": square for part in "qkvo"}
        shapes |= {f"{name}_b{part}": row for part in "qkvo"}
        shapes |= {f"{name}_Wo_ln_scale": row, f"{name}_Wo_ln_bias": row}
    for name in layers:
        shapes |= {
            f"{name}_ffn_W1": (_SIZE, _INNER),
            f"{name}_ffn_b1": (1, _INNER),
            f"{name}_ffn_W2": (_INNER, _SIZE),
            f"{name}_ffn_b2": row,
            f"{name}_ffn_ffn_ln_scale": row,
            f"{name}_ffn_ffn_ln_bias": row,
        }
    return shapes
