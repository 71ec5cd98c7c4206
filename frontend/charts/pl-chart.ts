import { css, html, LitElement } from 'lit';
import type { EChartsType } from 'echarts/core';
import type { Option } from './common';
import { columns, type ColumnsSpec } from './columns';
import { course, type CourseSpec } from './course';
import { funnel, type FunnelSpec } from './funnel';
import { type Ink, inkOf } from './ink';
import { weeks, type WeeksSpec } from './weeks';

type Spec = CourseSpec | WeeksSpec | FunnelSpec | ColumnsSpec;

function option(spec: Spec, ink: Ink, width: number, height: number): Option {
  switch (spec.kind) {
    case 'course':
      return course(spec, ink, width, height);
    case 'weeks':
      return weeks(spec, ink, width);
    case 'funnel':
      return funnel(spec, ink);
    case 'columns':
      return columns(spec, ink);
  }
}

/**
 * Draws a spec of ours with ECharts, which is fetched when the first chart comes into sight. Follows its size and the
 * colour scheme. Properties are declared, not initialised: a class field would shadow Lit's accessor.
 */
class PlChart extends LitElement {
  static override properties = {
    spec: { type: Object },
    label: { type: String },
    failedWords: { attribute: 'failed-words' },
    failed: { state: true },
  };
  static override styles = css`
    :host {
      display: block;
      position: relative;
      min-height: 16rem;
    }
    #box {
      position: absolute;
      inset: 0;
    }
    #probe {
      display: none;
    }
    p {
      margin: 0;
      padding-top: 1rem;
      color: var(--pl-ink-2);
    }
  `;
  declare spec?: Spec;
  declare label?: string;
  declare failedWords?: string;
  declare failed?: boolean;
  private chart?: EChartsType;
  private readonly resized = new ResizeObserver(() => this.fit());
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly page = new MutationObserver(() => this.draw());
  private readonly seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void this.begin();
  }, { rootMargin: '200px' });
  private readonly turned = (): void => this.draw();

  override render() {
    if (this.failed) return html`<p role="status">${this.failedWords ?? ''}</p>`;
    return html`<span id="probe"></span>
      <div id="box" role="img" aria-label=${this.label ?? ''}></div>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.seen.observe(this);
    this.scheme.addEventListener('change', this.turned);
    this.page.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', 'theme'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.seen.disconnect();
    this.resized.disconnect();
    this.page.disconnect();
    this.scheme.removeEventListener('change', this.turned);
    this.chart?.dispose();
    this.chart = undefined;
    this.removeAttribute('ready');
  }

  override updated(): void {
    this.draw();
  }

  private async begin(): Promise<void> {
    this.seen.disconnect();
    const runtime = await import('./echarts-runtime').catch(() => undefined);
    if (!runtime) {
      this.failed = true;
      return;
    }
    await this.updateComplete;
    const box = this.renderRoot.querySelector<HTMLElement>('#box');
    if (!this.isConnected || this.chart || !box) return;
    this.chart = runtime.init(box, null, { renderer: 'svg' });
    this.resized.observe(this);
    this.draw();
  }

  private fit(): void {
    if (!this.chart || this.clientWidth === 0) return;
    this.chart.resize();
    this.draw(); // what is left out depends on the width
  }

  private draw(): void {
    const probe = this.renderRoot.querySelector<HTMLElement>('#probe');
    if (!this.chart || !this.spec || !probe || this.clientWidth === 0) return;
    this.chart.setOption(option(this.spec, inkOf(probe), this.clientWidth, this.clientHeight), { notMerge: true });
    this.setAttribute('ready', '');
  }
}

if (!customElements.get('pl-chart')) customElements.define('pl-chart', PlChart);
