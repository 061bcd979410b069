/** The connection ended in the middle of a body. */
export class BrokenOff extends Error {
  /** Takes how many bytes of the body had arrived, unpacked. */
  constructor(readonly bytes: number) {
    super('The answer broke off.');
  }
}
