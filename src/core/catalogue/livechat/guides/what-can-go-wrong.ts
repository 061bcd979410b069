// Whoever compiles this needs the reference, also where markdown.d.ts isn't part of the programme.
/// <reference path="./markdown.d.ts" />
/** The text of the guide to every cause of a failure, made while building. */
export { default } from 'virtual:failures-guide';
