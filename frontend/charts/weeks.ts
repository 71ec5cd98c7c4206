import { axisText, bare, base, dayName, escaped, hairline, monthName, type Option, shortDay } from './common';
import type { Ink } from './ink';

export interface WeeksSpec {
  readonly kind: 'weeks';
  readonly weeks: readonly {
    readonly monday: string;
    readonly percent: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly tip: string;
  }[];
  readonly events: readonly { readonly monday: string; readonly label: string }[];
  readonly goal: null | { readonly percent: number; readonly label: string };
  readonly words: { readonly band: string; readonly last: string; readonly lastUnder: string };
}

const RIGHT = 92;

/** A share week by week, the middle half of the patients behind it. */
export function weeks(spec: WeeksSpec, ink: Ink, width: number): Option {
  const all = spec.weeks.flatMap((week) => [week.percent, week.lower]).filter((each) => each !== null);
  const floor = Math.max(0, Math.floor((Math.min(...all, 60) - 6) / 20) * 20);
  const last = spec.weeks.findLastIndex((week) => week.percent !== null);
  const end = spec.weeks[last];
  const narrow = width < 520;
  return {
    ...base(ink),
    grid: { left: 38, right: narrow ? 58 : RIGHT, top: 12, bottom: 30 },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: spec.weeks.map((week) => week.monday),
      ...bare,
      axisLabel: {
        ...axisText(ink),
        interval: (index: number) => firstOfMonth(spec, index),
        formatter: (monday: string, index: number) => (index === 0 ? shortDay(monday) : monthName(monday)),
        hideOverlap: true,
        margin: 12,
      },
    },
    yAxis: { type: 'value', min: floor, max: 100, interval: 20, ...bare, splitLine: hairline(ink), axisLabel: axisText(ink) },
    tooltip: {
      ...(base(ink)['tooltip'] as object),
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: ink.ink3, type: 'dotted', width: 1 } },
      formatter: (hits: readonly { dataIndex: number }[]) => {
        const week = spec.weeks[hits[0]?.dataIndex ?? -1];
        return week ? `<b>${escaped(dayName(week.monday))}</b><br>${escaped(week.tip)}` : '';
      },
    },
    series: [
      {
        type: 'line',
        stack: 'middle half',
        silent: true,
        symbol: 'none',
        lineStyle: { opacity: 0 },
        data: spec.weeks.map((week) => week.lower),
      },
      {
        type: 'line',
        stack: 'middle half',
        silent: true,
        symbol: 'none',
        lineStyle: { opacity: 0 },
        areaStyle: { color: ink.soft, opacity: 1 },
        data: spec.weeks.map((week) => (week.upper === null || week.lower === null ? null : week.upper - week.lower)),
      },
      {
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        showSymbol: false,
        lineStyle: { color: ink.accent, width: 2 },
        itemStyle: { color: ink.accent },
        data: spec.weeks.map((week) => week.percent),
        markLine: spec.goal
          ? {
              silent: true,
              symbol: 'none',
              lineStyle: { color: ink.ink3, type: 'dashed', width: 1 },
              label: { formatter: spec.goal.label, position: 'insideStartTop', color: ink.ink3, fontSize: 12 },
              data: [{ yAxis: spec.goal.percent }],
            }
          : undefined,
        z: 3,
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 9,
        itemStyle: { color: ink.accent, opacity: 1 },
        z: 5,
        data: end && end.percent !== null ? [[end.monday, end.percent]] : [],
        label: {
          show: true,
          position: 'right',
          distance: 8,
          formatter: narrow ? `{last|${spec.words.last}}` : `{last|${spec.words.last}}\n{under|${spec.words.lastUnder}}`,
          rich: {
            last: { color: ink.accent, fontSize: 15, fontWeight: 640, lineHeight: 18 },
            under: { color: ink.ink3, fontSize: 12, lineHeight: 15 },
          },
        },
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 0.01,
        itemStyle: { opacity: 1 },
        data: !narrow && end && end.upper !== null && end.percent !== null && end.upper - end.percent > 12 ? [[end.monday, end.upper]] : [],
        label: { show: true, position: 'right', distance: 8, formatter: spec.words.band, color: ink.ink3, fontSize: 12, lineHeight: 15, width: RIGHT - 14, overflow: 'break' },
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 7,
        itemStyle: { color: ink.surface, borderColor: ink.accent, borderWidth: 1.5, opacity: 1 },
        z: 4,
        data: spec.events.flatMap((event) => {
          const week = spec.weeks.find((each) => each.monday === event.monday);
          return week && week.percent !== null
            ? [{ value: [week.monday, week.percent], label: { show: !narrow, formatter: event.label, position: 'bottom', distance: 10, color: ink.ink2, fontSize: 12 } }]
            : [];
        }),
      },
    ],
  };
}

function firstOfMonth(spec: WeeksSpec, index: number): boolean {
  const week = spec.weeks[index];
  const before = spec.weeks[index - 1];
  if (!week) return false;
  if (!before) return true;
  // the first label is a whole day and needs the room of a month
  return index > 2 && week.monday.slice(0, 7) !== before.monday.slice(0, 7);
}
