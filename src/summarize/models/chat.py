"""The chat template of an instruct model: instruction and text -> what the model is shown.

A template is part of an untrusted model: it runs in jinja2's sandbox, and sees two messages and
the names of the special tokens.
"""

from collections.abc import Iterable
from pathlib import Path

from summarize.errors import ModelNotSupported
from summarize.models.files import read_json


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
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        self._folder = folder
        self._forbidden = [token for token in special_tokens if token]
        config = read_json(folder / "tokenizer_config.json", missing_ok=True)
        self._names = {
            name: token["content"] if isinstance(token, dict) else token
            for name in ("bos_token", "eos_token", "pad_token")
            if (token := config.get(name))
        }
        file = folder / "chat_template.jinja"
        source = file.read_text("utf-8") if file.is_file() else config.get("chat_template")
        if not isinstance(source, str):
            raise ModelNotSupported(
                f"{folder}: has no chat template, so it takes no instructions; "
                f"use an instruct model"
            )
        environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
        try:
            self._template = environment.from_string(source)
        except TemplateError as error:
            raise self._broken(error) from error

    def render(self, instruction: str, text: str) -> str:
        """What the model is shown: the instruction as the system's message, the text as the user's.

        Raises:
            ModelNotSupported: the template fails, or reaches for what it must not.
        """
        messages = [{"role": "user", "content": self._harmless(text)}]
        if instruction:
            messages.insert(0, {"role": "system", "content": instruction})
        try:
            return self._template.render(
                messages=messages, add_generation_prompt=True, **self._names
            )
        except Exception as error:  # whatever a template can raise
            raise self._broken(error) from error

    def _harmless(self, text: str) -> str:
        """The text with special tokens taken apart: a document must not end its own message."""
        for token in self._forbidden:
            text = text.replace(token, token[:1] + "\u200b" + token[1:])
        return text

    def _broken(self, error: Exception) -> ModelNotSupported:
        return ModelNotSupported(
            f"{self._folder}: its chat template is broken: {error}; choose another model"
        )
