/** Colours of a chart, read from the element that holds it, so that they follow light and dark. */
export interface Colours {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly good: string;
  readonly bad: string;
  /** Of the series in turn. */
  readonly series: readonly string[];
}

/** How many colours there are before they begin anew. */
const count = 8;

/** Reads the colours as they are now. */
export function readColours(host: HTMLElement): Colours {
  // A custom property gives its text, `light-dark()` and all; what it means is known once a colour is made of it.
  const probe = document.createElement('span');
  host.shadowRoot?.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--ax-${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    text: read('text'),
    muted: read('muted'),
    line: read('line'),
    surface: read('surface'),
    good: read('good'),
    bad: read('bad'),
    series: Array.from({ length: count }, (_, index) => read(`series-${index + 1}`)),
  };
  probe.remove();
  return colours;
}
