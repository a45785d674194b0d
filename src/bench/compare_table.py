#!/usr/bin/env python3
"""Prints what compare_pipeline.sh measured: time, memory, and how well the planted rows are ranked. Needs only Python itself.

Average precision and ROC-AUC are those of scikit-learn: rows of equal score count as one step of the curve.
Usage: compare_table.py pipeline|linear FOLDER ROWS…
"""
import csv
import itertools
import sys


def ranking(scores, planted):
    """(average precision, ROC-AUC); planted holds record numbers from 1, a higher score is more anomalous."""
    order = sorted(((score, record in planted) for record, score in enumerate(scores, 1)), reverse=True)
    positives = sum(flag for _, flag in order)
    negatives = len(order) - positives
    if not positives or not negatives:
        return float("nan"), float("nan")
    found = seen = 0
    precision = area = 0.0
    for _, step in itertools.groupby(order, key=lambda pair: pair[0]):
        flags = [flag for _, flag in step]
        hits, missed = sum(flags), len(flags) - sum(flags)
        area += missed * (found + hits / 2)
        found += hits
        seen += len(flags)
        precision += hits / positives * found / seen
    return precision, area / (positives * negatives)


def isolog_scores(path, rows):
    """Scores by record number: the file names the record of each row, whatever order it is in."""
    scores = [None] * rows
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            scores[int(row["record"]) - 1] = float(row["score"])
    if None in scores:
        sys.exit(f"{path}: record {scores.index(None) + 1} has no score")
    return scores


def sklearn_scores(path, rows):
    with open(path, newline="", encoding="utf-8") as file:
        scores = [float(row["score"]) for row in csv.DictReader(file)]
    if len(scores) != rows:
        sys.exit(f"{path}: {len(scores)} scores for {rows} rows")
    return scores


def figures(folder, name, rows, read):
    with open(f"{folder}/{name}-{rows}.figures") as file:
        seconds, kilobytes = map(float, file.read().split())
    with open(f"{folder}/labels-{rows}.txt") as file:
        planted = {int(line) for line in file}
    precision, auc = ranking(read(f"{folder}/{name}-{rows}.csv", rows), planted)
    return seconds, kilobytes / 1e6, precision, auc


def line(rows, name, values):
    seconds, gigabytes, precision, auc = values
    print(f"{rows:>9,}  {name:<13} {seconds:9.1f} s {gigabytes:8.2f} GB {precision:8.4f} {auc:9.4f}")


def main():
    mode, folder, sizes = sys.argv[1], sys.argv[2], [int(size) for size in sys.argv[3:]]
    print("     rows  what               time     memory       AP   ROC-AUC")
    first = None
    for rows in sizes:
        ours = figures(folder, "isolog", rows, isolog_scores)
        line(rows, "Isolog", ours)
        if mode == "pipeline":
            theirs = figures(folder, "sklearn", rows, sklearn_scores)
            line(rows, "scikit-learn", theirs)
            print(f"{rows:>9,}  {'ratio':<13} {theirs[0] / ours[0]:8.1f} x faster, {theirs[1] / ours[1]:.1f} x less memory")
        else:
            per_million = ours[0] / rows * 1e6
            first = first or per_million
            print(f"{rows:>9,}  {'per million':<13} {per_million:9.1f} s, {per_million / first:.2f} of the first size's")


if __name__ == "__main__":
    main()
