import { css } from 'lit';

/** Fields below each other, each with its explanation; beside each other where there is room. */
export const relayFormStyles = css`
  :host {
    display: block;
    margin-top: 14px;
    padding-top: 12px;
    border-top: 1px solid var(--ax-line);
  }
  h2 {
    margin: 0 0 8px;
    font-size: 13px;
  }
  form,
  .fields {
    display: grid;
    gap: 10px 14px;
  }
  .fields {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
  }
  .field {
    display: grid;
    align-content: start;
    gap: 3px;
    min-width: 0;
  }
  .field > label {
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .row input {
    flex: 1 1 200px;
  }
  select {
    width: 100%;
  }
  p,
  ul {
    margin: 0;
  }
  ul {
    padding-left: 18px;
  }
  .example {
    overflow-wrap: anywhere;
  }
  .finding {
    display: grid;
    gap: 4px;
    padding: 8px 12px;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    background: var(--ax-raised);
    overflow-wrap: anywhere;
  }
  .finding:empty {
    display: none;
  }
  .warning {
    padding: 8px 12px;
    border-radius: var(--ax-radius);
    background: var(--ax-warn-soft);
    color: var(--ax-warn);
  }
  .token {
    margin-top: 10px;
  }
`;
