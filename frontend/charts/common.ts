import type { EChartsCoreOption } from 'echarts/core';
import type { Ink } from './ink';

export type Option = EChartsCoreOption;

const language = (): string => {
  const page = document.documentElement.lang || 'en';
  return page === 'en' ? 'en-GB' : page; // as the server writes them
};
const utc = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' });
  return (day: string): string => format.format(new Date(`${day}T00:00:00Z`));
};

/** “Tue 3 Nov” */
export const dayName = (day: string): string => utc({ weekday: 'short', day: 'numeric', month: 'short' })(day);
/** “Nov” */
export const monthName = (day: string): string => utc({ month: 'short' })(day);
/** “3 Nov” */
export const shortDay = (day: string): string => utc({ day: 'numeric', month: 'short' })(day);

/** Days between two ISO days. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** {0}, {1} … of a text that came translated. */
export const fill = (text: string, ...values: (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Tooltips are HTML: names of people are not. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

export function base(ink: Ink): Option {
  return {
    animation: !ink.still,
    animationDuration: 220,
    animationDurationUpdate: 220,
    textStyle: { fontFamily: ink.font, color: ink.ink2, fontSize: 12 },
    tooltip: {
      appendTo: 'body',
      backgroundColor: ink.surface,
      borderColor: ink.line,
      borderWidth: 1,
      padding: [8, 12],
      transitionDuration: ink.still ? 0 : 0.12,
      textStyle: { fontFamily: ink.font, color: ink.ink, fontSize: 13 },
      extraCssText: 'border-radius: 8px; box-shadow: var(--pl-shadow-2); max-width: 280px; white-space: normal;',
    },
  };
}

export const hairline = (ink: Ink) => ({ show: true, lineStyle: { color: ink.grid, width: 1 } });
export const bare = { axisLine: { show: false }, axisTick: { show: false } };
export const axisText = (ink: Ink) => ({ color: ink.ink3, fontSize: 12, fontFamily: ink.font });
