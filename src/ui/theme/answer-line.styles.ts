import { css } from 'lit';

/** A line above an answer, with what can be done about it. */
export const answerLine = css`
  p {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    margin: 6px 16px 0;
    font-size: 13px;
  }
  button {
    min-height: 28px;
    font-size: 13px;
  }
`;
