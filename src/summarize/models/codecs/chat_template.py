"""The chat template of an instruct model: instruction and text -> prompt.

A template is part of an untrusted model. It is rendered once, in a separate process and in jinja2's
sandbox, with marks in the places of instruction and text: it never sees a document, and no document
can change what it does.
"""

import functools
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported
from summarize.models.codecs import template_process
from summarize.models.codecs.sanitizing import Sanitizer
from summarize.models.store.untrusted_files import read_json, read_text

# What templates write around a message, as a special token or as plain text: <|im_end|>, [/INST],
# <</SYS>>, <start_of_turn>.
_MARK = re.compile(r"<\|[\w -]+\|>|<</?\w+>>|</?\w+>|\[/?[A-Z_]+\]")
_INSTRUCTION, _TEXT = "\ue000", "\ue001"
# A space that no template writes stands around each mark: where it is gone, the template trims.
_SPACE = "\u205f"
_PLACE = re.compile(f"({_SPACE}?)([{_INSTRUCTION}{_TEXT}])({_SPACE}?)")
_MAX_TEMPLATE_BYTES = 1_000_000


class ChatTemplate:
    """The template in a model's folder.

    Args:
        folder: the model's folder.
        special_tokens: the model's special tokens, which a document must not contain.

    Raises:
        ModelNotSupported: there is no template.
    """

    def __init__(self, folder: Path, special_tokens: Iterable[str]) -> None:
        self._folder = folder
        config = read_json(folder / "tokenizer_config.json", missing_ok=True)
        self._source = _source(folder, config)
        self._names = json.dumps(_names(config))
        self._special = {token for token in special_tokens if token}
        # A document must not end its own message.
        self._sanitize = Sanitizer(self._special | set(_MARK.findall(self._source)))

    def render(self, instruction: str, text: str) -> str:
        """The prompt: the instruction as the system message, the text as the user's message.

        A template without a system message gets the instruction in front of the text.

        Raises:
            ModelNotSupported: the template fails, or does what the sandbox forbids.
        """
        text = self._sanitize(text)
        # Some templates refuse a system message, some leave it out.
        if instruction and _INSTRUCTION in (shape := self._shape("system")):
            return _filled(shape, {_INSTRUCTION: instruction, _TEXT: text})
        shape, reason = self._shapes["user"]
        if _TEXT not in shape:
            raise self._broken(reason or "it leaves the text out")
        return _filled(shape, {_TEXT: f"{instruction}\n\n{text}" if instruction else text})

    @property
    def end(self) -> str | None:
        """The special token that ends an answer, where the template shows one."""
        _, found, rest = self._shape("answer").rpartition(_TEXT)
        places = {token: rest.find(token) for token in self._special if found and token in rest}
        return min(places, key=lambda token: (places[token], -len(token)), default=None)

    def _shape(self, name: str) -> str:
        """A rendered conversation; empty where that failed, or where it lacks the text."""
        shape, _ = self._shapes[name]
        return shape if _TEXT in shape else ""

    @property
    def _shapes(self) -> dict[str, tuple[str, str]]:
        try:
            return _shapes(self._source, self._names)
        except template_process.TemplateFailed as error:
            raise self._broken(str(error)) from error

    def _broken(self, reason: str) -> ModelNotSupported:
        return ModelNotSupported(
            f"{self._folder}: its chat template is broken: {reason}; choose another model"
        )


@functools.lru_cache(maxsize=16)
def _shapes(source: str, names: str) -> dict[str, tuple[str, str]]:
    """The conversations that are needed, rendered, each with the reason where that failed."""
    text, instruction = (f"{_SPACE}{place}{_SPACE}" for place in (_TEXT, _INSTRUCTION))
    conversations = {
        "user": [_message("user", text)],
        "system": [_message("system", instruction), _message("user", text)],
        "answer": [_message("user", "?"), _message("assistant", text)],
    }
    shown = {
        name: {
            **json.loads(names),
            "messages": messages,
            "add_generation_prompt": name != "answer",
            # No reasoning in front of the answer, in models that can be asked to leave it out.
            "enable_thinking": False,
            "tools": None,
            "documents": None,
        }
        for name, messages in conversations.items()
    }
    return template_process.render(source, shown)


def _filled(shape: str, texts: dict[str, str]) -> str:
    """A rendered conversation with the texts in the places of the marks."""

    def fill(match: re.Match[str]) -> str:
        text = texts.get(match[2], "")
        text = text if match[1] else text.lstrip()
        return text if match[3] else text.rstrip()

    return _PLACE.sub(fill, shape)


def _message(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


def _names(config: dict[str, Any]) -> dict[str, str]:
    """The special tokens that templates refer to by name."""
    names = {}
    for name in ("bos_token", "eos_token", "pad_token", "unk_token"):
        token = config.get(name)
        content = token.get("content") if isinstance(token, dict) else token
        if isinstance(content, str):
            names[name] = content
    return names


def _source(folder: Path, config: dict[str, Any]) -> str:
    """The template's text, from the first place that has one."""
    file = folder / "chat_template.jinja"
    if file.is_file():
        source: object = read_text(file, _MAX_TEMPLATE_BYTES)
    else:
        beside = read_json(folder / "chat_template.json", missing_ok=True)
        source = config.get("chat_template") or beside.get("chat_template")
    if isinstance(source, list):
        # Several by name: for tools, for retrieval, and the usual one.
        templates = [one for one in source if isinstance(one, dict)]
        named = (one.get("template") for one in templates if one.get("name") == "default")
        source = next(named, None)
    if not isinstance(source, str):
        raise ModelNotSupported(
            f"{folder}: has no chat template, so it takes no instructions; use an instruct model"
        )
    if len(source) > _MAX_TEMPLATE_BYTES:
        raise ModelNotSupported(
            f"{folder}: its chat template has more than {_MAX_TEMPLATE_BYTES:,} characters; "
            f"choose another model"
        )
    return source
