/** A text file, as Vite gives it. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}

/** The guide that is written while building, from decision 0001 (scripts/vite/simulation-choices.ts). */
declare module 'virtual:choices-guide' {
  const text: string;
  export default text;
}

/** The guide that is written while building, from the words of the cards of failures (scripts/vite/failures-guide.ts). */
declare module 'virtual:failures-guide' {
  const text: string;
  export default text;
}
