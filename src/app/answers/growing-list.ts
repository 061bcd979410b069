/** A list of 32-bit numbers that grows: a fraction of the memory of an array of numbers. */
export class GrowingList {
  #items: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 1024) {
    this.#items = new Uint32Array(capacity);
  }

  /** How many numbers are in it. */
  get length(): number {
    return this.#length;
  }

  /** Adds a number at the end. */
  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(Math.max(16, this.#length * 2));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  /** The number at a place that is taken. */
  get(place: number): number {
    return this.#items[place] ?? 0;
  }

  /** Changes the number at a place that is taken. */
  set(place: number, item: number): void {
    this.#items[place] = item;
  }

  /** Its numbers; a view of what is there now. */
  take(): Uint32Array {
    return this.#items.subarray(0, this.#length);
  }
}

/** Place of the last number in an ascending list that is at most `limit`; -1 where all are greater. */
export function lastAtMost(list: Uint32Array, limit: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
