"""SciPy's two assignment solvers on a problem file (see problem-file.ts); prints one JSON object."""

import json
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

BEST = 1000


def read(path):
    data = np.fromfile(path, dtype=np.int32)
    n, m, count = data[:3]
    capacity, rest = data[3 : 3 + m], data[3 + m :]
    row_ptr, edges = rest[: n + 1], rest[n + 1 : n + 1 + count]
    return n, m, np.minimum(capacity, n), row_ptr, edges >> 11, edges & 2047


def seats_of(capacity, row_ptr, mentor, cost):
    """Every edge once per seat of its mentor: row, column and cost arrays."""
    first = np.concatenate(([0], np.cumsum(capacity)))
    row = np.repeat(np.arange(len(row_ptr) - 1), np.diff(row_ptr))
    times = capacity[mentor]
    column = np.repeat(first[mentor], times)
    offset = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
    return np.repeat(row, times), column + offset, np.repeat(cost, times), int(first[-1])


def figures(costs, prepared, solved):
    return {
        "prepareMs": 1000 * prepared,
        "solveMs": 1000 * solved,
        "cardinality": int(len(costs)),
        "total": int(BEST * len(costs) - costs.sum()),
    }


def dense(problem):
    n, _, capacity, row_ptr, mentor, cost = problem
    began = time.perf_counter()
    absent = BEST * int(n) + 1
    row, column, weight, seats = seats_of(capacity, row_ptr, mentor, cost)
    matrix = np.full((n, seats), float(absent))
    matrix[row, column] = weight
    prepared = time.perf_counter()
    rows, columns = linear_sum_assignment(matrix)
    solved = time.perf_counter()
    costs = matrix[rows, columns]
    return figures(costs[costs < absent], prepared - began, solved - prepared)


def sparse(problem):
    n, _, capacity, row_ptr, mentor, cost = problem
    began = time.perf_counter()
    absent = BEST * int(n) + 1
    row, column, weight, seats = seats_of(capacity, row_ptr, mentor, cost)
    # Explicit zeros would be no edges, so all weights are one more; each student has a seat of their own for being unmatched.
    weight = np.concatenate((weight + 1, np.full(n, absent + 1))).astype(float)
    row = np.concatenate((row, np.arange(n)))
    column = np.concatenate((column, seats + np.arange(n)))
    matrix = csr_matrix((weight, (row, column)), shape=(n, seats + n))
    prepared = time.perf_counter()
    rows, columns = min_weight_full_bipartite_matching(matrix)
    solved = time.perf_counter()
    costs = np.asarray(matrix[rows, columns]).ravel() - 1
    return figures(costs[costs < absent], prepared - began, solved - prepared)


problem = read(sys.argv[1])
print(json.dumps({name: {"dense": dense, "sparse": sparse}[name](problem) for name in sys.argv[2:]}))
