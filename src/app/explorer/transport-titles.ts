// What the pixels need to know of transports; they reach the rest of the app through this folder only.
export { type Choice, transportTitles } from '../transports/choose.ts';
