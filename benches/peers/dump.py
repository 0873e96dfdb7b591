"""What every Python worker of the benchmark does outside the clock: files, memory, command line.

A worker is called as `PROGRAM IMPLEMENTATION WORK REPLICATIONS SEED OUT`, times its own work with a
monotonic clock, prints `seconds`, `processor` (seconds too) and `peak_kib`, and writes its statistics to OUT:

    workshift-bench 1
    block NAME
    axis NAME <tab> LABEL <tab> LABEL ...
    values COUNT
    (COUNT doubles, little-endian, the last axis fastest)
    block ...
    end
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

T = TypeVar("T")
Axes = Sequence[tuple[str, Sequence[str]]]
Block = tuple[str, Axes, np.ndarray]


def write(path: Path, blocks: Sequence[Block]) -> None:
    """Writes the blocks of a worker; the shape of the values must be that of the axes."""
    with path.open("wb") as file:
        file.write(b"workshift-bench 1\n")
        for name, axes, values in blocks:
            if values.shape != tuple(len(labels) for _, labels in axes):
                raise ValueError(f"block {name}: {values.shape} does not fit its axes")
            file.write(f"block {name}\n".encode())
            for axis, labels in axes:
                file.write("\t".join([f"axis {axis}", *map(str, labels)]).encode() + b"\n")
            file.write(f"values {values.size}\n".encode())
            np.ascontiguousarray(values, "<f8").tofile(file)
        file.write(b"end\n")


def peak_kib() -> int:
    """Largest resident memory of this process so far, in KiB; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def timed(work: Callable[[], T], out: Path, blocks: Callable[[T], Sequence[Block]]) -> None:
    """Runs the work on the clock, says how long it took and how much memory it needed, then writes its blocks."""
    start, processor = time.perf_counter(), time.process_time()
    result = work()
    seconds, processor = time.perf_counter() - start, time.process_time() - processor
    print(f"seconds {seconds!r}")
    print(f"processor {processor!r}")
    print(f"peak_kib {peak_kib()}", flush=True)
    write(out, blocks(result))
