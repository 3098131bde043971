import { EDGE_COST_MASK, EDGE_MENTOR_SHIFT, NOBODY } from './instance.ts';

/** Problem for the simplex: each student of a row is to be seated at the least weight. */
export type Network = {
  readonly rowPtr: Int32Array;
  /** Packed edges; an edge weighs `weight[edge & EDGE_COST_MASK]`, and Infinity is no edge. */
  readonly edges: Int32Array;
  readonly weight: Float64Array;
  readonly capacity: Int32Array;
  /** Cost of a seat of each mentor; negative if it had better be taken. */
  readonly seatCost: Float64Array;
  /** Cost of leaving each student unmatched. */
  readonly unmatched: Float64Array;
  /** 1 for students who are no part of the problem. */
  readonly absent: Uint8Array;
};

/** The optimum: seats (−1: none), and duals under which every edge's `weight − u − v` is at least 0 and every pair's is 0. */
export type NetworkOptimum = {
  readonly mentorOf: Int32Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly work: number;
};

/** The weight of each cost from 0 to `best`; a dearer edge is barred. */
export const weights = (best: number, weigh: (cost: number) => number): Float64Array =>
  Float64Array.from({ length: EDGE_COST_MASK + 1 }, (_, cost) =>
    cost > best ? Number.POSITIVE_INFINITY : weigh(cost),
  );

/**
 * Network simplex: the solver's second way, for problems whose costs make augmenting paths explore everything every time
 * (products i × j are the classic). It always ends: among the arcs that block a cycle the last one is chosen, counted
 * from the cycle's top in its direction, which keeps the tree strongly feasible, and such a tree never returns.
 *
 * The network: each student sends one unit to the root, through a mentor (the edge's weight) or directly (what being
 * unmatched costs); each mentor passes on as many units as it has seats, at the seat's cost. A basis is a tree on students,
 * mentors and root. What makes it small: an arc always leaves a student or ends at the root, so who is whose
 * parent tells an arc's direction, and moved subtrees shift by one number, so no arc's cost is kept.
 */
type Tree = {
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  /** Units on the arc between a node and its parent. */
  readonly flow: Int32Array;
  readonly potential: Float64Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly previousSibling: Int32Array;
};

const UNLIMITED = 0x3fffffff;

const adopt = (tree: Tree, child: number, parent: number): void => {
  const first = tree.firstChild[parent] as number;
  tree.parent[child] = parent;
  tree.nextSibling[child] = first;
  tree.previousSibling[child] = NOBODY;
  if (first !== NOBODY) tree.previousSibling[first] = child;
  tree.firstChild[parent] = child;
};

const disown = (tree: Tree, child: number): void => {
  const before = tree.previousSibling[child] as number;
  const after = tree.nextSibling[child] as number;
  if (before === NOBODY) tree.firstChild[tree.parent[child] as number] = after;
  else tree.nextSibling[before] = after;
  if (after !== NOBODY) tree.previousSibling[after] = before;
};

/** Everybody hangs on the root: each student is unmatched, each mentor empty. */
const star = ({ unmatched, absent, capacity, seatCost }: Network): Tree => {
  const n = unmatched.length;
  const nodes = n + capacity.length;
  const tree: Tree = {
    parent: new Int32Array(nodes + 1).fill(NOBODY),
    depth: new Int32Array(nodes + 1).fill(1),
    flow: new Int32Array(nodes + 1),
    potential: new Float64Array(nodes + 1),
    firstChild: new Int32Array(nodes + 1).fill(NOBODY),
    nextSibling: new Int32Array(nodes + 1).fill(NOBODY),
    previousSibling: new Int32Array(nodes + 1).fill(NOBODY),
  };
  tree.depth[nodes] = 0;
  for (let node = 0; node < nodes; node += 1) adopt(tree, node, nodes);
  for (let i = 0; i < n; i += 1) {
    tree.flow[i] = 1 - (absent[i] as number);
    tree.potential[i] = -(unmatched[i] as number);
  }
  for (let j = 0; n + j < nodes; j += 1) tree.potential[n + j] = -(seatCost[j] as number);
  return tree;
};

/** Moves the potential and depth of a node and all below it; walks by siblings, without a stack. */
const shiftSubtree = (tree: Tree, top: number, by: number): void => {
  const { parent, depth, potential, firstChild, nextSibling } = tree;
  let node = top;
  for (;;) {
    potential[node] = (potential[node] as number) + by;
    depth[node] = (depth[parent[node] as number] as number) + 1;
    const child = firstChild[node] as number;
    if (child !== NOBODY) {
      node = child;
      continue;
    }
    while (node !== top && nextSibling[node] === NOBODY) node = parent[node] as number;
    if (node === top) return;
    node = nextSibling[node] as number;
  }
};

/** Sends as much as possible around the cycle that the arc `from → to` closes, and exchanges it for the arc that blocks. */
const pivot = (
  tree: Tree,
  capacity: Int32Array,
  full: Uint8Array,
  from: number,
  to: number,
  reducedCost: number,
): void => {
  const { parent, depth, flow } = tree;
  const root = parent.length - 1;
  const n = root - capacity.length;
  // An arc between a mentor and the root: its node, else nobody. Such an arc may be emptied instead of filled.
  const seats = to === root && from >= n ? from : from === root ? to : NOBODY;
  const limitOf = (node: number) =>
    parent[node] === root && node >= n ? (capacity[node - n] as number) : UNLIMITED;
  // The arc points from the node to its parent unless a mentor hangs on a student.
  const pointsUp = (node: number) => node < n || parent[node] === root;

  let a = from;
  let b = to;
  while (a !== b) {
    if ((depth[a] as number) >= (depth[b] as number)) a = parent[a] as number;
    else b = parent[b] as number;
  }
  const join = a;

  let amount = seats === NOBODY ? UNLIMITED : (capacity[seats - n] as number);
  let leaving = NOBODY;
  let leavesBelowFrom = false;
  for (let node = from; node !== join; node = parent[node] as number) {
    const room = pointsUp(node) ? (flow[node] as number) : limitOf(node) - (flow[node] as number);
    if (room >= amount) continue;
    amount = room;
    leaving = node;
    leavesBelowFrom = true;
  }
  for (let node = to; node !== join; node = parent[node] as number) {
    const room = pointsUp(node) ? limitOf(node) - (flow[node] as number) : (flow[node] as number);
    if (room > amount) continue;
    amount = room;
    leaving = node;
    leavesBelowFrom = false;
  }
  if (amount > 0) {
    for (let node = from; node !== join; node = parent[node] as number)
      flow[node] = (flow[node] as number) + (pointsUp(node) ? -amount : amount);
    for (let node = to; node !== join; node = parent[node] as number)
      flow[node] = (flow[node] as number) + (pointsUp(node) ? amount : -amount);
  }
  if (leaving === NOBODY) {
    full[seats - n] = 1 - (full[seats - n] as number);
    return;
  }

  if (leaving >= n && parent[leaving] === root) full[leaving - n] = (flow[leaving] as number) > 0 ? 1 : 0;
  const wasFull = seats !== NOBODY && full[seats - n] === 1 && from === root;
  let node = leavesBelowFrom ? from : to;
  const top = node;
  let newParent = leavesBelowFrom ? to : from;
  let newFlow = wasFull ? (capacity[seats - n] as number) - amount : amount;
  for (;;) {
    const oldParent = parent[node] as number;
    const oldFlow = flow[node] as number;
    disown(tree, node);
    adopt(tree, node, newParent);
    flow[node] = newFlow;
    if (node === leaving) break;
    newParent = node;
    newFlow = oldFlow;
    node = oldParent;
  }
  shiftSubtree(tree, top, leavesBelowFrom ? -reducedCost : reducedCost);
};

/** Solves a network to the optimum. */
export const simplex = (network: Network): NetworkOptimum => {
  const { rowPtr, edges, weight, capacity, seatCost, unmatched, absent } = network;
  const n = unmatched.length;
  const m = capacity.length;
  const root = n + m;
  const tree = star(network);
  const { potential, parent } = tree;
  const full = new Uint8Array(m);
  const block = Math.max(64, Math.ceil(Math.sqrt(edges.length)));
  let work = 0;

  // Prices rows in turn; at the end of a block its most negative arc enters. A whole turn without one means optimality.
  let from = NOBODY;
  let to = NOBODY;
  let best = 0;
  let student = 0;
  let at = 0;
  let sinceEntry = 0;
  let quietRows = 0;
  while (quietRows <= n) {
    if (student === n) {
      student = 0;
      for (let j = 0; j < m; j += 1) {
        if (parent[n + j] === root) continue;
        const reduced = (potential[n + j] as number) + (seatCost[j] as number);
        const gain = full[j] === 1 ? -reduced : reduced;
        if (gain >= best) continue;
        best = gain;
        from = full[j] === 1 ? root : n + j;
        to = full[j] === 1 ? n + j : root;
      }
    }
    const end = n === 0 ? 0 : (rowPtr[student + 1] as number);
    if (n === 0 || absent[student] === 1) at = end;
    else {
      const own = potential[student] as number;
      if (at === 0) {
        at = rowPtr[student] as number;
        const direct = (unmatched[student] as number) + own;
        if (direct < best) {
          best = direct;
          from = student;
          to = root;
        }
      }
      const stop = Math.min(end, at + block - sinceEntry);
      work += stop - at;
      sinceEntry += stop - at;
      for (; at < stop; at += 1) {
        const edge = edges[at] as number;
        const reduced =
          (weight[edge & EDGE_COST_MASK] as number) +
          own -
          (potential[n + (edge >> EDGE_MENTOR_SHIFT)] as number);
        if (reduced >= best) continue;
        best = reduced;
        from = student;
        to = n + (edge >> EDGE_MENTOR_SHIFT);
      }
    }
    if (at >= end) {
      student += 1;
      at = 0;
      quietRows += 1;
    }
    if (best < 0 && (sinceEntry >= block || quietRows > n)) {
      pivot(tree, capacity, full, from, to, best);
      best = 0;
      quietRows = 0;
    }
    if (sinceEntry >= block) sinceEntry = 0;
  }
  return { ...readTree(network, tree), work };
};

/** Takes the seats and the duals from an optimal tree. */
const readTree = ({ capacity, unmatched, absent }: Network, tree: Tree) => {
  const n = unmatched.length;
  const m = capacity.length;
  const mentorOf = new Int32Array(n).fill(NOBODY);
  const u = Float64Array.from(tree.potential.subarray(0, n), (potential) => -potential);
  const v = tree.potential.slice(n, n + m);
  for (let i = 0; i < n; i += 1) {
    const mentor = (tree.parent[i] as number) - n;
    if (mentor < m && tree.flow[i] === 1 && absent[i] === 0) mentorOf[i] = mentor;
  }
  for (let j = 0; j < m; j += 1) {
    const student = tree.parent[n + j] as number;
    if (student < n && tree.flow[n + j] === 1) mentorOf[student] = j;
  }
  return { mentorOf, u, v };
};
