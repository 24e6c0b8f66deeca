"""Runs a program and prints as JSON what it took, with all the processes that it waited for.

Usage: timer.py COMMAND... One yardstick for all: wall clock, CPU time of user and system.
"""

import json
import os
import subprocess
import sys
import time

begun = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
out = child.stdout.read()
_, status, usage = os.wait4(child.pid, 0)
wall = time.perf_counter() - begun
print(
    json.dumps(
        {
            "wall": wall,
            "cpu": usage.ru_utime + usage.ru_stime,
            "status": status,
            "out": out.decode(errors="replace"),
        }
    )
)
