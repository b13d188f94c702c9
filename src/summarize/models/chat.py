"""The chat template of an instruct model: instruction and text -> what the model is shown.

A template is part of an untrusted model: it runs in jinja2's sandbox, and sees two messages and
the names of the special tokens.
"""

import datetime
import json
import re
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, NoReturn

from summarize.errors import ModelNotSupported
from summarize.models.files import read_json
from summarize.models.harmless import Harmless

# Some templates tell the model today's date: what it writes must not depend on the clock.
_TODAY = datetime.date(2025, 1, 1)
# What templates write around a message, as a special token or as plain text: <|im_end|>, [/INST],
# <</SYS>>, <start_of_turn>.
_MARK = re.compile(r"<\|[\w -]+\|>|<</?\w+>>|</?\w+>|\[/?[A-Z_]+\]")
_PROBE = "\ue000"
_MAX_TEMPLATE_CHARACTERS = 1_000_000


class ChatTemplate:
    """The template in a model's folder.

    Args:
        folder: the model's folder.
        special_tokens: texts that mean something to the model, which a document must not say.

    Raises:
        ModelNotSupported: there is no template, or it is broken.
    """

    def __init__(self, folder: Path, special_tokens: Iterable[str]) -> None:
        from jinja2.exceptions import TemplateError

        self._folder = folder
        config = read_json(folder / "tokenizer_config.json", missing_ok=True)
        self._names = {
            name: token["content"] if isinstance(token, dict) else token
            for name in ("bos_token", "eos_token", "pad_token", "unk_token")
            if (token := config.get(name))
        }
        source = _source(folder, config)
        self._special = {token for token in special_tokens if token}
        # A document must not end its own message.
        self._harmless = Harmless(self._special | set(_MARK.findall(source)))
        try:
            self._template = _environment().from_string(source)
        except TemplateError as error:
            raise self._broken(error) from error

    def render(self, instruction: str, text: str) -> str:
        """What the model is shown: the instruction as the system's message, the text as the user's.

        A template without a system's message gets the instruction in front of the text.

        Raises:
            ModelNotSupported: the template fails, or reaches for what it must not.
        """
        text = self._harmless(text)
        if not instruction:
            return self._rendered([_message("user", text)])
        if self._has_system:
            return self._rendered([_message("system", instruction), _message("user", text)])
        return self._rendered([_message("user", f"{instruction}\n\n{text}")])

    @cached_property
    def end(self) -> str | None:
        """The special token that ends an answer, where the template shows one."""
        turns = [_message("user", "?"), _message("assistant", _PROBE)]
        try:
            shown = self._rendered(turns, answering=False)
        except ModelNotSupported:
            return None
        _, found, rest = shown.rpartition(_PROBE)
        places = {token: rest.find(token) for token in self._special if found and token in rest}
        return min(places, key=lambda token: (places[token], -len(token)), default=None)

    @cached_property
    def _has_system(self) -> bool:
        """Whether the system's message is shown: some templates refuse it, some leave it out."""
        try:
            return _PROBE in self._rendered([_message("system", _PROBE), _message("user", "?")])
        except ModelNotSupported:
            return False

    def _rendered(self, messages: list[dict[str, str]], *, answering: bool = True) -> str:
        try:
            shown: str = self._template.render(
                messages=messages,
                add_generation_prompt=answering,
                # For models that think aloud: the answer is wanted at once.
                enable_thinking=False,
                tools=None,
                documents=None,
                **self._names,
            )
            return shown
        except Exception as error:  # whatever a template can raise
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> ModelNotSupported:
        reason = " ".join(str(error).split())[:200]
        return ModelNotSupported(
            f"{self._folder}: its chat template is broken: {reason}; choose another model"
        )


def _message(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


def _source(folder: Path, config: dict[str, Any]) -> str:
    """The template's text, from the first place that has one."""
    file = folder / "chat_template.jinja"
    if file.is_file():
        source: object = file.read_text("utf-8")
    else:
        beside = read_json(folder / "chat_template.json", missing_ok=True)
        source = config.get("chat_template") or beside.get("chat_template")
    if isinstance(source, list):
        # Several by name: for tools, for retrieval, and the usual one.
        named = {one.get("name"): one.get("template") for one in source if isinstance(one, dict)}
        source = named.get("default")
    if not isinstance(source, str):
        raise ModelNotSupported(
            f"{folder}: has no chat template, so it takes no instructions; use an instruct model"
        )
    if len(source) > _MAX_TEMPLATE_CHARACTERS:
        raise ModelNotSupported(f"{folder}: its chat template is too large; choose another model")
    return source


def _environment() -> Any:  # noqa: ANN401 - jinja2's type, imported on use
    """Jinja2's sandbox with what templates on the Hub take for granted."""
    from jinja2.exceptions import TemplateError
    from jinja2.ext import Extension
    from jinja2.nodes import Node
    from jinja2.parser import Parser
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Generation(Extension):
        """`{% generation %}` marks what is trained on, and shows it as it is."""

        tags = {"generation"}  # noqa: RUF012 - jinja2 wants it so

        def parse(self, parser: Parser) -> list[Node]:
            next(parser.stream)
            return parser.parse_statements(("name:endgeneration",), drop_needle=True)

    def refuse(message: str) -> NoReturn:
        raise TemplateError(message)

    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[Generation, "jinja2.ext.loopcontrols"]
    )
    # The filter that comes with jinja2 writes for HTML.
    environment.filters["tojson"] = _tojson
    today: Callable[[str], str] = _TODAY.strftime
    environment.globals.update(raise_exception=refuse, strftime_now=today)
    return environment


def _tojson(
    value: object, ensure_ascii: bool = False, indent: int | None = None, **_: object
) -> str:
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent)
