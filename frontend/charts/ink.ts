// ECharts knows no CSS variables: the tokens are read where the chart stands, and again when the colour scheme turns.

export interface Ink {
  readonly font: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly surface: string;
  readonly sunken: string;
  readonly canvas: string;
  readonly line: string;
  readonly grid: string;
  readonly accent: string;
  readonly soft: string;
  readonly pain: string;
  readonly review: string;
  readonly part: string;
  readonly still: boolean;
}

const TOKENS = {
  ink: '--pl-ink',
  ink2: '--pl-ink-2',
  ink3: '--pl-ink-3',
  surface: '--pl-surface',
  sunken: '--pl-sunken',
  canvas: '--pl-canvas',
  line: '--pl-line',
  grid: '--pl-c-grid',
  accent: '--pl-c-adherence',
  soft: '--pl-c-mcid',
  pain: '--pl-c-pain',
  review: '--pl-review',
  part: '--pl-band-part',
} as const;

/** The tokens as plain colours: light-dark() is only decided in a property that takes a colour. */
export function inkOf(probe: HTMLElement): Ink {
  const colours: Record<string, string> = {};
  for (const [name, token] of Object.entries(TOKENS)) {
    probe.style.color = `var(${token})`;
    colours[name] = getComputedStyle(probe).color;
  }
  probe.style.color = '';
  return {
    ...(colours as Record<keyof typeof TOKENS, string>),
    font: getComputedStyle(probe).fontFamily,
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

/** The same colour, let through. @param alpha 0–1 */
export const faint = (colour: string, alpha: number): string =>
  colour.startsWith('rgb(') ? colour.replace('rgb(', 'rgba(').replace(')', `, ${alpha})`) : colour;
