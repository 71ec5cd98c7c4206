// @ts-check
// From the angles of a pose to the joints of a body, and the bending of a limb to a point.
import { add, arccosine, between, clamp, direction, distance, polar, sine, subtract, turnOf, unwrap } from './geometry.js';
/** @import { Body, PerSide, Place, Point, Pose, Segment, Side } from './model' */

/** Lengths: th thigh, sh shin, ft foot, ua upper arm, fa forearm, hd hand. */
export const LENGTH = { th: 24.5, sh: 24.6, ft: 12, lumbar: 9, waist: 10, chest: 10, neck: 6, skull: 6, ua: 17.5, fa: 15, hd: 5.5 };
const FOOT_FROM_FRONT = 7;
const HIP_HALF = 4.9;
const SHOULDER_HALF = 9;
const CHEST_TURN = 8.5;   // how far a quarter turn of the chest moves a shoulder
const WRIST_TO_PALM = 3;

/** @type {Side[]} */
export const SIDES = ['', '2'];
/** @type {Segment[]} */
const SHORTENED = ['th', 'sh', 'ua', 'fa', 'ft'];

/** The limb a joint, landmark or segment belongs to. @param {string} name @returns {Side} */
export const sideOf = (name) => (name.endsWith('2') ? '2' : '');

/** @template T @param {PerSide<T> | undefined} spec @param {Side} k @returns {T | undefined} */
export function perSide(spec, k) {
  const each = spec && !Array.isArray(spec) && typeof spec === 'object' && ('near' in spec || 'far' in spec);
  return each ? spec[k ? 'far' : 'near'] : /** @type {T | undefined} */ (spec);
}

// ---------------------------------------------------------------- angles → directions → joints

/** The body of a pose, its pelvis at the origin. @param {Pose} pose */
export const skeleton = (pose) => (pose.angles.P === undefined ? fromFront(pose) : inProfile(pose));

/** @param {Pose} pose @param {Body['kind']} kind @returns {Body} */
const newBody = (pose, kind) => ({
  kind,
  pose,
  face: pose.head || (kind === 'S' ? 'side' : 'viewer'),
  directions: {}, joints: {}, shares: {}, pins: {},
  floor: 0, belly: 0, gluteals: 0, twist: 0, shoulderShift: { '': 0, 2: 0 }, kneeLimit: { '': 180, 2: 180 },
});

/** Relative angles: each segment from the one before, positive where the body flexes. @param {Pose} pose */
function inProfile(pose) {
  const a = pose.angles, s = newBody(pose, 'S');
  /** @param {string} key @param {Side} k */
  const own = (key, k) => (k && a[key + 2] !== undefined ? a[key + 2] : a[key]) || 0;
  const lordosis = a.L || 0, nod = a.N || 0, chest = a.P - lordosis;
  const shift = sine(a.tw || 0) * CHEST_TURN;
  Object.assign(s, { belly: a.be || 0, gluteals: a.gl || 0, twist: a.tw || 0, shoulderShift: { '': shift, 2: -shift } });
  s.directions = { P: a.P, M: a.P - lordosis * (a.bias ?? 0.5), T: chest, neck: chest - nod / 2 - (a.pr || 0), head: chest - nod };
  for (const k of SIDES) {
    const th = a.P + 180 + own('h', k), sh = th - own('k', k), ft = sh + 90 + own('a', k);
    const ua = chest + 180 + own('s', k), fa = ua + own('e', k), hd = fa + own('w', k);
    setLimbs(s, k, { th, sh, ft, ua, fa, hd });
    for (const segment of SHORTENED) s.shares[segment + k] = (k && a[segment + 'x2'] !== undefined ? a[segment + 'x2'] : a[segment + 'x']) ?? 1;
  }
  return forward(s, [0, 0]);
}

/** Absolute directions; what is not told goes on in line. @param {Pose} pose */
function fromFront(pose) {
  const a = pose.angles, s = newBody(pose, 'F');
  /** @param {string} key @param {Side} k @param {number} otherwise */
  const own = (key, k, otherwise) => (k && a[key + 2] !== undefined ? a[key + 2] : a[key] ?? otherwise);
  const chest = a.T, pelvis = a.P0 ?? chest, head = a.Hd ?? chest;
  s.directions = { P: pelvis, M: (pelvis + chest) / 2, T: chest, neck: (chest + head) / 2, head };
  s.shares = { trunk: a.Tx ?? 1, hip: a.hw ?? 1, shoulder: a.sw ?? 1, blades: a.blades ?? 0, neck: a.nx ?? 1, yaw: a.yaw ?? 0 };
  for (const k of SIDES) {
    const th = own('th', k, pelvis + 180), sh = own('sh', k, th), ft = own('ft', k, sh + (k ? 25 : -25));
    const ua = own('ua', k, chest + 180), fa = own('fa', k, ua), hd = own('hd', k, fa);
    setLimbs(s, k, { th, sh, ft, ua, fa, hd });
    for (const segment of SHORTENED) s.shares[segment + k] = own(segment + 'x', k, segment === 'ft' ? 0.55 : 1);
  }
  return forward(s, [0, 0]);
}

/** @param {Body} s @param {Side} k @param {Record<Segment, number>} directions */
function setLimbs(s, k, directions) {
  for (const [segment, way] of Object.entries(directions)) s.directions[segment + k] = way;
}

/** Length of a segment as it is seen. @param {Body} s @param {Segment} segment @param {Side} k */
export const bone = (s, segment, k) => fullBone(s, segment) * (s.shares[segment + k] ?? 1);
/** @param {Body} s @param {Segment} segment */
export const fullBone = (s, segment) => (segment === 'ft' && s.kind === 'F' ? FOOT_FROM_FRONT : LENGTH[segment]);

/** Joints from directions; the pelvis is the root. @param {Body} s @param {Point} pelvis */
export function forward(s, pelvis) {
  const { directions: d, joints: j, shares: x } = s, flat = s.kind === 'F', long = x.trunk ?? 1;
  j.pelvis = pelvis;
  j.lumbar = add(pelvis, polar(d.P, LENGTH.lumbar * long));
  j.thorax = add(j.lumbar, polar(d.M, LENGTH.waist * long));
  j.shoulderC = add(j.thorax, polar(d.T, LENGTH.chest * long));
  j.neck = add(j.shoulderC, polar(d.neck, LENGTH.neck * (x.neck ?? 1)));
  j.head = add(j.neck, polar(d.head, LENGTH.skull * (x.neck ?? 1)));
  for (const k of SIDES) {
    const sign = k ? -1 : 1;
    j['hip' + k] = flat ? add(pelvis, polar(d.P + 90, HIP_HALF * sign * x.hip)) : pelvis;
    j['shoulder' + k] = flat
      ? add(j.shoulderC, polar(d.T + 90, SHOULDER_HALF * sign * x.shoulder), polar(d.T, -1.5))
      : add(j.shoulderC, polar(d.T, -1.2), polar(d.T - 90, s.shoulderShift[k]));
    limb(s, k);
  }
  return s;
}

/** Joints of the limbs of one side, from hip and shoulder on. @param {Body} s @param {Side} k */
export function limb(s, k) {
  /** @param {string} from @param {Segment} segment @param {string} to */
  const go = (from, segment, to) => { s.joints[to + k] = add(s.joints[from + k], polar(s.directions[segment + k], bone(s, segment, k))); };
  go('hip', 'th', 'knee');
  go('knee', 'sh', 'ankle');
  go('ankle', 'ft', 'toe');
  go('shoulder', 'ua', 'elbow');
  go('elbow', 'fa', 'wrist');
  go('wrist', 'hd', 'hand');
}

// ---------------------------------------------------------------- bending a limb to a point

/** Turns a segment the short way. @param {Body} s @param {string} segment @param {number} way */
export const aim = (s, segment, way) => { s.directions[segment] = unwrap(way, s.directions[segment]); };

/**
 * Directions of two bones whose end lies at a target.
 * @param {Point} root @param {Point} target @param {number} first @param {number} second lengths
 * @param {number} sign +1 bends counter-clockwise (elbow), -1 clockwise (knee)
 */
export function reach(root, target, first, second, sign) {
  const far = clamp(distance(root, target), Math.abs(first - second) + 0.01, first + second - 0.001), straight = direction(root, target);
  const way = straight - sign * arccosine((first * first + far * far - second * second) / (2 * first * far));
  return [way, direction(add(root, polar(way, first)), add(root, polar(straight, far)))];
}

/** @param {Body} s @param {Side} k @param {Point} ankle */
export const bendLeg = (s, k, ankle, sign = -1) => bend(s, k, ankle, sign, 'th', 'sh', 'hip', 0);
/**
 * Brings the wrist to a point, or (beyond > 0) what lies so far beyond it in the line of the forearm.
 * @param {Body} s @param {Side} k @param {Point} target
 */
export function bendArm(s, k, target, beyond = 0) {
  bend(s, k, target, elbowSign(s, k), 'ua', 'fa', 'shoulder', beyond);
  if (s.kind === 'S' && s.joints['elbow' + k][1] < s.floor + ELBOW_REST) restElbow(s, k, target, beyond);
  if (beyond) s.directions['hd' + k] = s.directions['fa' + k];
  limb(s, k);
}
/**
 * @param {Body} s @param {Side} k @param {Point} target @param {number} sign @param {Segment} upper @param {Segment} lower
 * @param {string} root @param {number} beyond
 */
function bend(s, k, target, sign, upper, lower, root, beyond) {
  const d = s.directions;
  const [first, second] = reach(s.joints[root + k], target, bone(s, upper, k), bone(s, lower, k) + beyond, sign);
  d[upper + k] = unwrap(first, d[upper + k]);
  d[lower + k] = d[upper + k] + turnOf(second - first);
  limb(s, k);
}

const ELBOW_REST = 2.7;
/**
 * An elbow that would sink into the support turns outwards and rests on it; the upper arm, pointing at the viewer, looks shorter.
 * @param {Body} s @param {Side} k @param {Point} target @param {number} beyond
 */
function restElbow(s, k, target, beyond) {
  const root = s.joints['shoulder' + k], was = s.joints['elbow' + k], y = s.floor + ELBOW_REST;
  const long = bone(s, 'fa', k) + beyond, run = Math.sqrt(Math.max(0, long * long - (target[1] - y) ** 2));
  const places = /** @type {Point[]} */ ([[target[0] - run, y], [target[0] + run, y]]);
  const elbow = places.filter((p) => distance(root, p) <= LENGTH.ua).sort((p, q) => distance(p, was) - distance(q, was))[0];
  if (!elbow) return;
  s.shares['ua' + k] = distance(root, elbow) / LENGTH.ua;
  aim(s, 'ua' + k, direction(root, elbow));
  aim(s, 'fa' + k, direction(elbow, target));
}

/**
 * A straight leg seen from the front stays straight; a little of its length goes into the picture.
 * @param {Body} s @param {Side} k @param {Point} ankle
 */
export function stretchLeg(s, k, ankle) {
  const root = s.joints['hip' + k], way = direction(root, ankle), share = distance(root, ankle) / (bone(s, 'th', k) + bone(s, 'sh', k));
  for (const segment of ['th', 'sh']) {
    aim(s, segment + k, way);
    s.shares[segment + k] = Math.min(1, s.shares[segment + k] * share);
  }
  limb(s, k);
}

/** How far a knee is bent. @param {Body} s @param {Side} k */
export const kneeBend = (s, k) => Math.abs(turnOf(s.directions['th' + k] - s.directions['sh' + k]));
/** @param {Body} s @param {Side} k */
export const kneeSign = (s, k) => (s.kind === 'F' ? Math.sign(turnOf(s.directions['sh' + k] - s.directions['th' + k])) || (k ? -1 : 1) : -1);
/** @param {Body} s @param {Side} k */
export const elbowSign = (s, k) =>
  perSide(s.elbow ?? s.pose.elbow, k) || (s.kind === 'F' ? Math.sign(turnOf(s.directions['fa' + k] - s.directions['ua' + k])) || 1 : 1);

// ---------------------------------------------------------------- places on the body

/** Middle of the palm. @param {Body} s @param {Side} k */
export const palm = (s, k) => add(s.joints['wrist' + k], polar(s.directions['hd' + k], WRIST_TO_PALM));
/** Where the wrist is when the palm of a hand laid in a direction is at a point. @param {Point} p @param {number} flat */
export const wristBehind = (p, flat) => subtract(p, polar(flat, WRIST_TO_PALM));
export const PALM = WRIST_TO_PALM;

/** So far along one direction and then so far along another. @param {Point} p @param {[way: number, far: number][]} steps */
const walk = (p, ...steps) => steps.reduce((q, [way, far]) => add(q, polar(way, far)), p);
/**
 * A point along a segment, so far in front of it (or, below 0, behind).
 * @param {Body} s @param {Side} k @param {string} from @param {string} to @param {Segment} segment @param {number} share
 * @param {number} front
 */
const along = (s, k, from, to, segment, share, front) =>
  walk(between(s.joints[from + k], s.joints[to + k], share), [s.directions[segment + k] + Math.sign(front) * 90, Math.abs(front)]);

/** Places that a hand can hold or a thing can sit at. @type {Record<string, (s: Body, k: Side) => Point>} */
const LANDMARKS = {
  belly: ({ joints: j, directions: d, belly }) => walk(j.pelvis, [d.P, 9], [d.M - 90, 6 + belly * 2]),
  lowbelly: ({ joints: j, directions: d, belly }) => walk(j.pelvis, [d.P, 4], [d.P - 90, 5 + belly]),
  chest: ({ joints: j, directions: d }) => walk(j.shoulderC, [d.T, -6], [d.T - 90, 7.5]),
  hug: ({ joints: j, directions: d }) => walk(j.shoulderC, [d.T, -10], [d.T - 90, 13]),
  hip: ({ kind, joints: j, directions: d, shares }, k) =>
    kind === 'F' ? walk(j.pelvis, [d.P, 3], [d.P + 90, (k ? -1 : 1) * (HIP_HALF * shares.hip + 3)]) : walk(j.pelvis, [d.P, 4], [d.P - 90, 2.5]),
  hipside: ({ joints: j, directions: d }) => walk(j.pelvis, [d.P, 3], [d.P - 90, 0.5]),
  lowback: ({ joints: j, directions: d }) => walk(j.pelvis, [d.P, 8], [d.P + 90, 3.5]),
  underback: ({ joints: j, directions: d }) => walk(j.pelvis, [d.P, 9], [d.P + 90, 4.3]),
  buttock: ({ joints: j, directions: d }) => walk(j.pelvis, [d.P, -1], [d.P + 90, 5]),
  nape: ({ joints: j, directions: d }) => walk(j.neck, [d.head, 2.5], [d.head + 90, 3.6]),
  temple: ({ joints: j, directions: d }) => walk(j.head, [d.head + 90, 1.6], [d.head, 0.5]),
  thigh: (s, k) => along(s, k, 'hip', 'knee', 'th', 0.68, 4.2),
  hamstring: (s, k) => along(s, k, 'hip', 'knee', 'th', 0.72, -4.4),
  shin: (s, k) => along(s, k, 'knee', 'ankle', 'sh', 0.3, 3.2),
  shinlow: (s, k) => along(s, k, 'knee', 'ankle', 'sh', 0.68, 3.6),
  knee: ({ kind, joints: j, directions: d }, k) => (kind === 'F' ? j['knee' + k] : walk(j['knee' + k], [d['th' + k] + 60, 2])),
  instep: ({ joints: j, directions: d }, k) => walk(j['ankle' + k], [d['ft' + k], 4], [d['ft' + k] + 90, 0.5]),
  heel: ({ joints: j, directions: d }, k) => walk(j['ankle' + k], [d['ft' + k], -2.4], [d['ft' + k] - 90, 1]),
  sole: (s, k) => along(s, k, 'ankle', 'toe', 'ft', 0.6, -3.6),
  foot: ({ joints: j }, k) => between(j['ankle' + k], j['toe' + k], 0.6),
  stickLow: ({ joints: j, directions: d }) => walk(j.pelvis, [d.P, -7], [d.P + 90, 6.6]),
  stickHigh: ({ joints: j, directions: d }) => walk(j.head, [d.head, 9], [d.head + 90, 6.9]),
  stickGripLow: ({ joints: j, directions: d }) => walk(j.pelvis, [d.P, 6], [d.P + 90, 6.4]),
  stickGripHigh: ({ joints: j, directions: d }) => walk(j.neck, [d.head, 0], [d.head + 90, 6.6]),
};
/** A landmark, or a joint by its name. @param {Body} s @param {string} name */
export function landmark(s, name) {
  const k = sideOf(name), find = LANDMARKS[name.replace('2', '')];
  return find ? find(s, k) : s.joints[name] || s.joints.pelvis;
}

/** Where a thing or a mark is. @param {Place | undefined} at @param {Body} body @param {Record<string, Body>} keys @returns {Point} */
export function place(at, body, keys) {
  if (!at) return [0, 0];
  if (at.x !== undefined) return [at.x, at.y || 0];
  const joint = at.joint ?? 'pelvis', s = at.pose ? keys[at.pose] : body;
  const p = joint.startsWith('palm') ? palm(s, sideOf(joint)) : s.joints[joint] || landmark(s, joint);
  return add(p, [at.dx || 0, at.dy || 0]);
}
