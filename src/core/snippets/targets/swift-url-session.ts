import generator from 'postman-code-generators/codegens/swift/index.js';
import { createWriter } from '../writing/generated.ts';
import { swift } from '../writing/languages.ts';

/** Swift with URLSession. */
export const swiftUrlSession = createWriter(generator, swift, { boilerplate: true });
