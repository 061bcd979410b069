import { css } from 'lit';

export const authorizationFormStyles = css`
  :host {
    display: grid;
    gap: 12px;
    max-width: 560px;
  }
  form {
    display: grid;
    gap: 12px;
  }
  .field {
    display: grid;
    gap: 3px;
  }
  label {
    font-weight: 600;
  }
  p {
    margin: 0;
  }
  .field .muted {
    font-size: 12.5px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  h3 {
    margin: 0;
    font-size: 14px;
  }
  .boxed {
    padding: 12px;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    background: var(--ax-page);
  }
  fieldset {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 8px 12px 12px;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
  }
  legend {
    padding: 0 4px;
    font-weight: 600;
  }
  .choice {
    display: flex;
    gap: 8px;
    font-weight: 400;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 14px;
    margin: 0;
  }
  dt {
    color: var(--ax-muted);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .where > summary {
    color: var(--ax-accent);
    cursor: pointer;
  }
  .where p {
    margin: 6px 0 0;
  }
  .note:empty {
    display: none;
  }
  .note[data-tone='good'] {
    color: var(--ax-good);
  }
  .note[data-tone='bad'] {
    color: var(--ax-bad);
  }
`;
