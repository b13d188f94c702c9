"""Fake models in another process: little is imported here, since each one imports it anew."""

from dataclasses import dataclass

from summarize.batch.result_producers import Producer, ProducerFactory
from tests.fake_command import fake_engines, faked

# For as long as a process lives.
_KEPT: list[object] = []


@dataclass(frozen=True)
class FakeFactory:
    """Makes a producer with fake models; it is sent to another process."""

    making: ProducerFactory

    def __call__(self) -> Producer:
        fakes = faked(fake_engines())
        fakes.__enter__()
        _KEPT.append(fakes)
        return self.making()


class Broken:
    """Dies before it makes anything."""

    def __call__(self) -> Producer:
        raise RuntimeError("broken on purpose")
