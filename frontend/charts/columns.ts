import { axisText, bare, base, escaped, type Option } from './common';
import type { Ink } from './ink';

export interface ColumnsSpec {
  readonly kind: 'columns';
  readonly columns: readonly {
    readonly label: string;
    readonly under: string;
    readonly percent: number | null;
    readonly marked: boolean;
    readonly named: boolean;
    readonly tip: string;
  }[];
  readonly caption: string | null;
}

/** Columns of 0–100 % over their pale track. */
export function columns(spec: ColumnsSpec, ink: Ink): Option {
  return {
    ...base(ink),
    grid: { left: 0, right: 0, top: 22, bottom: 40 },
    xAxis: {
      type: 'category',
      data: spec.columns.map((column) => `${column.label}\n{under|${column.under}}`),
      ...bare,
      axisLabel: {
        ...axisText(ink),
        color: ink.ink2,
        interval: 0,
        lineHeight: 16,
        rich: { under: { color: ink.ink3, fontSize: 11, lineHeight: 15 } },
      },
    },
    yAxis: { type: 'value', min: 0, max: 100, show: false },
    tooltip: {
      ...(base(ink)['tooltip'] as object),
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (hits: readonly { dataIndex: number }[]) => escaped(spec.columns[hits[0]?.dataIndex ?? -1]?.tip ?? ''),
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '26%',
        showBackground: true,
        backgroundStyle: { color: ink.sunken, borderRadius: 3 },
        data: spec.columns.map((column) => ({
          value: column.percent,
          itemStyle: { color: column.marked ? ink.part : ink.accent, borderRadius: 3 },
          label: {
            show: column.named && column.percent !== null,
            position: 'top',
            distance: 4,
            color: column.marked ? ink.part : ink.accent,
            fontSize: 13,
            fontWeight: 640,
          },
        })),
      },
    ],
  };
}
