import { spawn } from 'node:child_process';

/** Says whether somebody sits before this process who would like a browser opened. */
export function isPersonThere(
  stdout: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return Boolean(stdout.isTTY) && !environment.CI;
}

/** Finds the program that opens a URL on a platform, with its arguments. */
export function findOpener(
  platform: NodeJS.Platform,
  url: string,
): readonly [program: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url];
  // The empty text is the window's title, which `start` takes a first quoted argument for.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', url];
  return ['xdg-open', url];
}

/** Opens a URL in the person's browser; where that fails the printed address has to do. */
export function openBrowser(url: string): void {
  const [program, ...args] = findOpener(process.platform, url);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
