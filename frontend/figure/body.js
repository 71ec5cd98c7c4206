// @ts-check
// The mannequin: capsules for limbs, a smooth outline for the trunk, a head with a face.
import { COLOUR, HALO, add, beside, between, capsule, clamp, disc, line, mix, polar, round, shape, sine, smooth, xy } from './geometry.js';
import { SIDES, kneeBend, palm, perSide, reach } from './skeleton.js';
/** @import { Body, Face, Point, Side } from './model' */

const RADIUS = { hip: 6.1, knee: 4.2, ankle: 2.7, shoulder: 3.5, elbow: 2.7, wrist: 2, hand: 2.1, fist: 2.6, neck: 3 };
const RADIUS_FRONT = { hip: 5.4, knee: 4, ankle: 2.7 };

/** Whether something told of 'near', 'far' or both holds for a side. @param {boolean | 'near' | 'far' | undefined} told @param {Side} k */
const holdsFor = (told, k) => told === true || told === (k ? 'far' : 'near');

// ---------------------------------------------------------------- limbs

/** What comes towards the viewer is seen larger. @param {number} share of its length that the segment shows */
const nearer = (share) => 1 + 0.35 * (1 - Math.min(1, share));

/** @param {Body} s @param {Side} k @param {string} cloth @param {string} skin */
function leg(s, k, cloth, skin) {
  const { ['hip' + k]: hip, ['knee' + k]: knee, ['ankle' + k]: ankle } = s.joints;
  const r = s.kind === 'F' ? RADIUS_FRONT : RADIUS, calf = between(knee, ankle, 0.3), share = s.shares['th' + k] ?? 1;
  const sits = sitsToViewer(s, share), kneeComes = sits || holdsFor(s.pose.kneecaps, k);
  const kneeRadius = kneeComes ? r.knee * nearer(share) : r.knee;
  const thigh = capsule(hip, knee, r.hip, kneeRadius);
  const shin = capsule(knee, calf, r.knee - 0.2, r.knee - 0.3) + capsule(calf, between(knee, ankle, 0.93), r.knee - 0.3, r.ankle);
  const kneecap = kneeComes ? disc(knee, kneeRadius - 1.1, COLOUR.card, 'opacity=".28"') : '';
  const part = (/** @type {string} */ path) => shape(path, cloth, HALO);
  // thigh and shin in one, unless they would melt into each other: then what is nearer lies above
  let drawn = part(thigh + shin);
  if (sits || kneeBend(s, k) > FOLDED) drawn = part(shin) + part(thigh);
  if (kneeComes && s.kind === 'S') drawn = part(thigh) + part(shin);
  return foot(s, k, skin) + drawn + kneecap;
}
/** A knee bent further shows its fold. */
const FOLDED = 112;
/** Sitting with the thighs towards the viewer: they lie before the shins. @param {Body} s @param {number} share */
const sitsToViewer = (s, share) =>
  s.kind === 'F' && s.face === 'viewer' && share < 0.6 && sine(s.directions.P) > 0.7 && !s.pose.angles.float;

/** @param {Body} s @param {Side} k @param {string} colour */
function foot(s, k, colour) {
  const ankle = s.joints['ankle' + k], way = s.directions['ft' + k];
  if (s.kind === 'F') return shape(capsule(ankle, s.joints['toe' + k], 2.5, 3.1), colour, HALO);
  /** @param {number} x along the foot @param {number} y below it */
  const at = (x, y) => xy(add(ankle, polar(way, x * (s.shares['ft' + k] ?? 1)), polar(way - 90, y)));
  const heel = `M${at(-2.2, -3)}Q${at(-4.2, 0.5)} ${at(-3.6, 2.4)}Q${at(-3.2, 3.9)} ${at(-1.6, 3.9)}`;
  const sole = `L${at(10.4, 3.9)}Q${at(12.6, 3.7)} ${at(11.9, 2.2)}`, instep = `Q${at(11, 0.9)} ${at(7, -0.2)}Q${at(3.2, -1.4)} ${at(2.4, -3.4)}Z`;
  return shape(heel + sole + instep, colour, HALO);
}

/** Landmarks that are gripped, not touched. */
const GRIPPED = /^(hamstring|shin|ankle|foot|instep|heel|stick)/;
/** @param {Body} s @param {Side} k */
function grips({ pose }, k) {
  const hold = perSide(pose.hand, k);
  return holdsFor(pose.grip, k) || (typeof hold === 'string' && GRIPPED.test(hold));
}
/**
 * @param {Body} s @param {Side} k @param {string} cloth @param {string} skin
 * @param {'fore' | 'upper' | 'hand' | 'wristless'} [part] the part to draw, where something lies between it and the rest
 */
function arm(s, k, cloth, skin, part) {
  const { ['shoulder' + k]: shoulder, ['elbow' + k]: elbow, ['wrist' + k]: wrist, ['hand' + k]: fingertips, shoulderC } = s.joints;
  const sleeve = between(shoulder, elbow, 0.58), fist = grips(s, k), middle = palm(s, k);
  const hand = fist ? capsule(wrist, middle, RADIUS.wrist, RADIUS.fist) : capsule(wrist, fingertips, RADIUS.wrist, RADIUS.hand);
  const fingers = fist ? knuckles(middle, s.directions['hd' + k]) : '';
  const collar = s.kind === 'F' ? disc(between(shoulder, shoulderC, 0.22), RADIUS.shoulder - 0.3, cloth) : '';   // no gap between sleeve and shirt
  const upper = shape(capsule(shoulder, sleeve, RADIUS.shoulder, RADIUS.elbow + 0.65), cloth, HALO) + collar;
  const fore = capsule(elbow, wrist, RADIUS.elbow, RADIUS.wrist), bare = capsule(sleeve, elbow, RADIUS.elbow + 0.2, RADIUS.elbow);
  if (part === 'fore') return shape(fore + hand, skin, HALO) + fingers;
  if (part === 'upper') return shape(bare, skin, HALO) + upper;
  if (part === 'hand') return shape(hand, skin, HALO) + fingers;
  if (part === 'wristless') return shape(fore + bare, skin, HALO) + upper;
  if (pointsAtViewer(s, k)) return upper + shape(bare + fore + hand + nearEnd(s, k), skin, HALO) + fingers;
  return shape(fore + bare + hand, skin, HALO) + fingers + upper;
}
const END_ON = 0.42;
const ELBOW_FREE = 4;
/** The near arm of a profile, all but end-on and free: what is nearer lies above the sleeve. @param {Body} s @param {Side} k */
function pointsAtViewer(s, k) {
  const free = s.pose.angles.float || s.joints.elbow[1] > s.floor + ELBOW_FREE;
  return s.kind === 'S' && !k && free && (s.shares.ua ?? 1) < END_ON;
}
/** The elbow, or the hand of a stretched arm, that comes towards the viewer. @param {Body} s @param {Side} k */
function nearEnd(s, k) {
  const { ['elbow' + k]: elbow, ['hand' + k]: hand } = s.joints, upper = s.shares['ua' + k] ?? 1, fore = s.shares['fa' + k] ?? 1;
  const stretched = Math.abs(s.directions['fa' + k] - s.directions['ua' + k]) < 30, elbowRadius = RADIUS.elbow * nearer(upper);
  return stretched ? capsule(elbow, hand, elbowRadius, RADIUS.hand * nearer(fore) ** 2) : capsule(elbow, elbow, elbowRadius, elbowRadius);
}
/** @param {Point} p @param {number} way */
const knuckles = (p, way) => [-1.1, 0.5].map((x) => line([beside(p, way, x + 1.2, 1.7), beside(p, way, x + 1.2, -1.7)], COLOUR.card, 0.55)).join('');

// ---------------------------------------------------------------- trunk and head

/** @typedef {[centre: Point, way: number, front: number, behind?: number]} Row half widths in front (or to the right) and behind */

/** @param {Body} s */
function torso(s) {
  const rows = s.kind === 'F' ? frontRows(s) : sideRows(s);
  const front = rows.map(([p, way, width]) => add(p, polar(way - 90, width)));
  const behind = rows.reverse().map(([p, way, width, back = width]) => add(p, polar(way + 90, back)));
  return shape(smooth([...front, ...behind]), COLOUR.body, HALO) + shoulderBlades(s) + buttons(s);
}
/** @param {Body} s @returns {Row[]} */
function frontRows({ joints: j, directions: { P, M, T }, shares }) {
  const hips = 4.9 * shares.hip, shoulders = 9 * shares.shoulder, long = shares.trunk;
  /** @param {string} joint @param {number} way @param {number} up @param {number} width @returns {Row} */
  const row = (joint, way, up, width) => [add(j[joint], polar(way, up)), way, width];
  return [
    row('pelvis', P, -5 * long, hips * 0.6 + 1),
    row('pelvis', P, -1, hips + 4),
    row('pelvis', P, 4 * long, hips + 3.3),
    row('lumbar', M, 1, hips * 0.5 + 4.4),
    row('thorax', M, 1, shoulders * 0.62 + 2.4),
    row('shoulderC', T, -3 * long, shoulders + 1.2),
    row('shoulderC', T, 1, shoulders * 0.86),
    row('shoulderC', T, 2.8, shoulders * 0.3 + 1),
  ];
}
/** @param {Body} s @returns {Row[]} */
function sideRows({ joints: j, directions: { P, M, T, neck: neckWay }, belly, gluteals, twist }) {
  const wider = Math.abs(sine(twist)) * 3.4;   // a turned chest shows more of its breadth
  /**
   * @param {string} joint @param {number} along @param {number} up @param {number} way @param {number} front @param {number} behind
   * @returns {Row}
   */
  const row = (joint, along, up, way, front, behind) => [add(j[joint], polar(along, up)), way, front, behind];
  return [
    row('pelvis', P, -5.6, P, 3, 4 + gluteals * 0.7),
    row('pelvis', P, -2, P, 5.6, 6.2 + gluteals),
    row('pelvis', P, 3, P, 5.5 + belly, 6 + gluteals * 0.3),
    row('lumbar', P, 0.5, mix(P, M, 0.5), 5.2 + belly * 2.2, 4.6),
    row('lumbar', M, 6, M, 5.6 + belly, 4.9),
    row('thorax', T, 2, mix(M, T, 0.7), 6.5 + wider, 5.8 + wider),
    row('shoulderC', T, -2.5, T, 5.4 + wider, 5.6 + wider),
    row('shoulderC', T, 1.8, T, 3.3 + wider * 0.4, 4 + wider * 0.4),
    row('shoulderC', T, 3.6, mix(T, neckWay, 0.5), 2, 2.7),
  ];
}
/** The buttons show which way a chest seen from the front is turned. @param {Body} s */
function buttons({ pose, joints: j, directions: d, shares }) {
  if (pose.angles.yaw === undefined) return '';
  const ends = [0.9, -0.1].map((v) => add(between(j.pelvis, j.shoulderC, v), polar(d.T - 90, (shares.yaw || 0) * 7 * v)));
  return line(ends, COLOUR.card, 0.9, 'opacity=".7" stroke-dasharray="1.4 2.4"');
}
/** Seen from behind. @param {Body} s */
function shoulderBlades({ joints: j, directions: d, shares }) {
  if (!shares.blades) return '';
  const blade = (/** @type {number} */ m) => {
    const centre = beside(j.shoulderC, d.T, -7, m * shares.blades);
    /** @param {number} out @param {number} up */
    const corner = (out, up) => add(centre, polar(d.T + 90, m * out), polar(d.T, up));
    return shape(smooth([corner(2.8, 4), corner(-1.6, 3.6), corner(-0.6, -5)]), COLOUR.far, 'opacity=".75"');
  };
  return [-1, 1].map(blade).join('');
}

/** Heads in their own frame: crown up, face to the right. @type {Record<Face, string>} */
const SKULL = {
  side: '<path d="M-1-6.6C3-6.9 5.4-4.6 5.4-1.6L6.7.9C6.9 1.4 6.5 1.7 5.7 1.7L5.5 3.6C5.4 5.6 4 6.5 2 6.5L-1.5 6.3C-4.6 5.3-5.7 2.5-5.7-.8C-5.7-4.3-3.6-6.5-1-6.6Z"',
  viewer: '<ellipse rx="5.3" ry="6.6"',
  away: '<ellipse rx="5.3" ry="6.6"',
};
/** @type {Record<Face, string>} */
const HAIR = {
  side: 'M4.9-3.9C4.2-6.6 1.6-7.5-1-7.3C-4.6-7.1-6.7-4.4-6.5-.7C-6.4 1.8-5.5 3.9-4 5.2C-2.4 4.4-1.7 2.8-1.7.6C-.6.5.2-.3.2-1.6C.3-3 2.6-3.4 4.9-3.9Z',
  viewer: 'M-5.6.2C-6.3-4.6-3.6-7.4 0-7.4S6.3-4.6 5.6.2C4.9-2.6 3.6-4.2 1.4-4.4C-1.2-4.5-4.2-3.9-5.6.2Z',
  away: 'M-5.7.4C-6.4-4.6-3.6-7.4 0-7.4S6.4-4.6 5.7.4C5.4 3.4 3.4 5.4 0 5.4S-5.4 3.4-5.7.4Z',
};
/** @param {Body} s */
function head({ joints: j, directions: d, shares, face }) {
  const turned = `translate(${round(j.head[0])} ${round(-j.head[1])}) rotate(${round(90 - d.head)})`;
  return `<g transform="${turned}">${headShape(face, shares.yaw || 0)}</g>`;
}
/** @param {Face} face @param {number} yaw */
export const headShape = (face, yaw = 0) =>
  `${SKULL[face]} fill="${COLOUR.skin}" ${HALO}/><path d="${HAIR[face]}" fill="${COLOUR.hair}"/>${features(face, yaw)}`;
/** @param {number} x */
const eye = (x) => `<circle cx="${round(x)}" cy=".6" r=".75" fill="${COLOUR.hair}"/>`;
/** Eyes make a face of it, above all where it looks up or down; the nose shows which way it is turned. @param {Face} face @param {number} yaw */
function features(face, yaw) {
  if (face === 'away') return '';
  if (face === 'side') return eye(3.5);
  const eyes = [-1.9, 1.9].map((x) => x + yaw * 3).filter((x) => Math.abs(x) < 5).map(eye).join('');
  return eyes + (yaw ? `<circle cx="${round(Math.min(1, yaw) * 5)}" cy="1.8" r="1.2" fill="${COLOUR.skin}"/>` : '');
}
/** The neck lies under the shirt, so that the collar and not a bar of skin ends it. @param {Body} s */
const neck = ({ joints: j, directions: d }) =>
  shape(capsule(add(j.shoulderC, polar(d.T, 0.5)), add(j.head, polar(d.head, -2)), RADIUS.neck, RADIUS.neck - 0.2), COLOUR.skin);

// ---------------------------------------------------------------- the whole

/**
 * Cloth and skin: the near side is saturated and the far side pale, unless figure.work names the limbs that work.
 * @param {Body} s @param {string} part @param {string[]} work
 */
function colours(s, part, work) {
  const far = part.endsWith('2'), flat = s.kind === 'F', sleeve = part.startsWith('arm') && flat;
  const skin = far && !flat ? COLOUR.skinFar : COLOUR.skin, pale = flat ? COLOUR.mid : COLOUR.far;
  if (work.includes(part)) return [sleeve ? COLOUR.body : COLOUR.near, COLOUR.skin];
  const otherWorks = work.includes(far ? part.slice(0, -1) : part + '2');
  return [sleeve ? COLOUR.body : far ? pale : otherWorks ? COLOUR.mid : COLOUR.near, skin];
}

const LAYERS_FRONT = ['leg2', 'leg', 'torso', 'head', 'arm2', 'arm'];
const LAYERS_SIDE = ['arm2', 'leg2', 'head', 'torso', 'leg', 'arm'];
/**
 * From the back to the front; the neck under head and trunk, signs on trunk and legs under the arms, what is held before the near arm,
 * unless the pose says otherwise.
 * @param {Body} s
 */
function layers({ pose, kind }) {
  const order = [...(pose.layers || (kind === 'F' ? LAYERS_FRONT : LAYERS_SIDE))];
  if (!order.includes('neck')) order.splice(Math.min(order.indexOf('torso'), order.indexOf('head')), 0, 'neck');
  order.splice(Math.max(...['torso', 'leg', 'leg2'].map((part) => order.indexOf(part))) + 1, 0, 'onTrunk');
  if (!order.includes('held')) order.splice(order.includes('arm') ? order.lastIndexOf('arm') : order.length, 0, 'held');
  return [...order, 'onArms'];
}

/**
 * @param {Body} s
 * @param {{ held?: string, onTrunk?: string, onArms?: string, work?: string[], hide?: string[] }} [options]
 *     held: drawn things in the hands; onTrunk, onArms: signs drawn on the body; hide: parts left out
 */
export function mannequin(s, { held = '', onTrunk = '', onArms = '', work = [], hide = [] } = {}) {
  if (s.pose.kind === 'over') return fromAbove(s);
  const working = s.pose.work || work;
  /** @type {Record<string, string>} */
  const parts = { torso: torso(s), head: head(s), neck: neck(s), held, onTrunk, onArms };
  for (const k of SIDES) {
    const [cloth, skin] = colours(s, 'leg' + k, working), [sleeve, hand] = colours(s, 'arm' + k, working);
    parts['leg' + k] = leg(s, k, cloth, holdsFor(s.shoes, k) ? COLOUR.band : skin);
    parts['arm' + k] = arm(s, k, sleeve, hand);
    for (const part of /** @type {const} */ (['fore', 'upper', 'hand', 'wristless'])) parts[part + k] = arm(s, k, sleeve, hand, part);
  }
  return layers(s).filter((name) => !hide.includes(name)).map((name) => parts[name]).join('');
}

// ---------------------------------------------------------------- standing, seen from above

/** @type {Point[]} */
const SHOULDERS_FROM_ABOVE = [[-11.5, 1], [-10, 4.4], [-4, 5.4], [4, 5.4], [10, 4.4], [11.5, 1], [10, -3.2], [4, -5], [-4, -5], [-10, -3.2]];
/** Feet, hips, arms, shoulders, crown of the head. Forward is up the page. @param {Body} s */
function fromAbove({ pose, push = pose.push ?? 0 }) {
  /** @type {Point[]} */
  const feet = pose.split ? [[-5, 9], [5, -17]] : [[-6, 1], [6, 1]];
  const thighs = pose.split ? shape(capsule([-4.5, 0], [-5, 9], 5, 3.4) + capsule([4.5, 0], [5, -16], 5, 3.4), COLOUR.near, HALO) : '';
  return [
    thighs,
    ...feet.map((p) => shape(capsule(p, add(p, [0, 8]), 2.6, 3.2), COLOUR.propDark, HALO)),
    `<ellipse rx="9" ry="6.4" fill="${COLOUR.near}" ${HALO}/>`,
    armFromAbove(-1, push),
    armFromAbove(1, push),
    shape(capsule([-1.6, push + 1], [1.6, push + 1], 2.7, 2.7), COLOUR.skin, HALO),
    line([[0, push + 2.6], [0, push - 0.6]], COLOUR.card, 0.6),
    shape(smooth(SHOULDERS_FROM_ABOVE), COLOUR.body, HALO),
    `<ellipse cx="0" cy="-7" rx="1.4" ry="1.6" fill="${COLOUR.skin}"/><ellipse cx="0" cy="-1" rx="5" ry="6.2" fill="${COLOUR.skin}" ${HALO}/>`,
    `<ellipse rx="5.2" ry="6" fill="${COLOUR.hair}"/>`,
  ].join('');
}
/** Elbows stay under the shoulders until the hands press out. @param {number} m -1 left, 1 right @param {number} push */
function armFromAbove(m, push) {
  const shoulder = /** @type {Point} */ ([m * 9.6, 1]), hand = /** @type {Point} */ ([m * 2.1, push]);
  const bent = add(shoulder, polar(reach(shoulder, hand, 16, 14.5, m)[0], 16)), low = push < 14 ? between(shoulder, hand, 0.5) : bent;
  const elbow = between([m * 12.5, push * 0.35], low, clamp((push - 8) / 12, 0, 1));
  return shape(capsule(elbow, hand, 2.8, 2.1), COLOUR.skin, HALO)
    + shape(capsule(shoulder, between(shoulder, elbow, 0.7), 3.7, 3.2), COLOUR.near, HALO)
    + shape(capsule(between(shoulder, elbow, 0.58), elbow, 2.9, 2.7), COLOUR.skin);
}
