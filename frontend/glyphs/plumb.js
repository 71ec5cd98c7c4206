// The drawing beside the sign-in: a plumb line over a level back. Moves by CSS only (shell.css), and not at all where
// motion is reduced. Constants only: it is written as markup.
const far = (/** @type {string} */ body) => `<g fill="none" stroke="var(--art-far)" stroke-width="10">${body}</g>`;

const ART = `<svg viewBox="0 0 737 900" preserveAspectRatio="xMidYMid slice" fill="none" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
<circle cx="368" cy="372" r="262" fill="var(--pl-surface)" opacity=".55"/>
<g transform="translate(108 104) scale(2.22)">
  <path d="M10 152H222" stroke="var(--pl-accent-line)" stroke-width="2.5"/>
  ${far('<polyline points="95,99 95,140 56,140 43,140"/>')}
  <g class="reach" fill="none" stroke="var(--art-far)" stroke-width="7"><polyline points="146.9,101.6 173.9,99.7 198.8,98 206.8,97.4"/></g>
  <polyline points="146.9,101.6 155.9,102.3" stroke="var(--art-head)" stroke-width="7"/>
  <circle cx="166.4" cy="103" r="10" fill="var(--art-head)"/>
  <path d="M95 99Q118.3 100.6 146.9 101.6" stroke="var(--art-body)" stroke-width="18"/>
  <g class="stretch"><polyline points="95,99 54,100.4 15,100.4 2.2,102.7" stroke="var(--art-near)" stroke-width="11"/></g>
  <polyline points="146.9,101.6 147.9,128.6 147.9,153.6 155.9,153.6" stroke="var(--art-near)" stroke-width="8"/>
</g>
<g class="bob"><path d="M368 -20V200" stroke="var(--pl-accent)" stroke-width="2"/><path d="M361 196h14v14h-14Z" fill="var(--pl-accent)"/><path d="M350 210h36v22c0 18-9 38-18 52-9-14-18-34-18-52Z" fill="var(--pl-accent)" stroke="var(--pl-accent)" stroke-width="4"/></g>
</svg>`;

customElements.get('pl-plumb') || customElements.define('pl-plumb', class extends HTMLElement {
  connectedCallback() { this.innerHTML = ART; }
});
