"""Joins the settings of a run: a flag wins over the environment, that over the config file.

The names are those of the long options, with underscores. A config file in the working directory is
never read unasked: only the user's own one is, or one that is named.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from summarize.cli import config_file
from summarize.cli.config_file import Entry
from summarize.cli.setting_kinds import from_toml, from_variable, kinds, shown
from summarize.errors import UsageError
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import nearest
from summarize.options import Options

# What the name of the environment variable of a setting begins with.
PREFIX = "SUMMARIZE_"
_CONFIG = "SUMMARIZE_CONFIG"


@dataclass(frozen=True)
class Setting:
    """One setting of a run.

    Attributes:
        name: with underscores.
        value: of its type; None if nothing is set.
        origin: `flag`, `environment variable SUMMARIZE_LANG`, `config.toml line 3` or `default`.
    """

    name: str
    value: Any
    origin: str


@dataclass(frozen=True)
class Settings:
    """All settings of a run.

    Attributes:
        all: one for each name.
        config: the config file that was looked for.
        config_origin: where its name comes from.
    """

    all: tuple[Setting, ...]
    config: Path
    config_origin: str

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - each setting has its own type
        return self._setting(name).value

    def origin(self, name: str) -> str:
        """Where a setting comes from."""
        return self._setting(name).origin

    def options(self) -> Options:
        """The settings of the library.

        Raises:
            UsageError: a value is out of its range; the message says where it comes from.
        """
        values = {field.name: self[field.name] for field in fields(Options)}
        try:
            return Options(**values)
        except UsageError as error:
            # The messages of `Options` start with the name of the field.
            name = str(error).split(" ", 1)[0]
            origin = self.origin(name) if name in values else "flag"
            if origin in ("flag", "default"):
                raise
            raise UsageError(f"{origin}: {error}") from None

    def _setting(self, name: str) -> Setting:
        return next(setting for setting in self.all if setting.name == name)


def load(environ: Mapping[str, str], config: Path | None, flags: Mapping[str, Any]) -> Settings:
    """Join the settings of a run.

    Args:
        environ: the environment; an empty variable counts as unset.
        config: the config file that a flag names; None for `SUMMARIZE_CONFIG`, else the user's own.
        flags: values of the command line by name; None for a flag that is not there.

    Raises:
        UsageError: an unknown name, a value of the wrong kind, or a config file that is broken or
            was asked for and is not there.
    """
    variables = _variables(environ)
    path, config_origin = user_config_file(), "default"
    if variables.get(_CONFIG):
        path, config_origin = Path(variables[_CONFIG]), f"environment variable {_CONFIG}"
    if config is not None:
        path, config_origin = config, "flag"
    entries = config_file.read(path, must_exist=config_origin != "default")
    from_file = dict(_from_file(entries, path))
    settings = []
    for name, kind in kinds().items():
        variable = PREFIX + name.upper()
        if flags.get(name) is not None:
            setting = Setting(name, flags[name], "flag")
        elif variables.get(variable):
            value = from_variable(variable, variables[variable], kind)
            setting = Setting(name, value, f"environment variable {variable}")
        else:
            setting = from_file.get(name) or Setting(name, kind.default, "default")
        settings.append(setting)
    return Settings(tuple(settings), path, config_origin)


def rows(settings: Settings) -> list[dict[str, Any]]:
    """The settings as rows of name, value and origin; the config file comes first."""
    origin = settings.config_origin
    if origin == "default" and not settings.config.is_file():
        origin = "default; there is no such file"
    file = Setting("config", settings.config, origin)
    table = []
    for one in (file, *settings.all):
        value = str(one.value) if isinstance(one.value, Path) else one.value
        table.append({"name": one.name, "value": value, "origin": one.origin})
    return table


def user_config_file() -> Path:
    """The path of the user's own config file; on Linux in `~/.config/summarize/`."""
    from platformdirs import user_config_path

    return user_config_path("summarize", appauthor=False) / "config.toml"


def _variables(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment variables that begin with `SUMMARIZE_`.

    Raises:
        UsageError: the name of one is not known.
    """
    known = [_CONFIG, *(PREFIX + name.upper() for name in kinds())]
    found = {name: value for name, value in environ.items() if name.startswith(PREFIX) and value}
    for name in found:
        if name not in known:
            raise UsageError(
                f"environment variable {in_one_line(name)} is not known{_meant(name, known)}"
            )
    return found


def _from_file(entries: Mapping[str, Entry], path: Path) -> Iterator[tuple[str, Setting]]:
    for name, (value, line) in entries.items():
        place = f"{in_one_line(str(path))}: line {line}"
        if name not in kinds():
            raise UsageError(f"{place}: {shown(name)} is not a setting{_meant(name, [*kinds()])}")
        origin = f"{in_one_line(path.name)} line {line}"
        yield name, Setting(name, from_toml(name, value, place, path.parent), origin)


def _meant(name: str, known: Sequence[str]) -> str:
    near = nearest(name.replace("-", "_"), known)
    if near is not None:
        return f"; did you mean {near}?"
    return "; list the settings with: summarize config"
