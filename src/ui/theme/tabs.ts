import '@awesome.me/webawesome/dist/components/tab/tab.js';
import '@awesome.me/webawesome/dist/components/tab-group/tab-group.js';
import '@awesome.me/webawesome/dist/components/tab-panel/tab-panel.js';
import { css } from 'lit';

/** Tabs: the elements, and how they look here. */
export const tabs = {
  styles: css`
    wa-tab-group {
      --track-width: 1px;
      --track-color: var(--ax-line);
      --indicator-color: var(--ax-accent);
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
    }
    wa-tab-group::part(base) {
      flex: 1;
      min-height: 0;
    }
    wa-tab-group::part(body) {
      flex: 1;
      min-height: 0;
      overflow: auto;
    }
    wa-tab-group::part(tabs) {
      padding: 0 10px;
    }
    wa-tab::part(base) {
      padding: 8px 10px;
      font-size: 13.5px;
    }
    wa-tab:not([active])::part(base) {
      color: var(--ax-muted);
    }
    wa-tab[active]::part(base) {
      color: var(--ax-accent);
    }
    wa-tab-panel::part(base) {
      height: 100%;
      padding: 14px 16px;
    }
    wa-tab-panel[active] {
      height: 100%;
    }
    @media (max-width: 480px) {
      wa-tab::part(base) {
        padding: 8px 7px;
        font-size: 13px;
      }
      wa-tab-group::part(tabs) {
        padding: 0 4px;
      }
    }
    .count {
      margin-left: 4px;
      padding: 0 6px;
      border-radius: 99px;
      background: var(--ax-raised);
      color: var(--ax-muted);
      font-size: 12px;
    }
  `,
};
