import { css } from 'lit';

export const codePanelStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  select {
    max-width: 100%;
  }
  p {
    margin: 0;
  }
`;
