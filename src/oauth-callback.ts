import type { SignInAnswer } from './app/credentials/oauth/answer-channel.ts';

// First of all, before any other code is fetched: neither code nor token stays in the address or in the history.
const answer: SignInAnswer = { query: location.search, fragment: location.hash };
history.replaceState(null, '', location.pathname);

async function receive(): Promise<void> {
  const { receiveAnswer } = await import('./app/credentials/oauth/receive-answer.ts');
  const received = await receiveAnswer(answer, window);
  if (received.kind === 'go') {
    location.replace(received.address);
    return;
  }
  // Browsers let a script close only what a script opened; in any other window the words stay.
  if (received.kind === 'close') close();
  const { showNotice } = await import('./show-notice.ts');
  showNotice(received.notice, received.backTo);
}

receive().catch(() => {
  document.body.textContent =
    'A part of the explorer could not be loaded, so the answer was thrown away. Go back to the explorer and start the sign-in again.';
});
