import { addressSpaceOf } from './app/transports/address-space.ts';

/** Whether the browser lets this page into the network an address lies in; null where the browser knows no such permission. */
export async function askPermission(url: string): Promise<PermissionState | null> {
  // The first is the newer name, told apart by network; the second that of Chromium 138 to 14x.
  for (const name of [
    addressSpaceOf(url) === 'this computer' ? 'loopback-network' : 'local-network',
    'local-network-access',
  ]) {
    const status = await navigator.permissions?.query({ name: name as PermissionName }).catch(() => null);
    if (status) return status.state;
  }
  return null;
}
