import { css } from 'lit';

/** Named values one below the other, those inside another one indented; name and text side by side where there is room. */
export const memberList = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li ul {
    margin-top: 4px;
    padding-left: 12px;
    border-left: 1px solid var(--ax-line);
  }
  .member {
    padding: 6px 0;
  }
  .member + .member {
    border-top: 1px solid var(--ax-line);
  }
  .member > ul,
  .member > details {
    grid-column: 1 / -1;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
  .name {
    font-size: 13px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .type,
  .required {
    font-size: 12px;
  }
  .required {
    color: var(--ax-bad);
  }
  .about {
    font-size: 13px;
    line-height: 1.5;
  }
  summary {
    width: fit-content;
    margin-top: 2px;
    color: var(--ax-accent);
    font-size: 12.5px;
    cursor: pointer;
  }
  @container (min-width: 620px) {
    .member {
      display: grid;
      grid-template-columns: minmax(0, 250px) minmax(0, 1fr);
      gap: 0 16px;
    }
  }
`;
