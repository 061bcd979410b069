import { css } from 'lit';

export const appShellStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
  }
  .panes {
    display: grid;
    grid-template-columns: var(--tree) minmax(0, 1fr);
    flex: 1;
    min-height: 0;
    position: relative;
  }
  .panes.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .panes.wide :is(ax-endpoint-tree, ax-edge-handle) {
    display: none;
  }
  .panes[data-kind='live'] main,
  .panes[data-kind='other'] main {
    box-shadow: inset 3px 0 var(--ax-live);
  }
  ax-endpoint-tree {
    border-right: 1px solid var(--ax-line);
    background: var(--ax-page);
  }
  main {
    position: relative;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
  }
  main > ax-edge-handle {
    position: absolute;
    inset: 0 auto 0 0;
  }
  .notice {
    margin: 0;
    padding: 6px 16px;
    background: var(--ax-warn-soft);
    color: var(--ax-warn);
  }
  .message {
    padding: 32px;
  }
  .veil {
    display: none;
  }
  @media (max-width: 860px) {
    :host {
      height: auto;
      min-height: 100dvh;
    }
    .panes,
    .panes.wide {
      display: block;
    }
    .panes.wide > ax-endpoint-tree {
      display: block;
    }
    ax-edge-handle {
      display: none;
    }
    main {
      overflow: visible;
    }
    ax-endpoint-tree {
      position: fixed;
      z-index: 10;
      inset: 0 auto 0 0;
      width: min(320px, 86vw);
      height: 100dvh;
      visibility: hidden;
      transform: translateX(-100%);
      transition: transform 0.15s ease, visibility 0.15s;
      box-shadow: 0 0 40px rgb(0 0 0 / 30%);
    }
    ax-endpoint-tree.open {
      /* Visible at once: what is hidden takes no keyboard. */
      transition: transform 0.15s ease;
      visibility: visible;
      transform: none;
    }
    .veil {
      display: block;
      position: fixed;
      z-index: 9;
      inset: 0;
      border: 0;
      border-radius: 0;
      background: rgb(0 0 0 / 35%);
    }
  }
`;
