import { css } from 'lit';

/** Fields side by side, each with its label above. */
export const panelRows = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 10px 14px;
  }
  label {
    display: grid;
    gap: 3px;
    font-size: 13px;
  }
  label.check {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
  }
`;
