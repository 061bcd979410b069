import { css } from 'lit';

/** A heading with what can be done beside it, and buttons that go from one difference to the next. */
export const stepsStyles = css`
  h3,
  p {
    margin: 0;
  }
  h3 {
    font-size: 14px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }
  .line > :first-child {
    margin-inline-end: auto;
  }
  .steps {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
  }
  .steps button {
    min-height: 28px;
    padding-inline: 8px;
    font-size: 13px;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
`;
