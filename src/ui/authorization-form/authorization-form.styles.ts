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
  .said {
    color: var(--ax-good);
  }
  .said:empty {
    display: none;
  }
`;
