import generator from 'postman-code-generators/codegens/objective-c/index.js';
import { createWriter } from '../writing/generated.ts';
import { objectiveC } from '../writing/languages.ts';

/** Objective-C with NSURLSession. */
export const objectiveCUrlSession = createWriter(generator, objectiveC, { boilerplate: true });
