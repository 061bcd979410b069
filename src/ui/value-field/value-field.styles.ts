import { css } from 'lit';

export const valueFieldStyles = css`
  :host {
    display: block;
  }
  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
    margin-bottom: 3px;
  }
  label {
    font: 600 13px / 1.5 var(--ax-mono);
    overflow-wrap: anywhere;
  }
  .type,
  .required {
    font-size: 12px;
  }
  .required {
    color: var(--ax-bad);
  }
  .input {
    width: 100%;
  }
  .with-picker {
    position: relative;
    display: block;
    flex: 1;
  }
  .pick {
    position: absolute;
    right: 1px;
    top: 1px;
    min-height: 30px;
    padding: 0 10px;
    border: 0;
    background: transparent;
  }
  .picker {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    pointer-events: none;
  }
  .list {
    display: grid;
    gap: 4px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .add {
    justify-self: start;
  }
  p {
    margin: 3px 0 0;
    font-size: 12.5px;
    line-height: 1.45;
  }
  .example {
    display: inline;
    min-height: 0;
    margin-inline-start: -4px;
    padding: 0 4px;
    text-align: start;
    overflow-wrap: anywhere;
  }
`;
