import { css } from 'lit';

export const guidePageStyles = css`
  :host {
    display: block;
    height: 100%;
    overflow: auto;
    background: var(--ax-surface);
  }
  article {
    max-width: 920px;
    padding: clamp(20px, 4vw, 44px) clamp(16px, 5vw, 56px) 56px;
  }
  ax-page-heading {
    margin: 0;
    font-size: 28px;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
    scroll-margin-top: 100px;
  }
  .summary {
    max-width: 60ch;
    margin: 10px 0 28px;
    color: var(--ax-muted);
    font-size: 16.5px;
    line-height: 1.5;
  }
  .crumb {
    font-size: 12.5px;
  }
  .crumb a {
    color: inherit;
  }
  .more {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
    max-width: 640px;
    margin-top: 44px;
    padding-top: 20px;
    border-top: 1px solid var(--ax-line);
  }
  .more a {
    padding: 10px 14px;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .more a:hover {
    border-color: var(--ax-accent);
  }
  .more a[rel='next'] {
    grid-column: 2;
    text-align: end;
  }
  nav span {
    display: block;
    color: var(--ax-muted);
    font-size: 13px;
    font-weight: 400;
  }
  @media (max-width: 860px) {
    :host {
      height: auto;
    }
  }
`;
