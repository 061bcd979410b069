import type { WebCrypto } from '../../../src/app/credentials/cipher.ts';

const { subtle } = crypto;

/** WebCrypto that derives keys with a 600th of the rounds asked for: what takes a second would slow tests down. */
export const quickCrypto: WebCrypto = {
  getRandomValues: (array) => crypto.getRandomValues(array),
  subtle: new Proxy(subtle, {
    get(_, name: keyof SubtleCrypto) {
      if (name !== 'deriveKey') return subtle[name].bind(subtle);
      const deriveKey: SubtleCrypto['deriveKey'] = (algorithm, ...rest) => {
        const asked = algorithm as Pbkdf2Params;
        return subtle.deriveKey({ ...asked, iterations: Math.ceil(asked.iterations / 600) }, ...rest);
      };
      return deriveKey;
    },
  }),
};

/** The same, but one method waits behind a gate each time it is called: until `reached`, then `open`. */
export function createGate(method: 'unwrapKey' | 'decrypt') {
  let reach = () => {};
  let open = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { subtle: quick } = quickCrypto;
  const gated = async (...given: unknown[]) => {
    reach();
    await opened;
    return (quick[method] as (...given: unknown[]) => Promise<unknown>)(...given);
  };
  const get = (_: SubtleCrypto, name: keyof SubtleCrypto) => (name === method ? gated : quick[name]);
  return { crypto: { ...quickCrypto, subtle: new Proxy(quick, { get }) }, reached, open };
}
