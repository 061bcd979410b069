/** An app that may ask people to sign in, as registered in the Developers Console. */
export interface Client {
  /** Public id. */
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  /** What proves that a server of the app is asking. */
  readonly secret: string;
  /** Addresses answers may go to; scheme and host count exactly, the path has to be contained. */
  readonly redirectUris: readonly string[];
  /** A path answers may go to on every port of this computer, or null; RFC 8252 §7.3 asks for any port. */
  readonly loopbackPath: string | null;
  /** Scopes the app may ask for. */
  readonly scopes: readonly string[];
}
