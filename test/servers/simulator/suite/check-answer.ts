import type { Endpoint } from '../../../../src/core/catalogue/endpoint.ts';
import type { Json } from '../../../../src/core/catalogue/schema.ts';
import type { Answer } from './account.ts';
import { compareReply } from './compare-reply.ts';

/** What is wrong with an answer that should be the reply of an endpoint. */
export function checkReply({ reply, parameters }: Endpoint, answer: Answer): string[] {
  if (answer.status !== reply.status) return [tell(answer)];
  const json = readJson(answer);
  // Where items can be counted in place of being listed, the number comes alone (decision 0001).
  const canCount = parameters.some(({ name }) => name === 'count');
  if (canCount && Number.isInteger(memberOf(json, 'count'))) return [];
  return json === undefined ? [tell(answer)] : compareReply(json, reply);
}

/** As `checkReply`; where the sample shows items of a list, some must have been found too. */
export function checkFound(endpoint: Endpoint, answer: Answer): string[] {
  const problems = checkReply(endpoint, answer);
  const json = readJson(answer);
  const isEmpty = listsOf(endpoint.reply.example).some(([name, items]) => {
    const found = listsOf(json).find(([other]) => other === name)?.[1];
    return items.length > 0 && found?.length === 0;
  });
  return isEmpty ? [...problems, 'nothing was found'] : problems;
}

/** The lists at the top of a reply: the reply itself, or its members. */
function listsOf(json: Json | undefined): [string, readonly Json[]][] {
  if (Array.isArray(json)) return [['', json]];
  const lists = ['chats', 'tickets'].map((name) => [name, (json as { [name: string]: Json })?.[name]]);
  return lists.filter((list): list is [string, Json[]] => Array.isArray(list[1]));
}

/** What is wrong with an answer that should list wrong arguments, one of them at `name`. */
export function checkArgumentRefusal(answer: Answer, name: string): string[] {
  const errors = memberOf(readJson(answer), 'errors');
  const isList = Array.isArray(errors) && errors.length > 0 && errors.every((one) => typeof one === 'string');
  if (answer.status !== 400 || !isList) return [tell(answer)];
  return errors.some((one) => String(one).includes(name)) ? [] : [`no error names ${name}: ${answer.text}`];
}

/** What is wrong with an answer that should refuse a call with one message. */
export function checkRefusal(answer: Answer, statuses: readonly number[]): string[] {
  const error = memberOf(readJson(answer), 'error');
  return statuses.includes(answer.status) && typeof error === 'string' && error !== '' ? [] : [tell(answer)];
}

/** What is wrong with an answer that may be any, but for its shape. */
export function checkShape(endpoint: Endpoint, answer: Answer): string[] {
  if (answer.status === endpoint.reply.status) return checkReply(endpoint, answer);
  const asArguments = checkArgumentRefusal(answer, '');
  return asArguments.length === 0 ? [] : checkRefusal(answer, [400, 401, 403, 404, 413]);
}

/** An answer for a person to read. */
export function tell({ status, text }: Answer): string {
  return `answered ${status} ${text.slice(0, 300)}`;
}

/** The JSON of an answer, or undefined where it is none. */
export function readJson({ type, text }: Answer): Json | undefined {
  return type.startsWith('application/json') ? JSON.parse(text) : undefined;
}

function memberOf(json: Json | undefined, name: string): Json | undefined {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  return isObject && Object.keys(json).length === 1 ? (json as { [name: string]: Json })[name] : undefined;
}
