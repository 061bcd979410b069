import type { Damage, Keeping } from './world-control.ts';

/** Tells where an account is kept, in a sentence or two. */
export function describeKeeping(keeping: Keeping): string {
  switch (keeping) {
    case 'browser':
      return 'It survives a reload, and all tabs share it.';
    case 'memory':
      return 'This browser keeps nothing for this page: the account lasts until you close the tab.';
    case 'refused':
      return 'This browser refuses to keep more (storage full or blocked): the latest changes to the simulated account last until you close this tab. Save it to a file to keep them.';
    case 'later':
      return 'A later version of this explorer keeps its simulated account in this browser, and this one leaves that alone: what you do here lasts until you close this tab. Save it to a file to keep it.';
    case 'process':
      return 'It lives in the memory of the simulated API: it lasts until that is stopped. Save it to a file to keep it.';
  }
}

/** Tells what of an account could not be read, and where that is now. */
export function describeDamage({ kept, of }: Damage): string {
  const aside = 'What could not be read is set aside in this browser.';
  if (of === null)
    return `The simulated account of an earlier visit could not be read, so a new one has begun. ${aside}`;
  const here = kept === 0 ? 'none' : `the first ${kept}`;
  return `Of ${of} changes to the simulated account, ${here} could be read and ${kept === 1 ? 'is' : 'are'} here. ${aside}`;
}

/** What a person should be told of the keeping of an account although they did not ask. */
export function listTroubles(keeping: Keeping, damages: readonly Damage[]): string[] {
  const isTrouble = keeping === 'refused' || keeping === 'later';
  return [...(isTrouble ? [describeKeeping(keeping)] : []), ...damages.map(describeDamage)];
}
