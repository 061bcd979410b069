import type { Resource } from '../catalogue/endpoint.ts';
import type { Choice, Standing } from './choice.ts';
import { standingWords } from './standing-words.ts';

/** A call or a group with its name, as the guide links it. */
interface Page {
  readonly id: string;
  readonly title: string;
}

/** More links than so many say less than the heading above them. */
const linksAtMost = 4;

/** Writes the guide that lists all choices, in Markdown; links lead to pages of an API by its id. */
export function writeChoicesGuide(
  choices: readonly Choice[],
  resources: readonly Resource[],
  apiId: string,
): string {
  const pages = resources.flatMap((resource): Page[] => [resource, ...resource.endpoints]);
  const topics = [...new Set(choices.map(({ topic }) => topic))];
  const listed = topics.flatMap((topic) => [
    `## ${topic}`,
    choices
      .filter((choice) => choice.topic === topic)
      .map((choice) => writeChoice(choice, pages, apiId))
      .join('\n'),
  ]);
  return `${[...introduction(choices), ...listed].join('\n\n')}\n`;
}

function introduction(choices: readonly Choice[]): string[] {
  const count = (known: Standing) => choices.filter((choice) => choice.known === known).length;
  const rows = standingWords.map(([known, name, meaning]) => `| *${name}* | ${meaning} | ${count(known)} |`);
  return [
    'Much of version 2 was never written down, or is no longer. The simulated account has to answer all the same, so it ' +
      `had to choose: ${choices.length} times. The live service may do otherwise in each case. This list is made from the ` +
      'very notes the account was built by; each call shows those that concern it under **How we know**.',
    '## How a choice is known',
    ['| Word | What the choice rests on | Choices |', '|---|---|---|', ...rows].join('\n'),
  ];
}

function writeChoice(choice: Choice, pages: readonly Page[], apiId: string): string {
  const [, name = ''] = standingWords.find(([known]) => known === choice.known) ?? [];
  const links = listLinks(choice, pages, apiId);
  const where = links.length > 0 && links.length <= linksAtMost ? ` ${links.join(', ')}.` : '';
  return `- **${choice.matter}** (*${name}*): ${choice.chosen} Why: ${choice.why}${where}`;
}

function listLinks({ calls, resources }: Choice, pages: readonly Page[], apiId: string): string[] {
  const ids = [...new Set([...calls.map(({ endpoint }) => endpoint), ...resources])];
  return ids.flatMap((id) => {
    const page = pages.find((known) => known.id === id);
    return page ? [`[${page.title}](#/${apiId}/${id})`] : [];
  });
}
