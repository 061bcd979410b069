import { describe, expect, it } from 'vitest';
import { createAutoLock } from '../../../src/app/credentials/auto-lock.ts';
import { createClock } from './clock.ts';

function createLock(minutes: number | null = 15) {
  const clock = createClock();
  let locks = 0;
  let limit = minutes;
  const autoLock = createAutoLock(
    clock,
    () => limit,
    () => {
      locks += 1;
    },
  );
  autoLock.start();
  return {
    clock,
    autoLock,
    locks: () => locks,
    setLimit: (next: number | null) => {
      limit = next;
    },
  };
}

const minute = 60_000;

describe('the automatic lock', () => {
  it('locks once, when nobody did anything for the whole time', () => {
    const { clock, autoLock, locks } = createLock();
    clock.pass(14 * minute);
    autoLock.noteActivity();
    clock.pass(15 * minute - 1);
    expect(locks()).toBe(0);
    clock.pass(1000);
    expect(locks()).toBe(1);
    clock.pass(60 * minute);
    expect(locks()).toBe(1);
    expect(clock.scheduled()).toBe(0);
  });

  it('locks right after a computer wakes that slept too long', () => {
    const { clock, locks } = createLock();
    clock.sleep(8 * 60 * minute);
    clock.pass(1000);
    expect(locks()).toBe(1);
  });

  it('does not take the touch that wakes the computer for work that went on', () => {
    const { clock, autoLock, locks } = createLock();
    clock.sleep(15 * minute);
    autoLock.noteActivity();
    expect(locks()).toBe(1);
  });

  it('never locks by itself when told so, and takes another time at once', () => {
    const { clock, locks, setLimit } = createLock(null);
    clock.pass(1000 * minute);
    expect(locks()).toBe(0);
    setLimit(5);
    clock.pass(1000);
    expect(locks()).toBe(1);
  });

  it('can’t be kept open by setting the clock back', () => {
    const { clock, locks } = createLock();
    clock.sleep(-1000 * minute);
    clock.pass(15 * minute + 1000);
    expect(locks()).toBe(1);
  });

  it('does nothing once it was stopped', () => {
    const { clock, autoLock, locks } = createLock();
    autoLock.stop();
    clock.pass(20 * minute);
    autoLock.check();
    expect(locks()).toBe(0);
    expect(clock.scheduled()).toBe(0);
  });
});
