#!/usr/bin/env python3
"""Scores the rows of a file with scikit-learn's isolation forest whenever a line comes in, for ForestBenchmark. Needs scikit-learn.

The file holds little-endian float32, row by row. The forest learns from the first rows; once it has, and has scored them to warm up, a
line that begins with "ready" is printed. Every line on standard input is then answered with the nanoseconds, by the clock and of the
processor, that scoring all rows on one thread took. After the first pass the scores are written to SCORES as little-endian float64,
higher is more anomalous.
Usage: score_forest.py ROWS-FILE COLUMNS TRAINING-ROWS SCORES
"""
import sys
import time

import numpy as np
import sklearn
from sklearn.ensemble import IsolationForest


def main():
    path, columns, training, scores = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    rows = np.fromfile(path, dtype="<f4").reshape(-1, columns)
    forest = IsolationForest(n_estimators=100, max_samples=256, random_state=42, n_jobs=1).fit(rows[:training])
    forest.score_samples(rows[:training])
    print(f"ready: scikit-learn {sklearn.__version__}", flush=True)
    for request, _ in enumerate(sys.stdin):
        start, processor = time.perf_counter_ns(), time.process_time_ns()
        found = forest.score_samples(rows)
        took = time.perf_counter_ns() - start, time.process_time_ns() - processor
        if request == 0:
            (-found).astype("<f8").tofile(scores)
        print(*took, flush=True)


if __name__ == "__main__":
    main()
