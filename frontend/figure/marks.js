// @ts-check
// Marks: what the outline alone hardly shows. Arrows, effort, breathing, the muscle that works.
import {
  COLOUR, add, between, beside, box, capsule, clamp, direction, disc, distance, distanceToSegment, line, mix, polar, ring, round, shape, xy,
} from './geometry.js';
import { SIDES, landmark, place } from './skeleton.js';
import { bodyAt, keyNames, viewOf } from './motion.js';
/** @import { Body, Exercise, Mark, Point } from './model' */

/**
 * `on`: how near a keyframe that the mark names (0..1); `level`: share of the whole movement.
 * @typedef {{ ex: Exercise, body: Body, t: number, on: number, level: number }} Moment
 */

// ---------------------------------------------------------------- arrows

/** @param {string} path */
const stroke = (path, more = '') => `<path d="${path}" fill="none" stroke="${COLOUR.accent}" stroke-width="1.4" stroke-linecap="round" ${more}/>`;
/** @param {Point} q @param {number} way */
function arrowHead(q, way) {
  /** @param {number} turn @param {number} r */
  const at = (turn, r) => xy(add(q, polar(way + turn, r)));
  return shape(`M${at(0, 2.6)}L${at(125, 2.7)}L${at(-125, 2.7)}Z`, COLOUR.accent, `stroke="${COLOUR.accent}" stroke-width=".5" stroke-linejoin="round"`);
}
/** @param {Point} p @param {number} way @param {number} length @param {number} bow how far it bends to the left */
function arrow(p, way, length, bow = 0) {
  const q = add(p, polar(way, length)), middle = add(between(p, q, 0.5), polar(way + 90, bow * 2));
  const shaft = `<path d="M${xy(p)}Q${xy(middle)} ${xy(q)}" fill="none" stroke="${COLOUR.accent}" stroke-width="1.6" stroke-linecap="round"/>`;
  return shaft + arrowHead(q, bow ? direction(middle, q) : way);
}

/** Bones with their thickness. @type {[from: string, to: string, r: number][]} */
const LIMBS = [
  ['hip', 'knee', 5], ['knee', 'ankle', 4], ['ankle', 'toe', 3.4],
  ['shoulder', 'elbow', 3.3], ['elbow', 'wrist', 2.6], ['wrist', 'hand', 2.6],
];
/** @type {[from: string, to: string, r: number][]} */
const TRUNK = [['pelvis', 'lumbar', 6.4], ['lumbar', 'thorax', 6], ['thorax', 'shoulderC', 6.4], ['neck', 'head', 7.2]];
/** How deep a point lies in the body; the head counts more, no mark may cover the face. @param {Body} s @param {Point} p */
function overlap({ joints: j }, p, air = 2.2) {
  let sum = 0;
  for (const [from, to, r] of TRUNK) sum += Math.max(0, r + air - distanceToSegment(p, j[from], j[to])) * (to === 'head' ? 3 : 1);
  for (const k of SIDES) for (const [from, to, r] of LIMBS) sum += Math.max(0, r + air - distanceToSegment(p, j[from + k], j[to + k]));
  return sum;
}

const TRAIL_STEPS = 10;
const TRAIL_SHORT = 9;
const TRAIL_LONG = 24;
/** @type {WeakMap<Mark, Point[]>} */
const trails = new WeakMap();
/**
 * An arrow along the path that a joint really takes, moved aside to where no frame has the body in the way.
 * @param {Mark} mark @param {Exercise} ex
 */
export function trailOf(mark, ex) {
  let trail = trails.get(mark);
  if (!trail) {
    trail = findTrail(mark, ex);
    trails.set(mark, trail);
  }
  return trail;
}
/** @param {Mark} mark @param {Exercise} ex */
function findTrail(mark, ex) {
  const [start, end] = mark.span || [0, keyNames(ex).length - 1], joint = mark.joint ?? '';
  const bodyAlong = (/** @type {number} */ u) => bodyAt(ex, mix(start, end, u)).body;
  const taken = steps().map((i) => {
    const s = bodyAlong(i / TRAIL_STEPS);
    return s.joints[joint] || landmark(s, joint);
  });
  const path = shownPart(taken, mark), normal = (/** @type {number} */ i) => normalOf(path, i);
  const { off, by } = mark;
  if (off !== undefined) return path.map((p, i) => add(p, polar(normal(i), off)));
  if (by) return path.map((p) => add(p, by));
  const bodies = [0, 0.5, 1].map(bodyAlong), fromAbove = viewOf(ex) === 'T';
  const inTheWay = (/** @type {Point} */ p) => bodies.reduce((sum, s) => sum + overlap(s, p), 0) + (!fromAbove && p[1] < 3 ? 12 : 0);
  const cost = (/** @type {Aside} */ [points, far]) => far * 0.06 + points.reduce((sum, p, i) => sum + (i % 2 ? 0 : inTheWay(p)), 0);
  return asides(path).map((aside) => ({ cost: cost(aside), points: aside[0] })).sort((p, q) => p.cost - q.cost)[0].points;
}
const steps = () => Array.from({ length: TRAIL_STEPS + 1 }, (_, i) => i);
/** @param {Point[]} path @param {number} i */
const normalOf = (path, i) => direction(path[Math.max(0, i - 1)], path[Math.min(TRAIL_STEPS, i + 1)]) + 90;
/** A very short path is drawn longer, a long one in part. @param {Point[]} taken @param {Mark} mark */
function shownPart(taken, mark) {
  const first = taken[0], last = taken[TRAIL_STEPS], long = taken.slice(1).reduce((sum, p, i) => sum + distance(p, taken[i]), 0);
  if (long < TRAIL_SHORT) {
    const way = direction(first, last), middle = between(first, last, 0.5);
    return taken.map((_, i) => add(middle, polar(way, (i / TRAIL_STEPS - 0.5) * TRAIL_SHORT)));
  }
  const share = Math.min(0.72, TRAIL_LONG / long), from = typeof mark.from === 'number' ? mark.from : (1 - share) / 2;
  return taken.map((_, i) => {
    const v = (from + (share * i) / TRAIL_STEPS) * TRAIL_STEPS, m = Math.min(TRAIL_STEPS - 1, Math.floor(v));
    return between(taken[m], taken[m + 1], v - m);
  });
}
/** @typedef {[points: Point[], far: number]} Aside a path moved aside, and how far */
/** @param {Point[]} path @returns {Aside[]} */
function asides(path) {
  const beside = (/** @type {number} */ far) => aside(path.map((p, i) => add(p, polar(normalOf(path, i), far))), Math.abs(far));
  const towards = (/** @type {number} */ way, /** @type {number} */ far) => aside(path.map((p) => add(p, polar(way, far))), far);
  return [
    ...[6, 8, 10, 12, 15, 18].flatMap((far) => [beside(far), beside(-far)]),
    ...[7, 10, 13, 17].flatMap((far) => [0, 45, 90, 135, 180, 225, 270, 315].map((way) => towards(way, far))),
  ];
}
/** @param {Point[]} points @param {number} far @returns {Aside} */
const aside = (points, far) => [points, far];
/** @param {Point[]} points */
const drawTrail = (points) =>
  `<path d="M${points.map(xy).join('L')}" fill="none" stroke="${COLOUR.accent}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`
  + arrowHead(points[points.length - 1], direction(points[points.length - 3], points[points.length - 1]));

// ---------------------------------------------------------------- marks by type

/** @type {Record<string, (mark: Mark, p: Point, moment: Moment) => string>} */
const MARKS = {
  trail: (mark, _p, { ex }) => drawTrail(trailOf(mark, ex)),
  arrow: ({ dir = 0, len = 8, bow }, p) => arrow(p, dir, len || 8, bow),
  both: ({ dir = 0, len = 12, bow = 0 }, p) =>
    arrow(add(p, polar(dir, 0.5)), dir, len / 2, bow) + arrow(add(p, polar(dir, -0.5)), dir + 180, len / 2, -bow),
  squeeze: ({ dir = 0, gap = 9, len = 5 }, p) => [0, 180].map((turn) => arrow(add(p, polar(dir + turn, gap + len)), dir + turn + 180, len)).join(''),
  circle: circleArrow,
  square,
  speed: (_mark, p) => [0, 6, 12].map((y) => line([add(p, [y % 4 ? -3 : 0, -y]), add(p, [y % 4 ? -10 : -9, -y])], COLOUR.accent, 1.4)).join(''),
  breath,
  belt,
  nerve,
  plumb: ({ len = 40 }, p) => line([p, add(p, [0, len])], COLOUR.propDark, 0.9, 'stroke-dasharray="2 2"'),
  straight,
  clock,
  muscle,
  gauge,
  ring: breathingRing,
};

/** Round something; anticlockwise without `way`. @param {Mark} mark @param {Point} p */
function circleArrow({ r = 0, ry = r, way }, p) {
  const at = (/** @type {number} */ angle) => { const [x, y] = polar(angle); return add(p, [x * r, y * ry]); };
  const points = Array.from({ length: 25 }, (_, i) => at(way === -1 ? 105 + i * 12.5 : 75 - i * 12.5));
  return stroke(`M${points.map(xy).join('L')}`) + arrowHead(points[24], direction(points[23], points[24]));
}

/** @param {Mark} mark @param {Point} p */
function square({ r = 4.5 }, [x, y]) {
  const dashed = `stroke="${COLOUR.accent}" stroke-width="1.3" stroke-dasharray="2 1.6"`;
  const outline = `<rect x="${round(x - r)}" y="${round(-y - r)}" width="${2 * r}" height="${2 * r}" rx="1" fill="none" ${dashed}/>`;
  return outline + arrowHead([x + 1, y + r], 0);
}

/**
 * Three puffs; where the keyframe of full lungs is told, only while the breath goes out.
 * @param {Mark} mark @param {Point} p @param {Moment} moment
 */
function breath({ dir = 0, full }, p, { ex, t, on }) {
  if (full && breathAt(ex, t, full).breathesIn) return '';
  return [0, 1, 2].map((i) => {
    const at = (/** @type {number} */ x, /** @type {number} */ y) => xy(beside(p, dir, x + i * 3.2, y)), w = 1.4 + i * 0.9;
    const puff = `M${at(0, -w)}Q${at(2.4, -w * 0.3)} ${at(0.6, 0)}Q${at(-1, w * 0.5)} ${at(1.4, w)}`;
    return stroke(puff, `opacity="${round((1 - i * 0.25) * on)}"`);
  }).join('');
}

/** A belt with its buckle in front turns with the pelvis. @param {Mark} _mark @param {Point} _p @param {Moment} moment */
function belt(_mark, _p, { body: { joints: j, directions: d, belly } }) {
  const at = (/** @type {number} */ up, /** @type {number} */ left) => beside(j.pelvis, d.P, up, left), front = -4.6 - belly;
  const path = `M${xy(at(3.4, front))}Q${xy(at(1.6, 0))} ${xy(at(3.4, 5.2))}`, buckle = [[2.2, 0], [4.6, 0], [4.6, 2.2], [2.2, 2.2]];
  const tape = (/** @type {string} */ colour, /** @type {number} */ width) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
  const corners = buckle.map(([up, back]) => xy(at(up, front + back))).join('L');
  return tape(COLOUR.card, 3) + tape(COLOUR.band, 2.2) + shape(`M${corners}Z`, COLOUR.card, `stroke="${COLOUR.hair}" stroke-width=".6"`);
}

/** The nerve that slides: behind the leg (sciatic) or in front of the thigh (femoral). @param {Mark} mark @param {Point} _p @param {Moment} moment */
function nerve({ front }, _p, { body: { joints: j, directions: d } }) {
  const m = front ? 1 : -1;
  /** @param {string} from @param {string} to @param {number} share @param {number} way @param {number} far */
  const along = (from, to, share, way, far) => add(between(j[from], j[to], share), polar(way + 90 * m, far));
  const thigh = [
    add(j.lumbar, polar(d.P - 90 * m, -2.6)), add(j.pelvis, polar(d.P - 90 * m, -2)),
    along('hip', 'knee', 0.35, d.th, 2.6), along('hip', 'knee', 0.85, d.th, 2), along('knee', 'ankle', 0.3, d.sh, 1.6),
  ];
  const path = front ? thigh : [...thigh, along('knee', 'ankle', 0.9, d.sh, 0.8)];
  return line(path, COLOUR.card, 2.6) + line(path, COLOUR.band, 1.4);
}

/** Head to heels in one line. @param {Mark} mark @param {Point} _p @param {Moment} moment */
function straight({ from = '', to = '', off = 0 }, _p, { body: { joints: j } }) {
  const start = j[from], end = j[to], way = direction(start, end), aside = polar(way + 90, off);
  return line([add(start, aside), add(end, aside, polar(way, 8))], COLOUR.accent, 1.2, 'stroke-dasharray="2.4 2.2"');
}

/** Time to rest. @param {Mark} mark @param {Point} p @param {Moment} moment */
function clock({ r = 6 }, p, { level }) {
  const hand = 90 - 300 * level, rim = r - 1, top = add(p, [0, rim]), end = add(p, polar(hand, rim));
  const sector = `M${xy(p)}L${xy(top)}A${rim} ${rim} 0 ${level > 0.6 ? 1 : 0} 1 ${xy(end)}Z`;
  const passed = `<path d="${sector}" fill="${COLOUR.accent}" opacity=".3"/>`;
  return disc(p, r, COLOUR.card, `stroke="${COLOUR.propDark}" stroke-width="1.2"`)
    + (level > 0.02 ? passed : '')
    + line([add(p, [0, r - 1.6]), p, add(p, polar(hand, r - 2.4))], COLOUR.accent, 1.3);
}

/** The muscle that works lights up, and is not seen at rest. @param {Mark} mark @param {Point} p @param {{ on: number }} moment */
export function muscle({ rx = 6, ry = 4, rot = 0 }, p, { on }) {
  if (on < 0.05) return '';
  const turned = `transform="translate(${xy(p)}) rotate(${-rot})"`, paint = `fill="${COLOUR.band}" stroke="${COLOUR.accent}" stroke-width=".9"`;
  return `<ellipse cx="0" cy="0" rx="${rx}" ry="${ry}" ${turned} ${paint} opacity="${round(0.9 * on)}"/>`;
}

const GAUGE_HEIGHT = 10;
const GAUGE_WIDTH = 34;
const GAUGE_ARM = 11;
/**
 * Effort, without a word: a bent arm, and ten bars that rise like those of a volume. The wanted range is framed, the filled part follows
 * the effort.
 * @param {Mark} mark @param {Point} p @param {Moment} moment
 */
function gauge({ range: [low, high] = [20, 30], w = GAUGE_WIDTH }, [px, y], { on }) {
  const x = (/** @type {number} */ share) => px - w / 2 + (w * share) / 100;
  const height = (/** @type {number} */ share) => mix(1.6, GAUGE_HEIGHT, share / 100);
  const level = ((low + high) / 2) * on, gap = w / 100;
  const bars = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((from) => {
    const top = y + height(from + 10), filled = clamp(level - from, 0, 10), bar = box(x(from), y, x(from + 10) - gap, top, COLOUR.prop, 0.5);
    return bar + (filled > 0.5 ? box(x(from), y, Math.min(x(from + filled), x(from + 10) - gap), top, COLOUR.accent, 0.5) : '');
  });
  const wanted = box(x(low) - gap, y - 1.1, x(high), y + height(high) + 1.1, 'none', 1, `stroke="${COLOUR.band}" stroke-width="1.1"`);
  return bentArm([x(0) - GAUGE_ARM, y]) + bars.join('') + wanted;
}
/** @param {Point} p its lower left corner */
function bentArm(p) {
  const at = (/** @type {number} */ dx, /** @type {number} */ dy) => add(p, [dx, dy]);
  const fist = disc(at(5.2, 9), 1.9, COLOUR.skin), muscles = disc(at(3.2, 2.9), 2.5, COLOUR.skin);
  const bones = capsule(at(0.4, 1.4), at(7.6, 1.4), 1.6, 1.6) + capsule(at(7.6, 1.4), at(5.8, 7.6), 1.6, 1.2);
  return shape(bones, COLOUR.skin) + muscles + fist;
}

/**
 * Wide when the lungs are full; the number says for how many seconds to breathe in, or out.
 * @param {Mark} mark @param {Point} p @param {Moment} moment
 */
function breathingRing({ r = 9, full, count }, p, { ex, t }) {
  const { share, breathesIn } = breathAt(ex, t, full), radius = mix(r * 0.5, r, share);
  const tip = (/** @type {number} */ way) => arrowHead(add(p, polar(way, radius + (breathesIn ? 2.6 : 5.2))), breathesIn ? way : way + 180);
  const tips = [45, 135, 225, 315].map(tip);
  const seconds = count ? numeral(add(p, [0, -2.8]), count[breathesIn ? 0 : 1]) : '';
  return ring(p, r, COLOUR.floor, 1) + disc(p, radius, COLOUR.water, 'opacity=".55"') + ring(p, radius, COLOUR.accent, 1.4) + tips.join('') + seconds;
}
/** How full the lungs are, and which way the breath goes. @param {Exercise} ex @param {number} t @param {string} full keyframe of the full lungs */
function breathAt(ex, t, full = 'b') {
  const names = keyNames(ex), i = clamp(Math.floor(t), 0, names.length - 2), u = t - i, breathesIn = names[i + 1][0] === full;
  return { share: breathesIn ? u : 1 - u, breathesIn };
}
/** @param {Point} p @param {number} value */
function numeral(p, value) {
  const font = 'font-size="8" font-weight="700" font-family="system-ui,sans-serif" text-anchor="middle"';
  return `<text x="${round(p[0])}" y="${round(-p[1])}" ${font} fill="${COLOUR.near}">${value}</text>`;
}

// ---------------------------------------------------------------- marks of a moment

/** Where a mark is drawn: on trunk and legs (under the arms), on the arms, or around the body. @param {Mark} mark */
function layerOf({ type, at }) {
  if (!/muscle|nerve|belt/.test(type)) return 'around';
  return /shoulder|elbow|wrist|hand|palm/.test(at?.joint ?? '') ? 'onArms' : 'onTrunk';
}

/**
 * Marks are seen in all frames, or near the keyframes named in `on`; muscles and gauges are always there and follow it.
 * @param {Exercise} ex @param {Body} body @param {Record<string, Body>} keys @param {number} t
 */
export function marks(ex, body, keys, t) {
  const names = keyNames(ex), last = names.length - 1, nearest = names[clamp(Math.round(t), 0, last)][0];
  const drawn = { onTrunk: '', onArms: '', around: '' };
  for (const mark of ex.marks || []) {
    const { on } = mark, follows = /muscle|gauge/.test(mark.type);
    if (on && !follows && !on.includes(nearest)) continue;
    const near = on ? Math.max(...names.map((name, i) => (on.includes(name[0]) ? clamp(1 - Math.abs(t - i), 0, 1) : 0))) : 1;
    drawn[layerOf(mark)] += MARKS[mark.type](mark, place(mark.at, body, keys), { ex, body, t, on: near, level: clamp(t / last, 0, 1) });
  }
  return drawn;
}

/** Points that the picture must have room for. @param {Mark} mark @param {Point} p where it is @param {Exercise} ex @returns {Point[]} */
export function markExtent(mark, p, ex) {
  if (mark.type === 'trail') return trailOf(mark, ex).flatMap((q) => /** @type {Point[]} */ ([add(q, [-1, -1]), add(q, [1, 1])]));
  const r = markRadius(mark), tip = mark.dir === undefined ? p : add(p, polar(mark.dir, (mark.len || 6) + (mark.gap || 0)));
  if (mark.type === 'gauge') return [add(p, [-r - GAUGE_ARM, -1]), add(p, [r, GAUGE_HEIGHT + 1])];
  return [add(p, [-r, -r]), add(p, [r, r]), tip];
}
/** @param {Mark} mark */
function markRadius({ type, w = GAUGE_WIDTH, r }) {
  switch (type) {
    case 'gauge': return w / 2;
    case 'ring': return (r || 9) + 4;
    case 'circle': return r || 0;
    case 'square': return 6;
    default: return 0;
  }
}
