import { axisText, bare, base, escaped, hairline, type Option } from './common';
import type { Ink } from './ink';

export interface FunnelSpec {
  readonly kind: 'funnel';
  readonly groups: readonly {
    readonly size: number;
    readonly percent: number;
    readonly outside: boolean;
    readonly label: string | null;
    readonly tip: string;
  }[];
  readonly percent: number;
  readonly limits: readonly {
    readonly size: number;
    readonly low95: number;
    readonly high95: number;
    readonly low998: number;
    readonly high998: number;
  }[];
  readonly words: { readonly common: string; readonly band: string; readonly axis: string };
}

/** Shares by group size inside the limits of chance. */
export function funnel(spec: FunnelSpec, ink: Ink): Option {
  const shares = spec.groups.map((group) => group.percent);
  const lows = spec.limits.map((limit) => limit.low95);
  const floor = Math.max(0, Math.floor((Math.min(...shares, ...lows, spec.percent) - 4) / 20) * 20);
  const sizes = spec.limits.map((limit) => limit.size);
  const clamp = (value: number): number => Math.max(floor, Math.min(100, value));
  const edge = (of: 'low95' | 'high95' | 'low998' | 'high998') => spec.limits.map((limit) => [limit.size, clamp(limit[of])]);
  return {
    ...base(ink),
    grid: { left: 36, right: 14, top: 12, bottom: 40 },
    xAxis: {
      type: 'value',
      min: Math.min(...sizes),
      max: Math.max(...sizes),
      minInterval: 1,
      name: spec.words.axis,
      nameLocation: 'end',
      nameGap: 8,
      nameTextStyle: { ...axisText(ink), align: 'right', verticalAlign: 'top', padding: [20, 0, 0, 0] },
      ...bare,
      splitLine: { show: false },
      axisLabel: { ...axisText(ink), showMaxLabel: false },
    },
    yAxis: { type: 'value', min: floor, max: 100, interval: 20, ...bare, splitLine: hairline(ink), axisLabel: axisText(ink) },
    tooltip: {
      ...(base(ink)['tooltip'] as object),
      trigger: 'item',
      formatter: (hit: { dataIndex: number }) => escaped(spec.groups[hit.dataIndex]?.tip ?? ''),
    },
    series: [
      polygon([...edge('high998'), ...edge('low998').reverse()], ink.canvas, ink.line),
      polygon([...edge('high95'), ...edge('low95').reverse()], ink.soft, 'transparent'),
      {
        type: 'line',
        silent: true,
        data: [],
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: ink.ink3, type: 'dashed', width: 1 },
          label: { formatter: spec.words.common, position: 'insideEndBottom', color: ink.ink3, fontSize: 12 },
          data: [{ yAxis: spec.percent }],
        },
      },
      {
        type: 'scatter',
        symbolSize: 10,
        z: 5,
        data: spec.groups.map((group) => ({
          value: [group.size, clamp(group.percent)],
          itemStyle: group.outside ? { color: ink.review, opacity: 1 } : { color: ink.surface, borderColor: ink.accent, borderWidth: 2, opacity: 1 },
          label: {
            show: group.label !== null,
            formatter: group.label ?? '',
            position: group.percent >= spec.percent ? 'top' : 'bottom',
            distance: 6,
            color: ink.ink,
            fontSize: 12,
            fontWeight: 600,
          },
          labelLayout: { hideOverlap: false, moveOverlap: 'shiftY' },
        })),
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 0.01,
        itemStyle: { opacity: 1 },
        data: spec.limits[0] ? [[spec.limits[0].size, clamp(spec.limits[0].low95)]] : [],
        label: { show: true, position: 'right', distance: 10, formatter: spec.words.band, color: ink.accent, fontSize: 12 },
      },
    ],
  };
}

/** A closed outline in data coordinates. */
function polygon(points: readonly (readonly number[])[], fill: string, stroke: string) {
  return {
    type: 'custom',
    silent: true,
    clip: true,
    z: 1,
    data: [[points[0]?.[0] ?? 0, points[0]?.[1] ?? 0]],
    renderItem: (_: unknown, api: { coord(value: readonly number[]): number[] }) => ({
      type: 'polygon',
      shape: { points: points.map((point) => api.coord(point)) },
      style: { fill, stroke },
    }),
  };
}
