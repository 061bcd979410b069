import { css } from 'lit';

/** A part of the panel of the accounts. */
export const sectionStyles = css`
  section {
    margin-top: 18px;
    padding-top: 4px;
    border-top: 1px solid var(--ax-line);
  }
  h3 {
    margin: 10px 0 0;
    font-size: 14px;
  }
  form {
    margin-top: 10px;
    padding: 4px 14px 14px;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    background: var(--ax-page);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-top: 10px;
  }
  .actions label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
`;
