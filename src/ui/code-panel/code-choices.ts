import { librarySnippets, snippets } from '../../core/snippets/index.ts';
import type { LibrarySnippet } from '../../core/snippets/libraries/library.ts';
import type { Snippet } from '../../core/snippets/writing/snippet.ts';
import type { Choice } from '../search-select/find-choices.ts';

/** A way to write code, as a choice. */
type CodeChoice = Choice & Pick<Snippet | LibrarySnippet, 'language' | 'load'>;

/** All ways to write code; a language with several clients is a group, the libraries are one. */
export const codeChoices: readonly CodeChoice[] = [
  ...snippets.map((snippet) => {
    const isOneOfSeveral = snippets.filter(({ language }) => language === snippet.language).length > 1;
    return { ...snippet, name: nameSnippet(snippet), group: isOneOfSeveral ? snippet.language : '' };
  }),
  ...librarySnippets.map((snippet) => ({
    ...snippet,
    name: nameSnippet(snippet),
    group: 'Libraries that LiveChat lists',
  })),
];

function nameSnippet({ language, client }: Pick<Snippet, 'language' | 'client'>): string {
  return client ? `${language} – ${client}` : language;
}

/** The choice of an id, or the first one. */
export function findCodeChoice(id: string | null): CodeChoice {
  return codeChoices.find((choice) => choice.id === id) ?? (codeChoices[0] as CodeChoice);
}
