/**
 * What a figure is drawn from, as it stands in clinical/exercises.json, and what the drawing makes of it. Types only: this file is not
 * served.
 *
 * Lengths are per cent of body height, y points up, degrees turn counter-clockwise from the right. Segments and joint names come in
 * pairs: without a suffix the near (from the front: the patient's right; lying on the side: the upper) limb, with '2' the other one.
 */

export type Point = [x: number, y: number];
export type Side = '' | '2';
/** Thigh, shin, foot, upper arm, forearm, hand. */
export type Segment = 'th' | 'sh' | 'ft' | 'ua' | 'fa' | 'hd';
export type ByJoint = Record<string, Point>;
/** Something of one limb, or of each. */
export type PerSide<T> = T | { near?: T; far?: T };

/** A place: fixed in the room, or at a joint or landmark of a keyframe (`pose`) or of the moving body. */
export interface Place {
  x?: number;
  y?: number;
  joint?: string;
  pose?: string;
  dx?: number;
  dy?: number;
}

/** What a hand holds or lies on: a landmark, an offset from the pelvis, a place in the room or beside a landmark. */
export type Hold = string | Point | HoldPlace;
export interface HoldPlace {
  x?: number;
  y?: number;
  on?: string;
  dx?: number;
  dy?: number;
  /** Direction of a hand laid on a support; without it the hand goes on in the line of the forearm. */
  flat?: number;
}
/** [x, lift, direction]: x of the ankle, or of the toes when the foot stands on them. Seen from above: the ankle. */
export type Foothold = [x: number, lift?: number, direction?: number] | { x: number; y: number };

export interface Pose {
  label: string;
  /** With `P`: a profile, angles relative from segment to segment. With `T`: seen from the front or from above, absolute directions. */
  angles: Record<string, number>;
  /** Joints that rest on the floor or on their support. */
  contact?: string[];
  /** How far above the floor a contact rests. */
  lift?: Record<string, number>;
  at?: [x: number, y?: number];
  hand?: PerSide<Hold>;
  foot?: { near?: Foothold; far?: Foothold };
  pin?: Pins;
  /** Which way an elbow bends: +1 counter-clockwise. */
  elbow?: PerSide<number>;
  /** The upper arm may point out of the picture and look short. */
  abduct?: boolean;
  grip?: boolean | 'near' | 'far';
  kneecaps?: boolean | 'near' | 'far';
  head?: Face;
  layers?: string[];
  work?: string[];
  kind?: 'over';
  /** Standing, seen from above: how far the hands press out, and whether the feet stand in a split. */
  push?: number;
  split?: boolean;
}
export type Face = 'side' | 'viewer' | 'away';

/** Joint → the point it keeps; x null: only its height counts. */
export type Pins = Record<string, Pin>;
export type Pin = [x: number | null, y: number];

export interface Trace {
  limb: string;
  size: number;
  way: number;
  from?: number;
  to?: number;
}
export interface Crank {
  x: number;
  y: number;
  r: number;
  from?: number;
}

export interface FigureOptions {
  anchor?: string;
  plant?: string[];
  /** Keyframes in their order; `b~` is b with near and far limbs exchanged. */
  order?: string[];
  cycle?: boolean;
  /** Seconds of each tween of a cycle, or of one after the other. */
  beat?: number | number[];
  /** Ground passed in each tween. */
  travel?: number;
  crank?: Crank;
  trace?: Trace[];
  /** Limbs that swing towards the viewer. */
  project?: string[];
  work?: string[];
  step?: boolean;
  slide?: boolean;
  hop?: number;
  view?: View;
  sided?: boolean;
  shoes?: boolean | 'near' | 'far';
  crop?: [number, number, number, number];
  fade?: boolean;
  keepArms?: boolean;
  /** Phase of a still, where the end position does not tell the exercise. */
  still?: number;
  elbow?: PerSide<number>;
}
/** From the side, from the front, from above. */
export type View = 'S' | 'F' | 'T';

/** A thing of the picture. The fields after `until` mean what the drawing of its type says. */
export interface Prop {
  type: string;
  at?: Place;
  to?: Place;
  /** Keyframes in which it is seen. */
  only?: string;
  from?: number;
  until?: number;
  z?: Layer;
  w?: number;
  h?: number;
  r?: number;
  k?: number;
  x0?: number;
  x1?: number;
  dx?: number;
  low?: number;
  left?: number;
  side?: 'left' | 'right';
  back?: boolean | number;
  backH?: number;
  tilt?: number;
  depth?: number;
  arms?: number;
  cushion?: number;
  head?: string;
  risers?: boolean;
  bare?: boolean;
  floor?: boolean;
  axis?: boolean;
  angle?: number;
  bar?: Point;
  wheel?: Point;
  pose?: Pose;
  poseEnd?: Pose;
  muscles?: Mark[];
  hide?: string[];
}
export type Layer = 'back' | 'held' | 'front';

/** A sign that says what the outline alone hardly shows. */
export interface Mark {
  type: string;
  at?: Place;
  /** Keyframes near which it is seen, or lights up. */
  on?: string;
  joint?: string;
  span?: [number, number];
  by?: Point;
  off?: number;
  from?: string | number;
  to?: string;
  dir?: number;
  len?: number;
  bow?: number;
  gap?: number;
  r?: number;
  rx?: number;
  ry?: number;
  rot?: number;
  way?: number;
  w?: number;
  range?: [number, number];
  front?: boolean;
  /** Keyframe in which the lungs are full. */
  full?: string;
  count?: [number, number];
}

export interface Exercise {
  slug: string;
  name: string;
  position: string;
  view: View;
  unilateral?: boolean;
  dose?: { hold_s?: number };
  pose_a: Pose;
  pose_b: Pose;
  pose_c?: Pose | null;
  props?: Prop[];
  marks?: Mark[];
  figure?: FigureOptions;
}

/** A pose that has been worked out: what is drawn. */
export interface Body {
  /** S: profile; F: seen from the front or from above. */
  kind: 'S' | 'F';
  pose: Pose;
  face: Face;
  /** Direction of each part of the body: P, M, T (pelvis, waist, chest), neck, head, and the segments of both sides. */
  directions: Record<string, number>;
  joints: ByJoint;
  /** Share of its length that a segment shows (1: in the plane of the picture); from the front also trunk, hips, shoulders, yaw. */
  shares: Record<string, number>;
  pins: Pins;
  /** Height of what the shoulders lie on. */
  floor: number;
  /** Belly out, buttocks tensed. */
  belly: number;
  gluteals: number;
  /** Turn of the chest, and by how much it moves the shoulder of each side. */
  twist: number;
  shoulderShift: Record<Side, number>;
  /** How far each knee may bend on the way between two keyframes. */
  kneeLimit: Record<Side, number>;
  /** Hands of a person seen from above: how far they press out. */
  push?: number;
  abduct?: boolean;
  elbow?: PerSide<number>;
  shoes?: boolean | 'near' | 'far';
}
/** The body at one phase; `next` fades in where two keyframes cannot be tweened. */
export interface Moment {
  body: Body;
  next?: Body;
  blend?: number;
}

export interface Frame {
  x: number;
  y: number;
  w: number;
  h: number;
}
