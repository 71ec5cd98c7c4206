// @ts-check
// Things of the picture: floor and furniture, what is held, magnifiers and insets.
import {
  COLOUR, HALO, RIM, add, between, box, capsule, clamp, direction, disc, distance, line, mix, polar, ring, round, shape, sine, smooth, subtract, xy,
} from './geometry.js';
import { landmark, place } from './skeleton.js';
import { build } from './contacts.js';
import { keyNames, mixBodies, pedalAt } from './motion.js';
import { headShape, mannequin } from './body.js';
import { marks, muscle } from './marks.js';
/** @import { Body, Crank, Exercise, Layer, Point, Pose, Prop, Side } from './model' */

/** @typedef {Partial<Record<Layer | 'top', string>> & { extent: Point[] }} Drawn behind the body, in its hands, before it; and the room it takes */
/** @typedef {{ ex: Exercise, body: Body, t: number, level: number }} Moment level: share of the whole movement */
/** @typedef {(prop: Prop, p: Point, q: Point, moment: Moment) => Drawn} Draw p, q: the places `at` and `to` */

/** @param {string} back @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 @param {string} [front] @returns {Drawn} */
const solid = (back, x0, y0, x1, y1, front) => ({ back, front, extent: [[x0, y0], [x1, y1]] });
/** @param {string} drawn @param {Point} p @param {number} w @param {number} h half width and height @returns {Drawn} */
const held = (drawn, p, w, h) => ({ held: drawn, extent: [add(p, [-w, -h]), add(p, [w, h])] });
/** An outline in the shape's own colour rounds its corners. @param {string} colour @param {number} width */
const rounded = (colour, width) => `stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"`;
const SEAT = 6.4;   // a pelvis sits so far above its seat
const FLOOR = 0.8;  // a line that stands on the floor ends here

// ---------------------------------------------------------------- room and floor

/** @type {Record<string, Draw>} */
const ROOM = {
  wall: ({ side, h = 108 }, [x]) => {
    const x1 = x + (side === 'left' ? -3.2 : 3.2);
    return solid(box(x, 0, x1, h, COLOUR.prop, 0.6), x, 0, x1, h);
  },
  /** A wall behind the person: skirting board and plug make it a wall. */
  wallFront: ({ h = 116, w = 0 }, [x]) => {
    const x0 = x - w / 2, x1 = x + w / 2, plug = box(x1 - 12, 16, x1 - 7, 21, COLOUR.prop, 0.8);
    return solid(box(x0, 0, x1, h, COLOUR.prop, 1, 'opacity=".32"') + box(x0, 0, x1, 3.4, COLOUR.prop, 0.4) + plug, x0, 0, x1, h);
  },
  /** The frame stands a little askew, so that both jambs are seen. */
  door: (_prop, [x]) => {
    const far = x + 8, farJamb = box(far - 1.4, 2, far + 1.4, 112, COLOUR.prop, 0.4), nearJamb = box(x - 2, 0, x + 2, 112, COLOUR.propDark, 0.4);
    const lintel = line([[x, 111], [far, 113]], COLOUR.propDark, 3), sill = line([[x, FLOOR], [far, 2.4]], COLOUR.prop, 1.6);
    return solid(farJamb + lintel + nearJamb + sill, x - 3, 0, far + 3, 114);
  },
  mat: ({ w = 0 }, [x]) => solid(box(x - w / 2, -2.2, x + w / 2, 0, COLOUR.prop, 1.1), x - w / 2, -2, x + w / 2, 0),
  matTop: ({ w = 0, h = 0 }, [x, y]) => {
    const x0 = x - w / 2, y0 = y - h / 2, x1 = x + w / 2, y1 = y + h / 2;
    const hem = box(x0 + 2, y0 + 2, x1 - 2, y1 - 2, 'none', 2, `stroke="${COLOUR.card}" stroke-width=".9" opacity=".8"`);
    return solid(box(x0, y0, x1, y1, COLOUR.floor, 3.4, 'opacity=".8"') + hem, x0, y0, x1, y1);
  },
  pad: ({ w = 14, h = 3 }, [x]) => solid(box(x - w / 2, 0, x + w / 2, h, COLOUR.band, 1.3, 'opacity=".75"'), x - 7, 0, x + 7, 3),
  /** Pressed flat by the body on it. */
  bolster: ({ w = 0 }, [x, y]) => solid(box(x - w / 2, 0, x + w / 2, y, COLOUR.band, 2.4, 'opacity=".75"'), x - w / 2, 0, x + w / 2, y),
  pillow: ({ w = 14, h = 5 }, [x, y]) => {
    const [x0, x1] = [x - w / 2, x + w / 2], [y0, y1] = [y - h / 2, y + h / 2];
    return solid(box(x0, y0, x1, y1, COLOUR.prop, Math.min(w / 2, h / 2) * 0.8, RIM), x0, y0, x1, y1);
  },
  /** The ground passes under the walker: strokes below, bushes behind. */
  ground: ({ x0 = -46, x1 = 46, bare }, _p, _q, { t, ex }) => {
    const gap = 16, gone = (ex.figure?.travel || 0) * t, drawn = [];
    for (let n = Math.floor((x0 + gone) / gap); n * gap - gone < x1; n++) {
      const x = n * gap - gone, seen = clamp(Math.min(x - x0, x1 - x) / 8, 0, 1), faded = `opacity="${round(seen)}"`;
      if (seen <= 0) continue;
      drawn.push(line([[x, -2.8], [Math.min(x1, x + 7), -2.8]], COLOUR.propDark, 1.3, faded));
      if (n % 3 === 0 && !bare) drawn.push(bush([x + 3, FLOOR], faded));
    }
    return { back: drawn.join(''), extent: [[x0, -4], [x1, 0]] };
  },
  /** The flag comes nearer: from small and far to full size. */
  goal: (_prop, [x], [end], { level }) => {
    const size = mix(0.42, 1, level), at = between([x, 7], [end, 0], level), top = add(at, [0, 54 * size]);
    const flag = shape(`M${xy(top)}l${round(16 * size)} ${round(-6 * size)}l${round(-16 * size)} ${round(-6 * size)}z`, COLOUR.accent);
    return { back: line([at, top], COLOUR.propDark, 2.2 * size) + flag, extent: [[end - 2, 0], [end + 17, 56], [x + 8, 30]] };
  },
  anchor: (_prop, [x, y]) => solid(box(x - 2.5, y - 2.5, x + 2.5, y + 2.5, COLOUR.propDark, 1), x - 3, y - 3, x + 3, y + 3),
  post: ({ h = 0 }, [x]) => {
    const foot = line([[x - 6, FLOOR], [x + 6, FLOOR]], COLOUR.propDark, 1.8);
    return solid(line([[x, 0], [x, h]], COLOUR.propDark, 2.4) + foot, x - 6, 0, x + 6, h);
  },
  water: ({ h = 0 }, [x], _q, { t }) => {
    const x0 = x - 46, waves = 9, w = 92 / waves, sway = (t % 1) * 2;
    const surface = `M${round(x0)} ${round(-h)}${`q${round(w / 2)} ${round(-2.4 + sway)} ${round(w)} 0`.repeat(waves)}`;
    const front = `<rect x="${round(x0)}" y="${-h}" width="92" height="${h}" fill="${COLOUR.water}" opacity=".42"/>`
      + `<path d="${surface}" fill="none" stroke="${COLOUR.water}" stroke-width="1.6"/>`;
    return solid('', x0, 0, x + 46, h, front);
  },
  /** Lies behind the body: what stays visible is the hollow. */
  gap: ({ w = 16, h = 8 }, [x, y]) => solid(box(x - w / 2, y, x + w / 2, y + h, COLOUR.band, 0.4, 'opacity=".8"'), x, y, x, y),
};

/** A round one: blades of grass look like an arrow. @param {Point} p @param {string} faded */
const bush = (p, faded) => shape(`M${xy(add(p, [-4, 0]))}a2.6 2.6 0 0 1 1.6-3.6a3 3 0 0 1 5.4.6a2 2 0 0 1 1 3z`, COLOUR.prop, faded);

// ---------------------------------------------------------------- furniture

/** @type {Record<string, Draw>} */
const FURNITURE = {
  chair,
  stool: ({ w = 20, z = 'back' }, [x, py]) => {
    const y = py - SEAT, x0 = x - w / 2, x1 = x + w / 2;
    const legs = line([[x0 + 1.6, y], [x0, FLOOR]], COLOUR.prop, 1.8) + line([[x1 - 1.6, y], [x1, FLOOR]], COLOUR.prop, 1.8);
    return { [z]: legs + box(x0, y - 2.8, x1, y, COLOUR.propDark, 1.3), extent: [[x0, 0], [x1, y]] };
  },
  sofa: ({ back = 14 }, [x, py]) => {
    const y = py - SEAT, x0 = x - Number(back);
    const feet = box(x0, 0, x0 + 3, 4, COLOUR.propDark, 0.5) + box(x + 4, 0, x + 7, 4, COLOUR.propDark, 0.5);
    const body = box(x0 + 2, 3, x + 9, y, COLOUR.prop, 3) + box(x0 - 8, 3, x0 + 3, y + 24, COLOUR.propDark, 4);
    return solid(body + feet + box(x0 + 2, y - 4, x + 9, y, COLOUR.prop, 2, RIM), x0 - 8, 0, x + 9, y + 24);
  },
  bed: ({ h: y = 24, x0 = 0, x1 = 0, head }) => {
    const headboard = head ? box(x0 - 2.4, 0, x0, y + 14, COLOUR.propDark, 1) : '';
    const legs = [x0 + 3, x1 - 3].map((x) => line([[x, y - 12], [x, FLOOR]], COLOUR.propDark, 2.2)).join('');
    const mattress = box(x0, y - 9, x1, y, COLOUR.prop, 2), base = box(x0, y - 12.5, x1, y - 9, COLOUR.propDark, 0.6);
    return solid(headboard + mattress + base + legs, x0 - 2, 0, x1 + 2, y + (head ? 14 : 0));
  },
  step: ({ left = 7, w = 24, h = 0, risers }, [px]) => {
    const x = px - left, riser = risers ? line([[x, h / 2], [x + w, h / 2]], COLOUR.propDark, 0.9) : '';
    return solid(box(x, 0, x + w, h, COLOUR.prop, 1) + box(x, h - 2, x + w, h, COLOUR.propDark, 1) + riser, x, 0, x + w, h);
  },
  counter: ({ w = 18 }, [x, y]) => {
    const cupboard = box(x + 3, 0, x + w, y - 2.6, COLOUR.prop, 0.6, 'opacity=".6"');
    return solid(cupboard + box(x, y - 2.8, x + w, y, COLOUR.propDark, 0.9), x, 0, x + w, y);
  },
  desk: (_prop, [x, y]) => {
    const screen = box(x + 17, y + 5, x + 19, y + 20, COLOUR.propDark, 0.6) + line([[x + 20, y + 8], [x + 21, y]], COLOUR.propDark, 1.6);
    const leg = line([[x + 27, y], [x + 27, FLOOR]], COLOUR.prop, 2.2);
    return solid(leg + screen + box(x, y - 2.4, x + 30, y, COLOUR.propDark, 0.8), x, 0, x + 30, y + 20);
  },
  shelf: (_prop, [x, y]) => {
    const board = box(x, y - 2.2, x + 18, y, COLOUR.propDark, 0.6), bracket = line([[x + 17, y - 9], [x + 6, y - 2]], COLOUR.propDark, 1.4);
    return solid(board + bracket + box(x + 17, 0, x + 20, y + 14, COLOUR.prop, 0.6), x, 0, x + 20, y + 14);
  },
  bike,
  car,
};

/** @type {Draw} */
function chair({ side, depth = 12, back, backH = 25, tilt = 2, arms, cushion = 0 }, [x, py]) {
  const y = py - SEAT, facing = side === 'right' ? -1 : 1, rear = x - 9 * facing, front = x + depth * facing;
  const seat = y - cushion, top = y + (back === false ? 0 : backH), dark = COLOUR.propDark;
  const rearLeg = line([[rear + 1.2 * facing, seat - 2], [rear + 0.2 * facing, FLOOR]], COLOUR.prop, 1.8);
  const frontLeg = line([[front - 1.4 * facing, seat - 2], [front - 0.6 * facing, FLOOR]], COLOUR.prop, 1.8);
  const backrest = back === false ? '' : line([[rear + facing, y - 1], [rear - tilt * facing, top]], dark, 2.6);
  const cushioned = cushion ? box(rear + facing, y - cushion, front, y, COLOUR.band, 1.4, 'opacity=".75"') : '';
  /** @type {(high: number) => string} */
  const armrest = (high) =>
    line([[rear + facing, high], [front - 2 * facing, high]], dark, 2.4) + line([[front - 3 * facing, high - 1], [front - 3 * facing, y]], dark, 1.8);
  const drawn = rearLeg + frontLeg + backrest + box(rear, seat - 2.6, front, seat, dark) + cushioned;
  return solid(drawn, rear - 4 * facing, 0, front, top, arms ? armrest(y + arms) : '');
}

/** Cranks and pedals turn with the feet (figure.crank). @type {Draw} */
function bike({ bar }, p, axle, { t, ex }) {
  const [x] = axle, hub = /** @type {Point} */ ([x + 27, 14]), seat = add(p, [-1, -SEAT]), dark = COLOUR.propDark, turned = 180 * t;
  const crank = (/** @type {Side} */ k) => {
    const pedal = pedalAt(/** @type {Crank} */ (ex.figure?.crank), t, k);
    return line([axle, pedal], k ? COLOUR.prop : dark, 2) + line([add(pedal, [-3.2, 0]), add(pedal, [3.2, 0])], COLOUR.hair, 1.7);
  };
  const spoke = (/** @type {number} */ way) => add(hub, polar(way - turned, 9.6));
  const spokes = [0, 60, 120].map((way) => line([spoke(way), spoke(way + 180)], COLOUR.prop, 1)).join('');
  const wheel = disc(hub, 12.6, COLOUR.prop) + disc(hub, 9.8, COLOUR.card) + spokes + disc(hub, 2, dark);
  const base = line([[x - 18, 1.2], [x + 40, 1.2]], dark, 2.4), fork = line([axle, hub, [x + 27, 1.4]], dark, 2.2);
  const frame = base + line([add(seat, [1, 0]), axle, [x - 12, 1.2]], dark, 2.6) + fork, grip = bar ?? hub;
  const handlebar = line([hub, add(grip, [2, -8]), add(grip, [3, -1.6]), add(grip, [-4, -1.6])], dark, 2.4);
  const saddle = box(seat[0] - 9, seat[1] - 1.6, seat[0] + 8, seat[1] + 0.8, COLOUR.hair, 1.3);
  return solid(wheel + frame + handlebar + saddle + crank('2'), x - 20, 0, x + 41, grip[1], disc(axle, 3.2, dark) + crank(''));
}

/** @type {Draw} */
function car({ wheel }, [x, py]) {
  const y = py - SEAT, dark = COLOUR.propDark, at = (/** @type {number} */ a, /** @type {number} */ b) => xy([x + a, b]);
  const body = `M${at(-30, 9)}L${at(-30, 36)}Q${at(-28, 88)} ${at(-8, 90)}L${at(16, 89)}Q${at(30, 86)} ${at(44, 50)}L${at(80, 44)}L${at(80, 9)}Z`;
  const seat = `M${at(-12, y)}L${at(13, y)}L${at(13, y - 5)}L${at(-13, y - 5)}L${at(-20, y + 30)}L${at(-15, y + 31)}Z`;
  const tyres = [x - 19, x + 67].map((w) => disc([w, 7], 7.4, COLOUR.hair, 'opacity=".55"') + disc([w, 7], 3, COLOUR.prop)).join('');
  const rim = (/** @type {number} */ way) => (wheel ? add([x, y], add(wheel, polar(way, 7))) : /** @type {Point} */ ([x, y]));
  const steering = wheel ? line([[x + 46, y + 8], add([x, y], wheel)], dark, 2.2) + line([rim(112), rim(292)], COLOUR.hair, 2) : '';
  const shell = shape(body, COLOUR.prop, 'opacity=".38"'), sill = box(x - 30, 6, x + 80, 9, dark, 1);
  return solid(shell + shape(seat, dark, rounded(dark, 1.6)) + sill + tyres + steering, x - 30, 0, x + 80, 90);
}

// ---------------------------------------------------------------- in the hands, round the limbs

/** @type {Record<string, Draw>} */
const HELD = {
  ball: ({ r = 0 }, p) => {
    const at = (/** @type {number} */ x, /** @type {number} */ y) => xy(add(p, [r * x, r * y]));
    const gloss = `M${at(-0.55, 0.45)}Q${at(-0.2, 0.8)} ${at(0.3, 0.7)}`;
    const shine = `<path d="${gloss}" fill="none" stroke="${COLOUR.card}" stroke-width="1.2" stroke-linecap="round"/>`;
    return solid(disc(p, r, COLOUR.prop) + shine, p[0] - r, p[1] - r, p[0] + r, p[1] + r);
  },
  band: ({ z = 'front' }, p, q) => ({ [z]: line([p, q], COLOUR.band, 1.6), extent: [p, q] }),
  stick: ({ z = 'front' }, p, q) => ({ [z]: line([p, q], COLOUR.band, 1.9), extent: [p, q] }),
  /** From both hands round the sole. */
  strap: (_prop, p, _q, { body }) => {
    const way = body.directions.ft, around = add(landmark(body, 'foot'), polar(way - 90, 4.4));
    const tip = add(body.joints.toe, polar(way + 180, 3), polar(way - 90, 4.2));
    return { held: line([p, tip, around], COLOUR.band, 1.7) + disc(tip, 1.2, COLOUR.band), extent: [p, tip] };
  },
  loop,
  bag: ({ h = 14, w = 12, z = 'held' }, p) => {
    const half = w / 2, at = (/** @type {number} */ x, /** @type {number} */ y) => xy(add(p, [x, y]));
    const handles = line([add(p, [-3, -5]), add(p, [-1.6, 0]), add(p, [1.6, 0]), add(p, [3, -5])], COLOUR.propDark, 1.2);
    const sack = shape(`M${at(-half, -5)}L${at(half, -5)}L${at(half - 1, -5 - h)}L${at(1 - half, -5 - h)}Z`, COLOUR.band, rounded(COLOUR.band, 1.4));
    const fold = line([add(p, [2 - half, -8]), add(p, [half - 2, -8])], COLOUR.card, 0.7, 'opacity=".7"');
    return { [z]: handles + sack + fold, extent: [add(p, [-half - 1, -h - 5]), add(p, [half + 1, 0])] };
  },
  kettlebell: (_prop, p) => {
    const dark = COLOUR.propDark, foot = line([add(p, [-2.6, -12]), add(p, [2.6, -12])], dark, 1.2);
    const drawn = ring(add(p, [0, -2.2]), 2.9, dark, 1.6) + disc(add(p, [0, -7.4]), 4.8, dark, RIM) + foot;
    return { held: drawn, extent: [add(p, [-5, -12]), add(p, [5, 0])] };
  },
  box: ({ w = 15, h = 13 }, [x, y]) => {
    const half = w / 2, high = h / 2, lid = line([[x - half, y + high * 0.4], [x + half, y + high * 0.4]], COLOUR.card, 0.8);
    const tape = box(x - 1.6, y + high * 0.05, x + 1.6, y + high * 0.4, COLOUR.card, 0.3, 'opacity=".6"');
    return held(box(x - half, y - high, x + half, y + high, COLOUR.band, 1, RIM) + lid + tape, [x, y], half, high);
  },
  jug: (_prop, [x, y]) => {
    const belly = smooth([[x - 4.6, y - 6], [x + 4.6, y - 6], [x + 5, y + 1], [x + 2, y + 5.4], [x - 2, y + 5.4], [x - 5, y + 1]]);
    return held(shape(belly, COLOUR.band, RIM) + box(x - 1.8, y + 5, x + 1.8, y + 8, COLOUR.propDark, 0.6), [x, y], 5, 8);
  },
  item: ({ z = 'held' }, [x, y]) => ({
    [z]: box(x - 2.6, y - 3.4, x + 2.6, y + 3.4, COLOUR.band, 1) + box(x - 1.8, y + 3, x + 1.8, y + 4.6, COLOUR.propDark, 0.4),
    extent: [[x - 3, y - 4], [x + 3, y + 5]],
  }),
  child,
  vacuum,
};

const CHILD_SIZE = 1.18;
/** Faces the adult (to the left): arms round the neck, legs round the waist. @type {Draw} */
function child(_prop, [x, y]) {
  /** @param {number} a @param {number} b @returns {Point} */
  const at = (a, b) => [x + a * CHILD_SIZE, y + b * CHILD_SIZE];
  /** @param {Point} p @param {Point} q @param {number} rp @param {number} rq @param {string} colour */
  const part = (p, q, rp, rq, colour) => shape(capsule(p, q, rp * CHILD_SIZE, rq * CHILD_SIZE), colour, RIM);
  const legDrawn = part(at(1, -6), at(-5, -8.5), 3, 2.4, COLOUR.band) + part(at(-5, -8.5), at(-3.4, -15.5), 2.3, 1.7, COLOUR.band)
    + shape(capsule(at(-3.4, -15.8), at(-0.4, -17), 1.5, 1.4), COLOUR.skin);
  const trunk = part(at(0.6, 5), at(1, -5.6), 3.9, 4.2, COLOUR.band);
  const armDrawn = part(at(0.4, 5.6), at(-7.6, 8.8), 1.9, 1.5, COLOUR.skin) + part(at(0.6, 5.4), at(-3, 7), 2.5, 2.1, COLOUR.band);
  const head = `<g transform="translate(${xy(at(0.2, 12.6))}) scale(-.9 .9)">${headShape('side')}</g>`;
  return held(legDrawn + trunk + armDrawn + head, [x, y], 8, 18);
}

const ABOVE_KNEE = 0.8;
/** A band round both thighs above the knees, from the outer edge of one to the outer edge of the other. @type {Draw} */
function loop({ r = 4.6 }, _p, _q, { body: { joints: j, directions: d } }) {
  const p = between(j.hip, j.knee, ABOVE_KNEE), q = between(j.hip2, j.knee2, ABOVE_KNEE);
  /** @param {Point} from @param {Point} to @param {number} thigh its direction */
  const outerEdge = (from, to, thigh) => [90, -90].map((turn) => add(from, polar(thigh + turn, r))).sort((a, b) => distance(b, to) - distance(a, to))[0];
  const ends = [outerEdge(p, q, d.th), outerEdge(q, p, d.th2)];
  return { back: line(ends, COLOUR.band, 3, 'opacity=".5"'), front: line(ends, COLOUR.card, 4) + line(ends, COLOUR.band, 3), extent: ends };
}

/** Upright vacuum cleaner: handle in the hands, dust bag on the shaft, wide head on the floor. @type {Draw} */
function vacuum(_prop, p, q) {
  const way = direction(p, q), end = add(p, polar(way, (p[1] - 4) / Math.max(0.15, -sine(way)))), top = add(p, polar(way, -7));
  const dark = COLOUR.propDark;
  const at = (/** @type {number} */ x, /** @type {number} */ y) => xy(add(end, [x, y]));
  const handle = line([top, end], dark, 1.7) + line([top, add(top, polar(way + 75, 4))], dark, 1.7);
  const bag = shape(capsule(between(p, end, 0.42), between(p, end, 0.86), 2.6, 4.6), COLOUR.band, RIM);
  const foot = shape(`M${at(-5, -4)}L${at(11, -4)}L${at(11, -1.6)}Q${at(4, 2.6)} ${at(-3.4, 2)}Z`, dark, rounded(dark, 1.4));
  return { held: handle + bag + foot + disc(add(end, [-3, -2.2]), 1.7, COLOUR.prop), extent: [[end[0] + 12, 0], top] };
}

// ---------------------------------------------------------------- pictures in the picture: drawn with the marks, left out with them

/** @param {string} top @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 @returns {Drawn} */
const inset = (top, x0, y0, x1, y1) => ({ top, extent: [[x0, y0], [x1, y1]] });
/** @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 */
const card = (x0, y0, x1, y1) => box(x0, y0, x1, y1, COLOUR.card, 2.5, `stroke="${COLOUR.floor}" stroke-width="1"`);

/** @type {Record<string, Draw>} */
const INSETS = {
  /** The same turn from above: thighs stay, shoulders and head turn. */
  turn: ({ angle = 45 }, [x, y], _q, { level }) => {
    const thighs = shape(capsule([x - 4, y], [x - 5, y - 15], 3.6, 3) + capsule([x + 4, y], [x + 5, y - 15], 3.6, 3), COLOUR.near, HALO);
    const shoulders = shape(capsule([-8, 0], [8, 0], 3.6, 3.6), COLOUR.body, HALO), crown = disc([0, 0], 4.2, COLOUR.hair, HALO);
    const nose = shape(capsule([0, -1], [0, -5.6], 1.1, 0.9), COLOUR.skin);
    const turned = `<g transform="translate(${xy([x, y])}) rotate(${round(angle * level)})">${shoulders}${nose}${crown}</g>`;
    return inset(card(x - 16, y - 22, x + 16, y + 11) + thighs + turned, x - 16, y - 22, x + 16, y + 11);
  },
  /** A second small figure: the stance, or the same position from another side; with an end pose it moves along. */
  inset: ({ pose, poseEnd, k = 0.32, w = 26, h = 34, low = 3, floor, axis, dx = 0 }, [x, y], _q, { level }) => {
    const start = build(/** @type {Pose} */ (pose)), s = poseEnd ? mixBodies(start, build(poseEnd), level) : start;
    const x0 = x - w / 2, x1 = x + w / 2, { shoulderC } = s.joints, chest = s.directions.T;
    const ground = floor === false ? '' : line([[x0 + 3, y - 0.4], [x1 - 3, y - 0.4]], COLOUR.floor, 1);
    const ends = [add(shoulderC, polar(chest + 180, 84)), add(shoulderC, polar(chest, 24))];
    const midline = axis ? line(ends, COLOUR.propDark, 1.6, 'stroke-dasharray="4 4"') : '';
    const figure = `<g transform="translate(${round(x + dx)} ${round(-y)}) scale(${k})">${midline}${mannequin(s)}</g>`;
    return inset(card(x0, y - low, x1, y + h - low) + ground + figure, x0, y - low, x1, y + h - low);
  },
};

/**
 * A magnifying glass: what lies within r of a point, k times as large, shown at another place. Arms are left out so that the trunk is seen.
 * @param {Prop} prop @param {Point} from @param {Point} to @param {Moment} moment
 * @param {string} back things drawn behind the body @param {string} glow signs on trunk and legs
 */
function zoom({ pose, muscles = [], hide = ['arm', 'arm2'], r = 12, k = 1.9 }, from, to, { ex, body, level }, back, glow) {
  const own = pose && build(pose), id = `zoom-${ex.slug || 'x'}`, way = direction(from, to), dark = COLOUR.propDark;
  const onTrunk = own ? muscles.map((m) => muscle(m, place(m.at, own, {}), { on: level })).join('') : glow;
  const seen = (own ? '' : back) + mannequin(own || body, { hide, onTrunk, work: ex.figure?.work });
  const pointer = line([add(from, polar(way, r)), add(to, polar(way + 180, r * k))], dark, 0.7);
  const where = own ? '' : ring(from, r, dark, 0.7, 'stroke-dasharray="2 1.4"') + pointer;
  return `${where}
<g transform="translate(${xy(to)}) scale(${k})"><clipPath id="${id}"><circle r="${r}"/></clipPath><circle r="${r}" fill="${COLOUR.card}"/>`
    + `<g clip-path="url(#${id})"><g transform="translate(${xy(subtract([0, 0], from))})">${seen}</g></g>`
    + `<circle r="${r}" fill="none" stroke="${dark}" stroke-width="${round(1.3 / k)}"/></g>`;
}

// ---------------------------------------------------------------- things of a moment

/** @type {(Layer | 'top')[]} */
const LAYERS = ['back', 'held', 'front', 'top'];
const DRAW = { ...ROOM, ...FURNITURE, ...HELD, ...INSETS };

/**
 * All things in their layers; `top` lies above the body and its marks.
 * @param {Exercise} ex @param {Body} body @param {Record<string, Body>} keys @param {string} name of the nearest keyframe @param {number} t
 */
export function props(ex, body, keys, name, t) {
  const drawn = { back: '', held: '', front: '', top: '', extent: /** @type {Point[]} */ ([]) };
  const moment = { ex, body, t, level: clamp(t / (keyNames(ex).length - 1), 0, 1) };
  for (const prop of ex.props || []) {
    if ((prop.only && !prop.only.includes(name[0])) || t < (prop.from ?? -1) || t >= (prop.until ?? 99)) continue;
    const p = place(prop.at, body, keys), q = place(prop.to, body, keys);
    if (prop.type === 'zoom') {
      const r = (prop.r || 12) * (prop.k || 1.9);
      drawn.top += zoom(prop, p, q, moment, drawn.back, marks(ex, body, keys, t).onTrunk);
      drawn.extent.push(add(q, [-r, -r]), add(q, [r, r]));
      continue;
    }
    const made = DRAW[prop.type](prop, p, q, moment);
    for (const layer of LAYERS) drawn[layer] += made[layer] || '';
    drawn.extent.push(...made.extent);
  }
  return drawn;
}
