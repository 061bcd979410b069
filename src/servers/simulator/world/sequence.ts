/** Gives the numbers of things made later, each once, also after a thing is gone. */
export function createSequence(first: number, step = 1): () => number {
  let next = first - step;
  return () => {
    next += step;
    return next;
  };
}
