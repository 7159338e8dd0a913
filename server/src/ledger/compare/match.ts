// Which judgements of two issues are on the same event.
import { munkres } from 'munkres';
import type { EntryInText } from '../entry.ts';
import { type EventProfile, type EventWord, profileOf } from './eventProfile.ts';
import { type Likeness, likeness, type Weigh } from './likeness.ts';

/** Two judgements on one event. A judgement that was split stands in several pairs, and so does one that others were merged into. */
export type Match = { readonly old: EntryInText; readonly now: EntryInText };

type Judged = { readonly entry: EntryInText; readonly profile: EventProfile };
type Edge = { readonly old: number; readonly now: number; readonly likeness: Likeness; readonly worth: number };

/** How alike two events have to be at least. */
const leastScore = 0.45;
/** How alike an event has to be to one that is over: what is expected again is said again, what comes after it has other words. */
const leastOfOver = 0.9;
/** How much of a part has to be in the whole that it was split from. */
const leastPart = 0.75;
/** A stem that more judgements of an issue have leads to no other judgement: each would be compared with each. */
const mostOfOneStem = 60;
/** Larger groups of judgements that are all alike are not assigned for the best total, whose cost grows with its cube. */
const mostAssigned = 250;

/**
 * Pairs the judgements of two issues by their events: each with one at most, so that the pairs are most alike in all; then those
 * that are left with the one that they are a part of. In the order of the new issue.
 */
export function match(old: readonly EntryInText[], now: readonly EntryInText[]): Match[] {
  const all = [...old, ...now];
  const small = new Set(all.flatMap(({ event }) => event.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu) ?? []));
  const judge = (entry: EntryInText): Judged => ({ entry, profile: profileOf(entry, (word) => small.has(word)) });
  const [olds, news] = [old.map(judge), now.map(judge)];
  const weigh = weighing(olds, news);
  const equal = equalPairs(olds, news);
  const edges = [...equal, ...edgesBetween(olds, news, weigh)];
  const isTaken = new Set(equal.flatMap((pair) => [`o${pair.old}`, `n${pair.now}`]));
  const free = edges.filter((edge) => !isTaken.has(`o${edge.old}`) && !isTaken.has(`n${edge.now}`));
  const pairs = [...equal, ...assign(free.filter(({ likeness: { score } }) => score >= leastScore))];
  const matches = [...pairs, ...partsOf(edges, pairs)].toSorted((a, b) => a.now - b.now || a.old - b.old);
  return matches.flatMap((pair): Match[] => {
    const [a, b] = [old[pair.old], now[pair.now]];
    return a && b ? [{ old: a, now: b }] : [];
  });
}

/** A word of few judgements tells events apart, one of all does not. */
function weighing(old: readonly Judged[], now: readonly Judged[]): Weigh {
  const counts = new Map<string, number>();
  for (const { profile } of [...old, ...now])
    for (const { stem } of profile.words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const each = Math.max(5, (old.length + now.length) / 2);
  return ({ stem, tells }: EventWord) => tells * Math.log(1 + each / Math.max(1, (counts.get(stem) ?? 1) / 2));
}

/** Judgements that are equal in words and horizon: the first with the first, the second with the second. */
function equalPairs(old: readonly Judged[], now: readonly Judged[]): Edge[] {
  const keyOf = ({ entry: { text, horizon } }: Judged) => `${horizon}|${text}`;
  const places = new Map<string, number[]>();
  for (const [i, judged] of old.entries()) {
    const key = keyOf(judged);
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  }
  for (const list of places.values()) list.reverse();
  return now.flatMap((judged, j): Edge[] => {
    const i = places.get(keyOf(judged))?.pop();
    if (i === undefined) return [];
    const shared = new Set(judged.profile.words.map(({ stem }) => stem));
    return [{ old: i, now: j, likeness: { score: 1, ofOld: 1, ofNew: 1, shared }, worth: 1 }];
  });
}

/** The pairs that can be on one event. */
function edgesBetween(old: readonly Judged[], now: readonly Judged[], weigh: Weigh): Edge[] {
  const byRoot = new Map<string, number[]>();
  for (const [i, { profile }] of old.entries())
    for (const root of rootsOf(profile)) {
      const list = byRoot.get(root);
      if (list) list.push(i);
      else byRoot.set(root, [i]);
    }
  const edges: Edge[] = [];
  for (const [j, current] of now.entries()) {
    const lists = rootsOf(current.profile).map((root) => byRoot.get(root) ?? []);
    const candidates = new Set(lists.filter(({ length }) => length <= mostOfOneStem).flat());
    for (const i of candidates) {
      const before = old[i];
      const alike = before && likeness(before.profile, current.profile, weigh);
      if (alike && (alike.score >= leastOfOver || !isOver(before.entry, current.entry)))
        edges.push({ old: i, now: j, likeness: alike, worth: alike.score + nearness(before.entry, current.entry) });
    }
  }
  return edges;
}

/** Whether an event was over when the next issue came out: it had happened, or its own deadline had passed. */
const isOver = ({ outcome, resolved, due, dueFrom }: EntryInText, { published }: EntryInText): boolean =>
  published !== null &&
  ((outcome === 'happened' && resolved !== null && resolved < published) ||
    (dueFrom === 'deadline' && due !== null && due < published));

/** Words with one root begin alike. */
const rootsOf = ({ words }: EventProfile): string[] => [...new Set(words.map(({ stem }) => stem.slice(0, 4)))];

/** Of several judgements on one event, that of the same day comes first, above all of a day of its own, then that of the same horizon. */
const nearness = (old: EntryInText, now: EntryInText): number =>
  (old.due !== null && old.due === now.due
    ? old.dueFrom === 'deadline' && now.dueFrom === 'deadline'
      ? 0.05
      : 0.02
    : 0) +
  (old.horizon === now.horizon ? 0.04 : 0) +
  (old.text === now.text ? 0.02 : 0);

/** The pairs of the best total in which none stands twice. */
function assign(edges: readonly Edge[]): Edge[] {
  return groupsOf(edges).flatMap((group) => {
    const rows = [...new Set(group.map(({ old }) => old))];
    const columns = [...new Set(group.map(({ now }) => now))];
    if (Math.max(rows.length, columns.length) > mostAssigned) return greedily(group);
    const at = new Map(group.map((edge) => [`${edge.old} ${edge.now}`, edge]));
    // Whole numbers, in which the algorithm cannot err.
    const costs = rows.map((i) => columns.map((j) => -Math.round((at.get(`${i} ${j}`)?.worth ?? 0) * 1e6)));
    return munkres(costs).flatMap(([row, column]) => at.get(`${rows[row]} ${columns[column]}`) ?? []);
  });
}

/** Edges that are connected by the judgements that they share. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(key, root);
    return root;
  };
  for (const { old, now } of edges) parent.set(find(`o${old}`), find(`n${now}`));
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const root = find(`o${edge.old}`);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  }
  return [...groups.values()];
}

function greedily(edges: readonly Edge[]): Edge[] {
  const taken = new Set<string>();
  return edges
    .toSorted((a, b) => b.worth - a.worth)
    .filter(({ old, now }) => {
      if (taken.has(`o${old}`) || taken.has(`n${now}`)) return false;
      taken.add(`o${old}`).add(`n${now}`);
      return true;
    });
}

/**
 * Judgements without a partner that are a part of one with a partner: what it said was split, or they were merged. The part has to
 * have something of the whole that its partner has not.
 */
function partsOf(edges: readonly Edge[], pairs: readonly Edge[]): Edge[] {
  const byOld = new Map(pairs.map((pair) => [pair.old, pair]));
  const byNow = new Map(pairs.map((pair) => [pair.now, pair]));
  return edges.filter((edge) => {
    const [own, other] = [byOld.get(edge.old), byNow.get(edge.now)];
    if ((own === undefined) === (other === undefined)) return false;
    const share = own ? edge.likeness.ofNew : edge.likeness.ofOld;
    const partner = own ?? other;
    if (share < leastPart || !partner) return false;
    return [...edge.likeness.shared].some((stem) => !partner.likeness.shared.has(stem));
  });
}
