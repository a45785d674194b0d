#!/usr/bin/env python3
"""Runs a command and writes its wall time in seconds and its peak resident memory in kilobytes (Linux) to a file.

Usage: measure.py FIGURES COMMAND…
Exits as the command does.
"""
import resource
import subprocess
import sys
import time

start = time.monotonic()
status = subprocess.call(sys.argv[2:])
seconds = time.monotonic() - start
kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
with open(sys.argv[1], "w") as figures:
    print(f"{seconds:.3f} {kilobytes}", file=figures)
sys.exit(status if status >= 0 else 1)
