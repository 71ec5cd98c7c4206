// Checks every exercise's figure at t = 0, 0.05, ... along its keyframes (design/figures/FIGURES.md, Quality list 1-3 and 5-7).
// Lengths are per cent of body height, y points up. Run by FigureBrowserTest against the served figure.js.
import { bodyAt, draw, inspect, keyframes, keyNames, palm, print, viewOf } from './figure.js';

const { clearance, handTarget, liftOf, perSide, place, touches, turnOf } = inspect;
const STEPS = 20;         // frames a tween
const SINK = 1;           // below the floor or the top of a solid
const SLIDE = 1;          // of a planted hand or foot
const TOUCH = 1.5;        // between a contact and its support
const HAND = 2.5;         // between a palm and what it holds
const JUMP = 8;           // of a joint between two frames
const SIDES = ['', '2'];
const NO_NUMBER = /NaN|undefined|Infinity/;

const distance = (p, q) => Math.hypot(p[0] - q[0], p[1] - q[1]);
const plus = (p, q) => [p[0] + q[0], p[1] + q[1]];
const towards = (degrees, length) => [Math.cos((degrees * Math.PI) / 180) * length, Math.sin((degrees * Math.PI) / 180) * length];
const same = (v, w) => JSON.stringify(v) === JSON.stringify(w);

/** Lowest points of the body's outline, joint by joint. */
function outline(body) {
  const trunk = (name) => body.kind === 'F' && /pelvis|shoulderC/.test(name);
  const radii = [['pelvis', 5.4], ['shoulderC', 4.6], ['head', 5.6], ...SIDES.flatMap((k) => [['knee' + k, 3], ['elbow' + k, 2.4], ['wrist' + k, 1.6], ['hand' + k, 1.6]])];
  const points = radii.map(([name, r]) => [name, plus(body.joints[name], [0, trunk(name) ? -2 : -r])]);
  for (const k of SIDES) points.push(...(body.kind === 'S' ? shoe(body, k) : footFromFront(body, k)));
  return points;
}
function shoe(body, k) {
  const ankle = body.joints['ankle' + k], direction = body.directions['ft' + k];
  const at = (x, y) => plus(plus(ankle, towards(direction, x)), towards(direction - 90, y));
  return [['heel' + k, at(-2.6, 3.4)], ['sole' + k, at(6, 3.7)], ['toes' + k, at(11.2, 3.2)]];
}
const footFromFront = (body, k) => [['foot' + k, plus(body.joints['toe' + k], [0, -2.6])], ['ankle' + k, plus(body.joints['ankle' + k], [0, -2.4])]];

/** Solid things of a profile picture as boxes [left, right, top, bottom]. */
function solids(exercise, keys) {
  return (exercise.props || []).flatMap((prop) => {
    const p = place(prop.at, keys.a, keys);
    switch (prop.type) {
      case 'step': return [[p[0] - (prop.left ?? 7), p[0] - (prop.left ?? 7) + (prop.w || 24), prop.h, 0]];
      case 'bed': return [[prop.x0, prop.x1, prop.h, prop.h - 9]];
      case 'counter': return [[p[0], p[0] + (prop.w || 18), p[1], 0]];
      case 'desk': return [[p[0], p[0] + 30, p[1], p[1] - 2.4]];
      case 'wall': return [prop.side === 'left' ? [p[0] - 3, p[0], 108, 0] : [p[0], p[0] + 3, 108, 0]];
      default: return /chair|stool/.test(prop.type) && prop.z !== 'held' ? [seat(prop, p)] : [];
    }
  });
}
function seat(prop, p) {
  const top = p[1] - 6.4, half = (prop.w || 20) / 2, facing = prop.side === 'right' ? -1 : 1;
  const [left, right] = prop.type === 'stool' ? [p[0] - half, p[0] + half] : [p[0] - 9 * facing, p[0] + (prop.depth || 12) * facing].sort((a, b) => a - b);
  return [left, right, top, top - 2.6];
}

// ---------------------------------------------------------------- one frame

function checkJointLimits({ body, fail }) {
  if (body.kind !== 'S') return;
  const { directions: d, shares: x } = body;
  const seenWhole = (...segments) => segments.every((name) => (x?.[name] ?? 1) > .95);
  const within = (name, degrees, low, high) => { if (degrees < low - .5 || degrees > high + .5) fail('limit', `${name} ${degrees.toFixed(0)} not in ${low}..${high}`); };
  within('lumbar', d.P - d.T, -50, 70);
  for (const k of SIDES) {
    if (seenWhole('th' + k)) within('hip' + k, turnOf(d['th' + k] - d.P - 180), -30, 150);
    if (seenWhole('th' + k, 'sh' + k)) within('knee' + k, turnOf(d['th' + k] - d['sh' + k]), -4, 160);
    if (seenWhole('th' + k, 'sh' + k, 'ft' + k)) within('ankle' + k, turnOf(d['ft' + k] - d['sh' + k] - 90), -95, 48);
    if (seenWhole('ua' + k) && !body.twist) within('shoulder' + k, ((((d['ua' + k] - d.T - 180 + 90) % 360) + 360) % 360) - 90, -90, 190);
    if (seenWhole('ua' + k, 'fa' + k)) within('elbow' + k, turnOf(d['fa' + k] - d['ua' + k]), -8, 172);
  }
}

function checkFloorAndSolids({ exercise, body, boxes, fail }) {
  if (viewOf(exercise) === 'T' || body.pose.kind === 'over') return;
  const points = outline(body), lowest = Math.min(...points.map(([, point]) => point[1]));
  const lifted = Object.values(body.pose.lift || {}).some((height) => height > 3) || (body.pose.at?.[1] > 0 && body.pose.angles.float);
  const carried = (exercise.props || []).some((prop) => /bed|car|step|sofa/.test(prop.type));
  if (!lifted && !exercise.figure?.crank && !carried && lowest > TOUCH + .5) fail('hover', `lowest point ${lowest.toFixed(1)} above the floor`);
  for (const [name, point] of points) {
    if (point[1] < -SINK) fail('floor', `${name} ${point[1].toFixed(1)}`);
    if (body.kind !== 'S') continue;
    for (const [left, right, top, bottom] of boxes) {
      const inside = point[0] > left + 1 && point[0] < right - 1 && point[1] < top - SINK && point[1] > bottom - .5;
      if (inside) fail('inside', `${name} ${(top - point[1]).toFixed(1)} below the top of a solid at ${left}`);
    }
  }
}

/** Seen from above, nothing reaches beyond the mat. */
function checkMat({ exercise, body, keys, fail }) {
  const mat = viewOf(exercise) === 'T' && (exercise.props || []).find((prop) => prop.type === 'matTop');
  if (!mat) return;
  const centre = place(mat.at, body, keys);
  for (const name in body.joints) {
    const beyond = Math.max(Math.abs(body.joints[name][0] - centre[0]) - mat.w / 2, Math.abs(body.joints[name][1] - centre[1]) - mat.h / 2);
    if (beyond > -1) fail('off-mat', `${name} ${beyond.toFixed(1)} beyond the edge`);
  }
}

function checkNoJump({ exercise, body, before, fail }) {
  if (!before || before.kind !== body.kind || exercise.figure?.trace) return;
  for (const name in body.joints) {
    if (!body.joints[name] || !before.joints[name] || /^toe2?$/.test(name)) continue;
    const moved = distance(body.joints[name], before.joints[name]);
    if (moved > JUMP) fail('jump', `${name} ${moved.toFixed(1)} in one step`);
  }
}

/** Planted joints stay where they are pinned, and where both keyframes have them. */
function checkPins({ body, from, to, between, fail }) {
  for (const name in body.pins || {}) {
    const pin = body.pins[name], at = body.joints[name], free = pin[0] === null;
    const off = free ? Math.abs(at[1] - pin[1]) : distance(at, pin);
    if (off > (/pelvis|shoulder|head/.test(name) ? TOUCH : SLIDE)) fail('pin', `${name} ${off.toFixed(1)} off`);
    const a = from.pins?.[name], b = to.pins?.[name];
    if (between && a && b && a[0] !== null && b[0] !== null && distance(a, b) < 1 && distance(at, a) > SLIDE + .2) fail('slide', `${name} ${distance(at, a).toFixed(1)}`);
  }
}

/** Walking: the standing foot moves with the ground that passes by. */
function checkGround({ exercise, body, from, to, between, fail }) {
  const travel = exercise.figure?.travel;
  if (!travel || !between) return;
  for (const k of SIDES) {
    for (const joint of ['ankle' + k, 'toe' + k]) {
      const a = from.pins?.[joint] && body.pins?.[joint] && from.joints[joint], b = to.pins?.[joint] || to.joints[joint];
      const stands = a && b && from.joints['ankle' + k][1] < 9 && to.joints['ankle' + k][1] < 9 && b[0] < a[0] - 4;
      if (!stands) continue;
      const slip = body.joints[joint][0] - (a[0] - travel * between);
      if (Math.abs(slip) > SLIDE + .5) fail('slip', `${joint} ${slip.toFixed(1)} against the ground`);
    }
  }
}

/** A contact that both keyframes have is pinned in between as well. */
function checkNothingLoose({ exercise, body, from, to, between, fail }) {
  if (!between || exercise.figure?.crank) return;
  const onInstep = (key, k) => key.pins['knee' + k] && key.pins['ankle' + k];
  for (const k of SIDES) {
    for (const joint of ['ankle', 'toe', 'knee', 'wrist', 'elbow']) {
      const name = joint + k;
      if (joint === 'ankle' && !onInstep(from, k) !== !onInstep(to, k)) continue;   // the foot turns over from its sole to its instep
      const carried = (joint === 'ankle' && body.pins['toe' + k]) || (joint === 'wrist' && body.pins['elbow' + k]);
      if (from.pins?.[name] && to.pins?.[name] && !body.pins[name] && !carried) fail('loose', name);
    }
  }
}

function checkContacts({ exercise, body, between, fail }) {
  if (between || exercise.figure?.crank) return;
  const { pose } = body;
  for (const name of (pose.contact || []).filter((joint) => body.joints[joint] && joint !== 'seat')) {
    if (pose.foot && /ankle|toe/.test(name)) continue;
    if (/toe/.test(name) && touches(pose, name.replace('toe', 'ankle'))) continue;
    const kneels = /ankle/.test(name) && touches(pose, name.replace('ankle', 'knee'));
    const wanted = (kneels ? 2.6 : clearance(body, name)) + liftOf(pose, name), gap = Math.abs(body.joints[name][1] - wanted);
    if (gap > TOUCH) fail('contact', `${name} ${gap.toFixed(1)} from its support`);
  }
}

function checkHands({ exercise, body, from, to, between, fail }) {
  for (const k of SIDES) {
    if (body.pose.kind === 'over' || (between && (exercise.figure?.project || []).includes('arm' + k))) continue;
    const held = perSide(from.pose.hand, k), next = perSide(to.pose.hand, k);
    const start = handTarget(body, held), end = handTarget(body, next);
    if (!start || (between && (!end || !same(held, next) || perSide(from.pose.elbow, k) !== perSide(to.pose.elbow, k)))) continue;
    const wanted = between ? start.at.map((v, i) => v + (end.at[i] - v) * between) : start.at;
    const inRoom = between && typeof held === 'object' && held.x !== undefined;
    const off = distance(palm(body, k), wanted);
    if (off > (inRoom ? SLIDE : HAND)) fail('hand', `${k || '1'} ${off.toFixed(1)} from where it holds`);
  }
}

const BODY_CHECKS = [checkFloorAndSolids, checkMat, checkNoJump, checkJointLimits, checkPins, checkGround, checkNothingLoose, checkContacts, checkHands];

// ---------------------------------------------------------------- all frames

function check(exercise) {
  const keys = keyframes(exercise), names = keyNames(exercise), boxes = solids(exercise, keys), last = names.length - 1;
  const failures = new Map();   // the first of each kind and joint
  let before = null, frames = 0;
  for (let step = 0; step <= last * STEPS; step++) {
    const t = step / STEPS, i = Math.min(Math.floor(t), last);
    const { body, next } = bodyAt(exercise, t);
    const fail = (kind, text) => { const id = kind + text.split(' ')[0]; if (!failures.has(id)) failures.set(id, `${exercise.slug}, t = ${t}: ${kind}: ${text}`); };
    frames++;
    if (NO_NUMBER.test(draw(exercise, t))) fail('no number', 'in the drawing');
    if (next) { before = null; continue; }   // a cross-fade shows two keyframes, each checked on its own
    const frame = { exercise, body, keys, boxes, before, from: keys[names[i]], to: keys[names[Math.min(i + 1, last)]], between: t - i, fail };
    for (const each of BODY_CHECKS) each(frame);
    before = body;
  }
  if (NO_NUMBER.test(print(exercise))) failures.set('print', `${exercise.slug}: no number in print`);
  return { frames, failures: [...failures.values()] };
}

/** @param {string[]} urls of the exercises' data */
export async function checkAll(urls) {
  const exercises = await Promise.all(urls.map(async (url) => (await fetch(url)).json()));
  const results = exercises.map(check);
  return { exercises: exercises.length, frames: results.reduce((sum, each) => sum + each.frames, 0), failures: results.flatMap((each) => each.failures) };
}

/** Draws both pictures of each exercise into the page and measures them: what a browser cannot read has no size. */
export async function renderAll(urls) {
  const unreadable = [];
  const main = document.querySelector('main');
  for (const url of urls) {
    const exercise = await (await fetch(url)).json();
    for (const picture of [draw(exercise, 0), print(exercise)]) {
      main.innerHTML = picture;
      const box = main.querySelector('svg')?.getBBox();
      if (!box || !(box.width > 20 && box.height > 10 && box.width < 400 && box.height < 400)) unreadable.push(exercise.slug);
    }
  }
  main.innerHTML = '';
  return unreadable;
}
