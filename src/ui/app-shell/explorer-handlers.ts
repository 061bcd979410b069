import type { Explorer } from '../../app/explorer/explorer.ts';
import { credentialHandlers } from './credential-handlers.ts';
import type { Handlers } from './handlers.ts';
import { relayHandlers } from './relay-handlers.ts';

/** What a person does that concerns the explorer alone, and nothing of how the page stands. */
export function explorerHandlers(explorer: Explorer): Handlers {
  return {
    'ax-draft-change': (draft) => explorer.changeDraft(draft),
    'ax-fill-examples': () => explorer.fillExamples(),
    'ax-clear-draft': () => explorer.clearDraft(),
    'ax-undo': () => explorer.undo(),
    'ax-cancel': () => explorer.cancel(),
    'ax-account-choose': (id) => explorer.chooseAccount(id),
    'ax-unlock': () => explorer.consents.unlock(explorer.state.account, 'stay'),
    'ax-ask-answer': (allowed) => explorer.consents.answer(allowed),
    'ax-transport-choose': (name) => explorer.transports.choose(name),
    'ax-query-credential-choose': (what) => explorer.transports.chooseQueryCredential(what),
    ...credentialHandlers(explorer),
    ...relayHandlers(explorer),
    'ax-notice-dismiss': (notice) => explorer.notices.dismiss(notice),
    'ax-group-toggle': (id) => explorer.browsing.toggleCollapsed(id),
    'ax-favourite-toggle': (id) => explorer.browsing.toggleFavourite(id),
    'ax-answer-view-choose': (view) => explorer.browsing.chooseAnswerView(view),
    'ax-snippet-choose': (id) => explorer.browsing.chooseSnippet(id),
    'ax-layout-change': (change) => explorer.browsing.changeLayout(change),
  };
}
