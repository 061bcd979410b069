import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const reader = './scripts/vite/read-choices.ts';
const tables = 'decisions/0001-simulated-world.md';
const tablesFile = fileURLToPath(new URL(`../../${tables}`, import.meta.url));

// Without the usual zero byte in front: it becomes an underscore in the file's name, and some static hosts leave such
// files out.
const data = 'simulation-choices.js';
const guide = 'simulation-choices-guide.js';

/**
 * Makes two modules from the tables of decision 0001 while building: the choices of the simulation as data, and the guide
 * that lists them. So they are written once, and the page needs nothing that reads Markdown tables. A row that is wrong
 * ends the build with a sentence.
 */
export function simulationChoices(): Plugin {
  return {
    name: 'simulation-choices',
    resolveId(id) {
      if (id === 'virtual:choices') return data;
      if (id === 'virtual:choices-guide') return guide;
    },
    async load(id) {
      if (id !== data && id !== guide) return;
      const { module, dependencies } = await runnerImport<typeof import('./read-choices.ts')>(reader, {
        configFile: false,
        logLevel: 'error',
      });
      for (const file of [tablesFile, ...dependencies]) this.addWatchFile(file);
      if (module.problems.length > 0) this.error(`${tables}:\n${module.problems.join('\n')}`);
      if (id === guide) return `export default ${JSON.stringify(module.guide)};`;
      return [
        `export const apiId = ${JSON.stringify(module.apiId)};`,
        `export const choices = ${JSON.stringify(module.choices)};`,
      ].join('\n');
    },
  };
}
