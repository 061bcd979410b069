import table from '../../decisions/0001-simulated-world.md?raw';
import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../src/core/catalogue/load-resources.ts';
import { checkChoices } from '../../src/core/choices/check-choices.ts';
import { parseChoices } from '../../src/core/choices/parse-choices.ts';
import { resolveChoices } from '../../src/core/choices/resolve-choices.ts';
import { writeChoicesGuide } from '../../src/core/choices/write-choices-guide.ts';

const resources = await loadResources(livechat);
const rows = parseChoices(table);

/** The API that the choices are about. */
export const apiId = livechat.id;

/** What is wrong with the tables, in sentences. */
export const problems = checkChoices(rows, resources);

/** The choices of the simulation. */
export const choices = problems.length > 0 ? [] : resolveChoices(rows, resources);

/** The guide that lists them, in Markdown. */
export const guide = writeChoicesGuide(choices, resources, apiId);
