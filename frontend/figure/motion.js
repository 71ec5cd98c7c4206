// @ts-check
// Keyframes of an exercise and the body at any phase between them.
import { add, between, clamp, direction, distance, ease, fullTurn, mix, polar, sine, turnOf, unwrap } from './geometry.js';
import { SIDES, aim, bendArm, bendLeg, forward, fullBone, kneeBend, limb, perSide, sideOf } from './skeleton.js';
import { CLEAR, abducted, anklePin, build, fit, flatHand, handTarget, putHand, settle, touches } from './contacts.js';
/** @import { Body, Crank, Exercise, FigureOptions, Moment, Pins, Point, Pose, Segment, Side, Trace } from './model' */

// ---------------------------------------------------------------- keyframes

/** @param {Exercise} ex @param {string} name */
const poseOf = (ex, name) => /** @type {Record<string, Pose | undefined>} */ ({ a: ex.pose_a, b: ex.pose_b, c: ex.pose_c ?? undefined })[name[0]];
/** The pose a keyframe shows. @param {Exercise} ex @param {string} name */
export const poseNamed = (ex, name) => /** @type {Pose} */ (poseOf(ex, name));
/** Names of the keyframes, in their order. @param {Exercise} ex @returns {string[]} */
export const keyNames = (ex) => ex.figure?.order || ['a', 'b', 'c'].filter((name) => poseOf(ex, name));
/** Where the picture is drawn from; the text may describe the exercise from another side. @param {Exercise} ex */
export const viewOf = (ex) => ex.figure?.view || ex.view;

/** @type {WeakMap<Exercise, Record<string, Body>>} */
const solved = new WeakMap();
/** Keyframes worked out and lined up: a shared contact stays where it is. @param {Exercise} ex */
export function keyframes(ex) {
  let keys = solved.get(ex);
  if (!keys) {
    keys = solveKeyframes(ex);
    solved.set(ex, keys);
  }
  return keys;
}

/** @param {Exercise} ex */
function solveKeyframes(ex) {
  /** @type {Record<string, Body>} */
  const keys = {};
  const fig = ex.figure || {}, anchor = fig.anchor || anchorOf(ex), names = keyNames(ex);
  for (const name of ['a', 'b', 'c']) {
    const pose = poseOf(ex, name);
    if (!pose) continue;
    const s = build({ ...pose, elbow: pose.elbow || fig.elbow }, anchor, keys.a, fig.plant);
    s.shoes = fig.shoes;
    keys[name] = s;
    if (name !== 'a' && s.kind === 'F' && keys.a.kind === 'F') turnShortWay(s, keys.a);
  }
  for (const name of names) if (name.endsWith('~')) keys[name] = mirrored(keys[name[0]], fig.keepArms);
  for (const name in keys) {
    const s = keys[name];
    pedal(s, fig, names.indexOf(name));
    if (s.pose.kind === 'over') s.joints.hand = [0, s.pose.push ?? 0];
  }
  return keys;
}
/** Tweens turn the short way. @param {Body} s @param {Body} first */
function turnShortWay(s, first) {
  for (const name in s.directions) s.directions[name] = unwrap(s.directions[name], first.directions[name]);
}

/** The joint that stands still by default. @param {Exercise} ex */
function anchorOf(ex) {
  /** @type {Record<string, string[]>} */
  const byPosition = { supine: ['pelvis', 'shoulder'], prone: ['knee', 'toe', 'pelvis'], quadruped: ['knee', 'knee2'], 'side-lying': ['pelvis'] };
  const candidates = byPosition[ex.position] || ['ankle', 'ankle2', 'toe', 'knee', 'knee2'];
  return candidates.find((name) => touches(ex.pose_a, name) && touches(ex.pose_b, name)) || (ex.position === 'standing' ? 'ankle2' : 'pelvis');
}

/** The same body with its limbs exchanged, for the second half of a stride. @param {Body} s @param {boolean | undefined} keepArms */
function mirrored(s, keepArms) {
  const twin = { ...s, directions: { ...s.directions }, shares: { ...s.shares }, joints: {}, pins: mirroredPins(s) };
  const { hand } = s.pose;
  exchange(s.directions, twin.directions, keepArms, (way) => (s.kind === 'F' ? 540 - way : way));
  exchange(s.shares, twin.shares, keepArms, (share) => share);
  if (hand && !keepArms && typeof hand === 'object' && 'near' in hand) twin.pose = { ...s.pose, hand: { near: hand.far, far: hand.near } };
  return forward(twin, s.joints.pelvis);
}
/** @param {string} name */
const otherSide = (name) => (name.endsWith('2') ? name.slice(0, -1) : name + '2');
/**
 * @param {Record<string, number>} from @param {Record<string, number>} to @param {boolean | undefined} keepArms
 * @param {(value: number) => number} turned
 */
function exchange(from, to, keepArms, turned) {
  for (const name in from) {
    if (keepArms && /^(ua|fa|hd|shoulder)/.test(name)) continue;
    const other = otherSide(name);
    if (other in from) to[other] = turned(from[name]);
  }
}
/** @param {Body} s */
function mirroredPins(s) {
  /** @type {Pins} */
  const pins = {};
  for (const name in s.pins) {
    const [x, y] = s.pins[name];
    pins[/pelvis|head|shoulder/.test(name) ? name : otherSide(name)] = s.kind === 'F' && x !== null ? [2 * s.joints.pelvis[0] - x, y] : s.pins[name];
  }
  return pins;
}

// ---------------------------------------------------------------- pedals, squares

/** Both feet on pedals: half a turn of the crank in each tween. @param {Crank} crank @param {number} t @param {Side} k */
const crankAngle = (crank, t, k) => (crank.from || 0) - 180 * t + (k ? 180 : 0);
/** @param {Crank} crank @param {number} t @param {Side} k */
export const pedalAt = (crank, t, k) => add([crank.x, crank.y], polar(crankAngle(crank, t, k), crank.r));
/** @param {Body} s @param {FigureOptions} fig @param {number} t */
function pedal(s, { crank }, t) {
  if (!crank || t < 0) return;
  for (const k of SIDES) {
    const way = -8 - 10 * sine(crankAngle(crank, t, k));
    aim(s, 'ft' + k, way);
    bendLeg(s, k, add(pedalAt(crank, t, k), polar(way, -7.4), polar(way + 90, 4.9)));
  }
}

/** How far a hand or foot has got round its square. @param {Trace} square @param {number} t @returns {Point} */
function traceOffset({ size, way, from = 0, to = 1 }, t) {
  const corners = /** @type {Point[]} */ ([[0, 0], [0, -1], [way, -1], [way, 0], [0, 0]]);
  const passed = clamp((t - from) / (to - from), 0, 1) * 4, i = Math.min(3, Math.floor(passed));
  const [x, y] = between(corners[i], corners[i + 1], passed - i);
  return [x * size, y * size];
}
/** A limb goes round a square while the keyframes hold the body. @param {Body} s @param {FigureOptions} fig @param {number} t */
function trace(s, fig, t) {
  for (const square of fig.trace || []) {
    if (t < (square.from ?? 0) - 1e-6 || t > (square.to ?? 1) + 1e-6) continue;
    const k = sideOf(square.limb), offset = traceOffset(square, t);
    if (square.limb.startsWith('arm')) bendArm(s, k, add(s.joints['wrist' + k], offset));
    else bendLeg(s, k, add(s.joints['ankle' + k], offset));
  }
}

// ---------------------------------------------------------------- tween

/**
 * The body at phase t: 0 first keyframe, 1 the second, 2 the third. A roll cannot be tweened in a profile: then `next` fades in.
 * @param {Exercise} ex @param {number} t @returns {Moment}
 */
export function bodyAt(ex, t) {
  const keys = keyframes(ex), names = keyNames(ex), fig = ex.figure || {};
  const i = clamp(Math.floor(t), 0, names.length - 1), u = t - i, p = keys[names[i]], q = keys[names[Math.min(i + 1, names.length - 1)]];
  if (u < 1e-4 || p === q) {
    const s = fig.crank || fig.trace ? mixBodies(p, p, 0) : p;
    pedal(s, fig, t);
    trace(s, fig, t);
    return { body: s };
  }
  if (p.kind !== q.kind || fig.fade) return { body: p, next: q, blend: ease(clamp((u - 0.3) / 0.4, 0, 1)) };
  return { body: p.pose.kind === 'over' ? pressing(p, q, u) : tween(ex, p, q, u, t) };
}
/** @param {Body} p @param {Body} q @param {number} u */
function pressing(p, q, u) {
  const s = mixBodies(p, q, u);
  s.push = mix(p.pose.push ?? 0, q.pose.push ?? 0, u);
  s.joints.hand = [0, s.push];
  return s;
}
/**
 * Mixed angles, then the pins that both keyframes have, then what is free: it must not sink, and the hands go from hold to hold.
 * @param {Exercise} ex @param {Body} p @param {Body} q @param {number} u @param {number} t
 */
function tween(ex, p, q, u, t) {
  const fig = ex.figure || {}, projected = fig.project || [], s = mixBodies(p, q, u), inProfile = s.kind === 'S' && viewOf(ex) !== 'T';
  s.abduct = abducted(p) || abducted(q);
  s.elbow = q.pose.elbow ?? p.pose.elbow;
  s.pins = sharedPins(ex, s, p, q, u);
  s.kneeLimit = { '': kneeLimit(p, q, ''), 2: kneeLimit(p, q, '2') };
  settle(s, s.pins);
  fit(s, s.pins);
  for (const name of projected) project(s, p, q, name, u, viewOf(ex) !== 'T');
  if (inProfile) keepOff(s, projected);
  pedal(s, fig, t);
  trace(s, fig, t);
  for (const k of SIDES) if (!projected.includes('arm' + k)) putHand(s, k, movingHand(s, p, q, k, u));
  return s;
}

const KNEE_PLAY = 4;
const STAYS = 4;   // the toe joint sinks by 2 when the heel rises
/**
 * The knee over a foot that stays bends no further than at either end: who rises on his toes does not squat on the way.
 * @param {Body} p @param {Body} q @param {Side} k
 */
function kneeLimit(p, q, k) {
  const [foot] = footPins(p, q, k), stays = foot && distance(pinOrJoint(p, foot), pinOrJoint(q, foot)) < STAYS;
  return stays ? Math.max(kneeBend(p, k), kneeBend(q, k)) + KNEE_PLAY : 180;
}

/** Between two bodies, pins aside. @param {Body} p @param {Body} q @param {number} u */
export function mixBodies(p, q, u) {
  const nearer = u < 0.5 ? p : q;
  /** @type {Body} */
  const s = {
    ...p,
    pose: nearer.pose, face: nearer.face,
    directions: {}, shares: {}, joints: {},
    belly: mix(p.belly, q.belly, u), gluteals: mix(p.gluteals, q.gluteals, u), twist: mix(p.twist, q.twist, u),
    shoulderShift: { '': mix(p.shoulderShift[''], q.shoulderShift[''], u), 2: mix(p.shoulderShift[2], q.shoulderShift[2], u) },
  };
  for (const name in p.directions) s.directions[name] = mix(p.directions[name], q.directions[name], u);
  for (const k of SIDES) s.directions['hd' + k] = s.directions['fa' + k] + mix(wristTurn(p, k), wristTurn(q, k), u);   // the hand turns with its forearm
  for (const name in p.shares) s.shares[name] = mix(p.shares[name], q.shares[name] ?? p.shares[name], u);
  return forward(s, between(p.joints.pelvis, q.joints.pelvis, u));
}
/** @param {Body} s @param {Side} k */
const wristTurn = (s, k) => turnOf(s.directions['hd' + k] - s.directions['fa' + k]);

/**
 * Contacts that both keyframes share stay pinned on the way; a foot that changes place steps over (or, with figure.slide, slides).
 * @param {Exercise} ex @param {Body} s @param {Body} p @param {Body} q @param {number} u
 */
function sharedPins(ex, s, p, q, u) {
  /** @type {Pins} */
  const pins = {};
  const fig = ex.figure || {}, steps = fig.step ?? (!fig.slide && !fig.travel && s.kind === 'S' && /standing|sitting/.test(ex.position));
  for (const name of ['pelvis', 'shoulder', 'head']) {
    const from = p.pins[name], to = q.pins[name];
    if (from && to) pins[name] = [from[0] === null || to[0] === null ? null : mix(from[0], to[0], u), mix(from[1], to[1], u)];
  }
  for (const k of SIDES) {
    const both = kneels(p, k) && kneels(q, k);
    for (const name of both ? kneelingPins(p, q, k) : footPins(p, q, k)) {
      pins[name] = stepOver(pinOrJoint(p, name), pinOrJoint(q, name), u, steps, fig.hop || 5);
    }
    for (const name of ['elbow' + k, 'wrist' + k].filter((each) => p.pins[each] && q.pins[each])) {
      pins[name] = between(pinOrJoint(p, name), pinOrJoint(q, name), u);
    }
  }
  return pins;
}
/** @param {Body} s @param {Side} k */
const kneels = (s, k) => Boolean(s.pins['knee' + k]);
/** @param {Body} s @param {string} name */
const pinOrJoint = (s, name) => /** @type {Point} */ (s.pins[name] || s.joints[name]);
/** @param {Body} p @param {Body} q @param {Side} k */
const kneelingPins = (p, q, k) => ['knee' + k, 'ankle' + k, 'toe' + k].filter((name) => p.pins[name] && q.pins[name]);
/** A foot that stands at both ends; one that rolls from its sole to its instep is free. @param {Body} p @param {Body} q @param {Side} k */
function footPins(p, q, k) {
  const ankle = 'ankle' + k, toe = 'toe' + k, stands = (/** @type {Body} */ b) => b.pins[ankle] || b.pins[toe];
  const onInstep = (/** @type {Body} */ b) => kneels(b, k) && b.pins[ankle];
  if (!stands(p) || !stands(q) || onInstep(p) || onInstep(q)) return [];
  return p.pins[ankle] && q.pins[ankle] ? [ankle] : [toe];
}
/**
 * Up a step: first up, then forward; down: the other way round.
 * @param {Point} from @param {Point} to @param {number} u @param {boolean} steps @param {number} hop @returns {Point}
 */
function stepOver(from, to, u, steps, hop) {
  const far = distance(from, to), rise = steps ? to[1] - from[1] : 0, late = u ** 1.8, early = 1 - (1 - u) ** 2.2;
  const [x, y] = rise > 3 ? [late, early] : rise < -3 ? [early, late] : [u, u];
  const lifted = steps && far > 1.5 ? Math.sin(Math.PI * u) * Math.min(hop, far * 0.4) : 0;
  return [mix(from[0], to[0], x), mix(from[1], to[1], y) + lifted];
}

/** @type {Record<string, [from: string, segment: Segment, to: string][]>} */
const CHAINS = {
  leg: [['hip', 'th', 'knee'], ['knee', 'sh', 'ankle'], ['ankle', 'ft', 'toe']],
  arm: [['shoulder', 'ua', 'elbow'], ['elbow', 'fa', 'wrist'], ['wrist', 'hd', 'hand']],
};
/**
 * figure.project: a limb that swings towards the viewer. Seen edge-on its joints run straight from place to place and its bones look shorter.
 * @param {Body} s @param {Body} p @param {Body} q @param {string} name @param {number} u @param {boolean} onFloor
 */
function project(s, p, q, name, u, onFloor) {
  const k = sideOf(name), { directions: d, shares: x } = s, hand = 'hd' + k, fore = 'fa' + k;
  for (const [from, segment, to] of CHAINS[name.startsWith('leg') ? 'leg' : 'arm']) {
    if (segment === 'hd') {
      x[hand] = Math.min(1, (x[fore] ?? 1) / mix(p.shares[fore] ?? 1, q.shares[fore] ?? 1, u));   // the hand turns with the forearm
      // and turns over upwards, not through the floor
      if (onFloor && s.kind === 'S') d[hand] = mix(fullTurn(p.directions[hand]), fullTurn(q.directions[hand]), u);
    }
    if (segment !== 'ft' && segment !== 'hd') {
      const root = s.joints[from + k], end = between(p.joints[to + k], q.joints[to + k], u), bent = d[hand] - d[fore];
      aim(s, segment + k, direction(root, end));
      x[segment + k] = distance(root, end) / fullBone(s, segment);
      d[hand] = d[fore] + bent;
    }
    limb(s, k);
  }
}

/** Points of the sole, from the ankle: along the foot and below it. */
const SOLE = [[-3, 3.4], [10.4, 3.9], [11.8, 2]];
/** Free limbs never pass through the floor. @param {Body} s @param {string[]} projected */
function keepOff(s, projected) {
  const { joints: j, directions: d, pins } = s;
  for (const k of SIDES) {
    if (!pins['knee' + k] && j['knee' + k][1] < CLEAR.knee) {
      aim(s, 'th' + k, direction(j['hip' + k], [j['knee' + k][0], CLEAR.knee]));
      limb(s, k);
    }
    if (!anklePin(s, k, pins)) {
      const ankle = j['ankle' + k], way = d['ft' + k];
      const lowest = Math.min(...SOLE.map(([x, y]) => add(ankle, polar(way, x), polar(way - 90, y))[1]));
      if (lowest < -0.2) bendLeg(s, k, [ankle[0], ankle[1] - lowest - 0.2]);
    }
    if (!pins['wrist' + k] && !pins['elbow' + k] && !projected.includes('arm' + k) && j['hand' + k][1] < CLEAR.wrist) {
      const [x, y] = j['wrist' + k];
      bendArm(s, k, [x, Math.max(y, CLEAR.wrist + 0.2)]);
      aim(s, 'hd' + k, flatHand(s, k));
      limb(s, k);
    }
  }
}

const HAND_HOP = 6.5;
/** A hand moves from what it holds at p to what it holds at q. @param {Body} s @param {Body} p @param {Body} q @param {Side} k @param {number} u */
function movingHand(s, p, q, k, u) {
  if (perSide(p.pose.elbow, k) !== perSide(q.pose.elbow, k)) return null;   // the elbow turns over: let the arm swing
  const holds = [p, q].map((key) => perSide(key.pose.hand, k)), [from, to] = holds.map((hold) => handTarget(s, hold));
  if (!from || !to) return null;
  const inRoom = holds.every((hold) => typeof hold === 'object' && 'x' in hold);
  // lift the hand off one support before it goes to the next
  const hop = inRoom && distance(from.at, to.at) > 6 ? HAND_HOP * Math.sin(Math.PI * u) : 0;
  const flat = from.flat === undefined || to.flat === undefined ? undefined : mix(from.flat, to.flat, u);
  return { at: add(between(from.at, to.at, u), [0, hop]), flat };
}

// ---------------------------------------------------------------- time

const MOVE_S = 1.5;
const BEAT_S = 0.55;
/** @param {Exercise} ex @param {number} tween */
function tweenSeconds({ figure }, tween, move = MOVE_S) {
  if (!figure?.cycle) return move;
  return (typeof figure.beat === 'object' ? figure.beat[tween] : figure.beat) || BEAT_S;
}
/** The position a still shows: the end of a movement, the first stride of a cycle, or where else the exercise is told best. @param {Exercise} ex */
export const stillPhase = (ex) => ex.figure?.still ?? (ex.figure?.cycle ? 0 : keyNames(ex).length - 1);
/** Seconds from the first keyframe to a phase, a keyframe or half way between two. @param {Exercise} ex @param {number} t */
export function secondsTo(ex, t) {
  const whole = Array.from({ length: Math.floor(t) }, (_, i) => tweenSeconds(ex, i)).reduce((sum, v) => sum + v, 0);
  return t % 1 ? whole + (t % 1) * tweenSeconds(ex, Math.floor(t)) : whole;
}
/** The phase so many seconds after the first keyframe. @param {Exercise} ex @param {number} seconds @param {number} move */
function phaseAfter(ex, seconds, move) {
  let left = seconds, tween = 0;
  while (left >= tweenSeconds(ex, tween, move)) left -= tweenSeconds(ex, tween++, move);
  const u = left / tweenSeconds(ex, tween, move);
  return tween + (ex.figure?.cycle ? u : ease(u));
}
/**
 * Phase for a clock: 1.5 s each way, the last keyframe held (dose hold, at most maxHold in a loop), a short rest at the first.
 * @param {Exercise} ex @param {number} seconds
 */
export function phase(ex, seconds, { move = MOVE_S, maxHold = 3, rest = 0.5 } = {}) {
  const n = keyNames(ex).length - 1, cycle = ex.figure?.cycle, hold = clamp(ex.dose?.hold_s || 0.4, 0.4, maxHold);
  const there = cycle ? secondsTo(ex, n) : move * n, loop = cycle ? there : there * 2 + hold + rest;
  const now = ((seconds % loop) + loop) % loop;
  if (now < there) return Math.min(n, phaseAfter(ex, now, move));
  if (now < there + hold) return n;
  return now < there * 2 + hold ? phaseAfter(ex, there * 2 + hold - now, move) : 0;
}
