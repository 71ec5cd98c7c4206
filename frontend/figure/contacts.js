// @ts-check
// What rests where: contacts become pins (joint → point), the body moves to where its limbs reach them, the limbs bend to them.
import { add, arcsine, clamp, cosine, direction, distance, polar, sine, subtract, turnOf, unwrap } from './geometry.js';
import {
  LENGTH, PALM, SIDES, aim, bendArm, bendLeg, bone, forward, kneeSign, landmark, limb, perSide, reach, skeleton, stretchLeg, wristBehind,
} from './skeleton.js';
/** @import { Body, Foothold, Hold, Pin, Pins, Point, Pose, Side } from './model' */

/** Height of a joint above what it rests on. @type {Record<string, number>} */
export const CLEAR = { pelvis: 6.4, shoulder: 6.3, knee: 4.2, heel: 3.5, sole: 3.9, toe: 1.4, wrist: 2, elbow: 2.7, head: 6.3, cheek: 5.4, instep: 2.6 };
/** The same, seen from the front: a foot there points down the page. @type {Record<string, number>} */
const CLEAR_FRONT = { pelvis: 8.6, shoulder: 2.6, ankle: 5.8, ankleSide: 3, toe: 2.6 };
const TRUNK = ['pelvis', 'shoulder', 'head'];
const SUPPORTS = [...SIDES.flatMap((k) => ['ankle' + k, 'toe' + k, 'knee' + k, 'wrist' + k, 'elbow' + k]), ...TRUNK];

// ---------------------------------------------------------------- contacts of a pose

/** Whether a limb touches; one that only mirrors the other shares its contact. @param {Pose} pose @param {string} name */
export function touches(pose, name) {
  const contact = pose.contact || [];
  if (contact.includes(name)) return true;
  return name.endsWith('2') && pose.angles.P !== undefined && !pose.foot && contact.includes(name.slice(0, -1)) && mirrors(pose, name);
}
/** @param {Pose} pose @param {string} name */
function mirrors({ angles }, name) {
  const keys = /ankle|toe|knee/.test(name) ? ['h', 'k', 'a'] : ['s', 'e'];
  return keys.every((key) => (angles[key + 2] ?? angles[key] ?? 0) === (angles[key] ?? 0));
}
/** @param {Pose} pose @param {string} name */
export const liftOf = (pose, name) => pose.lift?.[name] ?? pose.lift?.[name.replace('2', '')] ?? 0;

/** Height of the toe joint when the ball or the tip of the foot is on the floor. @param {number} way */
const toeRest = (way) => Math.max(CLEAR.toe, 3.8 * cosine(way) + 1.6 * sine(way));
/** @param {number} way */
const lies = (way) => Math.abs(turnOf(way)) < 45;
/** @param {Body} s @param {string} name */
export function clearance(s, name) {
  const joint = name.replace('2', ''), k = name.endsWith('2') ? '2' : '';
  if (s.kind === 'F') {
    const shinLies = Math.abs(cosine(s.directions['sh' + k])) > 0.7;
    return joint === 'ankle' && shinLies ? CLEAR_FRONT.ankleSide : CLEAR_FRONT[joint] ?? CLEAR[joint];
  }
  if (joint === 'toe') return toeRest(s.directions['ft' + k]);
  if (joint === 'head' && s.face === 'viewer') return CLEAR.cheek;
  if (joint === 'ankle') return lies(s.directions['ft' + k]) ? CLEAR.sole : CLEAR.heel;
  return CLEAR[joint];
}

/** First guess: lower or raise the whole body until its supporting joints meet the floor. @param {Body} s */
function ground(s) {
  const { pose } = s;
  if (s.kind === 'S') s.floor = liftOf(pose, 'shoulder');
  if (pose.at?.[1] || pose.angles.float) return;
  const names = (pose.contact || []).filter((name) => s.joints[name]), trunk = names.filter((name) => /pelvis|shoulder/.test(name));
  const resting = trunk.length ? trunk : names;
  const rise = resting.length
    ? Math.max(...resting.map((name) => clearance(s, name) + liftOf(pose, name) - s.joints[name][1]))
    : -Math.min(...SUPPORTS.map((name) => s.joints[name][1] - clearance(s, name)));
  forward(s, add(s.joints.pelvis, [0, rise]));
}

// ---------------------------------------------------------------- pins

/**
 * x at which a limb end reaches height y when the limb turns about its root (small turns only, else it bends in place).
 * @param {Point} root @param {Point} end @param {number} y
 */
function footfall(root, end, y) {
  const long = distance(root, end), rise = (y - root[1]) / long, now = direction(root, end);
  if (Math.abs(rise) > 1) return end[0];
  const right = arcsine(rise);
  /** @param {number} way */
  const turn = (way) => Math.abs(turnOf(way - now));
  const way = turn(right) <= turn(180 - right) ? right : 180 - right;
  return turn(way) < 28 ? root[0] + cosine(way) * long : end[0];
}

/**
 * A keyframe whose pins are being found: a contact shared with the first keyframe keeps the place it has there, a planted one however
 * far away that is.
 * @typedef {{ s: Body, first: Body | undefined, planted: string[], pins: Pins }} Plan
 */
/** A limb's pin always has an x. @param {Pin} pin */
const asPoint = (pin) => /** @type {Point} */ (pin);
/** @param {Body} s @param {string} name */
const restHeight = (s, name) => clearance(s, name) + liftOf(s.pose, name);
const KEPT_NEAR = 9;
const TOE_KEPT_NEAR = 24;

/** @param {Body} s @param {Body | undefined} first @param {string[]} planted */
function findPins(s, first, planted) {
  /** @type {Plan} */
  const plan = { s, first, planted, pins: {} };
  pinTrunk(plan);
  for (const k of SIDES) {
    const placed = perSide(s.pose.foot, k);
    if (placed) placeFoot(s, k, placed, plan.pins);
    else pinLeg(plan, k);
    if (touches(s.pose, 'elbow' + k)) pinEnd(plan, 'elbow' + k, 'shoulder' + k);
    else if (touches(s.pose, 'wrist' + k)) pinEnd(plan, 'wrist' + k, 'shoulder' + k);
  }
  return Object.assign(plan.pins, s.pose.pin);
}

/** @param {Plan} plan */
function pinTrunk({ s, first, planted, pins }) {
  const seated = first?.pins.pelvis;
  if (touches(s.pose, 'seat')) pins.pelvis = seated ? [...seated] : [...s.joints.pelvis];   // sitting: the pelvis keeps its place on the seat
  for (const name of TRUNK.filter((each) => touches(s.pose, each))) {
    const kept = name === 'pelvis' && planted.includes('pelvis') && seated;
    pins[name] = [kept ? kept[0] : null, restHeight(s, name)];
  }
}

/** @param {Plan} plan @param {string} name @param {string} root */
function pinEnd({ s, first, planted, pins }, name, root) {
  const y = restHeight(s, name), old = first?.pins[name], stays = old && (planted.includes(name) || distance(asPoint(old), s.joints[name]) < KEPT_NEAR);
  pins[name] = [stays ? old[0] : footfall(s.joints[root], s.joints[name], y), y];
}

/** @param {Plan} plan @param {Side} k */
function pinLeg(plan, k) {
  const { s, pins } = plan, foot = 'ft' + k;
  if (touches(s.pose, 'knee' + k)) pinKneeling(plan, k);
  else if (touches(s.pose, 'ankle' + k)) {
    if (s.kind === 'S' && lies(s.directions[foot])) s.directions[foot] = unwrap(0, s.directions[foot]);   // flat foot
    pinEnd(plan, 'ankle' + k, 'hip' + k);
  } else if (touches(s.pose, 'toe' + k)) pins['toe' + k] = toePin(plan, k);
}

/** @param {Plan} plan @param {Side} k */
function pinKneeling(plan, k) {
  const { s, first, pins } = plan, { joints: j } = s;
  pinEnd(plan, 'knee' + k, 'hip' + k);
  const knee = asPoint(pins['knee' + k]);
  if (touches(s.pose, 'ankle' + k)) {
    const y = (s.kind === 'F' ? CLEAR_FRONT.ankleSide : CLEAR.instep) + liftOf(s.pose, 'ankle' + k), long = bone(s, 'sh', k);
    const way = Math.sign(cosine(s.directions['sh' + k])) || -1;
    pins['ankle' + k] = [knee[0] + way * Math.sqrt(Math.max(0, long * long - (y - knee[1]) ** 2)), y];
  } else if (touches(s.pose, 'toe' + k)) {
    const old = first?.pins['toe' + k];
    pins['toe' + k] = old ? [...old] : [knee[0] + j['toe' + k][0] - j['knee' + k][0], restHeight(s, 'toe' + k)];
  }
}

/** @param {Plan} plan @param {Side} k @returns {Pin} */
function toePin({ s, first, planted }, k) {
  const name = 'toe' + k, y = restHeight(s, name), old = first?.joints[name], way = s.directions['ft' + k], long = bone(s, 'ft', k);
  const stays = first && old && (planted.includes(name) || touches(first.pose, name)) && distance(old, s.joints[name]) < TOE_KEPT_NEAR;
  return [stays ? old[0] : footfall(s.joints['hip' + k], s.joints['ankle' + k], y - sine(way) * long) + cosine(way) * long, y];
}

/** @param {Body} s @param {Side} k @param {Foothold} spec @param {Pins} pins */
function placeFoot(s, k, spec, pins) {
  if (!Array.isArray(spec)) {
    pins['ankle' + k] = [spec.x, spec.y];
    return;
  }
  const [x, lift = 0, way = 0] = spec, onToes = s.kind === 'S' && way < -8, onHeel = way > 8;
  if (s.kind === 'S') s.directions['ft' + k] = unwrap(way, s.directions['ft' + k]);
  if (onToes) pins['toe' + k] = [x, toeRest(way) + lift];
  else pins['ankle' + k] = [x, (s.kind === 'F' ? CLEAR_FRONT.ankle : onHeel ? CLEAR.heel + 0.6 : CLEAR.sole) + lift];
}

/** @param {Body} s @param {Side} k @param {Point} toe */
const ankleBehind = (s, k, toe) => subtract(toe, polar(s.directions['ft' + k], bone(s, 'ft', k)));
/** Where the pins want the ankle. @param {Body} s @param {Side} k @param {Pins} pins @returns {Point | undefined} */
export function anklePin(s, k, pins) {
  const ankle = pins['ankle' + k], toe = pins['toe' + k];
  if (ankle) return asPoint(ankle);
  return toe && ankleBehind(s, k, asPoint(toe));
}

// ---------------------------------------------------------------- the body moves until the pins can be reached

/**
 * A root joint, the point its limb is tied to, and how far (or exactly how far) the limb reaches.
 * @typedef {{ root: string, at: Pin, long: number, short?: number, exact?: boolean }} Tie
 */

/** The upper arm may point out of the picture and look shorter. @param {Body} s */
export const abducted = (s) => s.abduct || s.pose.abduct;
/** A straight leg on the floor stays straight. @param {Body} s @param {Side} k */
const straight = (s, k) => Math.abs(turnOf(s.directions['th' + k] - s.directions['sh' + k])) < 3;
const SLACK = 0.02;   // a limb that is all but straight

/** What the pins ask of the trunk. @param {Body} s @param {Pins} pins */
function ties(s, pins) {
  /** @type {Tie[]} */
  const all = ['pelvis', 'shoulder'].filter((name) => pins[name]).map((name) => ({ root: name, at: pins[name], long: 0 }));
  for (const k of SIDES) {
    const hip = 'hip' + k, knee = pins['knee' + k], ankle = anklePin(s, k, pins);
    const shoulder = 'shoulder' + k, elbow = pins['elbow' + k], wrist = pins['wrist' + k];
    const thigh = bone(s, 'th', k), shin = bone(s, 'sh', k), upper = bone(s, 'ua', k), fore = bone(s, 'fa', k);
    if (knee) all.push({ root: hip, at: knee, long: thigh, exact: true });
    else if (ankle) {
      const exact = s.kind === 'S' && straight(s, k), short = Math.max(Math.abs(thigh - shin), chord(thigh, shin, s.kneeLimit[k]));
      all.push({ root: hip, at: ankle, long: thigh + shin - SLACK, short, exact });
    }
    if (elbow) all.push({ root: shoulder, at: elbow, long: abducted(s) ? LENGTH.ua : upper, exact: !abducted(s) });
    else if (wrist) all.push({ root: shoulder, at: wrist, long: upper + fore - SLACK });
  }
  return all;
}

/** From hip to ankle when the knee bends by so much. @param {number} thigh @param {number} shin @param {number} bent */
const chord = (thigh, shin, bent) => Math.sqrt(Math.max(0, thigh * thigh + shin * shin + 2 * thigh * shin * cosine(Math.min(180, bent))));

/** How far a tie is from being kept. @param {Body} s @param {Tie} tie */
function strain(s, tie) {
  const root = s.joints[tie.root], dx = tie.at[0] === null ? 0 : tie.at[0] - root[0], dy = tie.at[1] - root[1];
  if (!tie.long) return [dx, dy];
  const far = Math.hypot(dx, dy);
  return [tie.exact ? far - tie.long : Math.max(0, far - tie.long) - Math.max(0, (tie.short || 0) - far), 0];
}

const TURN_WEIGHT = 0.25;   // rather move than turn
const DAMPING = 0.004;
const PROBE = [0.01, 0.01, 0.05];
/**
 * Moves (and, where moving is not enough, turns) the body as little as possible until every pin can be reached: damped least squares.
 * @param {Body} s @param {Pins} pins
 */
export function settle(s, pins) {
  const all = ties(s, pins), turnable = Object.keys(s.directions), weight = [1, 1, TURN_WEIGHT];
  const read = () => all.flatMap((tie) => strain(s, tie));
  /** @param {number[]} step x, y, turn */
  const move = ([x, y, turn]) => {
    for (const name of turnable) s.directions[name] += turn;
    forward(s, add(s.joints.pelvis, [x, y]));
  };
  for (let i = 0; i < 40; i++) {
    const off = read();
    if (Math.hypot(...off) < 0.02) break;
    const slopes = PROBE.map((size, m) => {
      const step = PROBE.map((_, n) => (n === m ? size : 0));
      move(step);
      const probed = read();
      move(step.map((v) => -v));
      return probed.map((v, n) => (v - off[n]) / size);
    });
    const matrix = slopes.map((p, m) => slopes.map((q, n) => weight[m] * weight[n] * dot(p, q) + (m === n ? DAMPING : 0)));
    const wanted = slopes.map((p, m) => -weight[m] * dot(p, off));
    move(solve3(matrix, wanted).map((v, m) => clamp(v * weight[m], -6, 6)));
  }
}
/** @param {number[]} p @param {number[]} q */
const dot = (p, q) => p.reduce((sum, v, i) => sum + v * q[i], 0);
/** Three equations by Cramer's rule. @param {number[][]} matrix @param {number[]} wanted */
function solve3(matrix, wanted) {
  /** @param {number[][]} m */
  const determinant = ([[a, b, c], [d, e, f], [g, h, i]]) => a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const whole = determinant(matrix) || 1e-9;
  const replaced = (/** @type {number} */ column) => matrix.map((row, i) => row.map((v, n) => (n === column ? wanted[i] : v)));
  return [0, 1, 2].map((column) => determinant(replaced(column)) / whole);
}

// ---------------------------------------------------------------- the limbs bend to the pins

/** @param {Body} s @param {Pins} pins */
export function fit(s, pins) {
  if (pins.head) restHead(s, pins.head[1]);
  for (const k of SIDES) {
    fitLeg(s, k, pins);
    fitArm(s, k, pins);
  }
}

/** A head that lies down nods until it rests, whatever the trunk below it does. @param {Body} s @param {number} y */
function restHead(s, y) {
  const { directions: d, joints: j } = s;
  for (let i = 0; i < 8 && Math.abs(y - j.head[1]) > 0.01; i++) {
    const rise = (LENGTH.neck * cosine(d.neck) / 2 + LENGTH.skull * cosine(d.head)) / DEGREES;   // of the head for one degree more
    const nod = clamp((y - j.head[1]) / (Math.abs(rise) < 0.02 ? 0.02 : rise), -20, 20);
    d.neck += nod / 2;
    d.head += nod;
    forward(s, j.pelvis);
  }
}
const DEGREES = 180 / Math.PI;

/** @param {Body} s @param {Side} k @param {Pins} pins */
function fitLeg(s, k, pins) {
  const { joints: j, directions: d } = s, ankle = pins['ankle' + k], toe = pins['toe' + k];
  if (pins['knee' + k]) {
    aim(s, 'th' + k, direction(j['hip' + k], asPoint(pins['knee' + k])));
    limb(s, k);
    if (ankle) layShin(s, k, asPoint(ankle));
    else if (toe) {
      const [shin, foot] = reach(j['knee' + k], asPoint(toe), bone(s, 'sh', k), bone(s, 'ft', k), 1);
      aim(s, 'sh' + k, shin);
      aim(s, 'ft' + k, foot);
    }
  } else if (ankle) {
    if (s.kind === 'F' && Math.abs(turnOf(d['sh' + k] - d['th' + k])) < 8) stretchLeg(s, k, asPoint(ankle));
    else bendLeg(s, k, asPoint(ankle), kneeSign(s, k));
  } else if (toe) bendLeg(s, k, ankleBehind(s, k, asPoint(toe)));
  limb(s, k);
}
/** Kneeling on the instep: the toes reach down to the floor. @param {Body} s @param {Side} k @param {Point} ankle */
function layShin(s, k, ankle) {
  aim(s, 'sh' + k, direction(s.joints['knee' + k], ankle));
  limb(s, k);
  const tip = arcsine((1.5 + ankle[1] - CLEAR.instep - s.joints['ankle' + k][1]) / bone(s, 'ft', k));
  if (s.kind === 'S') aim(s, 'ft' + k, cosine(s.directions['sh' + k]) < 0 ? 180 - tip : tip);
}

/** @param {Body} s @param {Side} k @param {Pins} pins */
function fitArm(s, k, pins) {
  const elbow = pins['elbow' + k], wrist = pins['wrist' + k];
  if (elbow) leanOnElbow(s, k, asPoint(elbow), wrist && asPoint(wrist));
  else if (wrist) {
    bendArm(s, k, asPoint(wrist));
    if (s.kind === 'S') aim(s, 'hd' + k, flatHand(s, k));
  }
  limb(s, k);
}
/** A hand laid down points forward, but for a forearm that comes from the front. @param {Body} s @param {Side} k */
export const flatHand = (s, k) => (cosine(s.directions['fa' + k]) < -0.7 ? 180 : 0);
/** @param {Body} s @param {Side} k @param {Point} elbow @param {Point | undefined} wrist */
function leanOnElbow(s, k, elbow, wrist) {
  const shoulder = s.joints['shoulder' + k];
  if (abducted(s)) s.shares['ua' + k] = distance(shoulder, elbow) / LENGTH.ua;
  aim(s, 'ua' + k, direction(shoulder, elbow));
  limb(s, k);
  if (wrist) {
    aim(s, 'fa' + k, direction(elbow, wrist));
    s.directions['hd' + k] = s.directions['fa' + k];
    return;
  }
  const tip = arcsine((CLEAR.wrist - CLEAR.elbow) / bone(s, 'fa', k)), right = cosine(s.directions['fa' + k]) > 0;
  aim(s, 'fa' + k, right ? tip : 180 - tip);
  aim(s, 'hd' + k, right ? 0 : 180);
}

// ---------------------------------------------------------------- hands

/** @typedef {{ at: Point, flat?: number }} Grip middle of the palm, and the direction of a hand laid on a support */

/** @param {Body} s @param {Hold | undefined} hold @returns {Grip | null} */
export function handTarget(s, hold) {
  if (!hold) return null;
  if (typeof hold === 'string') return { at: landmark(s, hold) };
  if (Array.isArray(hold)) return { at: add(s.joints.pelvis, hold) };
  if (hold.on) return { at: add(landmark(s, hold.on), [hold.dx || 0, hold.dy || 0]), flat: hold.flat };
  return { at: [hold.x ?? 0, hold.y ?? 0], flat: hold.flat };
}
/** @param {Body} s @param {Side} k @param {Grip | null} grip */
export function putHand(s, k, grip) {
  if (!grip) return;
  if (grip.flat === undefined) {
    bendArm(s, k, grip.at, PALM);
    return;
  }
  bendArm(s, k, wristBehind(grip.at, grip.flat));
  aim(s, 'hd' + k, grip.flat);
  limb(s, k);
}

// ---------------------------------------------------------------- a whole pose

/**
 * A pose worked out. The anchor joint stands at x = 0, in every keyframe.
 * @param {Pose} pose @param {string} anchor @param {Body | undefined} first keyframe, whose contacts are kept @param {string[]} planted
 */
export function build(pose, anchor = 'pelvis', first = undefined, planted = []) {
  const s = skeleton(pose);
  ground(s);
  const [x, y = 0] = pose.at ?? [0];
  forward(s, [s.joints.pelvis[0] + x - s.joints[anchor][0], s.joints.pelvis[1] + y]);
  s.pins = findPins(s, first, planted);
  settle(s, s.pins);
  fit(s, s.pins);
  for (const k of SIDES) putHand(s, k, handTarget(s, perSide(pose.hand, k)));
  return s;
}
