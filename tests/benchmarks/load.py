"""Load from wrk (Debian's package), in rounds that alternate, as medians and ratios."""

import re
import shutil
import statistics
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

from tests.trials.figures import Figure

CONNECTIONS = 16


class LoadError(RuntimeError):
    """wrk is absent, or answers came that were not 2xx."""


@dataclass(frozen=True)
class Rates:
    """Requests per second of several addresses, a figure for each round."""

    rounds: Mapping[str, list[float]]

    def median(self, name: str) -> float:
        """Return the middle figure of one address."""
        return statistics.median(self.rounds[name])

    def ratio(self, name: str, other: str) -> float:
        """Return the middle of the ratios, round by round: what slows a round slows both."""
        pairs = zip(self.rounds[name], self.rounds[other], strict=True)
        return statistics.median(one / two for one, two in pairs)


def measure(addresses: Mapping[str, str], *, rounds: int, seconds: int) -> Rates:
    """Load each address in turn, round after round, after one round that does not count."""
    for address in addresses.values():
        requests_per_second(address, 1)
    found: dict[str, list[float]] = {name: [] for name in addresses}
    for number in range(rounds):
        order = list(addresses.items())
        for name, address in order if number % 2 == 0 else reversed(order):
            found[name].append(requests_per_second(address, seconds))
    return Rates(found)


def requests_per_second(address: str, seconds: int) -> float:
    """Load one address with wrk. Raises `LoadError` unless all answers were good."""
    wrk = shutil.which("wrk")
    if wrk is None:
        raise LoadError("wrk is needed: apt-get install wrk")
    told = subprocess.run(
        [wrk, "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s", address],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    if "Non-2xx" in told or "Socket errors" in told:
        raise LoadError(f"{address}\n{told}")
    found = re.search(r"Requests/sec:\s+([\d.]+)", told)
    assert found, told
    return float(found[1])


def report(rates: Rates, name: str, other: str, wanted: float | None = None) -> list[Figure]:
    """Return both medians and their ratio, with what it must be at least."""
    ratio = rates.ratio(name, other)
    return [
        *(Figure(one, rates.median(one), unit="requests/s") for one in (name, other)),
        Figure(f"{name} ÷ {other}", ratio, wanted, ">=", "x"),
    ]
