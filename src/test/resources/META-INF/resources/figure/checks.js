// Checks every exercise's figure at t = 0, 0.05, ... along its keyframes (design/figures/FIGURES.md, Quality list 1-3 and 5-7).
// Lengths are per cent of body height, y points up. Run by FigureBrowserTest against the served figure.js.
import { bodyAt, draw, frame as frameOf, inspect, keyframes, keyNames, palm, print, viewOf } from './figure.js';
import { distance, distanceToSegment, polar as towards, add as plus } from './geometry.js';
import { kneeBend } from './skeleton.js';

const { clearance, handTarget, liftOf, perSide, place, touches, turnOf } = inspect;
const STEPS = 20;         // frames a tween
const SINK = 1;           // below the floor or the top of a solid
const SLIDE = 1;          // of a planted hand or foot
const TOUCH = 1.5;        // between a contact and its support
const HAND = 2.5;         // between a palm and what it holds
const JUMP = 8;           // of a joint between two frames
const KNEE = 8;           // degrees that the knee over a standing foot bends beyond both keyframes
const SHRINK = .85;       // share of its shortest keyframe that a bone keeps on the way
const FACE = 3.4;         // between the middle of the face and a bone of the arm before it
const HEAD = 6.5;         // between the middle of the head and a sign
const SEEN = .025;        // share of the picture's width by which some joint moves from keyframe to keyframe
const SIDES = ['', '2'];
const NO_NUMBER = /NaN|undefined|Infinity/;

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

// ---------------------------------------------------------------- faults that people saw (design/figures/RECOGNITION.md)

/** Bones keep their length on the way, but for a limb that swings towards the viewer. */
function checkBones({ exercise, body, from, to, between, fail }) {
  if (!between) return;
  const swings = exercise.figure?.project || [];
  for (const k of SIDES) {
    const bones = [...(swings.includes('leg' + k) ? [] : ['th', 'sh']), ...(swings.includes('arm' + k) || body.abduct ? [] : ['ua', 'fa'])];
    for (const bone of bones.map((each) => each + k)) {
      const shortest = Math.min(from.shares[bone] ?? 1, to.shares[bone] ?? 1), shown = body.shares[bone] ?? 1;
      if (shown < shortest * SHRINK) fail('short', `${bone} shows ${shown.toFixed(2)}`);
    }
  }
}

const foothold = (key, k) => (key.pins['ankle' + k] ? 'ankle' + k : key.pins['toe' + k] ? 'toe' + k : undefined);

/** Who stands on the same spot at both ends does not squat in between. */
function checkKnees({ exercise, body, from, to, between, fail }) {
  if (!between || exercise.figure?.travel || exercise.figure?.crank || exercise.figure?.trace) return;
  for (const k of SIDES) {
    const start = foothold(from, k), end = foothold(to, k);
    if (!start || !end || from.pins['knee' + k] || to.pins['knee' + k] || distance(from.joints['toe' + k], to.joints['toe' + k]) > 4) continue;
    const bent = kneeBend(body, k) - Math.max(kneeBend(from, k), kneeBend(to, k));
    if (bent > KNEE) fail('squat', `knee${k} bends ${bent.toFixed(0)} degrees more than at either end`);
  }
}

/** Standing, at least one foot is on the floor or on a step; who travels may have both heels up, not both feet. */
function checkFeet({ exercise, body, boxes, fail }) {
  if (exercise.position !== 'standing' || viewOf(exercise) === 'T' || body.pose.kind === 'over') return;
  const over = (point) => Math.max(0, ...boxes.filter(([left, right, top]) => point[0] > left && point[0] < right && point[1] > top - 2).map(([, , top]) => top));
  const kneels = SIDES.some((k) => body.pins['knee' + k]);
  const soles = SIDES.flatMap((k) => (body.kind === 'S' ? shoe(body, k) : footFromFront(body, k))).map(([, point]) => point[1] - over(point));
  if (!kneels && Math.min(...soles) > TOUCH) fail('both feet', `${Math.min(...soles).toFixed(1)} above the floor`);
}

/** Of two limbs stacked on each other the lower one rests. */
function checkStacks({ exercise, body, between, fail }) {
  if (between || (exercise.props || []).some((prop) => /bed|step|stool|chair|sofa|car|counter|pad|bolster|ball/.test(prop.type))) return;
  for (const joint of ['knee', 'ankle']) {
    const heights = SIDES.map((k) => body.pins[joint + k] && touches(body.pose, joint + k) && !body.pins['toe' + k] ? body.joints[joint + k][1] - clearance(body, joint + k) : 0);
    if (Math.min(...heights) > TOUCH && !body.pose.foot) fail('stack', `${joint} ${Math.min(...heights).toFixed(1)} above the floor on both sides`);
  }
}

const ROUND = [['head', 5.6], ['shoulderC', 4.8], ['pelvis', 5.4], ...SIDES.flatMap((k) => [['hand' + k, 1.6], ['elbow' + k, 2.2], ['knee' + k, 3]])];
/** Nothing leans through a wall. */
function checkWalls({ exercise, body, keys, fail }) {
  for (const wall of (exercise.props || []).filter((prop) => prop.type === 'wall')) {
    const [x] = place(wall.at, body, keys), inner = wall.side === 'left' ? 1 : -1;
    for (const [name, r] of ROUND) {
      const depth = r - (body.joints[name][0] - x) * inner;
      if (depth > TOUCH) fail('wall', `${name} ${depth.toFixed(1)} in the wall`);
    }
  }
}

const HOLDS_HEAD = /nape|temple|stick/;
/** The arm before the body does not cross the face, but to hold the head or to lie under the forehead. */
function checkFace({ exercise, body, fail }) {
  if (body.kind !== 'S' || body.face !== 'side' || /prone/.test(exercise.position)) return;
  const hold = perSide(body.pose.hand, '');
  const layers = body.pose.layers || [], behind = Math.max(layers.indexOf('fore'), layers.indexOf('arm')) < layers.indexOf('head');
  if (behind || (typeof hold === 'string' && HOLDS_HEAD.test(hold))) return;
  const { joints: j, directions: d } = body, face = plus(j.head, towards(d.head - 90, 2.5));
  const near = Math.min(distanceToSegment(face, j.elbow, j.wrist), distanceToSegment(face, j.wrist, j.hand));
  if (near < FACE) fail('face', `arm ${near.toFixed(1)} from its middle`);
}

/** No arrow lies over the head. */
function checkSigns({ exercise, body, keys, names, t, fail }) {
  const last = names.length - 1, nearest = names[Math.min(last, Math.round(t))][0];
  for (const mark of exercise.marks || []) {
    if (!/^(arrow|both)$/.test(mark.type) || (mark.on && !mark.on.includes(nearest)) || body.pose.kind === 'over') continue;
    const at = place(mark.at, body, keys), way = mark.dir ?? 0, length = mark.len ?? 8, back = mark.type === 'both' ? -length / 2 : 0;
    const near = distanceToSegment(body.joints.head, plus(at, towards(way, back)), plus(at, towards(way, back + (mark.type === 'both' ? length : length + 2))));
    if (near < HEAD) fail('sign', `${mark.type} ${near.toFixed(1)} from the middle of the head`);
  }
}

const BOTTOM = { box: (prop) => (prop.h || 13) / 2, kettlebell: () => 12.6, child: () => 21.8 };
/** What is lifted from the floor stands on it first. */
function checkLoads({ exercise, body, keys, t, fail }) {
  if (t) return;
  for (const prop of (exercise.props || []).filter((each) => BOTTOM[each.type])) {
    const bottom = place(prop.at, body, keys)[1] - BOTTOM[prop.type](prop);
    if (bottom < 6 && Math.abs(bottom) > TOUCH - .3) fail('load', `${prop.type} ${bottom.toFixed(1)} above the floor`);
  }
}

/** Keyframes differ so much that the movement is seen, unless a sign shows what no outline shows. */
function checkSeen({ exercise, keys, names, t, fail }) {
  const signs = [...(exercise.marks || []), ...(exercise.props || [])].some(({ type }) => /muscle|gauge|clock|ring|belt|turn/.test(type));
  if (t || signs || keys.a.pose.kind === 'over') return;
  const width = Math.max(frameOf(exercise).w, (frameOf(exercise).h * 4) / 3);
  for (let i = 1; i < names.length; i++) {
    const p = keys[names[i - 1]], q = keys[names[i]];
    if (p.kind !== q.kind) continue;
    const moved = Math.max(...Object.keys(p.joints).map((name) => distance(p.joints[name], q.joints[name])));
    if (moved < width * SEEN && !exercise.figure?.trace) fail('unseen', `${names[i - 1]} to ${names[i]} moves ${moved.toFixed(1)}`);
  }
}

const BODY_CHECKS = [checkBones, checkKnees, checkFeet, checkStacks, checkWalls, checkFace, checkSigns, checkLoads, checkSeen, checkFloorAndSolids, checkMat, checkNoJump, checkJointLimits, checkPins, checkGround, checkNothingLoose, checkContacts, checkHands];

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
    const frame = { exercise, body, keys, names, t, boxes, before, from: keys[names[i]], to: keys[names[Math.min(i + 1, last)]], between: t - i, fail };
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

/** Faults as people saw them: what to do to which exercise, and the check that has to see it. */
const PLANTED = {
  'both feet': ['vacuum-lunge', (e) => { e.pose_a.foot = { near: [4, 8, 0], far: [-8, 8, 0] }; e.pose_a.at = [-2, 60]; }],
  'stack': ['side-bridge-roll', (e) => { e.pose_a.lift = { ankle: 4.6 }; }],
  'wall': ['pelvic-tilt-standing', (e) => { e.pose_a.angles.N = -16; }],
  'face': ['doorway-pec-stretch', (e) => { delete e.pose_a.layers; delete e.pose_b.layers; }],
  'sign': ['log-roll', (e) => { e.marks[0].at = { joint: 'head' }; }],
  'load': ['half-kneel-lift', (e) => { e.props[0].at.dy = 0; }],
  'unseen': ['squat-bodyweight', (e) => { e.pose_b = e.pose_a; }],
  'floor': ['sit-to-stand', (e) => { e.pose_b.foot = { near: [0, -4, 0], far: [0, -4, 0] }; }],
  'inside': ['ninety-ninety-rest', (e) => { e.figure.order = ['a', 'c', 'b']; }],
  'hand': ['mini-squat', (e) => { e.pose_b.hand = { x: 90, y: 90 }; }],
  'limit': ['squat-bodyweight', (e) => { e.pose_b.angles = { ...e.pose_b.angles, L: -80 }; }],
  'off-mat': ['open-book', (e) => { e.props[0].w = 60; }],
  'jump': ['standing-side-bend', (e) => { e.pose_b.at = [240, 52]; }],
};
/** Checks that stay green although their fault was planted. @param {string[]} urls of the exercises' data */
export async function blindChecks(urls) {
  const blind = [];
  for (const [kind, [slug, plant]] of Object.entries(PLANTED)) {
    const exercise = await (await fetch(urls.find((url) => url.includes(`/${slug}.json`)))).json();
    plant(exercise);
    if (!check(exercise).failures.some((failure) => failure.includes(`: ${kind}: `))) blind.push(kind);
  }
  return blind;
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
