import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { privateAddressCode } from './explain-upstream-error.ts';
import { isPrivateAddress } from './private-address.ts';

/** Finds every address of a name. */
export type FindAddresses = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const askSystem: FindAddresses = (hostname, done) => systemLookup(hostname, { all: true }, done);

/**
 * Makes the lookup that sockets use: it hands on only addresses it has checked, so that a name can't lead to one
 * address while it is checked and to another while connecting (DNS rebinding).
 */
export function guardedLookup(findAddresses: FindAddresses = askSystem): LookupFunction {
  return (hostname, options, callback) => {
    findAddresses(hostname, (error, found) => {
      if (error) return callback(error, '', 0);
      if (found.some(({ address }) => isPrivateAddress(address)))
        return callback(Object.assign(new Error('Private address'), { code: privateAddressCode }), '', 0);
      const wanted = options.family ? found.filter(({ family }) => family === options.family) : found;
      const [first] = wanted;
      if (!first) return callback(Object.assign(new Error('No address'), { code: 'ENOTFOUND' }), '', 0);
      if (options.all) callback(null, wanted);
      else callback(null, first.address, first.family);
    });
  };
}
