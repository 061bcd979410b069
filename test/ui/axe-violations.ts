import source from 'axe-core/axe.min.js?raw';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown }[];
}
interface Axe {
  run(root: Element): Promise<{ readonly violations: readonly Violation[] }>;
}

/** A test that may take its time: axe reads every element, and the machine may be busy. */
export interface SlowTest {
  timeout(milliseconds: number): void;
}

/** What axe finds wrong with an element and all inside it, in one line each. */
export async function axeViolations(root: Element): Promise<string[]> {
  const global = window as unknown as { axe?: Axe };
  if (!global.axe) document.head.append(Object.assign(document.createElement('script'), { text: source }));
  const { violations = [] } = (await global.axe?.run(root)) ?? {};
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} ${JSON.stringify(nodes.map(({ target }) => target))}`,
  );
}
