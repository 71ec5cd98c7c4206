import { axisText, bare, base, dayName, daysBetween, escaped, fill, hairline, type Option } from './common';
import { faint, type Ink } from './ink';

interface Day {
  readonly day: string;
}
export interface CourseSpec {
  readonly kind: 'course';
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly pain: readonly (Day & { readonly worst: number })[];
  readonly means: readonly (Day & { readonly pain: number })[];
  readonly target: null | {
    readonly fromDay: string;
    readonly from: number;
    readonly toDay: string;
    readonly to: number;
    readonly label: string;
  };
  readonly exercise: readonly (Day & { readonly done: number; readonly due: number })[];
  readonly events: readonly (Day & { readonly label: string })[];
  readonly spans: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  readonly ticks: readonly (Day & { readonly label: string; readonly under: string })[];
  readonly words: {
    readonly pain: string;
    readonly now: string | null;
    readonly mean: string | null;
    readonly done: string;
    readonly doneLine: string;
    readonly all: string;
    readonly painTip: string;
    readonly doneTip: string;
  };
}

const LEFT = 34;
const EVENTS = 46;
/** Room a label needs before it runs into the next, in px a letter. */
const LETTER = 6.4;
/** From the middle of a label to a line that leaves it alone, in px. */
const CLEAR = 13;
/** From the middle of a dot to what stands beside it, in px. */
const DOT = 8;
/** With less between today and the target, in px, its words are left out: the table has them. */
const LEAST_ROOM = 64;
/** As far from the target's line its own words reach, on the side they stand on, in px. */
const CROWDED = 40;
/** At a target lower than this its words stand over the line, as there is no room beneath. */
const LOW_TARGET = 1.5;

/** Pain above exercise on one axis, in whole days from the first: no time zone can move a dot. */
export function course(spec: CourseSpec, ink: Ink, width: number, height: number): Option {
  const x = (day: string): number => daysBetween(spec.from, day);
  const last = x(spec.to);
  const now = x(spec.today);
  const foot = 40;
  const inner = height - EVENTS - foot;
  const painHeight = Math.round(inner * 0.6);
  const barsTop = EVENTS + painHeight + 24;
  const barsHeight = height - foot - barsTop;
  const perDay = (width - LEFT - 16) / (last + 1);
  const narrow = width < 520;

  const xAxis = (gridIndex: number) => ({
    gridIndex,
    type: 'value',
    min: -0.5,
    max: last + 0.5,
    ...bare,
    splitLine: { show: false },
    axisLabel: { show: false },
  });
  const yLabel = { ...axisText(ink), margin: 8 };
  const events = placed(spec, x, perDay, width - LEFT - 16);

  return {
    ...base(ink),
    grid: [
      { left: LEFT, right: 16, top: EVENTS, height: painHeight },
      { left: LEFT, right: 16, top: barsTop, height: barsHeight },
      { left: LEFT, right: 16, top: 0, height: EVENTS },
    ],
    xAxis: [
      xAxis(0),
      xAxis(1),
      xAxis(2),
    ],
    yAxis: [
      { gridIndex: 0, min: 0, max: 10, interval: 5, ...bare, splitLine: hairline(ink), axisLabel: yLabel },
      {
        gridIndex: 1,
        min: 0,
        max: 1,
        interval: 1,
        ...bare,
        splitLine: hairline(ink),
        axisLabel: { ...yLabel, formatter: (share: number) => (share === 1 ? spec.words.all : '0') },
      },
      { gridIndex: 2, min: 0, max: 1, show: false },
    ],
    tooltip: {
      ...(base(ink)['tooltip'] as object),
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: ink.ink3, type: 'dotted', width: 1 } },
      formatter: (hits: readonly { axisValue: number }[]) => tip(spec, Math.round(Number(hits[0]?.axisValue ?? -1))),
    },
    axisPointer: { link: [{ xAxisIndex: [0, 1] }] },
    series: [
      shade(0, now, last, ink),
      shade(1, now, last, ink),
      eventLines(0, events, ink, now),
      eventLines(1, events, ink, now),
      spans(spec, x, ink, perDay),
      {
        // the days’ own track: what was due and not done stays pale behind
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: Math.max(2, Math.min(10, perDay * 0.72)),
        barGap: '-100%',
        silent: true,
        itemStyle: { color: ink.sunken, borderRadius: 1.5 },
        data: spec.exercise.filter((each) => each.due > 0).map((each) => [x(each.day), 1]),
        z: 1,
      },
      {
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: Math.max(2, Math.min(10, perDay * 0.72)),
        itemStyle: { color: ink.accent, borderRadius: 1.5 },
        data: spec.exercise
          .filter((each) => each.due > 0)
          .map((each) => ({
            value: [x(each.day), each.done / each.due],
            itemStyle: each.day === spec.today ? { color: faint(ink.accent, 0.55) } : undefined,
          })),
        z: 2,
      },
      {
        type: 'line',
        xAxisIndex: 0,
        yAxisIndex: 0,
        silent: true,
        symbol: ['none', 'circle'],
        data: [],
        markLine: targetLine(spec, x, ink),
      },
      {
        type: 'scatter',
        xAxisIndex: 0,
        yAxisIndex: 0,
        symbolSize: Math.max(3, Math.min(5, perDay * 0.5)),
        itemStyle: { color: faint(ink.pain, 0.6) },
        data: spec.pain.map((each) => [x(each.day), each.worst]),
        z: 3,
      },
      {
        type: 'line',
        xAxisIndex: 0,
        yAxisIndex: 0,
        showSymbol: false,
        lineStyle: { color: ink.pain, width: 2 },
        data: lineWithGaps(spec, x),
        z: 4,
        endLabel: { show: false },
      },
      nowMark(spec, x, ink, perDay, painHeight / 10),
      words(spec, x, ink, narrow, perDay, painHeight / 10),
      doneWords(spec, ink, now, last, narrow),
      eventDots(events, ink, now),
      axisDays(spec, x, ink, perDay),
    ],
  };
}

/** A day without a mean is a gap, not a bridge. */
function lineWithGaps(spec: CourseSpec, x: (day: string) => number): (number | null)[][] {
  const points: (number | null)[][] = [];
  let before: number | undefined;
  for (const mean of spec.means) {
    const at = x(mean.day);
    if (before !== undefined && at > before + 1) points.push([before + 0.5, null]);
    points.push([at, mean.pain]);
    before = at;
  }
  return points;
}

function shade(grid: number, now: number, last: number, ink: Ink) {
  return {
    type: 'line',
    xAxisIndex: grid,
    yAxisIndex: grid,
    data: [],
    silent: true,
    markArea: {
      silent: true,
      itemStyle: { color: ink.canvas },
      data: now < last ? [[{ xAxis: now + 0.5 }, { xAxis: last + 0.5 }]] : [],
    },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: ink.accent, width: 1.5, type: 'solid' },
      data: now <= last ? [{ xAxis: now }] : [],
    },
  };
}

/** Named where the name fits into it; the table names all. */
function spans(spec: CourseSpec, x: (day: string) => number, ink: Ink, perDay: number) {
  const name = (each: CourseSpec['spans'][number]): string =>
    (x(each.to) - x(each.from) + 1) * perDay > each.label.length * LETTER ? each.label : '';
  return {
    type: 'line',
    xAxisIndex: 1,
    yAxisIndex: 1,
    data: [],
    silent: true,
    markArea: {
      silent: true,
      itemStyle: { color: faint(ink.review, 0.14) },
      label: { color: ink.ink3, fontSize: 11, position: 'insideTop' },
      data: spec.spans.map((each) => [{ xAxis: x(each.from) - 0.5, name: name(each) }, { xAxis: x(each.to) + 0.5 }]),
    },
  };
}

function targetLine(spec: CourseSpec, x: (day: string) => number, ink: Ink) {
  const target = spec.target;
  if (!target) return undefined;
  return {
    silent: true,
    symbol: ['none', 'circle'],
    symbolSize: 7,
    lineStyle: { color: ink.pain, type: 'dotted', width: 1.5 },
    label: { show: false },
    data: [[{ coord: [x(target.fromDay), target.from] }, { coord: [x(target.toDay), target.to] }]],
  };
}

/**
 * Its words stand right of the dot, behind the line of today and clear of the target’s; where the axis ends they stand over
 * all that was drawn there, ending at the dot.
 */
function nowMark(spec: CourseSpec, x: (day: string) => number, ink: Ink, perDay: number, perPain: number) {
  const latest = spec.pain.at(-1);
  const { from, width, toToday, distance, fits } = nowRoom(spec, x, perDay);
  const aside = latest && fits ? besideTarget(spec, x, from, width, latest.worst, perDay, perPain) : 0;
  const end = toToday > 0 ? Math.min(8, toToday - 4) : 8;
  const above = latest && !fits ? (peak(spec, x, from - (width + DOT) / perDay, from) - latest.worst) * perPain : 0;
  return {
    type: 'scatter',
    xAxisIndex: 0,
    yAxisIndex: 0,
    silent: true,
    symbolSize: 9,
    itemStyle: { color: ink.pain, opacity: 1 },
    z: 6,
    data: latest && spec.words.now ? [[x(latest.day), latest.worst]] : [],
    label: {
      show: true,
      position: fits ? 'right' : 'top',
      align: fits ? 'left' : 'right',
      offset: fits ? [0, aside] : [end, -above],
      distance: fits ? distance : 7,
      formatter: spec.words.now ?? '',
      color: ink.pain,
      fontSize: 13,
      fontWeight: 600,
      ...halo(ink),
    },
  };
}

/** What the words of the latest pain need, and whether there is room for them at the right of the dot. */
function nowRoom(spec: CourseSpec, x: (day: string) => number, perDay: number) {
  const latest = spec.pain.at(-1);
  const from = latest ? x(latest.day) : 0;
  const width = (spec.words.now ?? '').length * LETTER * 1.15;
  const toToday = (x(spec.today) - from) * perDay;
  const distance = toToday > 0 && toToday < width + 2 * DOT ? Math.max(7, toToday + 1) : 7;
  const fits = latest !== undefined && (x(spec.to) - from) * perDay > width + distance - 7;
  return { from, width, toToday, distance, fits };
}

/** The highest pain that is drawn between two places of the axis, dots and line. */
function peak(spec: CourseSpec, x: (day: string) => number, from: number, to: number): number {
  const between = (each: Day): boolean => x(each.day) >= from && x(each.day) <= to;
  const highest = Math.max(
    0,
    ...spec.pain.filter(between).map((each) => each.worst),
    ...spec.means.filter(between).map((each) => each.pain),
  );
  return Math.min(highest, 9);
}

/** Lines that pass behind words do not strike them through. */
function halo(ink: Ink) {
  return { textBorderColor: ink.surface, textBorderWidth: 3 };
}

/**
 * How far, in px down, words that begin at this day and height move to leave the target's line free, and its words. They stay on
 * their side of the line unless the target's words are there already.
 */
function besideTarget(
  spec: CourseSpec, x: (day: string) => number, from: number, width: number, pain: number, perDay: number, perPain: number,
): number {
  const target = spec.target;
  const middle = from + width / 2 / perDay;
  if (!target || middle < x(target.fromDay) || middle > x(target.toDay)) return 0;
  const share = (middle - x(target.fromDay)) / Math.max(1, x(target.toDay) - x(target.fromDay));
  const above = (pain - (target.from + share * (target.to - target.from))) * perPain;
  const under = target.to > LOW_TARGET;
  const meets = x(target.toDay) - (target.label.length * LETTER) / perDay < from + width / perDay;
  if (meets) {
    const inward = under ? -above : above;
    if (inward <= -CLEAR || inward >= CROWDED) return 0;
    return under ? above - CLEAR : above + CLEAR;
  }
  if (Math.abs(above) >= CLEAR) return 0;
  return above >= 0 || pain < 1 ? above - CLEAR : above + CLEAR;
}

/** The names of the lines, written where they are: no legend. */
function words(spec: CourseSpec, x: (day: string) => number, ink: Ink, narrow: boolean, perDay: number, perPain: number) {
  const first = spec.means[0];
  const latest = spec.means.at(-1);
  const now = x(spec.today);
  const room = x(spec.to) - now > 12;
  const texts: object[] = [];
  const text = (value: [number, number], formatter: string, color: string, more: object = {}) =>
    texts.push({
      value,
      label: { show: true, formatter, color, fontSize: 12, position: 'right', distance: 6, ...halo(ink), ...more },
    });
  if (first) {
    const top = peak(spec, x, x(first.day), x(first.day) + (spec.words.pain.length * LETTER) / perDay);
    const other = nowRoom(spec, x, perDay);
    const meets = !other.fits && other.from * perDay - other.width < x(first.day) * perDay + spec.words.pain.length * LETTER + 2 * DOT;
    const rise = Math.max(0, top - first.pain) * perPain + (meets ? 2 * DOT : 0);
    text([x(first.day), first.pain], spec.words.pain, ink.pain, { position: [0, -22 - rise], fontWeight: 560, distance: 0 });
  }
  const painNow = spec.words.now ? spec.pain.at(-1)?.worst : undefined;
  const clear = painNow === undefined || !latest || Math.abs(painNow - latest.pain) >= 1.6;
  if (latest && spec.words.mean && room && !narrow && clear)
    text([now, latest.pain], spec.words.mean, ink.pain, { offset: [0, latest.pain > 1 && (painNow === undefined || painNow > latest.pain) ? 14 : -10] });
  const target = spec.target;
  if (target && room && !narrow)
    texts.push(...targetWords(target, x(target.toDay), (x(target.toDay) - now) * perDay - 2 * DOT, ink));
  return {
    type: 'scatter',
    xAxisIndex: 0,
    yAxisIndex: 0,
    silent: true,
    symbolSize: 0.01,
    itemStyle: { opacity: 1 },
    z: 7,
    data: texts,
  };
}

/** Between today and the target, in two lines where one would begin over the line of today; not where there is no room at all. */
function targetWords(target: NonNullable<CourseSpec['target']>, at: number, room: number, ink: Ink): object[] {
  if (room < LEAST_ROOM) return [];
  const long = target.label.length * LETTER > room;
  const away = long ? 21 : 13;
  const label = {
    show: true,
    formatter: target.label,
    color: ink.pain,
    fontSize: 12,
    lineHeight: 15,
    position: 'left',
    align: 'right',
    distance: 8,
    offset: [0, target.to > LOW_TARGET ? away : -away],
    ...(long ? { width: room, overflow: 'break' } : {}),
    ...halo(ink),
  };
  return [{ value: [at, target.to], label }];
}

/** What the bars are, where there is room: over the days ahead. */
function doneWords(spec: CourseSpec, ink: Ink, now: number, last: number, narrow: boolean) {
  return {
    type: 'scatter',
    xAxisIndex: 1,
    yAxisIndex: 1,
    silent: true,
    symbolSize: 0.01,
    itemStyle: { opacity: 1 },
    z: 7,
    data: !narrow && last - now > last / 4 ? [[now + 0.5, 0.62]] : [],
    label: {
      show: true,
      position: 'right',
      distance: 8,
      formatter: `{done|${spec.words.done}}\n{line|${spec.words.doneLine}}`,
      rich: {
        done: { color: ink.accent, fontSize: 12, fontWeight: 600, lineHeight: 17 },
        line: { color: ink.ink2, fontSize: 12, lineHeight: 16 },
      },
    },
  };
}

interface Placed {
  readonly at: number;
  readonly label: string;
  readonly row: number;
  readonly side: 'left' | 'right';
}

/** Labels that would run into each other go one row up; at the right end they stand left of their dot. */
function placed(spec: CourseSpec, x: (day: string) => number, perDay: number, width: number): Placed[] {
  const ends = [-Infinity, -Infinity];
  return [...spec.events]
    .sort((a, b) => x(a.day) - x(b.day))
    .map((event) => {
      const px = (x(event.day) + 0.5) * perDay;
      const needed = event.label.length * LETTER + 16;
      const side = px + needed > width ? 'left' : 'right';
      const start = side === 'right' ? px - 5 : px - needed;
      const row = start > (ends[0] ?? 0) ? 0 : start > (ends[1] ?? 0) ? 1 : 2;
      if (row < 2) ends[row] = side === 'right' ? px + needed : px + 8;
      return { at: x(event.day), label: row < 2 ? event.label : '', row: Math.min(row, 1), side };
    });
}

function eventDots(events: readonly Placed[], ink: Ink, now: number) {
  return {
    type: 'scatter',
    xAxisIndex: 2,
    yAxisIndex: 2,
    silent: true,
    symbolSize: 7,
    z: 5,
    data: events.map((each) => ({
      value: [each.at, each.row === 0 ? 0.28 : 0.75],
      itemStyle: each.at > now ? { color: ink.surface, borderColor: ink.ink2, borderWidth: 1.5, opacity: 1 } : { color: ink.ink2, opacity: 1 },
      label: { show: each.label !== '', formatter: each.label, position: each.side, distance: 6, color: ink.ink2, fontSize: 12 },
    })),
  };
}

/** From the dot of a past event down through both grids. */
function eventLines(grid: number, events: readonly Placed[], ink: Ink, now: number) {
  return {
    type: 'line',
    xAxisIndex: grid,
    yAxisIndex: grid,
    data: [],
    silent: true,
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: ink.ink3, type: 'dotted', width: 1 },
      data: events.filter((each) => each.at <= now).map((each) => ({ xAxis: each.at })),
    },
  };
}

function axisDays(spec: CourseSpec, x: (day: string) => number, ink: Ink, perDay: number) {
  let free = -Infinity;
  const data = spec.ticks.flatMap((tick) => {
    const at = (x(tick.day) + 0.5) * perDay;
    const today = tick.day === spec.today;
    const clash = !today && spec.ticks.some((other) => other.day === spec.today && Math.abs(x(other.day) - x(tick.day)) * perDay < 52);
    if (clash || at < free) return [];
    free = at + 52;
    return [
      {
        value: [x(tick.day), 0],
        label: {
          show: true,
          formatter: `${today ? '{now|' : '{day|'}${tick.label}}\n{under|${tick.under}}`,
          position: 'bottom',
          distance: 8,
          align: 'center',
          rich: {
            day: { color: ink.ink2, fontSize: 12, lineHeight: 15 },
            now: { color: ink.accent, fontSize: 12, fontWeight: 640, lineHeight: 15 },
            under: { color: ink.ink3, fontSize: 12, lineHeight: 14 },
          },
        },
      },
    ];
  });
  return { type: 'scatter', xAxisIndex: 1, yAxisIndex: 1, silent: true, symbolSize: 0.01, itemStyle: { opacity: 1 }, z: 7, clip: false, data };
}

function tip(spec: CourseSpec, index: number): string {
  const day = new Date(Date.parse(spec.from) + index * 86_400_000).toISOString().slice(0, 10);
  const pain = spec.pain.find((each) => each.day === day);
  const exercise = spec.exercise.find((each) => each.day === day);
  const lines = [`<b>${escaped(dayName(day))}</b>`];
  if (pain) lines.push(escaped(fill(spec.words.painTip, pain.worst)));
  if (exercise && exercise.due > 0) lines.push(escaped(fill(spec.words.doneTip, exercise.done, exercise.due)));
  for (const event of spec.events) if (event.day === day) lines.push(escaped(event.label));
  return lines.join('<br>');
}
