import type { AnswerFacts, AnswerView } from '../../app/answers/protocol.ts';

/** Names of the views for people. */
export const viewTitles: Readonly<Record<AnswerView, string>> = {
  pretty: 'Pretty',
  tree: 'Tree',
  table: 'Table',
  raw: 'Raw',
  preview: 'Preview',
};

/** The views an answer can be shown in; the first is the one for who has not chosen. */
export function listViews(facts: AnswerFacts | null, preview: 'html' | 'image' | null): AnswerView[] {
  const views: AnswerView[] = facts?.isJson ? ['pretty', 'tree'] : [];
  if (facts?.tables.length) views.push('table');
  views.push('raw');
  if (preview) views.push('preview');
  return views;
}

const endings: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/csv': 'csv',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
};

/** What the name of a downloaded answer ends with; `isJson` is null until the answer was read. */
export function fileEnding(mediaType: string, isJson: boolean | null): string {
  const isClaimed = /[/+]json$/.test(mediaType);
  if (isJson ?? isClaimed) return 'json';
  return endings[mediaType] ?? (mediaType.startsWith('text/') || isClaimed ? 'txt' : 'bin');
}
