import { join } from 'node:path';

/** Finds the file a URL path names under `root`; null for a path that is malformed or could lead out of it. */
export function locateFile(root: string, path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/').filter(Boolean)) {
    try {
      parts.push(decodeURIComponent(part));
    } catch {
      return null;
    }
  }
  // A leading dot covers `..` and hidden files, a colon the drives and streams of Windows.
  const unsafe = parts.some((part) => part.startsWith('.') || /[/\\:\0]/.test(part));
  return unsafe ? null : join(root, ...(parts.length ? parts : ['index.html']));
}
