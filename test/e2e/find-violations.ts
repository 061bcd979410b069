import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page, in one line each. */
export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, because the page's own policy would refuse a foreign script.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    ).axe.run();
    interface Violation {
      id: string;
      help: string;
      nodes: { target: unknown }[];
    }
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} ${JSON.stringify(nodes.map(({ target }) => target))}`,
    );
  });
}
