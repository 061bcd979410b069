import { css } from 'lit';

/** Fields beside each other where there is room. */
export const fieldGrid = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
    gap: 14px 20px;
  }
  h2,
  legend {
    margin: 0 0 8px;
    padding: 0;
    font-size: 13px;
    font-weight: 650;
  }
  .fields + h2 {
    margin-top: 20px;
  }
`;
